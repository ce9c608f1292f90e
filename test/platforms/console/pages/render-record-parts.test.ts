import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Html } from '../../../../src/platforms/console/html/render-page.ts';
import { queryOf } from '../../../../src/platforms/console/pages/record-query.ts';
import {
  renderBars,
  renderCountTable,
  renderCrumbs,
  renderDownloads,
  renderTimeline,
  showNumber,
  showShare,
} from '../../../../src/platforms/console/pages/render-record-parts.ts';
import { MAX_ROWS } from '../../../../src/platforms/console/ports/record-ports.ts';
import { recordCounts, voice } from '../../../helpers/console/record-counts.ts';

async function show(html: Html | null): Promise<HTMLElement> {
  return new JSDOM(String(await html)).window.document.body;
}

const HOSTILE = '"><script>alert(1)</script>';
const ROWS = [
  { name: 'Anna Berg', label: 'Anna Berg, mayor', href: '/s/a', quoteCount: 3, printingCount: 9 },
  { name: HOSTILE, label: HOSTILE, href: null, quoteCount: 1, printingCount: 1 },
];

describe('renderCountTable', () => {
  it('has a row for each, from its place on, with its share', async () => {
    const parts = { rows: ROWS, head: 'Speaker', caption: 'Share of voice', total: 4, from: 51 };
    const body = await show(renderCountTable(parts));
    const cells = [...body.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(cells).toEqual([
      ['51', 'Anna Berg, mayor', '3', '75.0 %', '9'],
      ['52', HOSTILE, '1', '25.0 %', '1'],
    ]);
    expect([...body.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual(['/s/a']);
  });
});

it('draws the same rows, and says in words what they show', async () => {
  const body = await show(renderBars(ROWS, `Quotes: ${HOSTILE}`));
  expect(body.querySelectorAll('.bar-value')).toHaveLength(2);
  expect(body.querySelector('svg')?.getAttribute('aria-label')).toBe(`Quotes: ${HOSTILE}`);
  expect(body.querySelector('script')).toBeNull();
});

it('draws quotes over time with the first, the last and the fullest day, and one day not at all', async () => {
  const days = [1, 3].map((n) => ({ fromMs: Date.UTC(2026, 2, n), quoteCount: n }));
  const body = await show(renderTimeline({ days }));
  expect(body.textContent?.replace(/\s+/g, ' ')).toContain(
    'Quotes by day · most: 3, from 3 Mar 2026',
  );
  const ends = [...body.querySelectorAll('.timeline-ends time')].map((time) => time.textContent);
  expect(ends).toEqual(['1 Mar 2026', '3 Mar 2026']);
  expect(renderTimeline({ days: days.slice(1) })).toBeNull();
});

it('leads to the file of each table that has a row', async () => {
  const query = queryOf({ topic: 'the ferry' });
  const counts = recordCounts({ printingCount: MAX_ROWS, voices: [voice('Anna Berg')] });
  const body = await show(renderDownloads(query, ['quotes', 'voices', 'positions'], counts));
  expect([...body.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
    '/csv/quotes?topic=the+ferry',
    '/csv/voices?topic=the+ferry',
  ]);
  expect(body.querySelector('.note')).toBeNull();
  const many = recordCounts({ printingCount: MAX_ROWS + 1 });
  const more = await show(renderDownloads(query, ['quotes'], many));
  expect(more.querySelector('.note')?.textContent).toBe(
    'A file has the newest 100,000 quotes at most.',
  );
});

it('shows the way to a page', async () => {
  const body = await show(renderCrumbs([{ label: 'Outlets', href: '/outlets' }], HOSTILE));
  expect(body.querySelector('a')?.getAttribute('href')).toBe('/outlets');
  expect(body.querySelector('[aria-current="page"]')?.textContent).toBe(HOSTILE);
});

it.each([
  [0, 0, '0 %'],
  [0, 5, '0 %'],
  [5, 5, '100.0 %'],
  [1, 3, '33.3 %'],
  [1, 100_000, '< 0.1 %'],
])('%i of %i is %s', (count, total, expected) => {
  expect(showShare(count, total)).toBe(expected);
});

it('writes large numbers so that they can be read', () => {
  expect(showNumber(12_500)).toBe('12,500');
});
