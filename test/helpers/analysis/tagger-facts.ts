import { readFileSync } from 'node:fs';
import { findAttributions } from '../../../src/analysis/quotes/find-attributions.ts';
import { followTurns } from '../../../src/analysis/quotes/follow-turns.ts';
import { type CueFacts, describeCues } from '../../../src/analysis/tagger/cues/cue-facts.ts';
import { scoreCues } from '../../../src/analysis/tagger/cues/score-cues.ts';
import { toStepTable } from '../../../src/analysis/tagger/labels/label-sequence.ts';
import { readModel } from '../../../src/analysis/tagger/model-file.ts';
import { NO_SUPPORT, type Reading } from '../../../src/analysis/tagger/readings/reading.ts';
import { packRows } from '../../../src/analysis/tagger/weights/packed-rows.ts';
import { packTrees } from '../../../src/analysis/tagger/weights/trees.ts';
import { Lexicon } from '../../../src/analysis/tagger/words/lexicon.ts';
import { describeWords, type WordFacts } from '../../../src/analysis/tagger/words/word-facts.ts';
import { parseDocument } from './parse-document.ts';

export const MODEL = readModel(readFileSync('src/analysis/tagger/model.bin'), 'model.bin');
export const LABELS = {
  label: packRows(MODEL.label),
  ends: MODEL.ends,
  steps: toStepTable(MODEL.steps),
};
export const JUDGE = { reading: MODEL.reading, trees: packTrees(MODEL.trees) };

/** What the bundled model's first steps see in a text. `¶` stands for a blank line. */
export function wordFactsOf(prose: string): WordFacts {
  const document = parseDocument(prose);
  const drafts = followTurns(document, findAttributions(document));
  return describeWords(document, drafts, { lexicon: new Lexicon(MODEL.lexicon), tag: MODEL.tag });
}

export function cueFactsOf(prose: string): CueFacts {
  const facts = wordFactsOf(prose);
  return describeCues(facts, scoreCues(facts, MODEL.cue));
}

export function itemAt({ items }: WordFacts, word: string): number {
  return items.findIndex(({ lower }) => lower === word);
}

export function wordsOf({ items }: WordFacts, list: readonly number[]): string {
  return list.map((at) => items[at]?.text).join(' ');
}

/** A reading of which only some parts matter. */
export function readingOf(parts: Partial<Reading>): Reading {
  return {
    head: null,
    source: [],
    cue: [],
    content: [],
    cueProbability: 0.5,
    logProbability: 0,
    rank: 0,
    agreement: 0,
    support: NO_SUPPORT,
    added: 0,
    rule: 0,
    ...parts,
  };
}
