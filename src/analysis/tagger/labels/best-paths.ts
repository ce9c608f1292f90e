/**
 * The likeliest ways to label a window. The first comes from a Viterbi search over the labels that are likely at all; each further
 * one leaves one that is found already at one item, towards the window's start, and is from there on the best that leads to it
 * (Hoffman and Pavley, "A method for the solution of the Nth best path problem", 1959): what it costs is known from two sums.
 */
import { Scratch } from '../../../lib/scratch.ts';
import {
  type ChainScores,
  type Chances,
  ENDED_ROLE,
  LABEL_COUNT,
  ROLE_COUNT,
  START,
  type StepTable,
} from './label-sequence.ts';

/** Labels less likely than this are on no path that is looked at. */
const MIN_LABEL_PROBABILITY = 0.004;

export interface Path {
  readonly labels: readonly number[];
  /** Logarithm of its probability among all paths. */
  readonly logProbability: number;
}

/** Made once: so many heads ask for them. */
const BEST = new Scratch();
const BEFORE = new Scratch();

/** @returns what gives so many paths at most, the likeliest first; good until those of another window are asked for. */
export function bestPaths(
  scores: ChainScores,
  table: StepTable,
  { labels, logSum }: Chances,
): (most: number) => Path[] {
  const lattice = searchForward(scores, table, labels);
  return (most) => pathsThrough(lattice, logSum, most);
}

function pathsThrough(lattice: Lattice, logSum: number, most: number): Path[] {
  const paths: Path[] = [];
  const departures = firstDepartures(lattice, most);
  for (let next = departures.shift(); next; next = departures.shift()) {
    const path = follow(lattice, next);
    paths.push({ labels: path, logProbability: next.score - logSum });
    addDepartures(lattice, departures, { path, from: next.at }, most - paths.length);
  }
  return paths;
}

interface Lattice {
  readonly scores: ChainScores;
  readonly table: StepTable;
  readonly length: number;
  /** `item * LABEL_COUNT + label`: the sum of the best way that ends so; -Infinity where none does. */
  readonly best: Float64Array;
  /** The label before, on that way. */
  readonly before: Float64Array;
}

/** A path that goes the best way to one item's label, and behind that as another does. */
interface Departure {
  readonly score: number;
  readonly at: number;
  readonly label: number;
  /** Null where the item is the last. */
  readonly path: readonly number[] | null;
}

/** @returns what a step to the item adds, its own label apart; -Infinity where it is not allowed. */
function stepScore({ scores, table }: Lattice, at: number, from: number, to: number): number {
  const step = from * LABEL_COUNT + to;
  if (table.factors[step] === 0) return Number.NEGATIVE_INFINITY;
  const role = ENDED_ROLE[step] as number;
  const end = role < 0 ? 0 : (scores.ends[at * ROLE_COUNT + role] as number);
  return end + (table.steps[step] as number);
}

function searchForward(scores: ChainScores, table: StepTable, chances: Float64Array): Lattice {
  const cells = scores.labels.length;
  const best = BEST.take(cells).fill(Number.NEGATIVE_INFINITY);
  const before = BEFORE.take(cells);
  const lattice = { scores, table, length: cells / LABEL_COUNT, best, before };
  for (let cell = 0; cell < cells; cell++) {
    if ((chances[cell] as number) < MIN_LABEL_PROBABILITY) continue;
    const own = scores.labels[cell] as number;
    if (cell < LABEL_COUNT) best[cell] = own + (table.steps[START + cell] as number);
    else enter(lattice, cell, own);
  }
  return lattice;
}

/** Looks for the best way into a cell. */
function enter(lattice: Lattice, cell: number, own: number): void {
  const { best, before } = lattice;
  const to = cell % LABEL_COUNT;
  const at = (cell - to) / LABEL_COUNT;
  for (let from = 0; from < LABEL_COUNT; from++) {
    const way = best[(at - 1) * LABEL_COUNT + from] as number;
    if (way === Number.NEGATIVE_INFINITY) continue;
    const score = way + own + stepScore(lattice, at, from, to);
    if (score <= (best[cell] as number)) continue;
    best[cell] = score;
    before[cell] = from;
  }
}

function firstDepartures({ best, length }: Lattice, most: number): Departure[] {
  const found: Departure[] = [];
  const at = length - 1;
  for (let label = 0; label < LABEL_COUNT; label++) {
    const score = best[at * LABEL_COUNT + label] as number;
    if (score > Number.NEGATIVE_INFINITY) insert(found, { score, at, label, path: null }, most);
  }
  return found;
}

/** Adds all that leave a path before the item where it left another itself: what leaves it later was found with that one. */
function addDepartures(
  lattice: Lattice,
  departures: Departure[],
  { path, from }: { path: readonly number[]; from: number },
  most: number,
): void {
  const { best, length, scores } = lattice;
  departures.length = Math.min(departures.length, most);
  if (most === 0) return;
  let rest = 0;
  for (let at = length - 2; at >= 0; at--) {
    const [own, next] = [path[at] as number, path[at + 1] as number];
    rest += scores.labels[(at + 1) * LABEL_COUNT + next] as number;
    for (let label = 0; label < LABEL_COUNT && at < from; label++) {
      if (label === own) continue;
      const way = best[at * LABEL_COUNT + label] as number;
      const score = way + rest + stepScore(lattice, at + 1, label, next);
      if (score > Number.NEGATIVE_INFINITY) insert(departures, { score, at, label, path }, most);
    }
    rest += stepScore(lattice, at + 1, own, next);
  }
}

/** Keeps the best few, the best first. */
function insert(departures: Departure[], departure: Departure, most: number): void {
  const last = departures[most - 1];
  if (last && last.score >= departure.score) return;
  let place = Math.min(departures.length, most - 1);
  for (; place > 0; place--) {
    const other = departures[place - 1] as Departure;
    if (other.score >= departure.score) break;
    departures[place] = other;
  }
  departures[place] = departure;
}

/** Plain lists: there are so many of them, and room for typed ones is found outside the heap. */
function follow({ before, length }: Lattice, { at, label, path }: Departure): number[] {
  const labels = path ? path.slice() : new Array<number>(length).fill(0);
  labels[at] = label;
  for (let place = at; place > 0; place--)
    labels[place - 1] = before[place * LABEL_COUNT + (labels[place] as number)] as number;
  return labels;
}
