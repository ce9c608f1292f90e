import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldDays } from '../../../../src/platforms/console/pages/fold-days.ts';

const day = (iso: string, quoteCount = 1) => ({ fromMs: Date.parse(iso), quoteCount });
const iso = (atMs = 0) => new Date(atMs).toISOString().slice(0, 10);

describe('foldDays', () => {
  it('has nothing to tell of one day', () => {
    expect(foldDays([])).toBeNull();
    expect(foldDays([day('2026-03-03', 5)])).toBeNull();
  });

  it('shows days, those without quotes too', () => {
    const folded = foldDays([day('2026-03-03', 2), day('2026-03-05', 4)]);
    expect(folded).toMatchObject({ unit: 'day', values: [2, 0, 4], most: { quoteCount: 4 } });
  });

  it.each([
    ['2026-03-03', '2026-04-30', 'day', 59],
    ['2026-03-03', '2026-06-30', 'week', 18],
    ['2023-03-03', '2026-06-30', 'month', 40],
    ['1999-03-03', '2026-06-30', 'year', 28],
    ['1001-03-03', '2026-06-30', 'year', 60],
  ])('from %s to %s: %s', (from, to, unit, count) => {
    const folded = foldDays([day(from), day(to)]);
    expect(folded).toMatchObject({ unit });
    expect(folded?.values).toHaveLength(count);
  });

  it('begins weeks on Mondays and months on their first', () => {
    const weeks = foldDays([day('2026-03-04'), day('2026-03-08'), day('2026-06-30')]);
    expect([iso(weeks?.fromMs), iso(weeks?.toMs), weeks?.values[0]]).toEqual([
      '2026-03-02',
      '2026-06-29',
      2,
    ]);
    const months = foldDays([day('2025-01-31'), day('2026-06-30')]);
    expect([months?.unit, iso(months?.fromMs), iso(months?.toMs)]).toEqual([
      'month',
      '2025-01-01',
      '2026-06-01',
    ]);
  });

  it('counts every quote in at most sixty columns', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 15_000 }), { minLength: 2 });
    fc.assert(
      fc.property(days, (numbers) => {
        const given = numbers
          .sort((a, b) => a - b)
          .map((number) => ({ fromMs: number * 86_400_000, quoteCount: 1 + (number % 3) }));
        const folded = foldDays(given);
        const sum = (counts: readonly number[]) => counts.reduce((all, each) => all + each, 0);
        expect(sum(folded?.values ?? [])).toBe(sum(given.map(({ quoteCount }) => quoteCount)));
        expect(folded?.values.length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
