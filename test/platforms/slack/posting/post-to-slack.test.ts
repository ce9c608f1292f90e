import { afterEach, expect, it } from 'vitest';
import type { Timers } from '../../../../src/lib/time/timers.ts';
import { VerbatimError } from '../../../../src/model/errors.ts';
import type { ReplyDocument } from '../../../../src/model/reply.ts';
import { POST_INTERVAL_MS } from '../../../../src/platforms/slack/rendering/slack-limits.ts';
import {
  promptTimers,
  quoteReply,
  type SlackTrial,
  trySlack,
} from '../../../helpers/slack/slack-trial.ts';
import { delivery, inChannel } from '../../../helpers/values/in-channel.ts';
import { storyCard } from '../../../helpers/values/story-card.ts';

let trial: SlackTrial;

afterEach(() => trial.close());

const alert: ReplyDocument = {
  ...quoteReply('the morning'),
  audience: 'channel',
  fallback: 'New quote of Anna Berg',
  shareCommandText: null,
};

const digest: ReplyDocument = {
  ...alert,
  fallback: 'Morning digest',
  blocks: [
    { kind: 'heading', text: 'Morning digest' },
    { kind: 'story', story: storyCard({ title: 'Oster council stops the bridge' }) },
    { kind: 'story', story: storyCard({ title: 'Ferry fares to rise' }) },
  ],
};

/** Opens the trial with timers that wait for nothing. @returns how long they were to wait, as it goes on. */
async function trySlackAtOnce(): Promise<readonly number[]> {
  const waitsMs: number[] = [];
  const timers: Timers = {
    after(delayMs, action) {
      waitsMs.push(delayMs);
      return promptTimers.after(0, action);
    },
  };
  trial = await trySlack({ timers });
  return waitsMs;
}

it('posts text, blocks and the delivery id, with nothing unfurled', async () => {
  trial = await trySlack();
  await trial.platform.post(inChannel('CNEWS'), alert, delivery('d-1'));
  expect(trial.slack.messages('CNEWS')).toMatchObject([
    {
      text: 'New quote of Anna Berg',
      threadTs: null,
      metadata: {
        event_type: 'verbatim_delivery',
        event_payload: { delivery_id: 'd-1', part: 0 },
      },
    },
  ]);
  const call = trial.slack.calls.find(({ method }) => method === 'chat.postMessage');
  expect(call?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false', parse: 'none' });
});

it('posts the headlines of a digest to the channel, and each story to the thread', async () => {
  trial = await trySlack();
  await trial.platform.post(inChannel('CNEWS'), digest, delivery('d-1'));
  const [parent, ...thread] = trial.slack.messages('CNEWS');
  expect(JSON.stringify(parent?.blocks)).toContain('Ferry fares to rise');
  expect(thread.map(({ text }) => text)).toEqual([
    'Oster council stops the bridge',
    'Ferry fares to rise',
  ]);
  expect(thread.map(({ threadTs }) => threadTs)).toEqual([parent?.ts, parent?.ts]);
});

it('posts no further part of a digest once another process may post it', async () => {
  await trySlackAtOnce();
  const takenOver = new VerbatimError('taken-over', 'It may be another’s by now.');
  let left = 2;
  const demandClaim = async () => {
    if (left-- === 0) throw takenOver;
  };
  const posting = trial.platform.post(inChannel('CNEWS'), digest, {
    ...delivery('d-1'),
    demandClaim,
  });
  await expect(posting).rejects.toBe(takenOver);
  expect(trial.slack.messages('CNEWS').map(({ text }) => text)).toEqual([
    'Morning digest',
    'Oster council stops the bridge',
  ]);
});

it('waits as long as Slack says when there are too many', async () => {
  const waitsMs = await trySlackAtOnce();
  trial.slack.limitNext('chat.postMessage', 7);
  await trial.platform.post(inChannel('CNEWS'), alert, delivery('d-1'));
  expect(waitsMs).toEqual([7_000]);
  expect(trial.slack.messages('CNEWS')).toHaveLength(1);
});

it('posts the stories of a digest no faster than Slack takes them', async () => {
  const waitsMs = await trySlackAtOnce();
  await trial.platform.post(inChannel('CNEWS'), digest, delivery('d-1'));
  expect(waitsMs).toEqual([POST_INTERVAL_MS, POST_INTERVAL_MS]);
});

it('does not post a second time what Slack took without saying so', async () => {
  trial = await trySlack();
  trial.slack.loseNextAnswer('chat.postMessage');
  await expect(
    trial.platform.post(inChannel('CNEWS'), digest, delivery('d-1')),
  ).rejects.toMatchObject({
    code: 'delivery-failed',
  });
  expect(trial.slack.messages('CNEWS')).toHaveLength(1);
  await trial.platform.post(inChannel('CNEWS'), digest, delivery('d-1', true));
  expect(trial.slack.messages('CNEWS').map(({ text }) => text)).toEqual([
    'Morning digest',
    'Oster council stops the bridge',
    'Ferry fares to rise',
  ]);
  await trial.platform.post(inChannel('CNEWS'), digest, delivery('d-1', true));
  expect(trial.slack.messages('CNEWS')).toHaveLength(3);
  await trial.platform.post(inChannel('CNEWS'), digest, delivery('d-2'));
  expect(trial.slack.messages('CNEWS')).toHaveLength(6);
});

it.each([
  ['posts nothing', 'has trouble of its own', 'internal_error', 1],
  ['posts', 'never lets it', 'missing_scope', 2],
])(
  '%s where it can not be looked whether it is there because Slack %s',
  async (_, __, error, count) => {
    trial = await trySlack();
    await trial.platform.post(inChannel('CNEWS'), alert, delivery('d-1'));
    trial.slack.failNext('conversations.history', error);
    const posting = trial.platform.post(inChannel('CNEWS'), alert, delivery('d-1', true));
    await posting.catch((failure: unknown) =>
      expect(failure).toMatchObject({ code: 'delivery-failed' }),
    );
    expect(trial.slack.messages('CNEWS')).toHaveLength(count);
  },
);

it.each([
  ['CSTRANGE', 'not_in_channel', '/invite @verbatim'],
  ['COLD', 'is_archived', 'archived'],
  ['CNOWHERE', 'channel_not_found', 'gone'],
])('says what to do when %s does not take it', async (channel, reason, advice) => {
  trial = await trySlack();
  const error = await trial.platform
    .post(inChannel(channel), alert, delivery('d-1'))
    .catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: 'channel-gone' });
  expect(String(error)).toContain(reason);
  expect(String(error)).toContain(advice);
  expect(String(error)).not.toContain(channel);
});

it('asks for no history where no earlier try can have got through', async () => {
  trial = await trySlack();
  await trial.platform.post(inChannel('CNEWS'), alert, delivery('d-1'));
  expect(trial.slack.calls.map(({ method }) => method)).not.toContain('conversations.history');
});

it('answers in the thread of the message that it corrects, once', async () => {
  trial = await trySlack();
  const ts = await trial.platform.post(inChannel('CNEWS'), alert, delivery('d-1'));
  const answer = { ...delivery('d-2'), replyTo: ts };
  await trial.platform.post(inChannel('CNEWS'), alert, answer);
  await trial.platform.post(inChannel('CNEWS'), alert, { ...answer, isUnclear: true });
  expect(trial.slack.messages('CNEWS').map(({ threadTs }) => threadTs)).toEqual([null, ts]);
});

it('posts a direct message, once, also where the first answer was lost', async () => {
  trial = await trySlack();
  trial.slack.loseNextAnswer('chat.postMessage');
  const post = (isUnclear: boolean) =>
    trial.platform.post(inChannel('@UREPORTER'), alert, delivery('d-1', isUnclear));
  await expect(post(false)).rejects.toMatchObject({ code: 'delivery-failed' });
  const ts = await post(true);
  expect(trial.slack.messages('DREPORTER').map((message) => message.ts)).toEqual([ts]);
});

it('says when there is nobody any more to send a direct message to', async () => {
  trial = await trySlack();
  const error = await trial.platform
    .post(inChannel('@UNOBODY'), alert, delivery('d-1'))
    .catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: 'channel-gone' });
  expect(String(error)).toContain('not a member of the workspace any more');
});

it.each(['CNEWS', '@UREPORTER'])('edits what it posted to %s', async (to) => {
  trial = await trySlack();
  const ts = await trial.platform.post(inChannel(to), alert, delivery('d-1'));
  await trial.platform.edit(inChannel(to), ts ?? '', { ...alert, fallback: 'Also elsewhere' });
  const messages = trial.slack.messages(to.replace('@U', 'D'));
  expect(messages.map(({ text }) => text)).toEqual(['Also elsewhere']);
});

it('leaves a message alone that is gone or too old to edit, and says when the channel is gone', async () => {
  trial = await trySlack();
  await trial.platform.edit(inChannel('CNEWS'), '1.000001', alert);
  expect(trial.slack.messages('CNEWS')).toEqual([]);
  await expect(trial.platform.edit(inChannel('COLD'), '1.000001', alert)).rejects.toMatchObject({
    code: 'channel-gone',
  });
});

it('answers in the channel, once, where the message that it corrects was deleted', async () => {
  await trySlackAtOnce();
  const answer = { ...delivery('d-2'), replyTo: '1.000001' };
  await trial.platform.post(inChannel('CNEWS'), alert, answer);
  await trial.platform.post(inChannel('CNEWS'), alert, { ...answer, isUnclear: true });
  expect(trial.slack.messages('CNEWS').map(({ threadTs }) => threadTs)).toEqual([null]);
});
