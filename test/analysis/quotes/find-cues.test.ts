import { expect, it } from 'vitest';
import { findCues } from '../../../src/analysis/quotes/find-cues.ts';
import { parseDocument } from '../../helpers/analysis/parse-document.ts';

it.each([
  ['Berg said the wall would stay.', 'verb: said'],
  ['Berg has also repeatedly said that it would stay.', 'verb: has also repeatedly said'],
  ['Berg told the Harbour Post that it would stay.', 'verb: told the Harbour Post'],
  ['Berg told reporters that it would stay.', 'verb: told reporters'],
  ['Berg said in a written statement that it would stay.', 'verb: said in a written statement'],
  ['According to Berg, the wall would stay.', 'according: According to'],
  ['Berg left early, adding that the wall would stay.', 'participle: adding'],
  ['“We will not pay,” she went on.', 'verb: went on'],
  ['Anna Berg shot back: “We will not pay.”', 'verb: shot back'],
  ['In the words of Anna Berg, “the wall is a promise”.', 'according: In the words of'],
  ['She went on to the harbour.', ''],
  ['“We will never pay!” purred Anna Berg.', 'verb: purred'],
  ['“We will never pay,” Anna Berg purred.', 'verb: purred'],
  ['“We will never pay,” he purred, and left.', 'verb: purred'],
  ['“Harbour Nights” starred Anna Berg.', ''],
  ['“We will never pay,” painted walls said.', 'verb: said'],
  ['Anna Berg purred.', ''],
  ['“We will not pay,” the envoys state in a letter.', 'verb: state in a letter'],
  ['The state in the north is old.', ''],
  ['BERG CLAIMS THE WALL', ''],
  ['His claims were read twice.', ''],
  ['Berg’s demand was met.', ''],
  ['The wall was said to be old.', ''],
  ['The White House Says Project was closed in May.', ''],
])('%s -> %s', (prose, cues) => {
  const [sentence] = parseDocument(prose).sentences;
  if (!sentence) throw new Error('no sentence');
  const found = findCues(sentence).map(({ type, start, end }) => {
    const words = sentence.items.slice(start, end).map(({ text }) => text);
    return `${type}: ${words.join(' ')}`;
  });
  expect(found.join(', ')).toBe(cues);
});

it('tells what was not said, or only might be', () => {
  const [sentence] = parseDocument('Berg did not say that the wall would stay.').sentences;
  expect(sentence && findCues(sentence)[0]?.isHedged).toBe(true);
});
