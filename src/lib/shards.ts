/**
 * Discord divides the servers of a bot among connections, its shards
 * (https://discord.com/developers/docs/events/gateway#sharding). Which of them this process holds is agreed with the other processes;
 * one that is alone holds all.
 */
import type { Clock } from './time/clock.ts';

export interface Shard {
  /** From 0. */
  readonly number: number;
  /** How many there are. */
  readonly count: number;
}

export interface ShardClaim {
  /** How many there are, as all processes have agreed. */
  readonly count: number;
  /** Those that this process may hold now; another that it holds is to be ended and let go. */
  readonly held: readonly Shard[];
  /** Among how many processes they are divided. */
  readonly processes: number;
}

export interface ShardWish {
  /** How many there must be at least; null for as many as are agreed on. */
  readonly atLeast: number | null;
  /** So many are taken at most. */
  readonly most: number;
}

export interface Shards {
  /** Takes what is free, up to a fair part. */
  claim(wish: ShardWish): Promise<ShardClaim>;
  /** Their connections are closed: others may take them. */
  release(shards: readonly Shard[]): Promise<void>;
  /** Whether what was claimed is still this process': one that was paused may have lost it, and learns of it later. */
  isMine(): boolean;
  /**
   * Takes the turn to begin a session in a bucket of shards, if it is free. Nothing is kept for who waits: it may end meanwhile.
   *
   * @returns 0 where it was; else in how many milliseconds to ask again.
   */
  takeTurn(bucket: number): Promise<number>;
  /** Calls whenever another claim may come out otherwise, until the returned function is called. */
  watch(onChange: () => void): () => void;
}

/**
 * Between two sessions that begin in one bucket: five seconds (https://discord.com/developers/docs/events/gateway#rate-limiting), and
 * half a second because the way there takes longer at one time than at another.
 */
export const TURN_MS = 5_500;

/** Of a process that shares with nobody. */
export function shardsAlone(clock: Clock): Shards {
  const freeAtMs = new Map<number, number>();
  let count = 1;
  return {
    async claim({ atLeast, most }) {
      count = Math.max(atLeast ?? count, 1);
      const held = listShards(count).slice(0, most);
      return { count, held, processes: 1 };
    },
    release: async () => undefined,
    isMine: () => true,
    async takeTurn(bucket) {
      const nowMs = clock.nowMs();
      const waitMs = (freeAtMs.get(bucket) ?? nowMs) - nowMs;
      // A clock that was set back makes nobody wait for long.
      if (waitMs > 0) return Math.min(waitMs, TURN_MS);
      freeAtMs.set(bucket, nowMs + TURN_MS);
      return 0;
    },
    watch: () => () => undefined,
  };
}

export function listShards(count: number): readonly Shard[] {
  return Array.from({ length: count }, (_, number) => ({ number, count }));
}

/** @returns its name among all, also of other counts. */
export const nameShard = ({ number, count }: Shard) => `${number}/${count}`;
