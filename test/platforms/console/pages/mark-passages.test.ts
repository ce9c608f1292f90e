import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../../src/model/span.ts';
import { markPassages, type Piece } from '../../../../src/platforms/console/pages/mark-passages.ts';

interface Passage {
  readonly key: string;
  readonly span: Span;
}

/** "The [a:mayor said] no" for pieces. */
function show(pieces: readonly (readonly Piece<Passage>[])[]): string[] {
  return pieces.map((paragraph) =>
    paragraph
      .map(({ text, covers }) =>
        covers.length === 0 ? text : `[${covers.map(({ key }) => key).join('+')}:${text}]`,
      )
      .join(''),
  );
}

describe('markPassages', () => {
  it.each<[string, string, Passage[], string[]]>([
    ['no passage', 'One.\n\nTwo.', [], ['One.', 'Two.']],
    [
      'one',
      'We will not pay.',
      [{ key: 'a', span: { start: 3, end: 7 } }],
      ['We [a:will] not pay.'],
    ],
    [
      'one over two paragraphs',
      'One two.\n\nThree four.',
      [{ key: 'a', span: { start: 4, end: 15 } }],
      ['One [a:two.]', '[a:Three] four.'],
    ],
    [
      'two that overlap',
      'abcdef',
      [
        { key: 'x', span: { start: 2, end: 4 } },
        { key: 'y', span: { start: 0, end: 3 } },
      ],
      ['[y:ab][x+y:c][x:d]ef'],
    ],
    ['one beyond the text', 'abc', [{ key: 'a', span: { start: 2, end: 99 } }], ['ab[a:c]']],
    ['an empty text', '', [], []],
  ])('marks %s', (_name, text, passages, expected) => {
    expect(show(markPassages(text, passages))).toEqual(expected);
  });

  it('loses no letter, whatever the passages are', () => {
    const passage = fc.record({
      key: fc.constantFrom('a', 'b'),
      span: fc.record({ start: fc.nat(60), end: fc.nat(60) }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.string(), { maxLength: 5 }),
        fc.array(passage, { maxLength: 6 }),
        (parts, passages) => {
          const text = parts.join('\n\n');
          const all = markPassages(text, passages).flat();
          for (const piece of all) expect(text.startsWith(piece.text, piece.start)).toBe(true);
          expect(all.map((piece) => piece.text).join('')).toBe(text.replace(/\n{2,}/g, ''));
        },
      ),
    );
  });
});
