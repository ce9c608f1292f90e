import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type Config, loadConfig } from '../config/load.ts';
import { openApp } from '../src/app.ts';
import { createLogger, silentLogger } from '../src/lib/logger.ts';
import { systemTimers } from '../src/lib/time/timers.ts';
import type { ReplyDocument } from '../src/model/reply.ts';
import { openStore } from '../src/store/open-store.ts';
import { storePathOf } from '../src/store-place.ts';
import { freePort } from './helpers/free-port.ts';
import { harbourFeed, harbourPage } from './helpers/outlets/harbour-page.ts';
import { serveOutlet } from './helpers/outlets/serve-outlet.ts';
import { findValue, readSamples } from './helpers/program/read-samples.ts';
import { newsDayClock } from './helpers/store/open-test-store.ts';
import { tempFolder } from './helpers/temp-folder.ts';
import { startSlackStandIn } from './stand-ins/slack/start-slack-stand-in.ts';

function settings(change: Partial<Config> = {}): Config {
  const folder = tempFolder();
  const base = loadConfig({ folder, environment: {} });
  const console = { ...base.console, port: 0 };
  return { ...base, console, dataFolder: join(folder, 'data'), sampleWire: false, ...change };
}

/** The whole program in this process; `logged` resolves when a line with this message is logged. */
async function open(config: Config) {
  const lines: string[] = [];
  const waiting = new Map<string, () => void>();
  const write = (line: string) => {
    lines.push(line);
    waiting.get(JSON.parse(line).msg)?.();
  };
  const app = await openApp({
    config,
    clock: newsDayClock,
    timers: systemTimers,
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
  const logged = (message: string) =>
    new Promise<void>((resolve) => waiting.set(message, () => resolve()));
  return { app, ask, logged, stop, lines };
}

const isLoaded = ({ msg }: { readonly msg: string }) => msg === 'index loaded';

const quoted = ({ blocks }: ReplyDocument) =>
  blocks.flatMap((block) => (block.kind === 'quote' ? [block.quote.contents.join(' ')] : []));

it('answers commands before it is started, and with nothing stored', async () => {
  const { ask } = await open(settings());
  expect(quoted(await ask('quote', 'Halden'))).toEqual([]);
  expect(JSON.stringify(await ask('status', ''))).toContain('Console: not started');
});

it('follows the feeds of the settings, answers from them, and has the answer after a restart', async () => {
  const outlet = await serveOutlet(
    new Map([
      ['/feed.xml', harbourFeed('Harbour Post', ['/crane'])],
      ['/crane', harbourPage('Crane', 'We will lift it tonight')],
    ]),
  );
  const http = { allowedHosts: [outlet.host] };
  const config = settings({ http, feeds: [`${outlet.origin}/feed.xml`] });
  const first = await open(config);
  const polled = first.logged('feed polled');
  await first.app.start();
  await polled;
  const answer = quoted(await first.ask('quote', 'Halden'));
  expect(answer).toEqual([expect.stringContaining('We will lift it tonight')]);
  await first.stop();

  outlet.pages.clear();
  const second = await open(config);
  expect(quoted(await second.ask('quote', 'Halden'))).toEqual(answer);
  const loaded = second.lines.map((line) => JSON.parse(line)).find(isLoaded);
  expect(loaded).toMatchObject({ quotes: 1, articles: 1 });
});

it('counts what it does, and is ready once the console answers', async () => {
  const outlet = await serveOutlet(
    new Map([
      ['/feed.xml', harbourFeed('Harbour Post', ['/crane'])],
      ['/crane', harbourPage('Crane', 'We will lift it tonight')],
    ]),
  );
  const operation = { host: '127.0.0.1', port: await freePort() };
  const feeds = [`${outlet.origin}/feed.xml`];
  const { app, ask, logged, stop } = await open(
    settings({ operation, feeds, http: { allowedHosts: [outlet.host] } }),
  );
  const get = async (path: string) => fetch(`http://127.0.0.1:${operation.port}${path}`);
  expect(await (await get('/readyz')).json()).toEqual({
    ready: false,
    parts: { index: 'ok', store: 'ok', console: 'not connected' },
  });
  const polled = logged('feed polled');
  await app.start();
  await polled;
  await ask('quote', 'Halden');
  expect((await get('/readyz')).status).toBe(200);
  const text = await (await get('/metrics')).text();
  const samples = readSamples(text);
  const value = (name: string, labels = {}) => findValue(samples, name, labels);
  expect(value('verbatim_articles_total', { outcome: 'added' })).toBe(1);
  expect(value('verbatim_quotes_total')).toBe(1);
  expect(value('verbatim_analysis_duration_seconds_count')).toBe(1);
  expect(value('verbatim_feeds', { state: 'well' })).toBe(1);
  expect(value('verbatim_index_quotes')).toBe(1);
  expect(value('verbatim_platform_connected', { platform: 'console' })).toBe(1);
  const asked = { command: 'quote', platform: 'console', outcome: 'answered' };
  expect(value('verbatim_commands_total', asked)).toBe(1);
  // Nothing of whom is followed or asked about.
  expect(text).not.toMatch(/Halden|harbour|crane|newsroom|127\.0\.0\.1/i);
  await stop();
  await expect(get('/healthz')).rejects.toThrow();
});

it('follows the sample wire while the settings want it', async () => {
  const config = settings({ sampleWire: true });
  const first = await open(config);
  await first.app.start();
  expect(JSON.stringify(await first.ask('feeds', 'list'))).toContain('coastal-courier.example');
  await first.stop();

  const second = await open({ ...config, sampleWire: false });
  await second.app.start();
  expect(JSON.stringify(await second.ask('feeds', 'list'))).not.toContain(
    'coastal-courier.example',
  );
});

it('keeps articles as long as the settings say, and tells so', async () => {
  const { app, ask } = await open(settings({ retention: { articles: 90 } }));
  await app.start();
  expect(JSON.stringify(await ask('status', ''))).toContain('Articles are kept for 90 days');
});

it('sends what was promised before it was started as soon as the service is connected', async () => {
  const slack = await startSlackStandIn({ botToken: 'xoxb-right', appToken: 'xapp-right' });
  onTestFinished(() => slack.close());
  const base = settings();
  const secrets = { ...base.secrets, slackBotToken: 'xoxb-right', slackAppToken: 'xapp-right' };
  const config = { ...base, secrets, slack: { ...base.slack, apiUrl: slack.apiUrl } };
  mkdirSync(config.dataFolder);
  const store = await openStore({
    path: storePathOf(config),
    clock: newsDayClock,
    logger: silentLogger,
  });
  await store.promiseDelivery({
    id: 'promised',
    destination: { platform: 'slack', workspaceId: '', channelId: 'CNEWS' },
    document: { audience: 'channel', fallback: 'Digest', blocks: [], shareCommandText: null },
    attempts: 0,
  });
  await store.close();

  const { app, logged } = await open(config);
  const delivered = logged('Message delivered.');
  await app.start();
  await delivered;
  expect(slack.messages('CNEWS')).toHaveLength(1);
}, 30_000); // it looks by itself after a minute
