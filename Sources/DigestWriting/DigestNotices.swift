import FeedModel
import Foundation

/// What stands beside the stories, for formats that know nothing but entries: what publishers
/// changed, what they took back, and where the digest is thin.
struct DigestNotice {
    /// Its name in an identifier.
    var name: String
    var title: String
    /// One for each article or source.
    var lines: [String]

    /// A name of its own in all documents, the same whenever this edition is written.
    func urn(in digest: Digest) -> String {
        "urn:newswire:digest:\(digest.id):\(digest.window.end.ISO8601Format()):\(name)"
    }
}

extension DigestWriter {
    /// Those that say something.
    var notices: [DigestNotice] {
        [
            DigestNotice(
                name: "corrections", title: words.corrections,
                lines: digest.corrections.map(line)),
            DigestNotice(
                name: "withdrawn", title: words.withdrawn,
                lines: digest.withdrawn.map { "\($0.headline), \(byline(of: $0))" }),
            DigestNotice(name: "thin", title: words.thinSources, lines: digest.thin.map(line)),
        ].filter { !$0.lines.isEmpty }
    }

    private func line(of correction: Digest.Correction) -> String {
        let former = correction.formerTitle.map { " (\(words.was): \(beginning(of: $0, 300)))" }
        let item = correction.item
        return "\(item.headline)\(former ?? ""), \(byline(of: item)), "
            + dates.moment(item.article.revised)
    }

    private func line(of source: ThinSource) -> String {
        let reason = source.reason.map { ", \($0)" } ?? ""
        return "\(source.feed.rawValue): \(kind(of: source))\(reason); \(last(of: source))"
    }

    func kind(of source: ThinSource) -> String {
        words.kinds[source.kind] ?? source.kind.rawValue
    }

    /// When it could be read last, or brought something where it is silent.
    func last(of source: ThinSource) -> String {
        let word = source.kind == .silent ? words.lastNew : words.lastRead
        return "\(word): \(source.last.map(dates.full) ?? words.never)"
    }
}
