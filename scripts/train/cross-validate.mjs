import { withoutDoubles } from '../../dist/src/analysis/tagger/readings/choose-readings.js';

/** A step of the thresholds that are tried. */
const STEP = 0.03;

/**
 * Scores readings that were judged by models which had not seen their articles. Relations as the corpus' usual scoring has them,
 * one to one, but counted on items instead of characters; "direct" is what holds quotations alone.
 *
 * @param {{ facts: object, sets: object[], dropped: Set<number>, candidates: object[] }[]} articles with `chance`, in [0, 1], a candidate.
 * @param {(facts: object, reading: object, gold: object) => boolean} isRight
 * @returns {{ threshold: number, precision: number, recall: number, f1: number, kinds: Record<string, number> }} per cent, at the
 *   threshold with the best F1; `kinds` has the F1 of each.
 */
export function crossValidate(articles, isRight) {
  const runs = articles.map((article) => match(article, isRight));
  let best = { f1: -1 };
  for (let threshold = 0.22; threshold < 0.6; threshold += STEP) {
    const found = tally(runs, threshold);
    if (found.f1 > best.f1) best = found;
  }
  return best;
}

/** @returns the readings that would be kept, and the gold attributions that each is right about. */
function match({ facts, sets, dropped, candidates }, isRight) {
  const gold = sets.filter(({ content }) => [...content].some((at) => !dropped.has(at)));
  const judged = candidates.map(({ candidate, chance }) => ({
    reading: candidate,
    probability: chance,
  }));
  const found = withoutDoubles(facts, judged).map(({ reading, probability }) => ({
    chance: probability,
    kind: kindOf(facts, reading.content),
    fits: gold.flatMap((attribution, at) => (isRight(facts, reading, attribution) ? [at] : [])),
  }));
  return { found, gold: gold.map(({ content }) => kindOf(facts, content)) };
}

function kindOf({ items }, content) {
  const list = [...content];
  const quoted = list.filter((at) => items[at].quotation).length;
  if (quoted === 0) return 'indirect';
  return quoted === list.length ? 'direct' : 'mixed';
}

function tally(runs, threshold) {
  const counts = {};
  const bump = (kind, field) => {
    for (const key of ['all', kind]) {
      counts[key] ??= { found: 0, rightFound: 0, marked: 0, rightMarked: 0 };
      counts[key][field]++;
    }
  };
  for (const { found, gold } of runs) {
    const taken = new Set();
    for (const { chance, kind, fits } of found) {
      if (chance < threshold) continue;
      bump(kind, 'found');
      const at = fits.find((each) => !taken.has(each));
      if (at === undefined) continue;
      taken.add(at);
      bump(kind, 'rightFound');
    }
    gold.forEach((kind, at) => {
      bump(kind, 'marked');
      if (taken.has(at)) bump(kind, 'rightMarked');
    });
  }
  const rates = ({ found, rightFound, marked, rightMarked }) => {
    const [precision, recall] = [rightFound / found, rightMarked / marked];
    return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
  };
  const percent = (share) => Math.round(1000 * share) / 10;
  const { precision, recall, f1 } = rates(counts.all);
  const kinds = ['direct', 'mixed', 'indirect'].map((kind) => [
    kind,
    percent(rates(counts[kind]).f1),
  ]);
  return {
    threshold: Math.round(100 * threshold) / 100,
    precision: percent(precision),
    recall: percent(recall),
    f1: percent(f1),
    kinds: Object.fromEntries(kinds),
  };
}
