/**
 * An answer that a channel was shown is corrected like what was posted there. Of what changed before that, as under a private answer that is shared
 * hours later, it is told at once.
 */
import { deliveryIdOf } from '../../src/digests/outbox.ts';
import { tellCorrections } from '../../src/digests/tell-correction.ts';
import type { ShownAnswer } from '../../src/model/command.ts';
import type { QuoteId } from '../../src/model/quote.ts';
import { isAnothers } from '../../src/store/corrections/compare-readings.ts';
import type { UntoldCorrection } from '../../src/store/ports/correction-store.ts';
import { quotesIn } from '../replying/offer-quotes.ts';
import type { Services } from '../services.ts';

type Change = Omit<UntoldCorrection, 'sequence'>;

export async function noteShown(
  { destination, messageId, blocks }: ShownAnswer,
  { store, links, deliveries, clock }: Pick<Services, 'store' | 'links' | 'deliveries' | 'clock'>,
): Promise<void> {
  const quoteIds = quotesIn(blocks);
  const articleIds = blocks.flatMap((block) =>
    block.kind === 'story' && block.story.articleId !== null ? [block.story.articleId] : [],
  );
  if (quoteIds.length + articleIds.length === 0) return;
  const id = deliveryIdOf(JSON.stringify(['shown', destination, messageId ?? clock.nowMs()]));
  const gone = await store.noteSent({ id, destination, messageId, quoteIds, articleIds });
  const changes = await Promise.all(gone.map((quoteId) => findChange(quoteId, store)));
  const [first, ...others] = changes.filter((change) => change !== null);
  if (first === undefined) return;
  await store.promiseDelivery({
    id: deliveryIdOf(JSON.stringify(['correction', id])),
    ...{ destination, attempts: 0, replyTo: id },
    document: tellCorrections([first, ...others], links),
  });
  deliveries.wake();
}

/** @returns what became of a quote that was taken out or changed; null where nothing is known of it any more, and where it was only read better. */
async function findChange(id: QuoteId, store: Services['store']): Promise<Change | null> {
  const before = await store.getFormerQuote(id);
  if (before === null) return null;
  const changes = (await store.listRevisions(before.articleId)).flatMap(
    ({ by, removed, corrected }) => [
      ...removed.map((quote) => ({ by, id: quote.id, after: null })),
      ...corrected.map((pair) => ({ by, id: pair.before.id, after: pair.after.id })),
    ],
  );
  let chain: readonly (typeof changes)[number][] = [];
  let standsAs = id;
  // What it was changed to may have been changed since.
  for (const change of changes.slice(changes.findLastIndex((each) => each.id === id)))
    if (change.id === standsAs) {
      chain = [...chain, change];
      standsAs = change.after ?? standsAs;
    }
  const after = await store.getQuote(standsAs);
  const isReread = chain.every(({ by }) => by === 'analyzer');
  if (isReread && after !== null && !isAnothers({ before, after })) return null;
  return { before, after, by: chain.at(-1)?.by ?? 'outlet', isBack: false };
}
