import ArticleDeduplication
import DeduplicationFixtures
import FeedModel
import Foundation

/// Prints what an article costs when `stored` have come in a year, of which the last thirty days are
/// hot. Older ones have left, so that the last month alone is brought in.
func measureCost(stored: Int) {
    var stream = Stream(perDay: Double(stored) / 365)
    let finder = CitationFinder([
        CitableSource(
            id: Source.ID(rawValue: "host0"), names: ["Ulan", "Улан"], hosts: ["host0.example"])
    ])
    var linker = Linker()
    var memories: [(blob: [UInt8], story: StoryID, links: [FoundLink])] = []
    let warm = Int(Double(stored) / 365 * 31)
    let measured = min(5_000, max(1_000, warm / 4))
    var reading: [Double] = []
    var linking: [Double] = []
    for number in 0..<warm + measured {
        let article = stream.next()
        let start = now()
        let traits = ArticleTraits(of: article, citing: finder)
        let read = now()
        let decision = linker.add(traits)
        let end = now()
        if number >= warm {
            reading.append(read - start)
            linking.append(end - read)
        }
        memories.append(
            (
                traits.encoded, decision.story, decision.links[traits.id] ?? []
            ))
    }
    let resident = residentMegabytes()
    let kept = memories.suffix(Int(Double(stored) / 365 * 30))
    let bytes = kept.map(\.blob.count).sorted()
    let start = now()
    var restored = Linker()
    restored.restore(
        kept.lazy.map {
            Linker.Memory(
                traits: ArticleTraits(encoded: $0.blob)!, story: $0.story, links: $0.links)
        }, asOf: stream.time)
    let loading = now() - start
    let total = zip(reading, linking).map(+)
    print(
        """
        \(stored) stored, \(linker.size.articles) hot
          reading   median \(milliseconds(reading, 0.5))  p99 \(milliseconds(reading, 0.99))
          linking   median \(milliseconds(linking, 0.5))  p99 \(milliseconds(linking, 0.99))
          together  median \(milliseconds(total, 0.5))  p99 \(milliseconds(total, 0.99))
          index \(linker.size.indexBytes / 1_048_576) MB; stored traits median \
        \(bytes[bytes.count / 2]) bytes; process \(resident) MB
          loading \(restored.size.articles) articles at start: \(format(loading, 2)) s
        """)
}

/// Articles as they come: a quarter copy one of the last, a third tell its story in other words.
private struct Stream {
    let perDay: Double
    private var random = SeededGenerator(23)
    private var count = 0
    private var recent: [(language: Int, sentences: [String], topic: GeneratedNews.Topic)] = []
    private let news = GeneratedNews.languages.map { GeneratedNews(language: $0) }

    init(perDay: Double) {
        self.perDay = perDay
    }

    /// When the last article came.
    var time: Date {
        Date(timeIntervalSince1970: 1_764_000_000 + Double(count) / perDay * 86_400)
    }

    mutating func next() -> LinkableArticle {
        count += 1
        var language = Int.random(in: 0..<news.count, using: &random)
        var topic = news[language].topic(&random)
        var sentences = news[language].sentences(about: topic, &random)
        let choice = Int.random(in: 0..<12, using: &random)
        if choice < 7, let earlier = recent.randomElement(using: &random) {
            (language, topic) = (earlier.language, earlier.topic)
            sentences =
                choice < 3 ? earlier.sentences : news[language].sentences(about: topic, &random)
        }
        recent.append((language, sentences, topic))
        if recent.count > max(20, Int(perDay / 8)) { recent.removeFirst() }
        let host = "host\(Int.random(in: 0..<400, using: &random))"
        return LinkableArticle(
            id: Article.ID(rawValue: Int64(count)), source: Source.ID(rawValue: host),
            host: host + ".example", language: LanguageTag(rawValue: news[language].language),
            published: time, firstSeen: time, title: news[language].title(&random),
            text: sentences.joined(separator: " "), url: "https://\(host).example/\(count)",
            tags: [
                "economy", "place:\(["KZ", "UZ", "KG", "TJ", "TM"].randomElement(using: &random)!)",
            ])
    }
}

/// The processor's time that this thread has had: others may be busy beside us.
private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

private func milliseconds(_ seconds: [Double], _ quantile: Double) -> String {
    let sorted = seconds.sorted()
    return format(sorted[min(sorted.count - 1, Int(Double(sorted.count) * quantile))] * 1000)
        + " ms"
}

private func residentMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) / 1024
}
