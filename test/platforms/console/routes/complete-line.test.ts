import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeLine } from '../../../../src/platforms/console/routes/complete-line.ts';
import { fakeGateway } from '../../../helpers/console/console-fixtures.ts';

/** The lines that picking each completion gives, for a line with the caret at its end. */
function complete(line: string): string[] {
  const { from, to, choices } = completeLine(fakeGateway(), line, line.length);
  return choices.map(({ value }) => line.slice(0, from) + value + line.slice(to));
}

describe('completeLine', () => {
  it.each<[string, string[]]>([
    ['/', ['/status ', '/quote ', '/positions ', '/digest ']],
    ['/q', ['/quote ']],
    ['q', ['/quote ']],
    ['/QU', ['/quote ']],
    ['/gest', ['/digest ']],
    ['/nothing', []],
    ['/nothing here', []],
    ['/digest s', ['/digest subscribe ']],
    ['/digest ', ['/digest now ', '/digest subscribe ']],
    ['/digest never ', []],
    [
      '/digest subscribe every:',
      [
        '/digest subscribe every:day ',
        '/digest subscribe every:weekday ',
        '/digest subscribe every:week ',
      ],
    ],
    [
      '/digest subscribe every:w',
      ['/digest subscribe every:weekday ', '/digest subscribe every:week '],
    ],
    ['/digest subscribe nor', ['/digest subscribe Norrland Span ']],
    ['/quote ber', ['/quote "Anna Berg" ']],
    ['/quote anna be', ['/quote "Anna Berg" ']],
    ['/quote "anna be', ['/quote "Anna Berg" ']],
    ['/quote “anna be', ['/quote "Anna Berg" ']],
    ['/positions norr', ['/positions Norrland Span ']],
    ['/quote "Anna Berg" ', ['/quote "Anna Berg" since:', '/quote "Anna Berg" from:']],
    ['/quote "Anna Berg" s', ['/quote "Anna Berg" since:']],
    ['/quote Berg from:', ['/quote Berg from:"Harbour Post" ']],
    ['/quote Berg from:"Harb', ['/quote Berg from:"Harbour Post" ']],
    ['/quote Berg since:7d ', ['/quote Berg since:7d from:']],
    ['/quote Berg since:', []],
    ['/status ', []],
  ])('%s gives %j', (line, expected) => {
    expect(complete(line)).toEqual(expected);
  });

  it('leaves what is behind the caret', () => {
    const { from, to, choices } = completeLine(fakeGateway(), '/quote ber bridge', 10);
    expect([from, to, choices[0]?.value]).toEqual([7, 10, '"Anna Berg" ']);
  });

  it('shows how a command is used once it is known', () => {
    expect(completeLine(fakeGateway(), '/quote ', 7).hint).toBe(
      '/quote <speaker> [words] [since:7d] [from:outlet]',
    );
  });

  it('stands any line and caret', () => {
    const part = fc.constantFrom('/', 'quote', 'digest', 'subscribe', ' ', '"', 'from:', '“', 'é');
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string())), fc.integer(), (parts, cursor) => {
        const { from, to } = completeLine(fakeGateway(), parts.join(''), cursor);
        expect(from).toBeLessThanOrEqual(to);
        expect(from).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
