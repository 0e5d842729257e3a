package import FeedModel

extension Boilerplate {
    /// What a reader would miss if it changed: `blocks` without what its source puts around every
    /// article, and without lines that change by themselves.
    package func noticeableText(of blocks: [ArticleBlock]) -> String {
        zip(blocks, keeps(blocks)).filter { block, isKept in isKept && !block.changesByItself }
            .map(\.0.text).joined(separator: "\n")
    }
}

extension Entry {
    /// All that a reader reads but the title, in blocks.
    package var readBlocks: [ArticleBlock] {
        let isSummaryAlone = contentHTML == nil && contentText == nil
        let summary = isSummaryAlone ? nil : summary
        return (summary.map(ArticleBlock.blocks(ofText:)) ?? []) + blocks
    }
}

extension ArticleContent {
    /// The same of what is stored.
    package var readBlocks: [ArticleBlock] {
        let isSummaryAlone = html == nil && text == nil
        let summary = isSummaryAlone ? nil : summary
        return (summary.map(ArticleBlock.blocks(ofText:)) ?? []) + blocks
    }
}

extension ArticleBlock {
    /// Whether it is a counter, an advertisement or a way to other articles: what a site puts there
    /// afresh whenever it is asked. A number in a sentence is none of these.
    package var changesByItself: Bool {
        let words = text.lowercased().filter { !apostrophes.contains($0) }
            .split { !($0.isLetter || $0.isNumber) }
        return isCounter(words) || isAdvertisement
            || PageClutter.isInvitation(text) && leadsElsewhere(words)
    }

    private var isAdvertisement: Bool {
        let line = text.lowercased()
        return adLabels.contains { line == $0 || line.hasPrefix($0 + ":") }
    }

    /// "Read also: …", and not a sentence about comments.
    private func leadsElsewhere(_ words: [Substring]) -> Bool {
        linkDensity > 0.5 || words.count <= 4 || text.prefix(40).contains(":")
    }
}

/// "Comments (3)", "1 204 views", "Просмотров: 17", "5 minutes ago": a number, what is counted, and
/// nothing else.
private func isCounter(_ words: [Substring]) -> Bool {
    func isNumber(_ word: Substring) -> Bool {
        word.first?.isNumber == true && word.count { !$0.isNumber } <= 1
    }
    return words.count <= 8 && words.contains(where: isNumber)
        && words.contains { counted.contains(String($0)) }
        && words.allSatisfy {
            isNumber($0) || counted.contains(String($0)) || beside.contains(String($0))
        }
}

/// Apostrophes as Uzbek writes them, left out of the words below.
private let apostrophes: Set<Character> = ["'", "`", "ʻ", "ʼ", "‘", "’"]

/// What sites count, and how they say how long ago: English, Russian, Kazakh, Kyrgyz, Uzbek.
private let counted: Set<String> = [
    "ago", "comment", "comments", "likes", "shares", "view", "viewed", "views",
    "комментариев", "комментарии", "комментарий", "комментария", "лайков", "назад", "просмотр",
    "просмотра", "просмотров", "просмотры", "прочитали", "прочтений",
    "бұрын", "көрілім", "көрілді", "қаралды", "қаралым", "пікір", "пікірлер",
    "көрүлдү", "мурун", "пикир", "izoh", "izohlar", "korildi", "korishlar", "oldin", "oqildi",
    "изоҳ", "изоҳлар", "кўрилди", "олдин", "ўқилди",
]

/// What stands beside it.
private let beside: Set<String> = [
    "all", "day", "days", "hour", "hours", "k", "min", "minute", "minutes", "seconds", "times",
    "день", "дней", "дня", "мин", "минут", "минуту", "минуты", "раз", "раза", "тыс", "час", "часа",
    "часов", "күн", "рет", "сағат", "жолу", "саат", "daqiqa", "kun", "marta", "soat", "дақиқа",
    "кун", "марта", "соат",
]

private let adLabels = [
    "advertisement", "sponsored", "жарнама", "жарнак", "на правах рекламы", "реклама", "reklama",
]
