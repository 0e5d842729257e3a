import Testing
import TextFolding

@Suite struct FoldingTests {
    @Test(arguments: ["oʻzbek", "o‘zbek", "o'zbek", "O`ZBEK", "Oʼzbek"])
    func `an Uzbek letter is the same with any apostrophe`(_ word: String) {
        #expect(folded(word) == "ozbek")
    }

    @Test(arguments: [
        ("Ёлка, ЕЛКА!", "елка елка"), ("ҚАЗАҚСТАН–2026", "қазақстан 2026"),
        ("“Quoted” (text)…", "quoted text"), ("İstanbul", "istanbul"),
        ("中国大使", "中 国 大 使"), ("", ""), ("'", ""),
    ])
    func `text is folded to its words`(_ text: String, _ expected: String) {
        #expect(folded(text) == expected)
    }

    @Test func `a token keeps the word as it was written`() {
        #expect(tokens(of: "Toʻqayev keldi.").map { String($0.word) } == ["Toʻqayev", "keldi"])
    }
}
