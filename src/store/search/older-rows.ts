/**
 * Quotes that the index doesn't hold, found in the store: articles by the names in their quotes, or by their words, the newest first.
 *
 * What they are found by is noted when somebody asks for older ones, for articles that came or changed since, so that it costs nothing where
 * the index holds all. A name is found by its folded words, each a row with the time of the article's newest words: those of one name before
 * some time are read in their order, however many there are.
 */
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Logger } from '../../lib/logger.ts';
import { foldText } from '../../lib/text/fold-text.ts';
import type { ArticleId, EpochMs } from '../../model/article.ts';
import { readAtOnce } from '../articles/article-rows.ts';
import { toArticle } from '../articles/save-article.ts';
import { isPostgres, numbersOf } from '../database/dialect.ts';
import { prepareSearch } from '../database/postgres-words.ts';
import { inRelaxedTransaction } from '../database/transactions.ts';
import type { OlderQuestion, OlderStore, QuotedCount } from '../ports/older-store.ts';
import { createQuoteReader, type QuoteReader } from '../quotes/quote-rows.ts';
import { isNoted, noteArticle } from '../quotes/quoted-names.ts';
import type { Tables } from '../tables/tables.ts';

/** Articles that are counted where it is only to be said that there are some: "more than 100". */
export const MAX_COUNTED = 100;

/** Articles noted in one transaction. */
const NOTED_AT_ONCE = 50;

/** Words of a name that are looked up. */
const MAX_NAME_WORDS = 10;

/** The part of the store that finds older quotes. */
export function createOlderRows(
  db: Kysely<Tables>,
  { logger }: { readonly logger: Logger },
): OlderStore {
  const reader = createQuoteReader(logger);
  return {
    async noteQuoted() {
      let noted = NOTED_AT_ONCE;
      while (noted === NOTED_AT_ONCE) {
        if (!(await hasUnnoted(db))) return;
        noted = await inRelaxedTransaction(db, (transaction) => noteSome(transaction, reader));
      }
    },

    async findFirstBeyond(maxQuotes) {
      const { rows } = await sql<{ newest: EpochMs | null }>`
        SELECT max(newest_quote_ms) AS newest FROM (
          SELECT newest_quote_ms, sum(quote_count) OVER (ORDER BY newest_quote_ms DESC) AS running
          FROM articles WHERE quote_count > 0
        ) AS counted
        WHERE running > ${maxQuotes}
      `.execute(db);
      return rows[0]?.newest ?? null;
    },

    async countQuoted({ sinceMs, beforeMs }) {
      const { rows } = await sql<QuotedCount>`
        SELECT count(*) AS "articleCount", coalesce(sum(quote_count), 0) AS "quoteCount"
        FROM articles WHERE quote_count > 0 ${isSince(sinceMs)} ${isBefore(beforeMs)}
      `.execute(db);
      // PostgreSQL's sums of whole numbers are of another kind, and come as text.
      const { articleCount = 0, quoteCount = 0 } = rows[0] ?? {};
      return { articleCount, quoteCount: Number(quoteCount) };
    },

    async findOlder(question) {
      const { names, limit } = question;
      const found: Found[] = [];
      for (const name of names) found.push(...(await findNamed(db, name, question)));
      if (names.length === 0) found.push(...(await findWorded(db, question)));
      const byNumber = new Map(found.map((each) => [each.number, each]));
      const newest = [...byNumber.values()].sort(
        (a, b) => b.newestMs - a.newestMs || b.number - a.number,
      );
      return {
        numbers: newest.slice(0, limit).map(({ number }) => number),
        leftOutMs: newest[limit]?.newestMs ?? null,
      };
    },

    async readNumbered(numbers) {
      const rows = await readAtOnce(db, reader, (query) =>
        query.where('articles.sequence', 'in', numbersOf(db, numbers)),
      );
      return rows.map(({ stored }) => stored);
    },
  };
}

interface Found {
  readonly number: number;
  readonly newestMs: EpochMs;
}

async function findNamed(
  db: Kysely<Tables>,
  name: readonly string[],
  { sinceMs, beforeMs, limit }: OlderQuestion,
): Promise<readonly Found[]> {
  // The longest is the rarest, mostly: its rows are walked, the others looked up.
  const [rarest, ...others] = [...new Set(name.filter(isNoted))]
    .sort((a, b) => b.length - a.length)
    .slice(0, MAX_NAME_WORDS);
  if (rarest === undefined) return [];
  const haveOthers = others.map(
    (word) => sql`AND EXISTS (
      SELECT 1 FROM quoted_names AS other
      WHERE other.word = ${word} AND other.newest_quote_ms = quoted_names.newest_quote_ms
        AND other.article = quoted_names.article
    )`,
  );
  const { rows } = await sql<Found>`
    SELECT article AS number, newest_quote_ms AS "newestMs" FROM quoted_names
    WHERE word = ${rarest} AND newest_quote_ms < ${beforeMs} ${isSince(sinceMs)}
      ${sql.join(haveOthers, sql` `)}
    ORDER BY newest_quote_ms DESC, article DESC
    LIMIT ${limit + 1}
  `.execute(db);
  return rows;
}

async function findWorded(
  db: Kysely<Tables>,
  { words, isAnyEnough, sinceMs, beforeMs, limit }: OlderQuestion,
): Promise<readonly Found[]> {
  const phrases = words.map(foldText).filter((phrase) => phrase !== '');
  if (phrases.length === 0) return [];
  const { key, hasWords } = isPostgres(db)
    ? await matchInPostgres(db, phrases, isAnyEnough)
    : matchInSqlite(phrases, isAnyEnough);
  const { rows } = await sql<Found>`
    SELECT articles.sequence AS number, newest_quote_ms AS "newestMs"
    FROM article_words JOIN articles ON articles.sequence = ${key}
    WHERE ${hasWords} AND newest_quote_ms < ${beforeMs} ${isSince(sinceMs)}
    ORDER BY newest_quote_ms DESC, articles.sequence DESC
    LIMIT ${limit + 1}
  `.execute(db);
  return rows;
}

interface WordMatch {
  readonly key: RawBuilder<unknown>;
  readonly hasWords: RawBuilder<unknown>;
}

function matchInSqlite(phrases: readonly string[], isAnyEnough: boolean): WordMatch {
  const question = phrases.map((phrase) => `"${phrase}"`).join(isAnyEnough ? ' OR ' : ' AND ');
  return { key: sql`article_words.rowid`, hasWords: sql`article_words MATCH ${question}` };
}

async function matchInPostgres(
  db: Kysely<Tables>,
  phrases: readonly string[],
  isAnyEnough: boolean,
): Promise<WordMatch> {
  const { hasAny, hasAll } = await prepareSearch(db, phrases, 1);
  return { key: sql`article_words.sequence`, hasWords: isAnyEnough ? hasAny : hasAll };
}

const isBefore = (beforeMs: EpochMs | undefined) =>
  beforeMs === undefined ? sql`` : sql`AND newest_quote_ms < ${beforeMs}`;

const isSince = (sinceMs: EpochMs | undefined) =>
  sinceMs === undefined ? sql`` : sql`AND newest_quote_ms >= ${sinceMs}`;

async function hasUnnoted(db: Kysely<Tables>): Promise<boolean> {
  const row = await db
    .selectFrom('articles')
    .select('sequence')
    .where('quote_count', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns how many articles. */
async function noteSome(transaction: Transaction<Tables>, reader: QuoteReader): Promise<number> {
  const rows = await transaction
    .selectFrom('articles')
    .selectAll()
    .where('quote_count', 'is', null)
    .orderBy('sequence')
    .limit(NOTED_AT_ONCE)
    .execute();
  const quotes = await reader.read(transaction, rows.map(toArticle));
  for (const { id, sequence } of rows)
    await noteArticle(transaction, sequence, quotes.get(id as ArticleId) ?? []);
  return rows.length;
}
