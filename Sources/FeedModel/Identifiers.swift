/// A BCP 47 language tag, with the script only where it is not the language's usual one:
/// `kk`, `kk-Latn`, `uz`, `uz-Cyrl`, `ru`.
package struct LanguageTag: RawRepresentable, Hashable, Sendable, Codable {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Reads a tag as documents write it (`en_US`, `RU`, ` kk `); nil when it is no language tag.
    ///
    /// Case is made regular as BCP 47 section 2.1.1 asks: `uz-cyrl` becomes `uz-Cyrl`.
    package init?(reading text: String) {
        let subtags = text.trimming(while: \.isWhitespace).split(
            omittingEmptySubsequences: false
        ) { $0 == "-" || $0 == "_" }
        guard let language = subtags.first, (2...8).contains(language.count),
            language.allSatisfy({ $0.isASCII && $0.isLetter }),
            subtags.dropFirst().allSatisfy({ subtag in
                (1...8).contains(subtag.count)
                    && subtag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            })
        else { return nil }
        let rest = subtags.dropFirst().map { subtag in
            switch subtag.count {
            case 2: subtag.uppercased()
            case 4: subtag.prefix(1).uppercased() + subtag.dropFirst().lowercased()
            default: subtag.lowercased()
            }
        }
        rawValue = ([language.lowercased()] + rest).joined(separator: "-")
    }

    /// Language and script alone: `uz-Cyrl` of `uz-Cyrl-UZ`, `en` of `en-US`.
    package var withoutRegion: LanguageTag {
        let subtags = rawValue.split(separator: "-")
        let script = subtags.dropFirst().first { $0.count == 4 && $0.allSatisfy(\.isLetter) }
        return LanguageTag(
            rawValue: ([subtags.first ?? ""] + [script].compactMap(\.self)).joined(separator: "-"))
    }
}

/// An ISO 3166-1 alpha-2 country code: `KZ`, `UZ`.
package struct CountryCode: RawRepresentable, Hashable, Sendable, Codable {
    package let rawValue: String

    package init?(rawValue: String) {
        guard rawValue.count == 2, rawValue.allSatisfy({ ("A"..."Z").contains($0) }) else {
            return nil
        }
        self.rawValue = rawValue
    }
}

/// The first 128 bits of a SHA-256: two texts with the same fingerprint are the same text.
package struct Fingerprint: Hashable, Sendable {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}

extension StringProtocol {
    /// The text without the characters at both ends that satisfy `condition`.
    package func trimming(while condition: (Character) -> Bool) -> SubSequence {
        guard let first = firstIndex(where: { !condition($0) }),
            let last = lastIndex(where: { !condition($0) })
        else { return self[endIndex...] }
        return self[first...last]
    }
}
