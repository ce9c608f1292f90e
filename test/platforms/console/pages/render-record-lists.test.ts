import { html } from 'hono/html';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { QuoteId } from '../../../../src/model/quote.ts';
import type { Html } from '../../../../src/platforms/console/html/render-page.ts';
import {
  renderList,
  renderNames,
  renderOutletNames,
  renderQuotePages,
  renderStandings,
  type StandingsView,
} from '../../../../src/platforms/console/pages/render-record-lists.ts';
import type { RecordStanding } from '../../../../src/platforms/console/ports/record-ports.ts';
import { cardOf } from '../../../helpers/console/console-article.ts';
import { printed, standing } from '../../../helpers/console/record-counts.ts';
import { quote } from '../../../helpers/values/quote.ts';

async function show(html: Html | null): Promise<HTMLElement> {
  return new JSDOM(String(await html)).window.document.body;
}

const hrefs = (body: HTMLElement) =>
  [...body.querySelectorAll('a')].map((a) => a.getAttribute('href'));
const textOf = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();

describe('renderStandings', () => {
  const list = (standings: readonly RecordStanding[], by: StandingsView['by'] = 'topic') =>
    show(renderStandings({ standings, by, toCard: cardOf }));

  it('tells act, stance and words, and leads to topic, words and outlet', async () => {
    const body = await list([standing({ quoteCount: 3 })]);
    expect(textOf(body.querySelector('li p'))).toBe('the ferry rejects against 33 quotes');
    expect(textOf(body.querySelector('.listed-words'))).toBe(
      '“We will not pay for a bridge that leads nowhere.”',
    );
    expect(hrefs(body)).toEqual([
      '/topic/the%20ferry',
      '/q/q1q1q1q1q1q1#passage',
      '/outlet/Harbour%20Post',
    ]);
  });

  it('names the holder on the page of a topic', async () => {
    const body = await list([standing()], 'holder');
    expect(hrefs(body)[0]).toBe('/s/anna%20berg');
    expect(textOf(body.querySelector('strong'))).toBe('Anna Berg, mayor of Oster');
  });

  it('marks a change, with the words before it', async () => {
    const earlier = quote({ id: 'earlier' as QuoteId, publishedAtMs: Date.UTC(2026, 1, 1) });
    const body = await list([standing({ before: { stance: 'favor', quote: earlier } })]);
    expect(textOf(body.querySelector('.note'))).toBe(
      'Harbour Post, 3 Mar 2026 · changed from in favour, 1 Feb 2026',
    );
    expect(hrefs(body)).toContain('/q/earlier#passage');
  });

  it('says nothing of a stance that could not be told', async () => {
    const body = await list([standing({ stance: 'none' })]);
    expect(body.querySelector('.stance')).toBeNull();
  });

  it('shows the newest ten, and says where the others are', async () => {
    const body = await list(Array.from({ length: 12 }, () => standing()));
    expect(body.querySelectorAll('li')).toHaveLength(10);
    expect(body.textContent).toContain('and 2 more: the table of positions has all');
    expect(renderStandings({ standings: [], by: 'topic', toCard: cardOf })).toBeNull();
  });
});

describe('renderList', () => {
  const items = Array.from({ length: 14 }, (_, n) => printed(`Name ${n}`));
  const list = (allHref: string | null) =>
    show(renderList('Names', items, ({ name }) => html`${name}`, allHref));

  it('leads to all of a longer list, where all are somewhere', async () => {
    expect(hrefs(await list('/voices?days=all'))).toEqual(['/voices?days=all']);
    expect(hrefs(await list(null))).toEqual([]);
    expect((await list(null)).textContent).toContain('and 2 more');
  });

  it('is not there without a line', () => {
    expect(renderList('Names', [], ({ name }) => html`${name}`)).toBeNull();
  });
});

it('leads to quotes before and behind a page', async () => {
  const hrefOf = (page: number) => `/s/a?page=${page}`;
  expect(hrefs(await show(renderQuotePages({ total: 45, page: 2, hrefOf })))).toEqual([
    '/s/a?page=1',
    '/s/a?page=3',
  ]);
  expect(renderQuotePages({ total: 20, page: 1, hrefOf })).toBeNull();
});

it('offers names, as pages of what is said about them too', async () => {
  const names = [{ key: 'jonas vik', label: 'Jonas Vik', quoteCount: 1 }];
  expect(hrefs(await show(renderNames(names, (key) => `/topic/${key}`)))).toEqual([
    '/topic/jonas vik',
  ]);
});

it('offers outlets, and all of them behind', async () => {
  expect(hrefs(await show(renderOutletNames(['Harbour Post'])))).toEqual([
    '/outlet/Harbour%20Post',
    '/outlets',
  ]);
});
