/**
 * Tells whether a sentence can be read alone: whether all that its opening points to stands in it, or can be named in brackets.
 *
 * The opening reaches to the end of the subject. What points back there to words or things of the sentences before ("But", "the move",
 * "Both men") makes the sentence unfit; whom "he", "she", a surname or "the authority" means is named where that is sure. Limits:
 * English; strict, so that some sentences that could stand alone are left out.
 */
import { lowerBound } from '../../lib/lower-bound.ts';
import type { Meant } from '../../model/analysis.ts';
import type { Document, Sentence, Token } from '../text/document.ts';
import { type ItemRange, sentenceSubject } from '../text/noun-phrases.ts';
import { GROUP_NOUNS, isOffice } from '../text/offices.ts';
import { findHolder, findPerson } from './find-meant.ts';
import type { KnownNames, NamedWords } from './names.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Open a sentence that goes on from the one before. */
const GOES_ON = set(
  `but and or nor so yet however meanwhile also instead then still later earlier afterwards afterward besides moreover furthermore
  therefore thus hence otherwise nevertheless nonetheless similarly likewise conversely accordingly consequently indeed rather
  separately additionally finally eventually subsequently elsewhere alternatively even though because too only not neither nor
  each either another other others there here such both asked speaking`,
);

/** Openings of several words that do the same. */
const GOES_ON_PHRASE =
  /^(?:in (?:addition|response|turn|contrast|particular|all|other words|return|reply|fact|doing so|the meantime|the end)|as (?:a result|such|well|for)|on the (?:other|contrary)|at (?:the|that) (?:time|same|moment|point)|for (?:example|instance|now|its part|his part|her part|their part)|by (?:then|contrast|comparison|now)|(?:after|since|until|before) (?:that|this|then|which)|so far|among (?:them|those|these)|of (?:those|these|them)|like (?:many|most|him|her|them)|the (?:same|two|three|four|pair|duo|trio|couple|former|latter|others?|rest|first|second|third|last|next|\d+-year-old)\b|all (?:of )?(?:them|three|four|five|six|of)|(?:one|two|three|four|some|many|most|none|half|both|neither|each|all|several) of (?:them|those|these|the)\b|a (?:second|third|fourth|further|similar)\b|more than that|that said|to that end|under (?:the|that|this|these) (?:plan|deal|proposal|agreement|scheme|rules?|terms|changes)\b)/iu;

/** Point back wherever they stand in an opening. */
const POINTS_BACK = set(
  `it they them its their theirs i we you us our my your this that these those then there itself themselves`,
);

/** "this week" points to the reader's own time. */
const OF_NOW = set(
  'week month year morning afternoon evening night weekend summer winter spring autumn season decade century',
);

/** Things that a report tells before it calls them so. */
const TOLD_BEFORE = set(
  `move decision announcement incident proposal ruling statement comments remarks comment remark blast strike crash measure measures
  step news event meeting dispute row case charges charge allegations allegation claims claim accusation accusations offer demand request
  document letter figures findings results increase decrease cut cuts rise fall delay change changes project scheme idea deadline site
  company firm group team panel body agency couple man woman boy girl men women victim victims suspect driver vessel ship building
  agreement deal plan plans pact vote talks visit attack fire work process problem issue matter situation question answer`,
);

/** There is one, for any reader. */
const ONE_OF_A_KIND =
  /^(?:government|police|public|world|economy|weather|army|military|parliament|cabinet|capital|nation|country|president|premier|prime|sun|sea)$/u;

/** Without a noun behind them they stand for one that was told before. */
const COUNTS =
  /^(?:some|many|several|most|few|all|none|one|two|three|four|five|six|half|dozens|hundreds|thousands|more|fewer|less)$/u;

const PERSONAL = /^(?:s?he|his|her|him|hers)(?:['’](?:d|ll|s))?$/u;
/** Where no subject can be told, the opening is so long; keeps the look at any sentence short. */
const FALLBACK_ITEMS = 8;
const MAX_OPENING_ITEMS = 40;
/** "the ruling of the lower court of Oster" */
const MAX_NAME_ITEMS = 8;

export interface Reading {
  readonly document: Document;
  readonly known: KnownNames;
  /** Words of the headline, in lower case: what it names stands over the summary. */
  readonly headline: ReadonlySet<string>;
}

/**
 * @param isFirst true for the first sentence of the story, before which nothing was told.
 * @returns null for a sentence that can't be read alone; `meant` is null where nothing has to be added.
 */
export function readOpening(
  sentence: Sentence,
  reading: Reading,
  isFirst: boolean,
): { readonly meant: Meant | null } | null {
  const { items } = sentence;
  const subject = sentenceSubject(items);
  const end = Math.min(subject?.end ?? FALLBACK_ITEMS, MAX_OPENING_ITEMS);
  const opening = items.slice(0, end);
  if (goesOn(sentence, opening, reading.document.text)) return null;
  if (opening.some((item, at) => pointsBack(item, items[at + 1]))) return null;
  if (subject && isBareCount(items, subject)) return null;
  const person = readPerson(sentence, reading);
  if (person !== 'whole') return person === null ? null : { meant: person };
  if (isFirst) return { meant: null };
  return readDefinite(sentence, opening, { subject, reading });
}

function goesOn(sentence: Sentence, opening: readonly Token[], text: string): boolean {
  const first = opening[0];
  if (!first || (first.kind === 'word' && GOES_ON.has(first.lower))) return true;
  return GOES_ON_PHRASE.test(text.slice(sentence.start, sentence.start + 60));
}

function pointsBack({ kind, lower }: Token, next: Token | undefined): boolean {
  if (kind !== 'word' || !POINTS_BACK.has(lower.replace(/['’].*$/u, ''))) return false;
  return !(lower === 'this' && OF_NOW.has(next?.lower ?? ''));
}

function isBareCount(items: readonly Token[], { start, end }: ItemRange): boolean {
  return end === start + 1 && COUNTS.test(items[start]?.lower ?? '');
}

/** `whole` where nobody has to be named; null where it isn't sure whom to name. */
function readPerson(sentence: Sentence, { document, known }: Reading): Meant | 'whole' | null {
  const { items } = sentence;
  const inside = namesIn(sentence, known.names);
  const pronoun = items.find(({ kind, lower }) => kind === 'word' && PERSONAL.test(lower));
  const named = inside.find(({ kind, name }) => kind === 'person' || name.includes(' '));
  if (pronoun && !isSomebodyBefore(sentence, pronoun, inside)) {
    const name = findPerson(document, pronoun, sentence, known);
    if (name === null) return null;
    const word = pronoun.lower;
    const isOwner = word === 'his' || (word === 'her' && !isObject(items, pronoun));
    return { start: pronoun.start, end: pronoun.end, name: isOwner ? `${name}’s` : name };
  }
  if (named?.kind !== 'person') return 'whole';
  const words = document.text.slice(named.start, named.end);
  if (words.includes(' ') || named.hasTitle) return 'whole';
  if (!named.name.includes(' ')) return isFirstNamed(named, known.names) ? 'whole' : null;
  if (hasNamesake(named, words, known.names)) return null;
  return { start: named.start, end: named.end, name: named.name };
}

/** "told her that", "asked her.": not whose something is. */
function isObject(items: readonly Token[], pronoun: Token): boolean {
  const next = items[items.indexOf(pronoun) + 1];
  return !next || next.kind !== 'word' || /^(?:that|to|if|whether|and|in|on|for|at)$/u.test(next.lower);
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
  { items }: Sentence,
  pronoun: Token,
  inside: readonly NamedWords[],
): boolean {
  return (
    inside.some(({ kind, start }) => start < pronoun.start && kind !== 'body' && kind !== 'place') ||
    items.some(
      ({ kind, start, lower }) =>
        kind === 'word' && start < pronoun.start && (isOffice(lower) || GROUP_NOUNS.has(lower)),
    )
  );
}

/** "The authority had offered …": which one? */
function readDefinite(
  { items }: Sentence,
  opening: readonly Token[],
  { subject, reading }: { readonly subject: ItemRange | null; readonly reading: Reading },
): { readonly meant: Meant | null } | null {
  if (opening.some((item, at) => item.lower === 'the' && isToldBefore(opening, at, reading))) return null;
  const first = subject && items[subject.start];
  if (!subject || first?.lower !== 'the') return { meant: null };
  const words = items.slice(subject.start + 1, subject.end);
  const behind = items.slice(subject.end, subject.end + 3);
  const isNamed =
    words.some(({ isCapital }) => isCapital) || (behind[0]?.text === ',' && behind[1]?.isCapital);
  const isExplained = words.some(({ lower }) => lower === 'of');
  const isKnown = words.some(
    ({ lower }) => ONE_OF_A_KIND.test(lower) || reading.headline.has(lower),
  );
  if (isNamed || isExplained || isKnown) return { meant: null };
  const head = words.at(-1);
  if (!head) return null;
  const span = { start: first.start, end: head.end };
  const name = findHolder(span, head.lower, reading.known);
  return name === null ? null : { meant: { ...span, name } };
}

function isToldBefore(opening: readonly Token[], at: number, { headline }: Reading): boolean {
  const [noun, next] = [opening[at + 1], opening[at + 2]];
  if (!noun || headline.has(noun.lower) || !TOLD_BEFORE.has(noun.lower)) return false;
  const isNamed = opening.slice(at + 2, at + MAX_NAME_ITEMS).some(({ isCapital }) => isCapital);
  return !(next?.lower === 'of' && isNamed);
}
