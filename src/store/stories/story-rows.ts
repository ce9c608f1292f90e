/**
 * Stories as rows: an article's story is a number, of two stories the older has the lesser. One that was joined with another leads to it,
 * so that a link to either opens what they became. A story goes with its last article.
 */
import { type CompiledQuery, type Kysely, sql, type Transaction } from 'kysely';
import { assert } from '../../lib/assert.ts';
import type { ArticleId, EpochMs } from '../../model/article.ts';
import type { StoryId, SubscriptionId } from '../../model/digest.ts';
import { listOf, numbersOf } from '../database/dialect.ts';
import {
  askTogether,
  type Ending,
  inRelaxedTransaction,
  inRelaxedTurn,
  inSnapshot,
  inTransaction,
  inTrial,
} from '../database/transactions.ts';
import type { FoundStory, StoryPlace, StoryStore } from '../ports/story-store.ts';
import type { Tables } from '../tables/tables.ts';

/** The part of the store that knows stories. */
export function createStoryRows(db: Kysely<Tables>): StoryStore {
  return {
    ...createToldStories(db),

    joinStory: (id, storyIds) =>
      inRelaxedTurn(db, {
        ask: (transaction) => askWhatIsOf(transaction, id, storyIds),
        work: (transaction, [[article], stories]) =>
          join(transaction, id, { before: article?.story_id, stories }),
      }),

    partFromStory: (id) => inTransaction(db, (transaction) => part(transaction, id)),

    getStory: (id, limit) => inSnapshot(db, (transaction) => readStory(transaction, id, limit)),

    async listParted(ids) {
      const rows = await db
        .selectFrom('parted_articles')
        .selectAll()
        .where('article_id', 'in', listOf(db, ids))
        .orderBy('story_id')
        .execute();
      const parted = new Map<ArticleId, StoryId[]>();
      for (const { article_id, story_id } of rows) {
        const id = article_id as ArticleId;
        parted.set(id, [...(parted.get(id) ?? []), story_id as StoryId]);
      }
      return parted;
    },

    storiesOf: (ids) => readStoryIds(db, ids),
  };
}

function createToldStories(
  db: Kysely<Tables>,
): Pick<StoryStore, 'keepStories' | 'tryStories' | 'listToldStories'> {
  return {
    keepStories: (stories) =>
      inRelaxedTransaction(db, (transaction) => keepAll(transaction, stories)),

    tryStories: (stories, subscriptionId) =>
      inTrial(db, async (transaction) => {
        const storyIds = await keepAll(transaction, stories);
        return { storyIds, toldAtMs: await readTold(transaction, subscriptionId) };
      }),

    listToldStories: (subscriptionId) => readTold(db, subscriptionId),
  };
}

/** A digest tells hundreds of stories, and all that write wait meanwhile: what is of them is read at once, and written at once. */
async function keepAll(
  transaction: Transaction<Tables>,
  stories: readonly FoundStory[],
): Promise<ReadonlyMap<ArticleId, StoryId>> {
  const told = stories.flatMap(({ articleIds }) => articleIds);
  const joined = stories.flatMap(({ joinedIds }) => joinedIds);
  const known = await readStoryIds(transaction, [...told, ...joined]);
  const leads = new Map<StoryId, StoryId>();
  const kept: { readonly id: StoryId; readonly articleIds: readonly ArticleId[] }[] = [];
  const fresh: FoundStory[] = [];
  for (const story of stories) {
    const { articleIds, joinedIds } = story;
    const theirs = [...articleIds, ...joinedIds].flatMap((id) => known.get(id) ?? []);
    const ids = [...new Set(theirs.map((id) => follow(leads, id)))];
    if (ids.length === 0) fresh.push(story);
    else kept.push({ id: await mergeStories(transaction, ids, leads), articleIds });
  }
  const freshIds = await addStories(transaction, fresh.length);
  for (const [at, { articleIds }] of fresh.entries())
    kept.push({ id: freshIds[at] as StoryId, articleIds });
  const joining = kept.flatMap(({ id, articleIds }) => {
    const storyless = articleIds.filter((articleId) => !known.has(articleId));
    const last = follow(leads, id);
    return storyless.length === 0 ? [] : [joiningStory(transaction, last, storyless)];
  });
  await askTogether(transaction, joining);
  return readStoryIds(transaction, told);
}

function joiningStory(
  transaction: Transaction<Tables>,
  id: StoryId,
  articleIds: readonly ArticleId[],
): CompiledQuery {
  return transaction
    .updateTable('articles')
    .set({ story_id: id })
    .where('id', 'in', listOf(transaction, articleIds))
    .where('story_id', 'is', null)
    .compile();
}

/** @returns where a story leads to by now. */
function follow(leads: ReadonlyMap<StoryId, StoryId>, id: StoryId): StoryId {
  const next = leads.get(id);
  return next === undefined ? id : follow(leads, next);
}

/**
 * @param leads is told of each that leads to another from now on.
 * @returns the oldest of them, which all others lead to from now on; a new one where there is none.
 */
async function mergeStories(
  transaction: Transaction<Tables>,
  ids: readonly StoryId[],
  leads = new Map<StoryId, StoryId>(),
): Promise<StoryId> {
  const [first, ...younger] = [...new Set(ids)].sort((a, b) => a - b);
  if (first === undefined) return addStory(transaction);
  const apart = younger.length === 0 ? null : await readApart(transaction, [first, ...younger]);
  const others = younger.filter((id) => !apart?.has(id));
  if (others.length === 0) return first;
  for (const id of others) leads.set(id, first);
  const merged = numbersOf(transaction, others);
  await sql`update articles set story_id = ${first} where story_id in ${merged}`.execute(
    transaction,
  );
  await sql`update stories set leads_to = ${first}
    where id in ${merged} or leads_to in ${merged}`.execute(transaction);
  // What was told, or taken out, of either was of the story.
  await sql`insert into told_stories (subscription_id, story_id, told_at_ms)
    select subscription_id, ${sql.lit(first)}, told_at_ms from told_stories
    where story_id in ${merged} order by story_id on conflict do nothing`.execute(transaction);
  await sql`insert into parted_articles (article_id, story_id)
    select article_id, ${sql.lit(first)} from parted_articles
    where story_id in ${merged} on conflict do nothing`.execute(transaction);
  for (const table of ['told_stories', 'parted_articles'] as const)
    await transaction.deleteFrom(table).where('story_id', 'in', merged).execute();
  return first;
}

/** @returns those of the stories that an article was taken out of another of them into, or out of into another. */
async function readApart(
  transaction: Transaction<Tables>,
  ids: readonly StoryId[],
): Promise<ReadonlySet<StoryId>> {
  const list = numbersOf(transaction, ids);
  const { rows } = await sql<{ one: StoryId; other: StoryId }>`
    select articles.story_id as one, parted_articles.story_id as other
    from parted_articles join articles on articles.id = article_id
    where articles.story_id in ${list} and parted_articles.story_id in ${list}
  `.execute(transaction);
  return new Set(rows.flatMap(({ one, other }) => [one, other]));
}

async function addStory(transaction: Transaction<Tables>): Promise<StoryId> {
  const [id] = await addStories(transaction, 1);
  assert(id !== undefined, 'a story was added');
  return id;
}

async function addStories(
  transaction: Transaction<Tables>,
  count: number,
): Promise<readonly StoryId[]> {
  if (count === 0) return [];
  const rows = await transaction
    .insertInto('stories')
    .values(Array.from({ length: count }, () => ({ leads_to: null })))
    .returning('id')
    .execute();
  return rows.map(({ id }) => id as StoryId);
}

/** The article, and the stories as they are now: they may have been joined with others, or gone, since they were looked up. */
function askWhatIsOf(
  transaction: Transaction<Tables>,
  id: ArticleId,
  storyIds: readonly StoryId[],
) {
  return [
    transaction.selectFrom('articles').select('story_id').where('id', '=', id).compile(),
    sql<{ id: StoryId }>`
      select distinct coalesce(leads_to, id) as id from stories where id in ${numbersOf(transaction, storyIds)}
      except select story_id from parted_articles where article_id = ${id}`.compile(transaction),
  ] as const;
}

interface Joining {
  /** The article's story; null where it has none, undefined where it is gone. */
  readonly before: number | null | undefined;
  readonly stories: readonly { readonly id: StoryId }[];
}

async function join(
  transaction: Transaction<Tables>,
  id: ArticleId,
  { before, stories }: Joining,
): Promise<Ending<StoryId | null>> {
  if (before !== null) return { result: (before ?? null) as StoryId | null, writes: [] };
  const joined = await mergeStories(
    transaction,
    stories.map((story) => story.id),
  );
  const joining = transaction
    .updateTable('articles')
    .set({ story_id: joined })
    .where('id', '=', id);
  return { result: joined, writes: [joining.compile()] };
}

async function part(transaction: Transaction<Tables>, id: ArticleId): Promise<StoryId | null> {
  const before = (await readStoryIds(transaction, [id])).get(id);
  if (before === undefined) return null;
  const other = await transaction
    .selectFrom('articles')
    .select('id')
    .where('story_id', '=', before)
    .where('id', '!=', id)
    .executeTakeFirst();
  if (other === undefined) return null;
  const own = await addStory(transaction);
  await transaction.updateTable('articles').set({ story_id: own }).where('id', '=', id).execute();
  await transaction
    .insertInto('parted_articles')
    .values({ article_id: id, story_id: before })
    .execute();
  return own;
}

async function readStory(
  transaction: Transaction<Tables>,
  asked: StoryId,
  limit: number,
): Promise<StoryPlace | null> {
  const row = await transaction
    .selectFrom('stories')
    .select('leads_to')
    .where('id', '=', asked)
    .executeTakeFirst();
  if (row === undefined) return null;
  const id = (row.leads_to ?? asked) as StoryId;
  const articles = transaction.selectFrom('articles').where('story_id', '=', id);
  const newest = await articles
    .select('id')
    .orderBy('published_at_ms', 'desc')
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute();
  const { count } = await articles
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const parted = await transaction
    .selectFrom('parted_articles')
    .innerJoin('articles', 'articles.id', 'parted_articles.article_id')
    .select(['articles.id', 'articles.title', 'articles.story_id as storyId'])
    .where('parted_articles.story_id', '=', id)
    .orderBy('articles.sequence')
    .execute();
  if (count === 0) return null;
  return {
    id,
    articleIds: newest.map((each) => each.id as ArticleId),
    articleCount: count,
    parted: parted.map((each) => ({
      articleId: each.id as ArticleId,
      title: each.title,
      storyId: (each.storyId ?? id) as StoryId,
    })),
  };
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

async function readStoryIds(
  db: Kysely<Tables>,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, StoryId>> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'story_id'])
    .where('id', 'in', listOf(db, ids))
    .where('story_id', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.id as ArticleId, row.story_id as StoryId]));
}
