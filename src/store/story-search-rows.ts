/**
 * What an article may go on with, as rows: articles that are of a story already and have the same words (see search-rows.ts for the table
 * of words), and those that wait for one.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { foldText } from '../lib/fold-text.ts';
import type { ArticleId, EpochMs } from '../model/article.ts';
import type { StoryId } from '../model/digest.ts';
import { isPostgres, listOf, numbersOf } from './dialect.ts';
import { prepareSearch, type SoughtPhrase } from './postgres-words.ts';
import type { Tables } from './tables.ts';

/** A folded word, or the beginning of words. */
export interface SoughtWord {
  readonly word: string;
  readonly isBeginning: boolean;
}

/** Of when articles were published: [fromMs, toMs]. */
export interface StoryPeriod {
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
}

export interface LikeSearch extends StoryPeriod {
  /** Any of them is enough, or the same headline. */
  readonly words: readonly SoughtWord[];
  readonly title: string;
  readonly limit: number;
}

/** An article that tells a story. */
export interface StoryMember {
  readonly id: ArticleId;
  readonly storyId: StoryId;
  readonly outlet: string;
  readonly title: string;
  readonly publishedAtMs: EpochMs;
  readonly text: string;
}

/** Of the store's port. */
export interface StorySearchRows {
  /** Articles that are of no story yet, oldest stored first. */
  listStoryless(limit: number): Promise<readonly ArticleId[]>;
  /** Articles of stories with one of the words: the likest of those stored last, likest first. */
  findLikeArticles(search: LikeSearch): Promise<readonly StoryMember[]>;
  /** The articles of these that are of a story. */
  listStoryMembers(ids: readonly ArticleId[]): Promise<readonly StoryMember[]>;
  /** Texts of the articles of stories that were stored last, oldest first. */
  listNewestTexts(limit: number): Promise<readonly string[]>;
  /** How many articles each of these stories has that were published in a period. */
  countStoryArticles(
    ids: readonly StoryId[],
    period: StoryPeriod,
  ): Promise<ReadonlyMap<StoryId, number>>;
}

/** Of those that have one of the words, so many stored last are ranked: the program waits meanwhile. */
const MAX_RANKED = 400;

/** The part of the store that finds what an article may go on with. */
export function createStorySearchRows(db: Kysely<Tables>): StorySearchRows {
  return {
    async listStoryless(limit) {
      const rows = await db
        .selectFrom('articles')
        .select('id')
        .where('story_id', 'is', null)
        .orderBy('sequence')
        .limit(limit)
        .execute();
      return rows.map(({ id }) => id as ArticleId);
    },

    async findLikeArticles({ words, title, fromMs, toMs, limit }) {
      const phrase = foldText(title);
      const sought: SoughtPhrase[] = words.map(({ word, isBeginning }) => {
        return { phrase: word, isBeginning, isTitle: false };
      });
      if (phrase !== '') sought.push({ phrase, isBeginning: false, isTitle: true });
      if (sought.length === 0) return [];
      const matching = isPostgres(db)
        ? await matchInPostgres(db, sought, { fromMs, toMs })
        : matchInSqlite(sought, { fromMs, toMs });
      const { rows } = await sql<MemberRow>`
        WITH matching AS MATERIALIZED (${matching})
        SELECT id, story_id, outlet, title, published_at_ms, text
        FROM matching JOIN articles USING (sequence)
        ORDER BY badness, sequence LIMIT ${limit}
      `.execute(db);
      return rows.map(toMember);
    },

    async listStoryMembers(ids) {
      const rows = await db
        .selectFrom('articles')
        .select(['id', 'story_id', 'outlet', 'title', 'published_at_ms', 'text'])
        .where('id', 'in', listOf(db, ids))
        .where('story_id', 'is not', null)
        .orderBy('sequence')
        .execute();
      return rows.map((row) => toMember(row as MemberRow));
    },

    async listNewestTexts(limit) {
      const rows = await db
        .selectFrom('articles')
        .select('text')
        .where('story_id', 'is not', null)
        .orderBy('sequence', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ text }) => text).reverse();
    },

    async countStoryArticles(ids, { fromMs, toMs }) {
      const rows = await db
        .selectFrom('articles')
        .select(({ fn }) => ['story_id', fn.countAll<number>().as('count')])
        .where('story_id', 'in', numbersOf(db, ids))
        .where('published_at_ms', '>=', fromMs)
        .where('published_at_ms', '<=', toMs)
        .groupBy('story_id')
        .execute();
      return new Map(rows.map(({ story_id, count }) => [story_id as StoryId, count]));
    },
  };
}

function matchInSqlite(
  sought: readonly SoughtPhrase[],
  { fromMs, toMs }: StoryPeriod,
): RawBuilder<unknown> {
  // Folded words have letters and digits alone.
  const question = sought
    .map(
      ({ phrase, isBeginning, isTitle }) =>
        `${isTitle ? 'title : ' : ''}"${phrase}"${isBeginning ? '*' : ''}`,
    )
    .join(' OR ');
  return sql`
    SELECT sequence, bm25(article_words) AS badness
    FROM article_words JOIN articles ON articles.sequence = article_words.rowid
    WHERE article_words MATCH ${question}
      AND published_at_ms BETWEEN ${fromMs} AND ${toMs} AND story_id IS NOT NULL
    ORDER BY article_words.rowid DESC
    LIMIT ${MAX_RANKED}
  `;
}

/** The same, in PostgreSQL. */
async function matchInPostgres(
  db: Kysely<Tables>,
  sought: readonly SoughtPhrase[],
  { fromMs, toMs }: StoryPeriod,
): Promise<RawBuilder<unknown>> {
  const { hasAny, badness } = await prepareSearch(db, sought, 1);
  return sql`
    SELECT articles.sequence, ${badness} AS badness
    FROM article_words JOIN articles ON articles.sequence = article_words.sequence
    WHERE ${hasAny} AND published_at_ms BETWEEN ${fromMs} AND ${toMs} AND story_id IS NOT NULL
    ORDER BY articles.sequence DESC
    LIMIT ${MAX_RANKED}
  `;
}

interface MemberRow {
  readonly id: string;
  readonly story_id: number;
  readonly outlet: string;
  readonly title: string;
  readonly published_at_ms: number;
  readonly text: string;
}

const toMember = ({ id, story_id, published_at_ms, ...row }: MemberRow): StoryMember => ({
  id: id as ArticleId,
  storyId: story_id as StoryId,
  publishedAtMs: published_at_ms,
  ...row,
});
