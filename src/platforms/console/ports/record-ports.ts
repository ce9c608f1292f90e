/** What the console's pages of the record ask for: who is quoted how much, by whom, about what, and where they stand. */
import type { CsvRow } from '../../../lib/csv.ts';
import type { ArticleId, EpochMs } from '../../../model/article.ts';
import type { Feed } from '../../../model/feed.ts';
import type { SpeechAct, Stance } from '../../../model/position.ts';
import type { Quote } from '../../../model/quote.ts';
import type { QuoteCard } from '../../../model/reply.ts';
import type { SpeakerKind } from '../../../model/speaker.ts';
import type { ConsoleRevision } from './article-ports.ts';
import type { QuotePage } from './speaker-ports.ts';

/** Which quotes: all that is given must hold. */
export interface RecordQuery {
  /** The key of who said it. */
  readonly speaker: string | null;
  /** The key of whom or what it is about, or a name of it. */
  readonly topic: string | null;
  /** The outlet's whole name. */
  readonly outlet: string | null;
  readonly kind: SpeakerKind | null;
  /** The last so many days; null for all that is held. */
  readonly days: number | null;
}

/** Something, and in how many quotes and printings it is: what is joined is one quote, and a printing in every article. */
export interface RecordCount {
  readonly name: string;
  readonly quoteCount: number;
  readonly printingCount: number;
}

export interface RecordVoice extends RecordCount {
  /** What the address of their page has. */
  readonly key: string;
  /** "Anna Berg, mayor of Oster" */
  readonly label: string;
  readonly kind: SpeakerKind;
}

/** Where somebody stands on something, by the newest words that tell it. */
export interface RecordStanding {
  readonly holder: { readonly key: string; readonly label: string };
  readonly topic: string;
  readonly act: SpeechAct;
  readonly stance: Stance;
  readonly quote: Quote;
  /** The newest words before it of another stance; null where it never changed. */
  readonly before: { readonly stance: Stance; readonly quote: Quote } | null;
  readonly quoteCount: number;
}

/** Lists have the most quoted first. */
export interface RecordCounts {
  readonly quoteCount: number;
  readonly printingCount: number;
  /** Quotes; `nobody` where the article names no speaker at all. */
  readonly kinds: Readonly<Record<SpeakerKind | 'nobody', number>>;
  readonly voices: readonly RecordVoice[];
  readonly outlets: readonly RecordCount[];
  readonly topics: readonly RecordCount[];
  /** Newest first. */
  readonly standings: readonly RecordStanding[];
  /** Days in UTC that have quotes, by their beginning; earliest first. */
  readonly days: readonly { readonly fromMs: EpochMs; readonly quoteCount: number }[];
}

/** What is stored of an outlet, and what it is quoted with. */
export interface ConsoleOutlet {
  readonly name: string;
  readonly counts: RecordCounts;
  readonly articleCount: number;
  /** Newest published first. */
  readonly newest: readonly {
    readonly id: ArticleId;
    readonly title: string;
    readonly publishedAtMs: EpochMs;
  }[];
  /** What it changed itself, the last first. */
  readonly revisions: readonly (Omit<ConsoleRevision, 'by'> & {
    readonly article: { readonly id: ArticleId; readonly title: string };
  })[];
  /** Those that its articles come from. */
  readonly feeds: readonly Feed[];
  /** As it prints them, newest first: those of the page that was asked for. */
  readonly cards: readonly QuoteCard[];
}

export type OutletAnswer =
  | { readonly kind: 'one'; readonly outlet: ConsoleOutlet }
  /** @see ConsoleRecords.outlets */
  | { readonly kind: 'none'; readonly nearest: readonly string[] };

/** The tables that can be taken away. */
export const RECORD_TABLES = ['quotes', 'voices', 'outlets', 'topics', 'positions'] as const;
export type RecordTable = (typeof RECORD_TABLES)[number];

export interface ConsoleRecords {
  count(query: RecordQuery): Promise<RecordCounts>;
  /** Newest or most quoted first, a few rows at a time; at most MAX_ROWS. */
  rows(table: RecordTable, query: RecordQuery): AsyncIterable<readonly CsvRow[]>;
  /** @param name whole, in any case. */
  outlet(name: string, page: QuotePage): Promise<OutletAnswer>;
  /** The outlets that are quoted from, by name. */
  outlets(): readonly string[];
}

/** Rows of one table that is taken away: about 60 MB. */
export const MAX_ROWS = 100_000;
