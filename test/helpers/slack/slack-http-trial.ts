/** Slack over HTTP: the real Bolt listens on loopback, the stand-in sends signed requests to it. */
import type { SlackOptions } from '../../../src/platforms/slack/create-slack.ts';
import { freePort } from '../free-port.ts';
import { openNewsroom } from '../newsroom.ts';
import { type SlackTrial, trySlack } from './slack-trial.ts';

export const SIGNING_SECRET = 'signing-secret';

export interface SlackHttpTrial extends SlackTrial {
  /** Of the listener, with `/slack/…` behind it. */
  readonly url: string;
}

/** Listening, unless `start` fails. */
export async function openSlackOverHttp(
  change: Partial<SlackOptions> = {},
): Promise<SlackHttpTrial> {
  const port = await freePort();
  const publicUrl = 'https://verbatim.example/bot';
  const { gateway } = await openNewsroom();
  const trial = await trySlack({
    gateway,
    http: { publicUrl, host: '127.0.0.1', port, signingSecret: SIGNING_SECRET },
    ...change,
  });
  const url = `http://127.0.0.1:${port}/bot`;
  trial.slack.deliverTo({ url: `${url}/slack/events`, signingSecret: SIGNING_SECRET });
  await trial.platform.start();
  return { ...trial, url };
}
