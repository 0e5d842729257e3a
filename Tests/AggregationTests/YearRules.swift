import Foundation
import TestSupport

/// One rule of politeness held against a year's visits.
struct YearRule {
    var name: String
    /// How many visits put it to the test.
    var tested: Int
    var offenders: [String]
}

/// A visit, and what the guest should have known when it came.
private struct Step {
    var visit: YearVisit
    /// What came last of the two, and what the answer before this visit changed of them.
    var etag: String?
    var lastModified: String?
    var changed: Set<String> = []
    var before: YearVisit?
    /// The document before this visit was the one before that, with other validators.
    var isAfterTouch = false
    /// It follows a redirect, and belongs to the request before.
    var isHop = false
    var lastPoll: Date?
    var lastUnconditional: Date?
    /// Until when the last answer is fresh: a document's word holds for the 304s after it.
    var freshUntil: Date?
    var refusedUntil: Date?

    var at: Date { visit.at }
    var isConditional: Bool { visit.isConditional }
    var hasBothRight: Bool { visit.etag == etag && visit.lastModified == lastModified }

    func isAtLeast(_ pause: Double, after last: Date?) -> Bool {
        last.map { at.timeIntervalSince($0) >= pause - 0.001 } ?? true
    }
}

/// The visits that put a rule to the test.
private struct Tested {
    var name: String
    var steps: [Step]

    func keep(_ isKept: (Step) -> Bool) -> YearRule {
        YearRule(
            name: name, tested: steps.count,
            offenders: steps.filter { !isKept($0) }.map { describe($0.visit) })
    }
}

/// Rachel Kroll's rules for feed readers, each over all visits that put it to the test.
func rachelsRules(_ visits: [YearVisit], host: String) -> [YearRule] {
    let steps = steps(visits)
    let etags = Set(visits.compactMap(\.answer.etag))
    let dates = Set(visits.compactMap(\.answer.lastModified))

    func all(_ name: String, for isTested: (Step) -> Bool = { _ in true }) -> Tested {
        Tested(name: name, steps: steps.filter(isTested))
    }
    func changed(_ fields: Set<String>) -> (Step) -> Bool {
        { $0.isConditional && $0.changed == fields }
    }
    return [
        all("1 unconditional at first, then once a day", for: { !$0.isConditional && !$0.isHop })
            .keep {
                $0.isAtLeast(86_400, after: $0.lastUnconditional)
            },
        all("2 validators byte for byte as they came last", for: \.isConditional).keep {
            $0.hasBothRight
        },
        all("3 no validator is invented", for: \.isConditional).keep {
            $0.visit.etag.map(etags.contains) != false
                && $0.visit.lastModified.map(dates.contains) != false
        },
        all("4 ETag changes alone", for: changed(["ETag"])).keep { $0.hasBothRight },
        all("4 Last-Modified changes alone", for: changed(["Last-Modified"])).keep {
            $0.hasBothRight
        },
        all(
            "5 validators from a 304",
            for: { $0.before?.answer.status == 304 && !$0.changed.isEmpty }
        ).keep { $0.hasBothRight },
        all(
            "6 validators of a document that was only touched",
            for: { $0.isAfterTouch && $0.isConditional }
        ).keep { $0.hasBothRight },
        all("7 never an old value, over restarts and failures", for: \.isConditional).keep {
            [nil, $0.etag].contains($0.visit.etag)
                && [nil, $0.lastModified].contains($0.visit.lastModified)
        },
        all("8 what is not sent any more is dropped", for: { $0.isConditional && $0.etag == nil })
            .keep { $0.visit.etag == nil },
        all("9 an hour between two polls", for: { !$0.isHop }).keep {
            $0.isAtLeast(3600, after: $0.lastPoll)
        },
        all("10 no two at once, and nothing at a restart", for: { !$0.isHop }).keep {
            $0.lastPoll != $0.at
        },
        all("11 nothing before Retry-After is over", for: { $0.refusedUntil != nil }).keep {
            $0.at >= $0.refusedUntil ?? .distantPast
        },
        all("11 and not much later", for: { $0.before?.answer.refusedUntil != nil }).keep {
            $0.at < ($0.refusedUntil ?? .distantPast) + 0.1 * 2 * 86_400
        },
        all(
            "12 nothing before max-age is over, also after a 304",
            for: { $0.freshUntil != nil && !$0.isHop }
        ).keep { $0.at >= $0.freshUntil ?? .distantPast },
        all("13 no cookie, no Referer, no query").keep { step in
            step.visit["Cookie"] == nil && step.visit["Referer"] == nil
                && ["/feed", "/new", "/for-a-while"].contains(step.visit.path)
        },
        all("14 a User-Agent with a page to find us").keep {
            $0.visit["User-Agent"] == "newswire-test/1 (+https://newswire.example/)"
        },
        all("15 one host only").keep { $0.visit["Host"] == host },
        all("16 http stays http").keep {
            $0.visit.lines.first?.hasPrefix("GET /") == true
                && $0.visit["Upgrade-Insecure-Requests"] == nil && $0.visit["Upgrade"] == nil
        },
        all("17 gzip is welcome").keep { $0.visit["Accept-Encoding"]?.contains("gzip") == true },
        all(
            "18 a temporary redirect is taken each time anew",
            for: { $0.visit.path == "/for-a-while" }
        ).keep { $0.before?.answer.status == 302 },
        all(
            "18 a move for good is believed, and kept",
            for: { YearSite.day(of: $0.at) >= YearSite.moveDay + 4 }
        ).keep { $0.visit.path == "/new" },
        all(
            "18 a server that fails is left alone for longer each time",
            for: { $0.before?.answer.status == 500 }
        ).keep { $0.isAtLeast(3600, after: $0.before?.at) },
        all(
            "18 hours that the feed wants skipped are",
            for: { (226..<230).contains(YearSite.day(of: $0.at)) }
        ).keep { !YearSite.nightHours.contains(Int($0.at.timeIntervalSince1970 / 3600) % 24) },
    ]
}

private func describe(_ visit: YearVisit) -> String {
    let day = visit.at.timeIntervalSince(.noon) / 86_400
    return String(format: "day %.4f: ", day)
        + "\(visit.lines.first ?? "") \(visit.etag ?? "-") | \(visit.lastModified ?? "-")"
        + " → \(visit.answer.status)"
}

private func steps(_ visits: [YearVisit]) -> [Step] {
    var steps: [Step] = []
    var document: YearAnswer?
    var fresh: TimeInterval?
    for visit in visits {
        var step = Step(visit: visit)
        if let last = steps.last {
            step = last
            step.visit = visit
            step.before = last.visit
            step.isAfterTouch = false
            step.isHop = (300..<304).contains(last.visit.answer.status)
            if !last.isHop { step.lastPoll = last.at }
            if !last.isConditional { step.lastUnconditional = last.at }
            let answer = last.visit.answer
            switch answer.status {
            case 200 where !answer.isUnreadable:
                (step.etag, step.lastModified) = (answer.etag, answer.lastModified)
                step.isAfterTouch = answer.body == document?.body
                document = answer
                fresh = answer.freshUntil.map { $0.timeIntervalSince(last.at) }
            case 304:
                step.etag = answer.etag ?? last.etag
                step.lastModified = answer.lastModified ?? last.lastModified
            default: break
            }
            step.freshUntil = [200, 304].contains(answer.status) ? fresh.map { last.at + $0 } : nil
            step.refusedUntil = [last.refusedUntil, answer.refusedUntil].compactMap(\.self).max()
            step.changed = []
            if step.etag != last.etag { step.changed.insert("ETag") }
            if step.lastModified != last.lastModified { step.changed.insert("Last-Modified") }
        }
        steps.append(step)
    }
    return steps
}
