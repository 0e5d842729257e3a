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

    /// Gives the disk back what the store no longer needs, and returns its size in bytes before and
    /// after. Nobody else can write meanwhile.
    func compact() async throws -> (before: Int, after: Int)
}
