/** What the console needs of the program. `app.ts` connects it to the store, the quote index and the commands. */
import type { Logger } from '../../../lib/logger.ts';
import type { Clock } from '../../../lib/time/clock.ts';
import type { Timers } from '../../../lib/time/timers.ts';
import type { ArticleId, Block, EpochMs, FeedId } from '../../../model/article.ts';
import type { Caller, CommandGateway } from '../../../model/command.ts';
import type { Feed, ParsedFeed } from '../../../model/feed.ts';
import type { Poll } from '../../../model/poll.ts';
import type { Quote, QuoteId } from '../../../model/quote.ts';
import type { QuoteCard, ReplyDocument } from '../../../model/reply.ts';
import type { ConsoleArticle } from './article-ports.ts';
import type { ConsoleLogin } from './login-ports.ts';
import type { ConsoleRecords } from './record-ports.ts';
import type { ConsoleSpeakers } from './speaker-ports.ts';
import type { ConsoleStories } from './story-ports.ts';

export interface ConsoleReader {
  article(id: ArticleId): Promise<ConsoleArticle | null>;
  /** Also one that the outlet took out or corrected since. */
  quote(id: QuoteId): Promise<Quote | null>;
  /** Whether it was here, and was removed by its age. */
  isForgotten(id: ArticleId | QuoteId): Promise<boolean>;
  /** The same words by the same speaker in other articles, each in its own wording. */
  alsoIn(quote: Quote): readonly Quote[];
  /** The card that commands and digests show for the same quote. */
  toCard(quote: Quote): QuoteCard;
  readonly speakers: ConsoleSpeakers;
  readonly records: ConsoleRecords;
  readonly stories: ConsoleStories;
}

/** One message in a channel. `id` rises over all channels, so that one number says what a page has seen. */
export interface ConsoleMessage {
  readonly id: number;
  readonly channelId: string;
  readonly postedAtMs: EpochMs;
  readonly document: ReplyDocument;
}

export interface ConsoleMessages {
  /** The same `deliveryId` (unless null) appends once; each time the one message is returned. */
  append(
    channelId: string,
    document: ReplyDocument,
    deliveryId: string | null,
  ): Promise<ConsoleMessage>;
  /** Returns the message as it is then; null where it is gone. */
  edit(id: number, document: ReplyDocument): Promise<ConsoleMessage | null>;
  /** The newest `limit`, or those before a message, oldest first. */
  list(channelId: string, limit: number, beforeId?: number): Promise<readonly ConsoleMessage[]>;
}

/** What an address gave that an admin tried; nothing of it is stored. All of it is foreign. */
export type AddressTrial =
  | {
      readonly kind: 'feed';
      /** After redirects. */
      readonly url: string;
      readonly feed: ParsedFeed;
    }
  | {
      readonly kind: 'page';
      /** After redirects. */
      readonly url: string;
      readonly title: string;
      readonly outlet: string;
      readonly publishedAtMs: EpochMs | null;
      /** null when the page doesn't say. */
      readonly modifiedAtMs: EpochMs | null;
      readonly authors: readonly string[];
      /** As the page declares it, in BCP 47. */
      readonly language: string | null;
      /** As the page gives it. */
      readonly canonicalUrl: string | null;
      /** Paragraphs apart by one blank line; empty when no article was found. */
      readonly text: string;
      /** All paragraphs of `text`, in order. */
      readonly blocks: readonly Block[];
      /** More than `text` can be read with a subscription only. */
      readonly isPartial: boolean;
      /** The rest is behind a link, as “Continue reading”. */
      readonly isContinued: boolean;
      /** The page's HTML as it came, decoded. */
      readonly original: string;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** A feed that could be followed. */
export interface FeedChoice {
  readonly url: string;
  readonly title: string;
  readonly itemCount: number;
}

export type FollowOutcome =
  | { readonly kind: 'followed'; readonly feed: Feed; readonly isNew: boolean }
  /** Nothing is followed yet: which is meant is for people to say. */
  | { readonly kind: 'choice'; readonly choices: readonly FeedChoice[] }
  | { readonly kind: 'failed'; readonly reason: string };

export interface ConsoleFeeds {
  /** All that are followed. */
  list(): Promise<readonly Feed[]>;
  /** Of each of these feeds, newest first; at most MAX_POLLS_KEPT. */
  polls(ids: readonly FeedId[]): Promise<ReadonlyMap<FeedId, readonly Poll[]>>;
  /**
   * Polls now, due or not; resolves with the poll that was made. `unrecorded`: it failed, and could not be stored; `stopped`: none was
   * made, because the program is stopping.
   */
  pollNow(id: FeedId): Promise<Poll | UnrecordedPoll | 'not-followed' | 'stopped'>;
  /** @param address of a feed, or of an article's page; "example.org/news" means https. */
  tryAddress(address: string): Promise<AddressTrial>;
  /** Follows the feed at this address, or the one that its page leads to. @param caller who asks, for the audit log. */
  follow(address: string, caller: Caller): Promise<FollowOutcome>;
}

/** A poll that failed where nothing can be stored. */
export interface UnrecordedPoll {
  readonly kind: 'unrecorded';
  /** In words for an admin. */
  readonly reason: string;
}

/** A page of the sample wire; null for a host or path it doesn't serve. `path` begins with "/". */
export type SampleSite = (
  host: string,
  path: string,
) => {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Uint8Array;
} | null;

/** Pages for whoever runs the program. */
export type OperatorPages = (path: '/readyz' | '/metrics') => Promise<{
  readonly status: 200 | 503;
  readonly contentType: string;
  readonly body: string;
}>;

export interface ConsoleOptions {
  /** An address of this machine. One that others can reach demands a login. */
  readonly host: string;
  /** The address under which people reach it, through a proxy; without a path. Demands a login, unless it is this machine's own. */
  readonly publicUrl?: string | undefined;
  /** Left out where there is none, and whoever reaches the console is an admin. */
  readonly login?: ConsoleLogin;
  /** 0 for any free port. */
  readonly port: number;
  /** Whether a busy port is an error; else the next free one is taken. */
  readonly isPortFixed?: boolean;
  /** At least one; the first is where a visit begins. */
  readonly channels: readonly string[];
  readonly gateway: CommandGateway;
  readonly reader: ConsoleReader;
  readonly messages: ConsoleMessages;
  readonly feeds: ConsoleFeeds;
  /** Given when the sample wire is followed: its links open in the console. */
  readonly sampleSite?: SampleSite;
  /** Left out where there are none. */
  readonly operator?: OperatorPages;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
}
