/** `/feeds`: what is followed. Adding and removing is for admins; removing asks first. */
import type { CommandOption } from '../src/model/command.ts';
import type { Feed } from '../src/model/feed.ts';
import type { ReplyBlock, ReplyDocument } from '../src/model/reply.ts';
import { fitChoices, matching } from './asking/complete.ts';
import type { Command, Invocation } from './command.ts';
import { listVisibleDigests } from './digest/next-digests.ts';
import { describeSilenced } from './digest/tell-outlets.ts';
import { ALERTS_SUBCOMMAND, mentionAlerts, setAlerts } from './feeds/alert-admins.ts';
import { askWhichToFollow, describeTrial } from './feeds/choose-feed.ts';
import { describeFeed, isFailing } from './feeds/describe-feed.ts';
import {
  askWhichFeed,
  explainNoFeed,
  FEED_OPTION,
  findFeeds,
  hostOf,
  SAMPLE,
} from './feeds/find-feed.ts';
import { describeExport, describeImport } from './feeds/move-feeds.ts';
import { PAUSE_SUBCOMMAND, pauseFeed, RESUME_SUBCOMMAND, resumeFeed } from './feeds/pause-feed.ts';
import {
  countPosts,
  describePosts,
  listVisiblePosts,
  POST_SUBCOMMAND,
  postFeed,
  UNPOST_SUBCOMMAND,
  unpostFeed,
} from './feeds/post-feed.ts';
import { isVisibleTo } from './replying/places.ts';
import {
  button,
  buttons,
  countOf,
  heading,
  list,
  note,
  paragraph,
  privateReply,
  upperFirst,
} from './replying/reply-parts.ts';
import type { Services } from './services.ts';
import { commandLine } from './typing/command-line.ts';
import { readFeedAddress, readUrl } from './typing/read-url.ts';

/** Feeds in one list; a longer list is what /status counts. */
const MAX_LISTED = 40;

const URL_OPTION: CommandOption = {
  name: 'url',
  description: 'Address of the feed, or of a page that links to one',
  type: 'string',
  required: true,
  isPositional: true,
};

export const feedsCommand: Command = {
  name: 'feeds',
  description: 'The feeds that are followed: list, add, test, pause and remove them',
  usage:
    'add <url> | list | test <url> | pause <feed> | resume <feed> | remove <feed> | post <feed> | unpost <feed> | import <url> | export | alerts here',
  options: [],
  subcommands: [
    {
      name: 'list',
      description: 'Every feed, how it is doing, when it is read next',
      options: [],
      isAdminOnly: false,
    },
    {
      name: 'add',
      description: 'Follow a feed, from the next minute on',
      options: [URL_OPTION],
      isAdminOnly: true,
    },
    {
      name: 'test',
      description: 'Try a feed without following it',
      options: [URL_OPTION],
      isAdminOnly: true,
    },
    {
      name: 'remove',
      description: 'Stop following a feed; asks first',
      options: [
        FEED_OPTION,
        {
          name: 'confirm',
          description: 'yes removes it without asking',
          type: 'string',
          required: false,
          choices: ['yes'],
        },
      ],
      isAdminOnly: true,
    },
    PAUSE_SUBCOMMAND,
    RESUME_SUBCOMMAND,
    {
      name: 'import',
      description: 'Follow every feed of a list (OPML) from another reader',
      options: [{ ...URL_OPTION, description: 'Address of the list' }],
      isAdminOnly: true,
    },
    {
      name: 'export',
      description: 'The feeds that are followed, as OPML for another reader',
      options: [],
      isAdminOnly: true,
    },
    POST_SUBCOMMAND,
    UNPOST_SUBCOMMAND,
    ALERTS_SUBCOMMAND,
  ],
  examples: [
    '/feeds list',
    '/feeds add https://harbour-post.example/feed.xml',
    '/feeds test coastal-courier.example',
    '/feeds pause "Harbour Post"',
    '/feeds remove "Harbour Post"',
    '/feeds post "Harbour Post" quotes:3 words:"pilots, harbour dues"',
    '/feeds import https://newsroom.example/feeds.opml',
    '/feeds alerts here',
  ],
  changes({ subcommand, options: { confirm, where } }) {
    if (subcommand === 'remove') return confirm === 'yes';
    if (subcommand === 'alerts') return where !== undefined;
    return ['add', 'import', 'pause', 'resume', 'post', 'unpost'].includes(subcommand ?? '');
  },
  complete({ subcommand, typed }, { feeds }) {
    const each = feeds.map(({ id, title, url }) => ({
      label: `${title} (${hostOf(url)})`,
      value: id,
    }));
    const sample = { label: 'All of the sample wire', value: SAMPLE };
    const takesSample = ['remove', 'pause', 'resume'].includes(subcommand ?? '');
    const hasSample = takesSample && feeds.some(({ isSample }) => isSample);
    const choices = hasSample ? [...each, sample] : each;
    return fitChoices(matching(choices, typed));
  },
  run(invocation, services) {
    switch (invocation.subcommand) {
      case 'import':
        return importFeeds(invocation, services);
      case 'export':
        return services.feeds.exportList().then(describeExport);
      case 'add':
        return addFeed(invocation, services);
      case 'test':
        return testFeed(invocation, services);
      case 'remove':
        return removeFeed(invocation, services);
      case 'pause':
        return pauseFeed(invocation, services);
      case 'resume':
        return resumeFeed(invocation, services);
      case 'post':
        return postFeed(invocation, services);
      case 'unpost':
        return unpostFeed(invocation, services);
      case 'alerts':
        return setAlerts(invocation, services);
      default:
        return listFeeds(invocation, services);
    }
  },
};

async function listFeeds(
  { caller }: Invocation,
  { feeds, feedPosts, clock, store }: Services,
): Promise<ReplyDocument> {
  const all = [...(await feeds.list())].sort((a, b) => rank(a) - rank(b) || compare(a, b));
  if (all.length === 0) {
    const finding = 'No feed is followed yet.';
    return privateReply(finding, [
      paragraph(finding),
      note(
        'An admin can add one: /feeds add https://… (a site’s page works too: the feed is found)',
      ),
    ]);
  }
  const title = `${countOf(all.length, 'feed')} followed`;
  const nowMs = clock.nowMs();
  const posts = await listVisiblePosts(caller, feedPosts);
  const describe = (feed: Feed) =>
    [describeFeed(feed, nowMs), describePosts(feed, posts, caller)]
      .filter((part) => part !== '')
      .join(' · ');
  return privateReply(title, [
    heading(title),
    ...list(all.slice(0, MAX_LISTED).map((feed) => ({ text: describe(feed), url: feed.url }))),
    ...(all.length > MAX_LISTED
      ? [note(`${MAX_LISTED} of ${all.length}, those in trouble first`)]
      : []),
    ...mentionAlerts(all, (await store.listAlertChannels()).filter(isVisibleTo(caller))),
    ...mentionSample(all),
  ]);
}

/** Those in trouble first: that is why one looks. */
function rank(feed: Feed): number {
  if (feed.state === 'gone') return 0;
  return isFailing(feed) ? 1 : 2;
}

const compare = (a: Feed, b: Feed) => a.title.localeCompare(b.title, 'en');

function mentionSample(feeds: readonly Feed[]): readonly ReplyBlock[] {
  if (!feeds.some(({ isSample }) => isSample)) return [];
  return [
    note('The sample wire is invented: people, places and news. An admin can turn it off.'),
    ...buttons([button('Turn the sample wire off', `feeds remove ${SAMPLE}`)]),
  ];
}

async function addFeed(
  { options: { url } }: Invocation,
  { feeds }: Services,
): Promise<ReplyDocument> {
  const address = readFeedAddress(String(url));
  const addition = await feeds.add(address);
  if (addition.kind === 'choice') return askWhichToFollow(address, addition.choices);
  const { feed, isNew } = addition;
  const finding = isNew ? `Following ${feed.title} now.` : `${feed.title} is followed already.`;
  return privateReply(finding, [
    paragraph(finding),
    ...list([{ text: feed.url, url: feed.url }]),
    ...(isNew
      ? [note('Its articles are being read; their quotes can be asked for in a minute.')]
      : []),
    ...buttons([button('All feeds', 'feeds list')]),
  ]);
}

async function testFeed(
  { options: { url } }: Invocation,
  { feeds }: Services,
): Promise<ReplyDocument> {
  const address = readFeedAddress(String(url));
  const trial = await feeds.try(address);
  return trial.isClear ? describeTrial(trial) : askWhichToFollow(address, [trial, ...trial.others]);
}

async function importFeeds(
  { options: { url } }: Invocation,
  { feeds, clock }: Services,
): Promise<ReplyDocument> {
  const report = await feeds.importFrom(readUrl(String(url)));
  return describeImport(report, clock.nowMs());
}

async function removeFeed(
  { options: { feed: typed, confirm }, caller }: Invocation,
  services: Services,
): Promise<ReplyDocument> {
  const name = String(typed);
  const all = await services.feeds.list();
  const found = findFeeds(all, name);
  const [first] = found;
  if (first === undefined) return explainNoFeed(name, all);
  const isSample = name.toLowerCase() === SAMPLE;
  if (found.length > 1 && !isSample)
    return askWhichFeed(name, found, ({ id }) => commandLine('feeds remove', [id]));
  const title = isSample ? 'the sample wire' : first.title;
  if (confirm !== 'yes') {
    const posts = await listVisiblePosts(caller, services.feedPosts);
    const ends = found.map((feed) => countPosts(feed, posts)).find((each) => each !== '');
    const digests = await listVisibleDigests(caller, services.digests);
    const silenced = describeSilenced(digests, found, all);
    return askFirst(title, isSample ? SAMPLE : first.id, [
      ends === undefined ? '' : `It is ${ends}; that ends with it.`,
      silenced,
    ]);
  }
  for (const feed of found) await services.feeds.remove(feed.id);
  const finding = `${upperFirst(title)} is not followed any more.`;
  return privateReply(finding, [
    paragraph(finding),
    ...(isSample ? [] : [note(`To follow it again: /feeds add ${first.url}`)]),
    ...buttons([button('All feeds', 'feeds list')]),
  ]);
}

/** @param ends what else ends with it; "" for nothing. */
function askFirst(title: string, feed: string, ends: readonly string[]): ReplyDocument {
  const asked = `Stop following ${title}?`;
  return privateReply(asked, [
    paragraph(asked),
    note('Nothing new is read from then on.'),
    ...ends.filter((end) => end !== '').map(note),
    ...buttons([
      button('Stop following', commandLine('feeds remove', [feed], { confirm: 'yes' }), 'danger'),
      button('Keep it', 'feeds list'),
    ]),
  ]);
}
