package import FeedModel
package import Foundation

/// Recordings in the WARC format (ISO 28500:2017, https://iipc.github.io/warc-specifications/), which
/// web archives write and many programs read.
///
/// The body stands as we read it: encodings of the transfer are undone, and the fields of the head
/// that told of them go by the name `X-Recorded-…`.
package enum WARC {
    /// The records of one exchange: what was asked, and what was answered.
    package static func records(of exchange: Exchange, at date: Date) -> [UInt8] {
        let response = responseHead(of: exchange) + exchange.body
        var bytes: [UInt8] = []
        if !exchange.request.isEmpty {
            bytes += record(
                "request", exchange.url, "application/http;msgtype=request", date,
                exchange.requestWithoutSecrets)
        }
        bytes += record(
            "response", exchange.url, "application/http;msgtype=response", date, response)
        return bytes
    }

    /// The document of the last answer in a recording that is one; nil where `bytes` are no recording
    /// or hold none.
    package static func document(in bytes: [UInt8]) -> FetchedDocument? {
        var rest = bytes[...]
        var found: FetchedDocument?
        while rest.starts(with: "WARC/1.".utf8), let (head, body) = takeRecord(&rest) {
            guard head["WARC-Type"]?.lowercased() == "response",
                let url = head["WARC-Target-URI"].flatMap(URL.init(string:)),
                let document = document(at: url, in: body)
            else { continue }
            found = document
        }
        return found
    }

    // MARK: Writing

    private static func record(
        _ type: String, _ url: URL, _ contentType: String, _ date: Date, _ block: [UInt8]
    ) -> [UInt8] {
        let head = """
            WARC/1.1\r
            WARC-Type: \(type)\r
            WARC-Record-ID: <urn:uuid:\(UUID().uuidString.lowercased())>\r
            WARC-Date: \(date.ISO8601Format())\r
            WARC-Target-URI: \(url.absoluteString)\r
            Content-Type: \(contentType)\r
            Content-Length: \(block.count)\r
            \r

            """
        return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
    }

    private static func responseHead(of exchange: Exchange) -> [UInt8] {
        let transfer = ["content-length:", "content-encoding:", "transfer-encoding:"]
        // That of a file has no status.
        let hasStatus = exchange.responseHead.starts(with: "HTTP/".utf8)
        var head = hasStatus ? [] : Array("HTTP/1.1 200 OK\r\n".utf8)
        for line in exchange.responseHead.split(separator: UInt8(ascii: "\n")) {
            let text = String(decoding: line.prefix(30), as: UTF8.self).lowercased()
            if text == "\r" { continue }
            if transfer.contains(where: text.hasPrefix) { head += "X-Recorded-".utf8 }
            head += line + [UInt8(ascii: "\n")]
        }
        return head + Array("Content-Length: \(exchange.body.count)\r\n\r\n".utf8)
    }

    // MARK: Reading

    private static func takeRecord(
        _ rest: inout ArraySlice<UInt8>
    ) -> (head: HTTPHeaders, body: ArraySlice<UInt8>)? {
        guard let (head, start) = head(of: rest),
            let length = head["Content-Length"].flatMap({ Int($0) }), length >= 0,
            length <= rest.endIndex - start
        else { return nil }
        let body = rest[start..<start + length]
        rest = rest[(start + length)...].drop { $0 == 0x0D || $0 == 0x0A }
        return (head, body)
    }

    private static func document(at url: URL, in block: ArraySlice<UInt8>) -> FetchedDocument? {
        guard let (headers, start) = head(of: block) else { return nil }
        let status = block.prefix { $0 != 0x0D && $0 != 0x0A }.split(separator: 0x20).dropFirst()
            .first.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard let status, (200..<300).contains(status) else { return nil }
        return FetchedDocument(
            response: Response(status: status, url: url, headers: headers),
            body: Array(block[start...]))
    }

    /// The fields before the first empty line, and where the rest begins.
    private static func head(
        of bytes: ArraySlice<UInt8>
    ) -> (fields: HTTPHeaders, end: Int)? {
        var head = ResponseHead()
        var start = bytes.startIndex
        while let newline = bytes[start...].firstIndex(of: 0x0A) {
            let line = bytes[start...newline]
            start = newline + 1
            if line.allSatisfy({ $0 == 0x0D || $0 == 0x0A }) {
                return (HTTPHeaders(head.fields), start)
            }
            let fits = line.withUnsafeBytes { head.append($0, limit: 1 << 20) }
            guard fits else { return nil }
        }
        return nil
    }
}
