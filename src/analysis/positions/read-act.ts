/**
 * Tells what a speaker does with the words: from the cue where that names an act, else from the words themselves.
 *
 * The words are read as signs (spell-signs.ts), sentence by sentence; the first sentence that does more than say decides, and in it
 * what stands behind "but". Rules are tried in the order of `RULES`; where none fits the act is `says`.
 */
import type { SpeechAct } from '../../model/position.ts';
import type { CueAct } from './cue-acts.ts';
import type { Spelled } from './spell-signs.ts';

/** What told the act: the surest first. */
export type ActSource = 'cue' | 'words' | 'nothing';

export interface ReadAct {
  readonly act: SpeechAct;
  readonly from: ActSource;
  /** Which sentence of the words told it; null where they did not. */
  readonly sentence: number | null;
}

/** On the signs of one clause with its conditions. In order: the first that fits decides. */
const RULES: readonly (readonly [SpeechAct, RegExp])[] = [
  // "nobody knows the hills like X", "who could wish for a better neighbour than X?"
  ['supports', /^[NU][^,Qq]*=[YX]|^kM[^,]*G_?>[YX]/u],
  // "I doubt", "it is unclear", "whether … is anybody’s guess"
  ['doubts', /^[^,]{0,8}U|^I.*U|^PbU/u],
  ['doubts', /^[aibMF]N?[YXP][^?]*l[^?]*\?|^IYMb?_?[gGT]/u],
  ['doubts', /^HaNT|^HbNT|^k?T.*\?$|^[aiFMb][^,]{0,4}T.*\?$|HMNm[^,]{0,2}[kI]|^NMm[kI]/u],
  // "without X there would be no school"; "nobody has done more harm than X"
  // … "if it hadn’t been for X"
  [
    'supports',
    /^N[YX],?(?:zFb?N|[HP]F_?[abqQW])|^N[^,]*F[^,]*N[YX]|F[^,YX]*[QqWN][^,YX]{0,2}N[YX]|I(?:PaNb|PbN|N)f[YX]/u,
  ],
  ['condemns', /^N[^,]*[Qq][^,]*>/u],
  ['denies', /^Pb_?Vt|^[HP][ai]?[qA]N/u],
  ['denies', /^k[YX][m_]{1,2}[aib]N/u],
  ['demands', /^HA_?S/u],
  ['condemns', /^I[YX]a[^,]*,[YXP]FS|^k[^?]*l[^?]*\?|^Q[^?]*\?|^Pqt/u],
  ['supports', /^Pgt|^[YX]F_[^>,]{1,5}>_?[qQ]/u],
  ['condemns', /^[YX]F_[^>,]{1,5}>_?[mgCGA]/u],
  ['demands', /^(?:gf?|C)[YX]|^g_[,.!]?$/u],
  ['denies', /^Nf[YX][^,]{0,3}q/u],
  ['warns', /^I[^H,][^,]*,HFx/u],
  ['condemns', /^[YXP]bN_?g/u],
  ['supports', /^[gL],[YX]|^HFbL/u],
  // "critics of X were wrong", "fishermen were right to accuse X", "some called X a disgrace"
  ['supports', /^<[of]_?[YX][^,]{0,4}[QqNiV]|^[QB]f[YX]b_?Q|^_{1,2}bQfB/u],
  ['condemns', /^_{1,2}b[gG]fB/u],
  // "they say X is a liar", "X told us that it would fail"
  [
    'says',
    /^(?:[PY_<]|_{2}|[ph]_)[aib]?(?:[mT]|_u)t?[YX][abFMi]|^H(?:[aibM]{0,2}[Nn]m{1,2}|_fm)t?[YX][abFi]|^[YX]_ut?[P_][^,&]*,?$/u,
  ],
  ['says', /^_{1,3}a[BL][YX]|^_{1,2}m[YX]_?[QG]/u],
  ['says', /^[YP]a?[RE](?:[uHPY]|h_)_?[QG][^,&]*,?$/u],
  ['rejects', /Z|HaVfS|H[bF][^,]{0,2}x|^N_{0,2}A[YX]/u],
  // "the plan is nonsense", "X has never let us down", "X is not a liar"
  ['condemns', /R[^,YHK]{0,3}V/u],
  ['supports', /^[YX]a?n_?q|^[YX]bN_?Q/u],
  ['denies', /[VO]/u],
  [
    'denies',
    /^(?:[HYP]|h?_'?_?)a?n(?!.*[FQgG])|[HYP][ia]N[qW]|^[HYP]iN(?!T)|NY'Q|bNY'?Q|^t?N[^FDM,gG]*[abi][b_qW]/u,
  ],
  // "We will never let them", "I’m not going to", "we are not signing", "I don’t want it"
  // "if they had listened, we would not be here"
  ['condemns', /^I[^,]{0,3}a[^,N]{0,2}[gGCm][^,]*,[^,]*F/u],
  ['promises', /HF[Nn]_?q/u],
  [
    'rejects',
    /H[^,]{0,2}F[^,C]{0,2}[Nn]|H[bM]NF|^PF[Nn]|H[FM]N[AL]|H[bai]NA|HbNS|FNbA|HFB|zFbN|^N[,!]|HB(?!.*D)/u,
  ],
  ['promises', /^[^,]*N[^,]*F[^,]*[WqSQ]|H[^,F]{0,3}v/u],
  [
    'promises',
    /I[^,]*[gGSA][^,]*,[^NWqQw]*F[^NWqQw]*$|I[^,]*,[^NWqQ]*F[^NWqQ]*[CgGAL][^NWqQ]*$|F[^,]{0,2}N[^,]{0,2}[WqS]|^[YPp_'RK]{1,5}Fr/u,
  ],
  ['rejects', /^[td]_F[Nn]b|^Nb?F_{1,2}u/u],
  ['promises', /^v|^[YX]MC_{0,2}[hu]|^[YX]Mv/u],
  ['warns', /w|I[^,]*W[^,]*,[^,]*W/u],
  [
    'warns',
    /(?:J|I[^H])[^,]*,.*F(?![^,]*C)|F.*J|F[^,]*[Wq][^,]*I|^e.*c.?F|^[eqSB_][^,]{0,7}c[uXY]F/u,
  ],
  ['rejects', /^N[^,]{0,4}[Hu][^,]{0,3}F|^N[^,]{0,3}FA/u],
  ['promises', /^N[^,]{0,5}F/u],
  ['promises', /I.*,.*[HXYP]F[^,]*C/u],
  // "X was right to step in", "X should be applauded"
  ['supports', /^[YXP][^,FNkt]{0,1}b_?[gG]f(?![^,]*c_?[Qq])|^[YX]Db_?[LgG]/u],
  ['condemns', /^[YXP][^,FNkt]{0,1}b_?Qf/u],
  ['demands', /(?<![HF])D(?![Nn]?a)|(?<=H)D(?!_?t|a)|(?<![FN]|[YXPN][^,H]{0,2})E/u],
  ['demands', /^e|^S(?![^,]*[FM])|^HA(?:_{1,2}o)?[YX]f/u],
  ['supports', /^[YX]'_?RF[^,NQ]{0,2}[Cg]|^H(?:b[gG]f)?T[YX]/u],
  ['promises', /Hb?F(?:[^,NQ]{0,4}[CgLv]|_[^W]*$)|^PF[^,NQ]{0,2}C|^[hp]_F[^,NQ]{0,2}[Cg]|hC|uMv/u],
  [
    'warns',
    /F(?!a)[^,Nn]{0,8}[WqQ]|M[^,Nn]{0,8}W|^[YP_'zpc][^,HkIf]{0,3}MN?_(?![^,]*[CGgL])|W.*[FM]|[HPY]b[^,]{0,2}W|^d?_?[bF].*W|I[^,]*,[^,]*F/u,
  ],
  ['supports', /^k_?G|^[YX]F_{0,2}G|(?<![Nn])b_?g/u],
  ['condemns', /^k_?[Qq]|^kM[^,]*\?|^kD|D[Nn]?a/u],
  ['condemns', /^[YP]anb_g/u],
  ['condemns', /^[YP]MN[^bqTa]|[WqQ].*j|[HP]B|bN[^,]{0,2}G(?![^,]*>)|aN_?g|B/u],
  [
    'condemns',
    /(?<![Nn][^,]{0,3})(?:^(?!Ha?q)[^,FIk]{0,4}[Qq]|[YPX_'dp][^,kIfF]{0,4}[Qq]|b[^,]{0,5}Q|,[^,kI]{0,4}[Qq])/u,
  ],
  ['supports', /^[^YPH]{0,3}L|H[^YPk,]{0,4}L|hL|[ab]L/u],
  [
    'supports',
    /(?<![Nn][^,]{0,3})(?:^[^,FIk]{0,4}G|b[^,k]{0,5}G|[aiYPd'][^,kIfF]{0,4}(?:G|(?<!f)g)|,[^,kI]{0,4}[Gg])/u,
  ],
  ['supports', /N[^,]{0,3}[gG][^,]*>/u],
  ['condemns', /N[^,]{0,3}[gG]/u],
];

/** Sound like praise and seldom are. */
const SARCASM = /^(?:oh|ah|bless|bravo|sure|yeah|wow|gee)$/u;

/** "promised that", "assured members": with a future it is a promise, else it only says. */
const ASSURING = /^(?:assure|reassure|assured|assures|assuring|reassured)$/u;

/** @returns whether words mock by praise, so that they can be taken for nothing. */
export function isSarcastic({ words }: Spelled): boolean {
  return SARCASM.test(words[0] ?? '') || words.slice(0, 2).join(' ') === 'of course';
}

/** @param cueWords the cue's own, lower case. */
export function readAct(cue: CueAct, cueWords: readonly string[], spelled: Spelled): ReadAct {
  if (cue.act !== null) return { act: actOfCue(cue.act, spelled), from: 'cue', sentence: null };
  if (isSarcastic(spelled)) return { act: 'says', from: 'nothing', sentence: null };
  const { signs } = spelled;
  if (cueWords.some((word) => ASSURING.test(word)) && /F/u.test(signs))
    return { act: 'promises', from: 'cue', sentence: null };
  const isAsked = cueWords.some((word) => /^ask(?:s|ed|ing)?$/u.test(word));
  if (isAsked && !/\?/u.test(signs) && !/^[Ik]/u.test(signs))
    return { act: 'demands', from: 'cue', sentence: null };
  const isWanted = cueWords.some((word) => /^want(?:s|ed)?$/u.test(word));
  if (isWanted && /^[Y_][^,FMb]{0,3}f/u.test(signs))
    return { act: 'demands', from: 'cue', sentence: null };
  for (const [index, sentence] of sentencesOf(signs).entries()) {
    const act = actOfSentence(sentence);
    if (act !== null) return { act, from: 'words', sentence: index };
  }
  return { act: 'says', from: 'nothing', sentence: null };
}

/** @returns signs by the sentences that they spell. */
export function sentencesOf(signs: string): readonly string[] {
  return signs.match(/[^.!?;]+[.!?;]?/gu) ?? [];
}

/** To dismiss a charge is to deny it. */
function actOfCue(act: SpeechAct, { signs }: Spelled): SpeechAct {
  const isOfClaim = /^(?:_|[YHp]'?)*K|^[^,.]*K[^,.]*V/u.test(signs);
  return act === 'rejects' && isOfClaim ? 'denies' : act;
}

function actOfSentence(sentence: string): SpeechAct | null {
  const at = sentence.indexOf('&');
  if (at < 0) {
    // "He has my confidence, and they should be ashamed"
    const joined = /^[^IJ]*?(?=,c[YHPhp_])/u.exec(sentence)?.[0];
    return (joined && actOfClause(joined)) || actOfClause(sentence);
  }
  // "Though they were right, they failed"; "they were right, but they failed"
  const isFirst = at <= 1;
  const comma = sentence.indexOf(',', at);
  const main = isFirst && comma > 0 ? sentence.slice(comma + 1) : sentence.slice(at + 1);
  const rest = isFirst && comma > 0 ? sentence.slice(at + 1, comma) : sentence.slice(0, at);
  return actOfClause(main) ?? actOfClause(rest.replace(/,$/u, ''));
}

function actOfClause(clause: string): SpeechAct | null {
  return RULES.find(([, pattern]) => pattern.test(clause))?.[0] ?? null;
}
