/**
 * Stories as rows: an article's story is a number, that of the article which was stored first of it, so that the older of two stories is
 * the lesser.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { ArticleId, EpochMs } from '../model/article.ts';
import type { StoryId, SubscriptionId } from '../model/digest.ts';
import { listOf } from './list-of.ts';
import { inRelaxedTransaction } from './relaxed-transaction.ts';
import type { FoundStory, Store } from './store.ts';
import type { Tables } from './tables.ts';

/** The part of the store that knows stories from one digest to the next. */
export function createStoryRows(
  db: Kysely<Tables>,
): Pick<Store, 'keepStories' | 'tryStories' | 'listToldStories'> {
  return {
    keepStories: (stories) =>
      inRelaxedTransaction(db, (transaction) => keepAll(transaction, stories)),

    async tryStories(stories, subscriptionId) {
      const transaction = await db.startTransaction().execute();
      try {
        const storyIds = await keepAll(transaction, stories);
        return { storyIds, toldAtMs: await readTold(transaction, subscriptionId) };
      } finally {
        await transaction.rollback().execute();
      }
    },

    listToldStories: (subscriptionId) => readTold(db, subscriptionId),
  };
}

async function keepAll(
  transaction: Transaction<Tables>,
  stories: readonly FoundStory[],
): Promise<ReadonlyMap<ArticleId, StoryId>> {
  for (const story of stories) await keepStory(transaction, story);
  const rows = await readStories(
    transaction,
    stories.flatMap(({ articleIds }) => articleIds),
  );
  return new Map(rows.map((row) => [row.id as ArticleId, row.story_id as StoryId]));
}

async function readTold(
  db: Kysely<Tables>,
  subscriptionId: SubscriptionId,
): Promise<ReadonlyMap<StoryId, EpochMs>> {
  const rows = await db
    .selectFrom('told_stories')
    .select(['story_id', 'told_at_ms'])
    .where('subscription_id', '=', subscriptionId)
    .execute();
  return new Map(rows.map((row) => [row.story_id as StoryId, row.told_at_ms]));
}

async function keepStory(
  transaction: Transaction<Tables>,
  { articleIds, joinedIds }: FoundStory,
): Promise<void> {
  const own = await readStories(transaction, articleIds);
  const joined = await readStories(transaction, joinedIds);
  const known = new Set([...own, ...joined].flatMap(({ story_id }) => story_id ?? []));
  const candidates = known.size > 0 ? [...known] : own.map(({ sequence }) => sequence);
  const id = candidates.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  const merged = [...known].filter((other) => other !== id);
  await transaction
    .updateTable('articles')
    .set({ story_id: id })
    .where(({ or, eb }) =>
      or([eb('id', 'in', listOf(articleIds)), eb('story_id', 'in', listOf(merged))]),
    )
    .execute();
  // What was told of either was told of the story.
  await sql`update or ignore told_stories set story_id = ${id}
    where story_id in ${listOf(merged)}`.execute(transaction);
  await transaction.deleteFrom('told_stories').where('story_id', 'in', listOf(merged)).execute();
}

function readStories(transaction: Transaction<Tables>, ids: readonly ArticleId[]) {
  return transaction
    .selectFrom('articles')
    .select(['id', 'sequence', 'story_id'])
    .where('id', 'in', listOf(ids))
    .execute();
}
