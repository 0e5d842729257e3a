import FeedModel
import FeedScheduling
import Foundation

/// Why a feed is asked when it is, and what has been learned of it.
struct ExplainedFeed: Codable, Sendable {
    struct Failure: Codable, Sendable {
        var kind: String
        var step: String
        var reason: String
        var since: Date?
        /// How often in a row.
        var times: Int
    }

    struct Move: Codable, Sendable {
        var to: String
        var since: Date
        /// How often in a row it was sent there.
        var times: Int
        /// Whether an article that is known has been seen there.
        var isKnown: Bool

        enum CodingKeys: String, CodingKey {
            case to, since, times
            case isKnown = "known"
        }
    }

    struct Gap: Codable, Sendable {
        var since: Date
        var until: Date
    }

    var feed: String
    var url: String
    var lastAttempt: Date?
    var lastSuccess: Date?
    var lastNew: Date?
    var nextPoll: Date
    var nextPollReason: String
    /// From when it may be asked where a person wants it.
    var earliest: Date
    var refusedUntil: Date?
    var failure: Failure?
    /// Seconds between two polls, from how much was new each time.
    var pace: Double?
    /// Seconds for which an answer holds, says the server.
    var freshness: Double?
    /// When a 304 had hidden articles.
    var liedAt: Date?
    /// How many of its 304 were honest since.
    var honestAnswers: Int
    var movedTo: String?
    /// That it may have moved.
    var move: Move?
    /// Kinds of names that are not believed any more.
    var switchedOff: [String]
    /// When articles may have been missed.
    var gaps: [Gap]
    var etag: String?
    var lastModified: String?

    enum CodingKeys: String, CodingKey {
        case feed, url, earliest, failure, move, gaps, etag
        case lastAttempt = "last_attempt"
        case lastSuccess = "last_success"
        case lastNew = "last_new"
        case nextPoll = "next_poll"
        case nextPollReason = "next_poll_reason"
        case refusedUntil = "refused_until"
        case pace = "pace_seconds"
        case freshness = "fresh_seconds"
        case liedAt = "lied_at"
        case honestAnswers = "honest_answers"
        case movedTo = "moved_to"
        case switchedOff = "switched_off"
        case lastModified = "last_modified"
    }

    init(_ status: FeedStatus) {
        let state = status.state
        (feed, url) = (status.feed.rawValue, status.url)
        (lastAttempt, lastSuccess, lastNew) = (
            state.lastAttempt, state.lastSuccess, state.lastNew
        )
        (nextPoll, nextPollReason) = (state.plan.due, state.plan.reason)
        (earliest, refusedUntil) = (state.plan.earliest, state.plan.refusedUntil)
        failure = state.failure.map {
            Failure(
                kind: $0.kind.rawValue, step: $0.step.rawValue, reason: $0.reason,
                since: state.failingSince, times: state.consecutiveFailures)
        }
        pace = state.rhythm.map { $0 / .seconds(1) }
        freshness = state.freshness.map { $0 / .seconds(1) }
        (liedAt, honestAnswers) = (state.honesty.liedAt, state.honesty.proofs)
        movedTo = state.address?.absoluteString
        move = state.move.map {
            Move(
                to: $0.target.absoluteString, since: $0.since, times: $0.sightings,
                isKnown: $0.sharesArticles)
        }
        switchedOff = state.switchedOff.map(\.rawValue).sorted()
        gaps = status.gaps.map { Gap(since: $0.start, until: $0.end) }
        (etag, lastModified) = (state.validators.etag, state.validators.lastModified)
    }
}

extension ExplainedFeed {
    /// What and why, for people.
    var rows: [[String]] {
        var rows = [
            ["feed", feed], ["address", url],
            ["last asked", shownTime(lastAttempt)],
            ["last read", shownTime(lastSuccess)],
            ["last new article", shownTime(lastNew)],
            ["next poll", "\(shownTime(nextPoll)): \(nextPollReason)"],
            ["on request", "from \(shownTime(earliest)), or with --force"],
        ]
        if let refusedUntil {
            rows.append([
                "not before", "\(shownTime(refusedUntil)): the server asked us to stay away",
            ])
        }
        if let failure {
            let times = "\(failure.times) \(failure.times == 1 ? "time" : "times")"
            rows.append([
                "failing",
                "\(times) since \(shownTime(failure.since)), at \(failure.step) (\(failure.kind)): "
                    + terminalText(failure.reason),
            ])
        }
        rows += manners
        rows += gaps.map { gap in
            [
                "gap",
                "\(shownTime(gap.since)) to \(shownTime(gap.until)): articles may have been missed",
            ]
        }
        let validators = [etag, lastModified].compactMap { $0.map(terminalText) }
        rows.append(["sent back", validators.joined(separator: ", ")])
        return rows
    }

    /// What has been learned of how the feed and its server behave.
    private var manners: [[String]] {
        var rows: [[String]] = []
        if let pace {
            let readable = Duration.seconds(pace).readable
            rows.append(["pace", "every \(readable), from how much was new each time"])
        }
        if let freshness {
            let readable = Duration.seconds(freshness).readable
            rows.append(["fresh for", "\(readable) after an answer, says the server"])
        }
        if let liedAt {
            rows.append([
                "its 304",
                "hid articles, found \(shownTime(liedAt)); \(honestAnswers) honest answers since",
            ])
        } else if honestAnswers > 0 {
            rows.append(["its 304", "has been honest \(honestAnswers) times in a row"])
        }
        if let movedTo {
            rows.append(["moved", "for good to \(terminalText(movedTo))"])
        } else if let move {
            rows.append([
                "moving?",
                "\(move.times) times since \(shownTime(move.since)) sent for good to "
                    + terminalText(move.to)
                    + (move.isKnown ? "" : ", where no known article has been seen"),
            ])
        }
        if !switchedOff.isEmpty {
            let kinds = Set(switchedOff.compactMap(Alias.Kind.init))
            rows.append([
                "not believed",
                "\(shownKinds(kinds)): one has stood for several articles at once",
            ])
        }
        return rows
    }
}
