import type { Shard, ShardClaim, ShardWish } from '../../lib/shards.ts';
import type { ArticleId, EpochMs } from '../../model/article.ts';

export interface Change {
  readonly sequence: number;
  /** null where decisions about speakers changed. */
  readonly articleId: ArticleId | null;
  /** Made by this process itself. */
  readonly isOwn: boolean;
}

export interface SharedWork {
  /** Gives this process a number, which it returns. */
  join(): Promise<number>;
  /** By the clock of the database, which is right for all. */
  readClock(): Promise<EpochMs>;
  /** It is still there. @returns false where it was taken for gone meanwhile, and is nobody until it joins anew. */
  beat(): Promise<boolean>;
  /** Takes away those that are gone, with all that they held. @returns how many there were. */
  removeGone(): Promise<number>;
  /** Everything that it holds is free at once. */
  leave(): Promise<void>;
  /** @returns whether this process holds it, which it does until it leaves or is gone. */
  takeJob(job: string): Promise<boolean>;
  /** See `Shards` in lib/shards.ts. Nothing is held by a process that was taken for gone. */
  claimShards(wish: ShardWish): Promise<ShardClaim>;
  releaseShards(shards: readonly Shard[]): Promise<void>;
  takeIdentifyTurn(bucket: number): Promise<number>;
  /** The number of the newest change. */
  newestChange(): Promise<number>;
  /** The next behind this one; null where some of them are not known any more. */
  listChanges(after: number, limit: number): Promise<readonly Change[] | null>;
  /** Calls until the returned function is called. A connection that is lost is reported once, and made by the next call. */
  listen(onNotice: (notice: Notice) => void, onLost: () => void): Promise<() => Promise<void>>;
}

/** Woken by what another process did, or may have done. */
export type Notice = 'changes' | 'deliveries' | 'subscriptions' | 'free';
