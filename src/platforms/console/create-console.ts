/**
 * The web console: channels, commands and quotes in their articles, as server-rendered pages and one small script.
 * On loopback it needs no login; the guard explains what that rests on. Where others can reach it there is one.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { assert } from '../../lib/assert.ts';
import { VerbatimError } from '../../model/errors.ts';
import type { Platform } from '../../model/platform.ts';
import { checkConsoleAccess } from './access/console-access.ts';
import { guardHost, guardOrigin, sendSecurityHeaders } from './access/guard-requests.ts';
import { addLoginRoutes, demandLogin, FORM_PATHS, type LoginParts } from './access/login-routes.ts';
import { createSessions } from './access/sessions.ts';
import { appendAndPublish, type ConsoleParts } from './console-parts.ts';
import { createToHref } from './html/safe-href.ts';
import { STRINGS } from './html/strings.ts';
import { listenOnFreePort } from './listen-on-free-port.ts';
import { createMessageHub } from './message-hub.ts';
import type { ConsoleOptions, OperatorPages } from './ports/console-ports.ts';
import type { ConsoleLogin } from './ports/login-ports.ts';
import { createApiRoutes } from './routes/api-routes.ts';
import { addPageRoutes } from './routes/page-routes.ts';
import { addRecordRoutes } from './routes/record-routes.ts';

/** `url` has the port that is really listened on, once started: "http://127.0.0.1:3000". */
export type Console = Platform & { readonly url: string };

/** Static files lie beside this module, in the source tree as in dist/. */
const PUBLIC_FOLDER = fileURLToPath(new URL('./public', import.meta.url));

/**
 * Builds the console; nothing listens before `start`.
 *
 * @throws {VerbatimError} `config-invalid` where others could reach it without a login.
 */
export function createConsole(options: ConsoleOptions): Console {
  const { host, channels, logger } = options;
  assert(channels.length > 0, 'the console has at least one channel');
  checkConsoleAccess(options);
  const hub = createMessageHub();
  const parts: ConsoleParts = {
    options,
    site: { channels, hasSampleWire: options.sampleSite !== undefined },
    hub,
    toHref: createToHref(options.sampleSite),
  };
  let port = options.port;
  const ownHost = () => `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const app = createApp(parts, ownHost);
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  const drain = trackAnswers(server);

  return {
    name: 'console',
    get url() {
      return `http://${ownHost()}`;
    },
    async start() {
      const { isPortFixed: isFixed = false } = options;
      port = await listenOnFreePort(server, { host, port: options.port, isFixed });
      logger.info({ url: `http://${ownHost()}` }, 'console: listening');
    },
    async stop() {
      hub.close();
      await drain();
    },
    isConnected: () => server.listening,
    async post({ channelId }, document, { id }) {
      if (!channels.includes(channelId))
        throw new VerbatimError('channel-gone', `The console has no channel #${channelId}.`);
      return String(await appendAndPublish(parts, { channelId, document }, id));
    },
    async edit(_, messageId, document) {
      const message = await options.messages.edit(Number(messageId), document);
      if (message !== null) hub.publishEdit(message);
    },
  };
}

function createApp(parts: ConsoleParts, ownHost: () => string): Hono {
  const app = new Hono();
  const { publicUrl, login } = parts.options;
  app.use(
    sendSecurityHeaders(),
    guardHost(ownHost, publicUrl),
    guardOrigin({ publicUrl, formPaths: login === undefined ? [] : FORM_PATHS }),
  );
  app.get('/healthz', (c) => c.text('ok'));
  addOperatorPage(app, parts.options.operator, '/readyz');
  if (login !== undefined) addLogin(app, parts.options, login);
  // Behind the login, where there is one: how many feeds and commands there are is the newsroom's own business.
  addOperatorPage(app, parts.options.operator, '/metrics');
  app.route('/api', createApiRoutes(parts));
  app.use(compress());
  app.use('/public/*', async (c, next) => {
    await next();
    // A new version must not meet the old script: a browser asks each time, and is sent what changed.
    c.header('cache-control', 'no-cache');
  });
  app.use(
    '/public/*',
    etag(),
    serveStatic({
      root: PUBLIC_FOLDER,
      rewriteRequestPath: (path) => path.slice('/public'.length),
    }),
  );
  addRecordRoutes(app, parts);
  addPageRoutes(app, parts);
  app.onError((error, c) => {
    const id = randomUUID().slice(0, 8);
    parts.options.logger.error({ err: error, id, path: c.req.path }, 'console: request failed');
    const note = STRINGS.failed(id);
    return c.req.path.startsWith('/api/')
      ? c.json({ kind: 'refused', note }, 500)
      : c.text(note, 500);
  });
  return app;
}

function addOperatorPage(
  app: Hono,
  pages: OperatorPages | undefined,
  path: '/readyz' | '/metrics',
): void {
  if (pages === undefined) return;
  app.get(path, async (c) => {
    const { status, contentType, body } = await pages(path);
    return c.body(body, status, { 'content-type': contentType, 'cache-control': 'no-store' });
  });
}

function addLogin(app: Hono, options: ConsoleOptions, { users, sessions }: ConsoleLogin): void {
  const { publicUrl, clock, logger } = options;
  const parts: LoginParts = {
    users,
    sessions: createSessions({ users, store: sessions, clock }),
    isSecure: publicUrl?.startsWith('https:') === true,
    hasProxy: publicUrl !== undefined,
    clock,
    logger,
  };
  app.use(demandLogin(parts));
  addLoginRoutes(app, parts);
}

/**
 * Returns a function that stops listening, lets answers under way finish, then ends the connections that browsers
 * hold open without a request on them (`server.close` alone would wait for those).
 */
function trackAnswers(server: Server): () => Promise<void> {
  const underWay = new Set<ServerResponse>();
  let isStopping = false;
  const endConnections = () => {
    if (isStopping && underWay.size === 0) server.closeAllConnections();
  };
  server.on('request', (_request, response) => {
    underWay.add(response);
    response.once('close', () => {
      underWay.delete(response);
      endConnections();
    });
  });
  return () =>
    new Promise((resolve) => {
      isStopping = true;
      server.close(() => resolve());
      endConnections();
    });
}
