package import Foundation

/// The keys in `json`, at any depth, that are not written as the export and the views of the store
/// write theirs: `story_id`.
package func strangeKeys(in json: Data) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed)
    return keys(in: value).filter { $0.wholeMatch(of: /_?[a-z0-9]+(_[a-z0-9]+)*/) == nil }.sorted()
}

private func keys(in value: Any) -> Set<String> {
    switch value {
    case let object as [String: Any]:
        object.values.reduce(into: Set(object.keys)) { $0.formUnion(keys(in: $1)) }
    case let list as [Any]:
        list.reduce(into: []) { $0.formUnion(keys(in: $1)) }
    default: []
    }
}
