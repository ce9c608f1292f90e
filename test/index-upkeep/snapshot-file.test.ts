import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { programMark, readSnapshot, writeSnapshot } from '../../src/index-upkeep/snapshot-file.ts';
import type { ArticleId } from '../../src/model/article.ts';
import { createQuoteIndex, restoreQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { UnusableSnapshot } from '../../src/quote-index/snapshot/snapshot-blocks.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { quote } from '../helpers/values/quote.ts';

const HEADER = { id: 's1', change: 7, program: 'p', maxQuotes: null };
const atOnce = async () => undefined;

/** An index of one quote, and where its snapshot is. */
function world() {
  const folder = tempFolder();
  const path = join(folder, 'quote-index.snapshot');
  const index = createQuoteIndex();
  index.putArticle('a1' as ArticleId, [quote({ articleId: 'a1' as ArticleId })]);
  const write = (change: Partial<Parameters<typeof writeSnapshot>[0]> = {}) =>
    writeSnapshot({ path, header: HEADER, index, pace: atOnce, onWhole: atOnce, ...change });
  return { folder, path, index, write };
}

const readIds = (path: string) =>
  readSnapshot(path, ({ id, change }, source) => ({
    id,
    change,
    quotes: restoreQuoteIndex(source).quoteCount,
  }));

it('writes what can be read again, and nothing beside it', async () => {
  const { folder, path, write } = world();
  expect(readIds(path)).toBeNull();
  expect(await write()).toBe(true);
  expect(readIds(path)).toEqual({ id: 's1', change: 7, quotes: 1 });
  expect(readdirSync(folder)).toEqual(['quote-index.snapshot']);
});

it('leaves the one before where something changes while it is written', async () => {
  const { folder, path, index, write } = world();
  await write();
  const pace = async () => index.putArticle('a2' as ArticleId, []);
  expect(await write({ pace, header: { ...HEADER, id: 's2' } })).toBe(false);
  expect(readIds(path)?.id).toBe('s1');
  expect(readdirSync(folder)).toEqual(['quote-index.snapshot']);
});

it('is whole before it takes the place of the one before, whatever a kill left half written', async () => {
  const { path, write } = world();
  await write();
  writeFileSync(`${path}.part`, 'half of one');
  const seen: string[] = [];
  const onWhole = async () => {
    for (const each of [path, `${path}.part`]) seen.push(readIds(each)?.id ?? 'none');
  };
  await write({ onWhole, header: { ...HEADER, id: 's2' } });
  expect([...seen, readIds(path)?.id]).toEqual(['s1', 's2', 's2']);
});

it('leaves the one before when what is to be done before fails', async () => {
  const { path, write } = world();
  await write();
  const onWhole = async () => Promise.reject(new Error('the store is gone'));
  await expect(write({ onWhole, header: { ...HEADER, id: 's2' } })).rejects.toThrow('gone');
  expect([readIds(path)?.id, existsSync(`${path}.part`)]).toEqual(['s1', false]);
});

it('writes more than a slice, with a pause between two', async () => {
  const { path, index, write } = world();
  const long = 'The council never pays for it. '.repeat(40_000);
  index.putArticle('a2' as ArticleId, [quote({ contents: [long] })]);
  let pauses = 0;
  const pace = async () => {
    pauses += 1;
  };
  await write({ pace });
  expect(pauses).toBeGreaterThan(1);
  expect(readIds(path)?.quotes).toBe(2);
});

it('refuses a file that was damaged, cut or made longer, wherever', async () => {
  const { path, write } = world();
  await write();
  const bytes = readFileSync(path);
  const damage = fc.record({
    at: fc.nat(bytes.length - 1),
    bit: fc.nat(7),
    tail: fc.uint8Array({ minLength: 1, maxLength: 30 }),
  });
  fc.assert(
    fc.property(damage, ({ at, bit, tail }) => {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      for (const broken of [flipped, bytes.subarray(0, at), Buffer.concat([bytes, tail])]) {
        writeFileSync(path, broken);
        expect(() => readIds(path)).toThrow(UnusableSnapshot);
      }
    }),
  );
});

it('refuses what is no snapshot', () => {
  const { path } = world();
  for (const text of ['', 'no snapshot', '\0'.repeat(5000)]) {
    writeFileSync(path, text);
    expect(() => readIds(path)).toThrow(UnusableSnapshot);
  }
});

it('has one mark for one program', () => {
  expect(programMark()).toMatch(/^[0-9a-f]{32}$/);
  expect(programMark()).toBe(programMark());
});
