import ArticleDeduplication
import DeduplicationFixtures
import FeedModel
import Testing

/// The same articles in any order of arrival give the same stories.
@Suite struct ArrivalOrderTests {
    @Test func `stories do not depend on the order of arrival`() {
        let articles = generatedArticles(seed: 31, perHour: 10)
        var random = SeededGenerator(29)
        let expected = Self.stories(of: articles)
        for _ in 0..<5 {
            #expect(Self.stories(of: articles.shuffled(using: &random)) == expected)
        }
        // Twenty reports, each with a copy, a summary, and a report of the same in other words.
        #expect(expected.count <= 40)
    }

    @Test func `whoever follows the moves knows the stories`() {
        let articles = generatedArticles(seed: 31, perHour: 10)
        var random = SeededGenerator(37)
        var linker = Linker()
        var stories: [Article.ID: StoryID] = [:]
        func follow(_ linking: Linking) {
            for move in linking.moves {
                #expect(stories[move.article] == move.from)
                stories[move.article] = move.to
            }
            for (old, new) in linking.redirects {
                #expect(!stories.values.contains(old))
                #expect(stories.values.contains(new))
            }
            #expect(stories[linking.article] == linking.story)
        }
        for article in articles {
            follow(linker.add(article))
            // Now and then something is revised into another's text, or decided by hand.
            let one = articles[Int.random(in: 0..<stories.count, using: &random)]
            let other = articles[Int.random(in: 0..<stories.count, using: &random)]
            switch Int.random(in: 0..<6, using: &random) {
            case 0:
                var revised = one
                revised.text = other.text
                follow(linker.add(revised))
            case 1 where one.id != other.id:
                if let linking = linker.apply(Constraint(.apart, one.id, other.id)) {
                    follow(linking)
                    #expect(stories[one.id] != stories[other.id])
                }
            case 2 where one.id != other.id:
                if let linking = linker.apply(Constraint(.together, one.id, other.id)) {
                    follow(linking)
                }
            default: break
            }
        }
        #expect(stories.allSatisfy { linker.story(of: $0.key) == $0.value })
    }

    private static func stories(of articles: [LinkableArticle]) -> Set<Set<Article.ID>> {
        var linker = Linker()
        for article in articles { linker.add(article) }
        let stories = Dictionary(grouping: articles.map(\.id)) { linker.story(of: $0)! }
        return Set(stories.values.map(Set.init))
    }
}
