import DigestWriting
import Foundation
import Testing

/// One digest in every format, as it is to be: `Golden/` beside this file. `make golden` writes these
/// files anew; what changed in them is then read like any other change.
@Suite struct GoldenTests {
    static let files: [(name: String, DigestLanguage, DigestFormat)] =
        DigestFormat.allCases.map { ("en.\($0.fileExtension)", .english, $0) }
        + [
            ("ru.html", .russian, .html), ("kk.html", .kazakh, .html), ("uz.html", .uzbek, .html),
            ("ru.txt", .russian, .text), ("kk.md", .kazakh, .markdown), ("uz.atom", .uzbek, .atom),
            ("ru.json", .russian, .jsonFeed),
        ]

    @Test(arguments: files)
    func `every format says what it is to say`(
        _ name: String, _ language: DigestLanguage, _ format: DigestFormat
    ) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Golden").appending(path: name)
        let text = try richDigest(in: language).rendered(as: format)
        if ProcessInfo.processInfo.environment["NEWSWIRE_RENEW_GOLDEN"] != nil {
            try Data(text.utf8).write(to: file)
        }
        let wanted = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let (lines, wantedLines) = (
            text.split(separator: "\n", omittingEmptySubsequences: false),
            wanted.split(separator: "\n", omittingEmptySubsequences: false)
        )
        // The first line that is another says more than two whole files.
        for (number, pair) in zip(lines, wantedLines).enumerated() where pair.0 != pair.1 {
            Issue.record("\(name):\(number + 1): “\(pair.0)” instead of “\(pair.1)”")
            break
        }
        #expect(lines.count == wantedLines.count)
    }
}
