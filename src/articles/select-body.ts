/**
 * The blocks of a reading that are the article's body: without the headline and the authors' names again, lists of links, lines
 * that boilerplate.ts knows, and pull quotes.
 */
import { boilerplateClassOf } from './boilerplate.ts';
import { lettersOf } from './letters-of.ts';
import type { PageBlock } from './read-blocks.ts';
import type { PageFacts } from './read-page-facts.ts';

/** A block with more of its letters inside links than this leads elsewhere, unless it is a sentence and not all of it is link. */
const MAX_LINK_SHARE = 0.6;
const MAX_LINK_SHARE_OF_SENTENCE = 0.95;
const MAX_LINKED_PROSE_CHARS = 300;
const SENTENCE_END = /[.!?…]["”’»')]*$/;
/** Shorter words in a box of their own may be said twice. */
const MIN_PULL_QUOTE_LETTERS = 25;

/** @param facts the page's headline and authors: a block that holds no more than one of them, or "By" and one, is none. */
export function selectBody(
  blocks: readonly PageBlock[],
  facts: Pick<PageFacts, 'title' | 'authors'>,
): readonly PageBlock[] {
  const repeated = new Set(
    [facts.title, ...facts.authors.flatMap((name) => [name, `By ${name}`])]
      .map(lettersOf)
      .filter((key) => key !== ''),
  );
  const body = blocks.filter((block) => isBody(block) && !repeated.has(lettersOf(block.text)));
  const said = lettersOf(body.map(({ kind, text }) => (kind === 'quote' ? '' : text)).join(''));
  return body.filter((block) => !isPullQuote(block, said));
}

function isBody(block: PageBlock): boolean {
  const maxLinkShare = SENTENCE_END.test(block.text) ? MAX_LINK_SHARE_OF_SENTENCE : MAX_LINK_SHARE;
  if (block.linkShare > maxLinkShare && block.text.length <= MAX_LINKED_PROSE_CHARS) return false;
  if (!/[\p{L}\p{N}]/u.test(block.text)) return false;
  return boilerplateClassOf(block.text) === null;
}

/** Words of the article, set large between its paragraphs: read twice they would be said by whoever speaks next to them. */
function isPullQuote(block: PageBlock, said: string): boolean {
  if (block.kind !== 'quote') return false;
  const words = lettersOf(block.text);
  return words.length >= MIN_PULL_QUOTE_LETTERS && said.includes(words);
}
