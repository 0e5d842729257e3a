import FeedModel
import Foundation
import TestSupport
import Testing

@testable import FeedScheduling

@Suite struct ReachabilityTests {
    @Test(arguments: [.name, .network] as [FetchOutcome.Obstacle])
    func `the first failure to reach a host is nobody's fault, however lately others answered`(
        _ obstacle: FetchOutcome.Obstacle
    ) {
        for answered in [nil, .noon - day, .noon - 1, .noon] as [Date?] {
            #expect(isOffline(obstacle, .atNoon(), othersAnswered: answered))
            #expect(isOffline(obstacle, .failed(.server), othersAnswered: answered))
        }
    }

    @Test(
        arguments: [(nil, true), (-3600, true), (0, true), (59, true), (60, false), (299, false)]
            as [(Double?, Bool)])
    func `the next is the host's when others have answered since the last`(
        _ answered: Double?, _ expected: Bool
    ) {
        for kind in [.offline, .unreachable] as [FeedFailure.Kind] {
            #expect(
                isOffline(.name, .failed(kind), othersAnswered: answered.map { .noon + $0 })
                    == expected)
        }
    }

    @Test(
        arguments: [.connection, .slow, .identity, .bound, .forbidden, .redirects, .other]
            as [FetchOutcome.Obstacle])
    func `what met the host is no matter of the network`(_ obstacle: FetchOutcome.Obstacle) {
        #expect(!isOffline(obstacle, .atNoon(), othersAnswered: nil))
        #expect(!isOffline(obstacle, .failed(.offline), othersAnswered: nil))
    }
}
