import Foundation
import Testing

/// A page of `Fixtures/page`, as bytes.
func page(_ name: String) throws -> [UInt8] {
    let url = Bundle.module.url(
        forResource: name, withExtension: "html", subdirectory: "Fixtures/page")
    return try Array(Data(contentsOf: try #require(url)))
}
