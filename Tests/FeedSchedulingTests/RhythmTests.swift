import FeedModel
import Foundation
import TestSupport
import Testing

@testable import FeedScheduling

private func rhythm(
    _ last: Duration?, _ known: Int, of articles: Int, interval: Duration? = nil
) -> Duration? {
    var feed = Feed.example()
    feed.interval = interval
    return FeedScheduling.rhythm(
        of: feed, last: last, after: Overlap(articles: articles, known: known),
        policy: PollingPolicy())
}

@Suite struct RhythmTests {
    @Test(
        arguments: [
            // All of it known, or nearly: a quarter longer.
            (nil, 20, 20, 4500), (3600, 18, 20, 4500), (7200, 20, 20, 9000),
            // Up to four hours.
            (14_400, 20, 20, 14_400), (12_000, 20, 20, 14_400),
            // Between half and nearly all: as it is.
            (7200, 17, 20, 7200), (7200, 10, 20, 7200),
            // Less than half: half as long, an hour at least.
            (14_400, 9, 20, 7200), (7200, 1, 20, 3600), (3600, 1, 20, 3600),
            // Nothing of it: an hour at once.
            (14_400, 0, 20, 3600), (14_400, 0, 2, 3600),
            // One new article that replaces another says nothing of what was between, but something
            // of the pace; an empty document says nothing at all.
            (14_400, 0, 1, 7200), (7200, 0, 0, 7200),
        ] as [(Int?, Int, Int, Int)])
    func `the pace follows how much is new`(
        _ last: Int?, _ known: Int, _ articles: Int, _ next: Int
    ) {
        #expect(rhythm(last.map { .seconds($0) }, known, of: articles) == .seconds(next))
    }

    @Test func `a feed with an interval of its own has no pace`() {
        #expect(rhythm(.seconds(7200), 20, of: 20, interval: .seconds(1800)) == nil)
    }

    @Test func `a feed that says nothing new is asked every four hours after seven polls`() {
        var pace: Duration?
        var polls = 0
        while pace != .seconds(14_400) {
            pace = FeedScheduling.rhythm(
                of: .example(), last: pace, after: .whole, policy: PollingPolicy())
            polls += 1
        }
        #expect(polls == 7)
    }

    @Test(arguments: [(20, 0, true), (2, 0, true), (1, 0, false), (0, 0, false), (20, 1, false)])
    func `two documents that share nothing leave a gap, if there is more than one article`(
        _ articles: Int, _ known: Int, _ isGap: Bool
    ) {
        #expect(Overlap(articles: articles, known: known).isGap == isGap)
    }
}
