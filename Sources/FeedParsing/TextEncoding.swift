/// Bytes to text, in the encoding they were really written in.
struct TextEncoding {
    /// What the bytes claim to be, apart from their own first bytes and the HTTP header.
    enum Kind {
        case xml
        case html
        case json
    }

    /// The whole document in UTF-8, and the IANA name of the encoding it was in.
    static func decode(
        _ bytes: [UInt8], contentType: String?, kind: Kind
    ) -> (utf8: [UInt8], encoding: String) { (bytes, "utf-8") }
}
