import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CommandGateway } from '../../../../src/model/command.ts';
import {
  echoGateway,
  quoteReply,
  type SlackTrial,
  trySlack,
} from '../../../helpers/slack/slack-trial.ts';

const WORDS = '“We will not pay for a bridge that leads nowhere.”';

let trial: SlackTrial;

beforeEach(async () => {
  trial = await trySlack();
});

afterEach(() => trial.close());

it('acknowledges at once and answers privately in blocks', async () => {
  await trial.platform.start();
  const { ackMs, answers } = await trial.slack.sendCommand({ command: '/quote', text: 'Berg' });
  expect(ackMs).toBeLessThan(1_000);
  expect(answers).toHaveLength(1);
  expect(answers[0]).toMatchObject({ text: 'Quotes for Berg', onlyFor: 'UREPORTER' });
  expect(JSON.stringify(answers[0]?.blocks)).toContain(WORDS);
  expect(trial.slack.messages('CNEWS')).toEqual([]);
  expect(trial.requests[0]).toMatchObject({
    name: 'quote',
    arguments: { kind: 'text', text: 'Berg' },
    caller: {
      platform: 'slack',
      userId: 'UREPORTER',
      workspaceId: 'T0HARBOUR',
      channelId: 'CNEWS',
    },
  });
});

it('gives the gateway what was typed, not the entities that Slack makes of it', async () => {
  await trial.platform.start();
  await trial.slack.sendCommand({ command: '/quote', text: ' "Berg & Sons" <b> ' });
  expect(trial.requests[0]?.arguments).toEqual({ kind: 'text', text: '"Berg & Sons" <b>' });
});

it('finishes answers under way before it stops', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const slow: CommandGateway = {
    ...echoGateway([]),
    async run() {
      begin();
      await held;
      return quoteReply('slowly');
    },
  };
  const slowTrial = await trySlack({ gateway: slow });
  await slowTrial.platform.start();
  const sent = slowTrial.slack.sendCommand({ command: '/quote', text: 'Berg' });
  await begun;
  const stopped = slowTrial.platform.stop();
  release();
  await stopped;
  expect(slowTrial.slack.privateMessages('UREPORTER')).toHaveLength(1);
  expect((await sent).answers[0]?.text).toBe('Quotes for slowly');
  await slowTrial.close();
});

it('logs an answer that Slack refuses, with its reason', async () => {
  const strange: CommandGateway = {
    ...echoGateway([]),
    run: () => Promise.resolve({ ...quoteReply('Berg'), audience: 'caller' }),
  };
  const strangeTrial = await trySlack({ gateway: strange });
  await strangeTrial.platform.start();
  strangeTrial.slack.refuseNextResponse('invalid_blocks');
  await expect(strangeTrial.slack.sendCommand({ command: '/quote', text: 'Berg' })).rejects.toThrow(
    'invalid_blocks',
  );
  await strangeTrial.close();
  expect(strangeTrial.logLines.join('')).toContain('Slack refused an answer');
});

it('turns the page of a private answer in its place', async () => {
  await trial.platform.start();
  const page = await trial.askForBerg();
  await trial.slack.pressButton(page, 'Older');
  expect(trial.requests[1]?.arguments).toEqual({ kind: 'text', text: 'Berg page:2' });
  expect(trial.slack.privateMessages('UREPORTER').map(({ text }) => text)).toEqual([
    'Quotes for Berg page:2',
  ]);
});

it('shares to the channel with the name of who shared it, and without a second Share button', async () => {
  await trial.platform.start();
  const page = await trial.askForBerg();
  await trial.slack.pressButton(page, 'Share');
  const [shared] = trial.slack.messages('CNEWS');
  expect(trial.requests[1]?.arguments).toEqual({ kind: 'text', text: 'Berg until:2026-03-03' });
  expect(JSON.stringify(shared?.blocks)).toContain(WORDS);
  expect(JSON.stringify(shared?.blocks)).toContain('Shared by <@UREPORTER>');
  expect(JSON.stringify(shared?.blocks)).not.toContain('"action_id":"share"');
  expect(trial.slack.privateMessages('UREPORTER')).toHaveLength(1);
});

it('answers a button of a shared message privately, to who pressed it', async () => {
  await trial.platform.start();
  const page = await trial.askForBerg();
  await trial.slack.pressButton(page, 'Share');
  const [shared] = trial.slack.messages('CNEWS');
  if (shared === undefined) throw new Error('not shared');
  await trial.slack.pressButton(shared, 'Older', 'UADMIN');
  expect(trial.slack.messages('CNEWS')).toEqual([shared]);
  expect(trial.slack.privateMessages('UADMIN')).toHaveLength(1);
});
