/**
 * `/compare`: two actors side by side, each with its newest statements on the same: a person, body or place where the words name one, else
 * these words. What a body says is what those who speak for it say.
 */
import { cutLine } from '../src/lib/text/cut-line.ts';
import { formatPinned } from '../src/lib/time/dates.ts';
import type { CommandOption } from '../src/model/command.ts';
import type { SpeechAct } from '../src/model/position.ts';
import type { Quote } from '../src/model/quote.ts';
import type { ReplyDocument, ReplySide } from '../src/model/reply.ts';
import { toQuoteCard } from '../src/quote-index/quote-card.ts';
import type { NameEntry, QuoteIndex, Statement } from '../src/quote-index/quote-index.ts';
import { askForName, followNote } from './asking/answer-nothing.ts';
import { type Answer, answerWithOlder } from './asking/answer-older.ts';
import { completeNames } from './asking/complete.ts';
import {
  describeFilter,
  FILTER_OPTIONS,
  pinFilter,
  type QuoteFilter,
  readFilter,
} from './asking/quote-filter.ts';
import { isActor, resolveName, splitName } from './asking/resolve-name.ts';
import type { Command, Invocation, OptionsGiven, Word } from './command.ts';
import {
  backingOf,
  gatherOn,
  gatherOwn,
  groupByHolder,
  type Holding,
  speakersOf,
  totalOf,
} from './positions/gather-positions.ts';
import { describeStances, positionsLine } from './positions/show-holding.ts';
import { offerQuotes } from './replying/offer-quotes.ts';
import { button, buttons, heading, note, paragraph, privateReply } from './replying/reply-parts.ts';
import type { Answering, Services } from './services.ts';
import { commandLine } from './typing/command-line.ts';
import { readWords, writeQuoted } from './typing/read-words.ts';
import { withoutJoiner } from './typing/split-two-names.ts';

/** Of each: both fit on one screen. */
const MAX_SHOWN = 3;

function actor(name: 'one' | 'other', description: string): CommandOption {
  return {
    name,
    description,
    type: 'string',
    required: true,
    isCompleted: true,
    isPositional: true,
  };
}

export const compareCommand: Command = {
  name: 'compare',
  description: 'Two people, bodies or places side by side: what each says on the same matter',
  usage: '<one> <other> [words] [since:7d] [until:2022-01-12]',
  options: [
    actor('one', 'A person, body or place'),
    actor('other', 'Whom to compare with'),
    ...FILTER_OPTIONS,
  ],
  subcommands: [],
  examples: [
    '/compare Ruth Aldane Harrowby pilots',
    '/compare "Ruth Aldane" "Tomas Harrowby" since:2w',
    '/compare Harrowby Hallowend "Aldersund Harbour Authority"',
  ],
  splitWords,
  complete: ({ typed }, { index }) => completeNames(index, typed, () => true),
  run: (invocation, services) => answerWithOlder(compareCommand, invocation, services, findSides),
};

function findSides(invocation: Invocation, services: Services): Answer {
  const filter = readFilter(invocation, services);
  const one = findActor('one', invocation, services);
  if ('document' in one) return one;
  const other = findActor('other', invocation, services);
  return 'document' in other ? other : compare([one, other], filter, services);
}

/** "Aldane Harrowby tired pilots": one name, another one, and what is left. */
function splitWords(words: readonly Word[], index: QuoteIndex): OptionsGiven {
  const first = splitName(words, index, 'one');
  const { words: rest, ...one } = first.options;
  const quoted = first.quoted.filter((option) => option !== 'words');
  if (rest === undefined) return { options: one, quoted };
  const left = first.quoted.includes('words')
    ? [{ text: String(rest), isQuoted: true }]
    : readWords(String(rest)).map(({ text, typed, name, isQuoted }) => ({
        text: name === null ? text : typed,
        isQuoted,
      }));
  const second = splitName(withoutJoiner(left), index, 'other');
  return {
    options: { ...one, ...second.options },
    quoted: [...quoted, ...second.quoted],
  };
}

type Pair = readonly [NameEntry, NameEntry];

function findActor(
  option: 'one' | 'other',
  { options, quoted }: OptionsGiven,
  { index }: Answering,
): NameEntry | Answer {
  const name = String(options[option]);
  const isExact = quoted.includes(option);
  const found = resolveName(index, { name, isExact, isWanted: isActor });
  if (found.kind === 'one') return found.entry;
  const { one, other, words, since, until } = options;
  const lineFor = ({ handle }: NameEntry) => {
    const names = option === 'one' ? [handle, String(other)] : [String(one), handle];
    const line = commandLine(`compare ${names.map(writeQuoted).join(' ')}`, [], { since, until });
    return words === undefined ? line : `${line} ${words}`;
  };
  const document = askForName(name, found, lineFor, { index });
  const ask = (filter: QuoteFilter) =>
    commandLine(`compare ${[one, other].map((each) => writeQuoted(String(each))).join(' ')}`, [], {
      until: filter.untilMs === undefined ? undefined : formatPinned(filter.untilMs, 'up'),
    });
  return { document, isFound: found.kind === 'several', about: [], lineFor: ask };
}

function compare(pair: Pair, filter: QuoteFilter, services: Answering): Answer {
  const meant = {
    about: pair.flatMap((each) => [each, ...speakersOf(each, services.index)]),
    lineFor: (wide: QuoteFilter) => compareLine(pair, wide),
  };
  if (pair[0].key === pair[1].key) return { ...meant, document: sayOne(pair[0]), isFound: true };
  const about = findTopic(pair, filter, services.index);
  const found = pair.map((each) => findWords(each, about, filter, services));
  const [one, other] = found;
  if (one === undefined || other === undefined || found.every(({ quotes }) => quotes.length === 0))
    return { ...meant, document: sayNothing(pair, filter, services), isFound: false };
  const newest = found
    .flatMap(({ quotes }) => quotes.map(([quote]) => quote))
    .sort((a, b) => b.publishedAtMs - a.publishedAtMs);
  const pinned = pinFilter(filter, newest, services.clock.nowMs());
  const title = `${pair[0].handle} and ${pair[1].handle}`;
  const narrowed = [
    ...(about === null ? [] : [`about ${about.name}`]),
    describeFilter(about === null ? filter : withoutWords(filter), services),
  ].filter((part) => part !== '');
  const sides = {
    kind: 'sides',
    sides: [toSide(pair[0], one, services), toSide(pair[1], other, services)],
  } as const;
  const document = privateReply(
    [title, ...narrowed].join(', '),
    [
      heading(title),
      ...(narrowed.length === 0 ? [] : [note(narrowed.join(' · '))]),
      sides,
      ...buttons(
        pair.map(({ name, handle }) =>
          button(`All of ${cutLine(name, 50)}`, positionsLine(handle, {})),
        ),
      ),
      ...offerQuotes([sides]),
    ],
    compareLine(pair, pinned),
  );
  return { ...meant, document, isFound: true };
}

/** Two names of one, or an admin has joined them. */
function sayOne({ name, handle }: NameEntry): ReplyDocument {
  const finding = `Both names are ${handle}: name another to compare with.`;
  return privateReply(finding, [
    paragraph(finding),
    ...buttons([button(`All of ${cutLine(name, 50)}`, positionsLine(handle, {}))]),
  ]);
}

/** The words as the name of somebody of whom at least one of the two says something. */
function findTopic(pair: Pair, filter: QuoteFilter, index: QuoteIndex): NameEntry | null {
  if (filter.words === undefined) return null;
  const found = resolveName(index, {
    name: filter.words.join(' '),
    isExact: filter.words.length === 1,
    isWanted: isActor,
  });
  if (found.kind !== 'one') return null;
  const { entry } = found;
  const isSpokenAbout = pair.some(
    (each) =>
      gatherOn(speakersOf(each, index), entry, { filter: withoutWords(filter), index, of: each })
        .length > 0,
  );
  return isSpokenAbout ? entry : null;
}

function withoutWords({ words: _, ignoredWordCount: __, ...filter }: QuoteFilter): QuoteFilter {
  return filter;
}

interface Found {
  /** Newest first, with what the words do where that is told. */
  readonly quotes: readonly (readonly [Quote, SpeechAct | null])[];
  readonly total: number;
  /** False where there may be more. */
  readonly isExact: boolean;
  /** What stances the statements show. */
  readonly notes: readonly string[];
}

function findWords(
  entry: NameEntry,
  about: NameEntry | null,
  filter: QuoteFilter,
  services: Answering,
): Found {
  const { index } = services;
  const speakers = speakersOf(entry, index);
  if (about === null) {
    const own = gatherOwn(speakers, filter, { of: entry, index, limit: MAX_SHOWN });
    return {
      quotes: own.quotes.map((quote) => [quote, null]),
      total: own.total,
      isExact: true,
      notes: [],
    };
  }
  const holdings = gatherOn(speakers, about, { filter: withoutWords(filter), index, of: entry });
  const statements = holdings
    .flatMap(({ statements: held }) => held)
    .sort((a, b) => b.quote.publishedAtMs - a.quote.publishedAtMs);
  const { shown, told } = chooseShown(statements);
  const notes = told.flatMap((holding) => {
    const stances = describeStances(holding, services);
    return stances === null
      ? []
      : [holdings.length === 1 ? stances : `${holding.name}: ${stances}`];
  });
  const totals = holdings.map(totalOf);
  return {
    quotes: shown.map(({ quote, position }) => [quote, position.act]),
    total: totals.reduce((sum, { total }) => sum + total, 0),
    isExact: totals.every(({ isExact }) => isExact),
    notes,
  };
}

/**
 * The newest statement, those in which stances are read, and others for which there is room: who has a stance that can't be told with its
 * words has none here.
 *
 * @param statements newest first.
 * @returns what is shown, newest first, and whose stances are told.
 */
function chooseShown(statements: readonly Statement[]): {
  readonly shown: readonly Statement[];
  readonly told: readonly Holding[];
} {
  const chosen = new Set(statements.slice(0, 1));
  const told = groupByHolder(statements).filter((holding) => {
    const backing = backingOf(holding);
    const both = new Set([...chosen, ...backing]);
    if (backing.length === 0 || both.size > MAX_SHOWN) return false;
    for (const each of backing) chosen.add(each);
    return true;
  });
  const shown = new Set([...new Set([...chosen, ...statements])].slice(0, MAX_SHOWN));
  return { shown: statements.filter((each) => shown.has(each)), told };
}

function toSide(
  { handle }: NameEntry,
  { quotes, total, isExact, notes }: Found,
  { index, links }: Answering,
): ReplySide {
  const whole = `${total}${isExact ? '' : ' or more'}`;
  const more = total > quotes.length ? [`${quotes.length} of ${whole}`] : [];
  return {
    title: handle,
    quotes: quotes.map(([quote, act]) =>
      toQuoteCard(quote, links, {
        ...(act === null ? {} : { act }),
        elsewhere: index.elsewhere(quote),
      }),
    ),
    notes: quotes.length === 0 ? ['Nothing that matches.'] : [...notes, ...more],
  };
}

function compareLine([one, other]: Pair, { words = [], sinceMs, untilMs }: QuoteFilter): string {
  const names = [one, other].map(({ handle }) => writeQuoted(handle)).join(' ');
  return commandLine(`compare ${names}`, words, {
    since: sinceMs === undefined ? undefined : formatPinned(sinceMs, 'down'),
    until: untilMs === undefined ? undefined : formatPinned(untilMs, 'up'),
  });
}

function sayNothing(pair: Pair, filter: QuoteFilter, services: Answering): ReplyDocument {
  const narrowed = describeFilter(filter, services);
  const [one, other] = pair;
  const finding = `Neither ${one.handle} nor ${other.handle} says anything${narrowed === '' ? '' : ` ${narrowed}`} that Verbatim knows of.`;
  return privateReply(finding, [
    paragraph(finding),
    ...buttons([
      narrowed === '' ? null : button('With any words, at any time', compareLine(pair, {})),
      ...pair.map(({ name, handle }) =>
        button(`All of ${cutLine(name, 50)}`, positionsLine(handle, {})),
      ),
    ]),
    followNote(services),
  ]);
}
