/**
 * Finds people whom the article does not name but speaks of: "A woman in the queue opened her bag." A "she" behind them may
 * mean them, and then means nobody who has a name.
 */
import { wordSet } from '../../../lib/text/word-set.ts';
import type { Span } from '../../../model/span.ts';
import type { Document, Sentence, Token } from '../../text/document.ts';
import type { Gender } from '../../text/given-names.ts';
import {
  type ItemRange,
  isNominal,
  nounPhraseAfter,
  sentenceSubject,
} from '../../text/noun-phrases.ts';
import {
  FEMALE_OFFICES,
  GROUP_NOUNS,
  isOffice,
  MALE_OFFICES,
  PARTS,
  RELATIONS,
} from '../../text/offices.ts';
import { COMMON_VERBS, PREPOSITIONS } from '../../text/word-lists.ts';
import {
  type Description,
  describeSource,
  isPost,
  matchesOffice,
} from '../names/describe-source.ts';
import type { Entity } from '../names/join-names.ts';
import { isAgent, type Trace } from './traces.ts';

/** The id of all that have no name. */
const NO_ID = -1;
const INDEFINITE = /^(?:an?|one|another|his|her|their|its)$/u;
/** “His father’s death drives him”: of a profile’s family nobody else is meant. */
const KIN =
  /^(?:(?:grand|step|god)?(?:father|mother|son|daughter|parents?|child(?:ren)?)|sons|daughters|brothers?|sisters?|mum|mom|dad|husband|wife|partner|twins?|cousins?|uncles?|aunts?|nephews?|nieces?)(?:-in-law)?$/u;
const OWN = /^(?:his|her|their|its)$/u;
/** Has a part in the scene; of most verbs that tell of a family nobody comes in: “His father fished”. */
const ON_SCENE =
  /^(?:smile|nod|laugh|weep|wept|cr(?:y|ie)|shrug|sigh|stand|stood|sit|sat|wait|arrive|come|came|walk|enter|look|watch|listen|search|appear|speak|spoke|thank|remember|recall|describe|agree|disagree|embrace|hug|shake|shook|wave|kneel|knelt|cough|interrupt|point|pause|blush|frown|grin)(?:s|d|ed|ned|ged|ved|ing)?$/u;
/** Come into a story without a name, and are in no list of offices. */
const BYSTANDERS = wordSet(
  `teammate team-mate classmate schoolmate roommate flatmate housemate workmate co-worker customer shopper passenger passer-by bystander pedestrian
  onlooker eyewitness commuter cyclist motorist visitor tourist villager local caller spectator fan trader merchant seller vendor pupil
  waiter waitress barman barmaid receptionist porter cashier cleaner hairdresser barber plumber electrician cop policeman policewoman soldier guard
  goalkeeper detainee prisoner patient employee staffer intern midwife carer parent relative schoolgirl schoolboy youth stranger guest
  hunter hiker walker climber diver angler farmhand labourer insider source`,
);
/** “Behind Berg stood a policeman.” */
const PLACED =
  /^(?:stood|stands|sat|sits|was|is|came|comes|walked|walks|waited|waits|lay|lies|ran)$/u;
/** Told by whose they are, beside relatives. */
const OF_SOMEBODY =
  /^(?:coach|trainer|captain|team-?mate|classmate|roommate|housemate|teacher|driver|bodyguard|assistant|secretary|publicist|landlord|employer|counsel)$/u;
const MAX_TO_NAME = 8;
const OWNS = /^['’]s?$/u;
/** Items looked at for the verb: “Behind a long table in the hall sat a clerk.” */
const MAX_PLACE_ITEMS = 8;
/** “One rival shook his head”: a verb in no list stands in the phrase, and what belongs to it. */
const MAX_WORDS = 4;
/** “The judge” */
const TITLE_WORDS = 2;
const ANYONE = /^(?:man|woman|boy|girl|friend|aide|official|resident|voter|student|worker)$/u;
const ACT = /^(?!named$|called$)\p{Ll}+ed$/u;
const BEHIND_ACT = /^(?:an?|the|his|her|its|their|him|up|down|back|out|off|away)$/u;

/** @returns whether the entity is somebody without a name. */
export function isStranger({ id }: Entity): boolean {
  return id === NO_ID;
}

/** @param name the article's own words: "a woman in the queue". */
export function makeStranger(name: string, gender: Gender | null): Entity {
  return {
    id: NO_ID,
    name,
    kind: 'person',
    gender,
    office: null,
    officeFrom: null,
    offices: [],
    mentions: [],
  };
}

/**
 * @param isNamed whether a name touches the words from one offset to another.
 * @param entities all of the article.
 * @returns a trace for each sentence that is about one, in text order.
 */
export function traceStrangers(
  document: Document,
  isNamed: (start: number, end: number) => boolean,
  entities: readonly Entity[],
): Trace[] {
  const traces: Trace[] = [];
  const titles = new Titles(entities);
  for (const sentence of document.sentences) {
    const stranger = findIn(document.text, sentence, titles);
    if (!stranger || isNamed(stranger.start, stranger.end)) continue;
    traces.push({
      entity: stranger.entity,
      sentence: sentence.index,
      paragraph: sentence.paragraph.index,
      offset: stranger.words.start,
      words: stranger.words,
      role: stranger.role ?? 'subject',
      beside: stranger.beside ?? null,
    });
  }
  return traces;
}

function findIn(text: string, sentence: Sentence, titles: Titles): Stranger | null {
  const { items } = sentence;
  const subject = sentenceSubject(items);
  const found =
    subject &&
    (strangerIn(text, sentence, subject) ??
      titles.find(text, sentence, subject) ??
      companionIn(text, sentence, subject) ??
      ownedIn(text, sentence, subject));
  return found ?? placedIn(text, sentence) ?? agentIn(text, sentence);
}

/** Titles that stand for nobody whom the article names: “The judge paused.” */
class Titles {
  private readonly entities: readonly Entity[];
  private readonly byHead = new Map<string, Entity | null>();

  constructor(entities: readonly Entity[]) {
    this.entities = entities;
  }

  find(
    text: string,
    { items, start: begin }: Sentence,
    { start, end }: ItemRange,
  ): Stranger | null {
    const range = { start, end: start + TITLE_WORDS };
    const tokens = items.slice(range.start, range.end);
    const description = tokens[0]?.lower === 'the' ? describeSource(tokens) : null;
    if (description?.type !== 'person') return null;
    if (
      !isTitle(description) &&
      !isKnownBy(text.slice(Math.max(0, begin - MAX_BACK), begin), description)
    )
      return null;
    if (end > range.end && !acts(items, range.end)) return null;
    const stranger = strangerOf(text, items, range);
    const { head } = description;
    if (!this.byHead.has(head))
      this.byHead.set(head, this.isHeld(description, tokens) ? null : stranger.entity);
    const entity = this.byHead.get(head);
    return entity ? { ...stranger, entity, beside: actsOn(items, range.end) } : null;
  }

  private isHeld(description: Description, tokens: readonly Token[]): boolean {
    return this.entities.some(({ offices }) =>
      offices.some((office) => matchesOffice(office, description, tokens)),
    );
  }
}

/** Not "the singer", "the woman": these are other words for who has a name. */
function isTitle(description: Description): boolean {
  const { head } = description;
  return head === 'speaker' || isPost(description) || (PARTS.has(head) && !ANYONE.test(head));
}

/** How far back a relative is looked for, in characters. */
const MAX_BACK = 200;
const CHILD = /^(?:boy|girl|child|man|woman)$/u;
/** “her son”, “a boy” */
const MENTIONED = /\b(?:his|her|their|an?|one|[’']s) (?:\p{Ll}+ )?(\p{Ll}+)\b/gu;

/** “Berg has a son. The boy is eight.”, “Berg lives with her mother. The mother is 90.” */
function isKnownBy(before: string, { head, gender }: Description): boolean {
  if (!CHILD.test(head) && !KIN.test(head)) return false;
  return [...before.matchAll(MENTIONED)].some(([, noun = '']) => {
    if (noun === head) return true;
    return CHILD.test(head) && KIN.test(noun) && genderOfNoun(noun) === gender;
  });
}

/** "paused", "shook his", "sat down", "wept.": a verb in no list. */
function acts(items: readonly Token[], at: number): boolean {
  const [verb = '', next = '.'] = [items[at]?.lower, items[at + 1]?.text];
  return ACT.test(verb) || ON_SCENE.test(verb) || BEHIND_ACT.test(next) || next === '.';
}

interface Stranger {
  readonly entity: Entity;
  readonly words: Span;
  /** Where the words begin that no name may touch: behind “Berg’s”. */
  readonly start: number;
  /** Behind the words, and what a comma parts from them. */
  readonly end: number;
  readonly role?: Trace['role'];
  readonly beside?: Trace['beside'];
}

function strangerIn(text: string, sentence: Sentence, subject: ItemRange): Stranger | null {
  const { items } = sentence;
  const range = strangerAt(items, subject);
  if (range === null || isThenOf(items, range) || isNamedBehind(items, range)) return null;
  const [first, next] = [items[range.start]?.lower ?? '', items[range.end]];
  const isFamily = (OWN.test(first) || first === 'one') && hasKin(items, range);
  if (isFamily && !isOnScene(next)) return null;
  const beside = isFamily ? ownerOf(first) : actsOn(items, range.end);
  const stranger = { ...strangerOf(text, items, range), beside };
  if (items[range.start + 1]?.lower !== 'of') return stranger;
  // “One of the authors of the plan, Anna Berg,”
  const last = items[Math.min(range.end + MAX_TO_NAME, items.length) - 1];
  return { ...stranger, end: last?.end ?? stranger.end };
}

/** “A man in the queue”, “one of the workers”; null where the phrase is about none. */
function strangerAt(items: readonly Token[], { start, end }: ItemRange): ItemRange | null {
  if (!INDEFINITE.test(items[start]?.lower ?? '')) return null;
  if (items[start + 1]?.lower === 'of') return oneOfSeveral(items, { start, end });
  for (let at = end; at > start + 1; at = Math.min(at - 1, start + MAX_WORDS)) {
    const isAlone = at === end || acts(items, at) || items[at]?.lower.endsWith('ing');
    if (isAlone && isPerson(items, { start, end: at })) return { start, end: at };
  }
  return null;
}

function oneOfSeveral(items: readonly Token[], { start, end }: ItemRange): ItemRange | null {
  const last = Math.min(end, start + MAX_WORDS + 2);
  for (let at = start + 2; at < last; at++) {
    const lower = items[at]?.lower ?? '';
    const one = lower.replace(/s$/u, '');
    if (GROUP_NOUNS.has(lower) || (one !== lower && (isOffice(one) || BYSTANDERS.has(one))))
      return { start, end: at + 1 };
  }
  return null;
}

function isPerson(items: readonly Token[], { start, end }: ItemRange): boolean {
  const described = describeSource(items.slice(start, end));
  if (described) return described.type === 'person';
  return BYSTANDERS.has(items[end - 1]?.lower ?? '') && items[end]?.lower !== 'of';
}

/** “Her editor for many years was Ole Moen” */
function isNamedBehind(items: readonly Token[], { end }: ItemRange): boolean {
  const verb = items
    .slice(end, end + MAX_TO_NAME)
    .findIndex(({ lower }) => /^(?:is|was|were)$/u.test(lower));
  return verb >= 0 && items[end + verb + 1]?.isCapital === true;
}

/** “Then a student, she skated” */
function isThenOf(items: readonly Token[], { start, end }: ItemRange): boolean {
  const next = items[end]?.lower ?? '';
  return items[start - 1]?.lower === 'then' && !COMMON_VERBS.has(next) && !ACT.test(next);
}

/** “Berg and her mother came.” */
function companionIn(
  text: string,
  { items }: Sentence,
  { start, end }: ItemRange,
): Stranger | null {
  for (let at = start + 1; at < end - 1; at++) {
    const own = items[at + 1]?.lower ?? '';
    if (items[at]?.lower !== 'and' || !OWN.test(own)) continue;
    const range = { start: at + 1, end };
    return RELATIONS.has(items[end - 1]?.lower ?? '')
      ? { ...strangerOf(text, items, range), beside: ownerOf(own) }
      : null;
  }
  return null;
}

/** “Berg’s lawyer came.” */
function ownedIn(text: string, { items }: Sentence, { start, end }: ItemRange): Stranger | null {
  const clitic = items.slice(start, end).findLastIndex(({ lower }) => OWNS.test(lower));
  if (clitic < 1) return null;
  const first = start + clitic + 1;
  const head = items.slice(first, Math.min(end, first + MAX_WORDS)).findIndex(isRelation);
  if (head < 0) return null;
  const range = { start, end: first + head + 1 };
  if (hasKin(items, range) && !isOnScene(items[range.end])) return null;
  const beside = hasKin(items, range) ? 'anybody' : null;
  return { ...strangerOf(text, items, range), start: items[first]?.start ?? 0, beside };
}

/** “Behind Berg stood a policeman.” */
function placedIn(text: string, { items }: Sentence): Stranger | null {
  if (!PREPOSITIONS.has(items[0]?.lower ?? '') && items[0]?.lower !== 'next') return null;
  const verb = items.slice(0, MAX_PLACE_ITEMS).findIndex(({ lower }) => PLACED.test(lower));
  const range = verb > 1 ? phraseAt(items, verb + 1) : null;
  return range && strangerOf(text, items, range);
}

/** “Berg was stopped by a policeman.” */
function agentIn(text: string, { items }: Sentence): Stranger | null {
  const by = items.findIndex((_, at) => isAgent(items, at + 1));
  const range = by < 0 ? null : phraseAt(items, by + 1);
  return range && { ...strangerOf(text, items, range), role: 'agent' };
}

function phraseAt(items: readonly Token[], at: number): ItemRange | null {
  const phrase = nounPhraseAfter(items, at);
  return phrase && strangerAt(items, phrase);
}

function hasKin(items: readonly Token[], { start, end }: ItemRange): boolean {
  return items.slice(start, end).some(({ lower }) => KIN.test(lower));
}

function isRelation({ lower }: Token): boolean {
  return RELATIONS.has(lower) || OF_SOMEBODY.test(lower);
}

function isOnScene(item: Token | undefined): boolean {
  return ON_SCENE.test(item?.lower ?? '');
}

function ownerOf(own: string): Trace['beside'] {
  if (own === 'his') return 'male';
  return own === 'her' ? 'female' : 'anybody';
}

/** “A doctor helped him”, “A friend told her to go”; not “A friend shook her head”. */
function actsOn(items: readonly Token[], verb: number): Trace['beside'] {
  const [object, next] = [items[verb + 1], items[verb + 2]];
  if (object?.lower === 'him') return 'male';
  return object?.lower === 'her' && !isNominal(next) ? 'female' : null;
}

function strangerOf(text: string, items: readonly Token[], { start, end }: ItemRange): Stranger {
  const words = { start: items[start]?.start ?? 0, end: items[end - 1]?.end ?? 0 };
  const more = items[end]?.text === ',' ? nounPhraseAfter(items, end + 1) : null;
  const gender = genderOf(items, { start, end }) ?? (more && genderOf(items, more));
  const entity = makeStranger(text.slice(words.start, words.end), gender);
  const last = items[(more?.end ?? end) - 1];
  return { entity, words, start: words.start, end: last?.end ?? words.end };
}

function genderOfNoun(noun: string): Gender | null {
  if (FEMALE_OFFICES.has(noun)) return 'female';
  return MALE_OFFICES.has(noun) ? 'male' : null;
}

/** “A woman”, and “one trader, a woman in her sixties,” by what stands behind the comma. */
function genderOf(items: readonly Token[], { start, end }: ItemRange): Gender | null {
  return describeSource(items.slice(start, end))?.gender ?? null;
}
