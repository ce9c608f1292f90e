/** The scheduled digests that a caller may see, and which of them come next. */
import { describeFilter } from '../../src/digests/describe-filter.ts';
import type { Digests } from '../../src/digests/digests.ts';
import type { EpochMs } from '../../src/model/article.ts';
import type { Caller } from '../../src/model/command.ts';
import type { Subscription } from '../../src/model/digest.ts';
import { isVisibleTo } from '../replying/places.ts';
import { countOf } from '../replying/reply-parts.ts';

export interface NextDigest {
  readonly subscription: Subscription;
  readonly atMs: EpochMs;
}

/** In the order in which they were made. */
export async function listVisibleDigests(
  caller: Pick<Caller, 'platform' | 'workspaceId'>,
  digests: Pick<Digests, 'list'>,
): Promise<readonly Subscription[]> {
  const isVisible = isVisibleTo(caller);
  return (await digests.list()).filter(({ destination }) => isVisible(destination));
}

/** The soonest first. */
export async function listNextDigests(
  caller: Pick<Caller, 'platform' | 'workspaceId'>,
  digests: Pick<Digests, 'list' | 'nextRunAtMs'>,
  limit: number,
): Promise<readonly NextDigest[]> {
  return (await listVisibleDigests(caller, digests))
    .map((subscription) => ({ subscription, atMs: digests.nextRunAtMs(subscription) }))
    .sort((a, b) => a.atMs - b.atMs)
    .slice(0, limit);
}

/** "NATO, the bridge · at most 5 stories", or "every story". */
export function describeContent({
  filter,
  saysEmpty,
}: Pick<Subscription, 'filter' | 'saysEmpty'>): string {
  const which = describeFilter(filter);
  return [
    which === '' ? 'every story' : which,
    ...(filter.maxStories === undefined
      ? []
      : [`at most ${countOf(filter.maxStories, 'story', 'stories')}`]),
    ...(saysEmpty ? ['says so when there is nothing'] : []),
  ].join(' · ');
}
