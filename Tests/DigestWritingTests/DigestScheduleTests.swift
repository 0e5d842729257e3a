import DigestWriting
import Foundation
import TestSupport
import Testing

private func zone(_ name: String) throws -> TimeZone { try #require(TimeZone(identifier: name)) }

private func time(_ hour: Int, _ minute: Int = 0) throws -> TimeOfDay {
    try #require(TimeOfDay(hour: hour, minute: minute))
}

/// Tuesday, 24 November 2026, noon in Greenwich: five in the afternoon in Almaty.
@Suite struct DigestScheduleTests {
    @Test func `of several times of day the next comes`() throws {
        let almaty = try zone("Asia/Almaty")
        let schedule = DigestSchedule.times([try time(18), try time(7)])

        #expect(schedule.next(after: .noon, in: almaty) == .noon + 3600)
        #expect(schedule.next(after: .noon + 3600, in: almaty) == .noon + 14 * 3600)
        #expect(schedule.last(at: .noon, in: almaty) == .noon - 10 * 3600)
        #expect(schedule.last(at: .noon + 3600, in: almaty) == .noon + 3600)
    }

    @Test func `days of the week are those of the time zone`() throws {
        let almaty = try zone("Asia/Almaty")
        let schedule = DigestSchedule.times([try time(1)], on: [.monday, .friday])
        let friday = Date.noon + 3 * 86_400 - 16 * 3600

        // One in the morning of Friday in Almaty is Thursday evening in Greenwich.
        #expect(schedule.next(after: .noon, in: almaty) == friday)
        #expect(schedule.last(at: .noon, in: almaty) == friday - 4 * 86_400)
    }

    @Test func `an interval is counted from midnight`() throws {
        let almaty = try zone("Asia/Almaty")
        let schedule = DigestSchedule.every(.seconds(6 * 3600))

        #expect(schedule.next(after: .noon, in: almaty) == .noon + 3600)
        #expect(schedule.next(after: .noon + 3600, in: almaty) == .noon + 7 * 3600)
        #expect(schedule.last(at: .noon, in: almaty) == .noon - 5 * 3600)
    }

    @Test func `an hour that a change of clocks leaves out comes a little later`() throws {
        let berlin = try zone("Europe/Berlin")
        let schedule = DigestSchedule.times([try time(2, 30)])
        let before = try Date("2026-03-28T12:00:00Z", strategy: .iso8601)

        let next = schedule.next(after: before, in: berlin)
        #expect(next == (try Date("2026-03-29T01:00:00Z", strategy: .iso8601)))
    }
}
