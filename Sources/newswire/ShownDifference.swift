import ArticleDeduplication

/// A difference for a terminal, in words: `−removed−`, `+added+`, and of what stayed only what
/// stands beside it.
struct ShownDifference {
    private var words: [String] = []
    private var kinds: [Kind] = []

    private enum Kind {
        case same
        case removed
        case added
    }

    /// How many words around a change are shown.
    private static let context = 8

    init(from old: String, to new: String) {
        let changes = wordDifference(from: old, to: new)
        for (index, change) in changes.enumerated() {
            switch change {
            case .same(let same):
                add(Self.shortened(same, isFirst: index == 0, isLast: index == changes.count - 1))
            case .removed(let removed): add(removed, .removed, "−")
            case .added(let added): add(added, .added, "+")
            }
        }
    }

    func text(width: Int, _ style: Style) -> String {
        lines(of: words, width: width) { index, word in
            switch kinds[index] {
            case .same: word
            case .removed: style.bad(word)
            case .added: style.good(word)
            }
        }.joined(separator: "\n")
    }

    private mutating func add(_ same: [String]) {
        words += same
        kinds += same.map { _ in .same }
    }

    /// The mark stands at both ends of the stretch, so that it can be read without colours.
    private mutating func add(_ changed: [Substring], _ kind: Kind, _ mark: String) {
        var shown = changed.map { terminalText(String($0)) }
        shown[0] = mark + shown[0]
        shown[shown.count - 1] += mark
        words += shown
        kinds += shown.map { _ in kind }
    }

    private static func shortened(_ same: [Substring], isFirst: Bool, isLast: Bool) -> [String] {
        let head = isFirst ? 0 : context
        let tail = isLast ? 0 : context
        let shown = same.map { terminalText(String($0)) }
        guard shown.count > head + tail + 1 else { return shown }
        return shown.prefix(head) + ["…"] + shown.suffix(tail)
    }
}
