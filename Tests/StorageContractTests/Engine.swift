import FeedModel
import Foundation
import SQLiteStorage

/// Every storage engine that there is. Each must keep the same promises.
enum Engine: CaseIterable {
    case sqliteInMemory
    case sqliteFile

    func makeStore() throws -> any ArticleStore {
        switch self {
        case .sqliteInMemory:
            try SQLiteStore.inMemory()
        case .sqliteFile:
            try Self.file(
                at: FileManager.default.temporaryDirectory
                    .appending(path: "newswire-\(UUID().uuidString)/store.sqlite"))
        }
    }

    /// The store in a file, as another process would open it.
    static func file(at url: URL) throws -> any ArticleStore { try SQLiteStore(at: url) }
}
