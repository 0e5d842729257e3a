import FeedModel
import Foundation
import TestSupport
import Testing

@testable import FeedScheduling

private func plan(
    after outcome: FetchOutcome, hints: PollHints = PollHints(), failures: Int = 0,
    interval: Duration? = nil
) -> PollPlan {
    var feed = Feed.example()
    feed.interval = interval
    return nextPoll(
        of: feed, after: outcome, hints: hints, failures: failures, policy: PollingPolicy(),
        now: .noon)
}

/// Whether a plan waits so many hours, with a jitter of a tenth at most.
private func waits(_ plan: PollPlan, _ hours: Double) -> Bool {
    (hours...(hours * 1.1)).contains(plan.due.timeIntervalSince(.noon) / 3600)
}

@Suite struct NextPollTests {
    @Test func `a feed without wishes is asked every hour or a little later`() {
        let wait = plan(after: .document("")).due.timeIntervalSince(.noon)
        #expect((3600...3960).contains(wait))
    }

    @Test(arguments: [200, 304])
    func `max-age is a floor, also after a 304`(_ status: Int) {
        let headers: HTTPHeaders = ["Cache-Control": "public, max-age=43200"]
        let outcome: FetchOutcome =
            status == 304 ? .status(304, headers: headers) : .document("", headers: headers)

        #expect(waits(plan(after: outcome), 12))
        #expect(plan(after: outcome).earliest == .noon + 43_200)
    }

    @Test(arguments: [429, 503])
    func `Retry-After binds even who forces`(_ status: Int) {
        let seconds = plan(after: .status(status, headers: ["Retry-After": "86400"]), failures: 1)
        let date = plan(
            after: .status(status, headers: ["Retry-After": "Wed, 25 Nov 2026 12:00:00 GMT"]),
            failures: 1)

        #expect(seconds.refusedUntil == .noon + 86_400)
        #expect(date.refusedUntil == Date(timeIntervalSince1970: 1_795_608_000))
        #expect(seconds.due >= .noon + 86_400)
    }

    @Test func `a year of freshness is believed for a day, and on an error not at all`() {
        let headers: HTTPHeaders = ["Cache-Control": "max-age=31536000"]
        #expect(waits(plan(after: .document("", headers: headers)), 24))
        #expect(waits(plan(after: .status(404, headers: headers), failures: 1), 1))
    }

    @Test func `a Retry-After of years is believed for ninety days`() {
        let far = plan(after: .status(503, headers: ["Retry-After": "999999999999"]), failures: 1)
        #expect(far.refusedUntil == .noon + 90 * 86_400)
    }

    @Test(arguments: [(1, 1.0), (2, 2), (3, 4), (5, 16), (6, 24), (60, 24)])
    func `failures double the wait up to a day and never end a feed`(
        _ failures: Int, _ expected: Double
    ) {
        #expect(
            waits(plan(after: .unreachable(reason: "no route"), failures: failures), expected))
    }

    @Test func `the feed's own ttl and update period are floors`() {
        var hints = PollHints()
        hints.ttlMinutes = 180
        #expect(waits(plan(after: .document(""), hints: hints), 3))
        hints.updateIntervalSeconds = 6 * 3600
        #expect(waits(plan(after: .document(""), hints: hints), 6))
    }

    @Test func `a configured interval may shorten the wait, never a server's wish`() {
        #expect(
            plan(after: .document(""), interval: .seconds(900)).due <= .noon + 990)
        #expect(
            waits(
                plan(
                    after: .document("", headers: ["Cache-Control": "max-age=7200"]),
                    interval: .seconds(900)), 2))
    }

    @Test func `feeds that start together do not stay in step`() {
        let dues = Set(
            (0..<50).map { number in
                nextPoll(
                    of: .example("feed-\(number)"), after: .document(""), hints: PollHints(),
                    failures: 0, policy: PollingPolicy(), now: .noon
                ).due
            })
        #expect(dues.count == 50)
    }

    @Test(
        arguments: [
            (["Cache-Control": "s-maxage=60, max-age=10"], 60),
            (["Cache-Control": "max-age=\"30\""], 30),
            (["Cache-Control": "max-age=100", "Age": "40"], 60),
            (["Cache-Control": "no-cache"], nil),
            (
                [
                    "Date": "Tue, 24 Nov 2026 12:00:00 GMT",
                    "Expires": "Tue, 24 Nov 2026 12:05:00 GMT",
                ], 300
            ),
            (["Expires": "0"], nil), ([:], nil),
            (["Cache-Control": "max-age=-9223372036854775808", "Age": "1"], nil),
            (["Expires": "Tue, 24 Nov 2020 12:00:00 GMT", "Age": "9223372036854775807"], nil),
            (["Cache-Control": "max-age=9223372036854775807", "Age": "-5"], 1_000_000_000),
        ] as [([String: String], Int?)])
    func `freshness is read as caches read it`(_ fields: [String: String], _ expected: Int?) {
        let headers = HTTPHeaders(fields.map { HTTPHeaders.Field(name: $0, value: $1) })
        let response = Response(status: 200, url: Feed.example().url, headers: headers)

        #expect(freshness(of: response, now: .noon) == expected.map { .seconds($0) })
    }
}
