/** Phrases that work as one word for act and stance, by their sign (sign-lexicon.ts). Own list of common idioms. */

/** In lower case, with "not" for "n’t" and with articles; `|` between phrases. */
export const PHRASES: Readonly<Record<string, string>> = {
  N: `precious little|so little|very little`,
  O: `mistaken to say|mistaken to suggest|untrue to say|unfair to say|unfair to suggest|wrong to claim|wrong to imply|wrong to say|wrong to suggest|
    wrong to think`,
  _: `a little|must have|not the question|the question is|the question of|the question was|any more|anything but|little short of|made up its mind|made up my mind|no doubt|no fewer than|no less|no more than|no need to|
    no sooner|no time to|no wonder|not far from|not just|not long ago|not merely|not only|not simply|not that|not to mention|not unlike|
    nothing but|nothing if not|nothing less than|nothing short of|once more|the need to|the time to|welcome to|without doubt|
    without question`,
  w: `a danger of|a danger that|a matter of time|a recipe for|a risk of|a risk that|alarm bells|at risk|at stake|be careful|brace for|brink of|
    face closure|face ruin|faced bankruptcy|faced ruin|faces bankruptcy|faces closure|faces ruin|facing closure|facing ruin|headed for|
    heading for|i fear|i ’m afraid|in danger|just wait|make it worse|make no mistake|makes it worse|mark my words|no choice but to|
    nothing left|on the brink|on the verge|only a matter of time|powder keg|prepared to strike|ran out of|ready to strike|real danger|
    real risk|risk of|running out of|serious risk|sleepwalking into|slippery slope|sooner or later|spell the end|spells the end|storm clouds|
    the danger is|the risk is|the worst is yet|time bomb|tip of the iceberg|under threat|verge of|wake-up call|watch out|we fear|
    we ’re afraid|worse to come|worse was to come|you wait`,
  H: `i expect to|i have to|i have to say|i must admit|i must say|i need to|i want to|i would like to|i ’d like to|we expect to|
    we want to|we would like to|we ’d like to`,
  M: `would have to`,
  Z: `a red line|a step too far|against any|against it|against the idea|be part of it|be party to|be taking orders|can forget|
    dead in the water|dead on arrival|draw the line|drew the line|fight it all the way|fight this all the way|flatly refuse|forget it|
    go along with|hold out against|is still no|live with that|never surrender|no chance|no deal|no intention of|no intention to|no part of|
    no question of|no veto|no way|non starter|not acceptable|not an option|not back down|not be blackmailed|not be bullied|not be dictated|
    not be intimidated|not be part of|not be told|not budge|not come to that|not fly|not get to decide|not give in|not happening|
    not have a veto|not in favor|not in favour|not interested in|not let it|not let them|not let this|not need advice|not need lectures|
    not negotiable|not negotiate with|not on my watch|not on offer|not on the agenda|not on the cards|not open to|not prepared to|
    not ready to|not share it|not take orders|not touch it|not up for|not up to|not wash|not willing to|nothing to discuss|
    nothing to negotiate|off the table|opposed to|our answer is no|out of the question|over my dead body|refuse to|refused to|refuses to|
    refusing to|rule out|ruled out|rules out|ruling out|said no|say no|says no|take no part|taking no orders|the answer is no|throw it out|
    turn down|turned down|turning down|turning it down|turning them down|turns down|under no circumstances|unwilling to|vote it down|
    vote this down|walk away from|walking away from|want no part|wants no part`,
  U: `a big if|a different matter|a gamble|a leap in the dark|a long shot|a pinch of salt|a stretch|another matter|another question|
    another story|anybody believe|anybody’s guess|anyone believe|anyone ’s guess|anyone’s guess|anything but certain|anything but clear|
    are slim|be amazed if|be astonished if|be surprised if|believe it when|cast doubt|casts doubt|come to nothing|could not tell you|
    difficult to believe|difficult to imagine|difficult to see how|easier said than done|far from certain|far from clear|far from convinced|
    far from sure|find it hard|hard pressed|hard to believe|hard to imagine|hard to see how|hard to see why|hard to tell|hardly believe|
    has questions|have my doubts|have questions|heard it all before|heard it before|heard that before|heard this before|hesitant about|
    hold my breath|hold water|holding my breath|holds water|i hesitate|i suspect|i ’m unconvinced|if it happens|in two minds|is slim|is thin|
    jury is still out|less sure|less than convinced|little confidence|little evidence|little faith|little hope|might not|more questions than|
    never believed|never going to work|never trusted|never work|no confidence|no evidence that|no faith|no guarantee|no hope of|
    no idea whether|no one knows|no proof|no way of knowing|nobody knows|not add up to|not altogether|not believe|not buy|not buying|
    not certain|not clear|not completely|not confident|not convinced|not convinced by|not entirely clear|not entirely convinced|
    not entirely sure|not expect|not fully convinced|not going to work|not holding|not imagine|not know how|
    not known whether|not likely|not look plausible|not obvious|not persuaded|not persuaded by|not plausible|not quite sure|not see how|
    not see it happening|not see the point|not so certain|not so sure|not sure|not tell you|not think|not totally|not totally sure|not trust|
    not wholly|not work|not yet certain|not yet clear|open question|pie in the sky|question mark|question marks|questions about|
    questions over|really believe|remain to be convinced|remained to be seen|remains to be convinced|remains to be seen|second thoughts|
    serious questions|seriously believe|slim at best|take it with|take some convincing|takes some believing|the jury is out|too early to say|
    too good to be true|was slim|were slim|whether it will|whether it works|who knows|who knows if|who knows whether|wishful thinking|
    yet to be|yet to be convinced|yet to hear|yet to see`,
  D: `a duty to|about time|be up to|do well to|got to|had better|has to|have to|high time|must now|need to|needs to|not too late|
    only right that|owe us an explanation|owes us an explanation|owes us answers|rein in|the time is now|time for|time had come|
    time has come|time that|time to`,
  E: `all i ask|all i want|all i ’m asking|all we ask|all we want|all we ’re asking|appeal to|asking for|call for|call on|called for|called on|
    calling for|calling on|calls for|calls on|demand that|deserve answers|deserve better|i am asking|i ask|i beg|i call|
    i challenge|i demand|i expect|i urge|i want|i want to know|i would ask|i would urge|i ’d urge|insist that|it is crucial that|
    it is essential that|it is up to|it is vital that|let us have|step in|the ball is in|urgently need|urgently needs|want answers|
    want to see|wants answers|we are asking|we are calling|we ask|we beg|we call|we challenge|we demand|we expect|we need a|we need more|
    we urge|we want|we want to know|we ’re asking|what we need is|what we want|would like|’d like`,
  F: `about to|going to`,
  S: `an end to|back down|be ashamed|be held accountable|be out|brought to justice|climb down|come clean|do better|get a grip|
    get its act together|get out|give back|give up|grow up|hand back|held to account|hold to account|keep away|keep out|
    look in the mirror|make way|own up|pack her bags|pack his bags|pull back|pull out|put back|say sorry|shut up|stand down|stay out|
    step aside|step down|stepping aside|take back|take down|take the blame|think again|wake up|woke up`,
  L: `a believer in|a big fan of|a fan of|a friend of|a friend to|a vote for|agree wholeheartedly with|agree with|agreed with|agrees with|
    all for|all power to|at one with|backing for|behind him all|bravo to|come round to|complete confidence|congratulations to|
    could not agree more with|count me in|delighted that|delighted with|entirely agree with|every confidence|every faith in|fond of|
    full confidence|full faith in|full marks to|full of praise|fully agree with|fully support|glad that|good on|good word for|grateful for|
    grateful to|great believer in|great faith in|happy for|happy that|happy with|hats off|hats off to|have faith in|i am with|i applaud|
    i back|i believe in|i endorse|i like|i owe|i share|i stand|i wish|i ’m with|impressed by|impressed with|in agreement with|in awe of|
    in debt to|in favor of|in favour|in favour of|in full agreement|in good company with|in good hands|in safe hands|in support of|
    indebted to|long may|many thanks|my full backing|my hat off|my thanks go to|my vote|never thank|not praise|not speak highly|not thank|
    nothing but admiration|nothing but praise|nothing but respect|on board with|on her side|on his side|on its side|on the side of|
    our thanks go to|our vote|pay tribute|pleased that|pleased with|proud of|proud to be|proud to serve|proud to work for|relieved that|
    right behind|share the|shared the|shares the|shoulder to shoulder|side with|sides with|speak well of|speaks well of|stand behind|
    stand by|stand firmly behind|stand up for|stand with|standing by|standing with|stands by|stood by|strongly support|thank god for|
    thank goodness for|thank you|thankful for|thanks to|the backing of|the confidence of|the support of|the trust of|three cheers for|
    thumbs up|to the hilt|total confidence|totally agree with|vote for her|vote for him|vote for it|vote for them|voting for|we applaud|
    we are with|we back|we believe in|we like|we owe|we share|we stand|we ’re with|well done to|wholeheartedly agree with|wish her|wish him|
    wish them|with open arms`,
  B: `a plague on|abandoned by|accountable for|angered by|angry at|angry with|appalled at|appalled by|ashamed of|at odds with|at war with|
    betrayed by|blame lies with|bullied by|cheated by|contempt for|cross with|deserted by|despair of|disagree with|disappointed by|
    disappointed in|disappointed with|disenchanted with|disgrace on|disgusted by|disgusted with|disillusioned with|dismayed at|dismayed by|
    down with|embarrassed by|embarrassed for|enough of|failed by|fault with|fed up with|frustrated by|frustrated with|furious at|
    furious with|had enough of|had it with|hit out at|hold accountable|hold responsible|holding responsible|horrified at|horrified by|
    i despair|i hold|ignored by|incensed by|insulted by|lash out at|lay the blame|let down by|lied to by|livid with|lost all confidence in|
    lost all faith in|lost all trust in|lost confidence in|lost faith in|lost patience|lost trust in|misled by|never forgive|no faith in|
    no fan of|no friend of|no love for|no respect|no sympathy for|no thanks to|no trust in|not a fan of|not be fooled by|not forgive|
    not impressed|not impressed by|not impressed with|not stand|nothing but contempt|nothing but contempt for|nothing good to say|object to|
    offended by|outraged by|point the finger at|pointed the finger at|responsibility lies with|robbed by|saddened by|sceptical about|
    shame for|shame on|shocked by|sick of|sick to death of|stand up to|standing up to|stands up to|stood up to|suspicious of|take issue with|
    takes issue with|tired of|took issue with|unimpressed by|up in arms|wary of|wash our hands of`,
  Q: `a backward step|a betrayal of|a bit rich|a cheap|a desperate|a disgrace|a dog ’s dinner|a dog’s dinner|a failure of|a far cry|
    a fast one|a joke|a joke of|a kick in the|a law unto|a mess of|a missed opportunity|a pig ’s ear|a slap in the face|a stab in the|
    a step back|a step backwards|a waste of|a wasted|a white elephant|all talk|an abuse of|an axe to grind|asleep at the wheel|at fault|
    at the expense of|bad faith|bad joke|bad judgment|behind closed doors|behind our backs|below the belt|beneath contempt|beyond belief|
    beyond the pale|blood on her hands|blood on his hands|blood on its hands|both ways|broken promise|broken promises|car crash|
    caught napping|chasing headlines|cheap shot|cheap trick|cold shoulder|crocodile tears|cruel joke|dead wrong|deaf ears|deeply concerning|
    deeply troubling|deeply unfair|deeply worrying|double standards|economical with the truth|empty promise|empty promises|empty words|
    far too|fast and loose|for a ride|for fools|for granted|for show|full of holes|gone mad|gravy train|has gone mad|having a laugh|
    head in the sand|heads in the sand|high and dry|hot air|hot and cold|in name only|in the dark|in the lurch|in the past|in the pocket|
    ivory tower|jobs for the boys|just wrong|kangaroo court|laughing stock|lip service|little better than|lost for words|made no sense|
    make no sense|makes no sense|missed chance|missing in action|more concerned about|more concerned with|more interested in|no answer to|
    no answers|no backbone|no better than|no business|no clue|no conscience|no courage|no excuse|no heart|no idea|no integrity|no leadership|
    no match for|no principles|no right to|no sense at all|no sense of|no shame|no solution|no spine|no substitute for|no vision|
    not a word of|not add up|not enough|not fair|not fit|not good enough|not honest|not right|not serious|not what we were promised|
    not worth the paper|not worthy|nothing new|nothing to offer|on the wrong|out in the cold|out of control|out of her depth|
    out of his depth|out of its depth|out of order|out of step|out of touch|out to get|own goal|plain wrong|playing with fire|poor judgement|
    poor judgment|rich coming from|riddled with|rubbing salt|second rate|sick joke|simply wrong|slow to act|smoke and mirrors|soap opera|
    something to hide|the faintest|the last straw|the worst|the wrong side|the wrong way|to blame|to ransom|too far|too greedy|
    too late|too little|too slow|too soft|too timid|too weak|train wreck|under the carpet|under the rug|wasted years|wearing thin|
    window dressing|witch hunt|words fail me`,
  v: `am committed to|am determined to|are committed to|are determined to|count on me|count on us|depend on me|depend on us|my solemn word|
    my word|on my honour|rely on me|rely on us|was committed to|was determined to|were committed to|were determined to|you have my|
    ’m committed to|’m determined to|’re committed to|’re determined to`,
  q: `abandoned us|against its own|as if we were|asleep on the job|be bothered|before people|before the country|before the town|bled us|
    bleeding us|bowed to|bowing to|breaking the law|broke her promise|broke her word|broke his promise|broke his word|broke its promise|
    broke its word|broke the law|broken her word|broken his word|broken its word|broken the law|buried its head|bury its head|cares only|
    caved in|caving in|closed its eyes|clutching at|could not organise|could not run a|cover up|covered up|crossed a line|crossing a line|
    crying wolf|cut corners|cutting corners|deserted us|did nothing|divides us|do not care|does nothing|doing nothing|done nothing|
    drag its feet|dragging its feet|dropped the ball|failed to|failed us|failing to|fails to|fallen short|falls short|fanning the flames|
    fell short|fiddling while|forgets about|forgot us|forgotten about|forgotten us|from day one|gambled with|gambling with|gets away with|
    getting away with|goes too far|going back on|gone back on|gone too far|got away with|grasping at|her own career|her own interests|
    hid behind|hid from us|hide behind|hides behind|hiding behind|his own career|his own interests|hung us out|in denial|its own interests|
    keeps us in|kept from us|kept us in|kicking the can|killing off|know nothing|knows nothing|lagging behind|lags behind|leave us to|
    leaving us|left it to|left to rot|left us|let down|let it rot|lets down|letting down|lifted a finger|lined its pockets|
    lined their pockets|lining its pockets|lining their pockets|live to regret|living in the|looked down on|looked the other way|
    looking the other way|looks down on|lost control|lost her way|lost his way|lost its way|lost my trust|lost our trust|lost the confidence|
    lost the plot|lost the trust|lost touch|made excuses|made it worse|made things worse|made up her mind|made up his mind|makes excuses|
    makes things worse|making excuses|missed a|missed every|missed its|missed the|missed the point|misses the point|missing the point|
    moved the goalposts|moving the goalposts|never asked|never asked us|never bothered|never consulted|never delivered|never done|
    never learned|never learns|never learnt|never listened|never told the truth|not answer|not be trusted|not bother|not bothered|not care|
    not care less|not consulted|not count|not deliver|not delivered|not deserve|not do enough|not doing enough|not done enough|not done its|
    not get it|not go far enough|not keep her|not keep his|not keep its|not kept her|not kept his|not kept its|not know the first|
    not know what|not learned|not learnt|not lift a finger|not listen|not respect|not tell the truth|not telling the truth|not the courage|
    not told the truth|not understand|only cares|only thinks|out to destroy|out to dry|out to ruin|owes an apology|own pocket|
    passed the buck|passing the buck|pay dearly|pay for this|play politics|played with|playing for time|playing games|playing politics|
    plays games|pulled the rug|pulled the wool|pulling strings|pulling the wool|put lives|putting lives|ran away|regret this|
    ridden roughshod|rides roughshod|ripped off|ripping off|ripping us|rips off|risking lives|run away|running away|said nothing and|
    sat on its hands|scoring points|sell us out|selling out|showed no|shown no|shows no|shut its eyes|sitting on its hands|
    sleeping on the job|sold out|sold us out|spread lies|spreading lies|squeezing us|stands idly|stirring up|stitched up|stood idly|
    swept it under|take us for|taken for granted|taken us for|takes us for|talked down|talks down|tearing apart|tearing this|think twice|
    thinks only|thrown under the bus|took us for|tore apart|torn apart|trampled on|tramples on|turn a blind eye|turned a blind eye|
    turned a deaf|turned against|turned its back|turning a blind eye|turning a deaf|turns its back|walk all over|walked all over|walked away|
    washed its hands|washing its hands|wasted our|wastes our|wasting our|went back on|went too far|whipping up`,
  g: `a beacon|a credit to|a fine job|a fine record|a good job|a good record|a great job|a hard worker|a joy to|a pleasure to|a proud record|
    a right to|a safe pair|a safe pair of hands|a step forward|a superb job|a tight ship|above and beyond|acted correctly|acted lawfully|
    acted on it|acted properly|acted quickly|acted responsibly|acted swiftly|acted within|all be out of|always been there|
    always fair|always helped|always listened|always there for|among the best|ask for better|asked for better|at her best|at his best|
    at its best|best of us|best there is|brings people together|brings us together|broken new ground|brought hope|brought people together|
    brought us together|came through|came to our aid|came to the rescue|can be proud|cares about|cares deeply|changed everything for|
    changed my life|cool head|deserve a|deserve the|deserves a|deserves every|deserves the|did a fine job|did a good job|did all he could|
    did all it could|did all she could|did everything|did her best|did his best|did its best|did more|did the decent|did the honourable|
    did us a|did us proud|did what he could|did what he had|did what it|did what she could|did what she had|does everything|does more|
    does us proud|doing a good job|doing her best|doing his best|doing its best|done a good job|done everything|done his best|done its best|
    done more|done us a|done us proud|earned my|earned our|easy to work|equal to the|every right|faced up to|fair to us|fights for|
    first rate|fit for the job|fought for|gave everything|gave us hope|get things done|gets it right|gets things done|given everything|
    gives everything|gives us hope|giving everything|goes above|going above|good for our|good for the|good for this|good for us|good news|
    good track record|got it right|got things done|got this one right|got this right|got us through|great care|had a point|has a point|
    has earned|has my respect|have a point|have earned|held firm|held its nerve|highest order|honest with us|in the right place|
    its level best|keeps its word|keeps us going|keeps us safe|kept a cool|kept calm|kept every|kept her nerve|kept her promise|
    kept her word|kept his nerve|kept his promise|kept his word|kept its nerve|kept its promise|kept its side|kept its word|kept us going|
    kept us safe|knows her job|knows his job|knows its job|knows the job|leading the way|leads the way|led the way|level best|lifted us|
    like a hero|like heroes|lived up to|lives up to|looked after me|looked after us|looks after us|made a difference|made amends|
    made it right|made us proud|made us safe|makes a difference|makes a lot of sense|makes good sense|makes perfect sense|makes sense|
    makes us proud|making a difference|moved mountains|needed more than ever|needed now|never let me down|never let us down|no fault|
    not deserve that|not deserve this|nothing wrong|of the highest|on the map|on the right path|on the right track|
    on the side of the|one of a kind|one of the best|open with us|out of her way|out of his way|out of its way|owned up|paid off|
    paved the way|played a vital|played her part|played his part|played its part|plays a key|plays a vital|proud record|proved us wrong|
    pulled it off|pulled us through|put in the|put it right|put our town|put people first|put the work|put this town|put us on|
    puts people first|quick thinking|richly deserved|richly deserves|rose to the occasion|saved my|saved my life|saved our|saved the|
    saved the day|saved us|second to none|seen us through|served us well|set an example|set the standard|sets an example|sets the standard|
    short of a miracle|should be proud|showed great|showed leadership|showed real|shown courage|shown great|shown leadership|shown real|
    shown the way|shows the way|speaks for|stands by us|stands with us|stepped up|stood by us|stood firm|stood the test|stood up for|
    stood with us|straight with|straight with us|strong record|stuck by us|tells the truth|the best|the extra mile|the finest|the greatest|
    the only choice|the only option|the only sensible|the right call|the right choice|the right decision|the right side of|the right thing|
    the right to|there for us|there when it|there when we|to be admired|told the truth|treated me fairly|treated me well|treated us fairly|
    treated us well|treats us fairly|treats us well|turned it around|turned the corner|turned things around|up to the job|up to the task|
    well deserved|well done|went above|with care|with compassion|with courage|with dignity|with great care|with respect|won my|won our|
    worked hard|worked harder|worked night and day|worked tirelessly|worked wonders|working hard|works hard|works harder|works night and day|
    works tirelessly|works wonders`,
  C: `all i can|all we can|at all costs|back you|be the first to|be there for|bring back|by your side|carry on|
    come what may|do all i can|do all we|do all we can|do everything|do whatever|every crown|every penny|fight for|get you|go up|
    have it done|have it fixed|have your back|in full|keep fighting|left behind|look after|make sure|never abandon|never give up|never stop|
    not abandon|not forget|not give up|not let anyone down|not let them down|not let you down|on its way|
    on their way|pay back|put things right|put this right|put up|see it through|see this through|see to it|set up|stay open|stays open|
    take care of`,
  V: `a lie|a smear|at no point|did nothing wrong|done nothing wrong|factually wrong|from start to finish|had no part|i had no idea|in no way|
    made up|never been involved|never happened|never intended|never laid|never meant|never seen it|never touched|no basis|no connection|
    no decision had|no decision has|no evidence for|no hidden|no involvement|no knowledge of|no link|no links|no part in|no plan|no plans|
    no recollection|no secret|no shred|no such|no such thing|no truth|no wrongdoing|not a shred|not at fault|not be blamed|not correct|
    not happen|not in any way|not involved|not mean to|not my|not one word|not our doing|not responsible|not the case|not to blame|not true|
    not what happened|nothing had been|nothing has been|nothing illegal|nothing improper|nothing of the kind|nothing of the sort|
    nothing secret|nothing to do with|nothing untoward|nothing was|nothing wrong with what|nowhere near|played no part|pure fantasy|
    pure fiction|pure invention|quite the contrary|quite the opposite|simply wrong about|the opposite is true|we had no idea|
    without any foundation|without foundation`,
  W: `a heavy price|a high price|be forced to|be gone|be ready for|beyond repair|boarded up|break down|breaks down|bring down|come down|
    cost jobs|cost lives|cost taxpayers|cost the town|cost thousands|cost us|drive away|driven away|drives away|edge of the|end badly|
    end in tears|fall apart|freeze to death|get worse|gets worse|go bust|go hungry|go to the wall|go under|go without|go wrong|goes wrong|
    have a riot|he is mistaken|house of cards|in court|it is mistaken|jobs could go|jobs will go|jobs would go|knock on|lead to|
    leads to more|left with nothing|losing battle|never be the same|never recover|no one is safe|no return|no way back|nobody is safe|
    not last|not survive|nowhere to go|on their own heads|or else|out of business|out of hand|out of work|pay for it later|pay the price|
    price to pay|run aground|run dry|run out|see you in court|set us back|she is mistaken|store up|storing up|swept away|tear apart|
    through the roof|to court|too much to bear|under water|vicious circle|vicious cycle|walk out|warning signs|wipe out|wiped out|with guns|
    without power`,
  G: `a big step|a good step|a great relief|a huge relief|a relief|about right|an important step|exactly what|just what we|music to|not ask for more|not bad|not be happier|not be more grateful|not be more pleased|not be prouder|not have been better|role model|
    steady hand|step forward|the right way|the way forward|the way to go`,
};
