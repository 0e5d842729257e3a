import Testing

@testable import newswire

@Suite struct FeedsFileTests {
    @Test(arguments: [
        (
            "feeds:\n  - id: a\n    url: x\n\n# What follows.\nother: 1\n",
            "feeds:\n  - id: a\n    url: x\n  - id: b\n    url: y\n\n# What follows.\nother: 1\n"
        ),
        ("feeds:\n- id: a\n", "feeds:\n- id: a\n- id: b\n  url: y\n"),
        ("feeds: []\n", "feeds:\n  - id: b\n    url: y\n"),
        (
            "# Ours.\nfeeds: # all of them\n    - id: a # mine\n",
            "# Ours.\nfeeds: # all of them\n    - id: a # mine\n    - id: b\n      url: y\n"
        ),
    ])
    func `a feed is added at the end of the list and nothing else moves`(
        _ text: String, _ expected: String
    ) {
        #expect(FeedsFile.inserting("  - id: b\n    url: y\n", into: text) == expected)
    }

    @Test(arguments: ["sources: []\n", "feeds: [{id: a}]\n", ""])
    func `a file without such a list is left alone`(_ text: String) {
        #expect(FeedsFile.inserting("  - id: b\n", into: text) == nil)
    }

    @Test(arguments: [
        (
            "# Ours.\nfeeds:\n  # first\n  - id: a # mine\n    url: x\n\n    language: kk\n\n"
                + "  # second\n  - id: b\n    url: y\n",
            3, "# Ours.\nfeeds:\n  # first\n\n  # second\n  - id: b\n    url: y\n"
        ),
        ("feeds:\n- id: a\n  url: x\n- id: b\n", 1, "feeds:\n- id: b\n"),
        ("feeds:\n  - {id: a, url: x}\n# The end.\n", 1, "feeds:\n# The end.\n"),
    ])
    func `a feed is taken out with its own lines, and nothing else moves`(
        _ text: String, _ line: Int, _ expected: String
    ) {
        #expect(FeedsFile.removing(entryAt: line, from: text) == expected)
    }

    @Test func `an entry inside a line is left alone`() {
        #expect(FeedsFile.removing(entryAt: 0, from: "feeds: [{id: a}]\n") == nil)
    }
}
