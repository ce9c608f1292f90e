import { expect, it } from 'vitest';
import { findMentions } from '../../../../src/analysis/speakers/mentions/find-mentions.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

it.each<[string, string | null]>([
  ['Anna Berg, mayor of Oster, left.', 'mayor of Oster'],
  ['Anna Berg, 52, the mayor of Oster, left.', 'mayor of Oster'],
  ['Anna Berg, now a partner at Holm and Lund, left.', 'now a partner at Holm'],
  ['Anna Berg, another former envoy to Vestmark, left.', 'another former envoy to Vestmark'],
  ['Anna Berg, its chief executive, left.', 'chief executive'],
  ['Anna Berg, the mayor said it was late.', 'mayor'],
  ['Anna Berg, the mayor said, was late.', null],
  ['Anna Berg, a spokesman insisted on Monday, was late.', null],
  ['Earlier, the mayor said it was late.', null],
  ['Elsewhere, a spokesman insisted it was late.', null],
  ['Anna Berg, assistant to the mayor, left.', 'assistant to the mayor'],
  ['Anna Berg, a University of Oster professor, left.', 'University of Oster professor'],
  ['Anna Berg, Capital Ports’ chief economist, left.', 'chief economist'],
  [
    'Anna Berg, director of the Growers’ Association, left.',
    'director of the Growers’ Association',
  ],
  // Names with "and"
  [
    'Anna Berg, head of the Centre for Ports and Fisheries, left.',
    'head of the Centre for Ports and Fisheries',
  ],
  [
    'Anna Berg, director of the Office of Harbours and Lights, left.',
    'director of the Office of Harbours and Lights',
  ],
  ['Anna Berg, a lawyer at Holm & Lund, left.', 'lawyer at Holm & Lund'],
  ['Anna Berg, mayor of Oster and Maria Lund left.', 'mayor of Oster'],
  [
    'Anna Berg, head of the Committee for Ports and Mayor Maria Lund left.',
    'head of the Committee for Ports',
  ],
  // A comma is missing.
  ['Anna Berg, the mayor of Oster was told of it first.', 'mayor of Oster'],
  ['Anna Berg, a former aide to Kari Moen has written a book.', 'former aide to Kari Moen'],
  ['Anna Berg, a strategist for good causes whose firm left, wept.', 'strategist for good causes'],
  ['Anna Berg, author of “The Quay”, left.', 'author'],
  ['“No,” said Anna Berg, the mayor of Oster when the ferry was sold.', 'mayor of Oster'],
  ['It rained when Anna Berg, the mayor of Oster was told of it.', 'mayor of Oster'],
  // It has a verb of its own.
  ['On a ferry called the Anna Berg, the mayor of Oster said no.', null],
  ['In a talk with Kari Moen and Anna Berg, the mayor boasted of it.', null],
  ['A boat went to Anna Berg, the mayor was told.', null],
  ['It was sent to Anna Berg, a lawyer known as a pilot, on Friday.', 'lawyer known as a pilot'],
  // Another noun is what it is about, or it is no noun.
  ['Anna Berg, the most of any candidate by far, left.', null],
  ['Anna Berg, herself a supporter of the strike, left.', null],
  ['A poll by Anna Berg, a survey made by the economist Kari Moen, came out.', null],
  ['Anna Berg, whose son was a pilot, left.', null],
  ['Anna Berg, was elected as mayor, left.', null],
  ['Anna Berg, this will be the end of the mayor.', null],
  ['Anna Berg, Jr., left.', null],
])('%s', (prose, office) => {
  const berg = findMentions(parseDocument(prose)).find(({ words }) => words.includes('Berg'));
  expect(berg?.office ?? null).toBe(office);
});
