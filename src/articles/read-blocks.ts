/**
 * Turns an element that holds an article into its paragraphs, in order.
 *
 * Method: block elements end a paragraph, two line breaks in a row do too, and single ones between lines of prose; everything
 * else is running text. Recursion is as deep as the page's elements; the worker's deadline and stack
 * stand behind it.
 */
import type { Block, BlockKind, EpochMs } from '../model/article.ts';
import { foldWhiteSpace } from './fold-white-space.ts';
import { isMarkedFresh } from './mark-figures.ts';
import { partLines } from './part-lines.ts';
import type { PageElement } from './read-page-tree.ts';

export interface PageBlock {
  readonly kind: Exclude<BlockKind, 'headline'>;
  /** White space folded, never empty. */
  readonly text: string;
  /** How many characters of it stand inside links: [0, 1]. */
  readonly linkShare: number;
  /** As in Block. */
  readonly isFresh?: true;
  readonly isEmphatic?: true;
  readonly postedAtMs?: EpochMs;
}

/** A text with its blocks. */
export interface LaidOutText {
  /** Blocks apart by one blank line. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** There was more than is read of one article. */
  readonly isCut: boolean;
}

const BLOCK_TAGS: ReadonlySet<string> = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

export const SEPARATOR = '\n\n';

/**
 * Ten times as long as the longest reports; live blogs of a whole night stay below. The analysis of what is longer would keep the
 * program from answering for seconds.
 */
export const MAX_TEXT_CHARS = 300_000;

const SKIPPED_TAGS: ReadonlySet<string> = new Set(
  'script noscript figcaption head title'.split(' '),
);

interface Builder {
  readonly blocks: PageBlock[];
  /** Of the block under way, the last one too. */
  lines: Line[];
  line: Line;
  /** All of the block; kept as it comes, for a page may have thousands of lines in one. */
  isEmphatic: boolean;
  endsInQuestion: boolean;
  /** Line breaks since the last letter. */
  breaks: number;
  kind: PageBlock['kind'];
  /** A figure stood before the block under way. */
  isFresh: boolean;
}

/** What stands between two line breaks. */
interface Line {
  text: string;
  linkChars: number;
  isEmphatic: boolean;
}

const emptyLine = (): Line => ({ text: '', linkChars: 0, isEmphatic: true });

/** Returns the blocks of text in document order. */
export function readBlocks(root: PageElement): readonly PageBlock[] {
  const line = emptyLine();
  const builder: Builder = {
    blocks: [],
    lines: [line],
    line,
    isEmphatic: true,
    endsInQuestion: false,
    breaks: 0,
    kind: 'paragraph',
    isFresh: false,
  };
  walk(root, builder, PLAIN);
  endBlock(builder);
  return builder.blocks;
}

/**
 * Puts blocks one after the other; each span of the result is its block's text. Blocks from the first on that goes beyond
 * MAX_TEXT_CHARS are left out.
 */
export function layOutBlocks(blocks: readonly PageBlock[]): LaidOutText {
  let start = 0;
  const placed = blocks.map(({ text, linkShare: _, ...facts }): Block => {
    const block = { ...facts, start, end: start + text.length };
    start = block.end + SEPARATOR.length;
    return block;
  });
  const kept = placed.filter(({ end }) => end <= MAX_TEXT_CHARS);
  const texts = blocks.slice(0, kept.length).map(({ text }) => text);
  return { text: texts.join(SEPARATOR), blocks: kept, isCut: kept.length < blocks.length };
}

/** The headline is the first paragraph; of a body without one the first paragraph stands for it. */
export function putHeadline(
  headline: string,
  { text, blocks }: Pick<LaidOutText, 'text' | 'blocks'>,
): Pick<LaidOutText, 'text' | 'blocks'> {
  if (headline === '') {
    const [first, ...others] = blocks;
    return { text, blocks: first === undefined ? [] : [{ ...first, kind: 'headline' }, ...others] };
  }
  const shift = headline.length + SEPARATOR.length;
  const moved = blocks.map((block) => ({
    ...block,
    start: block.start + shift,
    end: block.end + shift,
  }));
  return {
    text: headline + SEPARATOR + text,
    blocks: [{ kind: 'headline', start: 0, end: headline.length }, ...moved],
  };
}

/** What running text stands in. */
interface Setting {
  readonly isInLink: boolean;
  readonly isEmphatic: boolean;
}

const PLAIN: Setting = { isInLink: false, isEmphatic: false };

const EMPHATIC_TAGS: ReadonlySet<string> = new Set(['b', 'em', 'i', 'strong']);

function walk(element: PageElement, builder: Builder, setting: Setting): void {
  for (const child of element.children) {
    if (typeof child !== 'string') walkElement(child, builder, setting);
    else if (element.tag === 'pre') addLines(child, builder, setting);
    else addText(child, builder, setting);
  }
}

/** Lines as they were typed: blank ones part paragraphs. */
function addLines(text: string, builder: Builder, setting: Setting): void {
  for (const [at, paragraph] of text.split(/\n[ \t]*\r?\n/).entries()) {
    if (at > 0) endBlock(builder);
    addText(paragraph, builder, setting);
  }
}

function walkElement(element: PageElement, builder: Builder, setting: Setting): void {
  const { tag } = element;
  if (SKIPPED_TAGS.has(tag)) return;
  if (tag === 'br') {
    builder.breaks += 1;
    if (builder.breaks >= 2 || isQuestion(builder)) endBlock(builder);
    else startLine(builder);
    return;
  }
  if (!BLOCK_TAGS.has(tag)) {
    walk(element, builder, {
      isInLink: setting.isInLink || tag === 'a',
      isEmphatic: setting.isEmphatic || EMPHATIC_TAGS.has(tag),
    });
    return;
  }
  endBlock(builder);
  if (isMarkedFresh(element) || isAnotherQuotation(element, builder)) builder.isFresh = true;
  const outer = builder.kind;
  builder.kind = kindOf(tag, outer);
  walk(element, builder, setting);
  endBlock(builder);
  builder.kind = outer;
}

/** Set off in the paragraph of its answer. */
function isQuestion({ endsInQuestion, isEmphatic }: Builder): boolean {
  return endsInQuestion && isEmphatic;
}

/** Right behind one: "Berg wrote: …", and Moen's post. */
function isAnotherQuotation({ tag }: PageElement, { blocks, kind }: Builder): boolean {
  return tag === 'blockquote' && kind !== 'quote' && blocks.at(-1)?.kind === 'quote';
}

/** A paragraph in a quotation is quotation, and so is what it lists; a heading in a list is a heading. */
function kindOf(tag: string, outer: PageBlock['kind']): PageBlock['kind'] {
  if (/^h[1-6]$/.test(tag)) return 'heading';
  if (tag === 'li') return outer === 'quote' ? 'quote' : 'item';
  return tag === 'blockquote' ? 'quote' : outer;
}

function addText(text: string, builder: Builder, setting: Setting): void {
  const { line } = builder;
  line.text += text;
  if (text.trim() === '') return;
  builder.breaks = 0;
  if (setting.isInLink) line.linkChars += foldWhiteSpace(text).length;
  builder.endsInQuestion = text.trimEnd().endsWith('?');
  line.isEmphatic &&= setting.isEmphatic;
  builder.isEmphatic &&= setting.isEmphatic;
}

function startLine(builder: Builder): void {
  builder.line = emptyLine();
  builder.lines.push(builder.line);
}

function endBlock(builder: Builder): void {
  const { kind, lines } = builder;
  for (const part of kind === 'heading' ? [lines] : partLines(lines)) addBlock(part, builder);
  builder.lines = [];
  startLine(builder);
  builder.isEmphatic = true;
  builder.endsInQuestion = false;
  builder.breaks = 0;
}

function addBlock(lines: readonly Line[], builder: Builder): void {
  const text = foldWhiteSpace(lines.map((line) => line.text).join('\n'));
  if (text === '') return;
  const linkChars = lines.reduce((sum, line) => sum + line.linkChars, 0);
  const linkShare = Math.min(1, linkChars / text.length);
  const isFresh = builder.isFresh ? { isFresh: true as const } : {};
  const isEmphatic = lines.every((line) => line.isEmphatic) ? { isEmphatic: true as const } : {};
  builder.blocks.push({ kind: builder.kind, text, linkShare, ...isFresh, ...isEmphatic });
  builder.isFresh = false;
}
