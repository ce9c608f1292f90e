/** `verbatim doctor`: what is configured, what can be reached, what is wrong. Changes nothing but an old store's schema; what it makes to try it goes again. */
import { existsSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../../config/load.ts';
import { listSecretValues } from '../../config/secrets.ts';
import { fetchFeed } from '../feeds/fetch-feed.ts';
import { createFeedParser, type FeedParser } from '../feeds/parse-in-worker.ts';
import { asFileTrouble } from '../lib/file-trouble.ts';
import { silentLogger } from '../lib/logger.ts';
import type { HttpClient, HttpResponse } from '../lib/net/http.ts';
import { createHttpClient } from '../lib/net/safe-http.ts';
import { describeRoom } from '../lib/text/describe-room.ts';
import { createHider } from '../lib/text/hide-secrets.ts';
import { systemClock } from '../lib/time/clock.ts';
import { asUnfitLibrary } from '../lib/unfit-library.ts';
import { VerbatimError } from '../model/errors.ts';
import { readDisk } from '../operation/read-disk.ts';
import { readConsoleLogin } from '../platforms/console/access/console-access.ts';
import { slackUrls } from '../platforms/slack/rendering/slack-urls.ts';
import { isPostgresUrl } from '../store/database/postgres-url.ts';
import { readSqliteVersion } from '../store/database/sqlite.ts';
import { openStore } from '../store/open-store.ts';
import { hasStore, storeNameOf, storePathOf } from '../store-place.ts';
import { userAgentOf } from '../user-agent.ts';
import { VERSION } from '../version.ts';

/** `off`: not configured, which is no fault. */
export type CheckState = 'ok' | 'off' | 'wrong';

export interface Check {
  readonly what: string;
  readonly state: CheckState;
  /** What was found, and where it is wrong what to do. */
  readonly finding: string;
}

/** Feeds tried at once; a newsroom with thousands sees the rest in `/feeds list`. */
const MAX_FEEDS_TRIED = 20;

const ROOM_NEEDED = 'On a full one no article is kept, and no order: make room beside the store.';

const DEFAULT_SLACK_API = 'https://slack.com/api/';
const DEFAULT_DISCORD_API = 'https://discord.com/api/';

/** @returns the exit code: 1 when anything is wrong. */
export async function runDoctor({
  config,
  isJson,
}: {
  config: Config;
  isJson: boolean;
}): Promise<number> {
  const checks = await examine(config);
  const lines = isJson
    ? [JSON.stringify({ version: VERSION, checks })]
    : checks.map(({ what, state, finding }) => `${state.padEnd(5)}  ${what}: ${finding}`);
  // What services say may hold what they were told, and this is pasted into reports.
  const hide = createHider(listSecretValues(config.secrets));
  process.stdout.write(`${hide(lines.join('\n'))}\n`);
  return checks.some(({ state }) => state === 'wrong') ? 1 : 0;
}

/**
 * In the order in which they matter.
 *
 * @param look at a file's disk.
 */
export async function examine(config: Config, look = readDisk): Promise<readonly Check[]> {
  const apis = [config.slack.apiUrl, config.discord.apiUrl].flatMap((url) =>
    url ? [new URL(url).host] : [],
  );
  const http = createHttpClient({
    userAgent: userAgentOf(config.console),
    allowedHosts: [...config.http.allowedHosts, ...apis],
    loopbackPorts: new Map(),
  });
  try {
    return [
      checkNode(),
      {
        what: 'settings',
        state: 'ok',
        finding: config.file ?? 'defaults; there is no verbatim.yaml here',
      },
      checkConsole(config),
      ...(await checkStore(config, http, look)),
      await checkSlack(config, http),
      await checkDiscord(config, http),
    ];
  } finally {
    await http.close();
  }
}

function checkNode(): Check {
  const what = 'Node.js';
  try {
    return { what, state: 'ok', finding: `${process.version}, SQLite ${readSqliteVersion()}` };
  } catch (error) {
    return { what, state: 'wrong', finding: reasonOf(error) };
  }
}

function checkConsole({ console: settings, secrets }: Config): Check {
  const what = 'console';
  if (!settings.enabled) return { what, state: 'off', finding: 'console.enabled is false' };
  try {
    const users = readConsoleLogin(settings, secrets.consoleUsers);
    const place = settings.publicUrl ?? settings.host;
    const finding =
      users.length === 0 ? `${place}, without a login` : `${place}, ${users.length} may log in`;
    return { what, state: 'ok', finding };
  } catch (error) {
    return { what, state: 'wrong', finding: reasonOf(error) };
  }
}

async function checkStore(
  config: Config,
  http: HttpClient,
  look: typeof readDisk,
): Promise<Check[]> {
  if (!hasStore(config)) return [checkFolder(config.dataFolder)];
  const path = storePathOf(config);
  try {
    const opened = await openStore({ path, clock: systemClock, logger: silentLogger });
    const parser = createFeedParser(systemClock);
    try {
      const articles = await opened.countArticles();
      const feeds = (await opened.listFeeds()).filter((feed) => !feed.isSample);
      const tried = await Promise.all(
        feeds.slice(0, MAX_FEEDS_TRIED).map(({ url }) => checkFeed(url, { http, parser })),
      );
      const finding = `${storeNameOf(config)}: ${articles} articles, ${feeds.length} feeds besides the sample wire`;
      const disk = isPostgresUrl(path) ? null : await look(path);
      const room = disk === null ? null : describeRoom(disk.freeBytes);
      const store: Check =
        room === null
          ? { what: 'store', state: 'ok', finding }
          : { what: 'store', state: 'wrong', finding: `${finding}; ${room}. ${ROOM_NEEDED}` };
      return [store, ...tried];
    } finally {
      await parser.close();
      await opened.close();
    }
  } catch (error) {
    return [{ what: 'store', state: 'wrong', finding: reasonOf(error) }];
  }
}

function checkFolder(folder: string): Check {
  const what = 'store';
  const nearest = nearestExisting(resolve(folder));
  if (!statSync(nearest).isDirectory()) {
    const finding = `${nearest} is no folder. Name another place as dataFolder.`;
    return { what, state: 'wrong', finding };
  }
  try {
    // Rights alone tell too little: root may write to /proc, and nobody can make a folder there.
    rmdirSync(mkdtempSync(join(nearest, '.verbatim-')));
  } catch {
    const finding = `${nearest}/ can't be written to. Give the folder to the user who runs Verbatim, or name another place as dataFolder.`;
    return { what, state: 'wrong', finding };
  }
  const finding = existsSync(folder) ? 'holds no store yet' : 'will be made at the first start';
  return { what, state: 'ok', finding: `${folder}/ ${finding}` };
}

/** The path itself, or the nearest folder above it that is there. */
function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

async function checkFeed(
  url: string,
  { http, parser }: { readonly http: HttpClient; readonly parser: FeedParser },
): Promise<Check> {
  const target = { url, etag: null, lastModified: null, bodyHash: null, failureCount: 0 };
  const { parse } = parser;
  const outcome = await fetchFeed(target, { http, clock: systemClock, parse });
  const what = `feed ${url}`;
  if (outcome.kind === 'failed') return { what, state: 'wrong', finding: outcome.reason };
  const count = outcome.kind === 'parsed' ? outcome.feed.items.length : 0;
  return { what, state: 'ok', finding: `${count} items` };
}

/** https://docs.slack.dev/reference/methods/auth.test */
async function checkSlack({ secrets, slack }: Config, http: HttpClient): Promise<Check> {
  const what = 'Slack';
  if (secrets.slackClientId !== undefined) {
    const finding = `several workspaces; each installs at ${slackUrls(slack.http.publicUrl ?? '').install}`;
    return { what, state: 'ok', finding };
  }
  if (secrets.slackBotToken === undefined)
    return { what, state: 'off', finding: 'SLACK_BOT_TOKEN and SLACK_APP_TOKEN are not set' };
  const api = (slack.apiUrl ?? DEFAULT_SLACK_API).replace(/\/?$/, '/');
  const answer = await askService(() =>
    http.get(`${api}auth.test`, withToken(`Bearer ${secrets.slackBotToken}`)),
  );
  if (typeof answer === 'string') return { what, state: 'wrong', finding: answer };
  const { ok, user, team } = answer;
  if (ok !== true) return { what, state: 'wrong', finding: sayRefused('SLACK_BOT_TOKEN', answer) };
  const { slackAppToken } = secrets;
  const wrong =
    slackAppToken === undefined || slack.http.publicUrl !== undefined
      ? null
      : await tryAppToken(http, api, slackAppToken);
  return wrong === null
    ? { what, state: 'ok', finding: `${user} in ${team}` }
    : { what, state: 'wrong', finding: wrong };
}

/**
 * Asks for the address of a connection, and makes none: the running program's stay as they are.
 * https://docs.slack.dev/reference/methods/apps.connections.open
 *
 * @returns what is wrong with the token.
 */
async function tryAppToken(http: HttpClient, api: string, token: string): Promise<string | null> {
  const answer = await askService(() =>
    http.post(`${api}apps.connections.open`, new URLSearchParams(), withToken(`Bearer ${token}`)),
  );
  if (typeof answer === 'string') return answer;
  const { ok } = answer;
  return ok === true ? null : sayRefused('SLACK_APP_TOKEN', answer);
}

const withToken = (authorization: string) => ({ headers: { authorization } });

const sayRefused = (variable: string, { error }: Record<string, unknown>) =>
  `${variable}: Slack says "${error}". Get a new one at https://api.slack.com/apps.`;

/** https://discord.com/developers/docs/resources/user#get-current-user */
async function checkDiscord({ secrets, discord }: Config, http: HttpClient): Promise<Check> {
  const what = 'Discord';
  if (secrets.discordToken === undefined)
    return { what, state: 'off', finding: 'DISCORD_TOKEN is not set' };
  const base = (discord.apiUrl ?? DEFAULT_DISCORD_API).replace(/\/$/, '');
  const answer = await askService(() =>
    http.get(`${base}/v10/users/@me`, withToken(`Bot ${secrets.discordToken}`)),
  );
  if (typeof answer === 'string') return { what, state: 'wrong', finding: answer };
  const { username, message } = answer;
  if (username !== undefined) return { what, state: 'ok', finding: String(username) };
  const finding = `DISCORD_TOKEN: Discord says "${message}". Get a new one at https://discord.com/developers/applications.`;
  return { what, state: 'wrong', finding };
}

/** @returns the service's JSON, or in words why there was none. */
async function askService(
  ask: () => Promise<HttpResponse>,
): Promise<Record<string, unknown> | string> {
  try {
    const { body } = await ask();
    const answer: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof answer === 'object' && answer !== null
      ? { ...answer }
      : 'The service answered no JSON object.';
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(thrown: unknown): string {
  const error = asFileTrouble(asUnfitLibrary(thrown));
  // What the running program does by itself, this does not.
  if (error instanceof VerbatimError && error.code === 'fetch-failed')
    return `${error.finding} Check the address and the network, or try again later.`;
  return error instanceof Error ? error.message : String(error);
}
