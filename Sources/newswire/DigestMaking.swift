import DigestWriting
import FeedModel
import FeedScheduling
import Foundation

// Digests from the store to their files.

extension Assembly {
    /// The digest of a window, from the store as it is.
    func digest(_ definition: DigestDefinition, window: DateInterval) async throws -> Digest {
        Digest(
            definition, window: window, of: try await material(of: window),
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

    /// The last time at which the digest was to be written and was not, as when the machine was off.
    /// nil where it was, or never has been.
    func missedTime(of definition: DigestDefinition, at now: Date) throws -> Date? {
        let last = definition.schedule.last(at: now, in: definition.timeZone)
        guard let newest = try folder(of: definition).newestEnd(), newest < last else { return nil }
        return last
    }

    /// Whether there are files of a digest with this window.
    func hasEdition(of definition: DigestDefinition, _ window: DateInterval) throws -> Bool {
        try folder(of: definition).hasEdition(endingAt: window.end, in: definition.timeZone)
    }

    private func folder(of definition: DigestDefinition) -> DigestFolder {
        DigestFolder(of: definition, in: configuration.digestsURL)
    }

    private func material(of window: DateInterval) async throws -> DigestMaterial {
        let articles = try await store.articles(
            ArticleQuery(since: window.start, until: window.end))
        var material = DigestMaterial(articles: articles)
        let here = Set(articles.map(\.id))
        let begun = Set(articles.compactMap(\.story)).filter {
            !here.contains(Article.ID(rawValue: $0.rawValue))
        }
        for story in begun.sorted() {
            material.earlier += try await links.articles(of: story).filter {
                !here.contains($0.id) && $0.firstSeen < window.end
            }
        }
        for article in articles where article.revision > 1 {
            material.former[article.id] = try await store.revisions(of: article.id).last
        }
        for status in try await store.feeds() {
            material.beginnings[status.feed] = status.firstArticle
            material.thin += try await weaknesses(of: status, in: window)
        }
        return material
    }

    /// What is wrong with a feed at the end of the window, and in it.
    private func weaknesses(
        of status: FeedStatus, in window: DateInterval
    ) async throws -> [ThinSource] {
        var found: [ThinSource] = []
        let state = status.state
        switch try await health(of: status, at: window.end) {
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
