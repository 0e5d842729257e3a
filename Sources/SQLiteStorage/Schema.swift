import GRDB

/// The schema's history. Numbered, named and append-only: a released migration never changes.
///
/// Times are whole milliseconds since 1970-01-01 00:00 UTC; lists are JSON arrays of text.
let schema: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("001 feeds and articles") { db in
        try db.execute(
            sql: """
                CREATE TABLE feed (
                    number         INTEGER PRIMARY KEY,
                    id             TEXT NOT NULL UNIQUE,
                    url            TEXT NOT NULL,
                    host           TEXT NOT NULL,
                    configured     INTEGER NOT NULL,
                    etag           TEXT,
                    last_modified  TEXT,
                    due            INTEGER NOT NULL,
                    earliest       INTEGER NOT NULL,
                    refused_until  INTEGER,
                    due_reason     TEXT NOT NULL,
                    last_attempt   INTEGER,
                    last_success   INTEGER,
                    last_new       INTEGER,
                    failure_step   TEXT,
                    failure_reason TEXT,
                    failures       INTEGER NOT NULL DEFAULT 0,
                    lease          TEXT,
                    leased_until   INTEGER NOT NULL DEFAULT 0
                ) STRICT;
                CREATE INDEX feed_by_due ON feed (due) WHERE configured;
                CREATE INDEX feed_by_lease ON feed (leased_until) WHERE lease IS NOT NULL;

                CREATE TABLE article (
                    id                 INTEGER PRIMARY KEY,
                    feed               INTEGER NOT NULL REFERENCES feed,
                    source             TEXT NOT NULL,
                    guid               TEXT,
                    url                TEXT,
                    title              TEXT,
                    summary            TEXT,
                    html               TEXT,
                    text               TEXT,
                    language           TEXT,
                    image              TEXT,
                    authors            TEXT NOT NULL,
                    categories         TEXT NOT NULL,
                    published          INTEGER,
                    published_element  TEXT,
                    published_day_only INTEGER NOT NULL DEFAULT 0,
                    updated            INTEGER,
                    updated_element    TEXT,
                    updated_day_only   INTEGER NOT NULL DEFAULT 0,
                    first_seen         INTEGER NOT NULL,
                    revision           INTEGER NOT NULL DEFAULT 1,
                    revised            INTEGER NOT NULL
                ) STRICT;
                CREATE INDEX article_by_feed ON article (feed);

                -- scope is a feed's number, or 0 for a key that means the same everywhere.
                CREATE TABLE alias (
                    kind    TEXT NOT NULL,
                    scope   INTEGER NOT NULL,
                    key     BLOB NOT NULL,
                    article INTEGER NOT NULL REFERENCES article,
                    PRIMARY KEY (kind, scope, key)
                ) STRICT, WITHOUT ROWID;

                -- What each feed last said of an article.
                CREATE TABLE sighting (
                    article     INTEGER NOT NULL REFERENCES article,
                    feed        INTEGER NOT NULL REFERENCES feed,
                    first_seen  INTEGER NOT NULL,
                    fingerprint BLOB NOT NULL,
                    PRIMARY KEY (article, feed)
                ) STRICT, WITHOUT ROWID;

                -- The texts that a publisher has since replaced.
                CREATE TABLE revision (
                    article  INTEGER NOT NULL REFERENCES article,
                    revision INTEGER NOT NULL,
                    seen     INTEGER NOT NULL,
                    url      TEXT,
                    title    TEXT,
                    summary  TEXT,
                    html     TEXT,
                    text     TEXT,
                    PRIMARY KEY (article, revision)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE tag (
                    article  INTEGER NOT NULL REFERENCES article,
                    tag      TEXT NOT NULL,
                    score    REAL NOT NULL,
                    evidence TEXT NOT NULL,
                    PRIMARY KEY (article, tag)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX tag_by_tag ON tag (tag, article);

                CREATE TABLE link (
                    article INTEGER NOT NULL REFERENCES article,
                    kind    TEXT NOT NULL,
                    target  INTEGER NOT NULL REFERENCES article,
                    rule    TEXT NOT NULL,
                    score   REAL NOT NULL,
                    PRIMARY KEY (article, kind, target)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX link_by_target ON link (target);

                -- What happened to articles, in order; rows are never changed or deleted.
                CREATE TABLE change (
                    seq     INTEGER PRIMARY KEY,
                    at      INTEGER NOT NULL,
                    kind    TEXT NOT NULL,
                    article INTEGER NOT NULL REFERENCES article
                ) STRICT;
                CREATE INDEX change_by_at ON change (at, article);
                """)
    }
    migrator.registerMigration("002 article pages") { db in
        try db.execute(
            sql: """
                -- Articles whose own page is to be read. A row goes when that is done; one that was
                -- given up stays with its reason and no due time.
                CREATE TABLE page (
                    article      INTEGER PRIMARY KEY REFERENCES article,
                    feed         INTEGER NOT NULL REFERENCES feed,
                    url          TEXT NOT NULL,
                    host         TEXT NOT NULL,
                    due          INTEGER,
                    failures     INTEGER NOT NULL DEFAULT 0,
                    last_failure TEXT,
                    lease        TEXT,
                    leased_until INTEGER NOT NULL DEFAULT 0
                ) STRICT;
                CREATE INDEX page_by_due ON page (due) WHERE due IS NOT NULL;
                CREATE INDEX page_by_lease ON page (leased_until) WHERE lease IS NOT NULL;

                -- How many leases each host has, over feeds and pages.
                CREATE VIEW lease AS
                    SELECT host, leased_until FROM feed WHERE lease IS NOT NULL
                    UNION ALL
                    SELECT host, leased_until FROM page WHERE lease IS NOT NULL;
                """)
    }
    migrator.registerMigration("003 hosts, pace and moves") { db in
        try db.execute(
            sql: """
                ALTER TABLE feed ADD COLUMN reader        TEXT NOT NULL DEFAULT 'feed';
                ALTER TABLE feed ADD COLUMN last_document INTEGER;
                ALTER TABLE feed ADD COLUMN failure_kind  TEXT;
                ALTER TABLE feed ADD COLUMN failing_since INTEGER;
                ALTER TABLE feed ADD COLUMN strain        REAL NOT NULL DEFAULT 0;
                -- Milliseconds, as all spans of time.
                ALTER TABLE feed ADD COLUMN rhythm        INTEGER;
                ALTER TABLE feed ADD COLUMN freshness     INTEGER;
                -- What the last document said about when to ask again, as JSON.
                ALTER TABLE feed ADD COLUMN hints         TEXT;
                -- Whether a 304 can be believed.
                ALTER TABLE feed ADD COLUMN asked_unconditionally INTEGER;
                ALTER TABLE feed ADD COLUMN honest_proofs INTEGER NOT NULL DEFAULT 0;
                ALTER TABLE feed ADD COLUMN lied_at       INTEGER;
                -- Where the feed has moved for good, while its configured address is `url`.
                ALTER TABLE feed ADD COLUMN address       TEXT;
                -- A move that is not believed yet.
                ALTER TABLE feed ADD COLUMN move_target   TEXT;
                ALTER TABLE feed ADD COLUMN move_since    INTEGER;
                ALTER TABLE feed ADD COLUMN move_sightings INTEGER;
                ALTER TABLE feed ADD COLUMN move_shares_articles INTEGER;

                -- What holds for all that is fetched from a host.
                CREATE TABLE host (
                    host          TEXT PRIMARY KEY,
                    last_answer   INTEGER,
                    -- No request goes there before it: the server's wish, and our pause.
                    refused_until INTEGER,
                    paused_until  INTEGER NOT NULL DEFAULT 0,
                    -- How long our pause is.
                    pause         INTEGER NOT NULL DEFAULT 0
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX host_by_answer ON host (last_answer);

                -- Times in which articles of a feed may have come and gone unseen.
                CREATE TABLE gap (
                    feed  INTEGER NOT NULL REFERENCES feed,
                    since INTEGER NOT NULL,
                    until INTEGER NOT NULL,
                    PRIMARY KEY (feed, until)
                ) STRICT, WITHOUT ROWID;
                """)
    }
    migrator.registerMigration("004 changes and cursors") { db in
        try db.execute(
            sql: """
                -- A number that was given is never given again, and none is left out. SQLite gives a
                -- row the greatest number of the table plus one, and a savepoint that is rolled back
                -- gives its numbers back before anyone saw them; so it is enough that rows stay.
                CREATE TRIGGER change_stays BEFORE DELETE ON change
                BEGIN SELECT raise(ABORT, 'changes are never deleted'); END;
                CREATE TRIGGER change_is_final BEFORE UPDATE ON change
                BEGIN SELECT raise(ABORT, 'changes are never changed'); END;
                CREATE TRIGGER change_follows AFTER INSERT ON change
                WHEN new.seq <> 1
                    AND NOT EXISTS (SELECT 1 FROM change WHERE seq = new.seq - 1)
                BEGIN SELECT raise(ABORT, 'changes are numbered without a gap'); END;
                CREATE INDEX change_by_article ON change (article, at);

                -- How far readers of changes have come.
                CREATE TABLE cursor (
                    name  TEXT PRIMARY KEY,
                    seq   INTEGER NOT NULL,
                    moved INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;

                -- When its page was found to be gone.
                ALTER TABLE article ADD COLUMN withdrawn INTEGER;
                -- When its content was let go; its row stays with the names it is known by.
                ALTER TABLE article ADD COLUMN expired INTEGER;
                -- Of what a reader would notice; NULL where it was not kept yet.
                ALTER TABLE sighting ADD COLUMN essence BLOB;
                """)
    }
    migrator.registerMigration("005 search") { db in
        try db.execute(
            sql: """
                -- Search terms of each article's last revision, by its id; no text. What the terms
                -- are is decided in Swift (TextFolding), hence the plainest of tokenizers.
                CREATE VIRTUAL TABLE search USING fts5(
                    title, body, tags, content='', tokenize='ascii');
                INSERT INTO search (search, rank) VALUES ('rank', 'bm25(6.0, 1.0, 2.0)');

                -- What searches are narrowed by. Rows of article are long; these are read by the
                -- hundred thousand. language is without script and region.
                CREATE TABLE search_key (
                    article  INTEGER PRIMARY KEY REFERENCES article,
                    time     INTEGER NOT NULL,
                    feed     INTEGER NOT NULL,
                    source   TEXT NOT NULL,
                    language TEXT
                ) STRICT;
                CREATE INDEX search_key_by_time ON search_key (time);

                -- Which way of making terms the index was made by, in one row; no row means that
                -- it has not been made yet.
                CREATE TABLE search_version (version INTEGER NOT NULL) STRICT;
                """)
    }
    migrator.registerMigration("006 public views") { db in
        try db.execute(
            sql: """
                -- One row a refresh, for ninety days.
                CREATE TABLE fetch (
                    id       INTEGER PRIMARY KEY,
                    feed     INTEGER NOT NULL REFERENCES feed,
                    at       INTEGER NOT NULL,
                    -- read, not-modified, or the kind of its failure
                    result   TEXT NOT NULL,
                    status   INTEGER,
                    entries  INTEGER NOT NULL,
                    new      INTEGER NOT NULL,
                    revised  INTEGER NOT NULL,
                    duration INTEGER
                ) STRICT;
                CREATE INDEX fetch_by_feed ON fetch (feed, at);
                """ + publicViews)
    }
    migrator.registerMigration("007 what was sent") { db in
        try db.execute(
            sql: """
                -- Documents as servers sent them, as far as there is room.
                CREATE TABLE sent (
                    id           INTEGER PRIMARY KEY,
                    feed         INTEGER NOT NULL REFERENCES feed,
                    -- Whose page it is; NULL for the document of a feed.
                    article      INTEGER REFERENCES article,
                    at           INTEGER NOT NULL,
                    url          TEXT NOT NULL,
                    content_type TEXT,
                    -- The numbers of its pieces, eight bytes each, the high one first.
                    pieces       BLOB NOT NULL
                ) STRICT;
                CREATE INDEX sent_by_article ON sent (article) WHERE article IS NOT NULL;

                -- What documents have in common is kept once.
                CREATE TABLE piece (
                    id    INTEGER PRIMARY KEY,
                    key   BLOB NOT NULL UNIQUE,
                    -- How often documents have it.
                    uses  INTEGER NOT NULL,
                    bytes BLOB NOT NULL
                ) STRICT;

                -- How much room the pieces take, in one row.
                CREATE TABLE sent_size (bytes INTEGER NOT NULL) STRICT;
                INSERT INTO sent_size VALUES (0);
                CREATE TRIGGER piece_added AFTER INSERT ON piece
                BEGIN UPDATE sent_size SET bytes = bytes + length(new.bytes); END;
                CREATE TRIGGER piece_dropped AFTER DELETE ON piece
                BEGIN UPDATE sent_size SET bytes = bytes - length(old.bytes); END;
                """)
    }
    migrator.registerMigration("008 stories") { db in
        try db.execute(
            sql: """
                ALTER TABLE link ADD COLUMN evidence TEXT;

                -- Whom an article gives as its own source.
                CREATE TABLE citation (
                    article  INTEGER PRIMARY KEY REFERENCES article,
                    source   TEXT NOT NULL,
                    evidence TEXT NOT NULL
                ) STRICT;
                CREATE INDEX citation_by_source ON citation (source, article);

                -- To which story an article belongs, and why. A story has the number of the article
                -- that founded it.
                CREATE TABLE member (
                    article INTEGER PRIMARY KEY REFERENCES article,
                    story   INTEGER NOT NULL,
                    reason  TEXT NOT NULL
                ) STRICT;
                CREATE INDEX member_by_story ON member (story, article);

                -- Stories that have become part of another one.
                CREATE TABLE story_redirect (
                    story  INTEGER PRIMARY KEY,
                    target INTEGER NOT NULL
                ) STRICT;

                -- What articles are compared by, in the words of Swift (ArticleDeduplication).
                CREATE TABLE traits (
                    article INTEGER PRIMARY KEY REFERENCES article,
                    -- Where linking stood when it was done with the article.
                    seq     INTEGER NOT NULL,
                    traits  BLOB NOT NULL
                ) STRICT;

                -- How often linking has changed the store, how far it has come in the changes, and by
                -- what way of linking, in one row.
                CREATE TABLE linking (
                    turn INTEGER NOT NULL, seq INTEGER NOT NULL, version INTEGER NOT NULL) STRICT;
                INSERT INTO linking VALUES (0, 0, 0);

                -- What people said of two articles, the smaller number first.
                CREATE TABLE story_rule (
                    article  INTEGER NOT NULL REFERENCES article,
                    other    INTEGER NOT NULL REFERENCES article,
                    together INTEGER NOT NULL,
                    at       INTEGER NOT NULL,
                    PRIMARY KEY (article, other)
                ) STRICT, WITHOUT ROWID;
                """ + storyViews)
    }
    migrator.registerMigration("009 names that are not believed") { db in
        try db.execute(
            sql: """
                -- Kinds of names of which one stood for several articles in a document.
                ALTER TABLE feed ADD COLUMN switched_off TEXT NOT NULL DEFAULT '[]';
                """ + doubtfulFeedsView)
    }
    migrator.registerMigration("010 digests of shorts") { db in
        try db.execute(
            sql: """
                -- Whether the article holds several texts that have nothing in common.
                ALTER TABLE traits ADD COLUMN digest INTEGER NOT NULL DEFAULT 0;
                """)
    }
    return migrator
}()
