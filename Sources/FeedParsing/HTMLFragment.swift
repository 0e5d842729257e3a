/// A piece of HTML as feeds hold it.
struct HTMLFragment {
    private let html: String
    /// Whether nobody had to mend it; known once it has been walked through.
    private(set) var isWellFormed = false

    init(_ html: String) {
        self.html = html
    }

    /// Tells `visitor` what a parser finds in it; false where it is too long to be parsed.
    ///
    /// Most fragments are well-formed, and are told straight from their bytes. Whatever has to be
    /// mended is libxml2's to read; the two agree on all that both can read.
    mutating func walk<Visitor: HTMLVisitor>(_ visitor: inout Visitor) -> Bool {
        guard html.utf8.count <= HTMLLimits.bytes else { return false }
        var html = html
        var quick = visitor
        isWellFormed = html.withUTF8 { bytes in
            var reader = WellFormedHTML(bytes)
            return reader.walk(&quick)
        }
        if isWellFormed {
            visitor = quick
            return true
        }
        guard let document = try? HTMLDocument(Array(html.utf8), as: .fragment) else {
            return false
        }
        document.tree().walk(nil, &visitor)
        return true
    }
}
