import { expect } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { printRoles, stripRoles } from '../quality/marked-text.ts';
import { RULES_ALONE } from './rules-alone.ts';

/**
 * Analyses a marked text by the rules alone and expects the same marks back, and these speakers: "Anna Berg/pronoun", with "/for NATO" where
 * the speaker speaks for a body, "-" where nobody is clear. `¶` stands for a blank line.
 */
export function expectReading(marked: string, speakers: string): void {
  const text = stripRoles(marked).replaceAll('¶', '\n\n');
  const { attributions } = analyze(text, RULES_ALONE);
  expect(printRoles(text, attributions).replaceAll('\n\n', '¶')).toBe(marked);
  const found = attributions.map(({ speaker }) => {
    if (!speaker) return '-';
    return `${speaker.name}/${speaker.how}${speaker.speaksFor === null ? '' : `/for ${speaker.speaksFor}`}`;
  });
  expect(found.join(', ')).toBe(speakers);
}
