import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAround } from '../../../commands/search/cut-around.ts';
import { findPhrases } from '../../../src/lib/text/find-phrases.ts';

const LONG =
  'The pilots of the harbour wait on the quay for the boats to come in from the sea. '.repeat(8);

describe('cutAround', () => {
  it.each([
    [
      'the paragraph that has the words',
      'T\n\nOne ship.\n\nTwo tugs wait.',
      ['tugs'],
      'Two tugs wait.',
    ],
    [
      'the one that has most of them',
      'T\n\nA ship.\n\nA ship and a tug.',
      ['tug', 'ship'],
      'A ship and a tug.',
    ],
    ['the first of several', 'T\n\nShip one.\n\nShip two.', ['ship'], 'Ship one.'],
    ['the text behind a headline that has them', 'Ships\n\nShips wait.', ['ships'], 'Ships wait.'],
    [
      'the beginning where only the headline has them',
      'Ships\n\nAll is still.',
      ['ships'],
      'All is still.',
    ],
    ['the headline where there is nothing else', 'Ships', ['ships'], 'Ships'],
  ])('shows %s', (_what, text, words, summary) => {
    const title = text.split('\n')[0] ?? '';
    expect(cutAround({ title, text }, words)).toEqual({ summary, passage: summary });
  });

  it('cuts a long paragraph at the ends of words on both sides', () => {
    const { summary, passage } = cutAround({ title: 'T', text: `${LONG}A tug sinks. ${LONG}` }, [
      'tug',
    ]);
    expect(summary).toBe(`… ${passage} …`);
    expect(passage).toMatch(/^sea\. The pilots .* A tug sinks\. .* from the$/);
  });

  it('cuts a word without an end, but no character', () => {
    const { passage } = cutAround({ title: 'T', text: '🚢'.repeat(300) }, ['tug']);
    expect(passage).toMatch(/^(?:🚢)+$/u);
  });

  it('gives a part of the text letter by letter, with a word that was asked for where one stands behind the headline', () => {
    const word = fc.oneof(
      fc.constantFrom('cod', 'Quota', 'ÅRHUS', '—', 'x'.repeat(120)),
      fc.string({ unit: 'binary' }),
    );
    const line = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const text = ['A headline', ...lines].join('\n\n');
        const { passage, summary } = cutAround({ title: 'A headline', text }, ['cod', 'arhus']);
        expect(text).toContain(passage);
        expect(summary.replace(/^… | …$/g, '')).toContain(passage.replace(/^… | …$/g, ''));
        if (findPhrases(lines.join('\n'), ['cod', 'arhus']).length > 0)
          expect(findPhrases(passage, ['cod', 'arhus']).length).toBeGreaterThan(0);
        expect(passage.length).toBeLessThanOrEqual(260);
      }),
    );
  });
});
