/**
 * Several processes of the built program on one PostgreSQL, with the stand-ins of both services, outlets on loopback, and watches and digests
 * that were ordered before. Where they are to be cut from the database each has a proxy between it and that.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { cutBetween } from './cut-between.mjs';
import { loadStandIns } from './load-stand-ins.mjs';
import { randomOf } from './plan-publishers.mjs';
import { inventChannels, runProgram, TOKENS, writeSettings } from './run-program.mjs';
import { markOf, serveManyFeeds } from './serve-many-feeds.mjs';

const ITEMS_PER_FEED = 2;
const CHANNELS = 40;
/** One server of each of four shards: (id >> 22) % 4. */
export const GUILDS = [0n, 1n, 2n, 3n].map((at) => String((25_000_000_000n + at) << 22n));
/** As Discord has them for most bots. */
const IDENTIFY_EVERY_MS = 5_000;
/** A start reads all that is stored, on a machine that is busy with the other processes. */
const START_LIMIT_MS = 240_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = (path) => import(`${root}dist/${path}.js`);

/**
 * @param options seed, processes, feeds, watches, digests; `spreadMs`: feeds become due, and digests, within this time; `isCut`: whether
 *   they are to be cut from the database.
 * @param folder for settings and logs.
 * @returns the world, in which nothing runs before `startAll`.
 */
export async function buildCluster(options, folder) {
  const { startSlackStandIn, startDiscordStandIn, startPostgres } = await loadStandIns();
  const server = await startPostgres();
  const url = `${server.url}/postgres`;
  const channels = inventChannels(CHANNELS);
  const slack = await startSlackStandIn(TOKENS);
  const discordIds = channels.filter(({ platform }) => platform === 'discord');
  const discord = await startDiscordStandIn({
    token: TOKENS.discordToken,
    channelIds: discordIds.map(({ channelId }) => channelId),
    ...{ guildIds: GUILDS, maxConcurrency: 1, identifyEveryMs: IDENTIFY_EVERY_MS },
  });
  const outlets = await serveManyFeeds({ ...options, itemsPerFeed: ITEMS_PER_FEED });
  const store = await openStore(url);
  const services = { slack: { apiUrl: slack.apiUrl }, discord: { apiUrl: discord.apiUrl } };
  const members = [];
  for (let at = 0; at < options.processes; at++) {
    const proxy = options.isCut ? await cutBetween(server.port) : null;
    const own = join(folder, `process-${options.processes}-${at}`);
    mkdirSync(own);
    writeSettings(own, {
      store: url.replace(`:${server.port}`, `:${proxy?.port ?? server.port}`),
      http: { allowedHosts: outlets.hosts },
      ...services,
      discord: { ...services.discord, shards: GUILDS.length },
    });
    members.push({ folder: own, proxy, program: null, isWell: false, added: [] });
  }
  return {
    ...{ server, url, channels, slack, discord, outlets, store, members },
    plan: new Map(channels.map(({ channelId }) => [channelId, []])),
    orderFeeds: (fromMs, some) => orderFeeds({ store, outlets, options }, fromMs, some),
    orderWatches: (fromMs, some) => orderWatches({ store, channels, options }, fromMs, some),
    orderDigests: (fromMs) => orderDigests({ store, channels, options }, fromMs),
    startAll: () => Promise.all(members.map(startMember)),
    async close() {
      for (const { program, proxy } of members) {
        await program?.end('SIGKILL');
        proxy?.close();
      }
      await store.close();
      await slack.close();
      await discord.close();
      outlets.close();
      await server.stop();
    },
  };
}

/**
 * Of all outlets, those from the `first` on, so many. With something in its backlog a feed is not at its first document, and all that it lists is news: that is
 * noted before the first of them is due, for processes that run already look for what is.
 */
async function orderFeeds({ store, outlets, options }, fromMs, { first, count }) {
  const random = randomOf(options.seed + 1 + first);
  const { newFeed } = await built('src/following/new-feed');
  const feeds = outlets.feedUrls.slice(first, first + count).map((feedUrl, at) => {
    const title = `Outlet ${first + at}`;
    return newFeed({ url: feedUrl, title, isSample: false, nextPollAtMs: fromMs + DAY_MS });
  });
  await store.addFeeds(feeds);
  for (const { id } of feeds) await store.noteBacklog(id, ['before']);
  const plan = () => Math.round(fromMs + random() * options.spreadMs);
  await store.planPolls(new Map(feeds.map(({ id }) => [id, plan()])));
}

/** For what these outlets bring. @returns them with their channels. */
async function orderWatches({ store, channels, options }, fromMs, { first, count }) {
  const watches = Array.from({ length: options.watches }, (_, at) => ({
    id: `w${at}`,
    destination: channels[at % channels.length],
    words: [markOf(first + (at % count))],
    ...{ ownerId: 'soak', name: null, quiet: null, createdAtMs: fromMs },
  }));
  for (const watch of watches) await store.addWatch(watch);
  return watches;
}

/** Each for a full minute. @returns where they go. */
async function orderDigests({ store, channels, options }, fromMs) {
  const minutes = Math.max(Math.floor(options.spreadMs / MINUTE_MS), 1);
  const digests = Array.from({ length: options.digests }, (_, at) => {
    const due = new Date(fromMs + (1 + (at % minutes)) * MINUTE_MS);
    return {
      id: `s${at}`,
      destination: channels[at % channels.length],
      cron: `${due.getUTCMinutes()} ${due.getUTCHours()} ${due.getUTCDate()} ${due.getUTCMonth() + 1} *`,
      ...{ filter: {}, saysEmpty: true, timeZone: 'UTC' },
      ...{ createdAtMs: fromMs, coveredUntilMs: fromMs },
    };
  });
  for (const digest of digests) await store.addSubscription(digest);
  return digests.map(({ destination }) => destination);
}

async function openStore(path) {
  const store = await built('src/store/open-store');
  const { silentLogger } = await built('src/lib/logger');
  return store.openStore({ path, clock: { nowMs: () => Date.now() }, logger: silentLogger });
}

export async function connect(url) {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export async function startMember(member) {
  member.program = await runProgram(member.folder, {
    startLimitMs: START_LIMIT_MS,
    isReady: (count) => count('started') > 0,
  });
  member.isWell = true;
}
