/** Runs the WebSub subscriber with its listener where the settings give a public address; without one nothing listens. */
import { randomBytes } from 'node:crypto';
import type { Config } from '../../config/load.ts';
import { createHubFollower, type HubFollowerOptions } from '../feeds/follow-hubs.ts';
import { listenForHubs } from '../feeds/listen-for-hubs.ts';
import type { PollerOptions } from '../feeds/poll-feeds.ts';
import type { Listener } from '../lib/net/listen-on.ts';

export interface RunningHubs {
  readonly forPoller: Pick<PollerOptions, 'onHub' | 'isPushed'>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** 32 characters of base64url. */
const RANDOM_BYTES = 24;

export function createHubs(
  { publicUrl, host, port }: Config['websub'],
  options: Omit<HubFollowerOptions, 'publicUrl' | 'randomText'>,
): RunningHubs {
  if (publicUrl === undefined)
    return { forPoller: {}, start: async () => undefined, stop: async () => undefined };
  const follower = createHubFollower({
    ...options,
    publicUrl: publicUrl.replace(/\/+$/, ''),
    randomText: () => randomBytes(RANDOM_BYTES).toString('base64url'),
  });
  let listener: Listener | null = null;
  return {
    forPoller: { onHub: follower.notice.bind(follower), isPushed: (id) => follower.isPushed(id) },
    async start() {
      await follower.start();
      listener = await listenForHubs({ host, port, answer: (request) => follower.answer(request) });
    },
    async stop() {
      await listener?.close();
      await follower.stop();
    },
  };
}
