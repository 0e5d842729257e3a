import ArgumentParser
import DigestWriting
import FeedModel
import Foundation

struct DigestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest", abstract: "Writes digests now, from what is stored.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "Digests to write, by id; all without any.") var digests: [String] = []
    @Option(
        help: ArgumentHelp(
            "The window's start: a date, or a span before its end as in 12h.", valueName: "time"))
    var since: Moment?
    @Option(help: ArgumentHelp("The window's end; now without it.", valueName: "time"))
    var until: Moment?
    @Flag(help: "Write an edition anew that is there already, from the store as it is now.")
    var rebuild = false
    @Option(help: "markdown, html, json-feed, atom or text instead of the formats configured.")
    var format: DigestFormat?
    @Option(
        help: ArgumentHelp(
            "Print newswire's own template for html, markdown or text, and do nothing else.",
            valueName: "format"))
    var printTemplate: DigestFormat?
    @Option(help: ArgumentHelp("Where to: “-” prints instead of writing files.", valueName: "-"))
    var output: String?

    func validate() throws {
        if let output, output != "-" {
            throw ValidationError("--output takes “-” only; files lie in the state directory")
        }
        if let printTemplate, DigestTemplates.standard[printTemplate.rawValue] == nil {
            throw ValidationError("There is no template for \(printTemplate.rawValue)")
        }
    }

    func run() async throws {
        if let printTemplate {
            return print(DigestTemplates.standard[printTemplate.rawValue] ?? "", terminator: "")
        }
        let assembly = try global.assemble()
        for definition in try selection(in: assembly.configuration) {
            let window = try window(of: definition, now: assembly.clock.now)
            if output == "-" {
                let digest = try await assembly.digest(definition, window: window)
                let text = try digest.rendered(
                    as: format ?? .markdown, assembly.configuration.templates)
                print(text, terminator: "")
            } else if !rebuild, until != nil, try assembly.hasEdition(of: definition, window) {
                printError("\(definition.id): that edition is there; --rebuild writes it anew")
            } else {
                let files = try await assembly.writeDigest(
                    definition, window: window, formats: format.map { [$0] })
                for file in files { print(shownPath(file)) }
                if files.isEmpty { printError("\(definition.id): nothing in it has changed") }
            }
        }
    }

    private func selection(in configuration: Configuration) throws -> [DigestDefinition] {
        let known = configuration.digests.map(\.id)
        for name in digests where !known.contains(name) {
            let hint = nearest(to: name, in: known).map { "; did you mean \($0)?" } ?? ""
            throw ValidationError("There is no digest \(name)\(hint)")
        }
        return configuration.digests.filter { digests.isEmpty || digests.contains($0.id) }
    }

    private func window(of definition: DigestDefinition, now: Date) throws -> DateInterval {
        let end = until?.date(before: now, in: definition.timeZone) ?? now
        let usual = definition.window(endingAt: end)
        let start = since?.date(before: end, in: definition.timeZone) ?? usual.start
        guard start < end else {
            throw ValidationError("The window ends before it starts")
        }
        guard end <= now else {
            throw ValidationError("The window ends in the future")
        }
        return DateInterval(start: start, end: end)
    }
}

/// A point in time as a person gives it: `2026-11-24`, `2026-11-24T07:00:00Z`, or `12h` for that
/// long ago.
enum Moment: ExpressibleByArgument {
    case date(Date)
    /// The beginning of a day; the date is that day's in Greenwich.
    case day(Date)
    case ago(Duration)

    init?(argument: String) {
        if let span = parseDuration(argument) {
            self = .ago(span)
        } else if let date = try? Date(argument, strategy: .iso8601) {
            self = .date(date)
        } else if let day = try? Date(argument, strategy: .iso8601.year().month().day()) {
            self = .day(day)
        } else {
            return nil
        }
    }

    func date(before end: Date, in zone: TimeZone = .gmt) -> Date {
        switch self {
        case .date(let date): date
        case .day(let day): day.addingTimeInterval(-Double(zone.secondsFromGMT(for: day)))
        case .ago(let span): end.addingTimeInterval(-(span / .seconds(1)))
        }
    }
}

extension DigestFormat: ExpressibleByArgument {}
