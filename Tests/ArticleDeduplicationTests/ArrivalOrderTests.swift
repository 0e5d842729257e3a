import ArticleDeduplication
import DeduplicationFixtures
import FeedModel
import Testing

/// The same articles in any order of arrival give the same stories.
@Suite struct ArrivalOrderTests {
    @Test func `stories do not depend on the order of arrival`() {
        let articles = Self.articles()
        var random = SeededGenerator(29)
        let expected = Self.stories(of: articles)
        for _ in 0..<5 {
            #expect(Self.stories(of: articles.shuffled(using: &random)) == expected)
        }
        // Twenty reports, each with a copy, a summary, and a report of the same in other words.
        #expect(expected.count <= 40)
    }

    private static func stories(of articles: [LinkableArticle]) -> Set<Set<Article.ID>> {
        var linker = Linker()
        for article in articles { linker.add(article) }
        let stories = Dictionary(grouping: articles.map(\.id)) { linker.story(of: $0)! }
        return Set(stories.values.map(Set.init))
    }

    private static func articles() -> [LinkableArticle] {
        var random = SeededGenerator(31)
        var articles: [LinkableArticle] = []
        func add(_ source: String, _ language: String, _ title: String, _ text: String) {
            let number = Int64(articles.count + 1)
            articles.append(
                article(
                    number, from: source, in: language, title, text, hours: Double(number) / 10))
        }
        for language in GeneratedNews.languages {
            let news = GeneratedNews(language: language)
            for _ in 0..<5 {
                let topic = news.topic(&random)
                let sentences = news.sentences(about: topic, &random)
                let title = news.title(&random)
                let text = sentences.joined(separator: " ")
                add("ulan", language, title, text)
                add("saray", language, news.title(&random), text + "\n" + news.trailer(&random))
                add("rescue", language, title, sentences[0] + " " + sentences[1])
                let retold = news.sentences(about: topic, &random).joined(separator: " ")
                add("other", language, title, retold)
            }
        }
        return articles
    }
}
