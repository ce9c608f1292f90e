/**
 * Beginnings: every name under each of its words, in one order, so that what begins with something stands together. They lie in blocks that
 * know the most that is quoted of any of theirs: whoever wants the most quoted of many looks into few.
 */
import { lowerBound } from '../../lib/lower-bound.ts';
import type { Beginning, Block, Entry, Letters, Name } from '../held/held.ts';
import { lettersOf } from './letters.ts';
import { byQuoteCount } from './names.ts';

/** Of a block; when it grows beyond it is parted in two. */
const MAX_ITEMS = 512;

/** The items that stand together, from one of a block to another. */
export interface Stretch {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** @returns the name from each of its words on, itself first. */
export function beginningsOf(name: Name): readonly Beginning[] {
  const words = name.text.split(' ');
  return words.map((_, at) => ({ text: at === 0 ? name.text : words.slice(at).join(' '), name }));
}

/** Many at once are sorted with what is there: that takes less than a place for each. */
export function addAll(blocks: Block[], added: readonly Beginning[]): void {
  const all = [...blocks.flatMap(({ items }) => items), ...added].sort(byText);
  blocks.length = 0;
  for (let from = 0; from < all.length; from += MAX_ITEMS / 2)
    blocks.push(toBlock(all.slice(from, from + MAX_ITEMS / 2)));
}

export function addBeginning(blocks: Block[], added: Beginning): void {
  const at = Math.min(blockFor(blocks, added), Math.max(blocks.length - 1, 0));
  const block = blocks[at];
  if (block === undefined) {
    blocks.push(toBlock([added]));
    return;
  }
  const { items } = block;
  items.splice(
    lowerBound(items, (each) => byText(each, added) < 0),
    0,
    added,
  );
  block.most = Math.max(block.most, added.name.mostTold);
  block.letters = null;
  if (items.length > MAX_ITEMS) blocks.splice(at + 1, 0, toBlock(items.splice(items.length >>> 1)));
}

/** Takes out one that is there. */
export function removeBeginning(blocks: Block[], removed: Beginning): void {
  const at = blockFor(blocks, removed);
  const block = blocks[at];
  if (block === undefined) return;
  const place = lowerBound(block.items, (each) => byText(each, removed) < 0);
  if (block.items[place]?.name !== removed.name) return;
  block.items.splice(place, 1);
  block.letters = null;
  if (block.items.length === 0) blocks.splice(at, 1);
}

/** Called when more may be quoted of a name that is there than it is counted for. */
export function raiseMost(blocks: readonly Block[], name: Name): void {
  if (name.mostQuotes <= name.mostTold) return;
  name.mostTold = name.mostQuotes + Math.ceil(name.mostQuotes / 8);
  for (const each of beginningsOf(name)) {
    const block = blocks[blockFor(blocks, each)];
    if (block !== undefined) block.most = Math.max(block.most, name.mostTold);
  }
}

/** @returns what begins with these letters. */
export const beginningWith = (blocks: readonly Block[], letters: string) =>
  between(blocks, letters, letters + LAST);

/** @returns what is this to the end. */
export const equalTo = (blocks: readonly Block[], text: string) =>
  between(blocks, text, text + FIRST);

/** @returns what has this for its first word. */
export const withFirstWord = (blocks: readonly Block[], word: string) =>
  between(blocks, word, `${word} ${LAST}`);

/** Before, and behind, all that folded words are made of; a space comes before these, too. */
const [FIRST, LAST] = ['\u0001', '\uffff'];

interface Wanted {
  readonly limit: number;
  readonly isMeant: (entry: Entry, name: string) => boolean;
}

/**
 * @param isMeant leaves out those who are found by such a name, and not called so.
 * @returns those who have one of the names, most quoted first.
 */
export function mostQuotedIn(
  stretches: readonly Stretch[],
  limit: number,
  isMeant: (entry: Entry, name: string) => boolean = () => true,
): readonly Entry[] {
  const found: Entry[] = [];
  for (const stretch of [...stretches].sort((a, b) => b.block.most - a.block.most)) {
    const last = found[limit - 1];
    if (last !== undefined && stretch.block.most < last.shown.quoteCount) break;
    offerAll(found, stretch, { limit, isMeant });
  }
  return found;
}

function offerAll(found: Entry[], stretch: Stretch, { limit, isMeant }: Wanted): void {
  let most = 0;
  for (const { name } of itemsOf(stretch)) {
    most = Math.max(most, name.mostTold);
    if (name.mostQuotes < (found[limit - 1]?.shown.quoteCount ?? 0)) continue;
    for (const entry of name.entries) if (isMeant(entry, name.text)) offer(found, entry, limit);
  }
  const { block, start, end } = stretch;
  if (end - start === block.items.length) block.most = most;
}

const itemsOf = ({ block, start, end }: Stretch) =>
  end - start === block.items.length ? block.items : block.items.slice(start, end);

function offer(found: Entry[], entry: Entry, limit: number): void {
  const last = found[limit - 1];
  const isLess = last !== undefined && byQuoteCount(last.shown, entry.shown) < 0;
  if (limit === 0 || isLess || found.includes(entry)) return;
  const at = lowerBound(found, (each) => byQuoteCount(each.shown, entry.shown) < 0);
  found.splice(at, 0, entry);
  if (found.length > limit) found.pop();
}

function between(blocks: readonly Block[], from: string, to: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const firstBlock = lowerBound(blocks, ({ items }) => isBelow(items.at(-1), from));
  for (let at = firstBlock; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (!isBelow(block.items[0], to)) break;
    const isWhole = at > firstBlock && isBelow(block.items.at(-1), to);
    stretches.push(
      isWhole
        ? { block, start: 0, end: block.items.length }
        : {
            block,
            start: lowerBound(block.items, (each) => isBelow(each, from)),
            end: lowerBound(block.items, (each) => isBelow(each, to)),
          },
    );
  }
  return stretches;
}

const isBelow = (each: Beginning | undefined, text: string) =>
  each !== undefined && each.text < text;

/** @returns the block's letters and lengths. */
export function lettersIn(block: Block): Letters {
  block.letters ??= readLetters(block);
  return block.letters;
}

function readLetters({ items }: Block): Letters {
  const texts = items.flatMap(({ text, name }) => {
    const isWhole = text.length === name.text.length && text.includes(' ');
    return [firstWord(text), isWhole ? text : null];
  });
  return {
    bits: Int32Array.from(texts, (text) => (text === null ? 0 : lettersOf(text))),
    lengths: Uint16Array.from(texts, (text) => text?.length ?? 0),
  };
}

export function firstWord(text: string): string {
  const end = text.indexOf(' ');
  return end < 0 ? text : text.slice(0, end);
}

const blockFor = (blocks: readonly Block[], sought: Beginning) =>
  lowerBound(blocks, ({ items }) => byText(items.at(-1) as Beginning, sought) < 0);

function toBlock(items: Beginning[]): Block {
  const most = items.reduce((sum, { name }) => Math.max(sum, name.mostTold), 0);
  return { items, most, letters: null };
}

function byText(a: Beginning, b: Beginning): number {
  if (a.text !== b.text) return a.text < b.text ? -1 : 1;
  return a.name.text < b.name.text ? -1 : Number(a.name.text > b.name.text);
}
