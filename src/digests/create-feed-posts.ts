/**
 * Feeds posted to channels: each new article of a feed is told there, once, as a card with its key quotes.
 *
 * What comes is noted by the store with the article, and promised to the outbox in a second transaction that takes the note away, so
 * that a kill between the two goes on where it was. What a channel was given, or a copy of it, isn't posted there again, whatever feed
 * brings it. After so many articles in a few minutes the next ones wait, and come as one message of headlines.
 */
import { getOrMake } from '../lib/get-or-make.ts';
import type { Links } from '../lib/links.ts';
import { shortIdOf } from '../lib/short-id.ts';
import { foldText } from '../lib/text/fold-text.ts';
import type { ArticleId, EpochMs } from '../model/article.ts';
import type { FeedPostId } from '../model/feed-post.ts';
import { type Destination, isSamePlace } from '../model/platform.ts';
import { createPassDamaged, type PassDamaged } from '../store/articles/pass-damaged.ts';
import type { StoredArticle } from '../store/ports/article-store.ts';
import type { UnpostedArticle } from '../store/ports/feed-post-store.ts';
import type { Store } from '../store/store.ts';
import { createLooks, type Looked, type LookParts, type Looks } from './create-looks.ts';
import type { FeedPostOrder, FeedPosts } from './feed-posts.ts';
import { deliveryIdOf } from './outbox.ts';
import { isRead, type NewArticle, tellArticle, tellHeadlines } from './tell-article.ts';

/** More articles than these within this time are a flood: a channel of cards can't be read. */
export const FLOOD_ARTICLES = 10;
export const FLOOD_MS = 10 * 60_000;

/** Of one message: with their links as many as fit into one on Discord, which takes 6,000 characters. */
export const MAX_HEADLINES = 15;

/** Of one channel: ten messages of headlines. What is left comes when the flood is over. */
const ARTICLES_A_LOOK = 150;

/** What is damaged is looked at again so often. */
const REPAIR_MS = 60_000;

export interface FeedPostsParts extends LookParts {
  readonly store: Store;
  readonly links: Links;
}

export type RunningFeedPosts = FeedPosts & Looks;

export function createFeedPosts(parts: FeedPostsParts): RunningFeedPosts {
  const { store, clock } = parts;
  const passDamaged = createPassDamaged(parts.logger);
  const looks = createLooks(parts, 'New articles could not be posted; they will be.', () =>
    promiseNoted(parts, passDamaged),
  );
  return {
    async put(order) {
      const nowMs = clock.nowMs();
      const same = (await store.listFeedPosts()).find((each) => isSameOrder(each, order));
      const id = same?.id ?? newId(order, nowMs);
      const post = await store.putFeedPost({ ...order, id, createdAtMs: nowMs });
      await store.markPlaceBack(post.destination);
      return { post, isNew: same === undefined };
    },
    list: () => store.listFeedPosts(),
    remove: (id) => store.removeFeedPost(id),
    ...looks,
  };
}

function newId({ feedId, destination }: FeedPostOrder, nowMs: EpochMs): FeedPostId {
  return shortIdOf(JSON.stringify([feedId, destination, nowMs])) as FeedPostId;
}

function isSameOrder(post: FeedPostOrder, order: FeedPostOrder): boolean {
  return post.feedId === order.feedId && isSamePlace(post.destination, order.destination);
}

async function promiseNoted(parts: FeedPostsParts, passDamaged: PassDamaged): Promise<Looked> {
  const { store, clock } = parts;
  const read = readOnce(store, passDamaged);
  let isPromised = false;
  let nextMs: EpochMs | null = null;
  const lookAgain = (atMs: EpochMs) => {
    nextMs = Math.min(nextMs ?? atMs, atMs);
  };
  for (const place of await store.listPlacesToPost()) {
    const posted = await store.countPosted(place, clock.nowMs() - FLOOD_MS + 1);
    if (posted !== null && posted.count >= FLOOD_ARTICLES) {
      lookAgain(posted.firstAtMs + FLOOD_MS);
      continue;
    }
    const noted = await store.listUnpostedArticles(place, ARTICLES_A_LOOK);
    const { articles, isDamaged } = await dropUnwanted(parts, noted, { place, read });
    if (isDamaged) lookAgain(clock.nowMs() + REPAIR_MS);
    const count = (posted?.count ?? 0) + articles.length;
    const isAll = await promiseTo(parts, place, articles, count > FLOOD_ARTICLES);
    if (!isAll || (noted.length === ARTICLES_A_LOOK && !isDamaged)) lookAgain(clock.nowMs());
    isPromised ||= articles.length > 0;
  }
  return { isPromised, nextMs };
}

/** What is read for one channel is at hand for the next. */
function readOnce(store: Store, passDamaged: PassDamaged) {
  const words = new Map<NewArticle['source'], string>();
  const articles = new Map<ArticleId, Promise<StoredArticle | null | undefined>>();
  const copies = new Map<ArticleId, Promise<readonly ArticleId[]>>();
  return {
    /** null where it is gone, undefined where it is damaged. */
    source: async ({ articleId, headline }: UnpostedArticle) => {
      const stored = await getOrMake(articles, articleId, () =>
        passDamaged(articleId, () => store.getArticle(articleId)),
      );
      return stored === null ? headline : stored;
    },
    /** In one line, folded, of its text and whom it quotes. */
    words: (source: NewArticle['source']) => getOrMake(words, source, () => foldWords(source)),
    /** With the article itself. */
    copiesOf: (id: ArticleId) =>
      getOrMake(copies, id, async () => {
        const pairs = await store.listCopies([id]);
        return [id, ...pairs.map(([, copy]) => copy)];
      }),
  };
}

/** @returns false where an order was ended meanwhile, and the rest is to be looked at anew. */
async function promiseTo(
  { store, links, logger }: FeedPostsParts,
  destination: Destination,
  articles: readonly NewArticle[],
  isFlood: boolean,
): Promise<boolean> {
  const size = isFlood ? MAX_HEADLINES : 1;
  for (let from = 0; from < articles.length; from += size) {
    const told = articles.slice(from, from + size);
    const [first, ...others] = told;
    if (first === undefined) break;
    const key = told.map(({ noted: { sequence, articleId } }) => [sequence, articleId]);
    const delivery = {
      id: deliveryIdOf(JSON.stringify(['feed', key])),
      destination,
      document: others.length === 0 ? await tellArticle(first, links) : tellHeadlines(told, links),
      attempts: 0,
      articleIds: told.map(({ noted }) => noted.articleId),
    };
    const notes = told.map(({ noted }) => noted);
    if (!(await store.promiseArticles(notes, delivery))) return false;
    logger.info({ articles: told.length, deliveryId: delivery.id }, 'Feed posted.');
  }
  return true;
}

/**
 * Takes the notes away of what is not to be posted: what the channel has, or a copy of it, what mentions none of the words wanted, and
 * what is gone. What is damaged waits for its repair.
 *
 * @returns the others, in their order.
 */
async function dropUnwanted(
  { store }: FeedPostsParts,
  noted: readonly UnpostedArticle[],
  { place, read }: { readonly place: Destination; readonly read: ReturnType<typeof readOnce> },
): Promise<{ readonly articles: readonly NewArticle[]; readonly isDamaged: boolean }> {
  const known = new Set<ArticleId>();
  const kept: NewArticle[] = [];
  const dropped: UnpostedArticle[] = [];
  let isDamaged = false;
  for (const each of noted) {
    const same = await read.copiesOf(each.articleId);
    const isKnown =
      same.some((id) => known.has(id)) || (await store.listPostedArticles(place, same)).size > 0;
    const source = isKnown ? null : await read.source(each);
    if (source === undefined) {
      isDamaged = true;
      continue;
    }
    const article = source === null ? null : { noted: each, source };
    if (article === null || !isWanted(article, read.words)) dropped.push(each);
    else {
      known.add(each.articleId);
      kept.push(article);
    }
  }
  if (dropped.length > 0) await store.promiseArticles(dropped, null);
  return { articles: kept, isDamaged };
}

/** True when it has one of the words wanted, each as whole words. */
function isWanted(
  { noted, source }: NewArticle,
  wordsOf: (source: NewArticle['source']) => string,
): boolean {
  const phrases = noted.post.format.words.map(foldText).filter((phrase) => phrase !== '');
  return phrases.length === 0 || phrases.some((phrase) => wordsOf(source).includes(` ${phrase} `));
}

function foldWords(source: NewArticle['source']): string {
  const texts = isRead(source)
    ? [
        source.article.text,
        ...source.quotes.flatMap(({ speaker }) => [speaker?.name ?? '', speaker?.speaksFor ?? '']),
      ]
    : [source.title];
  // No phrase begins in one and ends in the next.
  return texts.map((text) => ` ${foldText(text)} `).join('\n');
}
