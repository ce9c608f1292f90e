import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Quote } from '../../../src/model/quote.ts';
import {
  createSharedValues,
  leaveHeading,
  leaveShared,
  PACKED_FIELDS,
  PACKED_POSITION_FIELDS,
  packHeading,
  packQuote,
  readHeading,
  takeSpeaker,
  unpackId,
  unpackQuote,
  unpackRank,
  unpackWords,
} from '../../../src/quote-index/held/packed-quotes.ts';
import { anyQuote } from '../../helpers/values/any-quote.ts';
import { person, quote } from '../../helpers/values/quote.ts';

const reader = (bytes: Uint8Array) => ({ bytes: Buffer.from(bytes), at: 0 });

/** Of the article that some quote is of: `isOwn` for one that calls it otherwise. */
const headingOf = (given: Quote, isOwn: boolean) =>
  isOwn ? { ...given, articleTitle: `${given.articleTitle}, again` } : given;

it('is tried with every field that a quote and what it says about somebody may have', () => {
  const quotes = fc.sample(anyQuote, { numRuns: 300, seed: 1 });
  const positions = quotes.flatMap((each) => each.positions);
  expect(new Set(quotes.flatMap(Object.keys))).toEqual(new Set(PACKED_FIELDS));
  expect(new Set(positions.flatMap(Object.keys))).toEqual(new Set(PACKED_POSITION_FIELDS));
});

it('gives back any quote as it was given, with the heading of its article or its own', () => {
  fc.assert(
    fc.property(anyQuote, fc.boolean(), fc.nat(3000), (given, isOwn, place) => {
      const shared = createSharedValues();
      const heading = headingOf(given, isOwn);
      const bytes = Buffer.from(packQuote(shared, { quote: given, place, heading }));
      const { contents, passage } = given;
      expect(unpackQuote(shared, reader(bytes), { ...given, heading })).toEqual(given);
      expect(unpackId(reader(bytes))).toBe(given.id);
      expect(unpackWords(reader(bytes))).toEqual({
        contents,
        ...(passage === undefined ? {} : { passage }),
      });
      expect(unpackRank(reader(bytes)).place).toBe(place);
    }),
  );
});

it('keeps nothing of what is gone', () => {
  fc.assert(
    fc.property(anyQuote, fc.boolean(), (given, isOwn) => {
      const shared = createSharedValues();
      const heading = headingOf(given, isOwn);
      packHeading(shared, heading);
      packQuote(shared, { quote: given, place: 0, heading });
      if (given.speaker !== null) takeSpeaker(shared, given.speaker);
      leaveShared(shared, { quote: given, place: 0, heading });
      leaveHeading(shared, heading);
      expect([shared.texts.numbers.size, shared.speakers.numbers.size]).toEqual([0, 0]);
    }),
  );
});

it('gives back what an article is called', () => {
  const { articleId, feedId, articleTitle, articleUrl, outlet } = quote();
  const shared = createSharedValues();
  const bytes = packHeading(shared, quote());
  expect(readHeading(shared, reader(bytes))).toEqual({
    ...{ articleId, feedId, articleTitle, articleUrl, outlet },
  });
});

it('holds an equal speaker once', () => {
  const shared = createSharedValues();
  const numbers = ['a', 'b'].map(() => takeSpeaker(shared, person('Anna Berg')));
  expect([numbers, shared.speakers.numbers.size]).toEqual([[0, 0], 1]);
});

it('holds speakers of one name apart, and takes nobody for one who is gone', () => {
  const shared = createSharedValues();
  const mayor = { ...person('Anna Berg'), office: 'mayor' };
  const singer = { ...mayor, office: 'singer' };
  const given = [mayor, singer, mayor, { ...singer, how: 'surname' as const }].map((speaker) => ({
    ...{ quote: quote({ speaker }), place: 0, heading: null },
  }));
  const taken = ({ quote: { speaker } }: (typeof given)[number]) =>
    speaker && shared.speakers.values[takeSpeaker(shared, speaker)];
  for (const packed of given) expect(taken(packed)).toEqual(packed.quote.speaker);
  expect(shared.speakers.numbers.size).toBe(3);
  for (const packed of given) leaveShared(shared, packed);
  expect(shared.speakers.numbers.size).toBe(0);
  for (const packed of [...given].reverse()) expect(taken(packed)).toEqual(packed.quote.speaker);
});

it('ranks a sure speaker first, then direct speech', () => {
  const shared = createSharedValues();
  const rankOf = (change: Partial<Quote>) =>
    unpackRank(reader(packQuote(shared, { quote: quote(change), place: 0, heading: null }))).rank;
  const ranks = [
    rankOf({ confidence: 0.6 }),
    rankOf({ confidence: 0.6, kind: 'mixed' }),
    rankOf({ confidence: 0.6, kind: 'indirect' }),
    rankOf({ confidence: 0.59 }),
  ];
  expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
  expect(new Set(ranks).size).toBe(4);
});

it('takes some 60 bytes beside the words', () => {
  const given = quote({ positions: [{ topic: 'Oster', act: 'rejects', stance: 'against' }] });
  const bytes = packQuote(createSharedValues(), { quote: given, place: 3, heading: given });
  expect(bytes.length - given.contents[0].length).toBeLessThan(60);
});
