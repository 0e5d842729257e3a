import Testing

@testable import FeedParsing

private func decoded(
    _ bytes: [UInt8], contentType: String? = nil, kind: TextEncoding.Kind = .xml
) -> (text: String, encoding: String) {
    let (utf8, encoding) = TextEncoding.decode(bytes, contentType: contentType, kind: kind)
    return (String(decoding: utf8, as: UTF8.self), encoding)
}

/// "Новости дня" in windows-1251.
private let newsOfTheDay: [UInt8] = [
    0xCD, 0xEE, 0xE2, 0xEE, 0xF1, 0xF2, 0xE8, 0x20, 0xE4, 0xED, 0xFF,
]

@Test(
    arguments: [
        ([0xEF, 0xBB, 0xBF, 0x3C, 0xC3, 0xA9], "<é", "utf-8"),
        ([0xFF, 0xFE, 0x3C, 0x00, 0x36, 0x04], "<ж", "utf-16le"),
        ([0xFE, 0xFF, 0x00, 0x3C, 0x04, 0x36], "<ж", "utf-16be"),
        ([0x3C, 0x00, 0x61, 0x00, 0x36, 0x04], "<aж", "utf-16le"),
        ([0x00, 0x3C, 0x00, 0x61, 0x04, 0x36], "<aж", "utf-16be"),
        ([0x00, 0x00, 0x00, 0x3C, 0x00, 0x00, 0x04, 0x36], "<ж", "utf-32be"),
        ([0xFF, 0xFE, 0x00, 0x00, 0x36, 0x04, 0x00, 0x00], "ж", "utf-32le"),
    ] as [([UInt8], String, String)])
func `the first bytes settle the encoding`(bytes: [UInt8], text: String, encoding: String) {
    let read = decoded(bytes, contentType: "text/xml; charset=koi8-r")
    #expect(read.text == text)
    #expect(read.encoding == encoding)
}

@Test(arguments: [
    "cp-1251", "win-1251", "Windows-1251", "CP1251", "x-cp1251", "ansi-1251", "1251",
])
func `windows-1251 is known by all its names`(label: String) {
    let read = decoded(newsOfTheDay, contentType: "application/xml; charset=\(label)")
    #expect(read.text == "Новости дня")
    #expect(read.encoding == "windows-1251")
}

@Test func `the server's word beats the document's own`() {
    let document = Array("<?xml version='1.0' encoding='koi8-r'?>".utf8) + newsOfTheDay
    #expect(decoded(document, contentType: "text/xml;charset='cp1251'").encoding == "windows-1251")
    #expect(decoded(document).encoding == "koi8-r")
}

@Test func `the bytes beat both`() {
    let declaration = Array("<?xml version='1.0' encoding='windows-1251'?>".utf8)
    let russian = declaration + Array("Заседание правительства".utf8)
    #expect(decoded(russian, contentType: "text/xml; charset=iso-8859-1").encoding == "utf-8")
    let mislabelled = Array("<?xml version='1.0' encoding='utf-8'?>".utf8) + newsOfTheDay
    let read = decoded(mislabelled, contentType: "text/xml; charset=utf-8")
    #expect(read.encoding == "windows-1251")
    #expect(read.text.hasSuffix("Новости дня"))
}

@Test func `utf-16 declared over one-byte letters is a mistake`() {
    let document = Array("<?xml version='1.0' encoding='utf-16'?><t>Қазақстан</t>".utf8)
    #expect(decoded(document).encoding == "utf-8")
}

@Test func `a page's meta names its encoding`() {
    let page = Array("<html><head><meta charset=windows-1251><title>".utf8) + newsOfTheDay
    #expect(decoded(page, kind: .html).text.hasSuffix("Новости дня"))
}

@Test(arguments: [
    (newsOfTheDay, "Новости дня", "windows-1251"),
    ([0xEE, 0xCF, 0xD7, 0xCF, 0xD3, 0xD4, 0xC9, 0x20, 0xC4, 0xCE, 0xD1], "Новости дня", "koi8-r"),
    ([0x43, 0x61, 0x66, 0xE9, 0x20, 0x93, 0x61, 0x94], "Café “a”", "windows-1252"),
])
func `without a word from anyone the letters tell`(bytes: [UInt8], text: String, encoding: String) {
    let read = decoded(bytes)
    #expect(read.text == text)
    #expect(read.encoding == encoding)
}

@Test func `a stray byte costs one character at most`() {
    #expect(
        decoded(Array("Қазақстан, Espa".utf8) + [0xF1] + Array("a".utf8)).text
            == "Қазақстан, España")
    let cut = Array("Қазақста".utf8) + [0xD0] + Array("</t>".utf8)
    #expect(decoded(cut).text == "Қазақста\u{FFFD}</t>")
}

@Test func `an encoding nobody knows is passed over`() {
    #expect(
        decoded(Array("Ақорда".utf8), contentType: "text/xml; charset=x-user-defined").text
            == "Ақорда")
}
