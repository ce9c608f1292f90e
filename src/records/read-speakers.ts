/** What the console shows of people and bodies, from the quote index; older quotes than that holds, from the store. */
import { soughtNames, soughtWords } from '../../commands/asking/answer-older.ts';
import type { OlderQuotes } from '../../commands/services.ts';
import { groupBy } from '../lib/group-by.ts';
import type { Links } from '../lib/links.ts';
import { foldText } from '../lib/text/fold-text.ts';
import type {
  ConsoleName,
  ConsoleQuotes,
  ConsoleSpeaker,
  ConsoleSpeakers,
  NameDoubt,
  QuotePage,
} from '../platforms/console/ports/speaker-ports.ts';
import { saySpokenFor } from '../quote-index/names/spoken-for.ts';
import { toQuoteCard } from '../quote-index/quote-card.ts';
import type { NameDetails, NameEntry, QuoteIndex, QuoteQuery } from '../quote-index/quote-index.ts';

type IndexParts = Pick<
  QuoteIndex,
  | 'elsewhere'
  | 'describeName'
  | 'entryOf'
  | 'find'
  | 'findNames'
  | 'get'
  | 'heldSinceMs'
  | 'nearestNames'
  | 'speakerOf'
>;

const MAX_NEAREST = 5;

/** The words of an unnamed source are no name: two articles mean two people by them. */
const isSomebody = ({ kind }: NameEntry) => kind !== 'unnamed';

/** Returns the console's view of who is quoted, and about whom. */
export function createSpeakerReader(
  index: IndexParts,
  links: Links,
  older: Pick<OlderQuotes, 'read'>,
): ConsoleSpeakers {
  return {
    find(name, page) {
      const entry = findOne(name);
      if (isDoubt(entry)) return entry;
      if (entry.kind === 'topic') return { kind: 'topic', key: entry.key };
      const details = index.describeName(entry.key);
      if (details === null) return { kind: 'none', nearest: [] };
      const quotes = readQuotes({ speakerKey: entry.key, ...toPeriod(page) });
      return { kind: 'one', speaker: { ...toSpeaker(details), ...quotes } };
    },
    topic(name, page) {
      const entry = findOne(name);
      if (isDoubt(entry)) return entry;
      const quotes = readQuotes({ topic: entry.key, ...toPeriod(page) });
      const isQuoted = entry.kind !== 'topic';
      const details = index.describeName(entry.key);
      const names = details === null ? {} : namesOf(details);
      const topic = { ...toName(entry), ...names, name: entry.name, isQuoted, ...quotes };
      return { kind: 'one', topic };
    },
    keyOf(id) {
      const quote = index.get(id);
      const entry = quote === null ? null : index.speakerOf(quote);
      return entry !== null && isSomebody(entry) ? entry.key : null;
    },
    heldSinceMs: () => index.heldSinceMs,
    async readOlder(name, beforeMs) {
      const entry = findOne(name);
      const names = isDoubt(entry) ? soughtWords(name) : soughtNames(entry);
      const asked = { names, words: [], isAnyEnough: false, beforeMs };
      const isToldBehind = beforeMs === index.heldSinceMs;
      return createSpeakerReader(await older.read({ ...asked, isToldBehind }), links, older);
    },
  };

  /** Whose key it is, else the only one who goes by the name. */
  function findOne(name: string): NameEntry | NameDoubt {
    const exact = index.entryOf(foldText(name));
    if (exact !== null && isSomebody(exact)) return exact;
    const [first, ...others] = index.findNames(name).filter(isSomebody);
    if (first === undefined)
      return { kind: 'none', nearest: index.nearestNames(name, MAX_NEAREST).map(toName) };
    return others.length === 0 ? first : { kind: 'several', names: [first, ...others].map(toName) };
  }

  function readQuotes(query: QuoteQuery): ConsoleQuotes {
    const { quotes, total } = index.find(query);
    const cards = quotes.map((quote) =>
      toQuoteCard(quote, links, { elsewhere: index.elsewhere(quote) }),
    );
    return { cards, total };
  }
}

const toPeriod = ({ beforeMs, ...page }: QuotePage) =>
  beforeMs === undefined ? page : { ...page, untilMs: beforeMs };

const isDoubt = (found: NameEntry | NameDoubt): found is NameDoubt =>
  found.kind === 'several' || found.kind === 'none';

type Described = Omit<ConsoleSpeaker, keyof ConsoleQuotes>;

function toSpeaker(details: NameDetails): Described {
  const { entry, forms, roles, namesakes } = details;
  return {
    ...toName(entry),
    name: entry.name,
    forms: forms.filter(({ quoteCount }) => quoteCount > 0),
    offices: joinOffices(roles),
    ...namesOf(details),
    namesakes: namesakes.filter(isSomebody).map(toName),
  };
}

/** What is known beyond articles; most have nothing of it. */
function namesOf({
  aliases,
  spokenFor,
  doubts,
}: NameDetails): Pick<ConsoleSpeaker, 'aliases' | 'speaksFor' | 'doubts'> {
  const named = aliases.map(
    ({ name, decision }) => `${name} (${decision === null ? 'gazetteer' : `decision ${decision}`})`,
  );
  return {
    ...(named.length === 0 ? {} : { aliases: named }),
    ...(spokenFor.length === 0 ? {} : { speaksFor: spokenFor.map(saySpokenFor) }),
    ...(doubts.length === 0 ? {} : { doubts }),
  };
}

function toName(entry: NameEntry): ConsoleName {
  return { key: entry.key, label: labelOf(entry), quoteCount: entry.quoteCount };
}

/** "Anna Berg, mayor of Oster" */
export function labelOf({ name, handle, office }: NameEntry): string {
  return handle !== name || office === null ? handle : `${name}, ${office}`;
}

/** One office may be given under several forms of the name. */
function joinOffices(roles: NameDetails['roles']): ConsoleSpeaker['offices'] {
  const given = roles.flatMap(({ office, speaksFor, ...role }) =>
    office === null && speaksFor === null ? [] : [{ ...role, name: sayRole(office, speaksFor) }],
  );
  return [...groupBy(given, ({ name }) => name)].map(([name, same]) => ({
    name,
    quoteCount: same.reduce((sum, { quoteCount }) => sum + quoteCount, 0),
    fromMs: Math.min(...same.map(({ fromMs }) => fromMs)),
    toMs: Math.max(...same.map(({ toMs }) => toMs)),
  }));
}

function sayRole(office: string | null, speaksFor: string | null): string {
  if (office === null) return `for ${speaksFor}`;
  const isSaid = speaksFor === null || foldText(office).includes(foldText(speaksFor));
  return isSaid ? office : `${office} (${speaksFor})`;
}
