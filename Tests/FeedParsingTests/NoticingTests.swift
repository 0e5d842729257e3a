import FeedParsing
import Testing

@Suite struct NoticingTests {
    @Test(arguments: [
        "Comments (3)", "1 204 views", "Просмотров: 17", "5 minutes ago", "2 часа назад",
        "Комментариев (0)", "1,2k views, 14 comments", "345 рет қаралды", "Koʻrishlar 12",
        "Read also: Another headline", "Читайте также: Другой заголовок",
        "Тағы оқыңыз: Басқа жаңалық", "Реклама: купите сейчас", "Advertisement",
    ])
    func `a counter, an advertisement and a way elsewhere change by themselves`(_ line: String) {
        #expect(ArticleBlock(text: line).changesByItself)
    }

    @Test(arguments: [
        "12 dead", "12", "At least 12 people died", "The rate is 470 tenge", "5 days",
        "Комментарии министра вызвали споры в парламенте страны", "Реклама алкоголя запрещена",
        "The video had 1204 views when it was taken down", "2 часа назад объявлен отбой тревоги",
        "Five comments", "",
    ])
    func `a number in a sentence does not`(_ line: String) {
        #expect(!ArticleBlock(text: line).changesByItself)
    }
}
