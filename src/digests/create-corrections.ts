/**
 * Corrections show: where a quote was posted that the outlet has changed or taken out since, its message is answered with what changed,
 * once for each message and each change.
 */
import PQueue from 'p-queue';
import { groupBy } from '../lib/group-by.ts';
import type { Links } from '../lib/links.ts';
import type { Logger } from '../lib/logger.ts';
import { always, type MayWork } from '../lib/may-work.ts';
import type { UntoldCorrection } from '../store/correction-store.ts';
import { isLikelySame } from '../store/same-speaker.ts';
import type { Store } from '../store/store.ts';
import { deliveryIdOf, type Outbox } from './outbox.ts';
import { tellCorrections } from './tell-correction.ts';

/** Corrections told in one go. */
const CORRECTIONS_A_LOOK = 100;

export interface CorrectionsParts {
  readonly store: Store;
  readonly links: Links;
  readonly outbox: Pick<Outbox, 'sendOpen'>;
  readonly mayWork?: MayWork;
  readonly logger: Logger;
}

export interface RunningCorrections {
  /** An article may have been revised. */
  wake(): void;
  /** Tells now what there is; called by `wake`. Failures are logged, never thrown, and made up for with the next one. */
  runDue(): Promise<void>;
}

export function createCorrections(parts: CorrectionsParts): RunningCorrections {
  const { outbox, mayWork = always, logger } = parts;
  /** One after the other, so that nothing is told twice. */
  const looks = new PQueue({ concurrency: 1 });

  const look = async (): Promise<void> => {
    try {
      if ((await mayWork()) && (await promiseCorrections(parts))) void outbox.sendOpen();
    } catch (error) {
      logger.error({ err: error }, 'Corrections could not be told; they will be.');
    }
  };

  const runDue = () => looks.add(look);

  return {
    wake() {
      // The one that waits sees what came since it was asked for.
      if (looks.size === 0) void runDue();
    },
    runDue,
  };
}

/** @returns whether something was promised. */
async function promiseCorrections({ store, links, logger }: CorrectionsParts): Promise<boolean> {
  let count = 0;
  for (;;) {
    const noted = await store.listUntoldCorrections(CORRECTIONS_A_LOOK);
    const last = noted.at(-1);
    if (last === undefined) return count > 0;
    const told = await Promise.all(noted.map((each) => seeWhatStands(each, noted, store)));
    const corrections = told.filter((each) => each !== null);
    const posted = await store.listPosted(corrections.map(({ before }) => before.id));
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
    await store.promiseCorrections(last.sequence, deliveries);
    logger.info({ corrections: corrections.length, messages: deliveries.length }, 'Corrected.');
    count += deliveries.length;
  }
}

/** A quote may have gone and come several times: its last note is told where it stands otherwise than it was told before. */
async function seeWhatStands(
  correction: UntoldCorrection,
  noted: readonly UntoldCorrection[],
  store: Pick<Store, 'getQuote'>,
): Promise<UntoldCorrection | null> {
  const { before } = correction;
  if (!comesOrGoes(correction)) return correction;
  const ofQuote = noted.filter((each) => each.before.id === before.id && comesOrGoes(each));
  if (ofQuote.at(-1) !== correction) return null;
  const wasGone = ofQuote[0]?.isBack === true;
  const standing = await store.getQuote(before.id);
  if (standing === null) return wasGone ? null : correction;
  if (wasGone) return { ...correction, after: standing, isBack: true };
  return isLikelySame(before, standing) ? null : { ...correction, after: standing, isBack: false };
}

/** Others stand as before, in the words of another or with another sign. */
function comesOrGoes({ before, after, isBack }: UntoldCorrection): boolean {
  return isBack || after?.id !== before.id;
}
