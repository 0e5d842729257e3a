import Foundation

/// Feeds on the disk, and the addresses under which they are served.
struct Site {
    let feeds: Int
    /// Addresses of this machine that stand for hosts.
    let hosts: [String]
    let root: URL
    /// When all of them were last changed.
    let modified = "Tue, 24 Nov 2026 06:00:00 GMT"

    init(feeds: Int, hosts: Int, in folder: URL) throws {
        self.feeds = feeds
        self.hosts = (1...hosts).map { "127.0.1.\($0)" }
        root = folder.appending(path: "site", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        for number in 1...feeds {
            let file = root.appending(path: "\(number).xml")
            try Data(Self.feed(number).utf8).write(to: file)
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1_795_500_000)],
                ofItemAtPath: file.path)
        }
    }

    /// The feeds, one after the other on each of the first `hosts`; those on `silent` hosts at
    /// another port.
    func addresses(
        hosts count: Int, silent: Set<String> = [], silentPort: Int = WebServer.port
    ) -> [URL] {
        (1...feeds).compactMap { number in
            let host = hosts[number % count]
            let port = silent.contains(host) ? silentPort : WebServer.port
            return URL(string: "http://\(host):\(port)/\(number).xml")
        }
    }

    private static func feed(_ number: Int) -> String {
        let items = (1...20).map { item in
            """
            <item><title>The ferry of quay \(number) left \(item) minutes late</title>
            <link>https://quay\(number).example/notes/\(item)</link>
            <guid isPermaLink="false">quay-\(number)-\(item)</guid>
            <pubDate>Mon, 23 Nov 2026 \(item % 24 < 10 ? "0" : "")\(item % 24):15:00 +0500</pubDate>
            <description>Passengers of quay \(number) waited \(item) minutes in the rain, said the \
            harbour office; the captain of boat \(item * number) spoke of fog on the river.\
            </description></item>
            """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Quay \(number)</title>
            <link>https://quay\(number).example/</link><description>Notes</description>
            \(items.joined(separator: "\n"))
            </channel></rss>
            """
    }
}
