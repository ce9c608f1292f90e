import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeEntries,
  completeName,
  createCompletions,
  hasNameWord,
} from '../../src/quote-index/completions.ts';
import type { Entry } from '../../src/quote-index/entries.ts';
import { createPostings } from '../../src/quote-index/postings.ts';
import type { NameEntry } from '../../src/quote-index/quote-index.ts';

function entryOf(name: string, quoteCount: number, change: Partial<NameEntry> = {}): Entry {
  const shown: NameEntry = {
    key: name,
    name,
    handle: name,
    nameKeys: [name],
    kind: 'person',
    office: null,
    speaksFor: null,
    quoteCount,
    ...change,
  };
  return {
    shown,
    parts: [],
    sources: [],
    speaksForKey: null,
    spoken: createPostings,
    about: createPostings,
  };
}

const keysOf = (entries: readonly NameEntry[]) => entries.map(({ key }) => key);

describe('completeName', () => {
  const completions = createCompletions();
  changeEntries(
    completions,
    [],
    [
      entryOf('anna berg', 2, { nameKeys: ['anna berg', 'anna karin berg'] }),
      entryOf('pavel bergh', 5),
      entryOf('harbour league of oster', 1, { aliasKeys: ['quay club'] }),
      entryOf('a senior aide', 9, { kind: 'unnamed' }),
    ],
  );

  it.each([
    ['the beginning of a name', 'anna b', ['anna berg']],
    ['a surname, most quoted first', 'berg', ['pavel bergh', 'anna berg']],
    ['a whole word', 'berg ', []],
    ['a name of several, once', 'anna', ['anna berg']],
    ['words in the middle', 'league of', ['harbour league of oster']],
    ['a name that it goes by besides', 'quay', ['harbour league of oster']],
    ['a part of a word', 'erg', []],
    ['an unnamed source: never', 'senior', []],
    ['nothing: all', '', ['pavel bergh', 'anna berg', 'harbour league of oster']],
  ])('%s', (_case, typed, keys) => {
    expect(keysOf(completeName(completions, typed, 9))).toEqual(keys);
  });

  it.each([
    ['berg', true],
    ['of', true],
    ['club', true],
    ['ber', false],
    ['senior', false],
  ])('knows whether "%s" stands in a name', (word, is) => {
    expect(hasNameWord(completions, word)).toBe(is);
  });
});

it('offers what a look at every entry does, whatever comes and goes', () => {
  const word = fc.constantFrom('anna', 'anne', 'berg', 'bergh', 'oster');
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const entry = fc
    .record({ name, other: name, alias: fc.option(name), quoteCount: fc.nat(9) })
    .map(({ name, other, alias, quoteCount }) =>
      entryOf(name, quoteCount, {
        nameKeys: [name, other],
        aliasKeys: alias === null ? undefined : [alias],
      }),
    );
  const entries = fc.uniqueArray(entry, { maxLength: 90, selector: ({ shown }) => shown.key });
  const typed = fc.constantFrom('', 'an', 'anne', 'berg', 'anna berg', 'o', 'x');
  fc.assert(
    fc.property(entries, fc.nat(90), typed, fc.nat(4), (all, goneCount, key, limit) => {
      const completions = createCompletions();
      changeEntries(completions, [], all);
      changeEntries(completions, all.slice(0, goneCount), []);
      const plain = all
        .slice(goneCount)
        .map(({ shown }) => shown)
        .filter(({ nameKeys, aliasKeys = [] }) =>
          [...nameKeys, ...aliasKeys].some((each) => ` ${each}`.includes(` ${key}`)),
        )
        .sort((a, b) => b.quoteCount - a.quoteCount || (a.key < b.key ? -1 : 1));
      expect(completeName(completions, key, limit)).toEqual(plain.slice(0, limit));
      if (goneCount >= all.length) expect(completions.beginnings).toEqual([]);
    }),
  );
});
