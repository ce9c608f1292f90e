/**
 * `/positions`: where an actor stands. First what the actor and those who speak for it say, then what others say about it:
 * holder by holder, with the act ("rejects"), the words, and the stance where one could be told.
 */
import type { ReplyBlock, ReplyDocument } from '../src/model/reply.ts';
import { toQuoteCard } from '../src/quote-index/quote-card.ts';
import type { NameEntry } from '../src/quote-index/quote-index.ts';
import { askWhom, explainNobody, explainNoMatch, followNote } from './asking/answer-nothing.ts';
import { type Answer, answerWithOlder } from './asking/answer-older.ts';
import { completeNames } from './asking/complete.ts';
import {
  askAbout,
  describeFilter,
  FILTER_OPTIONS,
  pinFilter,
  type QuoteFilter,
  readFilter,
} from './asking/quote-filter.ts';
import { isActor, resolveName, splitName } from './asking/resolve-name.ts';
import type { Command, OptionsGiven } from './command.ts';
import {
  gatherOthers,
  gatherOwn,
  gatherStatements,
  MAX_STATEMENTS,
  type OthersWords,
  type OwnWords,
  speakersOf,
} from './positions/gather-positions.ts';
import { drawPositions } from './positions/position-strip.ts';
import { type AskedPage, answerAbout } from './positions/positions-about.ts';
import { positionsLine, showHolding } from './positions/show-holding.ts';
import { offerQuotes } from './replying/offer-quotes.ts';
import {
  button,
  buttons,
  countOf,
  heading,
  note,
  paragraph,
  printingsOf,
  privateReply,
  sayDoubts,
} from './replying/reply-parts.ts';
import type { Answering } from './services.ts';

/** Own words shown: the rest is a button away. */
const MAX_OWN = 3;

const HOLDERS_A_PAGE = 5;
const STATEMENTS_A_HOLDER = 2;

export const positionsCommand: Command = {
  name: 'positions',
  description: 'Where someone stands: what they say, and what others say about them',
  usage: '<name> [words] [since:7d] [until:2022-01-12] [about:name] [page:2]',
  options: [
    {
      name: 'name',
      description: 'A person, body or place',
      type: 'string',
      required: true,
      isCompleted: true,
      isPositional: true,
    },
    ...FILTER_OPTIONS,
    {
      name: 'about',
      description: 'Only what they, and others of their side, say about this person, body or place',
      type: 'string',
      required: false,
      isCompleted: true,
    },
    {
      name: 'page',
      description: 'Page of the holders, or with `about` of the statements, from 1',
      type: 'integer',
      required: false,
    },
  ],
  subcommands: [],
  examples: [
    '/positions Aldersund Harbour Authority',
    '/positions "Tomas Harrowby" strike',
    '/positions Aldersund Harbour Authority since:2w',
    '/positions Harrowby about:"Aldersund Harbour Authority"',
  ],
  splitWords: (words, index) => splitName(words, index, 'name'),
  complete: ({ typed }, { index }) => completeNames(index, typed, () => true),
  run: (invocation, services) =>
    answerWithOlder(positionsCommand, invocation, services, findPositions),
};

/**
 * The answer to a call of `/positions`.
 *
 * @throws {VerbatimError} `usage` for dates that can't be read.
 */
export function answerPositions(given: OptionsGiven, services: Answering): ReplyDocument {
  return findPositions(given, services).document;
}

function findPositions(given: OptionsGiven, services: Answering): Answer {
  const { name: typed, about, page = 1 } = given.options;
  const name = String(typed);
  const filter = readFilter(given, services);
  const isExact = given.quoted.includes('name');
  const found = resolveName(services.index, { name, isExact, isWanted: isActor });
  const nobody = { about: [], lineFor: (wide: QuoteFilter) => positionsLine(name, wide) };
  if (found.kind === 'several') {
    const document = askWhom('positions', name, found.entries, filter);
    return { ...nobody, document, isFound: true };
  }
  if (found.kind === 'nobody')
    return { ...nobody, document: explainNobody('positions', given, services), isFound: false };
  const asked = { filter, page: Math.max(Number(page), 1) };
  if (about === undefined) return answer(found.entry, asked, services);
  const aboutWhom = { name: String(about), isExact: given.quoted.includes('about') };
  return answerAbout(found.entry, aboutWhom, asked, services);
}

function answer(entry: NameEntry, { filter, page }: AskedPage, services: Answering): Answer {
  const { index } = services;
  const speakers = speakersOf(entry, index);
  const lineFor = (wide: QuoteFilter) => positionsLine(entry.handle, wide);
  const about = [entry, ...speakers.filter(({ key }) => key !== entry.key)];
  const own = gatherOwn(speakers, filter, { of: entry, index, limit: MAX_OWN });
  const others = gatherOthers(entry, filter, { index, own: speakers });
  const { holdings } = others;
  if (own.total === 0 && holdings.length === 0) {
    const count = (wide: QuoteFilter) =>
      gatherOwn(speakers, wide, { of: entry, index, limit: 1 }).total +
      gatherStatements(entry, wide, index).statements.length;
    const document = explainNoMatch({ command: 'positions', entry, filter, count }, services);
    return { document, isFound: false, about, lineFor };
  }
  const title = `${entry.handle}: ${countOwn(own)}, positions of ${countOf(holdings.length, 'other')}`;
  const shown = describeFilter(filter, services);
  const newest = [own.quotes[0], holdings[0]?.statements[0].quote]
    .filter((quote) => quote !== undefined)
    .sort((a, b) => b.publishedAtMs - a.publishedAtMs);
  const pinned = pinFilter(filter, newest, services.clock.nowMs());
  const context = { entry, filter: pinned, services };
  const said = [
    ...(page === 1 ? sayOwn(speakers, own, context) : []),
    ...sayOthers(others, page, context),
  ];
  const document = privateReply(
    title,
    [
      heading(entry.handle),
      ...(shown === '' ? [] : [note(shown)]),
      ...sayDoubts(index.doubtsAbout(entry.key)),
      ...said,
      ...offerQuotes(said),
    ],
    positionsLine(entry.handle, pinned, { page: page === 1 ? undefined : page }),
  );
  return { document, isFound: true, about, lineFor };
}

/** "4 own quotes"; "300 own quotes or more" where no more were counted. */
function countOwn({ total, isWhole }: OwnWords): string {
  return `${countOf(total, 'own quote')}${isWhole ? '' : ' or more'}`;
}

interface Context {
  readonly entry: NameEntry;
  /** Pinned. */
  readonly filter: QuoteFilter;
  readonly services: Answering;
}

function sayOwn(
  speakers: readonly NameEntry[],
  { quotes, total, isWhole }: OwnWords,
  { entry, filter, services }: Context,
): readonly ReplyBlock[] {
  const others = speakers.filter(({ key }) => key !== entry.key);
  const isAlone = others.length === 0;
  const cities = sayCities({ entry, filter, services });
  const title = `What ${entry.name}${isAlone ? ' says' : ' and those who speak for it say'}`;
  if (total === 0) return [heading(title), paragraph('Nothing that matches.'), ...cities];
  const quoted = isAlone ? [entry] : speakers;
  return [
    heading(title),
    ...quotes.map(
      (quote): ReplyBlock => ({
        kind: 'quote',
        quote: toQuoteCard(quote, services.links, { elsewhere: services.index.elsewhere(quote) }),
      }),
    ),
    ...(total <= quotes.length
      ? []
      : [
          note(`${quotes.length} of ${total.toLocaleString('en-GB')}${isWhole ? '' : ' or more'}`),
          ...buttons(
            quoted
              .slice(0, 5)
              .map((each) => button(`All of ${each.name}`, askAbout('quote', each.handle, filter))),
          ),
        ]),
    ...cities,
  ];
}

/** What is quoted as said by a city that may stand for it: never its own words, but told. */
function sayCities({ entry, filter, services }: Context): readonly ReplyBlock[] {
  const { index } = services;
  return index
    .mayStandFor(entry.key)
    .filter(({ kind }) => kind !== 'topic')
    .flatMap(({ key, name, handle, quoteCount }) => [
      ...sayDoubts(
        index
          .doubtsAbout(key)
          .map((doubt) => `${doubt}. Not counted here: its ${printingsOf({ quoteCount })}`),
      ),
      ...buttons([button(`All of ${name}`, askAbout('quote', handle, filter))]),
    ]);
}

const OF_THE_NEWEST = `Of the newest ${MAX_STATEMENTS.toLocaleString('en-GB')} statements: words or dates show others.`;

function sayOthers(
  { holdings, isWhole }: OthersWords,
  page: number,
  { entry, filter, services }: Context,
): readonly ReplyBlock[] {
  const title = `What others say about ${entry.name}`;
  const from = (page - 1) * HOLDERS_A_PAGE;
  const here = holdings.slice(from, from + HOLDERS_A_PAGE);
  const turn = (label: string, to: number) =>
    button(label, positionsLine(entry.handle, filter, { page: to }));
  if (holdings.length === 0)
    return [heading(title), paragraph('Nothing that matches.'), followNote(services)];
  if (here.length === 0) {
    const last = Math.ceil(holdings.length / HOLDERS_A_PAGE);
    const there = `There is no page ${page}: the ${countOf(holdings.length, 'holder')} end on page ${last}.`;
    return [heading(title), paragraph(there), ...buttons([turn('Back', last)])];
  }
  const hasMore = from + here.length < holdings.length;
  const next = hasMore ? turn('Next', page + 1) : null;
  // A line of many words is too long for a button: then the page has to be typed.
  const more = hasMore && next === null ? ` · add page:${page + 1} for more` : '';
  const show = { limit: STATEMENTS_A_HOLDER, more: { about: entry, filter } };
  return [
    heading(title),
    ...(page === 1 ? drawPositions(title, holdings, services) : []),
    ...here.flatMap((holding) => showHolding(holding, show, services)),
    ...(holdings.length <= HOLDERS_A_PAGE
      ? []
      : [
          note(`${from + 1}–${from + here.length} of ${countOf(holdings.length, 'holder')}${more}`),
        ]),
    ...(isWhole ? [] : [note(OF_THE_NEWEST)]),
    ...buttons([page > 1 ? turn('Back', page - 1) : null, next]),
  ];
}
