/** Feeds found at an address in words: the one that was tried, and the question which of several is meant. */
import type { ReplyBlock, ReplyDocument } from '../../src/model/reply.ts';
import {
  button,
  buttons,
  countOf,
  list,
  note,
  paragraph,
  privateReply,
} from '../replying/reply-parts.ts';
import type { FeedTrial, FoundFeed } from '../services.ts';
import { commandLine } from '../typing/command-line.ts';

/** Mends told of one feed; the first say what kind of trouble it is. */
const MAX_WARNINGS = 5;

/** Asks which of these to follow; nothing is followed yet. */
export function askWhichToFollow(address: string, choices: readonly FoundFeed[]): ReplyDocument {
  const asked =
    choices.length === 1
      ? `${address} names no feed itself. This was found on its site. Is it meant?`
      : `${countOf(choices.length, 'feed')} were found at ${address}. Which one?`;
  return privateReply(asked, [
    paragraph(asked),
    ...listFound(choices),
    ...explainSitemaps(choices),
    ...buttonsToFollow(choices),
    note('Nothing is followed yet. Any of these can be given to /feeds add or /feeds test.'),
  ]);
}

/** What following would bring, with a button that does it. */
export function describeTrial(trial: FeedTrial): ReplyDocument {
  const { title, url, itemCount, newestTitles, warnings } = trial;
  const finding = `${title}: ${countOf(itemCount, 'item')}. It can be followed.`;
  return privateReply(finding, [
    paragraph(finding),
    ...list([{ text: url, url }, ...newestTitles.map((text) => ({ text }))]),
    ...explainSitemaps([trial]),
    ...warnings.slice(0, MAX_WARNINGS).map((warning) => note(`Mended or left out: ${warning}`)),
    ...buttons([button('Follow it', commandLine('feeds add', [url]))]),
    ...mentionOthers(trial.others),
  ]);
}

function mentionOthers(others: readonly FoundFeed[]): readonly ReplyBlock[] {
  if (others.length === 0) return [];
  return [note('Also found there:'), ...listFound(others), ...buttonsToFollow(others)];
}

function listFound(found: readonly FoundFeed[]): readonly ReplyBlock[] {
  return list(found.map((each) => ({ text: describeFound(each), url: each.url })));
}

function buttonsToFollow(found: readonly FoundFeed[]): readonly ReplyBlock[] {
  return buttons(
    found.map(({ title, url }) =>
      button(`Follow ${title} (${pathOf(url)})`, commandLine('feeds add', [url])),
    ),
  );
}

/** A note on each kind of sitemap among them. */
function explainSitemaps(found: readonly Pick<FoundFeed, 'kind'>[]): readonly ReplyBlock[] {
  const kinds = new Set(found.map(({ kind }) => kind));
  return [
    ...(kinds.has('news-sitemap')
      ? [note('This site has no feed that was found; its news sitemap can be followed like one.')]
      : []),
    ...(kinds.has('sitemap')
      ? [
          note(
            'This site has no feed that was found. Its sitemap lists every page it changes, articles or not.',
          ),
        ]
      : []),
  ];
}

/** "Harbour Post: Politics, 20 items, newest “Pilots return to work” (https://…)". */
function describeFound({ title, url, itemCount, newestTitles: [newest] }: FoundFeed): string {
  const example = newest === undefined ? '' : `, newest “${newest}”`;
  return `${title}: ${countOf(itemCount, 'item')}${example} (${url})`;
}

/** What tells feeds of one site apart. */
function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}
