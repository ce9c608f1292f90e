import { expect, it } from 'vitest';
import { findMentions } from '../../../../src/analysis/speakers/mentions/find-mentions.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

/** Each row: a text, and the names in it. */
it.each<[string, readonly string[]]>([
  ['In Oster Moen said so.', ['Moen']],
  ['At Oster Crown Court Moen said so.', ['Moen']],
  ['Later in the Oster Post Anna Berg said so.', ['Anna Berg']],
  ['And at New Haven Berg said so.', ['Berg']],
  ['In New York Harbour Sachs said so.', ['Harbour Sachs']],
  ['In New York Berg said so.', ['Berg']],
  ['In Oster Berg Trust said so.', ['Oster Berg Trust']],
  ['In Oster, Moen said so.', ['Oster', 'Moen']],
  ['The mayor of New Haven said so.', ['New Haven']],
  ['A lawyer for Mark Anthony Berg said so.', ['Mark Anthony Berg']],
  ['At Anna Berg said so.', ['Anna Berg']],
  ['In Oster Moen left.', ['Oster Moen']],
])('%s', (prose, names) => {
  const found = findMentions(parseDocument(prose));
  expect(found.map(({ words }) => words.join(' '))).toEqual(names);
  for (const { start, words } of found) expect(prose.startsWith(words[0] ?? '', start)).toBe(true);
});
