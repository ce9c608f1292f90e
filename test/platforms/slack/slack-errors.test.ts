import { webApi } from '@slack/bolt';
import { expect, it } from 'vitest';
import {
  isRefusal,
  postFailed,
  slackReason,
  tokenRefused,
} from '../../../src/platforms/slack/slack-errors.ts';

function platformError(error: string): webApi.WebAPIPlatformError {
  return new webApi.WebAPIPlatformError({ ok: false, error });
}

const unreachable = new webApi.WebAPIRequestError(
  new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') }),
);

it.each([
  ['an answer of Slack', platformError('invalid_auth'), 'invalid_auth'],
  ['a lost connection', unreachable, 'fetch failed: connect ECONNREFUSED'],
  ['a socket closed before hello', undefined, 'the connection was closed'],
])('gives the reason of %s', (_, error, reason) => {
  expect(slackReason(error)).toBe(reason);
});

it.each([
  ['invalid_auth', true],
  ['token_revoked', true],
  ['internal_error', false],
  ['ratelimited', false],
])('takes %s for a refusal of the token: %s', (error, expected) => {
  expect(isRefusal(platformError(error))).toBe(expected);
});

it('tells where the right token is', () => {
  const { message, code } = tokenRefused('SLACK_APP_TOKEN', platformError('invalid_auth'));
  expect(code).toBe('platform-refused');
  expect(message).toMatch(
    /SLACK_APP_TOKEN.*invalid_auth.*xapp-.*connections:write.*api\.slack\.com/,
  );
});

it('tells how to let the bot into a channel', () => {
  const { message, code } = postFailed(platformError('not_in_channel'));
  expect(code).toBe('channel-gone');
  expect(message).toContain('/invite @verbatim');
});

it.each([
  ['is_archived', 'channel-gone'],
  ['channel_not_found', 'channel-gone'],
  ['token_revoked', 'access-refused'],
  ['account_inactive', 'access-refused'],
  ['invalid_blocks', 'delivery-refused'],
  ['msg_too_long', 'delivery-refused'],
  ['internal_error', 'delivery-failed'],
  ['service_unavailable', 'delivery-failed'],
])('takes %s for %s', (reason, code) => {
  expect(postFailed(platformError(reason)).code).toBe(code);
});
