import FeedModel
import Testing

@testable import FeedParsing

private func isWellFormed(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer(UTF8Text.isWellFormed)
}

/// What no character may be: too long, a surrogate, beyond U+10FFFF, cut off, stray.
private let illFormed: [[UInt8]] = [
    [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF], [0xF0, 0x80, 0x80, 0x80],
    [0xF0, 0x8F, 0xBF, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
    [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFF], [0xFE], [0x80], [0xBF, 0xBF],
    [0xC3], [0xE2, 0x82], [0xE2], [0xF0, 0x9F, 0x98], [0xF0, 0x9F], [0xF0], [0xC3, 0xC3, 0xA9],
    [0xC3, 0xA9, 0xA9], [0xE2, 0x82, 0xAC, 0x80], [0xF0, 0x9F, 0x98, 0x80, 0x80],
]

/// The first and the last characters of each length and of each part of the table.
private let wellFormed = [
    "a", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{FFF}", "\u{1000}", "\u{D7FF}", "\u{E000}",
    "\u{FFFD}", "\u{10000}", "\u{3FFFF}", "\u{40000}", "\u{FFFFF}", "\u{100000}", "\u{10FFFF}",
]

@Test(arguments: ["a", "я", "€", "😀"])
func `what is no character is found wherever it stands`(_ filler: String) {
    let filler = Array(String(repeating: filler, count: 300).utf8)
    let width = filler.count / 300
    for before in 0..<140 {
        let start = Array(filler.prefix(before * width))
        for fault in illFormed {
            #expect(!isWellFormed(start + fault))
            #expect(!isWellFormed(start + fault + filler))
        }
        for character in wellFormed {
            #expect(isWellFormed(start + Array(character.utf8)))
            #expect(isWellFormed(start + Array(character.utf8) + filler))
        }
    }
}

@Test func `a text with a byte changed is told as the standard library tells it`() {
    let text = Array(String(repeating: "news Тоқаев — €5 总统 😀 한국어 हिन्दी ", count: 8).utf8)
    for index in text.indices {
        for byte: UInt8 in [0x20, 0x80, 0xA0, 0xBF, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0xFF] {
            var changed = text
            changed[index] = byte
            let expected = String(validating: changed, as: UTF8.self) != nil
            #expect(isWellFormed(changed) == expected)
        }
    }
}

@Test func `what libxml2 would take for another encoding is not trusted`() {
    #expect(!isWellFormed([0x3C, 0x00, 0x3F, 0x00]))
    #expect(!isWellFormed([0x00, 0x00, 0x00, 0x3C]))
    #expect(!isWellFormed([]))
}

@Test(
    arguments: [
        ("one two", true), ("", true), (" ", true), ("a", true), ("a  b", false), ("a\tb", false),
        ("a\n", false), (" a ", true),
    ])
func `white space is folded or is not`(_ text: String, _ isFolded: Bool) {
    for padding in [0, 15, 16, 17, 64] {
        let padded = String(repeating: "x", count: padding) + text
        #expect(Array(padded.utf8).withUnsafeBufferPointer(UTF8Text.isFolded) == isFolded)
    }
}

/// In text, in CDATA, in an attribute and in a name; where libxml2's pieces meet, and elsewhere.
@Test(arguments: illFormed)
func `whatever bytes a feed holds, its values are text`(_ fault: [UInt8]) throws {
    for length in [10, (1 << 16) - 130, (1 << 16) - 100, (1 << 16) - 70] {
        let padding = Array(repeating: UInt8(ascii: "x"), count: length)
        let before = "<rss><channel><item><description>".utf8 + padding
        let values: [[UInt8]] = [
            fault, "<![CDATA[".utf8 + fault + "]]>".utf8, "<a b=\"".utf8 + fault + "\">c</a>".utf8,
            "<a".utf8 + fault + ">b</a>".utf8,
        ]
        for value in values {
            let document = before + value + "</description></item></channel></rss>".utf8
            guard let feed = try? FeedParser(extent: .decoded).parse(document) else { continue }
            for text in feed.entries.compactMap(\.contentText) + feed.warnings.map(\.message) {
                #expect(String(validating: Array(text.utf8), as: UTF8.self) != nil)
            }
        }
    }
}
