import ArticleTagging
import DigestWriting
import FeedFetching
import FeedModel
import FeedScheduling
import Foundation
import HTTPServing
import Logging
import SQLiteStorage

/// What is another in `new` than in `old`, a line each, as a reload prints it.
func difference(from old: Configuration, to new: Configuration) -> [String] {
    let settings = settings.compactMap { setting -> String? in
        let (before, after) = (setting.text(old), setting.text(new))
        return before == after
            ? nil
            : "\(setting.name): \(before) → \(after)"
                + (setting.needsRestart ? "; from the next start on" : "")
    }
    // Its address may hold a password.
    let proxy = old.fetching.proxies == new.fetching.proxies ? [] : ["fetching.proxy: changed"]
    let token =
        old.token != nil && new.token != nil && old.token != new.token
        ? ["http.token: changed; from the next start on"] : []
    return settings + proxy + token
        + differences("source", old.sources, new.sources, id: \.id.rawValue) { _, _ in [] }
        + differences("feed", old.feeds, new.feeds, id: \.id.rawValue, changes: changes)
        + tagDifferences(old, new)
        + differences("digest", old.digests, new.digests, id: \.id) { _, _ in [] }
        + (old.templates == new.templates ? [] : ["digest templates: changed"])
}

/// A setting of the main file, as people write it.
private struct Setting {
    let name: String
    /// Whether it is taken up by a start alone.
    let needsRestart: Bool
    let text: (Configuration) -> String

    init(_ name: String, needsRestart: Bool = false, _ text: @escaping (Configuration) -> String) {
        (self.name, self.needsRestart, self.text) = (name, needsRestart, text)
    }

    init(_ name: String, _ span: @escaping (Configuration) -> Duration?) {
        self.init(name) { span($0)?.readable ?? "none" }
    }
}

private var settings: [Setting] {
    [
        Setting("state_directory", needsRestart: true) { shownPath($0.stateDirectory) },
        Setting("languages") { $0.languages.map(\.rawValue).sorted().joined(separator: ", ") },
        Setting("storage.synchronous", needsRestart: true) { $0.durability.rawValue },
        Setting("storage.keep") { $0.retention.age },
        Setting("storage.keep_per_feed") { $0.retention.perFeed.map(String.init) ?? "none" },
        Setting("storage.keep_sent_megabytes", needsRestart: true) {
            "\($0.sentBytes / 1_000_000)"
        },
        Setting("fetching.contact") { $0.fetching.userAgent },
        Setting("fetching.at_once") { "\($0.width)" },
        Setting("fetching.at_once_per_host") { "\($0.perHost)" },
        Setting("fetching.pause_per_host") { $0.pause },
        Setting("fetching.interval") { $0.polling.interval },
        Setting("fetching.longest_interval") { $0.polling.longestInterval },
        Setting("fetching.connect_timeout") { $0.fetching.connectTimeout },
        Setting("fetching.first_byte_timeout") { $0.fetching.firstByteTimeout },
        Setting("fetching.timeout") { $0.fetching.totalTimeout },
        Setting("fetching.max_megabytes") { "\($0.fetching.maxBodyBytes >> 20)" },
        Setting("fetching.max_redirects") { "\($0.fetching.maxRedirects)" },
        Setting("fetching.allow_private") { "\($0.fetching.allowsPrivateAddresses)" },
        Setting("fetching.allow_files") { "\($0.fetching.allowsFiles)" },
        Setting("http.socket", needsRestart: true) { $0.controlSocket },
        Setting("http.listen", needsRestart: true) { $0.listen?.description ?? "none" },
        Setting("http.token", needsRestart: true) { $0.token == nil ? "none" : "set" },
        Setting("logging.level") { $0.logLevel.rawValue },
    ]
}

/// What was added, removed and changed in a list, by id.
private func differences<Value: Equatable>(
    _ what: String, _ old: [Value], _ new: [Value], id: (Value) -> String,
    changes: (Value, Value) -> [String]
) -> [String] {
    let former = Dictionary(old.map { (id($0), $0) }, uniquingKeysWith: { $1 })
    let latter = Dictionary(new.map { (id($0), $0) }, uniquingKeysWith: { $1 })
    return Set(former.keys).union(latter.keys).sorted().compactMap { name in
        switch (former[name], latter[name]) {
        case (nil, _?): return "\(what) \(name): added"
        case (_?, nil): return "\(what) \(name): removed"
        case (let before?, let after?) where before != after:
            let changes = changes(before, after)
            return "\(what) \(name): "
                + (changes.isEmpty ? "changed" : "changed in \(changes.joined(separator: ", "))")
        default: return nil
        }
    }
}

/// The keys of feeds.yaml that have other values.
private func changes(of old: Feed, to new: Feed) -> [String] {
    let fields: [(String, Bool)] = [
        ("source", old.source != new.source), ("url", old.url != new.url),
        ("language", old.language != new.language), ("country", old.country != new.country),
        ("page", old.page != new.page), ("full_text", old.readsPages != new.readsPages),
        ("time_zone", old.timeZone != new.timeZone), ("interval", old.interval != new.interval),
        ("how its server is asked", old.access != new.access),
    ]
    return fields.filter(\.1).map(\.0)
}

/// The files that say something else, and the tags that are new or gone; of thousands, the first few.
private func tagDifferences(_ old: Configuration, _ new: Configuration) -> [String] {
    let files = Set(old.tagFiles.keys).union(new.tagFiles.keys).sorted().compactMap { name in
        switch (old.tagFiles[name], new.tagFiles[name]) {
        case (nil, _?): "tags/\(name): added"
        case (_?, nil): "tags/\(name): removed"
        case (let before, let after): before == after ? nil : "tags/\(name): changed"
        }
    }
    guard !files.isEmpty else { return [] }
    let tags = differences("tag", old.tagger.ruleTags, new.tagger.ruleTags, id: \.self) { _, _ in []
    }
    return files
        + (tags.count > 20 ? tags.prefix(20) + ["and \(tags.count - 20) more tags"] : tags)
}
