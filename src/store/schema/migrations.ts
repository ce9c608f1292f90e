/**
 * The schema, as an explicit list of what was changed, applied in order and once (migrate.ts, migrate-postgres.ts). A migration that has
 * been released is never changed; a change of schema is a new one at the end.
 *
 * It is written in SQLite's words, which `toPostgres` puts into PostgreSQL's. What is said for one of them alone moves rows that no
 * PostgreSQL of that version ever had, or is of another kind there, as the table of words is.
 */
import { ARTICLE_CHANGES } from './change-schema.ts';
import { POSTGRES_STORIES_LEFT, POSTGRES_WORDS } from './postgres-schema.ts';
import { POSTGRES_SHARDS, POSTGRES_SHARED } from './postgres-shared-schema.ts';

/** What both databases do, then what each does for itself. */
export interface Migration {
  readonly both: string;
  readonly sqlite: string;
  readonly postgres: string;
}

export const MIGRATIONS: readonly (string | Migration)[] = [
  `
  CREATE TABLE feeds (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    state TEXT NOT NULL,
    is_sample INTEGER NOT NULL,
    etag TEXT,
    last_modified TEXT,
    body_hash TEXT,
    last_polled_at_ms INTEGER,
    last_success_at_ms INTEGER,
    next_poll_at_ms INTEGER NOT NULL,
    failure_count INTEGER NOT NULL,
    last_error TEXT
  ) STRICT;

  CREATE TABLE articles (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    feed_id TEXT REFERENCES feeds (id) ON DELETE SET NULL,
    url TEXT NOT NULL,
    outlet TEXT NOT NULL,
    title TEXT NOT NULL,
    published_at_ms INTEGER NOT NULL,
    text TEXT NOT NULL,
    stored_at_ms INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX articles_by_feed ON articles (feed_id);
  CREATE INDEX articles_by_time ON articles (stored_at_ms);

  CREATE TABLE feed_items (
    feed_id TEXT NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    article_id TEXT,
    PRIMARY KEY (feed_id, key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE analyses (
    article_id TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    analyzer_version INTEGER NOT NULL,
    analysis TEXT NOT NULL
  ) STRICT;

  CREATE TABLE quotes (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    speaker TEXT,
    cue TEXT,
    words TEXT NOT NULL,
    spans TEXT NOT NULL,
    confidence REAL NOT NULL,
    positions TEXT NOT NULL
  ) STRICT;
  CREATE INDEX quotes_by_article ON quotes (article_id, place);

  CREATE TABLE revisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    revised_at_ms INTEGER NOT NULL,
    removed TEXT NOT NULL,
    added TEXT NOT NULL
  ) STRICT;
  CREATE INDEX revisions_by_article ON revisions (article_id);

  CREATE TABLE subscriptions (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    platform TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    topics TEXT NOT NULL,
    cron TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    covered_until_ms INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE deliveries (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    platform TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    document TEXT NOT NULL,
    attempts INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE console_messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel_id TEXT NOT NULL,
    posted_at_ms INTEGER NOT NULL,
    document TEXT NOT NULL,
    delivery_id TEXT UNIQUE
  ) STRICT;
  CREATE INDEX console_messages_by_channel ON console_messages (channel_id, id);

  CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // A decision without a second name is a split.
  `
  CREATE TABLE speaker_decisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    of_name TEXT NOT NULL,
    of_trait TEXT,
    and_name TEXT,
    and_trait TEXT,
    decided_at_ms INTEGER NOT NULL,
    decided_by TEXT NOT NULL
  ) STRICT;
  `,
  // How the newest polls of each feed went.
  `
  CREATE TABLE polls (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    feed_id TEXT NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    started_at_ms INTEGER NOT NULL,
    took_ms INTEGER NOT NULL,
    status INTEGER,
    outcome TEXT NOT NULL,
    item_count INTEGER,
    new_item_count INTEGER,
    body_bytes INTEGER,
    reason TEXT
  ) STRICT;
  CREATE INDEX polls_by_feed ON polls (feed_id, id);
  `,
  `ALTER TABLE articles ADD COLUMN reading TEXT;`,
  // Copies of articles: bands are what they are found by, and are forgotten after some days; pairs stay.
  `
  CREATE TABLE article_bands (
    band INTEGER NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    stored_at_ms INTEGER NOT NULL,
    PRIMARY KEY (band, article_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX article_bands_by_article ON article_bands (article_id);
  CREATE INDEX article_bands_by_time ON article_bands (stored_at_ms);

  CREATE TABLE article_copies (
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    copy_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    PRIMARY KEY (article_id, copy_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX article_copies_by_copy ON article_copies (copy_id);
  `,
  // What the rhythm of a feed is told by. Feeds followed before have theirs told by their articles.
  `
  ALTER TABLE feeds ADD COLUMN news_at_ms INTEGER;
  ALTER TABLE feeds ADD COLUMN update_hints TEXT NOT NULL
    DEFAULT '{"intervalMs":null,"skipHours":[],"skipDays":[]}';
  UPDATE feeds SET news_at_ms =
    (SELECT max(stored_at_ms) FROM articles WHERE articles.feed_id = feeds.id);
  CREATE INDEX feeds_by_next_poll ON feeds (state, next_poll_at_ms);

  -- Outlives its feed until the hub was told.
  CREATE TABLE hub_subscriptions (
    feed_id TEXT PRIMARY KEY,
    hub_url TEXT NOT NULL,
    topic_url TEXT NOT NULL,
    path TEXT NOT NULL UNIQUE,
    secret TEXT NOT NULL,
    state TEXT NOT NULL,
    until_ms INTEGER NOT NULL,
    ask_at_ms INTEGER NOT NULL,
    told_at_ms INTEGER
  ) STRICT, WITHOUT ROWID;
  `,
  // What a feed listed already when it was first read. Of feeds followed before nothing is known: all that they brought was news.
  `
  ALTER TABLE articles ADD COLUMN is_backlog INTEGER NOT NULL DEFAULT 0;

  CREATE TABLE backlog_items (
    feed_id TEXT NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    place TEXT NOT NULL,
    PRIMARY KEY (feed_id, place)
  ) STRICT, WITHOUT ROWID;
  `,
  // The first quote with the same few words at the same place of a copy; of articles stored before it isn't known.
  `ALTER TABLE quotes ADD COLUMN passage TEXT;`,
  // Stories: the number of an article's story is that of its first article.
  `
  ALTER TABLE articles ADD COLUMN story_id INTEGER;
  CREATE INDEX articles_by_story ON articles (story_id, published_at_ms) WHERE story_id IS NOT NULL;

  CREATE TABLE told_stories (
    subscription_id TEXT NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
    story_id INTEGER NOT NULL,
    told_at_ms INTEGER NOT NULL,
    PRIMARY KEY (subscription_id, story_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX told_stories_by_story ON told_stories (story_id);
  `,
  // The channels that are told of feeds in trouble, and what they were told that holds still.
  `
  CREATE TABLE alert_channels (
    platform TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    PRIMARY KEY (platform, channel_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE told_troubles (
    feed_id TEXT PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    told_at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // One program speaks in several workspaces: what was chosen before belongs to the only one there was.
  `
  ALTER TABLE subscriptions ADD COLUMN workspace_id TEXT NOT NULL DEFAULT '';
  ALTER TABLE deliveries ADD COLUMN workspace_id TEXT NOT NULL DEFAULT '';
  ALTER TABLE alert_channels ADD COLUMN workspace_id TEXT NOT NULL DEFAULT '';
  `,
  // Watches, what came since they were last looked at, and what each found: told when it has a delivery.
  `
  CREATE TABLE watches (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    platform TEXT NOT NULL,
    workspace_id TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    name TEXT,
    words TEXT NOT NULL,
    quiet TEXT,
    created_at_ms INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE unwatched_news (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id TEXT NOT NULL,
    quote_ids TEXT NOT NULL
  ) STRICT;

  CREATE TABLE watch_finds (
    watch_id TEXT NOT NULL REFERENCES watches (id) ON DELETE CASCADE,
    quote_id TEXT NOT NULL,
    found_at_ms INTEGER NOT NULL,
    told_at_ms INTEGER,
    delivery_id TEXT,
    PRIMARY KEY (watch_id, quote_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX watch_finds_open ON watch_finds (found_at_ms) WHERE told_at_ms IS NULL;
  CREATE INDEX watch_finds_by_time ON watch_finds (told_at_ms);
  `,
  // Deliveries are claimed, tried in the order of their place, kept when they are given up, and known for a while when they are sent.
  `
  ALTER TABLE deliveries ADD COLUMN state TEXT NOT NULL DEFAULT 'open';
  ALTER TABLE deliveries ADD COLUMN next_try_at_ms INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE deliveries ADD COLUMN leased_until_ms INTEGER;
  ALTER TABLE deliveries ADD COLUMN last_error TEXT;
  ALTER TABLE deliveries ADD COLUMN ended_at_ms INTEGER;
  ALTER TABLE deliveries ADD COLUMN message_id TEXT;
  CREATE INDEX deliveries_by_place ON deliveries (platform, workspace_id, channel_id, sequence) WHERE state = 'open';
  CREATE INDEX deliveries_ended ON deliveries (state, ended_at_ms) WHERE state <> 'open';
  `,
  // Which quotes were posted with what, for corrections, which answer that message; and corrections that are to be told.
  `
  ALTER TABLE deliveries ADD COLUMN reply_to TEXT;

  CREATE TABLE posted_quotes (
    quote_id TEXT NOT NULL,
    delivery_id TEXT NOT NULL,
    PRIMARY KEY (quote_id, delivery_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE untold_corrections (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    before_quote TEXT NOT NULL,
    after_quote TEXT
  ) STRICT;
  `,
  // What readers report of quotes, and who said words as the newsroom knows: both outlive the article and its analysis.
  {
    both: `
  CREATE TABLE reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    quote TEXT NOT NULL,
    platform TEXT NOT NULL,
    workspace_id TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    user_name TEXT NOT NULL,
    suggested TEXT,
    reason TEXT NOT NULL,
    reported_at_ms INTEGER NOT NULL,
    verdict TEXT,
    resolved_at_ms INTEGER,
    resolved_by TEXT
  ) STRICT;

  CREATE TABLE speaker_fixes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    report_id INTEGER NOT NULL UNIQUE REFERENCES reports (id),
    article_id TEXT NOT NULL,
    quote_id TEXT NOT NULL,
    words TEXT NOT NULL,
    speaker TEXT
  ) STRICT;
  CREATE INDEX speaker_fixes_by_article ON speaker_fixes (article_id, id);

  ALTER TABLE quotes ADD COLUMN is_corrected INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE revisions ADD COLUMN by TEXT NOT NULL DEFAULT 'outlet';
  `,
    sqlite: 'CREATE INDEX reports_by_state ON reports (verdict IS NULL, id);',
    postgres: 'CREATE INDEX reports_by_state ON reports ((verdict IS NULL), id);',
  },
  // Who changed what.
  `
  CREATE TABLE audit_entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at_ms INTEGER NOT NULL,
    user_id TEXT NOT NULL,
    user_name TEXT NOT NULL,
    platform TEXT NOT NULL,
    workspace_id TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    line TEXT NOT NULL,
    outcome TEXT
  ) STRICT;
  CREATE INDEX audit_entries_by_workspace ON audit_entries (platform, workspace_id, id);
  `,
  // Who is logged in to the console. Of the id itself only the hash is kept.
  `
  CREATE TABLE console_sessions (
    id_hash TEXT PRIMARY KEY,
    user_name TEXT NOT NULL,
    user_mark TEXT NOT NULL,
    expires_at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // Quotes that an edit took out or corrected: their pages stay, and are found by their ids.
  {
    both: `
  CREATE TABLE former_quotes (
    quote_id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX former_quotes_by_article ON former_quotes (article_id);
  `,
    sqlite: `
  INSERT OR IGNORE INTO former_quotes (quote_id, article_id)
    SELECT each.value ->> 'id', revisions.article_id
    FROM revisions, json_each(revisions.removed) AS each;
  `,
    postgres: '',
  },
  // Tokens of workspaces that installed the program themselves, sealed.
  `
  CREATE TABLE installations (
    platform TEXT NOT NULL,
    workspace_id TEXT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (platform, workspace_id)
  ) STRICT, WITHOUT ROWID;
  `,
  // What was told is edited where other outlets have the same words later.
  `
  ALTER TABLE deliveries ADD COLUMN edits TEXT;
  CREATE INDEX deliveries_by_edits ON deliveries (edits) WHERE edits IS NOT NULL;
  CREATE INDEX watch_finds_by_delivery ON watch_finds (delivery_id) WHERE delivery_id IS NOT NULL;
  `,
  // What a digest is about, beyond topics; whether it says that there is nothing to tell.
  {
    both: `
  ALTER TABLE subscriptions ADD COLUMN filter TEXT NOT NULL DEFAULT '{}';
  ALTER TABLE subscriptions ADD COLUMN says_empty INTEGER NOT NULL DEFAULT 0;
  `,
    sqlite: `
  UPDATE subscriptions SET filter = json_object('topics', json(topics)) WHERE topics <> '[]';
  ALTER TABLE subscriptions DROP COLUMN topics;
  `,
    postgres: 'ALTER TABLE subscriptions DROP COLUMN topics;',
  },
  // Feeds posted to channels, the new articles that they have not posted yet, and what each channel was given. An item's place says that
  // the feed brought it before, in other words.
  `
  CREATE TABLE feed_posts (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    feed_id TEXT NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    platform TEXT NOT NULL,
    workspace_id TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    format TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    UNIQUE (feed_id, platform, workspace_id, channel_id)
  ) STRICT;

  CREATE TABLE unposted_articles (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    feed_post_id TEXT NOT NULL REFERENCES feed_posts (id) ON DELETE CASCADE,
    article_id TEXT NOT NULL,
    headline TEXT,
    UNIQUE (feed_post_id, article_id)
  ) STRICT;

  CREATE TABLE posted_articles (
    platform TEXT NOT NULL,
    workspace_id TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    article_id TEXT NOT NULL,
    posted_at_ms INTEGER NOT NULL,
    PRIMARY KEY (platform, workspace_id, channel_id, article_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX posted_articles_by_time ON posted_articles (posted_at_ms);

  ALTER TABLE feed_items ADD COLUMN place TEXT;
  CREATE INDEX feed_items_by_place ON feed_items (feed_id, place);
  CREATE INDEX feed_items_by_article ON feed_items (feed_id, article_id);
  `,
  // What was removed by its age: ids of articles and of their quotes. What the console's channels show was posted.
  {
    both: `
  CREATE TABLE forgotten (
    id TEXT PRIMARY KEY
  ) STRICT, WITHOUT ROWID;
  `,
    sqlite: `
  INSERT OR IGNORE INTO posted_quotes (quote_id, delivery_id)
    SELECT block.value ->> '$.quote.id', 'console ' || message.id
    FROM console_messages AS message, json_each(message.document, '$.blocks') AS block
    WHERE block.value ->> '$.kind' = 'quote';
  INSERT OR IGNORE INTO posted_quotes (quote_id, delivery_id)
    SELECT quote.value ->> '$.id', 'console ' || message.id
    FROM console_messages AS message, json_each(message.document, '$.blocks') AS block,
      json_each(block.value, '$.story.quotes') AS quote
    WHERE block.value ->> '$.kind' = 'story';
  `,
    postgres: '',
  },
  // The words of articles, see search-rows.ts.
  {
    both: '',
    sqlite: `
  CREATE VIRTUAL TABLE article_words
    USING fts5 (title, text, content = '', contentless_delete = 1, tokenize = 'ascii');

  INSERT INTO article_words (rowid, title, text)
    SELECT sequence, fold_paragraphs(title), fold_paragraphs(text) FROM articles;

  CREATE TRIGGER article_words_added AFTER INSERT ON articles BEGIN
    INSERT INTO article_words (rowid, title, text)
      VALUES (new.sequence, fold_paragraphs(new.title), fold_paragraphs(new.text));
  END;
  CREATE TRIGGER article_words_changed AFTER UPDATE OF title, text ON articles BEGIN
    UPDATE article_words SET title = fold_paragraphs(new.title), text = fold_paragraphs(new.text)
      WHERE rowid = new.sequence;
  END;
  CREATE TRIGGER article_words_removed AFTER DELETE ON articles BEGIN
    DELETE FROM article_words WHERE rowid = old.sequence;
  END;
  `,
    postgres: POSTGRES_WORDS,
  },
  // Articles of one outlet, counted and newest first.
  `
  CREATE INDEX articles_by_outlet ON articles (outlet, published_at_ms);
  `,
  // A decision with a second name is a merge, or gives that name to the first.
  `
  ALTER TABLE speaker_decisions ADD COLUMN is_alias INTEGER NOT NULL DEFAULT 0;
  `,
  // Stories that last: one that was joined with another leads to it. What was taken out of a story isn't put back.
  {
    both: `
  CREATE TABLE stories (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    leads_to INTEGER REFERENCES stories (id) ON DELETE CASCADE
  ) STRICT;
  CREATE INDEX stories_by_lead ON stories (leads_to) WHERE leads_to IS NOT NULL;
  INSERT INTO stories (id) SELECT DISTINCT story_id FROM articles WHERE story_id IS NOT NULL;
  CREATE INDEX articles_without_story ON articles (sequence) WHERE story_id IS NULL;

  CREATE TABLE parted_articles (
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    story_id INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    PRIMARY KEY (article_id, story_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX parted_articles_by_story ON parted_articles (story_id);
  `,
    sqlite: `
  CREATE TRIGGER stories_left AFTER DELETE ON articles
    WHEN old.story_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM articles WHERE story_id = old.story_id) BEGIN
    DELETE FROM stories WHERE id = old.story_id;
  END;
  `,
    postgres: POSTGRES_STORIES_LEFT,
  },
  // The trace of the poll that brought an article last, and those of what a message tells: one id through the log.
  `
  ALTER TABLE articles ADD COLUMN trace_id TEXT;
  ALTER TABLE deliveries ADD COLUMN trace_ids TEXT NOT NULL DEFAULT '[]';
  `,
  // When an article or one of its quotes came, changed or went the last time: what a snapshot of the quote index may lack. Quotes come with an
  // analysis: noted once for all of them, for each costs a tenth of a millisecond. Processes that share a database have numbered changes of
  // their own.
  {
    both: '',
    sqlite: ARTICLE_CHANGES,
    postgres: '',
  },
  // What processes share their work by, see postgres-shared-schema.ts.
  { both: '', sqlite: '', postgres: POSTGRES_SHARED },
  // How they share Discord's connections.
  { both: '', sqlite: '', postgres: POSTGRES_SHARDS },
  // When the newest words of an article were published, how many there are, and the words of the names in them, see older-rows.ts. Nothing is
  // noted where the quote index holds all: null says that an article is still to be read for it.
  `
  ALTER TABLE articles ADD COLUMN newest_quote_ms INTEGER;
  ALTER TABLE articles ADD COLUMN quote_count INTEGER;
  CREATE INDEX articles_by_newest_quote ON articles (newest_quote_ms, quote_count)
    WHERE quote_count > 0;
  CREATE INDEX articles_not_noted ON articles (sequence) WHERE quote_count IS NULL;

  CREATE TABLE quoted_names (
    word TEXT NOT NULL,
    newest_quote_ms INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (sequence) ON DELETE CASCADE,
    PRIMARY KEY (word, newest_quote_ms, article)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX quoted_names_by_article ON quoted_names (article);
  `,
  // Who made the correction: words of the newsroom's fixes were all that told it before.
  `
  ALTER TABLE untold_corrections ADD COLUMN by TEXT NOT NULL DEFAULT 'outlet';
  UPDATE untold_corrections SET by = 'newsroom' WHERE after_quote LIKE '%"isCorrected":true%';
  `,
  // What digests told, so that no clock that is set back has it told again.
  `
  CREATE TABLE told_articles (
    subscription_id TEXT NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    told_at_ms INTEGER NOT NULL,
    PRIMARY KEY (subscription_id, article_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX told_articles_by_article ON told_articles (article_id);
  `,
  // The last check of the page of an article that messages quote, see page-check-rows.ts.
  `
  CREATE TABLE page_checks (
    article_id TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    checked_at_ms INTEGER NOT NULL,
    seen TEXT
  ) STRICT, WITHOUT ROWID;
  `,
  // What is posted with a message is found by the message, too: for the checks of pages, each minute.
  'CREATE INDEX posted_quotes_by_delivery ON posted_quotes (delivery_id);',
  // Since when it is gone: told in channels once, and wherever its quotes are shown in full.
  'ALTER TABLE page_checks ADD COLUMN gone_at_ms INTEGER;',
  // What was damaged when a digest covered it: told by a later one, once it is repaired.
  `
  CREATE TABLE missed_articles (
    subscription_id TEXT NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    from_ms INTEGER NOT NULL,
    PRIMARY KEY (subscription_id, article_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX missed_articles_by_article ON missed_articles (article_id);
  `,
  // Where nothing was taken any more when something was last posted there: what is told there waits.
  `
  CREATE TABLE gone_places (
    platform TEXT NOT NULL,
    workspace_id TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    PRIMARY KEY (platform, workspace_id, channel_id)
  ) STRICT, WITHOUT ROWID;
  `,
];
