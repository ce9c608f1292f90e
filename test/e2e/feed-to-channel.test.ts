/** New articles of a feed in the channels where admins asked for them, on all three surfaces: once, and nothing that was there before. */
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { loadConfig } from '../../config/load.ts';
import { openApp } from '../../src/app.ts';
import { createLogger } from '../../src/lib/logger.ts';
import { feedIdOf } from '../../src/new-feed.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { harbourFeed, harbourPage } from '../helpers/harbour-page.ts';
import type { LogEvent } from '../helpers/run-program.ts';
import { serveOutlet } from '../helpers/serve-outlet.ts';
import { type Ask, consoleSurface, discordSurface, slackSurface } from '../helpers/surfaces.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { startDiscordStandIn } from '../stand-ins/discord/start-discord-stand-in.ts';
import { startSlackStandIn } from '../stand-ins/slack/start-slack-stand-in.ts';

const TOKENS = { botToken: 'xoxb-test', appToken: 'xapp-test', discordToken: 'discord-test' };
const GONE = { contentType: 'text/plain', body: 'Gone.', status: 410 };
/** Each step waits for a process that works beside other tests. */
const PATIENCE = { timeout: 20_000 };

const POST_HERE: Ask = {
  name: 'feeds',
  subcommand: 'post',
  text: 'post "Harbour Post" quotes:1',
  options: { feed: 'Harbour Post', quotes: '1' },
};

it('a new article comes to each channel once, with its words or at least its headline', async () => {
  const outlet = await serveOutlet(
    new Map([
      ['/feed.xml', harbourFeed('Harbour Post', ['/gate'])],
      ['/gate', harbourPage('Gate', 'The gate stays open')],
      ['/crane', harbourPage('Crane', 'We will lift it tonight')],
      ['/lost', GONE],
    ]),
  );
  const slackService = await startSlackStandIn(TOKENS);
  const discordService = await startDiscordStandIn({ token: TOKENS.discordToken });
  onTestFinished(async () => {
    await slackService.close();
    await discordService.close();
  });
  const folder = tempFolder();
  const url = `${outlet.origin}/feed.xml`;
  const base = loadConfig({
    folder,
    environment: {
      SLACK_BOT_TOKEN: TOKENS.botToken,
      SLACK_APP_TOKEN: TOKENS.appToken,
      DISCORD_TOKEN: TOKENS.discordToken,
    },
  });
  const config = {
    ...base,
    dataFolder: join(folder, 'data'),
    sampleWire: false,
    feeds: [url],
    http: { allowedHosts: [outlet.host] },
    console: { ...base.console, port: 0 },
    slack: { ...base.slack, apiUrl: slackService.apiUrl },
    discord: { ...base.discord, apiUrl: discordService.apiUrl },
  };
  const clock = new FakeClock();
  const log: string[] = [];
  const notices: string[] = [];
  const app = await openApp({
    ...{ config, clock, timers: clock, random: () => 0 },
    logger: createLogger('debug', { write: (line) => void log.push(line) }),
    say: { notice: (line) => void notices.push(line), problem: () => undefined },
  });
  onTestFinished(() => app.stop());
  await app.start();
  const until = (message: string, count: number) =>
    vi.waitFor(() => {
      const found = log.filter((line) => (JSON.parse(line) as LogEvent).msg === message);
      expect(found, message).toHaveLength(count);
    }, PATIENCE);
  await until('platform connected', 2);
  await until('feed polled', 1);
  await until('article added', 1);

  const consoleUrl = /http:\S+/.exec(notices.join(' '))?.[0] ?? '';
  const poll = () =>
    fetch(`${consoleUrl}/api/feeds/poll`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: consoleUrl },
      body: JSON.stringify({ id: feedIdOf(url) }),
    });
  const surfaces = [
    slackSurface(slackService),
    discordSurface(discordService),
    consoleSurface({ consoleUrl }),
  ];
  for (const surface of surfaces)
    expect(await surface.ask(POST_HERE)).toContain('posted to this channel from now on: 1 quote');
  outlet.pages.set('/feed.xml', harbourFeed('Harbour Post', ['/gate', '/crane', '/lost']));
  await poll();
  await until('Message delivered.', 6);
  await poll();
  for (const surface of surfaces) {
    const told = await surface.posts();
    expect(told.match(/We will lift it tonight/g)).toHaveLength(1);
    expect(told.match(/Runa Halden/g)?.length).toBeGreaterThan(0);
    expect(told.match(/\/lost/g)?.length).toBeGreaterThan(0);
    expect(told).toContain('Feed: Harbour Post · its page could not be read');
    expect(told).not.toContain('The gate stays open');
  }
  await until('Message delivered.', 6);
  expect(slackService.messages('CNEWS')).toHaveLength(2);
  expect(slackService.refused).toEqual([]);
  expect(discordService.refusals).toEqual([]);
}, 60_000);
