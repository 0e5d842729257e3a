import FeedModel
import FeedScheduling
import Foundation
import TestSupport

let hour = 3600.0
let day = 24 * hour

extension FeedState {
    /// What we know of a feed after the attempt at noon.
    static func atNoon(_ change: (inout FeedState) -> Void = { _ in }) -> FeedState {
        var state = FeedState(plan: PollPlan(due: .noon, earliest: .noon, reason: "a test"))
        state.lastAttempt = .noon
        change(&state)
        return state
    }

    /// The same after `count` failures of a kind in a row.
    static func failed(_ kind: FeedFailure.Kind, times count: Int = 1) -> FeedState {
        .atNoon { state in
            let failure = FeedFailure(step: .fetch, kind: kind, reason: "a test")
            state.failure = failure
            state.consecutiveFailures = failure.isItsOwn ? count : 0
            state.strain = Double(count) * kind.weight
            state.failingSince = .noon
        }
    }
}

extension Response {
    static func example(_ status: Int = 200, _ headers: HTTPHeaders = [:]) -> Response {
        Response(status: status, url: Feed.example().url, headers: headers)
    }
}
