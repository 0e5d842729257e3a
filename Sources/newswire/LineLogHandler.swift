import Foundation
import Logging

/// One line a message on the error output: `level message key=value …`.
///
/// The journal adds the time itself and reads a line's level from a prefix (sd-daemon(3)).
struct LineLogHandler: LogHandler {
    private let level: LogLevel
    /// Of this logger alone, where it is to say less than all.
    private var own: Logger.Level?
    var metadata: Logger.Metadata = [:]
    private let forJournal: Bool

    init(level: LogLevel, forJournal: Bool) {
        self.level = level
        self.forJournal = forJournal
    }

    var logLevel: Logger.Level {
        get { own ?? level.now }
        set { own = newValue }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let start =
            forJournal
            ? "<\(event.level.journalPriority)>"
            : "\(Date.now.ISO8601Format()) \(event.level.rawValue) "
        let fields = metadata.merging(event.metadata ?? [:]) { $1 }
            .sorted { $0.key < $1.key }
            .map { " \($0.key)=\(quoted("\($0.value)"))" }
            .joined()
        printError(start + terminalText("\(event.message)") + fields)
    }

    private func quoted(_ value: String) -> String {
        let text = terminalText(value)
        return text.contains { $0 == " " || $0 == "\"" || $0 == "=" }
            ? "\"" + text.replacing("\"", with: "'") + "\"" : text
    }
}

extension Logger.Level {
    /// syslog(3) priorities.
    fileprivate var journalPriority: Int {
        switch self {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }
}
