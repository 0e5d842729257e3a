import ArticleTagging
import FeedModel
import Foundation
import Synchronization
import Testing

@testable import newswire

/// A configuration with tag files and a state directory, gone when the test ends.
private final class Checkout: Sendable {
    let url = FileManager.default.temporaryDirectory
        .appending(path: "newswire-\(UUID().uuidString)", directoryHint: .isDirectory)

    init(hasState: Bool = true) throws {
        try FileManager.default.createDirectory(
            at: tags, withIntermediateDirectories: true)
        if hasState {
            try FileManager.default.createDirectory(at: state, withIntermediateDirectories: false)
        }
        try write("newswire.yaml", "state_directory: state\ntags: tags\n")
        try write("feeds.yaml", "feeds: []\n")
        try write("tags/places.yaml", places)
        try write(
            "tags/topics.yaml",
            """
            topics:
              - id: gas
                name: Gas
                labels: {ru: Газ}
                threshold: 2
                match: {en: {"near 6 (gas, pipeline*)": 3}, ru: {газ+: 2}}
            """)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var tags: URL { url.appending(path: "tags", directoryHint: .isDirectory) }
    var state: URL { url.appending(path: "state", directoryHint: .isDirectory) }
    var cache: URL { state.appending(path: "tags.compiled") }

    func write(_ path: String, _ text: String) throws {
        try Data(text.utf8).write(to: url.appending(path: path))
    }

    func load() throws -> Tagger {
        try ConfigurationLoader.load(url.appending(path: "newswire.yaml")).tagger
    }

    /// As another program would load it.
    func load(as program: String) throws -> Tagger {
        let folder = try #require(TagFolder(tags))
        let cache = TagCache(in: state, program: program)
        if let tagger = cache.tagger(of: folder) { return tagger }
        return cache.keep(Tagger(rules: folder.tagFiles.flatMap(\.rules)), of: folder)
    }

    /// What was compiled last, if it is of these files and this program.
    func kept(by program: String = TagCache.thisProgram) throws -> Tagger? {
        TagCache(in: state, program: program).tagger(of: try #require(TagFolder(tags)))
    }
}

private let places = """
    places:
      - id: KZ
        name: Kazakhstan
        names:
          en: [Kazakhstan, KZ: {with: [Astana], not_before: [ru]}]
          ru: [Казахстан: {unless: [гостиница]}, =РК]
          kk: [Қазақстан]
    """

private func articles() -> [ArticleContent] {
    [
        ("en", "A pipeline for gas", "From Astana: KZ builds it. Kazakhstan pays."),
        ("ru", "Газопровод", "В Казахстане, в РК, о газе. Казахстанский газ."),
        ("kk", "Қазақстанның", "газы Қазақстандық"), ("ru", "Гостиница", "В Казахстане."),
    ].map { language, title, text in
        var content = ArticleContent()
        content.language = LanguageTag(rawValue: language)
        (content.title, content.text) = (title, text)
        return content
    }
}

private func findings(_ tagger: Tagger) -> [[TagFinding]] {
    articles().map { tagger.findings(in: $0) }
}

@Suite struct TagCacheTests {
    @Test func `tags that were compiled before say what they said`() throws {
        let checkout = try Checkout()
        let rules = try #require(TagFolder(checkout.tags)).tagFiles.flatMap(\.rules)
        let fresh = Tagger(rules: rules)

        let first = try checkout.load()
        let kept = try #require(try checkout.kept())

        #expect(findings(fresh).contains { !$0.isEmpty })
        for tagger in [first, kept, try checkout.load()] {
            #expect(findings(tagger) == findings(fresh))
            #expect(tagger.knownTags == fresh.knownTags)
        }
        #expect(kept.knownTags.map(\.tag) == ["place:KZ", "gas"])
        #expect(kept.knownTags[1].labels == [LanguageTag(rawValue: "ru"): "Газ"])
    }

    @Test func `they are read and not written again while nothing changes`() throws {
        let checkout = try Checkout()
        func written() throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: checkout.cache.path)[
                .systemFileNumber] as? Int
        }
        _ = try checkout.load()
        let before = try written()
        _ = try checkout.load()

        #expect(try written() == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: checkout.state.path).count == 1)
    }

    enum Damage: CaseIterable {
        case empty, isShort, isLong, hasNoHeader, isOtherInTheMiddle, isOtherAtTheEnd, isZero

        func applied(to bytes: Data) -> Data {
            var bytes = bytes
            switch self {
            case .empty: return Data()
            case .isShort: return bytes.dropLast(100)
            case .isLong: return bytes + Data("more".utf8)
            case .hasNoHeader: return bytes.dropFirst(80)
            case .isOtherInTheMiddle: bytes[bytes.count / 2] ^= 1
            case .isOtherAtTheEnd: bytes[bytes.count - 1] ^= 0x80
            case .isZero: return Data(count: bytes.count)
            }
            return bytes
        }
    }

    @Test(arguments: Damage.allCases)
    func `a damaged file is made anew`(_ damage: Damage) throws {
        let checkout = try Checkout()
        let sound = findings(try checkout.load())
        try damage.applied(to: Data(contentsOf: checkout.cache)).write(to: checkout.cache)

        #expect(try checkout.kept() == nil)
        #expect(findings(try checkout.load()) == sound)
        #expect(try checkout.kept() != nil)
    }

    @Test func `what another program compiled is made anew`() throws {
        let checkout = try Checkout()
        _ = try checkout.load(as: "0.0.9")

        #expect(try checkout.kept() == nil)
        #expect(!findings(try checkout.load()).joined().isEmpty)
        #expect(try checkout.kept() != nil)
    }

    @Test func `what was compiled of other files is made anew`() throws {
        let checkout = try Checkout()
        func words() throws -> [String]? {
            try checkout.load().tags(of: articles()[0]).first { $0.id == "place:KZ" }?.evidence
        }
        #expect(try words() == ["KZ", "Kazakhstan"])
        try checkout.write(
            "tags/places.yaml", places.replacing("Kazakhstan,", with: "Kazakhland,"))

        #expect(try words() == ["KZ"])
        try FileManager.default.moveItem(
            at: checkout.tags.appending(path: "topics.yaml"),
            to: checkout.tags.appending(path: "topics2.yaml"))
        #expect(try checkout.kept() == nil)
    }

    @Test func `an error in a tag file is told although its former version was compiled`() throws {
        let checkout = try Checkout()
        _ = try checkout.load()
        let kept = try Data(contentsOf: checkout.cache)
        try checkout.write("tags/places.yaml", places.replacing("names:", with: "nmes:"))

        for _ in 0..<2 {
            let problems = #expect(throws: ConfigurationProblems.self) { try checkout.load() }
            #expect(
                problems?.problems.contains {
                    $0.file.hasSuffix("tags/places.yaml") && $0.line == 4
                        && $0.message.contains("unknown key “nmes”; did you mean “names”?")
                } == true)
        }
        #expect(try Data(contentsOf: checkout.cache) == kept)
        try checkout.write("tags/places.yaml", places)
        #expect(try checkout.kept() != nil)
    }

    @Test func `a file that cannot be written costs time alone`() throws {
        let missing = try Checkout(hasState: false)
        let taken = try Checkout()
        try FileManager.default.createDirectory(
            at: taken.cache.appending(path: "full"), withIntermediateDirectories: true)

        #expect(!findings(try missing.load()).joined().isEmpty)
        #expect(!FileManager.default.fileExists(atPath: missing.state.path))
        #expect(!findings(try taken.load()).joined().isEmpty)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: taken.state.path)
                == ["tags.compiled"])
    }

    @Test func `what a process left behind that ended while it wrote is removed`() throws {
        let checkout = try Checkout()
        let (old, young) = (".tags.compiled.A", ".tags.compiled.B")
        for name in [old, young] { try checkout.write("state/" + name, "newswire") }
        try FileManager.default.setAttributes(
            [.modificationDate: Date.now.addingTimeInterval(-7200)],
            ofItemAtPath: checkout.state.appending(path: old).path)

        _ = try checkout.load()

        let files = try FileManager.default.contentsOfDirectory(atPath: checkout.state.path)
        #expect(files.sorted() == [young, "tags.compiled"])
    }

    @Test func `several at once read and write one file`() throws {
        let checkout = try Checkout()
        let expected = findings(try checkout.load())
        let failures = Mutex(0)

        DispatchQueue.concurrentPerform(iterations: 40) { number in
            let tagger = try? checkout.load(as: "program \(number % 3)")
            // It says the same after others have put theirs in its place.
            for _ in 0..<5 where tagger.map(findings) != expected {
                failures.withLock { $0 += 1 }
            }
        }

        #expect(failures.withLock(\.self) == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: checkout.state.path).count == 1)
    }
}
