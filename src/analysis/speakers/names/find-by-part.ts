/**
 * Tells who is meant by a part of a name that is not its last word: "Anna" of Anna Berg, "Ms. Moreno" of Elena Moreno Ruiz, "Mr. Lim" of
 * Lim Wei Hao. In Singapore, Seoul or Lima several people of an article may share it: then the one told of last.
 */
import { isGivenName } from '../../text/given-names.ts';
import { ABBREVIATED_OFFICES, isOffice } from '../../text/offices.ts';
import { isSuffix } from '../mentions/compare-names.ts';
import { type EntityKind, isFamilyFirst, mayBeShortened } from '../mentions/kind-of-name.ts';
import type { Mention } from '../mentions/mention.ts';

/** Somebody of the article, or a body. */
interface Bearer {
  readonly name: string;
  readonly kind: EntityKind;
  readonly office: string | null;
  readonly offices: readonly string[];
  /** So far. */
  readonly mentions: readonly { readonly mention: Mention }[];
}

/** Stand before a given name alone. */
const GIVEN_NAME_HONORIFICS =
  /^(?:sir|dame|lord|lady|king|queen|prince|princess|father|sister|brother|imam|sheikh|alhaji|hajiya?|mallam|malam|encik|puan|cik|datuk|datin|dato|seri|sri|tun|tengku|tunku|ustad|maulana|begum)$/u;
export const NEAR_PARAGRAPHS = 2;

/** @returns whether the first word of somebody’s name may stand for them: "Mr. Lim", but not "Mr. John" of John Berg. */
export function mayCallByFirst(
  { kind, name }: Bearer,
  word: string,
  { honorific, words }: Mention,
): boolean {
  // "Ole Jr." is not his father.
  if (words.some(isSuffix) && !name.split(' ').some(isSuffix)) return false;
  if (kind === 'place' || (kind === 'body' && !mayBeShortened(name))) return false;
  const isGiven = isGivenName(word);
  const isFamily = isFamilyFirst(name.split(' '));
  if (honorific !== null && !GIVEN_NAME_HONORIFICS.test(honorific))
    return kind === 'person' && (isFamily || (!isGiven && word.length > 2));
  return isGiven || kind === 'body' || (kind === 'person' && (isFamily || word.length > 2));
}

/** "Ms. Moreno", and "Moreno" of whom more is told; not "Moreno" of "The Elena Moreno Show". */
export function mayCallByMiddle(
  { kind, office, mentions }: Bearer,
  word: string,
  { honorific }: Mention,
): boolean {
  const isTold = honorific !== null || office !== null || mentions[0]?.mention.hasArticle === false;
  return kind === 'person' && word.length > 2 && isTold;
}

/** @returns of several who are called so: who has that office, else who was told of last, if not long ago. */
export function chooseNear<Each extends Bearer>(
  bearers: readonly Each[],
  mention: Mention,
): Each | null {
  if (bearers.length < 2) return bearers[0] ?? null;
  const seen = bearers.filter(({ mentions }) => mentions.length > 0);
  const [holder, ...holders] = seen.filter(({ offices }) =>
    offices.some((office) => sharesOffice(office, mention.office)),
  );
  if (holder && holders.length === 0) return holder;
  const last = Math.max(...seen.map(lastParagraph));
  const [near, ...others] = seen.filter((entity) => lastParagraph(entity) === last);
  return others.length === 0 && mention.paragraph - last <= NEAR_PARAGRAPHS ? (near ?? null) : null;
}

function lastParagraph({ mentions }: Bearer): number {
  return mentions.at(-1)?.mention.paragraph ?? -1;
}

/** @returns whether two offices have a word of offices in common. */
export function sharesOffice(known: string | null, given: string | null): boolean {
  if (known === null || given === null) return false;
  const words = wordsOf(known);
  return wordsOf(given).some((word) => isOffice(word) && words.includes(word));
}

function wordsOf(office: string): string[] {
  return office
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .map((word) => ABBREVIATED_OFFICES.get(word) ?? word);
}
