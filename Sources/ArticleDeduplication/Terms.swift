import FeedModel
import TextFolding

/// The words that tell what a text is about, and how much each weighs in it.
///
/// A word is the first letters of its stem by sound. Nothing more is needed to find the same word in
/// another form, in another script, or, where languages share it, in another language.
enum Terms {
    static let letters = 5
    static let most = 48
    /// How much of the text is read behind the title.
    static let mostWords = 120

    /// Chinese words are met in no other language, and would only make all else weigh less.
    static let ideographWeight = 0.3

    struct Weighed {
        var hash: UInt32
        var weight: Double
        var isInTitle: Bool
    }

    static func terms(title: [ComparedWord], text: [ComparedWord], _ language: LanguageTag)
        -> [Weighed]
    {
        let stops = StopWords.of(language)
        var found: [UInt32: Weighed] = [:]
        func collect(_ words: ArraySlice<ComparedWord>, _ weight: Double, isTitle: Bool) {
            var previous: ComparedWord?
            for word in words {
                defer { previous = word }
                guard let hash = hash(of: word, after: previous, stops) else { continue }
                found[hash, default: Weighed(hash: hash, weight: 0, isInTitle: isTitle)].weight +=
                    word.isIdeograph ? weight * ideographWeight : weight
            }
        }
        collect(title[...], 2, isTitle: true)
        collect(text.prefix(40), 1, isTitle: false)
        collect(text.dropFirst(40).prefix(mostWords - 40), 0.7, isTitle: false)
        return found.values.sorted { ($1.weight, $0.hash) < ($0.weight, $1.hash) }.prefix(most)
            .sorted { $0.hash < $1.hash }
    }

    private static func hash(
        of word: ComparedWord, after previous: ComparedWord?, _ stops: Set<String>
    ) -> UInt32? {
        if word.isIdeograph {
            // One character tells little, two are a word more often than not.
            guard let previous, previous.isIdeograph,
                previous.token.word.endIndex == word.token.word.startIndex,
                !particles.contains(word.stem), !particles.contains(previous.stem)
            else { return nil }
            return stableHash(previous.stem + word.stem, 4)
        }
        guard !word.isNumber, word.stem.utf8.count >= 3, !stops.contains(word.stem) else {
            return nil
        }
        return stableHash(word.stem.prefix(letters), 4)
    }

    private static let particles: Set<String> = Set(
        "的了在是和与及或并将为以从对向由被把到中于至等也都就而且其该这那个月日年一二三四五六七八九十两".map(String.init))
}
