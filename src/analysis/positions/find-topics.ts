/**
 * Finds what a quotation is about: the people, bodies and countries it names, possessive and adjective forms included.
 */
import { lowerBound } from '../../lib/lower-bound.ts';
import type { Span } from '../../model/span.ts';
import { countryOf } from '../text/countries.ts';
import { isCapital, isListed, meansName } from './means-name.ts';

/** A name somewhere in the text, already joined with its fullest form. */
export interface NamedSpan extends Span {
  readonly name: string;
  readonly kind: 'person' | 'body' | 'place' | 'unknown';
}

/** Nouns that stand for a body or a country named before. */
const BODY_REFERENCE =
  /\b(?:the|this|that)\s+(?:\p{L}+\s+)?(alliance|bloc|union|party|company|agency|ministry|council|government|organi[sz]ation|association|committee|commission|court|league|bank|university|guild|coastguard|museum|institute)\b/iu;
/** Names looked at for the body that a noun stands for. */
const MAX_NAMES_BACK = 60;
const COUNTRY_REFERENCE =
  /\b(?:the|this|that)\s+(?:\p{L}+\s+)?(country|nation|republic|kingdom)\b/iu;

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
): string[] {
  const topics: string[] = [];
  const add = (found: NamedSpan): void => {
    const topic = meansName(text, found) ? topicOf(found) : null;
    if (topic !== null && !topics.includes(topic)) topics.push(topic);
  };
  for (const content of contents) for (const found of inside(named, content)) add(found);
  if (topics.length > 0) return topics;
  const words = contents.map((content) => text.slice(content.start, content.end)).join(' ');
  const first = contents[0]?.start ?? 0;
  const before = inside(named, { start: sentence.start, end: first });
  const noun = BODY_REFERENCE.exec(words)?.[1]?.toLowerCase();
  const called = noun === undefined ? undefined : lastCalled(named, first, noun);
  if (called) add(called);
  else if (noun !== undefined)
    addLast(
      before.filter((found) => found.kind === 'body' && !isCountry(found)),
      add,
    );
  else if (COUNTRY_REFERENCE.test(words)) addLast(before.filter(isCountry), add);
  return topics;
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
    .findLast(({ name, kind }) => kind === 'body' && name.toLowerCase().endsWith(` ${noun}`));
}

function addLast(found: readonly NamedSpan[], add: (found: NamedSpan) => void): void {
  const last = found.at(-1);
  if (last) add(last);
}

function topicOf(found: NamedSpan): string | null {
  const country = countryOf(found.name);
  if (country !== null) return country;
  if (isCapital(found) || isListed(found)) return found.name;
  return found.kind === 'unknown' || found.kind === 'place' ? null : found.name;
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
