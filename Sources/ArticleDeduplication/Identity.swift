import Crypto
package import FeedModel
import Foundation
import TextFolding

/// The names under which an article with this content is known.
///
/// A guid means something within its feed only (RSS 2.0: "it's up to the source of the feed to
/// establish the uniqueness"); an address and a text mean the same everywhere.
///
/// - Parameter text: what is compared of the text; all of it when nil.
package func aliases(
    of content: ArticleContent, comparing text: String? = nil, in feed: Feed.ID
) -> [Alias] {
    var aliases: [Alias] = []
    if let guid = content.guid, !guid.isEmpty {
        aliases.append(Alias(kind: .guid, scope: feed, key: fingerprint(of: guid)))
        if let path = guidPath(guid) {
            aliases.append(Alias(kind: .guidPath, scope: feed, key: fingerprint(of: path)))
        }
    }
    if let address = content.url.flatMap(canonicalAddress) {
        aliases.append(Alias(kind: .address, scope: nil, key: fingerprint(of: address)))
    }
    if let words = tellingWords(of: text ?? content.body) {
        aliases.append(Alias(kind: .content, scope: nil, key: fingerprint(of: words)))
    }
    return aliases
}

/// The name of last resort, for an entry that has no guid or address of its own.
package func titleAlias(of content: ArticleContent, in feed: Feed.ID) -> Alias {
    let text = "\(day(of: content)) " + folded(content.title ?? content.body)
    return Alias(kind: .title, scope: feed, key: fingerprint(of: text))
}

/// Drafts of one document with only those names that tell its articles apart.
///
/// Feeds in the wild give one guid to all items, or the home page as every link: readers that
/// believe them show only the last item. A name that stands for two titles in one document, or an
/// address for two guids, is doubted from then on: see `Draft.doubted`. What is left without any gets
/// its title and day.
///
/// - Parameter switchedOff: kinds that `collidingKinds` once found in this feed.
package func withTellingAliases(
    _ drafts: [Draft], in feed: Feed.ID, switchedOff: Set<Alias.Kind> = []
) -> [Draft] {
    var titles: [Alias: Set<String>] = [:]
    for draft in drafts {
        for alias in draft.aliases where alias.kind != .content {
            // Two guids under one address are two articles, whatever their titles.
            let guid = alias.kind == .address ? draft.content.guid ?? "" : ""
            titles[alias, default: []].insert(
                guid + "\u{1}" + folded(draft.content.title ?? draft.content.body))
        }
    }
    return drafts.map { draft in
        var draft = draft
        draft.doubted = draft.aliases.filter {
            (titles[$0]?.count ?? 0) > 1 || switchedOff.contains($0.kind)
        }
        draft.aliases.removeAll(where: draft.doubted.contains)
        if !draft.aliases.contains(where: { $0.kind != .content }) {
            draft.aliases.append(titleAlias(of: draft.content, in: feed))
        }
        return draft
    }
}

/// The kinds of names that tell this feed's articles not apart: one guid, or one address, for items
/// of different titles. Whoever finds one here believes that kind of this feed never again: readers
/// that changed their mind with every document gave people every article twice.
///
/// An item that stands twice under one guid and one address is one article whose title was changed;
/// three titles under them are a feed that gives both to all its items.
package func collidingKinds(of drafts: [Draft]) -> Set<Alias.Kind> {
    var found: Set<Alias.Kind> = []
    for kind in [Alias.Kind.guid, .guidPath, .address] {
        let other: Alias.Kind = kind == .address ? .guid : .address
        func name(_ draft: Draft, _ kind: Alias.Kind) -> Alias? {
            draft.aliases.first { $0.kind == kind }
        }
        let named = drafts.filter { name($0, kind) != nil }
        for items in Dictionary(grouping: named, by: { name($0, kind) }).values {
            let titles = Set(items.map { folded($0.content.title ?? $0.content.body) })
            let others = Set(items.map { name($0, other) })
            let isOne = titles.count < 3 && others.count == 1 && others != [nil]
            if titles.count > 1, !isOne { found.insert(kind) }
        }
    }
    return found
}

/// Whether a doubted name of `content` may be believed of what is stored under it: both have one
/// title, and one day where `content` says a day.
package func agree(_ stored: ArticleContent, _ content: ArticleContent) -> Bool {
    folded(stored.title ?? stored.body) == folded(content.title ?? content.body)
        && (content.published == nil || day(of: stored) == day(of: content))
}

/// Days since 1970 in UTC; 0 where none is said.
private func day(of content: ArticleContent) -> Int {
    content.published.map { Int($0.date.timeIntervalSince1970 / 86_400) } ?? 0
}

/// What is left of a guid that is an address when its scheme and host are gone; nil where that would
/// not tell one article from another: `/?p=12` is said on many sites.
func guidPath(_ guid: String) -> String? {
    guard let address = canonicalAddress(guid),
        let start = address.firstIndex(where: { $0 == "/" || $0 == "?" })
    else { return nil }
    let path = address[start...]
    let slug = path.split(separator: "/").last ?? ""
    let letters = slug.prefix { $0 != "?" }.count
    return letters >= 10 ? String(path) : nil
}

/// Of all that a reader reads. A publisher that changes white space or markup changes nothing.
package func fingerprint(of content: ArticleContent) -> Fingerprint {
    fingerprint(
        of: [content.title, content.summary, content.text]
            .map { folded($0 ?? "") }
            .joined(separator: "\u{1}"))
}

/// Of what a reader would notice: `text` is what is left of all that is read but the title.
package func essence(of content: ArticleContent, noticing text: String) -> Fingerprint {
    fingerprint(of: folded(content.title ?? "") + "\u{1}" + folded(text))
}

/// The folded text by which copies are recognised; nil where there is too little of it to tell.
private func tellingWords(of text: String) -> String? {
    let words = tokens(of: text)
    guard words.count >= 25 else { return nil }
    return words.map(\.folded).joined(separator: " ")
}

package func fingerprint(of text: String) -> Fingerprint {
    SHA256.hash(data: Data(text.utf8)).withUnsafeBytes { digest in
        Fingerprint(
            high: digest.loadUnaligned(fromByteOffset: 0, as: UInt64.self).bigEndian,
            low: digest.loadUnaligned(fromByteOffset: 8, as: UInt64.self).bigEndian)
    }
}
