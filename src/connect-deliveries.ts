/** Step 6, connected: what is told to channels and people, and the outbox that delivers it. */
import type { Services } from '../commands/services.ts';
import type { Config } from '../config/load.ts';
import { createCorrections } from './digests/create-corrections.ts';
import { createDigests } from './digests/create-digests.ts';
import { createFeedPosts } from './digests/create-feed-posts.ts';
import type { IsThere, SeekPlaces } from './digests/create-looks.ts';
import { createWatches } from './digests/create-watches.ts';
import { createOutbox, type OutboxParts } from './digests/outbox.ts';
import { tellGonePage, tellPageBack } from './digests/tell-gone-page.ts';
import { tellGonePlace } from './digests/tell-gone-place.ts';
import { createTroubleTeller, type TroubleTeller } from './following/tell-troubles.ts';
import { groupBy } from './lib/group-by.ts';
import type { Links } from './lib/links.ts';
import type { Logger } from './lib/logger.ts';
import type { MayWork } from './lib/may-work.ts';
import type { Clock } from './lib/time/clock.ts';
import type { Timers } from './lib/time/timers.ts';
import type { Tracer } from './lib/trace.ts';
import type { EpochMs } from './model/article.ts';
import {
  CONSOLE,
  type Destination,
  isSamePlace,
  type Platform,
  type PlatformName,
} from './model/platform.ts';
import type { QuoteIndex } from './quote-index/quote-index.ts';
import type { StoredArticle } from './store/ports/article-store.ts';
import type { Store } from './store/store.ts';

export interface DeliveriesParts {
  readonly config: Pick<Config, 'timeZone' | 'backlogIsNews'> & {
    readonly console: Pick<Config['console'], 'channels'>;
  };
  readonly store: Store;
  /** Whether this process is the one that tells what is due. */
  readonly mayTell: MayWork;
  /** Whether it posts what was promised. */
  readonly isPosting: boolean;
  readonly index: QuoteIndex;
  readonly links: Links;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  /** null for one that is not connected. */
  readonly platforms: (name: PlatformName) => Platform | null;
  readonly tracer: Tracer;
  readonly onTried: NonNullable<OutboxParts['onTried']>;
}

export interface Deliveries {
  /** What commands ask of them. */
  readonly services: Pick<Services, 'digests' | 'watches' | 'feedPosts' | 'deliveries'>;
  readonly troubles: Pick<TroubleTeller, 'wake'>;
  /** What a feed brought is stored, and in the index. */
  onStored(): void;
  /** An article was read again by a newer analyser. */
  onRenewed(): void;
  /** The page of an article is not there any more. @param finding how it answers: a sentence. */
  onPageGone(stored: StoredArticle, finding: string, goneAtMs: EpochMs): Promise<void>;
  /** The page is there again. */
  onPageBack(stored: StoredArticle, goneAtMs: EpochMs): Promise<void>;
  /** This process is the one that tells now, or another ordered something. */
  onDue(): void;
  /** Deliveries may be there that can be claimed. */
  onPromised(): void;
  start(): Promise<void>;
  /** Promises nothing more by schedule; called before what brings articles is stopped. */
  stopSchedules(): Promise<void>;
  /** Lets what is under way finish. */
  stop(): Promise<void>;
}

export function connectDeliveries(parts: DeliveriesParts): Deliveries {
  const { config, clock } = parts;
  const { timeZone, backlogIsNews } = config;
  const isInSettings: IsThere = ({ platform, channelId }) =>
    platform !== CONSOLE.platform || config.console.channels.includes(channelId);
  const seekPlaces: SeekPlaces = async () => {
    const gone = await parts.store.listGonePlaces();
    return (place) =>
      place.platform === CONSOLE.platform
        ? isInSettings(place)
        : !gone.some((each) => isSamePlace(each, place));
  };
  const outbox = createOutbox({
    ...parts,
    // What others post is left to them.
    platforms: (name) => (parts.isPosting ? parts.platforms(name) : null),
    async onPlaceGone({ id: deliveryId, destination: place }, reason, waiting) {
      const endedFeeds = await parts.store.removeFeedPostsTo(place);
      const orders = await listOrders(parts.store);
      const isThere = await seekPlaces();
      const paused = orders.filter(
        ({ destination }) => isSamePlace(destination, place) && !isThere(destination),
      ).length;
      const gone = { place, reason, deliveryId, waiting, endedFeeds, paused };
      await tellGonePlace({ store: parts.store, clock }, gone);
    },
  });
  const sendOpen = () => void outbox.sendOpen();
  const told = { ...parts, store: parts.store.forJob('tell'), mayWork: parts.mayTell, seekPlaces };
  const troubles = createTroubleTeller({ ...told, timeZone, send: sendOpen });
  const watches = createWatches({ ...told, outbox });
  const feedPosts = createFeedPosts({ ...told, outbox });
  const corrections = createCorrections({ ...told, outbox });
  const digests = createDigests({ ...told, outbox, timeZone, backlogIsNews });
  const wake = () => {
    corrections.wake();
    sendOpen();
  };
  return {
    services: { digests, watches, feedPosts, deliveries: { wake } },
    troubles,
    onStored() {
      watches.wake();
      feedPosts.wake();
      corrections.wake();
    },
    onRenewed: corrections.wake,
    async onPageGone(stored, finding, goneAtMs) {
      await tellGonePage(parts, stored, { finding, goneAtMs });
      sendOpen();
    },
    async onPageBack(stored, goneAtMs) {
      await tellPageBack(parts, stored, goneAtMs);
      sendOpen();
    },
    onDue() {
      troubles.wake();
      watches.wake();
      feedPosts.wake();
      corrections.wake();
      void digests.runDue();
    },
    onPromised: sendOpen,
    async start() {
      await outbox.start();
      await tellAbsent(parts, isInSettings);
      // Not waited for: what was missed may be much, and a service slow.
      void digests.start();
      troubles.start();
      watches.start();
      feedPosts.start();
      corrections.start();
    },
    async stopSchedules() {
      await troubles.stop();
      await digests.stop();
    },
    async stop() {
      await watches.stop();
      await feedPosts.stop();
      await corrections.stop();
      await outbox.stop();
    },
  };
}

/** What is told somewhere, again and again. */
async function listOrders(store: Store): Promise<readonly { readonly destination: Destination }[]> {
  return [...(await store.listWatches()), ...(await store.listSubscriptions())];
}

/** Tells admins of channels of the console that the settings name no more, and that something is told in. */
async function tellAbsent(
  { store, clock, logger }: DeliveriesParts,
  isThere: IsThere,
): Promise<void> {
  const absent = (await listOrders(store)).filter(({ destination }) => !isThere(destination));
  for (const [channelId, each] of groupBy(absent, ({ destination }) => destination.channelId)) {
    const [first] = each;
    if (first === undefined) continue;
    const reason = `The console has no channel #${channelId}: console.channels in the settings names it no more. Its watches and digests (${each.length}) wait until it does.`;
    logger.warn({ channelId, waiting: each.length }, reason);
    const gone = {
      place: first.destination,
      reason,
      deliveryId: null,
      waiting: 0,
      endedFeeds: 0,
      paused: 0,
    };
    await tellGonePlace({ store, clock }, gone);
  }
}
