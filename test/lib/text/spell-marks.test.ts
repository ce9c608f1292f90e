import { expect, it } from 'vitest';
import { foldText } from '../../../src/lib/text/fold-text.ts';
import { hasMarks, spellMarks } from '../../../src/lib/text/spell-marks.ts';

const read = (text: string) => foldText(spellMarks(text));

it.each([
  ['£9 million', '$9 million'],
  ['9€', '9'],
  ['5%', '5'],
  ['5%', '5‰'],
  ['it was -5 at night', 'it was 5 at night'],
  ['“-5”', '“5”'],
])('tells %s from %s', (one, other) => {
  expect(hasMarks(one)).toBe(true);
  expect(read(one)).not.toBe(read(other));
});

it.each([
  ['5%', '5 %'],
  ['£9', '£ 9'],
  ['−5 or −6', '-5 or -6'],
])('takes %s and %s for one', (one, other) => {
  expect(read(one)).toBe(read(other));
});

it.each([
  '2-3 boats',
  'Covid-19',
  'the quay – 9 boats lay there',
  'nine per cent',
  '“No,” she said',
])('leaves %s as it is', (text) => {
  expect(spellMarks(text)).toBe(text);
});
