/**
 * Slack with Bolt, over Socket Mode or over HTTP, in one workspace or in several: connects, answers, posts.
 *
 * Bolt's own reconnecting is off: it gives up with an unhandled rejection when Slack can't be reached
 * (`SocketModeClient.delayReconnectAttempt`), and waits five seconds even when Slack announces the change. Here the
 * connection is made again after 1 s, then twice as long each time up to a minute, for ever.
 */
import {
  App,
  type Logger as BoltLogger,
  type HTTPReceiver,
  LogLevel,
  SocketModeReceiver,
  type webApi,
} from '@slack/bolt';
import { assert } from '../../lib/assert.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Clock } from '../../lib/time/clock.ts';
import type { Timers } from '../../lib/time/timers.ts';
import type { CommandGateway } from '../../model/command.ts';
import type { Platform } from '../../model/platform.ts';
import { answerSlack } from './answering/answer-slack.ts';
import { type Connection, keepConnected } from './keep-connected.ts';
import {
  createHttpReceiver,
  type HttpOptions,
  type InstallOptions,
  listenForSlack,
} from './listen-http.ts';
import { editOnSlack, postToSlack } from './posting/post-to-slack.ts';
import { REQUEST_TIMEOUT_MS } from './rendering/slack-limits.ts';
import { slackReason } from './slack-errors.ts';
import { botScopes } from './slack-manifest.ts';
import { createAdmins } from './workspaces/find-admins.ts';
import { forgetWorkspaces } from './workspaces/forget-workspaces.ts';
import {
  createInstalledWorkspaces,
  type InstalledWorkspaces,
  type SealedInstallations,
} from './workspaces/installed-workspaces.ts';
import { createOneWorkspace, type Workspaces } from './workspaces/one-workspace.ts';
import { createSealer } from './workspaces/seal-token.ts';

/** What installing in several workspaces needs. */
export interface SeveralWorkspaces {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Seals tokens in the store. */
  readonly key: string;
  readonly installations: SealedInstallations;
}

export interface SlackOptions {
  /** xoxb-…: of the one workspace; must be left out where several install Verbatim. */
  readonly botToken?: string;
  /** xapp-…, with the scope connections:write: for Socket Mode. */
  readonly appToken?: string;
  /** In the place of Socket Mode. */
  readonly http?: HttpOptions;
  /** Only over HTTP. */
  readonly several?: SeveralWorkspaces;
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
  /** Everything that is kept for a workspace that removed Verbatim. */
  forgetWorkspace(workspaceId: string): Promise<void>;
  /** A short random id for what is told to a user and logged. */
  randomId(): string;
}

/**
 * `start` rejects with `platform-refused` when Slack will not take a token, or when the key does not open the stored ones. When
 * Slack can't be reached it resolves and goes on trying: a bot that boots before the network is up still comes up.
 */
export function createSlackPlatform(options: SlackOptions): Platform {
  const { botToken, clock, timers, gateway, randomId, consoleUrl } = options;
  const logger = options.logger.child({ platform: 'slack' });
  const sdk = sdkOptions(options, logger);
  const places = openPlaces(options, sdk);
  const { workspaces, installed } = places;
  const { receiver, connection } = openTransport(options, sdk, places);
  const underWay = new Set<Promise<void>>();
  const track = (answer: Promise<void>): void => {
    const settled = answer
      .catch((error: unknown) => {
        const facts = { answerId: randomId(), reason: slackReason(error) };
        logger.error(facts, 'an answer in Slack failed');
      })
      .finally(() => underWay.delete(settled));
    underWay.add(settled);
  };
  const app = new App({
    receiver,
    // Otherwise the receiver's installer finds the token.
    ...(botToken === undefined ? {} : { authorize: async () => ({ botToken }) }),
    logger: sdk.boltLogger,
    clientOptions: { ...sdk.clientOptions },
    // No messages are subscribed to, so there is nothing of our own to ignore, and no conversation to keep.
    ignoreSelf: false,
    convoStore: false,
  });
  app.error(async (error) => {
    logger.error({ reason: slackReason(error) }, 'a Slack request failed');
  });
  answerSlack(app, {
    ...{ gateway, clock, timers, logger, consoleUrl, randomId, track },
    isOurs: workspaces.has,
    isAdmin: createAdmins({ admins: options.admins, clock, logger }),
  });
  forgetWorkspaces(app, {
    ...{ logger, track },
    async forget(workspaceId) {
      installed?.forget(workspaceId);
      await options.forgetWorkspace(workspaceId);
    },
  });
  return {
    name: 'slack',
    start: () => connection.open(),
    isConnected: () => connection.isOpen(),
    async stop() {
      connection.close();
      await Promise.all(underWay);
    },
    async post({ workspaceId, channelId: to }, document, { id: deliveryId, ...delivery }) {
      const client = await workspaces.clientFor(workspaceId);
      return await postToSlack(
        { client, timers, logger },
        { ...delivery, to, document, deliveryId },
      );
    },
    async edit({ workspaceId, channelId: to }, ts, document) {
      const client = await workspaces.clientFor(workspaceId);
      await editOnSlack({ client, timers, logger }, { to, ts, document });
    },
  };
}

interface Sdk {
  readonly clientOptions: webApi.WebClientOptions;
  readonly boltLogger: BoltLogger;
  readonly logger: Logger;
}

function sdkOptions({ apiUrl }: SlackOptions, logger: Logger): Sdk {
  const boltLogger = toBoltLogger(logger);
  const clientOptions: webApi.WebClientOptions = {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    logger: boltLogger,
    fetch: fetchInTime,
    // Tries again are ours to decide: see post-to-slack.ts.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  return { clientOptions, boltLogger, logger };
}

/** Where Verbatim speaks; `installed` is null where that is the one workspace of the bot token. */
interface Places {
  readonly workspaces: Workspaces;
  readonly installed: InstalledWorkspaces | null;
}

function openPlaces({ several, botToken }: SlackOptions, { clientOptions, logger }: Sdk): Places {
  if (several === undefined) {
    assert(botToken !== undefined, 'a bot token, or several workspaces');
    const workspaces = createOneWorkspace({ botToken, clientOptions, logger });
    return { workspaces, installed: null };
  }
  const sealer = createSealer(several.key);
  const { installations } = several;
  const installed = createInstalledWorkspaces({ installations, sealer, clientOptions, logger });
  return { workspaces: installed, installed };
}

interface Transport {
  readonly receiver: SocketModeReceiver | HTTPReceiver;
  readonly connection: Connection;
}

function openTransport(
  options: SlackOptions,
  sdk: Sdk,
  { workspaces: { check }, installed }: Places,
): Transport {
  const { http, appToken, timers } = options;
  const { clientOptions, boltLogger, logger } = sdk;
  if (http !== undefined) {
    const install = installed === null ? null : installOptions(options, sdk, installed);
    const receiver = createHttpReceiver(http, install, { logger, boltLogger });
    return { receiver, connection: listenForSlack({ receiver, http, check, logger }) };
  }
  assert(appToken !== undefined, 'an app token, or HTTP');
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: boltLogger,
    installerOptions: { clientOptions: { ...clientOptions } },
  });
  return { receiver, connection: keepConnected({ receiver, check, timers, logger }) };
}

function installOptions(
  { several, apiUrl, consoleUrl, randomId }: SlackOptions,
  { clientOptions }: Sdk,
  workspaces: InstalledWorkspaces,
): InstallOptions | null {
  if (several === undefined) return null;
  const { clientId, clientSecret, key } = several;
  return {
    ...{ clientId, clientSecret, workspaces, clientOptions, randomId },
    stateSecret: `state ${key}`,
    scopes: botScopes({ consoleUrl }),
    ...(apiUrl === undefined
      ? {}
      : { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href }),
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
