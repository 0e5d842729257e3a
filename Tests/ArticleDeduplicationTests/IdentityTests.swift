import ArticleDeduplication
import FeedModel
import Testing

private let feed = Feed.ID(rawValue: "example")

private func draft(guid: String?, url: String?, title: String) -> Draft {
    var content = ArticleContent()
    content.guid = guid
    content.url = url
    content.title = title
    return Draft(
        content: content, aliases: aliases(of: content, in: feed),
        fingerprint: fingerprint(of: content))
}

@Suite struct IdentityTests {
    @Test func `one guid for all items of a document names none of them`() {
        let drafts = ["One", "Two", "Three"].map {
            draft(guid: "https://a.example/", url: "https://a.example/\($0)", title: $0)
        }
        let telling = withTellingAliases(drafts, in: feed)

        #expect(telling.allSatisfy { $0.aliases.map(\.kind) == [.address] })
    }

    @Test func `items that link to the home page and have no guid are known by their titles`() {
        let drafts = ["One", "Two"].map { draft(guid: nil, url: "https://a.example/", title: $0) }
        let telling = withTellingAliases(drafts, in: feed)

        #expect(telling.allSatisfy { $0.aliases.map(\.kind) == [.title] })
        #expect(telling[0].aliases != telling[1].aliases)
    }

    @Test func `an item that stands twice in a document keeps its names`() {
        let drafts = [1, 2].map { _ in draft(guid: "7", url: nil, title: "Same") }

        #expect(withTellingAliases(drafts, in: feed) == drafts)
    }

    @Test func `white space and case are no change, a word is`() {
        func print(_ text: String) -> Fingerprint {
            var content = ArticleContent()
            content.text = text
            return fingerprint(of: content)
        }
        #expect(
            print("The President  received\nan envoy.") == print("The president received an envoy"))
        #expect(
            print("The President received an envoy") != print("The President received two envoys"))
    }

    @Test func `a short text is no name`() {
        var content = ArticleContent()
        content.text = "Rain is expected tomorrow"
        #expect(aliases(of: content, in: feed).isEmpty)
        content.text = (1...25).map { "word\($0)" }.joined(separator: " ")
        #expect(aliases(of: content, in: feed).map(\.kind) == [.content])
    }

    @Test func `a guid is believed before an address, and a text never makes one article of two`() {
        var draft = draft(guid: "1", url: "https://a.example/1", title: "T")
        let (guid, address) = (draft.aliases[0], draft.aliases[1])
        let text = Alias(kind: .content, scope: nil, key: fingerprint(of: "text"))
        draft.aliases.append(text)

        #expect(verdict(on: draft, [guid: "A", address: "B", text: "C"]) == .same("A"))
        #expect(verdict(on: draft, [address: "B", text: "C"]) == .same("B"))
        #expect(verdict(on: draft, [text: "C"]) == .duplicate(of: "C"))
        #expect(verdict(on: draft, [Alias: String]()) == .new)
    }

    @Test(arguments: [
        ("http://a.example/2026/11/bridge-closed", "https://www.b.example/2026/11/bridge-closed"),
        ("https://mail.a.example/news/tarif-oshdi/", "https://a.example/news/tarif-oshdi"),
    ])
    func `a guid that is an address is known by its path when its site moves`(
        _ old: String, _ new: String
    ) {
        let before = draft(guid: old, url: nil, title: "Bridge closed").aliases
        let after = draft(guid: new, url: nil, title: "Bridge closed").aliases

        #expect(before.contains { $0.kind == .guidPath && after.contains($0) })
        #expect(before.first { $0.kind == .guid } != after.first { $0.kind == .guid })
    }

    @Test(arguments: [
        "https://a.example/?p=12", "https://a.example/", "https://a.example/n/123", "123",
        "urn:uuid:6f1", "https://a.example/news/",
    ])
    func `a path that many sites have is no name`(_ guid: String) {
        let aliases = draft(guid: guid, url: nil, title: "T").aliases
        #expect(!aliases.contains { $0.kind == .guidPath })
    }

    @Test func `a kind of names that collides in a document is told, and can be switched off`() {
        let constant = ["One", "Two"].map {
            draft(guid: "N/A", url: "https://a.example/\($0)", title: $0)
        }
        let home = [1, 2].map {
            draft(guid: "\($0)", url: "https://a.example/", title: "Item \($0)")
        }
        let renamed = ["Bridge closed", "Bridge to be closed"].map {
            draft(guid: "7", url: "https://a.example/7", title: $0)
        }
        #expect(collidingKinds(of: constant) == [.guid])
        #expect(collidingKinds(of: home) == [.address])
        #expect(collidingKinds(of: renamed).isEmpty)
        let both = renamed + [draft(guid: "7", url: "https://a.example/7", title: "Rain")]
        #expect(collidingKinds(of: both) == [.guid, .address])

        let single = withTellingAliases([constant[0]], in: feed, switchedOff: [.guid])
        #expect(single[0].aliases.map(\.kind) == [.address])
        #expect(single[0].doubted.map(\.kind) == [.guid])
    }
}
