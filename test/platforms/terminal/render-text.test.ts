import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReplyBlock } from '../../../src/model/reply.ts';
import { renderText } from '../../../src/platforms/terminal/render-text.ts';
import { quoteCard } from '../../helpers/values/quote-card.ts';

const render = (...blocks: ReplyBlock[]) =>
  renderText({ audience: 'caller', fallback: 'One line', blocks, shareCommandText: null }, 'UTC');

it('shows the words first, then who said them, where and when', () => {
  expect(render({ kind: 'quote', quote: quoteCard() })).toBe(
    [
      '“We will not pay for a bridge that leads nowhere.”',
      '  — Anna Berg, mayor of Oster · told reporters',
      '  Harbour Post, 3 Mar 2026, 08:30: Oster council stops the bridge',
      '  http://127.0.0.1:3000/q/q1q1q1q1q1q1',
      '',
    ].join('\n'),
  );
});

it('lines up a table and says what buttons would run', () => {
  expect(
    render(
      { kind: 'table', columns: ['feed', 'state'], rows: [['Harbour Post', 'well']] },
      {
        kind: 'buttons',
        buttons: [{ label: 'Next', commandText: 'quote Berg page:2', style: 'plain' }],
      },
    ),
  ).toBe('feed          state\nHarbour Post  well\n\n> Next: /quote Berg page:2\n');
});

it('falls back to the one line when there is nothing else', () => {
  expect(render()).toBe('One line\n');
});

it('lets no text steer the terminal', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('\u001b', '\u009b', '[31m', '\r', '\u202e', 'a') }),
      (text) => {
        const controls = [...render({ kind: 'paragraph', text })].filter(
          (c) => /[\p{Cc}\u202e]/u.test(c) && c !== '\n',
        );
        expect(controls).toEqual([]);
      },
    ),
  );
});
