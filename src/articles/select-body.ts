/**
 * The blocks of a reading that are the article's body: without the headline and the authors' names again, lists of links, lines
 * that boilerplate.ts knows, lines about its authors, and pull quotes.
 */
import { beforeBiography } from './before-biography.ts';
import { beforeComments } from './before-comments.ts';
import { boilerplateClassOf } from './boilerplate.ts';
import { withoutPrompt } from './leads-on.ts';
import { lettersOf } from './letters-of.ts';
import type { PageBlock } from './read-blocks.ts';
import type { PageFacts } from './read-page-facts.ts';

/**
 * A block with more of its letters inside links than this leads elsewhere, unless it is a sentence and not all of it is link, or
 * stands in running text: headlines of other articles that stand there have no full stop, or are bold.
 */
const MAX_LINK_SHARE = 0.6;
const MAX_LINK_SHARE_OF_SENTENCE = 0.95;
const MAX_LINKED_PROSE_CHARS = 300;
const MIN_LINKED_SENTENCE_CHARS = 60;
const FULL_STOP = /[.!]["”’»')]*$/;
const SENTENCE_END = /[.!?…]["”’»')]*$/;
/** Shorter words in a box of their own may be said twice. */
const MIN_PULL_QUOTE_LETTERS = 25;
const MAX_PULL_QUOTE_CHARS = 300;
const MAX_CREDIT_CHARS = 100;
const SENTENCE_GAP = /(?<=[.!?…]["”’»]?)\s+/;
const QUOTED_WHOLE = /^["“„«»][^"“”„«»]+["”“»«][.,]?$/;

/** @param facts the page's headline and authors: a block that holds no more than one of them, or "By" and one, is none. */
export function selectBody(
  blocks: readonly PageBlock[],
  facts: Pick<PageFacts, 'title' | 'authors' | 'outlet'>,
): readonly PageBlock[] {
  const repeated = new Set(
    [facts.title, ...facts.authors.flatMap((name) => [name, `By ${name}`])]
      .map(lettersOf)
      .filter((key) => key !== ''),
  );
  const uncommented = beforeComments(blocks);
  const kept = uncommented.filter(
    (block, at) =>
      (!isLink(block) ||
        isPoster(block) ||
        isLinkedSentence(block, uncommented[at - 1], uncommented[at + 1])) &&
      isBody(block) &&
      !repeated.has(lettersOf(block.text)),
  );
  const body = beforeBiography(kept, facts);
  const running = body.filter(({ kind }) => kind !== 'quote').map(({ text }) => text);
  const said = lettersOf(running.join(''));
  // What is nothing but a quotation is a pull quote where it stands in a longer paragraph, and not where two are alike.
  const told = lettersOf(running.filter((text) => !QUOTED_WHOLE.test(text)).join(''));
  let isPulled = false;
  const own = body.filter((block) => {
    isPulled =
      isPullQuote(block, block.kind === 'quote' ? said : told) || (isPulled && isCredit(block));
    return !isPulled;
  });
  return own.map(withoutPrompt);
}

function isLink({ text, linkShare }: PageBlock): boolean {
  const most = SENTENCE_END.test(text) ? MAX_LINK_SHARE_OF_SENTENCE : MAX_LINK_SHARE;
  return linkShare > most && text.length <= MAX_LINKED_PROSE_CHARS;
}

function isLinkedSentence(
  { kind, text, isEmphatic }: PageBlock,
  before: PageBlock | undefined,
  after: PageBlock | undefined,
): boolean {
  const isSentence = text.length >= MIN_LINKED_SENTENCE_CHARS && FULL_STOP.test(text);
  const isPlain = kind === 'paragraph' && isEmphatic !== true;
  return isPlain && isSentence && isRunningText(before) && isRunningText(after);
}

function isRunningText(block: PageBlock | undefined): boolean {
  return block?.kind === 'paragraph' && !isLink(block) && SENTENCE_END.test(block.text);
}

function isBody({ text }: PageBlock): boolean {
  return /[\p{L}\p{N}]/u.test(text) && boilerplateClassOf(text) === null;
}

/** Whose post is embedded: "— Anna Berg (@berg)", and when, most of it links. */
function isPoster({ kind, text }: PageBlock): boolean {
  return kind === 'quote' && /^[—–-]\s*\p{Lu}/u.test(text);
}

/** Words of the article, set large between its paragraphs: read twice they would be said by whoever speaks next to them. */
function isPullQuote({ kind, text }: PageBlock, said: string): boolean {
  const words = lettersOf(text);
  if (words.length < MIN_PULL_QUOTE_LETTERS) return false;
  // Sentences may be pulled from both sides of who said them.
  if (kind === 'quote')
    return text.split(SENTENCE_GAP).every((each) => said.includes(lettersOf(each)));
  // Headings that quote are the article's own.
  return (
    kind === 'paragraph' &&
    QUOTED_WHOLE.test(text) &&
    text.length <= MAX_PULL_QUOTE_CHARS &&
    said.includes(words)
  );
}

function isCredit({ kind, text }: PageBlock): boolean {
  return kind === 'quote' && text.length <= MAX_CREDIT_CHARS && !SENTENCE_END.test(text);
}
