import { describe, expect, it, onTestFinished } from 'vitest';
import { createFeedInspector } from '../../src/following/inspect-feeds.ts';
import { createHttpClient } from '../../src/lib/net/safe-http.ts';
import type { FeedId } from '../../src/model/article.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import { consoleCaller } from '../../src/platforms/console/console-parts.ts';
import { OPERATOR } from '../../src/platforms/console/visitor.ts';
import { harbourFeed, harbourPage } from '../helpers/outlets/harbour-page.ts';
import { inProcessExtractor } from '../helpers/outlets/in-process-extractor.ts';
import { inProcessFeedParser } from '../helpers/outlets/in-process-feed-parser.ts';
import { readPoll } from '../helpers/outlets/polls.ts';
import { type OutletPage, serveOutlet } from '../helpers/outlets/serve-outlet.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { feed } from '../helpers/values/feed.ts';

type Keeper = Parameters<typeof createFeedInspector>[0]['keeper'];

type PollNow = Parameters<typeof createFeedInspector>[0]['poller']['pollNow'];

const F1 = 'f1' as FeedId;

const PAGES: Readonly<Record<string, OutletPage>> = {
  '/feed.xml': harbourFeed('Harbour Post', ['/crane', '/quay']),
  '/crane': harbourPage('Crane', 'We will lift it tonight'),
  '/mislabelled': { ...harbourPage('Crane', 'We will lift it'), contentType: 'text/xml' },
  '/broken.xml': { contentType: 'text/xml', body: '<harbour>no feed</harbour>' },
  '/list': {
    contentType: 'text/html',
    body: '<opml><head/><body><outline xmlUrl="https://x.example/feed"/></body></opml>',
  },
  '/empty': { contentType: 'text/html', body: '' },
  '/login': { contentType: 'text/html', body: '<html><body><p>Log in.</p></body></html>' },
  '/down': { contentType: 'text/html', body: '<html>Back soon.</html>', status: 503 },
};

const ADA = consoleCaller('', { ...OPERATOR, name: 'ada' });

/** An inspector before a real outlet; polls are made by `pollNow`. */
async function setUp(
  pollNow: PollNow = async () => ({ kind: 'unchanged' }),
  keeper: Keeper = { add: () => Promise.reject(new Error('not asked')) },
) {
  const outlet = await serveOutlet(new Map(Object.entries(PAGES)));
  const http = createHttpClient({
    userAgent: 'Verbatim/test',
    allowedHosts: [outlet.host],
    loopbackPorts: new Map(),
  });
  onTestFinished(() => http.close());
  const store = await openTestStore();
  await store.addFeed(feed('f1'));
  const poller = { pollNow };
  const inspector = createFeedInspector({
    store,
    poller,
    http,
    parser: inProcessFeedParser,
    extractor: inProcessExtractor,
    keeper,
  });
  return { outlet, store, inspector };
}

it('lists the feeds with their polls', async () => {
  const { store, inspector } = await setUp();
  await store.recordPoll(F1, readPoll(0, 2));
  expect(await inspector.list()).toEqual([feed('f1')]);
  expect(await inspector.polls([F1])).toEqual(new Map([[F1, [readPoll(0, 2)]]]));
});

describe('a poll at once', () => {
  it('is told as it was recorded', async () => {
    const { store, inspector } = await setUp(async (id) => {
      await store.recordPoll(id, readPoll(0, 2));
      return { kind: 'read', itemCount: 20, newItemCount: 20 };
    });
    await store.recordPoll(F1, readPoll(15, 0));
    expect(await inspector.pollNow(F1)).toEqual(readPoll(0, 2));
  });

  it.each<[string, PollNow, string]>([
    [
      'the feed is not followed any more',
      () => Promise.reject(new VerbatimError('not-found', 'No such feed.')),
      'not-followed',
    ],
    ['the program is stopping', async () => ({ kind: 'stopped' }), 'stopped'],
  ])('says when %s', async (_when, pollNow, expected) => {
    const { inspector } = await setUp(pollNow);
    expect(await inspector.pollNow(F1)).toBe(expected);
  });

  it('is told as failed where it could not be recorded, with the reason and not as the one before', async () => {
    const reason = 'https://anna:secret@x.example: there is no room.';
    const { store, inspector } = await setUp(async () => ({ kind: 'failed', reason }));
    const told = { kind: 'unrecorded', reason: 'https://x.example: there is no room.' };
    expect(await inspector.pollNow(F1)).toEqual(told);
    await store.recordPoll(F1, readPoll(15, 0));
    expect(await inspector.pollNow(F1)).toEqual(told);
  });

  it('does not swallow what is a fault', async () => {
    const { inspector } = await setUp(() => Promise.reject(new Error('a fault')));
    await expect(inspector.pollNow(F1)).rejects.toThrow('a fault');
  });
});

describe('a feed to follow', () => {
  it('is added as by the command', async () => {
    const added = { kind: 'followed' as const, feed: feed('f1'), isNew: true };
    const { inspector } = await setUp(undefined, { add: async () => added });
    expect(await inspector.follow('harbour-post.example', ADA)).toEqual(added);
  });

  it('is told why it can’t be, without the password that was typed', async () => {
    const refusal = new VerbatimError(
      'address-refused',
      'https://anna:secret@x.example is private.',
    );
    const { inspector } = await setUp(undefined, { add: () => Promise.reject(refusal) });
    const outcome = await inspector.follow('https://anna:secret@x.example', ADA);
    expect(outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('is private'),
    });
    expect(JSON.stringify(outcome)).not.toContain('secret');
  });

  it.each<[string, Keeper['add'], unknown]>([
    [
      'followed',
      async () => ({ kind: 'followed', feed: feed('f1', { title: 'Harbour Post' }), isNew: true }),
      'Harbour Post is followed now.',
    ],
    [
      'known already',
      async () => ({ kind: 'followed', feed: feed('f1', { title: 'Harbour Post' }), isNew: false }),
      'Harbour Post is followed already.',
    ],
    [
      'not plain',
      async () => ({ kind: 'choice', choices: [] }),
      'Nothing is followed: 0 feeds to choose from.',
    ],
    [
      'refused',
      () => Promise.reject(new VerbatimError('address-refused', 'https://a:secret@x.example: no')),
      expect.stringMatching(/^Nothing is followed: https:\/\/x\.example: no/),
    ],
    ['a fault', () => Promise.reject(new Error('no disk')), 'failed: no disk'],
  ])('is kept in the audit log when it is %s', async (_when, add, outcome) => {
    const { store, inspector } = await setUp(undefined, { add });
    await inspector.follow('https://a:secret@x.example/feed', ADA).catch(() => undefined);
    expect((await store.listAudit(null, 0, 10)).entries).toMatchObject([
      {
        userName: 'ada',
        place: { platform: 'console', workspaceId: 'console', channelId: '' },
        line: '/feeds add https://x.example/feed',
        outcome,
      },
    ]);
  });

  it('does not swallow what is a fault', async () => {
    const { inspector } = await setUp();
    await expect(inspector.follow('harbour-post.example', ADA)).rejects.toThrow('not asked');
  });
});

describe('an address that is tried', () => {
  it('gives a feed with its items and warnings, and stores nothing', async () => {
    const { outlet, store, inspector } = await setUp();
    const url = `${outlet.origin}/feed.xml`;
    expect(await inspector.tryAddress(url)).toMatchObject({
      kind: 'feed',
      url,
      feed: {
        title: 'Harbour Post',
        items: [{ title: '/crane' }, { title: '/quay' }],
        warnings: [],
      },
    });
    expect(await store.listFeeds()).toHaveLength(1);
    expect(await store.countArticles()).toBe(0);
  });

  it.each(['/crane', '/mislabelled'])(
    'gives the text of the page %s beside its original',
    async (path) => {
      const { outlet, store, inspector } = await setUp();
      const trial = await inspector.tryAddress(`${outlet.origin}${path}`);
      expect(trial).toMatchObject({
        kind: 'page',
        url: `${outlet.origin}${path}`,
        title: 'Crane',
        text: expect.stringMatching(
          /“We will lift it[^”]*,” said Runa Halden, the harbour master\./,
        ),
        original: PAGES[path]?.body,
      });
      expect(await store.countArticles()).toBe(0);
    },
  );

  it.each([
    ['/nowhere', 'The server answered with HTTP 404.'],
    ['/down', 'The server answered with HTTP 503.'],
    ['/broken.xml', 'begins with <harbour>'],
    ['/empty', 'The response is empty.'],
    ['/list', 'The response is a list of feeds (OPML), not a feed.'],
  ])('says why %s can’t be read', async (path, reason) => {
    const { outlet, inspector } = await setUp();
    expect(await inspector.tryAddress(`${outlet.origin}${path}`)).toEqual({
      kind: 'failed',
      reason: expect.stringContaining(reason),
    });
  });

  it('gives the original of a page that holds no article', async () => {
    const { outlet, inspector } = await setUp();
    expect(await inspector.tryAddress(`${outlet.origin}/login`)).toMatchObject({
      kind: 'page',
      original: PAGES['/login']?.body,
    });
  });

  it.each([
    ['http://127.0.0.1:1/feed.xml', 'no public address'],
    ['http://169.254.169.254/latest', 'no public address'],
    ['file:///etc/passwd', 'not fetched'],
    ['javascript:alert(1)', 'not fetched'],
    ['data:text/html,hello', 'not fetched'],
    ['localhost:1/feed.xml', 'no public address'],
    ['', 'is no web address'],
  ])('%s is refused, and the reason says so', async (address, reason) => {
    const { outlet, inspector } = await setUp();
    expect(await inspector.tryAddress(address)).toEqual({
      kind: 'failed',
      reason: expect.stringContaining(reason),
    });
    expect(outlet.requests).toEqual([]);
  });

  it('is never repeated with the password that was typed in it', async () => {
    const { inspector } = await setUp();
    const trial = await inspector.tryAddress('https://anna:secret@harbour-post.example/feed');
    expect(trial.kind).toBe('failed');
    expect(JSON.stringify(trial)).not.toContain('secret');
  });
});
