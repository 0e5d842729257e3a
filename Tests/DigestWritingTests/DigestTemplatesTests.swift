import DigestWriting
import FeedModel
import Foundation
import TestSupport
import Testing

private func digest(title: String) -> Digest {
    var content = ArticleContent()
    content.title = title
    let article = Article(
        id: Article.ID(rawValue: 1), feed: Feed.ID(rawValue: "a"), source: Source.ID(rawValue: "a"),
        content: content, tags: [], firstSeen: .noon, revision: 1, revised: .noon)
    let definition = DigestDefinition(
        id: "d", title: "D", schedule: .every(.seconds(3600)), timeZone: .gmt)
    return Digest(
        definition, window: definition.window(endingAt: .noon + 1),
        of: DigestMaterial(articles: [article]), vocabulary: DigestVocabulary())
}

@Suite struct DigestTemplatesTests {
    @Test func `a user's template stands in the place of ours, and escapes as its format does`()
        throws
    {
        let templates = try DigestTemplates(replacing: [
            "html": "{{#sections}}{{#stories}}<b>{{headline}}</b>{{/stories}}{{/sections}}",
            "text": "{{#sections}}{{#stories}}[{{headline}}]{{/stories}}{{/sections}}",
        ])
        let digest = digest(title: "<i>a\nb\u{1B}[0m")

        #expect(try digest.rendered(as: .html, templates) == "<b>&lt;i&gt;a b[0m</b>")
        #expect(try digest.rendered(as: .text, templates) == "[<i>a b[0m]")
        #expect(
            try digest.rendered(as: .markdown, templates) == digest.rendered(as: .markdown))
    }

    @Test(arguments: ["{{#sections}}", "{{/sections}}"])
    func `what is no template is refused with its line`(_ text: String) {
        let failure = #expect(throws: DigestTemplateFailure.self) {
            try DigestTemplates(replacing: ["html": "\n" + text])
        }
        #expect(failure?.description.contains("“html”") == true)
        #expect(failure?.description.contains("line ") == true)
    }

    @Test func `ours are where a user's begin`() throws {
        let templates = try DigestTemplates(replacing: DigestTemplates.standard)
        let digest = digest(title: "A")
        for format in DigestFormat.allCases {
            #expect(try digest.rendered(as: format, templates) == digest.rendered(as: format))
        }
    }
}
