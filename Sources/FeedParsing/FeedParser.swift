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
        if TextEncoding.isMeantToBeUTF8(document, contentType: contentType, kind: .xml),
            let feed = try xml.readStrictly(document)
        {
            return feed
        }
        let (text, encoding) = TextEncoding.decode(document, contentType: contentType, kind: .xml)
        if DocumentLook(bytes: text).isJSON {
            return try JSONFeedReader(url: url, timeZone: timeZone, limits: limits)
                .read(text, encoding: encoding)
        }
        var feed = try xml.read(text, encoding: encoding)
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

    /// Nil where the document is no well-formed feed in UTF-8.
    func readStrictly(_ document: [UInt8]) throws(ParseError) -> ParsedFeed? {
        let (builder, failure) = try build(document)
        guard failure == nil, builder.format != nil else { return nil }
        return builder.result(encoding: Charset.utf8.name)
    }

    /// Reads what libxml2 may not take as it is.
    func read(_ text: [UInt8], encoding: String) throws(ParseError) -> ParsedFeed {
        let (strict, failure) = try build(text)
        if failure == nil, strict.format != nil {
            return strict.result(encoding: encoding)
        }
        let start = try feedStart(in: text, after: strict)
        let (document, repairs) = XMLMender.mend(
            start == 0 ? text : Array(text[start...]), limits: limits)
        let (mended, rest) = try build(document)
        guard mended.format != nil else {
            throw .notAFeed(looksLike: DocumentLook(bytes: text).description)
        }
        var feed = mended.result(encoding: encoding)
        feed.warnings = repairs + feed.warnings
        // A document may use the entities it declares; anything else that stopped libxml2 is a fault.
        if let failure, repairs.isEmpty, !failure.isAboutEntities {
            feed.warnings.insert(
                ParseWarning(line: failure.line, message: failure.message), at: 0)
            feed.recovered = true
        }
        feed.recovered = feed.recovered || !repairs.isEmpty || rest != nil || start > 0
        if start > 0 {
            feed.warnings.insert(
                ParseWarning(line: 1, message: "something stands before the feed"), at: 0)
        }
        if let rest {
            feed.warnings.append(ParseWarning(line: rest.line, message: rest.message))
        }
        return feed
    }

    private func build(
        _ document: [UInt8]
    ) throws(ParseError) -> (builder: FeedBuilder, failure: XMLFeedReader.Failure?) {
        var builder = FeedBuilder(
            limits: limits,
            assembler: EntryAssembler(
                documentAddress: url, timeZone: timeZone, extent: extent))
        var reader = try XMLFeedReader()
        let failure = reader.read(document, into: &builder)
        builder.finish()
        return (builder, builder.isFull ? nil : failure)
    }

    /// Where the feed begins: 0, or after what stands before it, as a warning from PHP.
    private func feedStart(
        in text: [UInt8], after strict: FeedBuilder
    ) throws(ParseError) -> Int {
        let look = DocumentLook(bytes: text)
        guard strict.format == nil, !look.beginsFeed else { return 0 }
        guard !look.isHTML, let start = look.laterFeed else {
            throw .notAFeed(looksLike: look.description)
        }
        return start
    }
}
