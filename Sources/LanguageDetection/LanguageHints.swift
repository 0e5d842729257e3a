package import FeedModel
import Foundation

/// What is known about an article's language before it is read. It settles what its letters leave
/// open, and no more.
package struct LanguageHints: Sendable, Equatable {
    /// The languages that are followed; empty where nobody says.
    package var expected: Set<LanguageTag>
    /// What the feed or the article says of itself. Many say it wrongly, or say what their software
    /// was made with.
    package var claim: LanguageTag?
    /// How many of the feed's last articles were in which language.
    package var history: [LanguageTag: Int]

    package init(
        expected: Set<LanguageTag> = [], claim: LanguageTag? = nil,
        history: [LanguageTag: Int] = [:]
    ) {
        self.expected = expected
        self.claim = claim
        self.history = history
    }

    /// How much likelier the hints make `language`, in nats. All of them together are outweighed by
    /// a title of ten words.
    func weight(of language: LanguageTag) -> Double {
        expectation(of: language) + belief(in: language) + habit(of: language)
    }

    /// The other script of a language that is followed comes as no surprise.
    private func expectation(of language: LanguageTag) -> Double {
        if expected.isEmpty || expected.contains(language) { return 0 }
        return expected.contains { $0.primary == language.primary } ? -1 : -3.5
    }

    private func belief(in language: LanguageTag) -> Double {
        guard let claim else { return 0 }
        if claim == language { return 1.5 }
        return claim.primary == language.primary ? 1 : 0
    }

    /// The log-odds of the feed's own share of `language` against an even one, within bounds: a feed
    /// that has had one language alone may have another tomorrow.
    private func habit(of language: LanguageTag) -> Double {
        let total = history.values.reduce(0, +)
        guard total > 0 else { return 0 }
        let kinds = 10.0
        let share = (Double(history[language] ?? 0) + 0.5) / (Double(total) + 0.5 * kinds)
        return min(max(log(share * kinds), -2), 2.5)
    }
}

extension LanguageTag {
    /// The language without its script.
    var primary: Substring { rawValue.prefix { $0 != "-" } }
}
