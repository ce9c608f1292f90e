import { expect, it } from 'vitest';
import { SqliteDatabase } from '../../../src/store/database/sqlite.ts';
import { forgetAnalysis, forgetQuotes, healStore } from '../../../src/store/files/heal-store.ts';
import { migrate } from '../../../src/store/schema/migrate.ts';

/** Article a1 is whole; each test takes something away. */
function salvaged(change: string) {
  const database = new SqliteDatabase(':memory:');
  database.pragma('foreign_keys = OFF');
  migrate(database);
  database.exec(`
    INSERT INTO feeds (id, url, title, state, is_sample, next_poll_at_ms, failure_count)
      VALUES ('f1', 'https://a.example/feed', 'A', 'active', 0, 0, 0);
    INSERT INTO feed_items (feed_id, key, article_id) VALUES ('f1', 'k1', 'a1');
    INSERT INTO articles (id, feed_id, url, outlet, title, published_at_ms, text, stored_at_ms)
      VALUES ('a1', 'f1', 'https://a.example/', 'A', 'T', 0, 'T', 0);
    INSERT INTO analyses VALUES ('a1', 7, '{}');
    INSERT INTO quotes (id, article_id, place, kind, words, spans, confidence, positions)
      VALUES ('q1', 'a1', 0, 'direct', '[]', '[]', 1, '[]');
    ${change}
  `);
  const count = (table: string) =>
    database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  const version = () => database.prepare('SELECT analyzer_version FROM analyses').pluck().get();
  return { database, count, version };
}

it('leaves what is whole', () => {
  const { database, version, count } = salvaged('');
  expect([...healStore(database, false).values()].every((taken) => taken === 0)).toBe(true);
  expect([version(), count('quotes'), count('feed_items')]).toEqual([7, 1, 1]);
});

it('takes what lost its article, and lets an article stay without its feed', () => {
  const { database, count } = salvaged('DELETE FROM articles; DELETE FROM feeds;');
  const taken = healStore(database, false);
  expect([taken.get('quotes'), taken.get('analyses'), taken.get('feed_items')]).toEqual([1, 1, 1]);
  expect([count('quotes'), count('analyses'), count('feed_items')]).toEqual([0, 0, 0]);
  const other = salvaged('DELETE FROM feeds;');
  healStore(other.database, false);
  expect(other.database.prepare('SELECT feed_id FROM articles').pluck().get()).toBeNull();
});

it.each([
  ['its analysis is lost', 'DELETE FROM analyses;', false],
  ['its analysis is no JSON', "UPDATE analyses SET analysis = '{;}';", false],
  ['a quote is no JSON', "UPDATE quotes SET words = '[;]';", false],
  ['quotes are lost', '', true],
])('has an article analysed again where %s', (_case, change, areQuotesLost) => {
  const { database, version } = salvaged(change);
  healStore(database, areQuotesLost);
  expect(version()).toBe(0);
  expect(database.pragma('foreign_key_check')).toEqual([]);
});

it('takes away what an article can’t be read with, one after the other', () => {
  const { database, version, count } = salvaged('');
  forgetAnalysis(database, 'a1');
  expect([version(), count('quotes')]).toEqual([0, 1]);
  forgetQuotes(database, 'a1');
  expect(count('quotes')).toBe(0);
});

it('keeps the stories of articles, and takes those that lost their articles with what led to them', () => {
  const { database, count } = salvaged(`
    INSERT INTO stories (id, leads_to) VALUES (2, NULL), (3, 2), (4, 1);
    UPDATE articles SET story_id = 1;
    INSERT INTO parted_articles VALUES ('a1', 1), ('a1', 2);
  `);
  healStore(database, false);
  const stories = database.prepare('SELECT id, leads_to FROM stories ORDER BY id').raw().all();
  expect(stories).toEqual([
    [1, null],
    [4, 1],
  ]);
  expect(database.pragma('foreign_key_check')).toEqual([]);
  expect(count('parted_articles')).toBe(1);
});
