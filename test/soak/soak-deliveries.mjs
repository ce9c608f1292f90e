/**
 * Thousands of promised messages to many channels of both services, while the built program is killed again and again and the services
 * fail before and after they have taken a message, its file is locked and its disk full: each arrives once, and those of one channel in
 * order. test/README.md says what is counted.
 *
 *   npm run soak:deliveries -- [--json] [--deliveries N] [--kills N] [--seed N]
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SqliteDatabase } from '../../dist/src/store/database/sqlite.js';
import { failBetween } from './fail-between.mjs';
import { loadStandIns } from './load-stand-ins.mjs';
import { randomOf } from './plan-publishers.mjs';
import { inventChannels, killPrograms, runProgram, TOKENS, writeSettings } from './run-program.mjs';
import { enterSmallDisk } from './small-disk.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    deliveries: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});
const options = {
  deliveries: Math.min(Number(values.deliveries), 20_000),
  kills: Math.min(Number(values.kills), 1000),
  seed: Number(values.seed),
};

const CHANNELS = 100;
/** From the connection to the kill: some come before the first message, some among hundreds. */
const MAX_LIFE_MS = 2_500;
/** After the last kill all must be out by then: back-off doubles from 10 s with each failure of one message. */
const DRAIN_LIMIT_MS = 15 * 60_000;
/** One life in so many finds its file locked by somebody else for a while. */
const LOCKED_ONE_IN = 10;
const LOCK_MS = 1_500;
/** One life in so many finds its disk full for a while. */
const FULL_ONE_IN = 10;
const FULL_MS = 1_500;
/** Holds the store several times over. */
const DISK_MB = 200;

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'verbatim-soak-'));
const storePath = join(folder, 'data/verbatim.db');
const built = (path) => import(`${root}dist/${path}.js`);
const random = randomOf(options.seed);

mkdirSync(join(folder, 'data'));
const disk = enterSmallDisk(join(folder, 'data'), DISK_MB);
try {
  const finding = await soak();
  report(finding);
  process.exitCode = finding.isGood ? 0 : 1;
} finally {
  killPrograms();
  disk?.leave();
  rmSync(folder, { recursive: true, force: true });
}

async function soak() {
  const { startSlackStandIn, startDiscordStandIn } = await loadStandIns();
  const channels = inventChannels(CHANNELS);
  const discordIds = channels.filter(({ platform }) => platform === 'discord');
  const slack = await startSlackStandIn(TOKENS);
  const discord = await startDiscordStandIn({
    token: TOKENS.discordToken,
    channelIds: discordIds.map(({ channelId }) => channelId),
  });
  const proxies = await Promise.all([
    failBetween({
      target: slack.apiUrl,
      isPost: (_, path) => path.includes('chat.postMessage'),
      random,
    }),
    failBetween({
      target: discord.apiUrl,
      isPost: (method, path) => method === 'POST' && /channels\/\d+\/messages$/.test(path),
      random,
    }),
  ]);
  const [slackOrigin, discordOrigin] = proxies.map(({ origin }) => origin);
  writeSettings(folder, {
    slack: { apiUrl: slackOrigin + new URL(slack.apiUrl).pathname },
    discord: { apiUrl: discordOrigin + new URL(discord.apiUrl).pathname },
  });
  const plan = await promiseAll(channels);
  const startedAt = performance.now();
  let [kills, fullDisks] = [0, 0];
  for (; kills < options.kills; kills++) {
    const program = await start();
    if (kills % LOCKED_ONE_IN === LOCKED_ONE_IN - 1) await lockStore();
    if (kills % FULL_ONE_IN === FULL_ONE_IN / 2 - 1) fullDisks += await fillDisk();
    await wait(random() * MAX_LIFE_MS);
    await program.end('SIGKILL');
    if (countOpen() === 0) break;
  }
  const last = await start();
  const giveUpAt = performance.now() + DRAIN_LIMIT_MS;
  while (countOpen() > 0 && performance.now() < giveUpAt) await wait(250);
  await last.end('SIGKILL');
  const seen = (channel) =>
    channel.platform === 'slack'
      ? slack.messages(channel.channelId).map(({ text }) => text)
      : discord
          .messages(channel.channelId)
          .map(({ embeds }) => embeds[0]?.description ?? embeds[0]?.title ?? '');
  const result = { ...judge(channels, plan, seen), kills, seed: options.seed };
  const failures = proxies.map(({ counts }) => counts);
  await slack.close();
  await discord.close();
  for (const proxy of proxies) proxy.close();
  const isGood = result.lost + result.doubled + result.outOfOrder === 0;
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  return {
    result,
    isGood,
    notes: {
      seconds,
      'full disks': fullDisks,
      'failures on Slack': failures[0],
      'failures on Discord': failures[1],
    },
  };
}

/** @returns by channel what must come there, in order. */
async function promiseAll(channels) {
  const { openStore } = await built('src/store/open-store');
  const { silentLogger } = await built('src/lib/logger');
  const clock = { nowMs: () => Date.now() };
  const store = await openStore({ path: storePath, clock, logger: silentLogger });
  const plan = new Map(channels.map(({ channelId }) => [channelId, []]));
  for (let number = 0; number < options.deliveries; number++) {
    const destination = channels[Math.floor(random() * channels.length)];
    const text = `Message ${number}`;
    plan.get(destination.channelId).push(text);
    const blocks = [{ kind: 'paragraph', text }];
    const document = { audience: 'channel', fallback: text, blocks, shareCommandText: null };
    const id = `soak-${options.seed}-${number}`;
    await store.promiseDelivery({ id, destination, document, attempts: 0 });
  }
  await store.close();
  return plan;
}

/** Killed as soon as one service is connected, or later. */
function start() {
  return runProgram(folder, { isReady: (count) => count('platform connected') > 0 });
}

/** Another program holds the file, as a backup tool may. */
async function lockStore() {
  const database = new SqliteDatabase(storePath, { timeout: 5000 });
  database.exec('BEGIN EXCLUSIVE');
  await wait(LOCK_MS);
  database.exec('ROLLBACK');
  database.close();
}

/** @returns 1, or 0 where there is no disk of its own to fill. */
async function fillDisk() {
  if (disk === null) return 0;
  disk.fill();
  await wait(FULL_MS);
  disk.empty();
  return 1;
}

function countOpen() {
  const database = new SqliteDatabase(storePath, { readonly: true, timeout: 5000 });
  const open = database
    .prepare("SELECT count(*) FROM deliveries WHERE state = 'open'")
    .pluck()
    .get();
  database.close();
  return open;
}

function judge(channels, plan, seen) {
  let [lost, doubled, outOfOrder] = [0, 0, 0];
  for (const channel of channels) {
    const wanted = plan.get(channel.channelId);
    const came = seen(channel);
    const distinct = [...new Set(came)];
    lost += wanted.filter((text) => !distinct.includes(text)).length;
    doubled += came.length - distinct.length;
    const places = distinct.map((text) => wanted.indexOf(text));
    outOfOrder += places.filter((place, at) => at > 0 && place < places[at - 1]).length;
  }
  return { deliveries: options.deliveries, lost, doubled, outOfOrder };
}

function report({ result, notes, isGood }) {
  if (!values.json)
    for (const [name, value] of Object.entries({ ...result, ...notes, 'all well': isGood }))
      process.stdout.write(
        `${name.padEnd(24)} ${typeof value === 'object' ? JSON.stringify(value) : value}\n`,
      );
  else process.stdout.write(`${JSON.stringify(result)}\n`);
}
