import ArgumentParser
import DigestWriting
import FeedModel
import Foundation
import UnixSignals

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Prints articles, or what happened to them, for other programs.",
        discussion: """
            Without a cursor: each article once, in its last revision. With --cursor, --from or \
            --follow: each change once, in order, with its article as it is now.

            A cursor delivers at least once: it moves when what it passes has been written and \
            flushed (to the disk, where the output is a file). Where writing fails it stays, and \
            the next export delivers the same again.

            Changes are added to the end of --output, after half a line that an export which was \
            killed has left there is taken away. Articles without a cursor, JSON Feed and Atom \
            take the place of what the file held, all at once.
            """)

    @OptionGroup var global: GlobalOptions
    @Option(help: "jsonl, csv, json-feed or atom.") var format: ExportFormat = .jsonl
    @Option(
        help: ArgumentHelp("A file instead of the standard output.", valueName: "file"))
    var output: String?
    @Option(
        help: ArgumentHelp(
            "Only what was first seen or changed since: a date, or a span as in 24h.",
            valueName: "time"))
    var since: Moment?
    @Option(help: ArgumentHelp("Only what was before: a date or a span.", valueName: "time"))
    var until: Moment?
    @Option(help: "Only articles that this feed was the first to bring; may be repeated.")
    var feed: [String] = []
    @Option(help: "Only articles of this source; may be repeated.") var source: [String] = []
    @Option(help: "Only articles in this language, as in kk or uz-Cyrl; may be repeated.")
    var language: [String] = []
    @Option(help: "Only articles with this tag, or another that is named.") var tag: [String] = []
    @Option(help: "At most so many lines.") var limit: Int?
    @Option(
        help: ArgumentHelp(
            "Deliver changes after those already delivered under this name.", valueName: "name"))
    var cursor: String?
    @Flag(help: "Move the cursor back to the first change before it delivers.") var reset = false
    @Option(help: ArgumentHelp("Deliver changes from this number on.", valueName: "seq"))
    var from: Int64?
    @Flag(help: "Wait for more, until a signal comes or nobody reads any more.") var follow = false
    @Flag(help: "List the cursors, and how far behind they are.") var cursors = false
    @Flag(help: "The list as JSON.") var json = false

    func validate() throws {
        if reset, cursor == nil { throw ValidationError("--reset needs a --cursor") }
        if reset, from != nil { throw ValidationError("--reset and --from exclude each other") }
        if let from, from < 1 { throw ValidationError("Changes are numbered from 1") }
        if let limit, limit < 1 { throw ValidationError("--limit is 1 or more") }
        if cursor?.isEmpty == true { throw ValidationError("A cursor needs a name") }
        if output?.isEmpty == true { throw ValidationError("--output needs the name of a file") }
        if follow, format.isDocument {
            throw ValidationError("--follow has no end, and \(format.rawValue) needs one")
        }
        if follow, until != nil {
            throw ValidationError("--follow and --until exclude each other")
        }
        for language in language where LanguageTag(reading: language) == nil {
            throw ValidationError("“\(language)” is no language tag")
        }
    }

    func run() async throws {
        if cursors {
            let assembly = try global.assemble(readingTags: false, for: .reading)
            return try await printCursors(in: assembly.store)
        }
        let configuration = try global.loadConfiguration(readingTags: !tag.isEmpty, for: purpose)
        // By root while it is root: to move the cursor it becomes the store's owner.
        let lines = cursor != nil && !format.isDocument ? try openOutput() : nil
        let assembly = try Assembly(configuration, for: purpose)
        try await assembly.refuseUnknownNames(in: selection)
        do {
            if deliversChanges {
                let delivery = try await changeDelivery(assembly, into: lines)
                try await (follow ? untilStopped(delivery) : delivery.run())
            } else {
                try await articleDelivery(assembly).run()
            }
        } catch is Output.Closed {
            // Who follows goes on until nobody reads.
            if follow { return }
            throw CommandFailure(
                message: "the output was closed before its end"
                    + (cursor.map { "; the cursor “\($0)” has not passed what was not taken" } ?? "")
            )
        }
    }

    private var purpose: StorePurpose {
        if cursor != nil { return .writing }
        return output == nil ? .reading : .readingIntoFile
    }

    private var deliversChanges: Bool { cursor != nil || from != nil || follow }

    private func openOutput() throws -> Output {
        guard let output else { return Output() }
        let file = OutputFile(output)
        guard deliversChanges, !format.isDocument else { return try Output(replacing: file) }
        return try Output(appendingTo: file, lineEnd: format == .csv ? "\r\n" : "\n")
    }

    private func articleDelivery(_ assembly: Assembly) throws -> ArticleDelivery {
        let now = assembly.clock.now
        return ArticleDelivery(
            store: assembly.store, clock: assembly.clock, output: try openOutput(), format: format,
            query: ArticleQuery(
                since: since?.date(before: now), until: until?.date(before: now),
                selection: selection, limit: limit))
    }

    /// - Parameter lines: the output, where it is open already.
    private func changeDelivery(
        _ assembly: Assembly, into lines: Output?
    ) async throws -> ChangeDelivery {
        let now = assembly.clock.now
        // Before the cursor is looked at: who writes the file now may be moving it.
        let output = try lines ?? openOutput()
        return ChangeDelivery(
            store: assembly.store, clock: assembly.clock, output: output, format: format,
            query: ChangeQuery(
                after: try await start(in: assembly.store, now: now),
                since: since?.date(before: now), until: until?.date(before: now),
                selection: selection, limit: limit),
            cursor: cursor, follows: follow)
    }

    /// The change after which to begin. A cursor that is told where to stand is moved there first.
    private func start(in store: any ArticleStore, now: Date) async throws -> Int64 {
        let last = try await store.lastChange()
        let told: Int64? = reset ? 0 : from.map { $0 - 1 }
        if let told, told > last {
            throw CommandFailure(message: "the last change is \(last), before \(told + 1)")
        }
        guard let cursor else { return told ?? last }
        if let told {
            _ = try await store.moveCursor(cursor, from: nil, to: told, at: now)
            return told
        }
        return try await store.cursors().first { $0.name == cursor }?.seq ?? 0
    }

    private var selection: ArticleSelection {
        var selection = ArticleSelection()
        selection.feeds = Set(feed.map(Feed.ID.init))
        selection.sources = Set(source.map(Source.ID.init))
        selection.languages = Set(language.compactMap(LanguageTag.init(reading:)))
        selection.tags = Set(tag)
        return selection
    }

    /// SIGINT and SIGTERM end it between two lines or in a line; what was flushed by then has been
    /// delivered.
    private func untilStopped(_ delivery: ChangeDelivery) async throws {
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                do {
                    try await delivery.run()
                } catch {
                    if !Task.isCancelled { throw error }
                }
            }
            group.addTask {
                for await _ in signals { return }
            }
            try await group.next()
            group.cancelAll()
            try await group.waitForAll()
        }
    }

    private struct Cursor: Encodable {
        let name: String
        let seq: Int64
        let moved: Date
        let behind: Int64
    }

    private func printCursors(in store: any ArticleStore) async throws {
        let cursors = try await store.cursors()
        if json {
            print(
                try newswire.json(
                    cursors.map {
                        Cursor(name: $0.name, seq: $0.seq, moved: $0.moved, behind: $0.behind)
                    }))
        } else if cursors.isEmpty {
            print("There is no cursor yet: newswire export --cursor NAME makes one.")
        } else {
            let rows = cursors.map { cursor in
                [
                    terminalText(cursor.name), "\(cursor.seq)", "\(cursor.behind)",
                    cursor.moved.ISO8601Format(),
                ]
            }
            print(table([["CURSOR", "DELIVERED", "BEHIND", "MOVED"]] + rows))
        }
    }
}

extension ExportFormat: ExpressibleByArgument {}
