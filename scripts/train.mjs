/**
 * Makes the tagger's model from a corpus: npm run train -- --corpus PATH [--output FILE] [--without IDEA]
 *
 * PATH holds `train/` and `dev/` in PolNeAR's form. Trains on train; dev is only scored, never learned from. Deterministic.
 * Each step learns from what the step before says of articles that it has not seen (jackknife), as it will at run time.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseText } from '../dist/src/analysis/parse-text.js';
import { findAttributions } from '../dist/src/analysis/quotes/find-attributions.js';
import { followTurns } from '../dist/src/analysis/quotes/follow-turns.js';
import { describeCues } from '../dist/src/analysis/tagger/cues/cue-facts.js';
import {
  addCueFeatures,
  CUE_BITS,
  mayBeCue,
} from '../dist/src/analysis/tagger/cues/cue-features.js';
import { scoreCues } from '../dist/src/analysis/tagger/cues/score-cues.js';
import { toStepTable } from '../dist/src/analysis/tagger/labels/label-sequence.js';
import { writeModel } from '../dist/src/analysis/tagger/model-file.js';
import { findReadings } from '../dist/src/analysis/tagger/readings/find-readings.js';
import { groupByItem } from '../dist/src/analysis/tagger/readings/reading.js';
import {
  addReadingFeatures,
  READING_BITS,
} from '../dist/src/analysis/tagger/readings/reading-features.js';
import { measureReading } from '../dist/src/analysis/tagger/readings/reading-numbers.js';
import { countWords } from '../dist/src/analysis/tagger/readings/reading-shape.js';
import { bestOfHeads } from '../dist/src/analysis/tagger/readings/score-readings.js';
import { Features } from '../dist/src/analysis/tagger/weights/features.js';
import { packRows } from '../dist/src/analysis/tagger/weights/packed-rows.js';
import { packTrees, scoreByTrees } from '../dist/src/analysis/tagger/weights/trees.js';
import { encodeWeights, ZERO_CODE } from '../dist/src/analysis/tagger/weights/weight-codes.js';
import { ALWAYS, Lexicon } from '../dist/src/analysis/tagger/words/lexicon.js';
import { describeWords, itemsIn } from '../dist/src/analysis/tagger/words/word-facts.js';
import { hashText } from '../dist/src/lib/hash.js';
import { crossValidate } from './train/cross-validate.mjs';
import { fitClusters } from './train/fit-clusters.mjs';
import { fitLabels, goldLabels, prepareExample } from './train/fit-labels.mjs';
import { fitLexicon, tagWords } from './train/fit-lexicon.mjs';
import { fitLogistic } from './train/fit-logistic.mjs';
import { fitTags } from './train/fit-tags.mjs';
import { fitTrees } from './train/fit-trees.mjs';
import { createRandom } from './train/random.mjs';
import { readCorpus } from './train/read-corpus.mjs';
import { TailMean } from './train/tail-mean.mjs';

const SEED = 20_161_108;
const FOLDS = 4;
/** Number of the part that is all articles; those of folds go from 0. */
const WHOLE = FOLDS;
/** So many chains, which see the examples in other orders, are one in the mean: less of it is chance. */
const CHAINS = 2;
/** What can be left out, to see by cross-validation what it is worth; no model is written then. */
const IDEAS = ['rules', 'clusters', 'tags', 'paths', 'trees'];
const TAG_PASSES = 4;
const CUE_FIT = { size: 2 ** CUE_BITS, passes: 6, rate: 0.02, decay: 1e-5 };
const LABEL_FIT = { passes: 16, rate: 0.04, decay: 1e-5 };
const READING_FIT = { size: 2 ** READING_BITS, passes: 4, rate: 0.02, decay: 2e-4 };
const TREES_FIT = { count: 160, rate: 0.07, smoothing: 5, least: 10, rows: 0.7, columns: 0.5 };

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    output: { type: 'string', default: 'src/analysis/tagger/model.bin' },
    without: { type: 'string' },
  },
});
if (!options.corpus || (options.without && !IDEAS.includes(options.without))) {
  process.stderr.write(
    `usage: npm run train -- --corpus PATH [--output FILE] [--without ${IDEAS.join('|')}]\n`,
  );
  process.exit(2);
}

/** For words and for the cues of folds, in this order. */
const random = createRandom(SEED);
/** Each later step has numbers of its own, so that a change to one leaves the others as they were. */
const randomOf = (step) => createRandom(SEED ^ hashText(step));
const startedAt = performance.now();
const log = (line) =>
  process.stdout.write(`${((performance.now() - startedAt) / 1000).toFixed(0)} s  ${line}\n`);

const articles = readCorpus(`${options.corpus}/train`, { isAll: true }).map(prepare);
log(`${articles.length} readings of articles read`);
for (const article of articles) article.tagAt = tagWords(article.document.text);
const tables = fitTables();
const lexicon = new Lexicon(tables);
const tag = fitTags(articles, lexicon, { passes: TAG_PASSES, random });
log('words: tags, rates and clusters');
for (const article of articles) describe(article);

for (const { seen, unseen } of folds()) {
  const cue = fitCues(seen, random);
  for (const article of unseen) article.cues = cuesOf(article, cue);
}
log('cues: scored by jackknife');
for (const article of articles) article.examples = labelExamples(article);
log('labels: examples made');
for (const { seen, unseen, part } of folds()) {
  const labels = fitChain(seen, part);
  for (const article of unseen) article.candidates = candidatesOf(article, labels);
  log(`labels: fold ${part + 1} of ${FOLDS}`);
}
if (options.without === 'paths') for (const article of articles) keepFirst(article);
for (const { seen, unseen, part } of folds()) {
  const reading = fitReadings(candidatesIn(seen), part);
  for (const article of unseen) measure(article, reading);
}
for (const { seen, unseen, part } of folds()) {
  const trees = packTrees(growTrees(candidatesIn(seen), part));
  for (const each of candidatesIn(unseen))
    each.chance = logistic(
      options.without === 'trees' ? each.numbers[0] : scoreByTrees(trees, each.numbers),
    );
}
log(`cross-validated on train: ${JSON.stringify(crossValidate(articles, isRight))}`);
if (options.without) process.exit(0);
const candidates = candidatesIn(articles);
const trees = growTrees(candidates, WHOLE);
log(`readings: fitted on ${candidates.length}`);
const reading = fitReadings(candidates, WHOLE);
const labels = fitChain(articles, WHOLE);
log('labels: fitted');
const cue = fitCues(articles, randomOf('cues'));
const file = writeModel({ lexicon: tables, tag, cue, ...labels, reading, trees });
writeFileSync(options.output, file);
log(`${options.output}: ${(file.length / 1e6).toFixed(2)} MB`);

function fitTables() {
  const words = fitLexicon(articles);
  if (options.without === 'tags') {
    words.wordTags = words.wordTags.map((tag) => tag | ALWAYS);
    words.suffixTags = words.suffixTags.map((tag) => tag | ALWAYS);
  }
  const noClusters = { clusterKeys: new Int32Array(), clusters: new Uint16Array() };
  return { ...words, ...(options.without === 'clusters' ? noClusters : fitClusters(random)) };
}

/** Document, what the rules find, and the gold attributions as sets of items. */
function prepare({ text, gold, discarded, id }) {
  const document = parseText(text);
  const drafts =
    options.without === 'rules' ? [] : followTurns(document, findAttributions(document));
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
  article.facts = describeWords(article.document, article.drafts, { lexicon, tag });
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

/** An article stays in one fold with all its annotators' readings. */
function folds() {
  const ids = [...new Set(articles.map(({ id }) => id))];
  const foldOf = new Map(ids.map((id, at) => [id, at % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => ({
    seen: articles.filter(({ id }) => foldOf.get(id) !== fold),
    unseen: articles.filter(({ id }) => foldOf.get(id) === fold),
    part: fold,
  }));
}

function fitCues(list, random) {
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
  return describeCues(facts, scoreCues(facts, cue));
}

function labelExamples({ cues, facts, gold, dropped }) {
  const heads = new Set();
  return gold.flatMap((attribution) => {
    const { head } = attribution;
    if (heads.has(head) || dropped.has(head)) return [];
    heads.add(head);
    return [prepareExample({ cues, head, labels: goldLabels(facts, attribution) })];
  });
}

function fitChain(list, part) {
  const examples = list.flatMap((article) => article.examples);
  const means = [];
  for (let chain = 1; chain <= CHAINS; chain++) {
    const random = randomOf(`chain ${part} ${chain}`);
    fitLabels(examples, { ...LABEL_FIT, random }).forEach((weights, at) => {
      means[at] ??= new TailMean(weights.length);
      means[at].add(weights);
    });
  }
  const [label, ends, steps] = means.map((mean) => mean.mean());
  return { label: encodeWeights(label), ends: encodeWeights(ends), steps };
}

/** Readings of an article as examples for the last step. */
function candidatesOf({ cues, facts, gold, dropped }, labels) {
  const features = new Features(READING_BITS);
  const readings = findReadings(cues, {
    label: packRows(labels.label),
    ends: labels.ends,
    steps: toStepTable(labels.steps),
  });
  const others = groupByItem(readings);
  const best = bestOfHeads(readings);
  return readings.flatMap((candidate) => {
    if (dropped.has(candidate.content[0])) return [];
    addReadingFeatures(cues, candidate, others, features);
    const isTrue = gold.some((attribution) => isRight(facts, candidate, attribution));
    const places = features.places.slice(0, features.count);
    return [{ places, isTrue, candidate, best: best(candidate), others }];
  });
}

function candidatesIn(list) {
  return list.flatMap(({ candidates }) => candidates);
}

function fitReadings(list, part) {
  return encodeWeights(fitLogistic(list, { ...READING_FIT, random: randomOf(`readings ${part}`) }));
}

function growTrees(list, part) {
  return fitTrees(list, { ...TREES_FIT, random: randomOf(`trees ${part}`) });
}

function keepFirst(article) {
  article.candidates = article.candidates.filter(({ candidate }) => candidate.rank === 0);
}

function logistic(score) {
  return 1 / (1 + Math.exp(-score));
}

/** Adds the numbers that the trees look at. */
function measure({ cues, candidates }, reading) {
  for (const each of candidates) {
    let score = 0;
    for (const place of each.places) score += reading.weightOf[reading.codes[place] + ZERO_CODE];
    each.numbers = measureReading(cues, each.candidate, each.best, { others: each.others, score });
  }
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
