import FeedModel
import Foundation
import TestSupport
import Testing

@testable import FeedScheduling

private let sent = Validators(etag: "\"1\"", lastModified: "Monday")

/// A feed that was read at noon and has validators.
private func readAtNoon(_ honesty: Honesty = Honesty()) -> FeedState {
    .atNoon { state in
        state.validators = sent
        (state.lastDocument, state.lastSuccess) = (.noon, .noon)
        state.honesty = honesty
    }
}

/// Asks once an hour a server that always says 304, and `answer` of it when it is asked for
/// everything: the days between two audits.
private func daysBetweenAudits(
    _ state: FeedState, days: Int, answer: (_ audit: Int) -> (Response, new: [Date?])
) -> [Double] {
    var state = state
    var audits: [Date] = [.noon]
    for hours in 1...(days * 24) {
        let now = Date.noon + Double(hours) * hour
        if isAuditDue(state, now: now), let last304 = state.lastSuccess {
            let (document, new) = answer(audits.count)
            state.honesty = state.honesty.judged(
                by: document, new: new, sent: state.validators, last304: last304, now: now)
            state.lastDocument = now
            audits.append(now)
        }
        state.lastSuccess = now
    }
    return zip(audits, audits.dropFirst()).map { $1.timeIntervalSince($0) / day }
}

private let same = Response.example(200, ["ETag": "\"1\"", "Last-Modified": "Monday"])

@Suite struct HonestyTests {
    @Test func `an honest server is looked into ever more seldom, down to once a month`() {
        let days = daysBetweenAudits(readAtNoon(), days: 130) { _ in (same, []) }
        #expect(days == [1, 2, 4, 8, 16, 32, 32, 32])
    }

    @Test func `a liar is looked into daily until it has been honest three times`() {
        let days = daysBetweenAudits(readAtNoon(), days: 40) { audit in
            (same, new: audit == 3 ? [nil] : [])
        }
        #expect(days == [1, 2, 4, 1, 1, 1, 8, 16])
    }

    @Test func `no server is asked for everything twice a day`() {
        let days = daysBetweenAudits(readAtNoon(), days: 60) { _ in (same, new: [.noon]) }
        #expect(days.count == 60)
        #expect(days.allSatisfy { $0 >= 1 })
    }

    @Test func `who says more than 304, fails or gives no validators is not looked into`() {
        let now = Date.noon + 40 * day
        var state = readAtNoon()
        #expect(!isAuditDue(state, now: now))
        state.lastSuccess = now - hour
        #expect(isAuditDue(state, now: now))
        var documents = state
        documents.lastDocument = now - 23 * hour
        #expect(!isAuditDue(documents, now: now))
        var failing = state
        failing.failure = FeedFailure(step: .fetch, kind: .server, reason: "500")
        #expect(!isAuditDue(failing, now: now))
        var without = state
        without.validators = Validators()
        #expect(!isAuditDue(without, now: now))
        var failed = state
        failed.honesty.lastUnconditional = now - 23 * hour
        #expect(!isAuditDue(failed, now: now))
    }

    @Test(
        arguments: [
            // The same validators for something new: it would have said 304.
            ("\"1\"", "Monday", [nil], true), ("\"1\"", "Tuesday", [nil], true),
            (nil, "Monday", [nil], true), ("\"1\"", nil, [nil], true),
            // The same for nothing new.
            ("\"1\"", "Monday", [], false),
            // Other validators: it would not have said so.
            ("\"2\"", "Monday", [nil], false), ("\"2\"", "Tuesday", [nil], false),
            (nil, "Tuesday", [nil], false), (nil, nil, [nil], false),
            // Something new from before its last 304, an hour's slack given.
            ("\"2\"", "Tuesday", [-3601], true), ("\"2\"", "Tuesday", [-3600], false),
            ("\"2\"", "Tuesday", [60, -7200, nil], true), ("\"2\"", "Tuesday", [60], false),
        ] as [(String?, String?, [Double?], Bool)])
    func `a lie is something new under validators or dates from before the last 304`(
        _ etag: String?, _ modified: String?, _ new: [Double?], _ isLie: Bool
    ) {
        var headers = HTTPHeaders()
        if let etag { headers.fields.append(.init(name: "ETag", value: etag)) }
        if let modified { headers.fields.append(.init(name: "Last-Modified", value: modified)) }
        let now = Date.noon + day

        let honesty = Honesty(proofs: 4).judged(
            by: .example(200, headers), new: new.map { $0.map { Date.noon + $0 } }, sent: sent,
            last304: .noon, now: now)

        #expect(honesty.liedAt == (isLie ? now : nil))
        #expect(honesty.proofs == (isLie ? 0 : 5))
        #expect(honesty.lastUnconditional == now)
    }
}
