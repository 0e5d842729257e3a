import DigestWriting
import FeedModel
import Foundation
import Hummingbird

/// The digests that have been written, as pages and files. Only what a manifest lists is there: no
/// path of a request ever reaches the disk.
struct DigestRoutes<Daemon: ServedDaemon> {
    let daemon: Daemon

    func add(to router: Router<ServedContext>, within asking: Asking) {
        router.ask("/digests", within: asking) { _, _ in
            page("Digests", digestList(WrittenDigest.all(in: daemon.digests)))
        }
        router.ask("/v1/digests", within: asking) { _, _ in
            try json(DigestList(digests: WrittenDigest.all(in: daemon.digests)))
        }
        router.ask("/digests/:digest/:file", within: asking) { request, parameters in
            try file(
                parameters.require("file"), of: parameters.require("digest"), for: request)
        }
    }

    private func file(
        _ name: String, of digest: String, for request: Request
    ) throws -> Response {
        guard
            let folder = WrittenDigest.all(in: daemon.digests).first(where: { $0.id == digest }),
            let file = folder.file(name)
        else { throw RequestProblem(404, "there is no “\(name)” of a digest “\(digest)”") }
        let tag = "\"\(file.sha256)\""
        var headers: HTTPFields = [
            .contentType: file.format.mediaType, .eTag: tag, .cacheControl: "no-cache",
            .contentSecurityPolicy: contentPolicy,
        ]
        if request.headers[.ifNoneMatch] == tag {
            headers[.contentType] = nil
            return Response(status: .notModified, headers: headers)
        }
        guard let bytes = try? Data(contentsOf: file.url) else {
            throw RequestProblem(404, "“\(name)” is gone")
        }
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

private struct DigestList: Encodable {
    let digests: [WrittenDigest]
}

/// Nothing runs in a page, and nothing is loaded (Content Security Policy Level 3).
let contentPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
    + "form-action 'none'; frame-ancestors 'none'; base-uri 'none'"

/// A page of our own; `body` is safe HTML.
func page(_ title: String, _ body: String) -> Response {
    let html = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>\(htmlText(title)) · newswire</title>
        <style>
        \(stylesheet)
        body { max-width: 64rem; }
        .wide { overflow-x: auto; overflow-wrap: normal; }
        time { white-space: nowrap; }
        td:last-child { min-width: 14rem; }
        table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
        th, td { text-align: left; vertical-align: top; padding: 0.2rem 0.6rem 0.2rem 0;
          border-bottom: 1px solid var(--rule); }
        </style>
        </head>
        <body>
        \(body)
        </body>
        </html>

        """
    return Response(
        status: .ok,
        headers: [
            .contentType: "text/html; charset=utf-8", .contentSecurityPolicy: contentPolicy,
        ], body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
}

/// The editions of every digest, the newest first.
private func digestList(_ folders: [WrittenDigest]) -> String {
    let sections = folders.map { folder in
        let editions = folder.editions.reversed().map { edition in
            let links = edition.files.map { file in
                "<a href=\"/digests/\(htmlText(folder.id))/\(htmlText(file.name))\">"
                    + "\(htmlText(file.format.rawValue))</a>"
            }
            return "<li>\(htmlText(edition.name)): \(links.joined(separator: " · "))</li>"
        }
        return "<h2>\(htmlText(folder.id))</h2>\n<ul>\n\(editions.joined(separator: "\n"))\n</ul>"
    }
    return "<h1>Digests</h1>\n<p><a href=\"/\">Status</a></p>\n"
        + (sections.isEmpty
            ? "<p>None has been written yet.</p>" : sections.joined(separator: "\n"))
}
