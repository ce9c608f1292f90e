/**
 * Finds whom words mean without naming them: "the minister", "the council", "They must go". An office or a noun of bodies means the one
 * whom the article tells by it; a pronoun that opens a quotation means whom its sentence or the one before names, where that is only one.
 *
 * Limits: "it" is taken only for who does something ("It must pay"), never for what is judged ("It is a disgrace"). In doubt nobody is meant.
 */
import { lowerBound } from '../../lib/lower-bound.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Span } from '../../model/span.ts';
import { countryOf } from '../text/countries.ts';
import type { Document, Sentence, Token } from '../text/document.ts';
import { BODY_NOUNS, isOffice } from '../text/offices.ts';
import { isBodyName, type NamedSpan } from './named-span.ts';

/** Words that somebody is said to hold, and where the article says so. */
export interface HeldWords {
  readonly attribution: Pick<Attribution, 'kind' | 'cue' | 'contents' | 'speaker'>;
  readonly sentence: Sentence;
}

const DETERMINERS: ReadonlySet<string> = new Set(
  'the this that our my your his her its their'.split(' '),
);
/** Words between "the" and its noun. */
const MAX_MODIFIERS = 2;
/** Names looked at for the body that a noun stands for. */
const MAX_NAMES_BACK = 60;
/** Bodies beside those of the reader of sources. */
const OTHER_BODIES: ReadonlySet<string> = new Set(
  'trust league museum school society office paper railway railways ministry club bank chamber circle forum party regulator institute exchange kingdom'.split(
    ' ',
  ),
);
/** Fit any body. */
const ANY_BODY = /^(?:company|firm|organi[sz]ation|group|body|agency|board|party|government)$/u;
const COUNTRY = /^(?:country|nation|republic|kingdom)$/u;
/** Offices that tell nobody from others. */
const ANYBODY = /^(?:man|woman|boy|girl|friend|head|fellow|general|private|partner|host|chief)$/u;
/** Callings that tell nothing of titles: only where the article has them beside a name. */
const CALLING =
  /^(?:referee|umpire|coroner|ombudsman|ombudswoman|midwife|breeder|brewer|runner|keeper|goalkeeper|critic|chairperson|boss|warden|matron|inspector|banker|painter)$/u;
/** "the secretary" is no press secretary, "the president" no former one. */
const LESSER =
  /\b(?:acting|assistant|co|deputy|ex|former|past|press|retired|shadow|under|vice)\b/iu;
const PRONOUN = /^(?:he|she|him|her|his|they|them|their|it|its)$/u;
/** "She’ll be missed" */
const SHORTENED = /^(he|she|they)['’](?:ll|d|ve|re)$/u;
const FEMALE = /^(?:she|her)$/u;
const MALE = /^(?:he|him|his)$/u;
/** What "it" does: "it must", "it has"; "it is" may be anything. */
const DOING =
  /^(?:must|should|ought|needs?|has|had|will|won’t|wo|can|can’t|could|never|did|does|doesn’t|didn’t|shouldn’t|hasn’t|knows?|wants?|refuse[sd]?|keeps?|thinks?|treats?|broke|owes?|lied|failed)$/u;
/** Behind these somebody else than the speaker is named: "…, she said after Cole resigned". */
const SUBORDINATOR = /\b(?:after|when|once|because|since|as)\s+(?:the\s+)?$/iu;
const SAID_OF = /^\s+(?:\p{Ll}+\s+)?(?:of|about)\s+(?:the\s+)?$/u;
/** "…, said the matron, Joan Teller, of Cole": of a person it is no affiliation. */
const SAID_OF_PERSON = /^[^.;!?“”]{1,80}\s(?:of|about)\s+$/u;

/**
 * @param spans of the words.
 * @param sentence the sentence that they stand in.
 * @returns where words say "the alliance", "the minister", with the name of who is meant, in text order.
 */
export function findDescribed(
  { text, tokens }: Document,
  spans: readonly Span[],
  sentence: Span,
  named: readonly NamedSpan[],
): NamedSpan[] {
  const [first] = spans;
  if (!first) return [];
  const found: NamedSpan[] = [];
  for (const span of spans) {
    const from = lowerBound(tokens, ({ end }) => end <= span.start);
    const to = lowerBound(tokens, ({ start }) => start < span.end);
    for (let at = from; at < to; at++) {
      const noun = nounBehind(tokens, at, to);
      if (!noun || (isOfSomething(text, noun.end) && !isBodyNoun(noun.lower))) continue;
      const before = { start: sentence.start, end: first.start };
      const meant = meantBy(text, noun.lower, named, before);
      const start = tokens[at]?.start ?? noun.start;
      if (meant) found.push({ ...meant, start, end: noun.end });
    }
  }
  return found;
}

/** The noun of a description that begins with "the": "the old mayor", but not "the city" of "the city council". */
function nounBehind(tokens: readonly Token[], at: number, end: number): Token | null {
  if (!DETERMINERS.has(tokens[at]?.lower ?? '')) return null;
  for (let next = at + 1; next < end && next <= at + 1 + MAX_MODIFIERS; next++) {
    const noun = tokens[next];
    if (noun?.kind !== 'word' || noun.isCapital || DETERMINERS.has(noun.lower)) return null;
    if (isDescriptive(noun.lower) && !isDescriptive(tokens[next + 1]?.lower ?? '')) return noun;
  }
  return null;
}

const isDescriptive = (noun: string): boolean =>
  isOffice(noun) || CALLING.test(noun) || isBodyNoun(noun) || COUNTRY.test(noun);

const isBodyNoun = (noun: string): boolean =>
  BODY_NOUNS.has(noun) || OTHER_BODIES.has(noun) || ANY_BODY.test(noun);

/** "the mayor of Tallow", "the minister Corin Dale" */
function isOfSomething(text: string, end: number): boolean {
  return /^\s+(?:of\s|\p{Lu})/u.test(text.slice(end, end + 8));
}

/** "Berg told Radio Oster that the government had lied": in front of whom it is said to. */
const TOLD = /\b(?:tell|tells|told|telling)\s+(?:the\s+)?(?:\p{Ll}+\s+){0,2}$/u;
const MAX_TOLD = 40;

function meantBy(
  text: string,
  noun: string,
  named: readonly NamedSpan[],
  before: Span,
): NamedSpan | null {
  if (isOffice(noun) || CALLING.test(noun))
    return ANYBODY.test(noun) ? null : (knownIn(named).holders.get(noun) ?? null);
  const called = knownIn(named).called.get(noun) ?? [];
  const latest = called[lowerBound(called, ({ start }) => start < before.end) - 1];
  if (latest) return latest;
  const end = lowerBound(named, ({ start }) => start < before.end);
  const from = lowerBound(named, ({ start }) => start < before.start);
  const near = named.slice(Math.max(from, end - MAX_NAMES_BACK), end);
  if (COUNTRY.test(noun)) return near.findLast(isCountry) ?? null;
  if (!ANY_BODY.test(noun) && !BODY_NOUNS.has(noun)) return null;
  const bodies = near.filter((name) => isBody(name) && !isCountry(name));
  const isTold = ({ start }: Span) => TOLD.test(text.slice(Math.max(0, start - MAX_TOLD), start));
  const last = bodies.findLast((name) => !isTold(name));
  return last ?? (ANY_BODY.test(noun) && bodies.length === 0 ? knownIn(named).body : null);
}

/** Whom an article may describe. */
interface Known {
  /** Whom it tells by an office, by its nouns; null for more than one. */
  readonly holders: ReadonlyMap<string, NamedSpan | null>;
  /** Bodies by what they are called: "the council" is the Harbour Council. In text order. */
  readonly called: ReadonlyMap<string, readonly NamedSpan[]>;
  /** The only body that it names. */
  readonly body: NamedSpan | null;
}

const KNOWN = new WeakMap<readonly NamedSpan[], Known>();

/** Made once an article. */
function knownIn(named: readonly NamedSpan[]): Known {
  const found = KNOWN.get(named);
  if (found) return found;
  const firsts = [...new Map([...named].reverse().map((span) => [span.name, span])).values()];
  const bodies = firsts.filter((span) => isBody(span) && !isCountry(span));
  const holders = new Map<string, NamedSpan | null>();
  for (const span of firsts.filter(({ offices }) => offices))
    for (const noun of officesOf(span)) holders.set(noun, holders.has(noun) ? null : span);
  const called = calledIn(named, new Map(bodies.map(({ name }) => [name, nounsOf(name)])));
  const known = { holders, called, body: bodies.length === 1 ? (bodies[0] ?? null) : null };
  KNOWN.set(named, known);
  return known;
}

function calledIn(
  named: readonly NamedSpan[],
  nouns: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly NamedSpan[]> {
  const called = new Map<string, NamedSpan[]>();
  for (const span of named)
    for (const noun of nouns.get(span.name) ?? []) {
      const known = called.get(noun);
      if (known) known.push(span);
      else called.set(noun, [span]);
    }
  return called;
}

/** What the Football League of Ostwick and the Lennet Railways are called: their last nouns, and those before "of". */
function nounsOf(name: string): readonly string[] {
  const words = name.toLowerCase().split(' ');
  if (words.length === 1) return [];
  const found = [words.at(-1) ?? '', words[words.indexOf('of') - 1] ?? ''];
  return found.flatMap((noun) => (noun.endsWith('s') ? [noun, noun.slice(0, -1)] : [noun]));
}

function officesOf({ offices = [] }: NamedSpan): ReadonlySet<string> {
  const full = offices.filter((office) => !LESSER.test(office));
  return new Set(full.flatMap((office) => office.toLowerCase().split(/[\s,]+/u)));
}

/**
 * @returns the pronoun that a quotation is about, with the name of who is meant; null where there is none, or that is in doubt.
 */
export function findMeantByPronoun(
  document: Document,
  held: HeldWords,
  named: readonly NamedSpan[],
): NamedSpan | null {
  const { attribution } = held;
  if (attribution.kind === 'indirect') return null;
  const pronoun = openingPronoun(document.tokens, attribution.contents[0]);
  if (!pronoun) return null;
  const fits = fittingTest(pronoun.word, attribution.speaker);
  for (const candidates of candidatesOf(document, held, named)) {
    const fitting = candidates.filter(fits);
    const names = new Set(fitting.map(({ name }) => name));
    const [first] = fitting;
    if (first && names.size === 1) return { ...first, start: pronoun.start, end: pronoun.end };
  }
  return null;
}

/** Names farther away are not looked at: some sentences are as long as the text. */
const MAX_CHARACTERS_AWAY = 600;
/** Words before the pronoun: "Every last one of its soldiers". */
const MAX_WORDS_BEFORE = 8;

interface Pronoun extends Span {
  readonly word: string;
}

function openingPronoun(tokens: readonly Token[], content: Span): Pronoun | null {
  const from = lowerBound(tokens, ({ end }) => end <= content.start);
  for (let at = from; at <= from + MAX_WORDS_BEFORE; at++) {
    const token = tokens[at];
    if (!token || token.start >= content.end || /^[.!?;]$/u.test(token.text)) return null;
    const pronoun = asPronoun(token, tokens[at + 1]);
    if (pronoun) return pronoun;
  }
  return null;
}

function asPronoun({ start, end, lower }: Token, next: Token | undefined): Pronoun | null {
  const isThat = lower === 'that' || lower === 'this';
  if (isThat && next && /^(?:man|woman)$/u.test(next.lower))
    return { start, end: next.end, word: next.lower === 'man' ? 'he' : 'she' };
  const stem = SHORTENED.exec(lower)?.[1];
  if (stem) return { start, end: start + stem.length, word: stem };
  if (!PRONOUN.test(lower)) return null;
  const isDoing = DOING.test(next?.lower.replaceAll("'", '’') ?? '');
  return lower === 'it' && !isDoing ? null : { start, end, word: lower };
}

function fittingTest(
  pronoun: string,
  speaker: Attribution['speaker'],
): (named: NamedSpan) => boolean {
  const own = [speaker?.name, speaker?.speaksFor];
  return (named) => {
    if (own.includes(named.name)) return false;
    const isPerson = named.kind === 'person';
    if (MALE.test(pronoun)) return isPerson && named.gender !== 'female';
    if (FEMALE.test(pronoun)) return isPerson && named.gender !== 'male';
    return isBody(named) || isCountry(named);
  };
}

/** Names that a pronoun may mean, the likeliest first. */
function* candidatesOf(
  document: Document,
  { attribution: { cue, contents }, sentence }: HeldWords,
  named: readonly NamedSpan[],
): Generator<readonly NamedSpan[]> {
  const { text, sentences, quotations } = document;
  const here = toldIn(document, around(sentence, contents[0].start), named).filter(
    ({ start }) => !contents.some((span) => span.start <= start && start < span.end),
  );
  const cueEnd = cue?.span.end ?? sentence.end;
  yield here.filter(({ start }) => SAID_OF.test(text.slice(cueEnd, start)));
  yield here.filter(
    ({ start, kind }) => kind === 'person' && SAID_OF_PERSON.test(text.slice(cueEnd, start)),
  );
  yield here.filter(({ start }) => SUBORDINATOR.test(text.slice(Math.max(0, start - 20), start)));
  const last = sentences[sentence.index - 1];
  if (!last) return;
  const near = around(last, last.end);
  const inLast = toldIn(document, near, named);
  yield inLast.filter(({ start }) => isQuoted(quotations, start));
  yield inLast;
  yield inLast.filter(({ start }) => start - last.start <= 'The '.length);
}

/** A part of a sentence that is no longer than sentences are. */
function around({ start, end }: Span, at: number): Span {
  return {
    start: Math.max(start, at - MAX_CHARACTERS_AWAY),
    end: Math.min(end, at + MAX_CHARACTERS_AWAY),
  };
}

function isQuoted(quotations: Document['quotations'], offset: number): boolean {
  const at = lowerBound(quotations, ({ inner }) => inner.end <= offset);
  return (quotations[at]?.inner.start ?? Number.POSITIVE_INFINITY) <= offset;
}

/** Whom a sentence names or describes. */
function toldIn(
  document: Document,
  sentence: Span,
  named: readonly NamedSpan[],
): readonly NamedSpan[] {
  const from = lowerBound(named, ({ start }) => start < sentence.start);
  const to = lowerBound(named, ({ start }) => start < sentence.end);
  return [...named.slice(from, to), ...findDescribed(document, [sentence], sentence, named)];
}

function isBody(named: NamedSpan): boolean {
  return named.kind === 'body' || isBodyName(named.name);
}

function isCountry({ name }: NamedSpan): boolean {
  const country = countryOf(name);
  return country !== null && !/^(?:NATO|United Nations|European Union)$/u.test(country);
}
