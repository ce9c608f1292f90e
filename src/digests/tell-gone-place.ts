/** Tells the alert channels when nothing more can be posted somewhere: at most once a day of one place. */
import type { Clock } from '../lib/time/clock.ts';
import { type Destination, isSamePlace, PLATFORM_TITLES } from '../model/platform.ts';
import type { ReplyBlock, ReplyDocument } from '../model/reply.ts';
import type { Store } from '../store/store.ts';
import { deliveryIdOf } from './outbox.ts';

const DAY_MS = 86_400_000;

export interface GonePlace {
  readonly place: Destination;
  /** The service's own words, in a sentence. */
  readonly reason: string;
  /** One that was promised there, to try again; null where none was. */
  readonly deliveryId: string | null;
  /** Messages that were promised there. */
  readonly waiting: number;
  /** Feeds that were posted there, and are not any more. */
  readonly endedFeeds: number;
  /** Watches and digests that wait, where the reason does not tell of them. */
  readonly paused: number;
}

/** Promises the news to each alert channel of the same workspace and of the console, but the place itself. */
export async function tellGonePlace(
  { store, clock }: { store: Pick<Store, 'listAlertChannels' | 'promiseDelivery'>; clock: Clock },
  gone: GonePlace,
): Promise<void> {
  const { place } = gone;
  const day = Math.floor(clock.nowMs() / DAY_MS);
  const document = describeGonePlace(gone);
  for (const destination of await store.listAlertChannels()) {
    const isSameWorkspace =
      destination.platform === place.platform && destination.workspaceId === place.workspaceId;
    if (isSamePlace(destination, place)) continue;
    if (!isSameWorkspace && destination.platform !== 'console') continue;
    const id = deliveryIdOf(JSON.stringify(['gone', place, destination, day]));
    await store.promiseDelivery({ id, destination, document, attempts: 0 });
  }
}

function describeGonePlace(gone: GonePlace): ReplyDocument {
  const { place, reason, deliveryId, waiting, endedFeeds, paused } = gone;
  const what = place.channelId.startsWith('@') ? 'a direct message' : 'a channel';
  const fallback = `Nothing can be posted to ${what} on ${PLATFORM_TITLES[place.platform]} any more.`;
  const kept = waiting === 1 ? '1 message is' : `${waiting} messages are`;
  return {
    audience: 'channel',
    fallback,
    blocks: [
      { kind: 'heading', text: fallback },
      { kind: 'paragraph', text: reason },
      ...(waiting === 0 ? [] : [note(`${kept} kept until an admin tries again or drops them.`)]),
      ...describePaused(paused),
      ...describeEnded(endedFeeds),
      {
        kind: 'buttons',
        buttons: [
          ...(deliveryId === null ? [] : [tryAgain(deliveryId)]),
          { label: 'Messages kept', commandText: 'deliveries list', style: 'plain' },
          { label: 'Digests', commandText: 'digest list', style: 'plain' },
        ],
      },
    ],
    shareCommandText: null,
  };
}

function describePaused(orders: number): readonly ReplyBlock[] {
  if (orders === 0) return [];
  const told = orders === 1 ? '1 watch or digest' : `${orders} watches and digests`;
  const they = orders === 1 ? 'It goes' : 'They go';
  return [
    note(
      `${told} of that place ${orders === 1 ? 'waits' : 'wait'}. ${they} on once a message gets there: set the place right, then try again.`,
    ),
  ];
}

const tryAgain = (deliveryId: string) =>
  ({
    label: 'Try again',
    commandText: `deliveries retry ${deliveryId}`,
    style: 'plain',
  }) as const;

function describeEnded(feeds: number): readonly ReplyBlock[] {
  if (feeds === 0) return [];
  const ended = feeds === 1 ? '1 feed is' : `${feeds} feeds are`;
  return [note(`${ended} not posted there any more; /feeds post there begins again.`)];
}

const note = (text: string): ReplyBlock => ({ kind: 'note', text });
