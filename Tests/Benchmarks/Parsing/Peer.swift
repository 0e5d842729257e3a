import Foundation

/// Another program that reads feeds, measured by `peers.py` on the same files.
struct Peer {
    let name: String
    /// Its version; why it was not measured, where it was not.
    var note = ""
    /// By corpus.
    var timings: [String: Timing] = [:]

    static let names = ["feedparser", "fastfeedparser", "sfeed"]

    /// Everything `name` did with the corpora in `folder`.
    static func measure(
        _ name: String, python: String, script: String, folder: URL
    ) throws -> Peer {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: python)
        process.arguments = [script, name, folder.path]
        process.standardOutput = output
        try process.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()

        var peer = Peer(name: name)
        var rounds: [String: [Timing]] = [:]
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t").map(String.init)
            if fields.count == 3, let cpu = Double(fields[1]), let wall = Double(fields[2]) {
                rounds[fields[0], default: []].append(Timing(cpu: cpu, wall: wall))
            } else {
                peer.note = fields.joined(separator: " ")
            }
        }
        if process.terminationStatus != 0, peer.note.isEmpty { peer.note = "failed" }
        peer.timings = rounds.compactMapValues(\.median)
        return peer
    }
}
