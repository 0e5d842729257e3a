import FeedModel
import Foundation

extension Digest {
    /// The digest as one self-contained page without script, for screens and paper.
    package var html: String {
        let name = "\(htmlText(title)), \(dates.day(window.end))"
        var lines = [
            "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<title>\(name)</title>", "<style>", stylesheet, "</style>", "</head>", "<body>",
            "<header>", "<h1>\(name)</h1>",
            "<p>\(htmlText(dates.span(window))). \(summary).</p>", "</header>", "<main>",
        ]
        for section in sections {
            lines += ["<section>", "<h2>\(htmlText(section.title))</h2>"]
            lines += section.stories.flatMap(html)
            lines.append("</section>")
        }
        lines.append("</main>")
        if !troubles.isEmpty {
            lines += ["<footer>", "<h2>Sources that could not be read</h2>", "<ul>"]
            lines += troubles.map { trouble in
                "<li><strong>\(htmlText(trouble.feed))</strong>: \(htmlText(trouble.reason)); "
                    + "\(htmlText(dates.lastRead(trouble.lastSuccess)))</li>"
            }
            lines += ["</ul>", "</footer>"]
        }
        lines += ["</body>", "</html>", ""]
        return lines.joined(separator: "\n")
    }

    private func html(_ story: Story) -> [String] {
        let language = languageAttribute(of: story.lead)
        var lines = ["<article>"]
        let headline = link(story.lead.article.content.url, story.lead.headline)
        lines.append("<h3\(language)>\(headline)</h3>")
        lines.append("<p class=\"byline\">\(htmlText(byline(of: story.lead)))</p>")
        if let teaser = teaser(of: story.lead) {
            lines.append("<p\(language)>\(htmlText(teaser))</p>")
        }
        if !story.repeats.isEmpty {
            let others = story.repeats.map { item in
                link(item.article.content.url, "\(item.source), \(dates.moment(item))")
            }
            lines.append("<p class=\"byline\">Repeated by \(others.joined(separator: "; ")).</p>")
        }
        if !story.lead.subjects.isEmpty {
            let subjects = htmlText(story.lead.subjects.joined(separator: ", "))
            lines.append("<p class=\"byline\">About: \(subjects)</p>")
        }
        lines.append("</article>")
        return lines
    }

    private func link(_ address: String?, _ text: String) -> String {
        safeLink(address).map { "<a href=\"\(htmlText($0))\">\(htmlText(text))</a>" }
            ?? htmlText(text)
    }

    private func languageAttribute(of item: Item) -> String {
        item.article.content.language.map { " lang=\"\(htmlText($0.rawValue))\"" } ?? ""
    }
}

private let stylesheet = """
    :root { color-scheme: light dark; --text: #1b1b1b; --quiet: #595959; --rule: #d0d0d0;
      --link: #0b4f9c; --page: #fdfdfb; }
    @media (prefers-color-scheme: dark) {
      :root { --text: #e8e6e3; --quiet: #a8a6a2; --rule: #444; --link: #8ab8f0; --page: #181a1b; }
    }
    body { max-width: 44rem; margin: 0 auto; padding: 1rem; color: var(--text);
      background: var(--page); font: 1rem/1.5 Georgia, "Noto Serif", serif;
      overflow-wrap: anywhere; }
    h1 { font-size: 1.7rem; line-height: 1.2; }
    h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid var(--rule); }
    h3 { font-size: 1.05rem; line-height: 1.35; margin: 1.2rem 0 0.2rem; }
    p { margin: 0.2rem 0; }
    a { color: var(--link); text-decoration: none; }
    a:hover, a:focus { text-decoration: underline; }
    header p, .byline, footer { color: var(--quiet); font-size: 0.9rem; }
    footer { margin-top: 2rem; }
    article { break-inside: avoid; }
    @media print {
      body { max-width: none; font-size: 10pt; }
      a { color: inherit; }
    }
    """
