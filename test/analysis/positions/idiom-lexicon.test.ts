import { expect, it } from 'vitest';
import { spellIdioms } from '../../helpers/analysis/spell-idioms.ts';

const idioms = new Map(spellIdioms());

it.each([
  ['turned its back on', 'q'],
  ['turning their back on', 'q'],
  ['in over her head', 'Q'],
  ['in way over her head', 'Q'],
  ['did a good job', 'g'],
  ['done a really splendid job', 'g'],
  ['treats us like dirt', 'q'],
  ['not on the table', 'Z'],
  ['risks becoming', 'w'],
  ['turned one’s back', undefined],
])('%s', (phrase, sign) => expect(idioms.get(phrase)).toBe(sign));

it('leaves no mark of a template in a phrase, and no blank too many', () => {
  for (const [phrase, sign] of idioms) {
    expect(phrase).toMatch(/^[\p{Ll}’-]+(?: [\p{Ll}’-]+)*(?: ,)?$/u);
    expect(sign).toHaveLength(1);
  }
});
