/// What bytes look like when nobody says, or everybody lies.
enum EncodingGuess {
    /// The encoding in which the bytes read best: a Cyrillic one, Chinese, or windows-1252.
    static func charset(of bytes: [UInt8]) -> Charset {
        guard isInRuns(bytes) else { return .windows1252 }
        let sample = highBytes(of: bytes)
        let (best, score) = bestCyrillic(for: sample)
        if score >= 0.45 { return best }
        if sample.count >= 8,
            let failures = TextConverter(from: .gb18030)?.convert(sample[...]).failures,
            failures == 0
        {
            return .gb18030
        }
        return .windows1252
    }

    /// Whether the bytes read as Russian or a neighbour in some single-byte encoding.
    static func looksCyrillic(_ bytes: [UInt8]) -> Bool {
        isInRuns(bytes) && bestCyrillic(for: highBytes(of: bytes)).score >= 0.45
    }

    /// The Cyrillic encoding in which most bytes are the letters that are most frequent in Russian,
    /// Kazakh, Kyrgyz, Uzbek and Tajik alike.
    private static func bestCyrillic(for sample: [UInt8]) -> (charset: Charset, score: Double) {
        guard !sample.isEmpty else { return (.windows1251, 0) }
        let candidates: [Charset] = [
            .windows1251, .koi8r, .iso8859Part5, .ibm866, .macCyrillic,
        ]
        let scored = candidates.map { charset in
            let text = TextConverter(from: charset)?.convert(sample[...]).utf8 ?? []
            let frequent = String(decoding: text, as: UTF8.self).unicodeScalars.count {
                frequentLetters.contains($0)
            }
            return (charset: charset, score: Double(frequent) / Double(sample.count))
        }
        // The first of equals: windows-1251 is by far the most usual.
        return scored.reduce(scored[0]) { $1.score > $0.score ? $1 : $0 }
    }

    private static let frequentLetters = Set("аеинорстлвкдмы".unicodeScalars)

    /// Letters outside ASCII stand side by side, as in words of a script other than Latin.
    private static func isInRuns(_ bytes: [UInt8]) -> Bool {
        var inRuns = 0
        var alone = 0
        var run = 0
        for byte in bytes {
            if byte >= 0x80 {
                run += 1
            } else {
                if run >= 3 { inRuns += run } else { alone += run }
                run = 0
            }
        }
        if run >= 3 { inRuns += run } else { alone += run }
        return inRuns > alone
    }

    /// A few thousand are enough to tell.
    private static func highBytes(of bytes: [UInt8]) -> [UInt8] {
        Array(bytes.lazy.filter { $0 >= 0x80 }.prefix(4096))
    }
}
