import DigestWriting
import FeedModel
import FeedScheduling
import Foundation
import HTTPServing

// Digests from the store to their files.

extension Assembly {
    /// The digest of a window, from the store as it is.
    func digest(_ definition: DigestDefinition, window: DateInterval) async throws -> Digest {
        Digest(
            definition, window: window, of: try await material(of: definition, window),
            vocabulary: configuration.vocabulary)
    }

    /// Writes the digest of a window, and returns the files that are new or another than before.
    func writeDigest(
        _ definition: DigestDefinition, window: DateInterval, formats: [DigestFormat]? = nil
    ) async throws -> [URL] {
        try folder(of: definition).write(
            try await digest(definition, window: window), formats: formats ?? definition.formats,
            templates: configuration.templates, keep: definition.keep)
    }

    /// Writes digests that somebody asked for.
    func writeDigests(_ order: DigestOrder) async throws -> DigestReport {
        var report = DigestReport()
        let formats = try order.formats
        for (definition, window) in try windows(of: order) {
            if !order.rebuild, order.until != nil, try hasEdition(of: definition, window) {
                report.remarks.append(
                    "\(definition.id): that edition is there; --rebuild writes it anew")
                continue
            }
            let files = try await writeDigest(definition, window: window, formats: formats)
            report.files += files.map(\.path)
            if files.isEmpty {
                report.remarks.append("\(definition.id): nothing in it has changed")
            }
        }
        return report
    }

    /// Prints them instead.
    func printDigests(_ order: DigestOrder) async throws {
        for (definition, window) in try windows(of: order) {
            let text = try await digest(definition, window: window).rendered(
                as: try order.formats?.first ?? .markdown, configuration.templates)
            print(text, terminator: "")
        }
    }

    /// The digests that are meant, each with its window.
    private func windows(
        of order: DigestOrder
    ) throws -> [(definition: DigestDefinition, window: DateInterval)] {
        let known = configuration.digests.map(\.id)
        for name in order.digests where !known.contains(name) {
            let hint = nearest(to: name, in: known).map { "; did you mean \($0)?" } ?? ""
            throw RequestProblem(400, "there is no digest \(name)\(hint)")
        }
        return try configuration.digests
            .filter { order.digests.isEmpty || order.digests.contains($0.id) }
            .map { ($0, try window(of: $0, order)) }
    }

    private func window(
        of definition: DigestDefinition, _ order: DigestOrder
    ) throws -> DateInterval {
        let now = clock.now
        let end = order.until?.date(before: now, in: definition.timeZone) ?? now
        let usual = definition.window(endingAt: end)
        let start = order.since?.date(before: end, in: definition.timeZone) ?? usual.start
        guard start < end else { throw RequestProblem(400, "the window ends before it starts") }
        guard end <= now else { throw RequestProblem(400, "the window ends in the future") }
        return DateInterval(start: start, end: end)
    }

    /// The last time at which the digest was to be written and was not, as when the machine was off.
    /// nil where it was, or never has been.
    func missedTime(of definition: DigestDefinition, at now: Date) throws -> Date? {
        let last = definition.schedule.last(at: now, in: definition.timeZone)
        guard let newest = try folder(of: definition).newestEnd(upTo: now),
            newest < last
        else { return nil }
        return last
    }

    /// Whether there are files of a digest with this window.
    func hasEdition(of definition: DigestDefinition, _ window: DateInterval) throws -> Bool {
        try folder(of: definition).hasEdition(endingAt: window.end, in: definition.timeZone)
    }

    private func folder(of definition: DigestDefinition) -> DigestFolder {
        DigestFolder(of: definition, in: configuration.digestsURL)
    }

    private func material(
        of definition: DigestDefinition, _ window: DateInterval
    ) async throws -> DigestMaterial {
        let articles = try await store.articles(
            ArticleQuery(since: window.start, until: window.end)
        ).filter(definition.selection.takes)
        var material = DigestMaterial(articles: articles)
        material.earlier = try await earlier(of: articles, in: window)
        material.followed = try await followed(by: articles)
        for article in articles where article.revision > 1 {
            let revisions = try await store.revisions(of: article.id)
            material.former[article.id] =
                revisions.last { $0.seen < window.start } ?? revisions.first
        }
        for status in try await store.feeds() {
            material.beginnings[status.feed] = status.firstArticle
            let feeds = definition.selection.feeds
            if feeds.isEmpty || feeds.contains(status.feed) {
                material.thin += try await weaknesses(of: status, in: window)
            }
        }
        return material
    }

    /// What else there is of their stories, up to the window's end: from before it, or not selected.
    private func earlier(
        of articles: [Article], in window: DateInterval
    ) async throws -> [Article] {
        let here = Set(articles.map(\.id))
        // A story has the number of its first article.
        let begunHere = Set(articles.filter { $0.firstSeen >= window.start }.map(\.id.rawValue))
        let goingOn = Set(articles.compactMap(\.story)).filter { !begunHere.contains($0.rawValue) }
        var earlier: [Article] = []
        for story in goingOn.sorted() {
            earlier += try await links.articles(of: story).filter {
                !here.contains($0.id) && $0.firstSeen < window.end
            }
        }
        return earlier
    }

    /// The articles that these are later news of.
    private func followed(by articles: [Article]) async throws -> [Article] {
        let here = Set(articles.map(\.id))
        let targets = Set(
            articles.flatMap(\.links).filter { $0.kind == .followUp }.map(\.target)
        ).subtracting(here)
        var followed: [Article] = []
        for target in targets.sorted() {
            if let article = try await store.article(target) { followed.append(article) }
        }
        return followed
    }

    /// What is wrong with a feed at the end of the window, and in it.
    private func weaknesses(
        of status: FeedStatus, in window: DateInterval
    ) async throws -> [ThinSource] {
        var found: [ThinSource] = []
        let state = status.state
        let own = configuration.feeds.first { $0.id == status.feed }?.interval
        switch try await health(of: status, interval: own, at: window.end) {
        case .notAskedYet, .well: break
        case .silent:
            found.append(ThinSource(feed: status.feed, kind: .silent, last: state.lastNew))
        case .sick:
            found.append(
                ThinSource(
                    feed: status.feed, kind: .sick, reason: state.failure?.reason,
                    last: state.lastSuccess))
        case .offline, .busy, .walledOff, .gone, .failing:
            found.append(
                ThinSource(
                    feed: status.feed, kind: .failing, reason: state.failure?.reason,
                    last: state.lastSuccess))
        }
        if status.gaps.contains(where: { $0.end > window.start && $0.start < window.end }) {
            found.append(
                ThinSource(feed: status.feed, kind: .incomplete, last: state.lastSuccess))
        }
        return found
    }
}

extension DigestOrder {
    /// nil for those that are configured.
    fileprivate var formats: [DigestFormat]? {
        get throws {
            guard let format else { return nil }
            guard let known = DigestFormat(rawValue: format) else {
                throw RequestProblem(400, "there is no format \(format)")
            }
            return [known]
        }
    }
}
