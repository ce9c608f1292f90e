import type { ArticleId } from '../../../src/model/article.ts';
import type { Quote, QuoteId } from '../../../src/model/quote.ts';
import { createQuoteIndex } from '../../../src/quote-index/create-quote-index.ts';
import { person, quote } from './quote.ts';

/** @returns an index of quotes with these parts, each in an article of its own: "q0" in "article-0" and so on. */
export function indexOf(...quotes: readonly Partial<Quote>[]) {
  const index = createQuoteIndex();
  quotes.forEach((change, number) => {
    const articleId = `article-${number}` as ArticleId;
    const contents = [`It is number ${number}.`] as const;
    const id = `q${number}` as QuoteId;
    index.putArticle(articleId, [quote({ id, articleId, contents, ...change })]);
  });
  return index;
}

export const named = (name: string) => ({ speaker: person(name) });
export const about = (topic: string) => ({
  positions: [{ topic, act: 'rejects' as const, stance: 'against' as const }],
});
