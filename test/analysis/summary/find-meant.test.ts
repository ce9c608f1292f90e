import { describe, expect, it } from 'vitest';
import { findHolder, findPerson } from '../../../src/analysis/summary/find-meant.ts';
import { lastSentence } from '../../helpers/analysis/summary-reading.ts';

function personIn(prose: string): string | null {
  const { sentence, reading } = lastSentence(prose);
  const pronoun = sentence.items.find(({ lower }) => /^(?:s?he|his|her)$/u.test(lower));
  if (pronoun === undefined) throw new Error(`No pronoun: ${prose}`);
  return findPerson(reading.document, pronoun, sentence, reading.known);
}

function holderIn(prose: string, words: string): string | null {
  const { sentence, reading } = lastSentence(prose);
  const span = { start: sentence.start, end: sentence.start + words.length };
  return findHolder(span, words.split(' ').at(-1) ?? '', reading.known);
}

describe('findPerson', () => {
  it.each([
    [
      'the one person named',
      'Wall¶Anna Berg opened the wall in Ostwick. She left early.',
      'Anna Berg',
    ],
    [
      'in the paragraph before',
      'Wall¶Anna Berg opened the wall.¶Her speech was short.',
      'Anna Berg',
    ],
    [
      'beside one of the other gender',
      'Wall¶Anna Berg met John Cole. She left early.',
      'Anna Berg',
    ],
    [
      'in an apposition too',
      'Wall¶Anna Berg, the mayor of Ostwick, came. She left early.',
      'Anna Berg',
    ],
    [
      'whose gender nobody tells',
      'Wall¶Wym Osterkamp, a poet, came.¶He spoke for an hour.',
      'Wym Osterkamp',
    ],
  ])('finds %s', (_case, prose, name) => expect(personIn(prose)).toBe(name));

  it.each([
    ['two could be meant', 'Wall¶Anna Berg met Emma Cole. She left early.'],
    ['somebody without a name came between', 'Wall¶Anna Berg met the mediator. She left early.'],
    ['nobody of that gender was named', 'Wall¶John Cole opened the wall. She left early.'],
    [
      'it was too long ago',
      'Wall¶Anna Berg came.¶It rained.¶Tea was served.¶A band played.¶She left early.',
    ],
    ['only a surname is known', 'Wall¶Mrs Berg opened the wall. She left early.'],
    ['the story tells of somebody else too', 'Wall¶Wym Osterkamp came. He left. She stayed.'],
    ['she was named in a quotation', 'Wall¶“Anna Berg is ill,” it was said. She left early.'],
  ])('names nobody where %s', (_case, prose) => expect(personIn(prose)).toBeNull());
});

describe('findHolder', () => {
  it('finds the one body whose name ends in the noun', () =>
    expect(
      holderIn(
        'Wall¶The Vanning Harbour Guild met on Monday.¶The guild asked for a lamp.',
        'The guild',
      ),
    ).toBe('Vanning Harbour Guild'));

  it.each([
    [
      'there are two',
      'Wall¶Oster Council and Vanning Council met.¶The council voted.',
      'The council',
    ],
    ['there is none', 'Wall¶A wall fell.¶The council voted.', 'The council'],
  ])('names nobody where %s', (_case, prose, words) => expect(holderIn(prose, words)).toBeNull());
});
