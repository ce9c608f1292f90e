/**
 * `/positions`: where an actor stands. First what the actor and those who speak for it say, then what others say about it:
 * holder by holder, with the act ("rejects"), the words, and the stance where one could be told. From memory alone.
 */

import { formatDay } from '../src/lib/dates.ts';
import { foldText } from '../src/lib/fold-text.ts';
import type { Stance } from '../src/model/position.ts';
import type { Quote, QuotePosition } from '../src/model/quote.ts';
import type { ReplyBlock, ReplyDocument } from '../src/model/reply.ts';
import { toQuoteCard } from '../src/quote-index/quote-card.ts';
import type { NameEntry, QuoteIndex } from '../src/quote-index/quote-index.ts';
import { askWhom, explainNobody, explainNoMatch, followNote } from './answer-nothing.ts';
import type { Command } from './command.ts';
import { completeNames } from './complete.ts';
import { offerQuotes } from './offer-quotes.ts';
import {
  askAbout,
  describeFilter,
  FILTER_OPTIONS,
  pinFilter,
  type QuoteFilter,
  readFilter,
} from './quote-filter.ts';
import { button, buttons, countOf, heading, note, paragraph, privateReply } from './reply-parts.ts';
import { resolveName, splitName } from './resolve-name.ts';
import type { Services } from './services.ts';

/** Own words shown: the rest is a button away. */
const MAX_OWN = 3;

/** Speakers whose words count as the actor's own: a country has many. */
const MAX_SPEAKERS = 20;

const HOLDERS_A_PAGE = 5;
const QUOTES_A_HOLDER = 2;

/** The newest so many quotes about an actor are grouped by holder. */
const MAX_QUOTES = 1000;
/** As many as the index gives at once. */
const BATCH = 100;

const STANCES: Readonly<Record<Stance, string | null>> = {
  favor: 'in favour',
  against: 'against',
  mixed: 'for and against',
  none: null,
};

export const positionsCommand: Command = {
  name: 'positions',
  description: 'Where someone stands: what they say, and what others say about them',
  usage: '<name> [words] [since:7d] [until:2022-01-12] [page:2]',
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
    { name: 'page', description: 'Page of the holders, from 1', type: 'integer', required: false },
  ],
  subcommands: [],
  examples: [
    '/positions Aldersund Harbour Authority',
    '/positions "Tomas Harrowby" strike',
    '/positions Aldersund Harbour Authority since:2w',
  ],
  splitWords: (words, index) => splitName(words, index, 'name'),
  complete: ({ typed }, { index }) => completeNames(index, typed, () => true),
  async run(invocation, services) {
    const { name: typed, page = 1 } = invocation.options;
    const name = String(typed);
    const filter = readFilter(invocation, services);
    const isExact = invocation.quoted.includes('name');
    const found = resolveName(services.index, { name, isExact, isWanted: isActor });
    if (found.kind === 'several') return askWhom('positions', name, found.entries, filter);
    if (found.kind === 'nobody') return explainNobody('positions', invocation, services);
    return answer(found.entry, filter, Math.max(Number(page), 1), services);
  },
};

/** "A senior aide" is one person here and another there: nobody whose position could be told. */
const isActor = ({ kind }: NameEntry) => kind !== 'unnamed';

/** What one holder says about the actor, newest first. */
interface Holding {
  readonly quotes: readonly (readonly [Quote, QuotePosition])[];
}

function answer(
  entry: NameEntry,
  filter: QuoteFilter,
  page: number,
  services: Services,
): ReplyDocument {
  const { index } = services;
  const speakers = index.speakersFor(entry.key).slice(0, MAX_SPEAKERS);
  const own = ownWords(speakers, filter, index);
  const holdings = holdingsOf(entry, filter, new Set(speakers.map(({ key }) => key)), index);
  if (own.total === 0 && holdings.length === 0) {
    const count = (wide: QuoteFilter) =>
      ownWords(speakers, wide, index).total + quotesAbout(entry, wide, index).length;
    return explainNoMatch({ command: 'positions', entry, filter, count }, services);
  }
  const title = `${entry.handle}: ${countOf(own.total, 'own quote')}, positions of ${countOf(holdings.length, 'other')}`;
  const shown = describeFilter(filter, services);
  const newest = [own.quotes[0], holdings[0]?.quotes[0]?.[0]]
    .filter((quote) => quote !== undefined)
    .sort((a, b) => b.publishedAtMs - a.publishedAtMs);
  const pinned = pinFilter(filter, newest, services.clock.nowMs());
  const said = [
    ...(page === 1 ? sayOwn(entry, speakers, own, { filter: pinned, services }) : []),
    ...sayOthers(entry, holdings, page, { filter: pinned, services }),
  ];
  return privateReply(
    title,
    [
      heading(entry.handle),
      ...(shown === '' ? [] : [note(shown)]),
      ...sayDoubts(index.doubtsAbout(entry.key)),
      ...said,
      ...offerQuotes(said),
    ],
    askAbout('positions', entry.handle, pinned, page === 1 ? undefined : page),
  );
}

interface Context {
  /** Pinned. */
  readonly filter: QuoteFilter;
  readonly services: Services;
}

function ownWords(
  speakers: readonly NameEntry[],
  filter: QuoteFilter,
  index: QuoteIndex,
): { readonly quotes: readonly Quote[]; readonly total: number } {
  const found = speakers.map(({ key }) =>
    index.find({ speakerKey: key, ...filter, offset: 0, limit: MAX_OWN }),
  );
  return {
    quotes: found
      .flatMap(({ quotes }) => quotes)
      .sort((a, b) => b.publishedAtMs - a.publishedAtMs)
      .slice(0, MAX_OWN),
    total: found.reduce((sum, { total }) => sum + total, 0),
  };
}

function sayOwn(
  entry: NameEntry,
  speakers: readonly NameEntry[],
  { quotes, total }: { readonly quotes: readonly Quote[]; readonly total: number },
  { filter, services }: Context,
): readonly ReplyBlock[] {
  const others = speakers.filter(({ key }) => key !== entry.key);
  const isAlone = others.length === 0;
  const cities = sayCities(entry, { filter, services });
  const title = `What ${entry.name}${isAlone ? ' says' : ' and those who speak for it say'}`;
  if (total === 0) return [heading(title), paragraph('Nothing that matches.'), ...cities];
  const quoted = isAlone ? [entry] : speakers;
  return [
    heading(title),
    ...quotes.map(
      (quote): ReplyBlock => ({
        kind: 'quote',
        quote: toQuoteCard(quote, services.links, { alsoIn: services.index.alsoIn(quote) }),
      }),
    ),
    ...(total <= quotes.length
      ? []
      : [
          note(`${quotes.length} of ${total}`),
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
function sayCities(entry: NameEntry, { filter, services }: Context): readonly ReplyBlock[] {
  const { index } = services;
  return index
    .mayStandFor(entry.key)
    .filter(({ kind }) => kind !== 'topic')
    .flatMap(({ key, name, handle, quoteCount }) => [
      ...sayDoubts(
        index
          .doubtsAbout(key)
          .map((doubt) => `${doubt}. Not counted here: its ${countOf(quoteCount, 'quote')}`),
      ),
      ...buttons([button(`All of ${name}`, askAbout('quote', handle, filter))]),
    ]);
}

function sayOthers(
  entry: NameEntry,
  holdings: readonly Holding[],
  page: number,
  { filter, services }: Context,
): readonly ReplyBlock[] {
  const title = heading(`What others say about ${entry.name}`);
  const from = (page - 1) * HOLDERS_A_PAGE;
  const here = holdings.slice(from, from + HOLDERS_A_PAGE);
  const turn = (label: string, to: number) =>
    button(label, askAbout('positions', entry.handle, filter, to));
  if (holdings.length === 0)
    return [title, paragraph('Nothing that matches.'), followNote(services)];
  if (here.length === 0) {
    const last = Math.ceil(holdings.length / HOLDERS_A_PAGE);
    const there = `There is no page ${page}: the ${countOf(holdings.length, 'holder')} end on page ${last}.`;
    return [title, paragraph(there), ...buttons([turn('Back', last)])];
  }
  const hasMore = from + here.length < holdings.length;
  return [
    title,
    ...here.flatMap((holding) => sayHolding(entry, holding, services)),
    ...(holdings.length <= HOLDERS_A_PAGE
      ? []
      : [note(`${from + 1}–${from + here.length} of ${countOf(holdings.length, 'holder')}`)]),
    ...buttons([page > 1 ? turn('Back', page - 1) : null, hasMore ? turn('Next', page + 1) : null]),
  ];
}

const sayDoubts = (doubts: readonly string[]) => doubts.map((doubt) => note(`Uncertain: ${doubt}`));

function sayHolding(
  entry: NameEntry,
  { quotes }: Holding,
  services: Services,
): readonly ReplyBlock[] {
  const stance = describeStance(quotes, services);
  const more = quotes.length - QUOTES_A_HOLDER;
  const small = [stance, more > 0 ? `${more} more` : null].filter((part) => part !== null);
  return [
    ...quotes.slice(0, QUOTES_A_HOLDER).flatMap(([quote, { act }]): readonly ReplyBlock[] => [
      {
        kind: 'quote',
        quote: toQuoteCard(quote, services.links, { act, alsoIn: services.index.alsoIn(quote) }),
      },
      ...sayDoubts(services.index.doubtsAbout(entry.key, quote)),
    ]),
    ...(small.length === 0 ? [] : [note(small.join(' · '))]),
  ];
}

/** "in favour (earlier: against, 3 Mar)": the newest stance that could be told, and the one before it where it changed. */
function describeStance(quotes: Holding['quotes'], { clock, timeZone }: Services): string | null {
  const told = quotes.filter(([, { stance }]) => stance !== 'none');
  const [newest] = told;
  if (newest === undefined) return null;
  const stance = newest[1].stance;
  const changed = told.find(([, position]) => position.stance !== stance);
  const now = `Stance: ${STANCES[stance]}`;
  if (changed === undefined) return now;
  const day = formatDay(changed[0].publishedAtMs, { nowMs: clock.nowMs(), timeZone });
  return `${now} (earlier: ${STANCES[changed[1].stance]}, ${day})`;
}

/** By holder, the holder with the newest words first. Two unnamed sources are two holders. */
function holdingsOf(
  entry: NameEntry,
  filter: QuoteFilter,
  ownKeys: ReadonlySet<string>,
  index: QuoteIndex,
): readonly Holding[] {
  const byHolder = new Map<string, (readonly [Quote, QuotePosition])[]>();
  const names = topicsOf(entry, index).flatMap(({ nameKeys }) => nameKeys);
  for (const quote of quotesAbout(entry, filter, index)) {
    const position = quote.positions.find(({ topic }) => names.includes(foldText(topic)));
    if (position === undefined) continue;
    const speaker = index.speakerOf(quote);
    const isNamed = speaker !== null && speaker.kind !== 'unnamed';
    const holder = isNamed ? speaker.key : `quote ${quote.id}`;
    if (ownKeys.has(holder)) continue;
    const held = byHolder.get(holder) ?? [];
    held.push([quote, position]);
    byHolder.set(holder, held);
  }
  return [...byHolder.values()].map((quotes) => ({ quotes }));
}

/** Itself, and the cities whose name may stand for it: what names one of those alone is shown as uncertain. */
const topicsOf = (entry: NameEntry, index: QuoteIndex) => [entry, ...index.mayStandFor(entry.key)];

function quotesAbout(entry: NameEntry, filter: QuoteFilter, index: QuoteIndex): readonly Quote[] {
  const topics = topicsOf(entry, index);
  const quotes = new Map<string, Quote>();
  for (const { key } of topics) {
    for (let offset = 0; offset < MAX_QUOTES; offset += BATCH) {
      const found = index.find({ topic: key, ...filter, offset, limit: BATCH });
      for (const quote of found.quotes) quotes.set(quote.id, quote);
      if (offset + BATCH >= found.total) break;
    }
  }
  if (topics.length === 1) return [...quotes.values()];
  return [...quotes.values()].sort((a, b) => b.publishedAtMs - a.publishedAtMs);
}
