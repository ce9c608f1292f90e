/** `/article`: summary and quotes of any article, read on demand. */
import { chooseKeyQuotes } from '../src/digests/choose-key-quotes.ts';
import { summariseArticle } from '../src/digests/summarise-story.ts';
import { languageName } from '../src/lib/text/language-name.ts';
import { formatTime } from '../src/lib/time/dates.ts';
import { isReadable } from '../src/model/analysis.ts';
import { tellPartial } from '../src/model/article.ts';
import type { Quote } from '../src/model/quote.ts';
import type { ReplyBlock, ReplyDocument, StoryCard } from '../src/model/reply.ts';
import {
  type CardContext,
  quotedName,
  quoteWords,
  toQuoteCard,
} from '../src/quote-index/quote-card.ts';
import type { Revision, StoredArticle } from '../src/store/ports/article-store.ts';
import type { Command } from './command.ts';
import { offerQuotes } from './replying/offer-quotes.ts';
import { countOf, list, note, privateReply } from './replying/reply-parts.ts';
import { quotedTitle } from './reports/describe-report.ts';
import type { ReadArticle, Services } from './services.ts';
import { commandLine } from './typing/command-line.ts';
import { readUrl } from './typing/read-url.ts';

/** Quotes in one answer: the article's own page in the console has them all. */
const MAX_QUOTES = 10;

/** Of these so many are told for the weightiest. */
const MAX_KEY_QUOTES = 3;

/** Copies in other outlets that are named. */
const MAX_COPIES = 20;

/** Edits that are told one by one, and changed quotes of each: the article's own page has them all. */
const MAX_REVISIONS = 5;
const MAX_CHANGES = 6;

export const articleCommand: Command = {
  name: 'article',
  description: 'Summary and quotes of any article, read when you ask',
  usage: '<url>',
  options: [
    {
      name: 'url',
      description: 'Address of the article',
      type: 'string',
      required: true,
      isPositional: true,
    },
  ],
  subcommands: [],
  messageShortcut: {
    label: 'Quotes in this link',
    formLabel: 'Quotes in a link',
    option: 'url',
  },
  examples: ['/article https://harbour-post.example/harbour-at-a-standstill'],
  async run({ options: { url } }, services) {
    const stored = await services.articles.read(readUrl(String(url)));
    const { store } = services;
    const revisions = await store.listRevisions(stored.article.id);
    const copyIds = (await store.listCopies([stored.article.id])).map(([, copyId]) => copyId);
    const copies = await Promise.all(
      copyIds.slice(0, MAX_COPIES).map((id) => store.getArticle(id)),
    );
    const story = await toStory(
      stored,
      copies.filter((copy) => copy !== null),
      services,
    );
    const moreCopies = copyIds.length - copies.length;
    const stale = sayStale(stored, revisions, services);
    return answer(stored, { story, moreCopies, revisions, stale }, services);
  },
};

interface Told {
  readonly story: StoryCard;
  readonly moreCopies: number;
  readonly revisions: readonly Revision[];
  /** Where it is shown as it was read before. */
  readonly stale: string | null;
}

function answer(
  stored: StoredArticle,
  { story, moreCopies, revisions, stale }: Told,
  services: Services,
): ReplyDocument {
  const { article, quotes } = stored;
  const page = services.links.toStoredArticle(article.id);
  const more = quotes.length - MAX_QUOTES;
  const partial = tellPartial(article);
  const fallback = `${article.title} (${article.outlet}): ${countOf(quotes.length, 'quote')}`;
  const told: ReplyBlock = { kind: 'story', story };
  return privateReply(
    fallback,
    [
      told,
      ...(moreCopies > 0 ? [note(`and in ${countOf(moreCopies, 'more article')}`)] : []),
      ...[partial, stale].flatMap((text) => (text === null ? [] : [note(text)])),
      ...(quotes.length === 0 ? [note(sayNothingFound(stored))] : []),
      ...(more > 0 ? [note(`${MAX_QUOTES} of ${countOf(quotes.length, 'quote')}`)] : []),
      ...(page === null ? [] : list([{ text: 'The article with its quotes marked', url: page }])),
      ...sayRevisions(revisions, services),
      ...offerQuotes([told]),
    ],
    commandLine('article', [article.url]),
  );
}

async function toStory(
  stored: StoredArticle,
  copies: readonly StoredArticle[],
  { links, index }: Services,
): Promise<StoryCard> {
  const { article, quotes } = stored;
  const shown = await chooseShown(quotes, index);
  return {
    articleId: article.id,
    title: article.title,
    url: links.toArticle(article.url),
    outlet: article.outlet,
    publishedAtMs: article.publishedAtMs,
    summary: summariseArticle(stored),
    quotes: shown.map(({ quote, context }) => toQuoteCard(quote, links, context)),
    also: copies.map((copy) => ({
      text: copy.article.outlet,
      url: links.toArticle(copy.article.url),
    })),
  };
}

/** In text order; where there are too many, the key quotes and then the first of the others. Key quotes say why. */
async function chooseShown(
  quotes: readonly Quote[],
  index: Services['index'],
): Promise<readonly { readonly quote: Quote; readonly context: CardContext }[]> {
  const alsoIn = (quote: Quote) => index.alsoIn(quote);
  const key = await chooseKeyQuotes([{ quotes }], { limit: MAX_KEY_QUOTES, index, alsoIn });
  const keyOf = (quote: Quote) => key.find((each) => each.quote.id === quote.id);
  const others = quotes.filter((quote) => keyOf(quote) === undefined);
  const shown = new Set([...key.map(({ quote }) => quote), ...others].slice(0, MAX_QUOTES));
  return quotes
    .filter((quote) => shown.has(quote))
    .map((quote) => {
      const elsewhere = index.elsewhere(quote);
      const why = keyOf(quote)?.why;
      return { quote, context: why === undefined ? { elsewhere } : { elsewhere, why } };
    });
}

function sayNothingFound({ analysis: { language } }: StoredArticle): string {
  return isReadable(language)
    ? 'Nobody is quoted in it.'
    : `This article is in ${languageName(language)}; Verbatim reads English.`;
}

/** Nobody takes for the page of now what may have been changed, or taken out, since. */
function sayStale(
  { staleBecause, storedAtMs }: ReadArticle,
  revisions: readonly Revision[],
  { clock, timeZone }: Services,
): string | null {
  if (staleBecause === null) return null;
  const edit = revisions.findLast(({ by }) => by === 'outlet');
  const read = formatTime(edit?.revisedAtMs ?? storedAtMs, { nowMs: clock.nowMs(), timeZone });
  return `As it was read on ${read}. Its page could not be read again: ${staleBecause}`;
}

/** Corrections show: what became of the words, version by version, the newest edit first. */
function sayRevisions(
  revisions: readonly Revision[],
  { clock, timeZone }: Services,
): readonly ReplyBlock[] {
  const newest = revisions.slice(-MAX_REVISIONS).reverse();
  const more = revisions.length - newest.length;
  return [
    ...newest.flatMap((revision) => {
      const { revisedAtMs, removed, added, corrected } = revision;
      const day = formatTime(revisedAtMs, { nowMs: clock.nowMs(), timeZone });
      const changes = [
        corrected.length === 0 ? null : `${countOf(corrected.length, 'quote')} corrected`,
        removed.length === 0 ? null : `${countOf(removed.length, 'quote')} gone`,
        added.length === 0 ? null : `${countOf(added.length, 'quote')} new`,
      ].filter((part) => part !== null);
      const told = {
        outlet: `Edited by the outlet, seen ${day}: ${changes.join(', ') || 'no quote changed'}`,
        newsroom: `Corrected by the newsroom, ${day}: who said it`,
        analyzer: `Read again by Verbatim, ${day}: ${changes.join(', ')}`,
      };
      return [note(told[revision.by]), ...list(sayChanges(revision).map((text) => ({ text })))];
    }),
    ...(more > 0 ? [note(`and ${countOf(more, 'earlier edit')}`)] : []),
  ];
}

function sayChanges({ corrected, removed, added }: Revision): readonly string[] {
  const all = [
    ...corrected.map(({ before, after }) => `Corrected: ${sayCorrected(before, after)}`),
    ...removed.map((quote) => `Gone: ${quotedName(quote)}: ${quoteWords(quote)}`),
    ...added.map((quote) => `New: ${quotedName(quote)}: ${quoteWords(quote)}`),
  ];
  const more = all.length - MAX_CHANGES;
  return more > 0 ? [...all.slice(0, MAX_CHANGES), `and ${more} more`] : all;
}

function sayCorrected(before: Quote, after: Quote): string {
  const isSameName = quotedName(before) === quotedName(after);
  // Two of one name are told apart by their offices.
  const isNamesake = isSameName && quoteWords(before) === quoteWords(after);
  const [from, to] = [before, after].map(isNamesake ? quotedTitle : quotedName);
  return `${from}: ${quoteWords(before)} → ${from === to ? '' : `${to}: `}${quoteWords(after)}`;
}
