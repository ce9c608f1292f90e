/** What a channel to which a feed is posted is given: one new article as a card, or many as headlines. */
import type { Links } from '../lib/links.ts';
import type { PostFormat } from '../model/feed-post.ts';
import type { ReplyDocument, ReplyText, StoryCard } from '../model/reply.ts';
import type { StoredArticle } from '../store/ports/article-store.ts';
import type { Headline, UnpostedArticle } from '../store/ports/feed-post-store.ts';
import { toStoryCard } from './build-digest.ts';

/** An article that is posted: as it was read, or what its feed says of it. */
export interface NewArticle {
  readonly noted: UnpostedArticle;
  readonly source: StoredArticle | Headline;
}

/** One new article: its headline leads to it, then summary and key quotes as its order wants them. */
export async function tellArticle(
  { noted, source }: NewArticle,
  links: Links,
): Promise<ReplyDocument> {
  const card = await toCard(source, noted.post.format, links);
  const feed = `Feed: ${noted.feedTitle}`;
  return {
    audience: 'channel',
    fallback: `${card.outlet}: ${card.title}`,
    blocks: [
      { kind: 'story', story: card },
      { kind: 'note', text: isRead(source) ? feed : `${feed} · its page could not be read` },
    ],
    shareCommandText: null,
  };
}

/** Many new articles: their headlines, each of which leads to its article. Oldest first. */
export function tellHeadlines(articles: readonly NewArticle[], links: Links): ReplyDocument {
  const title = `${articles.length} new articles`;
  const feeds = [...new Set(articles.map(({ noted }) => noted.feedTitle))];
  return {
    audience: 'channel',
    fallback: `${title}: ${feeds.join(', ')}`,
    blocks: [
      { kind: 'heading', text: title },
      { kind: 'list', items: articles.map(({ source }) => toHeadline(source, links)) },
      { kind: 'note', text: `${feeds.length === 1 ? 'Feed' : 'Feeds'}: ${feeds.join(', ')}` },
    ],
    shareCommandText: null,
  };
}

function toHeadline(source: StoredArticle | Headline, links: Links): ReplyText {
  const { title, outlet, url } = isRead(source) ? source.article : source;
  return { text: `${title} (${outlet})`, url: links.toArticle(url) };
}

async function toCard(
  source: StoredArticle | Headline,
  format: PostFormat,
  links: Links,
): Promise<StoryCard> {
  if (isRead(source)) return await toStoryCard([source], links, format);
  const { title, url, outlet, publishedAtMs } = source;
  const empty = { articleId: null, summary: [], quotes: [], also: [] };
  return { ...empty, title, url: links.toArticle(url), outlet, publishedAtMs };
}

/** Whether it is more than a headline. */
export function isRead(source: StoredArticle | Headline): source is StoredArticle {
  return 'article' in source;
}
