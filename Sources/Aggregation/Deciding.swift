import ArticleDeduplication
package import ArticleTagging
package import FeedModel
package import FeedScheduling
import Foundation

/// The rules that a refresh decides by; they do not change while newswire runs.
package struct Rules: Sendable {
    package var polling: PollingPolicy
    package var tagger: Tagger
    /// The languages that articles are expected in; empty where nobody says.
    package var languages: Set<LanguageTag>

    package init(
        polling: PollingPolicy = PollingPolicy(), tagger: Tagger = Tagger(),
        languages: Set<LanguageTag> = []
    ) {
        self.polling = polling
        self.tagger = tagger
        self.languages = languages
    }
}

/// What one refresh changes: the articles that are new or were changed, and what we learned of the
/// feed.
func decide(
    _ feed: Feed, _ lease: Lease, _ request: FetchRequest, _ outcome: FetchOutcome,
    _ reading: Reading, _ known: Known, rules: Rules, now: Date
) -> FeedUpdate {
    let drafts = reading.drafts.map { $0.believingDates(at: now) }
    let changes = sort(drafts, known, source: feed.source, tagger: rules.tagger)
    let learned = learn(
        of: feed, lease.state, request, outcome, reading, changes, policy: rules.polling, now: now)
    var update = FeedUpdate(
        lease: lease, source: feed.source, at: now, state: learned.state,
        report: RefreshReport(
            feed: feed.id, result: result(outcome, reading), next: learned.state.plan))
    update.new = changes.new
    update.sightings = changes.sightings
    update.revisions = changes.revisions
    update.readsPages = feed.readsPages
    update.visit = HostVisit(to: request.host, outcome, policy: rules.polling, at: now)
    update.gap = learned.gap
    if case .document(let document) = outcome, changes.bringSomething {
        update.document = document
    }
    update.report.status = outcome.response?.status
    update.report.entries = drafts.count
    update.report.new = changes.new.count
    update.report.duplicates = changes.new.count { $0.duplicateOf != nil }
    update.report.revised = changes.revisions.count
    update.report.warnings = reading.warnings
    update.report.document = reading.facts
    update.report.gap = learned.gap
    update.report.wasAudit = !request.isConditional && lease.state.validators != Validators()
    update.report.foundLie = learned.state.honesty.liedAt == now
    update.report.switchedOff = learned.state.switchedOff.subtracting(lease.state.switchedOff)
    if learned.state.address != lease.state.address {
        update.report.movedTo = learned.state.address
    }
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
    func believingDates(at now: Date) -> Draft {
        var draft = self
        if draft.content.published?.isPlausible(at: now) == false { draft.content.published = nil }
        if draft.content.updated?.isPlausible(at: now) == false { draft.content.updated = nil }
        return draft
    }
}

/// What a document changes.
struct Changes {
    var new: [FeedUpdate.NewArticle] = []
    var sightings: [FeedUpdate.Sighting] = []
    var revisions: [FeedUpdate.Revision] = []
    /// How much of it we had.
    var overlap = Overlap(articles: 0, known: 0)

    /// Whether the document says anything that no earlier one said.
    var bringSomething: Bool {
        !new.isEmpty || !revisions.isEmpty || sightings.contains { $0.content != nil }
    }
}

/// The drafts of a document in the order in which they were published, so that of two copies the
/// earlier is the original. Documents list the newest first; the sort is stable, so undated entries
/// keep that order.
func oldestFirst(_ drafts: [Draft]) -> [Draft] {
    drafts.reversed().sorted {
        ($0.content.published?.date ?? .distantFuture)
            < ($1.content.published?.date ?? .distantFuture)
    }
}

/// Sorts drafts into new articles, sightings and revisions.
private func sort(
    _ drafts: [Draft], _ known: Known, source: Source.ID, tagger: Tagger
) -> Changes {
    var changes = Changes()
    var taken: [Alias: FeedUpdate.Target] = known.matches.mapValues { .stored($0.article) }
    var seen: Set<FeedUpdate.Target> = []

    for draft in oldestFirst(drafts) {
        switch verdict(on: draft, taken) {
        case .same(let target):
            if case .stored = target { changes.overlap.known += 1 }
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
            let isChanged = last != nil && last != draft.fingerprint && match?.source == source
            if isChanged, match?.essence != draft.essence {
                changes.revisions.append(
                    FeedUpdate.Revision(
                        article: id, draft: draft,
                        tags: tagger.tags(of: draft.content, evidence: draft.comparable)))
            } else if last != draft.fingerprint || match?.essence != draft.essence
                || !draft.aliases.isEmpty
            {
                changes.sightings.append(
                    FeedUpdate.Sighting(
                        article: id, fingerprint: draft.fingerprint, essence: draft.essence,
                        aliases: draft.aliases, content: isChanged ? draft.content : nil))
            }
        case .duplicate(let original):
            add(draft, duplicateOf: FeedUpdate.Duplicate(of: original, rule: "same text"))
        case .new:
            add(draft, duplicateOf: nil)
        }
    }
    changes.overlap.articles = drafts.count
    return changes

    func add(_ draft: Draft, duplicateOf: FeedUpdate.Duplicate?) {
        let target = FeedUpdate.Target.new(changes.new.count)
        var draft = draft
        draft.aliases.removeAll { taken[$0] != nil }
        for alias in draft.aliases { taken[alias] = target }
        seen.insert(target)
        changes.new.append(
            FeedUpdate.NewArticle(
                draft: draft, tags: tagger.tags(of: draft.content, evidence: draft.comparable),
                duplicateOf: duplicateOf))
    }
}
