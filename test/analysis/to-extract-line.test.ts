import { expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { toExtractLine } from '../../src/analysis/to-extract-line.ts';

it('writes ranges for source, cue and contents', () => {
  const text = '“We will pay,” said Anna Berg.';
  expect(toExtractLine('a1', analyze(text))).toEqual({
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
  const [line] = toExtractLine('a2', analyze('“The wall stays where it is.”')).attributions;
  expect(line).toMatchObject({ source: null, cue: null, speaker: null });
});
