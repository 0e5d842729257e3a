/// A stretch of words that two texts share, or that only one of them has.
package enum WordChange: Sendable, Equatable {
    case same([Substring])
    case removed([Substring])
    case added([Substring])
}

/// What changed between two texts, in words: what was removed stands before what was added. A text
/// of one paragraph more is told by that paragraph.
///
/// The longest common subsequence, of what is left when the same beginning and the same end are
/// taken away. Where too much is left for that, all of it is other: who rewrites ten pages has
/// written another article.
package func wordDifference(from old: String, to new: String) -> [WordChange] {
    let (old, new) = (words(of: old), words(of: new))
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed())
        .prefix { $0 == $1 }.count
    let (before, after) = (old[start..<old.count - end], new[start..<new.count - end])
    var changes = Changes()
    changes.add(same: old[..<start])
    if before.count * after.count > mostSteps {
        changes.add(removed: before)
        changes.add(added: after)
    } else {
        compare(Array(before), Array(after), &changes)
    }
    changes.add(same: old[(old.count - end)...])
    return changes.list
}

/// A table of so many numbers takes 32 MB and a few hundredths of a second.
private let mostSteps = 8_000_000

private func words(of text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
}

private func compare(_ old: [Substring], _ new: [Substring], _ changes: inout Changes) {
    // lengths[i, j]: of the longest common subsequence of old[i...] and new[j...].
    let width = new.count + 1
    var lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
    for i in old.indices.reversed() {
        for j in new.indices.reversed() {
            lengths[i * width + j] =
                old[i] == new[j]
                ? lengths[(i + 1) * width + j + 1] + 1
                : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
        }
    }
    var (i, j) = (0, 0)
    while i < old.count, j < new.count {
        if old[i] == new[j] {
            changes.add(same: old[i...i])
            (i, j) = (i + 1, j + 1)
        } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
            changes.add(removed: old[i...i])
            i += 1
        } else {
            changes.add(added: new[j...j])
            j += 1
        }
    }
    changes.add(removed: old[i...])
    changes.add(added: new[j...])
}

/// Stretches in the making.
private struct Changes {
    private var finished: [WordChange] = []
    private var removed: [Substring] = []
    private var added: [Substring] = []
    private var same: [Substring] = []

    var list: [WordChange] {
        var changes = self
        changes.finishDifference()
        changes.finishSame()
        return changes.finished
    }

    mutating func add(same words: ArraySlice<Substring>) {
        guard !words.isEmpty else { return }
        finishDifference()
        same += words
    }

    mutating func add(removed words: ArraySlice<Substring>) {
        guard !words.isEmpty else { return }
        finishSame()
        removed += words
    }

    mutating func add(added words: ArraySlice<Substring>) {
        guard !words.isEmpty else { return }
        finishSame()
        added += words
    }

    private mutating func finishDifference() {
        if !removed.isEmpty { finished.append(.removed(removed)) }
        if !added.isEmpty { finished.append(.added(added)) }
        (removed, added) = ([], [])
    }

    private mutating func finishSame() {
        if !same.isEmpty { finished.append(.same(same)) }
        same = []
    }
}
