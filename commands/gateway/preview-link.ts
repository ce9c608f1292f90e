/** What a link into the console shows where somebody posts it: the quote itself, in the channel's own look. */
import type { QuoteId } from '../../src/model/quote.ts';
import type { ReplyDocument } from '../../src/model/reply.ts';
import { quotedName, quoteWords, toQuoteCard } from '../../src/quote-index/quote-card.ts';
import type { Services } from '../services.ts';

const QUOTE_PATH = /\/q\/([A-Za-z0-9_-]{1,40})(?:[?#].*)?$/;

/** Returns null for an address that is not a quote's page in this console. */
export async function previewLink(
  url: string,
  { links, store, index }: Services,
): Promise<ReplyDocument | null> {
  const id = QUOTE_PATH.exec(url)?.[1] as QuoteId | undefined;
  const page = id === undefined ? null : links.toQuote(id);
  if (id === undefined || page === null || !url.startsWith(page)) return null;
  const quote = await store.getQuote(id);
  if (quote === null) return null;
  const card = toQuoteCard(quote, links, { elsewhere: index.elsewhere(quote) });
  return {
    audience: 'channel',
    fallback: `${quotedName(quote)}: ${quoteWords(quote)}`,
    blocks: [{ kind: 'quote', quote: card }],
    shareCommandText: null,
  };
}
