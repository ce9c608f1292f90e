import { expect, it } from 'vitest';
import type { Entry } from '../../src/quote-index/entries.ts';
import { speakersOfBody } from '../../src/quote-index/speakers-of-body.ts';

function entry(name: string, quoteCount: number, change: object = {}): Entry {
  const key = name.toLowerCase();
  const shown = {
    ...{ key, name, handle: name, nameKeys: [key], kind: 'person' as const },
    ...{ office: null, speaksFor: null, quoteCount, ...change },
  };
  const none = () => ({ quotes: [], isSorted: true });
  return { shown, parts: [], speaksForKey: shown.speaksFor, spoken: none, about: none };
}

const council = entry('Oster Council', 3, { kind: 'body', nameKeys: ['oster council', 'oster'] });
const entries = [
  entry('Anna Berg', 9, { speaksFor: 'oster' }),
  entry('Kari Moen', 5, { speaksFor: 'oster council' }),
  council,
  entry('Nils Falk', 2, { speaksFor: 'kettu' }),
  entry('Ida Lund', 1),
];

it.each<[string, Entry, readonly string[]]>([
  [
    'those who hold office under any of its names, and itself',
    council,
    ['Anna Berg', 'Kari Moen', 'Oster Council'],
  ],
  ['those alone where it is never quoted', entry('Kettu', 4, { kind: 'topic' }), ['Nils Falk']],
  ['a person for themselves', entry('Ida Lund', 1), ['Ida Lund']],
])('gives %s, most quoted first', (_, body, names) => {
  expect(speakersOfBody(entries, body).map(({ shown }) => shown.name)).toEqual(names);
});
