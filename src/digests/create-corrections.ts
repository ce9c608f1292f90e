/**
 * Corrections show: where a quote was posted that the outlet has changed or taken out since, or a story whose headline or summary had another
 * figure, day or name then, its message is answered with what changed, once for each message and each change.
 */
import { groupBy } from '../lib/group-by.ts';
import type { Links } from '../lib/links.ts';
import type { Article, ArticleId } from '../model/article.ts';
import type { Quote, QuoteId } from '../model/quote.ts';
import { createPassDamaged } from '../store/articles/pass-damaged.ts';
import type { StoredArticle } from '../store/ports/article-store.ts';
import type { UntoldCorrection } from '../store/ports/correction-store.ts';
import { isLikelySame } from '../store/quotes/same-speaker.ts';
import type { Store } from '../store/store.ts';
import { findChangedFacts } from './changed-facts.ts';
import { createLooks, type LookParts, type Looks } from './create-looks.ts';
import { deliveryIdOf } from './outbox.ts';
import { isOfStory, type Told, tellCorrections } from './tell-correction.ts';

/** Corrections told in one go. Of more, a quote that went may be told of before it is told to be back. */
const CORRECTIONS_A_LOOK = 10_000;

export interface CorrectionsParts extends LookParts {
  readonly store: Store;
  readonly links: Links;
}

export function createCorrections(parts: CorrectionsParts): Looks {
  const passDamaged = createPassDamaged(parts.logger);
  const read: Reading = {
    quote: (id) => passDamaged(id, () => parts.store.getQuote(id)),
    article: (id) => passDamaged(id, () => parts.store.getArticle(id)),
  };
  return createLooks(parts, 'Corrections could not be told; they will be.', async () => ({
    isPromised: await promiseCorrections(parts, read),
    nextMs: null,
  }));
}

/** null where it is gone, undefined where it is damaged. */
interface Reading {
  readonly quote: (id: QuoteId) => Promise<Quote | null | undefined>;
  readonly article: (id: ArticleId) => Promise<StoredArticle | null | undefined>;
}

/** @returns whether something was promised. */
async function promiseCorrections(
  { store, links, logger }: CorrectionsParts,
  read: Reading,
): Promise<boolean> {
  let count = 0;
  for (;;) {
    const noted = await store.listUntoldCorrections(CORRECTIONS_A_LOOK);
    const last = noted.at(-1);
    if (last === undefined) return count > 0;
    const runs = groupBy(
      noted.filter((each) => comesOrGoes(each) || isOfStory(each)),
      ({ before }) => before.id,
    );
    const told = await Promise.all(
      noted.map((each) => seeWhatStands(each, runs.get(each.before.id) ?? [], read)),
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
      const changes: [Sequenced, ...Sequenced[]] = [first, ...others];
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
    const seen = { quoteIds, count: posted.length };
    if (!(await store.promiseCorrections(last.sequence, deliveries, seen))) continue;
    logger.info({ corrections: corrections.length, messages: deliveries.length }, 'Corrected.');
    count += deliveries.length;
  }
}

type Sequenced = UntoldCorrection & Told;

/**
 * A quote may have gone and come several times: its last note is told where it stands otherwise than it was told before.
 *
 * @param ofQuote all notes of its coming and going.
 */
async function seeWhatStands(
  correction: UntoldCorrection,
  ofQuote: readonly UntoldCorrection[],
  read: Reading,
): Promise<Sequenced | null> {
  const { before, after, isBack } = correction;
  if (isOfStory(correction)) return seeLines(correction, ofQuote, read);
  if (!comesOrGoes(correction)) return correction;
  if (ofQuote.at(-1) !== correction) return null;
  const wasGone = ofQuote[0]?.isBack === true;
  const found = await read.quote(before.id);
  // What is damaged is as it was noted.
  const standing = found === undefined ? (isBack ? after : null) : found;
  if (standing === null) return wasGone ? null : correction;
  if (wasGone) return { ...correction, after: standing, isBack: true };
  return isLikelySame(before, standing) ? null : { ...correction, after: standing, isBack: false };
}

/** Of several edits the first and the last say what is otherwise now. A live blog is to change all the time. */
async function seeLines(
  correction: UntoldCorrection,
  ofStory: readonly UntoldCorrection[],
  read: Reading,
): Promise<Sequenced | null> {
  if (ofStory.at(-1) !== correction) return null;
  const stored = await read.article(correction.before.articleId);
  if (stored == null || isLive(stored.article)) return null;
  const before = ofStory[0]?.before ?? correction.before;
  const now = correction.after?.contents ?? [];
  const lines = findChangedFacts(before.contents, now, stored.article.text);
  return lines.length === 0 ? null : { ...correction, before, lines };
}

const isLive = ({ reading }: Article): boolean =>
  reading?.blocks.some(({ postedAtMs }) => postedAtMs !== undefined) === true;

/** Others stand as before, in the words of another or with another sign. */
function comesOrGoes({ before, after, isBack }: UntoldCorrection): boolean {
  return isBack || after?.id !== before.id;
}
