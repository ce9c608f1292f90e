import { expect, it } from 'vitest';
import type { Span } from '../../../src/model/span.ts';
import { findTeller } from '../../../src/quote-index/answers/find-teller.ts';
import { person, quote } from '../../helpers/values/quote.ts';

const said = (name: string | null, ...[first = [0, 1], ...rest]: readonly [number, number][]) => {
  const toSpan = ([start, end]: readonly [number, number]): Span => ({ start, end });
  const speaker = name === null ? null : person(name);
  return quote({ speaker, contentSpans: [toSpan(first), ...rest.map(toSpan)] });
};

const MOEN = said('Kari Moen', [10, 60], [70, 90]);

it.each<[string, ReturnType<typeof said>, string | null]>([
  ['words inside those of another', said('Anna Berg', [20, 40]), 'Kari Moen'],
  ['words in two pieces of another', said('Anna Berg', [20, 40], [75, 80]), 'Kari Moen'],
  ['words that nobody is given for', said(null, [20, 40]), 'Kari Moen'],
  ['words that only begin inside', said('Anna Berg', [20, 65]), null],
  ['words inside the own ones', said('Kari Moen', [20, 40]), null],
  ['the same words', said('Anna Berg', [10, 60]), null],
  ['words elsewhere', said('Anna Berg', [100, 120]), null],
])('tells who tells %s', (_, inner, teller) => {
  const article = [MOEN, inner].map((each, place) => ({ quote: each, place }));
  expect(findTeller(inner, article)?.speaker?.name ?? null).toBe(teller);
});
