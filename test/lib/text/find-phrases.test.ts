import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhrases, splitAtPhrases } from '../../../src/lib/text/find-phrases.ts';
import { foldText } from '../../../src/lib/text/fold-text.ts';

/** What was found, in brackets. */
function marked(text: string, phrases: readonly string[]): string {
  return splitAtPhrases(text, phrases)
    .map((run) => (run.isFound ? `[${run.text}]` : run.text))
    .join('');
}

describe('splitAtPhrases', () => {
  it.each([
    ['The cod quota is a cod quota.', ['cod quota'], 'The [cod quota] is a [cod quota].'],
    ['COD, not codfish', ['cod'], '[COD], not codfish'],
    ['Dvořák’s Straße', ['dvorak', 'strasse'], '[Dvořák]’s [Straße]'],
    ['cod-quota', ['cod quota'], '[cod-quota]'],
    ['cod quota bay', ['cod quota', 'quota bay'], '[cod quota bay]'],
    ['the cod\nquota', ['cod quota'], 'the cod\nquota'],
    ['e\u0301cole', ['ecole'], '[e\u0301cole]'],
    ['nothing of it', ['cod'], 'nothing of it'],
    ['cod', ['…', ''], 'cod'],
    ['', ['cod'], ''],
  ])('marks in %j the words %j', (text, phrases, expected) => {
    expect(marked(text, phrases)).toBe(expected);
  });

  it('gives the text again, whatever it is', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(text, fc.array(text), (words, phrases) => {
        const runs = splitAtPhrases(words, [...phrases, words.slice(3, 9)]);
        expect(runs.map((run) => run.text).join('')).toBe(words);
      }),
    );
  });
});

it('finds a phrase where the folded text has it, and only there', () => {
  const word = fc.constantFrom('cod', 'Quota', 'ÅRHUS', 'straße', 'harbour’s', '7', '…');
  const line = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(line, line, (text, phrase) => {
      const sought = foldText(phrase);
      const found = findPhrases(text, [phrase]);
      expect(found.length > 0).toBe(sought !== '' && ` ${foldText(text)} `.includes(` ${sought} `));
      for (const { start, end } of found)
        expect(` ${foldText(text.slice(start, end))} `).toContain(` ${sought} `);
    }),
  );
});
