import fc from 'fast-check';
import type { ArticleId, FeedId } from '../../../src/model/article.ts';
import type { Quote, QuoteId } from '../../../src/model/quote.ts';
import type { Speaker } from '../../../src/model/speaker.ts';

/** Any text at all, halves of surrogate pairs too. */
const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', '“Nei,” sa ordføreren', '\ud83d half a pair', '🙂 whole', 'שלום'),
);

const speaker: fc.Arbitrary<Speaker> = fc.record({
  name: text,
  kind: fc.constantFrom('person' as const, 'body' as const, 'unnamed' as const),
  office: fc.option(text),
  speaksFor: fc.option(text),
  how: fc.constantFrom('named' as const, 'surname' as const, 'continued' as const),
});

const span = fc
  .tuple(fc.nat(400_000), fc.nat(5_000))
  .map(([start, length]) => ({ start, end: start + length }));

const confidence = fc.double({ min: 0, max: 1, noNaN: true });

const position = fc.record(
  {
    topic: text,
    act: fc.constantFrom('rejects' as const, 'demands' as const, 'says' as const),
    stance: fc.constantFrom('favor' as const, 'against' as const, 'none' as const),
    confidence,
  },
  { requiredKeys: ['topic', 'act', 'stance'] },
);

/** A quote with whatever values its fields may have. */
export const anyQuote: fc.Arbitrary<Quote> = fc.record(
  {
    id: text as unknown as fc.Arbitrary<QuoteId>,
    articleId: text as unknown as fc.Arbitrary<ArticleId>,
    feedId: fc.option(text) as unknown as fc.Arbitrary<FeedId | null>,
    articleTitle: text,
    articleUrl: text,
    outlet: text,
    publishedAtMs: fc.integer({ min: -8.64e15, max: 8.64e15 }),
    kind: fc.constantFrom('direct' as const, 'indirect' as const, 'mixed' as const),
    speaker: fc.option(speaker),
    cue: fc.option(text),
    contents: fc.array(text, { minLength: 1, maxLength: 3 }) as unknown as fc.Arbitrary<
      Quote['contents']
    >,
    contentSpans: fc.array(span, { minLength: 1, maxLength: 3 }) as unknown as fc.Arbitrary<
      Quote['contentSpans']
    >,
    confidence,
    positions: fc.array(position, { maxLength: 3 }),
    isCorrected: fc.constant(true as const),
    passage: text as unknown as fc.Arbitrary<QuoteId>,
    wordsBefore: text,
    wordsAfter: text,
  },
  {
    requiredKeys: [
      'id',
      'articleId',
      'feedId',
      'articleTitle',
      'articleUrl',
      'outlet',
      'publishedAtMs',
      'kind',
      'speaker',
      'cue',
      'contents',
      'contentSpans',
      'confidence',
      'positions',
    ],
  },
);
