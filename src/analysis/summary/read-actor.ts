/**
 * Tells who acts in a sentence that is to be read alone: somebody it names, or "she", "Berg" or "the authority", whose full name is to
 * stand in brackets where it is sure.
 */
import { lowerBound } from '../../lib/lower-bound.ts';
import type { Meant } from '../../model/analysis.ts';
import type { Document, Sentence, Token } from '../text/document.ts';
import { isNominal, sentenceSubject } from '../text/noun-phrases.ts';
import { BODY_NOUNS, GROUP_NOUNS, isOffice } from '../text/offices.ts';
import { TIME_WORDS } from '../text/word-lists.ts';
import { findHolder, findPerson, mayBePerson } from './find-meant.ts';
import type { KnownNames, NamedWords } from './names.ts';

/** There is one, for any reader. */
const ONE_OF_A_KIND =
  /^(?:government|police|public|world|economy|weather|army|military|parliament|cabinet|capital|nation|country|president|premier|prime|sun|sea|coastguard|opposition|railway|navy|church)$/u;

/** People without an office. */
const SOMEBODY = /(?:man|woman|master|child|customer|passenger|tourist|visitor|shopper)$/u;

const SUBJECT = /^s?he(?:['’](?:d|ll|s))?$/u;
const PERSONAL = /^(?:his|her|him|hers)$/u;
/** Whatever its subject seems to be. */
const MAX_OPENING_ITEMS = 8;
/** "In her speech to the council Berg" */
const MAX_FORWARD_ITEMS = 6;

export interface Reading {
  readonly document: Document;
  readonly known: KnownNames;
  /** Words of the headline, in lower case: what it names stands over the summary. */
  readonly headline: ReadonlySet<string>;
}

/** `named`: nobody has to be named; `before`: the sentence before tells which body is meant; `nobody`: it isn't sure who is meant. */
export type Actor = Meant | 'named' | 'before' | 'nobody';

/** @param isFirst true for the first sentence of the story, which knows of nobody told before. */
export function readActor(sentence: Sentence, reading: Reading, isFirst: boolean): Actor {
  const definite = isFirst ? 'named' : readDefinite(sentence, reading);
  return definite === 'named' ? readPerson(sentence, reading) : definite;
}

/** "The authority had offered …": which one? */
function readDefinite({ items }: Sentence, { headline, known }: Reading): Actor {
  const subject = sentenceSubject(items);
  const first = subject && items[subject.start];
  if (!subject || first?.lower !== 'the') return 'named';
  const words = items.slice(subject.start + 1, subject.end);
  const isTold = words.some(
    ({ isCapital, lower }) =>
      isCapital || lower === 'of' || ONE_OF_A_KIND.test(lower) || headline.has(lower),
  );
  const isMinister = words.length > 1 && words.at(-1)?.lower === 'minister';
  if (isTold || isMinister || isExplained(items.slice(subject.end))) return 'named';
  const isPerson = words.some(({ lower }) => isOffice(lower) || SOMEBODY.test(lower));
  const noun = isPerson ? words.at(-1) : words[0];
  // "The board", not "the interior ministry": that is one of a kind.
  if (!noun || !(isPerson || BODY_NOUNS.has(noun.lower))) return 'named';
  const span = { start: first.start, end: noun.end };
  const name = findHolder(span, noun.lower, known);
  return name === null ? (isPerson ? 'nobody' : 'before') : { ...span, name };
}

/** "The owner, Anna Berg, …" */
function isExplained([comma, next, ...others]: readonly Token[]): boolean {
  if (comma?.text !== ',' || !next || /^(?:who|which|whose)$/u.test(next.lower)) return false;
  return [next, ...others.slice(0, MAX_FORWARD_ITEMS)].some(({ isCapital }) => isCapital);
}

function readPerson(sentence: Sentence, { document, known }: Reading): Actor {
  const { items } = sentence;
  const inside = namesIn(sentence, known.names);
  const subjectEnd = sentenceSubject(items)?.end ?? items.length;
  const pronoun = items.find(
    ({ kind, lower }, at) =>
      kind === 'word' && (SUBJECT.test(lower) || (at < subjectEnd && PERSONAL.test(lower))),
  );
  if (pronoun && !isSomebodyBefore(items, pronoun, inside) && !isForward(items, pronoun, inside)) {
    const name = findPerson(document, pronoun, sentence, known);
    if (name === null) return 'nobody';
    const isOwner =
      pronoun.lower === 'his' || (pronoun.lower === 'her' && !isObject(items, pronoun));
    const { start, end } = pronoun;
    return { start, end, name: isOwner ? `${name}’s` : name };
  }
  const named = inside.find(({ kind, name }) => kind === 'person' || name.includes(' '));
  // "Berg", and "Rovers" of the Kettle Rovers.
  if (named?.kind !== 'person' && named?.kind !== 'body') return 'named';
  const at = lowerBound(items, ({ start }) => start < named.start);
  const isOpening = at < Math.max(subjectEnd, MAX_OPENING_ITEMS);
  return isOpening && !isPartOfName(items, at)
    ? readSurname(document.text, named, known.names)
    : 'named';
}

/** "The Berg family", "the lower Dray": not of somebody called so. */
function isPartOfName(items: readonly Token[], at: number): boolean {
  const [first, second] = [items[at - 2], items[at - 1]];
  if (second?.lower === 'the') return true;
  return first?.lower === 'the' && isNominal(second) && !TIME_WORDS.has(second?.lower ?? '');
}

/** "Berg said …": who is that? */
function readSurname(text: string, named: NamedWords, names: readonly NamedWords[]): Actor {
  const { start, end, name, hasTitle } = named;
  const words = text.slice(start, end);
  if (words.includes(' ') || hasTitle) return 'named';
  if (!name.includes(' ')) return isFirstNamed(named, names) ? 'named' : 'nobody';
  const isInFull = names.some(
    (other) => text.slice(other.start, other.end) === name && !isHeadline(text, other),
  );
  // The headline has the full name, and stands over the summary.
  if (!isInFull) return 'named';
  return hasNamesake(named, words, names) ? 'nobody' : { start, end, name };
}

/** What is in capitals in a headline may be no name. */
const isHeadline = (text: string, { start }: NamedWords) => !text.slice(0, start).includes('\n');

/** "In her speech Berg …" */
function isForward(
  items: readonly Token[],
  { lower, start }: Token,
  inside: readonly NamedWords[],
): boolean {
  const next = inside.find((named) => named.start > start);
  if (!/^(?:his|her)$/u.test(lower) || next === undefined || !mayBePerson(next)) return false;
  const between = items.filter((item) => item.start > start && item.start < next.start);
  return between.length <= MAX_FORWARD_ITEMS && items[0]?.lower !== lower;
}

/** "told her that", "asked her.": not whose something is. */
function isObject(items: readonly Token[], pronoun: Token): boolean {
  const next = items[items.indexOf(pronoun) + 1];
  return next?.kind !== 'word' || /^(?:that|to|if|whether|and|in|on|for|at)$/u.test(next.lower);
}

function namesIn({ start, end }: Sentence, names: readonly NamedWords[]): readonly NamedWords[] {
  const found: NamedWords[] = [];
  for (let at = lowerBound(names, (named) => named.start < start); at < names.length; at++) {
    const named = names[at];
    if (!named || named.start >= end) break;
    if (!named.isQuoted) found.push(named);
  }
  return found;
}

function isFirstNamed({ name, start }: NamedWords, names: readonly NamedWords[]): boolean {
  return names.find((other) => other.name === name)?.start === start;
}

/** "Lund", where both Erik and Anders Lund are in the story. */
function hasNamesake({ name }: NamedWords, word: string, names: readonly NamedWords[]): boolean {
  return names.some((other) => other.name !== name && other.name.split(' ').includes(word));
}

/** Whom a pronoun can mean in its own sentence: "A pilot said he …", "Berg said she …". */
function isSomebodyBefore(
  items: readonly Token[],
  pronoun: Token,
  inside: readonly NamedWords[],
): boolean {
  return (
    inside.some(
      ({ kind, end }) =>
        // "Numbers she writes in green."
        end < pronoun.start - 1 && kind !== 'body' && kind !== 'place',
    ) ||
    items.some(
      ({ kind, start, lower }) =>
        kind === 'word' &&
        start < pronoun.start &&
        (isOffice(lower) || GROUP_NOUNS.has(lower) || SOMEBODY.test(lower)),
    )
  );
}
