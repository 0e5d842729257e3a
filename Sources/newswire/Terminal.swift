import Foundation
import Synchronization

/// Text from a feed as it may be shown on a terminal: one line, no control or escape characters.
func terminalText(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: shown += " "
        case .format, .surrogate, .privateUse: break
        default: shown.unicodeScalars.append(scalar)
        }
    }
    return shown
}

func printError(_ text: String) {
    writeError(text + "\n")
}

/// Where nobody can hear it, there is nobody to tell: a log on a full disk ends nothing.
private func writeError(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
}

/// The few colours we use, only where someone looks.
struct Style {
    private let isOn: Bool

    init(_ choice: ColorChoice, for descriptor: Int32 = STDOUT_FILENO) {
        isOn =
            switch choice {
            case .always: true
            case .never: false
            case .auto:
                isatty(descriptor) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
            }
    }

    func good(_ text: String) -> String { paint(text, 32) }
    func bad(_ text: String) -> String { paint(text, 31) }
    func quiet(_ text: String) -> String { paint(text, 2) }
    func strong(_ text: String) -> String { paint(text, 1) }
    func match(_ text: String) -> String { paint(text, "1;33") }

    private func paint(_ text: String, _ code: Int) -> String { paint(text, "\(code)") }

    private func paint(_ text: String, _ code: String) -> String {
        isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

/// How far a long piece of work has come, on one line of the error output. Nothing is shown where
/// that is no terminal.
struct ProgressBar {
    private let total: Int
    private let isShown = isatty(STDERR_FILENO) == 1

    init(total: Int) {
        self.total = total
    }

    func show(_ done: Int, _ label: String) {
        guard isShown, total > 0 else { return }
        let width = 24
        let filled = min(width, done * width / total)
        let bar =
            String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        write("\r\u{1B}[K\(bar) \(done)/\(total) \(terminalText(label).prefix(40))")
    }

    func clear() {
        guard isShown else { return }
        write("\r\u{1B}[K")
    }

    private func write(_ text: String) {
        writeError(text)
    }
}

/// Rows with their columns aligned; the last column is as long as it is.
func table(_ rows: [[String]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
        rows.compactMap { column < $0.count ? $0[column].count : nil }.max() ?? 0
    }
    return rows.map { row in
        row.enumerated().map { column, cell in
            column == row.count - 1
                ? cell : cell + String(repeating: " ", count: widths[column] - cell.count)
        }.joined(separator: "  ")
    }.joined(separator: "\n")
}

/// The JSON that commands print: keys sorted, times in ISO 8601, one object.
func json(_ value: some Encodable, pretty: Bool = true) throws -> String {
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .iso8601
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty {
        encoder.outputFormatting.insert(.prettyPrinted)
    }
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}
