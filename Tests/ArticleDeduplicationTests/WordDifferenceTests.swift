import ArticleDeduplication
import Testing

/// A difference on one line.
private func shown(_ changes: [WordChange]) -> String {
    changes.map { change in
        switch change {
        case .same(let words): words.joined(separator: " ")
        case .removed(let words): "-" + words.joined(separator: " ") + "-"
        case .added(let words): "+" + words.joined(separator: " ") + "+"
        }
    }.joined(separator: " ")
}

@Suite struct WordDifferenceTests {
    @Test(arguments: [
        ("", "", ""), ("a b", "a  b\n", "a b"), ("", "a b", "+a b+"), ("a b", "", "-a b-"),
        ("12 dead in Osh", "14 dead in Osh", "-12- +14+ dead in Osh"),
        ("a b c d", "a c d e", "a -b- c d +e+"), ("a b c", "x b y", "-a- +x+ b -c- +y+"),
        ("one two", "three four", "-one two- +three four+"), ("a a a", "a a", "a a -a-"),
        ("Төрт адам", "Бес адам", "-Төрт- +Бес+ адам"),
    ])
    func `a difference is what was removed and what was added`(
        _ old: String, _ new: String, _ difference: String
    ) {
        #expect(shown(wordDifference(from: old, to: new)) == difference)
    }

    @Test func `both texts can be read from a difference`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let (old, new) = (words(&random), words(&random))
            let changes = wordDifference(
                from: old.joined(separator: " "), to: new.joined(separator: " "))
            var (before, after): ([Substring], [Substring]) = ([], [])
            for change in changes {
                switch change {
                case .same(let words): (before, after) = (before + words, after + words)
                case .removed(let words): before += words
                case .added(let words): after += words
                }
            }
            #expect(before.map(String.init) == old)
            #expect(after.map(String.init) == new)
        }
    }

    @Test func `two books with nothing in common are compared without taking all memory`() {
        let old = (0..<50_000).map { "a\($0)" }.joined(separator: " ")
        let new = (0..<50_000).map { "b\($0)" }.joined(separator: " ")
        #expect(wordDifference(from: old, to: new).count == 2)
    }

    private func words(_ random: inout SystemRandomNumberGenerator) -> [String] {
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
            ["a", "b", "c"].randomElement(using: &random)!
        }
    }
}
