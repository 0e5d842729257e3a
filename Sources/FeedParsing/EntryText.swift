package import FeedModel

extension Entry {
    /// The content as plain text with its paragraphs, whichever form the publisher chose.
    package var plainText: String? {
        contentText ?? contentHTML.map(HTMLText.paragraphs)
    }

    /// The text in blocks, as `Boilerplate` looks at it.
    package var blocks: [ArticleBlock] {
        contentHTML.map(ArticleBlock.blocks(ofHTML:))
            ?? (contentText ?? summary).map(ArticleBlock.blocks(ofText:)) ?? []
    }
}

extension ArticleContent {
    /// The text in blocks, as `Boilerplate` looks at it.
    package var blocks: [ArticleBlock] {
        html.map(ArticleBlock.blocks(ofHTML:)) ?? ArticleBlock.blocks(ofText: body)
    }
}

extension ParseError {
    /// For people, after the feed's name.
    package var reason: String {
        switch self {
        case .notAFeed(let looksLike):
            "not a feed: \(looksLike)"
        case .ruleMatchesNothing(let rule, let expression):
            "the page rule “\(rule)” (\(expression)) matches nothing; has the site changed?"
        case .badRule(let rule, let expression):
            "the page rule “\(rule)” (\(expression)) is no XPath 1.0 expression"
        case .tooLarge(let what):
            "too large: \(what)"
        }
    }
}
