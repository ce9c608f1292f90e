/**
 * Ids of quotes, which outlive the edits of their article. Pure. Words that stand in it several times are told apart by an ordinal, which
 * must not slide when one of them comes or goes: where somebody linked to "No comment" of one person is never that of another.
 */
import { createHash } from 'node:crypto';
import { groupBy } from '../../lib/group-by.ts';
import { foldText } from '../../lib/text/fold-text.ts';
import type { ArticleId } from '../../model/article.ts';
import type { Quote, QuoteId } from '../../model/quote.ts';
import type { SpeakerFix } from '../../model/report.ts';
import { namedOf } from './apply-fixes.ts';
import { maySpeakAs } from './same-speaker.ts';

/** 12 characters of base64url are 72 bits: two of a million quotes share one with a chance of 1 in 10^10. */
const ID_LENGTH = 12;

/** What had ids in an article before. */
export interface Known {
  /** The stored quotes, in the order of the article. */
  readonly standing?: readonly Owner[];
  /** Quotes that were taken out of it since, the latest first. */
  readonly former?: readonly Owner[];
  /** Of this article. */
  readonly fixes?: readonly SpeakerFix[];
  /** Another analysis of the same text: what stands where it stood is the same, whoever is now said to have said it. */
  readonly isSameText?: boolean;
}

export type Owner = Pick<Quote, 'id' | 'speaker' | 'contents' | 'contentSpans' | 'isCorrected'>;

/** A quote that has no id yet, as the analysis has it. */
export type Unnamed = Pick<Quote, 'speaker' | 'contents' | 'contentSpans'>;

/**
 * Returns an id for each quote of an article. One with the words of a known quote gets its id: first those by the same speaker, then those whose
 * speaker may be the same. Where the words stood once and stand once, it is that quote, given to another. An id that was that of another
 * speaker is given to no new quote.
 */
export function nameQuotes(
  articleId: ArticleId,
  quotes: readonly Unnamed[],
  known: Known = {},
): readonly QuoteId[] {
  const owners = groupBy(listOwners(known), ({ words }) => words);
  const ids = new Map<Unnamed, QuoteId>();
  for (const [words, repeats] of groupBy(quotes, wordsOf)) {
    const theirs = owners.get(words) ?? [];
    const kept = keepIds(repeats, theirs, known.isSameText === true);
    const taken = new Set(theirs.map(({ id }) => id));
    let ordinal = 0;
    for (const quote of repeats) {
      let id = kept.get(quote);
      while (id === undefined) {
        const free = quoteIdOf(articleId, words, ordinal);
        ordinal += 1;
        if (!taken.has(free)) id = free;
      }
      ids.set(quote, id);
    }
  }
  return quotes.flatMap((quote) => ids.get(quote) ?? []);
}

interface Claim {
  readonly id: QuoteId;
  readonly words: string;
  /** By the analysis; undefined where that is not known. */
  readonly named: string | null | undefined;
  /** By the analysis or the newsroom. */
  readonly shown: string | null;
  readonly place: string;
  readonly isStanding: boolean;
}

/** One an id: what stands, then the latest of what was there, then what the newsroom has fixed. */
function listOwners({ standing = [], former = [], fixes = [] }: Known): readonly Claim[] {
  const claims = new Map<QuoteId, Claim>();
  const add = (claim: Claim) => {
    if (!claims.has(claim.id)) claims.set(claim.id, claim);
  };
  const toClaim = (owner: Owner, isStanding: boolean): Claim => ({
    id: owner.id,
    words: wordsOf(owner),
    named: namedOf(owner, fixes),
    shown: owner.speaker?.name ?? null,
    place: placeOf(owner),
    isStanding,
  });
  for (const owner of standing) add(toClaim(owner, true));
  for (const owner of former) add(toClaim(owner, false));
  for (const { quoteId: id, words, named } of fixes)
    if (named !== undefined) add({ id, words, named, shown: named, place: '', isStanding: false });
  return [...claims.values()];
}

/** The ids that quotes of the same words keep. */
function keepIds(
  quotes: readonly Unnamed[],
  claims: readonly Claim[],
  isSameText: boolean,
): ReadonlyMap<Unnamed, QuoteId> {
  const kept = new Map<Unnamed, QuoteId>();
  if (claims.length === 0) return kept;
  const free = new Set(claims);
  const keep = (quote: Unnamed, claim: Claim | undefined) => {
    if (claim === undefined) return;
    kept.set(quote, claim.id);
    free.delete(claim);
  };
  const open = () => quotes.filter((quote) => !kept.has(quote));
  const keepEqual = (keyOf: (quote: Unnamed) => string, ofClaim: (claim: Claim) => string) => {
    const byKey = groupBy(free, ofClaim);
    // From the end, as a queue of thousands is slow to shift.
    for (const queue of byKey.values()) queue.reverse();
    for (const quote of open()) keep(quote, byKey.get(keyOf(quote))?.pop());
  };
  if (isSameText) keepEqual(placeOf, ({ place }) => place);
  keepEqual(nameOf, ({ named }) => (named === undefined ? '?' : foldText(named ?? '')));
  keepEqual(nameOf, ({ shown }) => foldText(shown ?? ''));
  const byName = [...groupBy(free, ({ named }) => named)];
  for (const quote of open()) {
    const name = quote.speaker?.name ?? null;
    const [, queue] =
      byName.find(
        ([named, left]) => named !== undefined && left.length > 0 && maySpeakAs(named, name),
      ) ?? [];
    keep(quote, queue?.shift());
  }
  const standing = claims.filter(({ isStanding }) => isStanding);
  if (isSameText || (standing.length === 1 && quotes.length === 1)) {
    const left = standing.filter((claim) => free.has(claim));
    for (const [at, quote] of open().entries()) keep(quote, left[at]);
  }
  return kept;
}

const wordsOf = ({ contents }: Pick<Quote, 'contents'>) => foldText(contents.join(' '));
const nameOf = ({ speaker }: Unnamed) => foldText(speaker?.name ?? '');
const placeOf = ({ contentSpans }: Pick<Quote, 'contentSpans'>) =>
  contentSpans.map(({ start, end }) => `${start}-${end}`).join();

/** From article and folded words, so that a change of marks or case elsewhere keeps it; `ordinal` counts repeats. */
function quoteIdOf(articleId: ArticleId, words: string, ordinal: number): QuoteId {
  return createHash('sha256')
    .update(`${articleId}\n${words}${ordinal === 0 ? '' : `\n${ordinal}`}`)
    .digest('base64url')
    .slice(0, ID_LENGTH) as QuoteId;
}
