import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ShownAnswer } from '../../../../src/model/command.ts';
import {
  echoGateway,
  quoteReply,
  type SlackTrial,
  trySlack,
} from '../../../helpers/slack/slack-trial.ts';

const WORKSPACE = { platform: 'slack', workspaceId: 'T0HARBOUR' } as const;

let trial: SlackTrial;
let noted: ShownAnswer[];

beforeEach(async () => {
  noted = [];
  const gateway = {
    ...echoGateway([]),
    noteShown: async (answer: ShownAnswer) => void noted.push(answer),
  };
  trial = await trySlack({ gateway });
  await trial.platform.start();
});

afterEach(() => trial.close());

async function share(channelId: string) {
  const { answers } = await trial.slack.sendCommand({ command: '/quote', text: 'Berg', channelId });
  const [answer] = answers;
  if (answer === undefined) throw new Error('no answer');
  await trial.slack.pressButton(answer, 'Share');
  await trial.platform.stop();
}

it('tells of a shared answer, with its message, and of no private one', async () => {
  await share('CNEWS');
  const [shared] = trial.slack.messages('CNEWS');
  const { blocks } = quoteReply('Berg until:2026-03-03');
  expect(noted).toEqual([
    { destination: { ...WORKSPACE, channelId: 'CNEWS' }, messageId: shared?.ts, blocks },
  ]);
});

it('tells of it without its message where the bot may not look for that, but may be invited', async () => {
  await share('CSTRANGE');
  expect(noted).toMatchObject([
    { destination: { ...WORKSPACE, channelId: 'CSTRANGE' }, messageId: null },
  ]);
});

it('tells nothing of a conversation that the bot can’t come to', async () => {
  await share('DSTRANGERS');
  expect(trial.slack.messages('DSTRANGERS')).toHaveLength(1);
  expect(noted).toEqual([]);
});

it('tells nothing of what Slack refused', async () => {
  const page = await trial.askForBerg();
  trial.slack.refuseNextResponse('invalid_blocks');
  await trial.slack.pressButton(page, 'Share').catch(() => undefined);
  await trial.platform.stop();
  expect(trial.slack.messages('CNEWS')).toEqual([]);
  expect(noted).toEqual([]);
});
