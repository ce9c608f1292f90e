/** The Web API and the response_url of the Slack stand-in, with Slack's names for what it refuses. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { completeUpload, getUploadUrl, takeUpload } from './serve-slack-files.ts';
import {
  openDirect,
  postEphemeral,
  postMessage,
  readHistory,
  readReplies,
  respond,
  unfurl,
  updateMessage,
} from './serve-slack-messages.ts';
import { openView, publishView, updateView } from './serve-slack-views.ts';
import { findUser, TEAMS } from './slack-people.ts';
import type { Answer, SlackArguments, SlackCall, Workspace } from './slack-workspace.ts';

/** Answers one HTTP request as Slack does. */
export async function serveSlackApi(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  const body = bytes.toString();
  const [, area, name = ''] = (request.url ?? '').split('/');
  if (area === 'upload') send(response, takeUpload(workspace, name, bytes) ? 200 : 404, {});
  else if (area === 'respond') {
    const { status, json } = respond(workspace, name, body);
    send(response, status, json);
  } else serveCall(workspace, { name, body, request, response });
  for (const watch of workspace.watchers) watch();
}

interface ApiRequest {
  readonly name: string;
  readonly body: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

function serveCall(workspace: Workspace, { name, body, request, response }: ApiRequest): void {
  const args = Object.fromEntries(new URLSearchParams(body));
  workspace.calls.push({ method: name, args });
  const retryAfter = workspace.rateLimits.get(name);
  if (retryAfter !== undefined) {
    workspace.rateLimits.delete(name);
    response.setHeader('retry-after', String(retryAfter));
    send(response, 429, { ok: false, error: 'ratelimited' });
    return;
  }
  const error = workspace.errors.get(name);
  if (error !== undefined) {
    workspace.errors.delete(name);
    send(response, 200, { ok: false, error });
    return;
  }
  const token = request.headers.authorization?.replace(/^Bearer\s*/, '') ?? '';
  const answer = call(workspace, { method: name, args, token });
  if (workspace.lostAnswers.delete(name)) response.destroy();
  else send(response, 200, answer);
}

interface Call extends SlackCall {
  readonly token: string;
}

type Method = (workspace: Workspace, args: SlackArguments, teamId: string) => Answer;

const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': (_, __, teamId) => ({
    ok: true,
    url: 'https://harbour.slack.com/',
    team: TEAMS[teamId],
    team_id: teamId,
    user: 'verbatim',
    user_id: 'UBOT',
    bot_id: 'BBOT',
  }),
  'apps.connections.open': (workspace) => {
    const ticket = randomUUID();
    workspace.tickets.add(ticket);
    return { ok: true, url: `ws://127.0.0.1:${workspace.port}/link?ticket=${ticket}` };
  },
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': completeUpload,
  'users.info': (_, { user = '' }, teamId) => {
    const found = findUser(user, teamId);
    return found === null ? { ok: false, error: 'user_not_found' } : { ok: true, user: found };
  },
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': updateMessage,
  'chat.unfurl': unfurl,
  'conversations.history': readHistory,
  'conversations.open': openDirect,
  'conversations.replies': readReplies,
  'views.open': openView,
  'views.update': updateView,
  'views.publish': publishView,
};

function call(workspace: Workspace, { method, args, token }: Call): Answer {
  if (method === 'oauth.v2.access') return grantToken(workspace, args);
  const run = METHODS[method];
  if (run === undefined) return { ok: false, error: 'unknown_method' };
  if (token === '') return { ok: false, error: 'not_authed' };
  const dead = workspace.deadTokens.get(token);
  if (dead !== undefined) return { ok: false, error: dead };
  const teamId = workspace.tokens.get(token);
  const isApp = token === workspace.appToken;
  if (teamId === undefined && !isApp) return { ok: false, error: 'invalid_auth' };
  return isApp === (method === 'apps.connections.open')
    ? run(workspace, args, teamId ?? '')
    : { ok: false, error: 'not_allowed_token_type' };
}

/** The code names the workspace: https://docs.slack.dev/reference/methods/oauth.v2.access. */
function grantToken(workspace: Workspace, args: SlackArguments): Answer {
  const { code = '', client_id: id, client_secret: secret } = args;
  if (id !== workspace.clientId) return { ok: false, error: 'invalid_client_id' };
  if (secret !== workspace.clientSecret) return { ok: false, error: 'bad_client_secret' };
  const teamId = code.replace(/^code-/, '');
  const name = TEAMS[teamId];
  if (name === undefined) return { ok: false, error: 'invalid_code' };
  const token = `xoxb-${teamId}-${workspace.tokens.size}`;
  workspace.tokens.set(token, teamId);
  return {
    ok: true,
    access_token: token,
    token_type: 'bot',
    scope: 'commands,chat:write',
    bot_user_id: 'UBOT',
    app_id: 'A0VERBATIM',
    team: { id: teamId, name },
    enterprise: null,
    is_enterprise_install: false,
    authed_user: { id: 'UADMIN' },
  };
}

function send(response: ServerResponse, status: number, body: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
