import FeedModel
import Foundation
import Yams

extension FeedAccess {
    /// Reads `allow_private`, `ca_file`, `login` and `headers` of a feed.
    init(_ yaml: YAMLMapping, _ context: FeedContext) {
        self.init()
        allowsPrivateAddresses = yaml.flag("allow_private") ?? false
        certificates = yaml.parsed("ca_file", "a file that can be read") { path in
            let file = URL(filePath: path, relativeTo: context.folder).path
            return FileManager.default.isReadableFile(atPath: file) ? file : nil
        }
        if let keys = yaml.mapping("login") {
            login = Login(keys, context.secrets)
        }
        if let keys = yaml.mapping("headers") {
            headers = keys.keys.compactMap { Header($0.name, in: keys, context.secrets) }
            keys.finish()
        }
    }
}

extension FeedAccess.Login {
    fileprivate init?(_ yaml: YAMLMapping, _ secrets: SecretReader) {
        let user = yaml.required("user", "a name") { $0 }
        let password = secrets.secret(in: yaml)
        yaml.finish()
        guard let user, let password else { return nil }
        self.init(user: user, password: password)
    }
}

extension FeedAccess.Header {
    /// A text, or where a secret lies: `{file: …}` or `{credential: …}`.
    fileprivate init?(_ name: String, in yaml: YAMLMapping, _ secrets: SecretReader) {
        let isSafe =
            !name.isEmpty
            && name.utf8.allSatisfy { byte in
                byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: ":")
            }
        let isText = yaml.keys.first { $0.name == name }?.value.scalar != nil
        let value =
            isText
            ? yaml.parsed(name, "a text on one line") { isOneLine($0) ? Secret($0) : nil }
            : yaml.mapping(name).flatMap { keys in
                defer { keys.finish() }
                return secrets.secret(in: keys)
            }
        if !isSafe { yaml.note("“\(name)” is no name of a header field", at: name) }
        if ["host", "content-length", "if-none-match", "if-modified-since", "cookie", "referer"]
            .contains(name.lowercased())
        {
            yaml.note("“\(name)” is newswire's own, or no feed's business", at: name)
        }
        guard isSafe, let value else { return nil }
        self.init(name: name, value: value)
    }
}

/// Where passwords and tokens are read from: files, and what systemd hands to a service
/// (https://systemd.io/CREDENTIALS).
final class SecretReader {
    private let folder: URL
    /// nil outside a service that has credentials.
    private let credentials: URL?
    private let areNeeded: Bool
    /// Credentials that nobody handed to us.
    private(set) var missing: [String] = []

    /// - Parameter areNeeded: whether a file that is closed to us is a mistake; who only reads the
    ///   store asks nobody, and need not know what to ask with.
    init(folder: URL, environment: [String: String], areNeeded: Bool) {
        self.folder = folder
        self.areNeeded = areNeeded
        credentials = environment["CREDENTIALS_DIRECTORY"].map { URL(filePath: $0) }
    }

    /// What `file` or `credential` of `yaml` names; nil where it cannot be read, with a problem, or
    /// where it is not for us.
    func secret(in yaml: YAMLMapping) -> Secret? {
        let file = yaml.text("file")
        let credential = yaml.parsed("credential", "the name of a credential") { name in
            name.contains("/") || name.isEmpty ? nil : name
        }
        switch (file, credential) {
        case (let path?, nil):
            return read(URL(filePath: path, relativeTo: folder), "file", yaml)
        case (nil, let name?):
            guard let credentials else {
                missing.append(name)
                return nil
            }
            return read(credentials.appending(path: name), "credential", yaml)
        default:
            yaml.note("name a “file” or a “credential” with the secret, and one of them")
            return nil
        }
    }

    private func read(_ url: URL, _ key: String, _ yaml: YAMLMapping) -> Secret? {
        guard let text = try? String(contentsOf: url, encoding: .utf8) else {
            let isClosed = access(url.path, R_OK) != 0 && errno == EACCES
            if !isClosed {
                yaml.note("\(shownPath(url)) cannot be read", at: key)
            } else if areNeeded {
                yaml.note(
                    "\(shownPath(url)) is closed to you: put “sudo” before the command", at: key)
            }
            return nil
        }
        let line = text.trimming { $0.isNewline }
        guard !line.isEmpty, isOneLine(String(line)) else {
            yaml.note("\(shownPath(url)) must hold one line", at: key)
            return nil
        }
        return Secret(String(line))
    }
}

/// Whether `text` can be the value of a header field.
private func isOneLine(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
}
