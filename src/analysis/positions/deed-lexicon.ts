/** Nouns and verbs of what is done to somebody: sacked, closed, cut, set free; and coarser words of praise and blame. Own lists. */
import type { WordEntry } from './word-lexicon.ts';

/** Behind those of word-lexicon.ts: of a word in two entries the later one counts. */
export const DEEDS: readonly WordEntry[] = [
  {
    sign: 's',
    verbs: `sack suspend oust expel impeach prosecute arraign dethrone unseat topple overthrow sue outlaw abolish demolish dissolve disband defund
      delist deport dismiss eject axe shelve ditch ban cut privatise privatize downgrade`,
    words: `closure closures closing abolition dissolution break-up breakup cutbacks bans banned sanctions fine fines evicting privatisation privatization
      downgrading fining demolition exclusion boycott takeover sell-off`,
  },
  {
    sign: 'S',
    verbs: 'scrap',
    words: `sacking sackings suspension removal ousting ouster expulsion prosecution impeachment eviction dismissal demotion deportation defeat downfall
      departure extradition retreat withdrawal exit arrest`,
  },
  {
    sign: 'C',
    verbs:
      'free reinstate pardon rehire readmit exempt spare reward train feed house vaccinate insure modernise modernize',
    words:
      'freed freeing release pardon reinstatement rescue funding appointment promotion re-election reelection recognition',
  },
  {
    sign: 'q',
    verbs: `fumble flail misread overstate encroach foist impose saddle sidestep strong-arm bulldoze undervalue underpay
      underfund overwork overload forsake lumber kowtow pretend badmouth bad-mouth slag diss sideline shortchange blindside ambush goad taunt snub
      mock humiliate overcharge underestimate discredit disown disempower dilute unravel mishear misspend misplace mislay delay dawdle rubber-stamp
      hog grab bankrupt cripple choke fleece dump scare lumber ration mutilate deface vandalise flatten bury`,
    words: 'forsook forsaken underpaid underfunded understaffed overworked overran',
  },
  {
    sign: 'Q',
    words: `daft barmy bonkers potty loopy batty dotty dozy dim-witted gormless brainless hare-brained harebrained cackhanded omnishambles lily-livered
      chicken-hearted faint-hearted half-cocked cock-up cockup botch-up foul-up screw-up flimflam humbug rip-offs bilge guff piffle
      overreaction unsavoury unsavory immorality racketeering gratuitous malfeasance corrosive slanted spurious xenophobic insidious convoluted exaggeration
      exaggerated contrived absurdity shenanigans excesses tacky caricature vitriolic vitriol misreading lethargic misstep missteps anachronism anachronistic
      nefarious ruse fumbling errant shortsighted inconsistency unwieldy grumpy ineffectual paranoia impropriety desperation coercion coercive crony cronies
      unaffordable loophole melodrama melodramatic hyperbole hyperbolic fearmongering scapegoating backhanded self-congratulatory self-congratulation
      grandstanding showboating point-scoring box-ticking buck-passing foot-dragging arm-twisting finger-pointing name-calling mud-slinging mudslinging
      flip-flopping fence-sitting hair-splitting nitpicking navel-gazing empire-building rubber-stamping back-stabbing backstabbing
      tub-thumping sabre-rattling saber-rattling bean-counters bean-counting pen-pushers pen-pushing cherry-picking time-wasting money-grabbing money-grubbing
      headline-grabbing vote-grabbing attention-seeking bed-blocking backbiting backroom double-speak slow slowness stand-offish standoffish tight-lipped
      cowboy cowboys thin-skinned hot-headed hotheaded bloody-minded small-minded narrow-mindedness penny-pinchers trouble headache headaches
      snail amnesia mercenaries lapdogs poodles puppets puppeteer ostrich ostriches windbags bloodsuckers leeches hyena hyenas jackals
      dinosaurs dogma dogmas quackery wastefulness profligacy mayhem indignities snubs slights slight slur slurs grovelling toadying pandering
      bumbler amateurs amateurism incompetents incompetently pig-headedly hardliners hardliner zealotry bluff bluffing bluffer sloppiness laziness
      thuggery cheating cheat cheats deceivers fibs fib porkies hoax con-trick con-man conman conmen grifter grifters frauds hucksters huckster
      wild-goose blight scourge poison rottenness eyesores monstrosities`,
  },
  {
    sign: 'G',
    words: `personable approachable wholesome tasteful inventive cohesive joyful easygoing indomitable enterprising resilient treasured sportsmanship
      undaunted inclusive civility vigilant reputable gutsy fortitude civic-minded public-spirited feisty grit gritty unpretentious businesslike sure-footed
      miraculous savvy canny noteworthy heroics pragmatism pragmatic realist gentleman zeal kindly witty amicable affordable knowledgeable believable
      authoritative hands-on indefatigable stewardship feasible acumen magnanimity tenderness marvelous overjoyed elated gladdened
      clear-eyed cool-headed quick-witted kind-hearted kindhearted warmhearted lion-hearted lionhearted stout-hearted big-hearted hard-won well-earned well-judged
      well-timed well-led well-organised well-organized well-chosen well-handled beyond-reproach lifesavers angel angels saint saints rock
      privilege honour honor masterly magic magical glowing superlative matchless peerless trailblazers trailblazing inspired inspirational
      sterling top-class top-drawer razor-sharp rock-steady spot-on spotless squeaky-clean dependability trustworthiness level-headedness
      friendliest tirelessly selflessly bravely fearlessly brilliantly beautifully superbly expertly skilfully skillfully admirably generously graciously
      patiently faithfully`,
  },
  {
    sign: '_',
    words:
      'fine magic rock delay delayed delays bury buried free slight cut closing impose imposed train trained house housed spare fed feed grab dump bluff trouble angel',
  },
  { sign: '_', words: 'fight fights fighting' },
  { sign: 'G', words: 'fine' },
  { sign: 's', words: 'cut cuts' },
  { sign: 'q', verbs: 'forget', words: 'forgot forgotten' },
  { sign: 'C', words: 'free' },
  {
    sign: 'f',
    words: 'near outside inside beside along across during around throughout upon amid',
  },
  { sign: 'D', words: 'owes' },
  { sign: 'L', words: 'liked likes' },
  { sign: 'G', words: 'careful balanced rightly relieved understandable' },
  { sign: 'Q', words: 'mistaken' },
  { sign: 'C', words: 'gave brought' },
  { sign: 's', verbs: 'replace' },
  { sign: 'B', verbs: 'bash' },
  // Of health, a race or a place: they judge nobody.
  {
    sign: '_',
    words: `care benefits led winning victory victories victorious winners success successful unsuccessful successfully gross loud louder loudest populist spot
      determination gift turned opened`,
  },
];
