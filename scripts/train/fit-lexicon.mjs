import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { ALWAYS, suffixKey, TAGS, wordKey } from '../../dist/src/analysis/tagger/words/lexicon.js';
import { hashText } from '../../dist/src/lib/hash.js';

const MIN_WORD_COUNT = 3;
const MIN_SUFFIX_COUNT = 5;
/** A word seen so often, and so often with one tag, is taken to have no other. */
const MIN_ONLY_COUNT = 5;
const ONLY_SHARE = 0.98;
/** Rarer words get a bucket of their own: their rate tells little. */
const MIN_RATE_COUNT = 3;
const RARE_BUCKETS = 16;

const nlp = winkNLP(model, ['sbd', 'pos']);

/**
 * Word tables from the training articles: the part of speech that wink-nlp (MIT licence) gives a word most often, and
 * how often a word stands in a gold cue. Keys are hashes.
 */
export function fitLexicon(articles) {
  const words = new Map();
  const suffixes = new Map();
  const occurrences = new Map();
  const cues = new Map();
  for (const { document, items, goldCueItems, tagAt } of articles) {
    for (const { items: own } of document.sentences)
      own.forEach((item, place) => {
        if (item.kind !== 'word' && item.kind !== 'clitic') return;
        const isMarked = item.isCapital && place > 0;
        const tag = tagAt.get(item.start) ?? 'X';
        count(words, wordKey(item.lower, isMarked), tag);
        count(suffixes, suffixKey(item.lower, isMarked), tag);
      });
    for (const item of items) add(occurrences, hashText(item.lower));
    for (const at of goldCueItems) add(cues, hashText(items[at].lower));
  }
  const word = table(words, MIN_WORD_COUNT, true);
  const suffix = table(suffixes, MIN_SUFFIX_COUNT, false);
  const keys = [...cues.keys()].sort((a, b) => a - b);
  return {
    wordKeys: word.keys,
    wordTags: word.tags,
    suffixKeys: suffix.keys,
    suffixTags: suffix.tags,
    cueKeys: Int32Array.from(keys),
    cueRates: Uint8Array.from(keys, (key) => rateBucket(cues.get(key), occurrences.get(key))),
  };
}

/** @returns {Map<number, string>} the tags that wink-nlp gives, by the offsets of their words. */
export function tagWords(text) {
  const tokens = nlp.readDoc(text).tokens();
  const values = tokens.out(nlp.its.value);
  const tags = tokens.out(nlp.its.pos);
  const tagAt = new Map();
  let from = 0;
  values.forEach((value, index) => {
    const start = text.indexOf(value, from);
    if (start < 0) return;
    for (let at = start; at < start + value.length; at++) tagAt.set(at, tags[index]);
    from = start + value.length;
  });
  return tagAt;
}

function add(counts, key) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function count(table, key, tag) {
  if (!table.has(key)) table.set(key, new Map());
  add(table.get(key), tag);
}

function table(counts, least, marksOnly) {
  const total = (tags) => [...tags.values()].reduce((sum, each) => sum + each, 0);
  const kept = [...counts].filter(([, tags]) => total(tags) >= least).sort(([a], [b]) => a - b);
  const tagOf = (tags) => {
    const [tag, count] = [...tags].sort((a, b) => b[1] - a[1])[0];
    const isOnly = marksOnly && total(tags) >= MIN_ONLY_COUNT && count >= ONLY_SHARE * total(tags);
    return Math.max(0, TAGS.indexOf(tag)) + (isOnly ? ALWAYS : 0);
  };
  return {
    keys: Int32Array.from(kept, ([key]) => key),
    tags: Uint8Array.from(kept, ([, tags]) => tagOf(tags)),
  };
}

/** 1 to 12 by the logarithm of the smoothed share; for rare words 17 to 28. */
function rateBucket(inCues, inAll) {
  const share = (inCues + 0.02) / (inAll + 1);
  const bucket = Math.max(1, 12 + Math.round(Math.log2(Math.min(share, 1) + 0.005) * 1.5));
  return inAll < MIN_RATE_COUNT ? bucket + RARE_BUCKETS : bucket;
}
