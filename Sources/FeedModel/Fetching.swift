package import Foundation

/// What to ask a server.
package struct FetchRequest: Sendable, Equatable {
    package var url: URL
    /// Sent back so that the server can answer 304; empty for an unconditional request.
    package var validators: Validators
    /// What this server wants or is allowed beyond what all get.
    package var access: FeedAccess

    package init(
        url: URL, validators: Validators = Validators(), access: FeedAccess = FeedAccess()
    ) {
        self.url = url
        self.validators = validators
        self.access = access
    }

    /// Whether the server may answer 304.
    package var isConditional: Bool { validators != Validators() }
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
    case unreachable(Obstacle = .other, reason: String)

    /// What stood between us and an answer.
    package enum Obstacle: Sendable, Equatable {
        /// No address was found for the host's name.
        case name
        /// No way to the host, or no word from it when we knocked.
        case network
        /// The host refused or cut the connection.
        case connection
        /// It answered too slowly, or not to the end.
        case slow
        /// TLS: who answered could not prove to be the host.
        case identity
        /// The answer passed a bound of ours.
        case bound
        /// An address that we are not allowed to visit.
        case forbidden
        /// Redirects that lead nowhere.
        case redirects
        case other
    }

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
    /// The redirects that led there, in order.
    package var redirects: [Redirect] = []
    /// Whose wall against robots answered instead of the server; nil where none did.
    package var wall: String?

    package init(status: Int, url: URL, headers: HTTPHeaders = HTTPHeaders()) {
        self.status = status
        self.url = url
        self.headers = headers
    }

    /// Of a field that came twice, the last word counts: a list of two is no validator.
    package var validators: Validators {
        Validators(etag: headers.last("ETag"), lastModified: headers.last("Last-Modified"))
    }

    /// Where the permanent redirects at the front of the chain lead, when there are any (RFC 9110
    /// sections 15.4.2 and 15.4.9).
    package var movedTo: URL? {
        redirects.prefix { $0.isPermanent }.last?.target
    }
}

/// One step from an address to another.
package struct Redirect: Sendable, Equatable {
    package var status: Int
    package var target: URL

    package init(status: Int, target: URL) {
        self.status = status
        self.target = target
    }

    package var isPermanent: Bool { status == 301 || status == 308 }
}

/// A document and where it came from.
package struct FetchedDocument: Sendable, Equatable {
    package var response: Response
    /// After transfer and content encodings are undone.
    package var body: [UInt8]
    /// The connection broke before the end: the body is what came until then.
    package var isCutOff = false

    package init(response: Response, body: [UInt8]) {
        self.response = response
        self.body = body
    }
}

/// Header fields in the order they came. Names are compared without case (RFC 9110 section 5.1).
///
/// Each byte of a value is one character, U+0000 to U+00FF, whatever its server meant by it: so that
/// what is sent back is what came (section 5.5).
package struct HTTPHeaders: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    package struct Field: Sendable, Equatable {
        package var name: String
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }

        /// Names are ASCII, so that bytes are enough to compare them by.
        fileprivate func isNamed(_ other: String) -> Bool {
            name.utf8.count == other.utf8.count
                && zip(name.utf8, other.utf8).allSatisfy { $0.lowercase == $1.lowercase }
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
        let values = fields.filter { $0.isNamed(name) }.map(\.value)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }

    /// The value of the field that came last; nil where there is none, or an empty one.
    package func last(_ name: String) -> String? {
        let value = fields.last { $0.isNamed(name) }?.value
        return value?.isEmpty == true ? nil : value
    }
}

/// Asks servers. It never throws: whatever happens is a `FetchOutcome`.
package protocol Fetcher: Sendable {
    func fetch(_ request: FetchRequest) async -> FetchOutcome
}

extension UInt8 {
    /// Of an ASCII letter; any other byte is itself.
    fileprivate var lowercase: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
