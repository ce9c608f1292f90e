/**
 * Turns an element that holds an article into its paragraphs, in order.
 *
 * Method: block elements end a paragraph, two line breaks in a row do too, everything else is running text. A block that is
 * mostly links leads elsewhere and is left out. Recursion is as deep as the page's elements; the worker's deadline and stack
 * stand behind it.
 */
import { foldWhiteSpace } from './read-page-facts.ts';

export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'item';
  /** White space folded, never empty. */
  readonly text: string;
  /** How many characters of it stand inside links: [0, 1]. */
  readonly linkShare: number;
}

const BLOCK_TAGS: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

const SKIPPED_TAGS: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE FIGCAPTION BUTTON SVG IFRAME'.split(' '),
);

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

interface Builder {
  readonly blocks: Block[];
  text: string;
  linkChars: number;
  /** Line breaks since the last letter. */
  breaks: number;
  kind: Block['kind'];
}

/** Returns the blocks of text in document order. */
export function readBlocks(root: Element): readonly Block[] {
  const builder: Builder = { blocks: [], text: '', linkChars: 0, breaks: 0, kind: 'paragraph' };
  walk(root, builder, false);
  endBlock(builder);
  return builder.blocks;
}

function walk(node: Node, builder: Builder, isInLink: boolean): void {
  for (const child of node.childNodes) {
    if (child.nodeType === TEXT_NODE) addText(child.textContent ?? '', builder, isInLink);
    else if (child.nodeType === ELEMENT_NODE) walkElement(child as Element, builder, isInLink);
  }
}

function walkElement(element: Element, builder: Builder, isInLink: boolean): void {
  const tag = element.tagName.toUpperCase();
  if (SKIPPED_TAGS.has(tag)) return;
  if (tag === 'BR') {
    builder.breaks += 1;
    if (builder.breaks >= 2) endBlock(builder);
    else builder.text += '\n';
    return;
  }
  if (!BLOCK_TAGS.has(tag)) {
    walk(element, builder, isInLink || tag === 'A');
    return;
  }
  endBlock(builder);
  const outer = builder.kind;
  if (/^H[1-6]$/.test(tag)) builder.kind = 'heading';
  else if (tag === 'LI') builder.kind = 'item';
  walk(element, builder, isInLink);
  endBlock(builder);
  builder.kind = outer;
}

function addText(text: string, builder: Builder, isInLink: boolean): void {
  builder.text += text;
  if (text.trim() === '') return;
  builder.breaks = 0;
  if (isInLink) builder.linkChars += foldWhiteSpace(text).length;
}

function endBlock(builder: Builder): void {
  const text = foldWhiteSpace(builder.text);
  if (text !== '') {
    const linkShare = Math.min(1, builder.linkChars / text.length);
    builder.blocks.push({ kind: builder.kind, text, linkShare });
  }
  builder.text = '';
  builder.linkChars = 0;
  builder.breaks = 0;
}
