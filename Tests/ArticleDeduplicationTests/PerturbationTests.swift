import ArticleDeduplication
import DeduplicationFixtures
import FeedModel
import Testing

/// Copies are found however a text was changed on its way, and what is no copy is none.
@Suite struct PerturbationTests {
    private static let originals = 100

    /// The store, and the sentences of its articles.
    private static let stored: [String: (linker: Linker, texts: [[String]])] = Dictionary(
        uniqueKeysWithValues: GeneratedNews.languages.map { language in
            let news = GeneratedNews(language: language)
            var random = SeededGenerator(7)
            let texts = (0..<originals).map { _ in news.sentences(&random) }
            var linker = Linker()
            for (number, sentences) in texts.enumerated() {
                linker.add(
                    article(
                        Int64(number + 1), in: language, news.title(&random),
                        sentences.joined(separator: " "), hours: Double(number) / 10))
            }
            return (language, (linker, texts))
        })

    @Test(arguments: GeneratedNews.languages, Perturbation.allCases)
    func `of a hundred changed copies ninety-five are found, and none of another text`(
        _ language: String, _ perturbation: Perturbation
    ) {
        let news = GeneratedNews(language: language)
        let (linker, texts) = Self.stored[language]!
        var random = SeededGenerator(11)
        var (found, wrong) = (0, 0)
        for (number, sentences) in texts.enumerated() {
            let copy = article(
                10_000, from: "saray", in: language, news.title(&random),
                perturbation.apply(to: sentences, news, &random), hours: 20)
            let copies = linker.copies(of: traits(copy)).map(\.target)
            found += copies.contains(id(Int64(number + 1))) ? 1 : 0
            wrong += copies.contains { $0 != id(Int64(number + 1)) } ? 1 : 0
        }
        #expect(found >= 95)
        #expect(wrong == 0)
    }

    @Test(arguments: GeneratedNews.languages)
    func `of a thousand other texts none is a copy`(_ language: String) {
        let news = GeneratedNews(language: language)
        let linker = Self.stored[language]!.linker
        var random = SeededGenerator(13)
        let wrong = (0..<300).count { _ in
            let text = news.sentences(&random).joined(separator: " ")
            let other = article(
                10_000, from: "saray", in: language, news.title(&random), text, hours: 20)
            return !linker.copies(of: traits(other)).isEmpty
        }
        #expect(wrong == 0)
    }
}
