import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { safeHref } from '../../../../src/platforms/console/html/safe-href.ts';
import { renderOutletPage } from '../../../../src/platforms/console/pages/render-outlet-page.ts';
import type { ConsoleOutlet } from '../../../../src/platforms/console/ports/record-ports.ts';
import { ARTICLE, BERG, cardOf, VIK } from '../../../helpers/console/console-article.ts';
import { printed, recordCounts, voice } from '../../../helpers/console/record-counts.ts';
import { feed } from '../../../helpers/values/feed.ts';

const revision = {
  article: ARTICLE,
  revisedAtMs: Date.UTC(2026, 2, 3),
  corrected: [{ before: BERG, after: VIK }],
  removed: [BERG, BERG, VIK],
  added: [VIK],
};

const OUTLET: ConsoleOutlet = {
  name: 'Harbour Post',
  counts: recordCounts({
    quoteCount: 1200,
    kinds: { person: 1000, body: 100, unnamed: 60, nobody: 40 },
    voices: [voice('Anna Berg')],
    topics: [printed('the ferry')],
  }),
  articleCount: 300,
  newest: [ARTICLE],
  revisions: [revision],
  feeds: [feed('harbour-post', { failureCount: 3 })],
  cards: [cardOf(BERG)],
};

async function show(change: Partial<ConsoleOutlet> = {}, page = 1) {
  const outlet = { ...OUTLET, ...change };
  const view = { outlet, heldSinceMs: null, page, toCard: cardOf, toHref: safeHref };
  return new JSDOM(String(await renderOutletPage(view))).window.document.body;
}

const sections = (body: HTMLElement) =>
  Object.fromEntries(
    [...body.querySelectorAll('.aside section')].map((section) => [
      section.querySelector('h2')?.textContent,
      section,
    ]),
  );
const textOf = (element: Element | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();

describe('renderOutletPage', () => {
  it('counts articles, and quotes with and without a named speaker', async () => {
    const facts = sections(await show())['What is read of it'];
    expect([...(facts?.querySelectorAll('div') ?? [])].map(textOf)).toEqual([
      'Articles300',
      'Quotes by people and bodies1,100',
      'Unnamed sources60',
      'Quotes without a speaker40',
    ]);
  });

  it('tells how its feeds fare, and leads to them', async () => {
    const feeds = sections(await show()).Feeds;
    expect(textOf(feeds)).toContain('Failing');
    expect(feeds?.querySelector('a')?.getAttribute('href')).toBe(
      '/feeds?feed=harbour-post#feed-harbour-post',
    );
    expect(textOf(sections(await show({ feeds: [] })).Feeds)).toContain('No feed of it');
  });

  it('tells what it corrected: two of each kind, and how much more', async () => {
    const changed = sections(await show())['Newest corrections'];
    const labels = [...(changed?.querySelectorAll('.revised-label') ?? [])];
    expect(labels.map((each) => each.textContent)).toEqual(['Corrected', 'Removed', 'Removed']);
    expect(textOf(changed)).toContain('and 2 more changes');
    expect(changed?.querySelector('a')?.getAttribute('href')).toBe(`/a/${ARTICLE.id}`);
  });

  it('tells whom it quotes most, about what, and its newest articles', async () => {
    expect(Object.keys(sections(await show()))).toEqual([
      'What is read of it',
      'Feeds',
      'Quotes most',
      'Most about',
      'Newest articles',
      'Newest corrections',
      'As a table (CSV)',
    ]);
  });

  it('has pages of quotes', async () => {
    const next = (await show()).querySelector('.pages a');
    expect(next?.getAttribute('href')).toBe('/outlet/Harbour%20Post?page=2');
  });

  it('says that no quote was found yet', async () => {
    const body = await show({ counts: recordCounts(), cards: [], revisions: [] });
    expect(body.querySelector('.note')?.textContent).toBe(
      'No quote was found in its articles yet.',
    );
    expect(body.querySelector('.downloads')).toBeNull();
  });

  it('lets no name become markup', async () => {
    const hostile = '"><script>alert(1)</script>';
    const article = { ...ARTICLE, title: hostile };
    const change = { name: hostile, newest: [article], revisions: [{ ...revision, article }] };
    expect((await show(change)).querySelector('script')).toBeNull();
  });
});
