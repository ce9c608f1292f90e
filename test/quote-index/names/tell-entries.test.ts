import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import type { Entry, NameBook } from '../../../src/quote-index/held/held.ts';
import { holdQuote } from '../../../src/quote-index/held/numbered-quotes.ts';
import { addTo } from '../../../src/quote-index/held/postings.ts';
import { changedPart, createNameBook } from '../../../src/quote-index/names/name-book.ts';
import { changeTimes, readName, tellEntries } from '../../../src/quote-index/names/tell-entries.ts';
import { readDecisions } from '../../../src/quote-index/who/read-decisions.ts';
import { readRole } from '../../../src/quote-index/who/roles.ts';
import { person, quote } from '../../helpers/values/quote.ts';

const DAY_MS = 86_400_000;

function say(book: NameBook, form: string, role: readonly [string, string], day: number) {
  const part = changedPart(book, form.toLowerCase(), readRole(...role));
  const articleId = `a${day}` as ArticleId;
  const [office] = role;
  const speaker = person(form, { office });
  const said = quote({ articleId, speaker, publishedAtMs: day * DAY_MS });
  const number = holdQuote(book.held, { quote: said, place: 0 }, part);
  for (const spoken of new Set([part.spoken, part.name.spoken])) addTo(spoken, number);
  part.name.speakers.set(`person ${form}`, 1);
  part.name.facts = null;
  return part;
}

const laterQuote = ({ held }: NameBook) =>
  holdQuote(held, { quote: quote({ publishedAtMs: 4 * DAY_MS }), place: 0 }, null);

describe('tellEntries', () => {
  it('tells what the names come to, and gives what was merged to the one that takes its place', () => {
    const book = createNameBook();
    const mayor = say(book, 'Anna Berg', ['mayor', ''], 1);
    say(book, 'Anna Berg', ['striker', ''], 2);
    const short = say(book, 'A. Berg', ['mayor', ''], 3);
    const tell = (former?: Entry) =>
      tellEntries(book.names.values(), readDecisions([]), () => former);
    const told = tell();
    const handles = told.map(({ shown }) => shown.handle).sort();
    expect(handles).toEqual(['Anna Berg, mayor', 'Anna Berg, striker']);
    const before = told.find(({ parts }) => parts.includes(short));
    const merged = before?.spoken();
    expect(merged?.count).toBe(2);
    addTo(mayor.spoken, laterQuote(book));
    const after = tell(before).find(({ parts }) => parts.includes(short));
    expect(after?.spoken()).toBe(merged);
    expect(after?.spoken().count).toBe(3);
    expect(after?.shown.quoteCount).toBe(3);
  });
});

it('reads the forms of a name once', () => {
  const { name } = say(createNameBook(), 'Anna Berg', ['', ''], 1);
  expect(readName(name)).toMatchObject({ isPerson: true, reading: { suffix: '' } });
  expect(readName(name)).toBe(name.facts);
});

describe('changeTimes', () => {
  const WORK = ['mayor', 'Oster'] as const;
  it.each([
    ['one that comes to be in office at the same time', ['mayor', 'Vestmark'], 5, true],
    ['one that was all the time', ['mayor', 'Vestmark'], 1, false],
    ['one that is far off still', ['mayor', 'Vestmark'], 9, false],
    ['one of whom no work is known', ['', 'Vestmark'], 5, false],
  ] as const)('says whether it may matter to %s', (_case, role, day, doesMatter) => {
    const book = createNameBook();
    const part = say(book, 'Anna Berg', WORK, 1);
    const other = say(book, 'Anna Berg', role, day);
    for (const each of [part, other]) changeTimes(each, () => []);
    addTo(part.spoken, laterQuote(book));
    expect(changeTimes(part, () => [part, other])).toBe(doesMatter);
    expect([part.fromMs, part.toMs]).toEqual([DAY_MS, 4 * DAY_MS]);
  });
});
