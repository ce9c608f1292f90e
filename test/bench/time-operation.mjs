/**
 * Part of bench.mjs: what running it costs: backup and restore, loading, counting for the operator, following ids of traces, matching watches.
 * What waits for a disk is told by the clock as well; all else in processor time, of which other work takes nothing.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FEEDS = 100_000;
const CALLS = 200_000;
const READS = 200;
const WATCHES = 10_000;

/**
 * @param built imports a module of the built program by its path.
 * @param store of this folder: `fill(data)` makes it, with `articles` articles.
 */
export async function timeOperation(built, { folder, fill, articles }) {
  const data = join(folder, 'operation');
  await fill(data);
  const path = join(data, 'verbatim.db');
  return [
    ...(await timeCopies(built, { folder, path, articles })),
    ...(await timeLoading(built, path)),
    ...(await timeCounting(built, join(folder, 'feeds'))),
    ...(await timeFollowing(built)),
    ...(await timeWatching(built, path)),
  ];
}

async function timeCopies(built, { folder, path, articles }) {
  const { backUpStore, restoreStore } = await built('store/files/back-up');
  const copy = join(folder, 'copy.db');
  const backUp = await both(() => backUpStore(path, copy));
  const restore = await both(async () => restoreStore(copy, join(folder, 'back', 'v.db'), ''));
  const { size } = statSync(path);
  return [
    { what: `store of ${articles} articles, MB`, measured: round(size / 1e6) },
    { what: '… bytes an article', measured: Math.round(size / articles) },
    { what: '… backup with its check: by the clock, processor, s', measured: backUp },
    { what: '… restore with its check: by the clock, processor, s', measured: restore },
  ];
}

async function timeLoading(built, path) {
  const { openStore } = await built('store/open-store');
  const { createQuoteIndex } = await built('quote-index/create-quote-index');
  const { silentLogger } = await built('lib/logger');
  const index = createQuoteIndex();
  const loadS = await seconds(async () => {
    const store = await openStore({ path, clock: { nowMs: Date.now }, logger: silentLogger });
    for await (const { article, quotes } of store.readAllArticles())
      index.putArticle(article.id, quotes);
    index.prepare();
    await store.close();
  });
  return [
    {
      what: `… opening it, and all ${index.quoteCount} quotes in memory, s`,
      measured: round(loadS),
    },
    { what: '… quotes a second', measured: Math.round(index.quoteCount / loadS) },
  ];
}

/** The store with many feeds, and what `/metrics` makes of it. */
async function timeCounting(built, data) {
  const { openStore } = await built('store/open-store');
  const { newFeed } = await built('following/new-feed');
  const { createMetrics } = await built('operation/create-metrics');
  const { silentLogger } = await built('lib/logger');
  mkdirSync(data, { recursive: true });
  let nowMs = Date.now();
  const clock = { nowMs: () => nowMs };
  const store = await openStore({ path: join(data, 'v.db'), clock, logger: silentLogger });
  const feeds = Array.from({ length: FEEDS }, (_, number) => ({
    ...newFeed({
      title: `Outlet ${number}`,
      isSample: false,
      nextPollAtMs: nowMs + (number % 3600) * 1000,
      url: `https://outlet-${number}.example/feed.xml`,
    }),
    // Of so many, the program's own ids of eight hex digits are likely to hold two that are the same (docs/scale.md).
    id: `feed-${number}`,
  }));
  await store.addFeeds(feeds);
  const countMs = await milliseconds(READS, () => store.countFigures(nowMs + 1_800_000));
  const dueMs = await milliseconds(READS, () => store.listDueFeeds(nowMs + 30_000));
  await store.close();
  const metrics = createMetrics({
    ...{ clock, version: '0', commands: ['quote'] },
    readFigures: async () => null,
  });
  const writeMs = await milliseconds(READS, () => {
    nowMs += 5000;
    return metrics.write();
  });
  const command = { name: 'quote', platform: 'slack' };
  const runMs = await milliseconds(CALLS, () => metrics.commandRun(command, 'answered', 3));
  return [
    { what: `counting ${FEEDS} feeds for /metrics, ms`, measured: round(countMs) },
    { what: `… looking for those that are due, ms`, measured: round(dueMs) },
    { what: 'writing /metrics, ms', measured: round(writeMs) },
    { what: 'counting a command, µs', measured: round(runMs * 1000) },
  ];
}

/** What a trace costs where nobody records, against the same work without. */
async function timeFollowing(built) {
  const { createTracer, traceStep } = await built('lib/trace');
  const work = async () => 1;
  const tracer = createTracer(null);
  const loop = async (call) => {
    for (let number = 0; number < CALLS; number++) await call();
  };
  await loop(work);
  const plainS = await seconds(() => loop(work));
  const beginS = await seconds(() => loop(() => tracer.begin('poll', work)));
  const stepS = await tracer.begin('all', () =>
    seconds(() => loop(() => traceStep('step', {}, work))),
  );
  const each = (taken) => round(((taken - plainS) / CALLS) * 1e6);
  return [
    { what: 'beginning a trace that nobody records, µs', measured: each(beginS) },
    { what: '… a step of it, µs', measured: each(stepS) },
  ];
}

/** What one look at what came costs with as many watches as thousands of workspaces have. */
async function timeWatching(built, path) {
  const { openStore } = await built('store/open-store');
  const { createQuoteIndex } = await built('quote-index/create-quote-index');
  const { matchWatches } = await built('digests/match-watches');
  const { silentLogger } = await built('lib/logger');
  const store = await openStore({ path, clock: { nowMs: Date.now }, logger: silentLogger });
  const index = createQuoteIndex();
  const quotes = [];
  for await (const stored of store.readAllArticles()) {
    index.putArticle(stored.article.id, stored.quotes);
    quotes.push(...stored.quotes);
    if (quotes.length > 400) break;
  }
  await store.close();
  const watches = Array.from({ length: WATCHES }, (_, number) => ({
    name: number % 2 === 0 ? `Ada Lovelock${number}` : null,
    words: number % 2 === 0 ? [] : [`lockgate${number}`],
  }));
  const looks = 3;
  const takenMs = await milliseconds(looks, () => matchWatches(watches, quotes, index));
  return [
    {
      what: `${WATCHES} watches for ${quotes.length} quotes that came, ms`,
      measured: round(takenMs),
    },
    {
      what: '… a watch and quote, µs',
      measured: round((takenMs * 1000) / WATCHES / quotes.length),
    },
  ];
}

async function seconds(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** "0.42, 0.2" */
async function both(work) {
  const startedAt = performance.now();
  const processorS = await seconds(work);
  return `${round((performance.now() - startedAt) / 1000)}, ${round(processorS)}`;
}

async function milliseconds(times, work) {
  const repeat = async () => {
    for (let number = 0; number < times; number++) await work();
  };
  return ((await seconds(repeat)) * 1000) / times;
}

const round = (value) => Math.round(value * 100) / 100;
