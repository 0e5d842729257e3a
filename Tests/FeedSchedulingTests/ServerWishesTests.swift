import FeedModel
import Foundation
import TestSupport
import Testing

@testable import FeedScheduling

@Suite struct ServerWishesTests {
    @Test(
        arguments: [
            (["Cache-Control": "s-maxage=60, max-age=10"], 60),
            (["Cache-Control": "max-age=\"30\""], 30),
            (["Cache-Control": "public,MAX-AGE=43200"], 43_200),
            (["Cache-Control": "max-age=100", "Age": "40"], 60),
            (["Cache-Control": "max-age=100", "Age": "140"], nil),
            (["Cache-Control": "no-cache"], nil),
            (["Cache-Control": "no-store", "Expires": "Tue, 24 Nov 2026 12:05:00 GMT"], nil),
            (
                [
                    "Date": "Tue, 24 Nov 2026 12:00:00 GMT",
                    "Expires": "Tue, 24 Nov 2026 12:05:00 GMT",
                ], 300
            ),
            (["Expires": "Tue, 24 Nov 2026 12:05:00 GMT"], 300),
            (["Expires": "0"], nil), ([:], nil),
            (["Cache-Control": "max-age=-9223372036854775808", "Age": "1"], nil),
            (["Expires": "Tue, 24 Nov 2020 12:00:00 GMT", "Age": "9223372036854775807"], nil),
            (["Cache-Control": "max-age=9223372036854775807", "Age": "-5"], 1_000_000_000),
            (["Cache-Control": "max-age=99999999999999999999"], nil),
            (["Expires": "Tue, 24 Nov 9223372036854775807 12:00:00 GMT"], nil),
        ] as [([String: String], Int?)])
    func `freshness is read as caches read it`(_ fields: [String: String], _ expected: Int?) {
        let headers = HTTPHeaders(fields.map { HTTPHeaders.Field(name: $0, value: $1) })

        #expect(
            freshness(of: .example(200, headers), now: .noon) == expected.map { .seconds($0) })
    }

    @Test(
        arguments: [
            (304, [:], 43_200), (304, ["Cache-Control": "max-age=60"], 60),
            (304, ["Cache-Control": "no-cache"], nil),
            (304, ["Expires": "Tue, 24 Nov 2026 12:05:00 GMT"], 300),
            (200, [:], nil), (200, ["Cache-Control": "max-age=60"], 60),
        ] as [(Int, HTTPHeaders, Int?)])
    func `a 304 that says nothing of it leaves the freshness in force, a document ends it`(
        _ status: Int, _ headers: HTTPHeaders, _ expected: Int?
    ) {
        #expect(
            freshness(after: .example(status, headers), last: .seconds(43_200), now: .noon)
                == expected.map { .seconds($0) })
    }

    @Test(
        arguments: [
            ("86400", 86_400), (" 120 ", 120), ("0", 0), ("-1", nil), ("soon", nil), ("", nil),
            ("1.5", nil), ("\u{B2}", nil),
            ("Wed, 25 Nov 2026 12:00:00 GMT", 86_400),
            ("Wednesday, 25-Nov-26 12:00:00 GMT", 86_400),
            ("Wed Nov 25 12:00:00 2026", 86_400),
            // What is over is over.
            ("Mon, 23 Nov 2026 12:00:00 GMT", 0),
            ("999999999999", 1_000_000_000),
            ("99999999999999999999999999", 1_000_000_000),
            ("Fri, 25 Nov 99999999999999 12:00:00 GMT", nil),
        ] as [(String, Int?)])
    func `Retry-After is a number of seconds or a date`(_ value: String, _ expected: Int?) {
        #expect(retryAfter(value, now: .noon) == expected.map { .seconds($0) })
    }

    @Test(
        arguments: [
            "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994", "Sun, 6 Nov 1994 08:49:37 GMT",
        ])
    func `an HTTP date has three forms`(_ text: String) {
        #expect(httpDate(text) == Date(timeIntervalSince1970: 784_111_777))
    }

    @Test(
        arguments: [
            "", "Sun", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT",
            "Sun, 06 Now 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49 GMT", "1994-11-06T08:49:37Z",
            "Sun, 06 Nov 9223372036854775807 08:49:37 GMT",
            "Sun, 06 Nov 99999999999999999999 08:49:37 GMT",
            "Sun, 9223372036854775807 Nov 1994 08:49:37 GMT",
        ])
    func `what is no HTTP date is none`(_ text: String) {
        #expect(httpDate(text) == nil)
    }

    @Test func `a page is asked five times over five hours, and not again when it is gone`() {
        func wait(_ outcome: FetchOutcome, _ failures: Int) -> Double? {
            nextPageAttempt(
                after: outcome, failures: failures, policy: PollingPolicy(), now: .noon
            )?.timeIntervalSince(.noon)
        }
        #expect((0...4).map { wait(.status(500), $0) } == [1200, 2400, 4800, 9600, nil])
        for status in [401, 403, 404, 410, 451] {
            #expect(wait(.status(status), 0) == nil)
        }
        // A month without a network costs no page.
        let offline = (0...36).map { wait(.unreachable(.name, reason: "no name"), $0) }
        #expect(offline.compactMap(\.self).reduce(0, +) > 29 * day)
        #expect(offline.compactMap(\.self).max() == day)
        #expect(offline.last == .some(nil))
        #expect(wait(.unreachable(.connection, reason: "refused"), 4) == nil)
        #expect(wait(.status(429, headers: ["Retry-After": "86400"]), 0) == day)
        #expect(wait(.status(503, headers: ["Retry-After": "999999999999"]), 0) == 90 * day)
    }
}
