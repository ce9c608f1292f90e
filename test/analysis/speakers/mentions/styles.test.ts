import { expect, it } from 'vitest';
import { isStyle } from '../../../../src/analysis/speakers/mentions/styles.ts';
import { tokenize } from '../../../../src/analysis/text/tokenize.ts';

it.each([
  ['Maulana Ole Berg', 'Maulana'],
  ['Datuk Seri Ole Berg', 'Datuk Seri'],
  ['Tan Sri Ole Berg', 'Tan Sri'],
  ['Tan Ah Kow', ''],
  ['Datin Paduka Seri Anna Berg', 'Datin Paduka Seri'],
  ['Toh Puan Anna Berg', 'Toh'],
  ['Tuan Haji Ole Berg', 'Tuan Haji'],
  ['Tuan Berg', ''],
  ['Haji Berg', ''],
  ['Mdm Ho Ching', 'Mdm'],
  ['Sri Berg', ''],
])('%s -> %j', (words, styles) => {
  const tokens = tokenize(words);
  const found = tokens.filter((_, at) => isStyle(tokens, at)).map(({ text }) => text);
  expect(found.join(' ')).toBe(styles);
});
