/// What happens to a text on its way to another site.
package enum Perturbation: String, CaseIterable, Sendable {
    case prefixAndTrailer = "prefix+trailer"
    case first60 = "first 60 words"
    case first30 = "first 30 words"
    case first30AndTrailer = "30 words+trailer"
    case edit5 = "edit 5%"
    case edit15 = "edit 15%"
    case edit10AndTrailer = "edit 10%+trailer"
    case halfTheSentences = "half the sentences"
    case shuffled = "shuffled"

    package func apply(
        to sentences: [String], _ news: GeneratedNews, _ random: inout SeededGenerator
    ) -> String {
        let text = sentences.joined(separator: " ")
        switch self {
        case .prefixAndTrailer:
            return news.trailer(&random) + "\n" + text + "\n" + news.trailer(&random)
        case .first60: return first(60, of: text)
        case .first30: return first(30, of: text)
        case .first30AndTrailer: return first(30, of: text) + ".\n" + news.trailer(&random)
        case .edit5: return edited(text, 0.05, news, &random)
        case .edit15: return edited(text, 0.15, news, &random)
        case .edit10AndTrailer:
            return edited(text, 0.10, news, &random) + "\n" + news.trailer(&random)
        case .halfTheSentences:
            let kept = sentences.indices.shuffled(using: &random).prefix(sentences.count / 2)
            return kept.sorted().map { sentences[$0] }.joined(separator: " ")
        case .shuffled: return sentences.shuffled(using: &random).joined(separator: " ")
        }
    }

    private func first(_ count: Int, of text: String) -> String {
        text.split(separator: " ").prefix(count).joined(separator: " ")
    }

    /// A word in so many is replaced, left out, or followed by another.
    private func edited(
        _ text: String, _ share: Double, _ news: GeneratedNews, _ random: inout SeededGenerator
    ) -> String {
        var words: [String] = []
        for word in text.split(separator: " ") {
            guard Double.random(in: 0..<1, using: &random) < share else {
                words.append(String(word))
                continue
            }
            switch Int.random(in: 0..<4, using: &random) {
            case 0: break
            case 1: words += [String(word), news.word(&random)]
            default: words.append(news.word(&random))
            }
        }
        return words.joined(separator: " ")
    }
}
