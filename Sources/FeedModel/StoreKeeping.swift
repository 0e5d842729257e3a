package import Foundation

/// What whoever keeps a store does with it beside using it.
package protocol StoreKeeping: Sendable {
    /// Everything that is wrong with the store, in words; empty where nothing is.
    func verify() async throws -> [String]

    /// Writes a copy of the store as it is at one moment, while it is in use; the copy is verified
    /// before it gets its name. A file that is there already is left alone, with an error.
    ///
    /// - Parameter progress: told how much is done, from 0 to 1.
    func backup(to file: URL, progress: @escaping @Sendable (Double) -> Void) async throws

    /// Lets go of the contents of articles that `retention` does not keep, the oldest first and at most
    /// as many as take some seconds, and returns how many they were. What they are known by stays: none ever comes back as new.
    func expire(_ retention: Retention, at now: Date) async throws -> Int

    /// Gives the disk back what the store no longer needs, and returns its size in bytes before and
    /// after. Nobody else can write meanwhile.
    func compact() async throws -> (before: Int, after: Int)

    /// Says that whoever kept the store open has ended as it should: the next start need not look
    /// whether it was damaged.
    func settle() async throws

    /// How large the store is, and how much of its work waits.
    func facts() async throws -> StoreFacts
}

/// How large a store is, and how much of its work waits.
package struct StoreFacts: Sendable, Equatable {
    /// The number of the last change.
    package var changes: Int64
    /// Up to which change articles are linked.
    package var linked: Int64
    /// Articles whose pages are to be read.
    package var pagesWaiting: Int
    /// Of its file, and of its write-ahead log.
    package var bytes: Int
    package var logBytes: Int

    package init(
        changes: Int64, linked: Int64, pagesWaiting: Int, bytes: Int, logBytes: Int
    ) {
        self.changes = changes
        self.linked = linked
        self.pagesWaiting = pagesWaiting
        self.bytes = bytes
        self.logBytes = logBytes
    }
}

/// How long articles are kept. Without bounds they are kept for ever.
package struct Retention: Sendable, Hashable {
    /// Since they were first seen.
    package var age: Duration?
    /// Of each feed, the latest.
    package var perFeed: Int?

    package init(age: Duration? = nil, perFeed: Int? = nil) {
        self.age = age
        self.perFeed = perFeed
    }

    package var keepsEverything: Bool { age == nil && perFeed == nil }
}

/// What a store is opened for.
package enum StorePurpose: Sendable {
    /// Writing, and nothing less.
    case writing
    /// Reading. A store that may be written is made, or brought up to date, first.
    case reading
    /// Reading as it is, also where it might be written.
    case onlyReading
}
