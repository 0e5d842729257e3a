import Foundation
import Testing

@testable import newswire

/// A file that is there with `text`, or is not there yet.
private final class ExportedFile {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "newswire-\(UUID().uuidString)", directoryHint: .isDirectory)
    var url: URL { folder.appending(path: "out") }

    init(_ text: String? = nil) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if let text { try Data(text.utf8).write(to: url) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var file: OutputFile { OutputFile(url.path) }
    var text: String? { try? String(contentsOf: url, encoding: .utf8) }
    var names: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    }
}

@Suite struct OutputFileTests {
    @Test(arguments: [
        (nil, "\n", ""), ("", "\n", ""), ("{\"a\":1}\n", "\n", "{\"a\":1}\n"),
        ("{\"a\":1}\n{\"b\":", "\n", "{\"a\":1}\n"), ("{\"a\":", "\n", ""),
        // Half a row that has the line of a text in it.
        ("id,guid\r\n1,\"a\nb\"\r\n2,\"a\nb", "\r\n", "id,guid\r\n1,\"a\nb\"\r\n"),
        ("id,gu", "\r\n", ""),
    ])
    func `half a line that was left is taken away`(
        _ left: String?, _ lineEnd: String, _ kept: String
    ) throws {
        let exported = try ExportedFile(left)

        let output = try Output(appendingTo: exported.file, lineEnd: lineEnd)
        try output.write("more" + lineEnd)
        try output.complete()

        #expect(exported.text == kept + "more" + lineEnd)
        #expect(output.continuesFile == !kept.isEmpty)
    }

    @Test func `half a line of any length is taken away`() throws {
        let exported = try ExportedFile("whole\n" + String(repeating: "half ", count: 100_000))

        let output = try Output(appendingTo: exported.file, lineEnd: "\n")

        #expect(output.continuesFile)
        #expect(exported.text == "whole\n")
    }

    @Test func `a file is replaced when the other is whole, and not before`() throws {
        let exported = try ExportedFile("old")

        let output = try Output(replacing: exported.file)
        try output.write("new")
        let meanwhile = exported.text
        try output.complete()

        #expect(meanwhile == "old")
        #expect(exported.text == "new")
        #expect(exported.names == ["out"])
    }

    @Test func `what an export that was killed left beside a file is not in the next`() throws {
        let exported = try ExportedFile()
        try Data("a long half of a document".utf8)
            .write(to: exported.url.deletingLastPathComponent().appending(path: ".out.part"))

        let output = try Output(replacing: exported.file)
        try output.write("new")
        try output.complete()

        #expect(exported.text == "new")
    }

    @Test func `two exports into one file notice each other`() throws {
        let exported = try ExportedFile("old\n")
        let first = try Output(appendingTo: exported.file, lineEnd: "\n")

        let failure = #expect(throws: CommandFailure.self) {
            try Output(appendingTo: exported.file, lineEnd: "\n")
        }

        try first.write("new\n")
        #expect(exported.text == "old\nnew\n")
        #expect(failure?.message.contains("another export") == true)
    }

    @Test func `a device is written, also by two at once, and never replaced`() throws {
        for _ in 1...2 {
            try Output(appendingTo: OutputFile("/dev/null"), lineEnd: "\n").write("line\n")
        }

        #expect(throws: CommandFailure.self) { try Output(replacing: OutputFile("/dev/null")) }
    }
}
