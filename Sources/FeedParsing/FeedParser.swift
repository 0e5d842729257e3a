package import FeedModel
package import Foundation

/// Reads any feed: RSS 0.9x to 2.0, RDF, Atom, CDF, JSON Feed, news sitemaps.
package struct FeedParser: Sendable {
    private let limits: ParseLimits
    private let extent: Extent

    /// How far the fields of a document are made.
    package enum Extent: Sendable {
        /// Chosen and decoded: markup and addresses are as their publisher wrote them.
        case decoded
        /// Markup is sanitised or read as text, and addresses are absolute.
        case complete
    }

    package init(limits: ParseLimits = ParseLimits(), extent: Extent = .complete) {
        self.limits = limits
        self.extent = extent
    }

    /// Reads all of `document` that can be read; what could not is in the warnings.
    ///
    /// - Parameters:
    ///   - contentType: the response's `Content-Type`, as it came.
    ///   - url: the address that answered; relative links are resolved against it.
    ///   - timeZone: where a date without a zone was written.
    package func parse(
        _ document: [UInt8], contentType: String? = nil, url: String? = nil,
        timeZone: TimeZone = .gmt
    ) throws(ParseError) -> ParsedFeed {
        guard document.count <= limits.bytes else {
            throw .tooLarge(
                "the document has \(document.count) bytes, the limit is \(limits.bytes)")
        }
        if let foreign = DocumentLook(bytes: document).foreign {
            throw .notAFeed(looksLike: foreign)
        }
        let xml = XMLFeed(url: url, timeZone: timeZone, limits: limits, extent: extent)
        // Nearly all feeds are well-formed UTF-8, and libxml2 checks that as it reads.
        let isMeantToBeUTF8 = TextEncoding.isMeantToBeUTF8(
            document, contentType: contentType, kind: .xml)
        let first = isMeantToBeUTF8 ? try xml.read(document) : nil
        if let first, first.isWhole, let feed = first.feed { return feed }
        let (text, encoding) = TextEncoding.decode(document, contentType: contentType, kind: .xml)
        if DocumentLook(bytes: text).isJSON {
            return try JSONFeedReader(url: url, timeZone: timeZone, limits: limits)
                .read(text, encoding: encoding)
        }
        let isSameText = isMeantToBeUTF8 && text == document
        let strict = if let first, isSameText { first } else { try xml.read(text) }
        var feed = try xml.feed(text, encoding: encoding, after: strict)
        let claims = EncodingClaims(contentType: contentType, document: document, kind: .xml)
        if let claim = claims.charsets.first?.name, claim != encoding {
            feed.warnings.append(
                ParseWarning(message: "\(claim) is claimed, but the bytes are \(encoding)"))
        }
        return feed
    }
}

/// Reads one XML document: as it is where it is well-formed, and mended where it is not.
private struct XMLFeed {
    let url: String?
    let timeZone: TimeZone
    let limits: ParseLimits
    let extent: FeedParser.Extent

    func read(_ document: [UInt8]) throws(ParseError) -> XMLFeedReader.Reading {
        var reader = try XMLFeedReader()
        return reader.read(
            document, limits: limits,
            assembler: EntryAssembler(documentAddress: url, timeZone: timeZone, extent: extent))
    }

    /// The feed that `strict` found in `text`, or that is there once it is mended.
    func feed(
        _ text: [UInt8], encoding: String, after strict: XMLFeedReader.Reading
    ) throws(ParseError) -> ParsedFeed {
        if strict.isWhole, var feed = strict.feed {
            feed.encoding = encoding
            return feed
        }
        let start = try feedStart(in: text, after: strict)
        let (document, repairs) = XMLMender.mend(
            start == 0 ? text : Array(text[start...]), limits: limits)
        let mended = try read(document)
        guard var feed = mended.feed else {
            throw .notAFeed(looksLike: DocumentLook(bytes: text).description)
        }
        var faults = repairs
        if start > 0 {
            faults.insert(
                ParseWarning(line: 1, message: "something stands before the feed"), at: 0)
        }
        // A document may use the entities it declares; anything else that stopped libxml2 is a fault.
        if let failure = strict.failure, faults.isEmpty, !failure.isAboutEntities {
            faults.append(ParseWarning(line: failure.line, message: failure.message))
        }
        if let failure = mended.failure {
            faults.append(ParseWarning(line: failure.line, message: failure.message))
        }
        feed.encoding = encoding
        feed.recovered = !faults.isEmpty
        feed.warnings = faults + feed.warnings
        return feed
    }

    /// Where the feed begins: 0, or after what stands before it, as a warning from PHP.
    private func feedStart(in text: [UInt8], after strict: XMLFeedReader.Reading) throws(ParseError)
        -> Int
    {
        let look = DocumentLook(bytes: text)
        guard strict.feed == nil, !look.beginsFeed else { return 0 }
        guard !look.isHTML, let start = look.laterFeed else {
            throw .notAFeed(looksLike: look.description)
        }
        return start
    }
}
