import Foundation
import Testing

@testable import FeedModel

@Suite struct MomentTests {
    @Test(arguments: [
        "2026-11-24", "2026-11-24T07:00:00Z", "12h", "2d", "100000d", "100000h", "90s", "100000s",
        "90m",
    ]) func `a moment is the same after it was sent`(text: String) throws {
        let moment = try #require(Moment(text))
        let sent = try JSONEncoder().encode([moment])
        #expect(try JSONDecoder().decode([Moment].self, from: sent) == [moment])
    }

    @Test func `what is no time is not read`() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Moment].self, from: Data(#"["yesterday"]"#.utf8))
        }
    }
}
