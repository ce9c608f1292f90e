/** What the console shows of people and bodies, from the quote index. */
import { foldText } from './lib/fold-text.ts';
import { groupBy } from './lib/group-by.ts';
import type { Links } from './lib/links.ts';
import type {
  ConsoleName,
  ConsoleSpeaker,
  ConsoleSpeakers,
} from './platforms/console/console-ports.ts';
import { toQuoteCard } from './quote-index/quote-card.ts';
import type { NameDetails, NameEntry, QuoteIndex } from './quote-index/quote-index.ts';
import { saySpokenFor } from './quote-index/spoken-for.ts';

type IndexParts = Pick<
  QuoteIndex,
  'alsoIn' | 'describeName' | 'find' | 'findNames' | 'get' | 'nearestNames' | 'speakerOf'
>;

const MAX_NEAREST = 5;

/** The words of an unnamed source are no name: two articles mean two people by them. */
const isSomebody = ({ kind }: NameEntry) => kind !== 'unnamed';

/** Returns the console's view of who is quoted. */
export function createSpeakerReader(index: IndexParts, links: Links): ConsoleSpeakers {
  return {
    find(name, page) {
      const exact = index.describeName(foldText(name));
      const named = index.findNames(name).filter(isSomebody);
      const [first] = named;
      const details =
        exact !== null && isSomebody(exact.entry)
          ? exact
          : first !== undefined && named.length === 1
            ? index.describeName(first.key)
            : null;
      if (details !== null) return { kind: 'one', speaker: toSpeaker(details, page) };
      if (named.length > 1) return { kind: 'several', names: named.map(toName) };
      return { kind: 'none', nearest: index.nearestNames(name, MAX_NEAREST).map(toName) };
    },
    keyOf(id) {
      const quote = index.get(id);
      const entry = quote === null ? null : index.speakerOf(quote);
      return entry !== null && isSomebody(entry) ? entry.key : null;
    },
  };

  function toSpeaker(
    details: NameDetails,
    page: { readonly offset: number; readonly limit: number },
  ): ConsoleSpeaker {
    const { entry, forms, roles, topics, outlets, namesakes } = details;
    const isTopic = entry.kind === 'topic';
    const { quotes, total } = index.find({
      ...(isTopic ? { topic: entry.key } : { speakerKey: entry.key }),
      ...page,
    });
    return {
      ...toName(entry),
      name: entry.name,
      isTopic,
      forms: forms.filter(({ quoteCount }) => quoteCount > 0),
      offices: joinOffices(roles),
      topics,
      outlets,
      ...namesOf(details),
      namesakes: namesakes.filter(isSomebody).map(toName),
      cards: quotes.map((quote) => toQuoteCard(quote, links, { alsoIn: index.alsoIn(quote) })),
      total,
    };
  }
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

function toName({ key, name, handle, office, quoteCount }: NameEntry): ConsoleName {
  const label = handle !== name || office === null ? handle : `${name}, ${office}`;
  return { key, label, quoteCount };
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
