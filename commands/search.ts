/**
 * `/search`: words over all quotes and articles. Quotes are answered from memory, articles from the store, both best first, each article
 * with the part of its text around the words.
 */
import { foldText } from '../src/lib/text/fold-text.ts';
import type { Choice } from '../src/model/command.ts';
import { VerbatimError } from '../src/model/errors.ts';
import type { ReplyBlock } from '../src/model/reply.ts';
import { toQuoteCard } from '../src/quote-index/quote-card.ts';
import type { NameEntry, QuoteMatches } from '../src/quote-index/quote-index.ts';
import type { FoundArticles } from '../src/store/ports/search-store.ts';
import { askWhom, explainNobody } from './asking/answer-nothing.ts';
import { type Answer, answerWithOlder } from './asking/answer-older.ts';
import { completeNames, completeOutlets } from './asking/complete.ts';
import {
  askAbout,
  describeFilter,
  FILTER_OPTIONS,
  pinFilter,
  type QuoteFilter,
  readFilter,
} from './asking/quote-filter.ts';
import { resolveName } from './asking/resolve-name.ts';
import type { Command, Invocation } from './command.ts';
import { offerQuotes } from './replying/offer-quotes.ts';
import {
  button,
  buttons,
  countOf,
  heading,
  nameWithOffice,
  note,
  paragraph,
  privateReply,
} from './replying/reply-parts.ts';
import { cutAround } from './search/cut-around.ts';
import { explainNotFound, offerSpeakers } from './search/explain-not-found.ts';
import { type Search, searchIn, searchLine } from './search/search-in.ts';
import type { Services } from './services.ts';

/** Of quotes and of articles each. */
const PAGE_LENGTH = 4;

export const searchCommand: Command = {
  name: 'search',
  description: 'Words over all quotes and articles; several in quotation marks stay together',
  usage:
    '<words> [from:outlet] [speaker:name] [since:7d] [until:2022-01-12] [in:quotes|articles] [match:some] [page:2]',
  options: [
    {
      name: 'words',
      description: 'What to look for: all of the words must be there; "cod quota" stays together',
      type: 'string',
      required: true,
      isPositional: true,
    },
    {
      name: 'from',
      description: 'Only from outlets whose name has this in it',
      type: 'string',
      required: false,
      isCompleted: true,
    },
    {
      name: 'speaker',
      description: 'Only quotes of this person or body',
      type: 'string',
      required: false,
      isCompleted: true,
    },
    ...FILTER_OPTIONS.filter(({ name }) => name !== 'words'),
    {
      name: 'in',
      description: 'Only quotes, or only articles',
      type: 'string',
      required: false,
      choices: ['quotes', 'articles'],
    },
    {
      name: 'match',
      description: 'Quotes with all of the words, or with some of them or their other forms',
      type: 'string',
      required: false,
      choices: ['all', 'some'],
    },
    { name: 'page', description: 'Page of the answer, from 1', type: 'integer', required: false },
  ],
  subcommands: [],
  examples: [
    '/search pilots',
    '/search "tired pilots"',
    '/search harbour strike from:courier since:14d',
    '/search sleep speaker:Harrowby in:quotes',
  ],
  complete({ option, typed }, { index }): readonly Choice[] {
    return option === 'from'
      ? completeOutlets(index, typed)
      : completeNames(index, typed, ({ kind }) => kind !== 'topic');
  },
  async run(invocation, services) {
    const { in: places } = invocation.options;
    if (places !== 'articles') return answerWithOlder(searchCommand, invocation, services, find);
    return (await find(invocation, services)).document;
  },
};

async function find(invocation: Invocation, services: Services): Promise<Answer> {
  const { speaker } = invocation.options;
  if (speaker === undefined) return answer(invocation, null, services);
  const name = String(speaker);
  const found = resolveName(services.index, {
    ...{ name, isExact: invocation.quoted.includes('speaker') },
    isWanted: ({ kind }) => kind !== 'topic',
  });
  if (found.kind === 'one') return answer(invocation, found.entry, services);
  const nobody = {
    called: name,
    about: [],
    lineFor: (wide: QuoteFilter) => askAbout('quote', name, wide),
  };
  const isFound = found.kind === 'several';
  const document = isFound
    ? askWhom('quote', name, found.entries, readFilter(invocation, services))
    : explainNobody('quote', { ...invocation, options: { speaker } }, services);
  return { ...nobody, document, isFound };
}

async function answer(
  invocation: Invocation,
  speaker: NameEntry | null,
  services: Services,
): Promise<Answer> {
  const { page: asked = 1 } = invocation.options;
  const search = readSearch(invocation, speaker, services);
  const meant = {
    about: speaker === null ? [] : [speaker],
    words: search.filter.words,
    isAnyEnough: search.match === 'some',
    lineFor: ({ untilMs }: QuoteFilter) =>
      searchLine({
        ...search,
        filter: { ...search.filter, ...(untilMs === undefined ? {} : { untilMs }) },
      }),
  };
  const page = Math.max(Number(asked), 1);
  const found = await searchIn(search, services, { page, length: PAGE_LENGTH });
  const { quotes, articles } = found;
  if (quotes.total + articles.total === 0)
    return { ...meant, document: await explainNotFound(search, services), isFound: false };
  const nowMs = Math.max(services.clock.nowMs(), (articles.newestMs ?? 0) + 1);
  const pinned = { ...search, filter: pinFilter(search.filter, quotes.quotes, nowMs) };
  const title = describeFound(search, quotes.total, articles.total);
  const cards = showQuotes(quotes, search, services);
  const document = privateReply(
    title,
    [
      heading(title),
      note(
        [...sayWho(search), describeFilter(search.filter, services), ...sayMatch(search)].join(
          ' · ',
        ),
      ),
      ...cards,
      ...showArticles(articles, search, services),
      ...turnPages(pinned, page, Math.max(quotes.total, articles.total)),
      ...offerCalled(search, services),
      ...offerQuotes(cards),
    ],
    searchLine(pinned, page === 1 ? undefined : page),
  );
  return { ...meant, document, isFound: true };
}

/** Whoever types a name may want what that person said. */
function offerCalled({ filter, speaker }: Search, services: Services): readonly ReplyBlock[] {
  if (speaker !== null || services.index.findNames(filter.words.join(' ')).length === 0) return [];
  return offerSpeakers(filter.words, services);
}

/** @throws {VerbatimError} `usage` for what has no word in it, and for articles of a speaker. */
function readSearch(invocation: Invocation, speaker: NameEntry | null, services: Services): Search {
  const filter = readFilter(invocation, services);
  const { in: places, match: wanted } = invocation.options;
  const words = (filter.words ?? []).filter((phrase) => foldText(phrase) !== '');
  const [first, ...others] = words;
  if (first === undefined)
    throw new VerbatimError('usage', 'There is no word in it. Type what to look for.', {
      option: 'words',
    });
  if (speaker !== null && places === 'articles')
    throw new VerbatimError(
      'usage',
      'speaker: is for quotes: an article has many. Leave out speaker: or in:articles.',
      { option: 'in' },
    );
  const match = wanted === 'some' ? 'some' : 'all';
  if (match === 'some' && places === 'articles')
    throw new VerbatimError(
      'usage',
      'match:some is for quotes: an article has all of the words. Leave out match: or in:articles.',
      { option: 'match' },
    );
  const isQuotesAlone = speaker !== null || match === 'some';
  return {
    filter: { ...filter, words: [first, ...others] },
    speaker,
    kind: readKind(isQuotesAlone ? 'quotes' : places),
    match,
  };
}

function readKind(places: string | number | undefined): Search['kind'] {
  return places === 'quotes' || places === 'articles' ? places : 'both';
}

function describeFound({ kind }: Search, quoteCount: number, articleCount: number): string {
  const quotes = kind === 'articles' ? [] : [countOf(quoteCount, 'quote')];
  const articles = kind === 'quotes' ? [] : [countOf(articleCount, 'article')];
  return [...quotes, ...articles].join(' and ');
}

function sayWho({ speaker }: Search): readonly string[] {
  return speaker === null ? [] : [`by ${nameWithOffice(speaker)}`];
}

function sayMatch({ match }: Search): readonly string[] {
  return match === 'some' ? ['some of the words, or their other forms'] : [];
}

function showQuotes(
  { quotes }: QuoteMatches,
  { filter: { words } }: Search,
  { index, links }: Services,
): readonly ReplyBlock[] {
  return quotes.map((quote): ReplyBlock => {
    const card = toQuoteCard(quote, links, { elsewhere: index.elsewhere(quote) });
    return { kind: 'quote', quote: { ...card, highlight: words } };
  });
}

function showArticles(
  { articles }: FoundArticles,
  { filter: { words } }: Search,
  { links }: Services,
): readonly ReplyBlock[] {
  return articles.map(({ id, url, title, outlet, publishedAtMs, text }): ReplyBlock => {
    const { summary, passage } = cutAround({ title, text }, words);
    return {
      kind: 'story',
      story: {
        ...{ articleId: id, title, outlet, publishedAtMs, highlight: words },
        url: links.toPassage(url, passage),
        summary: [summary],
        quotes: [],
        also: [],
      },
    };
  });
}

function turnPages(search: Search, page: number, most: number): readonly ReplyBlock[] {
  const pageCount = Math.ceil(most / PAGE_LENGTH);
  if (pageCount === 1 && page === 1) return [];
  const turn = (label: string, to: number) => button(label, searchLine(search, to));
  const back = page > 1 ? turn('Back', Math.min(page - 1, pageCount)) : null;
  const next = page < pageCount ? turn('Next', page + 1) : null;
  if (page > pageCount)
    return [
      paragraph(`There is no page ${page}: what was found ends on page ${pageCount}.`),
      ...buttons([back]),
    ];
  // A line of many words is too long for a button: then the page has to be typed.
  const more = page < pageCount && next === null ? ` · add page:${page + 1} for more` : '';
  return [note(`Page ${page} of ${pageCount}${more}`), ...buttons([back, next])];
}
