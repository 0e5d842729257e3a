import Foundation

/// Everything that was measured, as one table.
struct Report {
    struct Row {
        let corpus: String
        let bytes: Int
        let readers: [Reader: Timing]
    }

    let libxml2: String
    let rounds: Int
    let rows: [Row]
    let peers: [Peer]
    let memory: MemoryUse

    var text: String {
        var lines = [
            "Reading feeds: medians of \(rounds) rounds; MB/s of feed text, by CPU time and by wall"
                + " time; ratios of CPU time.",
            "libxml2 \(libxml2): the same SAX events from C, thrown away.  decoded: fields before"
                + " sanitising and link resolution.",
            peers.map { "\($0.name) \($0.note)" }.joined(separator: "; ") + ".",
            "",
        ]
        let columns: [(String, (Row) -> Timing?)] =
            Reader.allCases.map { reader in (reader.rawValue, { $0.readers[reader] }) }
            + peers.map { peer in (peer.name, { peer.timings[$0.corpus] }) }
        lines.append(line("MB/s, CPU/wall", "MB", columns.map(\.0)))
        for row in rows {
            let speeds = columns.map { column in
                column.1(row).map { "\(row.speed($0.cpu))/\(row.speed($0.wall))" } ?? "–"
            }
            lines.append(line(row.corpus, number(Double(row.bytes) / 1e6), speeds))
        }
        let ratios = ratios
        lines += ["", line("ratio", "", ratios.map(\.name))]
        lines.append(line("goal", "", ratios.map { $0.goal?.text ?? "–" }))
        for row in rows {
            lines.append(
                line(row.corpus, "", ratios.map { ratio in ratio.value(row).map(number) ?? "–" }))
        }
        lines.append(line("goal met", "", ratios.map(verdict)))
        lines += ["", memoryLine]
        return lines.joined(separator: "\n")
    }

    // MARK: Ratios

    private struct Ratio {
        var name: String
        var goal: Goal?
        var value: (Row) -> Double?
    }

    private enum Goal {
        case atMost(Double)
        case atLeast(Double)

        var text: String {
            switch self {
            case .atMost(let bound): "≤ \(bound)"
            case .atLeast(let bound): "≥ \(Int(bound))"
            }
        }

        func isMet(by value: Double) -> Bool {
            switch self {
            case .atMost(let bound): value <= bound
            case .atLeast(let bound): value >= bound
            }
        }
    }

    private var ratios: [Ratio] {
        let goals: [String: Goal] = ["feedparser": .atLeast(30), "fastfeedparser": .atLeast(3)]
        var ratios = [
            Ratio(name: "decoded/C", goal: .atMost(1.5)) { $0.ratio(.decoded, to: .events) },
            Ratio(name: "complete/C", goal: nil) { $0.ratio(.complete, to: .events) },
        ]
        for peer in peers {
            for reader in [Reader.decoded, .complete] {
                // feedparser sanitises and resolves too, so it is held against both.
                let isAlike = reader == .decoded || peer.name == "feedparser"
                let goal = isAlike ? goals[peer.name] : nil
                ratios.append(
                    Ratio(name: "\(peer.shortName)/\(reader.rawValue)", goal: goal) { row in
                        guard let theirs = peer.timings[row.corpus], let ours = row.readers[reader]
                        else { return nil }
                        return theirs.cpu / ours.cpu
                    })
            }
        }
        return ratios
    }

    private func verdict(_ ratio: Ratio) -> String {
        let values = rows.compactMap(ratio.value)
        guard let goal = ratio.goal, !values.isEmpty else { return "–" }
        return "\(values.count(where: goal.isMet))/\(values.count)"
    }

    private var memoryLine: String {
        let times = Double(memory.peak) / Double(memory.values)
        return "Memory for the long document: \(memory.peak / 1_000_000) MB at most, the document"
            + " included, for values of \(memory.values / 1_000_000) MB: \(number(times))×"
            + " (goal < 3×)."
    }

    // MARK: Layout

    private func line(_ name: String, _ size: String, _ cells: [String]) -> String {
        ([pad(name, -14), pad(size, 5)] + cells.map { pad($0, 14) }).joined(separator: " ")
    }

    /// To the right where `width` is positive, to the left where it is negative.
    private func pad(_ text: String, _ width: Int) -> String {
        let space = String(repeating: " ", count: max(0, abs(width) - text.count))
        return width < 0 ? text + space : space + text
    }
}

extension Report.Row {
    fileprivate func ratio(_ one: Reader, to other: Reader) -> Double? {
        guard let one = readers[one], let other = readers[other] else { return nil }
        return one.cpu / other.cpu
    }

    fileprivate func speed(_ seconds: Double) -> String {
        number(Double(bytes) / 1e6 / seconds)
    }
}

extension Peer {
    fileprivate var shortName: String {
        switch name {
        case "feedparser": "fp"
        case "fastfeedparser": "ffp"
        default: name
        }
    }
}

/// With as many digits as mean something.
private func number(_ value: Double) -> String {
    String(format: value < 9.95 ? "%.2f" : value < 99.5 ? "%.1f" : "%.0f", value)
}
