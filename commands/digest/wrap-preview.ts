/** A digest before it is posted, for one who asks. */
import type { ReplyBlock, ReplyDocument } from '../../src/model/reply.ts';
import { offerQuotes } from '../replying/offer-quotes.ts';
import { note } from '../replying/reply-parts.ts';

/** Blocks put before those of the digest. */
export const BLOCKS_BEFORE: readonly ReplyBlock[] = [note('Only you see this.')];

/**
 * Returns the digest's own blocks, unchanged and in a row, after BLOCKS_BEFORE and before what can be done with it. Nothing else
 * differs from what is posted but who sees it.
 *
 * @param actions put behind it, before the choice of its quotes.
 */
export function wrapPreview(
  digest: ReplyDocument,
  actions: readonly ReplyBlock[] = [],
): ReplyDocument {
  const { blocks } = digest;
  return {
    ...digest,
    audience: 'caller',
    blocks: [...BLOCKS_BEFORE, ...blocks, ...actions, ...offerQuotes(blocks)],
    shareCommandText: null,
  };
}
