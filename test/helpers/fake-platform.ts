import { VerbatimError } from '../../src/model/errors.ts';
import type { Platform, PlatformName } from '../../src/model/platform.ts';
import type { ReplyDocument } from '../../src/model/reply.ts';

interface Posted {
  readonly channelId: string;
  readonly document: ReplyDocument;
  readonly deliveryId: string;
  readonly isUnclear: boolean;
  readonly replyTo: string | null;
}

/** A platform that keeps what is posted; the first `failures` posts are refused. */
export function createFakePlatform(name: PlatformName, failures = 0) {
  const posted: Posted[] = [];
  const refused: string[] = [];
  const edited: { readonly messageId: string; readonly document: ReplyDocument }[] = [];
  const platform: Platform = {
    name,
    start: async () => {},
    stop: async () => {},
    isConnected: () => true,
    async post({ channelId }, document, { id: deliveryId, isUnclear, replyTo, demandClaim }) {
      if (refused.length < failures) {
        refused.push(deliveryId);
        throw new VerbatimError('delivery-failed', 'The service answered 503.');
      }
      await demandClaim();
      posted.push({ channelId, document, deliveryId, isUnclear, replyTo });
      return `m${posted.length}`;
    },
    async edit(_, messageId, document) {
      edited.push({ messageId, document });
    },
  };
  return { platform, posted, edited, refused };
}
