import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { FeedId } from '../../../../src/model/article.ts';
import type { FeedItem, ParsedFeed } from '../../../../src/model/feed.ts';
import { safeHref } from '../../../../src/platforms/console/html/safe-href.ts';
import {
  renderFollow,
  renderTrial,
  renderTrialPage,
} from '../../../../src/platforms/console/pages/render-trial.ts';
import type {
  AddressTrial,
  FollowOutcome,
} from '../../../../src/platforms/console/ports/console-ports.ts';
import { pageTrial } from '../../../helpers/console/page-trial.ts';
import { feedItem } from '../../../helpers/outlets/harbour-page.ts';
import { feed } from '../../../helpers/values/feed.ts';
import { HOSTILE, hostilePage } from '../../../helpers/values/hostile.ts';

const URL_TRIED = 'https://harbour-post.example/news/bridge';

const PAGE = pageTrial(['The council voted late.', '“We will not pay,” said Anna Berg.']);

function feedTrial(items: readonly FeedItem[], change: Partial<ParsedFeed> = {}): AddressTrial {
  const feed = { title: 'Harbour Post', link: null, description: '', id: null, warnings: [] };
  return { kind: 'feed', url: URL_TRIED, feed: { ...feed, items, ...change } };
}

const toDom = async (trial: AddressTrial) =>
  new JSDOM(String(await renderTrial(trial, safeHref))).window.document.body;

const oneLine = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim();

describe('a feed', () => {
  it('shows its items, each with its date and a way to read its page', async () => {
    const body = await toDom(
      feedTrial([
        feedItem({ title: 'Bridge', url: URL_TRIED, publishedAtMs: Date.UTC(2026, 2, 3, 7, 30) }),
        feedItem({ title: '', url: 'javascript:alert(1)' }),
        feedItem({ title: 'No link' }),
      ]),
    );
    expect(oneLine(body.querySelector('h2'))).toBe('Harbour Post: a feed with 3 items');
    expect([...body.querySelectorAll('.trial-items li')].map(oneLine)).toEqual([
      'Bridge 3 Mar 2026, 07:30 UTC Read its page',
      'Without a title no date',
      'No link no date · no link',
    ]);
    expect(
      [...body.querySelectorAll('[data-try]')].map((each) => each.getAttribute('data-try')),
    ).toEqual([URL_TRIED]);
  });

  it('shows what was mended or left out', async () => {
    const body = await toDom(feedTrial([], { warnings: ['A date could not be read.'] }));
    expect(oneLine(body)).toContain('Mended or left out: 1 warningA date could not be read.');
    expect(oneLine(body)).toContain('It has no items now.');
  });

  it('says how many items it does not show', async () => {
    const items = Array.from({ length: 70 }, (_, n) => feedItem({ title: `Item ${n}` }));
    const body = await toDom(feedTrial(items, { title: '' }));
    expect(body.querySelectorAll('.trial-items li')).toHaveLength(50);
    expect(oneLine(body)).toContain('and 20 more');
    expect(oneLine(body.querySelector('h2'))).toBe('A feed without a title: a feed with 70 items');
  });
});

describe('a page', () => {
  it('shows its text beside the page as it came', async () => {
    const body = await toDom(PAGE);
    expect(oneLine(body.querySelector('h2'))).toBe('A page with an article of 11 words');
    expect([...body.querySelectorAll('.article > p')].map(oneLine)).toEqual([
      'The council voted late.',
      '“We will not pay,” said Anna Berg.',
    ]);
    expect(body.querySelector('pre')?.textContent).toBe(PAGE.original);
    const original = new JSDOM(body.querySelector('iframe')?.srcdoc).window.document;
    expect(oneLine(original.body)).toBe('MenuThe council voted late.');
  });

  it('keeps its original in a frame without rights, under a policy that comes before all of it', async () => {
    const frame = (
      await toDom({ ...PAGE, original: hostilePage('https://evil.example') })
    ).querySelector('iframe');
    expect(frame?.getAttribute('sandbox')).toBe('');
    expect(frame?.srcdoc).toMatch(
      /^<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/=]+'; img-src data:"><style>/,
    );
    const { document } = new JSDOM(frame?.srcdoc).window;
    expect(document.querySelector('link')).toBeNull();
    expect(document.querySelector('[http-equiv]')).toBe(document.head.firstElementChild);
  });

  it('says when there is no article, and shows the original all the same', async () => {
    const body = await toDom({ ...PAGE, text: '', blocks: [], title: '', publishedAtMs: null });
    expect(oneLine(body.querySelector('h2'))).toBe('A page without an article');
    expect(oneLine(body.querySelector('.article'))).toContain('may need a login');
    expect(body.querySelector('iframe')).not.toBeNull();
  });

  it('shows the beginning of a very long one', async () => {
    const body = await toDom({ ...PAGE, original: 'a'.repeat(3_000_000) });
    expect(body.querySelector('pre')?.textContent).toHaveLength(500_000);
    expect(oneLine(body)).toContain('The page is long');
  });
});

describe('following', () => {
  const followDom = async (outcome: FollowOutcome) =>
    new JSDOM(String(await renderFollow(outcome))).window.document.body;
  const addresses = (body: Element) =>
    [...body.querySelectorAll('[data-follow]')].map((each) => each.getAttribute('data-follow'));

  it('is offered for a feed, and for the site of a page', async () => {
    const feedBody = await toDom(feedTrial([]));
    expect(addresses(feedBody)).toEqual([URL_TRIED]);
    expect(oneLine(feedBody.querySelector('.follow'))).toBe('Follow this feed');
    expect(oneLine((await toDom(PAGE)).querySelector('.follow'))).toBe(
      'Follow the feed of this site',
    );
    const failed = await toDom({ kind: 'failed', reason: 'The server answered with HTTP 404.' });
    expect(addresses(failed)).toEqual([]);
  });

  it.each([
    [true, 'Following Harbour Post now. Its articles are being read. See how it fares'],
    [false, 'Harbour Post is followed already. See how it fares'],
  ])('leads to the feed, new %s', async (isNew, words) => {
    const followed = feed('f 1', { title: 'Harbour Post' });
    const body = await followDom({ kind: 'followed', feed: followed, isNew });
    expect(oneLine(body)).toBe(words);
    expect(body.querySelector('a')?.getAttribute('href')).toBe('/feeds?feed=f%201');
  });

  it('asks which of several feeds', async () => {
    const choices = ['news', 'sport'].map((name) => ({
      url: `https://harbour-post.example/${name}.xml`,
      title: name,
      itemCount: 1,
    }));
    const body = await followDom({ kind: 'choice', choices });
    expect(oneLine(body)).toContain('2 feeds were found. Which one?');
    expect(addresses(body)).toEqual(choices.map(({ url }) => url));
  });

  it('says why it is not followed', async () => {
    const body = await followDom({ kind: 'failed', reason: 'No feed was found.' });
    expect(oneLine(body)).toBe('It is not followed: No feed was found.');
  });

  it.each<FollowOutcome>([
    { kind: 'failed', reason: HOSTILE },
    { kind: 'choice', choices: [{ url: HOSTILE, title: HOSTILE, itemCount: 2 }] },
    { kind: 'followed', feed: feed('f1', { title: HOSTILE, id: HOSTILE as FeedId }), isNew: true },
  ])('takes no foreign text for markup: %j', async (outcome) => {
    const body = await followDom(outcome);
    expect(body.querySelector('script, img, svg, iframe, [onerror], [autofocus]')).toBeNull();
  });
});

it('says why an address could not be read', async () => {
  const body = await toDom({ kind: 'failed', reason: 'The server answered with HTTP 404.' });
  expect(oneLine(body)).toBe('It could not be readThe server answered with HTTP 404.');
});

it.each<AddressTrial>([
  { kind: 'failed', reason: HOSTILE },
  {
    ...pageTrial([HOSTILE]),
    title: HOSTILE,
    outlet: HOSTILE,
    authors: [HOSTILE],
    language: HOSTILE,
    canonicalUrl: HOSTILE,
    original: HOSTILE,
    url: HOSTILE,
  },
  {
    ...feedTrial([feedItem({ title: HOSTILE, url: HOSTILE })], {
      title: HOSTILE,
      warnings: [HOSTILE],
    }),
    url: HOSTILE,
  } as AddressTrial,
])('takes no foreign text for markup: %j', async (trial) => {
  const body = await toDom(trial);
  expect(body.querySelector('script, img, svg')).toBeNull();
  expect(body.querySelectorAll('iframe')).toHaveLength(trial.kind === 'page' ? 1 : 0);
  for (const element of body.querySelectorAll('*'))
    expect(element.getAttributeNames().filter((name) => /^on|^autofocus$/.test(name))).toEqual([]);
});

it('has a form with the address to begin with, shown once it can be used', async () => {
  const page = String(await renderTrialPage('https://x.example/"><script>'));
  const { body } = new JSDOM(page).window.document;
  expect(body.querySelector('form')?.hidden).toBe(true);
  expect(body.querySelector('input')?.value).toBe('https://x.example/"><script>');
  expect(body.querySelector('label')?.htmlFor).toBe('address');
  expect(body.querySelector('script')).toBeNull();
});
