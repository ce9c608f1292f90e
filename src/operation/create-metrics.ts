/**
 * What the program counts about itself, in the format of Prometheus (https://prometheus.io/docs/instrumenting/exposition_formats/), with
 * names and units by its rules (https://prometheus.io/docs/practices/naming/).
 *
 * Every label has a short, closed list of values: commands that exist, services, outcomes. No name, address, channel or text of anybody
 * becomes one, so that whoever reads the figures learns nothing of what a newsroom follows or asks. Counters are bumped as things happen;
 * the rest is looked up when somebody reads, at most once in five seconds.
 */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Clock } from '../lib/time/clock.ts';
import type { EpochMs } from '../model/article.ts';
import type { HeldShards, PlatformName } from '../model/platform.ts';
import type { Poll, PollOutcome } from '../model/poll.ts';

export type ArticleOutcome = 'added' | 'revised' | 'unchanged' | 'unreadable';

/** What came of one try to deliver a message. */
export type DeliveryOutcome = 'delivered' | 'postponed' | 'given_up' | 'place_gone';

export type CommandOutcome = 'answered' | 'failed';

/** How the program stands, as of now. */
export interface Figures {
  readonly feeds: Readonly<Record<'well' | 'failing' | 'gone' | 'paused', number>>;
  /** Feeds that should have been polled ten minutes ago. */
  readonly overdueFeeds: number;
  /** Messages by what becomes of them; `retrying` failed at least once. */
  readonly messages: { readonly open: number; readonly retrying: number; readonly dead: number };
  readonly index: {
    readonly quotes: number;
    readonly articles: number;
    /** In the store alone, because there is no room for them. */
    readonly olderQuotes: number;
  };
  /** null where it is no file of this machine. */
  readonly disk: { readonly storeBytes: number; readonly freeBytes: number } | null;
  /** Those that the settings name. */
  readonly platforms: readonly {
    readonly name: PlatformName;
    readonly isConnected: boolean;
    readonly shards?: HeldShards;
  }[];
}

export interface MetricsOptions {
  readonly clock: Clock;
  readonly version: string;
  /** Every command that there is. */
  readonly commands: readonly string[];
  /** null before the store and the index are there. A read that rejects leaves these figures out. */
  readonly readFigures: () => Promise<Figures | null>;
}

export interface Metrics {
  polled(poll: Pick<Poll, 'outcome' | 'tookMs'>): void;
  /** @param quotes found in it. */
  articleRead(outcome: ArticleOutcome, quotes: number): void;
  analyzed(tookMs: number): void;
  deliveryTried(platform: PlatformName, outcome: DeliveryOutcome): void;
  commandRun(
    command: { readonly name: string; readonly platform: PlatformName },
    outcome: CommandOutcome,
    tookMs: number,
  ): void;
  readonly contentType: string;
  /** What Prometheus reads. */
  write(): Promise<string>;
}

/** Whoever reads more often is shown the same. */
const FIGURES_KEPT_MS = 5000;

const PLATFORMS: readonly PlatformName[] = ['slack', 'discord', 'console'];
const POLL_OUTCOMES: readonly PollOutcome[] = ['read', 'unchanged', 'failed'];
const ARTICLE_OUTCOMES: readonly ArticleOutcome[] = ['added', 'revised', 'unchanged', 'unreadable'];
const DELIVERY_OUTCOMES: readonly DeliveryOutcome[] = [
  'delivered',
  'postponed',
  'given_up',
  'place_gone',
];
const COMMAND_OUTCOMES: readonly CommandOutcome[] = ['answered', 'failed'];

/** Typed by somebody, or of a version that had it. */
const UNKNOWN_COMMAND = 'unknown';

/** Answers come from memory in milliseconds; Slack and Discord give up after three seconds. In seconds. */
const COMMAND_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10];
/** A sample article takes 4 ms, the longest text half a second, and 30 s is given up. */
const ANALYSIS_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30];
/** A request to an outlet is given up after 30 s. */
const POLL_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export function createMetrics(options: MetricsOptions): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const counters = createCounters(register, options.commands);
  const gauges = createGauges(register, options.version);
  const known = new Set(options.commands);
  let readAtMs: EpochMs = Number.NEGATIVE_INFINITY;

  const refresh = async () => {
    const nowMs = options.clock.nowMs();
    // A clock that was set back must not keep old figures.
    if (nowMs >= readAtMs && nowMs - readAtMs < FIGURES_KEPT_MS) return;
    readAtMs = nowMs;
    // What can't be read now is better left out than told as it was.
    gauges.show(await options.readFigures().catch(() => null));
  };

  return {
    polled({ outcome, tookMs }) {
      counters.polls.inc({ outcome });
      counters.pollSeconds.observe(tookMs / 1000);
    },
    articleRead(outcome, quotes) {
      counters.articles.inc({ outcome });
      counters.quotes.inc(quotes);
    },
    analyzed: (tookMs) => counters.analysisSeconds.observe(tookMs / 1000),
    deliveryTried: (platform, outcome) => counters.deliveries.inc({ platform, outcome }),
    commandRun({ name, platform }, outcome, tookMs) {
      const command = known.has(name) ? name : UNKNOWN_COMMAND;
      counters.commands.inc({ command, platform, outcome });
      counters.commandSeconds.observe({ command }, tookMs / 1000);
    },
    contentType: register.contentType,
    async write() {
      await refresh();
      return await register.metrics();
    },
  };
}

/** Each combination of labels is there from the start with 0, so that a first failure is seen as one. */
function createCounters(register: Registry, commandNames: readonly string[]) {
  const registers = [register];
  const count = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const seconds = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name, help, buckets, registers });
  const polls = count('verbatim_polls_total', 'Polls of feeds that have ended.', ['outcome']);
  for (const outcome of POLL_OUTCOMES) polls.inc({ outcome }, 0);
  const articles = count('verbatim_articles_total', 'Articles that were read or given up.', [
    'outcome',
  ]);
  for (const outcome of ARTICLE_OUTCOMES) articles.inc({ outcome }, 0);
  const deliveries = count('verbatim_deliveries_total', 'Tries to deliver a message.', [
    'platform',
    'outcome',
  ]);
  for (const platform of PLATFORMS)
    for (const outcome of DELIVERY_OUTCOMES) deliveries.inc({ platform, outcome }, 0);
  const commands = count('verbatim_commands_total', 'Commands and presses that were run.', [
    'command',
    'platform',
    'outcome',
  ]);
  for (const command of [...commandNames, UNKNOWN_COMMAND])
    for (const platform of PLATFORMS)
      for (const outcome of COMMAND_OUTCOMES) commands.inc({ command, platform, outcome }, 0);
  return {
    ...{ polls, articles, deliveries, commands },
    quotes: count('verbatim_quotes_total', 'Quotes found in articles that came or changed.', []),
    pollSeconds: seconds(
      'verbatim_poll_duration_seconds',
      'From the first request of a poll to the end of the answer.',
      POLL_BUCKETS,
    ),
    analysisSeconds: seconds(
      'verbatim_analysis_duration_seconds',
      'Analysing one article, with the wait for a thread.',
      ANALYSIS_BUCKETS,
    ),
    commandSeconds: new Histogram({
      name: 'verbatim_command_duration_seconds',
      help: 'From a command to its answer, without the way to and from the service.',
      labelNames: ['command'],
      buckets: COMMAND_BUCKETS,
      registers,
    }),
  };
}

interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** What is looked up: a name, what it says, its label, and what of the figures it shows. */
interface Source {
  readonly name: string;
  readonly help: string;
  readonly label?: 'state' | 'platform';
  readonly read: (figures: Figures) => readonly Sample[];
}

const single = (value: number): readonly Sample[] => [{ labels: {}, value }];

const byState = (counts: Readonly<Record<string, number>>): readonly Sample[] =>
  Object.entries(counts).map(([state, value]) => ({ labels: { state }, value }));

const SOURCES: readonly Source[] = [
  {
    name: 'verbatim_feeds',
    help: 'Feeds that are followed.',
    label: 'state',
    read: ({ feeds }) => byState(feeds),
  },
  {
    name: 'verbatim_feeds_overdue',
    help: 'Feeds that should have been polled ten minutes ago.',
    read: ({ overdueFeeds }) => single(overdueFeeds),
  },
  {
    name: 'verbatim_outbox_messages',
    help: 'Messages promised and not delivered: never tried, tried in vain, given up.',
    label: 'state',
    read: ({ messages }) => byState(messages),
  },
  {
    name: 'verbatim_index_quotes',
    help: 'Quotes in memory.',
    read: ({ index }) => single(index.quotes),
  },
  {
    name: 'verbatim_index_articles',
    help: 'Articles in memory that have quotes.',
    read: ({ index }) => single(index.articles),
  },
  {
    name: 'verbatim_index_older_quotes',
    help: 'Quotes that are in the store alone: older than what memory has room for.',
    read: ({ index }) => single(index.olderQuotes),
  },
  {
    name: 'verbatim_store_size_bytes',
    help: 'The store on disk, with its log.',
    read: ({ disk }) => (disk === null ? [] : single(disk.storeBytes)),
  },
  {
    name: 'verbatim_store_free_bytes',
    help: 'Free on the disk of the store.',
    read: ({ disk }) => (disk === null ? [] : single(disk.freeBytes)),
  },
  {
    name: 'verbatim_platform_connected',
    help: '1 while a service that the settings name is connected, else 0.',
    label: 'platform',
    read: ({ platforms }) =>
      platforms.map(({ name, isConnected }) => ({
        labels: { platform: name },
        value: isConnected ? 1 : 0,
      })),
  },
  {
    name: 'verbatim_discord_shards',
    help: 'Connections to Discord that this process holds.',
    label: 'state',
    read: (figures) =>
      shardsOf(figures).flatMap(({ held, connected }) =>
        byState({ connected, connecting: held.length - connected }),
      ),
  },
  {
    name: 'verbatim_discord_shards_agreed',
    help: 'Connections to Discord that all processes together shall hold.',
    read: (figures) => shardsOf(figures).flatMap(({ count }) => single(count)),
  },
];

/** None before it is known how many there are. */
function shardsOf({ platforms }: Figures): readonly HeldShards[] {
  return platforms.flatMap(({ shards }) => (shards === undefined ? [] : [shards]));
}

function createGauges(register: Registry, version: string) {
  const registers = [register];
  const build = { name: 'verbatim_build_info', help: 'Always 1; the version is a label.' };
  new Gauge({ ...build, labelNames: ['version'], registers }).set({ version }, 1);
  const gauges = SOURCES.map(({ name, help, label, read }) => ({
    gauge: new Gauge({ name, help, labelNames: label === undefined ? [] : [label], registers }),
    label,
    read,
  }));
  const show = (figures: Figures | null) => {
    for (const { gauge, label, read } of gauges) {
      gauge.reset();
      // One without a label is reset to 0, which would be told for what is not known.
      if (label === undefined) gauge.remove();
      if (figures === null) continue;
      for (const { labels, value } of read(figures)) gauge.set(labels, value);
    }
  };
  show(null);
  return { show };
}
