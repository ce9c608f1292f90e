/**
 * Which of the likeliest paths of a head are read. One path is seldom likely by itself: what speaks for a reading is how likely all
 * those are with which it would be right. So the first to be chosen agrees with most, the next with most of the rest.
 */
import type { Path } from './best-paths.ts';
import { CONTENT, CONTENT_INSIDE, SOURCE, SOURCE_INSIDE } from './label-sequence.ts';

/** As many readings of a head are judged; four gave no more. */
const MOST_CHOSEN = 3;
/** What stands for less than this besides what is chosen is not worth judging. */
const LEAST_NEW = 0.04;
/**
 * Only what has so much of the likeliest path's probability is chosen. Without this what agrees with most is what lies halfway between
 * two that may be right: relations gain a point by it, but one content in eight that was right to the word no longer is.
 */
const LEAST_SHARE = 0.5;

/** A path, and how likely it or one is that says nearly the same, in [0, 1]. */
export interface ChosenPath {
  readonly path: Path;
  readonly agreement: number;
}

/**
 * @param paths of one window, the likeliest first.
 * @param words how many words each item of the window has.
 * @returns up to three of the paths that have a content, in the order of what they stand for.
 */
export function choosePaths(paths: readonly Path[], words: readonly number[]): ChosenPath[] {
  const spoken = paths.filter(({ labels }) => labels.some(isContent));
  const chances = spoken.map(({ logProbability }) => Math.exp(logProbability));
  const isAlikeTo = likeness(spoken, words);
  const sumOf = (at: number, masses: readonly number[]): number =>
    isAlikeTo(at).reduce((sum, fits, other) => sum + (fits ? (masses[other] ?? 0) : 0), 0);
  const chosen: ChosenPath[] = [];
  let left: readonly number[] = chances;
  while (chosen.length < MOST_CHOSEN && spoken.length > 0) {
    const likely = LEAST_SHARE * Math.max(...left);
    const gains = left.map((mass, at) => (mass >= likely ? sumOf(at, left) : 0));
    const most = Math.max(...gains);
    if (chosen.length > 0 && most < LEAST_NEW) break;
    const best = gains.indexOf(most);
    chosen.push({ path: spoken[best] as Path, agreement: sumOf(best, chances) });
    left = left.map((mass, at) => (isAlikeTo(best)[at] ? 0 : mass));
  }
  return chosen;
}

/** @returns what tells which of the paths would be right together with one of them: looked at once, and only for those that may be chosen. */
function likeness(
  paths: readonly Path[],
  words: readonly number[],
): (at: number) => readonly boolean[] {
  const claims = paths.map((path) => claimOf(path, words));
  const rows: (readonly boolean[] | undefined)[] = [];
  return (at) => {
    const claim = claims[at] as Claim;
    rows[at] ??= claims.map((other) => isAlike(claim, other, words));
    return rows[at] ?? [];
  };
}

const isContent = (label: number): boolean => label === CONTENT || label === CONTENT_INSIDE;
const isSource = (label: number): boolean => label === SOURCE || label === SOURCE_INSIDE;

/** What a path gives to source and content: their places, and how many words the content has. */
interface Claim {
  readonly labels: readonly number[];
  readonly source: readonly number[];
  readonly content: readonly number[];
  readonly words: number;
}

function claimOf({ labels }: Path, words: readonly number[]): Claim {
  const source: number[] = [];
  const content: number[] = [];
  let count = 0;
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] as number;
    if (isSource(label)) source.push(at);
    if (!isContent(label)) continue;
    content.push(at);
    count += words[at] as number;
  }
  return { labels, source, content, words: count };
}

/** They would be right together, as the corpus' scoring has it: sources meet or both are missing, and half of the joint words are shared. */
function isAlike(one: Claim, other: Claim, words: readonly number[]): boolean {
  if (one === other) return true;
  let shared = 0;
  for (const at of one.content)
    if (isContent(other.labels[at] as number)) shared += words[at] as number;
  if (2 * shared < one.words + other.words - shared) return false;
  if (one.source.length === 0 || other.source.length === 0)
    return one.source.length === other.source.length;
  return one.source.some((at) => isSource(other.labels[at] as number));
}
