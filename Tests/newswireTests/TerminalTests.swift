import Testing

@testable import newswire

@Suite struct TerminalTests {
    @Test(arguments: [
        ("\u{1B}[31mred\u{1B}[0m", " [31mred [0m"), ("two\nlines", "two lines"),
        ("\u{202E}evil", "evil"), ("Тоқаев", "Тоқаев"),
    ])
    func `a feed cannot write escapes to a terminal`(_ text: String, _ shown: String) {
        #expect(terminalText(text) == shown)
    }

    @Test func `columns are aligned and the last is as long as it is`() {
        #expect(table([["a", "b"], ["long", "c"]]) == "a     b\nlong  c")
    }
}
