/**
 * Finds the name that a source's words are about: "Anna Berg of the Harbour Council", "the mayor, Anna Berg", "Berg’s";
 * not one inside a description: "an aide to Berg", "a study by Berg", "Berg supporters".
 */
import type { Span } from '../../../model/span.ts';
import { countryOf } from '../../text/countries.ts';
import type { Token } from '../../text/document.ts';
import { isNominal } from '../../text/noun-phrases.ts';
import { BODY_WORDS, isOffice, SPEAK_FOR_PERSONS } from '../../text/offices.ts';
import { PREPOSITIONS } from '../../text/word-lists.ts';
import { isPluralTitle } from '../mentions/without-opener.ts';
import { isTheInhabitant } from './describe-source.ts';
import type { NamedMention } from './join-names.ts';

/** Stand between a noun and what belongs to it. */
const LINK =
  /^(?:of|for|at|from|in|on|with|to|by|about|like|against|near|behind|including|among|between)$/u;
/** Behind these stands whom the words are about or from, never who says them. */
const STRONG_LINK = /^(?:by|about|against|near|behind|among|between)$/u;
/** Stand between a preposition and the title whose it is: "for the former", "to the late". */
const BESIDE_TITLE =
  /^(?:the|its|his|her|their|former|ex|late|then|new|current|acting|interim|outgoing|incoming|deputy|vice|retired|longtime)$/u;
const PAST_VERB =
  /(?:ed|^(?:shook|stood|sat|rose|took|drew|broke|threw|held|ran|went|came|got|gave|left|fell|bit|leant|lost|began))$/u;
/** "Anna Berg and" the next name, or "others". */
const AND_NEXT = /^,? (?:and|or|&) (?:\p{Ll}+ ){0,3}$/u;
/** "Anna Berg of Ostwick and", "Anna Berg (R-N.Y.) and" the next person. */
const AND_PERSON =
  /^ (?:(?:of|from) \p{Lu}[\p{L} .-]{1,30}|\([^)]{1,20}\)),? and (?:\p{Ll}+ ){0,3}$/u;
const AND_OTHERS = /^,? (?:and|or) (?:\p{Ll}+ )?(?:others?|\p{Ll}+s)\b/u;
/** Open a clause on the noun before. */
const RELATIVE = /^(?:who|whom|whose|which|that)$/u;
/** Behind these the noun before is given its name. */
const NAMING = /^(?:(?:him|her|it|them)sel(?:f|ves)|as|is|was|are|were|named|called|name|only)$/u;

/** Posts in bodies, which are called "Citizens for Oster", "Voices of the Harbour". */
const POST =
  /\b(?:directors?|founder|spokes\p{Ll}+|president|chair\p{Ll}*|ceo|executive|organi[sz]er|coordinator|campaigner|secretary|treasurer)$/iu;
const PEOPLE =
  /^(?:friends|allies|aides|supporters|critics|opponents|rivals|relatives|members|fans|lawyers|attorneys|advis[eo]rs|officials|representatives|associates|colleagues|sources|counsel|staff(?:ers)?|donors|surrogates|loyalists|spokes\p{Ll}+)$/u;

/** What is in these is said by whoever owns them. */
const OWN_WORDS =
  /^(?:statement|letter|e-?mail|message|memo|note|tweet|post|posting|release|affidavit|op-ed|column|essay|manifesto)$/u;

const PRESS = /^(?:press|news|media)$/u;

/** What a source says, and the names in it or explained by it. */
export interface SourceWords {
  readonly source: Span;
  readonly tokens: readonly Token[];
  /** Names whose words touch the source. */
  readonly inside: readonly NamedMention[];
  /** Those, and names whose title or apposition does. */
  readonly around: readonly NamedMention[];
  /** No cue says where they end: a verb may be among them. */
  readonly isWithoutCue: boolean;
  /** The cue stands behind them. */
  readonly isSubject: boolean;
}

/** @returns the name that the source stands for; null when its words describe somebody else. */
export function findHeadName(words: SourceWords): NamedMention | null {
  if (isTheInhabitant(words.tokens)) return null;
  return (
    ownerAlone(words) ??
    behindOwnPost(words) ??
    writer(words) ??
    behindBody(words) ??
    behindPost(words) ??
    behindArticle(words) ??
    behindObject(words) ??
    headMention(words) ??
    explained(words) ??
    behindComma(words)
  );
}

/**
 * @returns whether the source names two or more ("Anna Berg and John Cole", "Anna Berg and others").
 */
export function isSeveral(text: string, words: SourceWords): boolean {
  const { source, tokens, inside } = words;
  const [first, next] = inside;
  if (!first || first.mention.isPossessive || !isOpening(tokens, first)) return false;
  if (behindOwnPost(words)) return false;
  const rest = text.slice(first.mention.end, source.end);
  if (AND_OTHERS.test(rest)) return true;
  if (!next || next.entity === first.entity) return false;
  const gap = text.slice(first.mention.end, next.mention.titleStart);
  const isBeside = (other: NamedMention) =>
    !/^(?:body|place)$/u.test(other.entity.kind) &&
    other.entity !== first.entity &&
    AND_PERSON.test(text.slice(first.mention.end, other.mention.titleStart));
  if (AND_NEXT.test(gap) || inside.some(isBeside)) return true;
  return gap === ', ' && /^,? (?:and|or) /u.test(text.slice(next.mention.end, source.end));
}

/** Nothing but an article and titles stand in front of the name. */
function isOpening(tokens: readonly Token[], { mention }: NamedMention): boolean {
  const first = tokens.find(
    ({ lower }) => !/^(?:the|either|both)$/u.test(lower) && !isPluralTitle(lower),
  );
  return first !== undefined && first.start >= Math.min(mention.titleStart, mention.start);
}

/** "Berg’s", with nothing behind it, and "Berg’s written statement to members". */
function ownerAlone({ tokens, inside }: SourceWords): NamedMention | null {
  const [only] = inside;
  const last = tokens.at(-1);
  if (!only || inside.length > 1 || !only.mention.isPossessive) return null;
  if (!last || last.start < only.mention.end) return null;
  const owned = tokens.filter(({ start }) => start > only.mention.end);
  const written = owned.findIndex(
    ({ lower }, at) => OWN_WORDS.test(lower) && !OWN_WORDS.test(owned[at + 1]?.lower ?? ''),
  );
  // "Berg’s release shows": of a press release nobody says so.
  const isFreed =
    owned[written]?.lower === 'release' && !PRESS.test(owned[written - 1]?.lower ?? '');
  const next = owned[written + 1];
  const isOwn = written >= 0 && !isFreed && (!next || PREPOSITIONS.has(next.lower));
  return isOpening(tokens, only) && (owned.length === 0 || isOwn) ? only : null;
}

/** "Ports and Roads Minister Anna Berg’s spokesman, Ole Moen": whosever post it is. */
function behindOwnPost({ source, tokens, inside }: SourceWords): NamedMention | null {
  const last = inside.at(-1);
  if (!last || !isFullAtEnd(last, source)) return null;
  const comma = tokens.findLastIndex(({ end }) => end <= last.mention.start);
  const owner = tokens.slice(0, comma).findLastIndex(({ kind }) => kind === 'clitic');
  const post = tokens.slice(owner + 1, comma);
  const isPost =
    owner > 0 &&
    tokens.findIndex(({ text }) => text === ',') === comma &&
    post.every(({ isCapital, kind }) => !isCapital && kind === 'word');
  return isPost && isOffice(post.at(-1)?.lower ?? '') ? last : null;
}

/** Stand between what somebody wrote and who did; not "attributed to", "on behalf of", "about". */
const WRITTEN = /^(?:(?:signed|issued|released|written|sent|posted|published) )?(?:by|from)$/u;
/** Where somebody wrote: "a post on X by". */
const WHERE = /^(?:on|in) \S+ /u;
const AND_MORE = /^(?:and|or|&)$/u;

/** "A statement from Anna Berg", "the letter, signed by the Harbour Council", "a post on X by Berg". */
function writer({ tokens, inside }: SourceWords): NamedMention | null {
  const last = inside.at(-1);
  if (!last || last.mention.isPossessive) return null;
  const before = tokens.filter(({ end }) => end <= last.mention.titleStart);
  const written = before.findIndex(({ lower }) => OWN_WORDS.test(lower));
  if (written < 0 || before.slice(0, written).some(({ lower }) => LINK.test(lower))) return null;
  // A letter from Paris is somebody's there; a statement from Paris is France's.
  const isSent = !/^(?:statement|memo|note|release)$/u.test(before[written]?.lower ?? '');
  const isPlace = last.entity.kind === 'place' || countryOf(last.entity.name) !== null;
  if (isSent && isPlace) return null;
  const words = before.slice(written + 1).filter(({ kind }) => kind !== 'punctuation');
  const link = words.map(({ lower }) => lower).join(' ');
  const [next, second] = tokens.filter(({ start }) => start >= last.mention.end);
  // "signed by Anna Berg and 40 others"; not "and dated May 3".
  const isMore = AND_MORE.test(next?.lower ?? '') && !second?.lower.endsWith('ed');
  const isWritten = WRITTEN.test(link.replace(WHERE, '').replace(/ (?:the|its|former)$/u, ''));
  // "Number 10"
  return isWritten && !isMore && !/^(?:clitic|number)$/u.test(next?.kind ?? '') ? last : null;
}

/** "Citizens for Oster director Anna Berg": the body's first words are no name; "friends of council president Anna Berg" are. */
function behindBody({ source, tokens, inside }: SourceWords): NamedMention | null {
  const [first] = inside;
  const last = inside.at(-1);
  if (!first || !last || last.mention.end < source.end - 1) return null;
  const { office, titleStart, words } = last.mention;
  if (!POST.test(office ?? '') || words.length < 2 || last.entity.kind !== 'person') return null;
  const isPerson = first.mention.words.length > 1 && first.entity.kind === 'person';
  if (first !== last && (isPerson || first.mention.honorific !== null)) return null;
  const before = tokens.filter(({ end }) => end <= titleStart);
  const isBody =
    before[0]?.isCapital === true &&
    !PEOPLE.test(before[0].lower) &&
    !isOffice(before[0].lower) &&
    before.every(({ text, kind }) => text !== ',' && kind !== 'clitic');
  return isBody && before.some(({ lower }) => /^(?:for|of|in|against|on)$/u.test(lower))
    ? last
    : null;
}

const POST_OF =
  /^(?:star|winner|member|creator|founder|head|chair|leader|director|manager|owner|author|editor|captain|president|secretary|treasurer|curator|resident|man|woman|player|hero)$/u;

/** "Leader of the council Anna Berg", "man of the match Anna Berg"; not "friend of Anna Berg", "manager of the singer Anna Berg". */
function behindPost({ source, tokens, inside }: SourceWords): NamedMention | null {
  const last = inside.at(-1);
  if (!last || last.mention.end < source.end - 1 || last.entity.kind !== 'person') return null;
  const { words, office, isPossessive, start } = last.mention;
  if (words.length < 2 || office !== null || isPossessive) return null;
  const before = tokens.filter(({ end }) => end <= start);
  const [post, of, ...noun] = before[0]?.lower === 'the' ? before.slice(1) : before;
  const isPost = POST_OF.test(post?.lower ?? '') && of?.lower === 'of';
  const body = noun[0]?.lower === 'the' ? noun.slice(1) : noun;
  const isWhose = body.some(
    ({ kind, lower, isCapital }) =>
      kind !== 'word' ||
      isCapital ||
      /^(?:and|or)$/u.test(lower) ||
      LINK.test(lower) ||
      BESIDE_TITLE.test(lower),
  );
  return isPost && body.length > 0 && !isWhose ? last : null;
}

/** The name that is the source itself. */
function headMention({ tokens, inside }: SourceWords): NamedMention | null {
  let isBehind = false;
  for (const named of withoutPlaceBefore(inside)) {
    const { mention } = named;
    if (mention.isPossessive) continue;
    const after =
      named.entity.kind === 'person'
        ? tokenBehind(tokens, mention.end)
        : behindLetters(tokens, mention.end);
    if (after?.kind === 'number') continue;
    if (after?.kind === 'word' && after.lower !== 'and' && !LINK.test(after.lower)) continue;
    const before = tokens.findLast(({ end }) => end <= mention.titleStart);
    // "aides to Anna Berg and Ida Moen"
    isBehind = (isBehind && before?.lower === 'and') || isBehindLink(tokens, named);
    if (!isBehind && !isInClause(tokens, named)) return named;
  }
  return null;
}

function tokenBehind(tokens: readonly Token[], end: number): Token | undefined {
  return tokens.find(({ start }) => start >= end);
}

/** "the Harbour Union (HU) leader": what its letters, or their bracket, stand in front of. */
function behindLetters(tokens: readonly Token[], end: number): Token | undefined {
  const rest = tokens.filter(({ start }) => start >= end);
  const close = rest[0]?.text === '(' ? 2 : 0;
  return rest[close]?.text === ')' ? rest[close + 1] : rest[0];
}

/**
 * "an aide to Berg", "a study by the economist Anna Berg", "a spokesman for President Anna Berg"; not "the chair of the council, Anna Berg",
 * nor "spokesman for the army Colonel Anna Berg".
 */
function isBehindLink(tokens: readonly Token[], named: NamedMention): boolean {
  const { mention } = named;
  const near = wordsBefore(tokens, named);
  if (mention.office === null) return near.some(({ lower }) => LINK.test(lower));
  const noun = near.findLastIndex(({ lower }) => !BESIDE_TITLE.test(lower));
  const whose = near[noun - 1];
  // "Ministry of Transport spokesman Anna Berg", "Speaker of the House Rep. Anna Berg"
  const isTitle =
    whose?.isCapital === true &&
    !SPEAK_FOR_PERSONS.has(whose.lower) &&
    (BODY_WORDS.has(whose.lower) || isOffice(whose.lower));
  const isObject = whose !== undefined && !isTitle && LINK.test(near[noun]?.lower ?? '');
  return isObject || near.some(({ lower }) => STRONG_LINK.test(lower));
}

/** "the man who shot Berg", "a lawyer representing Berg"; not "a man who calls himself Ole Berg", "the woman, who gave her name as Anna Berg". */
function isInClause(tokens: readonly Token[], named: NamedMention): boolean {
  const near = wordsBefore(tokens, named);
  const [noun, verb] = near.slice(-2);
  if (verb === undefined || NAMING.test(verb.lower)) return false;
  if (near.slice(1).some(({ lower }) => RELATIVE.test(lower))) return true;
  const isVerb = named.mention.office === null && /^\p{Ll}{2,}ing$/u.test(verb.text);
  const isNoun =
    noun?.isCapital === false || (near.length > 2 && /^an?$/u.test(near[0]?.lower ?? ''));
  return isVerb && isNoun && isNominal(noun);
}

/** Words in front of a name and its title; of a whole name those behind a comma. */
function wordsBefore(tokens: readonly Token[], { mention, entity }: NamedMention): Token[] {
  const end = tokens.findIndex(({ start }) => start >= mention.titleStart);
  const before = tokens.slice(0, end < 0 ? tokens.length : end);
  const isWhole = entity.kind === 'person' && mention.words.length > 1;
  const comma = isWhole ? before.findLastIndex(({ text }) => text === ',') : -1;
  return before.slice(comma + 1).filter(({ kind }) => kind === 'word');
}

/** "In Ostwick, the harbour minister, Anna Berg, said": the place is none of the source, even where its words reach so far. */
function withoutPlaceBefore(inside: readonly NamedMention[]): readonly NamedMention[] {
  const [first, ...rest] = inside;
  const isPlace = first?.entity.kind === 'place' || first?.entity.kind === 'unknown';
  const isBehind = rest.some(
    ({ entity, mention }) => entity.kind === 'person' && mention.office !== null,
  );
  return isPlace && isBehind && first?.mention.office === null ? rest : inside;
}

/** "the finance minister, Anna Berg," and "Anna Berg, Ostwick’s mayor,": the source is what explains the name. */
function explained({ source, around }: SourceWords): NamedMention | null {
  const found = around.find(
    ({ mention, entity }) =>
      mention.office !== null &&
      entity.kind !== 'place' &&
      (source.end <= mention.start
        ? mention.titleStart <= source.start
        : source.start >= mention.end && mention.titleEnd >= source.end),
  );
  return found ?? null;
}

/** "Replying to Ida Moen, the mayor, Anna Berg, said": no subject follows a preposition, and what the words begin with is none. */
function behindObject(words: SourceWords): NamedMention | null {
  const [first] = words.inside;
  const isObject = words.isSubject && first?.mention.isObject === true;
  return isObject && first.mention.start <= words.source.start ? behindComma(words) : null;
}

/** "The PRO, Anna Berg,", "the member for Oster, Anna Berg,": what has an article in front has the name behind it. */
function behindArticle(words: SourceWords): NamedMention | null {
  const [first, next] = words.inside;
  if (!first || !next || words.inside.some(({ mention }) => mention.isPossessive)) return null;
  return /^(?:the|an?|one)$/u.test(words.tokens[0]?.lower ?? '') ? behindComma(words) : null;
}

/** "a leader of the strike, Anna Berg". */
function behindComma({ source, tokens, inside }: SourceWords): NamedMention | null {
  const last = inside.at(-1);
  if (!last || !isFullAtEnd(last, source)) return null;
  const before = tokens.findLast(({ end }) => end <= last.mention.titleStart);
  return before?.text === ',' ? last : null;
}

/** Somebody’s full name that the source ends with. */
function isFullAtEnd({ mention, entity }: NamedMention, source: Span): boolean {
  const { words, isPossessive, end } = mention;
  const isPersonal = /^(?:person|unknown)$/u.test(entity.kind) && words.length > 1;
  return isPersonal && !isPossessive && end >= source.end - 1;
}

/**
 * @returns the name that opens or ends the words where no noun of theirs is known: "Anna Berg herself", "the late Anna Berg";
 *   null where the name only belongs to a noun: "Berg supporters", "friends of Berg".
 */
export function findLooseName({
  source,
  tokens,
  inside,
  isWithoutCue,
}: SourceWords): NamedMention | null {
  const [first] = inside;
  if (first && !first.mention.isPossessive && first.mention.titleStart <= source.start) {
    const next = behindLetters(tokens, first.mention.end);
    // "Berg beamed", "Berg shook" of "Berg shook her head and said": a verb at the end of the words.
    const isVerb = isWithoutCue || (next === tokens.at(-1) && PAST_VERB.test(next?.lower ?? ''));
    const isModifier = !isVerb && next?.kind === 'word' && !next.isCapital && isNominal(next);
    if (!isModifier && next?.kind !== 'number' && first.entity.kind !== 'place') return first;
  }
  const last = inside.at(-1);
  if (last?.mention.end !== source.end) return null;
  const before = tokens.filter(({ kind, end }) => kind === 'word' && end <= last.mention.start);
  // "Man of the match Anna Berg"
  const isPrize = /^(?:match|tournament|series|season|year|month|week)$/u.test(
    before.at(-1)?.lower ?? '',
  );
  const isBehind = before.some(({ lower }) => LINK.test(lower)) && !isPrize;
  return isBehind || isInClause(tokens, last) ? null : last;
}
