import FeedModel

/// What a source puts around every article: "Follow us on Telegram", "Comments (0)", a byline.
///
/// It is learned from the source's own last articles, and hidden only from what compares and tags
/// texts. No stored text is ever changed by it.
package struct Boilerplate: Sendable, Equatable {
    /// The blocks that are boilerplate in this source.
    package private(set) var hashes: Set<UInt64>

    /// How many articles are looked at, and how often a block has to come back.
    private static let window = 50
    private static let fewestArticles = 3
    private static let share = 0.2
    /// A long block is news more often than not, so it has to come back in every other article.
    private static let longBlock = 200
    private static let shareOfLong = 0.5
    /// How far from the beginning and the end of an article boilerplate stands.
    private static let edge = 3

    /// Learns from the blocks of a source's last articles, the newest first.
    ///
    /// A block is boilerplate when it is in at least three of the last fifty articles and in a
    /// fifth of them, *and* stands at their edge, is mostly links, or invites to follow and share.
    /// Without the second condition a weather report's "wind 6 to 11 m/s" would be one.
    package init(learnedFrom articles: [[ArticleBlock]]) {
        let articles = articles.prefix(Self.window)
        var seen: [UInt64: Sightings] = [:]
        for blocks in articles {
            var here: Set<UInt64> = []
            for (index, block) in blocks.enumerated() {
                let hash = block.hash
                guard here.insert(hash).inserted else { continue }
                let isAtEdge = index < Self.edge || index >= blocks.count - Self.edge
                seen[hash, default: Sightings(first: block)].count += 1
                seen[hash]!.atEdge += isAtEdge ? 1 : 0
            }
        }
        hashes = Set(
            seen.filter { _, sightings in
                let block = sightings.first
                let share = block.text.count > Self.longBlock ? Self.shareOfLong : Self.share
                let needed = max(Double(Self.fewestArticles), share * Double(articles.count))
                let isPlaced =
                    sightings.atEdge * 2 > sightings.count || block.linkDensity > 0.5
                    || PageClutter.isInvitation(block.text)
                return Double(sightings.count) >= needed && isPlaced
            }.keys)
    }

    /// Knows nothing yet.
    package init() {
        hashes = []
    }

    /// Whether each block is to be compared and tagged. Where nothing would be left, everything is:
    /// an article of boilerplate only is an article about something we misunderstand.
    package func keeps(_ blocks: [ArticleBlock]) -> [Bool] {
        let keeps = blocks.map { !hashes.contains($0.hash) }
        return keeps.contains(true) ? keeps : blocks.map { _ in true }
    }

    /// The text to compare and tag: what is left of `blocks`, without counters and headlines of other
    /// articles, the agency's dateline before it and the invitation to read on after it.
    package func comparableText(of blocks: [ArticleBlock]) -> String {
        let kept = zip(blocks, keeps(blocks)).filter(\.1).map(\.0)
        let told = kept.filter { !$0.changesByItself }
        let text = (told.isEmpty ? kept : told).map(\.text).joined(separator: "\n")
        return Self.withoutReadMore(Self.withoutDateline(text))
    }

    /// "АСТАНА. 15 наурыз. ҚазАқпарат – …", "TASHKENT (UzA) — …".
    static func withoutDateline(_ text: String) -> String {
        let start = text.prefix(80)
        let dashes = [" – ", " — ", " - "].compactMap { start.firstRange(of: $0) }
        guard let dash = dashes.min(by: { $0.lowerBound < $1.lowerBound }) else { return text }
        let place = start.prefix { $0.isLetter || $0 == "-" || $0 == " " }
        let firstWord = place.prefix { $0.isLetter }
        let isPlace = firstWord.count >= 3 && firstWord.allSatisfy(\.isUppercase)
        // "США – крупнейший рынок" names no agency and no day.
        guard isPlace, place.endIndex < dash.lowerBound, ".,(/".contains(text[place.endIndex])
        else { return text }
        return String(text[dash.upperBound...])
    }

    /// "… Читать далее", "Read more »", "Толығырақ", "Batafsil".
    static func withoutReadMore(_ text: String) -> String {
        let end = text.lastIndex { $0.isLetter }.map { text[...$0] } ?? text[...]
        let tail = end.suffix(40).lowercased()
        for phrase in readMore where tail.hasSuffix(phrase) {
            return String(
                end.dropLast(phrase.count).trimming { $0.isWhitespace || "…[(→»".contains($0) })
        }
        return text
    }

    private static let readMore = [
        "читать далее", "читать полностью", "подробнее", "read more", "continue reading",
        "толығырақ", "толық оқу", "batafsil", "davomini o‘qish", "батафсил", "давомини ўқиш",
    ]

    private struct Sightings {
        let first: ArticleBlock
        var count = 0
        var atEdge = 0
    }
}
