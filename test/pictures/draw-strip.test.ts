import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Strip, StripMark } from '../../src/model/picture.ts';
import { drawStrip } from '../../src/pictures/draw-strip.ts';
import { anyStrip } from '../helpers/values/any-reply.ts';
import { NEWS_DAY_MS } from '../helpers/values/news.ts';

const DAY_MS = 86_400_000;
const parser = new new JSDOM().window.DOMParser();

const mark = (daysAgo: number, stance: StripMark['stance']): StripMark => ({
  atMs: NEWS_DAY_MS - daysAgo * DAY_MS,
  stance,
});

function strip(change: Partial<Strip> = {}): Strip {
  return {
    kind: 'strip',
    title: 'What others say about Oster',
    rows: [
      { name: 'Anna Berg', marks: [mark(9, 'against'), mark(1, 'favor')] },
      { name: 'Kari Moen', marks: [mark(5, 'none')] },
    ],
    fromMs: NEWS_DAY_MS - 9 * DAY_MS,
    toMs: NEWS_DAY_MS - DAY_MS,
    moreHolders: 0,
    timeZone: 'Europe/Oslo',
    ...change,
  };
}

function draw(drawn: Strip, alt = 'In words.') {
  const { documentElement: svg } = parser.parseFromString(drawStrip(drawn, alt), 'image/svg+xml');
  const all = (selector: string) => [...svg.querySelectorAll(selector)];
  return { svg, all, texts: all('text').map(({ textContent }) => textContent) };
}

it('says whose row it is, what marks mean, and when', () => {
  const { texts, svg } = draw(strip());
  expect(texts).toEqual([
    'What others say about Oster',
    'in favour',
    'against',
    'no stance told',
    '22 Feb',
    '26 Feb',
    '2 Mar 2026',
    'Anna Berg',
    'Kari Moen',
  ]);
  expect(svg.getAttribute('aria-label')).toBe('In words.');
});

it('puts a question mark above words whose speaker is uncertain, and says what it means', () => {
  const marks = [{ ...mark(9, 'against'), isUncertain: true }, mark(1, 'favor')];
  const { texts } = draw(strip({ rows: [{ name: 'Anna Berg', marks }] }));
  expect(texts.filter((text) => text === '?')).toHaveLength(2);
  expect(texts).toContain('speaker uncertain');
  expect(draw(strip()).texts.join()).not.toMatch(/\?|uncertain/);
});

it('places marks by their time, in a shape for each stance', () => {
  const { all } = draw(strip());
  // The first of each stands in the legend.
  const [, against] = all('.strip-against');
  const [, favor] = all('.strip-favor');
  const [, none] = all('.strip-none');
  const middleOf = (points: string | null | undefined) => {
    const xs = (points ?? '').split(' ').map((point) => Number(point.split(',')[0]));
    return (Math.min(...xs) + Math.max(...xs)) / 2;
  };
  expect(middleOf(against?.getAttribute('points'))).toBe(24);
  expect(middleOf(favor?.getAttribute('points'))).toBe(336);
  expect(Number(none?.getAttribute('cx'))).toBe(180);
  expect([against, favor, none].map((each) => each?.localName)).toEqual([
    'polygon',
    'polygon',
    'circle',
  ]);
});

describe('dates', () => {
  it.each<[string, number, readonly string[]]>([
    ['hours within two days', 1.5, ['1 Mar 21:30', '15:30', '3 Mar 09:30']],
    ['days within a year', 40, ['22 Jan', '11 Feb', '3 Mar 2026']],
    ['years over several', 900, ['15 Sep 2023', 'Dec 2024', '3 Mar 2026']],
  ])('are %s', (_, days, dates) => {
    const { texts } = draw(strip({ fromMs: NEWS_DAY_MS - days * DAY_MS, toMs: NEWS_DAY_MS }));
    expect(texts).toEqual(expect.arrayContaining([...dates]));
  });
});

it('wraps a long title, cuts a long name, and counts what isn’t drawn', () => {
  const name = 'Greta Hallowend-Ostergard of the Far Northern Islands and Skerries';
  const { texts, svg } = draw(
    strip({
      title: 'What others say about the Aldersund Harbour Authority',
      rows: [{ name, marks: [mark(2, 'mixed')] }],
      moreHolders: 3,
    }),
  );
  expect(texts.slice(0, 2)).toEqual(['What others say about the', 'Aldersund Harbour Authority']);
  expect(texts).toContain('Greta Hallowend-Ostergard of the Far Nort…');
  expect(texts).toContain('and 3 more, not drawn here');
  expect(svg.getAttribute('width')).toBe('360');
});

it('is one picture with all marks inside, whatever it is given', () => {
  fc.assert(
    fc.property(anyStrip, fc.string(), (drawn, alt) => {
      const { svg, all } = draw(drawn, alt);
      expect(svg.localName).toBe('svg');
      const marks = drawn.rows.flatMap(({ marks: some }) => some);
      const legend = new Set(marks.map(({ stance }) => stance)).size;
      expect(all('circle, polygon')).toHaveLength(marks.length + legend);
      for (const circle of all('circle')) {
        const [x, y] = ['cx', 'cy'].map((axis) => Number(circle.getAttribute(axis)));
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(360);
        expect(y).toBeLessThanOrEqual(Number(svg.getAttribute('height')));
      }
    }),
  );
});
