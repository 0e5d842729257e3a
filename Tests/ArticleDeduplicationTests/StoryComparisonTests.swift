import ArticleDeduplication
import FeedModel
import Testing

@Suite struct StoryComparisonTests {
    private let comparison = StoryComparison(
        among: [
            article(8, "Wheat", "The harvest of wheat beat the record by 2 million tonnes."),
            article(9, "Silk", "Craftsmen from 12 countries came to the festival of silk."),
        ].map(traits))

    @Test func `the same text is said to be that, with the share of it`() {
        let (score, evidence) = comparison.whatSpeaks(
            for: traits(article(1, "Bridge at Tokmok closed", bridge)),
            traits(article(2, from: "saray", "Lorries have to go round", bridge, hours: 1)))

        #expect(score == 3)
        #expect(evidence.contains { $0.hasSuffix("prints") })
        #expect(evidence.contains { $0.hasSuffix("% of the names") })
    }

    @Test func `one event in two languages has enough in common for one story`() {
        let (score, evidence) = comparison.whatSpeaks(
            for: traits(article(1, "Bridge at Tokmok closed", bridge)),
            traits(article(2, from: "saray", in: "ru", "Мост у Токмока", bridgeInRussian)))

        #expect(score >= 1)
        #expect(score <= 2)
        #expect(evidence.contains { $0.hasSuffix("numbers") })
    }

    @Test func `two events have not`() {
        let (score, _) = comparison.whatSpeaks(
            for: traits(article(1, "Bridge at Tokmok closed", bridge)),
            traits(article(2, from: "saray", in: "uz", "Atlas bayrami", festivalInUzbek)))

        #expect(score < 0.5)
    }
}
