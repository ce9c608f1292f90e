/** Plans that hold no more: of polls that were missed, and those that a clock which was ahead has put off until its own time comes. */
import type { Clock } from '../lib/time/clock.ts';
import type { EpochMs, FeedId } from '../model/article.ts';
import type { DueFeed, Feed } from '../model/feed.ts';

interface AnewParts {
  readonly store: {
    listFeeds(): Promise<readonly Feed[]>;
    listDueFeeds(beforeMs: EpochMs): Promise<readonly DueFeed[]>;
    planPolls(plans: ReadonlyMap<FeedId, EpochMs>): Promise<void>;
  };
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
}

/** Feeds overdue at a start are asked over this long, so that a restart is no storm. */
const START_SPREAD_MS = 5 * 60_000;

/** Clocks are set back by less now and then: no poll is worth planning anew for that. */
const WORTH_PLANNING_MS = 60_000;

/** At a start. Those just added are left as they are, to be asked at once: somebody is waiting for them. */
export async function planMissed({ store, clock, random }: AnewParts): Promise<void> {
  const nowMs = clock.nowMs();
  const due = await store.listDueFeeds(nowMs);
  const polledAhead = (await store.listFeeds()).filter(
    ({ lastPolledAtMs }) => (lastPolledAtMs ?? 0) > nowMs + WORTH_PLANNING_MS,
  );
  const missed = [...due, ...polledAhead].filter(({ lastPolledAtMs }) => lastPolledAtMs !== null);
  const plan = () => nowMs + Math.round(random() * START_SPREAD_MS);
  await store.planPolls(new Map(missed.map(({ id }) => [id, plan()])));
}

/** @returns what is to be called now and then: where the clock was set back since, it brings all plans forward by as much. */
export function createPlanKeeper({ store, clock }: Omit<AnewParts, 'random'>) {
  let seenMs = clock.nowMs();
  return async (): Promise<void> => {
    const nowMs = clock.nowMs();
    const aheadMs = seenMs - nowMs;
    if (aheadMs > WORTH_PLANNING_MS) {
      const later = (await store.listFeeds()).filter(({ nextPollAtMs }) => nextPollAtMs > nowMs);
      const sooner = (feed: Feed) => Math.max(feed.nextPollAtMs - aheadMs, nowMs);
      await store.planPolls(new Map(later.map((feed) => [feed.id, sooner(feed)])));
    }
    seenMs = nowMs;
  };
}
