/** From a server that says 410 to the channels that admins chose, on all three surfaces, and back. */
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadConfig } from '../../config/load.ts';
import { openApp } from '../../src/app.ts';
import { createLogger } from '../../src/lib/logger.ts';
import { ALERT_AFTER_FAILURES } from '../../src/model/feed.ts';
import { feedIdOf } from '../../src/new-feed.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { harbourFeed } from '../helpers/harbour-page.ts';
import type { LogEvent } from '../helpers/run-program.ts';
import { serveOutlet } from '../helpers/serve-outlet.ts';
import { type Ask, consoleSurface, discordSurface, slackSurface } from '../helpers/surfaces.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { startDiscordStandIn } from '../stand-ins/discord/start-discord-stand-in.ts';
import { startSlackStandIn } from '../stand-ins/slack/start-slack-stand-in.ts';

const TOKENS = { botToken: 'xoxb-test', appToken: 'xapp-test', discordToken: 'discord-test' };
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const ALERTS_HERE: Ask = {
  name: 'feeds',
  subcommand: 'alerts',
  text: 'alerts here',
  options: { where: 'here' },
};

/** Log events, and a way to wait until as many with this message have come. */
function watchLog() {
  const messages: string[] = [];
  const waiting = new Set<() => void>();
  return {
    write(line: string) {
      messages.push((JSON.parse(line) as LogEvent).msg);
      for (const check of waiting) check();
    },
    until: (message: string, count: number) =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (messages.filter((each) => each === message).length < count) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
  };
}

it('a feed that is gone, back, and failing is told where admins chose, each once', async () => {
  const good = harbourFeed('Harbour Post', []);
  const outlet = await serveOutlet(new Map([['/feed.xml', good]]));
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
    timeZone: 'UTC',
    sampleWire: false,
    feeds: [`${url}?key=planted`],
    http: { allowedHosts: [outlet.host] },
    console: { ...base.console, port: 0 },
    slack: { ...base.slack, apiUrl: slackService.apiUrl },
    discord: { ...base.discord, apiUrl: discordService.apiUrl },
  };
  const clock = new FakeClock();
  const log = watchLog();
  const notices: string[] = [];
  const app = await openApp({
    ...{ config, clock, timers: clock, random: () => 0 },
    logger: createLogger('debug', log),
    say: { notice: (line) => void notices.push(line), problem: () => undefined },
  });
  onTestFinished(() => app.stop());
  await app.start();
  await log.until('platform connected', 2);
  await log.until('feed polled', 1);

  const consoleUrl = /http:\S+/.exec(notices.join(' '))?.[0] ?? '';
  const pollNow = () =>
    fetch(`${consoleUrl}/api/feeds/poll`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: consoleUrl },
      body: JSON.stringify({ id: feedIdOf(`${url}?key=planted`) }),
    });
  const surfaces = [
    slackSurface(slackService),
    discordSurface(discordService),
    consoleSurface({ consoleUrl }),
  ];
  for (const surface of surfaces)
    expect(await surface.ask(ALERTS_HERE)).toContain('told of feeds in trouble from now on');
  await clock.advance(2 * MINUTE_MS);
  outlet.pages.set('/feed.xml', { ...good, status: 410 });
  await pollNow();
  await clock.advance(MINUTE_MS);
  await log.until('Message delivered.', 3);
  for (const surface of surfaces) {
    const told = await surface.posts();
    expect(told).toContain('Harbour Post is gone');
    expect(told).toContain(
      `(${url}?…): since 2 Mar, 08:02, last read 2 Mar, 08:00. The feed is gone for good (HTTP 410).`,
    );
    expect(told).not.toContain('planted');
  }

  // Between two of the looks that are taken anyway.
  await clock.advance(1.5 * HOUR_MS);
  outlet.pages.set('/feed.xml', good);
  await pollNow();
  await clock.advance(MINUTE_MS);
  await log.until('Message delivered.', 6);
  for (const surface of surfaces)
    expect(await surface.posts()).toContain('Harbour Post works again');

  outlet.pages.set('/feed.xml', { ...good, status: 503 });
  for (let count = 0; count < ALERT_AFTER_FAILURES; count += 1) await pollNow();
  await clock.advance(HOUR_MS + MINUTE_MS);
  await log.until('Message delivered.', 9);
  for (const surface of surfaces) {
    const told = await surface.posts();
    expect(told).toContain('Harbour Post can’t be read');
    expect(told).toMatch(/5 times, since 2 Mar, 09:3\d, .*The server has a fault \(HTTP 503\)\./);
  }
  await clock.advance(24 * HOUR_MS);
  expect(slackService.messages('CNEWS')).toHaveLength(3);
  expect(slackService.refused).toEqual([]);
  expect(discordService.refusals).toEqual([]);
});
