/**
 * Reply document to Slack message: every block kind as Block Kit, within Slack's limits.
 *
 * Foreign text stands in rich text elements, where Slack reads no markup at all: no `*`, no backtick, no `<!channel>`
 * means anything there. Headings and small print are `plain_text`, escaped. What is over a limit is cut with a visible
 * "[…]"; blocks that don't fit are dropped from the end with a count, and buttons are kept.
 */
import type { types } from '@slack/bolt';
import { splitAtPhrases } from '../../../lib/text/find-phrases.ts';
import type { EpochMs } from '../../../model/article.ts';
import type {
  QuoteCard,
  ReplyBlock,
  ReplyDocument,
  ReplyText,
  StoryCard,
} from '../../../model/reply.ts';
import {
  ALSO_IN,
  showChosen,
  showContents,
  showProvenance,
  showSpeaker,
  showUpdate,
} from '../../wording.ts';
import { countChars, type FittedBlock, fitBlocks, IN_MESSAGE, IN_VIEW } from './fit-blocks.ts';
import { addShareButton, renderButtons, renderChoices } from './render-actions.ts';
import {
  MAX_FALLBACK_CHARS,
  MAX_HEADER_CHARS,
  MAX_LINK_CHARS,
  MAX_LIST_CHARS,
  MAX_NAME_CHARS,
  MAX_TEXT_CHARS,
} from './slack-limits.ts';
import { cutEscapedText, cutText, repairSurrogates } from './slack-text.ts';

export interface SlackMessage {
  /** For notifications and screen readers; never empty. */
  readonly text: string;
  /** 1 to 50. */
  readonly blocks: FittedBlock[];
}

/** Above a menu that has no words of its own. */
const NO_PROMPT = 'Choose one:';

type Element = types.RichTextText | types.RichTextLink | types.RichTextDate;
type Part =
  | types.RichTextSection
  | types.RichTextQuote
  | types.RichTextList
  | types.RichTextPreformatted;

/**
 * One message for the whole document. A private answer that may be shared has a Share button.
 *
 * @param sharedBy Slack id of the user who shared it; named above the answer, which then has no Share button.
 */
export function renderSlack(document: ReplyDocument, sharedBy?: string): SlackMessage {
  const blocks = document.blocks.flatMap(renderBlock);
  if (sharedBy !== undefined) blocks.unshift(context(`Shared by <@${sharedBy}>`, 'mrkdwn'));
  else if (document.audience === 'caller' && document.shareCommandText !== null)
    addShareButton(blocks, document.shareCommandText);
  return toMessage(document.fallback, blocks);
}

/** The blocks of a modal or a Home tab, 1 to 100. Nothing is shared from there: it has no channel. */
export function renderSlackView(document: ReplyDocument): FittedBlock[] {
  return fitBlocks(fill(document.fallback, document.blocks.flatMap(renderBlock)), IN_VIEW);
}

/**
 * The messages of a post: the first for the channel, the others for its thread. Two or more stories become a list of
 * headlines, with each story and its quotes in the thread; any other document is one message.
 */
export function renderSlackThread(
  document: ReplyDocument,
): readonly [SlackMessage, ...SlackMessage[]] {
  const stories = document.blocks.flatMap((block) => (block.kind === 'story' ? [block.story] : []));
  const first = document.blocks.findIndex((block) => block.kind === 'story');
  if (stories.length < 2)
    return [toMessage(document.fallback, document.blocks.flatMap(renderBlock))];
  const parent = document.blocks.flatMap((block, index) => {
    if (index === first) return renderHeadlines(stories);
    return block.kind === 'story' ? [] : renderBlock(block);
  });
  return [
    toMessage(document.fallback, parent),
    ...stories.map((story) => toMessage(story.title, renderStory(story))),
  ];
}

function renderHeadlines(stories: readonly StoryCard[]): FittedBlock[] {
  const items = stories.map((story) => {
    const { title, url, quotes } = story;
    const outlet = `${story.outlet}${showUpdate(story)}`;
    const count = quotes.length === 1 ? '1 quote' : `${quotes.length} quotes`;
    return [link(title, url), name(` · ${outlet}${quotes.length === 0 ? '' : ` · ${count}`}`)];
  });
  return [...richText(list(items)), context('Each story with its quotes is in the thread.')];
}

function toMessage(fallback: string, blocks: readonly FittedBlock[]): SlackMessage {
  const text = cutEscapedText(fallback.trim() || 'Verbatim', MAX_FALLBACK_CHARS);
  return { text, blocks: fitBlocks(fill(fallback, blocks), IN_MESSAGE) };
}

/** What has no blocks shows its fallback: Slack refuses none. */
function fill(fallback: string, blocks: readonly FittedBlock[]): readonly FittedBlock[] {
  return blocks.length > 0 ? blocks : richText(section(plain(fallback.trim() || 'Verbatim')));
}

function renderBlock(block: ReplyBlock): FittedBlock[] {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block.text);
    case 'paragraph':
      return richText(section(plain(block.text)));
    case 'note':
      return renderNote(block.text);
    case 'list':
      return richText(list(block.items.map((item) => [link(item.text, item.url)])));
    case 'quote':
      return renderQuote(block.quote);
    case 'story':
      return renderStory(block.story);
    case 'table':
      return renderTable(block.columns, block.rows);
    case 'buttons':
      return renderButtons(block.buttons);
    case 'choices': {
      const menu = renderChoices(block);
      // Each menu has a prompt: where it goes for room, so does what stands above it.
      return menu.length === 0 ? [] : [...renderNote(block.prompt.trim() || NO_PROMPT), ...menu];
    }
    case 'copy':
      return renderCopy(block.text);
    case 'sides':
      return block.sides.flatMap(({ title, quotes, notes }) => [
        ...renderHeading(title),
        ...quotes.flatMap((quote) => renderQuote(quote)),
        ...notes.flatMap(renderNote),
      ]);
    case 'picture':
      return renderNote(block.alt);
    case 'divider':
      return [{ type: 'divider' }];
  }
}

function renderNote(text: string): FittedBlock[] {
  return text.trim() === '' ? [] : [context(cutEscapedText(text, MAX_TEXT_CHARS))];
}

function renderHeading(text: string): FittedBlock[] {
  const line = cutEscapedText(text.trim().replace(/\s+/g, ' '), MAX_HEADER_CHARS);
  return line === ''
    ? []
    : [{ type: 'header', text: { type: 'plain_text', text: line, emoji: false } }];
}

/**
 * Speaker, words, and a line that leads back: how it was said, where, when, and the passage.
 *
 * @param story the story it stands in, whose title, outlet and date are not said again.
 */
function renderQuote(card: QuoteCard, story?: StoryCard): FittedBlock[] {
  const words = showContents(card).join(' […] ');
  const shown = cutText(words, MAX_TEXT_CHARS);
  const quote: Part = { type: 'rich_text_quote', elements: highlight(shown, card.highlight) };
  // Without a link it would read as part of the words.
  if (words.length > MAX_TEXT_CHARS && toWebAddress(card.articleUrl) !== null)
    quote.elements.push(text(' '), link('whole quotation', card.articleUrl));
  const provenance = showProvenance(card);
  const isSameArticle = story?.title === card.articleTitle && story.outlet === card.outlet;
  const origin: Element[] = [
    ...(provenance === '' ? [] : [name(provenance, { italic: true }), text(' · ')]),
    ...(isSameArticle
      ? [link('passage', card.articleUrl)]
      : [
          link(card.articleTitle, card.articleUrl),
          name(` · ${card.outlet} · `),
          date(card.publishedAtMs),
        ]),
    ...(card.permalink === null ? [] : [text(' · '), link('in context', card.permalink)]),
    ...listInline(` · ${ALSO_IN} `, card.alsoIn ?? []),
  ];
  return richText(section(name(showSpeaker(card), { bold: true })), quote, section(...origin));
}

function renderStory(story: StoryCard): FittedBlock[] {
  const elements: Element[] = [
    link(story.title, story.url, { bold: true }),
    name(`\n${story.outlet} · `),
    date(story.publishedAtMs),
    ...listInline(' · also: ', story.also),
    ...(story.update === undefined ? [] : [name(`\n${story.update}`, { italic: true })]),
  ];
  elements.push(...renderSummary(story));
  return [
    ...richText(section(...elements)),
    ...story.quotes.flatMap((quote) => renderQuote(quote, story)),
  ];
}

/** Names that are ours stand out by italics. */
function renderSummary({ summary, highlight: phrases }: StoryCard): Element[] {
  const words = summary.filter((chosen) => typeof chosen === 'string');
  if (words.length === summary.length) {
    const joined = words.join('\n');
    if (joined.trim() === '') return [];
    return [text('\n'), ...highlight(cutText(joined, MAX_TEXT_CHARS), phrases)];
  }
  const maxChars = Math.floor(MAX_TEXT_CHARS / summary.length);
  return summary.flatMap((chosen) => [
    text('\n'),
    ...showChosen(chosen).flatMap((run): Element[] => {
      if (run.kind === 'words') return highlight(cutText(run.text, maxChars), phrases);
      if (run.kind === 'name') return [name(run.text, { italic: true })];
      return [run.kind === 'space' ? text(' ') : link(run.text, run.url)];
    }),
  ]);
}

/** One point a row, "first cell: column value · column value": a grid would break on a phone. */
function renderTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): FittedBlock[] {
  const items = rows.map(([first = '', ...cells]): Element[] => [
    name(first || '–', { bold: true }),
    ...cells.flatMap((cell, index) => {
      const column = columns[index + 1] ?? '';
      return cell === '' ? [] : [name(` · ${column}${column === '' ? '' : ': '}${cell}`)];
    }),
  ]);
  return richText(list(items));
}

/** In pieces, because one text may be too long; Slack copies them as one. */
function renderCopy(words: string): FittedBlock[] {
  const pieces = repairSurrogates(words).match(/[\s\S]{1,2900}/gu) ?? [];
  return richText({ type: 'rich_text_preformatted', elements: pieces.map((piece) => text(piece)) });
}

/** @param text already escaped. */
function context(text: string, type: 'plain_text' | 'mrkdwn' = 'plain_text'): types.ContextBlock {
  const element: types.ContextBlockElement =
    type === 'mrkdwn' ? { type, text } : { type, text, emoji: false };
  return { type: 'context', elements: [element] };
}

/** Drops parts that hold nothing: Slack refuses empty elements. */
function richText(...parts: readonly Part[]): FittedBlock[] {
  const elements = parts
    .map(
      (part): Part =>
        part.type === 'rich_text_list' || part.type === 'rich_text_preformatted'
          ? part
          : { ...part, elements: part.elements.filter(isFilled) },
    )
    .filter((part) => part.elements.length > 0);
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements }];
}

function isFilled(element: types.RichTextElement): boolean {
  return element.type !== 'text' || element.text !== '';
}

function section(...elements: Element[]): types.RichTextSection {
  return { type: 'rich_text_section', elements };
}

/** As many points as fit in one block, and how many more there are. */
function list(items: readonly Element[][]): types.RichTextList {
  const shown: Element[][] = [];
  let weight = 0;
  for (const item of items) {
    weight += countChars(item);
    if (weight > MAX_LIST_CHARS) break;
    shown.push(item);
  }
  const rest = items.length - shown.length;
  if (rest > 0) shown.push([text(`[…] ${rest} more`)]);
  return {
    type: 'rich_text_list',
    style: 'bullet',
    elements: shown.map((item) => section(...item)),
  };
}

function listInline(lead: string, items: readonly ReplyText[]): Element[] {
  const shown = items.slice(0, 5);
  if (shown.length === 0) return [];
  const rest = items.length - shown.length;
  return [
    text(lead),
    ...shown.flatMap((item, index) => [text(index === 0 ? '' : ', '), link(item.text, item.url)]),
    text(rest > 0 ? ` and ${rest} more` : ''),
  ].filter(isFilled);
}

type Style = NonNullable<types.RichTextText['style']>;

function text(value: string, style?: Style): types.RichTextText {
  return style === undefined ? { type: 'text', text: value } : { type: 'text', text: value, style };
}

/** Pieces in bold beyond this are not told apart: each is an element that counts against the message. */
const MAX_RUNS = 40;

function highlight(value: string, phrases: readonly string[] = []): types.RichTextText[] {
  const runs = splitAtPhrases(value, phrases);
  if (runs.length <= 1 && runs[0]?.isFound !== true) return [text(value)];
  const rest = runs.slice(MAX_RUNS).map((run) => run.text);
  return [
    ...runs
      .slice(0, MAX_RUNS)
      .map((run) => text(run.text, run.isFound ? { bold: true } : undefined)),
    text(rest.join('')),
  ].filter(isFilled);
}

function plain(value: string): types.RichTextText {
  return text(cutText(value, MAX_TEXT_CHARS));
}

function name(value: string, style?: Style): types.RichTextText {
  return text(cutText(value, MAX_NAME_CHARS), style);
}

/** A link where the address is a web address of bearable length, else the words alone. */
function link(label: string, url: string | undefined, style?: Style): Element {
  const words = cutText(label.trim() || 'link', MAX_NAME_CHARS);
  const address = url === undefined ? null : toWebAddress(url);
  if (address === null) return text(words, style);
  return style === undefined
    ? { type: 'link', url: address, text: words }
    : { type: 'link', url: address, text: words, style };
}

function toWebAddress(url: string): string | null {
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    return null;
  }
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return null;
  if (address.href.length > MAX_LINK_CHARS) address.hash = '';
  return address.href.length > MAX_LINK_CHARS ? null : address.href;
}

/** Shown in the reader's own time zone and language; the fallback is UTC. */
function date(atMs: EpochMs): types.RichTextDate {
  return {
    type: 'date',
    timestamp: Math.floor(atMs / 1000),
    format: '{date_short_pretty} at {time}',
    fallback: `${new Date(atMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
  };
}
