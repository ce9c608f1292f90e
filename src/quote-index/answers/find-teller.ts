/** Who tells words that stand in another's: of “Berg says she will pay,” said Moen, Moen tells Berg's. */
import type { Quote } from '../../model/quote.ts';
import type { Joinable } from '../joining/wordings.ts';

/**
 * @param article all quotes of its article.
 * @returns the quote of another speaker that has all of these words in it; null where nobody else tells them.
 */
export function findTeller(
  { contentSpans, speaker }: Quote,
  article: readonly Joinable[],
): Quote | null {
  const isAround = ({ quote }: Joinable) =>
    quote.speaker !== null &&
    quote.speaker.name !== speaker?.name &&
    contentSpans.every((inner) =>
      quote.contentSpans.some(
        ({ start, end }) =>
          start <= inner.start && inner.end <= end && end - start > inner.end - inner.start,
      ),
    );
  return article.find(isAround)?.quote ?? null;
}
