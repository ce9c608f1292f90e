/** Words that judge, demand, deny …, by their sign (sign-lexicon.ts explains the letters). Own lists. */

/** Words of one sign; `verbs` with all their regular forms. */
export interface WordEntry {
  readonly sign: string;
  readonly verbs?: string;
  readonly words?: string;
}

/** A word in two entries has the sign of the later one. */
export const ENTRIES: readonly WordEntry[] = [
  { sign: 'H', words: 'i we myself ourselves' },
  { sign: 'h', words: 'my our' },
  { sign: 'P', words: 'he she it they him them' },
  { sign: 'p', words: 'his her its their' },
  { sign: 'd', words: 'this these those' },
  { sign: 'u', words: 'you your us me' },
  { sign: 'v', verbs: 'promise pledge vow guarantee swear undertake', words: 'swore sworn' },
  { sign: '>', words: 'than unlike' },
  { sign: 'z', words: 'there' },
  { sign: 'j', words: 'because since under' },
  { sign: 'Z', words: 'non-starter non-starters nonstarter nonstarters' },
  { sign: '<', words: 'critics opponents enemies detractors accusers' },
  { sign: 'r', words: 'get gets receive receives' },
  {
    sign: 'm',
    verbs: `meet talk look read see decide announce know wait discuss consider say vote appeal ask need think speak travel attend hear watch
      continue answer reply expect study examine review start begin return arrive appear depend happen call write describe`,
  },
  { sign: 'y', words: 'by from' },
  { sign: 'k', words: 'who what how why which where whoever whatever' },
  {
    sign: 'N',
    words:
      'not no none nothing nobody neither nor hardly scarcely without lack lacks lacked lacking',
  },
  { sign: 'n', words: 'never' },
  { sign: 'b', verbs: 'become seem remain', words: 'is are was were be been being am ’m ’re' },
  { sign: 'a', words: 'has have had do does ’ve having' },
  { sign: 'i', words: 'did' },
  { sign: 'F', words: 'will shall would ’ll ’d' },
  { sign: 'M', words: 'can could may might' },
  { sign: 'D', words: 'must should ought' },
  { sign: 'I', words: 'if whether' },
  { sign: 'J', words: 'unless' },
  {
    sign: '&',
    words: 'but yet however although though while whereas nevertheless nonetheless albeit',
  },
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
    words: 'keep keeps kept find found give gives bring brings stay rebuilt fought free',
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
      intelligent excellence heroism dedication dignity skillful skilful worthy fearless enthusiastic professionalism thankful incredible dependable
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
    words: `stole stolen hid hiding hidden broke broken misled lied lying lies cheated shot`,
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
      suggestions rumour rumours rumor rumors figures report reports insinuation insinuations word words promises
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
  {
    sign: 'G',
    words: `safer fairer cleaner stronger healthier greener brighter happier able accessible accurate adept adorable affable agile ambitious amiable apt articulate astonishing attractive bountiful bravest breathtaking 
      calm capable caring charitable charming cheerful civil civilised coherent comforting commendable composed conciliatory consistent convincing
      cooperative correct creative creditable dazzling deft dependably diplomatic discerning dynamic effortless efficient empathetic endearing energetic engaging
      enlightened enviable expert fabulous faithful far-sighted farsighted first-rate flexible forthright fruitful gallant gentle glowing graceful
      groundbreaking ground-breaking harmonious heartening heartwarming honorably hospitable humble imaginative immaculate impartial imposing ingenious insightful intrepid
      irreplaceable judicious just laudable law-abiding legendary lifesaving likeable level-headed lovable lucid luminous magnanimous mature measured memorable
      meticulous mighty moving neighbourly noble nimble notable open-handed optimal outspoken patriotic perceptive persuasive pioneering plucky polite
      praiseworthy precious prescient prolific proper prosperous purposeful rational realistic reassuring rejuvenated resourceful respectable respectful revolutionary
      rewarding righteous robust satisfying scrupulous self-sacrificing sensational sensitive serene shining sparkling staunch stellar
      straightforward striking stunningly stupendous sublime supreme sustainable tactful tenacious terrific tidy top transformative trusted truthful unbeatable
      understanding unequalled unflinching unforgettable unifying unmatched unparalleled unrivalled unselfish unshakeable unstinting unsurpassed unwavering upbeat
      upright upstanding vibrant victorious virtuous visionary warm well-informed winning workable wondrous
      accomplishment benefactor bedrock benchmark brilliance camaraderie candour character clarity cornerstone craftsmanship determination
      devotion diligence diplomacy empathy excellence expertise finesse foresight genius godsend grace grandeur gratitude guts heroine
      hope hospitality ingenuity inspiration intellect joy legend lodestar loyalty mastery maturity mentor merits nobility
      openness patience prowess protector professionalism realism reliability rescuer resolve restraint sanity sincerity skill
      skills stamina statesman stateswoman statesmanship statesmanlike stateswomanlike strength strengths talent talents tact tenacity tolerance trailblazer
      transparency trustworthiness unity valour versatility vigour vision vitality warmth willpower wonder`,
  },
  {
    sign: 'Q',
    words: `abject aimless alarming alarmist anarchic antidemocratic anti-democratic appalling archaic arbitrary autocrat awkward filthy baffling banal
      bigot bigoted bigotry bizarre bland bleak blinkered bogus bombastic botched brainless brash brute bumbling bungler bureaucratic butcher calamitous calamity
      callousness charlatan cheat cheats chicanery childish coarse cold-blooded cold-hearted combative con conceited confrontational confused confusing contemptuous
      contradictory cost-cutting counterfeit craven creepy cronyism crass crude cumbersome cunning cut-throat dangerously dastardly debacle decadent
      defective deficient delinquent delusional delusion delusions demagogue demagoguery demeaning dereliction derelict despot destabilising destabilizing detestable detrimental
      diabolical dictatorial dictatorship dilatory dirty disarray disaffected disconnected discourteous disgraced disheartening disingenuous disloyal disloyalty
      dismissive disorganised disorganized disrespectful disrespect disruptive dissembling distasteful distrustful divisive dogmatic domineering double-faced
      dreary drivel dud dysfunctional egoism egotist egotistical elitist erratic erroneous exasperating exorbitant exploitative extortion extortionate
      extremist extremists extremism faceless failings fallacy fanatic fanatical fanatics farcical fascist fatuous favouritism fickle flimsy flippant flop
      foolhardy foolishness frightening frustrating futile gaffe ghastly gibberish glaring gluttony gruesome half-hearted halfhearted ham-fisted ham-handed haphazard
      hardline hate hateful hatred haughty headless heartlessness high-handed hollow hoodlum horrid horror hubris hypocrites hypocrisies hypocritically idle ignominious
      ignorance illegitimate illogical illusory imbecile immature imprudent impotent impractical imperious impossible impulsive inappropriate inaccurate inability incendiary inconsiderate inconsistent
      incomprehensible indecent indecision indecisive ineptitude inexperienced inexplicable inequitable inferior inflammatory inflexible insincere insolent instability
      intimidation intolerance intolerant intransigent intransigence intrusive irresponsibility joker kleptocracy lackey lacklustre lackluster lame lamentable
      leech limp loathsome loser losers low lousy lynching malevolent malice maladministration malign manipulative maniac mean mean-spirited
      mediocre mediocrity megalomaniac meanness mindless misconceived misjudged misjudgment misjudgement misrule mistaken mistrustful mob monstrosity moronic muddle myopic
      naive naivety narcissist narcissistic narrow-minded nepotism nonsensical noxious nosy obfuscation objectionable oafish obnoxious obsolete obstinate obstructive obtuse odious offensive omission
      one-sided onerous overbearing overblown overpriced overzealous parody paralysed paralysis partial parasites pathological peddler penny-pinching perilous pernicious
      perfidious perfidy perverted pettiness phony phoney pigheaded pig-headed pillage pirates plague plunderer posturing power-hungry powerless predatory prejudice prejudiced
      pretence pretentious profiteering profiteers profligate punishing pusillanimous quack rabble-rouser rabble-rousing racket rambling rapacious rash reactionary       reckless regressive regrettable retrograde reprehensible revolting rigid rigged rubbishy rushed sabotage sadistic sanctimonious sanctimony scab
      scandalous scapegoat scathing scheming scoundrel scoundrels scroungers scrooge self-inflicted self-interest self-interested self-righteous self-defeating selfishness
      serfdom servile shameless shocker short-sightedness sinful skewed slapdash slapstick slavish slippery slovenly sluggish slum snobbish snobbery snobs
      soulless spin spoilt spoiled squalid stagnant stale stagnation stingy stitch-up stonewalling stubborn stunted subservient subversive substandard sub-standard
      superficial suspect suspicious sycophant sycophants sycophantic tactless tarnished tasteless tawdry tepid thoughtless threatening
      tinpot tired tortuous toxic treasonous trickery trigger-happy trivial troublemaker troublemakers troublesome two-faced tyrannical
      unacceptably unappealing unbalanced unbelievable uncaring unchristian uncivilised unconscionable uncooperative undeserved undeserving uneducated unfeeling unforgiving unfriendly ungrateful uninspired uninspiring
      unimaginative uninformed uninterested unintelligent unkind unlawfully unloved unpatriotic unprepared unproductive unproven unprincipled unrealistic
      unrepentant unresponsive unruly unscientific unsound unsustainable unsuitable unsympathetic untenable untidy untimely unworkable vacuous
      vain vanity venal vengeful venomous vile vindictiveness villainous vultures wanton warmongering warmongers weakling weasel whimsical whining wimp wishy-washy
      witch-hunt worrying worrisome wretched yes-men stranded stinking inefficiency inadequacy ill-equipped ill-prepared ill-considered ill-informed ill-timed ill-thought-out`,
  },
  {
    sign: 'q',
    verbs: `aggravate bamboozle besmirch blackmail blunder bluff brutalise brutalize butcher coerce conceal condone connive contaminate
      corrupt debase decimate defame defile defraud degrade dehumanise dehumanize delude denigrate deprive desecrate desert despoil destabilise destabilize devalue disenfranchise disregard disrespect
      disrupt dither double-cross downplay enrage erode evict exacerbate exasperate extort fleece flounder foment fudge gerrymander gouge grovel gut hamper harass hinder hoard hobble
      hamstring impair impede imperil impoverish incite inflame inflict infuriate infringe inflate instigate intimidate intrude maim malign mangle marginalise marginalize
      massacre misjudge misinform misinterpret misquote misrepresent misspend mistake muddle mug murder oppress offload outrage overcharge oversell overspend
      overlook overpromise patronise patronize penalise penalize pillage plague plunder polarise polarize politicise politicize posture prejudice prevaricate procrastinate profiteer profit prolong ransack
      ravage renege repress rehash rig scaremonger shortchange short-change sideline silence slander slash slaughter smother snatch snoop spoil squeeze stagnate stifle stigmatise stigmatize stymie
      subvert subjugate suffocate suppress swindle taint tarnish terrorise terrorize thwart torment torture traumatise traumatize trivialise trivialize tyrannise unsettle usurp vandalise vandalize victimise victimize vilify
      waffle weaken weaponise weaponize whitewash wreak wriggle`,
    words: 'stolen withheld misled mistook misspent oversold stank overspent broken-hearted',
  },
  {
    sign: 'g',
    verbs: `accomplish amaze beautify befriend bless bolster boost captivate comfort conquer console dazzle delight elevate embolden embrace empower
      energise energize enhance enlighten enliven enrich ennoble enthrall excite facilitate fortify foster galvanise galvanize gladden
      heal illuminate innovate invigorate lighten mediate mentor modernise modernize nourish nurture outdo outperform outshine outsmart overcome pacify persevere preserve prosper
      reconcile refresh regain reinvigorate rejuvenate reunite revitalise revitalize revive revolutionise revolutionize safeguard satisfy
      simplify soothe stabilise stabilize streamline surpass thrive triumph unify unite uphold uplift `,
    words: 'overcame upheld shone rebuilt',
  },
  {
    sign: 'L',
    verbs: 'adore idolise idolize revere venerate esteem relish acclaim extol hail exalt bless ',
    words:
      'acclaim accolade accolades plaudits kudos congratulations backing blessings bravo goodwill homage',
  },
  {
    sign: 'B',
    verbs: `abhor berate castigate chastise chide deride detest disapprove disparage disown disavow excoriate impugn loath pillory rebuff repudiate reprimand revile scorn shun
      spurn upbraid vilify`,
    words:
      'outcry censure disapproval scorn derision reprimand revulsion abhorrence distaste dislike dislikes disliked disdain loathing resentment grudge',
  },
  // Words of more than one meaning, which judge nobody by themselves.
  {
    sign: '_',
    words:
      'top just low mean cold hope wonder character moving warm calm proper correct able plague spin impossible tired suspect strength unity grace sensitive partial profit burst cheat',
  },
  {
    sign: 'W',
    verbs: 'soar spiral',
    words:
      'havoc mayhem carnage anarchy upheaval devastation destitution misery suffering stampede meltdown armageddon apocalypse',
  },
  { sign: 'U', words: 'unproven debatable inconclusive iffy sceptics' },
  {
    sign: 'V',
    words:
      'unsubstantiated untruths falsehood falsehoods hearsay tosh poppycock balderdash hokum claptrap misinformation disinformation',
  },
  { sign: 'W', words: 'riot swamped overwhelmed flooded burst' },
  // Checked against the words of VADER (C. J. Hutto, MIT licence), of which many were missing.
  {
    sign: 'G',
    words: `advantageous agreeable ardent astounding beneficial benevolence bliss bright brightest charming charity cheery classy clean comfortable compassionate courteous
      creative daring dauntless delicious delightful dear dynamic earnest easy ecstatic efficiency elegant elegance enchanted energetic enjoyable enthusiasm
      enthusiastic ethical excellence exceptional fascinating favourable favorable friendly friendliest friend friends funny generosity glorious glory good-humoured gorgeous
      graceful grand gratifying gripping handsome harmony heartfelt heavenly honesty hopeful humorous ideal idealist innocence intelligence invigorating invincible jewel jolly
      joyous jubilant keen kindness lifesaver likeable lively magnificence masterpiece masterful merciful mercy merry motivated neat nice noble optimistic peaceful peacemaker
      perfection playful pleasant pleasing popular powerful pretty prize proactive radiant relief responsive rich romantic sane satisfactory self-confident sociable
      sophisticated spirited sunny super superb sweet sympathetic thrilling triumphant trusty truthful unstoppable useful virtue warmth winner winners wonderful worthwhile
      diligence fearlessness foresighted irreplaceable painstaking unsung unflappable unfailing unassuming bargain`,
  },
  {
    sign: 'Q',
    words: `abandonment acrimonious adversarial agony alienating amoral angry annoying antagonistic arrogance awkwardness bastard bitter bloodless bloody boring
      brainwashing brutalising bullshit burdensome cheerless clumsiness complacency confusion cowardice crap crappy crooked-minded damnable darkest deadlock deaf debacle decay defeatist
      demoralised demoralising demoralized destruction destructive devastating devil devious devoid dirt disadvantageous disagreeable discouraging disgust disheartened
      disillusioned dishonesty disorder dissatisfied distressing disturbing dreaded dull dumb dump eyesore enemy evildoer evildoers exhausting fake fakes faithless fascism feebleness feckless
      fearful foe foolishness fraudster fraudsters freak freeloader frightening frustrating furious gloomy goons grim grievous gross gullible half-truth harmful hateful
      headless heartbreaking hell hellish helpless hooligan hooligans horrifying humiliating hurtful hypercritical hysteria ill ill-fated impatient impolite impossible-minded inaction incapable
      indignant ineptness infuriating insanity insecure insensitivity insincerity insulting irritating jealous jealousy jerk joyless junk killjoy lawbreaker lunatic maddening
      meaningless meltdown menacing merciless-minded messy mindless miser miserly misery misgivings misrepresentation moron notorious obsession obstacle ominous outcast overkill painful
      pain pantomime-like parasitic penniless pessimistic pitiless pointlessness problem problematic punishment rage rant regrettable remorseless repulsive resentful revenge robber
      robbers rotten ruinous sad scandalised scornful scary screwy selfish sham shoddy sickening sinister slack slackers slavery slob smallness smear smears snake snobby spite spiteful
      squalor stinker stressful stupidly stupid-minded sucks sulking suspicious-minded terrible totalitarian tragedy tragic trash treachery troll trolls ugly uncomfortable undemocratically
      undesirable unemployable unhappy unhealthy unhelpfully unimpressive unloved unpleasant unsatisfactory unstable unsuccessful unwelcome unworthy upsetting vandals
      venomous vermin viciousness violator warlike warped weaknesses wickedness wimpish witless worry-mongers zealot zealots backfired blinkered-minded byzantine ramshackle rudderless
      threadbare tatty grasping greedily conniving scruffy slipshod sneering swaggering thuggish thuggery two-timing unthinking unwatchable unlistenable unreadable
      bluster blunderer bungling dithering pigsty penny-pincher prattle gimmicks gossip ignoramus indolence inexcusably insipid insufferable jobsworth jobsworths loutish
      maladroit malicious-minded meddlesome mendacious mercenary misconceived misguided niggardly obscenity overambitious overpromised overrated pedantic peevish pettifogging
      philistine philistines pig-headedness pilfering priggish quarrelsome rancid rancour rascal ropey rottenness rubbishing ruffian ruinously scurrilous shirker shirkers shiftless shifty
      shyster skulduggery sleaze sleazy slimy snooty sordidness spivs stale-minded stench stodgy swindler swindlers tantrum tantrums tedious testy thoughtlessness thug
      timid timidity tosh-filled traitorous turgid tyrants unctuous uncouth underhanded unfeelingly unscrupulously untruthful vapid vulgar vulgarity wasters waster
      windbag wooden wrecker wreckers wrongheaded yob yobs`,
  },
  {
    sign: 'q',
    verbs: `abduct agitate alarm alienate annoy anger antagonise antagonize assassinate backpedal badger banish bankrupt belittle bribe browbeat burden clobber condescend crush dehumanise
      demoralise demoralize desecrate detain devastate disadvantage disappoint discourage discriminate disgust dishearten dismay distract distress disturb dodge drain dump embarrass
      embitter enslave exclude exhaust expel fob frighten frustrate gamble gag greenwash hassle horrify humble inconvenience insult irritate jeer mangle maul menace misbehave misgovern
      molest mothball nag nickel obliterate overrule pester pilfer plagiarise pocket poach puke ransom ridicule robb ruffle sadden savage scapegoat scupper shatter shirk shock short-circuit
      sicken smuggle spite spurn squabble starve steamroll strangle sulk suffocate swipe terrify terrorise thieve threaten trap trash trick upset`,
    words: 'strangling strangled',
  },
  {
    sign: 'g',
    verbs: `absolve accomplish amaze amuse benefit brighten calm charm cheer commiserate compliment delight devote dignify enjoy enthral enthrall entertain fascinate
      fulfil fulfill gratify harmonise impress invigorate motivate please promote reassure relieve rejoice shelter solve stun thrill triumph validate volunteer win wow`,
    words: 'trusted forgiven',
  },
  {
    sign: 'L',
    words: 'applause appreciation approval admirer admirers sympathy compliments affection',
  },
  {
    sign: 'B',
    words:
      'animosity dissatisfaction indignation anger fury disgust dismay hostility grievance grievances antipathy',
  },
  { sign: 'N', words: 'few' },
  { sign: 'G', words: 'guts' },
  { sign: 'K', words: 'case' },
  // Mean too much else in the news.
  {
    sign: '_',
    words: `easy clean rich prize sweet wooden model drain dump detain trap pocket promote win wins won winner shock stun charm exclude solve volunteer hell problem grand keen bright relief
      calm dear ill shelter please gamble humble dull cheer super popular powerful alarm crush expel dismay benefit friend friends obstacle frighten disturb overrule`,
  },
];
