/**
 * Links to the rest of an article, "Continue reading": they are none of its words, and where the rest is not on the page, what was
 * read is only its opening.
 *
 * Method: the text is an opening where it breaks off ("…") right before such a link, or by "[…]", where it says that there is a full story
 * right behind it or that it is the first of several pages, or where it is much shorter than the page says of itself and such a link follows.
 * Limits: English, with the commonest forms of other languages. A text that ends in "…" alone may be meant so.
 */
import { foldWhiteSpace } from './fold-white-space.ts';
import type { PageBlock } from './read-blocks.ts';

const PROMPT =
  '(?:continue reading|keep reading|read (?:more|on)|(?:read|see) (?:the |our )?(?:full|whole|entire|rest of the|original) (?:story|article|post|report)|weiterlesen|mehr lesen|(?:den )?(?:ganzen )?artikel (?:weiter)?lesen|lire (?:la suite|plus)|seguir leyendo|leer más|continua a leggere|leggi tutto|lees verder|läs mer|les mer|læs mere)';
const ARROWS = String.raw`[\s.…()|·•»→›>\[\]-]*`;

const AT_END = new RegExp(
  String.raw`(?<=[.!?…]["”’)\]]{0,2})\s+\[?${PROMPT}(?: ["“][^"”]{1,200}["”])?${ARROWS}$`,
  'i',
);
const NEXT = new RegExp(`^${ARROWS}${PROMPT}(?![\\p{L}\\p{N}]|\\s*:)`, 'iu');
const FULL_NEXT = new RegExp(
  `^${ARROWS}(?:continue reading(?! below| after)|read the (?:full|whole|entire|rest of the) (?:story|article|post))(?![\\p{L}\\p{N}]|\\s*:)`,
  'iu',
);

/** "Pages: 1 2 3", "Page 1 of 3": what is read is the first. */
const PAGES = /^\W*pages?:?\s*1(?!\d)(?:\s*(?:of|\/)\s*(?:[2-9]|[1-9]\d)|\W{1,5}2)(?!\d)/i;

const BROKEN_OFF = /(?:…|\.\.\.)\]?$/;
const LEFT_OUT = /\[(?:…|\.\.\.)\]$/;
const TAIL_CHARS = 60;
const NEXT_CHARS = 80;
/** Longer ones are articles that lead to another one. */
const MAX_OPENING_WORDS = 250;
const MIN_SHARE_OF_WORD_COUNT = 0.6;

/** The block without such a link at its end. */
export function withoutPrompt(block: PageBlock): PageBlock {
  const { kind, text, linkShare } = block;
  if (kind === 'heading' || linkShare === 0) return block;
  return { ...block, text: text.replace(AT_END, '') };
}

/**
 * @param shown all text of what was read, with what is no article.
 * @param wordCount how long the article says it is; null for nothing.
 */
export function leadsOn(
  blocks: readonly Pick<PageBlock, 'kind' | 'text'>[],
  shown: string,
  wordCount: number | null,
): boolean {
  const { kind, text: last = '' } = blocks.at(-1) ?? {};
  // In a quotation it stands for words that the article leaves out.
  if (kind === 'paragraph' && LEFT_OUT.test(last)) return true;
  const nextTo = behind(foldWhiteSpace(shown), last.slice(-TAIL_CHARS));
  if (nextTo.some((text) => PAGES.test(text))) return true;
  const words = blocks.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  const isShort = words < (wordCount ?? 0) * MIN_SHARE_OF_WORD_COUNT;
  const next = BROKEN_OFF.test(last) || isShort ? NEXT : FULL_NEXT;
  if (next === FULL_NEXT && words >= MAX_OPENING_WORDS) return false;
  return nextTo.some((text) => next.test(text));
}

/** What follows each time that `tail` stands in `text`. */
function behind(text: string, tail: string): readonly string[] {
  const parts = tail === '' ? [] : text.split(tail).slice(1);
  return parts.map((part) => part.slice(0, NEXT_CHARS));
}
