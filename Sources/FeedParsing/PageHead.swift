import FeedModel

/// What a page says about itself: its `head`, and `html lang`.
struct PageHead {
    /// The text of the first `title`.
    private(set) var title: String?
    private(set) var language: LanguageTag?
    /// What relative addresses on the page are resolved against.
    private(set) var base: String?
    private(set) var links: [Link] = []
    /// The content of each JSON-LD script, as it stands.
    private(set) var linkedData: [String] = []
    /// The first `meta` of each name, property or itemprop, in lower case.
    private var metadata: [String: String] = [:]
    private var repeated: [String: [String]] = [:]

    /// A `link` element.
    struct Link {
        var relations: Set<String>
        var address: String
        var mimeType: String
        var title: String?
    }

    init(_ tree: HTMLTree, url: String?) {
        base = url
        var hasBase = false
        for (index, node) in tree.nodes.enumerated() {
            guard let element = node.element else { continue }
            switch element.name {
            case "html":
                let tag = element["lang"] ?? element["xml:lang"]
                language = tag.flatMap { LanguageTag(reading: $0) }
            case "title" where title == nil:
                let text = tree.text(inside: index)
                title = text.isEmpty ? nil : HTMLText.foldingSpaces(text)
            case "base" where !hasBase:
                guard let address = element["href"] else { continue }
                base = SafeAddress.resource(address, base: url) ?? url
                hasBase = true
            case "link":
                read(link: element)
            case "meta":
                read(meta: element)
            case "script" where element["type"]?.lowercased() == "application/ld+json":
                linkedData.append(tree.text(inside: index))
            default:
                break
            }
        }
    }

    /// What the page's `meta` of this name says.
    subscript(name: String) -> String? {
        metadata[name]
    }

    /// What all of the page's `meta` of this name say.
    func all(_ name: String) -> [String] {
        repeated[name] ?? []
    }

    private mutating func read(link: HTMLElement) {
        guard let address = link["href"], !address.isEmpty, links.count < 1_000 else { return }
        let relations = (link["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace)
        links.append(
            Link(
                relations: Set(relations.map(String.init)), address: address,
                mimeType: (link["type"] ?? "").lowercased(), title: link["title"]))
    }

    private mutating func read(meta: HTMLElement) {
        let names = ["property", "name", "itemprop", "http-equiv"]
        guard let name = names.lazy.compactMap({ meta[$0] }).first,
            let content = meta["content"].map(HTMLText.foldingSpaces), !content.isEmpty
        else { return }
        let key = name.lowercased()
        metadata[key] = metadata[key] ?? content
        repeated[key, default: []].append(content)
    }
}

extension HTMLTree {
    /// The bare text inside a node, scripts included.
    func text(inside index: Int) -> String {
        nodes[index..<nodes[index].end].reduce(into: "") { text, node in
            if case .text(let part) = node.content { text += part }
        }
    }
}
