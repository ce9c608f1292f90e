/**
 * Articles with their analyses, quotes and revisions, as rows.
 *
 * The text is stored once; a quote is a row with its spans and its words. Reading cuts the words out of the text anew and
 * compares: a quote whose words differ is withheld and logged, so that nothing is ever shown that the article
 * doesn't say.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Logger } from '../../lib/logger.ts';
import type { Clock } from '../../lib/time/clock.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { ArticleId, EpochMs } from '../../model/article.ts';
import type { StoryId } from '../../model/digest.ts';
import type { Quote } from '../../model/quote.ts';
import { pairCorrections } from '../corrections/pair-corrections.ts';
import { isPostgres, listOf } from '../database/dialect.ts';
import { inSnapshot, inTransaction, untilWritten } from '../database/transactions.ts';
import type { Revision, SaveOutcome, StoredArticle } from '../ports/article-store.ts';
import { createQuoteReader, type QuoteReader } from '../quotes/quote-rows.ts';
import type { Store } from '../store.ts';
import { compareAhead, readCopies, readCopyGroups, searchCopies } from '../stories/copy-rows.ts';
import { readNeighbourIds } from '../stories/neighbour-rows.ts';
import type { ArticleRow, QuoteRow, Tables } from '../tables/tables.ts';
import { createPassDamaged, explainDamage } from './pass-damaged.ts';
import { replaceAnalysis } from './replace-analysis.ts';
import { type Saved, saveArticle, storable, toArticle } from './save-article.ts';

/** Articles in one page of `readAllArticles`: about 0.5 MB, so that the garbage of a page is gone before the next. */
const ARTICLES_PER_PAGE = 50;

type ArticleRows = Pick<
  Store,
  | 'saveArticle'
  | 'findOutdatedArticles'
  | 'replaceAnalysis'
  | 'getArticle'
  | 'listQuotes'
  | 'getQuote'
  | 'getFormerQuote'
  | 'listCopies'
  | 'listCopyGroups'
  | 'listNeighbours'
  | 'listRevisions'
  | 'listArticlesStoredBetween'
  | 'listStoryArticles'
  | 'readAllArticles'
  | 'removeArticlesOfFeed'
  | 'countArticles'
>;

interface Parts {
  readonly clock: Clock;
  readonly logger: Logger;
}

const NEWS = { isBacklog: false };

/** The part of the store that keeps articles and what was found in them. */
export function createArticleRows(db: Kysely<Tables>, { clock, logger }: Parts): ArticleRows {
  const reader = createQuoteReader(logger);
  const read = async (choose: Choose) =>
    (await readAtOnce(db, reader, choose)).map(({ stored }) => stored);

  return {
    ...createSaving(db, reader, clock),
    ...createAnalysisRows(db, reader, clock),
    ...createArticleLists(db, reader, logger),

    async getArticle(id) {
      const [stored] = await read((query) => query.where('articles.id', '=', id));
      return stored ?? null;
    },

    listQuotes: (ids) => readQuotesOf(db, reader, ids),

    async getQuote(id) {
      const [stored] = await read((query) =>
        query.where('articles.id', '=', ({ selectFrom }) =>
          selectFrom('quotes').select('article_id').where('quotes.id', '=', id),
        ),
      );
      return stored?.quotes.find((quote) => quote.id === id) ?? null;
    },

    async listNeighbours(id, limit) {
      const ids = await readNeighbourIds(db, id, limit);
      return read((query) =>
        query.where('articles.id', 'in', listOf(db, ids)).orderBy('articles.sequence'),
      );
    },

    async getFormerQuote(id) {
      const rows = await db
        .selectFrom('former_quotes')
        .innerJoin('revisions', 'revisions.article_id', 'former_quotes.article_id')
        .select('revisions.removed')
        .where('former_quotes.quote_id', '=', id)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('quotes').select('quotes.id').where('quotes.id', '=', id))),
        )
        .orderBy('revisions.id', 'desc')
        .execute();
      const removed = rows.flatMap((row) => JSON.parse(row.removed) as Quote[]);
      return removed.find((quote) => quote.id === id) ?? null;
    },

    listCopies: (ids) => readCopies(db, ids),

    async listCopyGroups(ids) {
      return [...new Set((await readCopyGroups(db, ids)).values())];
    },

    async listRevisions(id) {
      const rows = await db
        .selectFrom('revisions')
        .selectAll()
        .where('article_id', '=', id)
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        articleId: row.article_id as ArticleId,
        revisedAtMs: row.revised_at_ms,
        by: row.by as Revision['by'],
        ...pairCorrections(JSON.parse(row.removed) as Quote[], JSON.parse(row.added) as Quote[]),
      }));
    },

    removeArticlesOfFeed(id) {
      return inTransaction(db, async (transaction) => {
        const rows = await transaction
          .deleteFrom('articles')
          .where('feed_id', '=', id)
          .returning('id')
          .execute();
        // Forgotten as read, too: a feed that stays would otherwise never bring them back.
        await transaction.deleteFrom('feed_items').where('feed_id', '=', id).execute();
        return rows.map((row) => row.id as ArticleId);
      });
    },

    async countArticles() {
      const { count } = await db
        .selectFrom('articles')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },
  };
}

/** What is returned is read back: it is what was stored, and its words are no slices that keep a page in memory. */
function createSaving(
  db: Kysely<Tables>,
  reader: QuoteReader,
  clock: Clock,
): Pick<Store, 'saveArticle'> {
  return {
    async saveArticle(given, analysis, { isBacklog, place = null, traceId = null } = NEWS) {
      const article = storable(given);
      const search = isPostgres(db) ? await compareAhead(db, article) : searchCopies(article);
      const saved = await saveArticle(db, {
        ...{ article, analysis, isBacklog, place, traceId, clock, reader, search },
      });
      return readSaved(db, reader, { id: article.id, saved });
    },
  };
}

/** After the transaction, in which all others that write wait. What is gone by then is not there for whoever asked either. */
async function readSaved(
  db: Kysely<Tables>,
  reader: QuoteReader,
  { id, saved }: { readonly id: ArticleId; readonly saved: Saved },
): Promise<SaveOutcome> {
  if (saved.kind === 'unchanged' || saved.kind === 'outdated') return saved;
  const { touchedIds, ...outcome } = saved;
  const rows = await readAtOnce(db, reader, (query) =>
    query.where('articles.id', 'in', [id, ...touchedIds]),
  );
  const read = rows.map((row) => row.stored);
  const stored = read.find(({ article }) => article.id === id);
  if (stored === undefined) return { kind: 'unchanged' };
  if (touchedIds.length === 0) return { ...outcome, stored };
  return { ...outcome, stored, touched: read.filter((each) => each !== stored) };
}

/** Many articles at a time. */
function createArticleLists(
  db: Kysely<Tables>,
  reader: QuoteReader,
  logger: Logger,
): Pick<Store, 'listArticlesStoredBetween' | 'listStoryArticles' | 'readAllArticles'> {
  const pass = createPassDamaged(logger);
  const readEach = async (choose: Choose, onDamaged: (id: ArticleId) => void) => {
    const ids = await choose(selectArticles(db)).clearSelect().select('articles.id').execute();
    const rows: ReadRow[] = [];
    for (const { id } of ids) {
      const readOne = () => readAtOnce(db, reader, (query) => query.where('articles.id', '=', id));
      const read = await pass(id as ArticleId, readOne);
      if (read === undefined) onDamaged(id as ArticleId);
      rows.push(...(read ?? []));
    }
    return rows;
  };
  return {
    async listArticlesStoredBetween(fromMs, toMs, onDamaged = () => {}, alsoIds = []) {
      await untilWritten(db);
      const choose = (query: ArticleQuery) =>
        newestFirst(query).where((is) => {
          const isStoredThen = is.and([
            is('articles.stored_at_ms', '>=', fromMs),
            is('articles.stored_at_ms', '<', toMs),
          ]);
          if (alsoIds.length === 0) return isStoredThen;
          return is.or([isStoredThen, is('articles.id', 'in', listOf(db, alsoIds))]);
        });
      const rows = await readAtOnce(db, reader, choose).catch(() => readEach(choose, onDamaged));
      return rows.map(({ stored }) => stored);
    },

    async listStoryArticles(sinceMs, limit) {
      const rows = await readAtOnce(db, reader, (query) =>
        newestFirst(query)
          .where('articles.story_id', 'is not', null)
          .where('articles.published_at_ms', '>=', sinceMs)
          .limit(limit),
      );
      return rows.flatMap(({ storyId, stored }) => (storyId === null ? [] : { storyId, stored }));
    },

    async *readAllArticles(sinceMs = null) {
      let after = 0;
      while (true) {
        const choose = (query: ArticleQuery) => nextPage(quotedSince(query, sinceMs), after);
        const page = await readAtOnce(db, reader, choose).catch(explainDamage);
        yield* page.map(({ stored }) => stored);
        const last = page.at(-1);
        if (last === undefined) return;
        after = last.sequence;
        // SQLite's answers are there at once: all of a large store would be one turn, without a word to probes and signals.
        await nextTurn();
      }
    },
  };
}

function newestFirst(query: ArticleQuery): ArticleQuery {
  return query.orderBy('articles.published_at_ms', 'desc').orderBy('articles.sequence', 'desc');
}

/** What brings analyses up to date. */
function createAnalysisRows(
  db: Kysely<Tables>,
  reader: QuoteReader,
  clock: Clock,
): Pick<Store, 'findOutdatedArticles' | 'replaceAnalysis'> {
  return {
    async findOutdatedArticles(analyzerVersion, limit) {
      const rows = await db
        .selectFrom('analyses')
        .innerJoin('articles', 'articles.id', 'analyses.article_id')
        .select('articles.id')
        .where('analyses.analyzer_version', '<', analyzerVersion)
        .orderBy('articles.published_at_ms', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => row.id as ArticleId);
    },

    replaceAnalysis(id, analysis) {
      return inTransaction(db, async (transaction) => {
        const replacing = { analysis, reader, nowMs: clock.nowMs() };
        if (!(await replaceAnalysis(transaction, id, replacing))) return null;
        return readStored(transaction, reader, id);
      });
    },
  };
}

/** Returns an article with its quotes; null when it is gone. */
export async function readStored(
  transaction: Transaction<Tables>,
  reader: QuoteReader,
  id: ArticleId,
): Promise<StoredArticle | null> {
  const [row] = await readRows(transaction, reader, (query) => query.where('articles.id', '=', id));
  return row?.stored ?? null;
}

/** By sequence, so that a page costs the same wherever it is. */
function nextPage(query: ArticleQuery, after: number): ArticleQuery {
  return query
    .where('articles.sequence', '>', after)
    .orderBy('articles.sequence')
    .limit(ARTICLES_PER_PAGE);
}

function quotedSince(query: ArticleQuery, sinceMs: EpochMs | null): ArticleQuery {
  return sinceMs === null ? query : query.where('articles.newest_quote_ms', '>=', sinceMs);
}

function selectArticles(db: Kysely<Tables>) {
  return db
    .selectFrom('articles')
    .innerJoin('analyses', 'analyses.article_id', 'articles.id')
    .selectAll('articles')
    .select('analyses.analysis');
}

type ArticleQuery = ReturnType<typeof selectArticles>;
type Choose = (query: ArticleQuery) => ArticleQuery;

/** Articles and their quotes as they are at one moment. */
export function readAtOnce(
  db: Kysely<Tables>,
  reader: QuoteReader,
  choose: Choose,
): Promise<readonly ReadRow[]> {
  return atOneMoment(db, (at) => readRows(at, reader, choose));
}

/** What is one question in PostgreSQL needs no transaction there. */
function atOneMoment<Result>(
  db: Kysely<Tables>,
  read: (at: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  return isPostgres(db) ? read(db) : inSnapshot(db, read);
}

/** Without what else the analysis of each article says, which is more than its quotes. */
function readQuotesOf(
  db: Kysely<Tables>,
  reader: QuoteReader,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, readonly Quote[]>> {
  return atOneMoment(db, async (at) => {
    const rows = await at
      .selectFrom('articles')
      .selectAll()
      .where('id', 'in', listOf(at, ids))
      .$if(isPostgres(at), (query) => query.select(OWN_QUOTES))
      .execute();
    return readQuotes(at, reader, rows);
  });
}

interface ReadRow {
  readonly sequence: number;
  readonly storyId: StoryId | null;
  readonly stored: StoredArticle;
}

/** In SQLite in a transaction, so that a revision in between can't part articles from their quotes. */
export async function readRows(
  db: Kysely<Tables>,
  reader: QuoteReader,
  choose: Choose,
): Promise<readonly ReadRow[]> {
  const rows = await choose(selectArticles(db))
    .$if(isPostgres(db), (query) => query.select(OWN_QUOTES))
    .execute();
  const quotes = await readQuotes(db, reader, rows);
  return rows.map((row) => toReadRow(row, quotes));
}

type Quoted = ArticleRow & { readonly quotes?: readonly QuoteRow[] | null };

function readQuotes(
  db: Kysely<Tables>,
  reader: QuoteReader,
  rows: readonly Quoted[],
): ReturnType<QuoteReader['read']> | ReturnType<QuoteReader['sort']> {
  const articles = rows.map(toArticle);
  if (!isPostgres(db)) return reader.read(db, articles);
  return reader.sort(
    articles,
    rows.flatMap(({ quotes }) => quotes ?? []),
  );
}

/** Numbers are the same in it: PostgreSQL writes them so that they can be read back exactly. SQLite's JSON has 15 digits. */
const OWN_QUOTES = sql<readonly QuoteRow[] | null>`(
  select json_agg(quotes order by place) from quotes where article_id = articles.id
)`.as('quotes');

function toReadRow(
  row: ArticleRow & { readonly analysis: string },
  quotes: ReadonlyMap<ArticleId, readonly Quote[]>,
): ReadRow {
  const article = toArticle(row);
  const stored = {
    article,
    analysis: readAnalysis(row.analysis),
    quotes: quotes.get(article.id) ?? [],
    storedAtMs: row.stored_at_ms,
    isBacklog: row.is_backlog === 1,
  };
  return { sequence: row.sequence, storyId: row.story_id as StoryId | null, stored };
}

/** Older analysers said nothing of the language and of how speakers were found; these articles wait to be analysed again. */
function readAnalysis(json: string): Analysis {
  const stored = { language: 'und', ...JSON.parse(json) } as Analysis;
  const attributions = stored.attributions.map((each) => ({ ...each, chain: each.chain ?? [] }));
  return { ...stored, attributions };
}
