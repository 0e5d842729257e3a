extension Digest {
    package func rendered(
        as format: DigestFormat, _ templates: DigestTemplates = DigestTemplates()
    ) throws -> String {
        var rendering = DigestRendering(self, templates)
        return try rendering.text(as: format)
    }
}

/// A digest in one format after the other. What templates see is made once for all of them.
struct DigestRendering {
    private let digest: Digest
    private let templates: DigestTemplates
    private lazy var page = DigestPage(digest)

    init(_ digest: Digest, _ templates: DigestTemplates) {
        self.digest = digest
        self.templates = templates
    }

    mutating func text(as format: DigestFormat) throws -> String {
        switch format {
        case .jsonFeed: try digest.jsonFeed
        case .atom: digest.atom
        case .html, .markdown, .text: templates.render(page, as: format)
        }
    }
}
