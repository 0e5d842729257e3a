import Foundation
import Testing

@testable import FeedParsing

private let almaty = TimeZone(secondsFromGMT: 5 * 3600) ?? .gmt

/// What `text` says, as RFC 3339 in GMT, or nil.
private func reading(_ text: String, in zone: TimeZone = .gmt) -> String? {
    DateText(timeZone: zone).read(text)?.date.formatted(.iso8601)
}

@Test(arguments: [
    ("Mon, 23 Nov 2026 10:00:00 +0500", "2026-11-23T05:00:00Z"),
    ("Mon, 23 Nov 2026 10:00:00 GMT", "2026-11-23T10:00:00Z"),
    ("23 Nov 2026 10:00 UT", "2026-11-23T10:00:00Z"),
    ("Mon, 23 Nov 26 10:00:00 EST", "2026-11-23T15:00:00Z"),
    ("Mon,23 Nov 2026 10:00:00 +05:00", "2026-11-23T05:00:00Z"),
    ("monday, 23 november 2026 10:00:00 PDT", "2026-11-23T17:00:00Z"),
    ("Mon, 23 Nov 2026 10:00:00 MSK", "2026-11-23T07:00:00Z"),
    ("Mon, 23 Nov 2026 10:00:00 GMT+0500", "2026-11-23T05:00:00Z"),
    ("Mon 23 Nov 2026 10:00:00 -0330", "2026-11-23T13:30:00Z"),
    ("Mon, 23 Nov 2026 24:00:00 GMT", "2026-11-24T00:00:00Z"),
    ("Thu, 31 Dec 2026 23:59:60 GMT", "2027-01-01T00:00:00Z"),
    ("Mon, 23 Sept 2026 10:00:00 Z", "2026-09-23T10:00:00Z"),
    ("\n  Mon, 23 Nov 2026 10:00:00 +0500 (ALMT)\n", "2026-11-23T05:00:00Z"),
    ("Tue, 07 Jul 2026 10:00:00 ET", "2026-07-07T14:00:00Z"),
])
func `a date of RFC 822 is read with every liberty feeds take`(text: String, moment: String) {
    #expect(reading(text) == moment)
}

@Test(arguments: [
    ("2026-11-23T10:00:00Z", "2026-11-23T10:00:00Z"),
    ("2026-11-23T10:00:00+05:00", "2026-11-23T05:00:00Z"),
    ("2026-11-23T10:00:00.123456-0500", "2026-11-23T15:00:00Z"),
    ("2026-11-23t10:00:00,5z", "2026-11-23T10:00:00Z"),
    ("2026-11-23 10:00:00", "2026-11-23T10:00:00Z"),
    ("2026-11-23 10:00:00 +0500", "2026-11-23T05:00:00Z"),
    ("2026-11-23T10:00+05", "2026-11-23T05:00:00Z"),
    ("20261123T100000Z", "2026-11-23T10:00:00Z"),
    ("20261123", "2026-11-23T00:00:00Z"),
    ("2026-327", "2026-11-23T00:00:00Z"),
    ("2026-W48-1", "2026-11-23T00:00:00Z"),
    ("2026-11", "2026-11-01T00:00:00Z"),
    ("2026", "2026-01-01T00:00:00Z"),
    ("1795420800", "2026-11-23T08:00:00Z"),
])
func `a date of ISO 8601 is read in all its precisions`(text: String, moment: String) {
    #expect(reading(text) == moment)
}

@Test(arguments: [
    ("15 march 2024 year", "2024-03-15"), ("March 15th, 2024", "2024-03-15"),
    ("1 августа 2026 года", "2026-08-01"), ("Понедельник, 23 ноября 2026 г.", "2026-11-23"),
    ("2024 жылғы 15 наурыз", "2024-03-15"), ("23 қараша 2026 ж.", "2026-11-23"),
    ("21 қараша, сенбі, 2026", "2026-11-21"), ("23 Qarasha 2026", "2026-11-23"),
    ("2026 jylǵy 9 qyrkúıek", "2026-09-09"), ("2026-yil 23-noyabr", "2026-11-23"),
    ("23 noyabr 2026 yil", "2026-11-23"), ("2026-йил 23-ноябр", "2026-11-23"),
    ("2026-жылдын 23-ноябры", "2026-11-23"), ("23 ноябри соли 2026", "2026-11-23"),
    ("23-nji noýabr 2026 ý.", "2026-11-23"), ("2026年11月23日", "2026-11-23"),
    ("23 十一月 2026", "2026-11-23"), ("2026년 11월 23일", "2026-11-23"),
    ("23. November 2026", "2026-11-23"), ("3. März 2026", "2026-03-03"),
    ("mar., 1 déc. 2026", "2026-12-01"), ("1er août 2026", "2026-08-01"),
    ("martes, 24 de noviembre de 2026", "2026-11-24"), ("23 de novembro de 2026", "2026-11-23"),
    ("martedì 24 novembre 2026", "2026-11-24"), ("23 listopada 2026", "2026-11-23"),
    ("23. července 2026", "2026-07-23"), ("2026. november 22., vasárnap", "2026-11-22"),
    ("23 Kasım 2026 Pazartesi", "2026-11-23"), ("23 листопада 2026", "2026-11-23"),
    ("Δευ, 23 Νοε 2026", "2026-11-23"), ("2026-Nov-23", "2026-11-23"),
    ("23.11.2026", "2026-11-23"), ("23/11/2026", "2026-11-23"), ("11/23/2026", "2026-11-23"),
    ("2026/11/23", "2026-11-23"), ("23.11.26", "2026-11-23"), ("23–11–2026", "2026-11-23"),
])
func `a day is read in the languages we follow`(text: String, day: String) {
    let read = DateText(timeZone: .gmt).read(text)
    #expect(read?.date.formatted(.iso8601) == day + "T00:00:00Z")
    #expect(read?.isDayOnly == true)
}

@Test(arguments: [
    ("1 августа 2026 года, 16:00", "2026-08-01T11:00:00Z"),
    ("23 ноября 2026, 10.30", "2026-11-23T05:30:00Z"),
    ("23.11.2026 10:00", "2026-11-23T05:00:00Z"),
    ("10:00, 23 қараша 2026", "2026-11-23T05:00:00Z"),
    ("10:00 - 15 March 2024", "2024-03-15T05:00:00Z"),
    ("2026年11月23日 10:00", "2026-11-23T05:00:00Z"),
    ("2026年11月23日 下午3点05分", "2026-11-23T10:05:00Z"),
    ("2026-11-23 오후 03:31:15", "2026-11-23T10:31:15Z"),
    ("3/4/2026 2:30:00 PM", "2026-03-04T09:30:00Z"),
    ("Nov 23, 2026 12:15 a.m.", "2026-11-22T19:15:00Z"),
    ("23 novembre 2026 à 16h30", "2026-11-23T11:30:00Z"),
    ("Mon Nov 23 10:00:00 2026", "2026-11-23T05:00:00Z"),
    ("Mon Nov 23 10:00:00 PST 2026", "2026-11-23T18:00:00Z"),
    ("Mon Nov 23 2026 10:00:00 GMT+0300 (Moscow Standard Time)", "2026-11-23T07:00:00Z"),
    ("2026-november-23T9:15-05:00", "2026-11-23T14:15:00Z"),
])
func `a time without a zone is the feed's own`(text: String, moment: String) {
    #expect(reading(text, in: almaty) == moment)
}

@Test func `a day without a time begins where the feed is`() {
    let read = DateText(timeZone: almaty).read("23 November 2026")
    #expect(read?.date.formatted(.iso8601) == "2026-11-22T19:00:00Z")
    #expect(read?.isDayOnly == true)
}

@Test(arguments: [
    "", "yesterday", "2 hours ago", "Sun, 99 Jun 2026 12:00:00 GMT", "30 February 2026",
    "23 November", "Mon, 23 Nov 2026 25:00:00 GMT", "2026-13-45T99:00:00Z", "1234567890123456789",
    String(repeating: "1 May 2026 ", count: 100),
])
func `what is no date is none`(text: String) {
    #expect(reading(text) == nil)
}

@Test func `a date printed and read again is the same`() {
    let reader = DateText(timeZone: .gmt)
    for step in 0..<2_000 {
        let date = Date(timeIntervalSince1970: Double(step) * 1_234_567)
        #expect(reader.read(date.formatted(.iso8601))?.date == date)
    }
}
