/** Answers where there is nothing to show: each says what was found and offers the next step. */
import { cutLine } from '../../src/lib/text/cut-line.ts';
import { foldText } from '../../src/lib/text/fold-text.ts';
import type { ReplyBlock, ReplyButton, ReplyDocument } from '../../src/model/reply.ts';
import { MAX_FOUND } from '../../src/quote-index/names/search-names.ts';
import type { NameEntry } from '../../src/quote-index/quote-index.ts';
import type { OptionsGiven } from '../command.ts';
import {
  button,
  buttons,
  countOf,
  nameWithOffice,
  note,
  offerNames,
  paragraph,
  printingsOf,
  privateReply,
} from '../replying/reply-parts.ts';
import type { Answering } from '../services.ts';
import { commandLine } from '../typing/command-line.ts';
import { askedOf, askOffice, type OfficeAsked } from './ask-office.ts';
import { dateAmongWords } from './date-among-words.ts';
import {
  askAbout,
  describeFilter,
  isPinned,
  type QuoteFilter,
  readFilter,
} from './quote-filter.ts';
import { type NameResolution, peopleAmong } from './resolve-name.ts';

/** The commands that ask about a name. */
export type NameCommand = 'quote' | 'positions';

const MAX_NEAREST = 5;

const MAX_WORDS_OFFERED = 5;

/** Of what was typed, when it is said again. */
const MAX_NAME_CHARS = 100;

/**
 * Where a name is not one's alone: asks which of several is meant, or says that nobody is called so, with the nearest names.
 *
 * @param lineFor the command line that goes on with the one who is chosen.
 */
export function askForName(
  name: string,
  found: Exclude<NameResolution, { readonly kind: 'one' }>,
  lineFor: (entry: NameEntry) => string,
  { index }: Pick<Answering, 'index'>,
): ReplyDocument {
  if (found.kind === 'several') {
    const asked = whichOf(name, found.entries);
    return privateReply(asked, [paragraph(asked), ...offerNames(found.entries, lineFor)]);
  }
  const people = peopleAmong(name, index);
  const nearest = offerable(
    people,
    people.length > 0 ? [] : (askOffice(name, index, MAX_NEAREST)?.holders ?? []),
    index.nearestNames(name, MAX_NEAREST),
  );
  const finding = `Nobody called “${cutLine(name, MAX_NAME_CHARS)}” is known.`;
  return privateReply(finding, [
    paragraph(nearest.length === 0 ? finding : `${finding} Did you mean:`),
    ...offerNames(nearest, lineFor),
    followNote({ index }),
  ]);
}

const whichOf = (name: string, entries: readonly NameEntry[]) =>
  `${entries.length < MAX_FOUND ? '' : 'At least '}${countOf(entries.length, 'name')} match “${cutLine(name, MAX_NAME_CHARS)}”. Which one do you mean?`;

/** Asks which of several is meant, one button each. */
export function askWhom(
  command: NameCommand,
  name: string,
  entries: readonly NameEntry[],
  filter: QuoteFilter,
): ReplyDocument {
  const asked = whichOf(name, entries);
  return privateReply(asked, [
    paragraph(asked),
    ...offerNames(entries, (entry) => askAbout(command, entry.handle, filter)),
    note(`Or write the name in full, in quotation marks: /${command} "${entries[0]?.handle}"`),
  ]);
}

/** Nobody is called so: nearest names, and how to follow a feed that would have them. */
export function explainNobody(
  command: NameCommand,
  given: OptionsGiven,
  services: Answering,
): ReplyDocument {
  const { speaker, name: asked = speaker, words, until } = given.options;
  const typed = String(asked);
  const line = words === undefined ? typed : `${typed} ${words}`;
  const people = peopleAmong(line, services.index);
  const held = people.length > 0 ? null : askOffice(line, services.index, MAX_NEAREST + 1);
  if (held !== null) return offerHolders(command, held, given, services);
  const name = people.length > 0 ? line : typed;
  const filter = askedBeside(people, line, { given, services });
  const nearest = offerable(people, findNearest(services, command, [line, typed]));
  const finding =
    services.index.quoteCount === 0
      ? 'No quotes are known yet: the first articles are still to be read.'
      : isPinned(until)
        ? `What this showed is gone: nobody called “${cutLine(name, MAX_NAME_CHARS)}” is ${command === 'quote' ? 'quoted' : 'known'} any more.`
        : `Nobody called “${cutLine(name, MAX_NAME_CHARS)}” is ${command === 'quote' ? 'quoted' : 'known'}.`;
  return privateReply(
    `${finding} ${nearest.length === 0 ? 'See how to follow a feed that has them.' : `Did you mean ${nearest[0]?.name}?`}`,
    [
      paragraph(finding),
      ...offerInstead(command, nearest, filter),
      ...noteFilter(filter, services),
      ...offerWords(line, services),
      followNote(services),
    ],
  );
}

/** What was asked beside a name, for whoever is offered: with the date that stands among the words. */
function askedWith(
  rest: readonly string[],
  { options: { words: _, ...others }, quoted }: OptionsGiven,
  services: Answering,
): QuoteFilter {
  const words = rest.length === 0 ? {} : { words: rest.join(' ') };
  const asked = readFilter(
    { options: { ...others, ...words }, quoted: quoted.filter((option) => option !== 'words') },
    services,
  );
  const { clock, timeZone } = services;
  return dateAmongWords(asked, { nowMs: clock.nowMs(), timeZone })?.filter ?? asked;
}

/** Of whose name may be a slip nobody knows where it ends. */
function askedBeside(
  people: readonly NameEntry[],
  line: string,
  { given, services }: { readonly given: OptionsGiven; readonly services: Answering },
): QuoteFilter {
  return people.length === 0 ? {} : askedWith(askedOf(people, line), given, services);
}

function noteFilter(filter: QuoteFilter, services: Answering): readonly ReplyBlock[] {
  const narrowed = describeFilter(filter, services);
  return narrowed === '' ? [] : [note(`Each opens quotes ${narrowed}.`)];
}

/** An office, not a name: who holds it or held it, with the rest of what was asked. */
function offerHolders(
  command: NameCommand,
  { office, holders, rest }: OfficeAsked,
  given: OptionsGiven,
  services: Answering,
): ReplyDocument {
  const filter = askedWith(rest, given, services);
  const finding = `Nobody is called “${cutLine(office, MAX_NAME_CHARS)}” by name.`;
  const shown = holders.slice(0, MAX_NEAREST);
  const whom = shown.length < holders.length ? 'Some whom' : 'Whom';
  return privateReply(`${finding} Did you mean ${holders[0]?.name}?`, [
    paragraph(`${finding} ${whom} articles call so, now or formerly:`),
    ...noteFilter(filter, services),
    ...buttons(shown.map((entry) => nameButton(command, entry, filter))),
    ...offerWords(office, services),
    followNote(services),
  ]);
}

export interface NoMatch {
  readonly command: NameCommand;
  readonly entry: NameEntry;
  readonly filter: QuoteFilter;
  /** How many quotes there are with another filter. */
  count(filter: QuoteFilter): number;
}

/** Known, but not with this filter: how many there are without each part of it. */
export function explainNoMatch(
  { command, entry, filter, count }: NoMatch,
  services: Answering,
): ReplyDocument {
  const finding = `${nameWithOffice(entry)}: no quotes ${describeFilter(filter, services)}.`;
  const { clock, timeZone } = services;
  const dated = dateAmongWords(filter, { nowMs: clock.nowMs(), timeZone });
  const wider = [
    ...(dated === null ? [] : [{ label: `Published ${dated.text}`, filter: dated.filter }]),
    ...widen(filter),
  ]
    .map(({ label, filter: wide }): ReplyButton | null => {
      const total = count(wide);
      const line = askAbout(command, entry.handle, wide);
      return total === 0 ? null : button(`${label} (${total})`, line);
    })
    .filter((each) => each !== null);
  const [first] = wider;
  const { words = [] } = filter;
  // "Minister" may be known by itself, and yet be the title of who is meant.
  const people = offerable(
    peopleAmong(words.join(' '), services.index),
    holdersOf(words, entry, services),
  );
  const [meant] = people;
  return privateReply(
    meant !== undefined
      ? `${finding} Did you mean ${meant.name}?`
      : first === undefined
        ? finding
        : `${finding} There are: ${lowerFirst(first.label)}.`,
    [
      paragraph(finding),
      ...offerInstead(command, people),
      ...(wider.length === 0 ? [] : [paragraph('There are some:'), ...buttons(wider)]),
      ...outletNote(filter, services),
      followNote(services),
    ],
  );
}

/** "The union leader": those who speak for the body, and have the words in their office; "minister for housing": who is that. */
function holdersOf(
  words: readonly string[],
  { name, kind }: NameEntry,
  { index }: Pick<Answering, 'index'>,
): readonly NameEntry[] {
  if (words.length === 0 || kind === 'person') return [];
  if (kind === 'unnamed') return index.officeHolders([name, ...words].join(' '), MAX_NEAREST);
  return index.speakersFor(name).filter(({ office }) => {
    const held = ` ${foldText(office ?? '')} `;
    return words.every((word) => held.includes(` ${foldText(word)} `));
  });
}

/** How to get quotes that aren't there. */
export function followNote({ index }: Pick<Answering, 'index'>): ReplyBlock {
  return note(
    `Searched ${countOf(index.articleCount, 'article')} of the feeds that are followed. Is one missing? An admin can add it: /feeds add https://… · one article: /article https://…`,
  );
}

/** Whoever asks for a matter, or an office, by its word finds who speaks of it. */
function offerWords(line: string, { index }: Answering): readonly ReplyBlock[] {
  const words = foldText(line)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > MAX_WORDS_OFFERED) return [];
  const { total } = index.find({ words, offset: 0, limit: 1 });
  if (total === 0) return [];
  const label = `Quotes with “${cutLine(line, MAX_NAME_CHARS)}” (${total})`;
  return buttons([button(label, commandLine('search', [line]))]);
}

function findNearest(
  { index }: Answering,
  command: NameCommand,
  names: readonly string[],
): readonly NameEntry[] {
  const near = (asked: readonly string[]) =>
    asked
      .flatMap((name) => index.nearestNames(name, MAX_NEAREST))
      .filter(({ kind }) => command === 'positions' || kind !== 'topic');
  const found = near(names);
  // A slip in a surname, before a word that begins like a name.
  return found.length > 0 ? found : near(names.flatMap((name) => name.split(' ').slice(0, 1)));
}

/** Each once, and no more than are looked through. */
function offerable(...lists: readonly (readonly NameEntry[])[]): readonly NameEntry[] {
  const found = new Map(lists.flat().map((entry) => [entry.key, entry]));
  return [...found.values()].slice(0, MAX_NEAREST);
}

function offerInstead(
  command: NameCommand,
  entries: readonly NameEntry[],
  filter: QuoteFilter = {},
): readonly ReplyBlock[] {
  if (entries.length === 0) return [];
  return [
    paragraph('Did you mean:'),
    ...buttons(entries.map((entry) => nameButton(command, entry, filter))),
  ];
}

/** The filter without each of its parts, those first that are most often too narrow, then without all. */
function widen(filter: QuoteFilter): readonly { label: string; filter: QuoteFilter }[] {
  const { words, outlet, sinceMs, untilMs } = filter;
  const withWords = words === undefined ? {} : { words };
  const withOutlet = outlet === undefined ? {} : { outlet };
  const withDates = {
    ...(sinceMs === undefined ? {} : { sinceMs }),
    ...(untilMs === undefined ? {} : { untilMs }),
  };
  const hasDates = sinceMs !== undefined || untilMs !== undefined;
  const parts = Number(hasDates) + Number(words !== undefined) + Number(outlet !== undefined);
  return [
    ...(hasDates ? [{ label: 'At any time', filter: { ...withWords, ...withOutlet } }] : []),
    ...(words === undefined
      ? []
      : [{ label: 'With any words', filter: { ...withDates, ...withOutlet } }]),
    ...(outlet === undefined
      ? []
      : [{ label: 'In any outlet', filter: { ...withDates, ...withWords } }]),
    ...(parts > 1 ? [{ label: 'All', filter: {} }] : []),
  ];
}

function outletNote({ outlet }: QuoteFilter, { index }: Answering): readonly ReplyBlock[] {
  if (outlet === undefined || index.find({ outlet, offset: 0, limit: 1 }).total > 0) return [];
  const outlets = index.outlets().slice(0, 10).join(', ');
  return [note(`No outlet is called “${outlet}”. There are: ${outlets}.`)];
}

function nameButton(
  command: NameCommand,
  entry: NameEntry,
  filter: QuoteFilter,
): ReplyButton | null {
  const label = `${nameWithOffice(entry)} (${printingsOf(entry)})`;
  return button(label, askAbout(command, entry.handle, filter));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
