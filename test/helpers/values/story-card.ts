import type { ArticleId } from '../../../src/model/article.ts';
import type { StoryCard } from '../../../src/model/reply.ts';
import { quoteCard } from './quote-card.ts';

/** A story with every field filled in; all names are invented. */
export function storyCard(change: Partial<StoryCard> = {}): StoryCard {
  return {
    articleId: 'a1a1a1a1a1a1a1a1' as ArticleId,
    title: 'Oster council stops the bridge',
    url: 'https://harbour-post.example/bridge',
    outlet: 'Harbour Post',
    publishedAtMs: Date.UTC(2026, 2, 3, 8, 30),
    summary: ['The council of Oster voted on Monday to stop the bridge.'],
    quotes: [quoteCard()],
    also: [{ text: 'Coastal Courier', url: 'https://coastal-courier.example/bridge' }],
    ...change,
  };
}
