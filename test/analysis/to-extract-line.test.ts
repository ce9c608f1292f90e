import { expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { toExtractLine } from '../../src/analysis/to-extract-line.ts';
import { RULES_ALONE } from '../helpers/analysis/rules-alone.ts';

it('writes ranges for source, cue and contents', () => {
  const text = '“We will pay,” said Anna Berg.';
  expect(toExtractLine('a1', text, analyze(text, RULES_ALONE))).toEqual({
    id: 'a1',
    attributions: [
      {
        source: [[20, 29]],
        cue: [[15, 19]],
        content: [[1, 13]],
        speaker: 'Anna Berg',
        kind: 'direct',
        confidence: expect.any(Number),
      },
    ],
  });
});

it('writes null for what the text does not give', () => {
  const text = '“The wall stays where it is.”';
  const [line] = toExtractLine('a2', text, analyze(text, RULES_ALONE)).attributions;
  expect(line).toMatchObject({ source: null, cue: null, speaker: null });
});

it('counts the "that" before reported speech with it, as the corpus does', () => {
  const text = 'Anna Berg said that the city would pay.';
  const [line] = toExtractLine('a3', text, analyze(text, RULES_ALONE)).attributions;
  expect(line?.content.map(([start, end]) => text.slice(start, end))).toEqual([
    'that the city would pay',
  ]);
});
