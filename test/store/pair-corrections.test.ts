import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote, QuoteId } from '../../src/model/quote.ts';
import { pairCorrections } from '../../src/store/pair-corrections.ts';
import { countWork } from '../helpers/count-work.ts';
import { person, quote } from '../helpers/quote.ts';

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
