import FeedModel
import Foundation

/// News in four languages that never happened: words of our own, as often as words are in real
/// texts (the n-th most frequent 1/n times as often as the first), with the endings of the language.
struct Corpus {
    private static let endings: [(language: String, list: [String])] = [
        ("ru", ["", "а", "у", "ом", "е", "ы", "ов", "ами", "ый", "ого"]),
        ("kk", ["", "ның", "ға", "да", "дан", "лар", "лары", "ның", "ы", "мен"]),
        ("uz", ["", "ning", "ga", "da", "dan", "lar", "lari", "ni", "i", "cha"]),
        ("en", ["", "s", "ed", "ing", "", "", "s", "", "", ""]),
    ]

    /// Stems, the most frequent first, by language.
    private let stems: [[String]]
    /// Sums of 1/n.
    private let weights: [Double]

    init(stems count: Int = 20_000) {
        var random = Randomness(seed: 1)
        let cyrillic = (Array("бвгджзклмнпрстфхчш"), Array("аеиоуы"))
        let latin = (Array("bvgdjzklmnprstfxqh"), Array("aeiou"))
        stems = Self.endings.map { language, _ in
            let (consonants, vowels) = ["ru", "kk"].contains(language) ? cyrillic : latin
            return (0..<count).map { _ in
                (0..<random.number(2...4)).map { _ in
                    "\(random.pick(consonants))\(random.pick(vowels))"
                }.joined() + "\(random.pick(consonants))"
            }
        }
        var sum = 0.0
        weights = (1...count).map { rank in
            sum += 1 / Double(rank)
            return sum
        }
    }

    /// A text of about `bytes`.
    private func text(_ language: Int, bytes: Int, _ random: inout Randomness) -> String {
        var text = ""
        while text.utf8.count < bytes {
            if !text.isEmpty { text += random.happens(8) ? ". " : " " }
            text += word(language, &random)
        }
        return text
    }

    private func word(_ language: Int, _ random: inout Randomness) -> String {
        let place = Double(random.number(0...1 << 30)) / Double(1 << 30) * (weights.last ?? 1)
        var (low, high) = (0, weights.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if weights[middle] < place { low = middle + 1 } else { high = middle }
        }
        return stems[language][low] + random.pick(Self.endings[language].list)
    }

    /// The same article for the same number.
    func article(_ number: Int) -> FeedUpdate.NewArticle {
        var random = Randomness(seed: UInt64(number))
        let language = number % Self.endings.count
        var content = ArticleContent()
        content.guid = "guid-\(number)"
        content.url = "https://news.example/\(number)"
        content.title = text(language, bytes: 70, &random)
        content.text = text(language, bytes: 1_000, &random)
        content.summary = ""
        content.html = ""
        content.image = ""
        content.language = LanguageTag(rawValue: Self.endings[language].language)
        let date = EntryDate(
            Date(timeIntervalSince1970: 1_790_000_000 + Double(number)), element: "")
        content.published = date
        content.updated = date
        let print = Fingerprint(high: UInt64(number), low: random.next())
        return FeedUpdate.NewArticle(
            draft: Draft(
                content: content, aliases: [Alias(kind: .address, scope: nil, key: print)],
                fingerprint: print),
            tags: [
                Tag(id: random.pick(["place:KZ", "place:UZ", "economy"]), score: 1, evidence: [])
            ],
            duplicateOf: nil)
    }

    /// What people look for: mostly a word or two of any frequency, at times a phrase, a beginning,
    /// or a word within a language or a tag.
    func query(_ number: Int, articles: Int) -> SearchQuery {
        var random = Randomness(seed: UInt64(1_000_000_000 + number))
        let language = random.number(0...Self.endings.count - 1)
        var query = SearchQuery()
        query.wanted = [[SearchQuery.Part(word(language, &random))]]
        switch random.number(0...9) {
        case 0...3: break
        case 4...6: query.wanted.append([SearchQuery.Part(word(language, &random))])
        case 7:
            let body = article(random.number(0...articles - 1)).draft.content.body
            let words = body.split(separator: " ").prefix(8)
            query.wanted = [[SearchQuery.Part(words.suffix(2).joined(separator: " "))]]
        case 8:
            query.wanted = [
                [SearchQuery.Part(String(word(language, &random).prefix(4)), isBeginning: true)]
            ]
        default:
            query.tags = ["place:KZ"]
            query.since = Date(timeIntervalSince1970: 1_790_000_000 + Double(articles / 2))
        }
        return query
    }
}

/// Numbers that look random and are the same on every machine (SplitMix64).
struct Randomness {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[number(0...choices.count - 1)]
    }

    mutating func happens(_ percent: Int) -> Bool {
        number(1...100) <= percent
    }
}
