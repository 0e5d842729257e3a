import FeedModel
import Foundation
import TestSupport
import Testing

@testable import FeedScheduling

private let days = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
]

@Suite struct SkippedHoursTests {
    /// Noon is on a Tuesday.
    @Test(
        arguments: [
            ([], [], 0), ([11, 13], [], 0), ([12], [], 1), ([12, 13, 14], [], 3),
            (Array(12...23), [], 12), (Array(0...11), [], 0), (Array(12...23) + [0, 1], [], 14),
            ([], ["Monday"], 0), ([], ["Tuesday"], 12), ([], ["Tuesday", "Wednesday"], 36),
            ([0, 1], ["Tuesday"], 14),
            // One hour a week is left: Monday at eleven.
            (Array(0...23).filter { $0 != 11 }, days.filter { $0 != "Monday" }, 143),
            // All skipped is none skipped.
            (Array(0...23), [], 0), ([], days, 0), (Array(0...23) + [0, 5], [], 0),
            // Days that there are not.
            ([], ["Someday"], 0),
        ] as [([Int], [String], Double)])
    func `a skipped moment moves by whole hours to the first that is wanted`(
        _ hours: [Int], _ days: [String], _ moved: Double
    ) {
        var hints = PollHints()
        (hints.skipHours, hints.skipDays) = (hours, days)
        let start = Date.noon + 59

        #expect(hints.firstMoment(from: start).moment == start + moved * hour)
        #expect(hints.firstMoment(from: start).isMoved == (moved > 0))
    }
}
