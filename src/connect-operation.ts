/**
 * What whoever runs the program sees of it: whether it is alive and ready, what it counts, and traces. Listens, where the settings give a
 * port, before anything else is begun: while an index of many quotes is loaded, the program is alive and not ready.
 */
import { listDefinitions } from '../commands/all-commands.ts';
import type { Config } from '../config/load.ts';
import type { Platforms } from './connect-platforms.ts';
import type { Logger } from './lib/logger.ts';
import type { Listener } from './lib/net/listen-on.ts';
import type { Clock } from './lib/time/clock.ts';
import type { Timers } from './lib/time/timers.ts';
import { createTracer, type Tracer } from './lib/trace.ts';
import {
  answerOperator,
  type OperatorAnswer,
  type OperatorPath,
} from './operation/answer-operator.ts';
import { checkReady } from './operation/check-ready.ts';
import { createMetrics, type Figures, type Metrics } from './operation/create-metrics.ts';
import { listenForOperator } from './operation/listen-for-operator.ts';
import { readDisk } from './operation/read-disk.ts';
import type { QuoteIndex } from './quote-index/quote-index.ts';
import type { Store } from './store/store.ts';
import { VERSION } from './version.ts';

export interface OperationOptions {
  readonly config: Pick<Config, 'operation'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
}

/** What is looked at once it is there. */
export interface WatchedParts {
  readonly store: Pick<Store, 'countFigures' | 'countQuoted' | 'getSetting'>;
  /** null where it is no file of this machine. */
  readonly storePath: string | null;
  readonly index: Pick<QuoteIndex, 'quoteCount' | 'articleCount' | 'heldSinceMs'>;
  readonly platforms: Pick<Platforms, 'connections'>;
}

export interface Operation {
  readonly metrics: Metrics;
  readonly tracer: Tracer;
  /** For listeners of others. */
  answer(path: OperatorPath): Promise<OperatorAnswer>;
  /** The store is open and the index has everything in it: from now on the program may be ready. */
  watch(parts: WatchedParts): void;
  stop(): Promise<void>;
}

/** A round of polls takes a minute and a half at worst (MAX_REQUESTS in feeds/poll-feeds.ts); the rest is room for a restart's spread. */
const OVERDUE_MS = 10 * 60_000;

/** Any: that it is read is what matters. */
const ASKED_SETTING = 'sample-wire';

/** @throws {VerbatimError} `config-invalid` where the port is taken. */
export async function connectOperation(options: OperationOptions): Promise<Operation> {
  const { config, clock, timers, logger } = options;
  let watched: WatchedParts | null = null;
  const metrics = createMetrics({
    clock,
    version: VERSION,
    commands: listDefinitions().map(({ name }) => name),
    readFigures: async () => (watched === null ? null : await readFigures(watched, clock)),
  });
  const readiness = () => checkReady(watched && { ...readyPartsOf(watched), timers });
  const answer = (path: OperatorPath) => answerOperator(path, { metrics, readiness });
  const { host, port, tracesTo } = config.operation;
  const exporter = tracesTo === undefined ? null : await openExporter(tracesTo, logger);
  let listener: Listener | null = null;
  if (port !== undefined) {
    listener = await listenForOperator({ host, port, answer });
    logger.info({ host, port: listener.port }, 'operation: listening');
  }
  return {
    metrics,
    tracer: createTracer(exporter),
    answer,
    watch(parts) {
      watched = parts;
    },
    async stop() {
      await listener?.close();
      await exporter?.close();
    },
  };
}

/** Loaded only where traces are wanted: the packages cost tens of milliseconds and megabytes. */
async function openExporter(url: string, logger: Logger) {
  const { exportSpans } = await import('./operation/export-spans.ts');
  return exportSpans({ url, version: VERSION, logger });
}

function readyPartsOf({ store, platforms }: WatchedParts) {
  return {
    askStore: () => store.getSetting(ASKED_SETTING),
    connections: () => platforms.connections(),
  };
}

async function readFigures(
  { store, storePath, index, platforms }: WatchedParts,
  clock: Clock,
): Promise<Figures> {
  const counted = await store.countFigures(clock.nowMs() - OVERDUE_MS);
  const { quoteCount: quotes, articleCount: articles, heldSinceMs } = index;
  const older = heldSinceMs === null ? null : await store.countQuoted({ beforeMs: heldSinceMs });
  return {
    ...counted,
    index: { quotes, articles, olderQuotes: older?.quoteCount ?? 0 },
    disk: storePath === null ? null : await readDisk(storePath).catch(() => null),
    platforms: platforms.connections(),
  };
}
