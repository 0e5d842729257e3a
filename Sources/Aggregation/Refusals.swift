import FeedModel

extension FeedFailure {
    /// What it means that a server answered, and not with the document.
    init(refusedBy response: Response) {
        let status = response.status
        let said = statusMeanings[status].map { " (\($0))" } ?? ""
        if let wall = response.wall {
            self.init(
                step: .fetch, kind: .wall,
                reason: "a wall against robots (\(wall)) answers instead of the server: HTTP status"
                    + " \(status)")
        } else {
            self.init(
                step: .fetch, kind: Self.kind(of: status), reason: "HTTP status \(status)\(said)")
        }
    }

    private static func kind(of status: Int) -> Kind {
        switch status {
        case 410: .gone
        case 429, 503: .busy
        case 500...599: .server
        default: .refused
        }
    }
}

extension FetchOutcome.Obstacle {
    var failureKind: FeedFailure.Kind {
        switch self {
        case .name, .network, .connection, .slow, .other: .unreachable
        case .identity: .identity
        case .bound, .forbidden, .redirects: .forbidden
        }
    }
}

/// What the statuses met most often mean to the one who reads the summary.
private let statusMeanings: [Int: String] = [
    204: "it has no content",
    206: "a part that nobody asked for",
    304: "not modified, though nobody asked that",
    401: "it wants a password",
    403: "it does not let us in",
    404: "there is nothing at this address",
    410: "the feed is gone for good",
    429: "we ask too often",
    451: "withheld for legal reasons",
    500: "the server failed",
    502: "the server behind it failed",
    503: "the server is overloaded or closed for a while",
    504: "the server behind it did not answer",
]
