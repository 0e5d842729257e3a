import Foundation

// A feed's text is a stranger's. Each function makes it harmless in one place; all of them drop
// what no reader sees: control characters, and those that turn the direction of a line.

package func htmlText(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars where !scalar.isInvisibleTrick {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case "'": escaped += "&#39;"
        default: escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped
}

/// `text` as a reader sees it, for formats that escape the rest themselves.
func visibleText(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isInvisibleTrick }))
}

/// `text` on one line, as for a terminal or plain text.
func lineText(_ text: String) -> String {
    line(of: text, upTo: .max).text
}

/// The first `count` characters of `text` at most, on one line; cut behind a word where there is one.
func beginning(of text: String, _ count: Int) -> String {
    // Of characters that are made of many parts there may be fewer.
    let (line, isWhole) = line(of: text, upTo: count + 40)
    guard !isWhole || line.count > count else { return line }
    let cut = line.prefix(count)
    guard let space = cut.lastIndex(of: " "),
        cut.distance(from: cut.startIndex, to: space) * 2 > count
    else { return cut + "…" }
    return cut[..<space] + " …"
}

/// The visible text up to so many scalars, with single spaces, and whether that is all of it.
private func line(of text: String, upTo most: Int) -> (text: String, isWhole: Bool) {
    var line = String.UnicodeScalarView()
    var count = 0
    var isApart = false
    for scalar in text.unicodeScalars where !scalar.isInvisibleTrick {
        if scalar.isSpace {
            isApart = count > 0
        } else if count >= most {
            return (String(line), false)
        } else {
            if isApart { line.append(" ") }
            line.append(scalar)
            count += isApart ? 2 : 1
            isApart = false
        }
    }
    return (String(line), true)
}

/// One line of Markdown that says just `text` (CommonMark section 2.4).
func markdownText(_ text: String) -> String {
    var escaped = ""
    var previous: Unicode.Scalar?
    // Behind digits alone, a point or a bracket would begin a list.
    var isNumber = true
    for scalar in text.unicodeScalars where !scalar.isInvisibleTrick {
        if scalar.isSpace {
            // No space in front, for four would make it code.
            if !escaped.isEmpty { escaped += " " }
        } else {
            // An ampersand means something only before the name or number of a character.
            if previous == "&", scalar == "#" || scalar.properties.isAlphabetic {
                escaped.unicodeScalars.removeLast()
                escaped += "\\&"
            }
            let beginsBlock =
                escaped.isEmpty
                ? "-+=".unicodeScalars.contains(scalar)
                : isNumber && ".)".unicodeScalars.contains(scalar)
            if beginsBlock || markdownSpecials.contains(scalar) {
                escaped += "\\"
            }
            escaped.unicodeScalars.append(scalar)
        }
        isNumber = isNumber && ("0"..."9").contains(scalar)
        previous = scalar
    }
    return escaped
}

private let markdownSpecials = Set("\\`*_[]<>#|~".unicodeScalars)

/// The address where it may stand behind a link: only the Web's and the disk's; nil otherwise.
func safeLink(_ address: String?) -> String? {
    guard let address, let scheme = address.split(separator: ":").first?.lowercased(),
        ["http", "https", "file"].contains(scheme)
    else { return nil }
    var link = ""
    for byte in address.utf8 {
        switch byte {
        case 0x00...0x20, 0x7F...0xFF, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("),
            UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"),
            UInt8(ascii: "`"):
            link += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        default:
            link.unicodeScalars.append(Unicode.Scalar(byte))
        }
    }
    return link
}

extension Unicode.Scalar {
    /// Unicode's property White_Space.
    fileprivate var isSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
            0x3000:
            true
        default: false
        }
    }

    /// Controls other than white space, bidirectional overrides and isolates, byte-order marks.
    fileprivate var isInvisibleTrick: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        // No character at all, and no XML document may hold it (XML 1.0 section 2.2).
        case 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
