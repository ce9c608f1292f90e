/**
 * The composition root: builds every part, connects them, and starts and stops them in order. Nothing else knows them all.
 * Read top-down it is the way of an article: feeds, articles, analysis, store, index, digests, platforms.
 */
import { randomUUID } from 'node:crypto';
import { isInTrouble } from '../commands/feeds/describe-feed.ts';
import { createCommandGateway } from '../commands/gateway/run-command.ts';
import type { ProgramStatus } from '../commands/services.ts';
import type { Config } from '../config/load.ts';
import { articleOfItem } from './articles/article-of-item.ts';
import { createExtractor, EXTRACTOR_DEFAULTS } from './articles/extract-in-worker.ts';
import { createArticleFetcher } from './articles/fetch-article.ts';
import { connectDeliveries, type Deliveries } from './connect-deliveries.ts';
import { connectIndex } from './connect-index.ts';
import { connectOperation, type Operation } from './connect-operation.ts';
import { connectPlatforms, type Platforms } from './connect-platforms.ts';
import { connectSharing, type Woken } from './connect-sharing.ts';
import { createStoryJoiner } from './digests/join-stories.ts';
import { followSitemapIndexes } from './feeds/follow-sitemap-index.ts';
import { createFeedParser } from './feeds/parse-in-worker.ts';
import { createPoller } from './feeds/poll-feeds.ts';
import { createFeedInspector } from './following/inspect-feeds.ts';
import { createFeedKeeper } from './following/keep-feeds.ts';
import { createHubs } from './following/run-hubs.ts';
import { openSampleWire, type RunningSampleWire } from './following/run-sample-wire.ts';
import type { TroubleTeller } from './following/tell-troubles.ts';
import { createAnalyzer } from './ingestion/analyze-in-worker.ts';
import { createPageChecker } from './ingestion/check-pages.ts';
import { createForgetter, type Forgetter } from './ingestion/forget-articles.ts';
import { createStoryGatherer } from './ingestion/gather-stories.ts';
import { createItemReader } from './ingestion/read-items.ts';
import { createReanalyzer } from './ingestion/reanalyze.ts';
import type { Logger } from './lib/logger.ts';
import type { MayWork } from './lib/may-work.ts';
import { createHttpClient } from './lib/net/safe-http.ts';
import { type AdjustableClock, adjustableClock, type Clock } from './lib/time/clock.ts';
import type { Timers } from './lib/time/timers.ts';
import { outsideTrace, type Tracer, traceStep } from './lib/trace.ts';
import { createLinks } from './links.ts';
import type { EpochMs } from './model/article.ts';
import type { CommandGateway } from './model/command.ts';
import type { Metrics } from './operation/create-metrics.ts';
import { readDisk } from './operation/read-disk.ts';
import { readConsoleLogin } from './platforms/console/access/console-access.ts';
import type { QuoteIndex } from './quote-index/quote-index.ts';
import { ALL_ROLES, type Role } from './roles.ts';
import type { Say } from './say.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { storeNameOf, storePathOf } from './store-place.ts';
import { userAgentOf } from './user-agent.ts';
import { VERSION } from './version.ts';

export interface AppOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  /** In [0, 1); spreads polls so that they don't come all at once. */
  readonly random: () => number;
  readonly say: Say;
  /** What this process does; all of it where this is left out. */
  readonly roles?: ReadonlySet<Role>;
}

export interface App {
  readonly gateway: CommandGateway;
  /** Serves the console, then follows feeds, posts digests and connects platforms; resolves when the console answers. */
  start(): Promise<void>;
  /** Finishes what is under way and closes the store. Also after `openApp` alone. */
  stop(): Promise<void>;
}

/**
 * Opens the store and fills the quote index: commands can be answered once this resolves.
 *
 * @throws {VerbatimError} `config-invalid`, `store-newer`, `store-corrupt`, `store-unreachable`.
 */
export async function openApp(given: AppOptions): Promise<App> {
  const options = { ...given, clock: adjustableClock(given.clock) };
  const { config } = options;
  // What can't go well is told before anything is begun: settings that would open a door.
  readConsoleLogin(config.console, config.secrets.consoleUsers);
  const operation = await connectOperation(options);
  try {
    return await openParts(options, operation);
  } catch (error) {
    await operation.stop();
    throw error;
  }
}

async function openParts(
  options: AppOptions & { readonly clock: AdjustableClock },
  operation: Operation,
): Promise<App> {
  const { config, clock, logger } = options;
  const { timeZone } = config;
  const { metrics, tracer } = operation;
  const startedAtMs = clock.nowMs();
  const store = await openStore({ path: storePathOf(config), clock, logger });
  const onFollowed = () => sharing.onFollowed();
  const indexed = await connectIndex({ ...options, ...indexPlace(config), store, onFollowed });
  const { index, older, snapshots } = indexed;
  const { roles = ALL_ROLES } = options;
  const sharing = connectSharing({ ...options, roles, store, ...indexed });
  const { mayTell, mayTidy: mayWork } = sharing;
  const sample = await openSampleWire({ store, clock, isWanted: config.sampleWire });
  const links = createLinks({
    consoleUrl: () => platforms.consoleUrl() ?? elsewhere(config, roles),
    sampleHosts: sample.hosts,
  });
  const deliveries = connectDeliveries({
    ...{ ...options, store, index, links, mayTell, isPosting: roles.has('deliver') },
    platforms: (name) => platforms.find(name),
    tracer,
    onTried: metrics.deliveryTried,
  });
  const joiner = createStoryJoiner({ store, index });
  const stories = createStoryGatherer({ store, joiner, mayWork, logger });
  // What is told of it has traces of its own.
  const onStored = () => outsideTrace(deliveries.onStored, stories.wake);
  const ingestion = connectIngestion(options, {
    ...{ store, index, sample, troubles: deliveries.troubles, onStored, metrics, tracer },
  });
  const status = () =>
    describeProgram({ config, startedAtMs, platforms, forgetter: upkeep.forgetter });
  const { feeds, analyzer } = ingestion;
  const upkeep = await connectUpkeep(options, { store, index, mayWork, deliveries, ingestion });
  const gateway = createCommandGateway({
    services: {
      ...{ clock, store, index, older, feeds, links, timeZone, status },
      ...{ ...deliveries.services, articles: { read: ingestion.items.readOne } },
    },
    logger,
    randomId: () => randomUUID().slice(0, ERROR_ID_LENGTH),
    onRun: metrics.commandRun,
  });
  const asked = traced(gateway, tracer);
  const platforms = await connectPlatforms({
    ...{ ...options, store, index, older, joiner, links, sample, gateway: asked },
    ...{ feeds: ingestion.inspector, shards: sharing.shards, operator: operation.answer },
    ...{ config: withRoles(config, roles), onConnected: deliveries.onPromised },
  });
  operation.watch({ store, storePath: storePathOf(config), index, platforms });

  return {
    gateway: asked,
    async start() {
      // A damaged model is told at start, not with the first article.
      await analyzer.load();
      await platforms.startConsole();
      await sharing.start(wokenBy({ deliveries, ingestion, onStored }));
      if (roles.has('poll')) await startPolling(options, ingestion, sample);
      if (roles.has('answer') || roles.has('deliver')) platforms.startOthers();
      await deliveries.start();
      for (const part of [...upkeep.parts, snapshots]) part.start();
      stories.wake();
      logger.info({}, 'started');
    },
    async stop() {
      const telling = { stop: deliveries.stopSchedules };
      const pipeline = [...upkeep.parts, telling, ingestion, stories, deliveries];
      for (const part of [...pipeline, platforms, sharing]) await part.stop();
      await sample.close();
      await snapshots.stop();
      await store.close();
      await operation.stop();
    },
  };
}

interface Running {
  readonly config: Config;
  readonly startedAtMs: EpochMs;
  readonly platforms: Pick<Platforms, 'describe' | 'away'>;
  readonly forgetter: Pick<Forgetter, 'status'>;
}

async function describeProgram({
  config,
  startedAtMs,
  platforms,
  forgetter,
}: Running): Promise<ProgramStatus> {
  const path = storePathOf(config);
  const disk = path === null ? null : await readDisk(path).catch(() => null);
  return {
    version: VERSION,
    startedAtMs,
    residentBytes: process.memoryUsage.rss(),
    platforms: platforms.describe(),
    awayPlatforms: platforms.away(),
    storePath: storeNameOf(config),
    freeBytes: disk?.freeBytes ?? null,
    retention: forgetter.status(),
  };
}

/** Where the quote index has its snapshot, and how much it holds. */
const indexPlace = ({ dataFolder, index }: Config) => ({ dataFolder, ...index });

async function startPolling(
  { config }: AppOptions,
  { feeds, start }: ReturnType<typeof connectIngestion>,
  sample: RunningSampleWire,
): Promise<void> {
  if (!config.sampleWire) await feeds.removeSamples();
  await feeds.follow([...sample.feedUrls, ...config.feeds]);
  await start();
}

/** Each command begins a trace. */
function traced(gateway: CommandGateway, tracer: Tracer): CommandGateway {
  return { ...gateway, run: (request) => tracer.begin('command', () => gateway.run(request)) };
}

/** The same work, as a step that tells how long each took. */
function timed<Task, Result>(
  work: (task: Task) => Promise<Result>,
  clock: Clock,
  tell: (tookMs: number) => void,
): (task: Task) => Promise<Result> {
  return async (task) => {
    const startedAtMs = clock.nowMs();
    try {
      return await traceStep('analyze', {}, () => work(task));
    } finally {
      tell(Math.max(clock.nowMs() - startedAtMs, 0));
    }
  };
}

interface WokenParts {
  readonly deliveries: Deliveries;
  readonly ingestion: { readonly wake: () => void };
  readonly onStored: () => void;
}

/** What other processes did, told to those who wait for it. */
const wokenBy = ({ deliveries, ingestion, onStored }: WokenParts): Woken => ({
  onStored,
  onDue: deliveries.onDue,
  onPromised: deliveries.onPromised,
  onFree() {
    ingestion.wake();
    deliveries.onPromised();
  },
});

/** A console that is not this process' own is off here. */
const withRoles = (config: Config, roles: ReadonlySet<Role>): Config => ({
  ...config,
  console: { ...config.console, enabled: config.console.enabled && roles.has('console') },
});

/** Where people reach the console of another process. */
const elsewhere = ({ console }: Config, roles: ReadonlySet<Role>) =>
  roles.has('console') ? null : (console.publicUrl ?? null);

/** Short enough to read out on the telephone. */
const ERROR_ID_LENGTH = 8;

interface IngestionParts {
  readonly store: Store;
  readonly index: QuoteIndex;
  readonly sample: RunningSampleWire;
  readonly troubles: Pick<TroubleTeller, 'wake'>;
  readonly onStored: () => void;
  readonly metrics: Metrics;
  readonly tracer: Tracer;
}

/** Steps 1 to 5: from feeds to quotes in the index. */
function connectIngestion(
  { config, clock, timers, logger, random }: AppOptions,
  { store, index, sample, troubles, onStored, metrics, tracer }: IngestionParts,
) {
  const http = createHttpClient({
    userAgent: userAgentOf(config.console),
    allowedHosts: config.http.allowedHosts,
    loopbackPorts: sample.loopbackPorts,
  });
  const extractor = createExtractor(EXTRACTOR_DEFAULTS);
  const analyzer = createAnalyzer();
  const analyze = timed(analyzer.analyze, clock, metrics.analyzed);
  const fetchArticle = createArticleFetcher({ http, extractor, clock, logger });
  const items = createItemReader({
    store,
    index,
    fetchArticle: (source) => traceStep('fetch article', {}, () => fetchArticle(source)),
    articleOfItem: (feed, item) =>
      articleOfItem({ feed, item }, { extractor, nowMs: clock.nowMs() }),
    analyze,
    onStored,
    onRead: metrics.articleRead,
    clock,
    timers,
    logger,
  });
  const feedParser = createFeedParser(clock);
  const feedHttp = followSitemapIndexes({ http, reader: feedParser });
  const hubs = createHubs(config.websub, {
    ...{ store, http, clock, timers, logger },
    receive: (id, body, contentType) => poller.receive(id, body, contentType),
  });
  const poller = createPoller({
    store,
    http: feedHttp,
    parse: feedParser.parse,
    clock,
    timers,
    logger,
    random,
    tracer,
    onItems: items.readItems,
    onTrouble: async () => troubles.wake(),
    async onPolled(before, poll) {
      metrics.polled(poll);
      await store.recordPoll(before.id, poll);
      if (isInTrouble(before) && poll.outcome !== 'failed') troubles.wake();
    },
    ...hubs.forPoller,
  });
  const rereadPage: typeof items.rereadPage = (...page) =>
    tracer.begin('check page', () => items.rereadPage(...page));
  const feeds = createFeedKeeper({
    ...{ store, index, http: feedHttp, parser: feedParser, clock, poller, logger },
    sampleHosts: sample.hosts,
  });
  const inspector = createFeedInspector({
    store,
    poller,
    http: feedHttp,
    parser: feedParser,
    extractor,
    keeper: feeds,
  });
  return {
    items,
    rereadPage,
    feeds,
    analyzer: { load: analyzer.load, analyze },
    inspector,
    wake: () => poller.wake(),
    async start() {
      await hubs.start();
      await poller.start();
    },
    async stop() {
      await hubs.stop();
      await poller.stop();
      await feedParser.close();
      await extractor.close();
      await analyzer.close();
      await http.close();
    },
  };
}

interface UpkeepParts {
  readonly store: Store;
  readonly index: QuoteIndex;
  readonly mayWork: MayWork;
  readonly deliveries: Pick<Deliveries, 'onRenewed' | 'onPageGone' | 'onPageBack'>;
  readonly ingestion: ReturnType<typeof connectIngestion>;
}

/** What becomes of articles once they are stored, in the background: read anew by a newer analyser, checked for edits, removed by age. */
async function connectUpkeep(
  options: AppOptions,
  { store, index, mayWork, deliveries, ingestion }: UpkeepParts,
) {
  const base = { ...options, store, index, mayWork };
  const { analyze, load: version } = ingestion.analyzer;
  const renewing = { analyze, version, onRenewed: deliveries.onRenewed };
  const reanalyzer = createReanalyzer({ ...base, ...renewing });
  const { rereadPage } = ingestion;
  const { onPageGone: onGone, onPageBack: onBack } = deliveries;
  const pageChecker = createPageChecker({ ...base, rereadPage, onGone, onBack });
  const { articles: days } = options.config.retention;
  const forgetter = await createForgetter({ ...base, days });
  return { forgetter, parts: [reanalyzer, pageChecker, forgetter] };
}
