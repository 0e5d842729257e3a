import FeedModel
import Foundation

/// Chooses and decodes the fields of an entry from what its document said.
struct EntryAssembler {
    let extent: FeedParser.Extent
    private let dates: DateText
    /// Every base in force somewhere in the document; the first is the document's own.
    private var bases: [String?]

    init(
        documentAddress: String?, timeZone: TimeZone, extent: FeedParser.Extent = .complete
    ) {
        self.extent = extent
        dates = DateText(timeZone: timeZone)
        bases = [documentAddress.flatMap { $0.isEmpty ? nil : $0 }]
    }

    /// The number of `xml:base` inside an element whose base has the number `parent`.
    mutating func addBase(_ base: String, inside parent: Int) -> Int {
        // A feed of many entries repeats a few bases.
        let resolved = Address.resolve(base, against: bases[parent])
        if let known = bases.lastIndex(of: resolved) { return known }
        guard bases.count < 100 else { return parent }
        bases.append(resolved)
        return bases.count - 1
    }

    func resolve(_ address: String, base: Int) -> String {
        guard extent == .complete else { return address }
        let resolved = Address.resolve(address, against: bases[base])
        return base == 0 ? resolved : Address.resolve(resolved, against: bases[0])
    }

    func entry(
        _ draft: FeedDraft, _ bytes: UnsafeBufferPointer<UInt8>, format: FeedFormat,
        warnings: inout [ParseWarning]
    ) -> Entry {
        let fields = DraftFields(draft, bytes)
        var entry = Entry()
        entry.title = fields[.title]?.line
        readIdentity(fields, draft, into: &entry)
        readText(fields, format: format, into: &entry)
        entry.published = date(fields, .published, warnings: &warnings)
        entry.updated = date(fields, .updated, warnings: &warnings)
        entry.authors = authors(fields, draft)
        entry.categories = categories(fields)
        entry.enclosures = enclosures(fields, draft)
        entry.image = address(fields, .image)
        entry.commentsURL = address(fields, .comments)
        entry.source = source(fields, draft)
        entry.rights = fields[.rights]?.line
        entry.location = location(fields)
        entry.language =
            fields[.language]?.plain.flatMap(LanguageTag.init(reading:))
            ?? draft.language.flatMap(LanguageTag.init(reading:))
        return entry
    }

    // MARK: Identity

    private func readIdentity(_ fields: DraftFields, _ draft: FeedDraft, into entry: inout Entry) {
        let guid = fields.best(.guid)
        entry.guid = guid.flatMap { fields.text($0).plain } ?? draft.about
        // RSS's alone has a note.
        if let guid, case .noted = guid.use.form {
            entry.guidIsPermalink = fields.note(guid)?.isAlike("false") != true
        }
        entry.url = link(fields, draft)
        if entry.url == nil, let guid = entry.guid, entry.guidIsPermalink != false,
            guid.hasPrefix("http://") || guid.hasPrefix("https://")
        {
            entry.url = guid
        }
    }

    /// The link to the thing itself: RSS's, or Atom's; FeedBurner's note of the original only where
    /// there is no other.
    func link(_ fields: DraftFields, _ draft: FeedDraft) -> String? {
        let isOriginal = fields.best(.link).map { $0.use.namespace == .feedburner } ?? true
        return isOriginal
            ? alternate(draft) ?? address(fields, .link)
            : address(fields, .link)
    }

    /// Of several links a page comes before other types.
    private func alternate(_ draft: FeedDraft) -> String? {
        let link =
            draft.links.first { $0.relation == .alternate && $0.type?.holds("html") ?? true }
            ?? draft.links.first { $0.relation == .alternate }
        return link.map { resolve($0.address, base: $0.base) }
    }

    func address(_ fields: DraftFields, _ field: FieldTable.Field) -> String? {
        guard let value = fields.best(field), let text = fields.text(value).plain else {
            return nil
        }
        return resolve(text, base: value.base)
    }

    // MARK: Text

    private func readText(_ fields: DraftFields, format: FeedFormat, into entry: inout Entry) {
        var content = fields.best(.content)
        var summary = fields.best(.summary)
        if format.descriptionIsContent, content == nil {
            content = fields.longest(.summary) ?? fields.best(.subtitle)
            // An empty content element says that the description is a summary, all there is as it is.
            if !fields.has(.content) {
                summary = fields.best(.summary, otherThan: content)
            }
        }
        summary = summary ?? fields.best(.subtitle, otherThan: content)
        entry.summary = summary.flatMap { fields.text($0).line }
        guard let content else { return }
        let text = fields.text(content)
        guard let plain = text.plain else { return }
        if !text.isHTML {
            entry.contentText = plain
        } else if plain.mayBeMarkup {
            let sanitizer = HTMLSanitizer(base: bases[content.base] ?? bases[0])
            let html = sanitizer.sanitize(plain)
            entry.contentHTML = html
            entry.contentText = HTMLText.paragraphs(html)
        } else {
            entry.contentHTML = plain
            entry.contentText = plain
        }
    }

    // MARK: Facts

    /// The first element, in the table's order, whose text is a date.
    private func date(
        _ fields: DraftFields, _ field: FieldTable.Field, warnings: inout [ParseWarning]
    ) -> EntryDate? {
        // Of two elements of one name, the later one corrects the first.
        guard let latest = fields.latest(field) else { return nil }
        if let date = date(fields, latest) { return date }
        for value in fields.byRow(field, laterFirst: true) {
            if let date = date(fields, value) { return date }
            if warnings.count < 100, let text = fields.text(value).plain {
                let label = FieldTable.entry[Int(value.use.row)].label
                warnings.append(ParseWarning(message: "\(label) “\(text.prefix(60))” is no date"))
            }
        }
        return nil
    }

    private func date(_ fields: DraftFields, _ value: FeedDraft.Value) -> EntryDate? {
        guard let read = fields.text(value).date(dates) else { return nil }
        return EntryDate(
            read.date, element: FieldTable.entry[Int(value.use.row)].label,
            isDayOnly: read.isDayOnly)
    }

    /// The authors of the best element that names any.
    func authors(_ fields: DraftFields, _ draft: FeedDraft) -> [Author] {
        if !draft.authors.isEmpty { return draft.authors }
        guard let best = fields.best(.author) else { return [] }
        var authors: [Author] = []
        for value in fields.all(.author) where value.use.row == best.use.row {
            guard let name = fields.text(value).asHTML.line else { continue }
            let author = Author(reading: name)
            if !authors.contains(author) { authors.append(author) }
        }
        return authors
    }

    private func categories(_ fields: DraftFields) -> [String] {
        var categories: [String] = []
        for value in fields.all(.category) {
            guard let text = fields.text(value).label else { continue }
            guard case .words = value.use.form else {
                categories.append(text)
                continue
            }
            for word in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
                let word = word.trimming { $0.isWhitespace }
                if !word.isEmpty { categories.append(String(word)) }
            }
        }
        return categories
    }

    private func enclosures(_ fields: DraftFields, _ draft: FeedDraft) -> [Enclosure] {
        guard !draft.enclosures.isEmpty || !draft.media.isEmpty || !draft.links.isEmpty else {
            return []
        }
        // `enclosure` names the main file, media RSS all its renditions.
        var enclosures =
            draft.enclosures
            + draft.media.filter { media in
                !draft.enclosures.contains { $0.url == media.url }
            }
        for link in draft.links where link.relation == .enclosure {
            let url = resolve(link.address, base: link.base)
            if !enclosures.contains(where: { $0.url == url }) {
                enclosures.append(
                    Enclosure(
                        url: url, mimeType: link.type, title: link.title,
                        sizeInBytes: link.length.flatMap { $0 >= 0 ? $0 : nil }))
            }
        }
        if let duration = fields[.duration]?.plain.flatMap(Self.seconds), !enclosures.isEmpty,
            enclosures[0].durationInSeconds == nil
        {
            enclosures[0].durationInSeconds = duration
        }
        return enclosures
    }

    /// `95`, `1:35` or `0:01:35`.
    private static func seconds(_ duration: String) -> Int? {
        var seconds = 0
        for part in duration.split(separator: ":", omittingEmptySubsequences: false) {
            guard let number = Int(part), (0...1_000_000).contains(number), seconds < 1_000_000
            else { return nil }
            seconds = seconds * 60 + number
        }
        return seconds
    }

    private func source(_ fields: DraftFields, _ draft: FeedDraft) -> EntrySource? {
        if let source = draft.source, source != EntrySource() { return source }
        guard let value = fields.best(.source) else { return nil }
        let title = fields.text(value).asHTML.line
        let url = fields.note(value).map {
            resolve(String(decoding: $0, as: UTF8.self), base: value.base)
        }
        return title == nil && url == nil ? nil : EntrySource(title: title, url: url)
    }

    private func location(_ fields: DraftFields) -> GeoPoint? {
        guard fields.count(.point) > 0 || fields.count(.latitude) > 0 else { return nil }
        let point = fields[.point]?.plain?.split { $0.isWhitespace || $0 == "," }.map(String.init)
        let pair =
            point ?? [fields[.latitude]?.plain, fields[.longitude]?.plain].compactMap(\.self)
        guard pair.count >= 2, let latitude = Double(pair[0]), let longitude = Double(pair[1]),
            (-90...90).contains(latitude), (-180...180).contains(longitude)
        else { return nil }
        return GeoPoint(latitude: latitude, longitude: longitude)
    }
}
