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
            try SQLiteStore(
                at: FileManager.default.temporaryDirectory
                    .appending(path: "newswire-\(UUID().uuidString)/store.sqlite"))
        }
    }
}
