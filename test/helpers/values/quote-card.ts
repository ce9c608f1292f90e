import type { QuoteId } from '../../../src/model/quote.ts';
import type { QuoteCard } from '../../../src/model/reply.ts';

/** A quote card with every field filled in; all names are invented. */
export function quoteCard(change: Partial<QuoteCard> = {}): QuoteCard {
  return {
    id: 'q1q1q1q1q1q1' as QuoteId,
    contents: ['We will not pay for a bridge that leads nowhere.'],
    attributionKind: 'direct',
    speaker: 'Anna Berg',
    office: 'mayor of Oster',
    how: 'named',
    cue: 'told reporters',
    act: null,
    isUncertain: false,
    articleTitle: 'Oster council stops the bridge',
    outlet: 'Harbour Post',
    publishedAtMs: Date.UTC(2026, 2, 3, 8, 30),
    articleUrl: 'https://harbour-post.example/bridge#:~:text=We%20will%20not%20pay',
    permalink: 'http://127.0.0.1:3000/q/q1q1q1q1q1q1',
    ...change,
  };
}
