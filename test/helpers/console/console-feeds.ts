/** Feeds of invented outlets for the console's tests: some well, some in trouble, with the polls that made them so. */
import type { FeedId } from '../../../src/model/article.ts';
import type { Feed } from '../../../src/model/feed.ts';
import type { Poll } from '../../../src/model/poll.ts';
import type {
  AddressTrial,
  ConsoleFeeds,
} from '../../../src/platforms/console/ports/console-ports.ts';
import { failedPoll, POLLS_NOW_MS as NOW_MS, poll, readPoll } from '../outlets/polls.ts';
import { feed } from '../values/feed.ts';

const MINUTE_MS = 60_000;

const everyQuarter = (make: (minutes: number, place: number) => Poll): readonly Poll[] =>
  Array.from({ length: 20 }, (_, place) => make(5 + 15 * place, place));

const NOTHING_THERE = 'There is nothing at this address (HTTP 404).';

export const CONSOLE_FEEDS: readonly Feed[] = [
  feed('harbour-post', {
    title: 'Harbour Post',
    isSample: true,
    lastPolledAtMs: NOW_MS - 5 * MINUTE_MS,
    lastSuccessAtMs: NOW_MS - 5 * MINUTE_MS,
    nextPollAtMs: NOW_MS + 10 * MINUTE_MS,
  }),
  feed('oster-herald', {
    title: 'Oster Herald: council and courts',
    lastPolledAtMs: NOW_MS - 65 * MINUTE_MS,
    lastSuccessAtMs: NOW_MS - 26 * 60 * MINUTE_MS,
    nextPollAtMs: NOW_MS + 55 * MINUTE_MS,
    failureCount: 4,
    lastError: NOTHING_THERE,
  }),
  feed('varna-bay', {
    title: 'Varna Bay Bulletin',
    state: 'gone',
    lastPolledAtMs: NOW_MS - 60 * 24 * 60 * MINUTE_MS,
    lastSuccessAtMs: NOW_MS - 61 * 24 * 60 * MINUTE_MS,
    nextPollAtMs: NOW_MS - 59 * 24 * 60 * MINUTE_MS,
    failureCount: 1,
    lastError: 'The feed is gone for good (HTTP 410).',
  }),
  feed('coastal-courier', { title: 'coastal-courier.example', nextPollAtMs: NOW_MS }),
  feed('norrland-wire', {
    title: 'Norrland Wire',
    lastPolledAtMs: NOW_MS - 2 * MINUTE_MS,
    lastSuccessAtMs: NOW_MS - 2 * MINUTE_MS,
    nextPollAtMs: NOW_MS + 3 * MINUTE_MS,
  }),
];

const POLLS: Readonly<Record<string, readonly Poll[]>> = {
  'harbour-post': everyQuarter((minutes, place) =>
    place % 5 === 0 ? readPoll(minutes, place % 2) : poll(minutes),
  ),
  'oster-herald': everyQuarter((minutes, place) =>
    place < 4 ? failedPoll(minutes, NOTHING_THERE, 404) : readPoll(minutes, 2),
  ),
  'varna-bay': [failedPoll(1, 'The feed is gone for good (HTTP 410).', 410), readPoll(60, 1)],
  'norrland-wire': everyQuarter((minutes, place) =>
    place % 7 === 3
      ? failedPoll(minutes, 'norrland-wire.example took longer than 30 s.')
      : readPoll(minutes, place % 3),
  ),
};

export interface FakeFeeds extends ConsoleFeeds {
  /** What was polled at once, in order. */
  readonly polled: readonly FeedId[];
  /** Addresses tried, in order. */
  readonly tried: readonly string[];
  /** Addresses to follow, in order. */
  readonly followed: readonly string[];
  /** Who followed them. */
  readonly followers: readonly string[];
}

/** A retry makes a feed well again, as after an outage; an address gives the trial that is laid out for it. */
export function fakeFeeds(
  given: readonly Feed[] = CONSOLE_FEEDS,
  trials: Readonly<Record<string, AddressTrial>> = {},
): FakeFeeds {
  const feeds = new Map(given.map((each) => [each.id, each]));
  const polls = new Map<FeedId, readonly Poll[]>(given.map(({ id }) => [id, POLLS[id] ?? []]));
  const polled: FeedId[] = [];
  const tried: string[] = [];
  const followed: string[] = [];
  const followers: string[] = [];
  return {
    polled,
    tried,
    followed,
    followers,
    list: async () => [...feeds.values()],
    polls: async (ids) => new Map(ids.map((id) => [id, polls.get(id) ?? []])),
    async pollNow(id) {
      const found = feeds.get(id);
      if (found === undefined) return 'not-followed';
      polled.push(id);
      const newest = { ...readPoll(0, 2), tookMs: 340 };
      polls.set(id, [newest, ...(polls.get(id) ?? [])].slice(0, 20));
      const isWell = { state: 'active', failureCount: 0, lastError: null } as const;
      const times = { lastPolledAtMs: NOW_MS, lastSuccessAtMs: NOW_MS };
      feeds.set(id, { ...found, ...isWell, ...times, nextPollAtMs: NOW_MS + 15 * MINUTE_MS });
      return newest;
    },
    async tryAddress(address) {
      tried.push(address);
      return trials[address] ?? { kind: 'failed', reason: 'The server answered with HTTP 404.' };
    },
    async follow(address, { userId }) {
      followed.push(address);
      followers.push(userId);
      const choices = ['feed.xml', 'sport.xml'].map((name) => ({
        url: new URL(name, address).href,
        title: `Feed of ${name}`,
        itemCount: 20,
      }));
      if (!address.endsWith('.xml')) return { kind: 'choice', choices };
      const added = feed('added', { url: address, title: 'Harbour Post' });
      const isNew = !feeds.has(added.id);
      feeds.set(added.id, added);
      return { kind: 'followed', feed: added, isNew };
    },
  };
}
