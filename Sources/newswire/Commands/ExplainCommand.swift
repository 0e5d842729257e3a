import ArgumentParser
import ArticleTagging
import FeedModel
import FeedScheduling
import Foundation
import LanguageDetection

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says why: a feed's next poll, or an article's date, tags and links.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp("A feed's id or an article's number.", valueName: "feed|article"))
    var subject: String

    func run() async throws {
        let assembly = try global.assemble()
        if let status = try await assembly.store.feeds().first(where: {
            $0.feed.rawValue == subject
        }) {
            print(table(rows(of: status)))
        } else if let number = Int64(subject),
            let article = try await assembly.store.article(Article.ID(rawValue: number))
        {
            let feed = assembly.configuration.feeds.first { $0.id == article.feed }
            let hints = LanguageHints(
                expected: assembly.configuration.expectedLanguages, claim: feed?.language)
            print(table(rows(of: article, hints)))
            let style = Style(global.color)
            for (tag, finding) in assembly.tagger.explanations(of: article) {
                print(
                    "\n"
                        + (finding.map { shownFinding($0, style) }
                            ?? shownTag(tag) + "; today's rules do not find it"))
            }
        } else {
            throw CommandFailure(message: "there is no feed and no article “\(subject)”")
        }
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
