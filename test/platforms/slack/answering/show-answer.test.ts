import { LogLevel, webApi } from '@slack/bolt';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { silentLogger } from '../../../../src/lib/logger.ts';
import {
  atUrl,
  inModal,
  readModalState,
  titleOf,
  toModal,
  viewText,
  waitingModal,
} from '../../../../src/platforms/slack/answering/show-answer.ts';
import { MAX_VIEW_TITLE_CHARS } from '../../../../src/platforms/slack/rendering/slack-limits.ts';
import { openSlackNewsroom } from '../../../helpers/slack/slack-newsroom.ts';
import { quoteReply, type SlackTrial } from '../../../helpers/slack/slack-trial.ts';
import { checkSlackView } from '../../../stand-ins/slack/check-slack-view.ts';

let trial: SlackTrial;

beforeEach(async () => {
  trial = await openSlackNewsroom();
});

afterEach(() => trial.close());

it('comes as a private message of the bot when the response_url is used up', async () => {
  trial.slack.expireUrls();
  const sent = trial.slack.sendCommand({ command: '/quote', text: 'Harrowby' });
  sent.catch(() => undefined);
  await trial.slack.until(() => trial.slack.privateMessages('UREPORTER').length === 1);
  expect(trial.slack.calls.some(({ method }) => method === 'chat.postEphemeral')).toBe(true);
});

it('is logged with an id where Slack takes it in no way', async () => {
  trial.slack.expireUrls();
  const where = { command: '/quote', text: 'Harrowby', channelId: 'CSTRANGE' };
  trial.slack.sendCommand(where).catch(() => undefined);
  await trial.slack.until(() =>
    trial.slack.calls.some(({ method }) => method === 'chat.postEphemeral'),
  );
  await trial.platform.stop();
  expect(trial.logLines.join('')).toContain('"answerId":"r1r1r1r1"');
  expect(trial.logLines.join('')).toContain('not_in_channel');
});

it('never rejects: nobody answers there', async () => {
  const client = new webApi.WebClient('xoxb-1', {
    slackApiUrl: 'http://127.0.0.1:1/',
    retryConfig: { retries: 0 },
    logLevel: LogLevel.ERROR,
  });
  const options = { logger: silentLogger, randomId: () => 'a1' } as Parameters<typeof atUrl>[0];
  const ids = { userId: 'U1', userName: 'edda', homeId: 'T1', workspaceId: 'T1', channelId: 'C1' };
  const place = { client, url: 'http://127.0.0.1:1/', person: ids };
  await atUrl(options, { ...place, isReplacing: true }).show(quoteReply('Berg'));
  const modal = { client, viewId: 'V1', title: '/quote', state: { isHome: false } };
  await inModal(options, modal).show(quoteReply('Berg'));
});

it.each([
  ['feeds list', '/feeds list'],
  ['quote "Anna Berg" page:2', '/quote "Anna'],
  ['status', '/status'],
])('“%s” is answered under the title “%s”', (line, title) => {
  expect(titleOf(line)).toBe(title);
});

it('has titles of any words that Slack takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (words) => {
      const { text } = viewText(`/${words}`);
      expect(text.length).toBeLessThanOrEqual(MAX_VIEW_TITLE_CHARS);
      expect(checkSlackView(toModal(quoteReply('Berg'), words || 'x', HOME), 'modal')).toBeNull();
    }),
  );
});

const HOME = { isHome: true };

it('remembers where its modal was opened from', () => {
  const from = (isHome: boolean) =>
    readModalState(waitingModal('/help', { isHome }).private_metadata);
  expect(from(true)).toEqual({ isHome: true });
  expect(from(false)).toEqual({ isHome: false });
  expect(readModalState(undefined)).toEqual({ isHome: false });
});
