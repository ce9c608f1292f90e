/**
 * What a channel is told of feeds in trouble: which, why, since when, what Verbatim does and what an admin can do. Times are points
 * in time, for a message may be delivered hours later; addresses lose what may be a key, for everyone in the channel reads them.
 */
import {
  button,
  buttons,
  countOf,
  heading,
  note,
  paragraph,
} from '../../commands/replying/reply-parts.ts';
import { commandLine } from '../../commands/typing/command-line.ts';
import { hideSecrets } from '../lib/text/hide-secrets.ts';
import { formatTime, type TimeContext } from '../lib/time/dates.ts';
import type { EpochMs, FeedId } from '../model/article.ts';
import type { Feed } from '../model/feed.ts';
import { MAX_POLLS_KEPT, type Poll } from '../model/poll.ts';
import type { ReplyBlock, ReplyDocument } from '../model/reply.ts';
import type { TroubleNews } from '../store/ports/feed-store.ts';

export interface TroubleFacts extends TimeContext {
  /** Of feeds that are shown, the newest first: when a trouble began, or ended, is told by them. */
  readonly polls: ReadonlyMap<FeedId, readonly Poll[]>;
  /** So many feeds got no answer that it is rather we who are cut off. */
  readonly isOurNetwork: boolean;
}

/** Feeds in one message; the others are counted. With the lengths below they fit into one message of each platform. */
export const MAX_TROUBLES_SHOWN = 10;

const MAX_TITLE_CHARS = 60;
const MAX_ADDRESS_CHARS = 90;
const MAX_REASON_CHARS = 120;

/** What needs somebody comes first, and is what is shown where not all are. */
const ORDER: readonly TroubleNews['kind'][] = ['gone', 'failing', 'recovered'];

const TITLES: Readonly<Record<TroubleNews['kind'], string>> = {
  gone: 'Gone',
  failing: 'Failing',
  recovered: 'Working again',
};

/** What Verbatim does now. */
const LEADS: Readonly<Record<TroubleNews['kind'], string | null>> = {
  gone: 'The server says that there will be nothing there any more. Verbatim has stopped asking.',
  failing: 'Verbatim goes on trying, ever more seldom, but at least once a day.',
  recovered: null,
};

/** What an admin can do. Each fits into a line of small print. */
const ADVICE: readonly string[] = [
  'Admins: /feeds test tries an address, /feeds remove stops following a feed.',
  '“Feeds” in the console shows the last polls; “Retry now” there asks at once.',
];

/** Returns the news as they are shown, those first that are shown where not all are. */
export function sortTroubles(news: readonly TroubleNews[]): readonly TroubleNews[] {
  return ORDER.flatMap((wanted) => news.filter(({ kind }) => kind === wanted));
}

/**
 * Returns one message for all of them.
 *
 * @param news at least one, as sorted by `sortTroubles`.
 */
export function describeTroubles(news: readonly TroubleNews[], facts: TroubleFacts): ReplyDocument {
  const title = titleOf(news);
  const shown = news.slice(0, MAX_TROUBLES_SHOWN);
  const isTrouble = news.some(({ kind }) => kind !== 'recovered');
  return {
    audience: 'channel',
    fallback: title,
    blocks: [
      heading(title),
      ...(facts.isOurNetwork
        ? [
            paragraph(
              'More than half of all feeds got no answer at all: most likely it is the network of the machine that Verbatim runs on.',
            ),
          ]
        : []),
      ...ORDER.flatMap((kind) => describeKind(kind, shown, facts)),
      ...mentionRest(news.slice(MAX_TROUBLES_SHOWN)),
      ...(isTrouble ? ADVICE.map(note) : []),
      ...offerButtons(news),
    ],
    shareCommandText: null,
  };
}

function titleOf(news: readonly TroubleNews[]): string {
  const [first] = news;
  if (first !== undefined && news.length === 1) return `${nameOf(first.feed)} ${VERBS[first.kind]}`;
  const recovered = countKind(news, 'recovered');
  const troubled = news.length - recovered;
  if (troubled === 0) return `${countOf(recovered, 'feed')} work again`;
  const title = `${countOf(troubled, 'feed')} in trouble`;
  if (recovered === 0) return title;
  return `${title}, ${recovered} ${recovered === 1 ? 'works' : 'work'} again`;
}

const VERBS: Readonly<Record<TroubleNews['kind'], string>> = {
  gone: 'is gone',
  failing: 'can’t be read',
  recovered: 'works again',
};

function describeKind(
  wanted: TroubleNews['kind'],
  news: readonly TroubleNews[],
  facts: TroubleFacts,
): readonly ReplyBlock[] {
  const told = news.filter(({ kind }) => kind === wanted);
  const lead = LEADS[wanted];
  return told.length === 0
    ? []
    : [
        // Of a single one the title of the message says it.
        ...(news.length === 1 ? [] : [heading(TITLES[wanted])]),
        ...(lead === null ? [] : [note(lead)]),
        // Points of a list would be cut to a line.
        ...told.map((each) => paragraph(describeOne(each, facts))),
      ];
}

/** "Harbour Post (https://harbour-post.example/feed.xml): since 2 Mar, 08:00. The server has a fault (HTTP 500)." */
function describeOne({ feed, kind }: TroubleNews, facts: TroubleFacts): string {
  const who = `${nameOf(feed)} (${shorten(hideSecrets(feed.url), MAX_ADDRESS_CHARS)})`;
  const sinceMs = readSince(facts.polls.get(feed.id) ?? []);
  const since = sinceMs === null ? [] : [`since ${formatTime(sinceMs, facts)}`];
  if (kind === 'recovered') return [who, 'works again', ...since].join(' ');
  const times = kind === 'gone' ? [] : [`${feed.failureCount} times`];
  const read =
    feed.lastSuccessAtMs === null
      ? 'never read'
      : `last read ${formatTime(feed.lastSuccessAtMs, facts)}`;
  const reason = shorten(hideSecrets(feed.lastError ?? ''), MAX_REASON_CHARS);
  return `${who}: ${[...times, ...since, read].join(', ')}. ${reason}`.trimEnd();
}

/** @returns when the first of the last polls began that ended as the newest did; null when that was before those that are kept. */
function readSince(polls: readonly Poll[]): EpochMs | null {
  const isFailed = ({ outcome }: Poll) => outcome === 'failed';
  const [newest] = polls;
  if (newest === undefined) return null;
  const change = polls.findIndex((poll) => isFailed(poll) !== isFailed(newest));
  if (change === -1 && polls.length === MAX_POLLS_KEPT) return null;
  return polls.at(change === -1 ? -1 : change - 1)?.startedAtMs ?? null;
}

function mentionRest(rest: readonly TroubleNews[]): readonly ReplyBlock[] {
  if (rest.length === 0) return [];
  const parts = ORDER.map((kind) => ({ kind, count: countKind(rest, kind) }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count.toLocaleString('en-GB')} ${REST_WORDS[kind]}`);
  return [note(`And ${parts.join(', ')}: /feeds list`)];
}

const REST_WORDS: Readonly<Record<TroubleNews['kind'], string>> = {
  gone: 'more gone',
  failing: 'more failing',
  recovered: 'more working again',
};

/** Who presses one is asked whether they may: the command behind it is for admins, and asks first. */
function offerButtons(news: readonly TroubleNews[]): readonly ReplyBlock[] {
  const [first] = news;
  const isOneInTrouble = news.length === 1 && first !== undefined && first.kind !== 'recovered';
  return buttons([
    isOneInTrouble
      ? button('Stop following it', commandLine('feeds remove', [first.feed.id]))
      : null,
    button('All feeds', 'feeds list'),
  ]);
}

const countKind = (news: readonly TroubleNews[], wanted: TroubleNews['kind']) =>
  news.filter(({ kind }) => kind === wanted).length;

function nameOf({ title, isSample }: Feed): string {
  const name = shorten(hideSecrets(title), MAX_TITLE_CHARS);
  return isSample ? `${name} (sample)` : name;
}

/** By characters, so that none is cut in two. */
function shorten(text: string, maxChars: number): string {
  const chars = [...text];
  return chars.length > maxChars ? `${chars.slice(0, maxChars - 1).join('')}…` : text;
}
