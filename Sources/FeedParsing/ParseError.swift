/// Why a document gave nothing at all.
package enum ParseError: Error, Hashable {
    /// `looksLike` says what it is instead, for people: "an HTML page titled “Sign in”".
    case notAFeed(looksLike: String)
    /// A page rule found no item: the site has changed, or the rule is wrong.
    case ruleMatchesNothing(rule: String, expression: String)
    /// A page rule that is no XPath 1.0.
    case badRule(rule: String, expression: String)
    /// One of the bounds on size or depth was passed.
    case tooLarge(String)
}
