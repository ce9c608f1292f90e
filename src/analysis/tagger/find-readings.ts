/** All ways in which a document's attributions may be read: by the labels around each likely cue, and by rules where there is none. */
import type { CueFacts } from './label-features.ts';
import type { TaggerModel } from './model.ts';
import { readLabels } from './read-labels.ts';
import type { Reading } from './reading-features.ts';
import type { RuleReading } from './word-facts.ts';

/** An item less likely than this heads no cue: so low that what is a cue after all can still be found. */
const MIN_CUE_PROBABILITY = 0.25;
/** For a rule's cue that the model holds for none, so that odds stay finite. */
const LEAST_PROBABILITY = 0.001;
const NO_CUE_PROBABILITY = 0.5;

/** @returns readings in no order; at most one a head. */
export function findReadings(
  cues: CueFacts,
  model: Pick<TaggerModel, 'label' | 'steps'>,
): Reading[] {
  const readings: Reading[] = [];
  const heads = new Set<number>();
  cues.probability.forEach((probability, at) => {
    if (probability < MIN_CUE_PROBABILITY) return;
    const reading = readLabels(cues, model, at);
    if (!reading) return;
    readings.push(withRuleSource(cues, reading, at));
    heads.add(at);
  });
  completeTurns(cues, readings);
  for (const rule of cues.facts.readings) {
    const isRead = [...rule.cue].some((at) => heads.has(at));
    if (!isRead && rule.content.size > 0) readings.push(readRule(cues, rule));
  }
  return readings;
}

/**
 * "Berg asked for time and has demanded that …": a subject shared by several verbs is more surely found by the rules, and so is
 * one where the labels give none.
 */
function withRuleSource(
  { facts, readingOfCue }: CueFacts,
  reading: Reading,
  head: number,
): Reading {
  const source = readingOfCue.get(head)?.source;
  if (!source || source.size === 0) return reading;
  const before = facts.items[(reading.cue[0] ?? head) - 1]?.lower ?? '';
  const isShared = /^(?:and|but|or|then)$/u.test(before);
  return reading.source.length === 0 || isShared
    ? { ...reading, source: inOrder(source) }
    : reading;
}

/** A quotation that the rules put into one turn with another joins the reading of that other, where no reading has it. */
function completeTurns({ facts }: CueFacts, readings: Reading[]): void {
  const readingOf = new Map<number, number>();
  readings.forEach(({ content }, index) => {
    for (const at of content) if (!readingOf.has(at)) readingOf.set(at, index);
  });
  for (const rule of facts.readings) {
    const quotations = inOrder(rule.content).filter((at) => facts.items[at]?.quotation);
    const index = quotations.map((at) => readingOf.get(at)).find((found) => found !== undefined);
    const reading = index === undefined ? undefined : readings[index];
    const missing = quotations.filter((at) => !readingOf.has(at));
    if (index === undefined || !reading || missing.length === 0) continue;
    readings[index] = { ...reading, content: inOrder([...reading.content, ...missing]) };
    for (const at of missing) readingOf.set(at, index);
  }
}

function inOrder(items: Iterable<number>): number[] {
  return [...items].sort((a, b) => a - b);
}

function readRule({ probability }: CueFacts, { rule, source, cue, content }: RuleReading): Reading {
  const words = inOrder(cue);
  const chances = words.map((at) => probability[at] ?? 0);
  const best = Math.max(...chances);
  const head = words[chances.indexOf(best)] ?? null;
  return {
    head,
    source: inOrder(source),
    cue: words,
    content: inOrder(content),
    cueProbability: head === null ? NO_CUE_PROBABILITY : Math.max(best, LEAST_PROBABILITY),
    labelScore: 0,
    rule,
  };
}
