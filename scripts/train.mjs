/**
 * Makes the tagger's model from a corpus: npm run train -- --corpus PATH [--output FILE] [--without-rules]
 *
 * PATH holds `train/` and `dev/` in PolNeAR's form. Trains on train; dev is only scored, never learned from. Deterministic.
 * Each step learns from what the step before says of articles that it has not seen (jackknife), as it will at run time.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseText } from '../dist/src/analysis/parse-text.js';
import { findAttributions } from '../dist/src/analysis/quotes/find-attributions.js';
import { followTurns } from '../dist/src/analysis/quotes/follow-turns.js';
import { addCueFeatures, CUE_BITS, mayBeCue } from '../dist/src/analysis/tagger/cue-features.js';
import { Features } from '../dist/src/analysis/tagger/features.js';
import { findReadings } from '../dist/src/analysis/tagger/find-readings.js';
import { describeCues } from '../dist/src/analysis/tagger/label-features.js';
import { Lexicon } from '../dist/src/analysis/tagger/lexicon.js';
import { writeModel } from '../dist/src/analysis/tagger/model-file.js';
import { scoreCues } from '../dist/src/analysis/tagger/read-labels.js';
import {
  addReadingFeatures,
  countWords,
  groupByItem,
  READING_BITS,
} from '../dist/src/analysis/tagger/reading-features.js';
import { encodeWeights } from '../dist/src/analysis/tagger/weight-codes.js';
import { describeWords, itemsIn } from '../dist/src/analysis/tagger/word-facts.js';
import { fitLabels, goldLabels } from './train/fit-labels.mjs';
import { fitLexicon } from './train/fit-lexicon.mjs';
import { fitLogistic } from './train/fit-logistic.mjs';
import { createRandom } from './train/random.mjs';
import { readCorpus } from './train/read-corpus.mjs';

const SEED = 20_161_108;
const FOLDS = 4;
const CUE_FIT = { size: 2 ** CUE_BITS, passes: 6, rate: 0.02, decay: 1e-5 };
const LABEL_PASSES = 10;
const READING_FIT = { size: 2 ** READING_BITS, passes: 4, rate: 0.02, decay: 2e-4 };

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    output: { type: 'string', default: 'src/analysis/tagger/model.bin' },
  },
});
if (!options.corpus) {
  process.stderr.write('usage: npm run train -- --corpus PATH [--output FILE]\n');
  process.exit(2);
}

const random = createRandom(SEED);
const startedAt = performance.now();
const log = (line) =>
  process.stdout.write(`${((performance.now() - startedAt) / 1000).toFixed(0)} s  ${line}\n`);

const articles = readCorpus(`${options.corpus}/train`).map(prepare);
log(`${articles.length} articles read`);
const tables = fitLexicon(articles);
const lexicon = new Lexicon(tables);
for (const article of articles) describe(article);

for (const { seen, unseen } of folds()) {
  const cue = fitCues(seen);
  for (const article of unseen) article.cues = cuesOf(article, cue);
}
log('cues: scored by jackknife');
const readingExamples = folds().flatMap(({ seen, unseen }, fold) => {
  const labels = fitLabels(seen.flatMap(labelExamples), { passes: LABEL_PASSES - 1, random });
  log(`labels: fold ${fold + 1} of ${FOLDS}`);
  return unseen.flatMap((article) => readingExamplesOf(article, labels));
});
const reading = fitLogistic(readingExamples, { ...READING_FIT, random });
log(`readings: fitted on ${readingExamples.length}`);
const labels = fitLabels(articles.flatMap(labelExamples), { passes: LABEL_PASSES, random });
log('labels: fitted');
const cue = fitCues(articles);
const model = {
  lexicon: tables,
  cue,
  ...labels,
  reading: encodeWeights(reading),
};
const file = writeModel(model);
writeFileSync(options.output, file);
log(`${options.output}: ${(file.length / 1e6).toFixed(2)} MB`);

/** Document, what the rules find, and the gold attributions as sets of items. */
function prepare({ text, gold, discarded, id }) {
  const document = parseText(text);
  const drafts = followTurns(document, findAttributions(document));
  const items = document.sentences.flatMap((sentence) => sentence.items);
  const sets = gold.map((attribution) => ({
    source: new Set(itemsIn({ items }, toSpans(attribution.source))),
    cue: new Set(itemsIn({ items }, toSpans(attribution.cue))),
    content: new Set(itemsIn({ items }, toSpans(attribution.content))),
  }));
  const goldCueItems = sets.flatMap((attribution) => [...attribution.cue]);
  const dropped = new Set(itemsIn({ items }, toSpans(discarded)));
  return { id, document, drafts, items, sets, goldCueItems, dropped };
}

function toSpans(ranges) {
  return ranges.map(([start, end]) => ({ start, end }));
}

function describe(article) {
  article.facts = describeWords(article.document, article.drafts, lexicon);
  article.gold = article.sets
    .filter((attribution) => attribution.cue.size > 0)
    .map((attribution) => ({ ...attribution, head: headOf(article.facts, attribution.cue) }));
}

/** The word of a cue that is most often one, a verb before others. */
function headOf(facts, cue) {
  const weight = (at) => {
    if (facts.items[at].lower === 'according') return 1e6;
    const rate = facts.cueRate[at] % 16;
    return (
      2 ** (rate / 1.5) * (mayBeVerb(facts, at) ? 2 : 1) * (isAuxiliary(facts.items[at]) ? 0 : 1)
    );
  };
  return [...cue].reduce((best, at) => (weight(at) > weight(best) ? at : best));
}

function mayBeVerb(facts, at) {
  return facts.tag[at] === 4;
}

function isAuxiliary({ lower }) {
  return /^(?:is|are|was|were|be|been|being|am|has|have|had|having|do|does|did|will|would|can|could|may|might|shall|should|must|not|n't|also|'s)$/.test(
    lower,
  );
}

function folds() {
  return Array.from({ length: FOLDS }, (_, fold) => ({
    seen: articles.filter((_article, at) => at % FOLDS !== fold),
    unseen: articles.filter((_article, at) => at % FOLDS === fold),
  }));
}

function fitCues(list) {
  const features = new Features(CUE_BITS);
  const examples = list.flatMap(({ facts, gold, dropped }) => {
    const heads = new Set(gold.map(({ head }) => head));
    return facts.items.flatMap((_item, at) => {
      if (!mayBeCue(facts, at) || dropped.has(at)) return [];
      addCueFeatures(facts, at, features);
      return [{ places: features.places.slice(0, features.count), isTrue: heads.has(at) }];
    });
  });
  return encodeWeights(fitLogistic(examples, { ...CUE_FIT, random }));
}

function cuesOf({ facts }, cue) {
  return describeCues(facts, scoreCues(facts, { cue }));
}

function labelExamples({ cues, facts, gold, dropped }) {
  const heads = new Set();
  return gold.flatMap((attribution) => {
    const { head } = attribution;
    if (heads.has(head) || dropped.has(head)) return [];
    heads.add(head);
    return [{ cues, head, labels: goldLabels(facts, attribution) }];
  });
}

function readingExamplesOf({ cues, facts, gold, dropped }, labels) {
  const features = new Features(READING_BITS);
  const readings = findReadings(cues, labels);
  const byItem = groupByItem(readings);
  return readings.flatMap((candidate) => {
    if (dropped.has(candidate.content[0])) return [];
    addReadingFeatures(cues, candidate, byItem, features);
    const isTrue = gold.some((attribution) => isRight(facts, candidate, attribution));
    return [{ places: features.places.slice(0, features.count), isTrue }];
  });
}

/** As the corpus' usual scoring has it: half of the joint words are shared, and the sources meet or both are missing. */
function isRight(facts, { source, content }, gold) {
  const shared = countWords(
    facts,
    content.filter((at) => gold.content.has(at)),
  );
  const joint = countWords(facts, new Set([...content, ...gold.content]));
  const isSource =
    source.length === 0 ? gold.source.size === 0 : source.some((at) => gold.source.has(at));
  return isSource && 2 * shared >= joint;
}
