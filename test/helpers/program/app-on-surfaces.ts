/** The whole app between the stand-ins of both services, with its console, one feed, and a clock that the test moves. */
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Config, loadConfig } from '../../../config/load.ts';
import { openApp } from '../../../src/app.ts';
import { feedIdOf } from '../../../src/following/new-feed.ts';
import { createLogger } from '../../../src/lib/logger.ts';
import { startDiscordStandIn } from '../../stand-ins/discord/start-discord-stand-in.ts';
import { startSlackStandIn } from '../../stand-ins/slack/start-slack-stand-in.ts';
import { FakeClock } from '../fake-clock.ts';
import { tempFolder } from '../temp-folder.ts';
import type { LogEvent } from './run-program.ts';
import { consoleSurface, discordSurface, slackSurface } from './surfaces.ts';

const TOKENS = { botToken: 'xoxb-test', appToken: 'xapp-test', discordToken: 'discord-test' };

/** Log events, how many with this message came, and a way to wait until as many have. */
function watchLog() {
  const events: LogEvent[] = [];
  const waiting = new Set<() => void>();
  const count = (message: string) => events.filter(({ msg }) => msg === message).length;
  return {
    write(line: string) {
      events.push(JSON.parse(line) as LogEvent);
      for (const check of waiting) check();
    },
    events,
    count,
    until: (message: string, wanted: number) =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (count(message) < wanted) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
  };
}

/**
 * Resolves when both services are connected and the feed was polled once. Everything is closed when the test ends.
 *
 * @param feedUrl of an outlet at `host`.
 */
export async function openAppOnSurfaces(
  feedUrl: string,
  host: string,
  change: Partial<Config> = {},
) {
  const slackService = await startSlackStandIn(TOKENS);
  const discordService = await startDiscordStandIn({ token: TOKENS.discordToken });
  onTestFinished(async () => {
    await slackService.close();
    await discordService.close();
  });
  const folder = tempFolder();
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
    feeds: [feedUrl],
    http: { allowedHosts: [host] },
    console: { ...base.console, port: 0 },
    slack: { ...base.slack, apiUrl: slackService.apiUrl },
    discord: { ...base.discord, apiUrl: discordService.apiUrl },
    ...change,
  };
  const clock = new FakeClock();
  const log = watchLog();
  const notices: string[] = [];
  const app = await openApp({
    ...{ config, clock, timers: clock, random: () => 0 },
    logger: createLogger('debug', log),
    say: { notice: (line) => void notices.push(line), problem: () => undefined },
  });
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= app.stop();
    return stopped;
  };
  onTestFinished(stop);
  await app.start();
  await log.until('platform connected', 2);
  await log.until('feed polled', 1);
  const consoleUrl = /http:\S+/.exec(notices.join(' '))?.[0] ?? '';
  const post = (path: string, body: object) =>
    fetch(`${consoleUrl}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: consoleUrl },
      body: JSON.stringify(body),
    });
  return {
    clock,
    log,
    stop,
    slackService,
    discordService,
    surfaces: [
      slackSurface(slackService),
      discordSurface(discordService),
      consoleSurface({ consoleUrl }),
    ],
    /** Asks this (without the slash) and shares the answer: on Slack, on Discord where it is `/quote <speaker>`, and in the console. */
    async share(line: string) {
      const [name = '', ...words] = line.split(' ');
      const text = words.join(' ');
      const onSlack = await slackService.sendCommand({ command: `/${name}`, text });
      for (const answer of onSlack.answers) await slackService.pressButton(answer, 'Share');
      const onDiscord = await discordService.runCommand({ name, options: { speaker: text } });
      if (onDiscord.original === null) throw new Error('no answer');
      await discordService.pressButton(onDiscord.original, 'Share');
      await post('share', { channelId: 'newsroom', commandText: line });
    },
    poll: () => post('feeds/poll', { id: feedIdOf(feedUrl) }),
  };
}
