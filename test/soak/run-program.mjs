/** The built program as a process of its own, between the stand-ins of both services, with its log in a file. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const TOKENS = {
  botToken: 'xoxb-soak',
  appToken: 'xapp-soak',
  discordToken: 'discord-soak',
};

const START_LIMIT_MS = 60_000;
const LOOK_MS = 20;

const CLI = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));
const running = new Set();

/** @param given settings beside those that every soak has. */
export function writeSettings(folder, given) {
  const settings = { logLevel: 'info', sampleWire: false, console: { port: 0 }, ...given };
  // JSON is YAML.
  writeFileSync(join(folder, 'verbatim.yaml'), JSON.stringify(settings));
}

/**
 * Starts it in the folder of its settings, with a new log, and waits until it is ready.
 *
 * @param nodeOptions of Node.js; with `hasChannel` the two processes may send each other messages.
 * @param isReady told `count`: how often the log has certain words.
 * @param startLimitMs it may take so long.
 * @returns the process, what it logged, and a function that ends it.
 * @throws {Error} with the end of the log where it ended or took too long.
 */
export async function runProgram(
  folder,
  { nodeOptions = [], hasChannel = false, startLimitMs = START_LIMIT_MS, isReady },
) {
  const logFile = join(folder, 'program.log');
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, [...nodeOptions, CLI, 'run'], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      SLACK_BOT_TOKEN: TOKENS.botToken,
      SLACK_APP_TOKEN: TOKENS.appToken,
      DISCORD_TOKEN: TOKENS.discordToken,
    },
    // A file, so that a log that is written costs this process nothing.
    stdio: ['ignore', log, log, ...(hasChannel ? ['ipc'] : [])],
  });
  closeSync(log);
  running.add(child);
  const readLog = () => readFileSync(logFile, 'utf8');
  const count = (words) => readLog().split(`"${words}"`).length - 1;
  const giveUpAt = performance.now() + startLimitMs;
  while (!isReady(count)) {
    if (child.exitCode !== null || performance.now() > giveUpAt)
      throw new Error(`the program did not get ready:\n${readLog().slice(-3000)}`);
    await wait(LOOK_MS);
  }
  let consoleUrl = null;
  return {
    child,
    readLog,
    count,
    consoleUrl() {
      consoleUrl ??= /http:\/\/127\.0\.0\.1:\d+/.exec(readLog())[0];
      return consoleUrl;
    },
    async end(signal) {
      const exited = once(child, 'exit');
      child.kill(signal);
      await exited;
      running.delete(child);
    },
  };
}

/** Whatever still runs. */
export function killPrograms() {
  for (const child of running) child.kill('SIGKILL');
}

/** Both services are connected. */
export const isConnected = (count) => count('platform connected') === 2;

/** @returns channels of the Slack and the Discord stand-in by turns. */
export function inventChannels(count) {
  return Array.from({ length: count }, (_, at) =>
    at % 2 === 0
      ? { platform: 'slack', workspaceId: '', channelId: `CMANY${at}` }
      : { platform: 'discord', workspaceId: '', channelId: `3000000000000${10_000 + at}` },
  );
}
