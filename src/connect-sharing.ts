/** Connects this process with those that share its database; with a file it is alone. */

import type { Clock } from './lib/clock.ts';
import type { Logger } from './lib/logger.ts';
import type { MayWork } from './lib/may-work.ts';
import type { Timers } from './lib/timers.ts';
import type { Role } from './roles.ts';
import { createSharing, type Job, type Sharing } from './share-work.ts';
import type { Store } from './store/store.ts';

export interface SharingParts {
  readonly store: Pick<Store, 'shared'>;
  /** Reads what others stored. */
  readonly catchUp: () => Promise<void>;
  readonly roles: ReadonlySet<Role>;
  readonly clock: Clock;
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
  /** This process is the one that is connected to Discord now. */
  onDiscord(): void;
}

export interface ConnectedSharing extends Pick<Sharing, 'stop'> {
  readonly mayTell: MayWork;
  readonly mayTidy: MayWork;
  /** What others stored has come into the index. */
  onFollowed(): void;
  /** Nobody is woken before this. */
  start(woken: Woken): Promise<void>;
}

export function connectSharing(parts: SharingParts): ConnectedSharing {
  const { store, roles } = parts;
  const { shared } = store;
  let woken: Woken | null = null;
  const jobs: Job[] = [
    ...(roles.has('deliver') ? (['tell'] as const) : []),
    ...(roles.has('analyze') ? (['tidy'] as const) : []),
    ...(roles.has('deliver') || roles.has('answer') ? (['discord'] as const) : []),
  ];
  const sharing = createSharing({
    ...{ ...parts, shared, jobs },
    onJob(job) {
      if (job === 'tell') woken?.onDue();
      else if (job === 'tidy') woken?.onStored();
      else woken?.onDiscord();
    },
    onNotice(notice) {
      if (notice === 'subscriptions') woken?.onDue();
      else if (notice === 'free') woken?.onFree();
      else woken?.onPromised();
    },
  });
  return {
    onFollowed: () => woken?.onStored(),
    mayTell: () => sharing.mayWork('tell'),
    mayTidy: () => sharing.mayWork('tidy'),
    async start(given) {
      woken = given;
      await sharing.start();
      if (shared === null && jobs.includes('discord')) given.onDiscord();
    },
    stop: () => sharing.stop(),
  };
}
