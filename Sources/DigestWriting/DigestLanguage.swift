/// A language that a digest speaks to its readers; what sources say stays in theirs.
package enum DigestLanguage: String, Sendable, CaseIterable {
    case english = "en"
    case russian = "ru"
    case kazakh = "kk"
    case uzbek = "uz"

    var words: DigestWords {
        switch self {
        case .english: .english
        case .russian: .russian
        case .kazakh: .kazakh
        case .uzbek: .uzbek
        }
    }

    /// How much there is, in one sentence.
    func summary(stories: Int, articles: Int, sources: Int) -> String {
        switch self {
        case .english:
            "\(stories) \(stories == 1 ? "story" : "stories") in \(articles) "
                + "\(articles == 1 ? "article" : "articles") from \(sources) "
                + "\(sources == 1 ? "source" : "sources")"
        case .russian:
            "\(stories) \(russian(stories, "сюжет", "сюжета", "сюжетов")), \(articles) "
                + "\(russian(articles, "статья", "статьи", "статей")), \(sources) "
                + russian(sources, "источник", "источника", "источников")
        case .kazakh: "\(stories) оқиға, \(articles) мақала, \(sources) дереккөз"
        case .uzbek: "\(stories) ta voqea, \(articles) ta maqola, \(sources) ta manba"
        }
    }

    /// `From 23 November 2026, 07:00 to 24 November 2026, 07:00 (Asia/Almaty)`
    func span(_ start: String, _ end: String, _ timeZone: String) -> String {
        switch self {
        case .english: "From \(start) to \(end) (\(timeZone))"
        case .russian: "С \(start) до \(end) (\(timeZone))"
        case .kazakh, .uzbek: "\(start) – \(end) (\(timeZone))"
        }
    }

    func independentSources(_ count: Int) -> String {
        switch self {
        case .english: "\(count) independent sources"
        case .russian:
            "\(count) \(russian(count, "независимый источник", "независимых источника", "независимых источников"))"
        case .kazakh: "\(count) тәуелсіз дереккөз"
        case .uzbek: "\(count) ta mustaqil manba"
        }
    }

    /// What stands behind a list that was cut.
    func more(_ count: Int) -> String {
        switch self {
        case .english: "and \(count) more"
        case .russian: "и ещё \(count)"
        case .kazakh: "және тағы \(count)"
        case .uzbek: "va yana \(count) ta"
        }
    }

    /// A Russian noun after a number: one, few, many (CLDR's plural rules).
    private func russian(_ count: Int, _ one: String, _ few: String, _ many: String) -> String {
        switch (count % 10, count % 100) {
        case (1, let rest) where rest != 11: one
        case (2...4, let rest) where !(12...14).contains(rest): few
        default: many
        }
    }
}
