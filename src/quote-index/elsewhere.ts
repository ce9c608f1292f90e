/** Where else words were printed, as a card tells it: each outlet and wording once, for wire copy has the same letters in dozens of outlets. */
import { getOrMake } from '../lib/get-or-make.ts';
import type { Quote } from '../model/quote.ts';

/** Other outlets named in one card; the last of them gives its place to "and 12 more". */
export const MAX_ELSEWHERE = 5;

export interface Elsewhere {
  /** In the order given, at most MAX_ELSEWHERE. */
  readonly shown: readonly Quote[];
  /** How many there are, each outlet and wording once. */
  readonly count: number;
}

/** @param quotes the same words in other articles. */
export function listElsewhere(quotes: readonly Quote[]): Elsewhere {
  return pickElsewhere(quotes, {
    outletOf: ({ outlet }) => outlet,
    contentsOf: ({ contents }) => contents,
    quoteOf: (quote) => quote,
  });
}

/** @param read what is asked of each, and of those that are shown. */
export function pickElsewhere<Item>(
  items: readonly Item[],
  read: {
    readonly outletOf: (item: Item) => string | number;
    readonly contentsOf: (item: Item) => Quote['contents'];
    readonly quoteOf: (item: Item) => Quote;
  },
): Elsewhere {
  const outletsByWording = new Map<string, Set<string | number>>();
  const outletsByLetters = new Map<string, Set<string | number>>();
  const shown: Quote[] = [];
  let count = 0;
  for (const item of items) {
    const contents = read.contentsOf(item);
    const outlets = getOrMake(outletsByLetters, contents.join('\n'), () =>
      getOrMake(outletsByWording, bareWords(contents), () => new Set()),
    );
    const outlet = read.outletOf(item);
    if (outlets.has(outlet)) continue;
    outlets.add(outlet);
    if (count < MAX_ELSEWHERE) shown.push(read.quoteOf(item));
    count += 1;
  }
  return { shown, count };
}

/** Only marks at the ends, the shape of quotation marks, and a "she said" between pieces make no other wording. */
export function bareWords(contents: Quote['contents']): string {
  return contents
    .map((content) => content.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''))
    .join(' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ');
}
