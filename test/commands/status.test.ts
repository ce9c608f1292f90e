import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { admin, openNewsroom, textOf } from '../helpers/newsroom.ts';
import { feed } from '../helpers/values/feed.ts';
import { NEWS_DAY_MS } from '../helpers/values/news.ts';

it('tells feeds by state, quotes, platforms, next digests, memory and uptime', async () => {
  const { say } = await openNewsroom();
  await say('/digest subscribe 8am topics:harbour', admin);
  expect(textOf(await say('/status'))).toBe(
    [
      '# 1 feed failing',
      '13 quotes from 3 articles.',
      '- 3 feeds: 2 well, 1 failing, 1 of them sample',
      '- Slack: connected as verbatim in Harbour Newsroom',
      '- Discord: off (DISCORD_TOKEN is not set)',
      '- Next digest on harbour, in this channel: Wednesday 4 March at 09:30 (Europe/Oslo)',
      '[Feeds: feeds list]',
      '[Digests: digest list]',
      'Verbatim 0.1.0 · up 2 days · 90 MiB of memory · data/verbatim.db',
    ].join('\n'),
  );
});

it.each([
  [null, 'Articles are kept for 365 days'],
  [{ atMs: NEWS_DAY_MS - 3 * 3_600_000, removed: 0 }, '365 days; none removed 3 hours ago'],
  [{ atMs: NEWS_DAY_MS - 3 * 3_600_000, removed: 1200 }, '365 days; 1,200 removed 3 hours ago'],
])('tells how long articles are kept, and what was removed last: %s', async (last, words) => {
  const { say } = await openNewsroom({
    change: ({ status }) => ({
      status: async () => ({ ...(await status()), retention: { days: 365, last } }),
    }),
  });
  expect(textOf(await say('/status'))).toContain(`${words}\n`);
});

it('tells what is in memory, and what in the store alone', async () => {
  const { say, services } = await openNewsroom({ heldSinceMs: NEWS_DAY_MS - 4 * 86_400_000 });
  await services.store.noteQuoted();
  expect(textOf(await say('/status'))).toContain(
    [
      '10 quotes from 2 articles.',
      'In memory is what was published since 27 Feb, 09:30; in the store are 3 quotes from 1 article more.',
    ].join('\n'),
  );
});

describe('the heading', () => {
  const WELL = [feed('harbour-post'), feed('coastal-courier')];
  const FAILING = feed('mountain-wire', { failureCount: 1 });
  const GONE = feed('evening-mail', { state: 'gone', failureCount: 9 });

  it.each([
    ['All is well', WELL, []],
    ['1 feed failing', [...WELL, FAILING], []],
    ['1 feed gone', [...WELL, GONE], []],
    ['Slack not connected', WELL, ['Slack']],
    ['1 feed failing, 1 feed gone, Slack not connected', [FAILING, GONE], ['Slack']],
  ])('says %s', async (title, feeds, awayPlatforms) => {
    const { say } = await openNewsroom({
      change: (services) => ({
        feeds: { ...services.feeds, list: async () => feeds },
        status: async () => ({ ...(await services.status()), awayPlatforms }),
      }),
    });
    expect(textOf(await say('/status'))).toMatch(new RegExp(`^# ${title}\n`));
  });

  it.each([
    ['T1', '1 message not delivered', '- 1 message could not be delivered\n'],
    ['T2', 'All is well', null],
  ])('of workspace %s says %s', async (workspaceId, title, line) => {
    const { say, services } = await openNewsroom({
      change: ({ feeds }) => ({ feeds: { ...feeds, list: async () => WELL } }),
    });
    await bury('d1', services.store);
    const shown = textOf(await say('/status', { ...admin, workspaceId }));
    expect(shown).toMatch(new RegExp(`^# ${title}\n`));
    if (line !== null) expect(shown).toContain(line);
    expect(shown.includes('[Messages: deliveries list]')).toBe(line !== null);
  });

  it('leads no one to the messages who may not see them', async () => {
    const { say, services } = await openNewsroom();
    await bury('d1', services.store);
    const shown = textOf(await say('/status'));
    expect(shown).toContain('1 message not delivered');
    expect(shown).not.toContain('[Messages');
  });
});

async function bury(id: string, store: Store): Promise<void> {
  await store.promiseDelivery({
    id,
    destination: { platform: 'slack', workspaceId: 'T1', channelId: 'C7' },
    document: { audience: 'channel', fallback: 'A digest', blocks: [], shareCommandText: null },
    attempts: 0,
  });
  await store.buryDelivery(id, 'Slack did not take the message: "is_archived".');
}

it.each([
  [0, 'Disk full: '],
  [50 * 1024 * 1024, 'Disk nearly full (50 MiB left): '],
  [1e9, null],
])('says how %i bytes of room are', async (freeBytes, told) => {
  const { say } = await openNewsroom({
    change: ({ feeds, status }) => ({
      feeds: { ...feeds, list: async () => [feed('harbour-post')] },
      status: async () => ({ ...(await status()), freeBytes }),
    }),
  });
  const { fallback } = await say('/status');
  if (told === null) expect(fallback).toMatch(/^All is well: /);
  else expect(fallback).toContain(told);
});
