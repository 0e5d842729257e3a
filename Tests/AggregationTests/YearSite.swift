import Foundation
import TestSupport

/// What a server does in a year: when it publishes, when its validators change, and on which days it
/// is in what mood. Days are counted from the start of the test.
struct YearSite: Sendable {
    enum Mood: Sendable {
        case ordinary
        /// It sends no `ETag`.
        case withoutETag
        /// Its documents are fresh for twelve hours; its 304 says nothing of it.
        case fresh
        /// 429, come back in a day.
        case busy
        /// 503 until a date.
        case closed
        /// Every 304 brings a new `ETag`.
        case rotating
        case movedForAWhile
        case broken
        /// A page in place of the feed, with validators of its own.
        case maintenance
        /// It says 304 whatever has changed, and its validators stay as they were.
        case frozen
        /// It says 304 to all who have validators.
        case deaf
        /// It does not want to be asked in the night.
        case nightly
    }

    /// The days on which it is in a mood, the first included.
    static let moods: [(days: Range<Int>, mood: Mood)] = [
        (20..<24, .withoutETag), (40..<46, .fresh), (60..<61, .busy), (75..<77, .closed),
        (90..<93, .rotating), (100..<104, .movedForAWhile), (125..<127, .broken),
        (140..<142, .maintenance), (160..<175, .frozen), (180..<195, .deaf), (225..<230, .nightly),
    ]
    /// From this day on the feed stands at `/new`, and `/feed` leads there for good.
    static let moveDay = 110
    /// From this day on nothing changes any more.
    static let quietDay = 280
    static let shown = 20
    static let nightHours = 0...4

    /// When each article was published.
    let published: [Date]
    private var rotations = 0
    private var frozen: (etag: String, lastModified: String)?

    init() {
        // Two to four a day, at any hour.
        var random: UInt64 = 2026
        var published: [Date] = []
        for day in -8..<Self.quietDay {
            for _ in 0..<(2 + (day + 8) % 3) {
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                published.append(.noon + Double(day) * 86_400 + Double(random >> 33) / 99_420)
            }
        }
        self.published = published.sorted()
    }

    static func day(of date: Date) -> Int { Int(date.timeIntervalSince(.noon) / 86_400) }

    static func mood(at date: Date) -> Mood {
        moods.first { $0.days.contains(day(of: date)) }?.mood ?? .ordinary
    }

    mutating func answer(to visit: YearVisit) -> YearAnswer {
        let now = visit.at
        let mood = Self.mood(at: now)
        if visit.path == "/feed", Self.day(of: now) >= Self.moveDay {
            return YearAnswer(status: 301, headers: ["Location: /new"])
        }
        if visit.path == "/feed", mood == .movedForAWhile {
            return YearAnswer(status: 302, headers: ["Location: /for-a-while"])
        }
        switch mood {
        case .busy:
            return YearAnswer(
                status: 429, headers: ["Retry-After: 86400"], refusedUntil: now + 86_400)
        case .closed:
            let until = Date.noon + 77 * 86_400
            return YearAnswer(
                status: 503, headers: ["Retry-After: \(httpText(until))"], refusedUntil: until)
        case .broken:
            return YearAnswer(status: 500, etag: "\"broken\"", body: "Sorry")
        case .maintenance:
            return YearAnswer(
                status: 200, etag: "\"maintenance\"", lastModified: "never",
                headers: ["Cache-Control: max-age=864000"],
                body: "<html><title>Closed</title><body>Back soon</body></html>",
                isUnreadable: true)
        default:
            return feed(mood, visit)
        }
    }

    private mutating func feed(_ mood: Mood, _ visit: YearVisit) -> YearAnswer {
        let now = visit.at
        var (etag, lastModified) = validators(at: now)
        if mood == .frozen {
            frozen = frozen ?? (etag, lastModified)
            (etag, lastModified) = frozen ?? (etag, lastModified)
        }
        let sendsETag = mood != .withoutETag
        let matches =
            if mood == .deaf {
                visit.isConditional
            } else if let asked = visit.etag, sendsETag {
                asked == etag
            } else {
                visit.lastModified == lastModified
            }
        if matches {
            var answer = YearAnswer(status: 304)
            if mood == .rotating {
                rotations += 1
                answer.etag = validators(at: now).etag
            }
            return answer
        }
        var answer = YearAnswer(
            status: 200, etag: sendsETag ? etag : nil, lastModified: lastModified,
            body: document(at: now, isNightly: mood == .nightly))
        if mood == .fresh {
            answer.headers = ["Cache-Control: public, max-age=43200"]
            answer.freshUntil = now + 43_200
        }
        return answer
    }

    /// The two change each for itself: every four days or so one of them or both without an
    /// article, and `Last-Modified` once a day where articles come oftener.
    private func validators(at now: Date) -> (etag: String, lastModified: String) {
        let count = published.count { $0 <= now }
        let touches = min(Self.day(of: now), Self.quietDay) * 10 / 37
        let (both, etagOnly, modifiedOnly) = (touches / 3, (touches + 1) / 3, (touches + 2) / 3)
        let tag = "\(count)-\(both)-\(etagOnly)-\(rotations)"
        let etag =
            switch count % 3 {
            case 0: "\"\(tag)\""
            case 1: "W/\"\u{E9} \(tag)-gzip\""
            default: "bare;\(tag)"
            }
        let day = published.last { $0 <= now }.map(Self.day(of:)) ?? 0
        return (etag, "day \(day), touched \(both)+\(modifiedOnly) times (GMT?)")
    }

    private func document(at now: Date, isNightly: Bool) -> String {
        let items = published.indices.filter { published[$0] <= now }.suffix(Self.shown).reversed()
            .map { number in
                """
                <item><guid>\(number)</guid><title>Article \(number)</title>
                <dc:date>\(published[number].ISO8601Format())</dc:date></item>
                """
            }
        let hours = Self.nightHours.map { "<hour>\($0)</hour>" }.joined()
        return """
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
            <title>A year</title>\(isNightly ? "<skipHours>\(hours)</skipHours>" : "")
            \(items.joined(separator: "\n"))</channel></rss>
            """
    }

    private func httpText(_ date: Date) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = .gmt
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return formatter.string(from: date)
    }
}
