/**
 * Whether words stand in quotation marks in both of two texts, or in neither: what an outlet took out of its marks is verbatim no more.
 *
 * Method: both texts as folded words with their marks and paragraphs between them, so that another kind of marks, or a paragraph
 * divided otherwise, is no difference. Words are quoted where a mark touches them, or stands within.
 * Limit: a single mark counts where it opens; at the end of words it may be an apostrophe.
 */
import { foldText, foldWords } from '../lib/text/fold-text.ts';

const MARK_OR_BREAK = /(["“”„«»‹›]|(?<![\p{L}\p{N}])['‘](?=\S)|\n+)/u;

/** Returns a predicate of words that stand in both texts; true for those that don't. */
export function areQuotedAlike(before: string, after: string): (words: string) => boolean {
  const texts = [before, after].map(toMarked);
  return (words) => {
    const around = foldWords(words).join('(?: ["¶])* ');
    if (around === '') return true;
    const places = new RegExp(`(?<= )(?:" )*${around}(?: ")*(?= )`, 'g');
    const [one, other] = texts.map((text) => text.match(places) ?? []);
    if (one?.length === 0 || other?.length === 0) return true;
    return one?.some(hasMark) === other?.some(hasMark);
  };
}

const hasMark = (place: string) => place.includes('"');

function toMarked(text: string): string {
  const parts = text.split(MARK_OR_BREAK).map((part, at) => {
    if (at % 2 === 0) return foldText(part);
    return part.startsWith('\n') ? '¶' : '"';
  });
  return ` ${parts.filter((part) => part !== '').join(' ')} `;
}
