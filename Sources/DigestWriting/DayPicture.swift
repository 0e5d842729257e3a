import FeedModel
import Foundation

/// How much came when and from whom, as an inline SVG that needs nothing else: bars for the hours of
/// a window (its days, where it is longer than two), and for the ten sources that had most.
struct DayPicture {
    struct Bar: Equatable {
        var label: String
        var count: Int
    }

    var times: [Bar]
    var timesTitle: String
    var sources: [Bar]
    var sourcesTitle: String

    init(_ digest: Digest) {
        let dates = DigestDates(digest)
        let window = digest.window
        let isByDay = window.duration > 2 * 86_400
        // However long the window is, a picture has room for so many bars.
        let step = isByDay ? max(86_400, window.duration / 60) : 3600
        let count = max(1, Int((window.duration / step).rounded(.up)))
        var bars = (0..<count).map { index in
            let start = window.start.addingTimeInterval(Double(index) * step)
            return Bar(label: isByDay ? dates.shortDay(start) : dates.time(start), count: 0)
        }
        for item in digest.items {
            let index = Int((item.article.firstSeen.timeIntervalSince(window.start) / step))
            if bars.indices.contains(index) { bars[index].count += 1 }
        }
        times = bars
        let words = digest.language.words
        timesTitle = isByDay ? words.perDay : words.perHour
        let bySource = Dictionary(grouping: digest.items, by: \.source).mapValues(\.count)
        sources = bySource.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(10)
            .map { Bar(label: $0.key, count: $0.value) }
        sourcesTitle = words.perSource
    }

    var svg: String { [columns, rows].joined(separator: "\n") }

    private var columns: String {
        let (width, height) = (640.0, 90.0)
        let most = Double(max(1, times.map(\.count).max() ?? 1))
        let step = width / Double(times.count)
        var lines = [opening(title: timesTitle, height: Int(height) + 18, bars: times)]
        for (index, bar) in times.enumerated() {
            let tall = height * Double(bar.count) / most
            let left = Double(index) * step
            lines.append(
                "<rect class=\"bar\" x=\"\(short(left + 1))\" y=\"\(short(height - tall))\" "
                    + "width=\"\(short(max(1, step - 2)))\" height=\"\(short(tall))\"/>")
            if index % max(1, times.count / 6) == 0 {
                lines.append(
                    "<text x=\"\(short(left))\" y=\"\(Int(height) + 14)\">\(htmlText(bar.label))</text>"
                )
            }
        }
        return (lines + ["</svg>"]).joined(separator: "\n")
    }

    private var rows: String {
        let most = Double(max(1, sources.map(\.count).max() ?? 1))
        var lines = [opening(title: sourcesTitle, height: sources.count * 18 + 2, bars: sources)]
        for (index, bar) in sources.enumerated() {
            let top = index * 18
            let wide = 400 * Double(bar.count) / most
            lines.append(
                "<text x=\"190\" y=\"\(top + 13)\" text-anchor=\"end\">"
                    + "\(htmlText(String(bar.label.prefix(28))))</text>")
            lines.append(
                "<rect class=\"bar\" x=\"198\" y=\"\(top + 3)\" width=\"\(short(wide))\" height=\"12\"/>"
            )
            lines.append(
                "<text x=\"\(short(204 + wide))\" y=\"\(top + 13)\">\(bar.count)</text>")
        }
        return (lines + ["</svg>"]).joined(separator: "\n")
    }

    /// With all of its figures in words, for those who cannot see it.
    private func opening(title: String, height: Int, bars: [Bar]) -> String {
        let said = bars.filter { $0.count > 0 }.map { "\($0.label): \($0.count)" }
            .joined(separator: ", ")
        return
            "<svg viewBox=\"0 0 640 \(height)\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">"
            + "<title>\(htmlText(title))</title><desc>\(htmlText(said))</desc>"
    }
}

/// At most one decimal place, always with a point.
private func short(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
}
