/** The real Bolt against the stand-in: a picture behind its answer. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSlackNewsroom, readBlocks } from '../../../helpers/slack/slack-newsroom.ts';
import type { SlackTrial } from '../../../helpers/slack/slack-trial.ts';

let trial: SlackTrial;

beforeEach(async () => {
  trial = await openSlackNewsroom();
});

afterEach(() => trial.close());

const WORDS =
  'What others say about Aldersund Harbour Authority, 22 Feb to 3 Mar. Tomas Harrowby: in favour 3 Mar, against 22 Feb. Greta Hallowend: no stance told 28 Feb.';

async function ask() {
  const command = { command: '/positions', text: 'Aldersund Harbour Authority' };
  const { answers } = await trial.slack.sendCommand(command);
  const [answer] = answers;
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

it('comes by direct message where the answer is private, which says the same in words', async () => {
  const answer = await ask();
  expect(answer.onlyFor).toBe('UREPORTER');
  expect(readBlocks(answer)).toContain(WORDS);
  await trial.slack.until(() => trial.slack.uploads().length > 0);
  const [upload] = trial.slack.uploads();
  expect(upload).toMatchObject({
    channel: 'DREPORTER',
    filename: 'positions.png',
    title: 'What others say about Aldersund Harbour Authority',
    alt: WORDS,
  });
  expect(upload?.bytes?.subarray(1, 4).toString()).toBe('PNG');
  expect(upload?.bytes?.length).toBe(upload?.size);
  expect(trial.slack.refused).toEqual([]);
});

it('stands in the channel where the answer is shared', async () => {
  const answer = await ask();
  await trial.slack.until(() => trial.slack.uploads().length === 1);
  await trial.slack.pressButton(answer, 'Share');
  await trial.slack.until(() => trial.slack.uploads().length === 2);
  expect(trial.slack.uploads()[1]).toMatchObject({ channel: 'CNEWS', alt: WORDS });
});

it('leaves the words alone where the app may write no files, and logs why', async () => {
  trial.slack.takeScope('files:write');
  expect(readBlocks(await ask())).toContain(WORDS);
  await trial.platform.stop();
  expect(trial.slack.uploads()).toEqual([]);
  expect(trial.logLines.join('')).toContain('missing_scope');
});
