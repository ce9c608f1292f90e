import { expect, it } from 'vitest';
import { windowAround } from '../../../../src/analysis/tagger/labels/label-features.ts';
import {
  CONTENT,
  CONTENT_INSIDE,
  LABEL_COUNT,
  SOURCE,
  SOURCE_INSIDE,
} from '../../../../src/analysis/tagger/labels/label-sequence.ts';
import { scoreLabels } from '../../../../src/analysis/tagger/labels/score-labels.ts';
import { cueFactsOf, itemAt, LABELS } from '../../../helpers/analysis/tagger-facts.ts';

it('gives each word around a cue a score for each label, the greater the likelier', () => {
  const cues = cueFactsOf('Anna Berg said that the city would pay for a new wall.');
  const window = windowAround(cues.facts, itemAt(cues.facts, 'said'));
  const scores = scoreLabels(cues, LABELS.label, window);
  expect(scores).toHaveLength(window.items.length * LABEL_COUNT);
  const most = (word: string, labels: readonly number[]) => {
    const place = window.items.indexOf(itemAt(cues.facts, word)) * LABEL_COUNT;
    return Math.max(...labels.map((label) => scores[place + label] ?? Number.NaN));
  };
  const [source, content] = [
    [SOURCE, SOURCE_INSIDE],
    [CONTENT, CONTENT_INSIDE],
  ];
  expect(most('anna', source)).toBeGreaterThan(most('anna', content));
  expect(most('city', content)).toBeGreaterThan(most('city', source));
});
