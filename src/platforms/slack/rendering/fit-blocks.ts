/**
 * The blocks that fit in one Slack message or view: at most so many, and so many characters over all. Dropped are blocks
 * from the end, with a note that counts them; buttons stay, so that the next page can still be reached.
 */
import type { types } from '@slack/bolt';
import {
  BLOCK_WEIGHT_CHARS,
  MAX_BLOCKS,
  MAX_BUTTON_CHARS,
  MAX_MESSAGE_CHARS,
  MAX_VIEW_BLOCKS,
  MAX_VIEW_CHARS,
} from './slack-limits.ts';

/** The kinds that Verbatim sends. */
export type FittedBlock =
  | types.HeaderBlock
  | types.RichTextBlock
  | types.ContextBlock
  | types.ActionsBlock
  | types.DividerBlock;

/** What a place for blocks holds. */
interface Room {
  readonly name: string;
  readonly maxBlocks: number;
  readonly maxChars: number;
}

export const IN_MESSAGE: Room = {
  name: 'message',
  maxBlocks: MAX_BLOCKS,
  maxChars: MAX_MESSAGE_CHARS,
};

/** A modal or a Home tab. */
export const IN_VIEW: Room = {
  name: 'page',
  maxBlocks: MAX_VIEW_BLOCKS,
  maxChars: MAX_VIEW_CHARS,
};

/** Ours: rows of buttons that are kept when something has to go. */
const MAX_BUTTON_ROWS = 5;

/** @returns the same blocks when they fit; else as many as do, a note, and the buttons. */
export function fitBlocks(blocks: readonly FittedBlock[], room: Room = IN_MESSAGE): FittedBlock[] {
  if (blocks.length <= room.maxBlocks && sum(blocks.map(weigh)) <= room.maxChars)
    return [...blocks];
  const rows = keepRows(blocks);
  const lost = new Set(blocks.filter((block) => block.type === 'actions' && !rows.has(block)));
  const whole = blocks.filter(
    (block, at) => !lost.has(block) && !isPromptOf(block, blocks[at + 1], lost),
  );
  const content = whole.filter(({ type }) => type !== 'actions');
  const dropped = new Set(content.slice(countFitting(content, room, rows.size)));
  const kept = whole.filter((block) => !dropped.has(block));
  const droppedCount = [...dropped].filter(({ type }) => type !== 'divider').length;
  const end = kept.findLastIndex(({ type }) => type !== 'actions') + 1;
  return droppedCount === 0 ? kept : kept.toSpliced(end, 0, noteOf(droppedCount, room));
}

/** What stands above a menu that is lost would be read as the prompt of the next one. */
function isPromptOf(
  block: FittedBlock,
  next: FittedBlock | undefined,
  lost: ReadonlySet<FittedBlock>,
): boolean {
  if (block.type !== 'context' || next?.type !== 'actions' || !lost.has(next)) return false;
  return next.elements.some(({ type }) => type === 'static_select');
}

/** How many strings' characters a part of a message holds: the unit of Slack's limit for a whole message. */
export function countChars(part: unknown): number {
  if (typeof part === 'string') return part.length;
  if (typeof part !== 'object' || part === null) return 0;
  return sum(Object.entries(part).map(([key, value]) => (key === 'type' ? 0 : countChars(value))));
}

/** The length of the longest start of `content` that fits beside the rows of buttons and the note. */
function countFitting(content: readonly FittedBlock[], room: Room, rowCount: number): number {
  const maxBlocks = room.maxBlocks - rowCount - 1;
  let chars = room.maxChars - MAX_BUTTON_CHARS - 2 * BLOCK_WEIGHT_CHARS;
  const over = content.findIndex((block, index) => {
    chars -= weigh(block);
    return chars < 0 || index >= maxBlocks;
  });
  return over < 0 ? content.length : over;
}

/** What a block counts towards the limit of a message: its strings and a fixed share. */
function weigh(block: FittedBlock): number {
  return BLOCK_WEIGHT_CHARS + countChars(block);
}

function keepRows(blocks: readonly FittedBlock[]): ReadonlySet<FittedBlock> {
  const rows = new Set<FittedBlock>();
  let room = MAX_BUTTON_CHARS;
  for (const block of blocks.toReversed()) {
    if (block.type !== 'actions' || rows.size === MAX_BUTTON_ROWS) continue;
    room -= weigh(block);
    if (room >= 0) rows.add(block);
  }
  return rows;
}

function noteOf(droppedCount: number, { name }: Room): types.ContextBlock {
  const text = `[…] ${droppedCount} more, which one Slack ${name} can't hold`;
  return { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
