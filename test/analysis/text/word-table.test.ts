import { expect, it } from 'vitest';
import { tokenize } from '../../../src/analysis/text/tokenize.ts';
import { WordTable } from '../../../src/analysis/text/word-table.ts';

it('looks each word up once, whatever else is known of it', () => {
  const asked: string[] = [];
  const lengths = new WordTable((lower) => {
    asked.push(lower);
    return { length: lower.length };
  });
  const nothing = new WordTable(() => null);
  const tokens = tokenize('Zanders met zanders, zanders met Lenni.');
  expect(tokens.map((token) => nothing.of(token))).toEqual(tokens.map(() => null));
  const found = tokens.map((token) => lengths.of(token).length);
  expect(found).toEqual([7, 3, 7, 1, 7, 3, 5, 1]);
  expect(asked).toEqual(['zanders', 'met', 'zanders', ',', 'lenni', '.']);
});
