import Foundation

/// How many columns the terminal has; 80 where the output is none.
var terminalWidth: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 80 }
    return Int(size.ws_col)
}

/// Words in lines of at most `width` characters, each painted after it was measured. A word that is
/// longer has a line to itself.
func lines(
    of words: [String], width: Int, paint: (_ index: Int, _ word: String) -> String = { $1 }
) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    for (index, word) in words.enumerated() {
        if length > 0, length + 1 + word.count > width {
            lines.append(line)
            (line, length) = ("", 0)
        }
        line += (length > 0 ? " " : "") + paint(index, word)
        length += (length > 0 ? 1 : 0) + word.count
    }
    return length > 0 ? lines + [line] : lines
}

/// Paragraphs of a stranger's text, folded to `width`.
func foldedText(_ text: String, width: Int) -> String {
    text.split(whereSeparator: \.isNewline).map { paragraph in
        let words = terminalText(String(paragraph)).split(separator: " ").map(String.init)
        return lines(of: words, width: width).joined(separator: "\n")
    }.filter { !$0.isEmpty }.joined(separator: "\n\n")
}
