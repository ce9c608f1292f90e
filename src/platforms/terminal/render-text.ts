/**
 * A reply document as plain text for the command line. Control characters of foreign text are dropped, so that nothing
 * an article says can steer a terminal.
 */
import type {
  QuoteCard,
  ReplyBlock,
  ReplyDocument,
  ReplyText,
  StoryCard,
} from '../../model/reply.ts';
import { ALSO_IN, showChosen, showContents, showProvenance, showSpeaker } from '../wording.ts';
import { renderSides } from './render-sides.ts';

/**
 * Returns the document as lines of text, ending in a line break.
 *
 * @param timeZone IANA name, for dates.
 */
export function renderText(document: ReplyDocument, timeZone: string): string {
  const blocks = document.blocks.map((block) => renderBlock(block, timeZone)).filter(Boolean);
  return `${dropControls((blocks.length === 0 ? [document.fallback] : blocks).join('\n\n'))}\n`;
}

function renderBlock(block: ReplyBlock, timeZone: string): string {
  switch (block.kind) {
    case 'heading':
      return `${block.text}\n${'='.repeat(Math.min([...block.text].length, 80))}`;
    case 'paragraph':
    case 'note':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${renderLinked(item)}`).join('\n');
    case 'quote':
      return renderQuote(block.quote, timeZone);
    case 'story':
      return renderStory(block.story, timeZone);
    case 'table':
      return renderTable(block.columns, block.rows);
    case 'buttons':
      return block.buttons.map((button) => `> ${button.label}: /${button.commandText}`).join('\n');
    case 'choices':
      return [
        block.prompt,
        ...block.choices.map(({ label, commandText }) => `> ${label}: /${commandText}`),
      ].join('\n');
    case 'copy':
      return block.text;
    case 'sides':
      return renderSides(block.sides, (atMs) => renderDate(atMs, timeZone));
    case 'picture':
      return block.alt;
    case 'divider':
      return '---';
  }
}

function renderQuote(card: QuoteCard, timeZone: string): string {
  return [
    ...showContents(card),
    `  — ${[showSpeaker(card), showProvenance(card)].filter(Boolean).join(' · ')}`,
    `  ${card.outlet}, ${renderDate(card.publishedAtMs, timeZone)}: ${card.articleTitle}`,
    `  ${card.permalink ?? card.articleUrl}`,
    ...(card.alsoIn ? [`  ${ALSO_IN} ${card.alsoIn.map(renderLinked).join(', ')}`] : []),
  ].join('\n');
}

function renderStory(story: StoryCard, timeZone: string): string {
  const head = [
    story.title,
    ...(story.update === undefined ? [] : [story.update]),
    `${story.outlet}, ${renderDate(story.publishedAtMs, timeZone)}: ${story.url}`,
    ...(story.also.length > 0 ? [`also: ${story.also.map(renderLinked).join(', ')}`] : []),
    ...story.summary.map((chosen) => showChosen(chosen).map(renderLinked).join('')),
  ];
  return [head.join('\n'), ...story.quotes.map((quote) => renderQuote(quote, timeZone))].join(
    '\n\n',
  );
}

function renderTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, ...rows];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const renderLinked = ({ text, url }: ReplyText) => (url === undefined ? text : `${text} (${url})`);

function renderDate(atMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(atMs);
}

/** C0 and C1 controls but line breaks, and the marks that turn the direction of text. */
const dropControls = (text: string) =>
  text.replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, '');
