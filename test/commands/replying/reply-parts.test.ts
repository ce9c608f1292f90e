import { expect, it } from 'vitest';
import {
  button,
  buttons,
  countOf,
  heading,
  list,
  nameWithOffice,
  note,
  paragraph,
  printingsOf,
  privateReply,
} from '../../../commands/replying/reply-parts.ts';

it('leaves out what a button has no room for, and blocks with nothing in them', () => {
  expect(button('Next', 'x'.repeat(90))).not.toBeNull();
  expect(button('Next', 'x'.repeat(91))).toBeNull();
  expect(buttons([null])).toEqual([]);
  expect(list([])).toEqual([]);
});

it.each([
  [0, '0 quotes'],
  [1, '1 quote'],
  [1204, '1,204 quotes'],
])('counts %d', (amount, words) => {
  expect(countOf(amount, 'quote')).toBe(words);
});

it('names someone with their office', () => {
  const entry = {
    key: 'k',
    name: 'Anna Berg',
    handle: 'Anna Berg',
    nameKeys: ['anna berg'],
    kind: 'person',
    speaksFor: null,
    quoteCount: 1,
  } as const;
  expect(nameWithOffice({ ...entry, office: 'mayor of Oster' })).toBe('Anna Berg, mayor of Oster');
  expect(nameWithOffice({ ...entry, office: null })).toBe('Anna Berg');
  const one = { ...entry, handle: 'Anna Berg, office not given', office: null };
  expect(nameWithOffice(one)).toBe('Anna Berg, office not given');
});

it('makes private answers', () => {
  expect(privateReply('f', [heading('h'), paragraph('p'), note('n')])).toEqual({
    audience: 'caller',
    fallback: 'f',
    blocks: [
      { kind: 'heading', text: 'h' },
      { kind: 'paragraph', text: 'p' },
      { kind: 'note', text: 'n' },
    ],
    shareCommandText: null,
  });
});

it('counts printings of a name, as an answer with joined words counts fewer quotes', () => {
  expect([1, 12].map((quoteCount) => printingsOf({ quoteCount }))).toEqual([
    '1 printing',
    '12 printings',
  ]);
});
