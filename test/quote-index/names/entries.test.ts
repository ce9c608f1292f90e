import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/lib/text/fold-text.ts';
import type { Speaker } from '../../../src/model/speaker.ts';
import type { Entry } from '../../../src/quote-index/held/held.ts';
import { holdQuote } from '../../../src/quote-index/held/numbered-quotes.ts';
import { addTo } from '../../../src/quote-index/held/postings.ts';
import { createEntry, nameEntries } from '../../../src/quote-index/names/entries.ts';
import { changedPart, createNameBook } from '../../../src/quote-index/names/name-book.ts';
import { readRole } from '../../../src/quote-index/who/roles.ts';
import { person, quote } from '../../helpers/values/quote.ts';

/** Quotes by these speakers of each folded name, oldest first. */
function entryOf(...named: readonly (readonly [string, ...Speaker[]])[]): Entry {
  const book = createNameBook();
  const speakers = named.flatMap(([key, ...each]) => each.map((speaker) => ({ key, speaker })));
  const parts = speakers.map(({ key, speaker }, publishedAtMs) => {
    const { office, speaksFor } = speaker;
    const part = changedPart(
      book,
      key,
      readRole(foldText(office ?? ''), foldText(speaksFor ?? '')),
    );
    const said = holdQuote(book.held, { place: 0, quote: quote({ speaker, publishedAtMs }) }, part);
    for (const postings of new Set([part.spoken, part.name.spoken])) addTo(postings, said);
    return part;
  });
  return createEntry([...new Set(parts)]);
}

describe('createEntry', () => {
  it('takes office and body each from the newest quote that gives it', () => {
    const { shown } = entryOf([
      'pavel dvorak',
      person('Pavel Dvorak', { office: 'deputy mayor', speaksFor: 'Oster' }),
      person('Pavel Dvořák', { office: 'mayor' }),
      person('Pavel Dvořák'),
    ]);
    expect(shown).toEqual({
      key: 'pavel dvorak',
      name: 'Pavel Dvořák',
      handle: 'Pavel Dvořák',
      nameKeys: ['pavel dvorak'],
      kind: 'person',
      office: 'mayor',
      speaksFor: 'Oster',
      quoteCount: 3,
    });
  });

  it.each<[string, [string, string | null][], string]>([
    [
      'where others say of what',
      [
        ['leader of the Dockers’ Union', 'Dockers’ Union'],
        ['leader', 'Dockers’ Union'],
      ],
      'leader of the Dockers’ Union',
    ],
    [
      'not of another body',
      [
        ['leader of the Dockers’ Union', 'Dockers’ Union'],
        ['leader', 'Harbour Party'],
      ],
      'leader',
    ],
    [
      'not of a body that is not given',
      [
        ['leader of the Dockers’ Union', 'Dockers’ Union'],
        ['leader', null],
      ],
      'leader',
    ],
    [
      'not another office',
      [
        ['leader of the Dockers’ Union', 'Dockers’ Union'],
        ['lead', 'Dockers’ Union'],
      ],
      'lead',
    ],
    [
      'nor one with a time',
      [
        ['mayor until May', 'Oster'],
        ['mayor', 'Oster'],
      ],
      'mayor',
    ],
  ])('shows the newest office, in full %s', (_case, given, shownOffice) => {
    const speakers = given.map(([office, speaksFor]) => person('Anna Berg', { office, speaksFor }));
    expect(entryOf(['anna berg', ...speakers]).shown.office).toBe(shownOffice);
  });

  it.each([
    [['prime minister', 'Prime minister'], 'prime minister'],
    [['UK minister', 'UK minister'], 'UK minister'],
    [['Prime minister', 'Chief minister'], 'Chief minister'],
  ])(
    'shows an office as it stands within a sentence, where one has it so: %j',
    (given, shownOffice) => {
      const speakers = given.map((office) => person('Anna Berg', { office }));
      expect(entryOf(['anna berg', ...speakers]).shown.office).toBe(shownOffice);
    },
  );

  it.each([
    ['the commonest', ['Anna Berg', 'Anna Berg', 'Anna Karin Berg'], 'Anna Berg'],
    ['the fullest of several', ['Anna Karin Berg', 'Anna Berg'], 'Anna Karin Berg'],
    ['none of initials', ['A. Berg', 'A. Berg', 'Anna Berg'], 'Anna Berg'],
    ['initials where there is nothing else', ['A. Berg'], 'A. Berg'],
    [
      'the one that is usual now',
      [...Array(30).fill('Anna Berg'), ...Array(20).fill('Anna Moen')],
      'Anna Moen',
    ],
  ])('shows of the forms %s', (_case, names, shownName) => {
    const { shown } = entryOf(['any', ...names.map((name) => person(name))]);
    expect(shown.name).toBe(shownName);
  });

  it('counts the quotes of all names', () => {
    const entry = entryOf(['anna berg', person('Anna Berg')], ['a berg', person('A. Berg')]);
    expect(entry.shown).toMatchObject({ nameKeys: ['a berg', 'anna berg'], quoteCount: 2 });
    expect(entry.spoken().count).toBe(2);
    expect(entry.spoken()).toBe(entry.spoken());
  });
});

describe('nameEntries', () => {
  const handles = (...entries: readonly Entry[]) =>
    nameEntries(entries).map(({ shown: { handle, key } }) => [handle, key]);
  const inRole = (office: string | null, speaksFor: string | null = null) =>
    entryOf(['anna berg', person('Anna Berg', { office, speaksFor })]);

  it('leaves a name alone that one has', () => {
    expect(handles(inRole('mayor'))).toEqual([['Anna Berg', 'anna berg']]);
  });

  it('tells namesakes apart by office, else body, else by having neither', () => {
    expect(handles(inRole('mayor'), inRole(null, 'Oster'), inRole(null))).toEqual([
      ['Anna Berg, mayor', 'anna berg mayor'],
      ['Anna Berg, Oster', 'anna berg oster'],
      ['Anna Berg, office not given', 'anna berg office not given'],
    ]);
  });

  it('tells one apart whose name is a lesser form of another', () => {
    const fuller = entryOf(
      ['anna berg', person('Anna Berg')],
      ['anna k berg', person('Anna K. Berg'), person('Anna K. Berg')],
    );
    expect(handles(fuller, inRole('mayor'))).toEqual([
      ['Anna K. Berg', 'anna k berg'],
      ['Anna Berg, mayor', 'anna berg mayor'],
    ]);
  });

  it('numbers those whom nothing tells apart', () => {
    expect(handles(inRole('mayor'), inRole('mayor'))).toEqual([
      ['Anna Berg, mayor', 'anna berg mayor'],
      ['Anna Berg, mayor (2)', 'anna berg mayor 2'],
    ]);
  });

  it('takes the body too where offices are the same', () => {
    expect(handles(inRole('mayor', 'Oster'), inRole('mayor', 'Norland'))).toEqual([
      ['Anna Berg, mayor, Oster', 'anna berg mayor oster'],
      ['Anna Berg, mayor, Norland', 'anna berg mayor norland'],
    ]);
  });

  it('cuts a long office behind a word', () => {
    const office = 'deputy chair of the committee for harbours and lights';
    expect(handles(inRole(office), inRole('mayor'))[0]?.[0]).toBe(
      'Anna Berg, deputy chair of the committee for',
    );
  });
});
