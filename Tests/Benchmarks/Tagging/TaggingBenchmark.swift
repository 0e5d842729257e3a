import ArticleTagging
import DeduplicationFixtures
import FeedModel
import Foundation

/// Measures how fast articles are tagged by 100, 1,000 and 10,000 entries, what the entries take, and
/// how long it takes to compile them.
@main
enum TaggingBenchmark {
    static func main() {
        let asked = CommandLine.arguments.compactMap { Int($0) }
        let news = Corpus(megabytes: 2)
        print("\(news.articles.count) articles, \(shown(news.megabytes)) MB, in en, ru, kk, uz")
        for count in asked.isEmpty ? [100, 1_000, 10_000] : asked {
            let empty = residentMegabytes()
            let rules = news.entries(count)
            let start = now()
            let tagger = Tagger(rules: rules)
            let compiled = now()
            let taken = residentMegabytes() - empty
            let tables = Double(tagger.compiled.bytes.count) / 1e6
            var tags = 0
            for article in news.articles { tags += tagger.tags(of: article).count }
            let end = now()
            let patterns = rules.reduce(0) { $0 + $1.patterns.count }
            print(
                """
                \(count) entries with \(patterns) patterns: \
                \(shown(news.megabytes / (end - compiled))) MB/s, \
                \(shown((end - compiled) / Double(news.articles.count) * 1e6)) µs an article, \
                compiled in \(shown((compiled - start) * 1000)) ms into \(shown(tables)) MB (\(taken) MB \
                with what compiling took), \(tags) tags
                """)
        }
    }
}

/// Articles that nobody wrote, and entries of which some stand in them.
private struct Corpus {
    private(set) var articles: [ArticleContent] = []
    private(set) var megabytes = 0.0
    private let news = GeneratedNews.languages.map { GeneratedNews(language: $0) }
    private var random = SeededGenerator(7)

    init(megabytes wanted: Double) {
        var names = SeededGenerator(11)
        while megabytes < wanted {
            let writer = news[articles.count % news.count]
            var content = ArticleContent()
            content.language = LanguageTag(rawValue: writer.language)
            content.title = writer.title(&random)
            // A name of a list in every third sentence.
            content.text = writer.sentences(&random).enumerated().map { number, sentence in
                number % 3 == 0
                    ? sentence + " " + name(in: writer, words: 2, &names) + "." : sentence
            }.joined(separator: " ")
            megabytes += Double((content.title ?? "").utf8.count + content.body.utf8.count) / 1e6
            articles.append(content)
        }
    }

    /// Three names for each topic of forty patterns.
    func entries(_ count: Int) -> [TagRule] {
        var random = SeededGenerator(11)
        return (0..<count).map { number in
            switch number % 40 {
            case 39: topic(number, &random)
            case let kind where kind % 3 == 0:
                entry(.place, "place:\(number)", words: [1, 1], &random)
            case let kind where kind % 3 == 1:
                entry(.organisation(partOf: nil), "org:\(number)", words: [3, 4], &random)
            default: entry(.person, "person:\(number)", words: [2, 1], &random)
            }
        }
    }

    private func entry(
        _ kind: TagRule.Kind, _ tag: String, words: [Int], _ random: inout SeededGenerator
    ) -> TagRule {
        var patterns: [TagPattern] = []
        for writer in news {
            for count in words {
                patterns += [
                    TagPattern(
                        name(in: writer, words: count, &random),
                        language: LanguageTag(rawValue: writer.language), isName: true)
                ].compactMap(\.self)
            }
        }
        return TagRule(kind: kind, tag: tag, name: tag, patterns: patterns)
    }

    private func topic(_ number: Int, _ random: inout SeededGenerator) -> TagRule {
        var patterns: [TagPattern] = []
        for writer in news {
            for _ in 0..<40 {
                let stem = name(in: writer, words: 1, &random).lowercased().prefix(7) + "*"
                patterns += [
                    TagPattern(
                        String(stem), language: LanguageTag(rawValue: writer.language), weight: 2)
                ].compactMap(\.self)
            }
        }
        return TagRule(tag: "topic-\(number)", name: "", threshold: 30, patterns: patterns)
    }

    private func name(
        in writer: GeneratedNews, words: Int, _ random: inout SeededGenerator
    ) -> String {
        (0..<words).map { _ in
            (writer.word(&random).prefix(4) + writer.word(&random).suffix(5)).capitalized
        }.joined(separator: " ")
    }
}

/// The processor's time that this thread has had: others may be busy beside us.
private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

private func residentMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) / 1024
}

private func shown(_ number: Double) -> String { String(format: "%.1f", number) }
