import Foundation
import Subprocess
import SystemPackage
import Testing

@testable import newswire

/// Somebody who runs a command: root, or numbers that need no entry in a list of users.
private struct Person {
    var user: UInt32 = 0
    var groups: [UInt32] = []

    static let root = Person()
    static let owner = Person(user: 54321, groups: [54322])
    /// A member of the owner's group.
    static let reader = Person(user: 54323, groups: [54323, 54322])
    static let stranger = Person(user: 54324, groups: [54324])

    /// `arguments` as they are run by this person (setpriv(1)).
    func command(_ arguments: [String]) -> [String] {
        guard user != 0 else { return arguments }
        return [
            "/usr/bin/setpriv", "--reuid=\(user)", "--regid=\(groups[0])",
            "--groups=" + groups.map(String.init).joined(separator: ","),
        ] + arguments
    }
}

private func run(_ arguments: [String]) async throws -> (status: Int?, said: String) {
    let ended = try await Subprocess.run(
        .path(FilePath(arguments[0])), arguments: Arguments(Array(arguments.dropFirst())),
        workingDirectory: "/", output: .string(limit: 1 << 20), error: .combinedWithOutput)
    guard case .exited(let status) = ended.terminationStatus else {
        return (nil, "\(ended.terminationStatus)")
    }
    return (Int(status), ended.standardOutput)
}

/// The program that was built with these tests.
private let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "newswire").path

/// Only root can be somebody else, and others must get at the program.
private func canBeOthers() async -> Bool {
    guard geteuid() == 0, FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv") else {
        return false
    }
    return (try? await run(Person.stranger.command([program, "--version"])).status) == 0
}

private let shell = "/usr/bin/sqlite3"

/// A configuration of root's, with the state of a user's own, as a package sets them up.
private final class Installation {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "newswire-\(UUID().uuidString)", directoryHint: .isDirectory)
    var state: URL { folder.appending(path: "state") }
    var store: URL { state.appending(path: "newswire.sqlite") }
    /// Where nobody but root gets at.
    var home: URL { folder.appending(path: "root") }

    /// - Parameter secret: whether a feed needs one, which lies in a file of the owner's alone.
    init(secret: Bool = false) throws {
        let files = FileManager.default
        try files.createDirectory(at: state, withIntermediateDirectories: true)
        try files.createDirectory(at: home, withIntermediateDirectories: true)
        try write(
            """
            state_directory: state
            feeds: feeds.yaml
            fetching: {allow_files: true}
            digests: [{id: morning, time: "07:00", window: 24h, formats: [markdown]}]
            """, "newswire.yaml")
        try write(
            """
            feeds:
              - {id: a, url: "file:a.xml"}
            """ + (secret ? "\n  - {id: b, url: \"file:b.xml\", headers: {Key: {file: key}}}" : ""),
            "feeds.yaml")
        try write(
            """
            <rss version="2.0"><channel><title>A</title><item><guid>1</guid>
            <title>A bridge opens</title></item></channel></rss>
            """, "a.xml")
        try write("<rss version=\"2.0\"><channel><title>B</title></channel></rss>", "b.xml")
        try write("secret", "key")
        try files.setAttributes(
            [.posixPermissions: 0o600, .ownerAccountID: Person.owner.user],
            ofItemAtPath: folder.appending(path: "key").path)
        try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
        try files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: home.path)
        try files.setAttributes(
            [
                .posixPermissions: 0o750, .ownerAccountID: Person.owner.user,
                .groupOwnerAccountID: Person.owner.groups[0],
            ], ofItemAtPath: state.path)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func write(_ text: String, _ name: String) throws {
        let file = folder.appending(path: name)
        try Data(text.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
    }

    @discardableResult
    func newswire(
        _ person: Person, _ arguments: String...
    ) async throws -> (status: Int?, said: String) {
        try await run(person.command(command + arguments))
    }

    /// The program with its configuration.
    var command: [String] {
        [program, "--config", folder.appending(path: "newswire.yaml").path]
    }

    /// Everything in the state folder, as “owner:group mode”; a link has no mode of its own.
    var rights: [String: String] {
        get throws {
            let names = FileManager.default.subpaths(atPath: state.path) ?? []
            return try Dictionary(
                uniqueKeysWithValues: names.map { name in
                    let facts = try FileManager.default.attributesOfItem(
                        atPath: state.appending(path: name).path)
                    let mode = (facts[.posixPermissions] as? Int ?? 0) & 0o777
                    let isLink = facts[.type] as? FileAttributeType == .typeSymbolicLink
                    return (
                        name,
                        "\(facts[.ownerAccountID] ?? ""):\(facts[.groupOwnerAccountID] ?? "") "
                            + (isLink ? "link" : String(mode, radix: 8))
                    )
                })
        }
    }
}

@Suite(
    .serialized,
    .enabled("root can try how others work on a store, with setpriv") { await canBeOthers() })
struct StoreOwnerTests {
    @Test func `root works as the store's owner, and leaves nothing of its own there`() async throws
    {
        let place = try Installation()
        let recording = place.home.appending(path: "a.warc").path
        let lines = place.home.appending(path: "changes.jsonl").path

        let fetched = try await place.newswire(.root, "fetch", "a", "--record", recording)
        let exported = try await place.newswire(.root, "export", "--cursor", "c", "--output", lines)

        #expect(fetched.status == 0, "\(fetched.said)")
        #expect(exported.status == 0, "\(exported.said)")
        #expect(try place.rights.count >= 6)
        for (name, rights) in try place.rights {
            #expect(
                ["640", "750", "link"].map { "54321:54322 " + $0 }.contains(rights), "\(name)")
        }
        #expect(try Data(contentsOf: URL(filePath: recording)).isEmpty == false)
        #expect(try String(contentsOfFile: lines, encoding: .utf8).contains("A bridge opens"))
        #expect(try await place.newswire(.owner, "fetch", "--force").status == 0)
    }

    @Test func `root writes files that it names where only root may`() async throws {
        let place = try Installation()
        try await place.newswire(.root, "fetch")
        let before = try place.rights

        let copy = place.home.appending(path: "copy.sqlite").path
        let lines = place.home.appending(path: "all.jsonl").path
        let feed = place.home.appending(path: "changes.atom").path
        let results = [
            try await place.newswire(.root, "db", "backup", copy),
            try await place.newswire(.root, "export", "--output", lines),
            try await place.newswire(
                .root, "export", "--from", "1", "--format", "atom", "--output", feed),
        ]
        let moving = try await place.newswire(
            .root, "export", "--cursor", "c", "--format", "atom", "--output", feed)

        #expect(results.map(\.status) == [0, 0, 0], "\(results.map(\.said))")
        #expect(try String(contentsOfFile: lines, encoding: .utf8).contains("A bridge opens"))
        #expect(try String(contentsOfFile: feed, encoding: .utf8).contains("A bridge opens"))
        #expect(try place.rights == before)
        // It has to be the owner for the cursor, and root for the name.
        #expect(moving.status == 1)
        #expect(moving.said.contains("Permission denied"))
    }

    @Test func `the owner's group reads the store, whether or not somebody has it open`()
        async throws
    {
        let place = try Installation(secret: true)
        try await place.newswire(.root, "fetch")
        func readAll() async throws {
            for arguments in [
                ["status"], ["search", "bridge"], ["article", "1"], ["story", "1"],
                ["explain", "1"], ["explain", "a"], ["export"], ["db", "verify"],
                ["digest", "--output", "-"], ["fetch", "--dry-run"],
            ] {
                let result = try await run(Person.reader.command(place.command + arguments))
                #expect(result.status == 0, "\(arguments): \(result.said)")
            }
            guard FileManager.default.isExecutableFile(atPath: shell) else { return }
            let asked = try await run(
                Person.reader.command([
                    shell, "-readonly", place.store.path, "SELECT title FROM v1_articles",
                ]))
            #expect(asked.said == "A bridge opens\n")
        }

        try await readAll()
        try await withDaemon(in: place) { try await readAll() }
        // It was killed: its log is still full.
        try await readAll()
        #expect(try place.rights.values.allSatisfy { $0.hasPrefix("54321:54322") })
    }

    @Test(arguments: [
        ["fetch"], ["run"], ["digest"], ["export", "--cursor", "c"], ["db", "vacuum"],
        ["story", "split", "1"], ["feeds", "check"],
    ])
    func `who may only read is told whose the store is`(_ arguments: [String]) async throws {
        let place = try Installation()
        try await place.newswire(.root, "fetch")

        let reader = try await run(Person.reader.command(place.command + arguments))
        let stranger = try await place.newswire(.stranger, "status")

        #expect(reader.status == 4)
        #expect(reader.said.contains("belongs to user 54321: put “sudo” before the command"))
        #expect(stranger.status == 4)
        #expect(stranger.said.contains("usermod -aG 54322"))
    }

    @Test func `who needs a secret that is closed to them is told so`() async throws {
        let place = try Installation(secret: true)
        let result = try await place.newswire(.reader, "fetch")

        #expect(result.status == 3)
        #expect(result.said.contains("key is closed to you: put “sudo” before the command"))
    }

    /// Runs `body` while a daemon of root's has the store open and has written into it; then kills it.
    private func withDaemon(
        in place: Installation, _ body: () async throws -> Void
    ) async throws {
        let command = place.command + ["run"]
        _ = try await Subprocess.run(
            .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())),
            input: .none, output: .sequence, error: .combinedWithOutput
        ) { daemon in
            defer { try? daemon.send(signal: .kill) }
            // Its first line says that it is ready.
            var lines = daemon.standardOutput.strings().makeAsyncIterator()
            _ = try await lines.next()
            let tasks = "/proc/\(daemon.processIdentifier.value)/task"
            for task in try FileManager.default.contentsOfDirectory(atPath: tasks) {
                let status = try String(contentsOfFile: "\(tasks)/\(task)/status", encoding: .utf8)
                #expect(
                    status.contains("Uid:\t54321\t54321\t54321\t54321"),
                    "every thread is another's")
            }
            try await body()
        }
    }
}
