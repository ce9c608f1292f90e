/**
 * Finds what a quotation is about: the people, bodies and countries it names, possessive and adjective forms included.
 */
import type { Span } from '../../model/span.ts';
import { countryOf } from '../text/countries.ts';

/** A name somewhere in the text, already joined with its fullest form. */
export interface NamedSpan extends Span {
  readonly name: string;
  readonly kind: 'person' | 'body' | 'place' | 'unknown';
}

/** Nouns that stand for a body or a country named before. */
const BODY_REFERENCE =
  /\b(?:the|this|that)\s+(?:\p{L}+\s+)?(alliance|bloc|union|party|company|agency|ministry|council|government|organi[sz]ation|association|committee|commission|court|league|bank|university)\b/iu;
const COUNTRY_REFERENCE =
  /\b(?:the|this|that)\s+(?:\p{L}+\s+)?(country|nation|republic|kingdom)\b/iu;

/**
 * @param named in text order.
 * @param sentence where to look for the body that "the alliance" in the contents means.
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
    const topic = topicOf(found);
    if (topic !== null && !topics.includes(topic)) topics.push(topic);
  };
  for (const content of contents) for (const found of inside(named, content)) add(found);
  if (topics.length > 0) return topics;
  const words = contents.map((content) => text.slice(content.start, content.end)).join(' ');
  const first = contents[0]?.start ?? 0;
  const before = inside(named, { start: sentence.start, end: first });
  if (BODY_REFERENCE.test(words))
    addLast(
      before.filter((found) => found.kind === 'body' && !isCountry(found)),
      add,
    );
  else if (COUNTRY_REFERENCE.test(words)) addLast(before.filter(isCountry), add);
  return topics;
}

function addLast(found: readonly NamedSpan[], add: (found: NamedSpan) => void): void {
  const last = found.at(-1);
  if (last) add(last);
}

function topicOf(found: NamedSpan): string | null {
  const country = countryOf(found.name);
  if (country !== null) return country;
  return found.kind === 'unknown' || found.kind === 'place' ? null : found.name;
}

function isCountry(found: NamedSpan): boolean {
  const country = countryOf(found.name);
  return country !== null && !/^(?:NATO|United Nations|European Union)$/u.test(country);
}

/** Binary search for the first, then a walk: contents are short. */
function inside(named: readonly NamedSpan[], span: Span): NamedSpan[] {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: NamedSpan[] = [];
  for (let at = low; at < named.length; at++) {
    const item = named[at];
    if (!item || item.end > span.end) break;
    found.push(item);
  }
  return found;
}
