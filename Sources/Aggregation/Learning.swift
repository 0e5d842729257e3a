import FeedModel
import FeedScheduling
import Foundation

/// What one attempt teaches about a feed.
struct Lesson {
    var state: FeedState
    /// The time in which articles may have come and gone unseen.
    var gap: DateInterval?
}

/// What we know of `feed` after an attempt, and when it is asked again.
func learn(
    of feed: Feed, _ last: FeedState, _ request: FetchRequest, _ outcome: FetchOutcome,
    _ reading: Reading, _ changes: Changes, policy: PollingPolicy, now: Date
) -> Lesson {
    var lesson = Lesson(state: last)
    lesson.state.lastAttempt = now
    lesson.state.failure = reading.failure
    lesson.state.switchedOff.formUnion(reading.collidingKinds)
    if !request.isConditional { lesson.state.honesty.lastUnconditional = now }
    if let failure = reading.failure {
        lesson.state.failed(failure, at: now)
    } else {
        lesson.state.consecutiveFailures = 0
        lesson.state.strain = 0
        lesson.state.failingSince = nil
        lesson.state.lastSuccess = now
        lesson.state.answered(
            feed, request, outcome, reading, changes, last304: last.last304, policy: policy,
            at: now)
        if changes.overlap.isGap, let since = last.lastSeen {
            lesson.gap = DateInterval(start: min(since, now), end: now)
        }
    }
    if let response = outcome.response {
        let overlap = reading.failure == nil ? changes.overlap : nil
        (lesson.state.address, lesson.state.move) = move(
            of: last, after: response, overlap: overlap, now: now)
    }
    if hasMovedInVain(lesson.state, now: now) {
        lesson.state.address = nil
        lesson.state.validators = Validators()
    }
    lesson.state.plan = nextPoll(
        of: feed, lesson.state, after: outcome.response, policy: policy, now: now)
    return lesson
}

extension FeedState {
    /// The validators of a document that could not be read are not taken over: a 304 would hide it
    /// for as long as it stays as it is.
    fileprivate mutating func failed(_ failure: FeedFailure, at now: Date) {
        failingSince = failingSince ?? now
        strain += failure.kind.weight
        if failure.isItsOwn { consecutiveFailures += 1 }
    }

    fileprivate mutating func answered(
        _ feed: Feed, _ request: FetchRequest, _ outcome: FetchOutcome, _ reading: Reading,
        _ changes: Changes, last304: Date?, policy: PollingPolicy, at now: Date
    ) {
        guard let response = outcome.response else { return }
        freshness = FeedScheduling.freshness(after: response, last: freshness, now: now)
        guard case .document(let document) = outcome else {
            // RFC 9110 section 15.4.5: a 304 replaces the validators that it carries.
            validators.etag = response.validators.etag ?? validators.etag
            validators.lastModified = response.validators.lastModified ?? validators.lastModified
            // Whoever is asked twice in a minute has nothing new, and that says nothing of its pace.
            if now >= plan.earliest {
                rhythm = FeedScheduling.rhythm(
                    of: feed, last: rhythm, after: .whole, policy: policy)
            }
            return
        }
        if !request.isConditional, validators != Validators(), let last304 {
            honesty = honesty.judged(
                by: response,
                new: changes.new.map { $0.draft.content.published?.exactDate }
                    + changes.revisions.map { _ in nil },
                sent: validators, last304: last304, now: now)
        }
        // The two are independent, and a document replaces both, also with nothing. What broke off
        // is asked for again.
        if !document.isCutOff { validators = response.validators }
        // The first document has no pace: all of it is new.
        if lastDocument != nil, now >= plan.earliest || changes.overlap.isGap {
            rhythm = FeedScheduling.rhythm(
                of: feed, last: rhythm, after: changes.overlap, policy: policy)
        }
        hints = reading.hints
        lastDocument = now
        if !changes.new.isEmpty { lastNew = now }
    }

    /// The last time the server said that nothing had changed.
    fileprivate var last304: Date? {
        guard let lastSuccess, let lastDocument, lastSuccess > lastDocument else { return nil }
        return lastSuccess
    }

    /// Until when we knew all that the feed had; nil before its first document.
    fileprivate var lastSeen: Date? { honesty.isSuspect ? lastDocument : last304 ?? lastDocument }
}

extension EntryDate {
    /// The moment; nil where only the day is known.
    fileprivate var exactDate: Date? { isDayOnly ? nil : date }
}

extension HostVisit {
    /// - Parameter host: whom we asked; a redirect may have led to another.
    init(to host: String, _ outcome: FetchOutcome, policy: PollingPolicy, at now: Date) {
        let wish = outcome.response.flatMap { retryAfter(of: $0, policy: policy, now: now) }
        self.init(
            host: host, at: now, answered: outcome.response != nil,
            refusedUntil: wish.map { now.addingTimeInterval($0 / .seconds(1)) })
    }
}
