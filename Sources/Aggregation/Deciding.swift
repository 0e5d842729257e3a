import ArticleDeduplication
package import ArticleTagging
import FeedModel
package import FeedScheduling
import Foundation

/// The rules that a refresh decides by; they do not change while newswire runs.
package struct Rules: Sendable {
    package var polling: PollingPolicy
    package var tagger: Tagger

    package init(polling: PollingPolicy = PollingPolicy(), tagger: Tagger = Tagger()) {
        self.polling = polling
        self.tagger = tagger
    }
}

/// What one refresh changes: the articles that are new or were changed, and what we learned of the
/// feed.
func decide(
    _ feed: Feed, _ lease: Lease, _ outcome: FetchOutcome, _ reading: Reading, _ known: Known,
    rules: Rules, now: Date
) -> FeedUpdate {
    let state = nextState(of: feed, lease.state, outcome, reading, rules: rules, now: now)
    var update = FeedUpdate(
        lease: lease, source: feed.source, at: now, state: state,
        report: RefreshReport(feed: feed.id, result: result(outcome, reading), next: state.plan))
    update.readsPages = feed.readsPages
    let drafts = reading.drafts.map { $0.believingDates(at: now) }
    sort(drafts, known, tagger: rules.tagger, into: &update)
    if !update.new.isEmpty {
        update.state.lastNew = now
    }
    update.report.entries = reading.drafts.count
    update.report.new = update.new.count
    update.report.duplicates = update.new.count { $0.duplicateOf != nil }
    update.report.revised = update.revisions.count
    update.report.warnings = reading.warnings
    return update
}

private func result(_ outcome: FetchOutcome, _ reading: Reading) -> RefreshReport.Result {
    if let failure = reading.failure { return .failed(failure) }
    if case .notModified = outcome { return .notModified }
    return .read
}

extension Draft {
    /// Without dates that cannot be meant: an article from 1970 or from next year is dated by when
    /// it was first seen.
    fileprivate func believingDates(at now: Date) -> Draft {
        var draft = self
        if draft.content.published?.isPlausible(at: now) == false { draft.content.published = nil }
        if draft.content.updated?.isPlausible(at: now) == false { draft.content.updated = nil }
        return draft
    }
}

/// Sorts drafts into new articles, sightings and revisions.
private func sort(
    _ drafts: [Draft], _ known: Known, tagger: Tagger, into update: inout FeedUpdate
) {
    var taken: [Alias: FeedUpdate.Target] = known.matches.mapValues { .stored($0.article) }
    var seen: Set<FeedUpdate.Target> = []

    // The oldest first, so that of two copies in one document the earlier is the original. Documents
    // list the newest first; the sort is stable, so undated entries keep that order.
    let oldestFirst = drafts.reversed().sorted {
        ($0.content.published?.date ?? .distantFuture)
            < ($1.content.published?.date ?? .distantFuture)
    }
    for draft in oldestFirst {
        switch verdict(on: draft, taken) {
        case .same(let target):
            // A document may repeat an article; its first word counts.
            guard seen.insert(target).inserted, case .stored(let id) = target else { continue }
            var draft = draft
            let match = known.matches.values.first { $0.article == id }
            let last = match?.fingerprint
            draft.aliases.removeAll { alias in
                // What is boilerplate varies with the document; an unchanged text has its name.
                taken[alias] != nil || alias.kind == .content && last == draft.fingerprint
            }
            for alias in draft.aliases { taken[alias] = target }
            // Only its own source changes an article; another that shows it is a sighting.
            if last != nil, last != draft.fingerprint, match?.source == update.source {
                update.revisions.append(
                    FeedUpdate.Revision(
                        article: id, draft: draft,
                        tags: tagger.tags(of: draft.content, evidence: draft.comparable)))
            } else if last != draft.fingerprint || !draft.aliases.isEmpty {
                update.sightings.append(
                    FeedUpdate.Sighting(
                        article: id, fingerprint: draft.fingerprint, aliases: draft.aliases))
            }
        case .duplicate(let original):
            add(draft, duplicateOf: FeedUpdate.Duplicate(of: original, rule: "same text"))
        case .new:
            add(draft, duplicateOf: nil)
        }
    }

    func add(_ draft: Draft, duplicateOf: FeedUpdate.Duplicate?) {
        let target = FeedUpdate.Target.new(update.new.count)
        var draft = draft
        draft.aliases.removeAll { taken[$0] != nil }
        for alias in draft.aliases { taken[alias] = target }
        seen.insert(target)
        update.new.append(
            FeedUpdate.NewArticle(
                draft: draft, tags: tagger.tags(of: draft.content, evidence: draft.comparable),
                duplicateOf: duplicateOf))
    }
}

/// What we know of the feed after this attempt.
private func nextState(
    of feed: Feed, _ last: FeedState, _ outcome: FetchOutcome, _ reading: Reading, rules: Rules,
    now: Date
) -> FeedState {
    var state = last
    state.lastAttempt = now
    state.failure = reading.failure
    if reading.failure == nil {
        state.lastSuccess = now
        state.consecutiveFailures = 0
        state.validators = nextValidators(last.validators, outcome)
    } else {
        // The validators of a document that could not be read are not taken over: a 304 would
        // hide it for as long as it stays as it is.
        state.consecutiveFailures += 1
    }
    state.plan = nextPoll(
        of: feed, after: outcome, hints: reading.hints, failures: state.consecutiveFailures,
        policy: rules.polling, now: now)
    return state
}

/// The two validators are independent. A document replaces both, also with nothing; a 304 replaces
/// those that it carries (RFC 9110 section 15.4.5).
private func nextValidators(_ last: Validators, _ outcome: FetchOutcome) -> Validators {
    switch outcome {
    case .document(let document):
        document.response.validators
    case .notModified(let response):
        Validators(
            etag: response.validators.etag ?? last.etag,
            lastModified: response.validators.lastModified ?? last.lastModified)
    case .refused, .unreachable:
        last
    }
}
