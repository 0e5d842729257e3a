import Foundation
import Mustache

/// The templates of a digest's readable formats: newswire's own, or a user's in their place.
package struct DigestTemplates: Sendable, Equatable {
    private var templates: [String: MustacheTemplate]
    /// What stands in place of newswire's own.
    private var replacements: [String: String] = [:]

    package static func == (one: DigestTemplates, other: DigestTemplates) -> Bool {
        one.replacements == other.replacements
    }

    /// Newswire's own.
    package init() {
        templates = standardTemplates
    }

    /// - Parameter replacements: Mustache by the format's name: `html`, `markdown`, `text`. Texts are
    ///   escaped as the format wants it wherever they stand in two braces.
    /// - Throws: `DigestTemplateFailure` for what is no Mustache.
    package init(
        replacing replacements: [String: String]
    ) throws(DigestTemplateFailure) {
        self.init()
        self.replacements = replacements
        for (name, text) in replacements.sorted(by: { $0.key < $1.key }) {
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
    package let name: String
    /// nil where the template as a whole is meant.
    package var line: Int?
    package let reason: String

    package var description: String {
        let place = line.map { "line \($0): " } ?? ""
        return "the template “\(name)” cannot be used: \(place)\(reason)"
    }
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

private func template(
    _ text: String, for format: DigestFormat
) throws(DigestTemplateFailure) -> MustacheTemplate {
    _ = registered
    do {
        return try MustacheTemplate(string: "{{% CONTENT_TYPE: \(format.rawValue)}}" + text)
    } catch let error as MustacheTemplate.ParserError {
        throw DigestTemplateFailure(
            name: format.rawValue, line: error.context.lineNumber, reason: "\(error.error)")
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
