import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createOutbox } from '../../src/digests/outbox.ts';
import {
  createTroubleTeller,
  type TroubleTellerOptions,
} from '../../src/following/tell-troubles.ts';
import { createLogger, silentLogger } from '../../src/lib/logger.ts';
import type { FeedId } from '../../src/model/article.ts';
import { ALERT_AFTER_FAILURES, type Feed } from '../../src/model/feed.ts';
import type { Store } from '../../src/store/store.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { createFakePlatform } from '../helpers/fake-platform.ts';
import { textOf } from '../helpers/newsroom.ts';
import { failedPoll } from '../helpers/outlets/polls.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { feed } from '../helpers/values/feed.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const SLACK = { platform: 'slack', workspaceId: 'T1', channelId: 'C1' } as const;
const FAILING = { failureCount: ALERT_AFTER_FAILURES, lastError: 'The server has a fault.' };

interface Given {
  readonly feeds?: readonly Feed[];
  readonly store?: Store;
  readonly change?: (store: Store) => Partial<TroubleTellerOptions>;
  readonly slack?: ReturnType<typeof createFakePlatform>;
}

/** A started teller over a real store and a real outbox; Slack is told, through a fake platform. */
async function setUp(given: Given = {}) {
  const clock = new FakeClock();
  const store = given.store ?? (await openTestStore());
  for (const each of given.feeds ?? []) await store.addFeed(each);
  await store.addAlertChannel(SLACK);
  const slack = given.slack ?? createFakePlatform('slack');
  const outbox = createOutbox({
    store,
    platforms: (name) => (name === 'slack' ? slack.platform : null),
    clock,
    timers: clock,
    logger: silentLogger,
  });
  const teller = createTroubleTeller({
    ...{ store, clock, timers: clock, logger: silentLogger, timeZone: 'UTC' },
    send: () => void outbox.sendOpen(),
    ...given.change?.(store),
  });
  teller.start();
  const stop = async () => {
    await teller.stop();
    await outbox.stop();
  };
  onTestFinished(stop);
  const fail = async (id: string) => {
    await store.updateFeed(id as FeedId, FAILING);
    teller.wake();
  };
  const recover = async (id: string) => {
    const lastSuccessAtMs = clock.nowMs();
    await store.updateFeed(id as FeedId, { failureCount: 0, lastError: null, lastSuccessAtMs });
    teller.wake();
  };
  const titles = () => slack.posted.map(({ document }) => document.fallback);
  return { clock, store, slack, teller, stop, fail, recover, titles };
}

const feeds = (count: number) => Array.from({ length: count }, (_, at) => feed(`f${at}`));

describe('what is told', () => {
  it('comes a minute after it happened, to the channel that was chosen, once', async () => {
    const { clock, fail, slack } = await setUp({ feeds: feeds(2) });
    await clock.advance(HOUR_MS);
    await fail('f0');
    await clock.advance(MINUTE_MS - 1);
    expect(slack.posted).toEqual([]);
    await clock.advance(1);
    expect(slack.posted).toMatchObject([
      { channelId: 'C1', document: { audience: 'channel', fallback: 'f0 can’t be read' } },
    ]);
    await clock.advance(48 * HOUR_MS);
    expect(slack.posted).toHaveLength(1);
  });

  it('goes to every channel that was chosen, under an id of its own that Discord takes', async () => {
    const { clock, store, fail } = await setUp({ feeds: feeds(1) });
    const console = { platform: 'console', workspaceId: 'T1', channelId: 'newsroom' } as const;
    await store.addAlertChannel(console);
    await store.addAlertChannel({ platform: 'discord', workspaceId: 'T1', channelId: '1' });
    await fail('f0');
    await clock.advance(MINUTE_MS);
    const open = await store.listOpenDeliveries();
    expect(open.map(({ destination }) => destination.platform).sort()).toEqual([
      'console',
      'discord',
    ]);
    expect(new Set(open.map(({ id }) => id)).size).toBe(2);
    for (const { id } of open) expect(id.length).toBeLessThanOrEqual(25);
  });

  it('is nothing where no admin chose a channel, and everything once one does', async () => {
    const { clock, store, fail, titles } = await setUp({ feeds: feeds(1) });
    await store.removeAlertChannel(SLACK);
    await fail('f0');
    await clock.advance(5 * HOUR_MS);
    expect(await store.listOpenDeliveries()).toEqual([]);
    await store.addAlertChannel(SLACK);
    await clock.advance(HOUR_MS);
    expect(titles()).toEqual(['f0 can’t be read']);
  });

  it('is that a feed works again only after its trouble was told', async () => {
    const { clock, fail, recover, titles } = await setUp({ feeds: feeds(2) });
    await fail('f0');
    await fail('f1');
    await recover('f1');
    await clock.advance(MINUTE_MS);
    await clock.advance(HOUR_MS);
    await recover('f0');
    await clock.advance(MINUTE_MS);
    expect(titles()).toEqual(['f0 can’t be read', 'f0 works again']);
  });
});

describe('what happens together is told together', () => {
  it.each<[string, number[], string[]]>([
    ['one', [0], ['f0 can’t be read']],
    ['two within a minute', [0, 59], ['2 feeds in trouble']],
    ['three over an hour', [0, 120, 3000], ['f0 can’t be read', '2 feeds in trouble']],
    ['two with hours between', [0, 9000], ['f0 can’t be read', 'f1 can’t be read']],
  ])('%s', async (_what, seconds, expected) => {
    const { clock, fail, titles } = await setUp({ feeds: feeds(seconds.length) });
    const startMs = clock.nowMs() + 2 * HOUR_MS;
    for (const [at, second] of seconds.entries()) {
      await clock.advanceTo(startMs + second * 1000);
      await fail(`f${at}`);
    }
    await clock.advance(2 * HOUR_MS);
    expect(titles()).toEqual(expected);
  });

  it('whenever feeds fail: each is told once, within an hour and a minute, in a message an hour at most', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 40 }),
        async (minutes) => {
          const store = await openTestStore({ path: ':memory:' });
          const told: { readonly atMs: number; readonly ids: readonly string[] }[] = [];
          const { clock, fail, stop } = await setUp({
            ...{ store, feeds: feeds(minutes.length) },
            change: () => ({
              store: {
                ...store,
                async promiseTroubleNews(news, toldAtMs, deliveries) {
                  told.push({ atMs: clock.nowMs(), ids: news.map(({ feed: { id } }) => id) });
                  await store.promiseTroubleNews(news, toldAtMs, deliveries);
                },
              },
            }),
          });
          const startMs = clock.nowMs();
          const failedAtMs = new Map<string, number>();
          for (const [at, minute] of [...minutes].sort((a, b) => a - b).entries()) {
            await clock.advanceTo(startMs + minute * MINUTE_MS);
            failedAtMs.set(`f${at}`, clock.nowMs());
            await fail(`f${at}`);
          }
          await clock.advance(2 * HOUR_MS);
          await stop();
          expect(told.flatMap(({ ids }) => ids).sort()).toEqual([...failedAtMs.keys()].sort());
          for (const [at, { atMs, ids }] of told.entries()) {
            expect(atMs - (told[at - 1]?.atMs ?? 0)).toBeGreaterThanOrEqual(HOUR_MS);
            for (const id of ids)
              expect(atMs - (failedAtMs.get(id) ?? 0)).toBeLessThanOrEqual(HOUR_MS + MINUTE_MS);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('our own network', () => {
  const HOSTS = ['harbour-post.example', 'quay-news.example', 'oster-herald.example'];

  it.each<[string, { hosts: string[]; status: number | null; wellCount: number }, boolean]>([
    [
      'most feeds of several hosts get no answer',
      { hosts: HOSTS, status: null, wellCount: 2 },
      true,
    ],
    ['as many feeds are well', { hosts: HOSTS, status: null, wellCount: 3 }, false],
    ['servers do answer', { hosts: HOSTS, status: 503, wellCount: 2 }, false],
    [
      'it is all one host',
      { hosts: HOSTS.map(() => 'harbour-post.example'), status: null, wellCount: 2 },
      false,
    ],
  ])('is named or not when %s', async (_when, { hosts, status, wellCount }, isNamed) => {
    const failing = hosts.map((host, at) =>
      feed(`b${at}`, { ...FAILING, url: `https://${host}/${at}` }),
    );
    const { clock, store, slack } = await setUp({ feeds: [...failing, ...feeds(wellCount)] });
    for (const { id } of failing) await store.recordPoll(id, failedPoll(5, 'No answer.', status));
    await clock.advance(MINUTE_MS);
    const [posted] = slack.posted;
    expect(
      posted === undefined ? '' : textOf(posted.document).includes('the network of the machine'),
    ).toBe(isNamed);
  });
});

describe('whatever goes wrong', () => {
  it('a restart repeats nothing, and makes up for what was not told', async () => {
    const path = join(tempFolder(), 'verbatim.db');
    const first = await setUp({ store: await openTestStore({ path }), feeds: feeds(2) });
    await first.fail('f0');
    await first.clock.advance(MINUTE_MS);
    expect(first.titles()).toEqual(['f0 can’t be read']);
    await first.fail('f1');
    await first.stop();

    const second = await setUp({ store: await openTestStore({ path }) });
    await second.clock.advance(MINUTE_MS);
    expect(second.titles()).toEqual(['f1 can’t be read']);
  });

  it('a platform that is down gets it later, under the same id', async () => {
    const slack = createFakePlatform('slack', 2);
    const { clock, fail, titles } = await setUp({ feeds: feeds(1), slack });
    await fail('f0');
    await clock.advance(2 * MINUTE_MS);
    expect(titles()).toEqual(['f0 can’t be read']);
    expect(new Set(slack.refused)).toEqual(new Set([slack.posted[0]?.deliveryId]));
  });

  it('a store that fails is logged, and tried again', async () => {
    const lines: string[] = [];
    let isBroken = true;
    const { clock, titles } = await setUp({
      feeds: [feed('f0', FAILING)],
      change: (store) => ({
        logger: createLogger('error', { write: (line) => void lines.push(line) }),
        store: {
          ...store,
          listTroubleNews: () =>
            isBroken ? Promise.reject(new Error('disk is full')) : store.listTroubleNews(),
        },
      }),
    });
    await clock.advance(MINUTE_MS);
    expect(lines.join('')).toContain('disk is full');
    isBroken = false;
    await clock.advance(HOUR_MS);
    expect(titles()).toEqual(['f0 can’t be read']);
  });

  it('nothing is told any more once it is stopped', async () => {
    const { clock, fail, stop, titles } = await setUp({ feeds: feeds(1) });
    await stop();
    await fail('f0');
    expect(clock.alarmsMs()).toEqual([]);
    await clock.advance(2 * HOUR_MS);
    expect(titles()).toEqual([]);
  });
});
