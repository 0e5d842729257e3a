import FeedModel
import Foundation
import Hummingbird

/// The parameters of a question. Each that is asked for is expected; `finish` refuses the others.
struct QueryReader {
    private let values: [(name: String, value: String)]
    private var expected: Set<String> = []
    private let now: Date

    /// - Parameter now: what spans of time are counted from.
    init(_ request: Request, now: Date) {
        values = request.uri.queryParameters.map { (String($0.key), String($0.value)) }
        self.now = now
    }

    /// nil where it is not given. Given twice, it is not clear.
    mutating func text(_ name: String) throws -> String? {
        expected.insert(name)
        let given = values.filter { $0.name == name }
        guard given.count < 2 else { throw RequestProblem(400, "“\(name)” is given twice") }
        return given.first?.value
    }

    mutating func number(_ name: String, in range: ClosedRange<Int64>) throws -> Int64? {
        guard let text = try text(name) else { return nil }
        guard let number = Int64(text), range.contains(number) else {
            throw RequestProblem(
                400, "“\(name)” is a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    mutating func date(_ name: String) throws -> Date? {
        guard let text = try text(name) else { return nil }
        guard let moment = Moment(text) else {
            throw RequestProblem(
                400, "“\(name)” is a date as in 2026-11-24 or 2026-11-24T07:00:00Z, or 12h ago")
        }
        return moment.date(before: now)
    }

    /// Several values come with commas between them, or in several parameters.
    mutating func list(_ name: String) throws -> [String] {
        expected.insert(name)
        let given = values.filter { $0.name == name }
        let list = given.flatMap { $0.value.split(separator: ",").map(String.init) }
        guard given.isEmpty || !list.isEmpty else {
            throw RequestProblem(400, "“\(name)” has no value")
        }
        return list
    }

    mutating func page() throws -> (limit: Int, after: Int64) {
        (
            Int(try number("limit", in: 1...500) ?? 100),
            try number("cursor", in: 0...Int64.max) ?? 0
        )
    }

    mutating func selection() throws -> ArticleSelection {
        var selection = ArticleSelection()
        selection.feeds = Set(try list("feed").map(Feed.ID.init(rawValue:)))
        selection.sources = Set(try list("source").map(Source.ID.init(rawValue:)))
        selection.languages = Set(
            try list("language").map { name in
                guard let language = LanguageTag(reading: name) else {
                    throw RequestProblem(400, "“\(name)” is no language tag as in kk or uz-Cyrl")
                }
                return language
            })
        selection.tags = Set(try list("tag"))
        return selection
    }

    /// Throws where there is a parameter that nobody asked for: it would be passed over in silence.
    func finish() throws {
        for (name, _) in values where !expected.contains(name) {
            let known = expected.sorted().joined(separator: ", ")
            throw RequestProblem(
                400,
                "there is no parameter “\(name)” here; "
                    + (known.isEmpty ? "none is known" : "known are \(known)"))
        }
    }
}
