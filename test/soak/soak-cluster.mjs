/**
 * Several processes of the built program on one PostgreSQL, between the stand-ins of both services: they read feeds, tell watches, make
 * digests, post messages and answer while they are killed, paused for longer than their lease and cut from the database, and the database
 * is restarted. test/README.md says what is counted.
 *
 *   npm run soak:cluster -- [--json] [--faults N] [--seed N] [--processes N] [--feeds N] [--watches N] [--digests N] [--deliveries N]
 *   npm run soak:cluster -- --compare [--json] [--feeds N] …: all of it without faults, by one process and by several
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { askMembers } from './ask-members.mjs';
import { buildCluster, connect, startMember } from './build-cluster.mjs';
import { compareCluster } from './compare-cluster.mjs';
import { countLeft, promiseMessages } from './drive-cluster.mjs';
import { judgeMessages, readPosted } from './judge-messages.mjs';
import { randomOf } from './plan-publishers.mjs';
import { killPrograms } from './run-program.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    faults: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    processes: { type: 'string', default: '4' },
    feeds: { type: 'string', default: '2000' },
    watches: { type: 'string', default: '500' },
    digests: { type: 'string', default: '200' },
    deliveries: { type: 'string', default: '2000' },
    compare: { type: 'boolean', default: false },
  },
});
const { json, compare, ...numbers } = values;
const options = Object.fromEntries(
  Object.entries(numbers).map(([name, value]) => [name, Number(value)]),
);

/** Longer than the lease of ten seconds. */
const PAUSE_MS = 14_000;
const CUT_MS = 4_000;
const MAX_APART_MS = 2_000;
/** About as long as a fault takes: feeds, digests and messages come as long as there are faults. */
const FAULT_TAKES_MS = 8_000;
/** After the last fault all must be done by then. */
const DRAIN_LIMIT_MS = 20 * 60_000;
const LEASE_MOVE_LIMIT_S = 15;
const BACK_LIMIT_S = 10;

/** As Discord says of an interaction that is answered after more than three seconds. */
const TOO_LATE = /: 404 10062:/;

const FAULTS = ['kill', 'kill', 'kill', 'pause', 'cut', 'cut', 'restart'];

const FAULT = {
  async kill(world, member) {
    member.isWell = false;
    const numbers = numbersOf(member);
    await member.program.end('SIGKILL');
    keepLog(member);
    const moving = untilMoved(world, numbers);
    await startMember(member);
    return moving;
  },
  async pause(world, member) {
    member.isWell = false;
    const numbers = numbersOf(member);
    member.program.child.kill('SIGSTOP');
    const moving = untilMoved(world, numbers);
    await wait(PAUSE_MS);
    const before = world.discord.refusals.length;
    member.program.child.kill('SIGCONT');
    await wait(500);
    // What it was just answering when it was stopped, it goes on answering.
    lateAnswers += world.discord.refusals
      .slice(before)
      .filter((each) => TOO_LATE.test(each)).length;
    member.isWell = true;
    return moving;
  },
  async cut(_world, member) {
    await member.proxy.cut(CUT_MS);
    return null;
  },
  async restart({ server, url, members }) {
    await server.kill();
    await server.start();
    backs.push(await untilBack(url, members));
    return null;
  },
};

const folder = mkdtempSync(join(tmpdir(), 'verbatim-soak-'));
const random = randomOf(options.seed);
const spreadMs = options.faults * FAULT_TAKES_MS;
/** Seconds from the return of the database until all processes said that they are there. */
const backs = [];
let lateAnswers = 0;
let world = null;

try {
  const finding = compare ? await compareCluster(options, folder) : await soak();
  report(finding);
  process.exitCode = finding.isGood ? 0 : 1;
} finally {
  await world?.close();
  killPrograms();
  rmSync(folder, { recursive: true, force: true });
}

async function soak() {
  world = await buildCluster({ ...options, spreadMs, isCut: true }, folder);
  const { members, discord } = world;
  await world.startAll();
  const fromMs = Date.now();
  const all = { first: 0, count: options.feeds };
  await world.orderFeeds(fromMs, all);
  const watches = await world.orderWatches(fromMs, all);
  const digests = await world.orderDigests(fromMs);
  const startedAt = performance.now();
  const asking = askMembers(world);
  const promising = promiseMessages(world, options.deliveries, spreadMs / options.deliveries);
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
  while ((await countLeft(world, options)) > 0 && performance.now() < giveUpAt) {
    demandAlive(members);
    await wait(500);
  }
  const { asked, unanswered, ...onDiscord } = await asking.stop();
  const database = await connect(world.url);
  const posted = judgeMessages({ ...world, watches, digests }, await readPosted(database));
  await database.end();
  const result = {
    ...(await judgeItems(world)),
    ...posted,
    commandsUnanswered: unanswered,
    faults: options.faults,
    leaseMoveMaxS: highest(moves),
    seed: options.seed,
  };
  const { itemsLost, itemsDoubled, lost, doubled, commandsUnanswered, leaseMoveMaxS } = result;
  const backMaxS = highest(backs);
  const isGood =
    itemsLost + itemsDoubled + lost + doubled + commandsUnanswered === 0 &&
    leaseMoveMaxS <= LEASE_MOVE_LIMIT_S &&
    backMaxS <= BACK_LIMIT_S &&
    discord.refusals.length === lateAnswers;
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const notes = {
    seconds,
    backMaxS,
    asked,
    ...onDiscord,
    ...kinds,
    lateAnswers,
    refusals: discord.refusals.slice(0, 5),
  };
  return { result, isGood, notes };
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
function untilMoved({ url }, numbers) {
  return secondsUntil(url, async (database) => {
    const { rows } = await database.query(
      `select 1 from processes where id = any($1::bigint[]) limit 1`,
      [numbers],
    );
    return rows.length === 0;
  });
}

/** @returns after how many seconds each has extended its lease since now. */
function untilBack(url, members) {
  let since = null;
  return secondsUntil(url, async (database) => {
    since ??= (await database.query('select now() as at')).rows[0].at;
    const { rows } = await database.query(
      `select 1 from processes where id = any($1::bigint[]) and alive_until > $2::timestamptz + interval '10 seconds'`,
      [members.flatMap(numbersOf), since],
    );
    return rows.length === members.length;
  });
}

async function secondsUntil(url, isSo) {
  const since = performance.now();
  const database = await connect(url);
  while (!(await isSo(database))) await wait(100);
  await database.end();
  return (performance.now() - since) / 1000;
}

function highest(seconds) {
  return Math.round(Math.max(0, ...seconds) * 10) / 10;
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

function report({ result, notes, isGood }) {
  if (json) process.stdout.write(`${JSON.stringify(notes)}\n${JSON.stringify(result)}\n`);
  else
    for (const [name, value] of Object.entries({ ...result, ...notes, 'all well': isGood }))
      process.stdout.write(`${name.padEnd(24)} ${value}\n`);
  if (!isGood)
    process.stderr.write(`a bar was missed: ${JSON.stringify({ ...result, ...notes })}\n`);
}
