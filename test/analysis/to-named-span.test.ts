import { expect, it } from 'vitest';
import { toNamedSpan } from '../../src/analysis/to-named-span.ts';
import { nameBookOf, parseDocument } from '../helpers/analysis/parse-document.ts';

it('tells of a name its full form, kind, gender and offices', () => {
  const document = parseDocument('Mayor Anna Berg spoke. Berg left.');
  const last = nameBookOf(document).mentions.map(toNamedSpan).at(-1);
  expect(last).toMatchObject({ name: 'Anna Berg', kind: 'person', gender: 'female' });
  expect(last?.offices?.join().toLowerCase()).toBe('mayor');
  expect(document.text.slice(last?.start, last?.end)).toBe('Berg');
});
