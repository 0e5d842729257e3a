import Testing

@testable import FeedParsing

@Suite struct BoilerplateTests {
    private func article(_ number: Int, extra: [String] = []) -> [ArticleBlock] {
        let body = (0..<8).map { "Paragraph \($0) of article \(number) tells its own story." }
        let blocks = ["Daryo newsroom"] + body + extra + ["Follow Daryo's official pages!"]
        return blocks.map { ArticleBlock(text: $0) }
    }

    @Test func `what a source puts around its articles is learned from them`() {
        let boilerplate = Boilerplate(learnedFrom: (0..<5).map { article($0) })
        let kept = boilerplate.keeps(article(9))

        #expect(kept.first == false)
        #expect(kept.last == false)
        #expect(kept.count { $0 } == 8)
    }

    @Test func `two articles are too few to learn from`() {
        #expect(Boilerplate(learnedFrom: [article(1), article(2)]).hashes.isEmpty)
    }

    @Test func `a sentence that returns in the middle of articles is news`() {
        let wind = "North-west wind, 6 to 11 m/s."
        let articles = (0..<5).map { number in
            var blocks = article(number)
            blocks.insert(ArticleBlock(text: wind), at: 5)
            return blocks
        }
        let hash = ArticleBlock(text: wind).hash
        #expect(!Boilerplate(learnedFrom: articles).hashes.contains(hash))
    }

    @Test func `a block of links that returns is boilerplate wherever it stands`() {
        let links = ArticleBlock(text: "Politics Economy Sport", linkDensity: 0.9)
        let articles = (0..<5).map { number in
            var blocks = article(number)
            blocks.insert(links, at: 5)
            return blocks
        }
        #expect(Boilerplate(learnedFrom: articles).hashes.contains(links.hash))
    }

    @Test func `a long block has to return in every other article`() {
        let long = String(repeating: "The ministry was founded long ago. ", count: 8)
        let articles = (0..<10).map { article($0, extra: $0 < 4 ? [long] : []) }
        let block = ArticleBlock(text: long)
        #expect(!Boilerplate(learnedFrom: articles).hashes.contains(block.hash))
        let more = (0..<10).map { article($0, extra: $0 < 6 ? [long] : []) }
        #expect(Boilerplate(learnedFrom: more).hashes.contains(block.hash))
    }

    @Test func `the headlines of other articles are no part of this one`() {
        let blocks = [
            "A bridge opens.", "Read also: The President of France is coming", "Comments (3)",
        ]
        .map { ArticleBlock(text: $0) }
        #expect(Boilerplate().comparableText(of: blocks) == "A bridge opens.")
        #expect(
            Boilerplate().comparableText(of: [blocks[1]])
                == "Read also: The President of France is coming")
    }

    @Test func `an article of boilerplate only is kept whole`() {
        let boilerplate = Boilerplate(learnedFrom: (0..<5).map { article($0) })
        let only = [ArticleBlock(text: "Daryo newsroom")]
        #expect(boilerplate.keeps(only) == [true])
        #expect(boilerplate.comparableText(of: only) == "Daryo newsroom")
    }

    @Test func `case, punctuation and white space do not make another block`() {
        #expect(
            ArticleBlock(text: "Читайте нас в Telegram!").hash
                == ArticleBlock(text: "читайте  нас в «telegram»").hash)
        #expect(ArticleBlock(text: "Бір").hash != ArticleBlock(text: "Екі").hash)
    }

    @Test func `blocks are paragraphs, list items and lines, with the share of their links`() {
        let html = "<p>One.</p><ul><li>Two</li><li><a href='/x'>Three</a></li></ul>four<br>five"
        let blocks = ArticleBlock.blocks(ofHTML: html)
        #expect(blocks.map(\.text) == ["One.", "Two", "Three", "four", "five"])
        #expect(blocks.map(\.linkDensity) == [0, 0, 1, 0, 0])
        #expect(
            ArticleBlock.blocks(ofText: "One.\n\nTwo\nThree").map(\.text) == [
                "One.", "Two", "Three",
            ])
    }

    @Test(
        arguments: [
            ("АСТАНА. 15 наурыз. ҚазАқпарат – Үкімет отырысы өтті.", "Үкімет отырысы өтті."),
            ("TASHKENT (UzA) — The bridge is open.", "The bridge is open."),
            ("США – крупнейший рынок.", "США – крупнейший рынок."),
            ("Президент – гарант.", "Президент – гарант."),
            ("Новый мост открыт… Читать далее »", "Новый мост открыт"),
            ("Yangi ko‘prik ochildi. Batafsil", "Yangi ko‘prik ochildi."),
            ("Жаңа көпір ашылды... [Толығырақ]", "Жаңа көпір ашылды..."),
            ("He likes to read more books.", "He likes to read more books."),
        ])
    func `datelines and invitations to read on are not compared`(text: String, compared: String) {
        #expect(Boilerplate().comparableText(of: [ArticleBlock(text: text)]) == compared)
    }
}
