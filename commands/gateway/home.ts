/** The bot's own page: what is followed here, what comes next, and buttons to change it. Slack shows it as App Home. */
import { describeWatch } from '../../src/digests/tell-watch.ts';
import { formatAppointment } from '../../src/lib/time/dates.ts';
import type { EpochMs } from '../../src/model/article.ts';
import type { Caller } from '../../src/model/command.ts';
import type { Feed } from '../../src/model/feed.ts';
import type { FeedPost } from '../../src/model/feed-post.ts';
import type { ReplyBlock, ReplyDocument } from '../../src/model/reply.ts';
import type { Watch } from '../../src/model/watch.ts';
import { describeContent, listNextDigests, type NextDigest } from '../digest/next-digests.ts';
import { isFailing } from '../feeds/describe-feed.ts';
import { countPosts, listVisiblePosts } from '../feeds/post-feed.ts';
import { describePlace } from '../replying/places.ts';
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
} from '../replying/reply-parts.ts';
import type { Services } from '../services.ts';
import { describeWhere, listOwn } from '../watch.ts';

/** Lines of one list: the page is a glance, the commands behind its buttons have everything. */
const MAX_LINES = 10;

/** The page as this caller may see it; buttons that only admins may press are left out for others. */
export async function buildHome(caller: Caller, services: Services): Promise<ReplyDocument> {
  const [feeds, posts, digests, watches, isAdmin] = await Promise.all([
    services.feeds.list(),
    listVisiblePosts(caller, services.feedPosts),
    listNextDigests(caller, services.digests, MAX_LINES),
    listOwn(caller, services),
    caller.isAdmin(),
  ]);
  const knows = sayKnown(services.index);
  return privateReply(`${knows}.`, [
    heading('Who said what, on the record'),
    paragraph(`${knows}. Ask with /quote and a name, or /positions and a name or a topic.`),
    ...buttons([button('Help', 'help'), button('Status', 'status')]),
    ...describeFeeds(feeds, posts, isAdmin),
    ...describeDigests(digests, caller, services.clock.nowMs()),
    ...describeWatches(watches, caller),
  ]);
}

function describeFeeds(
  feeds: readonly Feed[],
  posts: readonly FeedPost[],
  isAdmin: boolean,
): readonly ReplyBlock[] {
  const describe = (feed: Feed) =>
    [isFailing(feed) ? `${feed.title}: failing` : feed.title, countPosts(feed, posts)]
      .filter((part) => part !== '')
      .join(' · ');
  const rest = feeds.length - MAX_LINES;
  return [
    heading('Followed'),
    ...(feeds.length === 0 ? [paragraph('No feed yet. An admin adds one: /feeds add <url>')] : []),
    ...list(feeds.slice(0, MAX_LINES).map((feed) => ({ text: describe(feed) }))),
    ...(rest > 0 ? [note(`and ${countOf(rest, 'more feed')}`)] : []),
    ...buttons([
      button('All feeds', 'feeds list'),
      isAdmin
        ? { label: 'Follow a feed', commandText: 'feeds add', style: 'plain', asks: ['url'] }
        : null,
    ]),
  ];
}

function describeDigests(
  soonest: readonly NextDigest[],
  caller: Caller,
  nowMs: EpochMs,
): readonly ReplyBlock[] {
  return [
    heading('Next digests'),
    ...(soonest.length === 0
      ? [
          paragraph(
            'None is scheduled. An admin orders one in its channel: /digest subscribe at:08:00',
          ),
        ]
      : []),
    ...list(
      soonest.map(({ subscription, atMs }) => ({
        text: `${formatAppointment(atMs, { nowMs, timeZone: subscription.timeZone })}: ${describeContent(subscription)}, ${describePlace(subscription.destination, caller)}`,
      })),
    ),
    ...buttons([
      button('Preview', 'digest preview'),
      soonest.length === 0 ? null : button('All digests', 'digest list'),
    ]),
  ];
}

function describeWatches(watches: readonly Watch[], caller: Caller): readonly ReplyBlock[] {
  const rest = watches.length - MAX_LINES;
  return [
    heading('Watched'),
    ...(watches.length === 0
      ? [paragraph('Nothing yet. Be told of each new quote of someone: /watch add <name> where:me')]
      : []),
    ...list(
      watches.slice(0, MAX_LINES).map((watch) => ({
        text: `${describeWatch(watch)}, told ${describeWhere(watch, caller)}`,
      })),
    ),
    ...(rest > 0 ? [note(`and ${countOf(rest, 'more watch', 'more watches')}`)] : []),
    ...buttons([
      {
        label: 'Watch someone',
        commandText: 'watch add where:me',
        style: 'plain',
        asks: ['name', 'words'],
      },
      watches.length === 0 ? null : button('All watches', 'watch list'),
    ]),
  ];
}
