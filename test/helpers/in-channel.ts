import type { Destination, PlatformName } from '../../src/model/platform.ts';

/** A place to post to; adapters look at the workspace and the channel alone. */
export function inChannel(channelId: string, platform: PlatformName = 'slack'): Destination {
  return { platform, workspaceId: 'T1', channelId };
}
