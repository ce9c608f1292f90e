import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords } from '../../../src/lib/text/fold-text.ts';
import { isTelling } from '../../../src/lib/text/function-words.ts';
import type { Quote, QuoteId } from '../../../src/model/quote.ts';
import { pairCorrections } from '../../../src/store/corrections/pair-corrections.ts';
import { countWork } from '../../helpers/count-work.ts';
import { person, quote } from '../../helpers/values/quote.ts';

const said = (words: string, name = 'Anna Berg') =>
  quote({ id: `${name} ${words}` as QuoteId, contents: [words], speaker: person(name) });

const CASES: readonly [string, Quote, Quote, boolean][] = [
  ['a word more', said('We will pay.'), said('We will not pay.'), true],
  ['another time', said('We will lift it tonight'), said('We may lift it tomorrow'), true],
  [
    'another number',
    said('It cost forty million and nobody asked for it.'),
    said('It cost fourteen million and nobody asked for it.'),
    true,
  ],
  [
    'a quote that was cut',
    said('We will not pay, not this year, and not as long as the ferry runs to the north bank.'),
    said('We will not pay, not this year'),
    true,
  ],
  [
    'the same frame about other things',
    said('It is a matter for the council.'),
    said('It is a shame for the town.'),
    false,
  ],
  ['nothing shared', said('We will not pay.'), said('Ships came in at night.'), false],
  [
    'the same words by another',
    said('We will not pay for it.'),
    said('We will not pay for it.', 'Ruth Aldane'),
    true,
  ],
  [
    'near words by another',
    said('We will lift it tonight'),
    said('We may lift it tomorrow', 'Ruth Aldane'),
    false,
  ],
];

const WORDS = fc.constantFrom('we', 'pay', 'bridge', 'harbour', 'never', 'the', 'lift');
const QUOTES = fc.array(
  fc.record({
    words: fc.array(WORDS, { minLength: 1, maxLength: 6 }),
    name: fc.constantFrom('Anna Berg', 'Ruth Aldane'),
  }),
  { maxLength: 12 },
);

/** All compared with all, in the plainest way; what is equally near in the order of the article and of the words that they share. */
function pairPlainly(removed: readonly Quote[], added: readonly Quote[]) {
  const pairs = removed.flatMap((before) => {
    const words = wordsOf(before);
    const firstShared = (after: Quote) => words.findIndex((word) => wordsOf(after).includes(word));
    return added
      .filter((after) => firstShared(after) >= 0)
      .toSorted((a, b) => firstShared(a) - firstShared(b))
      .map((after) => ({ before, after, ...compare(before, after) }));
  });
  const taken = new Set<Quote>();
  const kept = pairs
    .filter(({ isNear }) => isNear)
    .toSorted((a, b) => b.nearness - a.nearness)
    .filter(({ before, after }) => {
      const isFree = !taken.has(before) && !taken.has(after);
      if (isFree) taken.add(before).add(after);
      return isFree;
    });
  return added.flatMap((each) =>
    kept.filter(({ after }) => after === each).map(({ before, after }) => ({ before, after })),
  );
}

const wordsOf = ({ contents }: Quote) => contents.flatMap(foldWords);

function compare(before: Quote, after: Quote) {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const share = (some: readonly string[], others: readonly string[]) => {
    const left = [...others];
    return some.filter((word) => left.includes(word) && left.splice(left.indexOf(word), 1)).length;
  };
  const [tellingA, tellingB] = [a.filter(isTelling), b.filter(isTelling)];
  const ofAll = (2 * share(a, b)) / (a.length + b.length);
  const telling = tellingA.length + tellingB.length;
  const ofTelling = telling === 0 ? ofAll : (2 * share(tellingA, tellingB)) / telling;
  const nearness = (ofAll + ofTelling) / 2;
  const shorter = Math.min(a.length, b.length);
  const isCut = shorter >= 4 && share(a, b) >= 0.9 * shorter;
  const isSame = before.speaker?.name === after.speaker?.name;
  return { nearness, isNear: isSame ? isCut || nearness >= 0.45 : nearness >= 0.8 };
}

describe('pairCorrections', () => {
  it.each(CASES)('takes %s for a correction or not', (_case, before, after, isOne) => {
    const changes = pairCorrections([before], [after]);
    expect(changes.corrected).toEqual(isOne ? [{ before, after }] : []);
    expect(changes.removed).toEqual(isOne ? [] : [before]);
    expect(changes.added).toEqual(isOne ? [] : [after]);
  });

  it('pairs the nearest, each once', () => {
    const before = [said('The bridge is dear.'), said('The bridge is very dear to us.')];
    const after = [said('The bridge is very dear to me.'), said('The bridge was dear.')];
    expect(pairCorrections(before, after).corrected).toEqual([
      { before: before[1], after: after[0] },
      { before: before[0], after: after[1] },
    ]);
  });

  it('loses no quote and makes none up', () => {
    const some = fc.array(
      fc.array(fc.constantFrom('we', 'pay', 'bridge', 'harbour', 'never'), {
        minLength: 1,
        maxLength: 6,
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(some, some, (gone, come) => {
        const [before, after] = [gone, come].map((all) =>
          all.map((words) => said(words.join(' '))),
        );
        if (before === undefined || after === undefined) return;
        const { removed, added, corrected } = pairCorrections(before, after);
        const sort = (quotes: readonly Quote[]) => quotes.map(({ id }) => id).sort();
        expect(sort([...removed, ...corrected.map((each) => each.before)])).toEqual(sort(before));
        expect(sort([...added, ...corrected.map((each) => each.after)])).toEqual(sort(after));
      }),
    );
  });

  it('compares all with all where they are few', () => {
    fc.assert(
      fc.property(QUOTES, QUOTES, (gone, come) => {
        const [before, after] = [gone, come].map((all) =>
          all.map(({ words, name }) => said(words.join(' '), name)),
        ) as [Quote[], Quote[]];
        expect(pairCorrections(before, after).corrected).toEqual(pairPlainly(before, after));
      }),
    );
  });

  it('pairs thousands that were edited, each with the one in its place, in work that grows with them', () => {
    const [some = 0, many = 0] = [1000, 4000].map((count) => {
      const quotes = (verb: string, first: number) =>
        Array.from({ length: count }, (_, at) => said(`We will not ${verb} crane ${at + first}`));
      const [before, after] = [quotes('lift', 0), quotes('sell', 10)];
      return countWork(() => {
        const { corrected } = pairCorrections(before, after);
        const isOne = (pair: (typeof corrected)[number]) =>
          pair.before.contents[0].replace('lift', 'sell') === pair.after.contents[0];
        expect(corrected.filter(isOne)).toHaveLength(count - 10);
      });
    });
    expect(many / some).toBeLessThan(5);
  });

  it('does little more than double work for twice as many', () => {
    const [few = 0, many = 0] = [100, 200].map((count) => {
      const quotes = (verb: string) =>
        Array.from({ length: count }, (_, at) => said(`harbour${at} number${at} ${verb}${at}`));
      const [before, after] = [quotes('opens'), quotes('closes')];
      return countWork(() => pairCorrections(before, after));
    });
    expect(many / few).toBeLessThan(2.5);
  });
});
