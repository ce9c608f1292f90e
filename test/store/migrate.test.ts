import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../src/lib/logger.ts';
import { checkVersion, migrate, SCHEMA_VERSION } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type Database, SqliteDatabase } from '../../src/store/sqlite.ts';
import { newsDayClock, openTestStore } from '../helpers/open-test-store.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

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
