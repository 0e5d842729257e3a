import FeedModel
import FeedParsing
import Foundation

/// What an address in `feeds.yaml` is read with.
struct FeedContext {
    /// Where relative `file:` addresses begin.
    var folder: URL
    var allowsFiles: Bool
    var secrets: SecretReader
}

extension Source {
    init?(_ yaml: YAMLMapping) {
        defer { yaml.finish() }
        let id = yaml.identifier()
        let names = yaml.texts("names")
        let isPrimary = yaml.flag("primary")
        guard let id else { return nil }
        self.init(id: ID(rawValue: id), names: names ?? [], isPrimary: isPrimary ?? false)
    }
}

extension Feed {
    init?(_ yaml: YAMLMapping, _ context: FeedContext) {
        defer { yaml.finish() }
        let id = yaml.identifier()
        let source = yaml.text("source")
        let url = address(yaml, context)
        let language = yaml.parsed(
            "language", "a language tag as in kk, uz-Cyrl or en", LanguageTag.init(reading:))
        let country = yaml.parsed(
            "country", "an ISO 3166 code as in KZ", CountryCode.init(rawValue:))
        let zone = yaml.timeZone()
        let interval = yaml.duration("interval")
        let page = yaml.mapping("page").flatMap(PageRule.init)
        let readsPages = yaml.flag("full_text")
        let access = FeedAccess(yaml, context)
        guard let id, let url else { return nil }
        self.init(
            id: ID(rawValue: id), source: source.map(Source.ID.init), url: url, language: language,
            country: country, page: page, readsPages: readsPages ?? false, timeZone: zone ?? .gmt,
            interval: interval, access: access)
    }
}

extension PageRule {
    init?(_ yaml: YAMLMapping) {
        defer { yaml.finish() }
        let what = "an XPath expression"
        let item = yaml.required("item", what) { $0 }
        let title = yaml.required("title", what) { $0 }
        let link = yaml.required("link", what) { $0 }
        let (date, summary, image) = (yaml.text("date"), yaml.text("summary"), yaml.text("image"))
        guard let item, let title, let link else { return nil }
        self.init(
            item: item, title: title, link: link, date: date, summary: summary, image: image)
        for case .badRule(let key, _) in PageReader.faults(in: self) {
            yaml.note("“\(key)” is no XPath 1.0 expression", at: key)
        }
    }
}

private func address(_ yaml: YAMLMapping, _ context: FeedContext) -> URL? {
    let url = yaml.required("url", "an address that begins with http:// or https://") { text in
        URL(asWritten: text).flatMap { url in
            switch url.scheme?.lowercased() {
            case "http", "https": url.host()?.isEmpty == false ? url : nil
            case "file":
                URL(filePath: String(text.dropFirst(5)), relativeTo: context.folder)
                    .standardizedFileURL.absoluteURL
            default: nil
            }
        }
    }
    if url?.user() != nil || url?.password() != nil {
        yaml.note("write the user under “login”, and the password into a file", at: "url")
    }
    if url?.isFileURL == true, !context.allowsFiles {
        yaml.note("file: addresses are read only where fetching.allow_files is true", at: "url")
    }
    return url
}
