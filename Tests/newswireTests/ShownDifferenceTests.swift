import Testing

@testable import newswire

@Suite struct ShownDifferenceTests {
    private let plain = Style(.never)

    @Test func `a difference can be read without colours`() {
        let shown = ShownDifference(from: "Five injured in Osh", to: "Six injured near Osh city")
        #expect(
            shown.text(width: 80, plain) == "−Five− +Six+ injured −in− +near+ Osh +city+")
    }

    @Test func `of what stayed only what stands beside a change is shown`() {
        let text = (1...60).map { "w\($0)" }.joined(separator: " ")
        let shown = ShownDifference(
            from: text, to: text.replacing("w30 ", with: "new ")
        ).text(width: 1000, plain)
        #expect(
            shown
                == "… w22 w23 w24 w25 w26 w27 w28 w29 −w30− +new+ w31 w32 w33 w34 w35 w36 w37 w38 …"
        )
    }

    @Test func `a text writes no escapes and keeps within the width`() {
        let shown = ShownDifference(from: "a", to: "\u{1B}[31mred and a long line of words")
        let lines = shown.text(width: 12, plain).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 12 })
        #expect(!lines.joined().contains("\u{1B}"))
        #expect(
            ShownDifference(from: "a", to: "b").text(width: 80, Style(.always)).contains(
                "\u{1B}[31m"))
    }
}
