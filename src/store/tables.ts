/** The tables of migrations.ts as kysely sees them. JSON columns hold values of src/model; booleans are 0 or 1. */
import type { Generated, Selectable } from 'kysely';

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
  console_messages: ConsoleMessageTable;
  settings: SettingTable;
  speaker_decisions: SpeakerDecisionTable;
  polls: PollTable;
  article_bands: ArticleBandTable;
  article_copies: ArticleCopyTable;
  hub_subscriptions: HubSubscriptionTable;
  alert_channels: AlertChannelTable;
  told_troubles: ToldTroubleTable;
  installations: InstallationTable;
}

interface InstallationTable {
  platform: string;
  workspace_id: string;
  sealed: string;
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
}

interface RevisionTable {
  id: Generated<number>;
  article_id: string;
  revised_at_ms: number;
  /** Quote[] */
  removed: string;
  /** Quote[] */
  added: string;
}

interface SubscriptionTable {
  sequence: Generated<number>;
  id: string;
  platform: string;
  workspace_id: string;
  channel_id: string;
  /** string[] */
  topics: string;
  cron: string;
  time_zone: string;
  created_at_ms: number;
  covered_until_ms: number;
}

interface ToldStoryTable {
  subscription_id: string;
  story_id: number;
  told_at_ms: number;
}

interface DeliveryTable {
  sequence: Generated<number>;
  id: string;
  platform: string;
  workspace_id: string;
  channel_id: string;
  /** ReplyDocument */
  document: string;
  attempts: number;
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
  decided_at_ms: number;
  decided_by: string;
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

export type FeedRow = Selectable<FeedTable>;
export type ArticleRow = Selectable<ArticleTable>;
export type QuoteRow = Selectable<QuoteTable>;
export type ConsoleMessageRow = Selectable<ConsoleMessageTable>;
export type SpeakerDecisionRow = Selectable<SpeakerDecisionTable>;
export type PollRow = Selectable<PollTable>;
