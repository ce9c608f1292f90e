/** Quotes as rows, and back: checked against the text on every reading, with what is equal in many of them shared. */
import type { Kysely } from 'kysely';
import type { Logger } from '../../lib/logger.ts';
import { type Around, createAroundFinder } from '../../lib/text/text-fragment.ts';
import { type Article, type ArticleId, publishedAtOf } from '../../model/article.ts';
import type { AttributionKind } from '../../model/attribution.ts';
import type { Quote, QuoteId, QuotePosition } from '../../model/quote.ts';
import type { Span } from '../../model/span.ts';
import type { Speaker } from '../../model/speaker.ts';
import { listOf } from '../database/dialect.ts';
import type { QuoteRow, Tables } from '../tables/tables.ts';

/** @param place 0 for the first quote of its article. */
export function toQuoteRow(quote: Quote, place: number): QuoteRow {
  return {
    id: quote.id,
    article_id: quote.articleId,
    place,
    kind: quote.kind,
    speaker: quote.speaker === null ? null : JSON.stringify(quote.speaker),
    cue: quote.cue,
    words: JSON.stringify(quote.contents),
    spans: JSON.stringify(quote.contentSpans),
    confidence: quote.confidence,
    positions: JSON.stringify(quote.positions),
    passage: quote.passage ?? null,
    is_corrected: quote.isCorrected === true ? 1 : 0,
  };
}

/** Different speakers, words, titles and so on that are kept for sharing: a few MB; what comes on top starts anew. */
const MAX_SHARED = 20_000;

export interface QuoteReader {
  /**
   * The quotes of these articles by article id, in the order of their place. A quote whose words are not what the
   * article has at its spans is logged as an error and withheld.
   */
  read(
    db: Kysely<Tables>,
    articles: readonly Article[],
  ): Promise<ReadonlyMap<ArticleId, readonly Quote[]>>;
  /** The same of rows that were read, which are in the order of their place. */
  sort(
    articles: readonly Article[],
    rows: readonly QuoteRow[],
  ): ReadonlyMap<ArticleId, readonly Quote[]>;
}

interface Found {
  readonly article: Article;
  readonly findAround: (span: Span) => Around;
}

interface Sharing {
  readonly parse: (json: string) => unknown;
  readonly share: (text: string) => string;
}

/**
 * Quotes of one reader share equal speakers, words, spans and positions, so that 90,000 of them fit in memory: wire copy has the same
 * words at the same places in many outlets, which print it soon after each other.
 */
export function createQuoteReader(logger: Logger): QuoteReader {
  const shared = new Map<string, unknown>();
  const parse = (json: string): unknown => {
    if (shared.size >= MAX_SHARED) shared.clear();
    const known = shared.get(json);
    if (known !== undefined) return known;
    const value: unknown = JSON.parse(json);
    shared.set(json, value);
    return value;
  };
  const share = (text: string): string => {
    if (shared.size >= MAX_SHARED) shared.clear();
    const known = shared.get(text);
    if (typeof known === 'string') return known;
    shared.set(text, text);
    return text;
  };
  function sort(articles: readonly Article[], rows: readonly QuoteRow[]) {
    const byId = new Map(
      articles.map((article) => [
        article.id,
        { article, findAround: createAroundFinder(article.text) },
      ]),
    );
    const quotes = new Map<ArticleId, Quote[]>(articles.map(({ id }) => [id, []]));
    for (const row of rows) {
      const found = byId.get(row.article_id as ArticleId);
      if (found === undefined) continue;
      const { article } = found;
      const quote = toQuote(row, found, { parse, share });
      if (isVerbatim(quote, article.text)) quotes.get(article.id)?.push(quote);
      else {
        logger.error(
          { quoteId: row.id, articleId: article.id },
          "A stored quote differs from its article's text and is withheld.",
        );
      }
    }
    return quotes;
  }
  return {
    async read(db, articles) {
      const ids = articles.map(({ id }) => id);
      return sort(articles, await selectQuotes(db, ids));
    },
    sort,
  };
}

function selectQuotes(db: Kysely<Tables>, articleIds: readonly ArticleId[]): Promise<QuoteRow[]> {
  return db
    .selectFrom('quotes')
    .selectAll()
    .where('article_id', 'in', listOf(db, articleIds))
    .orderBy('article_id')
    .orderBy('place')
    .execute();
}

function isVerbatim({ contents, contentSpans }: Quote, text: string): boolean {
  return (
    contents.length === contentSpans.length &&
    contentSpans.every(({ start, end }, index) => text.slice(start, end) === contents[index])
  );
}

function toQuote(row: QuoteRow, { article, findAround }: Found, { parse, share }: Sharing): Quote {
  const contentSpans = parse(row.spans) as [Span, ...Span[]];
  return {
    id: row.id as QuoteId,
    articleId: article.id,
    feedId: article.feedId,
    articleTitle: share(article.title),
    articleUrl: article.url,
    outlet: share(article.outlet),
    publishedAtMs: publishedAtOf(article, contentSpans[0].start),
    kind: share(row.kind) as AttributionKind,
    speaker: row.speaker === null ? null : (parse(row.speaker) as Speaker),
    cue: row.cue === null ? null : share(row.cue),
    contents: parse(row.words) as [string, ...string[]],
    contentSpans,
    confidence: row.confidence,
    positions: parse(row.positions) as QuotePosition[],
    ...(row.is_corrected === 1 ? { isCorrected: true } : {}),
    ...(row.passage === null ? {} : { passage: share(row.passage) as QuoteId }),
    ...findAround(contentSpans[0]),
  };
}
