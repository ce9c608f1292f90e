import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import { type Database, SqliteDatabase } from '../../../src/store/database/sqlite.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { checkVersion, migrate, SCHEMA_VERSION } from '../../../src/store/schema/migrate.ts';
import { MIGRATIONS } from '../../../src/store/schema/migrations.ts';
import { newsDayClock, openTestStore } from '../../helpers/store/open-test-store.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

describe('migrate', () => {
  it('brings a new file to the newest schema, once', () => {
    const database = new SqliteDatabase(':memory:');
    expect(checkVersion(database)).toBe(0);
    migrate(database);
    expect(checkVersion(database)).toBe(SCHEMA_VERSION);
    const schema = database.prepare('SELECT sql FROM sqlite_schema').all();
    migrate(database);
    expect(database.prepare('SELECT sql FROM sqlite_schema').all()).toEqual(schema);
    database.close();
  });

  it('keeps another start out from before it has read the version', () => {
    const path = join(tempFolder(), 'verbatim.db');
    const [one, other] = [0, 1].map(() => new SqliteDatabase(path, { timeout: 0 })) as [
      Database,
      Database,
    ];
    one.pragma('journal_mode = WAL');
    const ask = one.pragma.bind(one);
    vi.spyOn(one, 'pragma').mockImplementation((source, options) => {
      const answer = ask(source, options);
      if (source === 'user_version') expect(() => migrate(other)).toThrow(/locked/);
      return answer;
    });
    migrate(one);
    migrate(other);
    expect(checkVersion(other)).toBe(SCHEMA_VERSION);
    for (const each of [one, other]) each.close();
  });

  it('brings a file of the first schema up, with all that is in it', () => {
    const database = new SqliteDatabase(':memory:');
    migrate(database);
    const schema = database.prepare('SELECT sql FROM sqlite_schema').all();
    database.exec(`
      DROP TABLE quoted_names;
      DROP INDEX articles_by_newest_quote;
      DROP INDEX articles_not_noted;
      ALTER TABLE articles DROP COLUMN newest_quote_ms;
      ALTER TABLE articles DROP COLUMN quote_count;
      DROP TRIGGER article_changes_added;
      DROP TRIGGER article_changes_changed;
      DROP TRIGGER article_changes_removed;
      DROP TRIGGER analysis_changes_added;
      DROP TRIGGER quote_changes_changed;
      DROP TRIGGER quote_changes_removed;
      DROP TABLE article_changes;
      ALTER TABLE articles DROP COLUMN trace_id;
      ALTER TABLE deliveries DROP COLUMN trace_ids;
      DROP TABLE parted_articles;
      DROP TRIGGER stories_left;
      DROP INDEX articles_without_story;
      DROP TABLE stories;
      DROP INDEX deliveries_by_edits;
      ALTER TABLE deliveries DROP COLUMN edits;
      DROP TABLE unposted_articles;
      DROP TABLE posted_articles;
      DROP TABLE feed_posts;
      DROP INDEX feed_items_by_place;
      DROP INDEX feed_items_by_article;
      ALTER TABLE feed_items DROP COLUMN place;
      DROP TABLE forgotten;
      DROP TRIGGER article_words_added;
      DROP TRIGGER article_words_changed;
      DROP TRIGGER article_words_removed;
      DROP TABLE article_words;
      DROP TABLE audit_entries;
      DROP TABLE speaker_fixes;
      DROP TABLE reports;
      ALTER TABLE quotes DROP COLUMN is_corrected;
      ALTER TABLE revisions DROP COLUMN by;
      DROP TABLE speaker_decisions;
      DROP TABLE console_sessions;
      DROP TABLE former_quotes;
      DROP TABLE polls;
      DROP TABLE article_bands;
      DROP TABLE article_copies;
      DROP TABLE hub_subscriptions;
      DROP INDEX feeds_by_next_poll;
      ALTER TABLE feeds DROP COLUMN update_hints;
      ALTER TABLE feeds DROP COLUMN news_at_ms;
      DROP INDEX articles_by_outlet;
      DROP TABLE installations;
      DROP TABLE alert_channels;
      DROP TABLE told_troubles;
      DROP TABLE posted_quotes;
      DROP TABLE untold_corrections;
      ALTER TABLE deliveries DROP COLUMN reply_to;
      DROP TABLE watch_finds;
      DROP TABLE watches;
      DROP TABLE unwatched_news;
      DROP TABLE page_checks;
      DROP TABLE missed_articles;
      DROP TABLE gone_places;
      DROP TABLE told_articles;
      DROP TABLE told_stories;
      DROP INDEX articles_by_story;
      ALTER TABLE articles DROP COLUMN story_id;
      ALTER TABLE quotes DROP COLUMN passage;
      DROP TABLE backlog_items;
      ALTER TABLE articles DROP COLUMN is_backlog;
      ALTER TABLE subscriptions DROP COLUMN workspace_id;
      ALTER TABLE subscriptions DROP COLUMN filter;
      ALTER TABLE subscriptions DROP COLUMN says_empty;
      ALTER TABLE subscriptions ADD COLUMN topics TEXT NOT NULL DEFAULT '';
      DROP INDEX deliveries_by_place;
      DROP INDEX deliveries_ended;
      ALTER TABLE deliveries DROP COLUMN workspace_id;
      ALTER TABLE deliveries DROP COLUMN state;
      ALTER TABLE deliveries DROP COLUMN next_try_at_ms;
      ALTER TABLE deliveries DROP COLUMN leased_until_ms;
      ALTER TABLE deliveries DROP COLUMN last_error;
      ALTER TABLE deliveries DROP COLUMN ended_at_ms;
      ALTER TABLE deliveries DROP COLUMN message_id;
      ALTER TABLE articles DROP COLUMN reading;
    `);
    database.exec("INSERT INTO settings VALUES ('colour', 'blue')");
    database.exec(`
      INSERT INTO articles (id, url, outlet, title, published_at_ms, text, stored_at_ms)
        VALUES ('a1', 'https://a.example/', 'A', 'T', 0, 'T', 0);
      INSERT INTO revisions (article_id, revised_at_ms, removed, added)
        VALUES ('a1', 1, '[{"id":"q1"},{"id":"q2"}]', '[]'), ('a1', 2, '[{"id":"q1"}]', '[]');
      INSERT INTO subscriptions
          (id, platform, channel_id, topics, cron, time_zone, created_at_ms, covered_until_ms)
        VALUES ('s1', 'slack', 'C1', '["NATO","the bridge"]', '0 8 * * *', 'UTC', 0, 0),
          ('s2', 'slack', 'C1', '[]', '0 8 * * *', 'UTC', 0, 0);
    `);
    database.pragma('user_version = 1');
    migrate(database);
    expect(database.prepare('SELECT sql FROM sqlite_schema').all()).toEqual(schema);
    expect(database.prepare('SELECT value FROM settings').pluck().get()).toBe('blue');
    expect(checkVersion(database)).toBe(SCHEMA_VERSION);
    expect(database.prepare('SELECT * FROM former_quotes ORDER BY quote_id').all()).toEqual([
      { quote_id: 'q1', article_id: 'a1' },
      { quote_id: 'q2', article_id: 'a1' },
    ]);
    const searched = database.prepare("SELECT rowid FROM article_words WHERE title MATCH 't'");
    expect(searched.pluck().all()).toEqual([1]);
    const filters = database.prepare('SELECT filter FROM subscriptions ORDER BY id').pluck().all();
    expect(filters).toEqual(['{"topics":["NATO","the bridge"]}', '{}']);
    database.close();
  });

  it('keeps a file that another start is at work on', async () => {
    const path = join(tempFolder(), 'verbatim.db');
    const first = await openTestStore({ path });
    await first.setSetting('colour', 'blue');
    const second = await openTestStore({ path });
    expect(await second.getSetting('colour')).toBe('blue');
  });
});

/** A file as it was before what these words are of, with rows, brought to the newest schema; and what is asked of it. */
function broughtUp(words: string, rows: string, question: string): unknown {
  const database = new SqliteDatabase(':memory:');
  migrate(
    database,
    MIGRATIONS.findIndex((each) => JSON.stringify(each).includes(words)),
  );
  database.exec(rows);
  migrate(database);
  const answer = database.prepare(question).raw().all();
  database.close();
  return answer;
}

const FEED = `INSERT INTO feeds (id, url, title, state, is_sample, next_poll_at_ms, failure_count)
  VALUES ('f1', 'https://a.example/rss', 'A', 'active', 0, 0, 0), ('f2', '', 'B', 'active', 0, 0, 0);`;
const ARTICLES = `INSERT INTO articles
    (id, feed_id, url, outlet, title, published_at_ms, text, stored_at_ms)
  VALUES ('a1', 'f1', '', 'A', 'T', 0, 'T', 5), ('a2', 'f1', '', 'A', 'T', 0, 'T', 3);`;
const quote = (id: string) => `{"kind":"quote","quote":{"id":"${id}"}}`;

it.each<[string, string, string, string, unknown]>([
  [
    'when a feed had news, and how it is asked',
    'news_at_ms INTEGER',
    FEED + ARTICLES,
    `SELECT news_at_ms, update_hints ->> 'intervalMs' FROM feeds ORDER BY id`,
    [
      [5, null],
      [null, null],
    ],
  ],
  [
    'that what was brought was news',
    'is_backlog',
    FEED + ARTICLES,
    'SELECT DISTINCT is_backlog FROM articles',
    [[0]],
  ],
  [
    'the stories of articles',
    'CREATE TABLE stories',
    `${FEED}${ARTICLES}UPDATE articles SET story_id = 7`,
    'SELECT id, leads_to FROM stories',
    [[7, null]],
  ],
  [
    'what waits to be sent',
    `DEFAULT 'open'`,
    `INSERT INTO deliveries (id, platform, channel_id, document, attempts)
      VALUES ('d1', 'slack', 'C1', '{}', 2)`,
    'SELECT state, workspace_id, attempts, next_try_at_ms, leased_until_ms, trace_ids FROM deliveries',
    [['open', '', 2, 0, null, '[]']],
  ],
  [
    'who made a correction',
    'ALTER TABLE untold_corrections ADD COLUMN by',
    `INSERT INTO untold_corrections (before_quote, after_quote)
      VALUES ('{}', '{"isCorrected":true}'), ('{}', '{}'), ('{}', NULL)`,
    'SELECT by FROM untold_corrections ORDER BY sequence',
    [['newsroom'], ['outlet'], ['outlet']],
  ],
  [
    'that an edit was the outlet’s',
    'ALTER TABLE revisions ADD COLUMN by',
    `${FEED}${ARTICLES}INSERT INTO revisions (article_id, revised_at_ms, removed, added)
      VALUES ('a1', 1, '[]', '[]')`,
    'SELECT by FROM revisions',
    [['outlet']],
  ],
  [
    'which quotes the console shows',
    'CREATE TABLE forgotten',
    `INSERT INTO console_messages (id, channel_id, posted_at_ms, document) VALUES
      (1, 'desk', 0, '{"blocks":[${quote('q1')},${quote('q1')},{"kind":"note"}]}'),
      (2, 'desk', 0, '{"blocks":[{"kind":"story","story":{"quotes":[{"id":"q2"},{"id":"q3"}]}}]}')`,
    'SELECT quote_id, delivery_id FROM posted_quotes ORDER BY quote_id',
    [
      ['q1', 'console 1'],
      ['q2', 'console 2'],
      ['q3', 'console 2'],
    ],
  ],
])('keeps %s', (...[, words, rows, question, answer]) => {
  expect(broughtUp(words, rows, question)).toEqual(answer);
});

describe('a file that is not to be touched', () => {
  it.each([
    [
      'of a newer program',
      (database: Database) => {
        migrate(database);
        database.pragma(`user_version = ${SCHEMA_VERSION + 3}`);
      },
      'store-newer',
      `has schema version ${SCHEMA_VERSION + 3}; this program knows versions up to ${SCHEMA_VERSION}.`,
    ],
    [
      'of another program',
      (database: Database) => database.exec('CREATE TABLE bookmarks (url TEXT)'),
      'store-corrupt',
      'is a database of another program.',
    ],
  ])('is refused when it is %s', async (...row) => {
    const [, prepare, code, finding] = row;
    const path = join(tempFolder(), 'verbatim.db');
    const database = new SqliteDatabase(path);
    prepare(database);
    database.close();
    const before = readFileSync(path);
    await expect(
      openStore({ path, clock: newsDayClock, logger: silentLogger }),
    ).rejects.toMatchObject({ code, finding: `The file ${path} ${finding}` });
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
