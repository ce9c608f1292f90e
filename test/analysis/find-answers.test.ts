import { expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { UNCERTAIN_BELOW } from '../../src/model/attribution.ts';
import { interviewPage } from '../helpers/analysis/interview-page.ts';

const TALK = [
  '?What was your worst moment?',
  'Losing the mast. I was alone for nine hours.',
  'Then the radio came back. My son asks only when I come home.',
  '?Did you think of giving up?',
  'Every day. My boat was full of water.',
  '?When do you leave again?',
  'Tomorrow. We have packed.',
].join('¶');

function answersOf(prose: string) {
  const { text, blocks } = interviewPage(prose);
  return analyze(text, undefined, blocks).attributions.map((each) => ({
    ...each,
    said: each.contents.map(({ start, end }) => text.slice(start, end)),
  }));
}

const ALONE = 'A sailor comes home¶Runa Halden sat down in Gullhaven on Monday.';

it('gives each answer, whole and once, to the one person who is named before', () => {
  const found = answersOf(`${ALONE}¶${TALK}`);
  expect(found.map(({ said }) => said)).toEqual([
    [
      'Losing the mast. I was alone for nine hours.',
      'Then the radio came back. My son asks only when I come home.',
    ],
    ['Every day. My boat was full of water.'],
    ['Tomorrow. We have packed.'],
  ]);
  for (const { kind, source, speaker, chain, confidence } of found) {
    expect([kind, source, speaker?.name, speaker?.how]).toEqual([
      'direct',
      null,
      'Runa Halden',
      'continued',
    ]);
    expect(chain).toMatchObject([{ clue: 'mention' }]);
    expect(confidence).toBeLessThan(UNCERTAIN_BELOW);
  }
});

it('leaves out what the paper says between, and what stands behind that', () => {
  const talk = TALK.replace('Then the radio', 'Halden pours tea.¶The radio');
  expect(answersOf(`${ALONE}¶${talk}`)[0]?.said).toEqual([
    'Losing the mast. I was alone for nine hours.',
  ]);
});

it('finds none where a question names who is to have answered', () => {
  expect(answersOf(`${ALONE}¶${TALK}¶?Would you sail with Halden?¶I would not.`)).toEqual([]);
});

it.each<[string, string, string | undefined]>([
  [
    'of two the one whom the headline names alone',
    'Runa Halden on her year at sea¶Runa Halden sat down with Jon Aske, who had sailed before her.',
    'Runa Halden',
  ],
  [
    'nobody where two are named',
    `A sailor comes home¶Runa Halden and Jon Aske sat down on Monday.`,
    undefined,
  ],
  ['nobody where nobody is', 'A sailor comes home¶The crew sat down on Monday.', undefined],
])('takes %s', (_, intro, name) => {
  const speakers = answersOf(`${intro}¶${TALK}`).map(({ speaker }) => speaker?.name);
  expect(new Set(speakers)).toEqual(new Set(name === undefined ? [] : [name]));
});
