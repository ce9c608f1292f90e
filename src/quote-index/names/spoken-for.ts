/**
 * Who speaks for whom, and by which rule: by the office that articles give ("NATO Secretary-General"), by the gazetteer ("the Kremlin"
 * for Russia), and on from there: the spokesman of a president speaks for the president's state as well.
 *
 * A capital may stand for its state, for a body that sits there, or for itself: that is told as uncertain, and nobody's words are
 * counted by it.
 */
import { findKnown, findSeat, seatsOf } from '../../gazetteer/gazetteer.ts';
import { foldText } from '../../lib/text/fold-text.ts';
import type { Entry, NameBook } from '../held/held.ts';
import { newestSpeakers } from '../held/postings.ts';
import type { SpokenFor } from '../quote-index.ts';
import { isPastOffice } from '../who/roles.ts';
import { entriesCalled, entriesNamed } from './completions.ts';
import { familyOf, findEntry } from './name-book.ts';
import { byQuoteCount, isCalled } from './names.ts';

/** Of those who are called so, as many are looked at: nobody is the only one among more. */
const MAX_BEARERS = 100;

/** A spokeswoman, her president, the state: further on nothing is learned. */
const MAX_STEPS = 3;

interface Step extends SpokenFor {
  /** null where nobody is quoted as, or about, them. */
  readonly to: Entry | null;
}

/** @returns each step from an entry to those for whom it speaks, the nearest first. */
export function spokenForBy(book: NameBook, entry: Entry): readonly SpokenFor[] {
  return walk(book, entry).map(({ to: _, ...step }) => step);
}

/** "Ida Moen speaks for Harbour League (office in articles: “secretary”)" */
export function saySpokenFor({ by, whom, rule, isOver, isUncertain }: SpokenFor): string {
  const verb = isUncertain ? 'may speak for' : isOver === true ? 'spoke for' : 'speaks for';
  return `${by} ${verb} ${whom} (${rule}${isUncertain ? ', uncertain' : ''})`;
}

/** @returns those who are quoted, and are the body or speak for it for certain, most quoted first. */
export function speakersOf(book: NameBook, body: Entry): readonly Entry[] {
  const found = new Set([body]);
  let last: readonly Entry[] = [body];
  for (let number = 0; number < MAX_STEPS && last.length > 0; number++) {
    const next = new Set(last.flatMap((whom) => [...speakingFor(book, whom)]));
    last = [...next].filter((entry) => !found.has(entry));
    for (const entry of last) found.add(entry);
  }
  return [...found]
    .filter((entry) => entry === body || entry.shown.kind !== 'unnamed')
    .filter(({ shown }) => shown.kind !== 'topic')
    .sort((a, b) => byQuoteCount(a.shown, b.shown));
}

/** @returns people who spoke for the body in some articles, and by the newest speak for another, most quoted first. */
export function formerSpeakersOf(book: NameBook, body: Entry): readonly Entry[] {
  const { key, nameKeys, aliasKeys = [] } = body.shown;
  const called = new Set([key, ...nameKeys, ...aliasKeys]);
  const spoke = ({ shown, parts }: Entry) =>
    shown.kind === 'person' &&
    parts.some(
      (part) => called.has(part.body) && part.spoken.count > 0 && !isPastOffice(part.office),
    );
  const found = new Set([...called].flatMap((name) => [...(book.entriesByWhom.get(name) ?? [])]));
  return [...found]
    .filter((entry) => entry !== body && spoke(entry) && !leadsTo(book, entry, body))
    .sort((a, b) => byQuoteCount(a.shown, b.shown));
}

/** Those who are one step away, for certain. */
function* speakingFor(book: NameBook, whom: Entry): Generator<Entry> {
  const { key, nameKeys, aliasKeys = [] } = whom.shown;
  // "Putin’s spokesman" says the surname alone.
  const lastWords = nameKeys.map((name) => name.slice(name.lastIndexOf(' ') + 1));
  for (const called of new Set([key, ...nameKeys, ...aliasKeys, ...lastWords]))
    for (const entry of book.entriesByWhom.get(called) ?? [])
      if (leadsTo(book, entry, whom)) yield entry;
  const listed = new Set([key, ...nameKeys, ...aliasKeys].map(findKnown));
  for (const { names } of [...listed].flatMap((each) => (each === null ? [] : seatsOf(each))))
    for (const entry of entriesNamed(book.completions, names.map(foldText)))
      if (leadsTo(book, entry, whom)) yield entry;
}

const leadsTo = (book: NameBook, entry: Entry, whom: Entry) =>
  stepsFrom(book, entry).some(({ to, isUncertain }) => to === whom && !isUncertain);

/** What is uncertain leads no further. */
function walk(book: NameBook, entry: Entry): readonly Step[] {
  const steps = [...stepsFrom(book, entry)];
  const seen = new Set([entry]);
  let next: readonly Step[] = steps;
  for (let number = 1; number < MAX_STEPS && next.length > 0; number++) {
    next = next.flatMap(({ to, isUncertain }) => {
      if (to === null || isUncertain || seen.has(to)) return [];
      seen.add(to);
      return stepsFrom(book, to).filter((step) => step.to === null || !seen.has(step.to));
    });
    steps.push(...next);
  }
  return steps;
}

const NO_STEPS: readonly Step[] = [];

function stepsFrom(book: NameBook, entry: Entry): readonly Step[] {
  const { shown, speaksForKey } = entry;
  if (shown.kind !== 'person') {
    const seats = shown.nameKeys.map(findSeat).filter((seat) => seat !== null);
    const [seat] = seats;
    if (seat !== undefined)
      return seat.standsFor.map((name) => {
        const to = findEntry(book, foldText(name));
        const whom = to?.shown.name ?? name;
        return { to, by: shown.name, whom, rule: 'gazetteer', isUncertain: !seat.isSure };
      });
  }
  if (speaksForKey === null) return NO_STEPS;
  const to = findEntry(book, speaksForKey);
  const whom = to?.shown.name ?? shown.speaksFor ?? '';
  if (to === entry) return NO_STEPS;
  const office = officeFor(entry, speaksForKey);
  const isOver = isPastOffice(foldText(shown.office ?? ''));
  const rule = office === null ? 'articles say so' : `office in articles: “${office}”`;
  const step = {
    to,
    by: shown.name,
    whom,
    rule,
    ...(isOver ? { isOver } : {}),
    isUncertain: false,
  };
  const bearer = to === null ? null : onlyBearer(book, to);
  return bearer === null || bearer === entry
    ? [step]
    : [
        step,
        {
          to: bearer,
          by: whom,
          whom: bearer.shown.name,
          rule: `the only one quoted who is called ${whom}`,
          isUncertain: false,
        },
      ];
}

/** The newest that was held for the body; the one that is shown may be another's, and is told where articles give none with the body. */
function officeFor({ shown: { office }, parts }: Entry, body: string): string | null {
  const held = parts.filter((part) => part.body === body && part.office !== '');
  const [newest] = newestSpeakers(
    held.map(({ spoken }) => spoken),
    1,
  );
  return newest?.office ?? office;
}

/** "Putin’s spokesman" names his principal by the surname alone. */
function onlyBearer(book: NameBook, { shown: { kind, key } }: Entry): Entry | null {
  if (kind !== 'topic' || key.includes(' ')) return null;
  const isMeant = ({ shown }: Entry) =>
    shown.kind === 'person' &&
    shown.nameKeys.some((name) => isCalled(name, key) && familyOf(book, name) === family);
  const family = familyOf(book, key);
  const [one, ...others] = entriesCalled(book.completions, key, MAX_BEARERS).filter(isMeant);
  return others.length === 0 ? (one ?? null) : null;
}
