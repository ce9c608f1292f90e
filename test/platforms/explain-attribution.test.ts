import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import type { Attribution } from '../../src/model/attribution.ts';
import {
  listMarks,
  tellConfidence,
  tellNothing,
  tellSpeaker,
  tellWay,
} from '../../src/platforms/explain-attribution.ts';
import { RULES_ALONE } from '../helpers/analysis/rules-alone.ts';

/** The way to the last speaker in a prose of paragraphs parted by ¶: “she” → clue “words” → … */
function wayIn(prose: string): string {
  const text = prose.replaceAll('¶', '\n\n');
  const attribution = analyze(text, RULES_ALONE).attributions.at(-1);
  if (!attribution) throw new Error('nothing found');
  const steps = tellWay(text, attribution).map(({ clue, words }) =>
    `${clue} ${words === null ? '' : `“${words}”`}`.trim(),
  );
  return [...steps, attribution.speaker?.name ?? '-'].join(' → ');
}

describe('the way to the speaker', () => {
  it.each([
    ['“We pay,” said Anna Berg.', '“Anna Berg” → Anna Berg'],
    ['“We pay,” they said.', '“they” → -'],
    [
      'Harbour minister Anna Berg came on Monday.¶Ms Berg left early. “We will not pay,” she said.',
      '“she” → the subject of a sentence “Ms Berg” → in full “Harbour minister Anna Berg” → Anna Berg',
    ],
    ['Anna Berg came on Monday.¶“We pay,” Berg said.', '“Berg” → in full “Anna Berg” → Anna Berg'],
    [
      'John Cole, the mayor of Ostwick, came.¶“We pay,” the mayor said.',
      '“the mayor” → office given in “John Cole, the mayor of Ostwick” → John Cole',
    ],
    [
      'Anna Berg came. “We pay,” she said.¶“We pay all of it,” she said.',
      '“she” → the subject of a sentence “Anna Berg” → Anna Berg',
    ],
    [
      'The plan was dear.¶“We will pay,” said Anna Berg.¶“We will pay for all of it,” she said.',
      '“she” → who spoke as “Anna Berg” → Anna Berg',
    ],
    [
      '“We will pay for it,” said Anna Berg. “That is what we do in Ostwick. It is the law.”',
      '“Anna Berg” → Anna Berg',
    ],
    [
      'The Harbour Council met on Monday. “We pay,” the council said.',
      '“the council” → the subject of a sentence “Harbour Council” → Harbour Council',
    ],
    [
      'Anna Berg met Ruth Falk in May. She drew the port. Then she drew the wall.¶“We pay,” she said.',
      '“she” → the subject of a sentence “Anna Berg” → Anna Berg',
    ],
    [
      'Mayor Anna Berg of Ostwick came late.¶“We pay,” the mayor said.¶“We pay all of it,” she said.',
      '“she” → who spoke as “the mayor” → office given in “Mayor Anna Berg” → Anna Berg',
    ],
    [
      'Anna Berg criticised the plan. “It is dear,” the opposition leader said.',
      '“the opposition leader” → the subject of a sentence “Anna Berg” → Anna Berg',
    ],
    [
      'The Harbour Council met. “We pay,” the council said.¶“We pay,” the council said.¶“We pay,” it said.¶“We pay,” the council said.',
      '“the council” → the subject of a sentence “Harbour Council” → Harbour Council',
    ],
    ['“We pay,” an aide to Anna Berg said.', '“an aide to Anna Berg” → an aide to Anna Berg'],
    [
      'A woman in a red coat left early.¶“We pay,” she said.',
      '“she” → the subject of a sentence “A woman” → A woman',
    ],
    [
      'Anna Berg came.¶A neighbour said it was loud. “We can not sleep,” she said.',
      '“she” → who spoke as “A neighbour” → A neighbour',
    ],
    [
      '“We pay,” said Anna Berg. The mayor of Ostwick came late. Berg, a minister, left.',
      '“Anna Berg” → office given in “Berg, a minister” → Anna Berg',
    ],
  ])('%s %s', (prose, way) => expect(wayIn(prose)).toBe(way));
});

const BERG: Attribution = {
  kind: 'direct',
  source: { start: 0, end: 3 },
  speaker: {
    name: 'Anna Berg',
    kind: 'person',
    office: 'mayor',
    speaksFor: 'Ostwick',
    how: 'pronoun',
  },
  chain: [],
  cue: { span: { start: 4, end: 8 }, lemma: 'say' },
  contents: [
    { start: 9, end: 12 },
    { start: 20, end: 30 },
  ],
  confidence: 0.87,
};

it('numbers the marks of each attribution', () => {
  const marks = listMarks([BERG, { ...BERG, source: null, cue: null }]);
  expect(marks.map(({ role, number, span }) => `${role} ${number} ${span.start}`)).toEqual([
    'content 1 9',
    'content 1 20',
    'source 1 0',
    'cue 1 4',
    'content 2 9',
    'content 2 20',
  ]);
});

it('tells office and body of a speaker', () => {
  expect(tellSpeaker(BERG)).toEqual(['Anna Berg', 'mayor', 'speaks for Ostwick']);
  expect(tellSpeaker({ ...BERG, speaker: null })).toBeNull();
});

it.each([
  [BERG, '87 %'],
  [{ ...BERG, confidence: 0.6 }, '60 %'],
  [
    { ...BERG, confidence: 0.59 },
    '59 %, below 60 %: speaker uncertain; replies say so, or leave it out',
  ],
  [{ ...BERG, confidence: 0.4, speaker: null }, '40 %, below 60 %: nobody is named'],
])('tells how sure it is', (attribution, told) => expect(tellConfidence(attribution)).toBe(told));

it.each([
  ['en', 'Nobody is quoted here.'],
  ['und', 'Nobody is quoted here.'],
  ['de', 'This article is in German; Verbatim reads English.'],
])('tells why nothing was found in %s', (language, told) => {
  expect(tellNothing({ ...analyze(''), language })).toBe(told);
});
