import FeedModel

/// Pictures that are there to be counted, not seen.
enum TrackingPixel {
    static func matches(_ image: HTMLElement, source: String?) -> Bool {
        isTiny(image) || source.map(isCounter) ?? false
    }

    /// One pixel or none, each way, by attribute or by style.
    private static func isTiny(_ image: HTMLElement) -> Bool {
        let style = (image["style"] ?? "").lowercased().filter { !$0.isWhitespace }
        func isTiny(_ side: String) -> Bool {
            if let value = image[side]?.trimming(while: { $0.isWhitespace }) {
                return ["0", "1", "0px", "1px"].contains(value.lowercased())
            }
            return style.split(separator: ";").contains { rule in
                ["0", "1px", "0px"].contains { rule == "\(side):\($0)" }
            }
        }
        return isTiny("width") && isTiny("height")
    }

    private static func isCounter(_ address: String) -> Bool {
        let slash = UInt8(ascii: "/")
        let parts = address.utf8.drop { $0 != slash }.drop { $0 == slash }
        let end = parts.firstIndex { "/?#:".utf8.contains($0) } ?? parts.endIndex
        let host = address[parts.startIndex..<end].lowercased()
        return counters.contains { counter in
            isOrIsUnder(host.utf8, counter.host.utf8)
                && address[end...].lowercased().hasPrefix(counter.path)
        }
    }

    private static func isOrIsUnder(_ host: String.UTF8View, _ domain: String.UTF8View) -> Bool {
        guard host.count >= domain.count, host.suffix(domain.count).elementsEqual(domain) else {
            return false
        }
        return host.count == domain.count
            || host.dropLast(domain.count).last == UInt8(ascii: ".")
    }

    /// Counters met in feeds and on the pages of the sources we follow.
    private static let counters: [(host: String, path: String)] = [
        ("feeds.feedburner.com", "/~r/"),
        ("feeds.feedburner.com", "/~ff/"),
        ("feedsportal.com", "/"),
        ("pixel.wp.com", "/"),
        ("stats.wordpress.com", "/"),
        ("pixel.quantserve.com", "/"),
        ("scorecardresearch.com", "/"),
        ("google-analytics.com", "/"),
        ("doubleclick.net", "/"),
        ("facebook.com", "/tr"),
        ("mc.yandex.ru", "/"),
        ("counter.yadro.ru", "/"),
        ("top-fwz1.mail.ru", "/"),
        ("top.mail.ru", "/"),
        ("counter.rambler.ru", "/"),
        ("hotlog.ru", "/"),
        ("bigmir.net", "/"),
        ("c.zero.kz", "/"),
        ("cnt0.www.uz", "/"),
        ("statcounter.com", "/"),
    ]
}
