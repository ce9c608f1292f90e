/** Which feed is meant by what somebody wrote; never guessed. */
import { foldText } from '../../src/lib/text/fold-text.ts';
import type { CommandOption } from '../../src/model/command.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import type { Feed } from '../../src/model/feed.ts';
import type { ReplyDocument } from '../../src/model/reply.ts';
import { button, buttons, countOf, paragraph, privateReply } from '../replying/reply-parts.ts';

/** Stands for all feeds of the sample wire. */
export const SAMPLE = 'sample';

/** One feed, or all of the sample wire. */
export const FEED_OPTION: CommandOption = {
  name: 'feed',
  description: 'Its title, address or id; "sample" for the whole sample wire',
  type: 'string',
  required: true,
  isCompleted: true,
  isPositional: true,
};

/** By id or address, else by title, else by a part of either; "sample" for all of the sample wire. */
export function findFeeds(feeds: readonly Feed[], name: string): readonly Feed[] {
  if (name.toLowerCase() === SAMPLE) return feeds.filter(({ isSample }) => isSample);
  const key = foldText(name);
  const tests: readonly ((feed: Feed) => boolean)[] = [
    ({ id, url }) => id === name || url === name,
    ({ title, url }) => foldText(title) === key || foldText(hostOf(url)) === key,
    ({ title, url }) => key !== '' && foldText(`${title} ${url}`).includes(key),
  ];
  for (const test of tests) {
    const found = feeds.filter(test);
    if (found.length > 0) return found;
  }
  return [];
}

/** @param lineFor the command line (without the slash) that means this one. */
export function askWhichFeed(
  name: string,
  feeds: readonly Feed[],
  lineFor: (feed: Feed) => string,
): ReplyDocument {
  const asked = `${countOf(feeds.length, 'feed')} match “${name}”. Which one?`;
  return privateReply(asked, [
    paragraph(asked),
    ...buttons(feeds.map((feed) => button(`${feed.title} (${hostOf(feed.url)})`, lineFor(feed)))),
  ]);
}

export function explainNoFeed(name: string, feeds: readonly Feed[]): ReplyDocument {
  if (name.toLowerCase() === SAMPLE && feeds.length > 0)
    throw new VerbatimError('not-found', 'The sample wire is off already.');
  const finding = `No feed is called “${name.slice(0, 100)}”.`;
  return privateReply(finding, [
    paragraph(finding),
    ...buttons([button('All feeds', 'feeds list')]),
  ]);
}

/** "harbour-post.example" */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
