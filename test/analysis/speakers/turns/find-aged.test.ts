import { describe, expect, it } from 'vitest';
import { Ages, ageIn } from '../../../../src/analysis/speakers/turns/find-aged.ts';
import { traceMentions } from '../../../../src/analysis/speakers/turns/traces.ts';
import { tokenize } from '../../../../src/analysis/text/tokenize.ts';
import { nameBookOf, parseDocument } from '../../../helpers/analysis/parse-document.ts';

/** @param prose in which a line ‖ stands where the words are read. */
function agedIn(prose: string, words: string): string | null {
  const document = parseDocument(prose.replace('‖', ''));
  const names = nameBookOf(document);
  const offset = prose.slice(0, prose.indexOf('‖')).replaceAll('¶', '\n\n').length;
  const sentence = document.sentences.findLast(({ start }) => start <= offset);
  const found = new Ages(document.text, names).find(
    tokenize(words),
    { sentence: sentence?.index ?? 0, paragraph: sentence?.paragraph.index ?? 0, offset },
    traceMentions(document, names).filter((trace) => trace.offset < offset),
  );
  return found && `${found.entity.name} ${found.margin}`;
}

describe('who is meant by an age', () => {
  it.each([
    ['Anna Berg, 29, beat Ida Moen. ‖She left.', 'the 29-year-old', 'Anna Berg 0.8'],
    ['Anna Berg (29) beat Ida Moen. ‖She left.', 'the 29-year-old', 'Anna Berg 0.8'],
    ['Anna Berg, aged 29, beat Ida Moen. ‖She left.', 'the 29-year-old', 'Anna Berg 0.8'],
    [
      'The 29-year-old baker Anna Berg met Ida Moen. ‖They left.',
      'the 29-year-old',
      'Anna Berg 0.8',
    ],
    ['It rained. ‖It rained.¶Anna Berg, 29, left.', 'the 29-year-old singer', 'Anna Berg 0.8'],
    ['Anna Berg, 29, beat Ida Moen. ‖She left.', 'the 31-year-old', 'Ida Moen 0.6'],
    ['Anna Berg won.¶‖She left.', 'the 29-year-old', 'Anna Berg 0.6'],
    ['Anna Berg won.¶‖She left.', 'the 29-year-old singer', null],
    ['Anna Berg beat Ida Moen. ‖She left.', 'the 29-year-old', null],
    ['Anna Berg, 29, met Ida Moen, 29. ‖They left.', 'the 29-year-old', null],
    ['A 29-year-old was hurt, Anna Berg said. ‖She left.', 'the 29-year-old', null],
    ['Anna Berg was hurt. A man, 29, was held. ‖It rained.', 'the 29-year-old', null],
    ['Anna Berg was hit by a driver aged 29. ‖It rained.', 'the 29-year-old', null],
    ['The 29-year-old won. Anna Berg left. ‖It rained.', 'the 29-year-old', 'Anna Berg 0.6'],
    ['A 29-year-old from Oster won. ‖She left.', 'the 29-year-old', null],
    ['Anna Berg won. It rained. It rained. ‖She left.', 'the 29-year-old', null],
    ['Anna Berg, 29, won. ‖She left.', 'a 29-year-old', null],
  ])('%s %s -> %s', (prose, words, aged) => {
    expect(agedIn(prose, words)).toBe(aged);
  });
});

it.each([
  ['the 29-year-old', '29'],
  ['the 29-year-old singer', '29'],
  ['a 29-year-old', null],
  ['the singer', null],
])('%s is told by the age of %s', (words, age) => {
  expect(ageIn(tokenize(words))).toBe(age);
});
