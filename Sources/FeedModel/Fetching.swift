package import Foundation

/// What to ask a server.
package struct FetchRequest: Sendable, Equatable {
    package var url: URL
    /// Sent back so that the server can answer 304; empty for an unconditional request.
    package var validators: Validators

    package init(url: URL, validators: Validators = Validators()) {
        self.url = url
        self.validators = validators
    }
}

/// What came of asking. Every case is an ordinary day on the Web, so it is a value, not an error.
package enum FetchOutcome: Sendable, Equatable {
    /// The server sent a document (200, or a file that was read).
    case document(FetchedDocument)
    /// 304: nothing has changed since the validators we sent.
    case notModified(Response)
    /// The server answered, with a status that is neither.
    case refused(Response)
    /// No answer, or none that could be used; `reason` is for people.
    case unreachable(reason: String)

    /// The server's answer, when there was one.
    package var response: Response? {
        switch self {
        case .document(let document): document.response
        case .notModified(let response), .refused(let response): response
        case .unreachable: nil
        }
    }
}

/// The head of a server's answer.
package struct Response: Sendable, Equatable {
    /// 200 for a file.
    package var status: Int
    /// The address that answered, after redirects.
    package var url: URL
    package var headers: HTTPHeaders

    package init(status: Int, url: URL, headers: HTTPHeaders = HTTPHeaders()) {
        self.status = status
        self.url = url
        self.headers = headers
    }

    package var validators: Validators {
        Validators(etag: headers["ETag"], lastModified: headers["Last-Modified"])
    }
}

/// A document and where it came from.
package struct FetchedDocument: Sendable, Equatable {
    package var response: Response
    /// After transfer and content encodings are undone.
    package var body: [UInt8]

    package init(response: Response, body: [UInt8]) {
        self.response = response
        self.body = body
    }
}

/// Header fields in the order they came. Names are compared without case (RFC 9110 section 5.1).
package struct HTTPHeaders: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    package struct Field: Sendable, Equatable {
        package var name: String
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package var fields: [Field]

    package init(_ fields: [Field] = []) {
        self.fields = fields
    }

    package init(dictionaryLiteral elements: (String, String)...) {
        fields = elements.map { Field(name: $0.0, value: $0.1) }
    }

    /// The values of the field, joined by a comma where it came several times (section 5.3).
    package subscript(name: String) -> String? {
        let values = fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }
}

/// Asks servers. It never throws: whatever happens is a `FetchOutcome`.
package protocol Fetcher: Sendable {
    func fetch(_ request: FetchRequest) async -> FetchOutcome
}
