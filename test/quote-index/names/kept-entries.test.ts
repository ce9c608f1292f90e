import { expect, it } from 'vitest';
import { toEntry } from '../../../src/quote-index/names/entries.ts';
import {
  entriesOf,
  forgetEntry,
  replaceEntries,
} from '../../../src/quote-index/names/kept-entries.ts';
import { changedPart, createNameBook } from '../../../src/quote-index/names/name-book.ts';
import { readRole } from '../../../src/quote-index/who/roles.ts';

const book = createNameBook();
const part = (name: string, body = '') => changedPart(book, name, readRole('', body));
const shown = (name: string, speaksFor: string | null) => ({
  ...{ key: name, name, handle: name, nameKeys: [name], kind: 'person' as const },
  ...{ office: null, speaksFor, quoteCount: 1 },
});

it('finds entries by key, by part and by whom they speak for, until others take their place', () => {
  const [anna, short] = [part('anna berg'), part('a. berg')];
  const alone = toEntry(shown('anna berg', 'Oster'), [anna]);
  replaceEntries(book, [], [alone]);
  expect(book.entriesByKey.get('anna berg')).toBe(alone);
  expect([...(book.entriesByWhom.get('oster') ?? [])]).toEqual([alone]);
  expect(entriesOf(book, [anna, short])).toEqual([alone]);
  const both = toEntry(shown('anna berg', null), [anna, short]);
  replaceEntries(book, [alone], [both]);
  expect(entriesOf(book, [anna, short])).toEqual([both]);
  expect(book.entriesByWhom.size).toBe(0);
  forgetEntry(book, alone);
  expect(book.entriesByKey.get('anna berg')).toBe(both);
  forgetEntry(book, both);
  expect([book.entriesByKey.size, book.entriesByPart.size]).toEqual([0, 0]);
});

it('finds entries by each body that they are said to speak for', () => {
  const entry = toEntry(shown('ida moen', 'Oster'), [part('ida moen', 'tarn')]);
  replaceEntries(book, [], [entry]);
  expect([...book.entriesByWhom.keys()].sort()).toEqual(['oster', 'tarn']);
  forgetEntry(book, entry);
  expect(book.entriesByWhom.size).toBe(0);
});
