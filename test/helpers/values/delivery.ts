import type { Destination } from '../../../src/model/platform.ts';
import type { Delivery } from '../../../src/store/ports/delivery-store.ts';

/** A message that says nothing but its id. */
export function delivery(
  id: string,
  channelId = 'C1',
  platform: Destination['platform'] = 'slack',
): Delivery {
  return {
    id,
    destination: { platform, workspaceId: 'T1', channelId },
    document: { audience: 'channel', fallback: id, blocks: [], shareCommandText: null },
    attempts: 0,
  };
}
