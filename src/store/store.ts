/**
 * The store's port: all that must outlive the process. One implementation over SQL (SQLite by default), opened by
 * `openStore` in open-store.ts. Every quote read back is checked: its words must equal `text.slice(start, end)`.
 */
import type { Analysis } from '../model/analysis.ts';
import type { Article, ArticleId, EpochMs, FeedId } from '../model/article.ts';
import type { StoryId, Subscription, SubscriptionId } from '../model/digest.ts';
import type { DueFeed, Feed } from '../model/feed.ts';
import type { HubSubscription } from '../model/hub-subscription.ts';
import type { Destination, PlatformName } from '../model/platform.ts';
import type { Poll } from '../model/poll.ts';
import type { Quote, QuoteId } from '../model/quote.ts';
import type { ReplyDocument } from '../model/reply.ts';
import type { SpeakerChoice, SpeakerDecision } from '../model/speaker-decision.ts';

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

/** What an outlet changed: quotes that were there before and are not any more, came new, or have other words or another speaker. */
export interface Revision {
  readonly articleId: ArticleId;
  readonly revisedAtMs: EpochMs;
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
  | ({ readonly kind: 'revised'; readonly revision: Revision } & Changed);

interface Changed {
  readonly stored: StoredArticle;
  /** Copies of it whose quotes are now known to have counterparts. */
  readonly touched?: readonly StoredArticle[];
}

/** What a poll changed on its feed. */
export type FeedChange = Partial<Omit<Feed, 'id' | 'isSample'>>;

/** One message in a channel of the console. */
export interface ConsoleMessage {
  readonly id: number;
  readonly channelId: string;
  readonly postedAtMs: EpochMs;
  readonly document: ReplyDocument;
}

/** A message promised to a channel: written before it is sent, marked after. */
export interface Delivery {
  /** Made from what is told and where: the same for each try. At most 25 characters (Discord's nonce). */
  readonly id: string;
  readonly destination: Destination;
  readonly document: ReplyDocument;
  readonly attempts: number;
}

/** What admins were not told yet of a feed: its trouble, or that one they were told of is over. */
export interface TroubleNews {
  readonly feed: Feed;
  readonly kind: 'gone' | 'failing' | 'recovered';
}

/** Articles that tell one story. */
export interface FoundStory {
  readonly articleIds: readonly ArticleId[];
  /** Articles of earlier stories that it goes on with. */
  readonly joinedIds: readonly ArticleId[];
}

export interface Store {
  addFeed(feed: Feed): Promise<void>;
  /** One transaction: all of them or none. */
  addFeeds(feeds: readonly Feed[]): Promise<void>;
  listFeeds(): Promise<readonly Feed[]>;
  getFeed(id: FeedId): Promise<Feed | null>;
  /** Those not gone whose next poll comes before this, soonest first. */
  listDueFeeds(beforeMs: EpochMs): Promise<readonly DueFeed[]>;
  /** One transaction: when each of these feeds is polled next. */
  planPolls(plans: ReadonlyMap<FeedId, EpochMs>): Promise<void>;
  updateFeed(id: FeedId, change: FeedChange): Promise<void>;
  /** Articles that came from it stay, with `feedId` null. */
  removeFeed(id: FeedId): Promise<void>;

  /** One transaction: keeps it, and of the feed's older ones so many that there are MAX_POLLS_KEPT. */
  recordPoll(id: FeedId, poll: Poll): Promise<void>;
  /** Of each of these feeds, newest first; at most as many feeds as a page shows. */
  listPolls(ids: readonly FeedId[]): Promise<ReadonlyMap<FeedId, readonly Poll[]>>;

  /** Of feeds that are followed no more, too: those that the hub has to be told. */
  listHubSubscriptions(): Promise<readonly HubSubscription[]>;
  /** Adds it, or puts it in place of the feed's former one. */
  putHubSubscription(subscription: HubSubscription): Promise<void>;
  removeHubSubscription(feedId: FeedId): Promise<void>;

  /** Links of items already read, so that a feed's page is fetched once: item key (guid or address) by feed. */
  findKnownItems(feedId: FeedId, keys: readonly string[]): Promise<ReadonlySet<string>>;
  rememberItem(feedId: FeedId, key: string, articleId: ArticleId | null): Promise<void>;

  /**
   * Notes what a feed's first document lists, by place (see `itemPlace` in read-items.ts). Does nothing when anything is known of the
   * feed's items, so that a first poll that is done again adds nothing that came since.
   */
  noteBacklog(feedId: FeedId, places: readonly string[]): Promise<void>;
  /** @returns those of the places that were noted. */
  findBacklog(feedId: FeedId, places: readonly string[]): Promise<ReadonlySet<string>>;

  /**
   * One transaction: article, analysis, quotes, and the revision if its text changed. What came as backlog becomes news when another
   * feed brings it as such; news never becomes backlog.
   */
  saveArticle(
    article: Article,
    analysis: Analysis,
    facts?: { readonly isBacklog: boolean },
  ): Promise<SaveOutcome>;
  /** Articles whose analysis is older than this version, newest published first. */
  findOutdatedArticles(analyzerVersion: number, limit: number): Promise<readonly ArticleId[]>;
  /**
   * One transaction: another analysis of the same text. No revision, for the outlet changed nothing; quotes keep their ids where
   * their words are the same.
   *
   * @returns null when the article is gone, or was analysed by this version meanwhile.
   */
  replaceAnalysis(id: ArticleId, analysis: Analysis): Promise<StoredArticle | null>;
  getArticle(id: ArticleId): Promise<StoredArticle | null>;
  getQuote(id: QuoteId): Promise<Quote | null>;
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
  listRevisions(id: ArticleId): Promise<readonly Revision[]>;
  /** Stored in [fromMs, toMs), newest published first. */
  listArticlesStoredBetween(fromMs: EpochMs, toMs: EpochMs): Promise<readonly StoredArticle[]>;
  /** Every article of every feed, oldest stored first, in pages: what the quote index is built from at start. */
  readAllArticles(): AsyncIterable<StoredArticle>;
  removeArticlesOfFeed(id: FeedId): Promise<readonly ArticleId[]>;
  countArticles(): Promise<number>;

  addSubscription(subscription: Subscription): Promise<void>;
  listSubscriptions(): Promise<readonly Subscription[]>;
  removeSubscription(id: SubscriptionId): Promise<void>;
  /**
   * One transaction: the delivery is promised (unless null: nothing to tell), the subscription covered, and what it tells known as told
   * then.
   */
  promiseDigest(
    id: SubscriptionId,
    coveredUntilMs: EpochMs,
    delivery: Delivery | null,
    told?: readonly StoryId[],
  ): Promise<void>;
  /** Articles of stories that were published since, newest first. */
  listStoryArticles(
    sinceMs: EpochMs,
    limit: number,
  ): Promise<readonly { readonly storyId: StoryId; readonly stored: StoredArticle }[]>;
  /**
   * One transaction: each becomes one story with those that its articles are in, which keeps the id of the oldest; where there is none, a
   * new one.
   *
   * @returns the story of each of their articles.
   */
  keepStories(stories: readonly FoundStory[]): Promise<ReadonlyMap<ArticleId, StoryId>>;
  /** When each was last told to a subscription: the end of the period that was told. */
  listToldStories(id: SubscriptionId): Promise<ReadonlyMap<StoryId, EpochMs>>;
  listOpenDeliveries(): Promise<readonly Delivery[]>;
  countDeliveryAttempt(id: string): Promise<void>;
  markDelivered(id: string): Promise<void>;

  /** Channels that an admin chose to be told of feeds in trouble. */
  listAlertChannels(): Promise<readonly Destination[]>;
  /** Does nothing where it is one already. */
  addAlertChannel(channel: Destination): Promise<void>;
  /** @returns whether it was one. */
  removeAlertChannel(channel: Destination): Promise<boolean>;
  /** In the order in which the feeds were added. */
  listTroubleNews(): Promise<readonly TroubleNews[]>;
  /** One transaction: the deliveries are promised and what they tell is known as told, at a time not after it was listed. */
  promiseTroubleNews(
    news: readonly TroubleNews[],
    toldAtMs: EpochMs,
    deliveries: readonly Delivery[],
  ): Promise<void>;
  /** Of the feeds followed, without the sample wire: addresses of those whose last poll got no answer at all, and how many there are. */
  countUnanswered(): Promise<{ readonly urls: readonly string[]; readonly followedCount: number }>;

  appendConsoleMessage(
    channelId: string,
    document: ReplyDocument,
    deliveryId: string | null,
  ): Promise<ConsoleMessage>;
  /** The newest `limit`, oldest first. */
  listConsoleMessages(channelId: string, limit: number): Promise<readonly ConsoleMessage[]>;

  /** What admins decided about who is who: independent of articles, which come, change and go. */
  addSpeakerDecision(choice: SpeakerChoice, decidedBy: string): Promise<SpeakerDecision>;
  /** In the order in which they were made. */
  listSpeakerDecisions(): Promise<readonly SpeakerDecision[]>;
  /** @returns what was decided; null when there is none with this id. */
  removeSpeakerDecision(id: number): Promise<SpeakerDecision | null>;

  /** One transaction: nothing is posted there any more. Of what was chosen before workspaces were told apart nothing is taken. */
  forgetWorkspace(platform: PlatformName, workspaceId: string): Promise<void>;
  /** One transaction: nothing is posted to this channel any more. */
  forgetChannel(channel: Omit<Destination, 'workspaceId'>): Promise<void>;

  getSetting(key: string): Promise<string | null>;
  setSetting(key: string, value: string): Promise<void>;

  close(): Promise<void>;
}
