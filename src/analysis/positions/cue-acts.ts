/**
 * The act that a cue names: "has demanded that", "was rejected by", "refused to condemn", "praise for". Own lists.
 *
 * Limit: a cue is read with the two words in front of it and behind it; "not" farther away is not seen.
 */
import type { SpeechAct } from '../../model/position.ts';
import { formsOf } from '../text/verb-forms.ts';

/** What a cue does; `null` leaves that to the words. */
export interface CueAct {
  readonly act: SpeechAct | null;
  /** The cue says that this was not done, "did not criticise", or what was rejected was blame: "refused to criticise". */
  readonly isNegated: boolean;
}

const ACTS: Readonly<Partial<Record<SpeechAct, string>>> = {
  demands: `demand urge order instruct command request beg plead implore exhort call-on call-for call-upon press-for push-for insist-on appeal-to appeal-for press
    plea recommend require pressure ask-for lobby-for clamour-for campaign-for agitate-for petition entreat summon seek-answers seek-clarification seek-assurances seek-explanation seek-apology seek-talks prod nudge enjoin lean-on beseech`,
  rejects: `reject refuse decline oppose dismiss rebuff rule-out turn-down throw-out brush-aside wave-away shrug-off spurn snub veto vote-against object disagree
    reject-as refusal rejection opposition objection block boycott knock-back push-back say-no against set-face resist dissent swat-aside brush-off wave-aside repudiate pour-cold balk-at baulk-at scotch stonewall shun shoot-down slap-down bat-away overrule override quash overturn strike-down withdraw-support withdraw-backing distance-from distance-himself distance-herself speak-against speak-out-against vote-down meet-opposition meet-resistance run-opposition face-opposition`,
  warns: 'warn caution threaten warning threat fear alert sound-alarm raise-alarm raise-spectre',
  promises: 'promise vow pledge swear undertake guarantee commit-to commit commitment',
  denies:
    'deny refute rebut dispute disavow denial contest debunk gainsay contradict plead-not pooh-pooh rubbish',
  condemns: `condemn criticise criticize denounce blast slam attack blame accuse decry deride mock ridicule complain lambaste rebuke deplore bash assail fault
    scold protest rail fume come-fire come-attack draw-fire draw-criticism draw-ire draw-anger draw-condemnation face-criticism meet-criticism lash-out hit-out criticism condemnation accusation complaint censure chide chastise berate castigate pillory
    excoriate savage vilify find-fault take-issue reprimand upbraid reproach disparage blame-on anger-at anger-over anger-with fury-at scorn brand denigrate trash lampoon harangue tear-into lay-into round-on snipe-at sneer-at scoff-at jeer taunt grumble bemoan
    gripe outrage disgust dismay express-anger voice-anger express-outrage express-disappointment express-frustration voice-criticism fire-back point-finger heap-scorn critical-of scathing-about dismissive-of contemptuous-of pour-scorn hit-back lash-out rage rant-at inveigh pan skewer flay roast take-aim take-swipe open-fire rip-into tear-strips level-criticism`,
  supports: `support stand-up-for go-bat-for speak-warmly speak-fondly speak-kindly speak-highly sing-praises lavish-praise shower-praise rally-round rally-around come-aid rush-aid come-rescue raise-glass doff-hat take-hat praise welcome hail endorse applaud commend defend back laud congratulate thank salute side-with stand-by stand-behind stand-with endorsement
    backing come-out-in-favour in-favour favour favor pay-tribute cheer champion celebrate speak-up speak-up-for rally-behind throw-weight vote-for full-of-praise stick-by agree-with
    vouch-for stick-up-for plead-for extol exalt acclaim embrace compliment admire approve-of credit honour rally-to root-for concur-with speak-highly-of
    express-support voice-support express-gratitude express-confidence voice-confidence express-admiration gratitude admiration solidarity heap-praise take-side take-sides throw-support throw-backing come-defence rush-defence leap-defence spring-defence lend-support give-backing give-support offer-support declare-support reiterate-support express-sympathy voice-solidarity express-solidarity declare-confidence express-full voice-full renew-support plump-for draw-praise win-praise win-plaudits win-backing win-support earn-praise get-backing receive-support receive-backing find-favour`,
  doubts: `doubt question sceptical skeptical scepticism skepticism concern wonder query unconvinced unpersuaded cast-doubt unsure worry dubious not-convinced not-sure not-certain not-believe not-think not-expect not-trust not-confident not-persuaded trouble-believing difficulty-believing mistrust distrust suspect raise-doubts express-doubts voice-doubts raise-questions have-doubts raise-doubt express-doubt wary pessimistic
    challenge`,
};

/** Forms that spelling rules don't give. */
const IRREGULAR: Readonly<Record<string, string>> = {
  pled: 'plead',
  vetoes: 'veto',
  committed: 'commit',
  committing: 'commit',
};

const ACT_BY_WORDS = new Map<string, SpeechAct>();
for (const [act, list] of Object.entries(ACTS))
  for (const phrase of list.split(/\s+/u)) ACT_BY_WORDS.set(phrase, act as SpeechAct);

/** Say that the verb behind them was not done. */
const UNDONE =
  /\b(?:not|never|no longer|n’t|yet to|stopped? short of|stopping short of|neither confirm(?:ed)? nor|rather than|without|avoided|avoids)\s(?:\S+\s)?$/u;
const AVOIDED =
  /\b(?:yet to|stop(?:s|ped|ping)? short of|refrain\p{Ll}* from|avoid\p{Ll}*)\s(?:\S+\s)?$/u;
/** "almost endorsed", "could yet back": nobody did. */
const MAYBE = /\b(?:almost|nearly|could|may|might)\s(?:have\s|yet\s|still\s|also\s)?$/u;
/** Who refuses to call somebody a liar does not turn against them. */
const SAYS = /^(?:call|label|brand|describe|say|name|use|repeat|predict|guess)$/u;
const UNTOLD: CueAct = { act: null, isNegated: false };
/** What is told was not done, or not said. */
const UNSAID: CueAct = { act: 'says', isNegated: true };
/** "declined to comment on" somebody is no refusal of theirs. */
const UNCOMMENTED =
  /^(?:refus|declin)\p{L}* to (?:comment|speculate|elaborate|discuss|be drawn|go into|give details|be interviewed)\b/u;
const REFUSED = /\b(?:refus|declin)\p{L}* (?:at first )?to\s(?:\S+\s)?$/u;
const REFUSES = /^(?:refus|declin)\p{L}* (?:at first )?to$/u;
/** "deflected questions about", "toned down his criticism of", "was reluctant to endorse": the act is named, and not done. */
const ESCAPED =
  /\b(?:(?:deflect|duck|sidestepp?|soften|retract|rescind|withh[eo]ld)(?:ed|s|ing)?|(?:dodg|evad)(?:ed|es|ing)|brok(?:e|en)|break(?:s|ing)|reluctan(?:t|ce)|hesita(?:nt|ted|tes)|unwilling|loath|(?:ton|eas|scal)(?:ed|es|ing) (?:down|off|back)|fail(?:ed|s|ure)?(?: \S+){0,2} to)\s(?:to\s)?(?:\S+\s){0,3}$/u;
/** "responded to criticism of", "has faced questions about": others do it, if nobody else is named behind "from" or "by". */
const MET =
  /\b(?:(?:respond|repl|react)\p{L}* to|(?:(?:field|answer|weather)(?:ed|ing)|(?:fac|endur)(?:ed|es|ing))|deal(?:t|s|ing)? with|tak\p{L}* heat)\s(?:\S+\s){0,4}$/u;
/** "challenged Berg to a debate", "is challenging Berg for the seat" */
const CHALLENGED = /^challeng(?:ed|es|ing) (?:\S+ ){1,3}(?:to|for|in)\b/u;
/**
 * Police "questioned Berg for two hours", a team "celebrated a win over" another or "slammed the ball past" it, a mother "is worried about
 * Berg's health": nobody is judged.
 */
const UNJUDGED = new RegExp(
  [
    String.raw`celebrat\p{Ll}+ (?:\S+ ){0,3}(?:beating|defeating|wins?|victory|with|by|after)\b`,
    String.raw`defend(?:s|ed|ing) (?:against|(?:his|her|their|its|the) (?:\S+ ){0,2}(?:titles?|crown|lead|medal|trophy|cup|championship))\b`,
    String.raw`question(?:ed|ing)? (?:\S+ ){0,3}(?:for (?:hours|days|an|two|three|four|five|six|several|many|more)\b|under caution|on suspicion|in connection|at length)`,
    String.raw`(?:slam|blast|attack|punish)\p{Ll}* (?:\S+ ){0,3}(?:ball|shot|puck|header|penalty|volley|home)\b`,
    String.raw`back(?:s|ed|ing)? (?:into|onto|down|off)\b`,
    String.raw`(?:concern|worr|fear)\p{Ll}* for\b`,
    String.raw`(?:concern|worr|fear)\p{Ll}* (?:about|over) (?:\S+ ){0,4}(?:safety|health|welfare|well-?being|condition|whereabouts|life|lives|fitness|injur(?:y|ies)|knee|ankle|hamstring)\b`,
  ]
    .map((act) => `^(?:${act})`)
    .join('|'),
  'u',
);
/** "opted against" doing something judges nobody. */
const CHOSEN = /\b(?:opt|decid|cho[os]|advis)\p{L}*\s(?:\S+\s)?$/u;

/**
 * @param before words before the cue, lower case, in the same sentence.
 * @param cue the cue's own words, lower case.
 * @param behind words behind the cue, lower case.
 */
export function readCue(
  before: readonly string[],
  cue: readonly string[],
  behind: readonly string[],
): CueAct {
  const words = [...cue, ...behind.slice(0, 3)].map((word) =>
    word.endsWith('n’t') ? 'not' : word,
  );
  const at = cue.findIndex((_, place) => actAt(words, place) !== null);
  const act = at < 0 ? null : actAt(words, at);
  if (act === null) return UNDONE.test(`${cue.slice(0, -1).join(' ')} `) ? UNSAID : UNTOLD;
  const phrase = words.slice(at);
  if (UNCOMMENTED.test(phrase.join(' '))) return UNSAID;
  const whole = readWhole([...cue, ...behind].slice(at).join(' '));
  if (whole) return whole;
  const front = `${[...before.slice(-3), ...cue.slice(0, at)].join(' ')} `;
  return readRefusal(act, front, phrase) ?? readDone(act, front, phrase);
}

/** "refused to condemn", "declined to call" */
function readRefusal(act: SpeechAct, front: string, words: readonly string[]): CueAct | null {
  if (REFUSED.test(front)) return refusedAct(act);
  const to = words.indexOf('to');
  if (to <= 0 || !REFUSES.test(words.slice(0, to + 1).join(' '))) return null;
  return SAYS.test(words[to + 1] ?? '') ? UNSAID : refusedAct(actAt(words, to + 1));
}

function readDone(act: SpeechAct, front: string, words: readonly string[]): CueAct {
  if (isOnlyNamed(front, words)) return UNSAID;
  if (!UNDONE.test(front) && !/\bno(?: such)? $/u.test(front))
    return MAYBE.test(front) ? UNSAID : { act, isNegated: false };
  return act === 'supports' && !AVOIDED.test(front) ? { act: 'rejects', isNegated: false } : UNSAID;
}

/** @param act with what follows it. */
function readWhole(act: string): CueAct | null {
  if (UNJUDGED.test(act)) return UNSAID;
  return CHALLENGED.test(act) ? { act: 'demands', isNegated: false } : null;
}

/** Who refuses to support somebody is against them; who refuses to condemn them is not. */
function refusedAct(act: SpeechAct | null): CueAct {
  return { act: 'rejects', isNegated: act === 'condemns' || act === 'rejects' || act === 'doubts' };
}

/** @param front words before the act, @param act the act and what follows it. */
function isOnlyNamed(front: string, act: readonly string[]): boolean {
  if (ESCAPED.test(front)) return true;
  if (/^f[io]u?nds?$/u.test(act[0] ?? '') && act[1] === 'no') return true;
  if (act[0] === 'against') return CHOSEN.test(front);
  return MET.test(front) && !act.some((word) => word === 'from' || word === 'by');
}

/** @returns whether a word in lower case is what somebody does: "refusal", "support". */
export function isActNoun(word: string): boolean {
  return ACT_NOUNS.has(word);
}

const ACT_NOUNS: ReadonlySet<string> = new Set(
  `accusation admiration backing call condemnation complaint criticism denial demand denunciation doubts endorsement mistrust objection opposition plea
    pledge praise promise refusal rejection request support threat vow warning`.split(/\s+/u),
);

/** "called for", "stood firmly by": an adverb may stand inside. */
function actAt(words: readonly string[], at: number): SpeechAct | null {
  if (isNoVerb(words, at)) return null;
  const verb = lemmaOf(words[at] ?? '');
  const both = ACT_BY_WORDS.get(`${verb}-${words[at + 1]}-${words[at + 2]}`);
  if (both) return both;
  for (const next of [words[at + 1], words[at + 2]]) {
    const act = next === undefined ? undefined : ACT_BY_WORDS.get(`${verb}-${next}`);
    if (act) return act;
  }
  return ACT_BY_WORDS.get(verb) ?? null;
}

/** Before a verb that nothing is added to. */
const HELPER =
  /^(?:to|will|would|can|could|may|might|must|shall|should|do|does|did|not|never|also|still|and|or|even|they|we|i|\p{Ll}+ly)$/u;

/** "shot back", "in a press release", "blasted out", "pleaded guilty": a word that looks like an act, and is another. */
function isNoVerb(words: readonly string[], at: number): boolean {
  const [before = '', word = '', next = ''] = words.slice(Math.max(0, at - 1));
  const here = at === 0 ? before : word;
  const behind = at === 0 ? word : next;
  if (here === 'back') return at > 0 && !HELPER.test(before);
  if (here === 'press')
    return (
      /^(?:release|conference|briefing|secretary|statement)$/u.test(behind) || before === 'the'
    );
  return (
    (/^blast/u.test(here) && behind === 'out') ||
    (/^ple[ad]/u.test(here) && /^guilty/u.test(behind))
  );
}

function lemmaOf(word: string): string {
  return IRREGULAR[word] ?? LEMMAS.get(word) ?? word;
}

/** Of each word that an act, or a phrase of one, begins with, its forms. */
const LEMMAS: ReadonlyMap<string, string> = new Map(
  [...ACT_BY_WORDS.keys()]
    .map((key) => key.split('-')[0] ?? '')
    .flatMap((head) => formsOf(head).map((form) => [form, head] as const))
    .filter(([form, head]) => form === head || !ACT_BY_WORDS.has(form)),
);
