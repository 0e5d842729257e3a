import ArticleDeduplication
import FeedModel
import Foundation
import SQLiteStorage

/// Makes a store as it is after a year: FEEDS feeds of which none is due, and ARTICLES articles spread
/// over the year before NOW. All but those of the last thirty days count as linked.
@main
enum ServiceStore {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let feeds = Int(arguments[2]), let articles = Int(arguments[3])
        else {
            print("usage: ServiceStore FOLDER FEEDS ARTICLES")
            exit(64)
        }
        let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
        let store = try SQLiteStore(
            at: folder.appending(path: "newswire.sqlite"), durability: .normal, keepingSent: 0)
        try await Year(feeds: feeds, articles: articles, now: .now).fill(store)
    }
}

private struct Year {
    let feeds: [Feed]
    let articles: Int
    let now: Date
    /// An update brings so many articles of one feed.
    private let batch = 20
    private let corpus = Words()

    init(feeds: Int, articles: Int, now: Date) {
        self.feeds = (1...feeds).compactMap { number in
            URL(string: "http://127.0.0.1:9/\(number)").map {
                Feed(id: Feed.ID(rawValue: "feed-\(number)"), url: $0)
            }
        }
        self.articles = articles
        self.now = now
    }

    func fill(_ store: SQLiteStore) async throws {
        let start = now.addingTimeInterval(-365 * 86_400)
        let hot = now.addingTimeInterval(-30 * 86_400)
        try await store.configure(feeds, at: start)
        let updates = articles / batch
        var linked: Int64 = 0
        for round in 0..<(updates / feeds.count + 1) {
            let leases = try await store.lease(
                LeaseRequest(
                    urgency: .recorded, limit: feeds.count, perHost: .max, now: start,
                    until: .distantFuture))
            for part in stride(from: 0, to: leases.count, by: 64) {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for index in part..<min(part + 64, leases.count) {
                        let number = round * feeds.count + index
                        guard number < updates else { continue }
                        let time = start.addingTimeInterval(
                            365 * 86_400 * Double(number) / Double(updates))
                        let update = update(leases[index], number, at: time)
                        group.addTask { try await store.apply(update) }
                    }
                    try await group.waitForAll()
                }
                let number = round * feeds.count + part
                if Double(number) / Double(updates) * 365 < 335 {
                    linked = try await store.lastChange()
                }
            }
            try await store.giveBack(leases)
            print("\(min((round + 1) * feeds.count, updates) * batch) articles")
        }
        let state = try await store.linkingState(reach: .zero)
        let isLinked = try await store.apply(
            LinkingUpdate(
                turn: state.turn, upTo: linked, version: Int(ArticleTraits.version), at: hot))
        precondition(isLinked, "nobody else links here")
    }

    private func update(_ lease: Lease, _ number: Int, at time: Date) -> FeedUpdate {
        var state = lease.state
        (state.lastAttempt, state.lastSuccess, state.lastNew) = (time, time, time)
        // Not in the time that is measured.
        state.plan = PollPlan(
            due: now.addingTimeInterval(86_400), earliest: now.addingTimeInterval(86_400),
            reason: "every 1 d")
        let report = RefreshReport(feed: lease.feed, result: .read, next: state.plan)
        var update = FeedUpdate(
            lease: lease, source: Source.ID(rawValue: lease.feed.rawValue), at: time, state: state,
            report: report)
        update.new = (0..<batch).map { corpus.article(number * batch + $0, at: time) }
        return update
    }
}

/// Articles of made-up words, as often as words are in real texts: the n-th most frequent 1/n times as
/// often as the first.
private struct Words {
    private let words: [String]
    /// Sums of 1/n.
    private let weights: [Double]

    init() {
        var numbers = Numbers(state: 1)
        let consonants = Array("bvgdjzklmnprstfxqh")
        let vowels = Array("aeiou")
        words = (0..<30_000).map { _ in
            (0..<3).map { _ in
                "\(consonants[numbers.below(18)])\(vowels[numbers.below(5)])"
            }.joined()
        }
        var sum = 0.0
        weights = (1...words.count).map { rank in
            sum += 1 / Double(rank)
            return sum
        }
    }

    private func word(_ numbers: inout Numbers) -> String {
        let place = Double(numbers.below(1 << 30)) / Double(1 << 30) * (weights.last ?? 1)
        var (low, high) = (0, weights.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if weights[middle] < place { low = middle + 1 } else { high = middle }
        }
        return words[low]
    }

    func article(_ number: Int, at time: Date) -> FeedUpdate.NewArticle {
        var numbers = Numbers(state: UInt64(number) &* 7919)
        func text(_ count: Int) -> String {
            (0..<count).map { _ in word(&numbers) }.joined(separator: " ")
        }
        var content = ArticleContent()
        content.guid = "guid-\(number)"
        content.url = "https://news.example/\(number)"
        content.title = text(9)
        content.text = text(150)
        content.language = LanguageTag(rawValue: "uz")
        content.published = EntryDate(time, element: "pubDate")
        let print = Fingerprint(high: UInt64(number), low: 1)
        return FeedUpdate.NewArticle(
            draft: Draft(
                content: content, aliases: [Alias(kind: .address, scope: nil, key: print)],
                fingerprint: print),
            tags: [Tag(id: "place:UZ", score: 1, evidence: [])], duplicateOf: nil)
    }
}

/// Numbers that look random and are the same everywhere (SplitMix64).
private struct Numbers {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
