/** The part of the store's port that is about articles, their analyses and quotes, and what was changed in them. */
import type { Analysis } from '../../model/analysis.ts';
import type { Article, ArticleId, EpochMs, FeedId } from '../../model/article.ts';
import type { Quote, QuoteId } from '../../model/quote.ts';

/** An article as stored, with what was found in it. */
export interface StoredArticle {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly quotes: readonly Quote[];
  /** When Verbatim first stored it, or it became news; digests cover by this time, so that a late feed loses nothing. */
  readonly storedAtMs: EpochMs;
  /** It stood in its feed before the feed was followed: known, and no news. */
  readonly isBacklog: boolean;
}

/**
 * What was changed: quotes that were there before and are not any more, came new, or have other words or another speaker. The newsroom
 * changes nothing but speakers; a newer analyser reads the same text otherwise, and what it finds for the first time is not told.
 */
export interface Revision {
  readonly articleId: ArticleId;
  readonly revisedAtMs: EpochMs;
  readonly by: 'outlet' | 'newsroom' | 'analyzer';
  readonly removed: readonly Quote[];
  readonly added: readonly Quote[];
  readonly corrected: readonly Correction[];
}

/** One statement before and after an edit. */
export interface Correction {
  readonly before: Quote;
  readonly after: Quote;
}

export type SaveOutcome =
  | ({ readonly kind: 'added' } & Changed)
  | { readonly kind: 'unchanged' }
  /** Nothing is stored before the analysis of what stands is replaced by the newer analyser's. */
  | { readonly kind: 'outdated' }
  | ({ readonly kind: 'revised'; readonly revision: Revision } & Changed);

interface Changed {
  readonly stored: StoredArticle;
  /** Copies of it whose quotes are now known to have counterparts. */
  readonly touched?: readonly StoredArticle[];
}

/** What is stored of one outlet. */
export interface OutletFacts {
  readonly articleCount: number;
  /** Newest published first. */
  readonly newest: readonly {
    readonly id: ArticleId;
    readonly title: string;
    readonly publishedAtMs: EpochMs;
  }[];
  /** What it changed itself, the last first. */
  readonly revisions: readonly OutletRevision[];
}

export interface OutletRevision extends Omit<Revision, 'articleId' | 'by'> {
  readonly article: Pick<Article, 'id' | 'title'>;
}

export interface ArticleStore {
  /**
   * One transaction: article, analysis, quotes, and the revision if its text changed. What came as backlog becomes news when another
   * feed brings it as such; news never becomes backlog. What its feed brings for the first time is noted for posting.
   *
   * @param facts `place` of the feed's item, see `ItemFacts`; `traceId` of what brought it, for the log.
   */
  saveArticle(
    article: Article,
    analysis: Analysis,
    facts?: {
      readonly isBacklog: boolean;
      readonly place?: string | null;
      readonly traceId?: string | null;
    },
  ): Promise<SaveOutcome>;
  /** Articles whose analysis is older than this version, newest published first. */
  findOutdatedArticles(analyzerVersion: number, limit: number): Promise<readonly ArticleId[]>;
  /**
   * One transaction: another analysis of the same text, and a revision where that takes quotes away or gives them to others. Quotes keep
   * their ids where their words are the same.
   *
   * @returns null when the article is gone, or was analysed by this version meanwhile.
   */
  replaceAnalysis(id: ArticleId, analysis: Analysis): Promise<StoredArticle | null>;
  getArticle(id: ArticleId): Promise<StoredArticle | null>;
  /** The quotes of those of these articles that are there, in the order of their article. */
  listQuotes(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, readonly Quote[]>>;
  getQuote(id: QuoteId): Promise<Quote | null>;
  /** A quote that was taken out or corrected, as it last was; null for one that was never there, or is. */
  getFormerQuote(id: QuoteId): Promise<Quote | null>;
  /**
   * Groups of articles that are one text, or joined by such pairs, as an article with two wire stories joins them: those of these
   * articles that have copies, with articles not asked for.
   */
  listCopyGroups(ids: readonly ArticleId[]): Promise<readonly (readonly ArticleId[])[]>;
  /**
   * Pairs of one of these articles and a copy of it, in whatever outlet; each pair of them comes both ways round. For a few articles: they
   * are compared with all of their group.
   */
  listCopies(ids: readonly ArticleId[]): Promise<readonly (readonly [ArticleId, ArticleId])[]>;
  /**
   * The article and those that may tell the same: of its story, its copies, and those stored right before and after it; of each at
   * most `limit`, in the order in which they were stored. Empty when it is gone.
   */
  listNeighbours(id: ArticleId, limit: number): Promise<readonly StoredArticle[]>;
  listRevisions(id: ArticleId): Promise<readonly Revision[]>;
  /**
   * Stored in [fromMs, toMs), and those with the ids given, newest published first. Of a period that has passed none is missing, whoever
   * stores at the moment, but what is damaged.
   */
  listArticlesStoredBetween(
    fromMs: EpochMs,
    toMs: EpochMs,
    onDamaged?: (id: ArticleId) => void,
    alsoIds?: readonly ArticleId[],
  ): Promise<readonly StoredArticle[]>;
  /**
   * Every article of every feed, oldest stored first, in pages: what the quote index is built from at start.
   *
   * @param sinceMs those alone whose newest words were published from then on, after `noteQuoted`.
   */
  readAllArticles(sinceMs?: EpochMs | null): AsyncIterable<StoredArticle>;
  removeArticlesOfFeed(id: FeedId): Promise<readonly ArticleId[]>;
  countArticles(): Promise<number>;
  /** @param outlet its whole name. @param limit of articles, and of revisions. */
  describeOutlet(outlet: string, limit: number): Promise<OutletFacts>;
}
