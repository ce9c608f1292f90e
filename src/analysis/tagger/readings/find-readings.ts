/** All ways in which a document's attributions may be read: by the labels around each likely cue, and by rules where there is none. */
import type { Token } from '../../text/document.ts';
import { NOUN_LINKS } from '../../text/word-lists.ts';
import type { CueFacts } from '../cues/cue-facts.ts';
import { bestPaths, type Path } from '../labels/best-paths.ts';
import { choosePaths } from '../labels/choose-paths.ts';
import { type Window, windowAround } from '../labels/label-features.ts';
import {
  type Chances,
  CONTENT,
  CONTENT_INSIDE,
  CUE,
  LABEL_COUNT,
  OTHER,
  SOURCE,
  SOURCE_INSIDE,
  sumPaths,
} from '../labels/label-sequence.ts';
import { scoreEnds } from '../labels/score-ends.ts';
import { scoreLabels } from '../labels/score-labels.ts';
import type { LabelModel } from '../model.ts';
import { NOUN, PRON, PROPN, TAGS } from '../words/lexicon.ts';
import { isNominalTag, type RuleReading, type WordFacts } from '../words/word-facts.ts';
import { NO_SUPPORT, type Reading, type Support } from './reading.ts';
import { countWords, runNearest } from './reading-shape.ts';

/** An item less likely than this heads no cue: so low that what is a cue after all can still be found. */
const MIN_CUE_PROBABILITY = 0.25;
/** For a rule's cue that the model holds for none, so that odds stay finite. */
const LEAST_PROBABILITY = 0.001;
const NO_CUE_PROBABILITY = 0.5;
/** A turn of more quotations is not gathered at one reading. */
const MOST_ADDED = 40;
/** Longest name and description of who is quoted, in items. */
const MAX_CITED = 14;
const QUOTING = /^(?:quot|cit)(?:ed|es|ing)$/u;
const AS = /^as$/u;
const SAYING = /^(?:saying|telling|having)$/u;
/** Where a head's likeliest path is less likely than this, so many are looked at; sixteen gave no more. */
const LOG_SURE = Math.log(0.7);
const MOST_PATHS = 12;

/** @returns readings in no order; several a head, of which one at most is right. */
export function findReadings(cues: CueFacts, model: LabelModel): Reading[] {
  const readings: Reading[] = [];
  const heads = new Set<number>();
  const endsOf = scoreEnds(cues, model.ends);
  cues.probability.forEach((probability, at) => {
    if (probability < MIN_CUE_PROBABILITY) return;
    const found = readHead(cues, model, at, endsOf);
    if (found.length === 0) return;
    readings.push(...found);
    heads.add(at);
  });
  const whole = withTurns(cues, withWholeQuotations(cues, readings));
  for (const rule of cues.facts.readings) {
    const isRead = [...rule.cue].some((at) => heads.has(at));
    if (!isRead && rule.content.size > 0) whole.push(readRule(cues, rule));
  }
  return withoutCredited(cues.facts, whole);
}

/** “…,” said Berg. ¶ “…” — Anna Moen: what has a credit of its own is nobody else's from another sentence. */
function withoutCredited({ readings, sentence }: WordFacts, found: readonly Reading[]): Reading[] {
  const credited = new Set(
    readings.flatMap(({ draft, content }) => (draft.rule === 'credit' ? [...content] : [])),
  );
  if (credited.size === 0) return [...found];
  return found.map((reading) => {
    const { head, content } = reading;
    const kept = content.filter(
      (at) => head === null || sentence[at] === sentence[head] || !credited.has(at),
    );
    return kept.length === 0 || kept.length === content.length
      ? reading
      : { ...reading, content: kept };
  });
}

function readHead(
  cues: CueFacts,
  model: LabelModel,
  head: number,
  endsOf: (window: Window) => Float64Array,
): Reading[] {
  const window = windowAround(cues.facts, head);
  const scores = { labels: scoreLabels(cues, model.label, window), ends: endsOf(window) };
  const chances = sumPaths(scores, model.steps, window.head);
  const pathsOf = bestPaths(scores, model.steps, chances);
  const [best] = pathsOf(1);
  const isSure = (best?.logProbability ?? 0) > LOG_SURE;
  const paths = isSure && best ? [best] : pathsOf(MOST_PATHS);
  // One path agrees with itself, however long it is.
  const words = window.items.map((at) => (isSure ? 0 : countWords(cues.facts, [at])));
  const found: Reading[] = [];
  for (const { path, agreement } of choosePaths(paths, words)) {
    const read = readPath(cues, { path, chances, window });
    const heard = withCited(cues.facts, withAgent(cues.facts, read, head), head);
    const sourced = withRuleSource(cues, heard, head);
    const reading = {
      ...withoutAside(cues, sourced, head),
      rank: found.length,
      agreement,
    };
    if (!found.some((other) => isSame(other, reading))) found.push(reading);
  }
  return found;
}

function isSame(one: Reading, other: Reading): boolean {
  return isEqual(one.source, other.source) && isEqual(one.content, other.content);
}

function isEqual(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((at, index) => at === other[index]);
}

interface Labelled {
  readonly path: Path;
  readonly chances: Chances;
  readonly window: Window;
}

function readPath(cues: CueFacts, { path, chances, window }: Labelled): Reading {
  const head = window.items[window.head] as number;
  const source: number[] = [];
  const cue: number[] = [];
  const content: number[] = [];
  path.labels.forEach((label, index) => {
    if (label === OTHER) return;
    const role = label === CUE ? cue : label >= CONTENT ? content : source;
    role.push(window.items[index] as number);
  });
  return {
    head,
    // A source is one run of words; a reading with several would only hedge.
    source: runNearest(source, head),
    cue,
    content,
    cueProbability: cues.probability[head] ?? 0,
    logProbability: path.logProbability,
    rank: 0,
    agreement: 0,
    support: supportOf(path, chances),
    added: 0,
    rule: 0,
  };
}

function supportOf({ labels }: Path, { labels: chances }: Chances): Support {
  const content = new Tally();
  const source = new Tally();
  labels.forEach((label, at) => {
    const cell = at * LABEL_COUNT;
    const chance = (one: number, other: number) =>
      (chances[cell + one] as number) + (chances[cell + other] as number);
    content.add(chance(CONTENT, CONTENT_INSIDE), label === CONTENT || label === CONTENT_INSIDE);
    source.add(chance(SOURCE, SOURCE_INSIDE), label === SOURCE || label === SOURCE_INSIDE);
  });
  return {
    weakestContent: content.least,
    meanContent: content.mean(),
    contentLeft: content.left,
    meanSource: source.mean(),
    sourceLeft: source.left,
  };
}

class Tally {
  least = 1;
  left = 0;
  private sum = 0;
  private count = 0;

  add(chance: number, isIn: boolean): void {
    if (!isIn) {
      this.left += chance;
      return;
    }
    this.sum += chance;
    this.count++;
    this.least = Math.min(this.least, chance);
  }

  mean(): number {
    return this.count === 0 ? 0 : this.sum / this.count;
  }
}

/** "The wall was called “a ruin” by Anna Berg": who stands behind "by" speaks, and is no part of what is said. */
function withAgent({ items, tag }: WordFacts, reading: Reading, head: number): Reading {
  const { source, content } = reading;
  const isPassive = /^(?:is|are|was|were|be|been|being)$/u.test(items[head - 1]?.lower ?? '');
  const by = content.find((at) => items[at]?.lower === 'by' && items[at - 1]?.quotation);
  if (!isPassive || source.length > 0 || by === undefined) return reading;
  const agent = runNearest(
    content.filter((at) => at > by && items[at]?.kind !== 'punctuation'),
    by,
  );
  const isName = agent[0] === by + 1 && tag[by + 1] === PROPN;
  return isName ? { ...reading, source: agent, content: content.filter((at) => at < by) } : reading;
}

/** "Cole quoted Berg as saying “…”": the words are Berg’s, whichever of the verbs is the head. */
function withCited({ items, tag }: WordFacts, reading: Reading, head: number): Reading {
  const isOne = (at: number, form: RegExp) => form.test(items[at]?.lower ?? '');
  const isSaying = isOne(head, SAYING) && isOne(head - 1, AS);
  // Nearly every head.
  if (!isSaying && !isOne(head, QUOTING)) return reading;
  const near = Array.from({ length: MAX_CITED }, (_, distance) => distance);
  const saying = isSaying
    ? head
    : near.map((far) => head + far).find((at) => isOne(at - 1, AS) && isOne(at, SAYING));
  const quoting = isSaying ? near.map((far) => head - far).find((at) => isOne(at, QUOTING)) : head;
  if (saying === undefined || quoting === undefined) return reading;
  const cited = near.map((far) => quoting + 1 + far).filter((at) => at < saying - 1);
  const content = reading.content.filter((at) => at > saying || items[at]?.quotation);
  if (content.length === 0 || !cited.some((at) => isNominalTag(tag[at]))) return reading;
  return {
    ...reading,
    source: cited,
    cue: [quoting, saying - 1, saying],
    content,
  };
}

/**
 * The rules' source where the labels give none, a relative clause ("a clerk, who asked not to be named, said"), or a phrase that
 * breaks off, and where several verbs share it ("Berg asked for time and has demanded that …").
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
  const isAsked = reading.source[0] === head + 1 && isAddressed(facts, head, source);
  const isOther =
    isShared || isAsked || isBroken(facts, reading) || isCutName(facts, reading, source);
  if (!isOther) return reading;
  // “The plan ‘a disaster’, says Moen”: Moen is none of the words; who is, elsewhere, says nothing.
  const content = reading.content.filter((at) => !source.has(at));
  const isApart = content.length === reading.content.length || source.has(head + 1);
  if (!isApart || content.length === 0) return reading;
  return { ...reading, source: inOrder(source), content };
}

/** “No,” one resident, who asked not to be named, said: what stands between a statement's end and its cue is told of the speaker, not said. */
function withoutAside({ facts, readingOfCue }: CueFacts, reading: Reading, head: number): Reading {
  const rule = readingOfCue.get(head);
  const [start] = rule?.source ?? [];
  if (!rule || start === undefined || start > head) return reading;
  const said = reading.content.filter((at) => at < start || at > head);
  const isQuoted = said.length > 0 && said.every((at) => facts.items[at]?.quotation);
  const isWhole = isQuoted && said.every((at) => rule.content.has(at));
  return isWhole ? { ...reading, content: said } : reading;
}

/** No noun phrase ends so. */
const OPEN_ENDS = new Set(
  (['NUM', 'ADP', 'DET', 'CCONJ', 'PART'] as const).map((tag) => TAGS.indexOf(tag)),
);

function isBroken({ items, tag }: WordFacts, { source, cue }: Reading): boolean {
  const first = items[source[0] ?? -1];
  const last = source.at(-1);
  if (!first || last === undefined) return true;
  if (source.length > 1 && /^(?:who|which)$/u.test(first.lower)) return true;
  const isCut = tag[last + 1] === NOUN && tag[last] !== PRON && !cue.includes(last + 1);
  return isCut || OPEN_ENDS.has(tag[last] ?? 0);
}

/** "The chairman asked Anna Berg": who stands behind the verb is asked. */
function isAddressed({ items }: WordFacts, head: number, rule: ReadonlySet<number>): boolean {
  return (
    /^(?:asks?|asked|tells?|told)$/u.test(items[head]?.lower ?? '') &&
    [...rule].every((at) => at < head)
  );
}

/** "Bank" of "Anna Berg at Harbour Bank", which the rules have whole. */
function isCutName({ items }: WordFacts, { source }: Reading, rule: ReadonlySet<number>): boolean {
  let start = source[0] ?? 0;
  while (items[start]?.isCapital && rule.has(start - 1)) start--;
  const isName = source[0] !== undefined && start < source[0] - 1;
  return isName && NOUN_LINKS.has(items[start]?.lower ?? '') && source.every((at) => rule.has(at));
}

/** A quotation that runs over several paragraphs is whole in every reading that has any of it. */
function withWholeQuotations({ facts }: CueFacts, readings: readonly Reading[]): Reading[] {
  const partsOf = new Map<number, number[]>();
  let parts: number[] = [];
  facts.items.forEach(({ quotation }, at) => {
    if (!quotation) return;
    parts.push(at);
    if (quotation.isContinued && parts.length < MOST_ADDED) return;
    if (parts.length > 1) for (const part of parts) partsOf.set(part, parts);
    parts = [];
  });
  return readings.map((reading) => {
    const whole = new Set(reading.content);
    for (const at of reading.content) for (const part of partsOf.get(at) ?? []) whole.add(part);
    return whole.size === reading.content.length
      ? reading
      : { ...reading, content: inOrder(whole) };
  });
}

/** Beside each reading one with the quotations of the same turn, where no other reading has them. */
function withTurns({ facts }: CueFacts, readings: readonly Reading[]): Reading[] {
  const turnOf = quotationsByTurn(facts);
  const taken = new Set<number>();
  for (const { content, rank } of readings) if (rank === 0) for (const at of content) taken.add(at);
  return readings.flatMap((reading) => {
    const missing = new Set<number>();
    for (const at of reading.content)
      for (const other of turnOf.get(at) ?? []) if (!taken.has(other)) missing.add(other);
    for (const at of reading.content) missing.delete(at);
    if (missing.size === 0) return [reading];
    const content = inOrder([...reading.content, ...missing]);
    return [reading, { ...reading, content, added: missing.size }];
  });
}

/** What the rules put into one turn, and what goes on behind an aside (“No,” said Berg – she was wet – “not one of us”), by each of it. */
function quotationsByTurn({
  items,
  readings,
  sentence,
}: WordFacts): Map<number, readonly number[]> {
  const turnOf = new Map<number, readonly number[]>();
  for (const { content } of readings) {
    const quotations = inOrder(content).filter((at) => items[at]?.quotation);
    if (quotations.length < 2 || quotations.length > MOST_ADDED) continue;
    for (const at of quotations) if (!turnOf.has(at)) turnOf.set(at, quotations);
  }
  let before = -1;
  items.forEach(({ quotation }, at) => {
    if (!quotation) return;
    const isBroken = sentence[before] === sentence[at] && endsOpen(items[before]);
    if (isBroken && !quotation.startsCapital && !turnOf.has(before))
      turnOf.set(before, [before, at]);
    before = at;
  });
  return turnOf;
}

const endsOpen = (item: Token | undefined) => item?.quotation?.ending === 'comma';

function inOrder(items: Iterable<number>): number[] {
  return [...items].sort((a, b) => a - b);
}

function readRule({ facts, probability }: CueFacts, reading: RuleReading): Reading {
  const words = inOrder(reading.cue);
  const chances = words.map((at) => probability[at] ?? 0);
  const best = Math.max(...chances);
  const head = words[chances.indexOf(best)] ?? null;
  return {
    head,
    source: inOrder(sourceOf(facts, reading)),
    cue: words,
    content: inOrder(reading.content),
    cueProbability: head === null ? NO_CUE_PROBABILITY : Math.max(best, LEAST_PROBABILITY),
    logProbability: 0,
    rank: 0,
    agreement: 0,
    support: NO_SUPPORT,
    added: 0,
    rule: reading.rule,
  };
}

/** A quotation that goes on with another has that one's source. */
function sourceOf({ readings }: WordFacts, { draft, source }: RuleReading): ReadonlySet<number> {
  return draft.continues === null ? source : (readings[draft.continues]?.source ?? source);
}
