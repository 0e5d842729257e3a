/// How much text each part of a tree holds, answered in one subtraction.
struct TextMeasure {
    /// Sums over all nodes before an index.
    private var text: [Int] = [0]
    private var linkText: [Int] = [0]
    private var links: [Int] = [0]
    private var media: [Int] = [0]
    /// Letters and commas that stand in a block itself, not in a block inside it.
    private(set) var own: [Own]

    struct Own {
        var text = 0
        var linkText = 0
        var commas = 0
    }

    /// Measures `tree` as if the nodes `leftOut` were not there.
    init(_ tree: HTMLTree, without leftOut: Set<Int> = []) {
        own = Array(repeating: Own(), count: tree.nodes.count)
        var leftOutUntil = 0
        var linkUntil = 0
        var blocks: [Int] = []
        for (index, node) in tree.nodes.enumerated() {
            while let block = blocks.last, tree.nodes[block].end <= index { blocks.removeLast() }
            if leftOut.contains(index) { leftOutUntil = max(leftOutUntil, node.end) }
            var letters = 0
            var isLink = false
            var isMedium = false
            switch node.content {
            case .element(let element):
                isLink = element.name == "a"
                isMedium = ["audio", "img", "video"].contains(element.name)
                if isLink { linkUntil = max(linkUntil, node.end) }
                if HTMLElements.unread.contains(element.name), !isMedium {
                    leftOutUntil = max(leftOutUntil, node.end)
                }
                if HTMLElements.begins(block: element.name) { blocks.append(index) }
            case .text(let content) where index >= leftOutUntil:
                letters = UTF8Space.letters(in: content)
                guard let block = blocks.last else { break }
                own[block].text += letters
                own[block].commas += content.utf8.count { $0 == UInt8(ascii: ",") }
                if index < linkUntil { own[block].linkText += letters }
            case .text:
                break
            }
            let counts = index >= leftOutUntil
            text.append(text[index] + letters)
            linkText.append(linkText[index] + (index < linkUntil ? letters : 0))
            links.append(links[index] + (counts && isLink ? 1 : 0))
            media.append(media[index] + (counts && isMedium ? 1 : 0))
        }
    }

    /// Letters, white space not counted.
    func text(in range: Range<Int>) -> Int { text[range.upperBound] - text[range.lowerBound] }

    func links(in range: Range<Int>) -> Int { links[range.upperBound] - links[range.lowerBound] }

    /// Pictures, films and recordings.
    func media(in range: Range<Int>) -> Int { media[range.upperBound] - media[range.lowerBound] }

    /// The share of the letters that lead elsewhere.
    func linkDensity(in range: Range<Int>) -> Double {
        let all = text(in: range)
        let linked = linkText[range.upperBound] - linkText[range.lowerBound]
        return all == 0 ? 0 : Double(linked) / Double(all)
    }
}
