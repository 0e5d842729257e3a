import FeedModel

/// What a page's JSON-LD says of the article on it (schema.org `NewsArticle` and its kin).
struct LinkedData {
    private(set) var headline: String?
    private(set) var published: String?
    private(set) var modified: String?
    private(set) var authors: [Author] = []
    private(set) var image: String?
    private(set) var body: String?
    private(set) var language: String?
    private(set) var summary: String?

    /// Takes the first article among all `scripts`, in order.
    init(_ scripts: [String]) {
        for script in scripts.prefix(50) {
            guard let data = JSONValue.read(Array(script.utf8), depth: 32)?.value,
                let article = Self.article(in: data, depth: 4)
            else { continue }
            headline = article["headline"]?.line ?? article["name"]?.line
            published = article["datePublished"]?.text ?? article["dateCreated"]?.text
            modified = article["dateModified"]?.text
            authors = article["author"]?.oneOrMany.compactMap(Self.author) ?? []
            image = article["image"]?.oneOrMany.lazy.compactMap(Self.address).first
            body = article["articleBody"]?.text
            language = article["inLanguage"]?.text ?? article["inLanguage"]?["alternateName"]?.text
            summary = article["description"]?.line
            return
        }
    }

    private static func article(in data: JSONValue, depth: Int) -> JSONValue? {
        guard depth > 0 else { return nil }
        let types = data["@type"]?.oneOrMany.compactMap(\.text) ?? []
        if types.contains(where: { $0.hasSuffix("Article") || $0.hasSuffix("Posting") }) {
            return data
        }
        let inside =
            data.elements + (data["@graph"]?.oneOrMany ?? [])
            + [data["mainEntity"], data["mainEntityOfPage"]].compactMap(\.self)
        return inside.lazy.compactMap { article(in: $0, depth: depth - 1) }.first
    }

    private static func author(_ value: JSONValue) -> Author? {
        guard let name = value.line ?? value["name"]?.line else { return nil }
        return Author(name: name, url: value["url"]?.text)
    }

    private static func address(_ value: JSONValue) -> String? {
        value.text ?? value["url"]?.text ?? value["contentUrl"]?.text
    }
}

extension JSONValue {
    /// The elements of an array, or the value alone.
    fileprivate var oneOrMany: [JSONValue] {
        if case .array(let elements) = self { elements } else { [self] }
    }

    /// A string as a person would read it.
    fileprivate var line: String? {
        guard case .string(let text) = self else { return nil }
        let line = HTMLText.line(text)
        return line.isEmpty ? nil : line
    }
}
