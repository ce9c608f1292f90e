/**
 * The outbox: sends what has been promised until a platform has accepted it.
 *
 * A delivery is stored before it is sent and closed after, so a crash in between sends it again, under the same id, by
 * which the platform knows it. A failure is tried again with back-off; after about a day it is given up and logged. A channel
 * that is not there any more is forgotten, with all that was to come there.
 */
import { createHash } from 'node:crypto';
import type { Logger } from '../lib/logger.ts';
import type { Timers } from '../lib/timers.ts';
import { VerbatimError } from '../model/errors.ts';
import type { Platform, PlatformName } from '../model/platform.ts';
import type { Delivery, Store } from '../store/store.ts';

const FIRST_RETRY_MS = 10_000;
const MAX_RETRY_MS = 3_600_000;

/** A platform connects a few seconds after the start, or never. */
const UNCONNECTED_RETRY_MS = 60_000;

/** With the back-off above, the last try is about 23 hours after the first: yesterday's digest is no news. */
const MAX_ATTEMPTS = 32;

export interface OutboxParts {
  readonly store: Store;
  /** null for a platform that is not connected: its deliveries wait. */
  readonly platforms: (name: PlatformName) => Platform | null;
  readonly timers: Timers;
  readonly logger: Logger;
}

export interface Outbox {
  /** Tries every open delivery that isn't being sent or waiting for its next try. Failures are logged, never thrown. */
  sendOpen(): Promise<void>;
  /** Cancels further tries; those under way end by themselves and are waited for. */
  stop(): Promise<void>;
}

/** Discord's nonce takes 25 characters. */
const DELIVERY_ID_LENGTH = 24;

/** @returns the id of a delivery, always the same for what tells what is delivered where. */
export function deliveryIdOf(what: string): string {
  return createHash('sha256').update(what).digest('base64url').slice(0, DELIVERY_ID_LENGTH);
}

export function createOutbox({ store, platforms, timers, logger }: OutboxParts): Outbox {
  const sending = new Map<string, Promise<void>>();
  const waiting = new Map<string, () => void>();
  /** Deliveries whose platform was missing, logged once each. */
  const unconnected = new Set<string>();
  let isStopped = false;

  const sendAfter = (delayMs: number, id: string) => {
    if (isStopped) return;
    const cancel = timers.after(delayMs, () => {
      waiting.delete(id);
      sendOpen().catch((error: unknown) => logger.error({ err: error }, 'Deliveries not read.'));
    });
    waiting.set(id, cancel);
  };

  const send = async (delivery: Delivery): Promise<void> => {
    const { id, destination, document } = delivery;
    const platform = platforms(destination.platform);
    if (platform === null) {
      if (!unconnected.has(id)) {
        logger.warn({ deliveryId: id, platform: destination.platform }, 'Not connected: waits.');
      }
      unconnected.add(id);
      sendAfter(UNCONNECTED_RETRY_MS, id);
      return;
    }
    try {
      await platform.post(destination, document, id);
      await store.markDelivered(id);
      logger.info({ deliveryId: id, platform: platform.name }, 'Message delivered.');
    } catch (error) {
      await fail({ ...delivery, attempts: delivery.attempts + 1 }, error);
    }
  };

  const fail = async (delivery: Delivery, error: unknown): Promise<void> => {
    const { id, attempts, destination } = delivery;
    const facts = { deliveryId: id, platform: destination.platform, attempts, err: error };
    if (error instanceof VerbatimError && error.code === 'channel-gone') {
      logger.error(facts, 'The channel is gone: what comes there is forgotten.');
      await store.forgetChannel(destination);
      return;
    }
    if (attempts >= MAX_ATTEMPTS) {
      logger.error(facts, 'Message given up.');
      await store.markDelivered(id);
      return;
    }
    logger.warn(facts, 'Message not delivered; it will be tried again.');
    await store.countDeliveryAttempt(id);
    sendAfter(retryDelayMs(attempts), id);
  };

  const sendOpen = async (): Promise<void> => {
    const open = await store.listOpenDeliveries();
    if (isStopped) return;
    for (const delivery of open) {
      if (sending.has(delivery.id) || waiting.has(delivery.id)) continue;
      const done = send(delivery)
        .catch((error: unknown) => {
          logger.error({ deliveryId: delivery.id, err: error }, 'Delivery not recorded.');
          sendAfter(MAX_RETRY_MS, delivery.id);
        })
        .finally(() => sending.delete(delivery.id));
      sending.set(delivery.id, done);
    }
    await Promise.all(open.map(({ id }) => sending.get(id)));
  };

  return {
    sendOpen,
    async stop() {
      isStopped = true;
      for (const cancel of waiting.values()) cancel();
      waiting.clear();
      await Promise.all(sending.values());
    },
  };
}

/** 10 s after the first failure, twice as long after each, at most an hour. */
function retryDelayMs(attempts: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** Math.max(attempts - 1, 0), MAX_RETRY_MS);
}
