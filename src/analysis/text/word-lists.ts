/** Closed classes of English words, lower case. Own lists; enough to walk over noun phrases without a tagger. */
import { wordSet } from '../../lib/text/word-set.ts';

export const DETERMINERS = wordSet(
  `the a an this that these those his her their its our my your some many several most both each every another other one two
  three four five six seven eight nine ten dozens hundreds few all any no what which whose`,
);
export const SUBJECT_PRONOUNS = wordSet('he she they it i we you who');
export const OTHER_PRONOUNS = wordSet(
  `him her them me us himself herself themselves itself there here which that this these those what whom`,
);
export const PREPOSITIONS = wordSet(
  `of in on at for from with by to about into over under after before during since through against among between without
  within toward towards across around behind near outside inside via upon amid despite like as until per regarding following
  ahead alongside beyond throughout off out up down above below because when while where if although though whether unless once`,
);
/** May stand between the parts of one noun phrase. */
export const NOUN_LINKS = wordSet('of for at from in on with to');
export const CONJUNCTIONS = wordSet(
  'and or but nor yet so because although though while when if as than that whether unless since until after before',
);
export const AUXILIARIES = wordSet(
  `has have had is are was were be been being am do does did will would can could may might shall should must 's 'd 've
  hasn't haven't hadn't isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't cannot couldn't`,
);
export const MODALS = wordSet(
  "will would can could may might shall should must won't wouldn't can't cannot couldn't shouldn't",
);
export const BE_FORMS = wordSet("is are was were be been being am isn't aren't wasn't weren't");
export const NEGATIONS = wordSet(
  `not never n't don't doesn't didn't hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't can't cannot couldn't neither nor`,
);
/** Adverbs without -ly that stand between subject and verb. */
export const ADVERBS = wordSet(
  `also then later once again now still just even often always never already soon further only not first instead sometimes
  ever too simply rather almost perhaps meanwhile yesterday today earlier recently therefore thus twice long famously`,
);
/** Ends in -ly without being an adverb. */
export const NOT_ADVERBS = wordSet(
  "family italy july only reply ally daily weekly monthly early supply kelly molly sally emily billy willy lilly reilly assembly anomaly monopoly bully rally reply apply rely friendly elderly likely lonely ugly beverly kimberly o'reilly philly",
);
export const TIME_WORDS = wordSet(
  `monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow earlier later recently afterwards
  afterward again last this late early then now january february march april may june july august september october november december
  monday's tuesday's wednesday's thursday's friday's saturday's sunday's ago once separately meanwhile week month year morning afternoon evening night weekend`,
);
/** Are told, and hear: “the jury heard”, “inquest told”. */
export const COURTS = wordSet(
  'court jury jurors inquest inquiry tribunal trial hearing judge panel committee',
);
export const DAYS_AND_MONTHS = wordSet(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan. feb. aug. sept. oct. nov. dec.`,
);
/** Common verbs that end a noun phrase when one walks to the left. */
export const COMMON_VERBS = wordSet(
  `said says say went goes go came comes come made makes make took takes take got gets get gave gives give found finds
  knew knows know left leaves met meets won wins lost loses held holds ran runs began begins kept keeps
  became becomes seemed seems appeared looked looks wanted wants tried tries used uses worked works asked asks told tells
  showed shows put puts let saw sees see spent sent sends heard read paid stood sat spoke speaks wrote felt thought think believe
  thinks believes hope hopes helped helps started stopped continued expected won't according`,
);
/** Start sentences, so an abbreviation before one of them ends its sentence. */
export const SENTENCE_STARTERS = wordSet(
  `then later the a an he she they it we i you this that these those his her their its our in on at but and for from with by as after
  before when while if although though there what who how why not no one some many most according meanwhile however still since`,
);
