import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedsCommand } from '../../commands/feeds.ts';
import {
  describeTroubles,
  MAX_TROUBLES_SHOWN,
  sortTroubles,
  type TroubleFacts,
} from '../../src/following/describe-troubles.ts';
import type { Feed } from '../../src/model/feed.ts';
import type { Poll } from '../../src/model/poll.ts';
import { renderHtml } from '../../src/platforms/console/html/render-html.ts';
import { createToHref } from '../../src/platforms/console/html/safe-href.ts';
import { renderDiscord } from '../../src/platforms/discord/render-discord.ts';
import { renderSlackThread } from '../../src/platforms/slack/rendering/render-slack.ts';
import type { TroubleNews } from '../../src/store/ports/feed-store.ts';
import { textOf } from '../helpers/newsroom.ts';
import { failedPoll, POLLS_NOW_MS, poll, readPoll } from '../helpers/outlets/polls.ts';
import { feed } from '../helpers/values/feed.ts';

const HOUR_MS = 3_600_000;

const post = (change: Partial<Feed> = {}) =>
  feed('harbour-post', {
    title: 'Harbour Post',
    lastSuccessAtMs: POLLS_NOW_MS - 3 * HOUR_MS,
    failureCount: 5,
    lastError: 'The server has a fault (HTTP 500).',
    ...change,
  });

const failing = (change: Partial<Feed> = {}): TroubleNews => ({
  feed: post(change),
  kind: 'failing',
});
const gone = (change: Partial<Feed> = {}): TroubleNews => ({
  feed: post({ state: 'gone', lastError: 'The feed is gone for good (HTTP 410).', ...change }),
  kind: 'gone',
});
const recovered = (change: Partial<Feed> = {}): TroubleNews => ({
  feed: post({ failureCount: 0, lastError: null, ...change }),
  kind: 'recovered',
});

function facts(polls: readonly Poll[] = [], change: Partial<TroubleFacts> = {}): TroubleFacts {
  const all = new Map([[post().id, polls]]);
  return { nowMs: POLLS_NOW_MS, timeZone: 'UTC', polls: all, isOurNetwork: false, ...change };
}

const told = (news: readonly TroubleNews[], given = facts()) =>
  textOf(describeTroubles(sortTroubles(news), given));

const ADVICE = [
  'Admins: /feeds test tries an address, /feeds remove stops following a feed.',
  '“Feeds” in the console shows the last polls; “Retry now” there asks at once.',
];

describe('one feed', () => {
  it('that fails: why, since when, what goes on, what can be done', () => {
    const polls = [
      failedPoll(10, 'x', 500),
      failedPoll(75, 'x', 500),
      failedPoll(120, 'x', 500),
      readPoll(180, 1),
    ];
    expect(told([failing()], facts(polls))).toBe(
      [
        '# Harbour Post can’t be read',
        'Verbatim goes on trying, ever more seldom, but at least once a day.',
        'Harbour Post (https://harbour-post.example/feed.xml): 5 times, since 3 Mar, 07:15, last read 3 Mar, 06:15. The server has a fault (HTTP 500).',
        ...ADVICE,
        '[Stop following it: feeds remove harbour-post]',
        '[All feeds: feeds list]',
      ].join('\n'),
    );
  });

  it('that is gone', () => {
    expect(told([gone({ lastSuccessAtMs: null })], facts([failedPoll(10, 'x', 410)]))).toBe(
      [
        '# Harbour Post is gone',
        'The server says that there will be nothing there any more. Verbatim has stopped asking.',
        'Harbour Post (https://harbour-post.example/feed.xml): since 3 Mar, 09:05, never read. The feed is gone for good (HTTP 410).',
        ...ADVICE,
        '[Stop following it: feeds remove harbour-post]',
        '[All feeds: feeds list]',
      ].join('\n'),
    );
  });

  it('that works again, and since when', () => {
    const polls = [poll(5), readPoll(20, 3), failedPoll(80, 'x'), readPoll(300, 1)];
    expect(told([recovered()], facts(polls))).toBe(
      [
        '# Harbour Post works again',
        'Harbour Post (https://harbour-post.example/feed.xml) works again since 3 Mar, 08:55',
        '[All feeds: feeds list]',
      ].join('\n'),
    );
  });

  it('that fails for longer than polls are kept: no time is made up', () => {
    const polls = Array.from({ length: 20 }, (_, at) => failedPoll(at * 60, 'x', 500));
    expect(told([failing({ failureCount: 31 })], facts(polls))).toContain(
      ': 31 times, last read 3 Mar, 06:15.',
    );
  });

  it('of the sample wire says so', () => {
    expect(told([failing({ isSample: true })])).toContain('# Harbour Post (sample) can’t be read');
  });
});

it('tells several in one message, those gone first, and counts', () => {
  const text = told([recovered({ title: 'Quay News' }), failing(), gone({ title: 'Old Wire' })]);
  expect(text).toMatch(
    /^# 2 feeds in trouble, 1 works again\n# Gone\n.*\nOld Wire .*\n# Failing\n.*\nHarbour Post .*\n# Working again\nQuay News /,
  );
  expect(told([recovered(), recovered()])).toMatch(/^# 2 feeds work again\n/);
});

it('shows some and counts the rest', () => {
  const news = [
    ...Array.from({ length: 1200 }, () => failing()),
    ...Array.from({ length: 3 }, () => recovered()),
  ];
  const text = told(news);
  expect(text).toContain('# 1,200 feeds in trouble, 3 work again');
  expect(text.match(/^Harbour Post /gm)).toHaveLength(MAX_TROUBLES_SHOWN);
  expect(text).toContain('And 1,190 more failing, 3 more working again: /feeds list');
});

it('says that it is likely our network only when told so', () => {
  expect(told([failing()], facts([], { isOurNetwork: true }))).toContain(
    'most likely it is the network',
  );
  expect(told([failing()])).not.toContain('network');
});

it('shows no key of an address', () => {
  const text = told([
    failing({
      url: 'https://reader:planted@harbour-post.example/feed.xml?key=planted',
      title: 'https://harbour-post.example/?key=planted',
      lastError: 'https://harbour-post.example/feed?key=planted leads nowhere.',
    }),
  ]);
  expect(text).toContain('https://harbour-post.example/feed.xml?…');
  expect(text).not.toContain('planted');
});

it('names only commands that there are', () => {
  const text = told([failing(), gone(), ...Array.from({ length: 20 }, () => recovered())]);
  const named = [...text.matchAll(/(?:\/|: )feeds (\w+)/g)].map(([, name]) => name);
  expect(named).toEqual(expect.arrayContaining(['test', 'remove', 'list']));
  const known = feedsCommand.subcommands.map(({ name }) => name);
  expect(named.filter((name) => !known.includes(name ?? ''))).toEqual([]);
});

it('fits into one message of each platform, whatever publishers write', async () => {
  const words = fc.string({
    unit: fc.constantFrom(...'abc ABC 012 ÅßЖ漢'),
    maxLength: 400,
    size: 'max',
  });
  const kind = fc.constantFrom(failing, gone, recovered);
  const longest = Array.from({ length: 14 }, () => {
    return [failing, 'W'.repeat(400), 'w'.repeat(400)] as [typeof failing, string, string];
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(kind, words, words), { minLength: 1, maxLength: 14, size: 'max' }),
      async (given) => {
        const news = given.map(([make, title, lastError], at) =>
          make({ title, lastError, url: `https://f${at}.example/${'path/'.repeat(60)}` }),
        );
        const document = describeTroubles(sortTroubles(news), facts([], { isOurNetwork: true }));
        const discord = renderDiscord(document);
        expect(discord.isWhole).toBe(true);
        expect(JSON.stringify(discord)).not.toContain('[…]');
        const slack = renderSlackThread(document);
        expect(slack).toHaveLength(1);
        expect(JSON.stringify(slack)).not.toContain('[…]');
      },
    ),
    { numRuns: 60, examples: [[longest]] },
  );
});

it('shows markup of a title as it stands, in the console too', async () => {
  const document = describeTroubles([failing({ title: '<b>Quay</b>' })], facts());
  const html = String(await renderHtml(document, createToHref(undefined)));
  expect(html).toContain('&lt;b&gt;Quay&lt;/b&gt; can’t be read');
  expect(html).not.toContain('<b>');
});
