import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/quote-index/held/held.ts';
import {
  changeEntries,
  completeName,
  createCompletions,
  entriesBegun,
  entriesCalled,
  entriesNamed,
  hasNameWord,
  nearestTo,
  replaceEntry,
} from '../../../src/quote-index/names/completions.ts';
import {
  COMPLETION_DISTANCE,
  distanceTo,
  likelyEdits,
} from '../../../src/quote-index/names/names.ts';
import type { NameEntry } from '../../../src/quote-index/quote-index.ts';
import { entryWith } from '../../helpers/values/entry.ts';

const entryOf = (key: string, quoteCount: number, change: Partial<NameEntry> = {}): Entry =>
  entryWith({ key, quoteCount, ...change });

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

describe('replaceEntry', () => {
  const berg = entryOf('anna berg', 2, { nameKeys: ['anna berg', 'anna k berg'] });
  const offered = () => {
    const completions = createCompletions();
    changeEntries(completions, [], [berg, entryOf('eva berg', 3)]);
    return completions;
  };

  it('puts an entry in the place of another with the same names, and finds it among many who are quoted less now', () => {
    const completions = createCompletions();
    const anna = entryOf('anna', 1);
    const many = Array.from({ length: 600 }, (_, at) => [
      entryOf(`b${at}`, 1),
      entryOf(`z${at}`, 10),
    ]);
    changeEntries(completions, [], [anna, ...many.flat()]);
    const newer = entryOf('anna', 40);
    expect(replaceEntry(completions, anna, newer)).toBe(true);
    expect(completeName(completions, '', 1)).toEqual([newer.shown]);
    expect(entriesNamed(completions, ['anna'])).toEqual([newer]);
  });

  it.each([
    ['goes by one name less', entryOf('anna berg', 3), berg],
    ['goes by another name', entryOf('ann berg', 3, { nameKeys: ['ann berg', 'a berg'] }), berg],
    ['has no name that is offered', entryOf('anna berg', 3, { kind: 'unnamed' }), berg],
    ['takes the place of one who is not there', entryOf('ida moen', 3), entryOf('ida moen', 2)],
  ])('changes nothing for one who %s', (_case, newer, former) => {
    const completions = offered();
    expect(replaceEntry(completions, former, newer)).toBe(false);
    expect(keysOf(completeName(completions, '', 9))).toEqual(['eva berg', 'anna berg']);
    expect(entriesNamed(completions, ['anna k berg'])).toEqual([berg]);
  });
});

describe('entries', () => {
  const completions = createCompletions();
  const berg = entryOf('anna berg mayor', 2, { nameKeys: ['anna berg'], aliasKeys: ['nan'] });
  const lund = entryOf('eva lund', 5, { nameKeys: ['eva lund', 'eva berg'] });
  changeEntries(completions, [], [berg, lund]);
  const shownKeys = (entries: readonly Entry[]) => entries.map(({ shown }) => shown.key);

  it.each([
    ['are called by a surname', entriesCalled(completions, 'berg', 9), [lund, berg]],
    ['are called by a full name', entriesCalled(completions, 'anna berg', 9), [berg]],
    ['are not called by what tells them from others', entriesCalled(completions, 'mayor', 9), []],
    ['are at most as many as are asked for', entriesCalled(completions, 'berg', 1), [lund]],
    ['begin so, handles too', entriesBegun(completions, 'may', 9), [berg]],
    ['go by a name', entriesNamed(completions, ['nan', 'eva berg', 'nobody']), [berg, lund]],
  ])('%s', (_case, found, sought) => {
    expect(shownKeys(found)).toEqual(shownKeys(sought));
  });
});

it('offers as the nearest what a look at every name does, whatever comes and goes', () => {
  const word = fc.constantFrom('anna', 'anne', 'berg', 'bergh', 'oster', 'tanner', 'halvorsen');
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const entry = fc
    .record({ name, other: name, alias: fc.option(name), tag: word, quoteCount: fc.nat(9) })
    .map(({ name, other, alias, tag, quoteCount }) =>
      entryOf(`${name} ${tag}`, quoteCount, {
        nameKeys: [name, other],
        aliasKeys: alias === null ? undefined : [alias],
      }),
    );
  const entries = fc.uniqueArray(entry, { maxLength: 30, selector: ({ shown }) => shown.key });
  const typed = fc.oneof(
    fc.constantFrom(
      '',
      'an',
      'berg',
      'barg',
      'anna brg',
      'halversen',
      'haflersin',
      'tan',
      'osterr',
    ),
    name,
  );
  fc.assert(
    fc.property(entries, fc.nat(30), typed, fc.nat(6), (all, goneCount, key, limit) => {
      const completions = createCompletions();
      changeEntries(completions, [], all);
      changeEntries(completions, all.slice(0, goneCount), []);
      const meant = all.slice(goneCount, goneCount + 1);
      const plain = all
        .slice(goneCount)
        .map(({ shown }, at) => {
          const names = [...shown.nameKeys, ...(shown.aliasKeys ?? [])];
          const near = names.map((each) => distanceTo(each, key)).filter((each) => each !== null);
          return { shown, distance: at === 0 ? 0 : Math.min(...near) };
        })
        .filter(({ distance }, _at, every) => {
          const likely = Math.max(likelyEdits(key.length), COMPLETION_DISTANCE);
          const isAnyLikely = every.some((each) => each.distance <= likely);
          return isAnyLikely ? distance <= likely : Number.isFinite(distance);
        })
        .sort(
          (a, b) =>
            a.distance - b.distance ||
            b.shown.quoteCount - a.shown.quoteCount ||
            (a.shown.key < b.shown.key ? -1 : 1),
        );
      expect(nearestTo(completions, key, { meant, limit }).map(({ shown }) => shown)).toEqual(
        plain.slice(0, limit).map(({ shown }) => shown),
      );
    }),
    { numRuns: 500 },
  );
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
