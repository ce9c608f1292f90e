import { expect, it } from 'vitest';
import { nameBookOf, parseDocument } from '../../helpers/parse-document.ts';

it.each([
  ['Anna Berg came late. Later that day Berg left.', 'Anna Berg person 2'],
  ['Berg came late. Later that day Anna Berg left.', 'Anna Berg person 2'],
  ['Anna Maria Berg came late. Then Anna Berg left.', 'Anna Maria Berg person 2'],
  ['Anna Berg met John Berg there. Later Mr. Berg left.', 'Anna Berg person 1, John Berg person 2'],
  ['Paul Stone met Paul Stone Jr. in town.', 'Paul Stone person 1, Paul Stone Jr. person 1'],
  ['The Harbour Ministry met NATO there.', 'Harbour Ministry body 1, NATO body 1'],
  ['They left for Norway. Norwegian ships waited.', 'Norway body 1, Norwegian body 1'],
])('%s', (prose, entities) => {
  const found = nameBookOf(parseDocument(prose)).entities.map(
    ({ name, kind, mentions }) => `${name} ${kind} ${mentions.length}`,
  );
  expect(found.join(', ')).toBe(entities);
});

it('learns offices and gender along the way', () => {
  const [berg] = nameBookOf(
    parseDocument('Mayor Anna Berg came late. Berg, the chair of the Oster Council, left.'),
  ).entities;
  expect(berg?.offices).toEqual(['Mayor', 'chair of the Oster Council']);
  expect(berg?.office).toBe('Mayor');
  expect(berg?.gender).toBe('female');
});
