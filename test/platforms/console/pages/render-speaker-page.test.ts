import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { safeHref } from '../../../../src/platforms/console/html/safe-href.ts';
import { speakerHref } from '../../../../src/platforms/console/pages/record-hrefs.ts';
import { renderNames } from '../../../../src/platforms/console/pages/render-record-lists.ts';
import { renderSpeakerPage } from '../../../../src/platforms/console/pages/render-speaker-page.ts';
import type { RecordCounts } from '../../../../src/platforms/console/ports/record-ports.ts';
import type { ConsoleSpeaker } from '../../../../src/platforms/console/ports/speaker-ports.ts';
import { BERG, cardOf } from '../../../helpers/console/console-article.ts';
import { printed, recordCounts, standing } from '../../../helpers/console/record-counts.ts';

const SPEAKER: ConsoleSpeaker = {
  key: 'anna berg',
  label: 'Anna Berg, mayor of Oster',
  name: 'Anna Berg',
  quoteCount: 45,
  forms: [{ name: 'Anna Berg', quoteCount: 45 }],
  offices: [
    {
      name: 'mayor of Oster',
      quoteCount: 40,
      fromMs: Date.UTC(2025, 10, 4),
      toMs: Date.UTC(2026, 2, 3),
    },
    { name: 'councillor', quoteCount: 5, fromMs: 0, toMs: 3_600_000 },
  ],
  namesakes: [],
  cards: [cardOf(BERG)],
  total: 45,
};

const COUNTS = recordCounts({
  printingCount: 45,
  topics: [printed('the ferry', 3)],
  outlets: [printed('Harbour Post', 45)],
});

async function show(
  change: Partial<ConsoleSpeaker> = {},
  page = 1,
  counted: Partial<RecordCounts> = {},
): Promise<HTMLElement> {
  const speaker = { ...SPEAKER, ...change };
  const counts = { ...COUNTS, ...counted };
  const view = { speaker, counts, heldSinceMs: null, page, toCard: cardOf, toHref: safeHref };
  return new JSDOM(String(await renderSpeakerPage(view))).window.document.body;
}

const headings = (body: HTMLElement) => [...body.querySelectorAll('h2')].map((h) => h.textContent);
const lines = (body: HTMLElement) =>
  [...body.querySelectorAll('.counted li > span:first-child')].map((line) => line.textContent);

describe('renderSpeakerPage', () => {
  it('tells offices with their times, topics, outlets, and the words', async () => {
    const body = await show();
    expect(body.querySelector('h1')?.textContent).toBe('Anna Berg, mayor of Oster');
    expect(headings(body)).toEqual([
      'Quotes',
      'Offices, and when articles gave them',
      'Speaks about',
      'Quoted by',
      'As a table (CSV)',
    ]);
    expect(lines(body)).toEqual([
      'mayor of Oster4 Nov 2025 – 3 Mar 2026',
      'councillor1 Jan 1970',
      'the ferry',
      'Harbour Post',
    ]);
    expect(body.querySelectorAll('figure')).toHaveLength(1);
    expect(body.querySelector('.counted a')?.getAttribute('href')).toBe('/topic/the%20ferry');
  });

  it('tells other names and others of the name only where there are some', async () => {
    const forms = [...SPEAKER.forms, { name: 'A. Berg', quoteCount: 1 }];
    const namesakes = [{ key: 'anna berg striker', label: 'Anna Berg, striker', quoteCount: 2 }];
    const body = await show({ forms, namesakes });
    expect(headings(body)).toContain('Names that articles print');
    const link = body.querySelector('a[href="/s/anna%20berg%20striker"]');
    expect(link?.textContent).toBe('Anna Berg, striker');
  });

  it('tells names that no article has, for whom they speak and why, and what is open, where there is any', async () => {
    const body = await show({
      aliases: ['UK (gazetteer)', 'Old <Isles> (decision 3)'],
      speaksFor: ['Anna Berg speaks for Oster (office in articles: “mayor of Oster”)'],
      doubts: ['“May” is a word too'],
    });
    expect(headings(body)).toContain('Also go by, in no article yet');
    expect(headings(body)).toContain('For whom, and by which rule');
    const lines = [...body.querySelectorAll('.list li')].map((line) => line.textContent);
    expect(lines.slice(0, 3)).toEqual([
      'UK (gazetteer)',
      'Old <Isles> (decision 3)',
      'Anna Berg speaks for Oster (office in articles: “mayor of Oster”)',
    ]);
    expect(body.textContent).toContain('Uncertain: “May” is a word too');
    expect((await show()).textContent).not.toContain('Uncertain');
  });

  it('has pages, the first without one before, the last without one behind', async () => {
    const linksOn = async (page: number) =>
      [...(await show({}, page)).querySelectorAll('.pages a')].map((a) => a.getAttribute('href'));
    expect(await linksOn(1)).toEqual(['/s/anna%20berg?page=2']);
    expect(await linksOn(2)).toEqual(['/s/anna%20berg', '/s/anna%20berg?page=3']);
    expect(await linksOn(3)).toEqual(['/s/anna%20berg?page=2']);
    expect((await show({ total: 20 })).querySelector('.pages')).toBeNull();
  });

  it('tells over time and where they stand on the first page alone', async () => {
    const counted = {
      days: [
        { fromMs: 0, quoteCount: 1 },
        { fromMs: 86_400_000, quoteCount: 2 },
      ],
      standings: [standing()],
    };
    const first = await show({}, 1, counted);
    expect(headings(first)).toContain('Where they stand');
    expect(first.querySelector('.columns')).not.toBeNull();
    const second = await show({}, 2, counted);
    expect(headings(second)).not.toContain('Where they stand');
    expect(second.querySelector('.columns')).toBeNull();
  });

  it('leads to what others say, and to the files', async () => {
    const hrefs = [...(await show()).querySelectorAll('a')].map((a) => a.getAttribute('href'));
    expect(hrefs).toContain('/topic/anna%20berg');
    expect(hrefs).toContain('/csv/quotes?speaker=anna+berg');
  });

  it('cuts long lists, and says how much', async () => {
    const topics = Array.from({ length: 30 }, (_, i) => printed(`topic ${i}`));
    const body = await show({ offices: [] }, 1, { topics, outlets: [] });
    expect(lines(body)).toHaveLength(12);
    expect(body.querySelector('.counted ~ .note')?.textContent).toBe('and 18 more');
  });

  it('lets no name become markup', async () => {
    const hostile = '"><script>alert(1)</script>';
    const count = printed(hostile);
    const namesakes = [{ key: hostile, label: hostile, quoteCount: 1 }];
    const lists = { topics: [count], outlets: [count], standings: [standing({ topic: hostile })] };
    const body = await show({ label: hostile, forms: [count, count], namesakes }, 1, lists);
    expect(body.querySelector('script')).toBeNull();
  });
});

it('lists names to choose from', async () => {
  const names = [{ key: 'jonas vik', label: 'Jonas Vik', quoteCount: 1 }];
  const { body } = new JSDOM(String(await renderNames(names))).window.document;
  expect(body.querySelector('a')?.getAttribute('href')).toBe('/s/jonas%20vik');
  expect(body.textContent).toContain('1 quote');
});

it('writes any name into an address', () => {
  expect(speakerHref('A/B?c#d')).toBe('/s/A%2FB%3Fc%23d');
  expect(speakerHref('b', 3)).toBe('/s/b?page=3');
});
