/**
 * Which story an article goes on with. Pure.
 *
 * It joins the story whose articles are most like it on average (of the four that are: average link, so that one likeness by chance joins
 * nothing), where that is enough; likeness fades with the time between two articles. Copies and shared words of a quote are sure. Where two
 * stories are about as like it, they are one if their own articles are alike; else it is of neither, as a round-up is.
 *
 * What one outlet prints under one headline on another day (tides, court lists, the morning briefing) is a story of its own each day.
 */
import { groupBy } from '../lib/group-by.ts';
import type { ArticleId, EpochMs } from '../model/article.ts';
import type { StoryId } from '../model/digest.ts';
import { likeness, type WeighedWords } from './story-words.ts';

/** One story's articles follow each other within so long. */
export const MAX_STORY_GAP_MS = 7 * 86_400_000;

export interface ComparedArticle {
  readonly outlet: string;
  readonly title: string;
  readonly publishedAtMs: EpochMs;
  readonly words: WeighedWords;
}

export interface StoryCandidate extends ComparedArticle {
  readonly id: ArticleId;
  readonly storyId: StoryId;
  /** A copy, or it has the words of a quote of the article. */
  readonly isSure: boolean;
}

/** Chosen on `test/quality/stories/open`; from 0.09 to 0.10 F1 differs by 0.012 there. */
const MIN_LIKENESS = 0.095;
/** As like as what has the words of a quote. */
const SURE_LIKENESS = 0.5;
const AVERAGED = 4;
/** Likeness fades to a third within so long. */
const FADING_MS = 400 * 3_600_000;
/** The second story is as like as the first, from this share on. */
const EQUALLY_LIKE = 0.85;

/** What comes once a day comes no sooner. */
const MIN_COLUMN_GAP_MS = 20 * 3_600_000;

export interface StoryChoice {
  /** The story that it joins; two that are one, the likelier first; none where it begins one. */
  readonly storyIds: readonly StoryId[];
  /** Of the candidates, what has turned out to be of no story but its own. */
  readonly alone: readonly ArticleId[];
}

interface Scored {
  readonly storyId: StoryId;
  readonly score: number;
  readonly members: readonly StoryCandidate[];
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
  const stories = groupBy(candidates, ({ storyId }) => storyId);
  const [first, second] = [...stories]
    .map(([storyId, members]): Scored => {
      const score = average(
        members.map((each) => likenessOf(article, each)),
        Math.max(members.length, sizeOf(storyId)),
      );
      return { storyId, score, members };
    })
    .sort((a, b) => b.score - a.score || a.storyId - b.storyId);
  if (first === undefined || first.score < MIN_LIKENESS) return [];
  if (second === undefined || !isUndecided(first, second)) return [first.storyId];
  return areOne(first, second) ? [first.storyId, second.storyId] : [];
}

const apartMs = (a: ComparedArticle, b: ComparedArticle) =>
  Math.abs(a.publishedAtMs - b.publishedAtMs);

function isColumn(a: ComparedArticle, b: ComparedArticle): boolean {
  return a.outlet === b.outlet && a.title === b.title && apartMs(a, b) >= MIN_COLUMN_GAP_MS;
}

function likenessOf(article: ComparedArticle, candidate: StoryCandidate): number {
  const faded = wordLikeness(article, candidate);
  return candidate.isSure ? Math.max(SURE_LIKENESS, faded) : faded;
}

const wordLikeness = (a: ComparedArticle, b: ComparedArticle) =>
  likeness(a.words, b.words) * Math.exp(-apartMs(a, b) / FADING_MS);

/** Of the likest; those of a story that are no candidates are not like it at all. */
function average(likenesses: readonly number[], storySize: number): number {
  const likest = [...likenesses].sort((a, b) => b - a).slice(0, AVERAGED);
  return likest.reduce((sum, each) => sum + each, 0) / Math.min(AVERAGED, storySize);
}

/** What is sure is decided. */
function isUndecided(first: Scored, second: Scored): boolean {
  return first.score < SURE_LIKENESS && second.score >= EQUALLY_LIKE * first.score;
}

function areOne(first: Scored, second: Scored): boolean {
  const pairs = first.members.flatMap((a) => second.members.map((b) => wordLikeness(a, b)));
  return average(pairs, pairs.length) >= MIN_LIKENESS;
}
