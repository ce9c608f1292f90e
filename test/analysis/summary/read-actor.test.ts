import { describe, expect, it } from 'vitest';
import { readActor } from '../../../src/analysis/summary/read-actor.ts';
import { lastSentence } from '../../helpers/analysis/summary-reading.ts';

function actorIn(prose: string): string {
  const { sentence, reading, isFirst } = lastSentence(prose);
  const actor = readActor(sentence, reading, isFirst);
  if (typeof actor === 'string') return actor;
  return `${reading.document.text.slice(actor.start, actor.end)} [${actor.name}]`;
}

const BEFORE = 'Wall to stay¶Anna Berg, who leads the Vanning Harbour Guild, came to Ostwick.¶';

describe('readActor', () => {
  it.each([
    ['She asked for a lamp.', 'She [Anna Berg]'],
    ['Her speech was short.', 'Her [Anna Berg’s]'],
    ['After the vote, she asked for a lamp.', 'she [Anna Berg]'],
    ['Berg asked for a lamp.', 'Berg [Anna Berg]'],
    ['Only this morning Berg had asked for a lamp.', 'Berg [Anna Berg]'],
    ['In her speech Berg asked for a lamp.', 'Berg [Anna Berg]'],
    ['The guild asked for a lamp.', 'The guild [Vanning Harbour Guild]'],
  ])('names in “%s” %s', (sentence, shown) => expect(actorIn(`${BEFORE}${sentence}`)).toBe(shown));

  it.each([
    'Anna Berg asked for a lamp.',
    'Mayor Berg asked for a lamp.',
    'A pilot said he would wait.',
    'A woman in Ostwick said she would wait.',
    'The interior ministry asked for a lamp.',
    'The prime minister asked for a lamp.',
    'The government asked for a lamp.',
    'The mayor of Ostwick asked for a lamp.',
    'The owner, Corvane Shipping, asked for a lamp.',
    'The ferry sank with all its lamps.',
    'The ferry sank with all her lamps.',
    'Rain fell on the wall.',
    'Rain fell on the whole of the long quay of Berg.',
    'The Berg family asked for a lamp.',
  ])('has nobody to name in “%s”', (sentence) =>
    expect(actorIn(`${BEFORE}${sentence}`)).toBe('named'),
  );

  it.each([
    ['a pronoun for one of two', 'Wall¶Anna Berg met Emma Cole.¶She left.'],
    ['a surname of two', 'Wall¶Erik Lund met Anders Lund.¶Lund left.'],
    ['a title of nobody', 'Wall¶Rain fell.¶The pilot asked for a lamp.'],
  ])('is not sure of %s', (_case, prose) => expect(actorIn(prose)).toBe('nobody'));

  it('leaves a body to the sentence before', () =>
    expect(actorIn('Wall¶Tiles are made in Ostwick.¶The company lost money.')).toBe('before'));

  it('takes a first sentence as it is', () =>
    expect(actorIn('Wall¶The company lost money.')).toBe('named'));
});
