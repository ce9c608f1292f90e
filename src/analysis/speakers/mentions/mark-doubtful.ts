/**
 * Tells names from other words with capitals: a title alone ("the Prime Minister"), and a word that only starts a sentence
 * ("Investigations showed …"), known by the article's having it in lower case too, or by a list. Such words are names only where the
 * article knows them as one: "Baker said" in a story of Ben Baker.
 */
import { wordSet } from '../../../lib/text/word-set.ts';
import { countryOf } from '../../text/countries.ts';
import type { Document } from '../../text/document.ts';
import { isGivenName } from '../../text/given-names.ts';
import { isLead, isOffice, NAMELESS_OFFICES, OFFICE_MODIFIERS } from '../../text/offices.ts';
import type { Mention } from './mention.ts';
import { isRoyalTitle } from './title-end.ts';

const SENTENCE_END = /[.!?…:;•—–"“”„‘’'«»]$/u;

/** What articles say things by, how many do, and what readers are told to do: they open sentences, and are seldom names. */
const OPENERS = wordSet(
  `analysis analyses footage photos photographs pictures images videos clips recordings stories headlines articles surveys studies
  projections estimates forecasts figures statistics data demographics findings results returns records documents filings emails e-mails
  messages letters guidelines rules regulations investigations inquiries tests signs rumors rumours evidence research polling employment
  unemployment men women dems fact-checkers candidates consumers victims folks majorities two-thirds three-quarters dozens tens less just
  continue listen look read see wait watch walking speaking appearing talking standing sitting`,
);

/** Many of those who say things, whose callings are no titles. */
const PEOPLE = wordSet(
  `rebels militants gunmen insurgents troops separatists fighters hackers thieves robbers burglars suspects clerics worshippers pilgrims
  tourists travellers travelers holidaymakers hikers campers swimmers surfers anglers hunters growers producers makers sellers buyers
  dealers lenders insurers restaurateurs cabbies truckers planners surveyors reviewers bloggers influencers gamers coders programmers
  startups start-ups regulators watchdogs accountants inmates refugees locals townspeople islanders strikers picketers backers rivals
  insiders backbenchers nationalists unionists loyalists royalists dockers miners steelworkers cleaners carers graduates grandparents
  mothers fathers couples siblings twins midwives vets traders exporters importers manufacturers wholesalers retailers suppliers operators
  carmakers automakers chipmakers airlines publishers bookmakers brewers distillers housebuilders environmentalists conservationists
  feminists humanitarians peacekeepers mercenaries jihadists extremists terrorists smugglers traffickers poachers looters rioters protestors
  loggers whistleblowers eyewitnesses well-wishers mourners revellers partygoers concertgoers festivalgoers churchgoers shopkeepers
  stallholders ratepayers leaseholders householders bidders creditors bondholders pollsters bookies punters waiters astronomers prisoners
  immigrants expats dentists pharmacists unions companies firms banks businesses shops schools hospitals councils charities landlords
  tenants drivers commuters patients customers shoppers fans players managers councillors builders nurses pupils pensioners motorists
  cyclists homeowners renters shareholders bosses rescuers medics firefighters bystanders detectives`,
);
const PLURAL = /^(.+?)(?:(ies)|(men)|(women)|s)$/u;

/** "Engineers", "Fishermen", "Deputies": not somebody called so, unless the article knows them. */
function isPeople(lower: string): boolean {
  if (PEOPLE.has(lower)) return true;
  const [, stem = '', ies, men, women] = PLURAL.exec(lower) ?? [];
  if (stem === '') return false;
  const singular = ies ? `${stem}y` : men ? `${stem}man` : women ? `${stem}woman` : stem;
  return isOffice(singular) || isLead(singular);
}

/** Who are told by their title alone. */
const RULERS = wordSet(
  'duke duchess earl countess marquess viscount oba ooni alaafin emir sultan sarpanch tehsildar king queen prince princess archbishop bishop captain',
);

/** @param mentions each is given its doubt. */
export function markDoubtful(document: Document, mentions: readonly Mention[]): void {
  const openers = new Set<string>();
  for (const { words, start } of mentions)
    if (words.length === 1 && opensSentence(document.text, start))
      openers.add(words[0]?.toLowerCase() ?? '');
  const common = new Set<string>();
  for (const { isCapital, lower } of document.tokens)
    if (!isCapital && openers.has(lower)) common.add(lower);
  for (const mention of mentions)
    mention.isDoubtful = isCommonWord(document.text, common, mention) || isTitleAlone(mention);
}

function isCommonWord(
  text: string,
  common: ReadonlySet<string>,
  { words, start }: Mention,
): boolean {
  const [only = ''] = words;
  const lower = only.toLowerCase();
  const isCommon = common.has(lower) || OPENERS.has(lower) || isPeople(lower);
  return words.length === 1 && isCommon && opensSentence(text, start);
}

function opensSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start).trimEnd();
  return before === '' || /\n/u.test(text.slice(start - 1, start)) || SENTENCE_END.test(before);
}

/** "Prime Minister", "Ostrian Secretary of State", "Gullshire Chief Minister", "the Archbishop of Oster", "the Oba", with nobody's name. */
function isTitleAlone({
  words,
  honorific,
  office,
  hasArticle,
}: Pick<Mention, 'words' | 'honorific' | 'office' | 'hasArticle'>): boolean {
  if (honorific !== null || office !== null) return false;
  if (isRoyalTitle(words)) return true;
  const link = words.indexOf('of');
  const head = (words[(link < 0 ? words.length : link) - 1] ?? '').toLowerCase();
  if (link < 0 && isOfficeOf(words, head)) return true;
  const isOfPlace = link > 0 || RULERS.has(head);
  const isTitle = isOffice(head) || RULERS.has(head);
  return isTitle && ((hasArticle && isOfPlace) || words.every(isTitleWord));
}

/** "the Gullshire Governor"; not "John Mayor", nor the hospital "Gullshire General". */
function isOfficeOf(words: readonly string[], head: string): boolean {
  const isGiven = isGivenName(words[0] ?? '');
  const isBody = words.includes('and') || head === 'general';
  return words.length > 1 && !isGiven && !isBody && NAMELESS_OFFICES.has(head);
}

function isTitleWord(word: string): boolean {
  const lower = word.toLowerCase();
  const isTitle = word === 'of' || isOffice(lower) || OFFICE_MODIFIERS.has(lower);
  return isTitle || countryOf(word) !== null;
}
