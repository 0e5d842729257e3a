import FeedModel
import Foundation
import Synchronization

/// The world as it was when a reading was made: the clock stands at its time, and whoever is asked
/// answers what was recorded.
final class RecordedWorld: Fetcher, WallClock {
    private let state: Mutex<(now: Date, answer: FetchOutcome)>

    /// Nobody answers yet.
    init(at now: Date) {
        state = Mutex((now, .unreachable(reason: "nothing was recorded")))
    }

    func turn(to reading: RecordedReading) throws {
        let document = FetchedDocument(
            response: Response(status: 200, url: reading.url),
            body: Array(try Data(contentsOf: reading.file)))
        state.withLock { $0 = (reading.time, .document(document)) }
    }

    var now: Date { state.withLock { $0.now } }

    /// No time passes here, so nobody waits for it.
    func sleep(until deadline: Date) async throws {
        try Task.checkCancellation()
    }

    func fetch(_ request: FetchRequest) async -> FetchOutcome {
        state.withLock { $0.answer }
    }
}
