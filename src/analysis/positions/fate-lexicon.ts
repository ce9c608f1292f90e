/**
 * What befalls somebody, and what they are at, which is no judgement of them: illness, death, crime and its trial, weather, weak markets;
 * "exposed the fraud", "plays a thief". In the templates of idiom-lexicon.ts. Own list.
 */

/** In lower case, by sign; `|` between templates. `#` tells nothing, nor does what follows it in its clause: "hit by weak demand". */
export const FATES: Readonly<Record<string, string>> = {
  '#': `hit/hurt/struck/battered/hammered/damaged/affected/plagued/dogged/hampered/disrupted/delayed/buffeted/rocked/shaken/devastated/ravaged/squeezed/marred/blighted/beset/halted/stung/overwhelmed/injured/wounded/stabbed/haunted/tormented/traumatised by|
    weighed/dragged/held/knocked/slowed down/back/up by|suffer+ from/a/an|recover+ from|struggl+ with|diagnosed with|a victim of|
    charged with|accused of|convicted of|found guilty of|plead+ guilty to|pled guilty to|plead+ not guilty to|charges of|on suspicion of|
    suspected of|acquitted of|indicted for/on|arrested for/over|wanted for/over|jailed for|sentenced for/to|imprisoned for|fined for|
    expos+|investigat+|uncover+|unmask+|unearth+|reported|surviv+|feels/felt/feeling|deny|denies/denied/denying|witnessed|endur+|portray+|depict+|documented|researched|
    studies/studied/studying|tackl+|confront+|faces/faced/facing a/an/the|recall+|recount+|escaped|admit+|admitted/admitting|confess+ to|apologised/apologized/apologises/apologizes for|
    warned/warns/warning (us/them/me/people) of/about|write/writes/wrote/written/writing about/of|sings/sang/sung/singing of/about|is/was/are about a/an/the|
    on trial for/over|stand+ trial for/over|questioned over/about|under investigation for/over|investigated for/over`,
  z: `murder/murders/killing/killings/assassination/death/deaths/abduction/kidnapping/kidnap/shooting/stabbing/beating/bombing/shelling/torture/lynching/execution/poisoning/disappearance/rape/abuse/bullying/harassment/persecution/jailing/imprisonment/detention/hanging/drowning/passing/funeral/conviction/sentencing/indictment of|
    attempted murder of`,
  _: `heart/panic/asthma attack/attacks|heart/kidney/liver/organ/renal/respiratory/lung/engine/power/brake failure/failures|
    poor/ill/failing/bad/declining health|in (a) critical/serious/grave/bad condition|critically/seriously/gravely ill/injured/hurt|
    badly hurt/injured/burned/burnt/wounded|bad/sore/dodgy/weak/injured back/knee/knees/hip/leg/ankle/shoulder/hamstring/foot/heart/cold/chest/eyesight|
    bad/poor debt/debts/loan/loans|strong buy|fail+ a/an/the/its/his/her (drug/drugs/doping/safety/fire/hygiene) test/tests/inspection/inspections/audit|punish+ our/every/the/any mistake/mistakes/error/errors|
    play+ (a/an/the) (corrupt/cruel/crooked/violent/evil) villain/thief/killer/murderer/monster/liar/crook/thug/bully/tyrant/dictator/gangster/criminal/fool/coward/judge/policeman|retired hurt|
    hurt/injured/injuring/broke/twisted/strained his/her/their knee/back/hip/leg/ankle/shoulder/hamstring/foot/wrist/arm/hand/neck|in (great/terrible/some/constant) pain|
    break/breaks/broke/broken/breaking/shatter/shatters/shattered/smash/smashes/smashed the/a/his/her/their (world/course/club/national/olympic/own/league) record/records|
    fail+ to reach/score/qualify/win|miss+ a/an/the/his/her (easy/late/good) penalty/chance/putt/catch|kill+ the/off game/match/tie/contest|
    steal/steals/stole/stolen/stealing a/the/all point/points/win/victory|cheat+ death|a nightmare for defenders/defences/bowlers/goalkeepers/opponents|
    a threat/danger to any/the/every defence/defences/defense/side/team|ruthless/clinical/deadly/lethal in front of goal|sick leave|terrible/horrible/horrific/nasty/awful/tragic/bad/serious/dreadful/freak accident/injury/injuries/fall/crash/illness/childhood/ordeal/shock/loss/collision/fire/experience/disease/wound/wounds/burns/upbringing|
    go/goes/went/going/gone missing|guilty plea/pleas/verdict|not guilty plea|
    strong/weak/poor/solid/healthy/robust/sluggish/soft quarter/sales/demand/earnings/trading/profits/revenue/revenues/margins/orders/currency/dollar/pound/euro/crown/yen/rupee|
    bad/poor/foul/terrible/awful/fine weather/light|misspent youth|broke/breaks/break/broken my/our heart/hearts|
    entitled to his/her/their/its (own) view/views/opinion/opinions|is/are/was/were entitled to his/her/their/its (own) view/views/opinion/opinions`,
  L: `be/been sadly/so/very/terribly missed|be/been missed terribly/badly/dearly`,
  g: `not deserve to die/lose|not deserve to go out/down|not deserve to be beaten`,
  v: `not rest/stop until`,
};
