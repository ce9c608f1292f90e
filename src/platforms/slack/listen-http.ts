/**
 * Slack over HTTP: requests are taken at one address, each with Slack's signature, and workspaces install Verbatim at another.
 * Bolt's receiver checks signature and age; a wrong one is answered with 401 and nothing else.
 */
import type { ServerResponse } from 'node:http';
import { HTTPReceiver, type HTTPReceiverOptions } from '@slack/bolt';
import type { Logger } from '../../lib/logger.ts';
import { VerbatimError } from '../../model/errors.ts';
import type { Connection } from './keep-connected.ts';
import { slackUrls } from './rendering/slack-urls.ts';
import { isRefusal, slackReason } from './slack-errors.ts';
import type { InstalledWorkspaces } from './workspaces/installed-workspaces.ts';

export interface HttpOptions {
  /** Where the internet reaches the listener; what its path is called in front, it is called here. */
  readonly publicUrl: string;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly signingSecret: string;
}

/** What OAuth needs beside. */
export interface InstallOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs what a browser brings back from Slack. */
  readonly stateSecret: string;
  readonly scopes: readonly string[];
  readonly workspaces: InstalledWorkspaces;
  /** Slack's page that asks for consent, when not https://slack.com/oauth/v2/authorize. */
  readonly authorizationUrl?: string;
  readonly clientOptions: object;
  randomId(): string;
}

/** Of a request: an answer to a form is the longest, and far shorter. */
const MAX_BODY_BYTES = 1_000_000;
const REQUEST_TIMEOUT_MS = 30_000;
const MAX_CONNECTIONS = 256;

export function createHttpReceiver(
  { publicUrl, signingSecret }: HttpOptions,
  install: InstallOptions | null,
  { logger, boltLogger }: { logger: Logger; boltLogger: HTTPReceiverOptions['logger'] },
): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret,
    endpoints: new URL(slackUrls(publicUrl).events).pathname,
    bodyLimit: MAX_BODY_BYTES,
    ...(boltLogger === undefined ? {} : { logger: boltLogger }),
    ...(install === null ? {} : installer(publicUrl, install, logger)),
  });
}

function installer(
  publicUrl: string,
  install: InstallOptions,
  logger: Logger,
): Partial<HTTPReceiverOptions> {
  const { clientId, clientSecret, stateSecret, scopes, workspaces, authorizationUrl } = install;
  const urls = slackUrls(publicUrl);
  return {
    clientId,
    clientSecret,
    stateSecret,
    scopes: [...scopes],
    redirectUri: urls.redirect,
    installationStore: workspaces.store,
    installerOptions: {
      directInstall: true,
      installPath: new URL(urls.install).pathname,
      redirectUriPath: new URL(urls.redirect).pathname,
      ...(authorizationUrl === undefined ? {} : { authorizationUrl }),
      clientOptions: { ...install.clientOptions },
      callbackOptions: {
        success: ({ team }, _, __, response) =>
          tell(
            response,
            200,
            `Verbatim is in ${team?.name ?? 'your workspace'} now. Type /help there.`,
          ),
        failure(error, _, __, response) {
          const refusalId = install.randomId();
          logger.warn({ refusalId, reason: slackReason(error) }, 'an installation failed');
          tell(
            response,
            400,
            `Verbatim was not installed. Open ${urls.install} again; the log has more under ${refusalId}.`,
          );
        },
      },
    },
  };
}

/** Plain text, so that no name of a workspace is markup. */
function tell(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    .end(`${text}\n`);
}

export interface ListenerOptions {
  readonly receiver: HTTPReceiver;
  readonly http: HttpOptions;
  /** As `Workspaces.check`. */
  check(): Promise<void>;
  readonly logger: Logger;
}

/** Listens from `open` to `close`. */
export function listenForSlack({ receiver, http, check, logger }: ListenerOptions): Connection {
  let isOpen = false;
  return {
    async open() {
      try {
        await check();
      } catch (error) {
        if (error instanceof VerbatimError || isRefusal(error)) throw error;
        logger.warn({ reason: slackReason(error) }, 'Slack can not be reached yet; listening');
      }
      const { host, port } = http;
      try {
        const server = await receiver.start({ host, port }, { requestTimeout: REQUEST_TIMEOUT_MS });
        server.maxConnections = MAX_CONNECTIONS;
        isOpen = true;
      } catch (cause) {
        const finding = `slack.http: can't listen on ${host}:${port} (${slackReason(cause)}).`;
        throw new VerbatimError('config-invalid', finding, { cause });
      }
    },
    isOpen: () => isOpen,
    close() {
      if (!isOpen) return;
      isOpen = false;
      receiver.stop().catch((error: unknown) => {
        logger.warn({ reason: slackReason(error) }, 'the listener for Slack did not close');
      });
    },
  };
}
