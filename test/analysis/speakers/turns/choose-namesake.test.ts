import { expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import { UNCERTAIN_BELOW } from '../../../../src/model/attribution.ts';

const BOTH = 'Peter Marlock met his sister, Judith Marlock, at the mill on Monday.¶';

it.each([
  ['Marlock said that he would keep his job.', 'Peter'],
  ['Marlock said that she would keep her job.', 'Judith'],
  ['“The mill will stay open,” Marlock said, adding that she was tired.', 'Judith, Judith'],
  ['“The mill will stay open,” Marlock said. She added that it was late.', 'Judith'],
  ['“The mill will stay open,” Marlock said in her office.', 'Judith'],
  ['“The mill will stay open,” Marlock said.', 'either'],
  ['“She is a fool and will stay one,” Marlock said.', 'either'],
  ['“The mill will stay open,” Judith Marlock said.', 'Judith'],
  ['“The mill will stay open,” Mr. Marlock said.', 'Peter'],
  [
    'Marlock said that she would keep her job.¶“The mill will stay open,” Marlock said.',
    'Judith, Judith',
  ],
  [
    'Marlock said that she would keep her job. Peter Marlock left.¶“It stays open,” Marlock said.',
    'Judith, Peter',
  ],
])('%s: %s', (prose, means) => {
  expect(speakersIn(BOTH + prose)).toBe(means);
});

it.each([
  [
    'the one is named far more often',
    'Peter Marlock came. Peter Marlock ate. Judith Marlock left.¶',
  ],
  [
    'the other is named in full beside the surname',
    'Peter Marlock came. Marlock ate with Judith Marlock.¶',
  ],
  ['the other comes later', 'Peter Marlock came.¶'],
  ['a headline has other words before it', 'Old mill owner Marlock sells up¶Peter Marlock sold.¶'],
])('is sure where %s', (_case, before) => {
  const prose = `${before}“The mill will stay open,” Marlock said.¶Judith Marlock was away.`;
  expect(speakersIn(prose)).toBe('Peter');
});

it.each([
  ['Peter Marlock met his brother, Jonas Marlock, at the mill on Monday.¶', 'either'],
  ['Peter Marlock met Dr. Kim Marlock at the mill on Monday.¶', 'Peter'],
])('tells two men of one surname apart behind “%s”: %s', (before, means) => {
  expect(speakersIn(`${before}“The mill will stay open,” Mr. Marlock said.`)).toBe(means);
});

function speakersIn(prose: string): string {
  const { attributions } = analyze(prose.replaceAll('¶', '\n\n'));
  const found = attributions
    .filter(({ speaker }) => speaker?.how !== 'pronoun')
    .map(({ speaker, confidence }) =>
      confidence < UNCERTAIN_BELOW ? 'either' : speaker?.name.split(' ')[0],
    );
  return [...found].join(', ');
}
