/// Finds the article on a page: the element whose paragraphs weigh most and link least.
///
/// The idea is Readability's (Arc90, 2010): a paragraph's weight goes to its parent and, halved, to
/// its grandparent; names of classes help; what is full of links is no article.
struct ArticleBody {
    /// The nodes that make the article, as ranges of the tree.
    private(set) var ranges: [Range<Int>] = []
    /// What inside the ranges is not the article.
    private(set) var leftOut: Set<Int> = []

    private let tree: HTMLTree

    /// Letters below which there is no article.
    private static let fewestLetters = 80

    init?(in tree: HTMLTree, title: String?) {
        self.tree = tree
        leftOut = clutter()
        let measure = TextMeasure(tree, without: leftOut)
        guard let best = marked(measure) ?? heaviest(measure) else { return nil }
        ranges = best
        leaveOutTrailers(title: title)
        leaveOutHollow()
        let left = TextMeasure(tree, without: leftOut)
        guard ranges.reduce(0, { $0 + left.text(in: $1) }) >= Self.fewestLetters else { return nil }
    }

    private func range(_ index: Int) -> Range<Int> { index..<tree.nodes[index].end }

    /// Menus, bars, comments: whatever is named as such, unless the page's prose is inside it.
    private func clutter() -> Set<Int> {
        let measure = TextMeasure(tree)
        let prose = measure.own.reduce(into: [0]) { sums, own in
            let isProse = own.text >= 40 && own.linkText * 2 < own.text
            sums.append(sums.last! + (isProse ? own.text : 0))
        }
        var clutter: Set<Int> = []
        var index = 0
        while index < tree.nodes.count {
            let end = tree.nodes[index].end
            let inside = prose[end] - prose[index]
            let outside = prose.last! - inside
            if let element = tree.nodes[index].element, isClutter(element),
                inside <= outside || outside >= 400
            {
                clutter.insert(index)
                index = end
            } else {
                index += 1
            }
        }
        return clutter
    }

    private func isClutter(_ element: HTMLElement) -> Bool {
        if ["html", "body", "main", "article"].contains(element.name) { return false }
        let style = element["style"]?.lowercased().filter { !$0.isWhitespace } ?? ""
        return PageClutter.elements.contains(element.name)
            || PageClutter.roles.contains(element["role"] ?? "")
            || element["hidden"] != nil || style.contains("display:none")
            || PageClutter.isNamedClutter(element)
    }

    /// What the page itself calls the article's body (schema.org microdata).
    private func marked(_ measure: TextMeasure) -> [Range<Int>]? {
        let bodies = tree.nodes.indices.filter { index in
            (tree.nodes[index].element?["itemprop"] ?? "").lowercased() == "articlebody"
                && measure.text(in: range(index)) >= 200
                && measure.linkDensity(in: range(index)) < 0.5
        }
        guard let first = bodies.first else { return nil }
        return [range(first)]
    }

    private func heaviest(_ measure: TextMeasure) -> [Range<Int>]? {
        let scores = scores(measure)
        guard let best = scores.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
            return nil
        }
        let parent = tree.nodes[best.key].parent
        guard parent != best.key else { return [range(best.key)] }
        // An article cut in pieces has its lead, or its second half, beside its heaviest part.
        return tree.children(of: parent).filter { sibling in
            if sibling == best.key { return true }
            let range = range(sibling)
            if let score = scores[sibling] { return score >= max(10, best.value * 0.2) }
            return tree.nodes[sibling].element?.name == "p"
                && measure.text(in: range) > 60 && measure.linkDensity(in: range) < 0.25
        }.map(range)
    }

    private func scores(_ measure: TextMeasure) -> [Int: Double] {
        var scores: [Int: Double] = [:]
        for (index, own) in measure.own.enumerated() where own.text >= 20 {
            guard let element = tree.nodes[index].element else { continue }
            let linked = Double(own.linkText) / Double(own.text)
            let weight = (1 + Double(own.commas) + Double(own.text) / 100) * (1 - linked)
            var container =
                Self.containers.contains(element.name) ? index : tree.nodes[index].parent
            for share in [1, 0.5, 0.2, 0.1] {
                scores[container, default: 0] += weight * share
                guard tree.nodes[container].parent != container else { break }
                container = tree.nodes[container].parent
            }
        }
        for (index, score) in scores {
            let prose = 1 - measure.linkDensity(in: range(index))
            scores[index] = score * prose * likelihood(of: index)
        }
        return scores
    }

    private static let containers: Set<String> = [
        "article", "body", "div", "main", "section", "td",
    ]

    /// What an element's own tag says for it.
    private func likelihood(of index: Int) -> Double {
        guard let element = tree.nodes[index].element else { return 0 }
        let byName =
            switch element.name {
            case "article": 1.3
            case "dd", "dl", "li", "ol", "ul", "body", "html": 0.5
            default: 1.0
            }
        return PageClutter.isNamedContent(element) ? byName * 1.3 : byName
    }

    /// "Read also", lists of links, the headline once more.
    private mutating func leaveOutTrailers(title: String?) {
        let measure = TextMeasure(tree, without: leftOut)
        for index in ranges.joined() {
            guard let element = tree.nodes[index].element,
                HTMLElements.begins(block: element.name), !leftOut.contains(index)
            else { continue }
            let range = range(index)
            let letters = measure.text(in: range)
            guard letters > 0, letters <= 600 else { continue }
            let density = measure.linkDensity(in: range)
            let links = measure.links(in: range)
            if density > 0.5 && links >= 2 || density > 0.8 && element.name != "p" {
                leftOut.insert(index)
            } else if element.name == "h1"
                || letters <= 80 && PageClutter.isNamedDateline(element)
            {
                leftOut.insert(index)
            } else if letters <= 250 {
                let line = HTMLText.line(of: tree, in: range)
                let isTitle = element.name.hasPrefix("h") && line == title
                let invites = PageClutter.isInvitation(line) && (links > 0 || letters <= 60)
                if isTitle || invites { leftOut.insert(index) }
            }
        }
    }

    /// Elements of which nothing is left.
    private mutating func leaveOutHollow() {
        let measure = TextMeasure(tree, without: leftOut)
        for index in ranges.joined() {
            guard let element = tree.nodes[index].element, element.name != "br",
                measure.text(in: range(index)) == 0, measure.media(in: range(index)) == 0
            else { continue }
            leftOut.insert(index)
        }
    }
}

extension HTMLTree {
    /// The nodes directly inside `index`.
    func children(of index: Int) -> [Int] {
        var children: [Int] = []
        var child = index + 1
        while child < nodes[index].end {
            children.append(child)
            child = nodes[child].end
        }
        return children
    }
}
