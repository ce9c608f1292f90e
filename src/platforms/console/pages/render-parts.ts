/** The part of a long article that a page shows, and the way to the others. */
import { html } from 'hono/html';
import type { Span } from '../../../model/span.ts';
import type { Html } from '../html/render-page.ts';
import { STRINGS } from '../html/strings.ts';
import { partAt, splitParts } from './article-parts.ts';

export interface ChosenPart {
  /** From 1. */
  readonly number: number;
  /** How many there are; 1 for nearly every article. */
  readonly count: number;
  readonly span: Span;
}

/** Returns the part with this number, or the nearest there is. */
export function choosePart(text: string, wanted: number): ChosenPart {
  const parts = splitParts(text);
  const number = Math.min(Math.max(wanted, 1), parts.length);
  return { number, count: parts.length, span: parts[number - 1] ?? parts[0] };
}

/** Reads the number from an address; what can't be read is the first. */
export function readPart(value: string | undefined): number {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 ? number : 1;
}

export function isInPart(place: number, { span }: ChosenPart): boolean {
  return place >= span.start && place < span.end;
}

/** @returns "" where a place is in the part that is shown, else what leads to its part. */
export function queryOfPlace(text: string, place: number, shown: ChosenPart): string {
  if (shown.count === 1 || isInPart(place, shown)) return '';
  return partQuery(partAt(splitParts(text), place));
}

/** Nothing where there is only one. */
export function renderParts({ number, count }: ChosenPart, path: string): Html | null {
  if (count === 1) return null;
  const link = (to: number, label: string, rel: string) =>
    to < 1 || to > count
      ? html`<span class="page-off">${label}</span>`
      : html`<a rel="${rel}" href="${path}${partQuery(to)}">${label}</a>`;
  return html`<nav class="pages" aria-label="${STRINGS.parts}">
    ${link(number - 1, STRINGS.partBefore, 'prev')}
    <span>${STRINGS.part(number, count)}</span>
    ${link(number + 1, STRINGS.partBehind, 'next')}
  </nav>`;
}

export const partQuery = (number: number) => (number === 1 ? '' : `?part=${number}`);
