import FeedModel

/// What stands on an article's page and is not the article: menus, share bars, comments, lists of
/// other articles. Names and phrases are those of sites in Kazakh, Russian, Uzbek and English.
enum PageClutter {
    /// Elements that never hold an article.
    static let elements: Set<String> = [
        "aside", "dialog", "footer", "form", "menu", "nav", "noscript",
    ]

    static let roles: Set<String> = [
        "alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu",
        "navigation", "search", "tablist", "toolbar",
    ]

    /// Words of a class or an id, as in `news-share_bar` or `relatedPosts`.
    static func isNamedClutter(_ element: HTMLElement) -> Bool {
        let words = nameWords(element)
        return !words.isDisjoint(with: clutterWords) && words.isDisjoint(with: contentWords)
    }

    /// Words of what stands above an article and is told apart from it: its date, its author.
    static func isNamedDateline(_ element: HTMLElement) -> Bool {
        !nameWords(element).isDisjoint(with: datelineWords)
    }

    static func isNamedContent(_ element: HTMLElement) -> Bool {
        !nameWords(element).isDisjoint(with: contentWords)
    }

    /// Whether a line invites to read, follow, share or comment rather than telling anything.
    static func isInvitation(_ line: String) -> Bool {
        let folded = line.lowercased().replacing("ʻ", with: "'").replacing("‘", with: "'")
            .replacing("’", with: "'").replacing("`", with: "'")
        return invitations.contains { folded.hasPrefix($0) }
    }

    private static func nameWords(_ element: HTMLElement) -> Set<String> {
        var words: Set<String> = []
        for name in [element["class"], element["id"]].compactMap(\.self) {
            var word = ""
            for character in name.prefix(400) {
                let beginsWord = character.isUppercase && word.last?.isLowercase == true
                if beginsWord || !(character.isLetter || character.isNumber) {
                    words.insert(word.lowercased())
                    word = ""
                }
                if character.isLetter || character.isNumber { word.append(character) }
            }
            words.insert(word.lowercased())
        }
        return words
    }

    private static let contentWords: Set<String> = [
        "article", "articlebody", "body", "content", "entry", "fulltext", "maqola", "matn", "matin",
        "maqala", "post", "story", "text", "zhanalyk",
    ]

    private static let datelineWords: Set<String> = [
        "author", "avtor", "byline", "date", "datetime", "info", "meta", "muallif", "published",
        "sana", "time", "vaqt",
    ]

    private static let clutterWords: Set<String> = [
        "ad", "ads", "adv", "advert", "advertisement", "also", "author-box", "banner", "banners",
        "breadcrumb", "breadcrumbs", "bolisu", "chitayte", "comment", "comments", "commentlist",
        "cookie", "cookies", "copyright", "disqus", "donate", "feedback", "follow", "footer",
        "izoh", "izohlar", "kommentarii", "latest", "like", "likes", "login", "masthead", "menu",
        "modal", "mavzuga", "more", "nav", "navbar", "navigation", "newsletter", "outbrain",
        "oqing", "pagination", "paging", "pikir", "pikirler", "pluso", "poll", "popular", "popup",
        "prev", "print", "promo", "rating", "reactions", "read", "recommend", "recommended",
        "reklama", "related", "respond", "rubrics", "search", "share", "sharing", "sharethis",
        "shuningdek", "sidebar", "similar", "social", "socials", "soc", "sponsor", "sponsored",
        "subscribe", "subscription", "taboola", "tag", "tags", "teaser", "tegi", "toolbar",
        "ulashish", "uptolike", "views", "vote", "widget", "widgets", "ya",
    ]

    private static let invitations = [
        // English
        "also read", "comments", "follow us", "follow daryo", "join our", "read also", "read more",
        "related:", "related articles", "related news", "see also", "share:", "share this",
        "subscribe to", "more on this", "tags:",
        // Russian
        "больше новостей в", "комментарии", "комментариев", "материалы по теме", "наш telegram",
        "подпишитесь", "подписывайтесь", "поделиться", "поделитесь", "по теме:", "присоединяйтесь",
        "смотрите также", "теги:", "читайте нас", "читайте также", "читайте ещё", "читать также",
        // Kazakh, in Cyrillic and in Latin
        "бөлісу", "біздің telegram", "біздің инстаграм", "жазылыңыз", "оқи отырыңыз",
        "сондай-ақ оқыңыз", "тағы оқыңыз", "тақырыпқа орай", "пікірлер", "пікір қалдыру",
        "telegram арнамызға", "sondai-aq oqyñyz", "taqyrypqa orai",
        // Uzbek, in Latin and in Cyrillic
        "izoh (", "izohlar", "mavzuga oid", "obuna bo'ling", "o'qing:", "shuningdek, o'qing",
        "shuningdek o'qing", "telegram kanalimiz", "ulashish", "изоҳлар", "изоҳ (",
        "мавзуга оид", "обуна бўлинг", "ўқинг:", "шунингдек, ўқинг", "шунингдек ўқинг",
    ]
}
