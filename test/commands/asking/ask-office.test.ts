import { expect, it } from 'vitest';
import { askOffice } from '../../../commands/asking/ask-office.ts';
import { person } from '../../helpers/values/quote.ts';
import { indexOf } from '../../helpers/values/quote-index.ts';

const index = indexOf(
  { speaker: person('Olaf Rud', { office: 'mayor of Skarholm', speaksFor: 'Skarholm' }) },
  { speaker: person('Greta Holm', { office: 'Health secretary' }) },
);

it.each([
  ['mayor of Skarholm', 'mayor of Skarholm', []],
  ['the mayor tolls "harbour dues"', 'mayor', ['tolls', 'harbour', 'dues']],
  ['health secretary', 'health secretary', []],
  ['what did the health secretary say about nurses', 'health secretary', ['nurses']],
  [
    'What did the health secretary say about the nurses last Tuesday?',
    'health secretary',
    ['nurses', 'last', 'Tuesday'],
  ],
  [
    'what has the health secretary said on Tuesday about nurses',
    'health secretary',
    ['nurses', 'on', 'Tuesday'],
  ],
  ['who is the health secretary?', 'health secretary', []],
  ['latest from the mayor on tolls', 'mayor', ['tolls']],
])('takes the longest office that the line begins with: %s', (line, office, rest) => {
  expect(askOffice(line, index, 5)).toMatchObject({ office, rest });
});

it.each(['bridge mayor', 'Skarholm', 'the', ''])('finds none in “%s”', (line) => {
  expect(askOffice(line, index, 5)).toBeNull();
});
