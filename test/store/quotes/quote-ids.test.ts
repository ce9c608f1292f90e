import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import type { QuoteId } from '../../../src/model/quote.ts';
import { nameQuotes, type Owner } from '../../../src/store/quotes/quote-ids.ts';
import { person } from '../../helpers/values/quote.ts';

const ARTICLE = 'a1' as ArticleId;

/** "Berg" or "Berg: No." stands for words and speaker; each stands behind the one before. */
function unnamed(...said: readonly string[]) {
  return said.map((each, at) => {
    const [name = '', words = 'No comment.'] = each.split(': ');
    return {
      speaker: name === 'nobody' ? null : person(name),
      contents: [words] as [string],
      contentSpans: [{ start: at * 100, end: at * 100 + words.length }] as const,
    };
  });
}

function owners(...said: readonly string[]): readonly Owner[] {
  const quotes = unnamed(...said);
  const ids = nameQuotes(ARTICLE, quotes);
  return quotes.map((each, at) => ({ ...each, id: ids[at] ?? ('' as QuoteId) }));
}

/** By the place of its ordinal among those that the words have. */
const PLAIN = owners('A', 'B', 'C', 'D', 'E').map(({ id }) => id);
const ordinalsOf = (ids: readonly QuoteId[]) => ids.map((id) => PLAIN.indexOf(id)).join(' ');

describe('nameQuotes', () => {
  it('counts repeats where nothing is known, whoever said them', () => {
    expect(ordinalsOf(nameQuotes(ARTICLE, unnamed('Berg', 'Moen', 'Berg')))).toBe('0 1 2');
    // What is stored and linked to: sha256 of article and words, then of the ordinal as well.
    expect(PLAIN.slice(0, 2)).toEqual(['Fq5LP4Ht4GdG', 'B3I6t6kup-om']);
  });

  it.each([
    ['stays', 'Berg Moen', 'Berg Moen', '0 1'],
    ['has others put above it', 'Berg', 'Moen Berg', '1 0'],
    ['has the one above it taken out', 'Berg Moen', 'Moen', '1'],
    ['changes places', 'Berg Moen', 'Moen Berg', '1 0'],
    ['is said again by the same', 'Berg', 'Berg Berg', '0 1'],
    ['was said twice by the same', 'Berg Berg Moen', 'Berg Moen', '0 2'],
    ['is named in short', 'Anna.Berg Moen', 'Lund Berg Moen', '2 0 1'],
    ['is of nobody any more', 'Berg Moen', 'Moen nobody', '1 0'],
    ['was of nobody', 'Berg nobody', 'Moen Berg', '1 0'],
    ['is of nobody beside another of nobody', 'nobody', 'Moen nobody', '1 0'],
    ['stands once, now of another', 'Berg', 'Moen', '0'],
    ['is taken out as that of another comes', 'Berg Moen', 'Moen Lund', '1 2'],
    ['has others on both sides', 'Berg', 'Moen Berg Lund', '1 0 2'],
  ])('keeps the id of what %s: %s, then %s', (_what, before, after, ordinals) => {
    const said = (names: string) => names.split(' ').map((name) => name.replace('.', ' '));
    const ids = nameQuotes(ARTICLE, unnamed(...said(after)), { standing: owners(...said(before)) });
    expect(ordinalsOf(ids)).toBe(ordinals);
  });

  it('gives a quote that is back its id, and that id to nobody else', () => {
    const [berg, moen] = owners('Berg', 'Moen');
    const known = { standing: moen ? [moen] : [], former: berg ? [berg] : [] };
    expect(ordinalsOf(nameQuotes(ARTICLE, unnamed('Moen', 'Lund'), known))).toBe('1 2');
    expect(ordinalsOf(nameQuotes(ARTICLE, unnamed('Moen', 'Lund', 'Berg'), known))).toBe('1 2 0');
  });

  it.each([
    ['other speakers', ['Berg', 'Moen'], ['Moen', 'Berg'], '0 1'],
    ['nobody', ['Berg', 'Moen'], ['nobody', 'nobody'], '0 1'],
  ])('keeps ids where they stand in the same text, for %s', (_what, before, after, ordinals) => {
    const known = { standing: owners(...before), isSameText: true };
    expect(ordinalsOf(nameQuotes(ARTICLE, unnamed(...after), known))).toBe(ordinals);
  });

  it('keeps the id of what stands in the same text behind words that are no quote any more', () => {
    const known = { standing: owners('Berg', 'Moen'), isSameText: true };
    const [, second] = unnamed('Berg', 'Lund');
    expect(ordinalsOf(nameQuotes(ARTICLE, second ? [second] : [], known))).toBe('1');
  });

  it('knows what the newsroom fixed by whom the analysis had named', () => {
    const [berg] = owners('Berg');
    if (berg === undefined) throw new Error('there is one');
    const standing = [{ ...berg, speaker: person('Aldane'), isCorrected: true as const }];
    const fix = { articleId: ARTICLE, quoteId: berg.id, words: 'no comment', speaker: null };
    const fixes = [{ ...fix, named: 'Berg' }];
    const said = unnamed('Moen', 'Berg');
    expect(ordinalsOf(nameQuotes(ARTICLE, said, { standing, fixes }))).toBe('1 0');
    expect(ordinalsOf(nameQuotes(ARTICLE, said, { fixes }))).toBe('1 0');
  });
});
