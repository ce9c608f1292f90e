/**
 * Which story an article goes on with. Pure.
 *
 * It joins the story whose articles are most like it on average (of the four that are: average link, so that one likeness by chance joins
 * nothing), where that is enough and stands out from how like other stories are: the more is told, the likelier something is like it by
 * chance. Copies and shared words of a quote are sure; of two stories that it is sure of it makes one.
 *
 * What one outlet prints under one headline on another day (tides, court lists, the morning briefing) is a story of its own each day.
 */
import { groupBy } from '../lib/group-by.ts';
import type { Article, ArticleId } from '../model/article.ts';
import type { StoryId } from '../model/digest.ts';
import { likeness, type WeighedWords } from './story-words.ts';

/** One story's articles follow each other within so long. */
export const MAX_STORY_GAP_MS = 7 * 86_400_000;

type Printed = Pick<Article, 'outlet' | 'title' | 'publishedAtMs'>;

export interface ComparedArticle extends Printed {
  readonly words: WeighedWords;
}

export interface StoryCandidate extends ComparedArticle {
  readonly id: ArticleId;
  readonly storyId: StoryId;
  /** A copy, or it has the words of a quote of the article. */
  readonly isSure: boolean;
}

/** How it was chosen, and these numbers: test/quality/README.md. */
const MIN_LIKENESS = 0.09;
/** As like as what has the words of a quote. */
const SURE_LIKENESS = 0.5;
const AVERAGED = 4;
/** Of what the third to eighth story come to, so much is added to the bar. */
const RIVALS = [2, 8] as const;
const RIVALS_COUNT = 0.5;
/** One outlet writes of one place and one beat, in one way: its own articles are like each other. */
const SAME_OUTLET_COUNTS = 0.75;

/** What comes once a day comes no sooner. */
const MIN_COLUMN_GAP_MS = 20 * 3_600_000;

export interface StoryChoice {
  /** The story that it joins; several that are one, the likeliest first; none where it begins one. */
  readonly storyIds: readonly StoryId[];
  /** Of the candidates, what has turned out to be of no story but its own. */
  readonly alone: readonly ArticleId[];
}

interface Scored {
  readonly storyId: StoryId;
  readonly score: number;
  readonly isSure: boolean;
}

/**
 * @param candidates articles that may tell the same; the further away are passed over.
 * @param sizeOf how many articles a story has in that time.
 */
export function chooseStory(
  article: ComparedArticle,
  candidates: readonly StoryCandidate[],
  sizeOf: (id: StoryId) => number,
): StoryChoice {
  const near = candidates.filter((each) => apartMs(article, each) <= MAX_STORY_GAP_MS);
  const all = [article, ...near];
  const columns = near.filter((each) => all.some((other) => isColumn(each, other)));
  const alone = columns.filter(({ storyId }) => sizeOf(storyId) > 1).map(({ id }) => id);
  const others = near.filter((each) => !columns.includes(each));
  const isNews = !near.some((each) => isColumn(article, each));
  return { storyIds: isNews ? chooseAmong(article, others, sizeOf) : [], alone };
}

function chooseAmong(
  article: ComparedArticle,
  candidates: readonly StoryCandidate[],
  sizeOf: (id: StoryId) => number,
): readonly StoryId[] {
  const scored = [...groupBy(candidates, ({ storyId }) => storyId)]
    .map(([storyId, members]): Scored => {
      const likenesses = members.map((each) => likenessOf(article, each));
      const score = average(likenesses, Math.max(members.length, sizeOf(storyId)));
      return { storyId, score, isSure: members.some(({ isSure }) => isSure) };
    })
    .sort((a, b) => b.score - a.score || a.storyId - b.storyId);
  const rivals = scored.slice(...RIVALS).map(({ score }) => score);
  const bar = MIN_LIKENESS + RIVALS_COUNT * mean(rivals, rivals.length);
  const [first, ...others] = scored.filter(({ score }) => score >= bar);
  if (first === undefined) return [];
  const twins = first.isSure ? others.filter(({ isSure }) => isSure) : [];
  return [first, ...twins].map(({ storyId }) => storyId);
}

const apartMs = (a: Pick<Printed, 'publishedAtMs'>, b: Pick<Printed, 'publishedAtMs'>) =>
  Math.abs(a.publishedAtMs - b.publishedAtMs);

/** What one outlet has under one headline on another day: tides, court lists, the morning briefing. Each tells its own day. */
export function isColumn(a: Printed, b: Printed): boolean {
  return a.outlet === b.outlet && a.title === b.title && apartMs(a, b) >= MIN_COLUMN_GAP_MS;
}

function likenessOf(article: ComparedArticle, candidate: StoryCandidate): number {
  const counts = article.outlet === candidate.outlet ? SAME_OUTLET_COUNTS : 1;
  const like = counts * likeness(article.words, candidate.words);
  return candidate.isSure ? Math.max(SURE_LIKENESS, like) : like;
}

/** Of the likest. Those of a story that are no candidates are not like it at all. */
function average(likenesses: readonly number[], storySize: number): number {
  const likest = [...likenesses].sort((a, b) => b - a).slice(0, AVERAGED);
  return mean(likest, Math.min(AVERAGED, storySize));
}

/** 0 of none. */
function mean(numbers: readonly number[], count: number): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, count);
}
