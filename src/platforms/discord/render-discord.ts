/**
 * Reply documents as Discord messages: embeds for the text, buttons below.
 *
 * Blocks become short pieces of Markdown that are packed in order into as few embeds as fit; a heading, a story and a divider
 * begin a new one. Where a limit would be passed, the rest is left out and counted: "[…] 3 more". Foreign text is escaped
 * (escape-markdown.ts), so a quotation is shown letter by letter.
 */
import type { APIEmbed, APIEmbedField } from 'discord.js';
import type { EpochMs } from '../../model/article.ts';
import type {
  QuoteCard,
  ReplyBlock,
  ReplyDocument,
  ReplySide,
  ReplyText,
  StoryCard,
} from '../../model/reply.ts';
import {
  ALSO_IN,
  SPEAKER_UNCERTAIN,
  showChosen,
  showContents,
  showProvenance,
  showSpeaker,
} from '../wording.ts';
import type { DrawnPictures, PictureFile } from './attach-pictures.ts';
import { DISCORD_LIMITS } from './discord-limits.ts';
import {
  CUT_MARK,
  cutToFit,
  escapeLine,
  escapeMarkdown,
  flattenLine,
  highlightMarkdown,
  keepShowable,
  linkAddress,
  linkMarkdown,
  quoteMarkdown,
} from './escape-markdown.ts';
import { type ComponentRow, renderComponents } from './render-components.ts';

/** Nothing in a message may ping anyone. https://discord.com/developers/docs/resources/message#allowed-mentions-object */
export const NO_PINGS = { parse: [] } as const;

/** One message, in the form that discord.js takes. */
export interface RenderedMessage {
  readonly content?: string;
  readonly embeds?: APIEmbed[];
  readonly components?: ComponentRow[];
  readonly files?: PictureFile[];
  readonly allowedMentions: { readonly parse: readonly [] };
}

export interface RenderedDocument {
  readonly message: Required<Omit<RenderedMessage, 'content'>>;
  /** False when blocks were left out; a text that was shortened alone doesn't count. */
  readonly isWhole: boolean;
}

/** A message of one text, written by us. */
export function plainMessage(content: string): RenderedMessage {
  return { content, allowedMentions: NO_PINGS };
}

/**
 * The document as one message within Discord's limits. It always shows something: the fallback, if no block does.
 *
 * @param pictures those that were drawn; others are said in words.
 */
export function renderDiscord(
  document: ReplyDocument,
  pictures: DrawnPictures = new Map(),
): RenderedDocument {
  const pieces = document.blocks.flatMap((block, index) => {
    const picture = pictures.get(block);
    const rendered = picture === undefined ? renderBlock(block) : [picturePiece(picture)];
    return document.blocks[index - 1]?.kind === 'story' ? openEmbed(rendered) : rendered;
  });
  const shown = pieces.some(({ text, opens, image, fields }) =>
    [text, opens?.title, image, fields].some(Boolean),
  )
    ? pieces
    : [textPiece(isBlank(document.fallback) ? '—' : document.fallback)];
  const { embeds, isWhole } = packEmbeds(shown);
  return {
    message: {
      embeds,
      components: renderComponents(document),
      // A file that no embed shows would stand below the message.
      files: [...pictures.values()].filter(({ name }) =>
        embeds.some(({ image }) => image?.url === urlOfFile(name)),
      ),
      allowedMentions: NO_PINGS,
    },
    isWhole,
  };
}

/** What follows a story is not part of it. */
function openEmbed([first, ...rest]: readonly Piece[]): readonly Piece[] {
  return first === undefined ? [] : [{ opens: { title: '', url: null }, ...first }, ...rest];
}

/** A part of an embed's description that is shown whole or not at all. */
interface Piece {
  /** Escaped; empty for one that only begins an embed. */
  readonly text: string;
  /** Begins a new embed with this title. */
  readonly opens?: { readonly title: string; readonly url: string | null };
  /** Of the embed that it begins. */
  readonly fields?: APIEmbedField[];
  /** Address of the picture that its embed shows, below the text. */
  readonly image?: string;
  /** Follows the piece before it without a blank line. */
  readonly isTight?: boolean;
  /** Entries that are lost when it is left out, for "3 more". */
  readonly entries: number;
}

/** Longest texts, so that several fit into a message: a longer one ends in "[…]", with the link behind it. */
const LONGEST_PARAGRAPH = 1_500;
const LONGEST_WORDS = 1_200;
const LONGEST_LINE = 150;
/** Of a table row, and of the outlets that have a story too. */
const LONGEST_ROW = 1_500;
/** Kept free for "[…] 123 more". */
const REST_NOTE_LENGTH = 30;
const EMBED_COLOR = 0x2f5d8a;

function renderBlock(block: ReplyBlock): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return isBlank(block.text) ? [] : [headingPiece(block.text, null, 0)];
    case 'paragraph':
      return isBlank(block.text) ? [] : [textPiece(block.text)];
    case 'note':
      return isBlank(block.text) ? [] : [{ text: smallPrint(line(block.text)), entries: 0 }];
    case 'list':
      return toLines(block.items.map((item) => `- ${textWithLink(item)}`));
    case 'quote':
      return [{ text: renderQuote(block.quote), entries: 1 }];
    case 'story':
      return renderStory(block.story);
    case 'table':
      return toLines(block.rows.map((row) => renderRow(block.columns, row)));
    case 'divider':
      return [{ text: '', opens: { title: '', url: null }, entries: 0 }];
    case 'copy':
      return isBlank(block.text) ? [] : [{ text: copyMarkdown(block.text), entries: 1 }];
    case 'choices':
      return isBlank(block.prompt) ? [] : [textPiece(block.prompt)];
    case 'sides':
      return [sidesPiece(block.sides)];
    case 'picture':
      return isBlank(block.alt) ? [] : [{ text: smallPrint(escapeLine(block.alt)), entries: 0 }];
    case 'buttons':
      return [];
  }
}

interface QuoteContext {
  /** In which it stands. */
  readonly story?: StoryCard;
  readonly longestWords?: number;
}

/** Words first, then who said them and how that is known, then where: what a reader checks in that order. */
function renderQuote(
  card: QuoteCard,
  { story, longestWords = LONGEST_WORDS }: QuoteContext = {},
): string {
  const words = cutToFit(showContents(card).join(' […] '), longestWords, (shown) =>
    quoteMarkdown(shown, card.highlight),
  );
  const provenance = showProvenance(card);
  const speaker = `**${line(showSpeaker(card))}**`;
  // A story says its outlet and date once.
  const isOwn = card.outlet === story?.outlet && card.publishedAtMs === story.publishedAtMs;
  const where = [
    linkMarkdown(isOwn ? 'passage' : cutLine(card.outlet), card.articleUrl),
    isOwn ? '' : renderDate(card.publishedAtMs),
    card.permalink === null ? '' : linkMarkdown('in context', card.permalink),
  ];
  return [
    words,
    provenance === '' ? speaker : `${speaker} · ${line(provenance)}`,
    smallPrint(joinParts(where)),
    ...(card.alsoIn
      ? [smallPrint(`${ALSO_IN} ${joinParts(card.alsoIn.map(textWithLink), ', ')}`)]
      : []),
  ].join('\n');
}

/** Rows of two fields, which stand beside each other where there is room. */
function sidesPiece(sides: readonly [ReplySide, ReplySide]): Piece {
  const rows = Math.max(...sides.map(({ quotes }) => quotes.length)) + 1;
  const fields = Array.from({ length: rows }, (_, row) => [
    ...sides.map((side) => ({
      name: row === 0 ? line(side.title) || BLANK : BLANK,
      value: cellOf(side, row),
      inline: true,
    })),
    // Ends the row: Discord puts three into one.
    ...(row < rows - 1 ? [{ name: BLANK, value: BLANK }] : []),
  ]).flat();
  const entries = sides.reduce((sum, { quotes }) => sum + quotes.length, 0);
  return { text: '', opens: { title: '', url: null }, fields, entries };
}

/** Fields must have text: a space of no width. */
const BLANK = '\u200b';

/** A quote; behind the last one the notes. */
function cellOf({ quotes, notes }: ReplySide, row: number): string {
  const card = quotes[row];
  const fits = (text: string) => text.length <= DISCORD_LIMITS.embedFieldValue;
  if (card !== undefined) {
    const tries = [400, 150].map((longestWords) => renderQuote(card, { longestWords }));
    const short = quoteMarkdown(cutToFit(showContents(card).join(' […] '), 300, (shown) => shown));
    const doubt = card.isUncertain ? ` · ${SPEAKER_UNCERTAIN}` : '';
    return [...tries, `${short}\n**${line(showSpeaker(card))}**${doubt}`].find(fits) ?? BLANK;
  }
  const said = row === quotes.length ? notes.map((text) => smallPrint(line(text))).join('\n') : '';
  return said !== '' && fits(said) ? said : BLANK;
}

function renderStory(story: StoryCard): readonly Piece[] {
  const where = joinParts([line(story.outlet), renderDate(story.publishedAtMs)]);
  const heading = headingPiece(story.title, linkAddress(story.url), 1);
  const also = joinParts(story.also.map(textWithLink), ', ');
  const update = story.update === undefined ? '' : `\n${smallPrint(line(story.update))}`;
  return [
    { ...heading, text: smallPrint(where) + update },
    ...(story.summary.length === 0 ? [] : [summaryPiece(story)]),
    ...story.quotes.map((quote) => ({ text: renderQuote(quote, { story }), entries: 1 })),
    ...(also === '' ? [] : [{ text: smallPrint(`also: ${also}`), entries: 0 }]),
  ];
}

/** Discord has no tables, and aligned columns break on a phone: the first cell leads, the others say what they are. */
function renderRow(columns: readonly string[], row: readonly string[]): string {
  const [lead = '', ...rest] = row;
  const cells = rest.map((cell, index) => {
    const column = columns[index + 1] ?? '';
    if (isBlank(cell)) return '';
    return isBlank(column) ? line(cell) : `${line(column)}: ${line(cell)}`;
  });
  return `- ${joinParts([isBlank(lead) ? '' : `**${line(lead)}**`, ...cells])}`;
}

function picturePiece({ name }: PictureFile): Piece {
  return { text: '', image: urlOfFile(name), entries: 0 };
}

/** https://discord.com/developers/docs/reference#editing-message-attachments-using-attachments-within-embeds */
export function urlOfFile(name: string): string {
  return `attachment://${name}`;
}

function headingPiece(text: string, url: string | null, entries: number): Piece {
  const title = cutToFit(flattenLine(text), DISCORD_LIMITS.embedTitle, escapeMarkdown);
  return { text: '', opens: { title, url }, entries };
}

function textPiece(text: string, highlight: readonly string[] = []): Piece {
  const render = (shown: string) => highlightMarkdown(shown, highlight);
  return { text: cutToFit(text.trim(), LONGEST_PARAGRAPH, render), entries: 1 };
}

/** Names that are ours stand out by their brackets. */
function summaryPiece({ summary, highlight }: StoryCard): Piece {
  const words = summary.filter((chosen) => typeof chosen === 'string');
  if (words.length === summary.length) return textPiece(words.join(' '), highlight);
  const maxLength = Math.floor(LONGEST_PARAGRAPH / summary.length);
  const render = (shown: string) => highlightMarkdown(shown, highlight ?? []);
  const texts = summary.map((chosen) =>
    showChosen(chosen)
      .map((run) => {
        if (run.kind === 'words') return cutToFit(run.text, maxLength, render);
        if (run.kind === 'space') return ' ';
        return linkMarkdown(cutLine(run.text), run.url ?? null);
      })
      .join(''),
  );
  return { text: texts.join(' '), entries: 1 };
}

function toLines(lines: readonly string[]): readonly Piece[] {
  return lines.map((text, index) => ({ text, isTight: index > 0, entries: 1 }));
}

function textWithLink(item: ReplyText): string {
  return linkMarkdown(cutLine(item.text), item.url ?? null);
}

/** Absolute, in the reader's own time zone and language. https://discord.com/developers/docs/reference#message-formatting-timestamp-styles */
function renderDate(atMs: EpochMs): string {
  return `<t:${Math.floor(atMs / 1_000)}:f>`;
}

function smallPrint(markdown: string): string {
  return `-# ${markdown}`;
}

/** The parts that aren't empty, as many as fit into a row; "[…]" stands for the others. */
function joinParts(parts: readonly string[], separator = ' · '): string {
  let joined = '';
  for (const part of parts.filter((text) => text !== '')) {
    const next = joined === '' ? part : joined + separator + part;
    if (next.length > LONGEST_ROW) return joined + separator + CUT_MARK;
    joined = next;
  }
  return joined;
}

function line(text: string): string {
  return escapeLine(cutLine(text));
}

/** Cut before escaping, so that a link's label is cut as well. */
function cutLine(text: string): string {
  return cutToFit(flattenLine(text), LONGEST_LINE, (shown) => shown);
}

function isBlank(text: string): boolean {
  return flattenLine(text) === '';
}

function packEmbeds(pieces: readonly Piece[]): { embeds: APIEmbed[]; isWhole: boolean } {
  const embeds: APIEmbed[] = [];
  let length = 0;
  for (const [index, piece] of pieces.entries()) {
    const added = lengthOf(piece) + 2;
    const fits = length + added <= DISCORD_LIMITS.embedTotal - REST_NOTE_LENGTH;
    if (!fits || !place(embeds, piece)) {
      noteRest(embeds, pieces.slice(index));
      return { embeds: embeds.filter(isVisible), isWhole: false };
    }
    length += added;
  }
  return { embeds: embeds.filter(isVisible), isWhole: true };
}

function lengthOf({ opens, text, fields = [] }: Piece): number {
  const texts = [opens?.title ?? '', text, ...fields.flatMap(({ name, value }) => [name, value])];
  return texts.reduce((sum, each) => sum + each.length, 0);
}

/** Puts a piece into the last embed or a new one; false when there is no room for a new one, or it fits none. */
function place(embeds: APIEmbed[], piece: Piece): boolean {
  if (piece.text.length > DISCORD_LIMITS.embedDescription - REST_NOTE_LENGTH) return false;
  const last = embeds.at(-1);
  if (last !== undefined && piece.opens === undefined && addTo(last, piece)) return true;
  if (embeds.filter(isVisible).length === DISCORD_LIMITS.embedsPerMessage) return false;
  embeds.push({
    color: EMBED_COLOR,
    ...(piece.opens?.title ? { title: piece.opens.title } : {}),
    ...(piece.opens?.url ? { url: piece.opens.url } : {}),
    ...(piece.image === undefined ? {} : { image: { url: piece.image } }),
    ...(piece.fields === undefined ? {} : { fields: piece.fields }),
    ...(piece.text === '' ? {} : { description: piece.text }),
  });
  return true;
}

/** False when the embed has no room for it. */
function addTo(embed: APIEmbed, { text, image, isTight }: Piece): boolean {
  if (image !== undefined) {
    if (embed.image === undefined) embed.image = { url: image };
    return embed.image.url === image;
  }
  if (isClosed(embed)) return false;
  const before = embed.description ?? '';
  const description = before === '' ? text : before + (isTight ? '\n' : '\n\n') + text;
  if (description.length > DISCORD_LIMITS.embedDescription - REST_NOTE_LENGTH) return false;
  embed.description = description;
  return true;
}

/** Discord shows fields and a picture below the text: what is added to it would stand above them. */
function isClosed({ fields, image }: APIEmbed): boolean {
  return fields !== undefined || image !== undefined;
}

function noteRest(embeds: APIEmbed[], rest: readonly Piece[]): void {
  const entries = rest.reduce((sum, piece) => sum + piece.entries, 0);
  const note = smallPrint(entries === 0 ? CUT_MARK : `${CUT_MARK} ${entries} more`);
  const isFull = embeds.filter(isVisible).length === DISCORD_LIMITS.embedsPerMessage;
  const end = embeds.at(-1);
  const last = end === undefined || (isClosed(end) && !isFull) ? { color: EMBED_COLOR } : end;
  if (last !== end) embeds.push(last);
  last.description = [last.description, note].filter(Boolean).join('\n');
}

function isVisible(embed: APIEmbed): boolean {
  return [embed.title, embed.description, embed.image, embed.fields].some(
    (part) => part !== undefined,
  );
}

/**
 * In a code block, where nothing is formatted and every letter is copied as it is; words that have its fence in them are escaped
 * instead. Never cut: a part of somebody's words is not to be taken for the whole.
 */
function copyMarkdown(words: string): string {
  const text = keepShowable(words);
  const markdown = text.includes('```') ? escapeMarkdown(text) : `\`\`\`\n${text}\n\`\`\``;
  const { embedDescription } = DISCORD_LIMITS;
  return markdown.length <= embedDescription - REST_NOTE_LENGTH ? markdown : TOO_LONG_TO_COPY;
}

const TOO_LONG_TO_COPY =
  'These words are too long to copy from one message on Discord. Copy them from the article.';
