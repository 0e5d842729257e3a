import TextFolding

/// The words of the first sentence; at most forty.
func leadLength(of text: String, _ words: [Token]) -> Int {
    for (index, word) in words.enumerated().prefix(40) {
        let rest = text[word.word.endIndex...]
        guard let mark = rest.first else { return index + 1 }
        if mark == "\n" || mark == "。" { return index + 1 }
        // A full stop behind a long word ends a sentence; behind a short one it may be anything, and
        // words in capitals are a dateline.
        if words[...index].allSatisfy(\.isAcronym) { continue }
        if ".!?…".contains(mark), word.word.count > 3 { return index + 1 }
    }
    return min(words.count, 40)
}
