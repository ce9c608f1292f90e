/**
 * Several processes of the built program on one PostgreSQL, between the stand-ins of both services: they read feeds, post messages and answer
 * while they are killed, paused for longer than their lease and cut from the database, and the database is restarted. test/README.md says
 * what is counted.
 *
 *   npm run soak:cluster -- [--json] [--faults N] [--seed N] [--processes N] [--feeds N] [--deliveries N]
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { cutBetween } from './cut-between.mjs';
import { loadStandIns } from './load-stand-ins.mjs';
import { randomOf } from './plan-publishers.mjs';
import { inventChannels, killPrograms, runProgram, TOKENS, writeSettings } from './run-program.mjs';
import { serveManyFeeds } from './serve-many-feeds.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    faults: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    processes: { type: 'string', default: '4' },
    feeds: { type: 'string', default: '2000' },
    deliveries: { type: 'string', default: '2000' },
  },
});
const options = Object.fromEntries(
  ['faults', 'seed', 'processes', 'feeds', 'deliveries'].map((name) => [
    name,
    Number(values[name]),
  ]),
);

const ITEMS_PER_FEED = 2;
const CHANNELS = 40;
/** Longer than the lease of ten seconds. */
const PAUSE_MS = 14_000;
const CUT_MS = 4_000;
const MAX_APART_MS = 2_000;
/** After the last fault all must be done by then. */
const DRAIN_LIMIT_MS = 20 * 60_000;
const LEASE_MOVE_LIMIT_S = 15;
/** As Discord waits. */
const ANSWER_LIMIT_MS = 3_000;
const ASK_EVERY_MS = 250;

const FAULTS = ['kill', 'kill', 'kill', 'pause', 'cut', 'cut', 'restart'];

const FAULT = {
  async kill(world, member) {
    member.isWell = false;
    const numbers = numbersOf(member);
    await member.program.end('SIGKILL');
    keepLog(member);
    const moving = untilMoved(world, numbers);
    await start(member);
    return moving;
  },
  async pause(world, member) {
    member.isWell = false;
    const numbers = numbersOf(member);
    member.program.child.kill('SIGSTOP');
    const moving = untilMoved(world, numbers);
    await wait(PAUSE_MS);
    member.program.child.kill('SIGCONT');
    await wait(500);
    member.isWell = true;
    return moving;
  },
  async cut(_world, member) {
    await member.proxy.cut(CUT_MS);
    return null;
  },
  async restart({ server }) {
    await server.kill();
    await server.start();
    return null;
  },
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'verbatim-soak-'));
const built = (path) => import(`${root}dist/${path}.js`);
const random = randomOf(options.seed);
let running = null;

try {
  const finding = await soak();
  report(finding);
  process.exitCode = finding.isGood ? 0 : 1;
} finally {
  killPrograms();
  await running?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function soak() {
  const world = await build();
  const { members, database, plan, channels } = world;
  const startedAt = performance.now();
  const asking = askAll(members);
  const promising = promiseAll(world);
  const moves = [];
  const kinds = {};
  for (let fault = 0; fault < options.faults; fault++) {
    const kind = FAULTS[Math.floor(random() * FAULTS.length)];
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    demandAlive(members);
    const moved = await FAULT[kind](world, members[Math.floor(random() * members.length)]);
    if (moved !== null) moves.push(moved);
    await wait(random() * MAX_APART_MS);
  }
  await promising;
  const giveUpAt = performance.now() + DRAIN_LIMIT_MS;
  while ((await countLeft(world)) > 0 && performance.now() < giveUpAt) {
    demandAlive(members);
    await wait(500);
  }
  const asked = await asking.stop();
  const result = {
    ...(await judgeItems(world)),
    ...judgeDeliveries(channels, plan, world),
    commandsUnanswered: asked.unanswered,
    faults: options.faults,
    leaseMoveMaxS: Math.round(Math.max(0, ...moves) * 10) / 10,
    seed: options.seed,
  };
  await database.end();
  await world.close();
  const isGood =
    result.itemsLost + result.itemsDoubled + result.lost + result.doubled === 0 &&
    result.commandsUnanswered === 0 &&
    result.leaseMoveMaxS <= LEASE_MOVE_LIMIT_S;
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  return { result, isGood, notes: { seconds, asked: asked.asked, ...kinds } };
}

async function build() {
  const { startSlackStandIn, startDiscordStandIn, startPostgres } = await loadStandIns();
  const server = await startPostgres();
  running = server;
  const url = `${server.url}/postgres`;
  const channels = inventChannels(CHANNELS);
  const slack = await startSlackStandIn(TOKENS);
  const discordIds = channels.filter(({ platform }) => platform === 'discord');
  const discord = await startDiscordStandIn({
    token: TOKENS.discordToken,
    channelIds: discordIds.map(({ channelId }) => channelId),
  });
  const outlets = await serveManyFeeds({ ...options, itemsPerFeed: ITEMS_PER_FEED });
  const store = await openStore(url);
  const { newFeed } = await built('src/new-feed');
  await store.addFeeds(
    outlets.feedUrls.map((feedUrl, at) =>
      newFeed({ url: feedUrl, title: `Outlet ${at}`, isSample: false, nextPollAtMs: 0 }),
    ),
  );
  const members = [];
  for (let at = 0; at < options.processes; at++) {
    const proxy = await cutBetween(server.port);
    const own = join(folder, `process-${at}`);
    mkdirSync(own);
    writeSettings(own, {
      store: url.replace(`:${server.port}`, `:${proxy.port}`),
      http: { allowedHosts: outlets.hosts },
      slack: { apiUrl: slack.apiUrl },
      discord: { apiUrl: discord.apiUrl },
    });
    members.push({ folder: own, proxy, program: null, isWell: false, added: [] });
  }
  const world = { server, url, channels, slack, discord, outlets, store, members };
  for (const member of members) await start(member);
  return {
    ...world,
    database: await connect(url),
    plan: new Map(channels.map(({ channelId }) => [channelId, []])),
    async close() {
      for (const { program, proxy } of members) {
        await program.end('SIGKILL');
        proxy.close();
      }
      await store.close();
      await slack.close();
      await discord.close();
      outlets.close();
    },
  };
}

async function openStore(path) {
  const store = await built('src/store/open-store');
  const { silentLogger } = await built('src/lib/logger');
  return store.openStore({ path, clock: { nowMs: () => Date.now() }, logger: silentLogger });
}

async function connect(url) {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function start(member) {
  member.program = await runProgram(member.folder, {
    isReady: (count) => count('started') > 0,
  });
  member.isWell = true;
}

/** Keeps what it logged that it added: the next one's log takes the place of this one's. */
function keepLog(member) {
  const ids = member.program
    .readLog()
    .matchAll(/"articleId":"([^"]+)"[^\n]*"msg":"article added"/g);
  member.added.push(...[...ids].map(([, id]) => id));
}

/** @throws {Error} with the end of its log where one ended by itself. */
function demandAlive(members) {
  for (const { program } of members)
    if (program.child.exitCode !== null)
      throw new Error(`a process ended by itself:\n${program.readLog().slice(-3000)}`);
}

/** By which numbers it is known, the last one last. */
function numbersOf({ program }) {
  const joined = program.readLog().matchAll(/"number":(\d+),"msg":"joined/g);
  return [...joined].map(([, number]) => number);
}

/** @returns after how many seconds nothing is held any more by what this process was. */
async function untilMoved({ url }, numbers) {
  const since = performance.now();
  const database = await connect(url);
  for (;;) {
    const { rows } = await database.query(
      `select 1 from processes where id = any($1::bigint[]) limit 1`,
      [numbers],
    );
    if (rows.length === 0) break;
    await wait(100);
  }
  await database.end();
  return (performance.now() - since) / 1000;
}

/** What is told is promised by another program, at an even pace; the database may be away for a moment. */
async function promiseAll({ store, channels, plan }) {
  for (let number = 0; number < options.deliveries; number++) {
    const destination = channels[number % channels.length];
    const text = `Message ${number}`;
    plan.get(destination.channelId).push(text);
    const blocks = [{ kind: 'paragraph', text }];
    const document = { audience: 'channel', fallback: text, blocks, shareCommandText: null };
    const delivery = { id: `soak-${number}`, destination, document, attempts: 0 };
    for (;;) {
      const isKept = await store.promiseDelivery(delivery).then(
        () => true,
        () => false,
      );
      if (isKept) break;
      await wait(200);
    }
    await wait(20);
  }
}

/** Asks those in turn to which nothing is being done. */
function askAll(members) {
  let isOver = false;
  const counts = { asked: 0, unanswered: 0 };
  const running = (async () => {
    for (let turn = 0; !isOver; turn++) {
      const member = members[turn % members.length];
      if (member.isWell) await ask(member, counts);
      await wait(ASK_EVERY_MS);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await running;
      return counts;
    },
  };
}

async function ask(member, counts) {
  const { program } = member;
  const url = program.consoleUrl();
  counts.asked += 1;
  const isAnswered = await fetch(`${url}/api/run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ channelId: 'newsroom', line: '/quote Halden' }),
    signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
  }).then(
    async (response) => response.ok && (await response.text()) !== '',
    () => false,
  );
  // Something was done to it meanwhile: it was not among those alive.
  if (!isAnswered && member.isWell && member.program === program) counts.unanswered += 1;
}

/** Items not stored and messages not sent yet; many where nobody knows. */
async function countLeft({ url, outlets }) {
  try {
    const database = await connect(url);
    const { rows } = await database.query(
      `select (select count(*) from articles)::int as articles,
        (select count(*) from deliveries where state = 'open')::int as open`,
    );
    await database.end();
    return outlets.itemUrls.length - rows[0].articles + rows[0].open;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

async function judgeItems({ url, outlets, members }) {
  for (const member of members) keepLog(member);
  const database = await connect(url);
  const { rows } = await database.query('select url from articles');
  await database.end();
  const stored = new Set(rows.map((row) => row.url));
  const added = members.flatMap((member) => member.added);
  return {
    items: outlets.itemUrls.length,
    itemsLost: outlets.itemUrls.filter((item) => !stored.has(item)).length,
    itemsDoubled: rows.length - stored.size + added.length - new Set(added).size,
  };
}

function judgeDeliveries(channels, plan, { slack, discord }) {
  let [lost, doubled] = [0, 0];
  for (const { platform, channelId } of channels) {
    const came =
      platform === 'slack'
        ? slack.messages(channelId).map(({ text }) => text)
        : discord
            .messages(channelId)
            .map(({ embeds }) => embeds[0]?.description ?? embeds[0]?.title ?? '');
    const distinct = new Set(came);
    lost += plan.get(channelId).filter((text) => !distinct.has(text)).length;
    doubled += came.length - distinct.size;
  }
  return { deliveries: options.deliveries, lost, doubled };
}

function report({ result, notes, isGood }) {
  if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else
    for (const [name, value] of Object.entries({ ...result, ...notes, 'all well': isGood }))
      process.stdout.write(`${name.padEnd(24)} ${value}\n`);
  if (!isGood) process.stderr.write(`a bar was missed: ${JSON.stringify(result)}\n`);
}
