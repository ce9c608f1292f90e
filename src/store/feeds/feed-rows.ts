/** Feeds and the items already read from them, as rows. */
import { type CompiledQuery, type Insertable, type Kysely, sql, type Updateable } from 'kysely';
import type { ArticleId, EpochMs, FeedId } from '../../model/article.ts';
import type { Feed, FeedState, UpdateHints } from '../../model/feed.ts';
import { isPostgres, listOf } from '../database/dialect.ts';
import { memberOf, NOBODY } from '../database/members.ts';
import {
  askTogether,
  inRelaxedTransaction,
  inTransaction,
  writeOfFeed,
} from '../database/transactions.ts';
import type { FeedChange } from '../ports/feed-store.ts';
import type { Store } from '../store.ts';
import type { FeedRow, Tables } from '../tables/tables.ts';
import { notingForPosting } from '../telling/feed-post-rows.ts';

/** Keys asked for in one query: SQLite allows 32,766 parameters (https://www.sqlite.org/limits.html). */
const KEYS_PER_QUERY = 1000;

/** A poll is planned for 24 hours ahead at most (feeds/plan-poll.ts): what is later was planned by a clock that was ahead. */
const MAX_AHEAD_MS = 25 * 60 * 60_000;

type FeedRows = Pick<
  Store,
  | 'addFeed'
  | 'addFeeds'
  | 'listFeeds'
  | 'getFeed'
  | 'listDueFeeds'
  | 'planPolls'
  | 'updateFeed'
  | 'claimFeed'
  | 'releaseFeed'
  | 'removeFeed'
  | 'findKnownItems'
  | 'findKnownPlaces'
  | 'findItemArticles'
  | 'listNewestUrls'
  | 'rememberItem'
>;

/** Rows put in by one statement: at most 65 parameters each, for the same limit. */
const FEEDS_PER_INSERT = 500;

/** The part of the store that keeps feeds. A change to a feed that is gone meanwhile does nothing. */
export function createFeedRows(db: Kysely<Tables>): FeedRows {
  return {
    async addFeed(feed) {
      await db.insertInto('feeds').values(toRow(feed)).execute();
    },

    async addFeeds(feeds) {
      await inTransaction(db, async (transaction) => {
        for (let from = 0; from < feeds.length; from += FEEDS_PER_INSERT) {
          const rows = feeds.slice(from, from + FEEDS_PER_INSERT).map(toRow);
          await transaction.insertInto('feeds').values(rows).execute();
        }
      });
    },

    async listFeeds() {
      const rows = await db.selectFrom('feeds').selectAll().orderBy('sequence').execute();
      return rows.map(toFeed);
    },

    getFeed: (id) => readFeed(db, id),

    async listDueFeeds(beforeMs) {
      // Each by the index, which SQLite leaves where both are asked for at once.
      const due = await selectPlanned(db, '<', beforeMs).execute();
      const strays = await selectPlanned(db, '>', beforeMs + MAX_AHEAD_MS).execute();
      return [...due, ...strays.map((row) => ({ ...row, next_poll_at_ms: 0 }))].map((row) => ({
        id: row.id as FeedId,
        url: row.url,
        nextPollAtMs: row.next_poll_at_ms,
        lastPolledAtMs: row.last_polled_at_ms,
        failureCount: row.failure_count,
      }));
    },

    async planPolls(plans) {
      const planning = [...plans].map(([id, next_poll_at_ms]) =>
        db.updateTable('feeds').set({ next_poll_at_ms }).where('id', '=', id).compile(),
      );
      await inRelaxedTransaction(db, (transaction) => askTogether(transaction, planning));
    },

    async updateFeed(id, change) {
      const values = toChange(change);
      if (Object.keys(values).length === 0) return;
      await writeOfFeed(db, [db.updateTable('feeds').set(values).where('id', '=', id).compile()]);
    },

    async claimFeed(id, nowMs) {
      const member = memberOf(db);
      if (member === NOBODY) return null;
      const isDue =
        nowMs === null
          ? sql`id = ${id}`
          : sql`id = ${id} and state = 'active'
              and next_poll_at_ms not between ${nowMs + 1} and ${nowMs + MAX_AHEAD_MS}`;
      const isFree = nowMs === null ? sql`true` : sql`(holder is null or holder = ${member})`;
      const claim =
        member === null
          ? sql<FeedRow>`select * from feeds where ${isDue}`
          : sql<FeedRow>`update feeds set holder = ${member} where id = (
              select id from feeds where ${isDue} and ${isFree} for no key update skip locked
            ) returning *`;
      const { rows } = await claim.execute(db);
      return rows[0] === undefined ? null : toFeed(rows[0]);
    },

    async releaseFeed(id) {
      const member = memberOf(db);
      if (member === null) return;
      await sql`update feeds set holder = null where id = ${id} and holder = ${member}`.execute(db);
    },

    async removeFeed(id) {
      // Foreign keys do the rest: its items go, its articles stay with no feed.
      await db.deleteFrom('feeds').where('id', '=', id).execute();
    },

    ...createItemRows(db),
  };
}

function selectPlanned(db: Kysely<Tables>, isIt: '<' | '>', whenMs: EpochMs) {
  return db
    .selectFrom('feeds')
    .select(['id', 'url', 'next_poll_at_ms', 'last_polled_at_ms', 'failure_count'])
    .where('state', '=', 'active')
    .where('next_poll_at_ms', isIt, whenMs)
    .orderBy('next_poll_at_ms');
}

async function readFeed(db: Kysely<Tables>, id: FeedId): Promise<Feed | null> {
  const row = await db.selectFrom('feeds').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toFeed(row);
}

function createItemRows(
  db: Kysely<Tables>,
): Pick<
  Store,
  'findKnownItems' | 'findKnownPlaces' | 'findItemArticles' | 'listNewestUrls' | 'rememberItem'
> {
  return {
    async findKnownItems(feedId, keys) {
      const known = new Set<string>();
      for (let from = 0; from < keys.length; from += KEYS_PER_QUERY) {
        const rows = await db
          .selectFrom('feed_items')
          .select('key')
          .where('feed_id', '=', feedId)
          .where('key', 'in', keys.slice(from, from + KEYS_PER_QUERY))
          .execute();
        for (const { key } of rows) known.add(key);
      }
      return known;
    },

    async findKnownPlaces(feedId, places) {
      const rows = await db
        .selectFrom('feed_items')
        .select('place')
        .distinct()
        .where('feed_id', '=', feedId)
        .where('place', 'in', listOf(db, places))
        .execute();
      return new Set(rows.flatMap(({ place }) => place ?? []));
    },

    async findItemArticles(feedId, keys) {
      const rows = await db
        .selectFrom('feed_items')
        .select(['key', 'article_id'])
        .where('feed_id', '=', feedId)
        .where('key', 'in', listOf(db, keys))
        .execute();
      return new Map(rows.map((row) => [row.key, row.article_id as ArticleId | null]));
    },

    async listNewestUrls(feedId, limit) {
      const rows = await db
        .selectFrom('articles')
        .select('url')
        .where('feed_id', '=', feedId)
        .orderBy('sequence', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ url }) => url);
    },

    async rememberItem(feedId, key, articleId, { place, headline } = { place: null }) {
      const item = rememberingItem(db, { feedId, key, articleId, place });
      if (headline === undefined) return writeOfFeed(db, [item]);
      // What waits to be posted is followed by its numbers.
      const brought = { feedId, articleId: headline.articleId, place, headline };
      await inRelaxedTransaction(db, (transaction) =>
        askTogether(transaction, [...notingForPosting(transaction, brought), item]),
      );
    },
  };
}

interface RememberedItem {
  readonly feedId: FeedId;
  readonly key: string;
  readonly articleId: string | null;
  readonly place: string | null;
}

/** From the feed's own row, so that an item of a feed that was just removed is not an error. */
function rememberingItem(
  db: Kysely<Tables>,
  { feedId, key, articleId, place }: RememberedItem,
): CompiledQuery {
  return db
    .insertInto('feed_items')
    .columns(['feed_id', 'key', 'article_id', 'place'])
    .expression((builder) =>
      builder
        .selectFrom('feeds')
        .select(({ val }) => [
          'id',
          val(key).as('key'),
          val<string | null>(articleId).as('article_id'),
          val<string | null>(place).as('place'),
        ])
        .where('id', '=', feedId)
        // Else it may be removed before its item is there.
        .$if(isPostgres(db), (feed) => feed.forKeyShare()),
    )
    .onConflict((conflict) =>
      conflict.columns(['feed_id', 'key']).doUpdateSet({ article_id: articleId, place }),
    )
    .compile();
}

function toRow(feed: Feed): Insertable<Tables['feeds']> {
  return {
    id: feed.id,
    url: feed.url,
    title: feed.title,
    state: feed.state,
    is_sample: feed.isSample ? 1 : 0,
    etag: feed.etag,
    last_modified: feed.lastModified,
    body_hash: feed.bodyHash,
    last_polled_at_ms: feed.lastPolledAtMs,
    last_success_at_ms: feed.lastSuccessAtMs,
    next_poll_at_ms: feed.nextPollAtMs,
    news_at_ms: feed.newsAtMs,
    update_hints: JSON.stringify(feed.updateHints),
    failure_count: feed.failureCount,
    last_error: feed.lastError,
  };
}

/** A feed as its row has it. */
export function toFeed(row: FeedRow): Feed {
  return {
    id: row.id as FeedId,
    url: row.url,
    title: row.title,
    state: row.state as FeedState,
    isSample: row.is_sample === 1,
    etag: row.etag,
    lastModified: row.last_modified,
    bodyHash: row.body_hash,
    lastPolledAtMs: row.last_polled_at_ms,
    lastSuccessAtMs: row.last_success_at_ms,
    nextPollAtMs: row.next_poll_at_ms,
    newsAtMs: row.news_at_ms,
    updateHints: JSON.parse(row.update_hints) as UpdateHints,
    failureCount: row.failure_count,
    lastError: row.last_error,
  };
}

const COLUMNS: Readonly<Record<keyof FeedChange, keyof FeedRow>> = {
  url: 'url',
  title: 'title',
  state: 'state',
  etag: 'etag',
  lastModified: 'last_modified',
  bodyHash: 'body_hash',
  lastPolledAtMs: 'last_polled_at_ms',
  lastSuccessAtMs: 'last_success_at_ms',
  nextPollAtMs: 'next_poll_at_ms',
  newsAtMs: 'news_at_ms',
  updateHints: 'update_hints',
  failureCount: 'failure_count',
  lastError: 'last_error',
};

/** Only the fields that are given. */
function toChange(change: FeedChange): Updateable<Tables['feeds']> {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.map(([field, value]) => [
      COLUMNS[field as keyof FeedChange],
      field === 'updateHints' ? JSON.stringify(value) : value,
    ]),
  );
}
