/** An index that holds no more than so many quotes, beside one that was given just what it should hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../src/model/article.ts';
import type { Quote, QuoteId } from '../../src/model/quote.ts';
import { createQuoteIndex, restoreQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import type { QuoteIndex } from '../../src/quote-index/quote-index.ts';
import { person, quote } from '../helpers/values/quote.ts';
import { bytesOf, sourceOf } from '../helpers/values/snapshot-bytes.ts';

const MINUTE_MS = 60_000;
const PAGE = { offset: 0, limit: 100 };

/** An article of so many quotes, all published at this minute. */
function put(index: QuoteIndex, id: string, minute: number, count = 1): void {
  const articleId = id as ArticleId;
  const quotes = Array.from({ length: count }, (_, place) =>
    quote({
      ...{ articleId, publishedAtMs: minute * MINUTE_MS },
      id: `${id}-${place}` as QuoteId,
      contents: [`It is number ${place} of ${id}.`],
    }),
  );
  index.putArticle(articleId, quotes);
}

const limited = (maxQuotes: number) => createQuoteIndex({ maxQuotes, heldSinceMs: null });
const idsIn = (index: QuoteIndex) => index.find(PAGE).quotes.map(({ id }) => id);

describe('where no more than three quotes are held', () => {
  it('nothing leaves before there are more', () => {
    const index = limited(3);
    put(index, 'a', 1, 2);
    put(index, 'b', 2);
    expect([index.quoteCount, index.heldSinceMs]).toEqual([3, null]);
  });

  it('the oldest article leaves as a whole', () => {
    const index = limited(3);
    put(index, 'a', 1, 2);
    put(index, 'b', 2, 2);
    expect(idsIn(index)).toEqual(['b-0', 'b-1']);
    expect(index.heldSinceMs).toBe(2 * MINUTE_MS);
  });

  it('one that comes late and is older than what has left is not held', () => {
    const index = limited(3);
    put(index, 'a', 2, 2);
    put(index, 'b', 3, 2);
    index.removeArticle('b' as ArticleId);
    put(index, 'c', 1);
    put(index, 'd', 3);
    expect(idsIn(index)).toEqual(['d-0']);
  });

  it('an edit by which an article gets older words alone lets it go', () => {
    const index = limited(3);
    put(index, 'a', 1, 2);
    put(index, 'b', 4, 2);
    put(index, 'b', 1, 2);
    expect([idsIn(index), index.articleCount]).toEqual([[], 0]);
  });

  it('an article with words of several days stays as long as its newest do', () => {
    const index = limited(3);
    const articleId = 'live' as ArticleId;
    const words = [1, 9].map((minute) =>
      quote({
        ...{ articleId, publishedAtMs: minute * MINUTE_MS, contents: [`At minute ${minute}.`] },
        id: `live-${minute}` as QuoteId,
      }),
    );
    index.putArticle(articleId, words);
    put(index, 'b', 5, 2);
    expect(idsIn(index)).toEqual(['live-9', 'live-1']);
  });

  it('articles without quotes are not held', () => {
    const index = limited(3);
    put(index, 'a', 1, 0);
    expect(index.articleCount).toBe(0);
  });
});

it('an index of the store’s newest holds these, and nothing older', () => {
  const index = createQuoteIndex({ maxQuotes: 3, heldSinceMs: 2 * MINUTE_MS });
  put(index, 'a', 1);
  put(index, 'b', 2);
  expect([idsIn(index), index.heldSinceMs]).toEqual([['b-0'], 2 * MINUTE_MS]);
});

const SPEAKERS = [person('Anna Berg'), person('Jonas Moen'), null] as const;

const visit = fc.record({
  article: fc.nat(9),
  minutes: fc.array(fc.nat(12), { maxLength: 3 }),
  speaker: fc.constantFrom(...SPEAKERS),
  isRestored: fc.boolean(),
});

it('answers after each change and restart as one that was given just what is newer', () => {
  fc.assert(
    fc.property(fc.array(visit, { maxLength: 40 }), (visits) => {
      let index = limited(6);
      const stored = new Map<ArticleId, readonly Quote[]>();
      for (const { article, minutes, speaker, isRestored } of visits) {
        const articleId = `a${article}` as ArticleId;
        const quotes = minutes.map((minute, place) =>
          quote({
            ...{ articleId, speaker, publishedAtMs: minute * MINUTE_MS },
            id: `${articleId}-${place}` as QuoteId,
            contents: [`The council of ${articleId} pays for bridge number ${place}.`],
          }),
        );
        if (isRestored) index = restoreQuoteIndex(sourceOf(bytesOf(index.save())), 6);
        stored.set(articleId, quotes);
        if (quotes.length > 0) index.putArticle(articleId, quotes);
        else index.removeArticle(articleId);
        expect(index.quoteCount).toBeLessThanOrEqual(6);
        expect(answersOf(index)).toEqual(answersOf(plainIndex(stored, index.heldSinceMs)));
      }
    }),
    { numRuns: 60 },
  );
});

/** Of all that is stored what has a word from then on. */
function plainIndex(
  stored: ReadonlyMap<ArticleId, readonly Quote[]>,
  sinceMs: number | null,
): QuoteIndex {
  const index = createQuoteIndex();
  for (const [id, quotes] of stored)
    if (quotes.some(({ publishedAtMs }) => publishedAtMs >= (sinceMs ?? 0)))
      index.putArticle(id, quotes);
  return index;
}

function answersOf(index: QuoteIndex) {
  const entries = index.completeNames('', 100);
  return {
    all: index.find(PAGE),
    counts: [index.quoteCount, index.articleCount],
    entries,
    by: entries.map(({ key }) => index.find({ ...PAGE, speakerKey: key })),
    words: index.find({ ...PAGE, words: ['bridge'], best: 'all' }),
  };
}
