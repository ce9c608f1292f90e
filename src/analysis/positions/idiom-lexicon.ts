/**
 * Idioms of praise, blame, demand and doubt as templates, each of which stands for many phrases (phrase-lexicon.ts). Own list.
 *
 * `turn+` is every form of a verb, `one’s` any possessive of a third person, `someone` whom something is done to, `a/b` one of some words,
 * `(a)` a word that may be missing.
 */

import { formsOf } from '../text/verb-forms.ts';
import { FATES } from './fate-lexicon.ts';
import { FIGURES } from './figure-lexicon.ts';
import { SAYINGS } from './saying-lexicon.ts';

/** In lower case, by sign; `|` between templates. */
const IDIOMS: Readonly<Record<string, string>> = {
  q: `drag+ on|fall+ (well/far) below|shut+ the door|slam+ the door|care+ more about|care+ more for|care+ only about|
    buy this election/vote|buy votes|buying votes|live+ in a world|live+ in a dream|still has/have/does/do not|still refuse+|as pawns|
    as a pawn|as cannon fodder|as bargaining chips|as a bargaining chip|as a doormat|
    like dirt/children/fools/cattle/criminals/idiots/dogs/animals/slaves/rubbish|like a cash cow/car park/doormat/fool|as a cash cow|
    as fools/criminals/idiots|turn+ a blind eye|turn+ a deaf ear|promise+ the earth/moon|caught red-handed/lying/cheating/out/napping|
    change+ one’s story/tune|keep+ changing|think+ the law/rules|think+ it/he/she/they can|seem+ to think|appear+ to think|
    second-class citizens|second class citizens|caused this/it|started this|caused the mess/crisis/problem/chaos/delay/delays|
    brought this on|created this mess|created this problem|created the problem|got us into this|forget+ who/what|forgot who/what|
    forgotten who/what|drag+ this/it/things out|sell+ one’s own|make+ the rich richer|not lift+ a finger|could have done more|
    could have stopped/prevented/avoided/warned|take+ forever|add+ to the misery|abdicate+|renege+ on|duck+ out|wriggle+ out|weasel+|
    blow+ it|blow+ hot|bring+ shame on|bring+ the whole|bring+ this town/country/club/game into disrepute|into disrepute|fail+ to|
    refuse+ to listen/answer/admit/apologise/apologize/see/learn|refuse+ to accept responsibility|into the ground|down the drain|to the dogs|
    to the cleaners|to its knees|under the bus|on the scrapheap|up the garden path|into the gutter|abandon+ someone|abandon+ one’s|
    desert+ one’s|neglect+ one’s|betray+ one’s|shirk+ one’s|turn+ one’s back on|turn+ one’s back|
    treat+ someone like dirt/children/fools/criminals/cattle/dogs/rubbish/idiots|treat+ someone with contempt|
    treat+ someone badly/unfairly/shamefully/appallingly|run+ something into the ground|line+ one’s (own) pockets|
    put+ profit/profits before/ahead/above|put+ money/politics/party/power/greed before/ahead/above|put+ someone in danger|
    put+ someone at risk|have+ it both ways|break+ one’s word/promise/promises/pledge/pledges|go+ back on|bury+ one’s head|
    bite+ off more than|dig+ one’s heels in|dig+ in one’s heels|rub+ salt in|add+ insult to injury|pour+ fuel on|pour+ petrol on|
    fan+ the flames|shift+ the blame|pass+ the buck|point+ fingers|point+ the finger|move+ the goalposts|drag+ one’s feet|
    fall+ asleep at the wheel|fall+ (far/well) short|fall+ apart at the seams|lose+ one’s nerve/way/mind/temper/grip/senses|
    lose+ sight of|lose+ the plot|lose+ touch|lose+ all credibility|lose+ the trust of|sell+ someone down the river|sell+ someone short|
    sell+ someone out|throw+ someone under the bus|throw+ good money after bad|throw+ money at|throw+ away|hang+ someone out to dry|
    leave+ someone in the lurch/cold/dark/dust|leave+ someone high and dry|leave+ someone to fend|leave+ someone behind|
    leave+ someone stranded/homeless/penniless/exposed/vulnerable|let+ someone down|let+ down|play+ with lives|play+ games with|
    play+ politics with|play+ politics|play+ fast and loose|play+ for time|play+ to the gallery|play+ the victim|play+ god|
    make+ a mockery of|make+ a fool of|make+ a mess of|make+ excuses|make+ matters worse|
    make+ life harder/worse/difficult/impossible/miserable|make+ it harder|make+ a mistake|make+ mistakes|make+ things up|
    take+ someone for a ride|take+ someone for fools/idiots/granted|take+ the easy way out|take+ leave of one’s senses|take+ advantage of|
    take+ credit for|cut+ corners|cut+ and run+|get+ it (all/badly/completely/so) wrong|get+ this (all/badly/completely/so) wrong|
    get+ one’s sums wrong|get+ away with|get+ carried away|miss+ the point|miss+ the mark|miss+ the boat|miss+ an/the opportunity|
    miss+ a chance|drop+ the ball|kick+ the can|sit+ on one’s hands|sit+ idly by|stand+ idly by|stand+ by and do+ nothing|
    look+ the other way|look+ down on|look+ down one’s nose|wash+ one’s hands|shut+ one’s eyes|close+ one’s eyes|cover+ one’s tracks|
    cover+ it up|cover+ things up|sweep+ it under|hide+ the truth|hide+ behind|bend+ the rules|bend+ the truth|flout+ the rules/law|
    break+ the rules/law|ride+ roughshod over|walk+ all over|trample+ on/over|cross+ a line|cross+ the line|overstep+ the mark|
    show+ one’s true colours/colors|show+ no respect/remorse/interest/mercy/shame/leadership|do+ nothing|do+ too little|
    do+ little or nothing|do+ precious little|do+ (more/great/enormous/untold/real/serious/lasting/terrible) harm/damage|
    do+ someone no good|do+ more harm than good|do+ a disservice|say+ one thing and do+|talk+ out of both|talk+ a good game|
    talk+ nonsense/rubbish|live+ in the past|live+ in a bubble|live+ on another planet|live+ beyond one’s means|stab+ someone in the back|
    pull+ the wool|pull+ the rug|pull+ a fast one|milk+ someone|bleed+ someone dry|hold+ someone to ransom|hold+ someone hostage|
    hold+ the country/town to ransom|push+ someone around|push+ someone aside|push+ someone out|push+ it through|ram+ it through|
    force+ it through|rush+ it through|rush+ through|price+ someone out|drive+ someone out|drive+ people away|tear+ up|tear+ apart|
    rip+ up|rip+ off|rip+ someone off|strip+ away|wipe+ out|play+ down|whip+ up|stir+ up|bow+ to pressure|cave+ in|give+ in to|
    jump+ the gun|jump+ on the bandwagon|spin+ the truth|spin+ a yarn|squander+ the/a/our/one’s|cling+ to power|grasp+ at straws|
    clutch+ at straws|wield+ the axe|sow+ division/discord/fear/hatred|spread+ lies/fear/hate/hatred/panic|ask+ for trouble|
    court+ disaster|tempt+ fate|invite+ trouble|chase+ headlines/votes|be+ nowhere to be seen|be+ nowhere to be found|could not care less|
    could not run a|not care less|never cared|never listen+|never understand+|never learn+|never bother+|never ask+ someone|never think+|
    never explain+|not listen to|not have a plan/clue|not have the guts/courage/decency/faintest|not have the first|not have one’s|
    not understand how|not understand what|not know what it is doing|not know what he is doing|not know what she is doing|
    not know what they are doing|not give a damn/hoot/fig|not lift a finger|not do one’s job/homework|not done one’s job/homework|
    not think this through|not thought this through|not thought it through|not think it through|not live in the real world|
    not practise what|not practice what|not see the wood|not see beyond|not see past|not tell the whole|not live up to|
    not keep one’s word/promise/promises|not even bother+|not even tried|not even try|not even ask|not pull one’s weight|
    behave+ like a/bullies/children|behave+ badly/appallingly/disgracefully|act+ like a/bullies/children|act+ as if|act+ in bad faith|
    act+ as though|fiddle+ while|snub+ someone|snub+|shirk+|shun+|scoff+|gloat+|smirk+|dither+|flounder+|stumble+ from|lurch+ from|
    pretend+|deprive+|short-change+|penalise+|penalize+|alienate+|antagonise+|antagonize+|discriminate+|intimidate+|patronise+|patronize+|
    starve+ someone|rig+|swindle+|defraud+|plunge+ someone|impoverish+|desert+ someone|condemn+ someone to|play+ dirty|plead+ ignorance|
    dodge+ the question`,
  Q: `half-truths|half truths|too busy|this/such nonsense/rubbish|abominable|abominably|in a world of one’s own|
    a bunch of amateurs/crooks/fools/liars/clowns|part of the disease|an empty shell|an empty suit|above the law|a lot to answer for|
    much to answer for|a great deal to answer for|only interested in|more interested in|
    idea of fairness/consultation/democracy/justice/help/leadership|
    not the mayor/man/woman/leader/party/government/minister/president/club|nothing to show for|nothing to be proud of|
    nothing but trouble/contempt/talk/promises/lies/excuses/words|cold comfort|cold-blooded|a recipe for disaster|a bad joke|a sick joke|
    where was/were|why did/does/do/has/have/is/are/was/were/will not|why on earth|what on earth|what was he/she/it thinking|
    what were they thinking|nobody but itself/himself/herself to blame|only itself/himself/herself to blame|
    no one but itself/himself/herself to blame|no one to blame but|nobody to blame but|over one’s head|in (way) over one’s head|
    all mouth and no action|all mouth|all hat and no cattle|all bark and no bite|all smoke|all spin|no longer tenable|no longer fit|
    no longer credible|no longer acceptable|sleepwalking|upside down|back to front|a sticking plaster|a fig leaf|a vanity project|
    a money pit|a dog ’s dinner|a dog ’s breakfast|a house of cards|a damp squib|a bitter pill|a bitter blow|a body blow|
    a kick in the teeth|a cruel blow|a hammer blow|a heavy blow|a blow to|a blow for|a setback|a slap in|a race to the bottom|
    a power grab|a land grab|a cash grab|a farce|a dark day|a sad day|a black day|a bad day|a bad deal|a bad bargain|a bad idea|
    a false economy|a false dawn|a wild goose chase|a drop in the ocean|too little too late|a disservice|a dead end|a step too far|
    a law unto|a one-trick pony|a busted flush|a spent force|a lame duck|a paper tiger|a rubber stamp|a talking shop|a gravy train|
    a wolf in|a fox in|a shadow of|a broken reed|a broken record|beyond redemption|beyond a joke|below par|behind the times|
    behind the curve|on another planet|on a different planet|in cloud cuckoo land|in a bubble|in bed with|in the pay of|in thrall to|
    in tatters|in shambles|in disarray|in free fall|on its knees|off the rails|off target|off beam|wide of the mark|out of ideas|
    out of line|out of its mind|out of his mind|out of her mind|out of one’s league|out of place|past one’s prime|past caring|
    rotten to the core|rotten apple|bad apple|thin skin|thin-skinned|tin ear|two-faced|weasel words|spin doctor|spin doctors|sour grapes|
    scare tactics|scare stories|dirty tricks|dirty money|dirty work|cheap talk|cheap politics|cheap populism|cheap stunt|tax dodge|
    blind eye|blind to|deaf to|immune to|oblivious to|indifferent to|obsessed with|hell-bent on|hell bent on|addicted to|drunk on|
    drunk with|tied up in|mired in|steeped in|knee-deep in|complicit in|responsible for this mess|
    far too slow/late/little/long/soft/weak/harsh/expensive|much too slow/late/little/long/soft/weak/harsh|
    too slow/late/little/expensive/harsh/lenient/cosy/cozy/close/quick/eager/proud/cautious/rigid/vague/lazy/stubborn|all wrong|so wrong|
    anything but fair/honest/helpful/transparent/open|less than honest/helpful/candid/transparent/fair/impressive|
    far from honest/fair/helpful/transparent/perfect/ideal/enough|nothing short of disgraceful/scandalous/criminal/a|nowhere near enough|
    nowhere near good|not much of|not up to the job/task|not up to it|not up to scratch|not fit to|not fit for|not cut out for|
    not good news|not the answer|not the way to|not the solution|not how you|not acceptable from|not worthy of|not helpful|not how a|
    no way to treat/run/govern/behave|no friend of/to|no laughing matter|no place for|no regard for|no respect for|no interest in|
    no understanding of|no feeling for|no grasp of|no concept of|no sense of shame|no sense of urgency|no leadership|no direction|
    no strategy|no remorse|no compassion|the height of|the last thing|the last person|
    the wrong person/man/woman/people/place/time/priorities/call/choice/decision/message/signal/answer/approach/track/direction/path|
    a wrong turn|part of the problem|an enemy of|beggars belief|defies belief|defies logic|makes my blood boil|make my blood boil|
    makes me sick|makes me angry|makes me furious|leaves a bad taste|left a bad taste|not pass the smell test|stretches credulity|
    speaks volumes|rings hollow|ring hollow|rang hollow|smacks of|reeks of|stinks of|flies in the face of|fly in the face of|shame on|
    how dare|have the nerve|has the nerve|had the nerve|the cheek to|the gall to|the audacity to|the nerve to`,
  g: `know+ what it/he/she/they is/are doing|has nothing to apologise/apologize for|has nothing to be ashamed of|
    know+ one’s job/stuff/onions|has/have my trust/respect/vote/support/backing/gratitude/admiration|
    has/have our trust/respect/vote/support/backing/gratitude/admiration|stay+ calm/cool/strong/loyal/true/focused|keep+ calm|
    back on its/their/his/her/our feet|back on track|back to life|back on the map|did/done/does/do/doing (so/very/really) well|
    did/done/does/do/doing well by|go+ the extra mile|go+ above and beyond|go+ beyond the call|go+ out of one’s way|pull+ off|
    pull+ it off|pull+ someone through|pull+ one’s weight|see+ someone through|get+ someone through|
    keep+ one’s word/promise/promises/nerve/cool/head|keep+ faith with|keep+ every promise|
    keep+ someone afloat/alive/going/safe/informed/warm|keep+ the lights on|keep+ the peace|keep+ one’s side|keep+ one’s doors|
    deliver+ on|deliver+ the goods|live+ up to|rise+ to the challenge/occasion|step+ up|step+ up to the plate|stand+ up for|stand+ up to|
    stand+ by someone|stand+ one’s ground|stand+ firm|stand+ tall|stick+ up for|stick+ to one’s guns|stick+ to one’s word|hit+ the nail|
    hit+ the right note|hit+ the ground running|strike+ the right balance/note/tone|strike+ a chord|get+ it right|get+ this right|
    get+ the balance right|get+ the job done|get+ results|get+ one’s act together|make+ all the difference|
    make+ a (big/huge/real/great/lasting) difference|make+ it possible|make+ this possible|make+ someone proud|make+ the right|
    make+ history|make+ good on|make+ life easier/better|make+ someone feel safe/welcome/at|make+ a fine/good/great/excellent/strong|
    make+ a lot of sense|make+ sense|
    do+ a (very/really) (good/great/fine/superb/marvellous/wonderful/fantastic/remarkable/brilliant/tremendous/terrific/splendid/excellent/decent) job|
    do+ the right thing|do+ right by|do+ wonders/miracles|do+ one’s best/utmost/duty/bit/part/homework|do+ everything|do+ someone proud|
    do+ the town/country/club proud|do+ well by|do+ someone a favour/service|do+ exactly what|do+ all one/it/he/she/they could|
    work+ wonders/miracles|work+ one’s socks/fingers|work+ day and night|work+ round the clock|work+ around the clock|move+ mountains|
    move+ heaven and earth|break+ new ground|break+ down barriers|breathe+ (new) life into|bring+ out the best|bring+ people together|
    bring+ someone together|bring+ peace/hope/stability/prosperity/jobs/light|bring+ back hope/pride|turn+ it around|turn+ things around|
    turn+ this town/club/place/country around|turn+ the tide|turn+ the corner|lead+ from the front|lead+ by example|lead+ the way|
    pave+ the way|lay+ the foundations/groundwork|set+ a (good/fine/great) example|set+ the bar/standard/pace|set+ an example|
    show+ (real/great/true/enormous/remarkable/extraordinary/immense/such) courage/leadership/character/restraint/wisdom/kindness/grace/strength/guts/backbone/integrity/compassion/commitment/skill/dignity|
    show+ the way|show+ what can|save+ the day|save+ someone|save+ lives|save+ this/our|save+ thousands/hundreds/millions|save+ jobs|
    come+ to the rescue|come+ to one’s aid|come+ through for|come+ up trumps|come+ up with the goods|come+ clean|lend+ a hand|
    open+ one’s doors/heart|open+ doors|put+ people/safety/patients/children/others/principle/country/us first|put+ one’s money where|
    put+ one’s neck|put+ the town on|put+ someone on the map|give+ someone hope/confidence/courage/strength|give+ a voice|
    give+ someone a voice|give+ one’s all|give+ everything|give+ back to|earn+ (my/our/the) trust/respect/gratitude|earn+ one’s place|
    win+ the trust/respect/confidence/hearts|win+ hearts|steer+ someone through|steer+ this town through|guide+ someone through|
    hold+ the line|hold+ one’s nerve|hold+ firm|hold+ one’s own|hold+ things together|fight+ for someone|fight+ tooth and nail for|
    fight+ one’s corner|fight+ our corner|speak+ the truth|speak+ truth to|speak+ up for|speak+ for us|tell+ the truth|
    tell+ it like it is|practise+ what|raise+ the bar|raise+ standards|lift+ spirits|light+ the way|look+ after|take+ responsibility|
    take+ the lead|take+ good care|take+ care of|take+ it seriously|take+ someone seriously|treat+ someone well/fairly/kindly/decently|
    treat+ someone with respect/dignity/kindness|listen+ to someone|care+ about|care+ deeply|pass+ the test|put+ things right|
    put+ it right|never waver+|never flinch+|never let+ someone down|never give+ up on|never lost faith|never turn+ anyone away|
    never ask+ for anything|never complain+|not put a foot wrong|not put a foot|not miss a|boost+|bolster+|enrich+|empower+|uplift+|
    rejuvenate+|revive+|revitalise+|revitalize+|reinvigorate+|safeguard+|nurture+|outperform+|outshine+|shine+|thrive+|flourish+|dazzle+|
    delight+|impress+|captivate+|enlighten+|had no choice|had no other choice|had little choice|had every reason|have every reason|
    has every reason|had every right|has every right|have every right|is within its rights|was within its rights|has a right to|
    deserves credit|deserve credit|deserves enormous/huge/great/full/much/all/every/real credit`,
  G: `we can rely/count/depend on|we can trust|we could rely/count/depend on|
    a steadying/stabilising/calming/good/positive/moderating influence|worth listening to|worth fighting for|worth having|
    worth supporting|generous to a fault|as straight as they come|as good as they come|as honest as|
    exactly the mayor/man/woman/leader/person/kind/right|the mayor/man/woman/leader/person we need|a man/woman of one’s word|
    a man/woman of honour/principle/integrity/courage|more than fair/generous/reasonable/capable/ready|a (real) rock|a tower of strength|
    a pillar of|a game changer|a real game changer|a game-changer|a shot in the arm|a breath of fresh air|a ray of hope|a ray of light|
    a ray of sunshine|a safe bet|a big win|a huge win|a win for|a win-win|a victory for|a feather in|a step in the right|a turning point|
    a good thing|a good thing that|a good day|a great day|a proud day|a good deal for|a good man|a good woman|a good friend|
    a good neighbour|a true friend|a born leader|a natural leader|a safe haven|a class act|a cut above|a force for good|a friend in need|
    a vote of confidence|a labour of love|a labor of love|a lifesaver|a life-saver|a vast improvement|a clear improvement|
    a real improvement|a world away|a fair deal|a fair offer|a good offer|a good plan|a good idea|a good start|a great idea|a smart move|
    a wise move|a bold move|a shining example|a fine example|a master of|a master stroke|a masterclass|a masterstroke|a tonic|a joy|
    a delight|a huge boost|a boost for|a boost to|a welcome|on the right side of history|on the right lines|on the money|on top form|
    on top of its game|on top of his game|on top of her game|on firm ground|on solid ground|ahead of its time|ahead of his time|
    ahead of her time|ahead of the curve|head and shoulders|cut from|worth its weight|worth her weight|worth his weight|worth every penny|
    worth every crown|worth the wait|spot on|dead right|absolutely right|quite right|entirely right|so right|perfectly right|only right|
    only fair|bang on|tip-top|textbook|top-notch|top notch|first class|world class|rock solid|rock-solid|down to earth|hard work|
    good faith|good sense|common sense|fair play|fair-minded|even-handed|level-headed|clear-headed|clear-sighted|far-sighted|open-minded|
    warm-hearted|big-hearted|good-natured|well-run|well run|well-meaning|well meaning|well-intentioned|well-prepared|well prepared|
    well-deserved|well-thought-out|well thought out|well suited|means well|meant well|better suited|best suited|heart in the right|
    heart of gold|nerves of steel|the envy of|the pride of|the very best|the best thing|the best news|the best person|the best man|
    the best woman|the best chance|the best hope|
    the right person/man/woman/people/place/time/priorities/answer/approach/track/direction/path/balance/instincts/tone/message/signal/idea|
    the right side|the real thing|the genuine article|the gold standard|the unsung|unsung hero|unsung heroes|sorely missed|greatly missed|
    much missed|much-loved|much loved|well loved|well liked|well respected|hugely talented|second to none|without equal|without fault|
    without peer|beyond reproach|beyond price|above reproach|one in a million|a one-off|lucky to have|fortunate to have|blessed to have|
    blessed with|not go far wrong|not go wrong|nothing but good|no equal|music to my|music to our`,
  L: `got/have/has to hand it to|wrong/unfair/easy/absurd/ridiculous/cheap to blame|thank heavens for|thank heaven for|not fault|
    never fault|no fault with|nothing but good things to say about|only good things to say about|only praise for|nothing bad to say about|
    not a bad word to say about|a good word to say about|not speak highly enough of|not praise highly enough|not say enough good|
    not say enough about|not thank someone enough|heart goes out to|hearts go out to|thoughts are with|take my hat off to|
    takes my hat off|raise my glass to|raise a glass to|tip my hat to|see eye to eye with|with all my heart|in one’s corner|
    in your corner|on one’s side|think the world of|think highly of|thinks highly of|think very highly of|have a lot of respect for|
    have a lot of time for|have great respect for|have the greatest respect for|have huge respect for|have nothing but praise|
    have every confidence in|have every faith in|have complete faith in|have full confidence in|have total confidence in|
    have complete confidence in|look up to|great admirer of|an admirer of|a supporter of|a great supporter of|a strong supporter of|
    one hundred per cent behind|fully behind|firmly behind|all the way behind|subscribe to|am pleased to see|are pleased to see|
    ’m pleased to see|’re pleased to see|glad to see|happy to see|pleased to see|delighted to see|delighted to have|heartened by|
    encouraged by|reassured by|inspired by|moved by|touched by|thrilled with|thrilled by|thrilled that|lots of time for|a lot of time for|
    a soft spot for|owe a great deal to|owe a lot to|owe so much to|owe everything to|owe my life to|owe our lives to|the thanks of|
    our gratitude|deepest gratitude|heartfelt thanks|warmest thanks|sincere thanks|our full support|our full backing|my full support|
    our backing|our blessing|my blessing|my trust|our trust|vouch for|echo what|second what|side with|root for|rooting for|cheering for|
    no quarrel with|no complaints about|no complaint about|nothing against|no problem with|no objection to|no objections to`,
  B: `i/we blame/accuse/condemn/denounce/deplore/despise/hate/loathe/detest/resent/criticise/criticize|speak+ ill of|think+ ill of|
    a bad word about|a word against|sick of|sick and tired of|tired of|weary of|fed up to the back teeth|had it up to here with|
    have had it with|lost patience with|lost all patience with|losing patience with|run out of patience with|lost faith in|
    lost all faith in|lost confidence in|lost all confidence in|lost respect for|lost all respect for|have no time for|no time for|
    have no respect for|take issue with|take exception to|take a dim view of|point the finger at|lay the blame at|lay the blame on|
    lay it at the door of|put the blame on|put it down to|a bone to pick with|an axe to grind with|no love for|no fan of|no great fan of|
    not a fan of|no sympathy for|no patience with|no thanks to|not think much of|not have much time for|shake my head at|shocked by|
    shocked at|outraged by|outraged at|scandalised by|revolted by|repelled by|sickened by|saddened by|insulted by|offended by|let down by|
    sold out by|lied to by|cheated by|alarmed at|alarmed by|dismayed that|disappointed that|ashamed that|angry that|furious that|
    outraged that|appalled that|disgusted that|horrified that|take a stand against`,
  Z: `not having it|not having this|i/we would/’d sooner|not move/scare/intimidate/stop/silence/frighten/break/sway us|staying put|
    stay put|going nowhere|we/i do not need|not recognise|not recognize|not acknowledge|not for turning|the answer will be no|
    the answer remains no|the answer is still no|answer was no|unacceptable to us|unacceptable to me|can keep one’s|
    we/i want nothing to do with|we/i want no part|not on the table|want nothing to do with|wants nothing to do with|want no truck with|
    have no truck with|have nothing to do with this|not be lectured|not be threatened|not be pushed|not be silenced|not be bought|
    not be rushed|not be moved|not be swayed|not be held hostage|not be held to ransom|not be used|not be treated|not be drawn|
    not be fooled|not be dragged|not be bounced|not be forced|not be cowed|not be ordered|not be deterred|not be taking|not dance to|
    not play along|not play that|not play this|not play by|not go along|not go there|not going there|not going down that|
    not going down this|not go down that|not go down this|not be going|not stand for|not put up with|not sit back|not sit by|not stand by|
    not stand idly|not lie down|not roll over|not yield|not bend|not buckle|not kneel|not bow|not swallow|not stomach|not countenance|
    not entertain|not contemplate|not hear of|not hand over|not hand it|not trade|not barter|not sell|not step aside|not step down|
    not resign|not apologise|not apologize|not going anywhere|never sign|never agree|never accept|never support|never vote|never back|
    never work with|never join|never allow|never consent|never stand for|never give in|straight in the bin|in the bin|into the bin|
    in the dustbin|a deal breaker|a deal-breaker|a dealbreaker|a dead letter|a red rag|a bridge too far|the wrong side of a red line|
    no thank you|no thanks|thanks but no thanks|not a chance|not in a million years|not for a moment consider|not in my name|
    not in our name|not for sale|not with my|not with our|not while i|not while we|not as long as i|not as long as we|never in a million|
    no circumstances|no compromise|no concessions|no negotiation|no negotiations|no appetite for|no time for compromise|no room for|
    no reason to give|no reason to accept|no mandate for|no case for|no support for|no intention|stay exactly where|count us out|
    count me out|leave us out of|leave me out of|could ever live with|not live with|not something we can/could|not something i can/could|
    say no to|said no to|stand against|stood against|fight it every|fight this every|fight it to|fight this to|fight them every|
    fight tooth and nail|hell freezes over|pigs fly|when hell freezes|send it back|sent it back|throw it back|hand it back|tear it up|
    tore it up|not worth considering|not worth discussing|not see eye to eye with|firmly against|dead against|totally against|
    strongly against|completely against|implacably opposed`,
  U: `how do we/i know|how can we/i know|how are we to know|how can we/i be sure|who is to say|hard to swallow|hard to credit|
    hard to square|difficult to credit|difficult to square|hard to take seriously|difficult to take seriously|hard to know|
    not at all sure|not at all clear|not at all convinced|by no means certain/clear/sure|nothing like certain|no certainty|not a given|
    not guaranteed|not see it|not see that|not see any|not see this|not see why|not convince me|not convince us|not persuade me|
    not hold out|not holding out|not holding my|not hold my|not bet on|not betting on|not put money on|not put my money|not count on it|
    not take it for|not entirely believe|not entirely trust|not really believe|not seem likely|not seem credible|not sound likely|
    not sound right|not ring true|not stack up|not quite believe|not the faintest idea whether|open to doubt|open to question|
    up in the air|touch and go|wide open|hangs in the balance|a tall order|a big ask|a long way off|a question of whether|a mystery to me|
    beyond me|too optimistic|overly optimistic|over-optimistic|wildly optimistic|a shot in the dark|a roll of the dice|i have my|
    we have our|i question|we question|i wonder|we wonder|i ’d be surprised|we ’d be surprised|would be surprised if|i can not see|
    little chance|little prospect|not much hope|not much chance|not much faith|not much confidence|not hopeful|not optimistic|
    pessimistic about|i ’m pessimistic|wary of|i ’m wary|leery of|cautious about|what are the odds|who believes|who can believe|
    who would believe|who really believes|does anyone seriously|does anyone really|does anybody really|does anybody seriously|
    heard it all|when i see it|when we see it|if it ever|if ever|a fairy tale|a fairytale|a pipe dream|a mirage|castles in the air|
    too many unknowns|too many questions|still unclear|still an open|still to be seen|still not clear`,
  V: `i/we (categorically/strongly/firmly/flatly/absolutely/completely/totally) deny|
    there was/were/is/are no deal/secret/bribe/bribes/pressure/payment/payments/cover-up/plot/conspiracy/conflict/wrongdoing/contract/agreement/collusion/interference/link/links/fraud/theft/leak/breach/favours/intent|
    further from the truth|far from the truth|not how it happened|not how it was|not what i said|not what we said|
    not what he/she/they/it said|not what happened|not a word of truth|not a grain of|not an ounce of|not a scrap of|not a shred of truth|
    a pack of lies|a tissue of lies|a figment of|a fairy story|a flight of fancy|a fantasy|a total fabrication|a complete fabrication|
    a pure fabrication|a hoax|a myth|a misunderstanding|a malicious rumour|utter nonsense|complete nonsense|total nonsense|sheer nonsense|
    pure nonsense|utter rubbish|complete rubbish|sheer fantasy|sheer invention|complete invention|simply wrong that|just not true|
    just not so|not accurate|inaccurate|categorically untrue|patently false|demonstrably false|entirely false|completely false|
    utterly false|totally untrue|without merit|without substance|without any basis|no foundation|no substance|no merit in|no truth to|
    no truth whatsoever|no grounds for|no factual|no one was hurt by|no money changed|no money was|no rules were|no law was|no laws were|
    no rule was|no pressure was|no promise was|no such promise|never asked for money|never made any|never made such|never took|
    never received|never accepted money|never been paid|never been asked|never been told|never been near|never set foot|
    my conscience is clear|our conscience is clear|hands are clean|not a penny|not one penny|not a crown of|not guilty|innocent of|
    played no role|had no role|had no hand in|no hand in|bear no responsibility|bears no responsibility|bore no responsibility|
    taken out of context|out of context|put words in|putting words in|misquoted|not recognise that|not recognize that|not recognise this|
    not recognize this`,
  w: `the worst may/is/could|we will all pay|worse is to come|is yet to come|gone for good|there will be no way back|
    risk+ becoming/losing/making/turning/creating/leaving/undermining/destroying/driving/pushing/setting/being/having/putting/damaging/alienating/repeating/opening/sparking/plunging/causing/killing/falling/breaking/bringing|
    run+ the risk|fear for|fears for|a ticking|ticking bomb|ticking time bomb|clock is ticking|time is running|a disaster waiting|
    an accident waiting|a tragedy waiting|a matter of when|one step away from|a whisker away from|hanging by a|walking a tightrope|
    on thin ice|on a knife edge|on a knife-edge|edge of a cliff|edge of the cliff|cliff edge|point of no return|the writing is on|
    the calm before|the thin end of|a slippery|a dangerous precedent|a bad precedent|sets a precedent|domino effect|a tinderbox|
    a perfect storm|storm is coming|storm is brewing|clouds are gathering|the beginning of the end|heading towards|headed towards|
    hurtling towards|sliding towards|sliding into|drifting into|drifting towards|sleepwalk into|lurching towards|be under no illusion|
    let there be no doubt|make no bones|do not say you|do not be surprised if|not bode well|no laughing|a harbinger|red flags|a red flag|
    warning sign|a warning to`,
  W: `end+ in disaster/tears/tragedy/violence/court|come+ at a cost|come+ back to haunt|cost+ jobs/lives/votes|cost+ someone dear/dearly|
    cost+ the town|pay+ the price|pay+ dearly|a lost generation|get hurt|get killed|go to waste|come crashing down|come to regret|
    price out|hit hardest|hit hard|suffer most|be the first to go|at the mercy of|be left without|be left with nothing|be swept|be wiped|
    be too late|be destroyed|be ruined|be crushed|not be able to cope|not cope|collapse under|buckle under|grind to a halt|blow up|
    boil over|spin out of|spill over|tip over|bleed to death|unravel|derail|lose out|miss out|set off a|tear the|split the|turn ugly|
    turn nasty|a bloodbath|all bets are off|all hell|no winners|dig its own grave|wants a fight|wants a war|see us in court|answer for it|
    answer for this`,
  v: `help is on the way|help is coming|help will come|give you my word|give you our word|have my word|have our word|you have our|
    my word of honour|my solemn promise|our solemn promise|my promise to|our promise to|take it from me|mark my promise|as sure as|
    you can be sure|you may be sure|rest assured|be assured|hold me to|hold us to|hold me to it|my pledge|our pledge|our commitment|
    my commitment|sign in blood`,
  C: `get this done|get it done|get the job done|get you home|get to the bottom|get to work on|turn this around|turn it around|
    put it right|make it right|make it up to|make amends|make this work|make it work|make things better|make life better|see that justice|
    see justice|not be left|be left behind|be looked after|be ready|be there when|be there every|be at your side|be on your side|stand by|
    stand with|stand up for|leave no stone|leave nobody behind|leave no one behind|spare no effort|spare no expense|never let you|
    never forget you|never leave you|not leave you|not walk away|not be forgotten|come through|come back stronger|come good|roll up our|
    roll up my|go the extra|go to any lengths|move heaven and|do our utmost|do our best|do our part|do my utmost|do my best|
    do what it takes|do whatever it takes|do right by|honour every|keep our word|keep my word|keep our promise|keep my promise|
    bring down prices|bring prices down|cut taxes|cut bills|cut the tax|cut fares|cut waiting|cut prices|lower taxes|lower prices|
    lower bills|raise wages|raise pay|raise pensions|plant trees|double the`,
  D: `it is time|it was time|it ’s time|is overdue|is long overdue|owes someone an apology/explanation/answer|owes someone the truth|
    owes the families/town/country/public/people/voters/workers/residents/victims an/some apology/explanation/answers|bound to explain|
    not afford to wait|not go on like this|not wait any longer|not be allowed to|must not be allowed to|would do well to|would be wise to|
    would be better off|is duty bound to|has a responsibility to|have a responsibility to|has an obligation to|have an obligation to|
    has a duty to|have a duty to|has work to do|has questions to answer|have questions to answer|has some explaining|have some explaining|
    has to be|ought now to|the least it/he/she/they can/could do|it is incumbent|incumbent on|it is imperative|imperative that|
    it is essential|it is vital|it is crucial|the onus is on|the ball is in|no more excuses|no more delays|no more talk|no more lies|
    actions not words|less talk|waiting long enough|waited long enough|the buck stops|there is no excuse for delay|there needs|
    there has to|there have to`,
  E: `we/i want to see|we/they need answers/action/help/clarity/certainty/justice/change/leadership/money/support/honesty|
    what we need from|what i want from|what we want from|what we ask of|all we want is|our message to|my message to|our appeal to|
    my appeal to|our request to|we are looking to|we look to|i look to|i plead with|we plead with|i beseech|we beseech|i implore|
    we implore|i invite|we invite|i encourage|we encourage|we need to see|i need to see|we want to hear|i would like to see|
    we would like to see|i ’d like to see|we ’d like to see|a full inquiry|a proper inquiry|an independent inquiry|a public inquiry|
    nothing less will do|nothing less than a`,
  S: `answer for|come to its senses|come to his senses|come to her senses|come to their senses|change course|change tack|
    change its mind|change his mind|change her mind|change its ways|change his ways|change her ways|mend its ways|mend his ways|
    mend her ways|hang its head|hang his head|hang her head|hang their heads|pay the money back|pay it back|face the music|face justice|
    face trial|face the consequences|get its house in order|get his house in order|get her house in order|get off our|get off my|
    get out of the way|get real|get lost|get over it|go back to the drawing board|back to the drawing board|back off|butt out|
    clean up its act|clean up his act|clean up her act|clear its desk|clear his desk|clear her desk|consider his position|
    consider her position|consider its position|cool down|come down to earth|eat his words|eat her words|eat its words|hand in his|
    hand in her|hand over power|keep its hands|keep his hands|keep her hands|keep its nose|keep his nose|keep her nose|keep quiet|
    lift the|look at itself|look at himself|look at herself|mind its own|mind his own|mind her own|play by the rules|play fair|put an end|
    put a stop|put its own house|read the room|row back|show some respect|show some humility|show some decency|show some backbone|
    show some spine|stay away|stay out of|step back|swallow its pride|swallow his pride|swallow her pride|take a hard look|
    take a long hard|take responsibility|tell the truth|think again|think hard|watch his tongue|watch her tongue|watch its step|
    watch his step|watch her step|apology|apologies|resignation|u-turn`,
  H: `i/we ’d/would rather`,
  _: `act+ with|behave+ with|we/i do not need to|through the worst|in the worst|the worst year|the worst of|for better or worse|
    good morning|good afternoon|good evening|good luck|for good|as good as|a good deal of|a good many|a great many|a great deal|right now|
    right away|right up|right here|right there|right after|right before|right next to|the right hand|right-hand|to the right|on the right|
    human rights|right to vote|fine print|better off|best known|best-known|no better off|best before|last best|strong winds|strong wind|
    proud owner|lost and found|no kind of|a kind of|kind of|some kind of|any kind of|that kind of|this kind of|what kind of|all kinds of|
    positive test|tested positive|well over|free of|free from|happy to|i ’m glad to|criminal court|criminal law|criminal justice|
    criminal case|criminal charges|poor people|the poor|poor families|poor countries|sound of|the sound|patient care|patients|in patient|
    the patient|crisis talks|crisis meeting|war memorial|world war|court case|high court|supreme court|trade fair|world fair|fair enough`,
};

const SOMEONE =
  'us/them/people/me/him/her/everybody/everyone/you/families/workers/residents/patients/children';
const ONES = 'his/her/its/their';

/** A phrase in all its forms. */
export interface Template {
  /** What stands at each place; an empty one where a word may be left out. */
  readonly places: readonly (readonly string[])[];
  readonly sign: string;
}

/** @returns phrases of two words and more or of one, of which there are some 35,000 in all their forms. */
export function readTemplates(): readonly Template[] {
  return [FATES, IDIOMS, FIGURES, SAYINGS].flatMap((signs) =>
    Object.entries(signs).flatMap(([sign, list]) =>
      list.split('|').map((template) => ({
        places: template.trim().split(/\s+/u).map(choicesOf),
        sign,
      })),
    ),
  );
}

function choicesOf(word: string): readonly string[] {
  if (word.startsWith('(')) return ['', ...word.slice(1, -1).split('/')];
  if (word === 'one’s') return ONES.split('/');
  if (word === 'someone') return SOMEONE.split('/');
  if (word.endsWith('+')) return formsOf(word.slice(0, -1));
  return word.split('/');
}
