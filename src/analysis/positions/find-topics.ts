/**
 * Finds what a quotation is about: the people, bodies and countries it names, possessive and adjective forms included.
 */
import { lowerBound } from '../../lib/lower-bound.ts';
import type { Span } from '../../model/span.ts';
import { countryOf } from '../text/countries.ts';
import type { Document } from '../text/document.ts';
import { findDescribed, findMeantByPronoun, type HeldWords } from './find-described.ts';
import { isBareWord, isCapital, isListed, isNobody, isOfOthers, meansName } from './means-name.ts';
import { isBodyName, type NamedSpan, withCallings } from './named-span.ts';

/** What stands before a name inside a sentence. */
const INSIDE = /[\p{L},]\s$/u;
/** "The Pulse club", "a wise Latina woman" */
const MODIFIED = /\b(?:the|an?)\s+(?:\p{Ll}+\s+)?$/iu;

/**
 * @param named in text order.
 * @returns those that are surely names: not one word that only stands where sentences start, or behind "the".
 */
export function keepSureNames(text: string, named: readonly NamedSpan[]): readonly NamedSpan[] {
  const sure = new Set<string>();
  for (const { start, name, kind } of named) {
    if (sure.has(name)) continue;
    const before = text.slice(Math.max(0, start - 24), start);
    const isAlone = INSIDE.test(before) && !MODIFIED.test(before);
    if (kind !== 'unknown' || name.includes(' ') || isAlone) sure.add(name);
  }
  return withCallings(
    text,
    named.filter(({ name }) => sure.has(name)),
  );
}

/** What words are about. */
export interface Topic {
  /** As the article names it in full; of a country its English name. */
  readonly name: string;
  /** Known to be a person, body or country; other names are topics only where somebody stands somewhere towards them. */
  readonly isActor: boolean;
  /** Named or described; not by a pronoun. */
  readonly isSure: boolean;
  /** Where the words name it; not where they name its people alone. */
  readonly spans: readonly NamedSpan[];
  /** Those of the spans that are no names: "the alliance", "they". */
  readonly described: readonly NamedSpan[];
  /** Whether a pronoun (lower case) behind its name can mean it. */
  readonly isMeantBy: (pronoun: string) => boolean;
}

/**
 * @param named in text order.
 * @returns topics in the order they are named, each once; behind them those that are only described.
 */
export function findTopics(
  document: Document,
  held: HeldWords,
  named: readonly NamedSpan[],
): Topic[] {
  const { contents } = held.attribution;
  const described = findDescribed(document, contents, held.sentence, named);
  const names = contents
    .flatMap((content) => inside(named, content))
    .filter((found) => meansName(document.text, found));
  const spans = new Map<string, NamedSpan[]>();
  for (const found of [...names, ...described]) {
    const name = topicOf(found);
    if (name !== null) spans.set(name, [...(spans.get(name) ?? []), found]);
  }
  const topics = [...spans].map(([name, found]) => {
    const topic = makeTopic(name, found, described);
    return { ...topic, spans: found.filter((span) => !isOfOthers(document.text, span)) };
  });
  if (topics.some(({ isActor }) => isActor)) return topics;
  const pronoun = findMeantByPronoun(document, held, named);
  const name = pronoun && topicOf(pronoun);
  if (!pronoun || !name || isNamedBefore(topics, pronoun)) return topics;
  return [...topics, { ...makeTopic(name, [pronoun], [pronoun]), isActor: false, isSure: false }];
}

/** "Wim Haas is kind and he is slow": the pronoun is taken. */
function isNamedBefore(topics: readonly Topic[], { start }: Span): boolean {
  return topics.some(({ spans }) => spans.some((span) => span.start < start));
}

/** What may mean a person: "she" is never told of a man. */
const PERSON_PRONOUNS = {
  female: /^(?:she|her)$/u,
  male: /^(?:he|him|his)$/u,
  unknown: /^(?:he|she|him|her|his)$/u,
} as const;

function makeTopic(
  name: string,
  spans: readonly NamedSpan[],
  described: readonly NamedSpan[],
): Topic {
  const kind = spans[0]?.kind;
  const pronouns =
    kind === 'unknown'
      ? /^/u
      : kind === 'person'
        ? PERSON_PRONOUNS[spans.find(({ gender }) => gender)?.gender ?? 'unknown']
        : /^(?:it|its|they|them|their)$/u;
  return {
    name,
    isActor:
      kind === 'person' ||
      kind === 'body' ||
      isBodyName(name) ||
      countryOf(name) !== null ||
      spans.some((span) => isCapital(span) || isListed(span)),
    isSure: true,
    spans,
    described: described.filter((found) => spans.includes(found)),
    isMeantBy: (pronoun) => pronouns.test(pronoun),
  };
}

function topicOf(found: NamedSpan): string | null {
  const country = countryOf(found.name);
  if (country !== null) return country;
  if (isCapital(found) || isListed(found)) return found.name;
  if (isBareWord(found) || isNobody(found)) return null;
  return found.kind === 'place' && !isBodyName(found.name) ? null : found.name;
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
