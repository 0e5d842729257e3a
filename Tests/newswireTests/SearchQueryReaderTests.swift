import FeedModel
import Foundation
import TestSupport
import Testing

@testable import newswire

private let feeds: [Feed] = [
    Feed(
        id: Feed.ID(rawValue: "akorda-en"), url: Feed.example().url,
        country: CountryCode(rawValue: "KZ")),
    Feed(
        id: Feed.ID(rawValue: "daryo-uz"), url: Feed.example().url,
        country: CountryCode(rawValue: "UZ")),
]

private func read(_ text: String) throws -> SearchQuery {
    try SearchQueryReader(text, feeds: feeds, now: .noon).read()
}

@Suite struct SearchQueryReaderTests {
    @Test func `words, phrases, beginnings, alternatives and refusals are told apart`() throws {
        let query = try read(#"Токаев "верительную грамоту" қаржы* uran OR уран -"не то" -спорт*"#)

        #expect(
            query.wanted == [
                [.init("Токаев")], [.init("верительную грамоту")],
                [.init("қаржы", isBeginning: true)], [.init("uran"), .init("уран")],
            ])
        #expect(query.unwanted == [.init("не то"), .init("спорт", isBeginning: true)])
        #expect(query.languages.allowed == nil)
    }

    @Test func `filters are no words`() throws {
        let query = try read(
            "tag:place:KZ -tag:sport lang:kk,UZ lang:ru feed:akorda-en -source:x since:24h"
                + " until:2026-11-20")

        #expect(query.wanted.isEmpty)
        #expect(query.tags == ["place:KZ"])
        #expect(query.refusedTags == ["sport"])
        #expect(query.languages.allowed == ["kk", "uz", "ru"])
        #expect(query.feeds.allowed == ["akorda-en"])
        #expect(query.sources.refused == ["x"])
        #expect(query.since == .noon - 86_400)
        #expect(query.until == Date(timeIntervalSince1970: 1_795_132_800))
    }

    @Test func `a country is its feeds`() throws {
        #expect(try read("country:kz").feeds.allowed == ["akorda-en"])
        #expect(try read("-country:KZ нефть").feeds.refused == ["akorda-en"])
    }

    @Test(arguments: [
        "10:30", "https://kun.uz/a", "Токаев: начало", "Toʻqayev", "covid-19", "«a b»",
    ])
    func `what only looks like a filter or a sign is text`(_ text: String) throws {
        #expect(try !read(text).wanted.isEmpty)
    }

    @Test(arguments: [
        (#"нефть "газ и"#, 7, "the quotation mark is never closed"),
        ("нефть lnag:kk", 7, "did you mean lang:?"),
        ("title:нефть", 1, "there is no filter title:"),
        ("нефть feed:", 7, "wants a value"), ("since:вчера", 1, "wants a date"),
        ("", 1, "nothing to look for"), ("-нефть", 1, "only says what not to find"),
        ("нефть OR", 7, "between two words"), ("OR нефть", 1, "between two words"),
        ("газ OR lang:kk", 5, "lang:… is none"), ("газ OR -нефть", 5, "before a word with -"),
        ("газ !!", 5, "no word in “!!”"), ("country:FR", 1, "feeds are from KZ, UZ"),
    ])
    func `a query that cannot be read is shown with the place`(
        _ text: String, _ position: Int, _ message: String
    ) throws {
        let error = try #require(throws: SearchQueryError.self) { try read(text) }
        #expect(error.position == position)
        #expect(error.message.contains(message))
    }
}
