/**
 * Parts of a snapshot: what is saved of something, and how the same is filled with it again. Pages of numbers are written as they are in memory
 * and read back in large pieces of which they are views, so that loading takes little more than reading a file.
 */
import { type ChainTable, NO_ENTRY } from '../arrays/chain-table.ts';
import { type Column, makePage, makeWidePage, type WideColumn } from '../arrays/column.ts';
import type { NumberSets } from '../arrays/number-sets.ts';
import type { Records } from '../arrays/records.ts';
import {
  type BlockChain,
  loadBlock,
  loadJson,
  type SnapshotSource,
  saveBlock,
  saveJson,
  UnusableSnapshot,
} from './snapshot-blocks.ts';

export interface Part {
  /** Piece by piece, each made in less than a millisecond or two. Of use only when nothing was changed until the last. */
  save(chain: BlockChain): Iterable<Uint8Array>;
  /**
   * Fills what was empty.
   *
   * @throws {UnusableSnapshot}
   */
  load(source: SnapshotSource): void;
}

/** Characters of JSON from which on a block is full: a millisecond or two. */
const BLOCK_LENGTH = 100_000;

/**
 * Many small things, as JSON.
 *
 * @param items all that are there. @param take puts one back.
 */
export function itemsPart<Item>(items: () => Iterable<Item>, take: (item: Item) => void): Part {
  return {
    *save(chain) {
      let [block, length]: [string[], number] = [[], 0];
      for (const item of items()) {
        const text = JSON.stringify(item);
        block.push(text);
        length += text.length;
        if (length < BLOCK_LENGTH) continue;
        yield* saveItems(chain, block);
        [block, length] = [[], 0];
      }
      if (block.length > 0) yield* saveItems(chain, block);
      yield* saveItems(chain, []);
    },
    load(source) {
      for (;;) {
        const block = loadJson(source) as readonly Item[];
        if (block.length === 0) return;
        for (const item of block) take(item);
      }
    },
  };
}

const saveItems = (chain: BlockChain, texts: readonly string[]) =>
  saveBlock(chain, [Buffer.from(`[${texts.join(',')}]`)]);

/** Fields that are numbers. */
export function fieldsPart<Key extends string>(
  target: { [Field in Key]: number },
  keys: readonly Key[],
): Part {
  return itemsPart(() => keys.map((key) => target[key]), fillFields(target, keys));
}

function fillFields<Key extends string>(
  target: { [Field in Key]: number },
  keys: readonly Key[],
): (value: number) => void {
  let at = 0;
  return (value) => {
    const key = keys[at++];
    if (key === undefined) throw new UnusableSnapshot('more numbers than there are fields');
    target[key] = value;
  };
}

/** A list of numbers, or of lists of them. */
export function listPart<Item>(list: Item[]): Part {
  return itemsPart(
    () => list,
    (item) => list.push(item),
  );
}

type Numbers = Int32Array | Uint32Array | Uint16Array | Float64Array;

/** Pages that are one block: a block is one piece of memory for as long as one of its pages is there. */
const PAGES_A_BLOCK = 128;

/**
 * Pages of one length each.
 *
 * @param view a page on bytes of a block, from `offset` on.
 */
export function pagesPart<Page extends Numbers>(
  pages: Page[],
  {
    pageBytes,
    view,
  }: { readonly pageBytes: number; readonly view: (bytes: ArrayBuffer, offset: number) => Page },
): Part {
  return {
    *save(chain) {
      for (let from = 0; from < pages.length; from += PAGES_A_BLOCK)
        yield* saveBlock(chain, pages.slice(from, from + PAGES_A_BLOCK));
      yield* saveBlock(chain, []);
    },
    load(source) {
      for (;;) {
        const block = loadBlock(source);
        if (block.byteLength === 0) return;
        if (block.byteLength % pageBytes !== 0) throw new UnusableSnapshot('part of a page');
        for (let at = 0; at < block.byteLength; at += pageBytes) pages.push(view(block, at));
      }
    },
  };
}

export function columnPart({ pages }: Column): Part {
  const { byteLength: pageBytes, length } = makePage();
  return pagesPart(pages, {
    pageBytes,
    view: (bytes, offset) => new Int32Array(bytes, offset, length),
  });
}

export function wideColumnPart({ pages }: WideColumn): Part {
  const { byteLength: pageBytes, length } = makeWidePage();
  return pagesPart(pages, {
    pageBytes,
    view: (bytes, offset) => new Float64Array(bytes, offset, length),
  });
}

/** Bits by chunk. */
export function bitsPart(chunks: Uint32Array[], words: number): Part {
  return pagesPart(chunks, {
    pageBytes: 4 * words,
    view: (bytes, offset) => new Uint32Array(bytes, offset, words),
  });
}

export function chainTableParts(table: ChainTable): readonly Part[] {
  return [
    columnPart(table.heads),
    columnPart(table.nexts),
    columnPart(table.keys),
    fieldsPart(table, ['chainCount', 'size']),
  ];
}

export function recordsParts(records: Records): readonly Part[] {
  const { pages, needed, freePages, places } = records;
  return [
    columnPart(places),
    listPart(needed),
    listPart(freePages),
    fieldsPart(records, ['filled', 'freeFrom']),
    {
      *save(chain) {
        for (const page of pages) yield* saveBlock(chain, [page]);
      },
      load(source) {
        for (const _page of needed) pages.push(Buffer.from(loadBlock(source)));
      },
    },
  ];
}

/** @param pageLength of pages and words of bitmaps. @param makeColumn an empty one of addresses. */
export function numberSetsParts(
  sets: NumberSets,
  { pageLength, bitmapWords, makeColumn }: SetLengths,
): readonly Part[] {
  const { pages, freeBlocks, bitmaps, bitmapCounts, freeBitmaps, addresses } = sets;
  const taken: Uint32Array[] = [];
  return [
    pagesPart(pages, {
      pageBytes: 2 * pageLength,
      view: (bytes, offset) => new Uint16Array(bytes, offset, pageLength),
    }),
    fieldsPart(sets, ['freeFrom']),
    itemsPart(
      () => freeBlocks.entries(),
      ([kind, places]: [number, number[]]) => {
        for (const place of places) freeBlocks[kind]?.push(place);
      },
    ),
    {
      save: (chain) =>
        bitsPart(
          bitmaps.filter((bitmap) => bitmap !== null),
          bitmapWords,
        ).save(chain),
      load: (source) => bitsPart(taken, bitmapWords).load(source),
    },
    // Which of the bitmaps are free: those that are not come in their order.
    itemsPart(
      () => bitmaps.map((bitmap) => bitmap !== null),
      (isTaken) => bitmaps.push(isTaken ? (taken.shift() ?? null) : null),
    ),
    listPart(bitmapCounts),
    listPart(freeBitmaps),
    {
      *save(chain) {
        yield* saveJson(chain, addresses.length);
        for (const column of addresses) yield* columnPart(column).save(chain);
      },
      load(source) {
        const count = loadJson(source) as number;
        while (addresses.length < count) {
          const column = makeColumn();
          addresses.push(column);
          columnPart(column).load(source);
        }
      },
    },
  ];
}

interface SetLengths {
  readonly pageLength: number;
  readonly bitmapWords: number;
  readonly makeColumn: () => Column;
}

/** Lists of numbers by number. */
export function listsPart<Value extends Iterable<number>>(
  map: Map<number, Value>,
  make: (numbers: readonly number[]) => Value,
): Part {
  return itemsPart(
    function* () {
      for (const [key, numbers] of map) yield [key, ...numbers];
    },
    ([key = NO_ENTRY, ...numbers]) => map.set(key, make(numbers)),
  );
}
