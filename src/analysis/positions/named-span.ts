/** Names as the search for topics sees them. */
import type { Span } from '../../model/span.ts';
import type { Gender } from '../text/given-names.ts';
import { BODY_NOUNS } from '../text/offices.ts';

/** A name somewhere in the text, already joined with its fullest form. */
export interface NamedSpan extends Span {
  readonly name: string;
  readonly kind: 'person' | 'body' | 'place' | 'unknown';
  /** Every office that the article gives. */
  readonly offices?: readonly string[];
  readonly gender?: Gender | null;
}

/** @returns whether a name is that of a body by one of its words: "Hollin County Board" is no place. */
export function isBodyName(name: string): boolean {
  const words = name.toLowerCase().split(' ');
  return words.length > 1 && words.some((word) => BODY_NOUNS.has(word));
}

/** "…, the referee," */
const BEHIND =
  /^,\s+(?:the|an?|its|their|his|her)\s+(?:[\p{L}-]+\s+){0,3}?(\p{Ll}+)(?=,|\.|\s+(?:of|at|for|in|from|who|with|to)\b)/u;
/** "said the coroner, …" */
const BEFORE =
  /\b(?:said|says|by|told|asked|wrote|but|and|of)\s+the\s+(?:\p{Ll}+\s+){0,2}?(\p{Ll}+),\s+$/u;
const MAX_APPOSITION = 48;

/** @returns names with the callings that the article has right beside them, together with their offices. */
export function withCallings(text: string, named: readonly NamedSpan[]): readonly NamedSpan[] {
  const callings = new Map<string, Set<string>>();
  for (const { name, start, end } of named) {
    const behind =
      text[end] === ',' ? BEHIND.exec(text.slice(end, end + MAX_APPOSITION))?.[1] : undefined;
    const before =
      text[start - 2] === ','
        ? BEFORE.exec(text.slice(Math.max(0, start - MAX_APPOSITION), start))?.[1]
        : undefined;
    for (const calling of [behind, before])
      if (calling !== undefined) callings.set(name, (callings.get(name) ?? new Set()).add(calling));
  }
  if (callings.size === 0) return named;
  return named.map((span) => {
    const known = callings.get(span.name);
    return known ? { ...span, offices: [...new Set([...(span.offices ?? []), ...known])] } : span;
  });
}
