import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { FeedId } from '../../../../src/model/article.ts';
import type { Feed } from '../../../../src/model/feed.ts';
import { safeHref } from '../../../../src/platforms/console/html/safe-href.ts';
import { listFeeds, readFeedQuery } from '../../../../src/platforms/console/pages/list-feeds.ts';
import {
  renderFeedsHead,
  renderFeedsPage,
} from '../../../../src/platforms/console/pages/render-feeds-page.ts';
import { CONSOLE_FEEDS, fakeFeeds } from '../../../helpers/console/console-feeds.ts';
import { POLLS_NOW_MS } from '../../../helpers/outlets/polls.ts';
import { feed } from '../../../helpers/values/feed.ts';
import { HOSTILE } from '../../../helpers/values/hostile.ts';

async function render(search = '', feeds: readonly Feed[] = CONSOLE_FEEDS): Promise<string> {
  const listing = listFeeds(feeds, readFeedQuery(new URLSearchParams(search)));
  const polls = await fakeFeeds(feeds).polls(listing.shown.map(({ id }) => id));
  const view = { listing, polls, nowMs: POLLS_NOW_MS, toHref: safeHref };
  return String(await renderFeedsPage(view));
}

const toDom = async (...given: Parameters<typeof render>) =>
  new JSDOM(await render(...given)).window.document.body;

const oneLine = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim();

describe('a row', () => {
  it.each([
    [
      'harbour-post',
      'Harbour Post sample harbour-post.example',
      'Healthy 20 of 20 polls well',
      '5 minutes ago',
      'in 10 minutes',
    ],
    [
      'oster-herald',
      'Oster Herald: council and courts oster-herald.example',
      'Failing 4 of 20 polls failed There is nothing at this address (HTTP 404).',
      '1 day ago',
      'in 55 minutes',
    ],
    [
      'varna-bay',
      'Varna Bay Bulletin varna-bay.example',
      'Gone 1 of 2 polls failed The feed is gone for good (HTTP 410).',
      '2 months ago',
      'Not asked any more',
    ],
    [
      'coastal-courier',
      'coastal-courier.example coastal-courier.example',
      'Not read yet',
      'Never',
      'any moment',
    ],
  ])('of %s says all in words', async (...expected) => {
    const [id, name, state, success, next] = expected;
    const row = (await toDom()).querySelector(`#feed-${id}`);
    const cells = [...(row?.children ?? [])].map((cell) => oneLine(cell));
    expect(cells).toEqual([
      name,
      state,
      `Last success ${success}`,
      `Next poll ${next}`,
      'Retry now',
    ]);
  });

  it('cuts a long reason, and shows all of it once opened, without what may be a key', async () => {
    const lastError = `https://x.example/?key=secret ${'failed '.repeat(40)}`;
    const feeds = [feed('f1', { failureCount: 1, lastError })];
    const reason = async (search: string) =>
      oneLine((await toDom(search, feeds)).querySelector('.feed-reason')) ?? '';
    expect(await reason('')).toHaveLength(140);
    expect(await reason('feed=f1')).toContain('failed '.repeat(39));
    expect(await render('feed=f1', feeds)).not.toContain('secret');
  });

  it('never shows a password that an address holds', async () => {
    const feeds = [feed('f1', { url: 'https://anna:secret@x.example/feed' })];
    expect(await render('feed=f1', feeds)).not.toContain('secret');
  });
});

describe('an open feed', () => {
  it('has its polls below its row, and the link that closes it', async () => {
    const body = await toDom('feed=oster-herald');
    const link = body.querySelector('#feed-oster-herald .feed-link');
    expect(link?.getAttribute('aria-expanded')).toBe('true');
    expect(link?.getAttribute('href')).toBe('/feeds#feed-oster-herald');
    const details = body.querySelector('#feed-oster-herald')?.nextElementSibling;
    expect(details?.querySelectorAll('.poll')).toHaveLength(20);
    expect(body.querySelectorAll('.feed-details')).toHaveLength(1);
  });

  it('is opened on the page that one looks at', async () => {
    const link = (await toDom('sort=title&words=e')).querySelector('#feed-harbour-post .feed-link');
    expect(link?.getAttribute('aria-expanded')).toBe('false');
    expect(link?.getAttribute('href')).toBe(
      '/feeds?sort=title&words=e&feed=harbour-post#feed-harbour-post',
    );
  });
});

describe('sorting and filtering', () => {
  it('says which column is sorted, and turns it round', async () => {
    const body = await toDom('sort=title');
    const sorted = body.querySelectorAll('[aria-sort]');
    expect([...sorted].map((column) => column.getAttribute('aria-sort'))).toEqual(['ascending']);
    expect(sorted[0]?.querySelector('a')?.getAttribute('href')).toBe(
      '/feeds?sort=title&order=reversed',
    );
    const turned = (await toDom('sort=title&order=reversed')).querySelector('[aria-sort]');
    expect(turned?.getAttribute('aria-sort')).toBe('descending');
  });

  it('keeps the order and the state when words are looked for', async () => {
    const form = (await toDom('sort=next&order=reversed&state=healthy&words=wire')).querySelector(
      'form',
    );
    const fields = [...(form?.querySelectorAll('input') ?? [])].map(({ name, value }) => [
      name,
      value,
    ]);
    expect(fields).toEqual([
      ['sort', 'next'],
      ['order', 'reversed'],
      ['state', 'healthy'],
      ['words', 'wire'],
    ]);
  });

  it('counts the states, and leaves out those that no feed is in', async () => {
    const states = (await toDom()).querySelectorAll('.state');
    expect([...states].map(oneLine)).toEqual([
      'All 5',
      'Gone 1',
      'Failing 1',
      'Not read yet 1',
      'Healthy 2',
    ]);
    const few = await toDom('', [feed('f1')]);
    expect([...few.querySelectorAll('.state')].map(oneLine)).toEqual(['All 1', 'Not read yet 1']);
  });
});

it.each([
  ['', [], 'No feed is followed yet.'],
  ['words=xyzzy', CONSOLE_FEEDS, 'No feed fits. Show all feeds'],
  ['state=failing', [], 'No feed fits. Show all feeds'],
])('says when “%s” finds none', async (search, feeds, words) => {
  expect(oneLine((await toDom(search, feeds)).querySelector('.feeds-none'))).toContain(words);
});

it('stays small with 2,000 feeds, all of them in trouble', async () => {
  const feeds = Array.from({ length: 2000 }, (_, n) =>
    feed(n % 2 === 0 ? `oster-herald` : `f${n}`, {
      id: `f${n}` as FeedId,
      title: `Feed ${n} of a newsroom that follows very many of them`,
      failureCount: 3,
      lastError: 'There is nothing at this address (HTTP 404). '.repeat(20),
    }),
  );
  const body = await toDom('page=40', feeds);
  expect(oneLine(body.querySelector('.pages'))).toBe('← Previous 1951–2000 of 2,000 Next →');
  expect((await render('', feeds)).length).toBeLessThan(200_000);
});

it('takes no foreign text for markup', async () => {
  const feeds = [
    feed('f1', {
      title: HOSTILE,
      url: `https://x.example/${HOSTILE}`,
      failureCount: 1,
      lastError: HOSTILE,
    }),
  ];
  const body = await toDom(`feed=f1&words=${encodeURIComponent('<script>')}`, feeds);
  expect(body.querySelector('script, img, iframe')).toBeNull();
  for (const element of body.querySelectorAll('*'))
    expect(element.getAttributeNames().filter((name) => /^on|^autofocus$/.test(name))).toEqual([]);
  expect(body.querySelector('[href^="javascript:"]')).toBeNull();
});

it('leads from one page about feeds to the other', async () => {
  const head = String(await renderFeedsHead('test'));
  expect(head).toContain('<a href="/feeds">All feeds</a>');
  expect(head).toContain('<a href="/feeds/test" aria-current="page">Test an address</a>');
});
