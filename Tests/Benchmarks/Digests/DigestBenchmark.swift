import DigestWriting
import FeedModel
import Foundation

/// What a digest costs: `DigestBenchmark FOLDER ARTICLES`. A day's articles in six languages, of which
/// most belong to a story that others tell too, become a digest, every format of it, and its files.
@main enum DigestBenchmark {
    static func main() throws {
        try? FileManager.default.removeItem(at: folder)
        // Twice as many articles should take twice as long.
        for count in [most / 4, most / 2, most] { try measure(count) }
    }
}

private let folder = URL(
    filePath: CommandLine.arguments.dropFirst().first ?? ".build-bench/digests")
private let most = CommandLine.arguments.dropFirst(2).first.flatMap(Int.init) ?? 50_000
private let end = Date(timeIntervalSince1970: 1_795_521_600)

private func measure(_ count: Int) throws {
    var definition = DigestDefinition(
        id: "day\(count)", title: "A day", schedule: .every(.seconds(86_400)),
        timeZone: TimeZone(identifier: "Asia/Almaty") ?? .gmt)
    definition.language = .russian
    var material = DigestMaterial(articles: articles(count))
    for article in material.articles where article.revision > 1 {
        material.former[article.id] = ArticleRevision(
            number: 1, seen: article.firstSeen, url: nil, title: "Before", summary: nil, text: nil)
    }
    print("\(count) articles; the process has \(resident()) MB")
    let (digest, making) = timed {
        Digest(
            definition, window: definition.window(endingAt: end), of: material,
            vocabulary: DigestVocabulary())
    }
    let stories = digest.sections.reduce(0) { $0 + $1.stories.count }
    print("  \(pad("stories made"))\(seconds(making))  \(stories) stories")
    for format in DigestFormat.allCases {
        let (text, spent) = try timed { try digest.rendered(as: format) }
        print("  \(pad(format.rawValue))\(seconds(spent))  \(text.utf8.count / 1_000_000) MB")
    }
    let digests = DigestFolder(of: definition, in: folder)
    let (_, writing) = try timed { try digests.write(digest, formats: DigestFormat.allCases) }
    print("  \(pad("all written"))\(seconds(writing))")
    let (files, again) = try timed { try digests.write(digest, formats: DigestFormat.allCases) }
    print("  \(pad("unchanged"))\(seconds(again))  \(files.count) files written")
    print("  the process has had \(peak()) MB at most")
}

/// Two of three articles belong to a story of one to twenty others.
private func articles(_ count: Int) -> [Article] {
    var random = Generator(state: 8)
    let languages = ["en", "ru", "kk", "uz", "uz-Cyrl", "zh"].map(LanguageTag.init(rawValue:))
    let sentences = [
        "The ministry said that the work on the new line would begin in spring.",
        "Министерство сообщило, что работы на новой линии начнутся весной.",
        "Министрлік жаңа желідегі жұмыс көктемде басталатынын хабарлады.",
        "Vazirlik yangi liniyadagi ishlar bahorda boshlanishini maʼlum qildi.",
        "Вазирлик янги линиядаги ишлар баҳорда бошланишини маълум қилди.",
        "该部表示，新线路的工程将于春季开始。",
    ]
    return (0..<count).map { number in
        let kind = random.below(languages.count)
        var content = ArticleContent()
        content.title = "\(sentences[kind].prefix(60)) \(number)"
        content.url = "https://host\(number % 400).example/news/\(number)"
        content.language = languages[kind]
        content.text = Array(repeating: sentences[kind], count: 5 + random.below(40))
            .joined(separator: " ")
        let seen = end.addingTimeInterval(-Double(random.below(86_000)) - 1)
        content.published = EntryDate(seen, element: "pubDate")
        let source = "host\(number % 400)"
        var tags = (0..<random.below(4)).map { _ in
            "place:\(["KZ", "UZ", "KG", "TJ"][random.below(4)])"
        }
        tags += [
            "topic\(random.below(25))", "org:o\(random.below(500))", "person:p\(random.below(900))",
        ]
        var article = Article(
            id: Article.ID(rawValue: Int64(number + 1)), feed: Feed.ID(rawValue: source),
            source: Source.ID(rawValue: source), content: content,
            tags: Set(tags).sorted().map { Tag(id: $0, score: 3, evidence: []) }, firstSeen: seen,
            revision: number % 20 == 0 ? 2 : 1, revised: seen)
        let story = random.below(3) == 0 ? number : number / 21 * 21
        article.story = Story.ID(rawValue: Int64(story + 1))
        if story != number, random.below(2) == 0 {
            article.links = [
                ArticleLink(
                    kind: .reprint, target: Article.ID(rawValue: Int64(story + 1)), rule: "",
                    score: 1)
            ]
        }
        return article
    }
}

/// The same numbers on every machine.
private struct Generator {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
}

/// What `work` gives, and the processor's time it took: others may be busy beside us.
private func timed<Value>(_ work: () throws -> Value) rethrows -> (Value, Double) {
    let start = spent()
    let value = try work()
    return (value, spent() - start)
}

private func spent() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

private func seconds(_ seconds: Double) -> String { String(format: "%6.2f s", seconds) }
private func pad(_ text: String) -> String {
    text.padding(toLength: 14, withPad: " ", startingAt: 0)
}
private func resident() -> Int { megabytes("VmRSS:") }
private func peak() -> Int { megabytes("VmHWM:") }

private func megabytes(_ key: String) -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(key) } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) / 1024
}
