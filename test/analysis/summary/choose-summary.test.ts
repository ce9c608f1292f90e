import { describe, expect, it } from 'vitest';
import { chooseSummary } from '../../../src/analysis/summary/choose-summary.ts';
import { parseDocument } from '../../helpers/parse-document.ts';

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
  ])('leaves out %s', (_case, prose) => expect(summaryOf(prose)).toEqual([LEAD]));

  it('is empty for a text without a sentence', () => expect(summaryOf('')).toEqual([]));
});
