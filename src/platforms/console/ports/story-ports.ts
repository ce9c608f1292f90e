/** What the console's pages of stories ask for. */
import type { ArticleId, EpochMs } from '../../../model/article.ts';
import type { Caller } from '../../../model/command.ts';
import type { QuoteCard } from '../../../model/reply.ts';
import type { ConsoleRevision } from './article-ports.ts';
import type { ConsoleName } from './speaker-ports.ts';

/** One outlet's article, as it stands in a story. */
export interface ConsoleStoryHead {
  readonly id: ArticleId;
  readonly title: string;
  readonly outlet: string;
  readonly publishedAtMs: EpochMs;
  readonly url: string;
}

export interface ConsoleStoryArticle extends ConsoleStoryHead {
  /** What was first said in it: the same words in later articles stand behind these. */
  readonly cards: readonly QuoteCard[];
  /** What the outlet changed in it since. */
  readonly edits: readonly ConsoleRevision[];
}

/** What outlets tell of one event. */
export interface ConsoleStory {
  /** Of its address; another than was asked for where two stories became one. */
  readonly id: number;
  /** Whose headline the story has. */
  readonly lead: ConsoleStoryHead;
  /** Newest published first: the newest of a large story. */
  readonly articles: readonly ConsoleStoryArticle[];
  readonly articleCount: number;
  /** How many outlets tell it. */
  readonly outlets: number;
  /** Who speaks, most often quoted first; what is in several outlets counts once. */
  readonly people: readonly ConsoleName[];
  /** What was taken out of it, with the story that each is in now. */
  readonly parted: readonly {
    readonly articleId: ArticleId;
    readonly title: string;
    readonly storyId: number;
  }[];
}

export interface ConsoleStories {
  /** null where no article is left of it, and where there never was one. */
  read(id: number): Promise<ConsoleStory | null>;
  /** The story of an article; null where there is no such article. */
  idOf(id: ArticleId): Promise<number | null>;
  /**
   * Takes an article out of its story.
   *
   * @param caller who asks, for the audit log.
   * @returns its own story; null where it is alone in it, or gone.
   */
  takeOut(id: ArticleId, caller: Caller): Promise<number | null>;
}
