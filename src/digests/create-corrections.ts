/**
 * Corrections show: where a quote was posted that the outlet has changed or taken out since, its message is answered with what changed,
 * once for each message and each change.
 */
import { groupBy } from '../lib/group-by.ts';
import type { Links } from '../lib/links.ts';
import type { Quote, QuoteId } from '../model/quote.ts';
import { createPassDamaged } from '../store/articles/pass-damaged.ts';
import type { UntoldCorrection } from '../store/ports/correction-store.ts';
import { isLikelySame } from '../store/quotes/same-speaker.ts';
import type { Store } from '../store/store.ts';
import { createLooks, type LookParts, type Looks } from './create-looks.ts';
import { deliveryIdOf } from './outbox.ts';
import { tellCorrections } from './tell-correction.ts';

/** Corrections told in one go. Of more, a quote that went may be told of before it is told to be back. */
const CORRECTIONS_A_LOOK = 10_000;

export interface CorrectionsParts extends LookParts {
  readonly store: Store;
  readonly links: Links;
}

export function createCorrections(parts: CorrectionsParts): Looks {
  const passDamaged = createPassDamaged(parts.logger);
  const read: ReadQuote = (id) => passDamaged(id, () => parts.store.getQuote(id));
  return createLooks(parts, 'Corrections could not be told; they will be.', async () => ({
    isPromised: await promiseCorrections(parts, read),
    nextMs: null,
  }));
}

/** null where it is gone, undefined where it is damaged. */
type ReadQuote = (id: QuoteId) => Promise<Quote | null | undefined>;

/** @returns whether something was promised. */
async function promiseCorrections(
  { store, links, logger }: CorrectionsParts,
  readQuote: ReadQuote,
): Promise<boolean> {
  let count = 0;
  for (;;) {
    const noted = await store.listUntoldCorrections(CORRECTIONS_A_LOOK);
    const last = noted.at(-1);
    if (last === undefined) return count > 0;
    const goings = groupBy(noted.filter(comesOrGoes), ({ before }) => before.id);
    const told = await Promise.all(
      noted.map((each) => seeWhatStands(each, goings.get(each.before.id) ?? [], readQuote)),
    );
    // An edit may have come after the notes were read, and before what stands was.
    const newest = (await store.listUntoldCorrections(CORRECTIONS_A_LOOK)).at(-1);
    if (newest?.sequence !== last.sequence) continue;
    const corrections = told.filter((each) => each !== null);
    const quoteIds = corrections.map(({ before }) => before.id);
    const posted = await store.listPosted(quoteIds);
    const messages = groupBy(posted, ({ deliveryId }) => deliveryId);
    const deliveries = [...messages].flatMap(([deliveryId, quotes]) => {
      const [destination] = quotes.map((each) => each.destination);
      const ids = new Set(quotes.map(({ quoteId }) => quoteId));
      const [first, ...others] = corrections.filter(({ before }) => ids.has(before.id));
      if (first === undefined || destination === undefined) return [];
      const changes: [UntoldCorrection, ...UntoldCorrection[]] = [first, ...others];
      const key = ['correction', deliveryId, changes.map(({ sequence }) => sequence)];
      return [
        {
          id: deliveryIdOf(JSON.stringify(key)),
          destination,
          document: tellCorrections(changes, links),
          attempts: 0,
          replyTo: deliveryId,
        },
      ];
    });
    const read = { quoteIds, count: posted.length };
    if (!(await store.promiseCorrections(last.sequence, deliveries, read))) continue;
    logger.info({ corrections: corrections.length, messages: deliveries.length }, 'Corrected.');
    count += deliveries.length;
  }
}

/**
 * A quote may have gone and come several times: its last note is told where it stands otherwise than it was told before.
 *
 * @param ofQuote all notes of its coming and going.
 */
async function seeWhatStands(
  correction: UntoldCorrection,
  ofQuote: readonly UntoldCorrection[],
  read: ReadQuote,
): Promise<UntoldCorrection | null> {
  const { before, after, isBack } = correction;
  if (!comesOrGoes(correction)) return correction;
  if (ofQuote.at(-1) !== correction) return null;
  const wasGone = ofQuote[0]?.isBack === true;
  const found = await read(before.id);
  // What is damaged is as it was noted.
  const standing = found === undefined ? (isBack ? after : null) : found;
  if (standing === null) return wasGone ? null : correction;
  if (wasGone) return { ...correction, after: standing, isBack: true };
  return isLikelySame(before, standing) ? null : { ...correction, after: standing, isBack: false };
}

/** Others stand as before, in the words of another or with another sign. */
function comesOrGoes({ before, after, isBack }: UntoldCorrection): boolean {
  return isBack || after?.id !== before.id;
}
