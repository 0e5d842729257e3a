import ArticleDeduplication
import DeduplicationFixtures
import FeedModel
import Foundation

/// Copies of generated articles, changed in every way, and articles that are copies of none.
struct RecallMatrix {
    struct Text {
        var language: String
        /// `original`, `stranger`, or what happened to the copy.
        var kind: String
        /// For a copy, its original's.
        var number: Int
        var text: String
    }

    private(set) var texts: [Text] = []

    init(originals: Int, strangers: Int) {
        for language in GeneratedNews.languages {
            let news = GeneratedNews(language: language)
            var random = SeededGenerator(17)
            let sentences = (0..<originals).map { _ in news.sentences(&random) }
            for (number, sentences) in sentences.enumerated() {
                add(language, "original", number, sentences.joined(separator: " "))
            }
            for perturbation in Perturbation.allCases {
                for (number, sentences) in sentences.enumerated() {
                    let copy = perturbation.apply(to: sentences, news, &random)
                    add(language, perturbation.rawValue, number, copy)
                }
            }
            for number in 0..<strangers {
                add(
                    language, "stranger", number,
                    news.sentences(&random).joined(separator: " "))
            }
        }
    }

    private mutating func add(_ language: String, _ kind: String, _ number: Int, _ text: String) {
        texts.append(Text(language: language, kind: kind, number: number, text: text))
    }

    func write(to file: URL) throws {
        let lines = try texts.map { text in
            let object: [String: Any] = [
                "language": text.language, "kind": text.kind, "number": text.number,
                "text": text.text,
            ]
            let line = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
            return String(decoding: line, as: UTF8.self)
        }
        try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }

    func measure() {
        let kinds = Perturbation.allCases.map(\.rawValue)
        print("recall of copies; others found, of all that were asked for")
        print("language  " + (kinds + ["wrong"]).joined(separator: " | "))
        for language in GeneratedNews.languages {
            let mine = texts.filter { $0.language == language }
            let linker = stored(mine.filter { $0.kind == "original" })
            var wrong = 0
            let recalls = kinds.map { kind in
                let copies = mine.filter { $0.kind == kind }
                let found = copies.count { copy in
                    let targets = linker.copies(of: traits(copy, host: "copy.example")).map(
                        \.target)
                    wrong += targets.count { $0 != id(copy) }
                    return targets.contains(id(copy))
                }
                return format(Double(found) / Double(copies.count))
            }
            let strangers = mine.filter { $0.kind == "stranger" }
            wrong += strangers.count { stranger in
                !linker.copies(of: traits(stranger, host: "copy.example")).isEmpty
            }
            let asked = mine.count - mine.count { $0.kind == "original" }
            print(
                "\(language)        "
                    + (recalls + ["\(wrong) of \(asked)"]).joined(separator: " | "))
        }
    }

    private func stored(_ originals: [Text]) -> Linker {
        var linker = Linker()
        for original in originals { _ = linker.add(traits(original, host: "first.example")) }
        return linker
    }

    private func id(_ text: Text) -> Article.ID { Article.ID(rawValue: Int64(text.number + 1)) }

    private func traits(_ text: Text, host: String) -> ArticleTraits {
        let isOriginal = text.kind == "original"
        return ArticleTraits(
            of: LinkableArticle(
                id: isOriginal ? id(text) : Article.ID(rawValue: 1_000_000),
                source: Source.ID(rawValue: host), host: host,
                language: LanguageTag(rawValue: text.language), published: nil,
                firstSeen: Date(timeIntervalSince1970: 1_764_000_000), title: "", text: text.text),
            citing: CitationFinder([]))
    }
}

func format(_ number: Double, _ digits: Int = 3) -> String {
    String(format: "%.\(digits)f", number)
}
