/**
 * Keeps a connection to Discord for each shard that this process may hold, and ends that of one that it may not hold any more, before
 * another process can open it: an event comes to each connection of its shard, and would be answered twice.
 *
 * What may be held is asked for at the start and whenever something may have changed. A shard whose connection fails is let go, so that
 * another process may try; this one tries again after RETRY_MS.
 */
import type { Logger } from '../../lib/logger.ts';
import { nameShard, type Shard, type ShardClaim, type Shards } from '../../lib/shards.ts';
import type { Clock } from '../../lib/time/clock.ts';
import type { HeldShards } from '../../model/platform.ts';

/** One connection. */
export interface ShardConnection {
  /** Resolves when it is there. @throws {VerbatimError} why not. */
  open(): Promise<void>;
  isUp(): boolean;
  /** Takes nothing new, waits for what is under way, and ends it; also while it opens. */
  close(): Promise<void>;
}

export interface HoldOptions {
  readonly shards: Shards;
  /** @param isMine whether what comes is this process' to answer. */
  readonly connect: (shard: Shard, isMine: () => boolean) => ShardConnection;
  /** Told among how many processes they are divided, each time that is asked. */
  readonly onDivided: (processes: number) => void;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface ShardHolder {
  /**
   * Resolves when all that may be held are connected.
   *
   * @param atLeast so many shards there must be.
   * @throws {VerbatimError} why one could not be: then none is held, and it may be started again.
   */
  start(atLeast: number): Promise<void>;
  /** Discord wants more of them. */
  growTo(atLeast: number): void;
  /** null before it is known how many there are. */
  describe(): HeldShards | null;
  stop(): Promise<void>;
}

const RETRY_MS = 15_000;

interface Holding {
  readonly shard: Shard;
  readonly connection: ShardConnection;
  readonly opened: Promise<void>;
}

export function holdShards(options: HoldOptions): ShardHolder {
  const { shards, clock, logger } = options;
  /** By the shard's name. */
  const holdings = new Map<string, Holding>();
  let count: number | null = null;
  let retryAtMs = 0;
  let wanted: number | null = null;
  let unwatch = () => {};

  async function look(): Promise<void> {
    const atLeast = wanted;
    const most = clock.nowMs() < retryAtMs ? holdings.size : Number.POSITIVE_INFINITY;
    const claim = await shards.claim({ atLeast, most });
    if (wanted === atLeast) wanted = null;
    count = claim.count;
    options.onDivided(claim.processes);
    await endAllBut(claim);
    for (const shard of claim.held) if (!holdings.has(nameShard(shard))) hold(shard);
  }

  function hold(shard: Shard): void {
    const name = nameShard(shard);
    const isHeld = () => holdings.get(name) === holding && shards.isMine();
    const connection = options.connect(shard, isHeld);
    const opened = connection.open();
    const holding = { shard, connection, opened };
    holdings.set(name, holding);
    logger.info({ shard: name }, 'shard taken');
    opened.then(
      () => logger.info({ shard: name }, 'shard connected'),
      (error: unknown) => void fail(holding, error),
    );
  }

  async function fail(holding: Holding, error: unknown): Promise<void> {
    // It was ended while it opened.
    if (holdings.get(nameShard(holding.shard)) !== holding) return;
    logger.error({ shard: nameShard(holding.shard), err: error }, 'shard not connected');
    retryAtMs = clock.nowMs() + RETRY_MS;
    await end([holding]).catch(report);
  }

  async function endAllBut({ held }: Pick<ShardClaim, 'held'>): Promise<void> {
    const names = new Set(held.map(nameShard));
    await end([...holdings.values()].filter(({ shard }) => !names.has(nameShard(shard))));
  }

  async function end(ending: readonly Holding[]): Promise<void> {
    if (ending.length === 0) return;
    for (const { shard } of ending) holdings.delete(nameShard(shard));
    await Promise.all(ending.map(({ connection }) => connection.close()));
    const names = ending.map(({ shard }) => nameShard(shard));
    logger.info({ shards: names }, 'shards let go');
    await shards.release(ending.map(({ shard }) => shard));
  }

  const report = (error: unknown) =>
    logger.error({ err: error }, 'Which shards are held could not be looked at; it will be.');

  const looks = oneAtATime(() => look().catch(report));

  async function stop(): Promise<void> {
    unwatch();
    await looks.done();
    await endAllBut({ held: [] }).catch(report);
  }

  return {
    async start(atLeast) {
      wanted = atLeast;
      retryAtMs = 0;
      try {
        await look();
        await Promise.all([...holdings.values()].map(({ opened }) => opened));
      } catch (error) {
        await stop();
        throw error;
      }
      unwatch = shards.watch(looks.ask);
    },
    growTo(atLeast) {
      wanted = atLeast;
      looks.ask();
    },
    describe() {
      if (count === null) return null;
      const all = [...holdings.values()];
      return {
        count,
        held: all.map(({ shard }) => shard.number).sort((a, b) => a - b),
        connected: all.filter(({ connection }) => connection.isUp()).length,
      };
    },
    stop,
  };
}

/** One piece of work at a time; one more is enough for all that ask meanwhile. */
function oneAtATime(work: () => Promise<void>) {
  let isWaiting = false;
  let working: Promise<void> = Promise.resolve();
  return {
    ask(): void {
      if (isWaiting) return;
      isWaiting = true;
      working = working.then(() => {
        isWaiting = false;
        return work();
      });
    },
    done: () => working,
  };
}
