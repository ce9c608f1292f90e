/** Figures of speech that praise, blame, refuse and doubt, in the templates of idiom-lexicon.ts. Own list. */

/** In lower case, by sign; `|` between templates. */
export const FIGURES: Readonly<Record<string, string>> = {
  N: `has/have/had yet to|
    not think of|can not name a|not imagine a better`,
  I: `not know whether/if|not say whether/if|not tell whether/if`,
  _: `break/broke/broken/breaks his/her/their leg/arm/wrist/hip/ankle/nose/silence|
    a question for|question for the|the last word|
    a few|quite a few|the better|good question|good questions|about/after/in/since/before the attack/attacks|the attack was/is`,
  q: `never answer/answers/call/calls/reply/replies/show/shows/return/returns|run+ out of friends/answers|ran out of friends/answers/ideas|
    did/does/do/has/have/had/could/would/will/can not even|put+ boats/ships/cars/hotels/tourists/visitors before|as one’s living room|as one’s own/private/personal|
    have+ one’s cake and|kept/keeps/keep/stayed/stay/stays/remained quiet/silent|have+ a short/selective memory|like+ the sound of|love+ the sound of|live+ in another world|live+ in a different world|live+ in a fantasy|on the payroll|off with the money|tell+ one story|say+ one thing|only remember+|only show+ up|only care+|only think+ of|only listen+ to|only want+|
    would/’d not know/recognise/recognize/notice/spot/understand a/an|would/’d sell one’s own|could not tell/find/spot/count/spell/boil/organise/manage a/an/its/one’s|
    enemies|throw+ money at|counts seals from behind|from behind a desk|
    sell+ one’s own grandmother/mother|sell+ one’s soul|would sell one’s grandmother/mother|fill+ one’s own pockets|feather+ one’s (own) nest|
    short on ideas/answers/detail/details/results/substance/action|short of ideas/answers|run+ out of ideas/excuses/road|
    out for himself/herself/itself/themselves|turn+ our/my back/backs on|turn+ one’s backs on|treat+ us/them/me as|cry+ wolf|count+ paper clips|
    not see past the end|not see further than|in it for the money|in it for himself/herself/itself/themselves|in the pay/pocket/pockets/grip of|
    in someone’s pocket|in one’s pocket|born yesterday|pull+ the strings|put+ the cart before|shoot+ from the hip|shoot+ the messenger|
    shoot+ himself/herself/itself/themselves in the foot|paint+ himself/herself/itself/themselves into a corner|lose+ one’s marbles/head/bearings/compass/soul|
    (go/goes/went/gone) cap in hand|go+ off the rails|go+ to one’s head|go+ through the motions|go+ back on|
    go+ behind our/my/one’s back|behind my back|look+ the wrong way|make+ one rule for|one rule for|make+ it up as|make+ promises|
    make+ a pig/hash/meal/drama of|make+ a mountain|make+ a virtue of|make+ a big show|make+ monkeys of|make+ fools of|make+ life hell|
    play+ the fool|play+ to the crowd|play+ one off|play+ with fire|play+ hide and seek|play+ russian roulette|play+ cheap politics|
    fiddle+ the figures/books/numbers|cook+ the books|rig+ the game|move+ the goal posts|pass+ off|palm+ off|fob+ off|fob+ us off|
    bark+ up the wrong tree|flog+ a dead horse|live+ in cloud|live+ in la-la|grasp+ the wrong end|get+ the wrong end|got the wrong end|
    sleep+ at/on the wheel/job|sleep+ through|nod+ off|doze+ off|rest+ on one’s laurels|coast+ along|hide+ one’s head|stick+ one’s head|
    bury+ bad news|bury+ the truth|bury+ the report|sit+ on the report/evidence/money/problem/complaint/complaints/file|sit+ on one’s hands|
    stand+ in the way|get+ in the way|stick+ one’s nose|poke+ one’s nose|look+ down their noses|tread+ on|stamp+ on|ride+ rough-shod|
    wear+ two hats|kick+ a man|kick+ someone when|pour+ cold water|drop+ a brick|drop+ a clanger|put+ one’s foot in|put+ a foot wrong|
    put+ the screws|turn+ the screw|turn+ the screws|twist+ the knife|twist+ the facts|bend+ the facts|massage+ the figures/numbers|
    stretch+ the truth|cherry-pick+|backpedal+|flip-flop+|gaslight+|lowball+|nickel-and-dime+|nitpick+|railroad+|steamroll+|steamroller+|
    strong-arm+|browbeat+|pull+ rank|throw+ one’s weight about|throw+ one’s toys|throw+ a tantrum|throw+ dust|throw+ sand|blow+ smoke|
    squander+ someone|fritter+|burn+ through|burn+ money|pour+ money down|pour+ money into|hemorrhage+|leak+ like|creak+|
    rob+ someone blind|rob+ peter|bite+ the hand|cut+ off its nose|cut+ one’s own throat|sign+ one’s own death|dig+ one’s own grave|
    let+ slip|let+ it slip|let+ things slip|let+ things slide|let+ it happen|let+ this happen|let+ it come to this|asleep on|fall+ short|
    fall+ flat|fall+ at the first|fall+ apart|come+ up short|come+ up empty|come+ too late|came too late|turn+ up late|show+ up late|
    wait+ too long|wait+ until it was too late|act+ too late|left it too late|leave+ it too late|leave+ everything to|leave+ no room|
    left a mess|leave+ a mess|left a hole|leave+ us/them/people with nothing|knew and said nothing|knew about it|knew all along|
    know+ full well|ought to know better|should know better|know+ better than to|never so much as|not so much as|never once|
    not once asked/called/visited/came/apologised/listened/answered|not even pick up|not even have the|not have the nerve|
    not have the stomach|not have a clue|not have an idea|not have an answer|not have the faintest|not have the first idea|not see it coming|
    not know its|not know one end|not know where|not know a|not recognise a/an|not tell a/an|not spot a/an|not understand the|
    not organise a|not run a bath/bus/tap/stall/school/shop/kiosk/town/railway/hospital/farm/club|not manage a|not hit a barn|not find its own|
    not fight its way|not count to|not boil an|not lead a|could not care|hasn’t got a clue|blot one’s|drag+ its heels|drag+ one’s heels|
    kick+ its heels|make+ us pay|make+ someone pay|take+ us back to|take+ the mickey|take+ the money and|take+ one’s eye off|took its eye off|
    take+ from the poor|hit+ the poor|punish+ the poor|set+ a bad example|set+ one against|pit+ one against|
    wash+ dirty|whip+ up fear|whip+ up hatred|prey+ on|feed+ on|live+ off|sponge+ off|freeload+|cash+ in|cash+ in on|profit+ from misery|
    kill+ off|kill+ this/the town/the city/the club/the game/our/trade|choke+ off|choke+|strangl+|suffocat+|bleed+ us|bleed+ this|
    drain+ us|drain+ the|dump+ on|spit+ in the face|spit+ on|laugh+ in our/the face|laugh+ at us|laugh+ all the way|sneer+ at|look+ away|
    wrap+ in red tape|tie+ us in|bog+ down|gum+ up|talk+ down to|talk+ over|shout+ down|speak+ with two|speak+ with forked|say+ anything|
    spout+ nonsense|talk+ through one’s hat|cloud+ the issue|muddy+ the waters|poison+ the well|poison+ the air|rock+ the boat|
    burn+ bridges|burn+ its bridges|burn+ the bridge|build+ on sand|sell+ us a pup|sell+ snake oil|trade+ in fear|deal+ in fear`,
  Q: `so-called|owes us|owes me|owes them|owes the town|some nerve|no trousers|fast asleep|half asleep|sound asleep|is asleep|
    the back of an envelope|the back of a napkin/fag packet/postcard|worth nothing|worth very little|days are numbered|time is up|written by a child|years/months/weeks/days late|late again|always late|ever done for|ever do for|think it is|think he is|think she is|think they are|last set foot|says it all|says everything|a memory like|more faces than|more interested|
    stingy|stingy with|behind a desk|the worst temper|comes too late|a temper|
    long on promises/words/talk/rhetoric|big on promises/words|all over the shop/place|a pain in the|a thorn in|a millstone|a drag on|an albatross|
    a disgrace to|a stain on|a blot on|a scar on|a cancer|a plague|a menace|a danger to|a threat to|a liability|a loose cannon|a bull in|
    a dinosaur|a relic|a throwback|a fossil|a weathercock|a weathervane|a windbag|a chancer|a showman|a snake|a shark|a parasite|a vulture|
    a wrecker|a turncoat|a chameleon|a control freak|a yes-man|a pushover|a poodle|a lapdog|a mouthpiece|a stooge|a pawn|a figurehead|
    a one-man|a nobody|a has-been|a lightweight|a novice|an amateur|a beginner|a tyrant|a bully|a coward|a cheat|a fraud|
    a hostage to fortune|a cheap way|a cheap imitation|a costly|a missed|a hollow|a toothless|a needless|a botched|a half-baked|
    a bad loser|a bad joke|a poor excuse|a poor choice|a poor substitute|a poor record|a poor show|a sorry sight|a sorry tale|a sorry state|
    a sad state|a new low|an all-time low|a low point|a low blow|a punch in the|a slap on|a dagger|a death sentence|a death knell|
    a nail in the|a final nail|a hole in|a black hole|a bottomless pit|a money-grab|a stitch-up|a done deal|a carve-up|a whitewash|
    a fudge|a cop-out|a copout|a climbdown|a climb-down|a circus|a zoo|a pigsty|a nightmare|a headache|a wreck|a ruin|a failure|a flop|a dud|
    a turkey|a lemon|a write-off|a non-event|a waste|a waste of time/money/space/paper/breath/ink|a tax on|a licence to|a charter for|
    a cover for|a front for|a smokescreen|a diversion|a red herring|a distraction|a gift to our|a gift to the|a gift to criminals|
    out of its/his/her/their tree|out of the ark|out of puff|out of steam|out of sorts|out of tune|out of date|past its sell-by|
    not before time|off the mark|off key|off balance|off course|on the take|on the fiddle|on the make|on borrowed time|on autopilot|
    on a power trip|on a fool’s errand|on an ego trip|under the thumb|under the influence of|up to no good|up to its neck|up to their necks|
    up to his neck|up to her neck|in a mess|in a muddle|in ruins|in chaos|in denial|in hiding|in freefall|in the wrong|in bad taste|
    in poor taste|in bad shape|in a sorry state|in a world of its|at sixes and sevens|at odds with reality|at its worst|at his worst|
    at her worst|at their worst|at everyone else’s expense|at our expense|at the public’s expense|beside the point|beneath him|beneath her|
    beneath it|behind closed|behind a desk|from another planet|from another age|from bad to worse|going backwards|gone backwards|
    going downhill|gone downhill|gone to seed|gone soft|gone rogue|gone too far|losing the plot|lost its soul|lost its way|
    too many chiefs|too clever by half|too big for|too busy counting|too cosy with|too close to|too fond of|too keen on|too quick to|
    too slow to|too ready to|too late for|too weak to|too scared to|too frightened to|too proud to|too lazy to|too cheap to|too mean to|
    too stupid to|too stubborn to|too arrogant to|too important to listen|too grand to|more hole than|more talk than|more show than|more spin than|
    more like a|hardly a model|hardly an example|hardly a surprise|hardly the|hardly worth|a bit much|a bit late|a bit thick|rather rich|rich from|
    all for show|all about money|all about the money|all about power|all about himself/herself/itself/themselves|all take and no give|all sizzle|
    nothing but a|nothing better than|nothing more than a|nothing less than theft|nothing of value|no better than it|no guts|no grip|
    no taste|no manners|no mercy|no money’s worth|no plan b|no use to|no use at all|no help at all|no help to|no good to|no good at all|
    no example to|no credit to|no way to do|no way to run|no way to treat|no way to behave|no manners at all|no respect at all|
    a mess from start|a farce from|wrong-headed|pig-ignorant|bone-headed|boneheaded|cack-handed|cloth-eared|cold-eyed|hard-hearted|
    heavy handed|high handed|holier-than-thou|ill-mannered|ill-tempered|jumped-up|money-grubbing|mealy-mouthed|nit-picking|
    penny-wise|penny wise|petty-minded|self-absorbed|self-appointed|self-important|self-satisfied|shameless|thick-skinned|tight-fisted|
    tone deaf|toxic|trigger happy|uncalled for|uncalled-for|unheard of|unlistening|unseemly|work-shy|workshy|knee-jerk|kneejerk|
    jobs for its|pork barrel|snake oil|fool’s gold|fools’ gold|monkey business|daylight robbery|highway robbery|sharp practice|double dealing|
    double talk|doublespeak|false promises|broken word|foul play|fake news|hocus-pocus|hot potato|mumbo-jumbo|red tape|rat race|
    rank amateurs|rank hypocrisy|rank bad|sheer folly|sheer madness|sheer cheek|sheer arrogance|bare-faced|barefaced|utter madness|utter shambles|
    political theatre|political football|political games|political stunt|empty gestures|empty gesture|empty words|empty talk|
    mean-spirited|mindless|rubbish at|hopeless at|useless at|terrible at|bad at|poor at|awful at|weak on|soft on|deaf ear|blind spot|
    where have|where were|call/calls that a|call/calls this a|call/calls it a plan|what sort of|what kind of`,
  g: `look+ every voter in the eye|look+ someone in the eye|carried this/the club/team/town/party|on his shoulders|on her shoulders|the first through the|first through the door|pays on time|do+ what he/she/it/they said|has time for|have time for|had time for|keep+ someone dry/fed/warm/safe|
    acted in time|act+ in time|act+ fast|did a lot for|done a lot for|do+ a lot for|got there in the end|get there in the end|put+ the town before|put+ others before|put+ the club before|put+ people before|put+ us before|take+ the trouble|did not have to|not have to do this|walk+ every street|
    put+ the rest of us to shame|put+ us all to shame|put+ everyone to shame|put+ one’s money where one’s mouth is|an open ear|an open door for|talent to burn|the best eye|
    bend+ over backwards/backward|have+ my back|have+ our backs/back|had my back|had our backs|has had my back|pay+ one’s way|paid its way|
    stand+ on one’s own|pull+ one’s own weight|keep+ the wolf|keep+ the show|keep+ the faith|keep+ one’s feet|keep+ its feet|keep+ a steady|
    keep+ a clear|keep+ a level|put+ food on|put+ bread on|put+ roof|put+ a smile|put+ in the hours|put+ in the hard|put+ one’s heart|
    put+ one’s shoulder|put+ one’s life|put+ our house|put+ this house|put+ heart|go+ to bat|go+ in to bat|go+ out on a limb|go+ the distance|
    go+ down in history|go+ out of its way|run+ a tight|run+ like clockwork|run+ like a dream|steady the ship|steadied the ship|
    right the ship|righted the ship|turn+ the ship|stop+ the rot|stem+ the tide|stem+ the bleeding|plug+ the gap|bridge+ the gap|
    fill+ the gap|fill+ a gap|break+ the mould|break+ the deadlock|break+ the cycle|break+ the ice|clear+ the air|clear+ the way|
    make+ the trains|make+ the sums|make+ peace|make+ one’s mark|make+ the grade|make+ the difference|make+ ends meet|make+ room for|
    make+ time for|make+ good use|make+ music|make+ us feel|make+ everyone feel|make+ headway|make+ great strides|make+ strides|
    take+ the heat|take+ the blame for us|take+ the bull|take+ the trouble|take+ the time|take+ the high road|take+ a stand|take+ one’s job|
    bring+ hope|bring+ calm|bring+ new life|bring+ the house down|bring+ us closer|bring+ both sides|brought both sides|
    bring+ my/our boy/girl/son/daughter/children/boys home|walk+ through fire|walk+ on water|walk+ the walk|practise+ what|
    wear+ one’s heart|speak+ one’s mind|speak+ plainly|speak+ from the heart|call+ a spade|give+ as good|give+ one’s time|give+ their all|
    give+ us back|gave us back|gave me back|give+ a damn|give+ us a voice|give+ it to us straight|give+ us room|give+ us a fighting|
    open+ the door to|open+ doors|open+ eyes|open+ one’s home|share+ the load|carry+ the load|carry+ this team|carry+ the team|
    carry+ the can for|shoulder+ the burden|shoulder+ the load|hold+ the fort|hold+ the town together|hold+ us together|hold+ it together|
    hold+ one’s head|hold+ its head|stay+ the course|stay+ true|stick+ to one’s|stick+ with us|stuck with us|stand+ shoulder|
    never miss+ a|never put a foot|never turned one’s|never shirk+|never forgot|never forget+ where|never once let|never once complained|
    never stop+ caring|never give+ less|never ask+ for thanks|never tire+ of|never too busy|never too proud|always a friend|
    always find+ time|always has time|always had time|always time for|always been straight|always kept|always pay+|always put+|always deliver+|
    always been fair|always been honest|always been good|always been there|always pick+ up|always answer+|not let me down|not let us down|
    not stop until it|not rest until it|not flinch+|not waver+|not duck it|not shirk+|not put a wrong|not miss a beat|not miss a trick|
    know+ every|know+ us by name|know+ one’s stuff|know+ one’s way|know+ its stuff|know+ what we need|know+ the town|knows this town|
    a natural at|a dab hand|good at|great at|brilliant at|strong on|deserv+ a medal/our/my|deserv+ better than|deserv+ all the|
    deserv+ every|earn+ every|earned every|earn+ it|work+ like a trojan|work+ like a charm|work+ a treat|work+ for all|
    sleep+ better|sleep+ easier|sleep+ soundly|breathe+ easier|breathe+ again|live+ up to one’s|live+ up to its|rise+ above|
    rise+ from the ashes|raise+ one’s game|raise+ its game|lift+ the mood|lift+ this|lift+ the whole|light+ up|brighten+|warm+ the heart|
    change+ lives|change+ my life|change+ our lives|transform+ lives|transform+ this|touch+ lives|touch+ all our|touch+ so many|
    heal+ wounds|heal+ old|build+ bridges|build+ trust|build+ a team|build+ something|got us here|got us home|got us out|get+ us out of|
    pull+ us out|pull+ us back|dig+ us out|bail+ us out|see+ us right|see+ us home|do+ us a favour|do+ the hard|do+ the donkey|do+ the sensible|
    do+ the hard yards|do+ the graft|do+ one’s job|does its job|did its job|did his job|did her job|did their job|done its job|done their job|
    do+ the job|do+ what was needed|did what was needed|do+ what was right|did what was right|did what any|do+ what he/she/it/they promised|
    did what it said|does what it says|do+ what it says|did as promised|deliver+ the goods|deliver+ what|keep+ every|kept its promises|
    see+ sense|seen sense|saw sense|come+ to its senses|come+ good|came good|prove+ its worth|prove+ his/her/their worth|prove+ people wrong|
    prove+ us all wrong|prove+ the doubters|stole the show|top the class|win+ us over|win+ everyone over|won everyone over|
    turn+ up when|show+ up when|be+ first there|be+ there first|be+ the first to come|be+ the only one who|the only one who|
    the only person who|the only people who|the only party that|the only one that|the first to help|the first to offer|the first to say sorry|
    the one who opened|the one who came|the one who stayed|the one who listened|the one who stood`,
  G: `worth a try|worth trying|worth a look|worth the effort|
    worth waiting for|been waiting for|has been waiting for|have been waiting for|the courage to|the nerve we needed|good enough for me|good enough for us|a loss to|
    no one/nobody has/have done more|no one/nobody did/does/works/worked/deserves/cares more|no one/nobody works/worked/works harder|
    
    
    
    the best thing/news/man/woman/person/mayor/coach/captain/leader/chief/friend/hope/chance that could/has/have|the best we|the best there|
    the best friend|the best in the|the best of the|the heart and soul|the life and soul|the soul of|the salt of the|the beating heart|
    the glue that|the rock on|the backbone of|the engine of|the conscience of|the voice of reason|the voice of the people|the grown-up|
    the adult in|the adults in|the real hero|the real heroes|the toast of|the talk of the town for|the apple of|the bee’s knees|
    a godsend|a blessing|a jewel|a gem|a diamond|a star|a saint|a trooper|a fighter|a grafter|a doer|a gentleman|a lady|a scholar|a team player|
    a people person|a safe choice|a good egg|a good sport|a good listener|a good judge|a good neighbour to|a good servant|a good friend to|
    a friend indeed|a friend to us|a hard act|a hard worker|a credit|a lesson to us|a lesson for us|an example to|an example for|
    an inspiration|an ally|a trusted|a beacon|a lifeline|a light in|a bright spot|a new dawn|a new lease|a new era|a fresh start|a clean pair|
    a clean record|a good record|a proven record|a steady pair|a steady head|a steady hand|a wise head|a wise old|a cool head|a big heart|
    a heart of|a head for|a gift for|a way with|a knack for|a nose for|an eye for|an ear for|a triumph of|a triumph for|a win|
    a big day|a red-letter|a dream come true|a dream|a labour of|a work of art|a work of genius|a thing of beauty|a sight for|
    a weight off|a load off|a vote of thanks|a round of applause|a standing ovation|a pat on the back|a medal|a knighthood|full marks|
    a big hand|top marks|ten out of ten|an a plus|five stars|top of the class|above average|above board|ahead of the game|ahead of the pack|
    at the top of|at the top of its|in a class of|in a league of|in good shape|in rude health|in fine form|in good nick|in great form|
    in its element|in his element|in her element|in the right place|in the same boat as us|on fire|on the ball|on the mark|on the nose|
    on our side|on the up|on the mend|on solid|on song|up for it|up there with|out of the top|out of this world|over the moon|
    fit for purpose|fit for a king|fair and square|firm but fair|fair but firm|tough but fair|hard but fair|honest as the day|
    straight as a die|straight as an arrow|good as gold|solid as|steady as|safe as houses|true to form|true to its word|true to his word|
    true to her word|true to their word|as good as its word|as good as his word|as good as her word|as good as their word|
    nothing wrong with|nothing but respect|nothing short of heroic|nothing short of brilliant|nothing short of remarkable|more than a match|
    more than earned|more than kept|more than pulled|more than played|more than deserves|more than deserved|more than ready|
    well ahead|well worth|well spent|well handled|well judged|well chosen|well timed|well placed|well said|well put|well played|
    well managed|well led|well loved here|made of the right|made of stern|made for|born to|cut out for|right up there|right on the money|
    right behind|right man for|right woman for|right person for|true gentleman|true leader|true professional|true champion|true believer in us|
    thoroughly decent|thoroughly professional|thoroughly deserved|beyond praise|beyond doubt the best|angel|saint|angels|saints|
    plain-speaking|plain speaking|straight-talking|straight talking|hard-won|hands-on|down-to-earth|easy-going|fair-handed|forward-looking|
    forward-thinking|good-hearted|great-hearted|kind-hearted|lion-hearted|quick-thinking|quick-witted|self-made|tried and tested|
    tried and trusted|true-hearted|unpretentious|well-deserved|well-earned|well-liked|well-led|well-managed|world-beating|a sense of humour`,
  L: `would/will/’d/’ll/to vote for|treated unfairly/badly/shabbily/shamefully/disgracefully|
    the reason i/we|like having|i/we voted for|i/we will vote for|i/we have voted for|
    never be able to thank|can not thank|can never thank|not be able to thank|with the pastor/mayor/minister/union/council/government/players/coach on this|on this one|
    stake/bet my house/life/reputation/name/shirt on|stake/bet everything on|run+ through a wall/walls for|walk+ through fire/walls for|
    go+ through fire for|through a wall for|through walls for|through fire for|lay down my life for|a bullet for|my life for|
    put my hand in the fire for|all thanks to|it is thanks to|only thanks to|largely thanks to|pure thanks to|hand it to|
    give+ credit to|credit to|credit is due to|credit goes to|credit must go to|the credit goes to|the credit belongs to|give/gives full credit to|
    hats off|i doff|tip of the hat to|a toast to|here is to|here’s to|long live|god bless|bless|three cheers|my thanks|our thanks|
    never repay|not repay|in the debt of|in one’s debt|forever grateful|eternally grateful|more than grateful|very grateful|so grateful|
    deeply grateful|owe it all to|owe it to|owe everything we have to|owe more to|owe this to|indebted|i can not fault|could not fault|
    have only praise|had only praise|full of admiration|full of thanks|nothing but thanks|nothing but gratitude|nothing but kind words|
    not a bad word|not a bad word about|no complaints|no hard feelings towards|no quarrel|proud to call|proud to stand|proud to know|proud to have|
    honoured to|privileged to|lucky to|lucky that|fortunate that|thankful that|thank god that|thank heaven that|thank goodness that|
    sleep easier with|safe with|sleep sounder with|fight one’s corner|in one’s camp|on the same page as|on the same side as|of one mind with|
    with you all the way|with him all the way|with her all the way|with them all the way|be with them|behind one all|at one’s side|
    by one’s side|stand squarely behind|squarely behind|solidly behind|one hundred percent behind|a hundred per cent behind|right there with|
    back to the hilt|back every word|agree with every word|agree entirely with|in complete agreement|wholly agree|could not agree more|
    i agree|we agree with|we agree entirely|i second|we second|vote with|voted with|votes with|my vote goes to|our vote goes to|
    get my vote|gets my vote|got my vote|gets our vote|has my vote|has our vote|have my vote|have our vote|will get my vote|
    have time for|has my sympathy|has our sympathy|have my sympathy|have our sympathy|feel for|sympathise with|sympathize with|
    my heart bleeds for|our hearts go|our thoughts go|a great deal of time for|a fan|fans of|admirer|admirers of|enjoy working with|
    enjoyed working with|love working with|loved working with|happy to work with|glad to have|glad of|pleased for|delighted for|
    thrilled for|relieved to see|relieved to have|rejoice|treasure|i/we miss|look forward to working with`,
  B: `the less said about|
    better off before/without|happier before/without|worse off since/under/with|the sooner|
    not condone|never condone|can not excuse|can not defend|can not justify|can not abide|not share|not approve of|not side with|not stand with|do not envy|
    do/does/did not like|never liked|no great admirer of|no admirer of|no lover of|not much of a fan of|not the biggest fan of|no great friend of|
    not on one’s side|no vote from me|not getting my vote|not have my vote|not get my vote|lost my vote|lost our vote|not my idea of|
    our quarrel is with|my quarrel is with|my problem is with|our problem is with|my complaint is with|our complaint is with|
    had our fill of|had my fill of|had it up to here|heard enough of|seen enough of|heard enough from|tired of waiting for|tired of hearing|
    sick of waiting for|sick of hearing|sick of watching|sick of paying for|fed up of|done with|through with|finished with|
    despair at|throw up my hands at|wring my hands at|roll my eyes at|weep at|weep for what|cringe at|shudder at|squirm at|seethe at|
    seething at|bristle at|balk at|baulk at|fume at|fuming at|rage at|up in arms over|up in arms about|disgusted at|aghast at|mad at|cross at|
    bitter about|annoyed with|annoyed at|annoyed by|irritated by|irritated with|upset with|upset at|unhappy with|unhappy about|
    dissatisfied with|discontented with|uneasy with|uncomfortable with|not happy with|not happy about|not pleased with|not satisfied with|
    not content with|not proud of|not comfortable with|not keen on|not enamoured of|not taken with|not convinced of the wisdom|
    no respect left for|no time left for|no patience left with|no trust left in|no faith left in|no kind words for|
    few kind words for|little time for|little patience with|little respect for|little sympathy for|hold a grudge against|
    bear a grudge against|have a grievance against|raise a voice against|raise our voices against|speak out against|spoke out against|
    protest against|protested against|march against|marched against|campaign against|fight against|wage war on|declare war on|
    the fault lies with|the fault lies squarely with|the blame lies|the blame rests with|the responsibility rests with|the trouble with|the trouble is with|
    trouble with|the problem with|the problem is with|what is wrong with|what ’s wrong with|the only thing wrong with|curse|cursed|
    a curse on|a pox on|good riddance to|glad to see the back of|happy to see the back of|see the back of|not shed a tear for|no tears for|
    not miss|not be missed|no love lost|hang one’s head|never again trust|never forgive|not forget what`,
  Z: `not change a word/comma/line/thing|can say what/that|can say it|as often as|as long as it/he/she/they like/likes|going to sign|not answering|no intention of answering|
    all day long|all day and all night|until/till it/he/she/they is/are blue in the face|until/till the cows come home|as much as it/he/she/they like/likes|
    take/takes/taking/took/need/needs no lessons/lectures/orders/instructions/advice/dictation/lesson/lecture from|can whistle for|whistle for|
    not need lessons/lecturing/telling/permission from|turn+ one’s nose/noses up at|turn+ up one’s nose/noses at|give+ short shrift|
    got short shrift|gets short shrift|where to go|where it/he/she/they could/can stick/put|where to put it|where to stick it|where the door is|
    get lost|take a hike|take a running jump|go to hell|go whistle|get stuffed|jump in the lake|on your bike|not a chance in hell|
    not in this lifetime|not in my lifetime|not this side of|not on your life|not for all the|not for any money|not at any price|
    not while there is breath|over our dead bodies|free to ignore|wants no part in|want no part in|wants no truck|no truck with|
    not blink|going to blink|not going to wash|not going to happen|not sign up to|not sign up|not sign off|not put my name|not put our name|
    not put our names|not lend my name|not lend our name|not rubber-stamp|not nod it through|not wave it through|not hand them|
    not play ball|not play their game|not play its game|not bite|not rise to|not take the bait|not fall for|not fall into line|
    not toe the line|not jump when|not come running|not go cap in hand|not bend the knee|not kneel|not grovel|not beg|not be lectured by|
    not be shouted down|not be muzzled|not be gagged|not be steamrollered|not be railroaded|not be strong-armed|not be hurried|
    not be blackmailed into|not be bullied into|not be dictated to|not be pushed around|not be taken for|not be party|not be a party to|
    not be joining|not be attending|not be signing|not be selling|not be paying|not be renewing|not be moving|not be leaving|not be voting for|
    not selling|not signing|not paying|not moving|not renewing|not joining|not buying it from|can keep it|can keep their money|
    can keep its money|can keep his money|keep your money|send them packing|sent packing|thrown out|threw out|throws out|throw out|
    a flat no|a firm no|a resounding no|a polite no|a definite no|no and no again|no means no|the shutters down|beyond discussion|
    closed the door on|closed the door to|slammed the door on|shut the door on|close the door on|draw a line under it|dig in our heels|
    dug in our heels|man the barricades|to the last ditch|to the bitter end|over our dead`,
  U: `a spoonful/teaspoon/bucket/shovel/lorryload/cartload of salt|with a pinch/grain of salt|hang together|not hang together|not hold together|
    not stand up to|not stand up|not stack|not wash with|not square with|not tally|not ring|not bet a|not bet the|not bet my|not bet our|not put a penny|
    not put a crown|not stake|not rely on|not count on|not bank on|
    not know whom to believe|not know what to believe|not see the sense|not see the logic|not see the need|not see what good|
    at its/his/her/their word|one’s word for it|to be seen to be believed|more in hope than|a triumph of hope|hope over experience|
    count my fingers|believe it when|believe that when|when i ’m sitting|when hell|pull the other one|tell that to the|tell us another|
    a likely story|a tall story|a tall tale|smell a rat|smells a rat|fishy|something fishy|does not smell right|not smell right|smells wrong|
    too neat|too tidy|too convenient|too good to|too good for|on a wing and|on paper only|on paper but|in theory perhaps|in theory maybe|
    a castle in|pie-in-the-sky|jam tomorrow|a moot point|a matter of opinion|a matter of debate|a question mark over|question marks over|
    big question marks|raises more questions|raise more questions|more questions than answers|begs the question|beg the question|
    has no idea how|no telling|no knowing|not the foggiest|god knows|heaven knows|goodness knows|lord knows|anyone ’s bet|
    not so fast|not so simple|not that simple|not that easy|not as simple as|too simple|a hard sell|a tough sell|unproved|untested`,
  V: `paper thin|wafer thin|paper-thin|wafer-thin|falling apart at|
    moonshine|a fairy tale from|from beginning to end|not aimed at|not directed at|never aimed at|never so much as|never knowingly|
    no truth in any|no truth in what|not a jot of|not a word of it|not one bit|not one iota|nothing could be further|
    a cock and bull|a cock-and-bull|a made-up|a work of fiction|a web of lies|a string of lies|a bundle of lies|a barefaced lie|a bare-faced lie|
    a downright lie|a flat lie|a black lie|a whopper|an untruth|an urban myth|an old wives|not how i remember|not how we remember|
    not what was agreed|not what was said|not as he tells|not as she tells|not as they tell|not in the least|nothing like that|
    nothing like it|no such meeting|no such plan|no such talks|no such letter|no such deal|no such offer|no such conversation|
    no such agreement|never any question|never any plan|never any talk|never said that|never said any|never said so|never told anyone|
    never told anybody|never gave any|never promised|never signed|never agreed to that|never wrote|never saw|never paid|never bought|never sold`,
  w: `see you in court|see them in court|see him in court|see her in court|
    will/would/’ll/’d soon learn/find/regret/discover/see|take matters into|deal with it ourselves|deal with them ourselves|blood will be on|
    on one’s own head be it|you have been warned|has been warned|have been warned|consider this a warning|at one’s peril|at their own peril|
    at your peril|heads will roll|there will be blood|there will be hell|there will be a price|there will be consequences|there will be trouble|
    a reckoning|a day of reckoning|judgment day|come home to roost|comes home to roost|reap what|reap the whirlwind|sow the wind|
    sit on a volcano|sitting on a volcano|sitting on a time|a volcano|a house on fire|dance on a volcano|play with matches|
    the roof will|the floor will|the dam will|the bubble will|the lights will go|the lights could go|the lights may go|
    the last one out|the next to go|be the next|be next|counting coffins|count the dead|in coffins|dig graves|digging graves`,
  W: `walk out|walk off|down tools|lay down tools|down its tools|pull the plug|close its doors|close their doors|shut its doors|shut their doors|
    go dark|go cold|go up in smoke|go up in flames|go down the drain|go to the wall|go to rack|go the way of|lie empty|stand empty|lie idle|
    stand idle|lie fallow|be buried in|drown in|choke on|gasp for|bleed out|run red|turn to dust|turn to ash|be lost for|be lost forever|
    be docked|be fined|be banned|be expelled|be relegated|be sued|be arrested|be jailed|be locked|spend the night in|behind bars|
    in a cell|in the dock|drag us down|drag us all|drag the rest|drag everyone|take us down|take everyone down|pull us under|find its depots empty|
    empty shelves|empty tills|empty plates|power cuts|blackouts|bankrupt us|ruin us|finish us|sink us|kill us|be the end of|spell the end`,
  v: `you have my promise|my promise stands|our promise stands|that is a promise|that ’s a promise|make you a promise|i can promise|we can promise|
    i can assure|we can assure|i can guarantee|we can guarantee|cross my heart|on my life|on my mother|take that to the bank|bank on it|
    count on it|rely on it|consider it done|it will be done`,
  C: `be emptied|be fixed|be mended|be repaid|be refunded|be restored|be reopened|be back on|be home by|be running by|have its answer|
    have his answer|have her answer|have their answer|have an answer|be there for them|stand one’s ground with|
    have a job here|have a home here|have one’s job back|look no further`,
  D: `owes one an apology|owes it to|
    will kindly|would kindly|kindly|put up or shut up|would it kill|is it too much to ask|it would be nice if|why will not|why can not|
    some explaining to do|a lot of explaining to do|explaining to do|questions to answer|an explanation is|the ball is in one’s|
    owes it to|owe it to us|owes it to us|has a lot to explain|must surely|will have to|would be wise not to|would be well advised|
    had best|has got to|have got to|can start by|could start by|could do worse than|might start by|might like to|may want to|might want to`,
  E: `give us back|give me back|give them back|bring back|bring it back|bring them back|give it back|we want one|we want it|we want them|we want our|
    i want my|want it lifted|wants it lifted|we need one|let us in|let us speak|let us vote|let us know|
    let them in|let them speak|let them go|let them stay|let the people|let people|leave us alone|leave us be|leave me alone|
    leave our|leave my|get off|get out of|get on with it|get a move on|pick up the phone|sit down with|come to the table`,
  S: `look for another job|find another job|look for a new job|find other work|give+ in|
    back+ down|step+ down|stand+ down|climb+ down|stand+ aside|step+ aside|backtrack|take one’s offer elsewhere|take one’s money elsewhere|
    clear one’s desk|lower one’s voice/voices|keep one’s nose out|keep one’s hands off|keep one’s mouth shut|hold one’s tongue|mind one’s language|
    tear up|rip up|bin it|bin the|shelve it|shelve the|shelve this|ditch it|ditch the|axe the|scale back|lift the|lift its|lift this|
    get off one’s|get one’s act together|get one’s house|get one’s hands|get one’s facts|get its facts|do one’s homework|eat humble pie|
    eat one’s words|swallow one’s pride|take a back seat|take early retirement|step back from|hand in one’s|fall on one’s sword|
    call it a day|call it quits|throw in the towel|let go of|loosen its grip|loosen one’s grip|think long and hard|think very hard|
    explain himself/herself/itself/themselves|put its house|put its money|be gone|be put out|be replaced|be removed|be scrapped|be binned|
    be shelved|be halted|be stopped|be reversed|be torn up|be withdrawn|be lifted|be relieved of`,
};
