/** What follows for a topic from what the words do: whose demand is rejected, who is threatened, who is promised something. */
import type { SpeechAct } from '../../model/position.ts';
import { decide, type Place, type PlaceRule, type Vote } from './place-rules.ts';

/** "calls for X to resign", "X’s removal", "X to be suspended" */
const IS_HARMED = /^'S|^_?f_?b{0,2}_?S|^_?f?_?b{1,2}_?s/u;

const REJECTS: readonly PlaceRule[] = [
  // "X had the courage to say no"
  { vote: 1, right: /^[ab]?_?[Gg]f?_?Z/u },
  // "we don’t want to slam the door on X"
  { vote: 1, left: /[Nn][^Y]*[Af][^Y]*[qBW][^Y]{0,3}$|Z[^YH]{0,2}[qBW][^Y]{0,2}$/u },
  // "we won’t drop X", "there is no case for removing X"
  { vote: 1, left: /(?:H[bF]?[Nn]|F[Nn]|Z)_?[sS]$/u },
  { vote: -1, right: /^'[^YHkb]{0,4}[RKB]|^_?[RK]/u },
  { vote: -1, left: /[RK][^YH]{0,3}[yof]_?$|B_?y_?$/u },
];

/** The words are the object of "rejected". */
const REJECTED: readonly PlaceRule[] = [
  // "criticism of X", "cuts to X", "sacking X", "claims about X"
  // "to apologise to X"
  { vote: -1, left: /^fSf$/u },
  { vote: 1, left: /^R?f?_?[sSBqQW]$/u },
  { vote: 1, left: /^[^YHPN,]{0,3}(?:[sq]_?[fox]?_?|[SB]_?[fox]_?|[QW]_?f|K_?[fx])$/u },
  { vote: 1, left: /[ER]f?$/u, right: IS_HARMED },
  { vote: 1, left: /^t?$/u, right: /^(?:D_?b?_?|f_?b?_?)S/u },
  ...REJECTS,
  { vote: -1, left: /^[^YHbFMD]{0,3}$/u, right: /^'/u },
  { vote: -1, left: /^[tfoy]?_?[ALCgm_]?[fo]?_?$/u },
  { vote: 0 },
];

const REJECTS_BY_WORDS: readonly PlaceRule[] = [
  // "I won’t let X be painted as a fool", "… have X’s honesty called into question", "… see X sold"
  { vote: 1, left: /F[Nn]A$/u, right: /^f?b/u },
  { vote: 1, left: /F[Nn]a$/u, right: /^'?[^YH]{0,3}[BUQsS]/u },
  { vote: 1, left: /F[Nn]m$/u, right: /^[_bsSBW]/u },
  // "I won’t hear a word said against X"
  { vote: 1, left: /[Nn][^Y]{0,3}[mK][^Y]{0,3}x$/u },
  ...REJECTS,
  // "we won’t accept that X can be cut off", "… that X cannot grow"
  { vote: 1, left: /[HPN][^t]*A[^X]*t?$/u, right: /^[MF][bNnSsr]/u },
  // "nobody here wants X", "we will fight X’s ruling"
  { vote: -1, left: /^N_{0,2}A$|x$/u },
  // "nobody is going to sign X’s paper"
  { vote: -1, left: /^N[^YHt,]{0,4}FA[^YH]{0,2}$/u },
  // "we won’t agree that X gives up a mile": whom that would help isn't told
  { vote: 0, left: /A[^X]*t_?$/u },
  // "X’s plan is out of the question", "we have told X that the answer is no"
  { vote: -1, right: /^[^YHt]{0,3}bZ/u },
  { vote: -1, left: /^H[^Y]{0,3}$/u, right: /^tZ/u },
  { vote: -1, left: /H[^YP]{0,3}[NnBZ][^YP]{0,6}$|^[^YPt]{0,3}Z[^YPt]{0,8}$|^PF[Nn][^Y]{0,5}$/u },
];

const DENIES: readonly PlaceRule[] = [
  // "that’s not what happened, whatever X says"
  { vote: -1, left: /^[Ck]$/u, right: /^m$/u },
  // "X is wrong to say that", "it is wrong to say that X lied"
  { vote: -1, right: /^[^YHk,]{0,3}O/u },
  { vote: 1, left: /^P[^YH]{0,3}Ot$/u, right: /[QqSW]/u },
  // "the claims against X are false", "X’s claims": who makes them, or whom they blame
  { vote: 1, left: /K_?[fx]$/u, right: /V/u },
  { vote: -1, left: /^k$/u, right: /^m[^Y]*V|^[m_]{1,2}[aib]N/u },
  // "sees no merit in X’s petition"
  { vote: -1, left: /^H[am]?V$/u, right: /^'_?[RK]/u },
  { vote: -1, right: /^'?[^YHk]{0,2}[KB]/u },
  { vote: -1, left: /K[^YH]{0,2}[yo]_?$/u },
];

/** The words are the object of "denied". */
const DENIED: readonly PlaceRule[] = [
  ...DENIES,
  // "denied that X lied", "dismissed rumours that X had fled"
  { vote: 1, left: /^K?t?_?$/u, right: /^[^YH]*[qQS]/u },
  { vote: 1, left: /^Kt$/u, right: /^a[^NG]*$/u },
  { vote: 1, left: /K_?[fx]$|[B]o$/u },
  { vote: 0 },
];

const DENIES_BY_WORDS: readonly PlaceRule[] = [
  ...DENIES,
  { vote: 1, left: /^t?_?$/u, right: /^n|^[ai]?[Nn][^YH]{0,2}[qQSB]|^[^YH]{0,2}V/u },
  // "X did not leak the letter", and no more
  { vote: 1, sentence: /^t?X[ai]N[^YHGg,]{1,3}[,.]*$/u },
  { vote: 1, left: /[Nn]_?$/u, right: /^'_?[Qq]/u },
  // "no truth in what is said about X", "in the rumours about X", "in what X says"; "it isn’t true that X lied"
  { vote: 1, left: /V[^Y]*(?:kb|K)[^Y]*[fx]$/u },
  { vote: 1, left: /Vt$/u, right: /^[^YHk,]*[qQW]/u },
  // "there is no evidence against X"
  { vote: 1, left: /^zbV$/u },
  { vote: -1, left: /V[^Y]*k[^Y]*$/u },
  { vote: 0, left: /V/u },
  { vote: 0, right: /V/u },
];

/** A threat is against whom it names; a danger isn't. */
const WARNS: readonly PlaceRule[] = [
  { vote: 1, left: /^<[of]$/u },
  // "warned against attacking X", "… trusting X"
  { vote: 1, left: /^x[^YH]*[SsBq][^YHo]{0,2}$/u },
  { vote: -1, left: /^x[^YHFM]{0,4}$/u },
  { vote: 0, left: /^N$/u },
  // "it would prosecute X"
  { vote: -1, left: /^t?HF[^YHNn]{0,2}[sSBqx]_?$/u },
  // "X will soon find out"
  { vote: -1, right: /^w/u },
  { vote: -1, left: /[IJ]_?$/u, right: /^(?!a[^Nn])/u, sentence: /J|[HPhp]_?F/u },
  { vote: 0, left: /[IJ]_?$/u },
  // "X faces a fine if he says that again"
  { vote: -1, right: /^[^YH]{0,3}[Ss][^YH]{0,2}I[XP]/u },
  // "cross us and X will find its depots empty"
  { vote: -1, left: /^[eqSB_][^,]{0,7}c$/u, right: /^F/u },
  { vote: -1, right: /^F/u, sentence: /I_?X/u },
  { vote: -1, right: /^'[^YH]{0,4}[FM][^YH]{0,2}[WqQ]/u },
  { vote: -1, right: /^(?=[^YH]{0,2}[FM])[^YH]{0,3}q/u },
  { vote: 0, right: /^[^YH]{0,2}[FM]/u },
  { vote: -1, sentence: /^e/u },
  { vote: -1, left: /./u, sentence: /J/u },
];

/** "to help X", "X will get more", "we won’t turn our backs on X" */
const PROMISES: readonly PlaceRule[] = [
  // "X will not close"
  { vote: 1, right: /^FN_?[WqSsQ]/u },
  // "no one here will work for X again"
  { vote: -1, left: /^N[^YHt,]{0,6}F[^YH,]{0,2}f$/u },
  { vote: 1, left: /[gL]_?$/u },
  { vote: 1, left: /C$/u, right: /^(?:_|$)/u },
  // "we will see to it that X is heard", "X can count on us"
  { vote: 1, left: /HFA$/u, right: /^_?f[uh]/u },
  { vote: 1, left: /Ct$/u, right: /^F?b[^qQsSWN]/u },
  { vote: 1, right: /^[MF]v/u },
  // "we will not rest until X resigns"
  { vote: -1, left: /v$/u, right: /^(?:a?_?[SsW]|b{1,2}_?[sS])/u },
  { vote: 1, left: /HF[Nn][^,]{0,4}q_?f?$/u },
  { vote: 1, right: /^MC_{0,2}(?:hL|[uh])/u },
  { vote: 1, right: /^F[^YH]{0,2}r|^Fb[Cg]/u },
];
/** "X is innocent, and we will prove it" */
const PROMISES_BY_WORDS: readonly PlaceRule[] = [
  ...PROMISES,
  { vote: 1, left: /^[^IJ]*$/u, right: /^b_?G|cHF[gLC]/u },
  { vote: -1, left: /^[^IJ]*$/u, right: /^b_?Q|^a?q/u },
  { vote: 0 },
];
const PROMISED: readonly PlaceRule[] = [
  // "never to vote for X", "not to help X"
  { vote: -1, left: /^[nN]f?_?[gLC]f?$/u },
  // "to scrap X’s plan"
  { vote: -1, left: /^f?_?[SsBx]_?[fox]?$/u },
  // "more money for X", "her support to X", "never to desert X"
  { vote: 1, left: /^p?_?[CL]f$|^[nN]f?_?[qSsB]$/u },
  // "X would keep its name"
  { vote: 1, right: /^F[aCr](?:X'|p)/u },
  ...PROMISES,
  { vote: 0 },
];
/** "promised X a seat" */
const PROMISED_FIRST: readonly PlaceRule[] = [
  { vote: 1, left: /^$/u, right: /^(?:p|X')?_{0,2}[LCgG]|^_/u },
  ...PROMISED,
];

/** Doubt of what somebody can, means or says is a reproach; doubt of a fact isn't. */
const DOUBTS: readonly PlaceRule[] = [
  // "there is no evidence that X lied"
  { vote: 1, left: /^(?:zb|H[aiMb]?)?[UV]t?$/u, right: /^[^YHNn,]{0,2}[qQ]/u },
  // "asked whether X could be trusted"
  { vote: -1, left: /^I$/u, right: /^Mb?_?[gGT]/u },
  { vote: -1, right: /^'_?(?:[Kv]|[KR][^YH]{0,3}[NU])/u },
  { vote: 0, right: /^'/u },
  { vote: -1, left: /y_?$|[KR]o?$/u },
  // "it is hard to believe X"; "it is unclear whether X owns it"
  { vote: -1, left: /^PbU$/u, right: /^(?:[,.]|$)/u },
  { vote: 0, left: /^Pb.*[UT][^YH]{0,4}[tIfo]?_?$/u, right: /^(?![FM])/u },
  // "I doubt that X will win a seat"
  { vote: 0, left: /^(?!Pb).*[UT][tI]?_?$/u, right: /^F[_mrf]*[,.]?$/u },
  { vote: -1, left: /[UT][^YHFM]{0,4}[tIfo]?_?$/u, sentence: /\?/u },
  {
    vote: -1,
    left: /^(?:Pb)?[^YP]*(?:U(?:f_)?_{0,2}[tIfko]{0,2}_?|NT[tf]?)$/u,
    right: /^(?![FD])/u,
  },
];
const DOUBTED: readonly PlaceRule[] = [
  // "does not believe that X lied"; "questioned X’s tests"
  { vote: 1, left: /^[tI]?$/u, right: /^[^YHNn,G']{0,4}[qQ]/u },
  { vote: -1, left: /^$/u, right: /^'[^YHFMb]*$/u },
  // "doubts that X will play"
  { vote: 0, left: /^t?$/u, right: /^F[_mrf]*[,.]?$/u },
  ...DOUBTS,
  { vote: -1, left: /^[tIfk]?_?$/u },
];

const DEMANDS: readonly PlaceRule[] = [
  // "a vote on whether X should leave"
  { vote: 0, left: /.I$/u },
  // "don’t listen to X", "don’t blame X", "don’t let X fool you"
  { vote: -1, left: /^eN[gLTAm][^YH]{0,2}$/u },
  { vote: 1, left: /^eN[qBsS][^YH]{0,2}$/u },
  // "leave X alone", "listen to X", "let X do its job", "it’s time X was abolished"
  { vote: 1, left: /^gf?$|^C$|^e'?L$/u },
  { vote: 1, left: /^e$/u, right: /^[gG]/u },
  // "give X what it needs", "I want X to win", "… X back"
  { vote: 1, left: /^e$/u, right: /^[^YH,]{0,3}X(?:m|g)/u },
  { vote: 1, left: /E$/u, right: /^(?:r|A[,.!]?$)/u },
  // "we must protect X"
  { vote: 1, left: /D_?gf?$/u },
  { vote: -1, left: /D$/u, right: /^b{1,2}_?s/u },
  // "I see no reason why X should resign"
  { vote: 1, left: /N_[kt]$/u, right: /^D/u },
  // "it isn’t X who should be ashamed"
  { vote: 1, left: /^PbN$/u, right: /[QqS]/u },
  {
    vote: -1,
    right: /^[^YH]{0,4}f?S|^[^YH]{0,3}D[^YH]{0,4}[SQ]|^[^YH]{0,3}D[Nn]|^b[Nn]_?[Gg]/u,
  },
  { vote: 1, left: /^[^X]*(?:[eS][^YHX]*[Bq][^YHX]{0,2}$|D[^,]{0,2}S[^YH,]{0,2}[qB]_?$)|^eC$/u },
];
const DEMANDS_BY_WORDS: readonly PlaceRule[] = [
  // "we want it back from X"
  { vote: -1, left: /^[DE]f?[^YH]{0,2}[A_]y$/u },
  ...DEMANDS,
  // "hands off our pool, X", "stop lying, X"
  { vote: -1, left: /^$/u, sentence: /^(?:S|e[^X]*[qQS])[^X]*,X[,.!]*$/u },
  // "it is high time X lost its contract"
  { vote: -1, left: /^PbD$/u, right: /^[WS]/u },
  // "X must pay for the damage"
  { vote: -1, right: /^DCf_?[qQ]/u },
  // "X should listen for once"
  { vote: -1, right: /^D[^YH]{0,4}~/u },
  { vote: -1, left: /S[^YHfIJ]{0,2}$|^S[^YHfIJ]*$|^e.*S/u },
  { vote: 0, left: /^e|[Cg]_?$/u },
];
const DEMANDED: readonly PlaceRule[] = [
  // "that charges against X be dropped", "an apology to X", "voters not to blame X"
  { vote: 1, left: /[KqQB]_?[xf]$/u, right: /^f?b{1,2}_?[Ss]/u },
  { vote: 1, left: /^S_?f$|^V$|Nf[BqQ]$/u },
  ...DEMANDS,
  // "that X be freed", "the release of X"; "voters to reject X", "the removal of X", "an apology from X"; "voters to back X"
  { vote: 1, right: /^'_?C(?:[,.f]|$)|^f?b{1,2}_?C|^b{0,2}r/u },
  { vote: 1, left: /[Cge]_?o$|[CL]f$|[fe][gL]$|fA$/u, right: /^(?:[,.f]|$)/u },
  { vote: -1, left: /[SsB]_?[ofxy]?$/u },
  { vote: -1, right: /^f?[Nn]/u },
  { vote: 0 },
];

/** By act: of words in general, of the object of a cue, and of the first place that such an object names. */
const BY_ACT: Partial<Record<SpeechAct, readonly (readonly PlaceRule[])[]>> = {
  rejects: [REJECTS_BY_WORDS, REJECTS_BY_WORDS, REJECTED],
  denies: [DENIES_BY_WORDS, DENIED, DENIED],
  warns: [WARNS, WARNS, WARNS],
  promises: [PROMISES_BY_WORDS, PROMISED, PROMISED_FIRST],
  doubts: [DOUBTS, DOUBTED, DOUBTED],
  demands: [DEMANDS_BY_WORDS, DEMANDED, DEMANDED],
};

/** "Berg’s rival Moen", "the Oster Council chairman Moen": somebody else is told by whose rival they are. */
const IS_OF_OTHER = /^'?_{1,2}Y/u;

/** @returns 0 where the act says that there is no stance, null where it says nothing. */
export function voteByAct(place: Place): Vote | 0 | null {
  const { act, isByCue, isFirst, left, right } = place;
  if (isByCue && isFirst && left === '' && IS_OF_OTHER.test(right)) return 0;
  const rules = BY_ACT[act]?.[Number(isByCue) + Number(isByCue && isFirst)];
  if (rules) return decide(rules, place);
  return isByCue && isFirst ? voteOfJudging(place) : null;
}

const PRAISED: readonly PlaceRule[] = [
  // "welcomed the killing of X", "mourned X’s death": who would be praised?
  { vote: 0, left: /^_?z$/u },
  { vote: 0, right: /^'_?z/u },
  // "backed sanctions on X", "welcomed X’s resignation", "backed calls for X to resign"
  { vote: -1, left: /x[^,]*$|^[^YHf]{0,3}[WQqSsB][^YH]{0,2}f$|^[^YHf]{0,3}[SsB]_?o?$/u },
  { vote: -1, right: /^'S/u },
  { vote: -1, left: /[ER]f?$/u, right: IS_HARMED },
];
const CONDEMNED: readonly PlaceRule[] = [
  // "condemned the murder of X", "blamed X’s death on Lund", "criticised X’s dismissal"
  { vote: 0, left: /^_?z$/u },
  { vote: 0, right: /^'_?[zS]/u },
  // "condemned the arrest of X", "… the way X had been treated"; "the attack on X"
  { vote: 1, left: /^R?f?_?[sS][of]?$/u },
  { vote: 1, left: /^_$/u, right: /^a?b{1,2}_/u },
  { vote: 0, left: /x[^,]*$|^[^YHf]{0,3}[WQqSsB][^YH]{0,2}f$|^[^YHf]{0,3}[SsB]_?o?$/u },
];
/** Whom the words name first, or whose deed or plan comes first. */
const JUDGED = /^[^fotyxbFMDakIH,]*$|^[^fotyxbFMDakIYH,]{0,3}(?:[oyf]|o_)$/u;

/** The object of "condemned", "praised". */
function voteOfJudging(place: Place): Vote | 0 | null {
  const { act, left, right } = place;
  const vote = act === 'condemns' ? -1 : act === 'supports' ? 1 : null;
  if (vote === null) return null;
  // "defended X against X’s critics" is judged once
  if (left.includes('X')) return 0;
  const turned = decide(vote === 1 ? PRAISED : CONDEMNED, place);
  if (turned !== null) return turned;
  if (JUDGED.test(left)) return vote;
  return right.startsWith("'") ? null : 0;
}
