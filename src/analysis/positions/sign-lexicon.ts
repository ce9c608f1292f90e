/**
 * What words do in a statement, as one letter each: who judges, who is judged, praise, blame, "not", "must", "if". Own lists; the
 * forms of regular verbs are made by English spelling rules, irregular ones are written out.
 */
import { PHRASES } from './phrase-lexicon.ts';

/**
 * The letters, beside those that `spellSigns` gives to names and marks:
 *
 * - `H` I, we; `h` my, our; `P` he, she, it, they; `p` his, its, their; `u` you, us; `d` this, those; `k` who, what, how
 * - `N` not, no; `n` never; `b` is; `a` has, does; `i` did; `F` will, would; `M` can, may; `D` must, should; `E` urges, wants
 * - `L` praises, thanks, backs; `B` condemns, blames; `A` accepts, lets, signs; `S` stops, withdraws, resigns
 * - `G` good, right, brave; `Q` bad, unfair, a disgrace; `g` helps, saves; `q` lies, fails, betrays
 * - `W` dies, collapses, a war; `w` in danger, at risk; `C` helps, builds, pays; `v` vows; `T` sure, believes; `U` doubts, unclear
 * - `K` claim, accusation; `R` demand, offer, plan; `V` false, nonsense; `Z` out of the question
 * - `I` if; `J` unless; `&` but; `t` that; `c` and; `o` of; `y` by, from; `f` for, to, with, on …; `x` against; `>` than; `z` there; `j` because; `<` critics; `r` gets; `m` other common verbs
 */
export type Sign = string;

/** Words of one sign; `verbs` with all their regular forms. */
interface Entry {
  readonly sign: Sign;
  readonly verbs?: string;
  readonly words?: string;
}

/** A word in two entries has the sign of the later one. */
const ENTRIES: readonly Entry[] = [
  { sign: 'H', words: 'i we myself ourselves' },
  { sign: 'h', words: 'my our' },
  { sign: 'P', words: 'he she it they him them' },
  { sign: 'p', words: 'his her its their' },
  { sign: 'd', words: 'this these those' },
  { sign: 'u', words: 'you your us me' },
  { sign: 'v', verbs: 'promise pledge vow guarantee swear undertake', words: 'swore sworn' },
  { sign: '>', words: 'than' },
  { sign: 'z', words: 'there' },
  { sign: 'j', words: 'because' },
  { sign: 'Z', words: 'non-starter non-starters nonstarter nonstarters' },
  { sign: '<', words: 'critics opponents enemies detractors accusers' },
  { sign: 'r', words: 'get gets receive receives' },
  {
    sign: 'm',
    verbs: `meet talk look read see decide announce know wait discuss consider say vote appeal ask need think speak travel attend hear watch
      continue expect study examine review start begin return arrive appear depend happen become seem remain call write`,
  },
  { sign: 'y', words: 'by from' },
  { sign: 'k', words: 'who what how why which where whoever whatever' },
  {
    sign: 'N',
    words:
      'not no none nothing nobody neither nor hardly scarcely without lack lacks lacked lacking',
  },
  { sign: 'n', words: 'never' },
  { sign: 'b', words: 'is are was were be been being am ’m ’re' },
  { sign: 'a', words: 'has have had do does ’ve having' },
  { sign: 'i', words: 'did' },
  { sign: 'F', words: 'will shall would ’ll ’d' },
  { sign: 'M', words: 'can could may might' },
  { sign: 'D', words: 'must should ought' },
  { sign: 'I', words: 'if whether' },
  { sign: 'J', words: 'unless' },
  { sign: '&', words: 'but yet however although though whereas nevertheless albeit' },
  { sign: 't', words: 'that' },
  { sign: 'c', words: 'and or' },
  { sign: 'o', words: 'of' },
  { sign: 'f', words: 'for to with on in at about over as towards toward into' },
  { sign: 'x', words: 'against' },
  {
    sign: 'A',
    verbs:
      'accept agree allow tolerate permit sign negotiate want back approve bow cave compromise budge consent surrender deal',
    words: 'let letting lets stand take taking give',
  },
  {
    sign: 'S',
    verbs: `stop withdraw resign quit apologise apologize scrap drop abandon end cease halt reverse retract retreat leave renounce revoke rethink reconsider
      rescind repay remove dismantle cancel`,
    words: `withdrew withdrawn left leaving stopped stopping dropped dropping quitting go sell ashamed accountable punished
      sacked fired prosecuted fined stripped sorry`,
  },
  {
    sign: 'C',
    verbs: `help fix mend build fight pay protect ensure deliver restore plant fund share invest support create improve defend
      release publish open repair rebuild work act cooperate save secure visit honour honor compensate reopen provide`,
    words: 'keep keeps kept find found give gives bring brings stay rebuilt fought whatever free',
  },
  {
    sign: 'W',
    verbs: `die collapse suffer perish close starve drown escalate explode worsen bankrupt respond retaliate strike shut stumble disappear vanish shrink dwindle crumble erode soar skyrocket plummet flood evict`,
    words: `lose loses lost losing war crisis danger dangers dangerous risk risks consequences catastrophe catastrophic chaos disaster bankruptcy
      recession poverty violence unrest strikes court shortage shortages hunger famine dead deaths death ruin spread worse grave retaliation
      sanctions bloodbath hurt rot drought sank sink layoffs redundancies unemployment homeless guns bombs epidemic outbreak disease jail
      prison extinct extinction doom doomed riots boycott double severe jeopardy backfire backfires regret`,
  },
  {
    sign: 'G',
    words: `good great right brave courageous excellent brilliant fine terrific wonderful splendid sublime fair wise honest honourable honorable decent
      superb outstanding remarkable impressive admirable best better welcome helpful generous clever competent capable reliable trustworthy heroic
      hero heroes courage success successful triumph milestone breakthrough responsible sensible reasonable effective exemplary
      model fantastic magnificent marvellous extraordinary talented gifted kind loyal dedicated tireless historic overdue justified deserved credit
      achievement asset giant genius legend blessing inspiration proud strong thrilled delighted grateful pleased glad
      glorious visionary hard-working hardworking skilled promising valuable invaluable indispensable beautiful patient principled
      professional transparent sincere innocent blameless perfect pleasure joy swift compassionate thorough sound prudent constructive positive
      encouraging refreshing timely bold gracious courteous tolerant steadfast resolute committed diligent conscientious dignified selfless humane considerate
      thoughtful astute shrewd formidable exceptional first-class first-rate world-class flawless faultless impeccable priceless vital lifeline godsend
      miracle pioneer champion star gem treasure saviour backbone pillar gift boon victory improvement progress compassion kindness wisdom decency integrity
      fairness generosity finest greatest admired respected beloved cherished faithful stunning delightful lovely amazing awesome marvel tremendous bravery
      intelligent excellence heroism dedication dignity skillful skilful worthy fearless enthusiastic professionalism thankful fortunate lucky incredible dependable
      innovative charismatic disciplined inspirational spectacular humility goodness commitment solid phenomenal stalwart devoted devotion patriot genuine
      passionate credible superior compelling merit meritorious supportive distinguished accomplished valiant masterful smart qualified proficient eloquent equitable
      benevolent versatile resilience perseverance forgiving attentive seasoned happy`,
  },
  {
    sign: 'Q',
    words: `bad wrong unfair unjust unacceptable disgrace disgraceful shameful shame outrageous outrage reckless irresponsible appalling terrible awful horrible
      dreadful scandalous scandal disgusting cruel brutal illegal unlawful criminal corrupt dishonest incompetent incompetence hypocritical hypocrisy hypocrite
      cowardly coward cowards liar liars lie lies thief thieves crook crooks bully farce circus sham joke insult insulting mockery betrayal
      failure failures disaster catastrophe fiasco shambles mess mistake blunder error crime robbery theft arrogance arrogant stupid foolish absurd ridiculous
      ludicrous pathetic pitiful woeful weak lazy sloppy careless negligent negligence inexcusable unforgivable indefensible intolerable inhumane
      immoral cynical contempt ignorant clueless useless worthless hopeless inadequate insufficient poor worst unworthy unfit greedy greed selfish
      aggression aggressive provocation provocative hostile vandalism stunt gimmick propaganda attack assault abuse shabby sordid vile wicked
      toxic harmful damaging destructive disastrous unbearable unreasonable senseless pointless wasteful heartless callous barbaric savage
      biased partisan lawless tyrant tyranny dictator puppet clown fool fools idiot idiots burden disappointing disappointment
      undemocratic unconstitutional discriminatory racist sexist anger fault guilty rude pompous loud
      self-serving short-sighted opportunistic opportunism populist meddling interference overreach bullying blackmail
      unsafe stinks badly laughable fraud fraudulent deafening shambolic chaotic abysmal dire dismal lamentable deplorable despicable contemptible
      disreputable dishonourable underhand sneaky sly devious deceitful misleading evasive tone-deaf insensitive indifferent complacent smug aloof patronising
      condescending petty vindictive spiteful malicious nasty grubby tawdry murky dodgy shady crooked rotten outdated backward half-baked ill-conceived
      ill-judged ill-advised misguided misplaced flawed faulty muddled clumsy inept hapless feeble spineless gutless toothless ineffective inefficient
      extravagant bloated overpaid unaccountable secretive opaque undignified unhelpful unwise unnecessary unwanted unjustified unjustifiable unwarranted
      disproportionate excessive draconian heavy-handed oppressive repressive authoritarian autocratic despotic ruthless merciless inhuman monstrous
      evil sinister obscene grotesque nauseating sickening repugnant repulsive abhorrent atrocious heinous hideous insane mad madness crazy lunacy idiotic
      preposterous risible derisory paltry measly meagre scam swindle rip-off racket cover-up whitewash travesty charade pantomime sideshow distraction
      smokescreen ploy trick trap sell-out capitulation cop-out folly gamble monster villain culprit menace nuisance embarrassment letdown
      scaremongering malpractice misconduct wrongdoing injustice unfairness cruelty barbarity atrocity sin offence affront indignity humiliation blot
      stain faults shortcomings blame ugly discredited unpopular unreliable untrustworthy unprofessional unethical treacherous treason traitor warmonger
      parasite amateurish incoherent irrational hysterical bullies thugs inaction mismanagement
      indiscriminate vicious murderous indifference brutality horrific blatant flagrant stupidity inefficiency disregard degrading embarrassing torture rogue
      complicity egregious unscrupulous violations violation manipulation counterproductive counter-productive horrendous deception deceit needless impunity lawlessness
      shocking brazen deceptive shoddy repression mistreatment oppression intrusion failings crimes frivolous misdeeds exploitation foul harsh
      discrimination abusive punitive poisonous cynicism crackdown lax improper bribery embezzlement collusion obstruction partisanship wrongful silly
      miserable paranoid belligerent perverse harassment persecution murderers murderer killers criminals gangsters traitors treachery racism incitement censorship
      nightmare horrified disgusted appalled`,
  },
  {
    sign: 'g',
    verbs: `help rescue deliver listen succeed improve excel protect deserve inspire excel impress achieve
      clear acquit vindicate exonerate care reward honour encourage comfort restore`,
    words: `saved rescued stood kept led fought won wins right`,
  },
  {
    sign: 'q',
    verbs: `lie fail betray rob ignore neglect cheat mislead deceive botch bungle ruin wreck destroy undermine harm damage poison violate
      breach abuse exploit bully lie attack threaten panic invade sabotage squander waste mismanage mishandle misuse loot plunder smear insult
      humiliate disappoint endanger jeopardise jeopardize trample cripple hurt kill murder pollute steal obstruct stall dodge evade duck
      overstep renege dither bungle cave pander stonewall grandstand mistreat belittle demonise demonize scapegoat backtrack fabricate falsify distort twist exaggerate manipulate bribe provoke meddle interfere scaremonger sneer shoot hide strip block sue punish scare`,
    words: `stole stolen hid hiding hidden broke broken misled lied lying lies cheated sold sells shot`,
  },
  {
    sign: 'L',
    verbs: `praise thank support welcome applaud commend admire respect trust salute endorse appreciate love congratulate hail cheer defend
      champion value favour favor recommend celebrate laud cherish`,
    words: `support backing backed backs thanks praise confidence faith solidarity gratitude admiration respect tribute`,
  },
  {
    sign: 'B',
    verbs: `condemn blame denounce accuse criticise criticize deplore despise loathe hate oppose reject disagree object resent
      lambaste slam blast rebuke censure distrust mistrust scold attack ridicule mock decry reproach abhor resist`,
    words: 'rebuff blamed slammed opposition opposed rejection criticism',
  },
  {
    sign: 'T',
    verbs: 'believe trust',
    words: 'sure certain convinced persuaded confident believe believed clear',
  },
  {
    sign: 'U',
    verbs: 'doubt wonder question',
    words: `doubts doubtful sceptical skeptical sceptic dubious unlikely unclear unsure uncertain questionable unconvinced unpersuaded implausible improbable
      sceptically scepticism skepticism`,
  },
  {
    sign: 'K',
    words: `claim claims charge charges accusation accusations allegation allegations assertion assertions version account story suggestion
      suggestions rumour rumours rumor rumors figures report reports criticism insinuation insinuations word words promises
      ability competence honesty sincerity motives judgment judgement chances credibility integrity numbers sums arguments argument explanation explanations assurances reasoning independence`,
  },
  {
    sign: 'R',
    words: `demand demands offer offers plan plans bill bills proposal proposals request requests call calls idea ideas deadline objection objections bid bids
      petition petitions amendment amendments motion motions appeal appeals ultimatum scheme schemes suggestion decision decisions policy policies
      application terms conditions invitation plea pleas budget reform reforms law draft requirements requirement threat threats nomination`,
  },
  {
    sign: 'V',
    words: `untrue false nonsense fabrication fabricated rubbish baseless unfounded groundless invention invented hogwash fiction bunk slander libel
      fake`,
  },
  { sign: 'w', words: 'beware' },
  { sign: 'U', words: 'reservations far-fetched' },
  { sign: 'E', verbs: 'urge', words: 'please' },
  { sign: 'L', words: 'shares shared' },
  { sign: 'B', words: 'beneath pity' },
  { sign: 'Q', words: 'speechless second-rate third-rate double-dealing napping rot' },
  {
    sign: 'q',
    verbs: `flout shaft stab screw trash torch silence muzzle hound persecute divide sow peddle hoodwink dupe cheapen demean offend shame
      disgrace contradict overreact crumble stoke strangle punish`,
    words: 'gagged conned panicked botching',
  },
  { sign: 'G', words: 'backbone' },
  { sign: 'g', verbs: 'transform strengthen' },
  { sign: 'V', words: 'incorrect' },
  { sign: 'W', words: 'riot swamped overwhelmed flooded burst' },
];

const IRREGULAR_DOUBLING: ReadonlySet<string> = new Set([
  'stop',
  'quit',
  'slam',
  'rob',
  'drop',
  'scrap',
  'let',
  'regret',
  'plan',
  'strip',
  'shut',
]);

function formsOf(verb: string): readonly string[] {
  const stem = IRREGULAR_DOUBLING.has(verb) ? verb + verb.slice(-1) : verb;
  if (/[^aeiou]y$/u.test(verb)) {
    const base = verb.slice(0, -1);
    return [verb, `${base}ies`, `${base}ied`, `${verb}ing`];
  }
  if (verb.endsWith('ie')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -2)}ying`];
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  const third = /(?:s|sh|ch|x|z)$/u.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, `${stem}ed`, `${stem}ing`];
}

const SIGN_BY_WORD = new Map<string, Sign>();
for (const { sign, verbs = '', words = '' } of ENTRIES) {
  for (const verb of verbs.split(/\s+/u).filter(Boolean))
    for (const form of formsOf(verb)) SIGN_BY_WORD.set(form, sign);
  for (const word of words.split(/\s+/u).filter(Boolean)) SIGN_BY_WORD.set(word, sign);
}

// "shamefully", "braver", "weakness": praise and blame with an ending.
for (const [word, sign] of [...SIGN_BY_WORD]) {
  if (sign !== 'G' && sign !== 'Q') continue;
  const stem = word.replace(/[ey]$/u, '');
  const endings = word.endsWith('y') ? ['ily', 'ier', 'iest', 'iness'] : ['er', 'est'];
  for (const form of [...endings.map((ending) => stem + ending), `${word}ly`, `${word}ness`])
    if (!SIGN_BY_WORD.has(form)) SIGN_BY_WORD.set(form, sign);
}

interface Phrase {
  readonly words: readonly string[];
  readonly sign: Sign;
}

const PHRASES_BY_WORD = new Map<string, Phrase[]>();
for (const [sign, list] of Object.entries(PHRASES)) {
  for (const phrase of list.split('|')) {
    const words = phrase.trim().split(/\s+/u);
    const [first = ''] = words;
    const known = PHRASES_BY_WORD.get(first) ?? [];
    known.push({ words, sign });
    known.sort((a, b) => b.words.length - a.words.length);
    PHRASES_BY_WORD.set(first, known);
  }
}

/** @returns the sign of a word in lower case; null for one that says nothing here. */
export function signOfWord(word: string): Sign | null {
  return SIGN_BY_WORD.get(word) ?? null;
}

/** @returns whether a word in lower case starts a phrase. */
export function opensPhrase(word: string): boolean {
  return PHRASES_BY_WORD.has(word);
}

/** @returns sign and length, in words, of the longest phrase that starts at a place of words in lower case; null for none. */
export function findPhrase(
  words: readonly string[],
  at: number,
): { readonly sign: Sign; readonly length: number } | null {
  const found = PHRASES_BY_WORD.get(words[at] ?? '')?.find((phrase) =>
    phrase.words.every((word, index) => words[at + index] === word),
  );
  return found ? { sign: found.sign, length: found.words.length } : null;
}
