import ArticleTagging
import DigestWriting
import FeedModel
import Foundation
import Testing

@testable import newswire

/// A folder with these configuration files, gone when the test ends.
private final class Folder {
    let url = FileManager.default.temporaryDirectory
        .appending(path: "newswire-\(UUID().uuidString)", directoryHint: .isDirectory)

    init(_ files: [String: String]) throws {
        for (name, text) in files {
            let file = url.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func load() throws(ConfigurationProblems) -> Configuration {
        try ConfigurationLoader.load(url.appending(path: "newswire.yaml"))
    }

    /// The problems, as a person sees them, without the folder.
    func problems() -> [String] {
        do {
            _ = try load()
            return []
        } catch {
            return error.problems.map {
                $0.description.replacing(url.path + "/", with: "")
            }
        }
    }
}

@Suite struct ConfigurationTests {
    @Test func `feeds are read with their page rules and time zones`() throws {
        let folder = try Folder([
            "newswire.yaml": "state_directory: state\n",
            "feeds.yaml": """
            sources:
              - id: akorda
                names: [Akorda, Акорда]
                primary: true
            feeds:
              - id: akorda-en
                source: akorda
                url: https://www.akorda.example/en/events
                language: en
                country: KZ
                time_zone: Asia/Almaty
                interval: 30m
                page:
                  item: //div
                  title: .//h3/a
                  link: .//h3/a/@href
                  date: .//h5
            """,
        ])
        let configuration = try folder.load()
        let feed = try #require(configuration.feeds.first)

        #expect(configuration.sources.first?.isPrimary == true)
        #expect(feed.source.rawValue == "akorda")
        #expect(feed.interval == .seconds(1800))
        #expect(feed.timeZone == TimeZone(identifier: "Asia/Almaty"))
        #expect(feed.page?.date == ".//h5")
        #expect(configuration.stateDirectory.path.hasSuffix("/state"))
    }

    @Test func `every error is named with its line, column and the nearest word`() throws {
        let folder = try Folder([
            "newswire.yaml": """
            fetching:
              at_onc: 4
              timeout: soon
            digests:
              - id: morning
                time: "25:00"
                feeds: [akorda-em]
            """,
            "feeds.yaml": """
            feeds:
              - id: akorda-en
                url: akorda
              - id: ../etc
                url: https://a.example/
                lang: en
              - id: twice
                url: https://a.example/
              - id: twice
                url: https://b.example/
            """,
        ])
        #expect(
            folder.problems() == [
                "newswire.yaml:2:3: unknown key “at_onc”; did you mean “at_once”?",
                "newswire.yaml:3:12: “timeout” must be a span of time up to 4m, as in 90s",
                "newswire.yaml:6:11: “time” must be a time of day as in \"07:00\"",
                "feeds.yaml:3:10: “url” must be an address that begins with http:// or https://",
                "feeds.yaml:4:9: “id” must be letters, digits, “-”, “_” and “.”, beginning with a"
                    + " letter or digit",
                "feeds.yaml:6:5: unknown key “lang”; did you mean “language”?",
                "feeds.yaml:9:9: this id stands in “feeds” twice",
            ])
    }

    @Test func `languages are expected that a feed or the main file names`() throws {
        let folder = try Folder([
            "newswire.yaml": "languages: [kk-latn, RU]\n",
            "feeds.yaml": "feeds: [{id: a, url: https://a.example/, language: uz_UZ}]\n",
        ])
        let expected = try folder.load().expectedLanguages.map(\.rawValue).sorted()
        #expect(expected == ["kk-Latn", "ru", "uz"])
    }

    @Test(arguments: ["[kk, Kazakh language]", "kk", "[[kk]]", "{kk: 1}"])
    func `what is no list of languages is named with its line`(value: String) throws {
        let folder = try Folder([
            "newswire.yaml": "feeds: feeds.yaml\nlanguages: \(value)\n",
            "feeds.yaml": "feeds: []\n",
        ])
        #expect(
            folder.problems() == [
                "newswire.yaml:2:12: “languages” must be a list of language tags as in [kk, uz-Cyrl,"
                    + " en]"
            ])
    }

    @Test func `what a server wants of us alone is read, secrets from files`() throws {
        let folder = try Folder([
            "newswire.yaml": "fetching: {pause_per_host: 0s, proxy: none, allow_private: false}\n",
            "token": "s3cret\n",
            "ca.pem": "",
            "feeds.yaml": """
            feeds:
              - id: office
                url: https://office.example/rss
                allow_private: true
                ca_file: ca.pem
                login: {user: reader, file: token}
                headers:
                  X-Edition: kz
                  X-Token: {file: token}
                  X-Service: {credential: not-for-us}
            """,
        ])
        let configuration = try folder.load()
        let access = try #require(configuration.feeds.first).access

        #expect(access.allowsPrivateAddresses)
        #expect(access.certificates?.hasSuffix("/ca.pem") == true)
        #expect(access.login == FeedAccess.Login(user: "reader", password: Secret("s3cret")))
        #expect(access.headers.map(\.name) == ["X-Edition", "X-Token"])
        #expect(access.headers.map(\.value.text) == ["kz", "s3cret"])
        #expect(!"\(configuration.feeds)".contains("s3cret"))
        #expect(configuration.notes.count == 1)
        #expect(configuration.pause == .zero)
    }

    @Test func `a secret that cannot be used is an error with its line`() throws {
        let folder = try Folder([
            "newswire.yaml": "fetching: {at_once: 4}\n",
            "lines": "one\ntwo\n",
            "feeds.yaml": """
            feeds:
              - id: a
                url: https://reader:word@a.example/
              - id: b
                url: https://b.example/
                login: {user: x, file: nowhere}
              - id: c
                url: https://c.example/
                headers:
                  "X Y": a
                  Cookie: b
                  X-Lines: {file: lines}
                  X-Both: {file: lines, credential: c}
            """,
        ])
        #expect(
            folder.problems() == [
                "feeds.yaml:3:10: write the user under “login”, and the password into a file",
                "feeds.yaml:6:28: nowhere cannot be read",
                "feeds.yaml:10:14: “X Y” is no name of a header field",
                "feeds.yaml:11:15: “Cookie” is newswire's own, or no feed's business",
                "feeds.yaml:12:23: lines must hold one line",
                "feeds.yaml:13:15: name a “file” or a “credential” with the secret, and one of them",
            ])
    }

    @Test func `a digest of a feed that does not exist is an error`() throws {
        let folder = try Folder([
            "newswire.yaml": """
            digests:
              - {id: morning, time: "07:00", feeds: [akorda-em]}
            """,
            "feeds.yaml": "feeds: [{id: akorda-en, url: 'https://a.example/'}]",
        ])
        #expect(
            folder.problems() == [
                "newswire.yaml:2:42: there is no feed “akorda-em”; did you mean “akorda-en”?"
            ])
    }

    @Test(arguments: [
        ("days: [monday]", "“time”, “times” or “every” is missing: when it is written"),
        ("every: 6h, days: [monday]", "“days” goes with “time”, not with “every”"),
        ("every: 6h, time: \"07:00\"", "“every” stands instead of times of day"),
        ("time: 25:00", "“time” must be a time of day"),
        ("times: []", "“times” must be a list of times of day"),
        ("time: \"07:00\", days: []", "“days” names none"),
        ("time: \"07:00\", days: [moonday]", "“days” must be a list of friday, monday"),
        ("time: \"07:00\", formats: []", "“formats” names none"),
        ("time: \"07:00\", formats: [pdf]", "“formats” must be a list of atom, html"),
        ("time: \"07:00\", language: de", "“language” must be one of en, kk, ru, uz"),
        ("time: \"07:00\", languages: [kk, russian language]", "“languages” must be a list"),
        ("time: \"07:00\", group_by: day", "“group_by” must be one of place, topic"),
        ("time: \"07:00\", countries: [KZ, Kasachstan]", "“Kasachstan” is no ISO 3166 code"),
        (
            "time: \"07:00\", tags: [water, wather]",
            "there is no tag “wather”; did you mean “water”?"
        ),
        ("time: \"07:00\", time_zone: Almaty", "“time_zone” must be a name"),
        ("time: \"07:00\", windows: 24h", "unknown key “windows”; did you mean “window”?"),
    ])
    func `what is wrong with a digest is named with its place`(
        _ keys: String, _ problem: String
    ) throws {
        let folder = try Folder([
            "newswire.yaml": "tags: tags\ndigests:\n- {id: m, \(keys)}\n",
            "feeds.yaml": "feeds: []",
            "tags/topics.yaml": "topics: [{id: water, match: {en: {river: 4}}}]",
        ])
        let problems = folder.problems()
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("newswire.yaml:3:") == true)
        #expect(problems.first?.contains(problem) == true)
    }

    @Test(arguments: [
        (["feeds.yaml": "feeds: []"], "newswire.yaml:1:19: “digest_templates”: "),
        (["own/readme.txt": ""], "own: there is none of html.mustache, markdown.mustache"),
        (
            ["own/htm.mustache": ""],
            "own/htm.mustache: there is no such template; did you mean html.mustache?"
        ),
        (["own/html.mustache": "a\n{{#sections}}"], "own/html.mustache:2: "),
    ])
    func `a template that cannot be used is named with its place`(
        _ files: [String: String], _ problem: String
    ) throws {
        let folder = try Folder(
            [
                "newswire.yaml": "digest_templates: own\n", "feeds.yaml": "feeds: []",
            ].merging(files) { $1 })
        #expect(folder.problems().count == 1)
        #expect(folder.problems().first?.hasPrefix(problem) == true)
    }

    @Test func `topics and names are called as the language of a digest calls them`() throws {
        let folder = try Folder([
            "newswire.yaml": "tags: tags\n", "feeds.yaml": "feeds: []",
            "tags/all.yaml": """
            topics:
              - {id: water, name: Water, labels: {ru: Вода}, match: {en: {river: 4}}}
            places:
              - {id: KZ, name: Kazakhstan, names: {ru: [Казахстан, казах], kk: [=ҚР, Қазақстан]}}
            """,
        ])
        let tags = try folder.load().vocabulary.tags
        let (russian, kazakh) = (LanguageTag(rawValue: "ru"), LanguageTag(rawValue: "kk"))

        #expect(tags["water"] == TagName("Water", others: [russian: "Вода"]))
        #expect(
            tags["place:KZ"]
                == TagName("Kazakhstan", others: [russian: "Казахстан", kazakh: "Қазақстан"]))
    }

    @Test(arguments: [
        ("newswire.yaml", "a: [", "newswire.yaml:"),
        ("newswire.yaml", "feeds: a\nfeeds: b\n", "newswire.yaml:"),
        ("feeds.yaml", "", "feeds.yaml: the file is empty"),
        ("feeds.yaml", "- 1", "feeds.yaml:1:1: the file must have keys and values"),
        (
            "feeds.yaml",
            "feeds: [{id: x, url: 'https://a.example/', page: {item: //div[, title: a, link: b}}]",
            "feeds.yaml:1:"
        ),
        ("tags/bad.yaml", "topics: [{id: x, match: {en: {gas: lots}}}]", "bad.yaml:1:"),
        ("tags/bad.yaml", "topics: [{id: x}]", "bad.yaml:1:10: “match” must list patterns"),
        (
            "tags/bad.yaml", "topics: [{id: x, match: {en: {near 6 gas: 3}}}]",
            "bad.yaml:1:31: “near 6 gas” must be as in “near 6 (gas, pipeline*)”"
        ),
        (
            "tags/bad.yaml", "topics: [{id: x, match: {en: {gas: -3}}}]",
            "bad.yaml:1:26: these words add up to 0 at most, and the threshold is 1"
        ),
        ("tags/bad.yaml", "places: [{id: KZ}]", "bad.yaml:1:10: “names” must list names"),
        (
            "tags/bad.yaml", "places: [{id: KZ, names: {en: [A: {withh: [b]}]}}]",
            "bad.yaml:1:36: unknown key “withh”; did you mean “with”?"
        ),
        ("tags/bad.yaml", "localities: [{id: x, names: {en: [A]}}]", "bad.yaml:1:14: “country” is"),
        ("tags/bad.yaml", "topics: [{id: x, match: {9: [a]}}]", "bad.yaml:1:26: “9” is no"),
    ])
    func `a file that cannot be read is an error with its place`(
        _ file: String, _ text: String, _ start: String
    ) throws {
        var files = [
            "newswire.yaml": "tags: tags\n", "feeds.yaml": "feeds: []\n",
            "tags/a.yaml": "topics: []\n",
        ]
        files[file] = text
        let problems = try Folder(files).problems()

        #expect(problems.contains { $0.contains(start) }, "\(problems)")
    }

    @Test func `a missing file is an error, not a crash`() throws {
        #expect(
            try Folder([:]).problems().first?.hasPrefix("newswire.yaml: cannot be read") == true)
    }

    @Test func `files are read only where the configuration allows it`() throws {
        let feeds = "feeds: [{id: a, url: 'file:feeds/a.xml'}]"
        let refused = try Folder(["newswire.yaml": "logging: {level: info}", "feeds.yaml": feeds])
        let allowed = try Folder([
            "newswire.yaml": "fetching: {allow_files: true}", "feeds.yaml": feeds,
        ])
        let url = try #require(try allowed.load().feeds.first?.url)

        #expect(refused.problems().count == 1)
        #expect(url.scheme == "file")
        #expect(url.path.hasSuffix("/feeds/a.xml"))
    }

    @Test(arguments: ["Config/newswire.yaml", "Config/sample/newswire.yaml"])
    func `the configuration that ships has no errors`(_ path: String) throws {
        let root = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

        let configuration = try ConfigurationLoader.load(root.appending(path: path))

        #expect(configuration.feeds.count >= 8)
        #expect(!configuration.digests.isEmpty)
        #expect(configuration.tagger.ruleCount > 0)
    }

    @Test(arguments: [("90s", 90), ("30m", 1800), ("1h", 3600), ("2d", 172_800)])
    func `spans of time are read as people write them`(_ text: String, _ seconds: Int) {
        #expect(parseDuration(text) == .seconds(seconds))
    }

    @Test(arguments: ["", "h", "1", "-1h", "1.5h", "0s", "1w"])
    func `what is no span of time is none`(_ text: String) {
        #expect(parseDuration(text) == nil)
    }
}
