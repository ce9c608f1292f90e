import type { ArticleId } from '../../../src/model/article.ts';
import type { Quote, QuoteId } from '../../../src/model/quote.ts';
import type { Speaker } from '../../../src/model/speaker.ts';

/** A person named in full; all names are invented. */
export function person(name: string, change: Partial<Speaker> = {}): Speaker {
  return { name, kind: 'person', office: null, speaksFor: null, how: 'named', ...change };
}

/** A quote with every field filled in; all names are invented. */
export function quote(change: Partial<Quote> = {}): Quote {
  return {
    id: 'q1q1q1q1q1q1' as QuoteId,
    articleId: 'a1a1a1a1a1a1a1a1' as ArticleId,
    feedId: null,
    articleTitle: 'Oster council stops the bridge',
    articleUrl: 'https://harbour-post.example/bridge',
    outlet: 'Harbour Post',
    publishedAtMs: Date.UTC(2026, 2, 3, 8, 30),
    kind: 'direct',
    speaker: person('Anna Berg', { office: 'mayor of Oster', speaksFor: 'Oster' }),
    cue: 'told reporters',
    contents: ['We will not pay for a bridge that leads nowhere.'],
    contentSpans: [{ start: 40, end: 88 }],
    confidence: 0.9,
    positions: [],
    ...change,
  };
}
