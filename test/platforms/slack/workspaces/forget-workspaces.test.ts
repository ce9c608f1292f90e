import { afterEach, describe, expect, it } from 'vitest';
import { type SlackTrial, trySlack } from '../../../helpers/slack/slack-trial.ts';

let trial: SlackTrial;

afterEach(() => trial.close());

async function tell(event: object, forgetWorkspace?: (id: string) => Promise<void>) {
  const forgotten: string[] = [];
  trial = await trySlack({
    forgetWorkspace: forgetWorkspace ?? (async (id) => void forgotten.push(id)),
  });
  await trial.platform.start();
  await trial.slack.sendEvent({ event, copies: 2 });
  await trial.platform.stop();
  return forgotten;
}

describe('a workspace is forgotten, once', () => {
  it.each([
    ['that removed Verbatim', { type: 'app_uninstalled' }],
    ['that took its token back', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['UBOT'] } }],
  ])('%s', async (_, event) => {
    expect(await tell(event)).toEqual(['T0HARBOUR']);
  });
});

it('is not for the tokens of its people', async () => {
  expect(await tell({ type: 'tokens_revoked', tokens: { oauth: ['U1'] } })).toEqual([]);
});

it('is told in the log when the store fails', async () => {
  await tell({ type: 'app_uninstalled' }, () => Promise.reject(new Error('no disk')));
  expect(trial.logLines.join('')).toContain('a workspace was not forgotten');
});
