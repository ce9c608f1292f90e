/**
 * Gives what a digest tells the identity of stories (see join-stories.ts, which has mostly given it by then), and joins stories that it tells
 * as one: articles of today that belong to what was told yesterday are of its story.
 *
 * A copy of an article of a story, or the words of a quote in it, join its story; of several they make one, which keeps the id of the
 * oldest. An opening that is like it is weaker: where no article of it is of a story yet, it joins the one story with most such articles and makes one of none, so that a few
 * likenesses by chance don't grow into a story that holds everything. What a digest tells together is not changed by it.
 */
import { getOrMake } from '../lib/get-or-make.ts';
import type { ArticleId } from '../model/article.ts';
import type { StoryId } from '../model/digest.ts';
import type { FoundStory } from '../store/ports/story-store.ts';
import type { Store } from '../store/store.ts';
import type { Story } from './build-digest.ts';
import { linkStories, MAX_APART_MS, type Pairs } from './group-stories.ts';

/** Articles of earlier stories that are looked at, newest published first. */
const MAX_EARLIER = 1000;

/**
 * @param copies groups of articles that are one text.
 * @returns the story of each of their articles.
 */
export async function keepStories(
  store: Pick<Store, 'listStoryArticles' | 'storiesOf' | 'keepStories'>,
  stories: readonly Story[],
  copies: readonly (readonly ArticleId[])[],
): Promise<ReadonlyMap<ArticleId, StoryId>> {
  return store.keepStories(await findStories(store, stories, copies));
}

/** @returns each of the stories with the earlier articles that it goes on with. Nothing is kept. */
export async function findStories(
  store: Pick<Store, 'listStoryArticles' | 'storiesOf'>,
  stories: readonly Story[],
  copies: readonly (readonly ArticleId[])[],
): Promise<readonly FoundStory[]> {
  if (stories.length === 0) return [];
  const articles = stories.flat();
  const fromMs = articles.reduce(
    (least, { article }) => Math.min(least, article.publishedAtMs),
    Number.POSITIVE_INFINITY,
  );
  const own = new Map(stories.flatMap((story) => story.map((each) => [each.article.id, story])));
  const earlier = (await store.listStoryArticles(fromMs - MAX_APART_MS, MAX_EARLIER)).filter(
    ({ stored }) => !own.has(stored.article.id),
  );
  const storyOf = new Map(earlier.map(({ stored, storyId }) => [stored.article.id, storyId]));
  /** By story, the earlier articles that it is linked with. */
  const collect = (links: Pairs) => {
    const found = new Map<Story, ArticleId[]>();
    for (const pair of links) {
      const [a, b] = pair.map(({ article }) => article.id) as [ArticleId, ArticleId];
      for (const [one, other] of [[a, b] as const, [b, a] as const]) {
        const story = own.get(one);
        if (story !== undefined && storyOf.has(other))
          getOrMake(found, story, () => []).push(other);
      }
    }
    return found;
  };
  const links = await linkStories(
    articles,
    earlier.map(({ stored }) => stored),
    copies,
  );
  const sure = collect(links.byWords);
  const likely = collect(links.byOpenings);
  const known = await store.storiesOf(articles.map(({ article }) => article.id));
  return stories.map((story) => {
    const articleIds = story.map(({ article }) => article.id);
    const isKnown = articleIds.some((id) => known.has(id));
    const like = isKnown ? [] : likeliest(likely.get(story) ?? [], storyOf);
    return { articleIds, joinedIds: sure.get(story) ?? like };
  });
}

/** @returns those of the ids that are of the story which most of them are of; of equal ones the older. */
function likeliest(
  ids: readonly ArticleId[],
  storyOf: ReadonlyMap<ArticleId, StoryId>,
): readonly ArticleId[] {
  const byStory = new Map<StoryId, ArticleId[]>();
  for (const id of ids) {
    const story = storyOf.get(id);
    if (story !== undefined) getOrMake(byStory, story, () => []).push(id);
  }
  const [most] = [...byStory].sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || a - b);
  return most?.[1] ?? [];
}
