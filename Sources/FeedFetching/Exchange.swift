package import FeedModel
package import Foundation

/// One request and its answer as they went over the wire.
package struct Exchange: Sendable {
    /// Without a login.
    package var url: URL
    /// The request's head as libcurl sent it; empty for a file.
    package var request: [UInt8]
    package var response: Response
    /// The answer's head as it came.
    package var responseHead: [UInt8]
    /// After encodings are undone.
    package var body: [UInt8]
    /// The names of header fields that hold secrets, beside `Authorization`.
    package var secretHeaders: [String]

    /// The request with a mark in place of everything secret.
    package var requestWithoutSecrets: [UInt8] {
        let names = (["authorization", "proxy-authorization"] + secretHeaders).map {
            $0.lowercased() + ":"
        }
        let lines = request.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return Array(
            lines.map { line -> ArraySlice<UInt8> in
                let text = String(decoding: line.prefix(200), as: UTF8.self).lowercased()
                guard let name = names.first(where: text.hasPrefix) else { return line }
                return line.prefix(name.utf8.count) + Array(" (secret)\r".utf8)
            }.joined(separator: [UInt8(ascii: "\n")]))
    }
}
