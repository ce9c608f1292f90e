import { describe, expect, it } from 'vitest';
import { areThey } from '../../../../src/analysis/speakers/turns/are-they.ts';
import type { Draft } from '../../../../src/analysis/text/document.ts';
import type { Speaker } from '../../../../src/model/speaker.ts';
import { expectReading } from '../../../helpers/analysis/expect-reading.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

function speaker(name: string, kind: Speaker['kind'] = 'unnamed'): Speaker {
  return { name, kind, office: null, speaksFor: null, how: 'named' };
}

/** The first sentence is who spoke last, the last one has “they”. */
function isTheyIn(prose: string, spoke: Speaker, [first, second] = ['say', 'add']): boolean {
  const { sentences } = parseDocument(prose);
  const draft = (at: number, lemma = ''): Draft => {
    const sentence = sentences.at(at);
    if (!sentence) throw new Error('no such sentence');
    const span = { start: sentence.start, end: sentence.end };
    return {
      ...{ rule: 'indirect', source: span, cue: { span, lemma }, contents: [span] },
      ...{ sentence, continues: null },
    };
  };
  return areThey(sentences, draft(-1, second), { draft: draft(0, first), speaker: spoke });
}

const NEAR = 'A clerk said it was late. They added that it was dark.';

it.each([
  ['a spokesperson', NEAR, speaker('A spokesperson for the port')],
  ['a group', NEAR, speaker('Residents')],
  ['two people', NEAR, speaker('Anna Berg and Ole Moen')],
  ['a body', NEAR, speaker('Harbour Council', 'body')],
  [
    'a witness, a paragraph on',
    'A witness said so.¶Asked again, they added that it was dark.',
    speaker('A witness'),
  ],
])('they are %s', (_who, prose, spoke) => {
  expect(isTheyIn(prose, spoke)).toBe(true);
});

it.each([
  ['a person', NEAR, speaker('Anna Berg', 'person')],
  ['a man', NEAR, speaker('A man in the crowd')],
  ['a report', NEAR, speaker('A report by the council')],
  ['what is nobody', NEAR, speaker('The election returns')],
  [
    'who spoke far away',
    'A clerk said so. It rained. It was cold. They added that it was dark.',
    speaker('A clerk'),
  ],
  [
    'who spoke before others were told of',
    'A clerk said so. The residents were angry. They added that it was dark.',
    speaker('A clerk'),
  ],
  [
    'others whom the sentence begins with',
    'A clerk said so. When drivers came, they added that it was dark.',
    speaker('A clerk'),
  ],
])('they are not %s', (_who, prose, spoke) => {
  expect(isTheyIn(prose, spoke)).toBe(false);
});

it('are told of by verbs of saying alone', () => {
  expect(isTheyIn(NEAR, speaker('Residents'), ['say', 'hope'])).toBe(false);
  expect(isTheyIn(NEAR, speaker('Residents'), ['hope', 'add'])).toBe(false);
});

describe('in an article', () => {
  it.each([
    [
      '{S1:Residents} {Q1:said}: “{C1:We are glad.}” {S2:They} {Q2:added}: “{C2:The homes will be safe.}”',
      'Residents/named, Residents/pronoun',
    ],
  ])('%s', expectReading);
});
