import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { ConsoleSpeaker } from '../../../src/platforms/console/console-ports.ts';
import {
  renderNames,
  renderSpeakerPage,
  speakerHref,
} from '../../../src/platforms/console/render-speaker-page.ts';
import { safeHref } from '../../../src/platforms/console/safe-href.ts';
import { BERG, cardOf } from '../../helpers/console-article.ts';

const SPEAKER: ConsoleSpeaker = {
  key: 'anna berg',
  label: 'Anna Berg, mayor of Oster',
  name: 'Anna Berg',
  isTopic: false,
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
  topics: [{ name: 'the ferry', quoteCount: 3 }],
  outlets: [{ name: 'Harbour Post', quoteCount: 45 }],
  namesakes: [],
  cards: [cardOf(BERG)],
  total: 45,
};

async function show(change: Partial<ConsoleSpeaker> = {}, page = 1): Promise<HTMLElement> {
  const view = { speaker: { ...SPEAKER, ...change }, page, toHref: safeHref };
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
      'Offices, and when articles gave them',
      'Speaks about',
      'Quoted by',
    ]);
    expect(lines(body)).toEqual([
      'mayor of Oster4 Nov 2025 – 3 Mar 2026',
      'councillor1 Jan 1970',
      'the ferry',
      'Harbour Post',
    ]);
    expect(body.querySelectorAll('figure')).toHaveLength(1);
    expect(body.querySelector('.counted a')?.getAttribute('href')).toBe('/s/the%20ferry');
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
    expect([...body.querySelectorAll('.list li')].map((line) => line.textContent)).toEqual([
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

  it('says that somebody is spoken about only', async () => {
    const note = (await show({ isTopic: true, total: 1 })).querySelector('.note');
    expect(note?.textContent).toBe('Not quoted; 1 quote is about them, newest first');
  });

  it('cuts long lists, and says how much', async () => {
    const topics = Array.from({ length: 30 }, (_, i) => ({ name: `topic ${i}`, quoteCount: 1 }));
    const body = await show({ topics, offices: [], outlets: [] });
    expect(lines(body)).toHaveLength(12);
    expect(body.querySelector('.counted ~ .note')?.textContent).toBe('and 18 more');
  });

  it('lets no name become markup', async () => {
    const hostile = '"><script>alert(1)</script>';
    const count = { name: hostile, quoteCount: 1 };
    const namesakes = [{ key: hostile, label: hostile, quoteCount: 1 }];
    const lists = { forms: [count, count], topics: [count], outlets: [count], namesakes };
    const body = await show({ label: hostile, ...lists });
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
