/**
 * A hundred commands a second on Slack, Discord and the console at once, beside ten new articles a second, while sockets drop: the
 * built program as a process of its own, the real SDKs against the stand-ins, feeds and pages over HTTP, all on loopback.
 * test/README.md explains what is counted.
 *
 *   npm run soak:commands -- [--json] [--seconds N] [--seed N] [--rate N]
 *
 * N of --rate is commands a second, with a fifth as many completions and a tenth as many articles beside them; the bars are for 100
 *
 * How it is measured. The plan has every command's time beforehand, and nothing waits for an answer before it asks on, so a
 * program that stands still is asked on and each of those commands waits as long as it would in a newsroom (no coordinated omission).
 * What a command takes is told in this process, which plays the services: from the moment at which its frame or request goes out to
 * that at which the acknowledgement comes in, both taken on the wire before a stand-in looks at them (watch-wire.mjs). Feeds are served
 * by another process. How late this process itself asks, and how long its own event loop stands still, is printed with the result: both
 * only ever lengthen what is measured. While a socket is down its service holds commands back and delivers them with the next
 * connection; the time they were held is not the program's and is printed on its own. A command that was under way when its socket
 * was cut, and that the program never acknowledged nor answered, was not delivered.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { consoleSurface, discordSurface, slackSurface } from './ask-surfaces.mjs';
import { loadStandIns } from './load-stand-ins.mjs';
import { planCommands, SURFACES } from './plan-commands.mjs';
import { isConnected, killPrograms, runProgram, TOKENS, writeSettings } from './run-program.mjs';
import { watchWire } from './watch-wire.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    rate: { type: 'string', default: '100' },
  },
});
/** More would need more articles than the program takes from one document of an outlet. */
const MAX_SECONDS = 120;
const options = {
  seconds: Math.min(Number(values.seconds), MAX_SECONDS),
  seed: Number(values.seed),
  perSecond: Number(values.rate),
};

const articlesASecond = options.perSecond / 10;
/** Read before the commands begin, so that there is somebody to quote. */
const ARTICLES_AT_ONCE = Math.max(24, options.perSecond);
/** The program asks a host for two pages at a time and all of them for sixteen: so no outlet keeps others waiting. */
const OUTLETS = 8;
const BARS = { ackP99Ms: 100, completionP99Ms: 50 };
/** Later than this no answer comes: Slack's own limit for an acknowledgement is 3 s. */
const DRAIN_LIMIT_MS = 15_000;

const folder = mkdtempSync(join(tmpdir(), 'verbatim-soak-'));
const children = [];
try {
  const finding = await soak();
  report(finding);
  process.exitCode = finding.missed.length === 0 ? 0 : 1;
} finally {
  killPrograms();
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}

async function soak() {
  const records = watchWire();
  const { slack, discord } = await startStandIns();
  const outlets = await startOutlets();
  const program = await startProgram(slack, discord, outlets);
  const surfaces = {
    slack: slackSurface(slack),
    discord: discordSurface(discord, records),
    console: consoleSurface(program.consoleUrl, records),
  };
  await outlets.tell('go');
  program.begin();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const asked = await askAll(surfaces, records);
  const { servedAtPace } = await outlets.tell('count');
  const loop = await program.measure();
  delay.disable();
  surfaces.console.stop();
  await program.kill();
  await slack.close();
  await discord.close();
  const result = { ...summarize(records, surfaces), seed: options.seed };
  const notes = {
    ...describe(records, asked),
    'articles a second while commands were asked': round(servedAtPace / asked.seconds),
    'program: event-loop delay p99, ms': round(loop.loopDelayP99Ms),
    'program: longest event-loop delay, ms': round(loop.loopDelayMaxMs),
    'program: processor time, % of a core': Math.round(loop.cpuShare * 100),
    'program: of this its main thread': Math.round(loop.mainThreadShare * 100),
    'program: main thread, ms of processor time a command': round(loop.mainMs / result.sent),
    'program: resident memory, MB': Math.round(loop.rssMb),
    'this process: event-loop delay p99, ms': round(delay.percentile(99) / 1e6),
    'load average of the machine': round(loadavg()[0]),
  };
  const refusals = Object.values(surfaces).flatMap((surface) => surface.refusals());
  const faults = program.faults();
  for (const line of [...refusals, ...faults, ...asked.failures].slice(0, 10))
    process.stderr.write(`wrong: ${line}\n`);
  const missed = [
    ...findMissed(result, asked),
    refusals.length > 0 && 'a service refused what the program sent',
    faults.length > 0 && 'the program logged errors',
  ].filter(Boolean);
  return { result, notes, missed };
}

async function startStandIns() {
  const { startSlackStandIn, startDiscordStandIn } = await loadStandIns();
  return {
    slack: await startSlackStandIn(TOKENS),
    discord: await startDiscordStandIn({ token: TOKENS.discordToken }),
  };
}

async function startOutlets() {
  const about = {
    seed: options.seed,
    articles: Math.ceil(ARTICLES_AT_ONCE + articlesASecond * (options.seconds + 30)),
    atOnce: ARTICLES_AT_ONCE,
    perSecond: articlesASecond,
    outlets: OUTLETS,
  };
  const child = fork(fileURLToPath(new URL('run-outlets.mjs', import.meta.url)), [
    JSON.stringify(about),
  ]);
  children.push(child);
  const [{ hosts }] = await once(child, 'message');
  return {
    hosts,
    async tell(what) {
      child.send(what);
      return (await once(child, 'message'))[0];
    },
  };
}

async function startProgram(slack, discord, { hosts }) {
  writeSettings(folder, {
    feeds: hosts.map((host) => `http://${host}/feed`),
    http: { allowedHosts: hosts },
    slack: { apiUrl: slack.apiUrl },
    discord: { apiUrl: discord.apiUrl },
  });
  const { child, readLog, consoleUrl, end } = await runProgram(folder, {
    nodeOptions: ['--import', new URL('watch-loop.mjs', import.meta.url).href],
    hasChannel: true,
    isReady: (count) => isConnected(count) && count('article added') >= ARTICLES_AT_ONCE,
  });
  return {
    consoleUrl: consoleUrl(),
    begin: () => child.send('begin'),
    async measure() {
      child.send('measure');
      return (await once(child, 'message'))[0];
    },
    kill: () => end('SIGKILL'),
    faults: () =>
      readLog()
        .split('\n')
        .filter((line) => /"level":[56]0/.test(line)),
  };
}

/** Asks everything at its time and waits for what is still to come. */
async function askAll(surfaces, records) {
  const { asks, drops } = planCommands(options);
  const startedAt = performance.now();
  const failures = [];
  const lateMs = [];
  const underWay = new Set();
  const events = [...asks, ...drops].sort((a, b) => a.atMs - b.atMs);
  for (const event of events) {
    const inMs = startedAt + event.atMs - performance.now();
    if (inMs > 1) await wait(inMs);
    const surface = surfaces[event.surface];
    if (event.kind === undefined) {
      surface.drop();
      continue;
    }
    lateMs.push(Math.max(0, performance.now() - startedAt - event.atMs));
    const asking = surface.ask(event).catch((error) => failures.push(error.message));
    underWay.add(asking);
    void asking.then(() => underWay.delete(asking));
  }
  const seconds = (performance.now() - startedAt) / 1000;
  await Promise.race([Promise.all(underWay), wait(DRAIN_LIMIT_MS)]);
  const giveUpAt = performance.now() + DRAIN_LIMIT_MS;
  const isOver = () => surfaces.console.missing() <= 0 && countReconnects(surfaces) >= drops.length;
  while (!isOver() && performance.now() < giveUpAt) await wait(50);
  return { asks, drops, failures, lateMs, seconds, unsent: asks.length - records.size };
}

function countReconnects(surfaces) {
  return SURFACES.reduce((sum, name) => sum + surfaces[name].reconnects(), 0);
}

/** What was neither acknowledged nor answered never came to the program: its socket was cut under way. */
function isDelivered({ surface, ackedAtMs, answers }) {
  return surface === 'console' || ackedAtMs !== null || answers > 0;
}

function isAnswered({ kind, ackedAtMs, answers }) {
  return kind === 'completion' ? ackedAtMs !== null : answers > 0;
}

function tookMs({ sentAtMs, ackedAtMs }) {
  return ackedAtMs - sentAtMs;
}

function summarize(records, surfaces) {
  const delivered = [...records.values()].filter(isDelivered);
  const acked = delivered.filter(({ ackedAtMs }) => ackedAtMs !== null);
  const missing = Math.max(0, surfaces.console.missing());
  return {
    sent: delivered.length,
    answered: delivered.filter(isAnswered).length,
    lost: delivered.filter((record) => !isAnswered(record)).length + missing,
    answeredTwice: delivered.filter(({ answers }) => answers > 1).length,
    ackP99Ms: p99(acked.filter(({ kind }) => kind !== 'completion').map(tookMs)),
    completionP99Ms: p99(acked.filter(({ kind }) => kind === 'completion').map(tookMs)),
    reconnects: countReconnects(surfaces),
  };
}

function describe(records, { lateMs }) {
  const all = [...records.values()];
  const acked = all.filter(({ ackedAtMs }) => ackedAtMs !== null);
  const commands = acked.filter(({ kind }) => kind !== 'completion');
  const bySurface = SURFACES.map((name) => {
    const took = commands.filter(({ surface }) => surface === name).map(tookMs);
    return [
      `${name}: acknowledged p50, p99, longest, ms`,
      `${atShare(took, 0.5)}, ${p99(took)}, ${atShare(took, 1)}`,
    ];
  });
  return {
    ...Object.fromEntries(bySurface),
    'not delivered: cut off under way': all.filter((record) => !isDelivered(record)).length,
    'asked late by, p99, ms': p99(lateMs),
  };
}

function findMissed(result, asked) {
  return [
    result.lost > 0 && 'commands were lost',
    result.answeredTwice > 0 && 'commands were answered twice',
    result.ackP99Ms >= BARS.ackP99Ms && 'commands were acknowledged late',
    result.completionP99Ms >= BARS.completionP99Ms && 'completions came late',
    result.reconnects < asked.drops.length && 'a socket that dropped did not come back',
    asked.unsent > 0 && `${asked.unsent} of the plan were never sent`,
  ];
}

function report({ result, notes, missed }) {
  if (values.json) process.stderr.write(`${JSON.stringify(notes)}\n`);
  else console.table({ ...result, ...notes });
  for (const what of missed) process.stderr.write(`missed: ${what}\n`);
  if (values.json) console.log(JSON.stringify(result));
}

function atShare(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

function p99(list) {
  return atShare(list, 0.99);
}

function round(value) {
  return Math.round(value * 10) / 10;
}
