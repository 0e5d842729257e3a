import FeedModel
import Foundation

/// The language that an article is written in, by its script, its letters and its n-grams, and where
/// these leave it open by `hints`. Nil when there is nothing to read.
///
/// - Parameter text: what stands below the title, without the site's own lines where they are known.
package func language(
    of title: String?, text: String, hints: LanguageHints = LanguageHints()
) -> DetectedLanguage? {
    let sample = Sample(title: title ?? "", text: text)
    guard let script = sample.script else { return nil }
    if let only = script.language {
        return DetectedLanguage(language: only, confidence: 1, script: script)
    }
    let standings = sample.standings(in: script, hints)
    guard let best = standings.first else { return nil }
    let byLetters = standings.max { $0.evidence < $1.evidence } ?? best
    // A language that the model does not have is the claim, where no language that is followed
    // looks likelier.
    if let claim = hints.claim, !modelLanguages.contains(claim),
        !Script.allCases.contains(where: { $0.language == claim }),
        !hints.expected.contains(byLetters.language)
    {
        return DetectedLanguage(language: claim, confidence: 0.5, script: script, isByHints: true)
    }
    let sum = standings.reduce(0) { $0 + exp($1.score - best.score) }
    return DetectedLanguage(
        language: best.language, confidence: 1 / sum, script: script,
        runnerUp: standings.dropFirst().first.map { next in
            DetectedLanguage.RunnerUp(
                language: next.language, margin: best.score - next.score,
                lacks: sample.letters(of: script, notIn: next.language))
        },
        isByHints: byLetters.language != best.language)
}

/// How likely a language is, in nats: by the text, and with what is known before.
private struct Standing {
    var language: LanguageTag
    var evidence: Double
    var score: Double
}

/// What of an article is looked at.
private struct Sample {
    private var title: [Word]
    private var text: [Word]

    /// More letters of the text would say the same.
    private static let lettersOfText = 400
    private static let lettersOfTitle = 400
    /// A title is never the site's own line.
    private static let titleFactor = 2

    init(title: String, text: String) {
        self.title = words(of: title, limit: Self.lettersOfTitle)
        self.text = words(of: text, limit: Self.lettersOfText)
    }

    /// The one with the most letters. Japanese mixes Han and kana.
    var script: Script? {
        var counts: [Script: Int] = [:]
        for (words, factor) in [(title, Self.titleFactor), (text, 1)] {
            for word in words {
                counts[word.script, default: 0] +=
                    word.letters.count * word.script.lettersPerSign * factor
            }
        }
        if let kana = counts[.kana] { counts[.kana] = kana + (counts[.han] ?? 0) }
        return Script.allCases.filter { counts[$0] != nil }
            .max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
    }

    /// The languages written in `script`, the likeliest first.
    func standings(in script: Script, _ hints: LanguageHints) -> [Standing] {
        let parts = [(title, text.isEmpty ? 1 : Self.titleFactor), (text, 1)].map { words, factor in
            (words: words.filter { $0.script == script }, factor: factor)
        }
        var evidence = modelEvidence(of: parts)
        if script == .latin, let kazakh = modelLanguages.firstIndex(of: kazakhLatin),
            let older = inKazakhOf2021(parts.flatMap(\.words))
        {
            let count = parts[0].words.count
            let respelt = zip(parts, [older[..<count], older[count...]]).map { part, words in
                (words: Array(words), factor: part.factor)
            }
            evidence[kazakh] = max(evidence[kazakh], modelEvidence(of: respelt)[kazakh])
        }
        return zip(modelLanguages, evidence).compactMap { language, evidence in
            guard modelScripts[language] == script else { return nil }
            return Standing(
                language: language, evidence: evidence,
                score: evidence + hints.weight(of: language))
        }.sorted { ($1.score, $0.language.rawValue) < ($0.score, $1.language.rawValue) }
    }

    /// In the order of their first use.
    func letters(of script: Script, notIn language: LanguageTag) -> [Unicode.Scalar] {
        guard let alphabet = alphabets[language.rawValue]?.unicodeScalars else { return [] }
        var letters: [Unicode.Scalar] = []
        for word in title + text where word.script == script {
            for letter in word.letters where !alphabet.contains(letter) && !letters.contains(letter)
            {
                letters.append(letter)
            }
        }
        return letters
    }
}

private let kazakhLatin = LanguageTag(rawValue: "kk-Latn")

/// How likely the words are in each language of the model, in nats.
private func modelEvidence(of parts: [(words: [Word], factor: Int)]) -> [Double] {
    let model = LanguageModel.shared
    var scores = [Int32](repeating: 0, count: model.languages.count)
    var strange = [Int](repeating: 0, count: model.languages.count)
    for (words, factor) in parts where !words.isEmpty {
        var symbols = [LanguageModel.boundary]
        for word in words {
            var writers = LanguageSet.max
            for letter in word.letters {
                let symbol = model.symbol(of: letter)
                symbols.append(symbol)
                if symbol != LanguageModel.unknown { writers &= letterWriters[Int(symbol)] }
            }
            symbols.append(LanguageModel.boundary)
            guard writers != .max else { continue }
            for language in strange.indices where writers & 1 << language == 0 {
                strange[language] += factor
            }
        }
        model.score(symbols, times: Int32(factor), into: &scores)
    }
    return zip(scores, strange).map { score, strange in
        Double(score) / LanguageModel.unit * trust - Double(strange) * strangeWordCost
    }
}

/// Each letter is in four n-grams that overlap, and news are about other things than what the model
/// was made of. With an eighth of their logarithms titles are as often right as `confidence` says.
private let trust = 1.0 / 8

/// What a word with a letter that the language lacks costs it, in nats. A name or two from elsewhere
/// do not change a title's language.
private let strangeWordCost = 2.0

/// Bit n is the nth language of the model.
private typealias LanguageSet = UInt64

private let modelLanguages = LanguageModel.shared.languages

private let modelScripts: [LanguageTag: Script] = {
    Dictionary(
        uniqueKeysWithValues: modelLanguages.map { language in
            let letter = alphabets[language.rawValue]?.unicodeScalars.first { $0 != "ʼ" }
            guard let script = letter.flatMap(Script.init) else {
                preconditionFailure("each language of the model has an alphabet")
            }
            return (language, script)
        })
}()

/// By the letter's number: the languages that write with it.
private let letterWriters: [LanguageSet] = LanguageModel.shared.letters.map { letter in
    modelLanguages.enumerated().reduce(0) { writers, language in
        let alphabet = alphabets[language.element.rawValue]?.unicodeScalars
        return alphabet?.contains(letter) == true ? writers | 1 << language.offset : writers
    }
}
