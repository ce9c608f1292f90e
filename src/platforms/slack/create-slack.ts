/**
 * Slack over Socket Mode with Bolt: connects, answers commands and buttons, posts digests.
 *
 * Bolt's own reconnecting is off: it gives up with an unhandled rejection when Slack can't be reached
 * (`SocketModeClient.delayReconnectAttempt`), and waits five seconds even when Slack announces the change. Here the
 * connection is made again after 1 s, then twice as long each time up to a minute, for ever.
 */
import {
  App,
  type Logger as BoltLogger,
  LogLevel,
  SocketModeReceiver,
  type webApi,
} from '@slack/bolt';
import type { Clock } from '../../lib/clock.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Timers } from '../../lib/timers.ts';
import type { CommandGateway } from '../../model/command.ts';
import type { Platform } from '../../model/platform.ts';
import { answerSlack } from './answer-slack.ts';
import { createAdmins } from './find-admins.ts';
import { keepConnected } from './keep-connected.ts';
import { createOneWorkspace } from './one-workspace.ts';
import { postToSlack } from './post-to-slack.ts';
import { slackReason } from './slack-errors.ts';
import { REQUEST_TIMEOUT_MS } from './slack-limits.ts';

export interface SlackOptions {
  /** xoxb-… */
  readonly botToken: string;
  /** xapp-…, with the scope connections:write. */
  readonly appToken: string;
  /** Where the Web API is, when not https://slack.com/api/. */
  readonly apiUrl?: string;
  readonly gateway: CommandGateway;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Slack user ids that are admins beside the workspace's own. */
  readonly admins: readonly string[];
  /** The console's address as others can open it; null where there is none. */
  readonly consoleUrl: string | null;
  /** A short random id for what is told to a user and logged. */
  randomId(): string;
}

/**
 * `start` rejects with `platform-refused` when Slack will not take a token. When Slack can't be reached it resolves
 * and goes on trying: a bot that boots before the network is up still comes up.
 */
export function createSlackPlatform(options: SlackOptions): Platform {
  const logger = options.logger.child({ platform: 'slack' });
  const boltLogger = toBoltLogger(logger);
  const clientOptions: webApi.WebClientOptions = {
    ...(options.apiUrl === undefined ? {} : { slackApiUrl: options.apiUrl }),
    logger: boltLogger,
    fetch: fetchInTime,
    // Tries again are ours to decide: see post-to-slack.ts.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  const { botToken, clock, timers, gateway } = options;
  const workspaces = createOneWorkspace({ botToken, clientOptions, logger });
  const underWay = new Set<Promise<void>>();
  const receiver = new SocketModeReceiver({
    appToken: options.appToken,
    autoReconnectEnabled: false,
    logger: boltLogger,
    installerOptions: { clientOptions: { ...clientOptions } },
  });
  const app = new App({
    receiver,
    authorize: workspaces.authorize,
    logger: boltLogger,
    clientOptions: { ...clientOptions },
    // No messages are subscribed to, so there is nothing of our own to ignore, and no conversation to keep.
    ignoreSelf: false,
    convoStore: false,
  });
  app.error(async (error) => {
    logger.error({ reason: slackReason(error) }, 'a Slack request failed');
  });
  answerSlack(app, {
    ...{ gateway, clock, timers, logger, consoleUrl: options.consoleUrl },
    randomId: options.randomId,
    isOurs: workspaces.has,
    isAdmin: createAdmins({ admins: options.admins, clock, logger }),
    track(answer) {
      underWay.add(answer);
      void answer.finally(() => underWay.delete(answer));
    },
  });
  const connection = keepConnected({ receiver, check: workspaces.check, timers, logger });
  return {
    name: 'slack',
    start: () => connection.open(),
    isConnected: () => connection.isOpen(),
    async stop() {
      connection.close();
      await Promise.all(underWay);
    },
    async post({ workspaceId, channelId }, document, deliveryId) {
      const client = await workspaces.clientFor(workspaceId);
      await postToSlack({ client, timers, logger }, { channelId, document, deliveryId });
    },
  };
}

const fetchInTime: webApi.FetchFunction = (url, init) =>
  fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(REQUEST_TIMEOUT_MS) });

/**
 * The SDK's log, for who looks closely: whatever matters in it reaches us as a rejection or an event, and is logged
 * there once. Its debug lines hold whole messages and are left out.
 */
function toBoltLogger(logger: Logger): BoltLogger {
  const write = (...parts: readonly unknown[]): void => {
    logger.debug({ sdk: parts.map(String).join(' ').slice(0, 1000) }, 'Slack SDK');
  };
  return {
    debug: () => undefined,
    info: write,
    warn: write,
    error: write,
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
