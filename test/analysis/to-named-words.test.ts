import { expect, it } from 'vitest';
import { toNamedWords } from '../../src/analysis/to-named-words.ts';
import { nameBookOf, parseDocument } from '../helpers/analysis/parse-document.ts';

it.each([
  ['Anna Berg spoke. Mayor Berg left.', 'Berg', 'Anna Berg', true],
  ['Anna Berg spoke. Berg left.', 'Berg', 'Anna Berg', false],
  [
    'Anna Berg, the mayor of Ostwick, spoke.',
    'Anna Berg, the mayor of Ostwick',
    'Anna Berg',
    false,
  ],
])(
  'tells of the last name in %j its words, its full form and whether it has a title',
  (prose, _words, name, hasTitle) => {
    const document = parseDocument(prose);
    const persons = nameBookOf(document)
      .mentions.map(toNamedWords)
      .filter(({ kind }) => kind === 'person');
    expect(persons.at(-1)).toMatchObject({ name, hasTitle, gender: 'female', isQuoted: false });
  },
);
