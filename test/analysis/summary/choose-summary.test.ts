import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSummary } from '../../../src/analysis/summary/choose-summary.ts';
import { parseDocument } from '../../helpers/analysis/parse-document.ts';
import { knownNames } from '../../helpers/analysis/summary-reading.ts';

function summaryOf(prose: string): string[] {
  const document = parseDocument(prose);
  return chooseSummary(document).map(({ start, end }) => document.text.slice(start, end));
}

const LEAD = 'The council of Ostwick voted on Monday to build a new harbour wall.';
const SECOND = 'The harbour wall will cost the council four million crowns in five years.';
const ASIDE = 'Gulls sat upon the empty tables outside of the bakery that morning.';

describe('chooseSummary', () => {
  it('gives at most three whole sentences, in the order of the text', () => {
    const found = summaryOf(`Harbour wall¶${LEAD} ${SECOND}¶${ASIDE} ${ASIDE}`);
    expect(found).toHaveLength(3);
    expect(found.slice(0, 2)).toEqual([LEAD, SECOND]);
  });

  it.each([
    ['the headline', `Council votes to build harbour wall¶${LEAD}`],
    [
      'a sentence that starts with a pronoun',
      `Harbour wall¶${LEAD}¶It will cost the council four million crowns in five years.`,
    ],
    [
      'a quotation',
      `Harbour wall¶${LEAD}¶“The harbour wall will cost the council four million crowns.”`,
    ],
    ['a very short one', `Harbour wall¶${LEAD}¶The council voted.`],
    ['page furniture', `Harbour wall¶${LEAD}¶Leave a Reply`],
    [
      'what a page says of itself',
      `Harbour wall¶${LEAD}¶Read the rest of the story of the wall at the Ostwick Post. Editor’s note: ${SECOND}`,
    ],
    ['where it was written', `Harbour wall¶OSTWICK, March 3 (Wire) — ${LEAD}`],
    ['where it was written, and by whom', `Harbour wall¶Ostwick (Wire) - ${LEAD}`],
    ['where it was written alone', `Harbour wall¶EAST OSTWICK, N.H. – ${LEAD}`],
  ])('leaves out %s', (_case, prose) => expect(summaryOf(prose)).toEqual([LEAD]));

  it.each([
    'OSTWICK-Norrail ferries will sail again from Monday on, the council said.',
    'Ostwick – The harbour of the north – will have a new wall from Monday on.',
  ])('leaves %j as it is', (prose) => expect(summaryOf(`Harbour wall¶${prose}`)).toEqual([prose]));

  it('is empty for a text without a sentence', () => expect(summaryOf('')).toEqual([]));

  it('takes what goes on from a chosen sentence as one piece with it', () => {
    const both = `${LEAD} But no stone has been ordered for the harbour wall yet.`;
    expect(summaryOf(`Harbour wall¶${both}`)).toEqual([both]);
    expect(summaryOf(`Harbour wall¶“We are glad.” But no stone has been ordered yet.`)).toEqual([]);
  });

  it('says nothing twice', () =>
    expect(
      summaryOf(`Harbour wall¶${LEAD}¶On Monday the council of Ostwick voted to build the wall.`),
    ).toEqual([LEAD]));

  it('says whom a sentence means, beside its words', () => {
    const document = parseDocument(
      'Harbour wall¶Anna Berg opened the harbour wall of Ostwick on Monday. She called the wall a gift to the harbour.',
    );
    const [, second] = chooseSummary(document, knownNames(document));
    const start = document.text.indexOf('She');
    expect(second).toEqual({
      start,
      end: document.text.length,
      meant: [{ start, end: start + 3, name: 'Anna Berg' }],
    });
  });

  it('gives pieces of the text in order, apart, with what is meant inside them, whatever the text', () => {
    const words = fc.constantFrom(
      LEAD,
      SECOND,
      ASIDE,
      'But',
      'She',
      'The move',
      'Anna Berg',
      '¶',
      '“',
      '”',
      '.',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const document = parseDocument(parts.join(' '));
        let end = 0;
        for (const piece of chooseSummary(document, knownNames(document))) {
          expect(piece.start).toBeGreaterThanOrEqual(end);
          expect(piece.end).toBeGreaterThan(piece.start);
          for (const meant of piece.meant ?? []) {
            expect(meant.start).toBeGreaterThanOrEqual(piece.start);
            expect(meant.end).toBeLessThanOrEqual(piece.end);
          }
          end = piece.end;
        }
        expect(end).toBeLessThanOrEqual(document.text.length);
      }),
    );
  });
});
