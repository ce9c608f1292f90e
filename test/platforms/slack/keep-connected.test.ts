import { afterEach, expect, it } from 'vitest';
import type { Timers } from '../../../src/lib/time/timers.ts';
import { VerbatimError } from '../../../src/model/errors.ts';
import { SLACK_TOKENS, type SlackTrial, trySlack } from '../../helpers/slack/slack-trial.ts';
import { startSlackStandIn } from '../../stand-ins/slack/start-slack-stand-in.ts';

let trial: SlackTrial;

afterEach(() => trial.close());

it.each([
  ['SLACK_BOT_TOKEN', { botToken: 'xoxb-wrong' }],
  ['SLACK_APP_TOKEN', { appToken: 'xapp-wrong' }],
])(
  'names %s when Slack refuses it, and where to get one, once and quietly',
  async (variable, tokens) => {
    trial = await trySlack(tokens);
    const error = await trial.platform.start().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(VerbatimError);
    expect(error).toMatchObject({ code: 'platform-refused' });
    expect(String(error)).toContain(variable);
    expect(String(error)).toContain('invalid_auth');
    expect(String(error)).toContain('https://api.slack.com/apps');
    const loud = trial.logLines.filter((line) => !line.includes('"level":20'));
    expect(loud.filter((line) => !line.includes('Slack knows the bot'))).toEqual([]);
    expect(trial.logLines.join('')).not.toContain('-wrong');
    expect(trial.slack.calls.length).toBeLessThan(3);
  },
);

it('connects again when the socket is cut, and answers', async () => {
  trial = await trySlack();
  await trial.platform.start();
  expect(trial.platform.isConnected()).toBe(true);
  trial.slack.dropSocket();
  const { answers } = await trial.slack.sendCommand({ command: '/quote', text: 'Berg' });
  expect(answers).toHaveLength(1);
  expect(trial.logLines.join('')).toContain('connection to Slack lost');
});

it('connects again when Slack announces the end of the connection, and answers', async () => {
  trial = await trySlack();
  await trial.platform.start();
  trial.slack.refreshSocket();
  const { answers } = await trial.slack.sendCommand({ command: '/quote', text: 'Berg' });
  expect(answers).toHaveLength(1);
});

it('loses no command that Slack delivered and answers none twice, though the socket drops 20 times', async () => {
  trial = await trySlack();
  await trial.platform.start();
  const answerCounts: number[] = [];
  for (let drop = 0; drop < 20; drop += 1) {
    // Now before a command is sent, now right behind it: then Slack sends it again.
    if (drop % 2 === 0) trial.slack.dropSocket();
    else trial.slack.loseNextAck();
    const { answers } = await trial.slack.sendCommand({ command: '/quote', text: `Berg ${drop}` });
    answerCounts.push(answers.length);
  }
  await trial.platform.stop();
  expect(answerCounts).toEqual(answerCounts.map(() => 1));
  expect(trial.requests.map(({ arguments: given }) => given)).toEqual(
    Array.from({ length: 20 }, (_, drop) => ({ kind: 'text', text: `Berg ${drop}` })),
  );
  expect(trial.slack.privateMessages('UREPORTER')).toHaveLength(20);
  const opened = trial.slack.calls.filter(({ method }) => method === 'apps.connections.open');
  expect(opened).toHaveLength(21);
});

it('starts without Slack, tries ever more seldom, and connects when it comes', async () => {
  const gone = await startSlackStandIn(SLACK_TOKENS);
  await gone.close();
  const waits = watchWaits();
  trial = await trySlack({ apiUrl: gone.apiUrl, timers: waits.timers });
  await trial.platform.start();
  expect(trial.platform.isConnected()).toBe(false);
  await waits.next();
  await waits.next();
  const back = await startSlackStandIn({
    ...SLACK_TOKENS,
    port: Number(new URL(gone.apiUrl).port),
  });
  await waits.next();
  await back.connected();
  expect(waits.delaysMs).toEqual([1_000, 2_000, 4_000]);
  expect(trial.logLines.join('')).toContain('Slack can not be reached yet');
  await trial.platform.stop();
  await back.close();
});

it('tries no more once stopped', async () => {
  trial = await trySlack();
  await trial.platform.start();
  await trial.platform.stop();
  trial.slack.dropSocket();
  expect(trial.slack.calls.filter(({ method }) => method === 'apps.connections.open')).toHaveLength(
    1,
  );
});

/** Timers whose waits end when the test says so. */
function watchWaits(): { timers: Timers; delaysMs: number[]; next(): Promise<void> } {
  const delaysMs: number[] = [];
  const actions: (() => void)[] = [];
  let told = (): void => undefined;
  return {
    delaysMs,
    timers: {
      after(delayMs, action) {
        delaysMs.push(delayMs);
        actions.push(action);
        told();
        return () => undefined;
      },
    },
    /** Ends the wait that was begun, or else the one that is begun next. */
    async next() {
      if (actions.length === 0) await new Promise<void>((resolve) => (told = resolve));
      actions.shift()?.();
    },
  };
}
