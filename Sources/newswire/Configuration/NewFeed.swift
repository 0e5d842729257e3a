import FeedModel
import Foundation

/// An entry to be written into `feeds.yaml`.
struct NewFeed {
    var id: String
    var url: String
    var title: String?
    var source: String?
    var language: LanguageTag?
    var country: CountryCode?
    var timeZone: TimeZone?
    var readsPages = false

    var yaml: String {
        let quoted = url.replacing("'", with: "''")
        let lines: [String?] = [
            title.map { "  # \(terminalText($0))" }, "  - id: \(id)", "    url: '\(quoted)'",
            source.map { "    source: \($0)" }, language.map { "    language: \($0.rawValue)" },
            country.map { "    country: \($0.rawValue)" },
            timeZone.map { "    time_zone: \($0.identifier)" },
            readsPages ? "    full_text: true" : nil,
        ]
        return lines.compactMap { $0.map { $0 + "\n" } }.joined()
    }

    /// A name made of a host's that no other feed has.
    static func freeID(from host: String, _ taken: Set<String>) -> String {
        let name = host.replacing("www.", with: "").map { character in
            character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
        }
        let base = String(String(name).trimming { $0 == "-" }.prefix(40))
        let stem = base.isEmpty ? "feed" : base
        return taken.contains(stem)
            ? (2...).lazy.map { "\(stem)-\($0)" }.first { !taken.contains($0) } ?? stem : stem
    }
}
