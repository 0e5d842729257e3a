import FeedModel

/// A page rule, ready to be used.
struct CompiledPageRule {
    let item: XPathRule
    let title: XPathRule
    let link: XPathRule
    let date: XPathRule?
    let summary: XPathRule?
    let image: XPathRule?

    init(_ rule: PageRule) throws(ParseError) {
        item = try XPathRule("item", rule.item)
        title = try XPathRule("title", rule.title)
        link = try XPathRule("link", rule.link)
        date = try XPathRule("date", optional: rule.date)
        summary = try XPathRule("summary", optional: rule.summary)
        image = try XPathRule("image", optional: rule.image)
    }

    /// The expressions that `rule` has, by their names in the configuration.
    static func expressions(of rule: PageRule) -> [(name: String, expression: String)] {
        [
            ("item", rule.item), ("title", rule.title), ("link", rule.link), ("date", rule.date),
            ("summary", rule.summary), ("image", rule.image),
        ].compactMap { name, expression in expression.map { (name, $0) } }
    }
}

/// One expression of a page rule, and its name in the configuration.
struct XPathRule {
    let name: String
    private let text: String
    private let expression: XPathExpression

    init(_ name: String, _ text: String) throws(ParseError) {
        guard let expression = XPathExpression(text) else {
            throw .badRule(rule: name, expression: text)
        }
        self.name = name
        self.text = text
        self.expression = expression
    }

    init?(_ name: String, optional text: String?) throws(ParseError) {
        guard let text else { return nil }
        try self.init(name, text)
    }

    var matchesNothing: ParseError { .ruleMatchesNothing(rule: name, expression: text) }

    func select(in page: borrowing HTMLDocument) throws(ParseError) -> XPathSelection {
        do throws(XPathFailure) {
            return try XPathSelection(of: expression, in: page)
        } catch {
            throw parseError(error)
        }
    }

    func values(
        in selection: borrowing XPathSelection, at index: Int
    ) throws(ParseError) -> [XPathValue] {
        do throws(XPathFailure) {
            return try selection.values(of: expression, at: index)
        } catch {
            throw parseError(error)
        }
    }

    private func parseError(_ failure: XPathFailure) -> ParseError {
        switch failure {
        case .notUsable: .badRule(rule: name, expression: text)
        case .tooManySteps: .tooLarge("rule “\(name)” takes too long on this page")
        }
    }
}
