/** Keeps the socket to Slack open: checks both tokens first, then connects, and connects again whenever it is lost. */
import type { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from '../../lib/logger.ts';
import type { Timers } from '../../lib/time/timers.ts';
import { VerbatimError } from '../../model/errors.ts';
import { RECONNECT_MAX_MS, RECONNECT_MIN_MS } from './rendering/slack-limits.ts';
import { isRefusal, slackReason, tokenRefused } from './slack-errors.ts';

export interface ConnectionOptions {
  /** Made with `autoReconnectEnabled: false`. */
  readonly receiver: SocketModeReceiver;
  /** Asks Slack whether the bot token is good; as `Workspaces.check`. */
  check(): Promise<void>;
  readonly timers: Timers;
  readonly logger: Logger;
}

export interface Connection {
  /** @throws {VerbatimError} `platform-refused` when Slack will not take a token. */
  open(): Promise<void>;
  isOpen(): boolean;
  close(): void;
}

/**
 * `open` resolves when Slack has said hello, or when it can't be reached now and is tried again later: after 1 s, then
 * twice as long each time, up to a minute, until `close`.
 */
export function keepConnected(options: ConnectionOptions): Connection {
  const { receiver, check, timers, logger } = options;
  let isOpen = false;
  let isClosed = false;
  let failureCount = 0;
  let cancelRetry = (): void => undefined;

  receiver.client.on('disconnected', () => {
    if (!isOpen) return;
    isOpen = false;
    if (isClosed) return;
    logger.info('connection to Slack lost');
    retryLater();
  });

  async function connect(): Promise<void> {
    await check();
    try {
      await receiver.start();
    } catch (error) {
      throw isRefusal(error) ? tokenRefused('SLACK_APP_TOKEN', error) : error;
    }
    isOpen = true;
    failureCount = 0;
    if (isClosed) void receiver.stop();
  }

  function retryLater(): void {
    if (isClosed) return;
    const delayMs = Math.min(RECONNECT_MIN_MS * 2 ** failureCount, RECONNECT_MAX_MS);
    failureCount += 1;
    cancelRetry = timers.after(delayMs, () => {
      void connect().catch((error: unknown) => {
        if (isClosed) return;
        logger.warn({ reason: reasonOf(error) }, 'Slack can not be reached; trying again');
        retryLater();
      });
    });
  }

  return {
    async open() {
      try {
        await connect();
      } catch (error) {
        if (error instanceof VerbatimError) throw error;
        logger.warn({ reason: slackReason(error) }, 'Slack can not be reached yet; trying again');
        retryLater();
      }
    },
    isOpen: () => isOpen,
    close() {
      isClosed = true;
      cancelRetry();
      void receiver.stop();
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof VerbatimError ? error.message : slackReason(error);
}
