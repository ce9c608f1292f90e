/**
 * Articles found by their words: an FTS5 table without contents of its own, which triggers keep in step with the articles.
 *
 * It holds folded words alone and cuts them at spaces (tokenizer "ascii"), so that a word here is a word everywhere else in the program. A
 * question is built of folded words, each phrase in quotation marks: nothing that is typed is read as FTS5's own language.
 *
 * PostgreSQL has a table of its own, with the same answers: postgres-words.ts.
 *
 * Limit: of many that match, the MAX_RANKED stored last are ranked and counted.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { foldText } from '../../lib/text/fold-text.ts';
import type { EpochMs } from '../../model/article.ts';
import { toArticle } from '../articles/save-article.ts';
import { isPostgres } from '../database/dialect.ts';
import { prepareSearch } from '../database/postgres-words.ts';
import type { ArticleSearch, SearchStore } from '../ports/search-store.ts';
import type { ArticleRow, Tables } from '../tables/tables.ts';

/** More are not ranked: a word that stands everywhere tells nothing, and the program waits for the answer. */
export const MAX_RANKED = 2000;

/** Articles in one page, whatever was asked for. */
const MAX_PAGE = 100;

/** A word of the title weighs as much as so many of the text, which has the title in it as well. */
const TITLE_WEIGHT = 5;

/** The part of the store that finds articles by their words. */
export function createSearchRows(db: Kysely<Tables>): SearchStore {
  return {
    async searchArticles(search) {
      // Folded text has letters, digits and spaces alone.
      const phrases = search.words.map(foldText).filter((phrase) => phrase !== '');
      if (phrases.length === 0) return { articles: [], total: 0, newestMs: null };
      const matching = isPostgres(db)
        ? await matchInPostgres(db, phrases, search)
        : matchInSqlite(phrases, search);
      const { rows } = await selectFound(matching, search).execute(db);
      const [found] = rows;
      if (found === undefined) return { articles: [], total: 0, newestMs: null };
      const articles = rows.flatMap((row) => (row.id === null ? [] : [toArticle(row)]));
      return { articles, total: found.total, newestMs: found.newest_ms };
    },
  };
}

type FoundRow = ArticleRow & { readonly total: number; readonly newest_ms: EpochMs };

/** Gives the number, time and badness of what matches. */
function matchInSqlite(phrases: readonly string[], search: ArticleSearch): RawBuilder<unknown> {
  const question = phrases.map((phrase) => `"${phrase}"`).join(' AND ');
  const { outlet } = search;
  const isOf =
    outlet === undefined ? sql`` : sql`AND instr(fold_paragraphs(outlet), ${foldText(outlet)}) > 0`;
  return sql`
    SELECT sequence, published_at_ms AS at_ms, bm25(article_words, ${TITLE_WEIGHT}, 1) AS badness
    FROM article_words JOIN articles ON articles.sequence = article_words.rowid
    WHERE article_words MATCH ${question} ${isBetween(search)} ${isOf}
    ORDER BY article_words.rowid DESC
    LIMIT ${MAX_RANKED}
  `;
}

/** The same, in PostgreSQL. */
async function matchInPostgres(
  db: Kysely<Tables>,
  phrases: readonly string[],
  search: ArticleSearch,
): Promise<RawBuilder<unknown>> {
  const { hasAll, badness } = await prepareSearch(db, phrases, TITLE_WEIGHT);
  const { outlet } = search;
  const isOf =
    outlet === undefined
      ? sql``
      : sql`AND position(${foldText(outlet)} in article_words.outlet) > 0`;
  return sql`
    SELECT articles.sequence, published_at_ms AS at_ms, ${badness} AS badness
    FROM article_words JOIN articles ON articles.sequence = article_words.sequence
    WHERE ${hasAll} ${isBetween(search)} ${isOf}
    ORDER BY articles.sequence DESC
    LIMIT ${MAX_RANKED}
  `;
}

function isBetween({ sinceMs, untilMs }: ArticleSearch): RawBuilder<unknown> {
  const isSince = sinceMs === undefined ? sql`` : sql`AND published_at_ms >= ${sinceMs}`;
  const isUntil = untilMs === undefined ? sql`` : sql`AND published_at_ms < ${untilMs}`;
  return sql`${isSince} ${isUntil}`;
}

/** The counts come with each row of the page; a page behind the last has one row without an article. */
function selectFound(matching: RawBuilder<unknown>, { offset, limit }: ArticleSearch) {
  return sql<FoundRow>`
    WITH matching AS MATERIALIZED (${matching}), counted AS (
      SELECT count(*) AS total, max(at_ms) AS newest_ms FROM matching
    ), page AS (
      SELECT * FROM matching
      ORDER BY badness, at_ms DESC, sequence DESC
      LIMIT ${Math.min(limit, MAX_PAGE)} OFFSET ${offset}
    )
    SELECT articles.*, total, newest_ms
    FROM counted
      LEFT JOIN page ON true
      LEFT JOIN articles ON articles.sequence = page.sequence
    WHERE total > 0
    ORDER BY page.badness, page.at_ms DESC, page.sequence DESC
  `;
}
