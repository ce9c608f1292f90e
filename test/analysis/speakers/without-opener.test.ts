import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../src/analysis/speakers/find-mentions.ts';
import { isNeverName } from '../../../src/analysis/speakers/without-opener.ts';
import { parseDocument } from '../../helpers/parse-document.ts';

const namesIn = (prose: string) =>
  findMentions(parseDocument(prose)).map(({ words }) => words.join(' '));

describe('withoutOpener', () => {
  it.each([
    ['Maybe Berg will pay for it.', ['Berg']],
    ['Unlike Anna Berg, he left.', ['Anna Berg']],
    ['Former mayor Anna Berg left.', ['Anna Berg']],
    ['Senators Anna Berg and Kari Moen left.', ['Anna Berg', 'Kari Moen']],
    ['Maybe President Anna Berg will pay.', ['Anna Berg']],
    ['The Oster-born Anna Berg left. Vestmark-based Kari Moen stayed.', ['Anna Berg', 'Kari Moen']],
    ['Telling Kjerstin Berg that it rains helps nobody.', ['Kjerstin Berg']],
    ['Comedian Anna Berg laughed.', ['Anna Berg']],
    ['Instead, the crews left.', []],
    ['Investors said no. Demonstrators stayed.', []],
    ['Young Berg left.', ['Young Berg']],
  ])('%s', (prose, names) => {
    expect(namesIn(prose)).toEqual(names);
  });
});

it('knows what is never a name', () => {
  const [maybe, berg] = parseDocument('Maybe Berg').tokens;
  if (!maybe || !berg) throw new Error('two words');
  expect([isNeverName(maybe), isNeverName(berg)]).toEqual([true, false]);
});
