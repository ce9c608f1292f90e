/** `/status`: is it well, and what does it know. */
import { describeFilter } from '../src/digests/describe-filter.ts';
import { describeRoom } from '../src/lib/text/describe-room.ts';
import {
  formatAppointment,
  formatDistance,
  formatDuration,
  formatTime,
} from '../src/lib/time/dates.ts';
import type { EpochMs } from '../src/model/article.ts';
import type { Caller } from '../src/model/command.ts';
import type { Feed } from '../src/model/feed.ts';
import type { ReplyBlock, ReplyDocument } from '../src/model/reply.ts';
import { showAudit } from './audit.ts';
import type { Command } from './command.ts';
import { listDeadLetters } from './deliveries.ts';
import { listNextDigests, type NextDigest } from './digest/next-digests.ts';
import { isFailing } from './feeds/describe-feed.ts';
import { describePlace } from './replying/places.ts';
import {
  button,
  buttons,
  countOf,
  heading,
  list,
  note,
  paragraph,
  privateReply,
  sayKnown,
  upperFirst,
} from './replying/reply-parts.ts';
import type { ProgramStatus, RetentionStatus, Services } from './services.ts';

const BYTES_A_MEBIBYTE = 1024 * 1024;

const ROOM_NEEDED =
  'Once the disk of the server is full no article is kept, and no order: tell the operator';

/** Digests shown: the soonest. */
const MAX_DIGESTS = 5;

export const statusCommand: Command = {
  name: 'status',
  description: 'How Verbatim is: feeds, quotes, platforms, memory, next digests',
  usage: '[audit [page]]',
  options: [],
  subcommands: [
    {
      name: 'show',
      description: 'How it is; what /status alone shows',
      options: [],
      isAdminOnly: false,
    },
    {
      name: 'audit',
      description: 'Who changed what and when, in this workspace',
      options: [
        {
          name: 'page',
          description: 'Page of the log, from 1; the newest first',
          type: 'integer',
          required: false,
          isPositional: true,
        },
      ],
      isAdminOnly: true,
    },
  ],
  defaultSubcommand: 'show',
  examples: ['/status', '/status audit'],
  async run(invocation, services) {
    return invocation.subcommand === 'audit'
      ? showAudit(invocation, services)
      : showStatus(invocation.caller, services);
  },
};

async function showStatus(caller: Caller, services: Services): Promise<ReplyDocument> {
  const { index, clock } = services;
  const [feeds, digests, dead, status] = await Promise.all([
    services.feeds.list(),
    listNextDigests(caller, services.digests, MAX_DIGESTS),
    listDeadLetters(caller, services.store),
    services.status(),
  ]);
  const { version, startedAtMs, residentBytes, platforms, storePath, retention } = status;
  const knows = sayKnown(index);
  const memory = `${Math.round(residentBytes / BYTES_A_MEBIBYTE)} MiB`;
  const uptime = formatDuration(clock.nowMs() - startedAtMs);
  const health = describeHealth(feeds, dead.length, status);
  return privateReply(`${health}: ${knows}.`, [
    heading(health),
    paragraph(`${knows}.`),
    ...(await sayOlder(services)),
    ...list([
      { text: describeFeeds(feeds) },
      ...platforms.map((text) => ({ text })),
      ...(dead.length === 0
        ? []
        : [{ text: `${countOf(dead.length, 'message')} could not be delivered` }]),
      ...(listRoom(status.freeBytes).length === 0 ? [] : [{ text: ROOM_NEEDED }]),
      ...digests.map((digest) => ({ text: describeDigest(digest, caller, clock.nowMs()) })),
      ...(retention === null ? [] : [{ text: describeRetention(retention, clock.nowMs()) }]),
    ]),
    ...buttons([
      button('Feeds', 'feeds list'),
      digests.length === 0 ? null : button('Digests', 'digest list'),
      // For admins; asked only then, as it may cost a request.
      dead.length > 0 && (await caller.isAdmin()) ? button('Messages', 'deliveries list') : null,
    ]),
    note(`Verbatim ${version} · up ${uptime} · ${memory} of memory · ${storePath}`),
  ]);
}

/** "All is well", or all that is not: "1 feed failing, Slack not connected". */
function describeHealth(
  feeds: readonly Feed[],
  deadCount: number,
  { awayPlatforms, freeBytes }: ProgramStatus,
): string {
  const { failing, gone } = countFeeds(feeds);
  const troubles = [
    ...(failing === 0 ? [] : [`${countOf(failing, 'feed')} failing`]),
    ...(gone === 0 ? [] : [`${countOf(gone, 'feed')} gone`]),
    ...(deadCount === 0 ? [] : [`${countOf(deadCount, 'message')} not delivered`]),
    ...awayPlatforms.map((title) => `${title} not connected`),
    ...listRoom(freeBytes),
  ];
  return troubles.length === 0 ? 'All is well' : upperFirst(troubles.join(', '));
}

function listRoom(freeBytes: number | null): readonly string[] {
  const room = freeBytes === null ? null : describeRoom(freeBytes);
  return room === null ? [] : [room];
}

const countFeeds = (feeds: readonly Feed[]) => ({
  failing: feeds.filter(isFailing).length,
  gone: feeds.filter(({ state }) => state === 'gone').length,
  paused: feeds.filter(({ state }) => state === 'paused').length,
});

/** What of the store is not in memory. */
async function sayOlder({
  index: { heldSinceMs },
  store,
  clock,
  timeZone,
}: Services): Promise<readonly ReplyBlock[]> {
  if (heldSinceMs === null) return [];
  const older = sayKnown(await store.countQuoted({ beforeMs: heldSinceMs }));
  const since = formatTime(heldSinceMs, { nowMs: clock.nowMs(), timeZone });
  return [
    paragraph(`In memory is what was published since ${since}; in the store are ${older} more.`),
  ];
}

function describeFeeds(feeds: readonly Feed[]): string {
  if (feeds.length === 0) return 'No feeds yet: an admin can add one with /feeds add';
  const { failing, gone, paused } = countFeeds(feeds);
  const sample = feeds.filter(({ isSample }) => isSample).length;
  const parts = [
    `${feeds.length - gone - paused - failing} well`,
    failing === 0 ? null : `${failing} failing`,
    gone === 0 ? null : `${gone} gone`,
    paused === 0 ? null : `${paused} paused`,
    sample === 0 ? null : `${sample} of them sample`,
  ].filter((part) => part !== null);
  return `${countOf(feeds.length, 'feed')}: ${parts.join(', ')}`;
}

function describeRetention({ days, last }: RetentionStatus, nowMs: EpochMs): string {
  const kept = `Articles are kept for ${countOf(days, 'day')}`;
  if (last === null) return kept;
  const removed = last.removed === 0 ? 'none' : last.removed.toLocaleString('en-GB');
  return `${kept}; ${removed} removed ${formatDistance(last.atMs, nowMs)}`;
}

function describeDigest(
  { subscription, atMs }: NextDigest,
  caller: Caller,
  nowMs: EpochMs,
): string {
  const { filter, timeZone, destination } = subscription;
  const which = describeFilter(filter);
  const isTopics = Object.keys(filter).every((condition) => condition === 'topics');
  const about = which === '' ? '' : isTopics ? ` on ${which}` : ` (${which})`;
  return `Next digest${about}, ${describePlace(destination, caller)}: ${formatAppointment(atMs, { nowMs, timeZone })}`;
}
