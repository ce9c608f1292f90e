/**
 * How soon news is told: the built program as a process of its own, with the Slack and the Discord stand-in and an outlet on loopback.
 *
 *   npm run soak:news -- [--json] [--watches N] [--rounds N] [--channels N] [--seed N]
 *
 * First N watches and an outlet with one more article each round, whose feed is polled at once: from the moment at which the feed that
 * lists the article has gone out to that at which each message has been taken. Then a digest for N channels at a full minute: from that
 * minute to the last message, beside what the services' own limits leave for as many; none for 0. test/README.md says what is counted.
 */
import { subscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inventPages } from '../bench/invent-pages.mjs';
import { loadStandIns } from './load-stand-ins.mjs';
import {
  inventChannels,
  isConnected,
  killPrograms,
  runProgram,
  TOKENS,
  writeSettings,
} from './run-program.mjs';
import { PEOPLE, writeArticle } from './write-news.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    watches: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '15' },
    channels: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});
const options = {
  watches: Math.min(Number(values.watches), 5000),
  rounds: Math.min(Number(values.rounds), 50),
  channels: Math.min(Number(values.channels), 1000),
  seed: Number(values.seed),
};

/** `overLimitsMs`: later than the services' limits allow. */
const BARS = { watchP99Ms: 2000, overLimitsMs: 5000 };
const WATCHED_CHANNELS = 100;
/** Ten are told with their quotes, the others listed. */
const STORIES = 30;
/** Slack: one a second a channel; Discord: 50 a second in all. See slack-limits.ts and limit-requests.ts. */
const SLACK_INTERVAL_MS = 1000;
const DISCORD_A_SECOND = 50;
/** Nothing more comes of a round when nothing has for so long. */
const QUIET_MS = 1500;
const LIMIT_MS = 120_000;

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'verbatim-soak-'));
const built = (path) => import(`${root}dist/${path}.js`);
const clock = { nowMs: () => Date.now() };
/** When each message was taken, and by which service. */
const taken = [];

subscribe('http.server.response.finish', ({ request, response }) => {
  const service = request.url.endsWith('/chat.postMessage') ? 'slack' : 'discord';
  const isPost = service === 'slack' || /\/channels\/\d+\/messages$/.test(request.url);
  if (isPost && request.method === 'POST' && response.statusCode === 200)
    taken.push({ atMs: Date.now(), service });
});

try {
  const { startSlackStandIn, startDiscordStandIn } = await loadStandIns();
  const slack = await startSlackStandIn(TOKENS);
  const channels = inventChannels(Math.max(options.channels, WATCHED_CHANNELS));
  const discord = await startDiscordStandIn({
    token: TOKENS.discordToken,
    channelIds: channels.filter(({ platform }) => platform === 'discord').map((at) => at.channelId),
  });
  const urls = { slack: slack.apiUrl, discord: discord.apiUrl };
  const result = {
    ...(await timeWatches(channels.slice(0, WATCHED_CHANNELS), urls)),
    ...(await timeDigest(channels.slice(0, options.channels), urls)),
    seed: options.seed,
  };
  await slack.close();
  await discord.close();
  report(result);
} finally {
  killPrograms();
  rmSync(folder, { recursive: true, force: true });
}

async function timeWatches(channels, urls) {
  const outlet = await startOutlet();
  const place = join(folder, 'watches');
  const { feedIdOf, newFeed } = await built('src/following/new-feed');
  const url = `http://${outlet.host}/feed`;
  await fillStore(place, async (store) => {
    const nextPollAtMs = clock.nowMs();
    await store.addFeed(newFeed({ url, title: 'Soak Post', isSample: false, nextPollAtMs }));
    for (let number = 0; number < options.watches; number++)
      await store.addWatch({
        id: `w${number}`,
        destination: channels[number % channels.length],
        ownerId: 'soak',
        name: PEOPLE[Math.floor(number / channels.length + number) % PEOPLE.length].name,
        words: [],
        quiet: null,
        createdAtMs: nextPollAtMs,
      });
  });
  const program = await startProgram(place, urls, [outlet.host]);
  await until(() => program.count('article added') === 1);
  const tookMs = [];
  for (let round = 0; round < options.rounds; round++) {
    const before = taken.length;
    outlet.publish();
    await pollNow(program.consoleUrl(), feedIdOf(url));
    const servedAtMs = outlet.feedServedAtMs();
    // The first was there before anybody asked.
    await until(() => program.count('article added') === round + 2);
    await untilQuiet(() => program.count('Watch told.') === program.count('Message delivered.'));
    tookMs.push(...taken.slice(before).map(({ atMs }) => atMs - servedAtMs));
  }
  await program.end('SIGTERM');
  outlet.close();
  tookMs.sort((a, b) => a - b);
  return {
    watches: options.watches,
    told: tookMs.length,
    watchP99Ms: tookMs[Math.floor(tookMs.length * 0.99)] ?? null,
  };
}

/** One article more each time that it publishes, with its page. */
async function startOutlet() {
  let count = 1;
  let servedAtMs = 0;
  const server = createServer((request, response) => {
    const number = Number(/^\/story\/(\d+)$/.exec(request.url)?.[1] ?? -1);
    if (number >= 0 && number < count) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(inventPages([writeArticle(options.seed, number)]).at(-1).html);
      return;
    }
    if (request.url !== '/feed') return void response.writeHead(404).end();
    const items = Array.from({ length: count }, (_, at) => count - 1 - at).map(
      (at) =>
        `<item><title>${writeArticle(options.seed, at).title}</title><link>http://${request.headers.host}/story/${at}</link><pubDate>${new Date().toUTCString()}</pubDate></item>`,
    );
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    response.end(
      `<rss version="2.0"><channel><title>Soak Post</title>${items.join('')}</channel></rss>`,
    );
    response.once('finish', () => {
      servedAtMs = Date.now();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${server.address().port}`,
    publish() {
      count += 1;
    },
    feedServedAtMs: () => servedAtMs,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function pollNow(consoleUrl, id) {
  const response = await fetch(`${consoleUrl}/api/feeds/poll`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: consoleUrl },
    body: JSON.stringify({ id }),
  });
  const { kind, note } = await response.json();
  if (kind !== 'polled') throw new Error(`the feed was not polled: ${note}`);
}

async function timeDigest(channels, urls) {
  if (channels.length === 0) return {};
  const place = join(folder, 'digest');
  const before = taken.length;
  const dueAtMs = Math.ceil((clock.nowMs() + 30_000) / 60_000) * 60_000;
  const due = new Date(dueAtMs);
  await fillStore(place, async (store) => {
    const { loadModel } = await built('src/analysis/analyze');
    const { analyze } = await built('src/analysis/analyze');
    loadModel();
    for (let number = 0; number < STORIES; number++) {
      const { title, body } = writeArticle(options.seed + 1, number);
      const text = [title, ...body].join('\n\n');
      const url = `https://soak-${number}.example/story`;
      const about = { feedId: null, url, outlet: `Outlet ${number}`, title, text };
      const publishedAtMs = clock.nowMs() - number * 60_000;
      await store.saveArticle({ id: `soak${number}`, ...about, publishedAtMs }, analyze(text));
    }
    const coveredUntilMs = clock.nowMs() - 3_600_000;
    const cron = `${due.getUTCMinutes()} ${due.getUTCHours()} * * *`;
    const standing = {
      filter: {},
      saysEmpty: false,
      cron,
      timeZone: 'UTC',
      createdAtMs: coveredUntilMs,
    };
    for (const [at, destination] of channels.entries())
      await store.addSubscription({ id: `s${at}`, destination, ...standing, coveredUntilMs });
  });
  const program = await startProgram(place, urls, []);
  if (clock.nowMs() >= dueAtMs) throw new Error('the program started too late for its digest');
  await until(() => program.count('Message delivered.') === channels.length);
  await program.end('SIGTERM');
  const messages = taken.slice(before);
  const from = (service) => messages.filter((each) => each.service === service).length;
  const slackEach = from('slack') / channels.filter(({ platform }) => platform === 'slack').length;
  const limitMs = Math.max(
    (slackEach - 1) * SLACK_INTERVAL_MS,
    (from('discord') / DISCORD_A_SECOND) * 1000,
  );
  const digestLastMs = messages.at(-1).atMs - dueAtMs;
  return { channels: channels.length, messages: messages.length, digestLastMs, limitMs };
}

async function fillStore(place, fill) {
  const { openStore } = await built('src/store/open-store');
  const { silentLogger } = await built('src/lib/logger');
  const path = join(place, 'data/verbatim.db');
  const store = await openStore({ path, clock, logger: silentLogger });
  await fill(store);
  await store.close();
}

function startProgram(place, urls, allowedHosts) {
  const { slack, discord } = urls;
  const services = { slack: { apiUrl: slack }, discord: { apiUrl: discord } };
  writeSettings(place, { ...services, http: { allowedHosts } });
  return runProgram(place, { isReady: isConnected });
}

async function until(isDone) {
  const giveUpAt = performance.now() + LIMIT_MS;
  while (!isDone()) {
    if (performance.now() > giveUpAt)
      throw new Error(`it took too long; ${taken.length} messages were taken`);
    await wait(20);
  }
}

async function untilQuiet(isDone) {
  const startedAtMs = Date.now();
  await until(
    () => Date.now() - Math.max(startedAtMs, taken.at(-1)?.atMs ?? 0) > QUIET_MS && isDone(),
  );
}

function report(result) {
  const missed = [
    !(result.watchP99Ms < BARS.watchP99Ms) && 'watches told late',
    result.digestLastMs >= result.limitMs + BARS.overLimitsMs && 'digests came late',
  ].filter(Boolean);
  if (values.json) console.log(JSON.stringify(result));
  else console.table(result);
  for (const what of missed) process.stderr.write(`missed: ${what}\n`);
  process.exitCode = missed.length === 0 ? 0 : 1;
}
