/** The tables of migrations.ts as kysely sees them. JSON columns hold values of src/model; booleans are 0 or 1. */
import type { Generated, Selectable } from 'kysely';
import type { DeliveryTable } from './delivery-tables.ts';
import type {
  MissedArticleTable,
  PartedArticleTable,
  StoryTable,
  ToldArticleTable,
  ToldStoryTable,
} from './story-tables.ts';

export interface Tables {
  feeds: FeedTable;
  feed_items: FeedItemTable;
  backlog_items: BacklogItemTable;
  articles: ArticleTable;
  analyses: AnalysisTable;
  quotes: QuoteTable;
  revisions: RevisionTable;
  subscriptions: SubscriptionTable;
  deliveries: DeliveryTable;
  told_stories: ToldStoryTable;
  told_articles: ToldArticleTable;
  missed_articles: MissedArticleTable;
  stories: StoryTable;
  parted_articles: PartedArticleTable;
  console_messages: ConsoleMessageTable;
  settings: SettingTable;
  speaker_decisions: SpeakerDecisionTable;
  reports: ReportTable;
  audit_entries: AuditEntryTable;
  speaker_fixes: SpeakerFixTable;
  polls: PollTable;
  article_bands: ArticleBandTable;
  article_copies: ArticleCopyTable;
  hub_subscriptions: HubSubscriptionTable;
  former_quotes: FormerQuoteTable;
  console_sessions: ConsoleSessionTable;
  alert_channels: AlertChannelTable;
  told_troubles: ToldTroubleTable;
  watches: WatchTable;
  unwatched_news: UnwatchedNewsTable;
  watch_finds: WatchFindTable;
  posted_quotes: PostedQuoteTable;
  /** See page-check-rows.ts. */
  page_checks: {
    article_id: string;
    checked_at_ms: number;
    seen: string | null;
    gone_at_ms: number | null;
  };
  untold_corrections: UntoldCorrectionTable;
  installations: InstallationTable;
  feed_posts: FeedPostTable;
  unposted_articles: UnpostedArticleTable;
  posted_articles: PostedArticleTable;
  gone_places: { platform: string; workspace_id: string; channel_id: string };
  forgotten: ForgottenTable;
  /** Triggers fill it: one row an article, also of one that is gone. */
  article_changes: { sequence: Generated<number>; article_id: string };
  /** A folded word of a name that stands in an article's quotes; `article` is its sequence. */
  quoted_names: { word: string; newest_quote_ms: number; article: number };
}

interface FeedPostTable {
  sequence: Generated<number>;
  id: string;
  feed_id: string;
  platform: string;
  workspace_id: string;
  channel_id: string;
  /** PostFormat */
  format: string;
  created_at_ms: number;
}

export type FeedPostRow = Selectable<FeedPostTable>;

interface UnpostedArticleTable {
  sequence: Generated<number>;
  feed_post_id: string;
  article_id: string;
  /** Headline; null where the article was read. */
  headline: string | null;
}

interface PostedArticleTable {
  platform: string;
  workspace_id: string;
  channel_id: string;
  article_id: string;
  posted_at_ms: number;
}

interface ForgottenTable {
  /** Of an article or a quote. */
  id: string;
}

interface InstallationTable {
  platform: string;
  workspace_id: string;
  sealed: string;
}

interface PostedQuoteTable {
  quote_id: string;
  /** Deliveries are forgotten after a while. */
  delivery_id: string;
}

interface UntoldCorrectionTable {
  sequence: Generated<number>;
  /** Quote */
  before_quote: string;
  /** Quote; null where it is gone. */
  after_quote: string | null;
  by: Generated<string>;
}

interface WatchTable {
  sequence: Generated<number>;
  id: string;
  platform: string;
  workspace_id: string;
  channel_id: string;
  owner_id: string;
  name: string | null;
  /** string[] */
  words: string;
  /** QuietHours */
  quiet: string | null;
  created_at_ms: number;
}

export type WatchRow = Selectable<WatchTable>;

interface UnwatchedNewsTable {
  sequence: Generated<number>;
  article_id: string;
  /** QuoteId[] */
  quote_ids: string;
}

interface WatchFindTable {
  watch_id: string;
  quote_id: string;
  found_at_ms: number;
  told_at_ms: number | null;
  delivery_id: string | null;
}

interface AlertChannelTable {
  platform: string;
  workspace_id: string;
  channel_id: string;
}

interface ToldTroubleTable {
  feed_id: string;
  kind: string;
  told_at_ms: number;
}

interface ArticleBandTable {
  band: number;
  article_id: string;
  stored_at_ms: number;
}

/** Each pair stands here both ways round. */
interface ArticleCopyTable {
  article_id: string;
  copy_id: string;
}

interface FeedTable {
  sequence: Generated<number>;
  id: string;
  url: string;
  title: string;
  state: string;
  is_sample: number;
  etag: string | null;
  last_modified: string | null;
  body_hash: string | null;
  last_polled_at_ms: number | null;
  last_success_at_ms: number | null;
  next_poll_at_ms: number;
  news_at_ms: number | null;
  /** UpdateHints */
  update_hints: string;
  failure_count: number;
  last_error: string | null;
}

interface FeedItemTable {
  feed_id: string;
  key: string;
  article_id: string | null;
  /** What it keeps through its edits; null for those that were read before this was told. */
  place: string | null;
}

interface BacklogItemTable {
  feed_id: string;
  place: string;
}

interface ArticleTable {
  sequence: Generated<number>;
  id: string;
  feed_id: string | null;
  url: string;
  outlet: string;
  title: string;
  published_at_ms: number;
  text: string;
  stored_at_ms: number;
  /** Reading, or null */
  reading: string | null;
  is_backlog: Generated<number>;
  story_id: number | null;
  /** Of the poll or command that brought it last; null for what came before there were any. */
  trace_id: string | null;
  /** null for an article without quotes, and where `quote_count` is. */
  newest_quote_ms: number | null;
  /** null where it is still to be noted, with `quoted_names`. */
  quote_count: number | null;
}

interface AnalysisTable {
  article_id: string;
  analyzer_version: number;
  /** Analysis */
  analysis: string;
}

interface QuoteTable {
  id: string;
  article_id: string;
  /** 0 for the first quote of the article. */
  place: number;
  kind: string;
  /** Speaker, or null */
  speaker: string | null;
  cue: string | null;
  /** string[]: what every reading compares with the article's text at `spans`. */
  words: string;
  /** Span[] */
  spans: string;
  confidence: number;
  /** QuotePosition[] */
  positions: string;
  /** The id of a quote, or null */
  passage: string | null;
  is_corrected: number;
}

interface RevisionTable {
  id: Generated<number>;
  article_id: string;
  revised_at_ms: number;
  /** Quote[] */
  removed: string;
  /** Quote[] */
  added: string;
  by: Generated<string>;
}

interface SubscriptionTable {
  sequence: Generated<number>;
  id: string;
  platform: string;
  workspace_id: string;
  channel_id: string;
  /** StoryFilter */
  filter: string;
  says_empty: number;
  cron: string;
  time_zone: string;
  created_at_ms: number;
  covered_until_ms: number;
}

interface ConsoleMessageTable {
  id: Generated<number>;
  channel_id: string;
  posted_at_ms: number;
  /** ReplyDocument */
  document: string;
  delivery_id: string | null;
}

interface SettingTable {
  key: string;
  value: string;
}

interface SpeakerDecisionTable {
  id: Generated<number>;
  of_name: string;
  of_trait: string | null;
  /** null for a split. */
  and_name: string | null;
  and_trait: string | null;
  /** 1 where the second name was given to the first. */
  is_alias: number;
  decided_at_ms: number;
  decided_by: string;
}

interface ReportTable {
  id: Generated<number>;
  /** Quote */
  quote: string;
  platform: string;
  workspace_id: string;
  channel_id: string;
  user_id: string;
  user_name: string;
  suggested: string | null;
  reason: string;
  reported_at_ms: number;
  /** ReportVerdict, or null while it is open. */
  verdict: string | null;
  resolved_at_ms: number | null;
  resolved_by: string | null;
}

interface AuditEntryTable {
  id: Generated<number>;
  at_ms: number;
  user_id: string;
  user_name: string;
  platform: string;
  workspace_id: string;
  channel_id: string;
  line: string;
  outcome: string | null;
}

interface SpeakerFixTable {
  id: Generated<number>;
  report_id: number;
  article_id: string;
  quote_id: string;
  words: string;
  /** Speaker, or null: nobody can tell. */
  speaker: string | null;
}

interface PollTable {
  id: Generated<number>;
  feed_id: string;
  started_at_ms: number;
  took_ms: number;
  status: number | null;
  outcome: string;
  item_count: number | null;
  new_item_count: number | null;
  body_bytes: number | null;
  reason: string | null;
}

interface HubSubscriptionTable {
  feed_id: string;
  hub_url: string;
  topic_url: string;
  path: string;
  secret: string;
  state: string;
  until_ms: number;
  ask_at_ms: number;
  told_at_ms: number | null;
}

interface FormerQuoteTable {
  quote_id: string;
  article_id: string;
}

interface ConsoleSessionTable {
  id_hash: string;
  user_name: string;
  user_mark: string;
  expires_at_ms: number;
}

export type FeedRow = Selectable<FeedTable>;
export type ArticleRow = Selectable<ArticleTable>;
export type QuoteRow = Selectable<QuoteTable>;
export type ConsoleMessageRow = Selectable<ConsoleMessageTable>;
export type SpeakerDecisionRow = Selectable<SpeakerDecisionTable>;
export type ReportRow = Selectable<ReportTable>;
export type PollRow = Selectable<PollTable>;
