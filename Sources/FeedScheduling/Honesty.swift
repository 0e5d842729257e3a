package import FeedModel
package import Foundation

/// Whether `feed` is to be asked without validators now, as one who knows nothing, to see whether its
/// server's 304 hides articles.
///
/// Only where it has long said nothing else, and at most once a day: after one day without a
/// document, and twice as long after each time it proved honest, up to a month. A server that lied
/// is asked once a day until it has been honest three times.
package func isAuditDue(_ state: FeedState, now: Date) -> Bool {
    guard state.validators != Validators(), state.failure == nil,
        let lastDocument = state.lastDocument, let lastSuccess = state.lastSuccess,
        lastSuccess > lastDocument
    else { return false }
    let day = 86_400.0
    let honesty = state.honesty
    let wait = honesty.isSuspect ? day : min(day * pow(2, Double(honesty.proofs)), 32 * day)
    let last = max(lastDocument, honesty.lastUnconditional ?? .distantPast)
    return now.timeIntervalSince(last) >= wait
}

/// Whether a feed may be asked without validators now: once a day at most.
package func mayAskUnconditionally(_ state: FeedState, now: Date) -> Bool {
    state.honesty.lastUnconditional.map { now.timeIntervalSince($0) >= 86_400 } ?? true
}

extension Honesty {
    /// It has lied, and has not been honest for long since.
    package var isSuspect: Bool { liedAt != nil && proofs < 3 }

    /// What is known of the server after an unconditional request that stood in for a conditional
    /// one.
    ///
    /// It lied when the answer has something new and still carries the validators that we would have
    /// sent, for which it would have said 304; or when something new is older than its last 304 by
    /// more than an hour, the slack that a publisher's clock gets.
    package func judged(
        by document: Response, new: [Date?], sent validators: Validators, last304: Date, now: Date
    ) -> Honesty {
        var honesty = self
        honesty.lastUnconditional = now
        let wouldHaveSaid304 =
            if let etag = validators.etag, let answered = document.validators.etag {
                etag == answered
            } else {
                validators.lastModified != nil
                    && validators.lastModified == document.validators.lastModified
            }
        let isOlder = new.contains { $0.map { $0 < last304.addingTimeInterval(-3600) } ?? false }
        if !new.isEmpty, wouldHaveSaid304 || isOlder {
            honesty.liedAt = now
            honesty.proofs = 0
        } else {
            honesty.proofs += 1
        }
        return honesty
    }
}
