import { describe, expect, it } from 'vitest';
import {
  type ComparedArticle,
  chooseStory,
  MAX_STORY_GAP_MS,
  type StoryCandidate,
} from '../../src/digests/choose-story.ts';
import { readStoryWords, weighStoryWords } from '../../src/digests/story-words.ts';
import type { ArticleId } from '../../src/model/article.ts';
import type { StoryId } from '../../src/model/digest.ts';
import { NEWS_DAY_MS } from '../helpers/values/news.ts';

const HOUR_MS = 3_600_000;

function article(words: string, change: Partial<ComparedArticle> = {}): ComparedArticle {
  return {
    outlet: 'Harbour Post',
    title: words,
    publishedAtMs: NEWS_DAY_MS,
    words: weighStoryWords(readStoryWords(`${words}\n\n${words}`), () => 1),
    ...change,
  };
}

function told(story: number, words: string, change: Partial<StoryCandidate> = {}): StoryCandidate {
  return {
    ...article(words, { outlet: 'Coastal Courier' }),
    id: `${story} ${words}` as ArticleId,
    storyId: story as StoryId,
    isSure: false,
    ...change,
  };
}

const BRIDGE = 'oster council halts harbour bridge tripled costs';

const choose = (
  candidates: readonly StoryCandidate[],
  sizes: Readonly<Record<number, number>> = {},
) => chooseStory(article(BRIDGE), candidates, (id) => sizes[id] ?? 1);

describe('an article', () => {
  it.each<[string, readonly StoryCandidate[], readonly number[]]>([
    ['begins a story where there is none', [], []],
    ['begins one beside what it has nothing in common with', [told(1, 'ferry crews strike')], []],
    ['joins one that tells the same', [told(1, 'harbour bridge halted as costs tripled')], [1]],
    [
      'joins the likest',
      [told(1, 'oster opens school'), told(2, 'harbour bridge costs tripled')],
      [2],
    ],
    ['joins what has the words of its quote', [told(1, 'families wonder', { isSure: true })], [1]],
    [
      'makes one story of two that it is sure of, the older first',
      [told(2, 'one', { isSure: true }), told(1, 'other', { isSure: true })],
      [1, 2],
    ],
    [
      'joins nothing that is further away than a week',
      [told(1, BRIDGE, { publishedAtMs: NEWS_DAY_MS - MAX_STORY_GAP_MS - 1 })],
      [],
    ],
    [
      'joins what was published a week before or later',
      [told(1, BRIDGE, { publishedAtMs: NEWS_DAY_MS + MAX_STORY_GAP_MS })],
      [1],
    ],
  ])('%s', (_case, candidates, stories) => {
    expect(choose(candidates).storyIds).toEqual(stories);
  });

  it('joins no large story that one article alone makes it like', () => {
    const one = told(1, 'oster shop lamp tree road');
    expect(choose([one]).storyIds).toEqual([1]);
    expect(choose([one], { 1: 4 }).storyIds).toEqual([]);
  });

  /** One word in common, of twelve. */
  const LITTLE = 'oster shop lamp tree road mast sail rope deck keel buoy hull';

  it('has to stand out where many stories are a little like it', () => {
    const like = (story: number) => told(story, LITTLE);
    expect(choose([like(1)]).storyIds).toEqual([1]);
    expect(choose([1, 2, 3, 4, 5, 6, 7, 8].map(like)).storyIds).toEqual([]);
  });

  it('needs more in common with its own outlet’s', () => {
    expect(choose([told(1, LITTLE)]).storyIds).toEqual([1]);
    expect(choose([told(1, LITTLE, { outlet: 'Harbour Post' })]).storyIds).toEqual([]);
  });
});

describe('a column', () => {
  const yesterday = {
    outlet: 'Harbour Post',
    title: BRIDGE,
    publishedAtMs: NEWS_DAY_MS - 24 * HOUR_MS,
  };

  it('is a story of its own each day, and what was taken for news is taken out', () => {
    const first = told(1, BRIDGE, yesterday);
    const news = told(1, 'harbour bridge costs tripled');
    expect(choose([first, news], { 1: 2 })).toEqual({ storyIds: [], alone: [first.id] });
  });

  it('is the same story within a day', () => {
    const early = told(1, BRIDGE, { ...yesterday, publishedAtMs: NEWS_DAY_MS - 3 * HOUR_MS });
    expect(choose([early])).toEqual({ storyIds: [1], alone: [] });
  });

  it('is no story for others to join', () => {
    const days = [24, 48].map((hours) =>
      told(hours, 'harbour bridge costs tripled', {
        title: 'Morning briefing',
        publishedAtMs: NEWS_DAY_MS - hours * HOUR_MS,
      }),
    );
    expect(choose(days).storyIds).toEqual([]);
  });
});
