import { foldText } from '../../../src/lib/text/fold-text.ts';
import type { ArticleId } from '../../../src/model/article.ts';
import type { Quote } from '../../../src/model/quote.ts';
import type { QuoteMatches, QuoteQuery } from '../../../src/quote-index/quote-index.ts';

/** The plain model of `QuoteIndex.find`: one array, one filter a condition. */
export function findByFilters(
  articles: ReadonlyMap<ArticleId, readonly Quote[]>,
  query: QuoteQuery,
): QuoteMatches {
  const { speakerKey, topic, words = [], sinceMs, untilMs, outlet, offset, limit } = query;
  const found = [...articles.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, quotes]) => quotes)
    .filter(
      (quote) => speakerKey === undefined || foldText(quote.speaker?.name ?? '') === speakerKey,
    )
    .filter(
      (quote) =>
        topic === undefined ||
        quote.positions.some((position) => foldText(position.topic) === foldText(topic)),
    )
    .filter((quote) => words.every((word) => hasPhrase(quote, foldText(word))))
    .filter((quote) => sinceMs === undefined || quote.publishedAtMs >= sinceMs)
    .filter((quote) => untilMs === undefined || quote.publishedAtMs < untilMs)
    .filter((quote) => outlet === undefined || quote.outlet.toLowerCase().includes(outlet))
    .sort((a, b) => b.publishedAtMs - a.publishedAtMs);
  return { quotes: found.slice(offset, offset + limit), total: found.length };
}

function hasPhrase(quote: Quote, phrase: string): boolean {
  if (phrase === '') return true;
  return quote.contents.some((content) =>
    new RegExp(`(^| )${phrase}( |$)`).test(foldText(content)),
  );
}
