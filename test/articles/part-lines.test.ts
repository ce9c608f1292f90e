import { expect, it } from 'vitest';
import { partLines } from '../../src/articles/part-lines.ts';

const FIRST =
  'The kiln cooled for three days before anyone in Skarholm was allowed to come near or open it.';
const SECOND =
  '“Blue is not a colour of this clay, and I have worked with it for forty years,” said Una Brask.';

function partsOf(...texts: readonly string[]) {
  return partLines(texts.map((text) => ({ text, isEmphatic: false }))).map((part) =>
    part.map(({ text }) => text),
  );
}

it('parts paragraphs that single line breaks keep apart', () => {
  expect(partsOf(FIRST, SECOND, '“Nobody knows why.”')).toEqual([
    [FIRST],
    [SECOND],
    ['“Nobody knows why.”'],
  ]);
});

it.each([
  ['who speaks', [[FIRST], ['Una Brask, potter:', SECOND]]],
  ['a credit', [[FIRST], [SECOND, '— Una Brask, potter']]],
  ['a sentence that was broken', [[FIRST], [SECOND, 'and then she left.']]],
])('keeps %s with its words', (_, parts) => {
  expect(partsOf(...parts.flat())).toEqual(parts);
});

it.each([
  ['verse', ['The sea is grey,', 'the kiln is cold.', 'Nobody came.', 'Nobody will.']],
  ['an address', [FIRST, 'Skarholm Pottery', '12 Quay Street', 'Skarholm']],
  ['one long sentence and its credit', [SECOND, 'Una Brask, potter']],
  [
    'lines that were wrapped',
    [
      'The kiln cooled for three days before anyone was allowed to open it, for it was the',
      'first time that anybody in the town had fired one so long, and nobody knew what the',
      'clay would do. “Blue is not a colour of it,” said Una Brask, who had never seen one.',
    ],
  ],
])('leaves %s together', (_, lines) => {
  expect(partsOf(...lines)).toEqual([lines]);
});
