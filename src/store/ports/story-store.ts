/** The part of the store's port that is about stories. */
import type { ArticleId, EpochMs } from '../../model/article.ts';
import type { StoryId, SubscriptionId } from '../../model/digest.ts';

/** Articles that tell one story. */
export interface FoundStory {
  readonly articleIds: readonly ArticleId[];
  /** Articles of earlier stories that it goes on with. */
  readonly joinedIds: readonly ArticleId[];
}

/** Which story each article is of, and when each story was last told to a subscription. */
export interface KnownStories {
  readonly storyIds: ReadonlyMap<ArticleId, StoryId>;
  readonly toldAtMs: ReadonlyMap<StoryId, EpochMs>;
}

export interface StoryPlace {
  /** The story that the number leads to now. */
  readonly id: StoryId;
  /** Newest published first, at most so many as were asked for. */
  readonly articleIds: readonly ArticleId[];
  readonly articleCount: number;
  /** What was taken out of it, with the story that each is in now. */
  readonly parted: readonly {
    readonly articleId: ArticleId;
    readonly title: string;
    readonly storyId: StoryId;
  }[];
}

/** Of the store's port. */
export interface StoryStore {
  /**
   * One transaction: each becomes one story with those that its articles are in, which keeps the id of the oldest; where there is none, a
   * new one.
   *
   * @returns the story of each of their articles.
   */
  keepStories(stories: readonly FoundStory[]): Promise<ReadonlyMap<ArticleId, StoryId>>;
  /** The stories that `keepStories` would give, and what `listToldStories` would say of them then; nothing is kept. */
  tryStories(stories: readonly FoundStory[], subscriptionId: SubscriptionId): Promise<KnownStories>;
  /** When each was last told to a subscription: the end of the period that was told. */
  listToldStories(id: SubscriptionId): Promise<ReadonlyMap<StoryId, EpochMs>>;
  /**
   * One transaction: puts an article of no story into these, which become one with the id of the oldest; into a new one where there are
   * none. What was taken out of a story isn't put back.
   *
   * @returns its story, also where it had one; null where the article is gone.
   */
  joinStory(id: ArticleId, storyIds: readonly StoryId[]): Promise<StoryId | null>;
  /** Takes an article out of its story into one of its own; null where it is alone in it, or gone. */
  partFromStory(id: ArticleId): Promise<StoryId | null>;
  /** null where no article is left of it, and where there never was one. */
  getStory(id: StoryId, limit: number): Promise<StoryPlace | null>;
  /** Stories that each of these was taken out of. */
  listParted(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, readonly StoryId[]>>;
  /** The story of each of these that has one. */
  storiesOf(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, StoryId>>;
}

/** A folded word, or the beginning of words. */
export interface SoughtWord {
  readonly word: string;
  readonly isBeginning: boolean;
  /** How much it says, above 0. */
  readonly weight: number;
}

/** Of when articles were published: [fromMs, toMs]. */
export interface StoryPeriod {
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
}

export interface LikeSearch extends StoryPeriod {
  /** Any of them is enough, or the same headline, which says as much as all of them. */
  readonly words: readonly SoughtWord[];
  readonly title: string;
  readonly limit: number;
}

/** An article that tells a story. */
export interface StoryMember {
  readonly id: ArticleId;
  readonly storyId: StoryId;
  readonly outlet: string;
  readonly title: string;
  readonly publishedAtMs: EpochMs;
  readonly text: string;
}

/** Of the store's port. */
export interface StorySearchStore {
  /** Articles that are of no story yet, oldest stored first. */
  listStoryless(limit: number): Promise<readonly ArticleId[]>;
  /** Articles of stories with one of the words: of those stored last the ones whose words say most, those first. */
  findLikeArticles(search: LikeSearch): Promise<readonly StoryMember[]>;
  /** The articles of these that are of a story. */
  listStoryMembers(ids: readonly ArticleId[]): Promise<readonly StoryMember[]>;
  /** Texts of the articles of stories that were stored last, oldest first. */
  listNewestTexts(limit: number): Promise<readonly string[]>;
  /** How many articles each of these stories has that were published in a period. */
  countStoryArticles(
    ids: readonly StoryId[],
    period: StoryPeriod,
  ): Promise<ReadonlyMap<StoryId, number>>;
}
