import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderSides } from '../../../src/platforms/terminal/render-sides.ts';
import { quoteCard } from '../../helpers/values/quote-card.ts';

const day = () => '3 Mar 2026';

it('puts two beside each other, with their links below', () => {
  const card = quoteCard({
    ...{ speaker: 'Ida Moen', office: null, how: 'named', cue: 'said', permalink: null },
    ...{ contents: ['We have waited long enough for the tugs of the harbour.'] },
    articleUrl: 'https://harbour-post.example/tugs',
  });
  const text = renderSides(
    [
      { title: 'Ida Moen', quotes: [card], notes: ['Stance: against'] },
      { title: 'Tomas Harrowby', quotes: [], notes: ['Nothing that matches.'] },
    ],
    day,
  );
  expect(text).toBe(
    [
      'Ida Moen                                  Tomas Harrowby',
      '--------                                  --------------',
      '“We have waited long enough for the       Nothing that matches.',
      'tugs of the harbour.”',
      '— Ida Moen · said',
      'Harbour Post, 3 Mar 2026 [1]',
      '',
      'Stance: against',
      '',
      '[1] https://harbour-post.example/tugs',
    ].join('\n'),
  );
});

it('keeps every word, and no line of the columns is longer than a terminal, whatever is said', () => {
  const words = fc.stringMatching(/^[\p{L}\d ]{1,200}$/u).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(words, words, (left, right) => {
      const sides = [left, right].map((said) => ({
        title: 'Ida Moen',
        quotes: [quoteCard({ contents: [said] })],
        notes: [],
      }));
      const [one, other] = sides;
      if (one === undefined || other === undefined) return;
      const [columns = ''] = renderSides([one, other], day).split('\n\n[1]');
      const lines = columns.split('\n');
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(80);
      const seen = lines.map((line) => [...line].slice(0, 38).join('')).join('');
      expect(seen.replace(/\s/gu, '')).toContain(left.replace(/\s/gu, ''));
    }),
  );
});
