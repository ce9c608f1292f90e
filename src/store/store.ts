/**
 * The store's port: all that must outlive the process. One implementation over SQL (SQLite by default), opened by
 * `openStore` in open-store.ts. Every quote read back is checked: its words must equal `text.slice(start, end)`.
 */
import type { ArticleStore } from './ports/article-store.ts';
import type { AuditStore } from './ports/audit-store.ts';
import type { ChangeStore } from './ports/change-store.ts';
import type { ConsoleStore } from './ports/console-store.ts';
import type { CorrectionStore } from './ports/correction-store.ts';
import type { DeliveryStore } from './ports/delivery-store.ts';
import type { DigestStore } from './ports/digest-store.ts';
import type { FeedPostStore } from './ports/feed-post-store.ts';
import type { FeedStore } from './ports/feed-store.ts';
import type { FigureStore } from './ports/figure-store.ts';
import type { InstallationStore } from './ports/installation-store.ts';
import type { OlderStore } from './ports/older-store.ts';
import type { PageCheckStore } from './ports/page-check-store.ts';
import type { ReportStore } from './ports/report-store.ts';
import type { RetentionStore } from './ports/retention-store.ts';
import type { SearchStore } from './ports/search-store.ts';
import type { SharedWork } from './ports/shared-work.ts';
import type { SpeakerStore } from './ports/speaker-store.ts';
import type { StorySearchStore, StoryStore } from './ports/story-store.ts';
import type { WatchStore } from './ports/watch-store.ts';

export interface Store
  extends ArticleStore,
    AuditStore,
    ChangeStore,
    ConsoleStore,
    CorrectionStore,
    DeliveryStore,
    DigestStore,
    FeedPostStore,
    FeedStore,
    FigureStore,
    InstallationStore,
    OlderStore,
    PageCheckStore,
    ReportStore,
    RetentionStore,
    SearchStore,
    SpeakerStore,
    StorySearchStore,
    StoryStore,
    WatchStore {
  getSetting(key: string): Promise<string | null>;
  setSetting(key: string, value: string): Promise<void>;
  /** How several processes share the work; null where the store is a file, which has one. */
  readonly shared: SharedWork | null;
  /** The same store, whose transactions write nothing but while this process holds the job (`SharedWork.takeJob`). */
  forJob(job: string): Store;
  close(): Promise<void>;
}
