import { expect, it } from 'vitest';
import type { Quote, QuoteId } from '../../../src/model/quote.ts';
import { compareReadings } from '../../../src/store/corrections/compare-readings.ts';
import { person, quote } from '../../helpers/values/quote.ts';

const TEXT = 'We will not pay for it, and nobody here will forgive us.';

/** A quote of these words of the text. */
function found(id: string, by: string | null, ...contents: [string, ...string[]]): Quote {
  const [first, ...rest] = contents.map((words) => {
    const start = TEXT.indexOf(words);
    return { start, end: start + words.length };
  });
  if (first === undefined) throw new Error('no words');
  const speaker = by === null ? null : person(by);
  return quote({ id: id as QuoteId, speaker, contents, contentSpans: [first, ...rest] });
}

const NOT_PAY = 'We will not pay for it';
const FORGIVE = 'nobody here will forgive us';

it.each<[string, readonly Quote[], readonly Quote[], readonly string[]]>([
  ['nothing where it is as it was', [found('a', 'Berg', TEXT)], [found('a', 'Berg', TEXT)], []],
  ['nothing of what is found anew', [], [found('a', 'Berg', TEXT)], []],
  ['nothing of a fuller name', [found('a', 'Berg', TEXT)], [found('a', 'Anna Berg', TEXT)], []],
  [
    'nothing where somebody is found for the words of nobody',
    [found('a', null, TEXT)],
    [found('a', 'Anna Berg', TEXT)],
    [],
  ],
  [
    'words that are another’s as wrong',
    [found('a', 'Berg', TEXT)],
    [found('a', 'Moen', TEXT)],
    ['a → a, wrong'],
  ],
  [
    'words that may be anybody’s as wrong',
    [found('a', 'Berg', TEXT)],
    [found('a', null, TEXT)],
    ['a → a, wrong'],
  ],
  ['what is no quote as wrong', [found('a', 'Berg', NOT_PAY)], [], ['a → nothing, wrong']],
  [
    'what is no quote as wrong, though another one stands beside it',
    [found('a', 'Berg', NOT_PAY)],
    [found('b', 'Berg', FORGIVE)],
    ['a → nothing, wrong'],
  ],
  [
    'other bounds as changed, and not as wrong',
    [found('a', 'Berg', NOT_PAY)],
    [found('b', 'Anna Berg', TEXT)],
    ['a → b'],
  ],
  [
    'other bounds of another’s words as wrong',
    [found('a', 'Berg', NOT_PAY)],
    [found('b', 'Moen', TEXT)],
    ['a → b, wrong'],
  ],
  [
    'what fell apart as the part with most of its words',
    [found('a', 'Berg', TEXT)],
    [found('b', 'Moen', NOT_PAY), found('c', 'Berg', FORGIVE)],
    ['a → c'],
  ],
  [
    'what was joined as the whole',
    [found('a', 'Berg', NOT_PAY), found('b', 'Berg', FORGIVE)],
    [found('c', 'Berg', NOT_PAY, FORGIVE)],
    ['a → c', 'b → c'],
  ],
  [
    'what stands between the parts of another as it is',
    [found('a', 'Berg', 'not pay for it')],
    [found('b', 'Moen', 'We will', 'forgive us'), found('c', 'Berg', 'not pay')],
    ['a → c'],
  ],
])('tells %s', (_, before, after, told) => {
  const { changed, wrong } = compareReadings(before, after);
  expect(
    changed.map(
      (change) =>
        `${change.before.id} → ${change.after?.id ?? 'nothing'}${wrong.includes(change) ? ', wrong' : ''}`,
    ),
  ).toEqual(told);
  expect(changed).toEqual(expect.arrayContaining([...wrong]));
});
