/** Fills the index, and connects this process with those that share its database; with a file it is alone. */
import type { MayWork } from './digests/create-looks.ts';
import { createChangeFollower } from './follow-changes.ts';
import type { Clock } from './lib/clock.ts';
import type { Logger } from './lib/logger.ts';
import type { Timers } from './lib/timers.ts';
import type { QuoteIndex } from './quote-index/quote-index.ts';
import type { Role } from './roles.ts';
import { createSharing, type Job, type Sharing } from './share-work.ts';
import type { Store } from './store/store.ts';

export interface SharingParts {
  readonly store: Store;
  readonly index: QuoteIndex;
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
  /** Nobody is woken before this. */
  start(woken: Woken): Promise<void>;
}

/** Resolves when the index holds all that is stored. */
export async function connectSharing(parts: SharingParts): Promise<ConnectedSharing> {
  const { store, index, roles } = parts;
  const { shared } = store;
  let woken: Woken | null = null;
  const catchUp = await fill(parts, () => woken?.onStored());
  index.prepare();
  const jobs: Job[] = [
    ...(roles.has('deliver') ? (['tell'] as const) : []),
    ...(roles.has('analyze') ? (['tidy'] as const) : []),
    ...(roles.has('deliver') || roles.has('answer') ? (['discord'] as const) : []),
  ];
  const sharing = createSharing({
    ...{ ...parts, shared, jobs, catchUp },
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

/** @returns what brings it in step with what others store. */
async function fill(
  { store, index }: SharingParts,
  onFollowed: () => void,
): Promise<() => Promise<void>> {
  if (store.shared !== null) {
    const follower = createChangeFollower({ store, shared: store.shared, index, onFollowed });
    await follower.load();
    return follower.catchUp;
  }
  index.setDecisions(await store.listSpeakerDecisions());
  for await (const { article, quotes } of store.readAllArticles())
    index.putArticle(article.id, quotes);
  return async () => undefined;
}
