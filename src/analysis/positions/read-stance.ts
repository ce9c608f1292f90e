/**
 * The stance of a holder towards one topic of the words.
 *
 * The words are read as signs (spell-signs.ts) in which `X` is the topic. Each clause that names it votes: by what it is said to do or be,
 * by what the holder does to it, and by the act where the words are the object of the cue ("condemned the council for …").
 * Votes that differ make `mixed`; no vote, and sarcasm, `none`.
 */
import type { Stance } from '../../model/position.ts';
import { opposite, type Place, type Vote } from './place-rules.ts';
import { type ReadAct, sentencesOf } from './read-act.ts';
import { voteByAct } from './vote-by-act.ts';
import { voteByWords } from './vote-by-words.ts';

/** @param sentences signs with `X` for the topic, and for the pronouns that mean it. */
export function readStance(
  { act, from }: Pick<ReadAct, 'act' | 'from'>,
  signs: string,
  isSarcastic: boolean,
): Stance {
  if (isSarcastic) return 'none';
  const votes = new Set<Vote>();
  let isFirst = true;
  for (const sentence of sentencesOf(joinTopics(signs))) {
    const isTelling = sentence.includes('X') && (act !== 'says' || TELLING.test(sentence));
    const context = { act, isByCue: from === 'cue', isFirst };
    if (isTelling) for (const vote of votesIn(sentence, context, votes)) votes.add(vote);
    isFirst = false;
  }
  // "A deal with X? No way."
  if (/X[^.?!;YH]{0,3}\?(?:Z|N[,.!])/u.test(signs)) votes.add(-1);
  if (votes.size === 2) return 'mixed';
  if (votes.size === 0) return 'none';
  return votes.has(1) ? 'favor' : 'against';
}

/** @param before votes of the sentences before. */
function votesIn(
  sentence: string,
  context: Pick<Place, 'act' | 'isByCue' | 'isFirst'>,
  before: ReadonlySet<Vote>,
): readonly Vote[] {
  const cast = votesOf(sentence, context);
  const votes = cast.map(({ vote }) => vote);
  const contrast = contrastOf(sentence, cast, before);
  if (contrast) votes.push(contrast);
  // "For once X has listened"
  if (votes.includes(1) && sentence.includes('~')) votes.push(-1);
  // "Its men are heroes. Its managers are not"
  const [only, ...others] = before;
  if (only && others.length === 0 && /^X'?_{0,2}[baiMF][Nn][,.!?;]*$/u.test(sentence))
    votes.push(opposite(only));
  // "For all its faults, X …"
  if (/^[_fCN]{0,2}p_?[Qq](?:[^,]*,)?X/u.test(sentence)) votes.push(-1);
  if (/^[_fCN]{0,2}p_?[Gg](?:[^,]*,)?X/u.test(sentence)) votes.push(1);
  return votes;
}

/** "X and Cole have failed", "thanks to Cole and the crew of X": what is said of both is said of X. */
function joinTopics(signs: string): string {
  if (!signs.includes('c')) return signs;
  return signs.replace(/(?:[XY],)*[XY],?c(?:[_gG]{1,2}o)?[XY](?!')/gu, (names) =>
    names.includes('X') ? 'X' : 'Y',
  );
}

/** A sentence that praises or condemns, names nobody else and begins with whom it names, means that one. */
export function judgeOnly({ act, from }: Pick<ReadAct, 'act' | 'from'>, signs: string): Stance {
  if (from !== 'words') return 'none';
  if (act === 'condemns')
    return /(?:^|[.!?;])[^,.fxIJkNBLmX]{0,3}X(?![mT_A]{1,2}t?X(?!')|'_?z)(?:[^.!?;,GgNBHYPkMA]{0,10}[Qq]|[aF]_{0,2}B)/u.test(
      signs,
    )
      ? 'against'
      : 'none';
  return act === 'supports' && IS_PRAISED.test(signs) ? 'favor' : 'none';
}

/** What X is or can, not what it has, wants or was given by others; "X as a friend". */
const IS_PRAISED =
  /(?:^|[.!?;])[^,.fxIJkNBLm]{0,3}X(?!bmf)(?:(?:'_?[mKR]?)?[^.!?;,QqNADmMTf]{0,4}b(?:fb)?[^.!?;QqNADfyTvE]{0,5}|M|M_fh|f)[GgL](?!_{0,2}[yX])/u;

/** Without any of these nothing is judged by words that only say. */
const TELLING = /[GgQqLBSsZVOKNnxT><=~JUDEwIWRkjAv]/u;

interface Cast {
  /** Index in the sentence of the topic that it is about. */
  readonly at: number;
  readonly vote: Vote;
}

function votesOf(
  sentence: string,
  context: Pick<Place, 'act' | 'isByCue' | 'isFirst'>,
): readonly Cast[] {
  const votes: Cast[] = [];
  for (let at = sentence.indexOf('X'); at >= 0; at = sentence.indexOf('X', at + 1)) {
    const before = sentence.slice(0, at);
    const behind = sentence.slice(at + 1);
    const left = leftOf(before, behind);
    const end = behind.search(/[,&]/u);
    const right = end < 0 ? behind : behind.slice(0, end);
    const place = {
      act: context.act,
      isByCue: context.isByCue,
      left,
      right,
      behind,
      sentence,
      isFirst: context.isFirst && left.length >= before.length - 1,
    };
    const vote = voteByAct(place) ?? voteByWords(place);
    if (!vote) continue;
    votes.push({ at, vote });
    votes.push(...turnOf(place, vote).map((turn) => ({ at, vote: turn })));
  }
  return votes;
}

/**
 * "X is kind, but he has let them walk all over him": where one half judges and the other, about X too, says nothing that is known, the
 * other is the opposite. So is a sentence that opens with "but".
 */
function contrastOf(
  sentence: string,
  cast: readonly Cast[],
  before: ReadonlySet<Vote>,
): Vote | null {
  const turn = sentence.indexOf('&');
  if (turn < 0) return null;
  if (turn <= 1) {
    const comma = sentence.indexOf(',', turn);
    const [only, ...others] = before;
    if (only && others.length === 0 && cast.length === 0)
      return tellsOf(sentence.slice(turn + 1)) ? opposite(only) : null;
    return comma < 0 ? null : turnedHalf(sentence, cast, { start: turn, turn: comma });
  }
  return turnedHalf(sentence, cast, { start: 0, turn });
}

function turnedHalf(
  sentence: string,
  cast: readonly Cast[],
  { start, turn }: { readonly start: number; readonly turn: number },
): Vote | null {
  const votes = new Set(cast.map(({ vote }) => vote));
  const [only] = votes;
  if (!only || votes.size > 1) return null;
  const isInFirst = cast.some(({ at }) => at < turn);
  const isInSecond = cast.some(({ at }) => at > turn);
  if (isInFirst === isInSecond) return null;
  const other = isInFirst ? sentence.slice(turn + 1) : sentence.slice(start, turn);
  // "we share its aims, but not its manners"
  const isDenied = isInFirst && /^_?N/u.test(other);
  return isDenied || tellsOf(other) ? opposite(only) : null;
}

/** Whether a clause is about the topic, and tells more than what is planned or decided. */
function tellsOf(clause: string): boolean {
  return /^[&_cf,]{0,4}X'?(?!F)[^Fm,]{1,2}/u.test(clause);
}

/** Signs of the clause before a topic; "Cole, and Berg above all" is one list. */
function leftOf(before: string, behind: string): string {
  const isList =
    (/[XY],c_?$/u.test(before.slice(-4)) && !/^[^,XY]{0,3}[GgQqL]/u.test(behind)) ||
    (/[XY],$/u.test(before) && /^(?:,|c)/u.test(behind));
  const whole = isList ? withoutLastComma(before) : before;
  return whole.slice(1 + Math.max(whole.lastIndexOf(','), whole.lastIndexOf('&')));
}

function withoutLastComma(signs: string): string {
  const at = signs.lastIndexOf(',');
  return signs.slice(0, at) + signs.slice(at + 1);
}

/** "X is right about the wall and wrong about the mice": what is joined behind may turn. */
function turnOf({ right, behind }: Place, vote: Vote): readonly Vote[] {
  const rest = behind.slice(right.length);
  const found = TURNS.map((pattern) => pattern.exec(right)?.[1] ?? '');
  const next = TURNS_BEHIND.map((pattern) => pattern.exec(rest)?.[1] ?? '');
  const other = vote === 1 ? TO_BLAME : TO_PRAISE;
  const isTurned =
    [...found, ...next].some((signs) => other.test(signs)) ||
    (vote === 1 && ENDS_SHORT.test(behind));
  return isTurned ? [opposite(vote)] : [];
}

/** In the clause: "… and wrong", "… having a rotten month", "… for the wrong reason". */
const TURNS: readonly RegExp[] = [/c([^YH]*)$/u, /[GgLQq][^YH]*?a([^YH]*)$/u, /[Gg]f?([Qq]_?)$/u];
/** Behind it: the next clause, the end of a list, a relative clause. */
const TURNS_BEHIND: readonly RegExp[] = [
  /^,?[&c,]([^YHXk,]*)/u,
  /^,[^YHX&k]*c([^YHX&]*)$/u,
  /^,k([^YHX,]*)/u,
];
const TO_BLAME = /(?<![Nn].{0,2})[QqBSV]/u;
const TO_PRAISE = /(?<![Nn].{0,2})[Gg]|[Nn]_?[Qq]/u;
/** "… and very little for fishermen", "…, it just never acts" */
const ENDS_SHORT = /c_?N_?f[^YHX]*$|^[^YH,]*,[&c]?X_?[aibFM]?[nN](?!_?[qQBGg])/u;
