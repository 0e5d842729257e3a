package import FeedModel

/// How a document compares with what we had.
package struct Overlap: Sendable, Hashable {
    /// How many articles it has.
    package var articles: Int
    /// How many of them we had.
    package var known: Int

    package init(articles: Int, known: Int) {
        self.articles = articles
        self.known = known
    }

    /// Whether what stood between the last document and this one may have come and gone unseen: the
    /// two share nothing. A document of one article proves nothing.
    package var isGap: Bool { articles > 1 && known == 0 }

    /// A 304: all of it is known.
    package static let whole = Overlap(articles: 1, known: 1)
}

/// How long to wait between two polls of a feed, from how much of its last document was new.
///
/// Most of it known: a quarter longer. Less than half: half as long. Nothing known: as short as may
/// be at once, since articles may have been lost. A feed with an interval of its own keeps it.
package func rhythm(
    of feed: Feed, last: Duration?, after overlap: Overlap, policy: PollingPolicy
) -> Duration? {
    guard feed.interval == nil else { return nil }
    let pace = policy.ownInterval(of: feed, pace: last)
    let next: Duration
    if overlap.articles == 0 {
        next = pace
    } else if overlap.isGap {
        next = .zero
    } else if overlap.known * 10 >= overlap.articles * 9 {
        next = pace * 1.25
    } else if overlap.known * 2 < overlap.articles {
        next = pace / 2
    } else {
        next = pace
    }
    return policy.ownInterval(of: feed, pace: next)
}
