/// The views that other programs may read, as `SCHEMA.md` describes them. A view that was released
/// keeps its columns; another shape gets another number.
let publicViews = """
    CREATE VIEW v1_articles AS
        SELECT article.id, feed.id AS feed, article.source, article.url, article.guid,
               article.title, article.summary, article.text, article.html, article.language,
               article.image, article.authors, article.categories,
               \(time("article.published")) AS published,
               article.published_element, article.published_day_only,
               \(time("article.updated")) AS updated,
               \(time("article.first_seen")) AS first_seen,
               article.revision, \(time("article.revised")) AS revised,
               \(time("article.withdrawn")) AS withdrawn,
               (SELECT target FROM link WHERE link.article = article.id AND kind = 'duplicate'
                LIMIT 1) AS duplicate_of
        FROM article JOIN feed ON feed.number = article.feed
        WHERE article.expired IS NULL;

    CREATE VIEW v1_revisions AS
        SELECT article, revision, \(time("seen")) AS seen, url, title, summary, text, html
        FROM revision;

    CREATE VIEW v1_tags AS
        SELECT article, tag, score, evidence FROM tag;

    CREATE VIEW v1_links AS
        SELECT article, kind, target, rule, score FROM link;

    CREATE VIEW v1_changes AS
        SELECT seq, \(time("at")) AS at, kind, article FROM change;

    CREATE VIEW v1_feeds AS
        SELECT id, url, address AS moved_to, configured,
               \(time("last_attempt")) AS last_attempt, \(time("last_success")) AS last_success,
               \(time("last_new")) AS last_new, \(time("due")) AS next_poll,
               due_reason AS next_poll_reason, failure_kind, failure_reason,
               \(time("failing_since")) AS failing_since, failures
        FROM feed;

    CREATE VIEW v1_fetches AS
        SELECT feed.id AS feed, \(time("fetch.at")) AS at, fetch.result, fetch.status,
               fetch.entries, fetch.new, fetch.revised, fetch.duration AS duration_ms
        FROM fetch JOIN feed ON feed.number = fetch.feed;

    CREATE VIEW v1_gaps AS
        SELECT feed.id AS feed, \(time("gap.since")) AS since, \(time("gap.until")) AS until
        FROM gap JOIN feed ON feed.number = gap.feed;
    """

/// The views that came with stories, and those that have more columns since.
let storyViews = """
    DROP VIEW v1_articles;
    CREATE VIEW v1_articles AS
        SELECT article.id, feed.id AS feed, article.source, article.url, article.guid,
               article.title, article.summary, article.text, article.html, article.language,
               article.image, article.authors, article.categories,
               \(time("article.published")) AS published,
               article.published_element, article.published_day_only,
               \(time("article.updated")) AS updated,
               \(time("article.first_seen")) AS first_seen,
               article.revision, \(time("article.revised")) AS revised,
               \(time("article.withdrawn")) AS withdrawn,
               (SELECT target FROM link
                WHERE link.article = article.id
                    AND kind IN ('duplicate', 'reprint', 'near-duplicate', 'update')
                ORDER BY score DESC LIMIT 1) AS duplicate_of,
               (SELECT story FROM member WHERE member.article = article.id) AS story_id,
               (SELECT citation.source FROM citation WHERE citation.article = article.id) AS cites
        FROM article JOIN feed ON feed.number = article.feed
        WHERE article.expired IS NULL;

    DROP VIEW v1_links;
    CREATE VIEW v1_links AS
        SELECT article, kind, target, rule, score, evidence FROM link;

    CREATE VIEW v1_stories AS
        SELECT member.story AS id, count(*) AS articles,
               count(DISTINCT article.source) AS sources,
               count(DISTINCT article.language) AS languages,
               \(time("min(coalesce(article.published, article.first_seen))")) AS first,
               \(time("max(coalesce(article.published, article.first_seen))")) AS last
        FROM member JOIN article ON article.id = member.article
        WHERE article.expired IS NULL
        GROUP BY member.story;

    CREATE VIEW v1_story_redirects AS
        SELECT story, target FROM story_redirect;
    """

/// The view of feeds, with what is not believed of them.
let doubtfulFeedsView = """
    DROP VIEW v1_feeds;
    CREATE VIEW v1_feeds AS
        SELECT id, url, address AS moved_to, configured,
               \(time("last_attempt")) AS last_attempt, \(time("last_success")) AS last_success,
               \(time("last_new")) AS last_new, \(time("due")) AS next_poll,
               due_reason AS next_poll_reason, failure_kind, failure_reason,
               \(time("failing_since")) AS failing_since, failures, switched_off
        FROM feed;
    """

/// A column of milliseconds as ISO 8601 in UTC: `2026-11-24T12:00:00.000Z`.
private func time(_ column: String) -> String {
    "strftime('%Y-%m-%dT%H:%M:%fZ', \(column) / 1000.0, 'unixepoch')"
}
