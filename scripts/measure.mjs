/**
 * Measures the analysis on the dev articles of a corpus: npm run quality:corpus -- --corpus PATH
 *
 * Prints precision, recall and F1 of attributions by kind, how well the tagger's probabilities are calibrated (expected
 * calibration error; Naeini, Cooper and Hauskrecht, 2015), and draws the reliability diagram into test/quality/reliability.svg.
 * Exits 1 where an F1 is below its floor in test/quality/corpus-baseline.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyze } from '../dist/src/analysis/analyze.js';
import { bundledTagger } from '../dist/src/analysis/tagger/bundled-tagger.js';
import { drawReliability } from './measure/draw-reliability.mjs';
import { scoreRelations } from './measure/score-relations.mjs';
import { readCorpus } from './train/read-corpus.mjs';

const BINS = 10;

const { values: options } = parseArgs({ options: { corpus: { type: 'string' } } });
if (!options.corpus) {
  process.stderr.write('usage: npm run quality:corpus -- --corpus PATH\n');
  process.exit(2);
}

const judged = [];
const tallies = new Map();
for (const { text, gold, discarded } of readCorpus(`${options.corpus}/dev`)) {
  const probabilities = [];
  const tagger = {
    tag(document, drafts) {
      const tagged = bundledTagger().tag(document, drafts);
      probabilities.push(...tagged.map(({ probability }) => probability));
      return tagged;
    },
  };
  const { attributions } = analyze(text, tagger);
  const { right } = scoreRelations({ text, gold, discarded, attributions }, tallies);
  attributions.forEach((_attribution, at) => {
    if (right[at] !== null) judged.push({ probability: probabilities[at], isRight: right[at] });
  });
}

const percent = (part, whole) => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);
const floors = JSON.parse(readFileSync('test/quality/corpus-baseline.json', 'utf8'));
const figures = Object.fromEntries(
  [...tallies].map(([kind, { found, rightFound, marked, rightMarked }]) => {
    const precision = percent(rightFound, found);
    const recall = percent(rightMarked, marked);
    const f1 = percent(2 * rightFound * rightMarked, rightFound * marked + rightMarked * found);
    return [kind, { precision, recall, f1, floor: floors[kind], found, marked }];
  }),
);
console.table(figures);
const bins = Array.from({ length: BINS }, (_, bin) => {
  const inside = judged.filter(
    ({ probability }) => Math.min(Math.floor(probability * BINS), BINS - 1) === bin,
  );
  const mean = (value) => inside.reduce((sum, each) => sum + value(each), 0) / (inside.length || 1);
  return {
    count: inside.length,
    probability: mean(({ probability }) => probability),
    share: mean(({ isRight }) => Number(isRight)),
  };
});
const error = bins.reduce(
  (sum, { count, probability, share }) =>
    sum + (count / judged.length) * Math.abs(probability - share),
  0,
);
console.log(
  `Expected calibration error: ${(100 * error).toFixed(1)} % over ${judged.length} attributions`,
);
writeFileSync('test/quality/reliability.svg', drawReliability(bins, error));
const short = Object.entries(figures).filter(([, { f1, floor }]) => f1 < floor);
for (const [kind, { f1, floor }] of short)
  console.error(`${kind}: F1 is ${f1} %, below its floor of ${floor} %`);
if (short.length > 0) process.exitCode = 1;
