package import FeedModel
import Foundation
import Synchronization

/// Answers from a list, then repeats the last answer. Remembers what it was asked.
package final class CannedFetcher: Fetcher {
    private let state: Mutex<(answers: [FetchOutcome], requests: [FetchRequest])>

    package convenience init(_ answers: FetchOutcome...) {
        self.init(answers)
    }

    package init(_ answers: [FetchOutcome]) {
        precondition(!answers.isEmpty, "a fetcher has something to answer")
        state = Mutex((answers, []))
    }

    package var requests: [FetchRequest] { state.withLock { $0.requests } }

    package func fetch(_ request: FetchRequest) async -> FetchOutcome {
        state.withLock { state in
            state.requests.append(request)
            return state.answers.count > 1 ? state.answers.removeFirst() : state.answers[0]
        }
    }
}

extension FetchOutcome {
    /// A document that came with status 200.
    package static func document(_ text: String, headers: HTTPHeaders = [:]) -> FetchOutcome {
        .document(
            FetchedDocument(
                response: Response(
                    status: 200, url: Feed.example().url, headers: headers),
                body: Array(text.utf8)))
    }

    /// An RSS 2.0 document with these items.
    package static func rss(_ items: String, headers: HTTPHeaders = [:]) -> FetchOutcome {
        .document(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0"><channel><title>Example</title>\(items)</channel></rss>
            """, headers: headers)
    }

    package static func status(_ status: Int, headers: HTTPHeaders = [:]) -> FetchOutcome {
        let response = Response(status: status, url: Feed.example().url, headers: headers)
        return status == 304 ? .notModified(response) : .refused(response)
    }
}

extension Feed {
    package static func example(
        _ id: String = "example", url: String = "https://news.example/rss"
    ) -> Feed {
        guard let url = URL(string: url) else { preconditionFailure("\(url) is no address") }
        return Feed(id: ID(rawValue: id), url: url)
    }
}
