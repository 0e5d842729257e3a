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
}
