/**
 * The outbox: sends what has been promised until a platform has accepted it, each message once and each place in order.
 *
 * A delivery is claimed under a lease, sent and closed. One whose end is not known (a time-out, a killed process) is tried again under
 * the same id, and the platform told to look for it first. A failure waits as long as the service asks, or with back-off, and what
 * is promised to the same place waits behind it. What can't succeed becomes a dead letter, which admins see and may try again.
 */
import { createHash } from 'node:crypto';
import type { Logger } from '../lib/logger.ts';
import type { Clock } from '../lib/time/clock.ts';
import type { Timers } from '../lib/time/timers.ts';
import { createTracer, type Tracer, traceStep } from '../lib/trace.ts';
import type { EpochMs } from '../model/article.ts';
import { VerbatimError } from '../model/errors.ts';
import type { Platform, PlatformName } from '../model/platform.ts';
import type { ClaimedDelivery } from '../store/ports/delivery-store.ts';
import type { Store } from '../store/store.ts';

const FIRST_RETRY_MS = 10_000;
const MAX_RETRY_MS = 3_600_000;

/** A service that asks for longer is asked again by then. */
const MAX_RETRY_AFTER_MS = 24 * 3_600_000;

/** What nobody tells of, as a clock that was set back, makes nothing wait for longer. */
const MAX_WAIT_MS = 60_000;

/** With the back-off above, the last try is about 23 hours after the first: yesterday's digest is no news. */
const MAX_ATTEMPTS = 32;

/** Longer than any try takes: what is claimed for longer was claimed by a process that is gone. */
const LEASE_MS = 5 * 60_000;

/**
 * Places that are posted to at one time. A digest with its thread takes ten seconds and more, as Slack limits each channel for itself, and
 * hundreds of channels have theirs at 08:00 (`npm run soak:news`).
 */
const MAX_SENDING = 500;

/** Several end soon after each other: what is next in their places is looked for at one time. */
const LOOK_APART_MS = 100;

/** A stop waits so long for what is under way; what is not done by then is tried again at the next start, as unclear. */
const MAX_STOP_MS = 10_000;

const PLATFORM_NAMES: readonly PlatformName[] = ['slack', 'discord', 'console'];

export type TryOutcome = 'delivered' | 'postponed' | 'given_up' | 'place_gone';

export interface OutboxParts {
  readonly store: Store;
  /** null for a platform that is not connected: its deliveries wait. */
  readonly platforms: (name: PlatformName) => Platform | null;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  /** Each try goes on with the trace that brought what it tells. */
  readonly tracer?: Tracer;
  /** Told what came of each try, for the operator. */
  readonly onTried?: (platform: PlatformName, outcome: TryOutcome) => void;
  /** Told once when nothing more is taken in a place, and how much was waiting. */
  readonly onPlaceGone?: (
    delivery: ClaimedDelivery,
    reason: string,
    waiting: number,
  ) => Promise<void>;
}

export interface Outbox {
  /** Everything open may be tried at once, what a process that is gone had begun as unclear; called before the first `sendOpen`. */
  start(): Promise<void>;
  /** Tries every delivery that may be tried now; resolves when that is done. Failures are logged, never thrown. */
  sendOpen(): Promise<void>;
  /** Begins nothing more, and waits for what is under way. */
  stop(): Promise<void>;
}

/** Discord's nonce takes 25 characters. */
const DELIVERY_ID_LENGTH = 24;

/** @returns the id of a delivery, always the same for what tells what is delivered where. */
export function deliveryIdOf(what: string): string {
  return createHash('sha256').update(what).digest('base64url').slice(0, DELIVERY_ID_LENGTH);
}

export function createOutbox(parts: OutboxParts): Outbox {
  const { store, clock, timers, logger, tracer = createTracer(null) } = parts;
  /** By id. A lease may end while the machine sleeps: what is being sent here is not begun once more. */
  const sending = new Map<string, Promise<void>>();
  const claims = createClaims(parts, sending);
  let isStopped = false;
  let cancelTimer = () => {};
  let draining: Promise<void> | null = null;
  /** Ends the wait for a delivery that hangs, because others have come. */
  let wake = () => {};
  /** Others may have come since it was looked for them. */
  let isWoken = false;

  const begin = (delivery: ClaimedDelivery): void => {
    if (sending.has(delivery.id)) return;
    const done = tracer
      .begin('deliver', () => send(parts, delivery), delivery.traceIds[0])
      .catch((error: unknown) => {
        claims.keepUnended(delivery.id);
        const facts = { deliveryId: delivery.id, err: error };
        if (isTakenOver(error)) {
          claims.pause();
          logger.warn(facts, 'Not sent: another process may have it by now.');
        } else logger.error(facts, 'How a delivery ended could not be stored.');
      })
      .finally(() => sending.delete(delivery.id));
    sending.set(delivery.id, done);
  };

  /** @returns when something may be tried next; null where nothing is open. */
  const drain = async (): Promise<EpochMs | null> => {
    for (;;) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      isWoken = false;
      const { claimed, nextTryAtMs } = isStopped
        ? NOTHING
        : await claims.claim(MAX_SENDING - sending.size);
      claimed.forEach(begin);
      if (sending.size === 0 && !isWoken) return nextTryAtMs;
      if (sending.size > 0) await untilSomeEnd(woken);
    }
  };

  const untilSomeEnd = async (woken: Promise<void>): Promise<void> => {
    await Promise.race([woken, ...sending.values()]);
    let cancel = () => {};
    const apart = new Promise<void>((resolve) => {
      cancel = timers.after(LOOK_APART_MS, resolve);
    });
    await Promise.race([woken, apart, Promise.all(sending.values())]);
    cancel();
  };

  const drainAndWait = async (): Promise<void> => {
    let waitMs: number | null = MAX_WAIT_MS;
    try {
      const nextMs = await drain();
      waitMs = nextMs === null ? null : Math.max(nextMs - clock.nowMs(), 0);
    } catch (error) {
      logger.error({ err: error }, 'Deliveries could not be read; they will be.');
    }
    cancelTimer();
    if (isStopped || waitMs === null) return;
    // What may be tried now and was not claimed belongs to a platform that is not connected.
    const delayMs = waitMs === 0 ? MAX_WAIT_MS : Math.min(waitMs, MAX_WAIT_MS);
    cancelTimer = timers.after(delayMs, () => void sendOpen());
  };

  const sendOpen = (): Promise<void> => {
    claims.resume();
    isWoken = true;
    wake();
    draining ??= drainAndWait().finally(() => {
      draining = null;
      if (isWoken && !isStopped) void sendOpen();
    });
    return draining;
  };

  return {
    start: () => store.resumeDeliveries(),
    sendOpen,
    async stop() {
      isStopped = true;
      cancelTimer();
      wake();
      let cancelLimit = () => {};
      const limit = new Promise<void>((resolve) => {
        cancelLimit = timers.after(MAX_STOP_MS, resolve);
      });
      await Promise.race([limit, draining]);
      cancelLimit();
    },
  };
}

interface Claimed {
  readonly claimed: readonly ClaimedDelivery[];
  /** When something may be tried next; null where nothing is open. */
  readonly nextTryAtMs: EpochMs | null;
}

/** As long as nobody looks. */
const NOTHING: Claimed = { claimed: [], nextTryAtMs: 0 };

/** What this process takes from the store to send. @param sending by id, what it is sending. */
function createClaims(parts: OutboxParts, sending: ReadonlyMap<string, unknown>) {
  const { store, clock } = parts;
  /** How these ended is not stored: nobody else gets them until they are let go. */
  const unended = new Set<string>();
  /** A claim may have been kept whose answer was lost. */
  let isUnheard = false;
  let isPaused = false;
  return {
    keepUnended: (id: string) => void unended.add(id),
    /** It was taken for gone, or nearly: what it claims before it has said that it is there would be no more its own. */
    pause() {
      isPaused = true;
    },
    resume() {
      isPaused = false;
    },
    async claim(limit: number): Promise<Claimed> {
      if (isPaused) return NOTHING;
      for (const id of unended) {
        await store.releaseDelivery(id, true);
        unended.delete(id);
      }
      if (isUnheard) await store.releaseAllBut([...sending.keys()]);
      isUnheard = false;
      const platforms = PLATFORM_NAMES.filter((name) => parts.platforms(name) !== null);
      const sought = { platforms, nowMs: clock.nowMs() };
      const { isClaimable, nextTryAtMs } = await store.lookForDeliveries(sought);
      if (!isClaimable) return { claimed: [], nextTryAtMs };
      isUnheard = true;
      const claimed = await store.claimDeliveries({ ...sought, leaseMs: LEASE_MS, limit });
      isUnheard = false;
      return { claimed, nextTryAtMs };
    },
  };
}

function isTakenOver(error: unknown): boolean {
  return error instanceof VerbatimError && error.code === 'taken-over';
}

/** @throws {unknown} where it is not stored how it ended; {VerbatimError} `taken-over` where another process may send it. */
async function send(parts: OutboxParts, delivery: ClaimedDelivery): Promise<void> {
  const { store, logger } = parts;
  const { id, isUnclear } = delivery;
  const platform = parts.platforms(delivery.destination.platform);
  try {
    if (platform === null) return await store.releaseDelivery(id, isUnclear);
    const facts = { platform: platform.name, attempts: delivery.attempts };
    const messageId = await traceStep('post', facts, () => deliver(parts, platform, delivery));
    await store.markDelivered(id, messageId);
    parts.onTried?.(platform.name, 'delivered');
    // The first of them is on each line.
    const traces = delivery.traceIds.length > 1 ? { traceIds: delivery.traceIds } : {};
    logger.info({ deliveryId: id, platform: platform.name, ...traces }, 'Message delivered.');
  } catch (error) {
    if (isTakenOver(error)) throw error;
    await fail(parts, delivery, error);
  }
}

/** @returns the platform's id of the message that was posted, null where it has none. */
async function deliver(
  { store, clock }: OutboxParts,
  platform: Platform,
  delivery: ClaimedDelivery,
): Promise<string | null> {
  const { id, destination, document, isUnclear, aboutMessageId, edits } = delivery;
  const demandClaim = async () => {
    const askedAtMs = clock.nowMs();
    const leftMs = await store.claimLeftMs(id);
    // A pause, or much to do, may lie between the answer and here.
    if (clock.nowMs() - askedAtMs >= leftMs)
      throw new VerbatimError('taken-over', `The delivery "${id}" may be another process' by now.`);
  };
  if (edits === undefined)
    return platform.post(destination, document, {
      ...{ id, isUnclear, replyTo: aboutMessageId, demandClaim },
    });
  // An edit that comes late would take back those that others made since.
  await demandClaim();
  // What is edited was given up, or can't be edited there.
  if (aboutMessageId !== null) await platform.edit(destination, aboutMessageId, document);
  return null;
}

async function fail(parts: OutboxParts, delivery: ClaimedDelivery, error: unknown): Promise<void> {
  const { store, logger, clock } = parts;
  const { id, destination } = delivery;
  const attempts = delivery.attempts + 1;
  const facts = { deliveryId: id, platform: destination.platform, attempts, err: error };
  const reason = error instanceof VerbatimError ? error.finding : String(error);
  const code = error instanceof VerbatimError ? error.code : 'delivery-failed';
  const tell = (outcome: TryOutcome) => parts.onTried?.(destination.platform, outcome);
  if (code === 'channel-gone' || code === 'access-refused') {
    tell('place_gone');
    // With another token every place is there again: none is marked.
    const isMarked = code === 'channel-gone';
    const { waiting, isNew } = await store.buryPlace(destination, reason, isMarked);
    logger.error({ ...facts, waiting }, 'Nothing is taken there any more; messages kept.');
    if (isNew) await parts.onPlaceGone?.(delivery, reason, waiting);
  } else if (code === 'delivery-refused' || attempts >= MAX_ATTEMPTS) {
    tell('given_up');
    logger.error(facts, 'Message given up.');
    await store.buryDelivery(id, reason);
  } else {
    tell('postponed');
    logger.warn(facts, 'Message not delivered; it will be tried again.');
    const retryAfterMs = error instanceof VerbatimError ? error.retryAfterMs : null;
    const delayMs = Math.min(retryAfterMs ?? retryDelayMs(attempts), MAX_RETRY_AFTER_MS);
    const nextTryAtMs = clock.nowMs() + delayMs;
    // Told to wait, the service has not taken it; else nobody knows.
    const isHeard = retryAfterMs !== null;
    const isUnclear = delivery.isUnclear || !isHeard;
    await store.postponeDelivery(id, { reason, nextTryAtMs, isUnclear, isTry: !isHeard });
  }
}

/** 10 s after the first failure, twice as long after each, at most an hour. */
function retryDelayMs(attempts: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** Math.max(attempts - 1, 0), MAX_RETRY_MS);
}
