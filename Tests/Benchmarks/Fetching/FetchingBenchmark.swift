import Foundation

/// How fast a round over many feeds is, everything stored, beside `curl --parallel` which asks the
/// same addresses and throws the answers away.
///
/// `FetchingBenchmark FOLDER` writes feeds into the folder, serves them by nginx on loopback and
/// prints one table. `make bench` runs it.
@main
struct FetchingBenchmark {
    static func main() async throws {
        guard CommandLine.arguments.count == 2 else {
            print("usage: FetchingBenchmark FOLDER")
            exit(64)
        }
        let folder = URL(filePath: CommandLine.arguments[1], directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let site = try Site(feeds: 5_000, hosts: 200, in: folder)
        let web = try WebServer(site, in: folder)
        defer { web.stop() }

        let all = site.addresses(hosts: 1)
        let concurrency = 256
        var rounds: [(name: String, ours: [Double], curl: [Double])] = []

        let ours = try await Round(all, in: folder, concurrency: concurrency)
        let curl = Curl(all, concurrency: concurrency, in: folder)
        say("all new")
        let firstRound = try await ours.run()
        rounds.append(("all new, 20 items", [firstRound], [try curl.run(ifModifiedSince: nil)]))

        var unchanged = (ours: [Double](), curl: [Double]())
        for number in 1...5 {
            say("all 304, round \(number)")
            unchanged.ours.append(try await ours.run())
            unchanged.curl.append(try curl.run(ifModifiedSince: site.modified))
        }
        rounds.append(("all 304", unchanged.ours, unchanged.curl))

        let hanging = Set(site.hosts.prefix(20))
        let silence = try SilentHosts(hanging, port: web.silentPort)
        defer { silence.stop() }
        say("200 hosts")
        let lively = try await Round(
            site.addresses(hosts: 200).filter { !hanging.contains($0.host() ?? "") },
            in: folder, concurrency: concurrency)
        let mixed = try await Round(
            site.addresses(hosts: 200, silent: hanging, silentPort: web.silentPort),
            in: folder, concurrency: concurrency)
        let alone = try await lively.run()
        let beside = try await mixed.run(countingHosts: { !hanging.contains($0) })

        report(rounds, alone: alone, beside: beside, concurrency: concurrency)
    }

    private static func report(
        _ rounds: [(name: String, ours: [Double], curl: [Double])], alone: Double, beside: Double,
        concurrency: Int
    ) {
        print(
            """
            5000 feeds on one loopback server (nginx), \(concurrency) at once: wall time in seconds,
            medians. Ours leases, asks, reads, decides and stores every feed; curl --parallel asks.

            """)
        print("                         ours    curl   ratio    goal")
        for round in rounds {
            let (ours, curl) = (median(round.ours), median(round.curl))
            let goal = round.name == "all 304" ? "≤ 1.3" : "–"
            print(
                "\(round.name.padding(toLength: 22, withPad: " ", startingAt: 0))"
                    + " \(number(ours)) \(number(curl)) \(number(ours / curl))    \(goal)")
        }
        print(
            """

            4500 feeds on 180 hosts alone: \(number(alone)) s; the same beside 500 on 20 hosts that \
            never answer: \(number(beside)) s until the last of the 4500, ratio \
            \(number(beside / alone)).
            """)
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private static func number(_ value: Double) -> String { String(format: "%7.2f", value) }

    private static func say(_ message: String) {
        try? FileHandle.standardError.write(contentsOf: Data("\(message)\n".utf8))
    }
}
