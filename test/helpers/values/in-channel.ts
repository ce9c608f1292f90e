import type { Destination, PlatformName, PostedDelivery } from '../../../src/model/platform.ts';

/** A place to post to; adapters look at the workspace and the channel alone. */
export function inChannel(channelId: string, platform: PlatformName = 'slack'): Destination {
  return { platform, workspaceId: 'T1', channelId };
}

/** A delivery for `Platform.post`. */
export function delivery(id: string, isUnclear = false): PostedDelivery {
  return { id, isUnclear, replyTo: null, demandClaim: async () => undefined };
}
