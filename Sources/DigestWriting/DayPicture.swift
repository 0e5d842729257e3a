import FeedModel
import Foundation

/// How much came when and from whom, as inline SVG that needs nothing else: bars for the hours of a
/// window (its days, where it is longer than two), and for the ten sources that had most.
///
/// A picture is as wide as a phone, so that its words are as large there as elsewhere.
struct DayPicture {
    struct Bar: Equatable {
        var label: String
        var count: Int
    }

    private let times: [Bar]
    private let timesTitle: String
    private let sources: [Bar]
    private let sourcesTitle: String

    init(_ digest: Digest) {
        let dates = DigestDates(digest)
        let window = digest.window
        let items = digest.items
        let isByDay = window.duration > 2 * 86_400
        // However long the window is, a picture has room for so many bars.
        let step = isByDay ? max(86_400, window.duration / 60) : 3600
        let count = max(1, Int((window.duration / step).rounded(.up)))
        var bars = (0..<count).map { index in
            let start = window.start.addingTimeInterval(Double(index) * step)
            return Bar(label: isByDay ? dates.shortDay(start) : dates.time(start), count: 0)
        }
        for item in items {
            let place = item.article.firstSeen.timeIntervalSince(window.start) / step
            // What only changed in the window was first seen before.
            if place >= 0, Int(place) < bars.count { bars[Int(place)].count += 1 }
        }
        times = bars
        let words = digest.language.words
        timesTitle = isByDay ? words.perDay : words.perHour
        let bySource = Dictionary(grouping: items, by: \.source).mapValues(\.count)
        sources = bySource.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(10)
            .map { Bar(label: $0.key, count: $0.value) }
        sourcesTitle = words.perSource
    }

    /// As templates see them.
    var pictures: [[String: Any]] {
        [
            ["svg": columns, "caption": timesTitle], ["svg": rows, "caption": sourcesTitle],
        ]
    }

    private var columns: String {
        let height = 90.0
        let most = Double(max(1, times.map(\.count).max() ?? 1))
        let step = pictureWidth / Double(times.count)
        var lines = [opening(title: timesTitle, height: Int(height) + 18, bars: times)]
        for (index, bar) in times.enumerated() where bar.count > 0 {
            let tall = height * Double(bar.count) / most
            lines.append(
                "<rect class=\"bar\" x=\"\(short(Double(index) * step + 0.5))\" "
                    + "y=\"\(short(height - tall))\" width=\"\(short(max(1, step - 1)))\" "
                    + "height=\"\(short(tall))\"/>")
        }
        // As many labels as have room, the last one too.
        let between = Int((Double(labelWidth) / step).rounded(.up))
        for index in stride(from: 0, to: times.count, by: between) {
            let left = Double(index) * step
            guard left + Double(labelWidth) <= pictureWidth + 8 else { break }
            lines.append(
                "<text x=\"\(short(left))\" y=\"\(Int(height) + 14)\">"
                    + "\(htmlText(times[index].label))</text>")
        }
        return (lines + ["</svg>"]).joined(separator: "\n")
    }

    private var rows: String {
        let most = Double(max(1, sources.map(\.count).max() ?? 1))
        var lines = [opening(title: sourcesTitle, height: sources.count * 18 + 2, bars: sources)]
        for (index, bar) in sources.enumerated() {
            let top = index * 18
            let wide = 140 * Double(bar.count) / most
            lines.append(
                "<text x=\"150\" y=\"\(top + 13)\" text-anchor=\"end\">"
                    + "\(htmlText(name(bar.label, within: 22)))</text>")
            lines.append(
                "<rect class=\"bar\" x=\"156\" y=\"\(top + 3)\" width=\"\(short(wide))\" height=\"12\"/>"
            )
            lines.append(
                "<text x=\"\(short(160 + wide))\" y=\"\(top + 13)\">\(bar.count)</text>")
        }
        return (lines + ["</svg>"]).joined(separator: "\n")
    }

    /// With all of its figures in words, for those who cannot see it.
    private func opening(title: String, height: Int, bars: [Bar]) -> String {
        let said = bars.filter { $0.count > 0 }.map { "\($0.label): \($0.count)" }
            .joined(separator: ", ")
        return
            "<svg viewBox=\"0 0 \(Int(pictureWidth)) \(height)\" role=\"img\" "
            + "xmlns=\"http://www.w3.org/2000/svg\">"
            + "<title>\(htmlText(title))</title><desc>\(htmlText(said))</desc>"
    }

    /// `text` cut to so many letters; one of Chinese, Japanese or Korean is as wide as two.
    private func name(_ text: String, within width: Int) -> String {
        var used = 0
        let shown = visibleText(text).prefix { letter in
            used += letter.unicodeScalars.first.map { $0.value >= 0x2E80 } == true ? 2 : 1
            return used <= width
        }
        return used <= width ? String(shown) : shown + "…"
    }
}

private let pictureWidth = 340.0
/// Of a time or day under the bars.
private let labelWidth = 52

/// At most one decimal place, always with a point.
private func short(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
}
