import FeedFetching
import FeedModel
import Foundation

/// A document that a command was given by name, and what is known of it.
struct LoadedDocument {
    var body: [UInt8]
    var contentType: String?
    var url: String?

    /// - Parameter name: a file, an address of the Web, or `-` for the input.
    init(_ name: String) async throws {
        if name == "-" {
            body = Array(FileHandle.standardInput.readDataToEndOfFile())
        } else if ["http://", "https://"].contains(where: name.lowercased().hasPrefix) {
            self = try await Self.fetched(name, by: CurlFetcher.forOneCommand())
        } else {
            do {
                body = Array(try Data(contentsOf: URL(filePath: name)))
            } catch {
                throw CommandFailure(
                    message: "\(name): cannot be read: \(error.localizedDescription)")
            }
        }
        try replay(name)
    }

    /// A recording stands for the document in it.
    private mutating func replay(_ name: String) throws {
        guard body.starts(with: "WARC/".utf8) else { return }
        guard let document = WARC.document(in: body) else {
            throw CommandFailure(
                message: "\(name): the recording holds no document; a 304 has none")
        }
        self = LoadedDocument(document)
    }

    private init(_ document: FetchedDocument) {
        body = document.body
        contentType = document.response.headers["Content-Type"]
        url = document.response.url.absoluteString
    }

    /// - Parameter isTyped: a person named the address, and may mean one of their own network; what a
    ///   page or a redirect names leads to the public Web only.
    static func fetched(
        _ address: String, by fetcher: CurlFetcher, isTyped: Bool = true
    ) async throws -> LoadedDocument {
        guard let url = URL(asWritten: address) else {
            throw CommandFailure(message: "\(address): no address")
        }
        var access = FeedAccess()
        access.allowsPrivateAddresses = isTyped
        switch await fetcher.fetch(FetchRequest(url: url, access: access)) {
        case .document(let document):
            return LoadedDocument(document)
        case .notModified(let response), .refused(let response):
            let wall = response.wall.map { ", from a wall against robots (\($0))" } ?? ""
            throw CommandFailure(message: "\(address): HTTP status \(response.status)\(wall)")
        case .unreachable(_, let reason):
            throw CommandFailure(message: "\(address): \(terminalText(reason))")
        }
    }
}

extension CurlFetcher {
    /// For commands that need no configuration.
    static func forOneCommand() -> CurlFetcher {
        CurlFetcher(policy: FetchPolicy(userAgent: userAgent(contact: nil)))
    }
}
