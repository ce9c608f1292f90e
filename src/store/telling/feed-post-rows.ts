/**
 * Feeds posted to channels, as rows. A new article is noted for each of its feed's orders in the transaction that stores it
 * (`notingForPosting`), and its delivery written in the one that takes the note away: a kill at any moment neither loses nor repeats one.
 */
import { type CompiledQuery, type Kysely, sql, type Transaction } from 'kysely';
import type { Clock } from '../../lib/time/clock.ts';
import type { ArticleId, EpochMs, FeedId } from '../../model/article.ts';
import type { FeedPost, FeedPostId, PostFormat } from '../../model/feed-post.ts';
import type { Destination } from '../../model/platform.ts';
import { listOf, numbersOf } from '../database/dialect.ts';
import { inTransaction } from '../database/transactions.ts';
import type { Delivery } from '../ports/delivery-store.ts';
import type { FeedPostStore, Headline, UnpostedArticle } from '../ports/feed-post-store.ts';
import type { FeedPostRow, Tables } from '../tables/tables.ts';
import { insertDelivery } from './delivery-rows.ts';
import { forgettingOld } from './forget-old.ts';
import { toDestination, toPlaceRow } from './place-rows.ts';

/** What another feed, or a copy, brings later than this is posted once more. */
const POSTED_KEPT_MS = 30 * 86_400_000;

export interface BroughtArticle {
  readonly feedId: FeedId | null;
  readonly articleId: ArticleId;
  /** Of the item that leads to it; null where that isn't known. */
  readonly place: string | null;
  /** null where the article was read. */
  readonly headline: Headline | null;
}

/** Notes an article for the channels to which its feed is posted, unless that feed brought it before: then it is an edit. */
export function notingForPosting(
  transaction: Transaction<Tables>,
  { feedId, articleId, place, headline }: BroughtArticle,
): readonly CompiledQuery[] {
  if (feedId === null) return [];
  const written = headline === null ? null : JSON.stringify(headline);
  const noting = sql`
    INSERT INTO unposted_articles (feed_post_id, article_id, headline)
    SELECT id, ${articleId}, ${written} FROM feed_posts
    WHERE feed_id = ${feedId}
      AND NOT EXISTS (SELECT 1 FROM feed_items WHERE feed_id = ${feedId} AND article_id = ${articleId})
      AND NOT EXISTS (SELECT 1 FROM feed_items WHERE feed_id = ${feedId} AND place = ${place})
    ORDER BY sequence
    ON CONFLICT DO NOTHING
  `;
  return [noting.compile(transaction)];
}

/** The part of the store that keeps what feeds post. */
export function createFeedPostRows(db: Kysely<Tables>, clock: Clock): FeedPostStore {
  return {
    ...createOrderRows(db),
    async listPlacesToPost() {
      // By order, so that it costs the same however many articles wait.
      const rows = await db
        .selectFrom('feed_posts')
        .select(['platform', 'workspace_id', 'channel_id'])
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('unposted_articles')
              .select('unposted_articles.sequence')
              .whereRef('unposted_articles.feed_post_id', '=', 'feed_posts.id'),
          ),
        )
        .groupBy(['platform', 'workspace_id', 'channel_id'])
        .orderBy(({ fn }) => fn.min('feed_posts.sequence'))
        .execute();
      return rows.map(toDestination);
    },

    async listUnpostedArticles(place, limit) {
      const rows = await db
        .selectFrom('unposted_articles as noted')
        .innerJoin('feed_posts', 'feed_posts.id', 'noted.feed_post_id')
        .innerJoin('feeds', 'feeds.id', 'feed_posts.feed_id')
        .selectAll('feed_posts')
        .select(['noted.sequence as noted', 'noted.article_id', 'noted.headline', 'feeds.title'])
        .where(({ and }) => and(toPlaceRow(place)))
        .orderBy('noted.sequence')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        sequence: row.noted,
        post: fromRow(row),
        feedTitle: row.title,
        articleId: row.article_id as ArticleId,
        headline: row.headline === null ? null : (JSON.parse(row.headline) as Headline),
      }));
    },

    async listPostedArticles(place, ids) {
      const rows = await postedTo(db, place)
        .select('article_id')
        .where('article_id', 'in', listOf(db, ids))
        .execute();
      return new Set(rows.map(({ article_id }) => article_id as ArticleId));
    },

    async countPosted(place, sinceMs) {
      const { count, first } = await postedTo(db, place)
        .select(({ fn }) => [
          fn.countAll<number>().as('count'),
          fn.min<number | null>('posted_at_ms').as('first'),
        ])
        .where('posted_at_ms', '>=', sinceMs)
        // A clock that was set back must not make the next ones wait for it.
        .where('posted_at_ms', '<=', clock.nowMs())
        .executeTakeFirstOrThrow();
      return first === null ? null : { count, firstAtMs: first };
    },

    promiseArticles: (articles, delivery) =>
      inTransaction(db, (transaction) => promise(transaction, articles, delivery, clock.nowMs())),
  };
}

function createOrderRows(
  db: Kysely<Tables>,
): Pick<FeedPostStore, 'putFeedPost' | 'listFeedPosts' | 'removeFeedPost' | 'removeFeedPostsTo'> {
  return {
    async putFeedPost({ id, feedId, destination, format, createdAtMs }) {
      const written = JSON.stringify(format);
      const row = await db
        .insertInto('feed_posts')
        .values({
          id,
          feed_id: feedId,
          ...toPlaceRow(destination),
          format: written,
          created_at_ms: createdAtMs,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['feed_id', 'platform', 'workspace_id', 'channel_id'])
            .doUpdateSet({ format: written }),
        )
        .returningAll()
        .executeTakeFirstOrThrow();
      return fromRow(row);
    },

    async listFeedPosts() {
      const rows = await db.selectFrom('feed_posts').selectAll().orderBy('sequence').execute();
      return rows.map(fromRow);
    },

    async removeFeedPost(id) {
      await db.deleteFrom('feed_posts').where('id', '=', id).execute();
    },

    async removeFeedPostsTo(place) {
      const { numDeletedRows } = await db
        .deleteFrom('feed_posts')
        .where(({ and }) => and(toPlaceRow(place)))
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

function postedTo(db: Kysely<Tables>, place: Destination) {
  return db.selectFrom('posted_articles').where(({ and }) => and(toPlaceRow(place)));
}

async function promise(
  transaction: Transaction<Tables>,
  articles: readonly UnpostedArticle[],
  delivery: Delivery | null,
  nowMs: EpochMs,
): Promise<boolean> {
  const sequences = numbersOf(
    transaction,
    articles.map(({ sequence }) => sequence),
  );
  const { count } = await transaction
    .selectFrom('unposted_articles')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('sequence', 'in', sequences)
    .executeTakeFirstOrThrow();
  if (count < articles.length) return false;
  await transaction.deleteFrom('unposted_articles').where('sequence', 'in', sequences).execute();
  if (delivery === null) return true;
  const place = toPlaceRow(delivery.destination);
  for (const { articleId } of articles)
    await transaction
      .insertInto('posted_articles')
      .values({ ...place, article_id: articleId, posted_at_ms: nowMs })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await insertDelivery(transaction, delivery);
  const aged = { timeColumn: 'posted_at_ms', keptMs: POSTED_KEPT_MS, nowMs };
  await transaction.executeQuery(forgettingOld(transaction, 'posted_articles', aged));
  return true;
}

function fromRow(row: FeedPostRow): FeedPost {
  return {
    id: row.id as FeedPostId,
    feedId: row.feed_id as FeedId,
    destination: toDestination(row),
    format: JSON.parse(row.format) as PostFormat,
    createdAtMs: row.created_at_ms,
  };
}
