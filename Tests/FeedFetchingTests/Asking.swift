import FeedFetching
import FeedModel
import Foundation
import TestSupport

extension FetchPolicy {
    /// For servers of the test's own, and a test that has no time.
    static func loopback(_ change: (inout FetchPolicy) -> Void = { _ in }) -> FetchPolicy {
        var policy = FetchPolicy(userAgent: "newswire/test (+https://news.example/about)")
        policy.allowsPrivateAddresses = true
        policy.totalTimeout = .seconds(20)
        change(&policy)
        return policy
    }
}

/// Asks once, with a fetcher of its own.
func fetch(
    _ request: FetchRequest, _ change: (inout FetchPolicy) -> Void = { _ in }
) async -> FetchOutcome {
    await CurlFetcher(policy: .loopback(change)).fetch(request)
}

func fetch(_ url: URL, _ change: (inout FetchPolicy) -> Void = { _ in }) async -> FetchOutcome {
    await fetch(FetchRequest(url: url), change)
}

extension FetchOutcome {
    var document: FetchedDocument? {
        if case .document(let document) = self { document } else { nil }
    }

    var text: String? {
        document.map { String(decoding: $0.body, as: UTF8.self) }
    }

    /// The status of an answer that is neither a document nor a 304.
    var refusal: Int? {
        if case .refused(let response) = self { response.status } else { nil }
    }

    var obstacle: Obstacle? {
        if case .unreachable(let obstacle, _) = self { obstacle } else { nil }
    }

    var reason: String? {
        if case .unreachable(_, let reason) = self { reason } else { nil }
    }
}

func url(_ text: String) -> URL {
    guard let url = URL(string: text) else { preconditionFailure("\(text) is no address") }
    return url
}

func bytes(base64 text: String) -> [UInt8] {
    guard let data = Data(base64Encoded: text) else { preconditionFailure("not base64") }
    return Array(data)
}

/// The same numbers on every machine (SplitMix64, https://prng.di.unimi.it/splitmix64.c).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
