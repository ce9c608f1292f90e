/**
 * Puts articles into stories, one at a time: what may tell the same is looked for by the words that say most, and `choose-story.ts`
 * decides. About 20 ms of a processor for an article of 350 words, with 300 stored and the machine busy.
 */
import type { ArticleId } from '../model/article.ts';
import type { StoryId } from '../model/digest.ts';
import type { QuoteIndex } from '../quote-index/quote-index.ts';
import type { StoredArticle } from '../store/ports/article-store.ts';
import type { StoryMember } from '../store/ports/story-store.ts';
import type { Store } from '../store/store.ts';
import {
  chooseStory,
  MAX_STORY_GAP_MS,
  type StoryCandidate,
  type StoryChoice,
} from './choose-story.ts';
import {
  createWordCounts,
  readStoryWords,
  type StoryWords,
  soughtWords,
  type WordCounts,
  weighStoryWords,
} from './story-words.ts';

export interface JoinerParts {
  readonly store: Store;
  readonly index: Pick<QuoteIndex, 'alsoIn'>;
}

export interface StoryJoiner {
  /**
   * One after the other, in the order asked.
   *
   * @returns its story, also where it had one already; null where there is no such article.
   */
  join(id: ArticleId): Promise<StoryId | null>;
}

/** Articles that are compared: of a larger story these are enough. */
const MAX_CANDIDATES = 60;
/** What is rare is told by the newest articles; about a day of a hundred feeds. */
const COUNTED_ARTICLES = 2000;

/** Articles whose words are kept: some 10 kB each. */
const MAX_READ = 500;

export function createStoryJoiner({ store, index }: JoinerParts): StoryJoiner {
  let counts: Promise<WordCounts> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const read = new Map<ArticleId, { readonly text: string; readonly words: StoryWords }>();

  /** What is told now is compared again and again. */
  function wordsOf({ id, text }: Pick<StoryMember, 'id' | 'text'>): StoryWords {
    const known = read.get(id);
    if (known?.text === text) return known.words;
    const words = readStoryWords(text);
    read.delete(id);
    read.set(id, { text, words });
    const [oldest] = read.keys();
    if (read.size > MAX_READ && oldest !== undefined) read.delete(oldest);
    return words;
  }

  async function countNewest(): Promise<WordCounts> {
    const made = createWordCounts(COUNTED_ARTICLES);
    for (const text of await store.listNewestTexts(COUNTED_ARTICLES))
      made.add(readStoryWords(text));
    return made;
  }

  async function join(id: ArticleId): Promise<StoryId | null> {
    const before = (await store.storiesOf([id])).get(id);
    if (before !== undefined) return before;
    const stored = await store.getArticle(id);
    if (stored === null) return null;
    counts ??= countNewest();
    const known = await counts;
    const words = wordsOf(stored.article);
    known.add(words);
    const { storyIds, alone } = await findStories(stored, words, known);
    for (const each of alone) await store.partFromStory(each);
    return store.joinStory(id, storyIds);
  }

  async function findStories(
    stored: StoredArticle,
    own: StoryWords,
    known: WordCounts,
  ): Promise<StoryChoice> {
    const { article } = stored;
    const { weigh } = known;
    const words = weighStoryWords(own, weigh);
    const [fromMs, toMs] = [-1, 1].map((side) => article.publishedAtMs + side * MAX_STORY_GAP_MS);
    const period = { fromMs: fromMs ?? 0, toMs: toMs ?? 0 };
    const like = await store.findLikeArticles({
      words: soughtWords(words, known),
      title: article.title,
      ...period,
      limit: MAX_CANDIDATES,
    });
    const sureIds = await listSure(stored);
    const sure = await store.listStoryMembers([...sureIds].slice(0, MAX_CANDIDATES));
    const members = new Map([...like, ...sure].map((member) => [member.id, member]));
    const parted = new Set((await store.listParted([article.id])).get(article.id));
    const candidates = [...members.values()]
      .filter(({ id, storyId }) => id !== article.id && !parted.has(storyId))
      .map((member) => toCandidate(member, sureIds.has(member.id)));
    const storyIds = [...new Set(candidates.map(({ storyId }) => storyId))];
    const sizes = await store.countStoryArticles(storyIds, period);
    return chooseStory({ ...article, words }, candidates, (story) => sizes.get(story) ?? 0);

    function toCandidate(member: StoryMember, isSure: boolean): StoryCandidate {
      return { ...member, words: weighStoryWords(wordsOf(member), weigh), isSure };
    }
  }

  /** Copies, and what has the words of a quote. */
  async function listSure({ article, quotes }: StoredArticle): Promise<ReadonlySet<ArticleId>> {
    const copies = (await store.listCopyGroups([article.id])).flat();
    const quoted = quotes.flatMap((quote) => index.alsoIn(quote).map(({ articleId }) => articleId));
    return new Set([...copies, ...quoted].filter((id) => id !== article.id));
  }

  return {
    join(id) {
      const joined = last.then(() => join(id));
      last = joined.catch(() => undefined);
      return joined;
    },
  };
}
