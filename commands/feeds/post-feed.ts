/** `/feeds post` and `/feeds unpost`: new articles of a feed in the channel where it is typed, each as a card with its key quotes. */
import { FLOOD_ARTICLES, FLOOD_MS } from '../../src/digests/create-feed-posts.ts';
import { cutLine } from '../../src/lib/text/cut-line.ts';
import type { Caller, CommandOption, Subcommand } from '../../src/model/command.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import type { Feed } from '../../src/model/feed.ts';
import type { FeedPost, PostFormat } from '../../src/model/feed-post.ts';
import { isSamePlace } from '../../src/model/platform.ts';
import type { ReplyDocument } from '../../src/model/reply.ts';
import type { Invocation } from '../command.ts';
import { channelOf, describePlace, isVisibleTo, placeOf } from '../replying/places.ts';
import {
  button,
  buttons,
  choices,
  countOf,
  note,
  paragraph,
  privateReply,
} from '../replying/reply-parts.ts';
import type { Services } from '../services.ts';
import { commandLine } from '../typing/command-line.ts';
import { askWhichFeed, explainNoFeed, findFeeds } from './find-feed.ts';

const DEFAULT_QUOTES = 2;

/** Ours: each is looked up for each article of its feed. */
const MAX_FEED_POSTS = 5000;

/** Each is looked for in every article. */
const MAX_WORDS = 20;

/** Channels told of one feed in a list; more are counted. */
const MAX_PLACES = 3;

const MAX_SHOWN_CHARS = 60;

const FEED: CommandOption = {
  name: 'feed',
  description: 'Its title, address or id',
  type: 'string',
  required: true,
  isCompleted: true,
  isPositional: true,
};

export const POST_SUBCOMMAND: Subcommand = {
  name: 'post',
  description: 'Post each new article of a feed to this channel, with its key quotes',
  options: [
    FEED,
    {
      name: 'quotes',
      description: `Key quotes of each article; ${DEFAULT_QUOTES} when left out`,
      type: 'string',
      required: false,
      choices: ['0', '1', '2', '3'],
    },
    {
      name: 'summary',
      description: 'no leaves the summary out',
      type: 'string',
      required: false,
      choices: ['yes', 'no'],
    },
    {
      name: 'words',
      description: 'Only articles with one of these names or words, commas between them',
      type: 'string',
      required: false,
    },
  ],
  isAdminOnly: true,
  isForChannel: true,
};

export const UNPOST_SUBCOMMAND: Subcommand = {
  name: 'unpost',
  description: 'Post a feed to this channel no more',
  options: [FEED],
  isAdminOnly: true,
};

/** Makes the asker's channel one to which a feed is posted, or changes how. */
export async function postFeed(
  { options, caller }: Invocation,
  { feeds, feedPosts }: Services,
): Promise<ReplyDocument> {
  const destination = await channelOf(caller);
  const { feed: typed } = options;
  const format = readFormat(options);
  const name = String(typed);
  const all = await feeds.list();
  const found = findFeeds(all, name);
  const [feed, ...others] = found;
  if (feed === undefined) return explainNoFeed(name, all);
  if (others.length > 0)
    return askWhichFeed(name, found, ({ id }) =>
      commandLine('feeds post', [], { ...options, feed: id }),
    );
  if ((await feedPosts.list()).length >= MAX_FEED_POSTS)
    throw new VerbatimError(
      'usage',
      `Feeds are posted to ${MAX_FEED_POSTS.toLocaleString('en-GB')} channels, which is as many as there may be. End one first: /feeds unpost <feed>.`,
    );
  const { post, isNew } = await feedPosts.put({ feedId: feed.id, destination, format });
  const finding = `New articles of ${feed.title} are posted to this channel${isNew ? ' from now on' : ' as before, but in this format'}: ${describeFormat(format)}.`;
  return privateReply(finding, [
    paragraph(finding),
    note(
      `What it listed before stays out. More than ${FLOOD_ARTICLES} articles in ${FLOOD_MS / 60_000} minutes come as one list of headlines.`,
    ),
    ...buttons([
      button('Stop posting', commandLine('feeds unpost', [post.id])),
      button('All feeds', 'feeds list'),
    ]),
  ]);
}

/** Ends it for the asker's channel; by its own id also for another channel that the asker may see. */
export async function unpostFeed(
  { options: { feed: typed }, caller }: Invocation,
  { feeds, feedPosts }: Services,
): Promise<ReplyDocument> {
  const name = String(typed);
  const all = await feeds.list();
  const visible = await listVisiblePosts(caller, feedPosts);
  const named = visible.find(({ id }) => id === name);
  const found = named === undefined ? findFeeds(all, name) : findFeeds(all, named.feedId);
  const [feed, ...others] = found;
  if (feed === undefined) return explainNoFeed(name, all);
  const posts = visible.filter(({ feedId }) => feedId === feed.id);
  if (others.length > 0)
    return askWhichFeed(name, found, ({ id }) => commandLine('feeds unpost', [id]));
  const post = named ?? posts.find(({ destination }) => isSamePlace(destination, placeOf(caller)));
  if (post === undefined) return explainNotHere(feed, posts, caller);
  await feedPosts.remove(post.id);
  const finding = `${feed.title} is not posted ${describePlace(post.destination, caller)} any more.`;
  return privateReply(finding, [
    paragraph(finding),
    ...buttons([
      isSamePlace(post.destination, placeOf(caller))
        ? button('Post it again', formatLine(feed, post.format))
        : null,
      button('All feeds', 'feeds list'),
    ]),
  ]);
}

export async function listVisiblePosts(
  caller: Pick<Caller, 'platform' | 'workspaceId'>,
  feedPosts: Services['feedPosts'],
): Promise<readonly FeedPost[]> {
  const isVisible = isVisibleTo(caller);
  return (await feedPosts.list()).filter(({ destination }) => isVisible(destination));
}

/** "posted in this channel (2 quotes, summary), on Slack (headlines)"; "" for a feed that goes nowhere. `posts` as the caller may see them. */
export function describePosts(
  feed: Feed,
  posts: readonly FeedPost[],
  caller: Pick<Caller, 'platform' | 'channelId'>,
): string {
  const own = posts.filter(({ feedId }) => feedId === feed.id);
  if (own.length === 0) return '';
  const places = own
    .slice(0, MAX_PLACES)
    .map(
      ({ destination, format }) =>
        `${describePlace(destination, caller)} (${describeFormat(format)})`,
    );
  const more = own.length - places.length;
  return `posted ${places.join(', ')}${more > 0 ? ` and in ${more} more` : ''}`;
}

/** "posted in 2 channels"; "" for a feed that goes nowhere. `posts` as the caller may see them. */
export function countPosts(feed: Feed, posts: readonly FeedPost[]): string {
  const count = posts.filter(({ feedId }) => feedId === feed.id).length;
  return count === 0 ? '' : `posted in ${countOf(count, 'channel')}`;
}

function explainNotHere(
  { title }: Feed,
  elsewhere: readonly FeedPost[],
  caller: Caller,
): ReplyDocument {
  const finding = `${title} is not posted to this channel.`;
  return privateReply(finding, [
    paragraph(finding),
    ...choices(
      'Stop posting it …',
      elsewhere.map(({ id, destination, format }) => ({
        label: describePlace(destination, caller),
        detail: describeFormat(format),
        commandText: commandLine('feeds unpost', [id]),
      })),
    ),
    ...buttons([button('All feeds', 'feeds list')]),
  ]);
}

function readFormat({ quotes, summary, words }: Invocation['options']): PostFormat {
  const named = String(words ?? '')
    .split(/[,;"]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const different = [...new Set(named)];
  if (different.length > MAX_WORDS)
    throw new VerbatimError(
      'usage',
      `Those are ${different.length.toLocaleString('en-GB')} words; a feed's posts have at most ${MAX_WORDS}.`,
      { option: 'words' },
    );
  return {
    quoteCount: quotes === undefined ? DEFAULT_QUOTES : Number(quotes),
    hasSummary: summary !== 'no',
    words: different,
  };
}

/** "2 quotes, summary, only with “harbour” or “pilots”" */
function describeFormat({ quoteCount, hasSummary, words }: PostFormat): string {
  const parts = [
    quoteCount === 0 ? 'no quotes' : countOf(quoteCount, 'quote'),
    hasSummary ? 'summary' : 'no summary',
    ...(words.length === 0 ? [] : [`only with ${words.map((word) => `“${word}”`).join(' or ')}`]),
  ];
  return cutLine(parts.join(', '), MAX_SHOWN_CHARS);
}

function formatLine({ id }: Feed, { quoteCount, hasSummary, words }: PostFormat): string {
  return commandLine('feeds post', [id], {
    quotes: quoteCount === DEFAULT_QUOTES ? undefined : quoteCount,
    summary: hasSummary ? undefined : 'no',
    words: words.length === 0 ? undefined : words.join(', '),
  });
}
