import FeedModel
import TextFolding

/// How much of a text an excerpt shows; a Chinese character is as wide as two others.
private let excerptWidth = 220
/// How much of that stands before the first match.
private let lead = 50

extension MarkedText {
    /// The whole of a text.
    init(_ text: String, where isMatch: (Token) -> Bool) {
        self.init(text[...], tokens(of: text).filter(isMatch).map(\.word))
    }

    /// The place in a text that has most different matches, or its beginning where it has none.
    init(excerptOf text: String, where isMatch: (Token) -> Bool) {
        let words = tokens(of: text)
        let matches = words.indices.filter { isMatch(words[$0]) }
        // Where each word begins, in columns.
        var columns: [Int] = []
        var column = 0
        for word in words {
            columns.append(column)
            column += isIdeograph(word) ? 2 : word.word.unicodeScalars.count + 1
        }
        let first = bestStart(matches, words, columns)
        let start = first.map { first in
            words.indices.first { columns[first] - columns[$0] <= lead } ?? first
        }
        let from = start ?? words.startIndex
        let end = words.indices.last { columns[$0] - columns[min(from, $0)] < excerptWidth }
        guard let end, from <= end else {
            self.init([])
            return
        }
        let isAtStart = from == words.startIndex
        let isAtEnd = end == words.endIndex - 1
        let begin = isAtStart ? text.startIndex : words[from].word.startIndex
        let stop = isAtEnd ? text.endIndex : words[end].word.endIndex
        self.init(
            text[begin..<stop],
            matches.filter { (from...end).contains($0) }.map { words[$0].word })
        if !isAtStart { pieces.insert(Piece("… "), at: 0) }
        if !isAtEnd { pieces.append(Piece(" …")) }
    }

    private init(_ text: Substring, _ matches: [Substring]) {
        self.init([])
        var shown = text.startIndex
        for match in matches {
            // Chinese characters beside each other are one match.
            if match.startIndex == shown, pieces.last?.isMatch == true {
                pieces[pieces.count - 1].text += match
            } else {
                if shown < match.startIndex {
                    pieces.append(Piece(String(text[shown..<match.startIndex])))
                }
                pieces.append(Piece(String(match), isMatch: true))
            }
            shown = match.endIndex
        }
        if shown < text.endIndex { pieces.append(Piece(String(text[shown...]))) }
    }
}

/// The match with which the window begins that has most different words among its matches.
private func bestStart(_ matches: [Int], _ words: [Token], _ columns: [Int]) -> Int? {
    var best: (match: Int, different: Int)?
    for (number, match) in matches.enumerated() {
        let window = matches[number...].prefix {
            columns[$0] - columns[match] < excerptWidth - lead
        }
        let different = Set(window.map { words[$0].folded }).count
        if different > best?.different ?? 0 { best = (match, different) }
    }
    return best?.match
}

private func isIdeograph(_ word: Token) -> Bool {
    word.folded.unicodeScalars.first.map { $0.properties.isIdeographic } ?? false
}
