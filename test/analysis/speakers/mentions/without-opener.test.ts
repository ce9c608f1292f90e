import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../../src/analysis/speakers/mentions/find-mentions.ts';
import { isNeverName } from '../../../../src/analysis/speakers/mentions/without-opener.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

const namesIn = (prose: string) =>
  findMentions(parseDocument(prose)).map(({ words }) => words.join(' '));

describe('withoutOpener', () => {
  it.each([
    ['Maybe Berg will pay for it.', ['Berg']],
    ['Unlike Anna Berg, he left.', ['Anna Berg']],
    ['Former mayor Anna Berg left.', ['Anna Berg']],
    ['Senators Anna Berg and Kari Moen left.', ['Anna Berg', 'Kari Moen']],
    ['Republicans Anna Berg and Kari Moen left.', ['Anna Berg', 'Kari Moen']],
    ['Greens Berg of Oster and Moen left.', ['Berg', 'Oster', 'Moen']],
    ['Democrats Abroad met there.', ['Democrats Abroad']],
    ['Maybe President Anna Berg will pay.', ['Anna Berg']],
    ['The Oster-born Anna Berg left. Vestmark-based Kari Moen stayed.', ['Anna Berg', 'Kari Moen']],
    ['Telling Kjerstin Berg that it rains helps nobody.', ['Kjerstin Berg']],
    ['King Edward School said no.', ['King Edward School']],
    ['Comedian Anna Berg laughed.', ['Anna Berg']],
    ['Instead, the crews left.', []],
    ['Afterwards Berg left. Nevertheless Anna Moen stayed.', ['Berg', 'Anna Moen']],
    ['Investors said no. Demonstrators stayed.', []],
    ['Young Berg left.', ['Young Berg']],
    ['Embattled Oster mayor Anna Berg left.', ['Oster', 'Anna Berg']],
    ['Scandal-hit Anna Berg left.', ['Anna Berg']],
    ['It was Embattled Farmers.', ['Embattled Farmers']],
  ])('%s', (prose, names) => {
    expect(namesIn(prose)).toEqual(names);
  });
});

it.each([
  ['Maybe it rained.', true],
  ['Someone said so.', true],
  ['Unfortunately, the mayor left.', true],
  ['Overall, the mayor won.', true],
  ['Berg said so.', false],
  ['Jolly, the mayor, left.', false],
  ['McNally, the mayor, left.', false],
  ['Finally Berg left.', false],
])('%s: its first word is never a name: %s', (prose, isNever) => {
  expect(isNeverName(parseDocument(prose).tokens, 0)).toBe(isNever);
});
