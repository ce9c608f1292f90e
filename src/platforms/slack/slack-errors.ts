/** What went wrong with Slack, in Slack's own words, and what to do about it. */
import { webApi } from '@slack/bolt';
import { type ErrorCode, VerbatimError } from '../../model/errors.ts';

export type TokenVariable = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';

/** Where each token is found on the app's page. */
const TOKEN_PLACES: Readonly<Record<TokenVariable, string>> = {
  SLACK_BOT_TOKEN: 'the Bot User OAuth Token (xoxb-…) under "OAuth & Permissions"',
  SLACK_APP_TOKEN:
    'an App-Level Token (xapp-…) with the scope connections:write under "Basic Information"',
};

/** Answers that another try with the same token can't change: https://docs.slack.dev/reference/methods/auth.test#errors. */
const REFUSALS: ReadonlySet<string> = new Set([
  'access_denied',
  'account_inactive',
  'invalid_auth',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'not_authed',
  'team_access_not_granted',
  'team_disabled',
  'token_expired',
  'token_revoked',
  'user_removed_from_team',
]);

/** What an admin can do about Slack's refusal of a message. */
const POST_ADVICE: Readonly<Record<string, string>> = {
  not_in_channel: 'type /invite @verbatim in the channel',
  channel_not_found:
    'the channel is gone, or private and without the bot: type /invite @verbatim there',
  is_archived: 'the channel is archived',
  restricted_action: 'only some members may post there',
  user_disabled: 'they are not a member of the workspace any more',
  user_not_found: 'they are not a member of the workspace any more',
};

/** What is wrong with the message itself: https://docs.slack.dev/reference/methods/chat.postMessage#errors. */
const MESSAGE_REFUSALS: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'metadata_too_large',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
  'too_many_attachments',
]);

/** Slack's short name of the error ("invalid_auth"), or the message of whatever else failed ("fetch failed: ECONNREFUSED"). */
export function slackReason(error: unknown): string {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
  if (error instanceof webApi.WebAPIRequestError) return reasonOf(error.original);
  return error instanceof Error ? reasonOf(error) : 'the connection was closed';
}

/** Slack's own trouble, which passes: https://docs.slack.dev/reference/methods/conversations.history#errors. */
const PASSING: ReadonlySet<string> = new Set([
  'accesslimited',
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
]);

/** True where the same call may be answered in a while. */
export function isPassing(error: unknown): boolean {
  return !(error instanceof webApi.WebAPIPlatformError) || PASSING.has(error.data.error);
}

/** True for a token that Slack will not take, however often it is shown. */
export function isRefusal(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && REFUSALS.has(error.data.error);
}

export function tokenRefused(variable: TokenVariable, error: unknown): VerbatimError {
  return new VerbatimError(
    'platform-refused',
    `Slack refused ${variable}: "${slackReason(error)}". Copy ${TOKEN_PLACES[variable]} of your app at https://api.slack.com/apps.`,
    { cause: error },
  );
}

/** What to do where Slack says that the bot can't read or write in a channel; undefined for every other failure. */
export function adviceFor(error: unknown): string | undefined {
  return POST_ADVICE[slackReason(error)];
}

export function postFailed(error: unknown): VerbatimError {
  if (error instanceof VerbatimError) return error;
  const reason = slackReason(error);
  const advice = adviceFor(error);
  return new VerbatimError(
    codeOf(reason),
    `Slack did not take the message: "${reason}"${advice === undefined ? '' : `; ${advice}`}.`,
    { cause: error },
  );
}

function codeOf(reason: string): ErrorCode {
  if (reason in POST_ADVICE) return 'channel-gone';
  if (REFUSALS.has(reason)) return 'access-refused';
  return MESSAGE_REFUSALS.has(reason) ? 'delivery-refused' : 'delivery-failed';
}

function reasonOf(error: Error): string {
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.message}${cause}`;
}
