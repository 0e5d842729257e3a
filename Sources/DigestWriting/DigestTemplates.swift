import Foundation
import Mustache

/// The templates of a digest's readable formats: newswire's own, or a user's in their place.
package struct DigestTemplates: Sendable {
    private var templates: [String: MustacheTemplate]

    /// Newswire's own.
    package init() {
        templates = standardTemplates
    }

    /// - Parameter replacements: Mustache by the format's name: `html`, `markdown`, `text`. Texts are
    ///   escaped as the format wants it wherever they stand in two braces.
    /// - Throws: `DigestTemplateFailure` for what is no Mustache.
    package init(replacing replacements: [String: String]) throws {
        self.init()
        for (name, text) in replacements {
            guard let format = DigestFormat(rawValue: name), format.isTemplated else {
                throw DigestTemplateFailure(name: name, reason: "there is no such format")
            }
            templates[name] = try template(text, for: format)
        }
    }

    /// Newswire's own templates as text, by the format's name: where a user's begins.
    package static let standard: [String: String] = [
        "html": htmlTemplate, "markdown": markdownTemplate, "text": textTemplate,
    ]

    func render(_ page: DigestPage, as format: DigestFormat) -> String {
        guard let template = templates[format.rawValue] else {
            preconditionFailure("every templated format has a template")
        }
        return template.render(page.values)
    }
}

/// A template that cannot be used.
package struct DigestTemplateFailure: Error, CustomStringConvertible {
    let name: String
    let reason: String

    package var description: String { "the template “\(name)” cannot be used: \(reason)" }
}

extension DigestFormat {
    var isTemplated: Bool {
        switch self {
        case .html, .markdown, .text: true
        case .jsonFeed, .atom: false
        }
    }
}

private let standardTemplates: [String: MustacheTemplate] = {
    var templates: [String: MustacheTemplate] = [:]
    for (name, text) in DigestTemplates.standard {
        guard let format = DigestFormat(rawValue: name), let read = try? template(text, for: format)
        else { preconditionFailure("our own template \(name) is Mustache") }
        templates[name] = read
    }
    return templates
}()

private func template(_ text: String, for format: DigestFormat) throws -> MustacheTemplate {
    _ = registered
    do {
        return try MustacheTemplate(string: "{{% CONTENT_TYPE: \(format.rawValue)}}" + text)
    } catch let error as MustacheTemplate.ParserError {
        throw DigestTemplateFailure(
            name: format.rawValue, reason: "line \(error.context.lineNumber): \(error.error)")
    } catch {
        throw DigestTemplateFailure(name: format.rawValue, reason: "\(error)")
    }
}

/// How each format says just a text.
private struct Escaping: MustacheContentType {
    let escape: @Sendable (String) -> String

    func escapeText(_ text: String) -> String { escape(text) }
}

private let registered: Void = {
    MustacheContentTypes.register(Escaping(escape: htmlText), named: DigestFormat.html.rawValue)
    MustacheContentTypes.register(
        Escaping(escape: markdownText), named: DigestFormat.markdown.rawValue)
    MustacheContentTypes.register(Escaping(escape: lineText), named: DigestFormat.text.rawValue)
}()

private let htmlTemplate = """
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>{{title}}, {{day}}</title>
    <style>
    {{{stylesheet}}}
    </style>
    </head>
    <body>
    <a class="skip" href="#stories">{{words.contents}}</a>
    <header>
    <h1>{{title}}, {{day}}</h1>
    <p>{{span}}. {{summary}}.</p>
    </header>
    {{^isEmpty}}
    <nav aria-label="{{words.contents}}">
    <ul>
    {{#sections}}
    <li><a href="#{{anchor}}">{{heading}}</a> ({{count}})</li>
    {{/sections}}
    </ul>
    </nav>
    <figure>
    {{{picture}}}
    <figcaption>{{pictureTitle}}</figcaption>
    </figure>
    {{/isEmpty}}
    <main id="stories">
    {{#isEmpty}}
    <p>{{words.nothing}}</p>
    {{/isEmpty}}
    {{#sections}}
    <section aria-labelledby="{{anchor}}">
    <h2 id="{{anchor}}">{{heading}}</h2>
    {{#stories}}
    <article>
    <h3 lang="{{itemLanguage}}">{{#link}}<a href="{{link}}">{{/link}}{{headline}}{{#link}}</a>{{/link}}</h3>
    <p class="byline">{{byline}}{{#hasStanding}} · {{standing}}{{/hasStanding}}</p>
    {{#hasTeaser}}
    <p lang="{{itemLanguage}}">{{teaser}}</p>
    {{/hasTeaser}}
    {{#hasFirst}}
    <p class="byline">{{words.first}}: {{#firstLink}}<a href="{{firstLink}}">{{/firstLink}}{{firstName}}{{#firstLink}}</a>{{/firstLink}}</p>
    {{/hasFirst}}
    {{#hasAlso}}
    <p class="byline">{{words.alsoIn}}: {{#also}}{{#alsoLink}}<a href="{{alsoLink}}">{{/alsoLink}}{{name}}{{#alsoLink}}</a>{{/alsoLink}}{{^last()}}; {{/last()}}{{/also}}</p>
    {{/hasAlso}}
    {{#hasSubjects}}
    <p class="byline">{{words.about}}: {{subjects}}</p>
    {{/hasSubjects}}
    </article>
    {{/stories}}
    </section>
    {{/sections}}
    {{#hasCorrections}}
    <section aria-labelledby="corrections">
    <h2 id="corrections">{{words.corrections}}</h2>
    <ul>
    {{#corrections}}
    <li lang="{{itemLanguage}}">{{#link}}<a href="{{link}}">{{/link}}{{headline}}{{#link}}</a>{{/link}}{{#hasFormer}} <s>{{former}}</s>{{/hasFormer}} <span class="byline">{{byline}}, {{changedAt}}</span></li>
    {{/corrections}}
    </ul>
    </section>
    {{/hasCorrections}}
    {{#hasWithdrawn}}
    <section aria-labelledby="withdrawn">
    <h2 id="withdrawn">{{words.withdrawn}}</h2>
    <ul>
    {{#withdrawn}}
    <li lang="{{itemLanguage}}">{{headline}} <span class="byline">{{byline}}</span></li>
    {{/withdrawn}}
    </ul>
    </section>
    {{/hasWithdrawn}}
    </main>
    {{#hasThin}}
    <footer>
    <h2>{{words.thin}}</h2>
    <ul>
    {{#thin}}
    <li><strong>{{feed}}</strong>: {{kind}}{{#hasReason}}, {{reason}}{{/hasReason}}; {{when}}</li>
    {{/thin}}
    </ul>
    </footer>
    {{/hasThin}}
    </body>
    </html>

    """

private let markdownTemplate = """
    # {{title}}, {{day}}

    {{span}}. {{summary}}.

    {{#isEmpty}}
    {{words.nothing}}

    {{/isEmpty}}
    {{#sections}}
    ## {{heading}}

    {{#stories}}
    ### {{#link}}[{{/link}}{{headline}}{{#link}}](<{{{link}}}>){{/link}}

    *{{byline}}{{#hasStanding}} · {{standing}}{{/hasStanding}}*

    {{#hasTeaser}}
    {{teaser}}

    {{/hasTeaser}}
    {{#hasFirst}}
    {{words.first}}: {{#firstLink}}[{{/firstLink}}{{firstName}}{{#firstLink}}](<{{{firstLink}}}>){{/firstLink}}

    {{/hasFirst}}
    {{#hasAlso}}
    {{words.alsoIn}}: {{#also}}{{#alsoLink}}[{{/alsoLink}}{{name}}{{#alsoLink}}](<{{{alsoLink}}}>){{/alsoLink}}{{^last()}}; {{/last()}}{{/also}}

    {{/hasAlso}}
    {{#hasSubjects}}
    {{words.about}}: {{subjects}}

    {{/hasSubjects}}
    {{/stories}}
    {{/sections}}
    {{#hasCorrections}}
    ## {{words.corrections}}

    {{#corrections}}
    - {{#link}}[{{/link}}{{headline}}{{#link}}](<{{{link}}}>){{/link}}{{#hasFormer}} ({{words.was}}: {{former}}){{/hasFormer}}, {{byline}}, {{changedAt}}
    {{/corrections}}

    {{/hasCorrections}}
    {{#hasWithdrawn}}
    ## {{words.withdrawn}}

    {{#withdrawn}}
    - {{headline}}, {{byline}}
    {{/withdrawn}}

    {{/hasWithdrawn}}
    {{#hasThin}}
    ## {{words.thin}}

    {{#thin}}
    - **{{feed}}**: {{kind}}{{#hasReason}}, {{reason}}{{/hasReason}}; {{when}}
    {{/thin}}

    {{/hasThin}}
    """

private let textTemplate = """
    {{title}}, {{day}}
    {{span}}. {{summary}}.
    {{#isEmpty}}

    {{words.nothing}}
    {{/isEmpty}}
    {{#sections}}

    == {{heading}} ==
    {{#stories}}

    {{headline}}
      {{byline}}{{#hasStanding}} · {{standing}}{{/hasStanding}}
    {{#hasTeaser}}
      {{teaser}}
    {{/hasTeaser}}
    {{#link}}
      {{{link}}}
    {{/link}}
    {{#hasFirst}}
      {{words.first}}: {{firstName}}
    {{/hasFirst}}
    {{#hasAlso}}
      {{words.alsoIn}}: {{#also}}{{name}}{{^last()}}; {{/last()}}{{/also}}
    {{/hasAlso}}
    {{#hasSubjects}}
      {{words.about}}: {{subjects}}
    {{/hasSubjects}}
    {{/stories}}
    {{/sections}}
    {{#hasCorrections}}

    == {{words.corrections}} ==

    {{#corrections}}
    - {{headline}}{{#hasFormer}} ({{words.was}}: {{former}}){{/hasFormer}}, {{byline}}, {{changedAt}}
    {{/corrections}}
    {{/hasCorrections}}
    {{#hasWithdrawn}}

    == {{words.withdrawn}} ==

    {{#withdrawn}}
    - {{headline}}, {{byline}}
    {{/withdrawn}}
    {{/hasWithdrawn}}
    {{#hasThin}}

    == {{words.thin}} ==

    {{#thin}}
    - {{feed}}: {{kind}}{{#hasReason}}, {{reason}}{{/hasReason}}; {{when}}
    {{/thin}}
    {{/hasThin}}

    """
