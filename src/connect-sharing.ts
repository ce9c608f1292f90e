/** Connects this process with those that share its database; with a file it is alone. */
import type { Logger } from './lib/logger.ts';
import type { MayWork } from './lib/may-work.ts';
import { type Shards, shardsAlone } from './lib/shards.ts';
import type { AdjustableClock } from './lib/time/clock.ts';
import type { Timers } from './lib/time/timers.ts';
import type { Role } from './roles.ts';
import { createSharing, type Job, type Sharing } from './share-work.ts';
import type { SharedWork } from './store/ports/shared-work.ts';
import type { Store } from './store/store.ts';

export interface SharingParts {
  readonly store: Pick<Store, 'shared'>;
  /** Reads what others stored. */
  readonly catchUp: () => Promise<void>;
  readonly roles: ReadonlySet<Role>;
  readonly clock: AdjustableClock;
  readonly timers: Timers;
  readonly logger: Logger;
}

/** What is woken by what others do. */
export interface Woken {
  /** Others have stored something, and it is in the index. */
  onStored(): void;
  /** This process is the one that tells what is due now, or another changed what is due. */
  onDue(): void;
  /** Deliveries may be there that nobody holds. */
  onPromised(): void;
  /** What a process held is free. */
  onFree(): void;
}

export interface ConnectedSharing extends Pick<Sharing, 'stop'> {
  readonly mayTell: MayWork;
  readonly mayTidy: MayWork;
  /** Which of Discord's connections this process holds. */
  readonly shards: Shards;
  /** What others stored has come into the index. */
  onFollowed(): void;
  /** Nobody is woken before this. */
  start(woken: Woken): Promise<void>;
}

export function connectSharing(parts: SharingParts): ConnectedSharing {
  const { store, roles, clock } = parts;
  const { shared } = store;
  const watchers = new Set<() => void>();
  const tellWatchers = () => {
    for (const tell of watchers) tell();
  };
  let woken: Woken | null = null;
  const jobs: Job[] = [
    ...(roles.has('deliver') ? (['tell'] as const) : []),
    ...(roles.has('analyze') ? (['tidy'] as const) : []),
  ];
  const sharing = createSharing({
    ...{ ...parts, shared, jobs },
    onJob(job) {
      if (job === 'tell') woken?.onDue();
      else woken?.onStored();
    },
    onNotice(notice) {
      if (notice === 'subscriptions') woken?.onDue();
      else if (notice === 'free') {
        woken?.onFree();
        tellWatchers();
      } else woken?.onPromised();
    },
    onBeat: tellWatchers,
  });
  return {
    onFollowed: () => woken?.onStored(),
    mayTell: () => sharing.mayWork('tell'),
    mayTidy: () => sharing.mayWork('tidy'),
    shards: shared === null ? shardsAlone(clock) : shardsAmong(shared, sharing, watchers),
    async start(given) {
      woken = given;
      await sharing.start();
    },
    stop: () => sharing.stop(),
  };
}

function shardsAmong(
  shared: SharedWork,
  sharing: Pick<Sharing, 'isThere' | 'term'>,
  watchers: Set<() => void>,
): Shards {
  let claimedIn: number | null = null;
  return {
    async claim(wish) {
      const term = sharing.term();
      const claim = await shared.claimShards(wish);
      claimedIn = term;
      return claim;
    },
    release: shared.releaseShards,
    isMine: () => claimedIn === sharing.term() && sharing.isThere(),
    takeTurn: shared.takeIdentifyTurn,
    watch(onChange) {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
}
