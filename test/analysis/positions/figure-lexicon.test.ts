import { expect, it } from 'vitest';
import { FIGURES } from '../../../src/analysis/positions/figure-lexicon.ts';
import { spellIdioms } from '../../helpers/analysis/spell-idioms.ts';

const idioms = new Map(spellIdioms());

it.each([
  ['bent over backwards', 'g'],
  ['all over the shop', 'Q'],
  ['take no lessons from', 'Z'],
  ['clear her desk', 'S'],
])('%s', (phrase, sign) => expect(idioms.get(phrase)).toBe(sign));

it('has one letter for a sign, and nothing but words in its templates', () => {
  for (const [sign, list] of Object.entries(FIGURES)) {
    expect(sign).toHaveLength(1);
    for (const template of list.split('|')) expect(template.trim()).toMatch(/^[\p{Ll}’'/()+ -]+$/u);
  }
});
