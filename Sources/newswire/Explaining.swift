import ArticleTagging
import FeedModel
import FeedScheduling
import Foundation
import HTTPServing
import LanguageDetection

/// Why a feed or an article is as it is, for people: rows of what and why.
struct Explanation: Codable, Sendable {
    /// A tag, with every word that gives it.
    struct ExplainedTag: Codable, Sendable {
        var tag: String
        /// Behind the tag.
        var remark: String
        var rows: [[String]]
    }

    var rows: [[String]]
    var tags: [ExplainedTag] = []

    func text(_ style: Style) -> String {
        let tags = tags.map { tag in
            let heading = style.strong(tag.tag) + tag.remark
            return "\n" + heading + (tag.rows.isEmpty ? "" : "\n" + table(tag.rows))
        }
        return ([table(rows)] + tags).joined(separator: "\n")
    }
}

extension Assembly {
    /// - Parameter subject: a feed's id, or an article's number.
    func explanation(of subject: String) async throws -> Explanation {
        if let status = try await store.feeds().first(where: { $0.feed.rawValue == subject }) {
            return Explanation(rows: rows(of: status))
        }
        guard let number = Int64(subject),
            let article = try await store.article(Article.ID(rawValue: number))
        else {
            throw RequestProblem(404, "there is no feed and no article “\(subject)”")
        }
        let feed = configuration.feeds.first { $0.id == article.feed }
        let hints = LanguageHints(
            expected: configuration.expectedLanguages, claim: feed?.language)
        return Explanation(
            rows: rows(of: article, hints),
            tags: tagger.explanations(of: article).map(Explanation.ExplainedTag.init))
    }

    private func rows(of status: FeedStatus) -> [[String]] {
        let state = status.state
        var rows = [
            ["feed", status.feed.rawValue], ["address", status.url],
            ["last asked", shownTime(state.lastAttempt)],
            ["last read", shownTime(state.lastSuccess)],
            ["last new article", shownTime(state.lastNew)],
            ["next poll", "\(shownTime(state.plan.due)): \(state.plan.reason)"],
            ["on request", "from \(shownTime(state.plan.earliest)), or with --force"],
        ]
        if let until = state.plan.refusedUntil {
            rows.append(["not before", "\(shownTime(until)): the server asked us to stay away"])
        }
        if let failure = state.failure {
            let times = state.consecutiveFailures
            rows.append([
                "failing",
                "\(times) \(times == 1 ? "time" : "times") since \(shownTime(state.failingSince)), at"
                    + " \(failure.step.rawValue) (\(failure.kind.rawValue)): "
                    + terminalText(failure.reason),
            ])
        }
        rows += manners(of: state)
        rows += status.gaps.map { gap in
            [
                "gap",
                "\(shownTime(gap.start)) to \(shownTime(gap.end)): articles may have been missed",
            ]
        }
        let validators = state.validators
        rows.append([
            "sent back",
            [validators.etag, validators.lastModified]
                .compactMap { $0.map(terminalText) }.joined(separator: ", "),
        ])
        return rows
    }

    /// What has been learned of how the feed and its server behave.
    private func manners(of state: FeedState) -> [[String]] {
        var rows: [[String]] = []
        if let rhythm = state.rhythm {
            rows.append(["pace", "every \(rhythm.readable), from how much was new each time"])
        }
        if let fresh = state.freshness {
            rows.append(["fresh for", "\(fresh.readable) after an answer, says the server"])
        }
        let honesty = state.honesty
        if let liedAt = honesty.liedAt {
            rows.append([
                "its 304",
                "hid articles, found \(shownTime(liedAt)); \(honesty.proofs) honest answers since",
            ])
        } else if honesty.proofs > 0 {
            rows.append(["its 304", "has been honest \(honesty.proofs) times in a row"])
        }
        if let address = state.address {
            rows.append(["moved", "for good to \(terminalText(address.absoluteString))"])
        } else if let move = state.move {
            rows.append([
                "moving?",
                "\(move.sightings) times since \(shownTime(move.since)) sent for good to "
                    + terminalText(move.target.absoluteString)
                    + (move.sharesArticles ? "" : ", where no known article has been seen"),
            ])
        }
        if !state.switchedOff.isEmpty {
            rows.append([
                "not believed",
                "\(shownKinds(state.switchedOff)): one has stood for several articles at once",
            ])
        }
        return rows
    }

    private func rows(of article: Article, _ hints: LanguageHints) -> [[String]] {
        let content = article.content
        var rows = [
            ["article", "\(article.id.rawValue), revision \(article.revision)"],
            ["title", terminalText(content.title ?? "")],
            ["address", terminalText(content.url ?? "")],
            ["first seen", "\(shownTime(article.firstSeen)) in \(article.feed.rawValue)"],
        ]
        if let told = content.language {
            rows.append(["language", shownLanguage(told, of: content, hints)])
        }
        if let published = content.published {
            rows.append(["published", shownDate(published)])
        } else {
            rows.append(["published", "not said; first seen \(shownTime(article.firstSeen))"])
        }
        if let updated = content.updated, updated != content.published {
            rows.append(["updated", shownDate(updated)])
        }
        rows += relations(of: article)
        if let withdrawn = article.withdrawn {
            rows.append(["withdrawn", shownWithdrawn(withdrawn)])
        }
        return rows
    }

    /// With why the text looks like it; an article that was stored long ago may have been read by
    /// other rules.
    private func shownLanguage(
        _ told: LanguageTag, of content: ArticleContent, _ hints: LanguageHints
    ) -> String {
        guard let found = language(of: content.title, text: content.body, hints: hints) else {
            return "\(told.rawValue), as the feed says; there are no words to read"
        }
        return found.language == told
            ? "\(told.rawValue): \(found.why)"
            : "\(told.rawValue); read now, it is \(found.language.rawValue): \(found.why)"
    }
}

extension Explanation.ExplainedTag {
    init(_ tag: Tag, _ finding: TagFinding?) {
        if let finding {
            self.init(finding)
        } else {
            self.init(tag: "", remark: shownTag(tag) + "; today's rules do not find it", rows: [])
        }
    }

    init(_ finding: TagFinding) {
        tag = finding.tag
        remark = "  \(terminalText(finding.name)), score \(shownScore(finding.score))"
        rows = finding.evidence.map { evidence in
            [
                "  \(evidence.place.rawValue), character \(evidence.offset)",
                "“\(terminalText(evidence.words))”", shownScore(evidence.weight),
                evidence.pattern.map { "by “\(terminalText($0))”" } ?? "by an office beside it",
            ]
        }
    }
}
