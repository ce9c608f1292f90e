/**
 * What an article may go on with, as rows: articles that are of a story already and have the same words (see search-rows.ts for the table
 * of words), and those that wait for one.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { foldText } from '../../lib/text/fold-text.ts';
import type { ArticleId } from '../../model/article.ts';
import type { StoryId } from '../../model/digest.ts';
import { isPostgres, listOf, numbersOf } from '../database/dialect.ts';
import { anyOf, isFound, type SoughtPhrase } from '../database/postgres-words.ts';
import type {
  SoughtWord,
  StoryMember,
  StoryPeriod,
  StorySearchStore,
} from '../ports/story-store.ts';
import type { Tables } from '../tables/tables.ts';

/** Of those that have one of the words, so many stored last are ranked: the program waits meanwhile. */
const MAX_RANKED = 400;

/**
 * Weights become whole numbers, so that both databases come to the same sums. They are given, not counted: how many of all articles have each
 * word (BM25) takes the longer the more are stored.
 */
const WEIGHT_STEPS = 1e6;

interface Weighed extends SoughtPhrase {
  /** Whole. */
  readonly weight: number;
}

/** The part of the store that finds what an article may go on with. */
export function createStorySearchRows(db: Kysely<Tables>): StorySearchStore {
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
      const sought = weigh(words, foldText(title));
      if (sought.length === 0) return [];
      const weighed = isPostgres(db)
        ? weighInPostgres(sought, { fromMs, toMs })
        : weighInSqlite(sought, { fromMs, toMs });
      const { rows } = await sql<MemberRow>`
        ${weighed}
        SELECT id, story_id, outlet, title, published_at_ms, text
        FROM weighed JOIN articles USING (sequence)
        ORDER BY weight DESC, sequence LIMIT ${limit}
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

function weigh(words: readonly SoughtWord[], headline: string): readonly Weighed[] {
  const sought = words.map(({ word, isBeginning, weight }) => {
    const whole = Math.max(1, Math.round(weight * WEIGHT_STEPS));
    return { phrase: word, isBeginning, isTitle: false, weight: whole };
  });
  if (headline === '') return sought;
  const weight = sought.reduce((sum, each) => sum + each.weight, 1);
  return [...sought, { phrase: headline, isBeginning: false, isTitle: true, weight }];
}

/** @returns `WITH` the table `weighed`, of sequences and weights. */
function weighInSqlite(
  sought: readonly Weighed[],
  { fromMs, toMs }: StoryPeriod,
): RawBuilder<unknown> {
  // Folded words have letters and digits alone.
  const questions = sought.map(({ phrase, isBeginning, isTitle, weight }) => ({
    question: `${isTitle ? 'title : ' : ''}"${phrase}"${isBeginning ? '*' : ''}`,
    weight,
  }));
  const any = questions.map(({ question }) => question).join(' OR ');
  // CROSS JOIN keeps the order of loops: each question is asked once, from the oldest of the newest on.
  return sql`
    WITH newest AS MATERIALIZED (
      SELECT sequence
      FROM article_words JOIN articles ON articles.sequence = article_words.rowid
      WHERE article_words MATCH ${any}
        AND published_at_ms BETWEEN ${fromMs} AND ${toMs} AND story_id IS NOT NULL
      ORDER BY article_words.rowid DESC
      LIMIT ${MAX_RANKED}
    ), found AS MATERIALIZED (
      SELECT article_words.rowid AS sequence, sought.value ->> 'weight' AS weight
      FROM json_each(${JSON.stringify(questions)}) AS sought CROSS JOIN article_words
      WHERE article_words MATCH (sought.value ->> 'question')
        AND article_words.rowid >= (SELECT min(sequence) FROM newest)
    ), weighed AS (
      SELECT sequence, sum(weight) AS weight FROM found JOIN newest USING (sequence) GROUP BY sequence
    )
  `;
}

/** The same, in PostgreSQL. */
function weighInPostgres(
  sought: readonly Weighed[],
  { fromMs, toMs }: StoryPeriod,
): RawBuilder<unknown> {
  const words = sought.filter(({ isTitle }) => !isTitle);
  const hasAny = [
    ...(words.length === 0 ? [] : [sql`words @@ ${anyOf(words)}::tsquery`]),
    ...sought.filter(({ isTitle }) => isTitle).map((each) => sql`(${isFound(each)})`),
  ];
  const weights = sought.map(
    (each) => sql`CASE WHEN ${isFound(each)} THEN ${sql.lit(each.weight)} ELSE 0 END`,
  );
  // What is packed is unpacked once, not for each word.
  return sql`
    WITH newest AS MATERIALIZED (
      SELECT articles.sequence
      FROM article_words JOIN articles ON articles.sequence = article_words.sequence
      WHERE (${sql.join(hasAny, sql` OR `)})
        AND published_at_ms BETWEEN ${fromMs} AND ${toMs} AND story_id IS NOT NULL
      ORDER BY articles.sequence DESC
      LIMIT ${MAX_RANKED}
    ), article_words AS MATERIALIZED (
      SELECT sequence, title, words || ''::tsvector AS words
      FROM newest JOIN article_words USING (sequence)
    ), weighed AS (
      SELECT sequence, ${sql.join(weights, sql` + `)} AS weight FROM article_words
    )
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
