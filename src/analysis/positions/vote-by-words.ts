/** What the words around a topic say of it: what it does, is or should, and what is done to it. */
import { decide, opposite, type Place, type PlaceRule, type Vote } from './place-rules.ts';

/**
 * On the signs between the topic and the end of its clause: what it does, is or should. What judges stands near, or behind "is".
 */
const ABOUT_SUBJECT: readonly (readonly [Vote | 0, RegExp])[] = [
  // "X’s injury is bad"
  [0, /^'_?z/u],
  // "X’s best is not good enough"
  [-1, /^'[^YHkNb,]{0,2}bQ/u],
  // "X’s anger is justified", "X is why I vote"
  [1, /^'_?[BQqU]_?b[^YHNQq]{0,2}G|^bkH[^SWQqN]*$/u],
  // "X calls us liars"
  [0, /^a?[REm](?:[uHPY]|[hp]_)_?[QGKq]/u],
  // "gave us no warning"
  [-1, /^[A_]uN/u],
  // "X can take its offer elsewhere"
  [-1, /^MS/u],
  // "would rather talk than act"
  [1, /^F_[^>,]{1,5}>_?[qQ]/u],
  [-1, /^F_(?:[^YH,]{1,2}>|[^>,]{1,5}>[mgCGA])/u],
  // "can’t go on like this"
  [-1, /^MD/u],
  // "X’s plan will save jobs"
  [1, /^'_?RF[^YHNQq,]{0,2}[CgG]|^F_?b_?L/u],
  [1, /^Db_?[LGg]|^'[^YHkt]{0,3}Db_?[Gg]|^F[_r]{0,2}G/u],
  // "will be missed", "gets my vote"
  [1, /^F?L[,.!?]*$/u],
  [-1, /^'_?RbW/u],
  // must stop, ought to be ashamed, must not, should have; a mere "must" is no reproach
  [-1, /^'?[^YHkQt]{0,5}D[^YHt]{0,3}?[SQW]|^[^YHkt]{0,4}D[Nn]|^[^YHkt]{0,4}Da[^G]/u],
  [1, /^Dr/u],
  [0, /^'?[^YHkt]{0,4}D/u],
  // "was praised by them", "was cleared by the court"
  [0, /^a?b{1,2}_?[gGLC]_{0,2}y/u],
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
    /^[aM']?_?Z|^'[^YHkfotb,]{0,2}[Qq]|^[aibMo]{0,2}_{0,2}[QqV](?!y)|^F_?qu|^m_?o?Q(?!f)|^c_{0,2}ab?_?q|^[^XYHkNn,]{1,2}P?yq[_u,.]|^(?:X'|[^XYHkt,GgNnF]){0,5}b(?:[_cmoRCu]{0,3}|_{0,3}f_?|mf|(?:X'|p)_?)[QqV](?!y)/u,
  ],
  [-1, /^'_?[KR][aiFM]b?[Nn]/u],
  // "knows it better than anyone"
  [1, /^[^YHkNn,]{0,6}[Gg]>(?![YH])/u],
  // "X is fair", "X has done well", "X listens"
  [
    1,
    /^_?[aib]{1,2}_?a?C?(?:X'|p)?(?:_{0,2}|_{0,2}o_?)[Gg]|^[_SC]uh?G|^C_?G(?!_X)|^_?Gm|^G$|^mG&|^'_{2}g[,.!?]*$|^_?a?_?g(?!_?Y)|^'[_KR]?G{1,2}(?:c|[,.!?]*$)|^_{1,2}G(?![BYg])|^[^YHkt,QqmM]{0,5}b(?!m?f|_{1,2}f)(?:[_ocmRKabyh]{0,3}|(?:X'|p)_?)G(?!_?y)|^aL|^a(?:h|X'|p)_?L/u,
  ],
];

/** Signs of the clause before the topic: what the holder does to it. In a later clause than the `first` somebody else may. */
const ABOUT_OBJECT: readonly (readonly [Vote | 0, RegExp, 'first'?])[] = [
  // "more people should write like X", "nobody plays like X"; "liars like X"
  [1, /(?:^(?:zb)?[NU]|[DE])[^,Qq]*=$|G_?=$/u],
  [-1, /Q_?=$/u],
  // "somebody like X" behind praise
  [1, /G[^YHNQq]{0,3}_=$/u],
  // "I was pleased with X"
  [1, /(?:^|[_u])Hb_?G_?[fy]$/u],
  [-1, /(?:^|[_u])Hb_?Q_?[fy]$/u],
  // "we are proud to have X", "there is nothing wrong with X"
  [1, /(?:^|[_u])Hb_?Gf[_aA]$|^zb_?Gf?$/u],
  // "nobody could have done more than X"
  [1, /^Nq>$/u],
  // "I don’t give a fig what X thinks", "I take no lectures from X"
  [-1, /^H[abFMi]{0,2}q[kI]$|^HAN[^YH]{0,4}y$/u],
  // "I’m glad we have X", "nobody knows the hills better than X"
  [1, /^Hb_?Gt?Ha$|^U[^,]*[GC_]_?>$/u],
  // "he stole a boat from X"
  [0, /^(?:[hp]?_|[PYH])[ai]?q[^,]{0,4}y$/u],
  // "it was a privilege to work with X", "people like you"
  [1, /^Pb_?G(?:f[^YHQNq]{0,2}|[_C]f)?[fo]?$|^Pb_?Gf[_mCgA][^YHQNq]{0,4}f$/u],
  // "I’m glad X has seen sense"
  [1, /^Hb_?Gt?$/u],
  [-1, /^Hb_?Qt?$/u],
  // "hardly anyone has a good word for X", "nobody blames X"
  [-1, /^N[^,HYP]{0,4}L$/u],
  [1, /^N[^,HYP]{0,4}B$/u],
  // "it hurts that X never called"
  [-1, /^P[qQ]t$/u],
  [1, /^P[gG]t$/u],
  // "fishermen had accused X"
  [0, /^_{1,3}ab?[BL]$/u],
  // "nobody believes X", "I’m ashamed to have voted for X", "we deserve better than X"
  [-1, /^N_?[TL]$|^Hb_?S[^YP]{0,4}$|E>$/u],
  // "it would be unfair to blame X"
  [1, /^PF?bL$/u],
  // "you won’t hear a bad word about X"
  [1, /[uH]FN[^YP,]{0,3}B$/u],
  // "we won’t let them run X down"
  [1, /H[^YP,]?[FDM][Nn][^,]{0,4}q_?$/u],
  // "nobody has done more than X"
  [1, /^[&c_H]{0,2}G{1,2}_?>$/u],
  // "I’d take Cole over X"
  [-1, /HF?LY$/u],
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
  [0, /(?:[YP][^H]*|k[^Hc]*)[LB][^H]*$/u],
  [1, /H[^YP]{0,6}L(?:[^YPBQqSHy]{0,5}|y)$/u],
  [1, /^[^YPH]{0,2}L(?:[^YPBQqSHy_]{0,5}_{0,2}|_?f?C|[^YPBQqSHyf]{0,5})$/u, 'first'],
  [-1, /^[^YPHu]{0,2}B[^YPLGHf]{0,6}$|H[^YP]{0,6}B[^YPLGH]{0,6}$/u],
  [-1, /H[^YPHKm,]{0,4}x_?$/u],
  [1, /[Nn][^,]*[GCgTL][^,]*>$/u],
  [1, /^P_?Gf$/u],
  // "it stands thanks to X"
  [1, /^[^YPHNQqWkBtI]{0,6}L$/u, 'first'],
  [-1, /[Nn][^,]*[Qq][^,]*>$/u],
  [-1, /[GgTL][^,]{0,4}>_?$/u],
  // "no excuse for what X did", "a disgrace how X treats them"
  [-1, /b[^YHPN,]{0,3}Qf?k$/u],
  [1, /b[^YHPN,]{0,3}Gf?k$/u],
  // "it is a shame that X", "how dare X"
  [-1, /b[^YHPNnI,]{0,3}Qt$|^Q$|^tb_?Q$/u],
  [1, /b[^YHPNnI,]{0,3}Gt$/u],
  [-1, /[Qq][^YP,]{0,2}y$|b_{0,2}Qo$/u],
  [1, /G[^YP,]{0,2}o$/u],
];

/** Constructions that are looked at first. */
const CONSTRUCTIONS: readonly PlaceRule[] = [
  // "does X even watch?", "has X ever run a shop?"
  { vote: -1, left: /^[aibMF]N?$/u, behind: /^[^?]*l[^?]*\?/u },
  // "it is X that caused this"
  { vote: -1, left: /^Pb$/u, behind: /^[tk](?:[aib]?_?[qQ]|D[^,]*[QSWs])/u },
  { vote: 1, left: /^Pb$/u, behind: /^[tk][aib]?_?[gGC]/u },
  // "X promised us a bridge and built us a car park"
  { vote: -1, left: /^[_t]?$/u, behind: /^a?v(?:u[^.?!GgLf]*c|[^.?!GgL]*&)[^.Ggvt]*$/u },
  // "without X we would have lost"
  { vote: 1, left: /^N$/u, behind: /^(?:'_{0,2})?,?(?:[zHP]|_[^YXN,]{0,3})F/u },
  // "the death of X is a disgrace", "the loss of X is a blow", "whoever hurt X is a coward", "it is a shame that X has died"
  { vote: 0, left: /^_{0,2}z$/u },
  { vote: 1, left: /^_?s$|^_{0,2}kq$/u, right: /^b_{0,2}Q/u },
  { vote: 0, left: /^Pb_?Qt$/u, right: /^a?W/u },
  // "they say X is a liar", "he told us X was a saint": others do
  { vote: 0, left: /(?:^(?:[PY_<]|_{2}|[ph]_)[aib]?(?:[mT]|_u)|c_u)t?$/u, right: /^[abFMi]/u },
  // "I never said that X was a liar", "I used to think that …"
  { vote: 0, left: /^H(?:[aibM]{0,2}[Nn]m{1,2}|_fm)t?$/u, right: /^[abFMi]/u },
  // "X told us that it would fail"
  { vote: 0, left: /^t?$/u, right: /^_ut?[P_]/u },
  // "if we had X, we would not need a council"
  { vote: 1, left: /^I[^XY,]*[ab]_?$/u, behind: /^[^,]?,[HPz_]{1,2}F[Nn]/u },
  // "it isn’t X who should be ashamed"
  { vote: 1, left: /^PbN$/u, behind: /^[tk][^,]*[QqS]/u },
  // "if X thinks that we will go, it is mistaken"
  { vote: -1, left: /^I_?$/u, right: /^[mT]/u, behind: /,(?:W|[^,]{0,3}Q)/u },
  // "thanks to X we are all poorer"
  { vote: -1, left: /^L$/u, behind: /^,?[HYPz_][^,]{0,4}[QqWN]/u },
  // "I wish X would stop", "I wish X had listened"; "I wish X would come"
  { vote: -1, left: /^L$/u, right: /^F[SNn]|^a[gC]/u },
  { vote: 0, left: /^L$/u, right: /^[FM]/u },
  // "I’d be glad to see X go", "it is good that X has resigned"
  { vote: -1, left: /^H[^,]{0,3}L$|^Pb_?Gt?$/u, right: /^[ab]{0,2}[SW][,.!]*$/u },
  // "X says that he is a genius", "X admitted that he was wrong"
  { vote: 0, left: /^t?X[mT_A]{1,2}t?$/u },
  // "it does X credit"
  { vote: 1, left: /^P[ai]$/u, right: /^G/u },
  // "if anyone knows, it is X"
  { vote: -1, left: /^Pb$/u, sentence: /^I(?:_|zb)[^,]*[QqBWS][^,]*,P/u },
  { vote: 1, left: /^Pb$/u, sentence: /^I(?:_|zb)[^,]*,P/u },
  // "if I can read, it is down to X"
  { vote: 1, left: /^Pb_?[fj]o?$/u, sentence: /^IH[^,QqWN]*,P/u },
  // "nobody else could have done what X did"
  { vote: 1, left: /N[^,QqY]*M[^,Y]*k$/u, right: /^[ia]/u },
  // "but for X’s nerve we would be poorer"
  { vote: 1, left: /^&f$/u, behind: /^(?:'_{0,2})?,?[zHP][^,]{0,2}F/u },
  // "nothing would work without X", "we would be poorer without X"
  { vote: 1, left: /^N[^,YX]*F[^,]*N$|F[^,YX]*[QqWN][^,YX]{0,2}N$/u },
  // "nobody can say that X didn’t try"
  { vote: 1, left: /^N$/u, right: /^(?:[aibMF]{1,2}[Nn]|[^YHk,NnGg]{0,3}[Qq])/u },
  // "as X rightly says"
  { vote: 1, left: /^f$/u, right: /^G_?m/u },
  // "what saves the evening is X"
  { vote: 1, left: /^k[gCG][^,]{0,3}b$/u },
  { vote: -1, left: /^k[qQW][^,]{0,3}b$/u },
  // "close X and you close the school"
  { vote: 1, left: /^(?:e_?|[sSqB]_?)$/u, behind: /^,?cu/u },
  // "X and I see eye to eye"
  { vote: 1, left: /^$/u, right: /^c(?:H[^,]{0,2})?L/u },
  // "we have always found X helpful"
  { vote: 1, left: /H[ab]?_?C$/u, right: /^f?b?_?G/u },
  { vote: -1, left: /H[ab]?_?C$/u, right: /^f?b?_?Q/u },
  // "I told X to get lost"
  { vote: -1, left: /^H[_m]$/u, right: /^fS/u },
  // "if they hadn’t come, …", "if it weren’t for X"
  { vote: 1, left: /I_?$/u, right: /^aN/u },
  // "if X had listened, we would not be here"
  { vote: -1, left: /I_?$/u, right: /^a[^,N]{0,2}[gGCm]/u, behind: /,[^,]*F/u },
  { vote: 1, left: /I(?:PaNb|PbN|N)f$/u },
  // "people will die because they …", "I sleep better since X came"
  { vote: -1, left: /^[^,YP]*[WqQ][^,YP]*jo?_?$/u },
  { vote: 1, left: /^[^,YP]*[Gg][^,YP]*jo?_?$/u },
  // "when nobody else believed in me, X did"
  { vote: 1, left: /^$/u, right: /^[aiFM]$/u, sentence: /^[^X]*(?:N|g)[^X]*,X[aiFM][,.!]*$/u },
  // "coming from X, that is rich"
  { vote: -1, left: /^_y$/u, behind: /^,[^XY]{0,3}Q/u },
  // "some called X a disgrace"
  { vote: 0, left: /^[^HX]*[_YPk]a?[mER]$/u, right: /^_?[GQqVK]/u },
  // "how many more must we lose before X wakes up?", "what has X ever done for us?"
  { vote: -1, sentence: /^(?:Q[^?]*|k[^?]*l[^?]*)\?$/u },
  // "who could wish for a better neighbour than X?"
  { vote: 1, left: /^kM[^,]*G_?>$/u },
  // "who else would do it if not X?"
  { vote: 1, left: /^k.*IN$/u },
  // "because of X we have lost a summer", "… we still have a school"
  { vote: -1, left: /^jo?$/u, behind: /^,?[HPYz_][^.Nn]*(?:[WQq]|N[^WQq]*$)/u },
  { vote: 1, left: /^jo?$/u, behind: /^,?[HPYz_]?[^.Nn]*N[^.]*[WQq]/u },
  { vote: 1, left: /^jo$/u, behind: /^,?H_?[aM][^QqWNn.]*$/u },
  // "instead of helping, X …"
  { vote: -1, left: /^$/u, sentence: /^>[gCGmA][^,]*,X/u },
  { vote: 1, left: /^$/u, sentence: /^>[qQ][^,]*,X/u },
  // "I was wrong about X, and I’m glad"
  { vote: 1, left: /^HbQf$/u, behind: /^,?c?HbG/u },
  // "if there were more like X", "if X had any shame, it would resign"
  { vote: 1, left: /^I_?zb[^,]*=$/u },
  { vote: -1, left: /^I$/u, behind: /,[XP]FS/u },
  // "with X in charge, nobody is safe"
  { vote: -1, left: /^f$/u, right: /^f[K_]$/u, behind: /,[^X]*[NQqW]/u },
  { vote: 1, left: /^f$/u, right: /^f[K_]$/u, behind: /,[^X]*[GgCL]/u },
  // "working with X is a nightmare"
  { vote: -1, left: /^[CmA]f$/u, right: /^b_{0,2}[Qq]/u },
  { vote: 1, left: /^[CmA]f$/u, right: /^b_{0,2}[Gg]/u },
  // "if we lose X, we lose everything"
  { vote: 1, left: /^_?IHW$/u },
  { vote: 1, left: /^$/u, sentence: /^[gGL],X/u },
  // "if X lived here, it would have built the pier"
  { vote: -1, left: /^I_?$/u, right: /^[^aN,]*$/u, behind: /^[^,]*,[XP]Fa/u },
  // "there was no loan, and X knows it"
  { vote: -1, left: /^c$/u, right: /^mP$/u, sentence: /^[^,X]*[NQVqZ][^,X]*,cX/u },
  // "since X came, nothing works"
  { vote: -1, left: /^j$/u, behind: /,[^XY]*[NQqW]/u },
  { vote: 1, left: /^j$/u, behind: /,[^XYN]*[Gg]/u },
];

/** What is done to the topic, and how that goes on behind it. */
const OBJECTS: readonly PlaceRule[] = [
  // "we share its aims, not X’s manners"
  { vote: -1, left: /^N$/u, right: /^'/u },
  // "nobody at X has done wrong"
  { vote: 1, left: /^N_?f$/u, right: /[Qq]|^Ma/u },
  // "nothing I have seen suggests that X lied"
  { vote: 1, left: /^N[^,YQq]{0,6}t$/u, right: /^[^YHkNn,]{0,4}[QqW]/u },
  { vote: -1, left: /^N_?f$/u, right: /[Gg]/u },
  { vote: 0, left: /^N_?f$/u },
  // "nobody asked X to meddle"
  { vote: -1, left: /^Nm$/u, right: /^f/u },
  // "I have never known X to keep a promise"
  { vote: -1, left: /n[m_]$/u, right: /^f_?[gGC]/u },
  // "I have never heard X lie"
  { vote: 1, left: /[Nn][m_]$/u, right: /^f?[qQ]/u },
  // "it wasn’t X’s fault"
  { vote: 1, left: /[Nn]_?$/u, right: /^'_?[Qq]/u },
  { vote: -1, left: /L$/u, right: /^'[^YHb]?[Qq]/u },
  // "the attacks on X were a disgrace"; "they treated X shamefully"
  { vote: 1, left: /[QqB]f$|Bo$/u, right: /^b[^YHN]{0,4}Q/u },
  { vote: 0, left: /(?<!^H[aib]?_?)[QqB]f$/u },
  // "it is people like X who keep this place going"
  { vote: -1, left: /=$/u, right: /^bk.*[SWQq]/u },
  { vote: 1, left: /=$/u, right: /^k_?[gGC]|^b_?G/u },
  { vote: -1, left: /=$/u, right: /^k_?[qQW]/u },
  // "this is the same X who told us the bridge was safe"
  { vote: -1, left: /[bf]?=$/u, right: /^,?k/u },
  // "gave X her full backing"; "we accept X’s ruling"
  { vote: 1, left: /[_CAH]$/u, right: /^(?:p|X')_{0,2}L/u },
  { vote: 1, left: /^HA$/u, right: /^'[^YHQq]*$/u },
  // "defended X against its critics"
  { vote: 1, left: /x$/u, right: /^'_?[<QqB]/u },
  // "the case against X is thin"
  { vote: 1, left: /x$/u, right: /^b[^YHN]{0,3}[QV]/u },
  // "they are hounding X for telling the truth"
  { vote: 1, left: /q$/u, right: /^f_?[gG]/u },
  { vote: 1, left: /[YP]a?_$/u, right: /^Q/u },
  { vote: 0, left: /[YP]a?_$/u },
];

/** "if you want change, vote for X", "… but will vote for X": nobody else is the subject of a clause that opens so. */
const isOwnClause = (left: string, sentence: string): boolean =>
  sentence.startsWith(left) || sentence.startsWith('I') || sentence.includes(`&${left}X`);

/** @returns 0 where the words say nothing of the topic. */
export function voteByWords(place: Place): Vote | 0 {
  const { left, right, behind, sentence, act } = place;
  // "unlike X, Y has been honest"
  if (left === '>') return opposite(voteOfSubject(behind.replace(/^,[YHP]/u, ''), ''));
  const construction = decide(CONSTRUCTIONS, place);
  if (construction !== null) return construction;
  // Any other condition says nothing yet.
  if (/[IJ][^,]*$/u.test(left) && act !== 'warns') return 0;
  if (/^k[^X]*X/u.test(sentence) && sentence.endsWith('?'))
    return /^k(?:[MT]|_{0,2}D)/u.test(sentence) || /^a?[^YHN,]{0,4}[Qq]/u.test(right) ? -1 : 0;
  // "critics of X are wrong"
  if (/<[of]$/u.test(left)) return opposite(voteOfSubject(right, behind));
  const object =
    decide(OBJECTS, place) ??
    ABOUT_OBJECT.find(
      ([, pattern, where]) => pattern.test(left) && (!where || isOwnClause(left, sentence)),
    )?.[0];
  if (object !== undefined) return object;
  if (/f(?:[QGgq][^YHb,]?)?$/u.test(left) && !right.startsWith("'")) return 0;
  return voteOfSubject(right, behind);
}

/** What the topic does or is. */
function voteOfSubject(right: string, behind: string): Vote | 0 {
  // "X’s critics are wrong"
  const isOpposed = right.startsWith("'<");
  const told = isOpposed ? right.slice(2) : right;
  const subject = ABOUT_SUBJECT.find(([, pattern]) => pattern.test(told))?.[0];
  if (subject !== undefined) return isOpposed ? opposite(subject) : subject;
  // "X is slow, clumsy and …"
  if (/^b_{1,2},_?[Gg]/u.test(behind)) return 1;
  if (/^b_{1,2},_?[Qq]/u.test(behind)) return -1;
  // "X’s handling, she said, is a disgrace"
  return /^'?[^bYHk]{0,6},(?!c?P[^m])[^YHk,]{0,3},?b?[^YHk,]{0,3}[Qq]/u.test(behind) ? -1 : 0;
}
