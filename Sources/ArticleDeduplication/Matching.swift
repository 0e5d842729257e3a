package import FeedModel

/// What an entry turned out to be, where `Target` names an article we have.
package enum Verdict<Target> {
    /// That article.
    case same(Target)
    /// A new article whose text we have under another address.
    case duplicate(of: Target)
    case new
}

extension Verdict: Equatable where Target: Equatable {}
extension Verdict: Sendable where Target: Sendable {}

/// Compares a draft with the articles that have its names.
///
/// The order is the order of trust: a guid before an address, before a guid's path,
/// before a title. The text alone never
/// makes two articles one; it makes the later a duplicate of the earlier.
package func verdict<Target>(on draft: Draft, _ known: [Alias: Target]) -> Verdict<Target> {
    for kind in [Alias.Kind.guid, .address, .guidPath, .title] {
        for alias in draft.aliases where alias.kind == kind {
            if let target = known[alias] {
                return .same(target)
            }
        }
    }
    for alias in draft.aliases where alias.kind == .content {
        if let target = known[alias] {
            return .duplicate(of: target)
        }
    }
    return .new
}
