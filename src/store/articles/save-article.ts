/** Saves an article in one transaction: added, unchanged, or revised with what the outlet changed. */
import { type CompiledQuery, type Kysely, sql, type Transaction } from 'kysely';
import { foldText } from '../../lib/text/fold-text.ts';
import { spellMarks } from '../../lib/text/spell-marks.ts';
import type { Clock } from '../../lib/time/clock.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Article, ArticleId, EpochMs, FeedId, Reading } from '../../model/article.ts';
import type { Quote, QuoteId } from '../../model/quote.ts';
import type { SpeakerFix } from '../../model/report.ts';
import { noteChangedLines, noteCorrections } from '../corrections/correction-rows.ts';
import { selectFixes, toFixes } from '../corrections/fix-rows.ts';
import { pairCorrections } from '../corrections/pair-corrections.ts';
import { writingWords } from '../database/postgres-words.ts';
import { askTogether, type Ending, inRelaxedTurn } from '../database/transactions.ts';
import type { Revision } from '../ports/article-store.ts';
import { deletingAnalysis, insertingAnalysis } from '../quotes/analysis-rows.ts';
import { buildQuotes } from '../quotes/build-quotes.ts';
import { rememberFormer, selectRemoved, toFormer } from '../quotes/former-quotes.ts';
import type { QuoteReader } from '../quotes/quote-rows.ts';
import { isLikelySame, isSameSpeaker } from '../quotes/same-speaker.ts';
import {
  type Candidate,
  type CopySearch,
  forgetCopies,
  recordCopies,
  selectCandidates,
} from '../stories/copy-rows.ts';
import { recordPassages } from '../stories/passage-rows.ts';
import type { ArticleRow, Tables } from '../tables/tables.ts';
import { MAX_AHEAD_MS } from '../telling/digest-rows.ts';
import { notingForPosting } from '../telling/feed-post-rows.ts';
import { notingNews } from '../telling/watch-rows.ts';

export interface Saving {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly isBacklog: boolean;
  /** See `ItemFacts`. */
  readonly place: string | null;
  /** Of what brought it. */
  readonly traceId: string | null;
  readonly clock: Clock;
  readonly reader: QuoteReader;
  /** Of the article's copies. */
  readonly search: CopySearch;
}

export type Saved =
  | { readonly kind: 'added'; readonly touchedIds: readonly ArticleId[] }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'outdated' }
  | {
      readonly kind: 'revised';
      readonly touchedIds: readonly ArticleId[];
      readonly revision: Revision;
    };

/**
 * Same id and same text, or a part of what was read whole: nothing changes, but that an article read on demand is taken over by the feed that carries it.
 * Same id and another text: a revision, which keeps the first version's times. Halves of surrogate pairs in the text
 * become U+FFFD.
 */
export function saveArticle(db: Kysely<Tables>, saving: Saving): Promise<Saved> {
  // Before the turn, in which the others wait: words are folded, and quotes cut as they are where nobody has fixed one.
  const wordWrites = writingWords(db, saving.article);
  const unfixed = cutQuotes(db, saving, []);
  return inRelaxedTurn(db, {
    ask: (transaction) => askWhatIsKnown(transaction, saving),
    async work(transaction, [[before], fixes, candidates]) {
      // The time is read in the turn: whoever reads up to a past moment misses nothing stored later.
      const nowMs = saving.clock.nowMs();
      const known = { ...saving, wordWrites, unfixed, candidates, fixes: toFixes(fixes), nowMs };
      return before === undefined
        ? addInTransaction(transaction, known)
        : { result: await takeAgain(transaction, before, known), writes: [] };
    },
  });
}

function askWhatIsKnown(
  transaction: Transaction<Tables>,
  { article, isBacklog, place, search }: Saving,
) {
  const { id, feedId } = article;
  return [
    transaction.selectFrom('articles').selectAll().where('id', '=', id).compile(),
    selectFixes(transaction, id),
    selectCandidates(transaction, article, search),
    // Whatever it is to the store, it may be new to this feed.
    ...(isBacklog
      ? []
      : notingForPosting(transaction, { feedId, articleId: id, place, headline: null })),
  ] as const;
}

/** With what is in the store. */
interface KnownSaving extends Saving {
  readonly wordWrites: readonly CompiledQuery[];
  readonly unfixed: CutQuotes;
  readonly candidates: readonly Candidate[];
  readonly fixes: readonly SpeakerFix[];
  readonly nowMs: EpochMs;
}

interface CutQuotes {
  readonly ids: readonly QuoteId[];
  /** Of the analysis, and of them. */
  readonly writes: readonly CompiledQuery[];
}

function cutQuotes(
  db: Kysely<Tables>,
  { article, analysis }: Pick<Saving, 'article' | 'analysis'>,
  fixes: readonly SpeakerFix[],
): CutQuotes {
  const quotes = buildQuotes(article, analysis, { fixes });
  return {
    ids: quotes.map(idOf),
    writes: insertingAnalysis(db, article.id, { analysis, quotes }),
  };
}

async function addInTransaction(
  transaction: Transaction<Tables>,
  saving: KnownSaving,
): Promise<Ending<Saved>> {
  const { article, isBacklog, fixes } = saving;
  const { id } = article;
  const quotes = fixes.length === 0 ? saving.unfixed : cutQuotes(transaction, saving, fixes);
  const { copies, writes } = recordCopies(transaction, article, saving);
  const all = [
    insertArticle(transaction, saving),
    ...saving.wordWrites,
    transaction.deleteFrom('forgotten').where('id', '=', id).compile(),
    ...quotes.writes,
    ...writes,
    ...(isBacklog ? [] : notingNews(transaction, id, quotes.ids)),
  ];
  if (copies.length === 0) return { result: { kind: 'added', touchedIds: [] }, writes: all };
  await askTogether(transaction, all);
  const touchedIds = await recordPassages(transaction, article, copies);
  return { result: { kind: 'added', touchedIds }, writes: [] };
}

function insertArticle(
  transaction: Transaction<Tables>,
  { article, isBacklog, traceId, nowMs }: KnownSaving,
): CompiledQuery {
  const { id, url, outlet, title, publishedAtMs: published_at_ms, text } = article;
  return transaction
    .insertInto('articles')
    .values({
      id,
      feed_id: followedFeed(article.feedId),
      url,
      outlet,
      title,
      published_at_ms,
      text,
      stored_at_ms: nextStoredAtMs(nowMs),
      reading: toReadingColumn(article),
      is_backlog: isBacklog ? 1 : 0,
      trace_id: traceId,
    })
    .compile();
}

async function takeAgain(
  transaction: Transaction<Tables>,
  before: ArticleRow,
  saving: KnownSaving,
): Promise<Saved> {
  const { article: given, isBacklog, nowMs } = saving;
  const feedId = (before.feed_id as FeedId | null) ?? (await findFeed(transaction, given.feedId));
  if (before.is_backlog === 1 && !isBacklog && given.feedId !== before.feed_id)
    await becomeNews(transaction, given.id, nowMs);
  if (before.text === given.text || hidesWhatWasRead(toArticle(before), given)) {
    // Read on demand before, and now a feed carries it.
    if (feedId !== before.feed_id) {
      await transaction
        .updateTable('articles')
        .set({ feed_id: feedId })
        .where('id', '=', given.id)
        .execute();
    }
    return { kind: 'unchanged' };
  }
  if (await isOutdated(transaction, saving)) return { kind: 'outdated' };
  return reviseInTransaction(transaction, before, {
    ...saving,
    article: { ...given, feedId, publishedAtMs: before.published_at_ms },
  });
}

/** Compared with a newer analyser's, an older one's quotes would have its mistakes told as edits of the outlet. */
async function isOutdated(
  transaction: Transaction<Tables>,
  { article, analysis }: Saving,
): Promise<boolean> {
  const row = await transaction
    .selectFrom('analyses')
    .select('analyzer_version')
    .where('article_id', '=', article.id)
    .executeTakeFirst();
  return row !== undefined && row.analyzer_version < analysis.analyzerVersion;
}

/** Now, so that the next digest covers it. An edit by the feed that brought it makes no news of it. */
async function becomeNews(
  transaction: Transaction<Tables>,
  id: ArticleId,
  nowMs: EpochMs,
): Promise<void> {
  await transaction
    .updateTable('articles')
    .set({ is_backlog: 0, stored_at_ms: nextStoredAtMs(nowMs) })
    .where('id', '=', id)
    .execute();
  const rows = await transaction
    .selectFrom('quotes')
    .select('id')
    .where('article_id', '=', id)
    .execute();
  await askTogether(transaction, notingNews(transaction, id, rows.map(idOf) as QuoteId[]));
}

/** Below this share of what was read from the page, the feed's text is an excerpt, and no edit of it. */
const MIN_SHARE_OF_PAGE = 0.8;

/** A paywall that came up since, or a page that went, is no correction by the outlet: the words stay as they were read. */
function hidesWhatWasRead(before: Article, given: Article): boolean {
  const isPartial = (article: Article) => !isWhole(article) && !isCutForLength(article);
  const isFromFeed = (article: Article) => article.reading?.isFromFeed === true;
  const isExcerpt = given.text.length < before.text.length * MIN_SHARE_OF_PAGE;
  return (
    (isPartial(given) && !isPartial(before)) ||
    (isFromFeed(given) && !isFromFeed(before) && isExcerpt)
  );
}

const isWhole = ({ reading }: Article) => (reading?.partial ?? null) === null;
const isCutForLength = ({ reading }: Article) => reading?.partial?.reason === 'length';

/** Of a live blog that is longer than is read of one article the oldest posts are left out. */
function isLeftOut(article: Article, { publishedAtMs }: Quote): boolean {
  const blocks = article.reading?.blocks ?? [];
  return (
    isCutForLength(article) &&
    blocks.every(({ postedAtMs }) => postedAtMs === undefined || postedAtMs > publishedAtMs)
  );
}

/** Puts the new text in place of the old and records which quotes went and came. */
async function reviseInTransaction(
  transaction: Transaction<Tables>,
  row: ArticleRow,
  saving: KnownSaving,
): Promise<Saved> {
  const { article, analysis, nowMs, reader, fixes } = saving;
  const { id } = article;
  const oldArticle = toArticle(row);
  const old = (await reader.read(transaction, [oldArticle])).get(id) ?? [];
  const [removedBefore] = await askTogether(transaction, [selectRemoved(transaction, id)]);
  const former = toFormer(removedBefore);
  const formerIds = new Set(former.map(idOf));
  const quotes = buildQuotes(article, analysis, { standing: old, former, fixes });
  await noteChangedLines(transaction, oldArticle, [article, analysis]);
  const known = await forgetCopies(transaction, id);
  const { copies, writes } = recordCopies(transaction, article, saving, known);
  await askTogether(transaction, [
    updateArticle(transaction, saving),
    ...saving.wordWrites,
    ...deletingAnalysis(transaction, id),
    ...insertingAnalysis(transaction, id, { analysis, quotes }),
    ...writes,
  ]);
  const touchedIds = await recordPassages(transaction, article, copies);
  const removed = notIn(quotes, old);
  const added = notIn(old, quotes);
  await transaction
    .insertInto('revisions')
    .values({
      article_id: id,
      revised_at_ms: nowMs,
      removed: JSON.stringify(removed),
      added: JSON.stringify(added),
    })
    .execute();
  await rememberFormer(transaction, removed);
  const changes = pairCorrections(removed, added);
  await noteCorrections(transaction, 'outlet', [
    ...changes.corrected.filter(
      ({ before, after }) => !isSameWording(before, after) || !isLikelySame(before, after),
    ),
    ...changes.removed
      .filter((quote) => !isLeftOut(article, quote))
      // Where it was: an article that is told by another headline now is found by that.
      .map((quote) => ({ before: { ...quote, articleTitle: article.title }, after: null })),
    ...changes.added
      .filter((quote) => formerIds.has(quote.id))
      .map((quote) => ({ before: quote, after: quote })),
  ]);
  if (row.is_backlog === 0)
    await askTogether(transaction, notingNews(transaction, id, changes.added.map(idOf)));
  const revision = { articleId: id, revisedAtMs: nowMs, by: 'outlet', ...changes } as const;
  return { kind: 'revised', touchedIds, revision };
}

function updateArticle(
  transaction: Transaction<Tables>,
  { article, traceId }: Saving,
): CompiledQuery {
  return transaction
    .updateTable('articles')
    .set({
      feed_id: article.feedId,
      url: article.url,
      outlet: article.outlet,
      title: article.title,
      text: article.text,
      reading: toReadingColumn(article),
      trace_id: traceId,
    })
    .where('id', '=', article.id)
    .compile();
}

const idOf = <Id>({ id }: { readonly id: Id }): Id => id;

/** The quotes that are not among the others in the same words and by the same speaker: who said it can be corrected, too. */
function notIn(others: readonly Quote[], quotes: readonly Quote[]): readonly Quote[] {
  const byId = new Map(others.map((quote) => [quote.id, quote]));
  return quotes.filter((quote) => {
    const other = byId.get(quote.id);
    return other === undefined || !isSameSpeaker(quote, other) || !isSameWording(quote, other);
  });
}

/**
 * Ids say nothing of marks: "£9" and "$9" have one, and so have words that an edit took out of all quotation marks, or put into some:
 * verbatim is not as reported. Where some stay others may come and go.
 */
function isSameWording(a: Quote, b: Quote): boolean {
  if ((a.kind === 'indirect') !== (b.kind === 'indirect')) return false;
  const [one, other] = [a, b].map(({ contents }) => foldText(spellMarks(contents.join(' '))));
  return one === other;
}

/** The feed if it is still followed: an article read while its feed is removed stays, with none. */
const followedFeed = (feedId: FeedId | null) =>
  sql<FeedId | null>`(select id from feeds where id = ${feedId})`;

async function findFeed(
  transaction: Transaction<Tables>,
  feedId: FeedId | null,
): Promise<FeedId | null> {
  const { rows } = await sql<{
    id: FeedId | null;
  }>`select ${followedFeed(feedId)} as id`.execute(transaction);
  return rows[0]?.id ?? null;
}

/**
 * Never earlier than what is stored, or covered by a digest, but by a clock that was wrong: one set back must not put an article into a
 * period that is told.
 */
const nextStoredAtMs = (nowMs: EpochMs) =>
  sql<EpochMs>`(select coalesce(max(at_ms), ${sql.lit(nowMs)}) from (
    select max(stored_at_ms) as at_ms from articles
      where stored_at_ms > ${nowMs} and stored_at_ms <= ${nowMs + MAX_AHEAD_MS}
    union all select max(covered_until_ms) from subscriptions
      where covered_until_ms > ${nowMs} and covered_until_ms <= ${nowMs + MAX_AHEAD_MS}
  ) as latest)`;

/** The article of a row. */
export function toArticle(row: ArticleRow): Article {
  return {
    id: row.id as ArticleId,
    feedId: row.feed_id as FeedId | null,
    url: row.url,
    outlet: row.outlet,
    title: row.title,
    publishedAtMs: row.published_at_ms,
    text: row.text,
    ...(row.reading === null ? {} : { reading: JSON.parse(row.reading) as Reading }),
  };
}

function toReadingColumn({ reading }: Article): string | null {
  return reading === undefined ? null : JSON.stringify(reading);
}

/** With its text as it can be stored: UTF-8 has no half of a surrogate pair, and PostgreSQL no U+0000; U+FFFD is as long, so spans stay right. */
export function storable(article: Article): Article {
  return { ...article, text: article.text.replace(/\p{Surrogate}|\0/gu, '\uFFFD') };
}
