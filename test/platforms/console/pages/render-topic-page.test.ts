import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { safeHref } from '../../../../src/platforms/console/html/safe-href.ts';
import { renderTopicPage } from '../../../../src/platforms/console/pages/render-topic-page.ts';
import type { ConsoleTopic } from '../../../../src/platforms/console/ports/speaker-ports.ts';
import { BERG, cardOf } from '../../../helpers/console/console-article.ts';
import { printed, recordCounts, standing, voice } from '../../../helpers/console/record-counts.ts';

const TOPIC: ConsoleTopic = {
  key: 'the ferry',
  name: 'the ferry',
  label: 'the ferry',
  quoteCount: 0,
  isQuoted: false,
  cards: [cardOf(BERG)],
  total: 45,
};

const COUNTS = recordCounts({
  voices: [voice('Anna Berg'), voice('a senior aide', { kind: 'unnamed' })],
  outlets: [printed('Harbour Post')],
  standings: [standing()],
});

async function show(change: Partial<ConsoleTopic> = {}, page = 1) {
  const topic = { ...TOPIC, ...change };
  const view = { topic, counts: COUNTS, heldSinceMs: null, page, toCard: cardOf, toHref: safeHref };
  return new JSDOM(String(await renderTopicPage(view))).window.document.body;
}

const headings = (body: HTMLElement) => [...body.querySelectorAll('h2')].map((h) => h.textContent);
const hrefs = (body: Element | null) =>
  [...(body?.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href'));

describe('renderTopicPage', () => {
  it('tells who speaks about it, where they stand, and in which outlets', async () => {
    const body = await show();
    expect(body.querySelector('h1')?.textContent).toBe('About the ferry');
    expect(headings(body)).toEqual([
      'Where others stand',
      'Quotes',
      'Who speaks about this',
      'Quoted by',
      'As a table (CSV)',
    ]);
    expect(hrefs(body.querySelector('.counted'))).toEqual(['/s/anna%20berg']);
    expect(body.textContent).not.toContain('a senior aide');
    expect(hrefs(body.querySelector('.pages'))).toEqual(['/topic/the%20ferry?page=2']);
  });

  it('leads to their own words where there are some', async () => {
    expect((await show({ isQuoted: true })).textContent).toContain('What the ferry says');
    expect((await show()).textContent).not.toContain('What the ferry says');
  });

  it('says that no quote is about it', async () => {
    const body = await show({ total: 0, cards: [], isQuoted: true });
    expect(body.querySelector('.note')?.textContent).toBe(
      'No quote is about the ferry · What the ferry says',
    );
    expect(body.querySelector('.downloads')).toBeNull();
  });

  it('lets no name become markup', async () => {
    const hostile = '"><script>alert(1)</script>';
    const body = await show({ key: hostile, name: hostile, label: hostile, isQuoted: true });
    expect(body.querySelector('script')).toBeNull();
  });
});
