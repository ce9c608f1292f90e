import { expect, it } from 'vitest';
import { SAYINGS } from '../../../src/analysis/positions/saying-lexicon.ts';
import { spellIdioms } from '../../helpers/analysis/spell-idioms.ts';

const idioms = new Map(spellIdioms());

it.each([
  ['has learned nothing', 'q'],
  ['in it for the cameras', 'Q'],
  ['gets things moving', 'g'],
  ['learned all i know from', 'L'],
  ['not on speaking terms with', 'B'],
  ['have her say', 'r'],
  ['everyone at', '_'],
])('%s', (phrase, sign) => expect(idioms.get(phrase)).toBe(sign));

it('has one letter for a sign, and nothing but words in its templates', () => {
  for (const [sign, list] of Object.entries(SAYINGS)) {
    expect(sign).toHaveLength(1);
    for (const template of list.split('|')) expect(template.trim()).toMatch(/^[\p{Ll}’/()+, -]+$/u);
  }
});
