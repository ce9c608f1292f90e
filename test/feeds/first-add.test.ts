/**
 * The last row of the poller table: what a feed lists already when it is first read is indexed, and no digest posts it as news. The
 * whole program before an outlet on loopback, with a fake clock: the feed is followed at 08:00, read again at 08:05, and the digest
 * comes at 08:10.
 */
import { expect, it, onTestFinished } from 'vitest';
import { type Config, loadConfig } from '../../config/load.ts';
import { openApp } from '../../src/app.ts';
import { createLogger } from '../../src/lib/logger.ts';
import type { ReplyDocument } from '../../src/model/reply.ts';
import { storePathOf } from '../../src/store-place.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { harbourFeed } from '../helpers/outlets/harbour-page.ts';
import { type Outlet, type OutletPage, serveOutlet } from '../helpers/outlets/serve-outlet.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const START_MS = Date.UTC(2026, 2, 2, 8, 0);
const MINUTE_MS = 60_000;
const DOWN: OutletPage = { contentType: 'text/plain', body: 'Back soon.', status: 503 };

const OPML = `<opml version="2.0"><body><outline xmlUrl="@origin@/feed.xml"/></body></opml>`;

/** Three stories with no more in common than the one who speaks. */
const OPENINGS = {
  Crane:
    'A second crane was lifted from its barge at dawn while crowds lined the northern quay to watch.',
  Gate: 'Engineers found rust in both hinges of the sluice and asked farmers upstream for patience.',
  Ferry:
    'Passengers will need another timetable from next month, for evening crossings are being cut.',
};

function page(title: keyof typeof OPENINGS, words: string): OutletPage {
  const spoken = `“${words},” said Runa Halden, who runs that department.`;
  return {
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html><title>${title}</title><article><h1>${title}</h1><p>${OPENINGS[title]}</p><p>${spoken}</p></article>`,
  };
}

async function openOutlet(): Promise<Outlet> {
  return serveOutlet(
    new Map([
      ['/feed.xml', harbourFeed('Harbour Post', ['/crane', '/gate'])],
      ['/list.opml', { contentType: 'text/x-opml', body: OPML }],
      ['/crane', page('Crane', 'We will lift it tonight')],
      ['/gate', page('Gate', 'The gate stays open')],
      ['/ferry', page('Ferry', 'The last boat leaves at nine')],
    ]),
  );
}

/** What the fake clock's world is told in: polls and digests that are done. */
async function openNewsroom(outlet: Outlet | null, change: Partial<Config> = {}) {
  const folder = tempFolder();
  const base = loadConfig({ folder, environment: {} });
  const config: Config = {
    ...base,
    dataFolder: folder,
    console: { ...base.console, port: 0 },
    sampleWire: outlet === null,
    http: { allowedHosts: outlet === null ? [] : [outlet.host] },
    ...change,
  };
  const clock = new FakeClock(START_MS);
  const counts = new Map<string, number>();
  let check = () => undefined as unknown;
  const write = (line: string) => {
    const { msg } = JSON.parse(line);
    counts.set(msg, (counts.get(msg) ?? 0) + 1);
    check();
  };
  const app = await openApp({
    config,
    clock,
    timers: clock,
    logger: createLogger('debug', { write }),
    random: () => 0,
    say: { notice: () => undefined, problem: () => undefined },
  });
  let isStopped = false;
  const stop = async () => {
    if (!isStopped) await app.stop();
    isStopped = true;
  };
  onTestFinished(stop);
  await app.start();
  const ask = (name: string, text: string): Promise<ReplyDocument> =>
    app.gateway.run({
      name,
      arguments: { kind: 'text', text },
      caller: {
        platform: 'console',
        userId: 'u1',
        workspaceId: 'console',
        userName: 'Edda',
        channelId: 'newsroom',
        isAdmin: async () => true,
      },
    });
  const logged = (message: string, count: number) =>
    new Promise<void>((resolve) => {
      check = () => (counts.get(message) ?? 0) >= count && resolve();
      check();
    });
  const quoted = async (): Promise<readonly string[]> =>
    (await ask('quote', 'Halden')).blocks.flatMap((block) =>
      block.kind === 'quote' ? block.quote.contents : [],
    );
  /** Headlines of the stories that the digest at 08:10 posted. */
  const digested = async (): Promise<readonly string[]> => {
    await clock.advanceTo(START_MS + 10 * MINUTE_MS);
    await logged('Digest made.', 1);
    await stop();
    const store = await openTestStore({ path: storePathOf(config) });
    const messages = await store.listConsoleMessages('newsroom', 10);
    return messages
      .flatMap(({ document }) => document.blocks)
      .flatMap((block) => (block.kind === 'story' ? [block.story.title] : []))
      .sort();
  };
  const polled = (count: number) => logged('feed polled', count);
  const advanceTo = (minute: number) => clock.advanceTo(START_MS + minute * MINUTE_MS);
  await ask('digest', 'subscribe at:08:10 zone:UTC');
  return { ask, quoted, digested, polled, advanceTo };
}

const follow: readonly [string, (outlet: Outlet) => [string, string]][] = [
  ['/feeds add', ({ origin }) => ['feeds', `add ${origin}/feed.xml`]],
  ['an imported list', ({ origin }) => ['feeds', `import ${origin}/list.opml`]],
];

it.each(follow)('indexes what the feed lists, and tells what comes later: %s', async (_, how) => {
  const outlet = await openOutlet();
  const { ask, quoted, digested, polled, advanceTo } = await openNewsroom(outlet);
  await ask(...how(outlet));
  await advanceTo(1);
  await polled(1);
  expect([...(await quoted())].sort()).toEqual([
    'The gate stays open,',
    'We will lift it tonight,',
  ]);

  // One is new, and one that was there is edited under another title.
  const edited = harbourFeed('Harbour Post', ['/ferry', '/crane', '/gate']);
  const body = edited.body.replace('<title>/crane', '<title>Crane, corrected');
  outlet.pages.set('/feed.xml', { ...edited, body });
  outlet.pages.set('/crane', page('Crane', 'We may lift it tomorrow'));
  await advanceTo(7);
  await polled(2);
  expect(await quoted()).toContain('We may lift it tomorrow,');
  expect(await digested()).toEqual(['Ferry']);
});

it('tells what the feed lists, too, where the settings want it', async () => {
  const outlet = await openOutlet();
  const { digested, polled } = await openNewsroom(outlet, {
    backlogIsNews: true,
    feeds: [`${outlet.origin}/feed.xml`],
  });
  await polled(1);
  expect(await digested()).toEqual(['Crane', 'Gate']);
});

it('knows what was listed at first though its page could be read only later', async () => {
  const outlet = await openOutlet();
  outlet.pages.set('/gate', DOWN);
  const { quoted, digested, polled, advanceTo } = await openNewsroom(outlet, {
    feeds: [`${outlet.origin}/feed.xml`],
  });
  await polled(1);
  outlet.pages.set('/feed.xml', harbourFeed('Harbour Post', ['/ferry', '/crane', '/gate']));
  outlet.pages.set('/gate', page('Gate', 'The gate stays open'));
  await advanceTo(7);
  await polled(2);
  expect(await quoted()).toHaveLength(3);
  expect(await digested()).toEqual(['Ferry']);
});

it('takes a feed that was removed and is added again for a new one', async () => {
  const outlet = await openOutlet();
  const url = `${outlet.origin}/feed.xml`;
  const { ask, quoted, digested, polled, advanceTo } = await openNewsroom(outlet, { feeds: [url] });
  await polled(1);
  await advanceTo(1);
  await ask('feeds', `remove ${url} confirm:yes`);
  outlet.pages.set('/feed.xml', harbourFeed('Harbour Post', ['/ferry', '/crane', '/gate']));
  await ask('feeds', `add ${url}`);
  await polled(2);
  await advanceTo(2);
  expect(await quoted()).toHaveLength(3);
  expect(await ask('digest', 'now')).toMatchObject({ audience: 'channel' });
  expect(await digested()).toEqual([]);
});

it('takes the sample wire for news, so that a fresh install has a digest', async () => {
  const { digested, polled } = await openNewsroom(null);
  await polled(2);
  expect((await digested()).length).toBeGreaterThan(1);
});
