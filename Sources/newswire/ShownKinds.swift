import FeedModel

/// Kinds of names for people: “guid or address”.
func shownKinds(_ kinds: Set<Alias.Kind>) -> String {
    var kinds = kinds
    // Who hears of the guid knows about its path.
    if kinds.contains(.guid) { kinds.remove(.guidPath) }
    return Alias.Kind.allCases.filter(kinds.contains).map { kind in
        switch kind {
        case .guid: "guid"
        case .guidPath: "path of a guid"
        case .address: "address"
        case .content: "text"
        case .title: "title"
        }
    }.joined(separator: " or ")
}
