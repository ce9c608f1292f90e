/**
 * The stance of a holder towards one topic of the words.
 *
 * The words are read as signs (spell-signs.ts) in which `X` is the topic. Each clause that names it votes: by what it is said to do or be,
 * by what the holder does to it, and by the act where the words are the object of the cue ("condemned the council for …").
 * Votes that differ make `mixed`; no vote, and sarcasm, `none`.
 */
import type { SpeechAct, Stance } from '../../model/position.ts';
import type { ReadAct } from './read-act.ts';

type Vote = 1 | -1;

interface Place {
  readonly act: SpeechAct;
  readonly isByCue: boolean;
  /** Signs of the clause before the topic, and behind it. */
  readonly left: string;
  readonly right: string;
  /** The sentence. */
  readonly sentence: string;
  /** The clause is the first of the words. */
  readonly isFirst: boolean;
}

/**
 * On the signs between the topic and the end of its clause: what it does, is or should. What judges stands near, or behind "is".
 */
const ABOUT_SUBJECT: readonly (readonly [Vote | 0, RegExp])[] = [
  // "X’s plan will save jobs"
  [1, /^'_?RF[^YHNQq,]{0,2}[CgG]/u],
  [1, /^Db_?[LGg]|^F_{0,2}G/u],
  // must stop, ought to be ashamed, must not, should have; a mere "must" is no reproach
  [-1, /^'?[^YHkQt]{0,5}D[^YHt]{0,3}?[SQW]|^[^YHkt]{0,4}D[Nn]|^[^YHkt]{0,4}Da[^G]/u],
  [1, /^Dr/u],
  [0, /^'?[^YHkt]{0,4}D/u],
  // "X’s attack on Cole was unfair"
  [-1, /^'_?[BqR][fx]Yb[^YHNnG]{0,3}Q/u],
  // "treated them shamefully", "could not have known", "could not run a harbour"
  [-1, /^a?_[YPu]Q/u],
  [1, /^M[Nn]a/u],
  [-1, /^M[Nn][^bqTV]/u],
  // "is not fair", "did nothing wrong"
  [-1, /^'?[^YHkt]{0,5}[Nn][^YHkt,]{0,3}[Gg]/u],
  [1, /^'?[^YHkt]{0,5}[Nn][^YHkt,]{0,2}[Qq]/u],
  // "X’s reckless plan", "X failed us", "X has made a terrible mistake", "X’s handling of it has been a disgrace"
  [
    -1,
    /^[^YHkt,]{0,4}Z|^'[^YHkfotb,]{0,2}[Qq]|^[aiFb]?[^YHkft,Gg]{0,3}[QqV]|^[^YHkt,Gg]{0,6}b[^YHkt,Gg]{0,4}[QqV]/u,
  ],
  [
    1,
    /^'[^YHkfotb,Qq]{0,2}G|^[aib]?[^YHkft,QqF]{0,3}[Gg]|^[^YHkt,Qq]{0,6}b[^YHkt,Qq]{0,4}G|^[ab]h?_?L/u,
  ],
];

/** Signs of the clause before the topic: what the holder does to it. */
const ABOUT_OBJECT: readonly (readonly [Vote | 0, RegExp])[] = [
  [-1, /H[^YP,]{0,2}[Nn][^YP,]{0,2}T$/u],
  [1, /^H(?:b[gG]f|[a_])?T$/u],
  [1, /^_?Gf$|^k_?G$/u],
  [-1, /^zb_?Qf$|^k_?Q$/u],
  // "it was a mistake to sack X", "… to hire X"
  [1, /b[^YHP]{0,3}Qf[SqB]_?$/u],
  [-1, /b[^YHP]{0,3}Qf_$/u],
  [-1, /H[^YP,]{0,2}[Nn][^YP,]{0,3}L[^YP,]{0,4}$/u],
  [0, /[Nn][^YP,]{0,3}B[^YP,]{0,4}$/u],
  [1, /hLf?_?$/u],
  [0, /[YPk][^H]*[LB][^H]*$/u],
  [1, /(?:^[^YPH]{0,2}|H[^YP]{0,6})L[^YPBQqSH]{0,5}$/u],
  [-1, /(?:^[^YPH]{0,2}|H[^YP]{0,6})B[^YPLGH]{0,6}$/u],
  [-1, /x_?$/u],
  [1, /N[^,]*[GCg][^,]*>$/u],
  [-1, /N[^,]*[Qq][^,]*>$/u],
  [-1, /[GgmTL_][^,]{0,4}>_?$|^N$/u],
  // "it is a shame that X", "how dare X"
  [-1, /b[^YHPNnI,]{0,3}Qt$|^Q$/u],
  [1, /b[^YHPNnI,]{0,3}Gt$/u],
  [-1, /[Qq][^YP,]{0,2}[yo]$/u],
  [1, /G[^YP,]{0,2}o$/u],
];

/** @param sentences signs with `X` for the topic, and for the pronouns that mean it. */
export function readStance({ act, from }: ReadAct, signs: string, isSarcastic: boolean): Stance {
  if (isSarcastic) return 'none';
  const votes = new Set<Vote>();
  let isFirst = true;
  for (const sentence of joinTopics(signs).match(/[^.!?;]+[.!?;]?/gu) ?? []) {
    for (const vote of votesOf(sentence, { act, isByCue: from === 'cue', isFirst }))
      votes.add(vote);
    isFirst = false;
  }
  if (votes.size === 2) return 'mixed';
  if (votes.size === 0) return 'none';
  return votes.has(1) ? 'favor' : 'against';
}

/** "X and Cole have failed": what is said of both is said of X. */
function joinTopics(signs: string): string {
  if (!signs.includes('cX') && !signs.includes('cY')) return signs;
  return signs.replace(/(?:[XY],)*[XY],?c[XY](?!')/gu, (names) =>
    names.includes('X') ? 'X' : 'Y',
  );
}

/** A sentence that praises or condemns, names nobody else and begins with whom it names, means that one. */
export function judgeOnly({ act, from }: ReadAct, signs: string): Stance {
  if (from !== 'words') return 'none';
  if (act === 'condemns')
    return /(?:^|[.!?;])[^,.fxIJkN]{0,3}X[^.!?;GgN]*[QqB]/u.test(signs) ? 'against' : 'none';
  return act === 'supports' && /(?:^|[.!?;])[^,.fxIJkN]{0,3}X[^.!?;QqN]*[GgL]/u.test(signs)
    ? 'favor'
    : 'none';
}

function votesOf(
  sentence: string,
  context: Pick<Place, 'act' | 'isByCue' | 'isFirst'>,
): readonly Vote[] {
  const votes: Vote[] = [];
  for (let at = sentence.indexOf('X'); at >= 0; at = sentence.indexOf('X', at + 1)) {
    const before = sentence.slice(0, at);
    const behind = sentence.slice(at + 1);
    const left = leftOf(before, behind);
    const right = behind.replace(/[,&].*$/u, '');
    const place = {
      ...context,
      left,
      right,
      sentence,
      isFirst: context.isFirst && left.length >= before.length - 1,
    };
    const vote = voteByAct(place) ?? voteByWords(place, behind);
    if (vote) votes.push(vote);
    if (vote) votes.push(...turnOf(place, vote, behind));
  }
  return votes;
}

/** Signs of the clause before a topic; "Cole, and Berg above all" is one list. */
function leftOf(before: string, behind: string): string {
  const isList =
    /[XY],c_?$/u.test(before.slice(-4)) || (/[XY],$/u.test(before) && /^(?:,|c)/u.test(behind));
  const whole = isList ? withoutLastComma(before) : before;
  return whole.slice(1 + Math.max(whole.lastIndexOf(','), whole.lastIndexOf('&')));
}

function withoutLastComma(signs: string): string {
  const at = signs.lastIndexOf(',');
  return signs.slice(0, at) + signs.slice(at + 1);
}

/** "X is right about the wall and wrong about the mice": what is joined behind may turn. */
function turnOf({ right }: Place, vote: Vote, behind: string): readonly Vote[] {
  const rest = behind.slice(right.length);
  const joined = /c([^YH]*)$/u.exec(right)?.[1] ?? '';
  const next = /^,?[&c,]([^YHXk,]*)/u.exec(rest)?.[1] ?? '';
  const other = vote === 1 ? /(?<![Nn].{0,2})[QqBS]/u : /(?<![Nn].{0,2})[Gg]/u;
  return other.test(joined) || other.test(next) ? [vote === 1 ? -1 : 1] : [];
}

function voteByWords(place: Place, behind: string): Vote | 0 {
  const { left, right, sentence } = place;
  // "without X we would have lost", "unlike X, Y has been honest"
  // "it is X that caused this"
  if (left === 'Pb' && /^[tk][aib]?_?[qQ]/u.test(behind)) return -1;
  if (left === 'Pb' && /^[tk][aib]?_?[gG]/u.test(behind)) return 1;
  if (left === 'N' && /^,?[zHP]F/u.test(behind)) return 1;
  if (left === '>') return opposite(voteOfSubject(behind.replace(/^,[YHP]/u, ''), ''));
  const inClause = voteOfCondition(place);
  if (inClause !== null) return inClause;
  if (/^k[^X]*X/u.test(sentence) && sentence.endsWith('?'))
    return /^k(?:[MT]|D)/u.test(sentence) ? -1 : 0;
  const object = voteOfObject(left, right);
  if (object !== null) return object;
  if (/f(?:[QGgq][^YHb,]?)?$/u.test(left) && !right.startsWith("'")) return 0;
  return voteOfSubject(right, behind);
}

/** "if they hadn’t come, …", "people will die because they …"; any other condition says nothing yet. */
function voteOfCondition({ left, right, act }: Place): Vote | 0 | null {
  if (/I_?$/u.test(left) && /^aN/u.test(right)) return 1;
  if (/I(?:PaNb|PbN|N)f$/u.test(left)) return 1;
  if (/[WqQ].*j_?$/u.test(left)) return -1;
  return /[IJ][^,]*$/u.test(left) && act !== 'warns' ? 0 : null;
}

/** What is done to the topic. */
function voteOfObject(left: string, right: string): Vote | 0 | null {
  // "it wasn’t X’s fault"
  if (/[Nn]_?$/u.test(left) && /^'_?[Qq]/u.test(right)) return 1;
  // "the attacks on X were a disgrace"; "they treated X shamefully"
  if (/L$/u.test(left) && /^'[^YHb]?[Qq]/u.test(right)) return -1;
  if (/[QqB]f$/u.test(left)) return /^b[^YHN]{0,4}Q/u.test(right) ? 1 : 0;
  if (/[YP]a?_$/u.test(left)) return /^Q/u.test(right) ? 1 : 0;
  return ABOUT_OBJECT.find(([, pattern]) => pattern.test(left))?.[0] ?? null;
}

/** What the topic does or is. */
function voteOfSubject(right: string, behind: string): Vote | 0 {
  // "X’s critics are wrong"
  const isOpposed = right.startsWith("'<");
  const told = isOpposed ? right.slice(2) : right;
  const subject = ABOUT_SUBJECT.find(([, pattern]) => pattern.test(told))?.[0];
  if (subject !== undefined) return isOpposed ? opposite(subject) : subject;
  // "X’s handling, she said, is a disgrace"
  return /^'?[^bYHk]{0,6},[^YHk,]{0,3},?b?[^YHk,]{0,3}[Qq]/u.test(behind) ? -1 : 0;
}

const opposite = (vote: Vote | 0): Vote | 0 => (vote === 0 ? 0 : vote === 1 ? -1 : 1);

/** What follows from the act; null where that says nothing, 0 where it says that there is no stance. */
function voteByAct(place: Place): Vote | 0 | null {
  const { act } = place;
  if (act === 'rejects') return voteOfRejection(place);
  if (act === 'denies') return voteOfDenial(place);
  if (act === 'warns') return voteOfWarning(place);
  if (act === 'promises') return voteOfPromise(place);
  if (act === 'doubts') return voteOfDoubt(place);
  if (act === 'demands') return voteOfDemand(place);
  return place.isByCue && place.isFirst ? voteOfJudging(place) : null;
}

/** The object of "condemned", "praised": the first that is named, or whose deed or plan it is. */
function voteOfJudging({ act, left, right }: Place): Vote | 0 | null {
  const vote = act === 'condemns' ? -1 : act === 'supports' ? 1 : null;
  if (vote === null) return null;
  // "backed sanctions on X", "condemned the attack on X"
  if (/x[^,]*$|[WQq][^YH]{0,2}f$/u.test(left)) return vote === 1 ? -1 : 0;
  if (/^[^fotyxbFMDakIH,]*$/u.test(left)) return vote;
  if (/^[^fotyxbFMDakIYH,]{0,3}[oyf]_?$/u.test(left)) return vote;
  return right.startsWith("'") ? null : 0;
}

/** The one whose demand, offer or plan is turned down, or who is turned away. */
function voteOfRejection({ left, right, isByCue, isFirst }: Place): Vote | 0 | null {
  // "we don’t want to slam the door on X"
  if (/[Nn][^Y]*[Af][^Y]*[qBW][^Y]{0,3}$|Z[^YH]{0,2}[qBW][^Y]{0,2}$/u.test(left)) return 1;
  if (/^'?[^YHkb]{0,4}[RK]/u.test(right) || /[RK][^YH]{0,3}[yof]_?$/u.test(left)) return -1;
  if (isByCue && isFirst) {
    if (/^'/u.test(right) && /^[^YHbFMD]{0,3}$/u.test(left)) return -1;
    return /^[tfoy]?_?[ALCg_]?[fo]?_?$/u.test(left) ? -1 : 0;
  }
  // "we won’t accept that X can be cut off", "… that X cannot grow"
  if (/[HPN][^t]*A[^X]*t?$/u.test(left) && /^(?:M|F)(?:b|[Nn])/u.test(right)) return 1;
  // "we won’t agree that X gives up a mile": whom that would help isn't told
  if (/A[^X]*t_?$/u.test(left)) return 0;
  if (isOutOfQuestion(left, right)) return -1;
  return /H[^YP]{0,3}[NnBZ][^YP]{0,6}$|^[^YPt]{0,3}Z[^YPt]{0,8}$|^PF[Nn][^Y]{0,5}$/u.test(left)
    ? -1
    : null;
}

/** "the claims against X are false", "X’s claims": who makes them, or whom they blame. */
function voteOfCharge(left: string, right: string): Vote | null {
  if (/K_?[fx]$/u.test(left) && /V/u.test(right)) return 1;
  if (left === 'k' && /^m[^Y]*V/u.test(right)) return -1;
  return /^'?[^YHk]{0,2}K/u.test(right) || /K[^YH]{0,2}[yo]_?$/u.test(left) ? -1 : null;
}

/** "X’s plan is out of the question", "we have told X that the answer is no" */
function isOutOfQuestion(left: string, right: string): boolean {
  return /^[^YHt]{0,5}Z/u.test(right) || (/^H[^Y]{0,3}$/u.test(left) && right.startsWith('tZ'));
}

function voteOfDenial({ left, right, isByCue }: Place): Vote | 0 | null {
  const charge = voteOfCharge(left, right);
  if (charge !== null) return charge;
  if (isByCue) return /^t?_?$/u.test(left) && /^[^YH]*[qQS]/u.test(right) ? 1 : 0;
  if (/^t?_?$/u.test(left) && /^[ai]?[Nn]|^[^YH]{0,2}V/u.test(right)) return 1;
  if (/[Nn]_?$/u.test(left) && /^'_?[Qq]/u.test(right)) return 1;
  // "no truth in what is said about X", "in what X says"
  if (/V[^Y]*k[^Y]*$/u.test(left)) return /kb[^Y]*f$/u.test(left) ? 1 : -1;
  return /V/u.test(left + right) ? 0 : null;
}

/** A threat is against whom it names; a danger isn't. */
function voteOfWarning({ left, right, sentence }: Place): Vote | 0 | null {
  const isThreat = /J/u.test(sentence) || /(?:H|P)F/u.test(sentence);
  if (/[IJ]_?$/u.test(left)) return isThreat ? -1 : 0;
  if (/I_?X/u.test(sentence) && /^F/u.test(right)) return -1;
  if (/^'[^YH]{0,4}[FM][^YH]{0,2}[WqQ]/u.test(right)) return -1;
  if (/^[^YH]{0,2}[FM]/u.test(right)) return /^[^YH]{0,3}[q]/u.test(right) ? -1 : 0;
  if (/^e/u.test(sentence)) return -1;
  return left === '' ? null : isThreat && /J/u.test(sentence) ? -1 : null;
}

/** "promised X a seat", "to help X", "X will get more". */
function voteOfPromise({ left, right, isFirst, isByCue }: Place): Vote | 0 {
  if (/[gL]_?$/u.test(left) || (/C$/u.test(left) && /^(?:_|$)/u.test(right))) return 1;
  if (isByCue && isFirst && left === '' && /^_/u.test(right)) return 1;
  return /^F[^YH]{0,2}r|^Fb[Cg]/u.test(right) && isFirst ? 1 : 0;
}

/** Doubt of what somebody can, means or says is a reproach; doubt of a fact isn't. */
function voteOfDoubt({ left, right, isByCue }: Place): Vote | 0 | null {
  if (/^'/u.test(right)) return /^'_?[Kv]/u.test(right) ? -1 : 0;
  if (/[y]_?$|[KR]o?$/u.test(left)) return -1;
  if (/[UT][^YH]{0,4}[tIfo]?_?$/u.test(left))
    return right === '' || /^[^,]/u.test(right) ? -1 : null;
  return isByCue && /^[tIf]?_?$/u.test(left) ? -1 : null;
}

function voteOfDemand({ left, right, isByCue }: Place): Vote | 0 | null {
  if (/^[^YH]{0,4}f?S|^[^YH]{0,3}D[^YH]{0,4}[SQ]|^[^YH]{0,3}D[Nn]|^[^YHkt,]{0,6}[Nn]/u.test(right))
    return -1;
  if (/[eS][^YH]*[Bq][^YH]{0,2}$|D[^,]{0,2}S[^YH,]{0,2}[qB]_?$|^eC$/u.test(left)) return 1;
  if (/S[^YH]{0,2}$|^[eS].*S?$/u.test(left) && !isByCue) return /S/u.test(left) ? -1 : 0;
  if (/[Cg]_?$/u.test(left)) return 0;
  return isByCue ? 0 : null;
}
