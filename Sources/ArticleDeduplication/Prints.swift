/// What is kept of a text to find its copies: of its shingles, in each window the least.
///
/// Winnowing (Schleimer, Wilkerson, Aiken 2003): texts that share a run of words as long as a window
/// and a shingle share a print. Words are compared by their sounds, so that a text in two scripts of
/// one language has the same prints.
enum Prints {
    /// Words in a shingle; Chinese characters are words of little meaning.
    static let shingle = 3
    static let ideographShingle = 5
    /// Shingles in a window.
    static let window = 4
    /// How far a text is read: what is copied begins at the beginning.
    static let mostWords = 400

    /// Without repetition, the least first.
    static func prints(of words: [ComparedWord]) -> [UInt32] {
        let words = words.prefix(mostWords)
        let isIdeographic = words.count { $0.isIdeograph } * 2 > words.count
        let length = isIdeographic ? ideographShingle : shingle
        guard words.count >= length else { return [] }
        let hashes = words.map { stableHash($0.sounds) }
        let shingles = (0...hashes.count - length).map { start in
            var hasher = StableHasher()
            for hash in hashes[start..<start + length] { hasher.add(hash) }
            return hasher.hash32
        }
        var prints: [UInt32] = []
        let windows = max(1, shingles.count - window + 1)
        for start in 0..<windows {
            let least = shingles[start..<min(start + window, shingles.count)].min()!
            if prints.last != least { prints.append(least) }
        }
        prints.sort()
        var distinct: [UInt32] = []
        distinct.reserveCapacity(prints.count)
        for print in prints where distinct.last != print { distinct.append(print) }
        return distinct
    }
}

/// How many numbers two lists have in common, both without repetition and the least first.
func countShared(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>) -> Int {
    var (i, j, shared) = (one.startIndex, other.startIndex, 0)
    while i < one.endIndex, j < other.endIndex {
        if one[i] == other[j] {
            shared += 1
            i += 1
            j += 1
        } else if one[i] < other[j] {
            i += 1
        } else {
            j += 1
        }
    }
    return shared
}
