import { expect, it } from 'vitest';
import { echoGateway, trySlack } from '../../helpers/slack/slack-trial.ts';

/** For a busy machine. */
const PATIENT = { timeout: 20_000 };

it('connects, answers every command of the gateway, posts, and stops', async () => {
  const { slack, platform, requests, logLines, close } = await trySlack();
  await platform.start();
  await slack.sendCommand({ command: '/quote', text: 'Berg' });
  await slack.sendCommand({ command: '/feeds', text: 'list' });
  expect(requests.map(({ name }) => name)).toEqual(['quote', 'feeds']);
  expect(slack.refused).toEqual([]);
  expect(logLines.join('')).not.toMatch(/xoxb-|xapp-/);
  await close();
  expect(platform.name).toBe('slack');
});

it('goes on when an answer can’t be made, and logs it with an id', async () => {
  const gateway = { ...echoGateway([]), run: () => Promise.reject(new Error('a broken promise')) };
  const { slack, platform, logLines, close } = await trySlack({ gateway });
  await platform.start();
  slack.sendCommand({ command: '/quote', text: 'Berg' }).catch(() => undefined);
  await expect.poll(() => logLines.join(''), PATIENT).toContain('a broken promise');
  expect(logLines.join('')).toContain('"answerId":"r1r1r1r1"');
  await close();
});

it('answers an envelope that comes twice once, and acknowledges both', async () => {
  const { slack, platform, requests, close } = await trySlack();
  await platform.start();
  const { answers } = await slack.sendCommand({ command: '/quote', text: 'Berg', copies: 2 });
  await platform.stop();
  expect(requests).toHaveLength(1);
  expect(answers).toHaveLength(1);
  await close();
});
