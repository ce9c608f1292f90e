import { describe, expect, it } from 'vitest';
import { findPointer } from '../../../src/analysis/summary/find-pointer.ts';
import { lastSentence } from '../../helpers/analysis/summary-reading.ts';

function pointerIn(prose: string): string | null {
  const { sentence, reading, isFirst } = lastSentence(prose);
  return findPointer(sentence, reading.document.text, reading.headline, isFirst);
}

const BEFORE = 'Harbour wall¶The council of Ostwick voted on Monday.¶';

describe('findPointer', () => {
  it.each([
    'But the harbour stays shut.',
    'Meanwhile the harbour stays shut.',
    'Such walls are rare on the coast.',
    'Both men left by the back door.',
    'Each blamed the other for the noise.',
    'The move surprised the fishermen.',
    'On Tuesday the decision was read out.',
    'The 45-year-old left by the back door.',
    'The two left by the back door.',
    'Another stands in Vanning.',
    'Some were late.',
    'A hundred and ten have come forward.',
    'In between lay a long night.',
    'The oldest was eighty-one.',
    'The village lies behind the hill.',
    'None of the nine had a ticket.',
    'In response, the fishermen hung up black flags.',
    'Under the plan, the lamp would go.',
  ])('hears that “%s” goes on from something', (sentence) =>
    expect(pointerIn(`${BEFORE}${sentence}`)).toBe('phrase'),
  );

  it.each([
    'It cost four million crowns.',
    'They cost four million crowns.',
    'That is a lot for a small town.',
    'There is no money left for a lamp.',
    'These walls are rare on the coast.',
    'On Tuesday it was shut.',
    'Abroad it is worse.',
    'At the seventh of twelve strokes on Thursday it cracked.',
    'For its part, the guild kept silent.',
    'After that the harbour was shut.',
  ])('hears the pronoun of “%s”', (sentence) =>
    expect(pointerIn(`${BEFORE}${sentence}`)).toBe('pronoun'),
  );

  it.each([
    'Fishermen in Ostwick hung up black flags.',
    'A wall of stone costs four million crowns.',
    'A hundred and ten people came to the quay.',
    'More than nine hundred people came to the quay.',
    'Some nine hundred people came to the quay.',
    'Two of the ships stayed in the basin.',
    'This week the harbour stays shut.',
    'The harbour stays shut until Friday.',
    'The ruling of the High Court of Vanning came late.',
    'In its report, the Harbour Guild asked for a lamp.',
    'For those who wait at sea, the week is long.',
  ])('hears that “%s” does not', (sentence) =>
    expect(pointerIn(`${BEFORE}${sentence}`)).toBeNull(),
  );

  it('knows what the headline names', () =>
    expect(
      pointerIn('A costly move¶The council voted.¶The move surprised the fishermen.'),
    ).toBeNull());

  it('lets a first sentence speak of what it tells itself', () =>
    expect(
      pointerIn('Harbour wall¶The three men who sank the ferry left Ostwick on Monday.'),
    ).toBeNull());
});
