import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWords } from '../../../src/lib/text/fold-text.ts';
import { foldParagraphs, registerFolding } from '../../../src/store/database/fold-paragraphs.ts';
import { SqliteDatabase } from '../../../src/store/database/sqlite.ts';

it.each([
  ['Dvořák’s quay\n\nNo ships today.', 'dvorak s quay ¶ no ships today'],
  ['One line alone', 'one line alone'],
  ['\n—\n\nSøren\n', 'soren'],
  ['a ¶ b', 'a b'],
  ['', ''],
])('folds %j to %j', (text, folded) => {
  expect(foldParagraphs(text)).toBe(folded);
});

it('keeps every folded word in its place, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (lines) => {
      const text = lines.join('\n');
      const words = foldParagraphs(text)
        .split(' ')
        .filter((word) => word !== '¶' && word !== '');
      expect(words).toEqual(text.split('\n').flatMap(foldWords));
    }),
  );
});

it('is there for a database once it is registered', () => {
  const database = new SqliteDatabase(':memory:');
  const ask = () => database.prepare("SELECT fold_paragraphs('Århus, 7')").pluck().get();
  expect(ask).toThrow('no such function');
  registerFolding(database);
  expect(ask()).toBe('arhus 7');
  database.close();
});
