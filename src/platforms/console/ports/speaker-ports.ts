/** What the console's pages of people, bodies and topics ask for. */
import type { EpochMs } from '../../../model/article.ts';
import type { QuoteId } from '../../../model/quote.ts';
import type { QuoteCard } from '../../../model/reply.ts';

/** Somebody's name, to be chosen from. */
export interface ConsoleName {
  /** What their page's address has. */
  readonly key: string;
  /** "Anna Berg, mayor of Oster" */
  readonly label: string;
  readonly quoteCount: number;
}

/** Something, and in how many quotes it is. */
export interface ConsoleCount {
  readonly name: string;
  readonly quoteCount: number;
}

/** Quotes of one page, and how many there are. */
export interface ConsoleQuotes {
  /** Newest first: those of the page that was asked for. */
  readonly cards: readonly QuoteCard[];
  /** On all pages; what is in several outlets counts once. */
  readonly total: number;
}

/** What is known of a name beyond articles. */
export interface ConsoleNamed extends ConsoleName {
  /** Names that no article has, each with what says so; left out, like both below, where there are none. */
  readonly aliases?: readonly string[];
  /** For whom they speak and by which rule, step by step. */
  readonly speaksFor?: readonly string[];
  /** What the name leaves open. */
  readonly doubts?: readonly string[];
}

/** A person or body, over all articles. */
export interface ConsoleSpeaker extends ConsoleNamed, ConsoleQuotes {
  readonly name: string;
  /** As articles print the name, most quoted first; likewise below. */
  readonly forms: readonly ConsoleCount[];
  /** With when the first and the last article that gives it were published. */
  readonly offices: readonly (ConsoleCount & {
    readonly fromMs: EpochMs;
    readonly toMs: EpochMs;
  })[];
  /** Others of the same name. */
  readonly namesakes: readonly ConsoleName[];
}

/** A person, body, place or thing that quotes are about. */
export interface ConsoleTopic extends ConsoleNamed, ConsoleQuotes {
  readonly name: string;
  /** Whether there are words by them, too. */
  readonly isQuoted: boolean;
}

/** Nobody of that name, or several. */
export type NameDoubt =
  | { readonly kind: 'several'; readonly names: readonly ConsoleName[] }
  | { readonly kind: 'none'; readonly nearest: readonly ConsoleName[] };

export type SpeakerAnswer =
  | { readonly kind: 'one'; readonly speaker: ConsoleSpeaker }
  /** Spoken about, and never quoted. */
  | { readonly kind: 'topic'; readonly key: string }
  | NameDoubt;

export type TopicAnswer = { readonly kind: 'one'; readonly topic: ConsoleTopic } | NameDoubt;

export interface QuotePage {
  readonly offset: number;
  readonly limit: number;
  /** Only what was published before; left out for any time. */
  readonly beforeMs?: EpochMs;
}

export interface ConsoleSpeakers {
  /** @param name a key, or a name in any form. */
  find(name: string, page: QuotePage): SpeakerAnswer;
  /** What is said about them. @param name a key, or a name in any form. */
  topic(name: string, page: QuotePage): TopicAnswer;
  /** The key of the one who said it; null where that is nobody who has a page. */
  keyOf(id: QuoteId): string | null;
  /** What was published before is told by `readOlder` alone; null where there is nothing else. */
  heldSinceMs(): EpochMs | null;
  /** The same of what was published before, as far as it is read in one go: its own `heldSinceMs` says how far. @param name as above. */
  readOlder(name: string, beforeMs: EpochMs): Promise<ConsoleSpeakers>;
}
