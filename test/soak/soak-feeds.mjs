/**
 * Two thousand feeds, good and bad, over a simulated day: through the real poller, HTTP client, feed parser, item reader,
 * analysis, quote index and store of the built program, before real servers on loopback. Only time is simulated, and pages are
 * not fetched: an item's own words are its article. test/README.md explains what is counted.
 *
 *   npm run soak:feeds -- [--json] [--seed N] [--feeds N] [--hours N]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { linkOf, planPublishers, randomOf, STARTS_AT_MS } from './plan-publishers.mjs';
import { startBot } from './start-bot.mjs';
import { SteppingClock } from './stepping-clock.mjs';
import { watchConnections } from './watch-connections.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    feeds: { type: 'string', default: '2000' },
    hours: { type: 'string', default: '24' },
  },
});
const options = {
  seed: Number(values.seed),
  feeds: Number(values.feeds),
  hours: Number(values.hours),
};

const HOUR_MS = 3_600_000;
const STEP_MS = 10_000;
const DRAIN_STEP_MS = 300_000;
const STEPS_PER_CHECK = 12;
/** After the last item no feed is asked later than a day on. */
const MAX_DRAIN_MS = 26 * HOUR_MS;
/** The quote index grows with each article; all else must not. */
const BARS = { loopDelayP99Ms: 50, maxRssMb: 300, growth: 1.25 };

const folder = mkdtempSync(join(tmpdir(), 'verbatim-soak-'));
try {
  const finding = await soak();
  report(finding);
  process.exitCode = finding.missed.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function soak() {
  const startedAt = performance.now();
  const plans = planPublishers(options);
  const publishers = await startPublishers();
  const connections = watchConnections(publishers.ports[0]);
  const clock = new SteppingClock(STARTS_AT_MS);
  const bot = await startBot({
    plans,
    port: publishers.ports[0],
    clock,
    path: join(folder, 'verbatim.db'),
    random: randomOf(options.seed + 1),
  });
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const rss = [];
  const run = async (untilMs, { stepMs = STEP_MS, isOver = () => false } = {}) => {
    for (let step = 0; clock.nowMs() < untilMs; step += 1) {
      if (step % STEPS_PER_CHECK === 0 && (await isOver())) break;
      await publishers.tell(clock.nowMs());
      clock.step(stepMs);
      await bot.settled();
      rss.push(process.memoryUsage.rss());
    }
  };
  const endMs = STARTS_AT_MS + options.hours * HOUR_MS;
  await bot.start();
  await run(STARTS_AT_MS + (options.hours * HOUR_MS) / 2);
  await bot.restart();
  await run(endMs);
  const inTheDay = await publishers.tell(clock.nowMs());
  delay.disable();
  await run(endMs + MAX_DRAIN_MS, { stepMs: DRAIN_STEP_MS, isOver: bot.hasAskedAll });
  const served = await publishers.tell(clock.nowMs());
  publishers.stop();
  const result = {
    ...countItems(plans, await bot.articles(), bot.reads),
    loopDelayP99Ms: round(delay.percentile(99) / 1e6),
    maxRssMb: Math.round(Math.max(...rss) / 1e6),
    privateRequests: served.privateRequests + connections.strayCount(),
    seed: options.seed,
  };
  await bot.stop();
  const growth = growthOf(rss);
  return {
    result,
    missed: findMissed(result, growth),
    notes: {
      'real seconds': round((performance.now() - startedAt) / 1000),
      'load average of the machine': round(loadavg()[0]),
      'requests in the simulated time': inTheDay.requests,
      'requests at once to one host, at most': served.mostAtOnce,
      'longest event-loop delay, ms': round(delay.max / 1e6),
      'memory at the end over memory after a quarter': Math.round(growth * 100) / 100,
      'slowest item, minutes after it was published': bot.slowestMinutes(),
    },
  };
}

async function startPublishers() {
  const child = fork(fileURLToPath(new URL('run-publishers.mjs', import.meta.url)), [
    JSON.stringify(options),
  ]);
  const [{ ports }] = await once(child, 'message');
  return {
    ports,
    async tell(nowMs) {
      child.send({ nowMs });
      return (await once(child, 'message'))[0];
    },
    stop: () => child.disconnect(),
  };
}

/** An item is doubled when it became two articles, or was read twice. */
function countItems(plans, articles, reads) {
  const stored = new Map();
  for (const url of articles) stored.set(url, (stored.get(url) ?? 0) + 1);
  const links = plans
    .filter(({ isHealthy }) => isHealthy)
    .flatMap((plan) => plan.items.map((item) => linkOf(plan, item)));
  const lost = links.filter((link) => !stored.has(link));
  const doubled = links.filter((link) => (stored.get(link) ?? 0) > 1 || (reads.get(link) ?? 0) > 1);
  for (const link of [...lost.slice(0, 5), ...doubled.slice(0, 5)])
    process.stderr.write(`wrong: ${link}\n`);
  return { items: links.length, lost: lost.length, doubled: doubled.length };
}

/** The last quarter beside the second: the first is the import of everything. */
function growthOf(samples) {
  const quarter = Math.floor(samples.length / 4);
  const mean = (part) => part.reduce((sum, value) => sum + value, 0) / part.length;
  return mean(samples.slice(-quarter)) / mean(samples.slice(quarter, 2 * quarter));
}

function findMissed(result, growth) {
  return [
    result.lost > 0 && 'items were lost',
    result.doubled > 0 && 'items were doubled',
    result.privateRequests > 0 && 'a private address was asked',
    result.loopDelayP99Ms >= BARS.loopDelayP99Ms && 'the event loop was held up',
    result.maxRssMb >= BARS.maxRssMb && 'too much memory was used',
    growth > BARS.growth && 'memory grew',
  ].filter(Boolean);
}

function report({ result, missed, notes }) {
  if (!values.json) console.table({ ...result, ...notes });
  else process.stderr.write(`${JSON.stringify(notes)}\n`);
  for (const what of missed) process.stderr.write(`missed: ${what}\n`);
  if (values.json) console.log(JSON.stringify(result));
}

function round(value) {
  return Math.round(value * 10) / 10;
}
