/** A quote as replies and digests show it: the same card for commands and digests. */
import type { Links } from '../lib/links.ts';
import { UNCERTAIN_BELOW } from '../model/attribution.ts';
import type { SpeechAct } from '../model/position.ts';
import type { Quote } from '../model/quote.ts';
import type { QuoteCard } from '../model/reply.ts';

/** The name shown for words whose speaker the article doesn't give. */
export const SPEAKER_NOT_NAMED = 'Speaker not named';

/**
 * Returns the card of a quote; its contents are the quote's own, letter for letter.
 *
 * @param act what the words do, for lines like "Sherman rejects"; left out elsewhere.
 */
export function toQuoteCard(quote: Quote, links: Links, act?: SpeechAct): QuoteCard {
  const { speaker } = quote;
  return {
    id: quote.id,
    contents: quote.contents,
    attributionKind: quote.kind,
    speaker: speaker?.name ?? SPEAKER_NOT_NAMED,
    office: speaker?.office ?? null,
    how: speaker?.how ?? null,
    cue: quote.cue,
    act: act ?? null,
    // Without a speaker there is none to be uncertain of: the card says so already.
    isUncertain: speaker !== null && quote.confidence < UNCERTAIN_BELOW,
    articleTitle: quote.articleTitle,
    outlet: quote.outlet,
    publishedAtMs: quote.publishedAtMs,
    articleUrl: links.toPassage(quote.articleUrl, quote.contents[0]),
    permalink: links.toQuote(quote.id),
  };
}
