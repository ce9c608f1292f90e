/** What a watch tells: the new quotes as cards, which watch found them, and how to end it. */
import type { Links } from '../lib/links.ts';
import type { Quote, QuoteId } from '../model/quote.ts';
import type { ReplyBlock, ReplyDocument } from '../model/reply.ts';
import type { Watch } from '../model/watch.ts';
import { quotedName, quoteWords, toQuoteCard } from '../quote-index/quote-card.ts';
import type { QuoteIndex } from '../quote-index/quote-index.ts';

/** Quotes shown of one bundle; the rest is counted, and a command away. */
export const MAX_TOLD_QUOTES = 8;

export interface TellOptions {
  readonly links: Links;
  readonly index: Pick<QuoteIndex, 'alsoIn' | 'elsewhere'>;
}

/** Returns "Liz Truss", "“sanctions”", "Liz Truss “sanctions”": what a watch is called everywhere. */
export function describeWatch({ name, words }: Pick<Watch, 'name' | 'words'>): string {
  return [name, ...words.map((word) => `“${word}”`)].filter((part) => part !== null).join(' ');
}

/** @param quotes newest last, never empty. */
export function tellWatch(
  watch: Watch,
  quotes: readonly [Quote, ...Quote[]],
  { links, index }: TellOptions,
): ReplyDocument {
  const shown = quotes.slice(0, MAX_TOLD_QUOTES);
  const more = quotes.length - shown.length;
  const [first] = quotes;
  const called = describeWatch(watch);
  const fallback =
    quotes.length === 1
      ? `${quotedName(first)}: ${quoteWords(first)}`
      : `${quotes.length} new quotes: ${called}`;
  return {
    audience: 'channel',
    fallback,
    blocks: [
      ...(quotes.length === 1 ? [] : [heading(`${quotes.length} new quotes: ${called}`)]),
      ...shown.map(
        (quote): ReplyBlock => ({
          kind: 'quote',
          quote: toQuoteCard(quote, links, { elsewhere: index.elsewhere(quote) }),
        }),
      ),
      { kind: 'note', text: `${more > 0 ? `and ${more} more · ` : ''}Watch: ${called}` },
      {
        kind: 'buttons',
        buttons: [
          { label: 'Stop watching', commandText: `watch remove ${watch.id}`, style: 'plain' },
        ],
      },
    ],
    shareCommandText: null,
  };
}

const heading = (text: string): ReplyBlock => ({ kind: 'heading', text });

/** Returns the quotes without the same words from another outlet: the card of the first names it. */
export function firstOfSame(
  quotes: readonly Quote[],
  index: TellOptions['index'],
): readonly Quote[] {
  const seen = new Set<QuoteId>();
  return quotes.filter((quote) => {
    if (seen.has(quote.id)) return false;
    for (const { id } of index.alsoIn(quote)) seen.add(id);
    return true;
  });
}
