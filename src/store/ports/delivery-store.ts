/** The part of the store's port that is about deliveries: promised, claimed under a lease, delivered or given up. */
import type { ArticleId, EpochMs } from '../../model/article.ts';
import type { Destination, PlatformName } from '../../model/platform.ts';
import type { ReplyDocument } from '../../model/reply.ts';

export interface OpenDeliveries {
  readonly isClaimable: boolean;
  /** When something may be tried next; null where nothing is open. */
  readonly nextTryAtMs: EpochMs | null;
}

export interface DeliveryStore {
  /** What is promised and not sent yet, oldest first. */
  listOpenDeliveries(): Promise<readonly Delivery[]>;
  /** Whether something can be claimed, asked without waiting for those who write: what is promised wakes every process, of which one gets it. */
  lookForDeliveries(claim: Omit<DeliveryClaim, 'leaseMs' | 'limit'>): Promise<OpenDeliveries>;
  /**
   * One transaction: takes deliveries that may be tried now, of each place the oldest that is open, so that the order of a place is
   * kept. Nobody else gets them until the lease ends, or they are let go.
   */
  claimDeliveries(claim: DeliveryClaim): Promise<readonly ClaimedDelivery[]>;
  /**
   * For how many milliseconds nobody else can claim it, from when this is asked; 0 where this process has it no more: one that was paused may
   * have been taken for gone. Without end where no other process is.
   */
  claimLeftMs(id: string): Promise<number>;
  /** Lets go of all that this process has but these, as it was: a claim may be kept whose answer was lost. */
  releaseAllBut(ids: readonly string[]): Promise<void>;
  /** It is out: kept for a while, with the platform's id of the message. A place that took one is not gone. */
  markDelivered(id: string, messageId: string | null): Promise<void>;
  /** It failed, and is tried again then; what comes after it in its place waits. */
  postponeDelivery(id: string, failure: DeliveryFailure): Promise<void>;
  /** A try was not begun after all: it is as if it had not been claimed. */
  releaseDelivery(id: string, isUnclear: boolean): Promise<void>;
  /** After a start: whoever held a lease is gone, and what waits for its next try need not. */
  resumeDeliveries(): Promise<void>;
  /** It is given up: a dead letter, until an admin tries it again or drops it. */
  buryDelivery(id: string, reason: string): Promise<void>;
  /** One transaction: all that is open for a place is given up. @param isMarked whether the place is gone from then on; so it is where left out. */
  buryPlace(place: Destination, reason: string, isMarked?: boolean): Promise<BuriedPlace>;
  /** Where nothing is taken any more, as far as is known. */
  listGonePlaces(): Promise<readonly Destination[]>;
  /** Something is ordered there, by somebody who sees that it is there. */
  markPlaceBack(place: Destination): Promise<void>;
  /** Those that failed and are tried again, the oldest first. */
  listDelayedDeliveries(limit: number): Promise<readonly DelayedDelivery[]>;
  /** The newest of those given up. */
  listDeadLetters(limit: number): Promise<readonly DeadLetter[]>;
  /** @returns whether it was a dead letter: it is tried again, behind what is open for its place. */
  reviveDelivery(id: string): Promise<boolean>;
  /** @returns whether it was a dead letter. */
  dropDeadLetter(id: string): Promise<boolean>;
  /** Promised for its own sake; does nothing where one of its id was promised before. */
  promiseDelivery(delivery: Delivery): Promise<void>;
}

export interface BuriedPlace {
  /** Messages that were open. */
  readonly waiting: number;
  /** It was not known to be gone before. */
  readonly isNew: boolean;
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
