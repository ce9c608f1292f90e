import { expect, it } from 'vitest';
import {
  isRead,
  type NewArticle,
  tellArticle,
  tellHeadlines,
} from '../../src/digests/tell-article.ts';
import type { ArticleId, FeedId } from '../../src/model/article.ts';
import type { FeedPostId } from '../../src/model/feed-post.ts';
import { testLinks } from '../helpers/values/links.ts';
import { NEWS_DAY_MS, storedNews } from '../helpers/values/news.ts';

const HEADLINE = {
  articleId: 'a1' as ArticleId,
  title: 'Crane falls',
  url: 'https://harbour-post.example/crane',
  outlet: 'Harbour Post',
  publishedAtMs: NEWS_DAY_MS,
};

const STRIKE = storedNews({
  title: 'Pilots return to work',
  lead: ['Tugs left the basin again.'],
  said: [{ words: 'We were wrong about the pilots and their hours.' }],
});

function article(source: NewArticle['source'], feedTitle = 'Harbour News'): NewArticle {
  return {
    source,
    noted: {
      sequence: 1,
      articleId: HEADLINE.articleId,
      feedTitle,
      headline: null,
      post: {
        id: 'p1' as FeedPostId,
        feedId: 'f1' as FeedId,
        destination: { platform: 'slack', workspaceId: 'T1', channelId: 'C1' },
        format: { quoteCount: 2, hasSummary: true, words: [] },
        createdAtMs: 0,
      },
    },
  };
}

it('tells an article in its own words, each quote a piece of its text', async () => {
  const document = await tellArticle(article(STRIKE), testLinks);
  expect(document).toMatchObject({ audience: 'channel', shareCommandText: null });
  const [card, note] = document.blocks;
  if (card?.kind !== 'story') throw new Error('no card');
  expect(card.story.summary).toEqual(['Tugs left the basin again.']);
  const words = card.story.quotes.flatMap(({ contents }) => contents);
  expect(words).toEqual(['We were wrong about the pilots and their hours.']);
  for (const each of words) expect(STRIKE.article.text).toContain(each);
  expect(note).toEqual({ kind: 'note', text: 'Feed: Harbour News' });
});

it('says of a headline that there is no more', async () => {
  const { blocks, fallback } = await tellArticle(article(HEADLINE), testLinks);
  expect(fallback).toBe('Harbour Post: Crane falls');
  expect(blocks[1]).toMatchObject({ text: 'Feed: Harbour News · its page could not be read' });
});

it('tells many by headline, and names each feed once', () => {
  const all = [article(STRIKE), article(HEADLINE), article(STRIKE, 'Wire')];
  const { blocks, fallback } = tellHeadlines(all, testLinks);
  expect(fallback).toBe('3 new articles: Harbour News, Wire');
  expect(blocks[1]).toMatchObject({
    items: [
      { text: 'Pilots return to work (Harbour Post)' },
      { text: 'Crane falls (Harbour Post)', url: HEADLINE.url },
      { url: STRIKE.article.url },
    ],
  });
});

it('knows an article from a headline', () => {
  expect([STRIKE, HEADLINE].map(isRead)).toEqual([true, false]);
});
