import FeedModel
import Foundation

/// Reads JSON Feed 1.0 and 1.1. A member of the wrong kind costs that member.
struct JSONFeedReader {
    private let base: String?
    private let dates: DateText
    private let limits: ParseLimits

    init(url: String?, timeZone: TimeZone, limits: ParseLimits) {
        base = url.flatMap { $0.isEmpty ? nil : $0 }
        dates = DateText(timeZone: timeZone)
        self.limits = limits
    }

    func read(_ text: [UInt8], encoding: String) throws(ParseError) -> ParsedFeed {
        guard let (json, repairs) = JSONValue.read(text, depth: limits.depth),
            let format = format(of: json)
        else { throw .notAFeed(looksLike: "JSON that is no feed") }
        var feed = ParsedFeed(format: format, encoding: encoding)
        feed.recovered = !repairs.isEmpty
        feed.warnings = repairs.map { ParseWarning(line: $0.line, message: $0.message) }
        feed.title = line(json["title"])
        feed.description = line(json["description"])
        feed.homePageURL = address(json["home_page_url"])
        feed.feedURL = address(json["feed_url"])
        feed.icon = address(json["icon"]) ?? address(json["favicon"])
        feed.language = json["language"]?.text.flatMap(LanguageTag.init(reading:))
        feed.authors = authors(json)
        let items = json["items"]?.elements ?? []
        feed.entries = items.prefix(limits.entries).filter(\.isObject).map {
            entry($0, warnings: &feed.warnings)
        }
        if items.count > limits.entries {
            feed.warnings.append(
                ParseWarning(
                    message: "the document has more than \(limits.entries) entries; "
                        + "the rest is not read"))
        }
        return feed
    }

    /// What `version` says, or 1.1 where there is none and yet it can be nothing else.
    private func format(of json: JSONValue) -> FeedFormat? {
        if let version = json["version"]?.text, version.contains("jsonfeed.org/version/") {
            return version.contains("/version/1.1") ? .jsonFeed11 : .jsonFeed10
        }
        let isFeed = json["items"]?.elements.contains { item in
            (item["id"] ?? item["url"])?.text != nil
                && (item["content_html"] ?? item["content_text"] ?? item["title"])?.text != nil
        }
        return isFeed == true && json["title"]?.text != nil ? .jsonFeed11 : nil
    }

    private func entry(_ json: JSONValue, warnings: inout [ParseWarning]) -> Entry {
        var entry = Entry()
        entry.guid = json["id"]?.text
        entry.url = address(json["url"])
        entry.externalURL = address(json["external_url"])
        entry.title = line(json["title"])
        entry.summary = line(json["summary"])
        if let html = json["content_html"]?.text {
            let safe = HTMLSanitizer(base: base).sanitize(html)
            entry.contentHTML = safe
            entry.contentText = HTMLText.paragraphs(safe)
        }
        entry.contentText = json["content_text"]?.text ?? entry.contentText
        entry.image = address(json["image"]) ?? address(json["banner_image"])
        entry.published = date(json, "date_published", warnings: &warnings)
        entry.updated = date(json, "date_modified", warnings: &warnings)
        entry.authors = authors(json)
        entry.categories = json["tags"]?.elements.compactMap(\.text) ?? []
        entry.language = json["language"]?.text.flatMap(LanguageTag.init(reading:))
        entry.enclosures = json["attachments"]?.elements.compactMap(enclosure) ?? []
        return entry
    }

    /// 1.1 has `authors`, 1.0 had `author`.
    private func authors(_ json: JSONValue) -> [Author] {
        var people = json["authors"]?.elements ?? []
        if people.isEmpty, let author = json["author"] { people = [author] }
        return people.compactMap { person in
            let author = Author(name: line(person["name"]), url: address(person["url"]))
            return author == Author() ? nil : author
        }
    }

    private func enclosure(_ json: JSONValue) -> Enclosure? {
        address(json["url"]).map { url in
            Enclosure(
                url: url, mimeType: json["mime_type"]?.text, title: line(json["title"]),
                sizeInBytes: count(json["size_in_bytes"]),
                durationInSeconds: count(json["duration_in_seconds"]))
        }
    }

    private func date(
        _ json: JSONValue, _ name: String, warnings: inout [ParseWarning]
    ) -> EntryDate? {
        guard let text = json[name]?.text else { return nil }
        guard let read = dates.read(text) else {
            if warnings.count < limits.warnings {
                warnings.append(ParseWarning(message: "\(name) “\(text.prefix(60))” is no date"))
            }
            return nil
        }
        return EntryDate(read.date, element: name, isDayOnly: read.isDayOnly)
    }

    private func count(_ json: JSONValue?) -> Int? {
        guard let number = json?.text.flatMap(Double.init), number >= 0, number < 1e15 else {
            return nil
        }
        return Int(number)
    }

    private func line(_ json: JSONValue?) -> String? {
        guard let line = json?.text?.foldingSpaces(), !line.isEmpty else { return nil }
        return line
    }

    private func address(_ json: JSONValue?) -> String? {
        guard case .string(let text)? = json, !text.isEmpty else { return nil }
        return Address.resolve(text, against: base)
    }
}
