/**
 * Finds what a quotation is about: the people, bodies and countries it names, possessive and adjective forms included.
 */
import { lowerBound } from '../../lib/lower-bound.ts';
import type { Span } from '../../model/span.ts';
import { countryOf } from '../text/countries.ts';
import { BODY_NOUNS } from '../text/offices.ts';
import { isBareWord, isCapital, isListed, meansName } from './means-name.ts';

/** A name somewhere in the text, already joined with its fullest form. */
export interface NamedSpan extends Span {
  readonly name: string;
  readonly kind: 'person' | 'body' | 'place' | 'unknown';
}

/** Nouns that stand for a body or a country named before. */
const BODY_REFERENCE =
  /\b(?:the|this|that)\s+(?:\p{L}+\s+)?(alliance|bloc|board|firm|federation|trust|ministry|union|party|company|agency|ministry|council|government|organi[sz]ation|association|committee|commission|court|league|bank|university|guild|coastguard|museum|institute)\b/iu;
/** Names looked at for the body that a noun stands for. */
const MAX_NAMES_BACK = 60;
const COUNTRY_REFERENCE =
  /\b(?:the|this|that)\s+(?:\p{L}+\s+)?(country|nation|republic|kingdom)\b/iu;

/** What stands before a name inside a sentence. */
const INSIDE = /[\p{L},]\s$/u;
/** "The Pulse club", "a wise Latina woman" */
const MODIFIED = /\b(?:the|an?)\s+(?:\p{Ll}+\s+)?$/iu;

/**
 * @param named in text order.
 * @returns those that are surely names: not one word that only stands where sentences start, or behind "the".
 */
export function keepSureNames(text: string, named: readonly NamedSpan[]): NamedSpan[] {
  const sure = new Set<string>();
  for (const { start, name, kind } of named) {
    if (sure.has(name)) continue;
    const before = text.slice(Math.max(0, start - 24), start);
    const isAlone = INSIDE.test(before) && !MODIFIED.test(before);
    if (kind !== 'unknown' || name.includes(' ') || isAlone) sure.add(name);
  }
  return named.filter(({ name }) => sure.has(name));
}

/** What words are about. */
export interface Topic {
  /** As the article names it in full; of a country its English name. */
  readonly name: string;
  /** Known to be a person, body or country; other names are topics only where somebody stands somewhere towards them. */
  readonly isActor: boolean;
  /** Where the words name it. */
  readonly spans: readonly NamedSpan[];
  /** Those of the spans that are no names: "the alliance". */
  readonly described: readonly NamedSpan[];
  /** Whether a pronoun (lower case) behind its name can mean it. */
  readonly isMeantBy: (pronoun: string) => boolean;
}

/**
 * @param named in text order.
 * @param sentence where to look for the body that "the alliance" in the contents means, if no name ends so.
 * @returns topics in the order they are named, each once.
 */
export function findTopics(
  text: string,
  contents: readonly Span[],
  sentence: Span,
  named: readonly NamedSpan[],
): Topic[] {
  const spans = new Map<string, NamedSpan[]>();
  for (const content of contents)
    for (const found of inside(named, content)) {
      const name = meansName(text, found) ? topicOf(found) : null;
      if (name !== null) spans.set(name, [...(spans.get(name) ?? []), found]);
    }
  const topics = [...spans].map(([name, found]) => makeTopic(name, found, []));
  if (topics.some(({ isActor }) => isActor)) return topics;
  const described = findDescribed(text, contents, sentence, named);
  const name = described && topicOf(described);
  return described && name ? [...topics, makeTopic(name, [described], [described])] : topics;
}

function makeTopic(
  name: string,
  spans: readonly NamedSpan[],
  described: readonly NamedSpan[],
): Topic {
  const kind = spans[0]?.kind;
  const isPerson = kind === 'person';
  const pronouns =
    kind === 'unknown'
      ? /^/u
      : isPerson
        ? /^(?:he|she|him|her|his)$/u
        : /^(?:it|its|they|them|their)$/u;
  return {
    name,
    isActor:
      kind === 'person' ||
      kind === 'body' ||
      isBodyName(name) ||
      countryOf(name) !== null ||
      spans.some((span) => isCapital(span) || isListed(span)),
    spans,
    described,
    isMeantBy: (pronoun) => pronouns.test(pronoun),
  };
}

/** Where words that name nobody say "the alliance" or "the country", and whom that means. */
function findDescribed(
  text: string,
  contents: readonly Span[],
  sentence: Span,
  named: readonly NamedSpan[],
): NamedSpan | null {
  const [first] = contents;
  if (!first) return null;
  const before = inside(named, { start: sentence.start, end: first.start });
  for (const { start, end } of contents) {
    const words = text.slice(start, end);
    const body = BODY_REFERENCE.exec(words);
    const noun = body?.[1]?.toLowerCase();
    const country = noun === undefined ? COUNTRY_REFERENCE.exec(words) : null;
    const meant =
      noun === undefined
        ? country && before.filter(isCountry).at(-1)
        : (lastCalled(named, first.start, noun) ??
          before.filter((found) => found.kind === 'body' && !isCountry(found)).at(-1));
    const match = body ?? country;
    if (meant && match) {
      const from = start + match.index;
      return { ...meant, start: from, end: from + match[0].length };
    }
  }
  return null;
}

/** The body named last before an offset whose name ends in the noun: "the council" is the Harbour Council. */
function lastCalled(
  named: readonly NamedSpan[],
  offset: number,
  noun: string,
): NamedSpan | undefined {
  const end = lowerBound(named, ({ start }) => start < offset);
  return named
    .slice(Math.max(0, end - MAX_NAMES_BACK), end)
    .findLast(
      ({ name, kind }) =>
        (kind === 'body' || isBodyName(name)) && name.toLowerCase().endsWith(` ${noun}`),
    );
}

function topicOf(found: NamedSpan): string | null {
  const country = countryOf(found.name);
  if (country !== null) return country;
  if (isCapital(found) || isListed(found)) return found.name;
  if (isBareWord(found)) return null;
  return found.kind === 'place' && !isBodyName(found.name) ? null : found.name;
}

/** "Hollin County Board" is no place. */
function isBodyName(name: string): boolean {
  const words = name.toLowerCase().split(' ');
  return words.length > 1 && words.some((word) => BODY_NOUNS.has(word));
}

function isCountry(found: NamedSpan): boolean {
  const country = countryOf(found.name);
  return country !== null && !/^(?:NATO|United Nations|European Union)$/u.test(country);
}

/** Contents are short: a walk from the first name in them. */
function inside(named: readonly NamedSpan[], span: Span): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (let at = lowerBound(named, ({ start }) => start < span.start); at < named.length; at++) {
    const item = named[at];
    if (!item || item.end > span.end) break;
    found.push(item);
  }
  return found;
}
