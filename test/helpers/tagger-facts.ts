import { readFileSync } from 'node:fs';
import { findAttributions } from '../../src/analysis/quotes/find-attributions.ts';
import { followTurns } from '../../src/analysis/quotes/follow-turns.ts';
import { type CueFacts, describeCues } from '../../src/analysis/tagger/label-features.ts';
import { Lexicon } from '../../src/analysis/tagger/lexicon.ts';
import { readModel } from '../../src/analysis/tagger/model-file.ts';
import { scoreCues } from '../../src/analysis/tagger/read-labels.ts';
import { describeWords, type WordFacts } from '../../src/analysis/tagger/word-facts.ts';
import { parseDocument } from './parse-document.ts';

export const MODEL = readModel(readFileSync('src/analysis/tagger/model.bin'), 'model.bin');

/** What the bundled model's first steps see in a text. `¶` stands for a blank line. */
export function wordFactsOf(prose: string): WordFacts {
  const document = parseDocument(prose);
  const drafts = followTurns(document, findAttributions(document));
  return describeWords(document, drafts, new Lexicon(MODEL.lexicon));
}

export function cueFactsOf(prose: string): CueFacts {
  const facts = wordFactsOf(prose);
  return describeCues(facts, scoreCues(facts, MODEL));
}

export function itemAt({ items }: WordFacts, word: string): number {
  return items.findIndex(({ lower }) => lower === word);
}

export function wordsOf({ items }: WordFacts, list: readonly number[]): string {
  return list.map((at) => items[at]?.text).join(' ');
}
