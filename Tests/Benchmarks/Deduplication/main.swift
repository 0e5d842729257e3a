import ArticleDeduplication
import DeduplicationFixtures
import FeedModel
import Foundation

// How surely copies are found, and what an article costs, the more there are.
//
//     DeduplicationBenchmark FOLDER [PYTHON PEERS]
//
// FOLDER keeps the texts, so that others can be measured on the same ones.

let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
    print("usage: DeduplicationBenchmark FOLDER [PYTHON PEERS]")
    exit(2)
}
let folder = URL(fileURLWithPath: arguments[1])
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)

let matrix = RecallMatrix(originals: 300, strangers: 600)
try matrix.write(to: folder.appendingPathComponent("texts.jsonl"))
matrix.measure()
if arguments.count >= 4 {
    let peers = Process()
    peers.executableURL = URL(fileURLWithPath: arguments[2])
    peers.arguments = [arguments[3], folder.appendingPathComponent("texts.jsonl").path]
    do {
        try peers.run()
        peers.waitUntilExit()
    } catch {
        print("others are not measured: \(error)")
    }
}
print("")
for stored in [10_000, 100_000, 1_000_000] {
    measureCost(stored: stored)
}
