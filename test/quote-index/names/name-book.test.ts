import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/lib/text/fold-text.ts';
import type { ArticleId } from '../../../src/model/article.ts';
import type { NameBook } from '../../../src/quote-index/held/held.ts';
import { holdQuote } from '../../../src/quote-index/held/numbered-quotes.ts';
import { addTo, removeFrom } from '../../../src/quote-index/held/postings.ts';
import {
  changedPart,
  countSpeaker,
  createNameBook,
  dropUnused,
  findEntry,
  kinOf,
  refresh,
  type Standing,
  setDecisions,
} from '../../../src/quote-index/names/name-book.ts';
import { readRole } from '../../../src/quote-index/who/roles.ts';
import { person, quote } from '../../helpers/values/quote.ts';
import { merge } from '../../helpers/values/speaker-decisions.ts';

function say(book: NameBook, form: string, office = '') {
  const nameKey = foldText(form);
  const part = changedPart(book, nameKey, readRole(office, ''));
  const given = quote({ articleId: `of ${form}` as ArticleId, speaker: person(form, { office }) });
  const said = holdQuote(book.held, { place: 0, quote: given }, part);
  addTo(part.spoken, said);
  countSpeaker(book, nameKey, person(form), 1);
  return { part, said };
}

/** How many quotes there are. */
interface Speech {
  readonly by: number;
  readonly about: number;
}

const bookOf = (...forms: readonly string[]) => {
  const book = createNameBook();
  for (const form of forms) say(book, form);
  refresh(book);
  return book;
};

describe('findEntry', () => {
  it('finds one under each of its names, and nobody under none', () => {
    const book = bookOf('Anna Berg', 'Anna K. Berg', 'Sir Anna Bergh');
    expect(findEntry(book, 'anna k berg')).toBe(findEntry(book, 'anna berg'));
    expect(findEntry(book, 'sir anna bergh')).not.toBe(findEntry(book, 'anna berg'));
    expect(findEntry(book, 'nobody')).toBeNull();
  });

  it('finds nobody under a name that several have, but each by its key', () => {
    const book = createNameBook();
    say(book, 'Anna Berg', 'mayor');
    say(book, 'Anna Berg', 'striker');
    refresh(book);
    expect(findEntry(book, 'anna berg')).toBeNull();
    expect(findEntry(book, 'anna berg striker')?.shown.office).toBe('striker');
  });
});

it('keeps the families apart that a change does not touch', () => {
  const book = bookOf('Anna Berg', 'Ida Moen');
  const before = [findEntry(book, 'anna berg'), findEntry(book, 'ida moen')];
  say(book, 'A. Berg');
  expect([...book.stale]).toHaveLength(1);
  refresh(book);
  expect(findEntry(book, 'anna berg')).not.toBe(before[0]);
  expect(findEntry(book, 'ida moen')).toBe(before[1]);
});

describe('an entry is told anew', () => {
  it.each<[whoseWords: string, standing: Standing, held: Speech, isRenewed: boolean]>([
    ['own words come', 'speaker', { by: 1, about: 1 }, true],
    ['words about one who is quoted come', 'topic', { by: 1, about: 1 }, false],
    ['words on behalf of one who is quoted come', 'body', { by: 1, about: 0 }, false],
    ['words about one who is not quoted come', 'topic', { by: 0, about: 1 }, true],
    ['words on behalf of one who is spoken about come', 'body', { by: 0, about: 1 }, false],
    ['words on behalf of one who is but spoken for come', 'body', { by: 0, about: 0 }, true],
  ])('or not when %s', (_case, standing, { by, about }, isRenewed) => {
    const book = createNameBook();
    const part = changedPart(book, 'quay club', readRole('', ''));
    const { said } = say(book, 'Anna Berg');
    if (by > 0) addTo(part.spoken, said);
    if (about > 0) addTo(part.about, said);
    addTo(part.spokenFor, said);
    refresh(book);
    const before = book.entriesByPart.get(part);
    changedPart(book, 'quay club', readRole('', ''), standing);
    refresh(book);
    expect(book.entriesByPart.get(part) !== before).toBe(isRenewed);
  });
});

it('knows the kin of a name by what its surname sounds like', () => {
  const book = bookOf('Anna Müller', 'Ida Mueller', 'Eva Berg');
  const names = kinOf(book, 'any muller').map(({ shown }) => shown.name);
  expect(names.sort()).toEqual(['Anna Müller', 'Ida Mueller']);
});

it('drops a part, its name and its entry with the last quote', () => {
  const book = createNameBook();
  const { part, said } = say(book, 'Anna Berg');
  refresh(book);
  dropUnused(book, part);
  expect(book.names.size).toBe(1);
  changedPart(book, 'anna berg', readRole('', ''));
  removeFrom(part.spoken, said);
  dropUnused(book, part);
  refresh(book);
  expect([book.names.size, book.families.size, book.entriesByKey.size]).toEqual([0, 0, 0]);
  expect([book.entriesByPart.size, book.circles.size]).toEqual([0, 0]);
});

it('follows decisions across families, and forgets them when they are gone', () => {
  const book = bookOf('Anna Berg', 'Ida Moen', 'Eva Lund');
  setDecisions(book, [merge('Anna Berg', 'Ida Moen'), merge('Ida Moen', 'Eva Lund')]);
  refresh(book);
  expect(findEntry(book, 'eva lund')).toBe(findEntry(book, 'anna berg'));
  setDecisions(book, []);
  refresh(book);
  expect(findEntry(book, 'eva lund')).not.toBe(findEntry(book, 'anna berg'));
  expect(book.entriesByKey.size).toBe(3);
});

describe('whose a part is', () => {
  it('stays told when quotes and roles come to an entry', () => {
    const book = createNameBook();
    const { part } = say(book, 'Anna Berg', 'mayor');
    expect(refresh(book)).toEqual([]);
    const { who } = part;
    const { part: other } = say(book, 'Anna Berg', 'mayor of Oster');
    expect(refresh(book)).toEqual([]);
    expect([part.who, other.who]).toEqual([who, who]);
  });

  it('is told anew of both when one becomes two or two become one', () => {
    const book = createNameBook();
    const { part: mayor } = say(book, 'Anna Berg', 'mayor');
    refresh(book);
    const { part: striker } = say(book, 'Anna Berg', 'striker');
    refresh(book);
    expect(mayor.who).not.toBe(striker.who);
    const { part: full } = say(book, 'Ida Moen');
    const { part: short } = say(book, 'I. Moen');
    refresh(book);
    const { said, part: second } = say(book, 'Inga Moen');
    expect(refresh(book)).toEqual(expect.arrayContaining([full, short]));
    expect(new Set([full, short, second].map(({ who }) => who)).size).toBe(3);
    changedPart(book, 'inga moen', readRole('', ''));
    removeFrom(second.spoken, said);
    dropUnused(book, second);
    expect(refresh(book)).toEqual(expect.arrayContaining([full, short]));
    expect(full.who).toBe(short.who);
  });
});
