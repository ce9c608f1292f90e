import { expect, it } from 'vitest';
import { readOpening } from '../../../src/analysis/summary/read-opening.ts';
import { lastSentence } from '../../helpers/analysis/summary-reading.ts';

const BEFORE = 'Wall to stay¶Anna Berg came to Ostwick. ';

it.each([
  ['alone', 'Rain fell on the wall.', { behind: null, meant: null }],
  ['with a name', 'She asked for a lamp.', { behind: null, meant: { name: 'Anna Berg' } }],
  ['behind the one before', 'But rain fell on the wall.', { behind: 'phrase', meant: null }],
  ['behind it with a name', 'Later she left.', { behind: 'phrase', meant: { name: 'Anna Berg' } }],
  ['behind it, which tells the body', 'The company left.', { behind: 'phrase', meant: null }],
  ['not at all', 'He asked for a lamp.', null],
])('reads a sentence %s: “%s”', (_how, words, opening) => {
  const { sentence, reading, isFirst } = lastSentence(`${BEFORE}${words}`);
  const read = readOpening(sentence, reading, isFirst);
  if (opening === null) expect(read).toBeNull();
  else expect(read).toMatchObject(opening);
});
