/** Honorifics, offices and the words that tell bodies from people. Lower case; own lists. */
import { wordSet } from '../../lib/text/word-set.ts';
import type { Token } from './document.ts';

export const MALE_HONORIFICS = wordSet(
  'mr mr. sir sir. lord king prince father fr. herr monsieur brother baron duke mister señor imam sheikh congressman councilman assemblyman fr shri alhaji alh alh. mallam malam otunba encik ustaz',
);
export const FEMALE_HONORIFICS = wordSet(
  'mrs mrs. ms ms. miss lady dame queen princess sister madame mme. frau baroness duchess señora madam congresswoman councilwoman assemblywoman smt smt. hajia hajiya alhaja sheikha puan daw',
);
export const HONORIFICS = new Set([
  ...MALE_HONORIFICS,
  ...FEMALE_HONORIFICS,
  ...'dr dr. prof prof. rev rev. hon. mx mx. sen sen. rep rep. gov gov. gen gen. lt lt. col col. maj maj. capt capt. sgt sgt. adm adm. st. pres. sens. reps. det. atty. cmdr. brig. supt. messrs. cllr cllr. coun coun. det insp insp. supt ch. engr engr. barr. adv. brig cmdr cdr ldr flt sqn maj-gen lt-gen lt-col brig-gen lt-cdr cpl. hon revd excellency lordship ladyship'.split(
    ' ',
  ),
]);

/** Nouns of people that may stand before a name ("Foreign Minister Liz Truss") or for one ("the minister"). */
export const OFFICES = wordSet(
  `president vice-president minister ministers premier chancellor secretary secretary-general undersecretary senator congressman congresswoman
  representative governor mayor chairman chairwoman chair chairperson director director-general commissioner ambassador envoy general colonel
  lieutenant captain major admiral sergeant commander judge justice prosecutor attorney lawyer solicitor sheriff chief deputy officer official
  spokesman spokeswoman spokesperson spokespeople aide adviser advisor strategist manager leader head executive ceo founder co-founder owner professor
  scientist researcher analyst economist historian expert author writer columnist journalist reporter editor host anchor correspondent presenter broadcaster
  doctor nurse surgeon physician teacher principal dean rector bishop archbishop pope cardinal pastor priest rabbi imam reverend monk
  king queen prince princess candidate nominee running-mate lawmaker legislator councillor councilor councilman councilwoman alderman speaker whip
  coach manager captain player striker goalkeeper singer actor actress director musician artist businessman businesswoman billionaire mogul
  activist organiser organizer campaigner protester volunteer student resident voter farmer worker driver witness survivor victim
  counsel treasurer comptroller auditor inspector detective investigator superintendent pilot engineer architect technologist
  diplomat delegate negotiator observer pollster operative surrogate consultant supporter donor democrat republican conservative liberal mp
  wife husband mother father son daughter brother sister widow girlfriend boyfriend friend colleague neighbour neighbor man woman boy girl
  constable corporal private brigadier marshal trooper patrolman bailiff magistrate barrister lobbyist landlord tenant commentator pundit blogger
  agent boss successor predecessor moderator interviewer inmate
  sculptor composer painter playwright designer filmmaker producer photographer postman grocer butcher builder carpenter mechanic miner sailor seaman
  hydrologist geologist meteorologist epidemiologist sociologist psychologist psychiatrist archaeologist ranger chef cook
  chaplain vicar deacon nun grandmother grandfather aunt uncle cousin niece nephew fiancé fiancée stepfather stepmother
  winger midfielder defender substitute quarterback linebacker goaltender golfer jockey umpire referee headteacher headmaster headmistress
  mum mom dad gran grandad lifeguard paramedic firefighter backbencher taoiseach tánaiste ayatollah mufti emir oba ooni alaafin sarpanch tehsildar collector
  mla mlc msp mep coroner selectman selectwoman alderwoman supervisor postmaster vice-chancellor vice-chairman vice-captain attorney-general solicitor-general inspector-general councilmember assemblymember
  harbourmaster fisherman shopkeeper baker veteran veterans curator librarian mathematician biologist chemist physicist lecturer fellow scholar partner
  incumbent frontrunner front-runner rival opponent contender hopeful standard-bearer tycoon magnate mother-of-two skipper keeper mediator clerk biographer novelist poet bosun`,
);
/** Behind the name of a country they speak for it: a Norwegian minister does, a Norwegian singer doesn't. */
export const STATE_OFFICES = wordSet(
  `president vice-president minister ministers premier chancellor secretary undersecretary ambassador consul envoy general admiral marshal
  commander colonel spokesman spokeswoman spokesperson spokespeople official officials king queen prince princess lawmaker lawmakers
  legislator senator mp diplomat diplomats delegate negotiator negotiators prosecutor attorney justice governor leader leaders chief head
  government parliament embassy secretary-general director-general commissioner chairman chairwoman chair`,
);
/** Callings that no list could hold: "volcanologist", "geophysicist", "mum-of-two". */
const CALLING =
  /(?:ologist|icist|ographer|ician|iatrist)$|^(?:mum|mom|mother|gran|grandmother|dad|father|grandad|grandfather)-of-\p{Ll}+$/u;
/** More than titles, or letters: no part of a name in front of a given one alone ("Champion Anna Berg", "DI Anna Berg"; not "DI Plant"). */
const LEADS = wordSet(
  `di sp ds dc dci dsi pc pcso wpc asp dsp igp dig adgp cfo coo cto md con ch barr adv sri pandit sardar swami maulana ustad datuk canon ven comrade
  star critic model rookie champion veteran junior senior sophomore freshman graduate forward guard center centre lock prop hooker flanker
  fly-half scrum-half half-back halfback fullback full-back centre-back winger pitcher catcher shortstop batter bowler boxer climber dancer
  explorer golfer hiker rower skier surfer swimmer wrestler brewer broker banker barber builder customer developer distiller drummer gaffer
  grower hairdresser hotelier influencer juror landlady midwife migrant millionaire onlooker passenger plumber publican pupil rancher rapper
  refugee roommate flatmate housemate classmate teammate team-mate seamstress shopper sleuth soldier staffer intern tailor teenager tenor
  soprano ballerina trucker trustee waitress warden whistleblower widower youtuber astronaut advocate defendant co-host co-worker comic
  contestant cop dj entrepreneur eyewitness fiancee gymnast olympian paralympian peer prophet apostle restaurateur runner-up sprinter starlet
  gp hhj ppro dpo parent evacuee patriarch debutant td mp qc kc class eminence cp dcp acp asg cji cm pm lop oba aussie kiwi springbok co-author co-ceo left-back right-back tearful angry brave devastated
  applicant objector complainant claimant appellant petitioner plaintiff forecaster heartbroken furious proud grieving delighted jubilant emotional defiant embattled beleaguered vet undersheriff commandant ensign aunty auntie nan hubby hero`,
);

/** @returns whether the lower-case noun is an office or a calling that a person may be told by. */
export function isOffice(lower: string): boolean {
  if (OFFICES.has(lower) || CALLING.test(lower)) return true;
  return lower.includes('-') && OFFICES.has(lower.replace(AROUND_OFFICE, '$1'));
}

/** "editor-in-chief", "president-elect", "lieutenant-governor", "vice-mayor". */
const AROUND_OFFICE =
  /^(?:(?:ex|vice|deputy|co|sub)-)?(\p{Ll}+?)(?:-(?:in-chief|in-charge|at-large|at-arms|elect|designate|emeritus|general|treasurer|governor|colonel|commander))?$/u;

export function isLead(lower: string): boolean {
  return LEADS.has(lower) || /^ex-\p{Ll}+$/u.test(lower);
}

/** Offices that nobody is called by: "the Chief Minister", "the Deputy Governor". */
export const NAMELESS_OFFICES = wordSet(
  `minister secretary general governor president executive officer commissioner mayor director superintendent inspector chancellor
  prosecutor premier ambassador chairman chairwoman chairperson constable whip mp msp mep mla td ceo cfo`,
);

/** Other words for somebody whom the lines before are about: "the pop star", "the Oster Cup winner". */
export const EPITHETS = wordSet(
  `star superstar winner champion finalist medallist medalist runner-up favourite favorite ace hitmaker frontman frontwoman rocker rapper comic comedian
  youngster teenager teen pensioner schoolboy schoolgirl newcomer debutant olympian starlet legend great heiress socialite survivor hero`,
);

/** Honorifics that are offices as well. */
export const ABBREVIATED_OFFICES: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['gen', 'general'],
  ['lt', 'lieutenant'],
  ['col', 'colonel'],
  ['capt', 'captain'],
  ['sgt', 'sergeant'],
  ['prof', 'professor'],
  ['det', 'detective'],
  ['insp', 'inspector'],
  ['supt', 'superintendent'],
  ['cllr', 'councillor'],
  ['coun', 'councillor'],
  ['brig', 'brigadier'],
  ['cmdr', 'commander'],
  ['cdr', 'commander'],
  ['maj-gen', 'general'],
  ['lt-gen', 'general'],
  ['brig-gen', 'general'],
  ['lt-col', 'colonel'],
]);
export const FEMALE_OFFICES = wordSet(
  'spokeswoman chairwoman congresswoman councilwoman businesswoman actress headmistress wife mother mum mom gran daughter sister widow girlfriend woman girl queen princess grandmother aunt niece fiancée stepmother nun',
);
export const MALE_OFFICES = wordSet(
  'congressman councilman businessman headmaster husband father dad grandad son brother boyfriend man boy king prince pope bishop cardinal priest fisherman postman patrolman grandfather uncle nephew fiancé stepfather',
);

/** Adjectives and nouns that stand before an office. */
export const OFFICE_MODIFIERS = wordSet(
  `deputy assistant acting interim former ex ex- vice prime foreign defense defence interior finance home health education justice trade
  energy environment transport labour labor culture economy agriculture housing chief senior junior first second lady attorney
  medical operating nursing scientific marketing technology press communications campaign national security state federal city county district supreme court high party house senate majority minority opposition shadow
  executive managing general secretary under permanent special presidential congressional republican democratic libertarian green independent
  conservative liberal tory socialist co founding team head lead policy political police fire army navy air force
  democrat lt. lt us u.s. uk u.k. staff un u.n. eu e.u. white retired longtime veteran outgoing incoming then-`,
);

/** Relatives and others who are told by whose they are: "his mother", "Berg’s lawyer". Never the one whose they are. */
export const RELATIONS = wordSet(
  `wife husband mother father mum mom dad gran grandad son daughter brother sister widow girlfriend boyfriend friend colleague neighbour neighbor
  grandmother grandfather aunt uncle cousin niece nephew fiancé fiancée stepfather stepmother lawyer attorney solicitor barrister
  doctor aide adviser advisor manager agent partner boss deputy successor predecessor rival opponent supporter victim biographer`,
);
/** Of a person's people these speak for them; others may well be against them: "Berg’s predecessor", "a neighbour of Berg". */
export const SPEAK_FOR_PERSONS = wordSet(
  `lawyer lawyers attorney attorneys solicitor barrister counsel aide aides adviser advisor advisers advisors manager agent representative
  representatives secretary staff staffer envoy publicist spokesman spokeswoman spokesperson spokespeople spokesmen press-secretary`,
);
/** Play a part in a story beside the one whom it is about: "the judge" is no other word for the accused. */
export const PARTS = wordSet(
  `judge justice prosecutor lawyer attorney officer detective investigator driver witness survivor victim doctor nurse teacher
  lifeguard paramedic firefighter referee umpire coroner supervisor clerk bailiff magistrate inspector superintendent sergeant lieutenant corporal constable trooper patrolman ranger inmate
  photographer cook chef carpenter mechanic postman grocer butcher builder pilot sailor engineer vicar chaplain priest
  man woman boy girl resident voter worker student volunteer protester reporter host moderator interviewer correspondent anchor
  official aide friend neighbour neighbor colleague supporter donor expert analyst researcher observer`,
);

/**
 * With no more said of them, whoever answers for a place, a team or a house: "the coach" is no other word for the player who spoke before, as "the
 * senator" and "the actor" are for senators and actors.
 */
export const POSTS = wordSet(
  `coach manager owner mayor captain skipper founder co-founder chairman chairwoman chairperson chair minister secretary director producer
  editor farmer fisherman shopkeeper baker landlord tenant principal dean headteacher headmaster headmistress chief boss
  ceo executive head commissioner ambassador envoy designer curator librarian mediator colonel
  general major admiral commander king queen prince princess bishop archbishop pope rabbi imam pastor reverend superintendent treasurer
  sheriff spokesperson broadcaster presenter`,
);

/** Speak for someone else. */
export const SPOKES_NOUNS = wordSet(
  'spokesman spokeswoman spokesperson spokespeople spokesmen press-secretary',
);

/** Last (or any) word of a body's name. */
export const BODY_WORDS = wordSet(
  `ministry department council committee commission court party university college school institute institution foundation association
  union federation league agency bureau office administration authority police service services army navy force forces guard company corporation
  corp corp. inc inc. ltd ltd. llc plc group bank fund trust church board parliament congress senate house assembly government cabinet kremlin pentagon campaign
  coalition alliance front movement club society center centre hospital news times post journal herald tribune press network channel magazine
  daily gazette courier radio television tv media studios records industries technologies systems partners associates holdings
  nations organization organisation initiative project program programme report act treaty accord agreement poll survey caucus convention
  team city county state district republic kingdom airport street avenue road river lake mountain island islands beach park square
  building tower hotel museum theater theatre stadium prize award awards day week month year games cup olympics war battle revolution
  democrats republicans conservatives liberals tories labour reuters bloomberg ap afp breitbart fox cnn msnbc nbc abc cbs bbc npr politico buzzfeed
  desk line harbour harbor port bay coast valley dialogue summit forum conference consortium cooperative taskforce secretariat chamber tribunal watchdog regulator operator airline airlines railway railways
  guild coastguard shipping power energy ferries lines works isles strategies consulting communications research studies`,
);
/** Common nouns that stand for a body: "the ministry said". */
export const BODY_NOUNS = wordSet(
  `ministry department council committee commission court party university college institute foundation association union federation
  agency bureau office administration authority police company corporation group bank fund board parliament congress senate government cabinet campaign
  coalition alliance bloc organization organisation newspaper paper network firm watchdog regulator hospital charity club team city county state army military navy
  kremlin pentagon guild coastguard ministry museum report survey poll statement letter study document memo email lawsuit complaint indictment filing ad video transcript spokesperson`,
);
/** Nouns that stand for a country: "the country". */
export const COUNTRY_NOUNS = wordSet('country nation republic kingdom');

/** Nouns of unnamed groups and people that may hold words: "officials say". */
export const GROUP_NOUNS = wordSet(
  `officials sources aides advisers advisors experts analysts critics supporters opponents allies residents witnesses voters democrats republicans
  lawmakers prosecutors investigators authorities police researchers scientists doctors lawyers leaders activists reporters campaigners economists
  diplomats ministers members people others some many observers polls reports organizers organisers protesters pollsters neighbours neighbors conservatives liberals
  spokespeople executives historians strategists operatives students parents teachers workers farmers families relatives friends colleagues`,
);

/** Others that open sentences and are nobody's name; the tagger was not taught them. */
export const PEOPLE_NOUNS = wordSet(
  `attendees attorneys audiences celebrities christians crowds demonstrators editorialists employees employers feminists hispanics investors jews
  latinos millennials mourners muslims netizens officers onlookers participants partisans passengers politicians politicos proponents readers
  scholars spectators survivors taxpayers villagers viewers
  african-americans asian-americans cuban-americans hispanic-americans mexican-americans`,
);

/** @returns whether a word names a person or a body, or may: it is capital, or a noun of people or bodies. */
export function maySpeak({ isCapital, lower }: Token): boolean {
  return isCapital || OFFICES.has(lower) || GROUP_NOUNS.has(lower) || BODY_NOUNS.has(lower);
}
