/**
 * Finds who holds what about whom: one position for each topic that an attribution with a known speaker names.
 */
import { lowerBound } from '../../lib/lower-bound.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Position, SpeechAct, Stance } from '../../model/position.ts';
import type { Span } from '../../model/span.ts';
import type { Document, Sentence } from '../text/document.ts';
import { isActNoun, readCue } from './cue-acts.ts';
import { findTopics, keepSureNames, type Topic } from './find-topics.ts';
import { isReporter } from './is-reporter.ts';
import { isOnlyPlace } from './means-name.ts';
import type { NamedSpan } from './named-span.ts';
import { isSarcastic, type ReadAct, readAct, sentencesOf } from './read-act.ts';
import { judgeOnly, readStance } from './read-stance.ts';
import { type Spelled, spellSigns } from './spell-signs.ts';

/** Words that stand for a name and for whose something is. */
const POSSESSIVE = /^(?:his|her|its|their)$/u;

const IT = /^(?:that )?it\b/u;

/** More topics than this in one attribution are a list, not a position. */
const MAX_TOPICS = 12;

/** How sure an act is by what told it: set by hand so that surer ones come first, not measured. */
const RIGHT_BY_SOURCE: Readonly<Record<ReadAct['from'], number>> = {
  cue: 0.95,
  words: 0.8,
  nothing: 0.6,
};

/** The same of whom a pronoun means: such positions are told as uncertain. */
const RIGHT_BY_PRONOUN = 0.7;

/** More than a sentence: what one of its clauses judges is seldom what the rest of it means. */
const MAX_SIGNS_OF_TWO_SIDES = 20;

/** Words that praise are told against somebody, or the other way round. */
function isTorn({ act, from }: ReadAct, stance: Stance): boolean {
  return from !== 'cue' && (stance === 'mixed' || stance === CONTRADICTING[act]);
}

const CONTRADICTING: Readonly<Partial<Record<SpeechAct, Stance>>> = {
  supports: 'against',
  condemns: 'favor',
};

/** "We must pay. Lund is a bully": the act is that of the first sentence, which is of somebody else. */
function actTowards(read: ReadAct, act: SpeechAct, stance: Stance, signs: string): SpeechAct {
  const telling = read.sentence === null ? 'X' : (sentencesOf(signs)[read.sentence] ?? 'X');
  const isOfOther = stance !== 'mixed' && !/[XPpd]/u.test(telling);
  if (read.from === 'cue' || !(isOfOther || stance === CONTRADICTING[act])) return act;
  return stance === 'favor' ? 'supports' : 'condemns';
}

/** What one attribution does, and where that puts its holder. */
export interface Stand {
  readonly act: SpeechAct;
  /** That act and stances are right, in [0, 1]. */
  readonly confidence: number;
  readonly stances: readonly {
    readonly topic: string;
    readonly stance: Stance;
    /** What the words do as far as the topic goes. */
    readonly act: SpeechAct;
    /** The words name or describe it; not only a pronoun means it. */
    readonly isSure: boolean;
  }[];
}

/**
 * @param sentences the sentence of each attribution, in the same order.
 * @param named in text order.
 * @returns positions in the order of their attributions; a holder is never its own topic.
 */
export function findPositions(
  document: Document,
  attributions: readonly Attribution[],
  sentences: readonly Sentence[],
  named: readonly NamedSpan[],
): Position[] {
  const told: Told[] = [];
  const sure = keepSureNames(document.text, named);
  attributions.forEach((attribution, attributionIndex) => {
    const { speaker } = attribution;
    const sentence = sentences[attributionIndex];
    if (!speaker || speaker.kind === 'unnamed' || !sentence) return;
    const held = withObjectOfCue(attribution, document.text);
    const statement = { document, attribution: held, sentence, named: sure };
    const topics = topicsOf(statement);
    if (topics.length === 0) return;
    const { stances, ...read } = standTowards(statement, topics);
    const likelihood = attribution.confidence * read.confidence;
    for (const { topic, stance, act, isSure } of stances) {
      const confidence = Math.round(likelihood * (isSure ? 100 : 100 * RIGHT_BY_PRONOUN)) / 100;
      const position = { holder: speaker.name, topic, act, stance, attributionIndex, confidence };
      told.push({ position, isByCue: read.confidence === RIGHT_BY_SOURCE.cue });
    }
  });
  return mergeStances(told);
}

interface Told {
  readonly position: Position;
  /** A verb says what the holder does, not only the words. */
  readonly isByCue: boolean;
}

interface Statement {
  readonly document: Document;
  readonly attribution: Pick<Attribution, 'kind' | 'cue' | 'contents' | 'speaker'>;
  readonly sentence: Sentence;
  /** Names that are sure, in text order. */
  readonly named: readonly NamedSpan[];
}

/** @returns act and stances of one statement, topics or not; topics in the order they are named. */
export function readStand(statement: Statement): Stand {
  const attribution = withObjectOfCue(statement.attribution, statement.document.text);
  const held = { ...statement, attribution };
  return standTowards(held, topicsOf(held));
}

/** "accused | the council | of": whom a cue holds belongs to what is said. */
const OBJECT_OF_CUE =
  /^(?:\p{Ll}+ )?\p{Ll}+ed (?:with )?(?=(?:the |\p{Lu}).* (?:of|for|to|that|over)$)/u;

function withObjectOfCue(held: Statement['attribution'], text: string): Statement['attribution'] {
  const { cue, contents } = held;
  const [first, ...rest] = contents;
  if (!cue || first.start < cue.span.end || first.start > cue.span.end + 2) return held;
  const verb = OBJECT_OF_CUE.exec(text.slice(cue.span.start, cue.span.end))?.[0];
  if (!verb || readCue([], verb.trim().toLowerCase().split(' '), []).act === null) return held;
  return {
    ...held,
    contents: [{ start: cue.span.start + verb.length, end: first.end }, ...rest],
  };
}

function topicsOf({ document, named, ...held }: Statement): readonly Topic[] {
  return findTopics(document, held, named)
    .filter(({ name }) => name !== held.attribution.speaker?.name)
    .slice(0, MAX_TOPICS);
}

function standTowards(statement: Statement, topics: readonly Topic[]): Stand {
  const { document, attribution, sentence, named } = statement;
  const { contents, speaker } = attribution;
  const names = namesIn(document.text, contents, topics, named);
  const own = [speaker?.name, speaker?.speaksFor].filter((name) => name != null);
  const { before, cue, behind } = wordsAround(attribution, sentence);
  const printed = ownPronoun(spellSigns(document, contents, names, own), attribution.kind);
  const spelled = withEndOfCue(printed, cue, behind);
  const cueAct = readCue(before, cue, behind);
  const told = readAct(cueAct, cue, spelled);
  // "refused to condemn", "never called"
  const isSpared = /^(?:rejects|says)$/u.test(cueAct.act ?? '') && cueAct.isNegated;
  const isReport = told.from !== 'cue' && (reports(attribution, cue) || owns(attribution, cue));
  const read: ReadAct = isReport ? { act: 'says', from: 'nothing', sentence: null } : told;
  const isOnly = topics.length === 1 && names.every((name) => topics[0]?.spans.includes(name));
  const isLong = spelled.signs.length > MAX_SIGNS_OF_TWO_SIDES;
  const stances = topics
    .map((topic) => {
      const signs = signsWith(topic, spelled, { names, isOnly });
      const whole = readStance(read, signs, isSarcastic(spelled));
      const stance = whole === 'none' && isOnly ? judgeOnly(read, signs) : whole;
      const isNone = isReport || isSpared || (isLong && isTorn(read, stance));
      return { topic, signs, stance: isNone ? 'none' : stance } as const;
    })
    .filter(({ topic, stance }) => topic.isActor || stance !== 'none');
  const act = actBehind(read, stances);
  return {
    act,
    confidence: RIGHT_BY_SOURCE[read.from],
    stances: stances.map(({ topic: { name, isSure }, stance, signs }) => ({
      topic: name,
      stance,
      act:
        stance !== 'none'
          ? actTowards(read, act, stance, signs)
          : read.from === 'cue' || IS_MEANT[act]?.test(signs)
            ? act
            : 'says',
      isSure,
    })),
  };
}

/** What an outlet reports, or a poll finds, is no judgement of theirs; what they are quoted with may be. */
function reports({ kind, speaker }: Statement['attribution'], cue: readonly string[]): boolean {
  return kind !== 'direct' && speaker?.kind === 'body' && isReporter(speaker.name, cue.join(' '));
}

/** "admitted stealing from X" */
const owns = ({ kind }: Statement['attribution'], cue: readonly string[]): boolean =>
  kind !== 'direct' && cue.some((word) => /^(?:admit|confess|plead|pled$)/u.test(word));

/** The holder does it in a sentence that names the topic. */
const HELD = /H[^,.!?;YP]{0,3}[NnVZBFvU][^.!?;]*X/u;

/** Where words alone tell an act and no stance towards a topic, whether that is whom the act is about; else they only name it. */
const IS_MEANT: Readonly<Partial<Record<SpeechAct, RegExp>>> = {
  demands: /X[^,.!?;YHNn]{0,4}D|[Ee][^,.!?;YH]{0,3}X/u,
  warns: /X[^,.!?;YH]{0,4}[FM]/u,
  denies: HELD,
  doubts: HELD,
  promises: HELD,
  rejects: HELD,
};

/** Whose words judge somebody does not only say something. */
function actBehind(
  { act, from }: ReadAct,
  stances: readonly { readonly stance: Stance }[],
): SpeechAct {
  if (act !== 'says' || from !== 'nothing') return act;
  if (stances.some(({ stance }) => stance === 'against' || stance === 'mixed')) return 'condemns';
  return stances.some(({ stance }) => stance === 'favor') ? 'supports' : act;
}

const WARNED_AGAINST = /^(?:\S+ )*(?:warn\p{Ll}*|caution\p{Ll}*) (?:\S+ )?against$/u;

/** What the cue ends with, or what stands between it and the words, turns them: "warned against", "asked whether". */
function withEndOfCue(
  told: Spelled,
  cue: readonly string[],
  [next = '']: readonly string[],
): Spelled {
  const isAgainst = WARNED_AGAINST.test(cue.join(' '));
  const isWhether = !isAgainst && /^(?:whether|if)$/u.test(next) && !/^[Ik]/u.test(told.signs);
  if (!isAgainst && !isWhether) return told;
  return {
    signs: `${isAgainst ? 'x' : 'I'}${told.signs}`,
    names: [-1, ...told.names],
    words: [next, ...told.words],
  };
}

/** In "Berg said she would pay" the pronoun that opens reported words is whoever says them. */
function ownPronoun(spelled: Spelled, kind: Attribution['kind']): Spelled {
  if (kind === 'direct' || !/^t?P/u.test(spelled.signs)) return spelled;
  // "Berg said it was unclear whether …"
  if (/^t?Pb[^YH]?[UGQDTZVO]/u.test(spelled.signs) && IT.test(spelled.words.join(' ')))
    return spelled;
  return { ...spelled, signs: spelled.signs.replace('P', 'H') };
}

/** Names and what stands for topics, in text order. */
function namesIn(
  text: string,
  contents: readonly Span[],
  topics: readonly Topic[],
  named: readonly NamedSpan[],
): readonly NamedSpan[] {
  const inside = contents.flatMap(({ start, end }) => {
    const from = lowerBound(named, (name) => name.end <= start);
    const to = lowerBound(named, (name) => name.start < end);
    return named.slice(from, to).filter((name) => !isOnlyPlace(text, name));
  });
  const described = topics.flatMap(({ described }) => described);
  return [...inside, ...described].sort((a, b) => a.start - b.start);
}

const IT_OR_THEY = /^(?:its?|they|them|their)$/u;

/** In a sentence behind that of the name, "it" means the name only if no other is told, and it opens or ends there. */
function mayMeanName({ signs, names, words }: Spelled, at: number, isOnly: boolean): boolean {
  if (!IT_OR_THEY.test(words[at] ?? '')) return true;
  const name = names.findLastIndex((index, place) => place < at && index >= 0);
  if (!/[.!?;]/u.test(signs.slice(name + 1, at))) return true;
  return isOnly && (/[.!?;&]/u.test(signs[at - 1] ?? '') || /[,.!?;]/u.test(signs[at + 1] ?? '.'));
}

/** The words in signs, with `X` for the topic. */
function signsWith(
  topic: Topic,
  spelled: Spelled,
  { names, isOnly }: { readonly names: readonly NamedSpan[]; readonly isOnly: boolean },
): string {
  let linked = false;
  const isMeant = (at: number) =>
    /^[Pp]/u.test(spelled.signs[at] ?? '') &&
    topic.isMeantBy(spelled.words[at] ?? '') &&
    mayMeanName(spelled, at, isOnly);
  const signs = [...spelled.signs].map((sign, at) => {
    const name = names[spelled.names[at] ?? -1];
    const word = spelled.words[at] ?? '';
    if (name) linked = topic.spans.includes(name);
    if (!linked || !(name || isMeant(at))) return sign;
    // "its plan" is X's plan; "her" may be either.
    const isOwner = POSSESSIVE.test(word) && !/[,.!?;&cf]/u.test(spelled.signs[at + 1] ?? '.');
    return isOwner ? "X'" : 'X';
  });
  return signs.join('');
}

/** The cue's words, and those of its sentence beside it. */
function wordsAround(
  { cue, contents }: Pick<Attribution, 'cue' | 'contents'>,
  { items }: Sentence,
) {
  const at = lowerBound(items, ({ start }) => start < contents[0].start);
  const [owner, noun] = [items[at - 2], items[at - 1]];
  // "Berg’s support for the council has angered them"
  const isOwned = owner?.kind === 'clitic' || POSSESSIVE.test(owner?.lower ?? '');
  if (noun && isOwned && isActNoun(noun.lower))
    return { before: [], cue: [noun.lower], behind: [] };
  if (!cue) return { before: [], cue: [], behind: [] };
  const words = (from: number, to: number) =>
    items.slice(Math.max(0, from), Math.max(0, to)).map(({ lower }) => lower.replaceAll("'", '’'));
  const start = lowerBound(items, (item) => item.end <= cue.span.start);
  const end = lowerBound(items, (item) => item.start < cue.span.end);
  return { before: words(start - 4, start), cue: words(start, end), behind: words(end, end + 8) };
}

/** Of one holder towards one topic in one article. */
interface Side {
  count: number;
  isByCue: boolean;
}

/**
 * A holder who is for and against one topic in one article argues both ways, if a verb says both ("praised … criticised") or each is told
 * twice; else one of them is misread, and only what a verb alone says, or what is told more often, is kept.
 */
function mergeStances(told: readonly Told[]): Position[] {
  const sides = new Map<string, Side>();
  const keyOf = ({ holder, topic }: Position, stance: Stance): string =>
    `${holder}\n${topic}\n${stance}`;
  for (const { position, isByCue } of told) {
    const key = keyOf(position, position.stance);
    const side = sides.get(key) ?? { count: 0, isByCue: false };
    sides.set(key, { count: side.count + 1, isByCue: side.isByCue || isByCue });
  }
  return told.map(({ position, isByCue }) => {
    const [favor, against] = [
      sides.get(keyOf(position, 'favor')),
      sides.get(keyOf(position, 'against')),
    ];
    if (!favor || !against || position.stance === 'none') return position;
    const stance = weighSides(favor, against);
    if (stance === position.stance || stance === 'mixed') return { ...position, stance };
    return { ...position, stance: 'none', act: isByCue ? position.act : 'says' };
  });
}

function weighSides(favor: Side, against: Side): Stance {
  if (favor.isByCue !== against.isByCue) return favor.isByCue ? 'favor' : 'against';
  if (favor.isByCue || Math.min(favor.count, against.count) > 1) return 'mixed';
  if (favor.count === against.count) return 'none';
  return favor.count > against.count ? 'favor' : 'against';
}
