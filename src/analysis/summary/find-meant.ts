/**
 * Finds whom "She" or "The authority" means, where nobody else can be meant: a wrong name in brackets is worse than a sentence less.
 *
 * A pronoun means the one person of that gender who was named in its paragraph or the two before, if nobody without a name came in
 * between, and whoever resolved speakers agrees. A noun means the one body of the article whose name ends in it.
 */
import { lowerBound } from '../../lib/lower-bound.ts';
import type { Span } from '../../model/span.ts';
import type { Document, Sentence, Token } from '../text/document.ts';
import type { Gender } from '../text/given-names.ts';
import { FEMALE_OFFICES, isOffice, MALE_OFFICES } from '../text/offices.ts';
import type { KnownNames, NamedWords } from './names.ts';

/** Whoever was named further back may not be meant. */
const MAX_PARAGRAPHS_BACK = 2;
/** Keep the search short on any text. */
const MAX_NAMES_BACK = 80;
const MAX_SENTENCES_BACK = 12;
/** A speaker known by a title is sure enough from here; of such statements nine in ten are right. */
const MIN_CONFIDENCE = 0.8;

/**
 * @param pronoun "he", "she", "his", "her" or "him" outside quotations.
 * @returns the full name; null where it isn't sure.
 */
export function findPerson(
  document: Document,
  pronoun: Token,
  sentence: Sentence,
  { names, attributions }: KnownNames,
): string | null {
  const gender: Gender = /^h(?:e|is|im)\b/u.test(pronoun.lower) ? 'male' : 'female';
  const mayBe = (named: NamedWords) =>
    mayBePerson(named) && (named.gender === null || named.gender === gender);
  const first = Math.max(0, sentence.paragraph.index - MAX_PARAGRAPHS_BACK);
  const from = document.paragraphs[first]?.start ?? 0;
  const end = lowerBound(names, ({ start }) => start < pronoun.start);
  const near = names
    .slice(Math.max(0, end - MAX_NAMES_BACK), end)
    .filter((named) => named.start >= from && !named.isQuoted && mayBe(named));
  const last = near.at(-1);
  if (last?.kind !== 'person' || near.some(({ name }) => name !== last.name)) return null;
  if (!last.name.includes(' ')) return null;
  const attribution = attributions.find(({ source }) => source?.start === pronoun.start);
  if (attribution !== undefined && attribution.speaker?.name !== last.name) return null;
  if (last.gender === null && hasOther(document, gender)) return null;
  const isOther = (noun: string) => (gender === 'male' ? FEMALE_OFFICES : MALE_OFFICES).has(noun);
  const mayMean = (noun: string) => isOffice(noun) && !isOther(noun);
  return isAnyoneBetween(document, last, { pronoun, sentence, mayMean }) ? null : last.name;
}

/** Whether the story tells of anybody of the other gender. */
function hasOther({ sentences }: Document, gender: Gender): boolean {
  const other = gender === 'male' ? /^(?:she|her|hers|herself)$/u : /^(?:he|his|him|himself)$/u;
  return sentences.some(({ items }) =>
    items.some(({ kind, lower }) => kind === 'word' && other.test(lower)),
  );
}

/** A full name of unknown kind may be a person's. */
export function mayBePerson({ kind, name }: NamedWords): boolean {
  return kind === 'person' || (kind === 'unknown' && name.includes(' '));
}

interface Meaning {
  readonly pronoun: Token;
  readonly sentence: Sentence;
  readonly mayMean: (noun: string) => boolean;
}

/** "Anna Berg sat beside the mediator. She …" */
function isAnyoneBetween(
  { sentences }: Document,
  { outer }: NamedWords,
  { pronoun, sentence: { index }, mayMean }: Meaning,
): boolean {
  for (let at = index; at > index - MAX_SENTENCES_BACK; at--) {
    const sentence = sentences[at];
    if (!sentence || sentence.end <= outer.end) return false;
    const isSomebody = ({ start, lower, kind }: Token) =>
      kind === 'word' && start >= outer.end && start < pronoun.start && mayMean(lower);
    if (sentence.items.some(isSomebody)) return true;
  }
  return true;
}

/**
 * @param words "The authority", "The minister".
 * @param noun its last word, in lower case.
 * @returns the full name of the body or of the person who speaks under that title; null where it isn't sure.
 */
export function findHolder(
  words: Span,
  noun: string,
  { names, attributions }: KnownNames,
): string | null {
  const bodies = new Set(
    names
      .filter(({ kind, name }) => kind === 'body' && name.toLowerCase().endsWith(` ${noun}`))
      .map(({ name }) => name),
  );
  const said = attributions.find(({ source }) => source?.start === words.start);
  const speaker = said?.speaker ?? null;
  if (bodies.size > 0) {
    const [only = null] = bodies;
    return bodies.size === 1 && (speaker === null || speaker.name === only) ? only : null;
  }
  const isSure =
    said !== undefined &&
    said.source?.end === words.end &&
    said.confidence >= MIN_CONFIDENCE &&
    speaker !== null &&
    speaker.kind === 'person' &&
    speaker.name.includes(' ');
  return isSure ? speaker.name : null;
}
