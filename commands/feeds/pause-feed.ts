/** `/feeds pause` and `/feeds resume`: a feed that is not read for a while, and keeps all that was read from it. */
import type { Subcommand } from '../../src/model/command.ts';
import type { Feed } from '../../src/model/feed.ts';
import type { ReplyDocument } from '../../src/model/reply.ts';
import type { Invocation } from '../command.ts';
import { button, buttons, note, paragraph, privateReply } from '../replying/reply-parts.ts';
import type { Services } from '../services.ts';
import { commandLine } from '../typing/command-line.ts';
import { askWhichFeed, explainNoFeed, FEED_OPTION, findFeeds, SAMPLE } from './find-feed.ts';

export const PAUSE_SUBCOMMAND: Subcommand = {
  name: 'pause',
  description: 'Read nothing new of a feed until it is resumed',
  options: [FEED_OPTION],
  isAdminOnly: true,
};

export const RESUME_SUBCOMMAND: Subcommand = {
  name: 'resume',
  description: 'Read a feed again that was paused, or that its server said was gone',
  options: [FEED_OPTION],
  isAdminOnly: true,
};

export async function pauseFeed(
  invocation: Invocation,
  services: Services,
): Promise<ReplyDocument> {
  return await change(invocation, services, {
    verb: 'pause',
    isDone: ({ state }) => state === 'paused',
    does: (feed) => services.feeds.pause(feed.id),
    done: (title) => `${title} is paused: nothing new is read from it.`,
    undone: (title) => `${title} is paused already.`,
    effect: 'What it brought so far can be asked for as before.',
  });
}

export async function resumeFeed(
  invocation: Invocation,
  services: Services,
): Promise<ReplyDocument> {
  return await change(invocation, services, {
    verb: 'resume',
    isDone: ({ state }) => state === 'active',
    does: (feed) => services.feeds.resume(feed.id),
    done: (title) => `${title} is read again, from now on.`,
    undone: (title) => `${title} is not paused.`,
    effect: 'What it lists and was not read yet is news.',
  });
}

interface Change {
  readonly verb: 'pause' | 'resume';
  readonly isDone: (feed: Feed) => boolean;
  readonly does: (feed: Feed) => Promise<void>;
  readonly done: (title: string) => string;
  readonly undone: (title: string) => string;
  readonly effect: string;
}

async function change(
  { options: { feed: typed } }: Invocation,
  { feeds }: Services,
  { verb, isDone, does, done, undone, effect }: Change,
): Promise<ReplyDocument> {
  const name = String(typed);
  const all = await feeds.list();
  const found = findFeeds(all, name);
  const [first] = found;
  if (first === undefined) return explainNoFeed(name, all);
  const isSample = name.toLowerCase() === SAMPLE;
  if (found.length > 1 && !isSample)
    return askWhichFeed(name, found, ({ id }) => commandLine(`feeds ${verb}`, [id]));
  const title = isSample ? 'The sample wire' : first.title;
  const open = found.filter((feed) => !isDone(feed));
  for (const feed of open) await does(feed);
  const finding = open.length === 0 ? undone(title) : done(title);
  const [back, other] = verb === 'pause' ? ['resume', 'Resume it'] : ['pause', 'Pause it'];
  return privateReply(finding, [
    paragraph(finding),
    ...(open.length === 0 ? [] : [note(effect)]),
    ...buttons([
      button(other, commandLine(`feeds ${back}`, [isSample ? SAMPLE : first.id])),
      button('All feeds', 'feeds list'),
    ]),
  ]);
}
