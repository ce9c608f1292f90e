import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeFile, takePlace } from '../../../src/store/files/take-place.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

/** Somebody else than root; who is not root can give nothing away. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

function setUp() {
  const folder = tempFolder();
  const [copy, place, kept] = [join(folder, 'copy'), join(folder, 'place'), join(folder, 'kept')];
  writeFileSync(copy, 'new');
  return { folder, copy, place, kept };
}

it('keeps what was there with its log, and says under which name', () => {
  const { folder, copy, place, kept } = setUp();
  writeFileSync(place, 'old');
  writeFileSync(`${place}-wal`, 'log');
  expect(takePlace(copy, place, kept)).toBe(kept);
  expect(readdirSync(folder).sort()).toEqual(['kept', 'kept-wal', 'place']);
  expect([place, kept].map((path) => readFileSync(path, 'utf8'))).toEqual(['new', 'old']);
});

it('keeps a log that lost its file, and nothing where nothing was', () => {
  const { copy, place, kept } = setUp();
  writeFileSync(`${place}-wal`, 'log');
  expect(takePlace(copy, place, kept)).toBe(`${kept}-wal`);
  const other = setUp();
  expect(takePlace(other.copy, other.place, other.kept)).toBeNull();
});

it('leaves what was there where it stops on the way', () => {
  const { folder, place, kept } = setUp();
  writeFileSync(place, 'old');
  const folderInstead = join(folder, 'half');
  mkdirSync(folderInstead);
  expect(() => takePlace(folderInstead, place, kept)).toThrow();
  expect(readFileSync(place, 'utf8')).toBe('old');
});

it('gives the rights of what was there, and at least those to read and write', () => {
  const { copy, place, kept } = setUp();
  chmodSync(copy, 0o400);
  takePlace(copy, place, kept);
  expect(statSync(place).mode & 0o777).toBe(0o600);
  chmodSync(place, 0o640);
  writeFileSync(copy, 'newer');
  takePlace(copy, place, kept);
  expect(statSync(place).mode & 0o777).toBe(0o640);
});

it.runIf(isRoot)('leaves it to the owner of what was there, or else of the folder', () => {
  const { folder, copy, place, kept } = setUp();
  chownSync(folder, NOBODY, NOBODY);
  takePlace(copy, place, kept);
  expect(statSync(place)).toMatchObject({ uid: NOBODY, gid: NOBODY });
  writeFileSync(copy, 'newer');
  chownSync(place, 0, 0);
  takePlace(copy, place, kept);
  expect(statSync(place)).toMatchObject({ uid: 0, gid: 0 });
});

it('removes a file with its log', () => {
  const { folder, copy } = setUp();
  writeFileSync(`${copy}-wal`, 'log');
  removeFile(copy);
  expect(readdirSync(folder)).toEqual([]);
});
