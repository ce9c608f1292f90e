import { describe, expect, it } from 'vitest';
import { topicOf, weighSentence } from '../../../src/analysis/summary/weigh-sentence.ts';
import { parseDocument } from '../../helpers/analysis/parse-document.ts';

const document = parseDocument(
  'Council builds harbour wall¶The council builds a harbour wall. Rain fell on Ostwick in March. Gulls sat on tables.¶The harbour wall costs the council 4 million crowns.',
);
const topic = topicOf(document);
const [wall, rain, gulls, cost] = document.sentences
  .filter(({ paragraph }) => paragraph.kind === 'body')
  .map((sentence) => (rank: number) => weighSentence(sentence, rank, topic));

describe('weighSentence', () => {
  it.each([
    ['what stands first', wall?.(0), wall?.(3)],
    ['what the headline and the rest of the article tell', wall?.(3), gulls?.(3)],
    ['names', rain?.(3), gulls?.(3)],
    ['numbers', cost?.(3), wall?.(3)],
  ])('gives more for %s', (_what, more, less) =>
    expect(more?.score).toBeGreaterThan(less?.score ?? Number.POSITIVE_INFINITY),
  );

  it('tells what a sentence says', () =>
    expect([...(gulls?.(0).terms ?? [])]).toEqual(['gulls', 'table']));
});
