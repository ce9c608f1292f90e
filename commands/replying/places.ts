/** Where things are posted, as a caller may see it: nothing of another workspace is shown, and no channel's own id. */
import type { Caller } from '../../src/model/command.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import { type Destination, isSamePlace, PLATFORM_TITLES } from '../../src/model/platform.ts';
import type { Store } from '../../src/store/store.ts';

/** Where the caller is. */
export function placeOf({
  platform,
  workspaceId,
  channelId,
}: Pick<Caller, 'platform' | 'workspaceId' | 'channelId'>): Destination {
  return { platform, workspaceId, channelId };
}

/**
 * The channel where the caller is, for what is posted there from now on.
 *
 * @throws {VerbatimError} `usage` where there is none (the bot's own page and what is opened from it), or the bot can't post there.
 */
export async function channelOf(caller: Caller): Promise<Destination> {
  if (caller.channelId === '')
    throw new VerbatimError(
      'usage',
      'There is no channel here. Type this in the channel that you mean.',
    );
  const absence = (await caller.explainAbsence?.()) ?? null;
  if (absence !== null) throw new VerbatimError('usage', absence);
  return placeOf(caller);
}

/** Returns a filter: a workspace sees its own, whoever is at the console runs the program and sees all. */
export function isVisibleTo(
  caller: Pick<Caller, 'platform' | 'workspaceId'>,
): (place: Destination) => boolean {
  return ({ platform, workspaceId }) =>
    caller.platform === 'console' ||
    (platform === caller.platform && (workspaceId === '' || workspaceId === caller.workspaceId));
}

/** "in this channel", "in another channel", "on Slack": a channel's own id is never shown; "in #desk" in the console, where it is the name. */
export function describePlace(
  { platform, channelId }: Destination,
  caller: Pick<Caller, 'platform' | 'channelId'>,
): string {
  if (platform === caller.platform && channelId === caller.channelId) return 'in this channel';
  if (platform === caller.platform && channelId !== '')
    return platform === 'console' ? `in #${channelId}` : 'in another channel';
  return `on ${PLATFORM_TITLES[platform]}`;
}

/** Returns what a list says of what waits in a place that is gone; "" of one that is there. */
export async function sayingGone(
  store: Pick<Store, 'listGonePlaces'>,
): Promise<(place: Destination) => string> {
  const gone = await store.listGonePlaces();
  return (place) =>
    gone.some((each) => isSamePlace(each, place)) ? ' · waits: nothing is taken there' : '';
}
