import FeedModel
import LanguageDetection

/// `drafts` in the languages that they are written in; until now their `language` is what the feed
/// says of them.
///
/// What cannot be told for sure, a title of two words, is most likely in a language of the
/// document's other articles.
func withLanguages(_ drafts: [Draft], expecting languages: Set<LanguageTag>) -> [Draft] {
    func detected(_ draft: Draft, _ history: [LanguageTag: Int]) -> DetectedLanguage? {
        language(
            of: draft.content.title, text: draft.comparable,
            hints: LanguageHints(
                expected: languages, claim: draft.content.language, history: history))
    }
    let found = drafts.map { detected($0, [:]) }
    let sure = found.compactMap { $0 }.filter { $0.confidence >= sureEnough }
    let history = counts(of: sure.map(\.language))
    return zip(drafts, found).map { draft, found in
        guard var found else { return draft }
        if found.confidence < sureEnough { found = detected(draft, history) ?? found }
        var draft = draft
        draft.content.language = found.language
        return draft
    }
}

/// In how many of a feed's articles which language is.
func languageCounts(of articles: [ArticleContent]) -> [LanguageTag: Int] {
    counts(of: articles.compactMap(\.language))
}

private let sureEnough = 0.99

private func counts(of languages: [LanguageTag]) -> [LanguageTag: Int] {
    Dictionary(languages.map { ($0, 1) }, uniquingKeysWith: +)
}
