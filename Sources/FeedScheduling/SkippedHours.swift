import FeedModel
import Foundation

extension PollHints {
    /// The first moment from `date` on that lies in no hour and no day which the feed wants skipped
    /// (RSS 2.0 `skipHours` and `skipDays`, both in GMT), and whether that is another one than `date`.
    ///
    /// A feed that wants all of them skipped wants none of it: it would never be asked.
    func firstMoment(from date: Date) -> (moment: Date, isMoved: Bool) {
        guard Set(skipHours).count < 24, Set(skipDays).count < 7,
            !skipHours.isEmpty || !skipDays.isEmpty
        else { return (date, false) }
        var moment = date
        // A week of hours holds at least one that is wanted.
        for _ in 0...(7 * 24) {
            let parts = gregorian.dateComponents([.hour, .weekday], from: moment)
            let day = Self.weekdays[(parts.weekday ?? 1) - 1]
            if !skipHours.contains(parts.hour ?? 0), !skipDays.contains(day) {
                return (moment, moment != date)
            }
            moment = nextHour(after: moment)
        }
        return (date, false)
    }

    /// The next hour at the same minute: feeds that skip the same hours do not all come at once.
    private func nextHour(after date: Date) -> Date { date.addingTimeInterval(3600) }

    private static let weekdays = [
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]
}
