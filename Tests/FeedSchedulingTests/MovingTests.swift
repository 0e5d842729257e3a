import FeedModel
import Foundation
import TestSupport
import Testing

@testable import FeedScheduling

private let new = Feed.example(url: "https://new.example/rss").url
private let other = Feed.example(url: "https://other.example/rss").url

/// One poll of a feed: when it was, which redirects it met, and what stood at the end; nil for what
/// could not be read.
private struct Poll {
    var day: Double
    var redirects: [Redirect]
    var overlap: Overlap?

    init(_ day: Double, _ status: Int?, to target: URL = new, known: Int? = 5) {
        self.day = day
        redirects = status.map { [Redirect(status: $0, target: target)] } ?? []
        overlap = known.map { Overlap(articles: 10, known: $0) }
    }
}

private func address(after polls: [Poll]) -> URL? {
    var state = FeedState.atNoon()
    for poll in polls {
        var response = Response.example()
        response.redirects = poll.redirects
        (state.address, state.move) = move(
            of: state, after: response, overlap: poll.overlap, now: .noon + poll.day * day)
    }
    return state.address
}

@Suite struct MovingTests {
    @Test(arguments: [301, 308])
    func `a permanent move is believed after three sightings over two days`(_ status: Int) {
        #expect(address(after: [0, 1, 2].map { Poll($0, status) }) == new)
        #expect(address(after: [0, 2].map { Poll($0, status) }) == nil)
        #expect(address(after: [0, 0.5, 1, 1.9].map { Poll($0, status) }) == nil)
        #expect(address(after: [0, 0.5, 1, 1.9, 2].map { Poll($0, status) }) == new)
    }

    @Test(arguments: [302, 303, 307])
    func `a temporary redirect never moves a feed`(_ status: Int) {
        #expect(address(after: (0..<100).map { Poll(Double($0), status) }) == nil)
    }

    @Test func `a permanent step behind a temporary one moves nothing`() {
        var response = Response.example()
        let (temporary, permanent) = (
            Redirect(status: 302, target: new), Redirect(status: 301, target: other)
        )
        response.redirects = [temporary, permanent]
        #expect(response.movedTo == nil)
        response.redirects = [permanent, temporary]
        #expect(response.movedTo == other)
        response.redirects = [Redirect(status: 308, target: new), permanent]
        #expect(response.movedTo == other)
    }

    @Test func `another target starts over, and so does a day without a redirect`() {
        #expect(
            address(after: [Poll(0, 301), Poll(1, 301), Poll(2, 301, to: other), Poll(3, 301)])
                == nil)
        #expect(address(after: [Poll(0, 301), Poll(1, nil), Poll(2, 301), Poll(3, 301)]) == nil)
        #expect(
            address(after: [Poll(0, 301), Poll(1, nil)] + [2, 3, 4].map { Poll($0, 301) })
                == new)
    }

    @Test func `a page to sign in at, or another site's feed, is no new home`() {
        #expect(address(after: (0..<30).map { Poll(Double($0), 301, known: nil) }) == nil)
        #expect(address(after: (0..<30).map { Poll(Double($0), 301, known: 0) }) == nil)
    }

    @Test func `a new address that fails on the day it would be believed has to wait`() {
        let announced = [Poll(0, 301), Poll(1, 301), Poll(2, 301, known: nil)]
        #expect(address(after: announced) == nil)
        // 304 says that what stands there is what we have.
        #expect(address(after: announced + [Poll(3, 301, known: 0)]) == new)
    }

    @Test func `a feed that has moved stays, and may move again`() {
        let moved = [0, 1, 2].map { Poll($0, 301) }
        #expect(address(after: moved + [Poll(3, nil), Poll(4, nil)]) == new)
        #expect(address(after: moved + [3, 4, 5].map { Poll($0, 301, to: other) }) == other)
    }

    @Test func `a feed whose new address stays dead is asked at its old one again`() {
        var state = FeedState(plan: PollPlan(due: .noon, earliest: .noon, reason: ""))
        state.address = URL(string: "https://new.example/feed")
        state.failingSince = .noon
        state.consecutiveFailures = 5

        #expect(!hasMovedInVain(state, now: .noon + 86_400))
        #expect(hasMovedInVain(state, now: .noon + 2 * 86_400))
        state.consecutiveFailures = 4
        #expect(!hasMovedInVain(state, now: .noon + 9 * 86_400))
        state.address = nil
        state.consecutiveFailures = 50
        #expect(!hasMovedInVain(state, now: .noon + 9 * 86_400))
    }
}
