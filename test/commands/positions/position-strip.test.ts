import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Holding } from '../../../commands/positions/gather-positions.ts';
import { drawPositions } from '../../../commands/positions/position-strip.ts';
import type { Stance } from '../../../src/model/position.ts';
import type { Statement } from '../../../src/quote-index/quote-index.ts';
import { NEWS_DAY_MS } from '../../helpers/values/news.ts';
import { quote } from '../../helpers/values/quote.ts';

const DAY_MS = 86_400_000;
const services = { clock: { nowMs: () => NEWS_DAY_MS }, timeZone: 'Europe/Oslo' };

/** @param told days ago, newest first. */
function holding(name: string, ...told: readonly (readonly [number, Stance])[]): Holding {
  const [first, ...rest] = told.map(
    ([daysAgo, stance]): Statement => ({
      quote: quote({ publishedAtMs: NEWS_DAY_MS - daysAgo * DAY_MS }),
      position: { topic: 'Oster', act: 'says', stance },
      holder: null,
    }),
  );
  if (first === undefined) throw new Error('a holder says something');
  return { holder: null, name, statements: [first, ...rest] };
}

const draw = (...holdings: readonly Holding[]) => {
  const [block] = drawPositions('What others say about Oster', holdings, services);
  return block?.kind === 'picture' ? block : null;
};

it('shows each holder’s statements from the first to the last, and says the same in words', () => {
  const drawn = draw(
    holding('Anna Berg', [1, 'favor'], [9, 'against']),
    holding('Kari Moen', [4, 'none']),
    holding('Nils Falk', [5, 'mixed']),
  );
  expect(drawn?.alt).toBe(
    'What others say about Oster, 22 Feb to 2 Mar. Anna Berg: in favour 2 Mar, against 22 Feb. Kari Moen: no stance told 27 Feb. Nils Falk: for and against 26 Feb.',
  );
  expect(drawn?.picture).toMatchObject({
    fromMs: NEWS_DAY_MS - 9 * DAY_MS,
    toMs: NEWS_DAY_MS - DAY_MS,
    moreHolders: 0,
    rows: [
      { name: 'Anna Berg', marks: [{ stance: 'against' }, { stance: 'favor' }] },
      { name: 'Kari Moen' },
      { name: 'Nils Falk' },
    ],
  });
});

it('says of which statements the speaker is uncertain', () => {
  const [berg, moen] = [
    holding('Anna Berg', [1, 'favor'], [9, 'against']),
    holding('Kari Moen', [4, 'none']),
  ];
  const [newest, ...rest] = berg.statements;
  const doubted = { ...newest, quote: { ...newest.quote, confidence: 0.5 } };
  const drawn = draw({ ...berg, statements: [doubted, ...rest] }, moen);
  expect(drawn?.alt).toContain('in favour 2 Mar (speaker uncertain), against 22 Feb.');
  const marked = drawn?.picture.rows.flatMap(({ marks }) => marks.map((mark) => mark.isUncertain));
  expect(marked).toEqual([false, true, false]);
});

it.each<[string, readonly Holding[]]>([
  ['nobody says anything', []],
  ['there are two statements', [holding('Anna Berg', [1, 'favor'], [9, 'against'])]],
  ['all are of one moment', [1, 2, 3].map((at) => holding(`Holder ${at}`, [1, 'none']))],
])('draws nothing where %s', (_, holdings) => {
  expect(draw(...holdings)).toBeNull();
});

it('counts what it doesn’t show', () => {
  const many = Array.from({ length: 11 }, (_, at) =>
    holding(`Holder ${at}`, ...Array.from({ length: 6 }, (__, day) => [day, 'none'] as const)),
  );
  const drawn = draw(...many);
  expect(drawn?.picture.rows).toHaveLength(8);
  expect(drawn?.alt).toContain('no stance told 28 Feb, 2 earlier.');
  expect(drawn?.alt).toMatch(/And 3 more holders\.$/);
});

it('says it in at most 1,000 characters, and shows no mark outside of its times, whoever speaks', () => {
  const stance = fc.constantFrom<Stance>('favor', 'against', 'mixed', 'none');
  const told = fc.array(fc.tuple(fc.nat(4000), stance), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), told), { maxLength: 12 }), (all) => {
      const drawn = draw(...all.map(([name, days]) => holding(name, ...days)));
      if (drawn === null) return;
      expect(drawn.alt.length).toBeLessThanOrEqual(1000);
      const { fromMs, toMs, rows } = drawn.picture;
      for (const { atMs } of rows.flatMap(({ marks }) => marks)) {
        expect(atMs).toBeGreaterThanOrEqual(fromMs);
        expect(atMs).toBeLessThanOrEqual(toMs);
      }
    }),
  );
});
