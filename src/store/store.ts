/**
 * The store's port: all that must outlive the process. One implementation over SQL (SQLite by default), opened by
 * `openStore` in open-store.ts. Every quote read back is checked: its words must equal `text.slice(start, end)`.
 */
import type { Analysis } from '../model/analysis.ts';
import type { Article, ArticleId, EpochMs, FeedId } from '../model/article.ts';
import type { AuditEntry } from '../model/audit.ts';
import type { StoryId, Subscription, SubscriptionId } from '../model/digest.ts';
import type { DueFeed, Feed } from '../model/feed.ts';
import type { HubSubscription } from '../model/hub-subscription.ts';
import type { Destination, PlatformName } from '../model/platform.ts';
import type { Poll } from '../model/poll.ts';
import type { Quote, QuoteId } from '../model/quote.ts';
import type { ReplyDocument } from '../model/reply.ts';
import type { Report, ReportVerdict } from '../model/report.ts';
import type { SpeakerChoice, SpeakerDecision } from '../model/speaker-decision.ts';
import type { ChangeRows } from './change-rows.ts';
import type { CorrectionStore } from './correction-store.ts';
import type { DeliveryStore } from './delivery-store.ts';
import type { FeedPostStore, ItemFacts } from './feed-post-store.ts';
import type { FigureRows } from './figure-rows.ts';
import type { OlderRows } from './older-rows.ts';
import type { PageCheckRows } from './page-check-rows.ts';
import type { RetentionRows } from './retention-rows.ts';
import type { SearchRows } from './search-rows.ts';
import type { SharedWork } from './shared-work.ts';
import type { StoryRows } from './story-rows.ts';
import type { StorySearchRows } from './story-search-rows.ts';
import type { WatchStore } from './watch-store.ts';

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

/** What a poll changed on its feed. */
export type FeedChange = Partial<Omit<Feed, 'id' | 'isSample'>>;

/** One message in a channel of the console. */
export interface ConsoleMessage {
  readonly id: number;
  readonly channelId: string;
  readonly postedAtMs: EpochMs;
  readonly document: ReplyDocument;
}

/** A login to the console: only the hash of its id. */
export interface ConsoleSession {
  readonly idHash: string;
  readonly userName: string;
  /** Changes with the user's password. */
  readonly userMark: string;
  readonly expiresAtMs: EpochMs;
}

/** A message promised to a channel: written before it is sent, marked after. */
export interface Delivery {
  /** Made from what is told and where: the same for each try. At most 25 characters (Discord's nonce). */
  readonly id: string;
  readonly destination: Destination;
  readonly document: ReplyDocument;
  readonly attempts: number;
  /** The delivery whose message it answers. */
  readonly replyTo?: string;
  /** The delivery whose message it is put in the place of. */
  readonly edits?: string;
  /** Articles that it tells, for the log, where its document doesn't have them. */
  readonly articleIds?: readonly ArticleId[];
}

export interface DeliveryClaim {
  readonly platforms: readonly PlatformName[];
  readonly nowMs: EpochMs;
  readonly leaseMs: number;
  readonly limit: number;
}

export interface ClaimedDelivery extends Delivery {
  /** An earlier try may have got through, and nobody heard of it. */
  readonly isUnclear: boolean;
  /** The platform's id of the message that it answers or edits; null where there is none, or none that is known. */
  readonly aboutMessageId: string | null;
  /** Traces that brought what it tells, in the order in which they came: a few at most, for the log. */
  readonly traceIds: readonly string[];
}

export interface DeliveryFailure {
  readonly reason: string;
  readonly nextTryAtMs: EpochMs;
  /** The message may be there all the same. */
  readonly isUnclear: boolean;
  /** Whether it counts as one of its tries. */
  readonly isTry: boolean;
}

/** One that failed and is tried again; what comes after it in its place waits. */
export interface DelayedDelivery extends Delivery {
  readonly reason: string;
  readonly nextTryAtMs: EpochMs;
}

export interface DeadLetter extends Delivery {
  readonly reason: string;
  readonly diedAtMs: EpochMs;
}

/** What admins were not told yet of a feed: its trouble, or that one they were told of is over. */
export interface TroubleNews {
  readonly feed: Feed;
  readonly kind: 'gone' | 'failing' | 'recovered';
}

/** A report, and the article of its quote with what the verdict made of it; null where that is gone or nothing changed. */
export interface ResolvedReport {
  readonly report: Report;
  readonly stored: StoredArticle | null;
}

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

/** What a workspace granted when it installed the program. */
export interface StoredInstallation {
  readonly workspaceId: string;
  /** Only who has the key can open it. */
  readonly sealed: string;
}

export interface Store
  extends ChangeRows,
    CorrectionStore,
    DeliveryStore,
    FeedPostStore,
    FigureRows,
    PageCheckRows,
    OlderRows,
    RetentionRows,
    SearchRows,
    StoryRows,
    StorySearchRows,
    WatchStore {
  addFeed(feed: Feed): Promise<void>;
  /** One transaction: all of them or none. */
  addFeeds(feeds: readonly Feed[]): Promise<void>;
  listFeeds(): Promise<readonly Feed[]>;
  getFeed(id: FeedId): Promise<Feed | null>;
  /** Those not gone whose next poll comes before this, soonest first; last, due since 0, those that a clock which was ahead had planned. */
  listDueFeeds(beforeMs: EpochMs): Promise<readonly DueFeed[]>;
  /** One transaction: when each of these feeds is polled next. */
  planPolls(plans: ReadonlyMap<FeedId, EpochMs>): Promise<void>;
  updateFeed(id: FeedId, change: FeedChange): Promise<void>;
  /**
   * Before a poll: keeps other processes from polling it until it is released.
   *
   * @param nowMs only if it is followed, due by then, and no other polls it; null: whatever they do.
   * @returns null where it is gone, paused, not due any more, or another's.
   */
  claimFeed(id: FeedId, nowMs: EpochMs | null): Promise<Feed | null>;
  releaseFeed(id: FeedId): Promise<void>;
  /** Articles that came from it stay, with `feedId` null. */
  removeFeed(id: FeedId): Promise<void>;

  /** One transaction: keeps it, and of the feed's older ones so many that there are MAX_POLLS_KEPT. */
  recordPoll(id: FeedId, poll: Poll): Promise<void>;
  /** Of each of these feeds, newest first; at most as many feeds as a page shows. */
  listPolls(ids: readonly FeedId[]): Promise<ReadonlyMap<FeedId, readonly Poll[]>>;

  /** Of feeds that are followed no more, too: those that the hub has to be told. */
  listHubSubscriptions(): Promise<readonly HubSubscription[]>;
  /** That of a feed, or that to which hubs send at a path. */
  findHubSubscription(by: { feedId: FeedId } | { path: string }): Promise<HubSubscription | null>;
  /** Adds it, or puts it in place of the feed's former one. */
  putHubSubscription(subscription: HubSubscription): Promise<void>;
  removeHubSubscription(feedId: FeedId): Promise<void>;

  /** Links of items already read, so that a feed's page is fetched once: item key (guid or address) by feed. */
  findKnownItems(feedId: FeedId, keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** Of those that are known: the article of each, null where it could not be read. */
  findItemArticles(
    feedId: FeedId,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, ArticleId | null>>;
  /** Addresses of the articles that a feed brought last. */
  listNewestUrls(feedId: FeedId, limit: number): Promise<readonly string[]>;
  rememberItem(
    feedId: FeedId,
    key: string,
    articleId: ArticleId | null,
    facts?: ItemFacts,
  ): Promise<void>;

  /**
   * Notes what a feed's first document lists, by place (see `itemPlace` in item-keys.ts). Does nothing when anything is known of the
   * feed's items, so that a first poll that is done again adds nothing that came since.
   */
  noteBacklog(feedId: FeedId, places: readonly string[]): Promise<void>;
  /** @returns those of the places that were noted. */
  findBacklog(feedId: FeedId, places: readonly string[]): Promise<ReadonlySet<string>>;

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
  /** Stored in [fromMs, toMs), newest published first. Of a period that has passed none is missing, whoever stores at the moment. */
  listArticlesStoredBetween(fromMs: EpochMs, toMs: EpochMs): Promise<readonly StoredArticle[]>;
  /**
   * Every article of every feed, oldest stored first, in pages: what the quote index is built from at start.
   *
   * @param sinceMs those alone whose newest words were published from then on, after `noteQuoted`.
   */
  readAllArticles(sinceMs?: EpochMs | null): AsyncIterable<StoredArticle>;
  removeArticlesOfFeed(id: FeedId): Promise<readonly ArticleId[]>;
  countArticles(): Promise<number>;

  addSubscription(subscription: Subscription): Promise<void>;
  listSubscriptions(): Promise<readonly Subscription[]>;
  removeSubscription(id: SubscriptionId): Promise<void>;
  /**
   * One transaction: the delivery is promised (unless null: nothing to tell), the subscription covered, and what it tells known as told
   * then. Nothing happens where it is covered until another time than `subscription` says: another run was faster.
   */
  promiseDigest(
    subscription: Pick<Subscription, 'id' | 'coveredUntilMs'>,
    toMs: EpochMs,
    delivery: Delivery | null,
    told?: readonly StoryId[],
  ): Promise<void>;
  /** Those stored in [fromMs, toMs) that a digest of this subscription has told: none, but where a clock was set. */
  listToldArticles(
    id: SubscriptionId,
    fromMs: EpochMs,
    toMs: EpochMs,
  ): Promise<ReadonlySet<ArticleId>>;
  /** Articles of stories that were published since, newest first. */
  listStoryArticles(
    sinceMs: EpochMs,
    limit: number,
  ): Promise<readonly { readonly storyId: StoryId; readonly stored: StoredArticle }[]>;

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
  /** Returns the message as it is then; null where it is gone. */
  editConsoleMessage(id: number, document: ReplyDocument): Promise<ConsoleMessage | null>;
  /** The newest `limit`, or those before a message, oldest first. */
  listConsoleMessages(
    channelId: string,
    limit: number,
    beforeId?: number,
  ): Promise<readonly ConsoleMessage[]>;

  /** Forgets at the same time those that ended before now. */
  addConsoleSession(session: ConsoleSession, nowMs: EpochMs): Promise<void>;
  getConsoleSession(idHash: string): Promise<ConsoleSession | null>;
  removeConsoleSession(idHash: string): Promise<void>;

  /** @param outlet its whole name. @param limit of articles, and of revisions. */
  describeOutlet(outlet: string, limit: number): Promise<OutletFacts>;

  /** What admins decided about who is who: independent of articles, which come, change and go. */
  addSpeakerDecision(choice: SpeakerChoice, decidedBy: string): Promise<SpeakerDecision>;
  /** In the order in which they were made. */
  listSpeakerDecisions(): Promise<readonly SpeakerDecision[]>;
  /** @returns what was decided; null when there is none with this id. */
  removeSpeakerDecision(id: number): Promise<SpeakerDecision | null>;

  listInstallations(platform: PlatformName): Promise<readonly StoredInstallation[]>;
  /** In the place of an older one of that workspace. */
  putInstallation(platform: PlatformName, installation: StoredInstallation): Promise<void>;

  /**
   * One transaction: the report is kept, and deliveries that tell of it are promised.
   *
   * @param promise what is to be delivered of the report, which has its number then.
   */
  addReport(
    report: Omit<Report, 'id' | 'reportedAtMs' | 'resolution'>,
    promise: (report: Report) => readonly Delivery[],
  ): Promise<Report>;
  /** Newest first. */
  listReports(state: 'open' | 'resolved', limit: number): Promise<readonly Report[]>;
  getReport(id: number): Promise<Report | null>;
  /**
   * One transaction: the verdict, and what it changes: who said these words from now on, whatever analysis or edit comes, with a
   * revision of the article by the newsroom.
   *
   * @returns null when it is not open (any more).
   */
  resolveReport(id: number, verdict: ReportVerdict, by: string): Promise<ResolvedReport | null>;
  /**
   * One transaction: it is open again, and a speaker that it gave is taken back, with a revision.
   *
   * @returns null when it is not resolved.
   */
  reopenReport(id: number): Promise<ResolvedReport | null>;

  /** Something is about to be changed. @returns the entry's id. */
  beginAudit(entry: Omit<AuditEntry, 'id' | 'atMs' | 'outcome'>): Promise<number>;
  endAudit(id: number, outcome: string): Promise<void>;
  /** Newest first, and how many there are in all; null for those of every workspace. */
  listAudit(
    workspace: Pick<Destination, 'platform' | 'workspaceId'> | null,
    offset: number,
    limit: number,
  ): Promise<{ readonly entries: readonly AuditEntry[]; readonly total: number }>;

  /** One transaction: nothing is posted there any more, and its installation is gone. Of what was chosen before workspaces were told apart nothing is taken. */
  forgetWorkspace(platform: PlatformName, workspaceId: string): Promise<void>;
  /** One transaction: nothing is posted to this channel any more. */
  forgetChannel(channel: Omit<Destination, 'workspaceId'>): Promise<void>;

  getSetting(key: string): Promise<string | null>;
  setSetting(key: string, value: string): Promise<void>;

  /** How several processes share the work; null where the store is a file, which has one. */
  readonly shared: SharedWork | null;
  /** The same store, whose transactions write nothing but while this process holds the job (`SharedWork.takeJob`). */
  forJob(job: string): Store;

  close(): Promise<void>;
}
