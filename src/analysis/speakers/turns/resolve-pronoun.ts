/**
 * Finds whom "he" or "she" means: the person the passage is about, not the nearest name.
 *
 * Each mention in the sentences before gives its person weight by role (subject, speaker, object, owner) and distance;
 * the heaviest of fitting gender wins. Weights were chosen on the dev articles.
 */
import type { Gender } from '../../text/given-names.ts';
import { RELATIONS } from '../../text/offices.ts';
import type { Entity } from '../names/join-names.ts';
import type { Others } from './find-others.ts';
import { isStranger } from './find-strangers.ts';
import type { Trace } from './traces.ts';

export interface PronounReading {
  readonly entity: Entity;
  /** Share of the winner's weight in that of the two heaviest, 0.5 to 1. */
  readonly margin: number;
  /** What weighed most for the winner. */
  readonly from: Trace;
}

const ROLE_WEIGHTS: Readonly<Record<Trace['role'], number>> = {
  speaker: 1.6,
  subject: 1.4,
  asked: 1.4,
  agent: 0.55,
  told: 0.55,
  clause: 0.95,
  introduced: 1.1,
  topic: 0.85,
  other: 0.55,
  owner: 0.5,
  object: 0.4,
};
/** Weight left after each further sentence back, and each further paragraph. */
const SENTENCE_DECAY = 0.66;
const PARAGRAPH_DECAY = 0.7;
/** Someone whose gender the text doesn't tell. */
const UNKNOWN_GENDER_WEIGHT = 0.75;
/** A name that may be a person's or a body's. */
const UNKNOWN_KIND_WEIGHT = 0.5;
const UNKNOWN_SPEAKER_WEIGHT = 0.75;
/** Of a margin that says nothing. */
const EVEN = 0.5;
/** Of whoever has no name, and is a line nearer than another. */
const CLEAR_MARGIN = 0.6;
/** “Berg will win,” she said: seldom Berg, though some do speak of themselves so. */
const NAMED_WEIGHT = 0.4;
const TOLD_WEIGHT = 0.15;
/** “She will win,” she said, behind somebody who spoke: whoever was named before is whom that one speaks of. */
const ALIKE_WEIGHT = 0.5;
const MAX_TRACES = 60;
const MAX_PARAGRAPHS = 6;
/** “the judge” may be of either gender. */
const TITLE = /^the /iu;
/** “her niece” */
const OWN = /^(?:his|her|their)\b/iu;

/** Where the pronoun stands. */
export type Place = Pick<Trace, 'sentence' | 'paragraph' | 'offset'> & {
  /** "she added": who spoke or asked before does. */
  readonly goesOn?: boolean;
  /** "he replied": whoever was told something does. */
  readonly replies?: boolean;
  /** Of whom else the words speak. */
  readonly others?: Others;
};

type Ranked = readonly [Entity, Candidate];

interface Candidate {
  readonly weight: number;
  readonly heaviest: number;
  readonly from: Trace;
}

/**
 * @param traces in text order; those at or behind `at.offset` are not looked at.
 * @returns null when nobody of that gender was mentioned lately.
 */
export function resolvePronoun(
  gender: Gender | null,
  at: Place,
  traces: readonly Trace[],
): PronounReading | null {
  const ranked = rank(candidatesFor(gender, at, traces), at.others);
  const [best] = ranked;
  if (!best) return null;
  const [entity, { weight, from }] = best;
  const second = ranked.find(([other]) => !isCalledAlike(entity, other));
  const others = ranked.filter(([other]) => other !== entity).map(([, other]) => other.from);
  const margin = weight / (weight + (second?.[1].weight ?? 0));
  const isClose =
    margin < CLEAR_MARGIN &&
    second &&
    (isHardlyTold(best, second, at) || isOvertaken(best, second, at));
  const isOpen = second && (mayBeSpokenOf(best, at) || isInScene(best, gender, at));
  const isEven = isClose || isOpen || isEither(from, others, at) || isPassed(best, at, traces);
  return { entity, margin: isEven ? EVEN : margin, from };
}

function candidatesFor(
  gender: Gender | null,
  at: Place,
  traces: readonly Trace[],
): Map<Entity, Candidate> {
  const candidates = new Map<Entity, Candidate>();
  let seen = 0;
  for (let index = traces.length - 1; index >= 0 && seen < MAX_TRACES; index--) {
    const trace = traces[index];
    if (!trace || trace.offset >= at.offset) continue;
    if (at.paragraph - trace.paragraph > MAX_PARAGRAPHS) break;
    seen++;
    const fit = fitOf(trace, gender);
    if (fit === 0) continue;
    const distance =
      SENTENCE_DECAY ** Math.max(0, at.sentence - trace.sentence) *
      PARAGRAPH_DECAY ** Math.max(0, at.paragraph - trace.paragraph);
    const weight = ROLE_WEIGHTS[trace.role] * distance * fit;
    candidates.set(trace.entity, addTrace(candidates.get(trace.entity), trace, weight));
  }
  return candidates;
}

/** "the judge" and "The judge" of another line. */
function isCalledAlike(one: Entity, other: Entity): boolean {
  return one.name.toLowerCase() === other.name.toLowerCase();
}

/** @returns the heaviest first. */
function rank(
  candidates: ReadonlyMap<Entity, Candidate>,
  others: Others | undefined,
): [Entity, Candidate][] {
  const lastSpoke = Math.max(
    -1,
    ...[...candidates]
      .filter(([entity, { from }]) => from.role === 'speaker' && !others?.named.has(entity))
      .map(([, { from }]) => from.offset),
  );
  const weigh = ([entity, { weight, from }]: [Entity, Candidate]): number => {
    const named =
      others?.told === entity ? TOLD_WEIGHT : others?.named.has(entity) ? NAMED_WEIGHT : 1;
    const isSpokenOf = others?.isAlike && from.offset < lastSpoke;
    return weight * named * (isSpokenOf ? ALIKE_WEIGHT : 1);
  };
  return [...candidates]
    .map((each): [Entity, Candidate] => [each[0], { ...each[1], weight: weigh(each) }])
    .sort((a, b) => b[1].weight - a[1].weight);
}

/** “She rowed daily,” said her niece, Ida Lund. ¶ “I like the cold,” she said: the niece, or whom the niece spoke of. */
function mayBeSpokenOf([entity, { from }]: Ranked, at: Place): boolean {
  const isOfOthers = at.others?.isQuoted === true && !at.others.isAlike && !at.goesOn;
  return (
    isOfOthers && from.spokeOfAlike === true && at.paragraph > from.paragraph && isRelated(entity)
  );
}

/** "Her niece, Ida Lund", "a friend of Berg": is in the article for another's sake. */
function isRelated({ name, office, officeFrom }: Entity): boolean {
  const isOwned = OWN.test(officeFrom?.officeOwner ?? name);
  return isOwned || (office ?? '').split(/[^\p{L}]+/u).some((word) => RELATIONS.has(word));
}

/** “A doctor helped him. “I feel better,” he said.”: either; “He is weak,” he said, is the doctor. */
function isInScene([, { from }]: Ranked, gender: Gender | null, at: Place): boolean {
  const { beside = null } = from;
  return (beside === 'anybody' || (beside !== null && beside === gender)) && !at.others?.isAlike;
}

/**
 * Moen resigned. A colleague came in. “It is over,” he said.: either, where not even the gender tells; “He is ill,” he said, is the colleague, as
 * “It is over,” he said, behind "Moen’s lawyer came in." is the lawyer.
 */
function isHardlyTold([entity, { from }]: Ranked, [, other]: Ranked, at: Place): boolean {
  const isUntold = isStranger(entity) && entity.gender === null && !TITLE.test(entity.name);
  const isSeen = from.role === 'speaker' || from.sentence === other.from.sentence;
  return isUntold && !isSeen && !at.others?.isAlike;
}

/** “No,” said Moen. A colleague came in. “It is over,” he said.: as before; that Moen spoke only keeps him in view. */
function isOvertaken([, best]: Ranked, [entity, { from }]: Ranked, at: Place): boolean {
  const isNearer = from.role === 'subject' && from.offset > best.from.offset;
  return isStranger(entity) && isNearer && !at.goesOn;
}

/** The nurse smiled. Berg sat up.: Berg, if that is a person. */
function isPassed([entity, { from }]: Ranked, at: Place, traces: readonly Trace[]): boolean {
  if (!isStranger(entity)) return false;
  const last = traces.findLast(({ offset }) => offset < at.offset);
  const isPerhaps = last?.entity.kind === 'unknown' && last.role === 'subject';
  return isPerhaps && last.offset > from.offset && isNear(last, at);
}

/** "Moen asked Berg why she left. “I was tired,” she said.": who asks seldom answers. So of who is told, and of who is held by another. */
function isEither(from: Trace, others: readonly Trace[], at: Place): boolean {
  const near = others.filter((other) => isNear(other, at));
  const isAsker = at.goesOn && from.role !== 'asked';
  if (isNear(from, at) && near.some(({ role }) => role === 'asked') && !isAsker) return true;
  if (at.goesOn) return false;
  return near.some(({ role }) => role === 'agent' || (at.replies && role === 'told'));
}

function isNear({ sentence }: Trace, at: Place): boolean {
  return at.sentence - sentence < 2;
}

/** The heaviest trace counts, the others a little. */
function addTrace(known: Candidate | undefined, trace: Trace, weight: number): Candidate {
  const before = known?.weight ?? 0;
  const isHeaviest = known === undefined || weight > known.heaviest;
  return {
    weight: Math.max(weight, before) + 0.15 * Math.min(weight, before),
    heaviest: isHeaviest ? weight : known.heaviest,
    from: isHeaviest ? trace : known.from,
  };
}

/** How well someone fits, 0 to 1; who speaks under a single name may be a person even where no title says so. */
function fitOf({ entity, role }: Trace, gender: Gender | null): number {
  const isFull = entity.name.includes(' ');
  const isUnknown = entity.kind === 'unknown' && (role === 'speaker' || isFull);
  if (entity.kind !== 'person' && !isUnknown) return 0;
  const speaks = role === 'speaker' && isFull;
  const base = !isUnknown ? 1 : speaks ? UNKNOWN_SPEAKER_WEIGHT : UNKNOWN_KIND_WEIGHT;
  if (gender === null || entity.gender === gender) return base;
  if (entity.gender !== null) return 0;
  return isStranger(entity) && TITLE.test(entity.name) ? base : base * UNKNOWN_GENDER_WEIGHT;
}
