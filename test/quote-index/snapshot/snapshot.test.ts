import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import type { Quote, QuoteId } from '../../../src/model/quote.ts';
import type { SpeakerDecision } from '../../../src/model/speaker-decision.ts';
import { createSearchedQuotes } from '../../../src/quote-index/answers/answer-query.ts';
import {
  createQuoteIndex,
  restoreQuoteIndex,
} from '../../../src/quote-index/create-quote-index.ts';
import { createNameBook } from '../../../src/quote-index/names/name-book.ts';
import type { QuoteIndex } from '../../../src/quote-index/quote-index.ts';
import { loadIndex, saveIndex } from '../../../src/quote-index/snapshot/snapshot.ts';
import { UnusableSnapshot } from '../../../src/quote-index/snapshot/snapshot-blocks.ts';
import { anyQuote } from '../../helpers/values/any-quote.ts';
import { person, quote } from '../../helpers/values/quote.ts';
import { bytesOf, sourceOf } from '../../helpers/values/snapshot-bytes.ts';
import { merge, split } from '../../helpers/values/speaker-decisions.ts';

const HOUR_MS = 3_600_000;
const PAGE = { offset: 0, limit: 100 };
const SPEAKERS = [
  person('Anna Berg', { office: 'mayor', speaksFor: 'Oster' }),
  person('Anna Berg', { office: 'striker', speaksFor: 'Gullhaven FC' }),
  person('A. Berg'),
  person('Oster', { kind: 'body' }),
  person('an aide', { kind: 'unnamed' }),
  null,
] as const;
const WORDS = 'the council never pays for a bridge that leads nowhere in winter … or summer'.split(
  ' ',
);

const restore = (index: QuoteIndex) => restoreQuoteIndex(sourceOf(bytesOf(index.save())));

/** All that can be asked without knowing what is held. */
function answersOf(index: QuoteIndex) {
  const entries = index.completeNames('', 100);
  const all = index.find(PAGE);
  return {
    ...{ entries, all },
    counts: [index.quoteCount, index.articleCount],
    outlets: index.outlets(),
    topics: index.topics(),
    words: WORDS.map((word) => index.find({ ...PAGE, words: [word] })),
    by: entries.map(({ key }) => [
      index.find({ ...PAGE, speakerKey: key }),
      index.find({ ...PAGE, topic: key }),
      index.describeName(key),
      [...index.articlesWith(key, 0)].sort(),
    ]),
    walked: [...index.walk({})].flat(),
    joined: all.quotes.map((each) => [index.alsoIn(each), index.tellerOf(each)]),
  };
}

describe('an index and what it saves', () => {
  const visit = fc.record({
    articleId: fc.constantFrom('a1', 'a2', 'a3', 'a4', 'a5') as fc.Arbitrary<ArticleId>,
    publishedAtMs: fc.nat(5).map((days) => days * 24 * HOUR_MS),
    outlet: fc.constantFrom('Harbour Post', 'Evening Mail'),
    quotes: fc.array(
      fc.record({
        from: fc.nat(6),
        length: fc.nat(9),
        speaker: fc.constantFrom(...SPEAKERS),
        topics: fc.subarray(['Oster', 'the bridge', 'Anna Berg']),
      }),
      { maxLength: 3 },
    ),
    isRestored: fc.boolean(),
    decisions: fc.option(
      fc.subarray([merge('Anna Berg', 'Oster'), split('Anna Berg'), merge('A. Berg', 'Oster')]),
      { freq: 4 },
    ),
  });
  type Visit = typeof visit extends fc.Arbitrary<infer Drawn> ? Drawn : never;

  /** As at a start a restored index has no decisions, all are told anew. */
  function take(
    index: QuoteIndex,
    { articleId, quotes, publishedAtMs, outlet }: Visit,
    decided: readonly SpeakerDecision[],
  ): void {
    const put = quotes.map(({ from, length, topics, speaker }, place) =>
      quote({
        ...{ articleId, speaker, publishedAtMs, outlet },
        id: `${articleId}-${place}` as QuoteId,
        contents: [WORDS.slice(from, from + length + 1).join(' ')],
        positions: topics.map((topic) => ({ topic, act: 'rejects', stance: 'against' })),
      }),
    );
    if (put.length === 0) index.removeArticle(articleId);
    else index.putArticle(articleId, put);
    index.setDecisions(decided);
  }

  it('answers after each change and restart as one that was never saved', () => {
    fc.assert(
      fc.property(fc.array(visit, { minLength: 1, maxLength: 10 }), (visits) => {
        const plain = createQuoteIndex();
        let index = createQuoteIndex();
        let decided: readonly SpeakerDecision[] = [];
        for (const each of visits) {
          decided = each.decisions ?? decided;
          take(plain, each, decided);
          index = each.isRestored ? restore(index) : index;
          take(index, each, decided);
          expect(answersOf(index)).toEqual(answersOf(plain));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives back any quote', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyQuote, { selector: ({ id }) => id }), (quotes) => {
        const index = createQuoteIndex();
        index.putArticle('a1' as ArticleId, quotes);
        const restored = restore(index);
        for (const each of quotes) expect(restored.get(each.id)).toEqual(each);
      }),
    );
  });

  it('keeps a family that says much', () => {
    const index = createQuoteIndex();
    for (let at = 0; at < 150; at++) index.putArticle(`a${at}` as ArticleId, [saidOfMany(at)]);
    const restored = restore(index);
    for (const each of [index, restored]) each.putArticle('b' as ArticleId, [saidOfMany(149, 'b')]);
    expect(answersOf(restored)).toEqual(answersOf(index));
    expect(restored.find(PAGE).total).toBe(150);
  });
});

function saidOfMany(at: number, articleId = `a${at}`): Quote {
  return quote({
    id: `q${articleId}` as QuoteId,
    articleId: articleId as ArticleId,
    contents: [`The ferry number ${at} leaves harbour ${at % 7} before the council meets.`],
  });
}

it('can be saved and loaded part by part', () => {
  const made = () => {
    const searched = createSearchedQuotes();
    return { searched, book: createNameBook(searched.quotes) };
  };
  const [empty, other] = [made(), made()];
  loadIndex(other, sourceOf(bytesOf(saveIndex(empty))));
  expect(other.searched.quotes.quoteCount).toBe(0);
});

it('tells with its count that something was changed', () => {
  const index = createQuoteIndex();
  const counts = [index.changeCount];
  index.putArticle('a1' as ArticleId, []);
  counts.push(index.changeCount);
  index.putArticle('a1' as ArticleId, [quote()]);
  counts.push(index.changeCount);
  index.removeArticle('a1' as ArticleId);
  counts.push(index.changeCount);
  index.removeArticle('a1' as ArticleId);
  expect(new Set(counts).size).toBe(4);
  expect(index.changeCount).toBe(counts[3]);
});

it('is refused, never half used, where a bit is another, or something is missing or put in', () => {
  const index = createQuoteIndex();
  for (let at = 0; at < 9; at++) index.putArticle(`a${at}` as ArticleId, [saidOfMany(at)]);
  const bytes = bytesOf(index.save());
  const damage = fc.record({
    kind: fc.constantFrom('flip', 'cut', 'leave out', 'put in'),
    at: fc.nat(bytes.length - 1),
    bit: fc.nat(7),
    length: fc.integer({ min: 1, max: 5000 }),
  });
  fc.assert(
    fc.property(damage, ({ kind, at, bit, length }) => {
      const broken = Buffer.from(bytes);
      broken[at] = (broken[at] ?? 0) ^ (1 << bit);
      const pieces: Record<string, readonly Uint8Array[]> = {
        flip: [broken],
        cut: [bytes.subarray(0, at)],
        'leave out': [bytes.subarray(0, at), bytes.subarray(at + length)],
        'put in': [bytes.subarray(0, at), new Uint8Array(length), bytes.subarray(at)],
      };
      const source = sourceOf(Buffer.concat(pieces[kind] ?? []));
      expect(() => restoreQuoteIndex(source)).toThrow(UnusableSnapshot);
    }),
    { numRuns: 200 },
  );
});
