/**
 * Finds what introduces a quotation where no verb of saying does: “Moen’s answer was simple: “We stay.””, “Moen was in no doubt: “We
 * stay.””, “In Moen’s words, “we stay””, ““We stay,” came the reply from Moen”, “Moen’s reaction? “We stay.””.
 */
import { range } from '../../../lib/range.ts';
import { isSpeechVerb } from '../../text/cue-lexicon.ts';
import type { Token } from '../../text/document.ts';
import { isAdverb, isAuxiliary, isFunctionWord, nounPhraseAfter } from '../../text/noun-phrases.ts';
import { maySpeak, RELATIONS } from '../../text/offices.ts';
import {
  BE_FORMS,
  DETERMINERS,
  MODALS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_WORDS,
} from '../../text/word-lists.ts';
import { isVerb, quotedWords, sentenceOf, type WordFacts } from '../words/word-facts.ts';

/** Longest of what introduces a quotation, and of a name or a description in it, in items. */
const MAX_ITEMS = 30;
const MAX_OWNER = 8;
/** Words between an owner, or an article, and the noun: "blunt and simple", "short, sharp". */
const MAX_BETWEEN = 4;

/** What somebody’s words are called; not "motto", "slogan". */
const SAID =
  /^(?:answer|reply|response|reaction|retort|riposte|rejoinder|verdict|message|advice|warning|conclusion|view|comment|explanation|assessment|diagnosis|words|prediction|appeal|plea|promise|pledge|request|demand|statement|summary|argument|excuse|complaint|question|tip|joke|confession|admission|apology|prayer|wish|thought|news|tweet|post|letter|email)$/u;
/** What somebody may have of another. */
const WRITTEN = /^(?:statement|news|tweet|post|letter|email|prayer|question)$/u;
/** What words stand on that are nobody’s who is proud of them or angry at them. */
const INSCRIBED =
  /^(?:signs?|banners?|posters?|placards?|headlines?|titles?|slogans?|mottos?|motto|lines?|lyrics|rules?|notices?|inscriptions?|shirts?|quotes?|quotations?|captions?|labels?)$/u;
const GIVES =
  /^(?:has|had|have|offers|offered|gives|gave|leaves|left|sends|sent|issues|issued|delivers|delivered)$/u;
/** How somebody is who then says why. */
const FEELS =
  /^(?:clear|blunt|adamant|defiant|frank|candid|emphatic|unequivocal|unrepentant|unapologetic|unmoved|unimpressed|impressed|philosophical|cautious|careful|optimistic|pessimistic|hopeful|delighted|overjoyed|thrilled|furious|angry|livid|scathing|withering|dismissive|direct|succinct|convinced|confident|certain|sure|relieved|sceptical|skeptical|bullish|upbeat|downbeat|enthusiastic|grateful|gracious|honest|brief|bemused|baffled|stunned|shocked|heartbroken|devastated|proud|resigned|unfazed|sanguine)$/u;
/** How somebody comes to know another’s words. */
const HEARS =
  /^(?:reads?|reading|hears?|heard|hearing|sees?|saw|seen|seeing|finds?|found|finding|learns?|learned|learnt|tells?|told|say)$/u;
/** “… was how Moen described it”; not “was how Moen was known”. */
const PUTS =
  /^(?:puts?|sum(?:s|med)|s(?:aw|ees)|(?:view|explain|recall|report|label|term|remember)(?:s|ed)|(?:describe|characteri[sz]e|summari[sz]e|phrase|rate)[sd]|labelled)$/u;
const HIDES = /^(?:hide|contain|conceal|disguise)$/u;

export interface Introduction {
  /** Items of who speaks, half-open. */
  readonly source: Range;
  /** Item that stands for a verb of saying. */
  readonly head: number;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** @returns who the words before or behind a quotation say speaks, and by what; null where they say nothing of it. */
export function findIntroduction(facts: WordFacts, at: number): Introduction | null {
  return introducedBefore(facts, at) ?? introducedBehind(facts, at) ?? askedBefore(facts, at);
}

/** “Moen’s reaction?”, “And what was the verdict from Moen?” */
function askedBefore(facts: WordFacts, at: number): Introduction | null {
  const { items, sentence, sentenceStart, paragraph } = facts;
  const end = at - 1;
  const asked = sentence[end] ?? 0;
  const isBeside = asked + 1 === sentence[at] && paragraph[end] === paragraph[at];
  if (!isBeside || items[end]?.text !== '?' || !standsAlone(items[at], items[at + 1])) return null;
  let start = sentenceStart[asked] ?? 0;
  if (isJoin(items[start])) start++;
  if (items[start]?.lower === 'what' && BE_FORMS.has(items[start + 1]?.lower ?? '')) start += 2;
  const found = ownWords(facts, start, end) ?? wordsFrom(items, start, end);
  return found && !WRITTEN.test(items[found.head]?.lower ?? '') ? found : null;
}

/** “Moen’s answer was simple: “…””, and “In Moen’s words, “…””. */
function introducedBefore(facts: WordFacts, at: number): Introduction | null {
  const { items, sentence, sentenceStart } = facts;
  const end = at - 1;
  const mark = items[end]?.text;
  const first = sentenceStart[sentence[at] ?? 0] ?? 0;
  if (!/^[:,]$/u.test(mark ?? '') || end - first > MAX_ITEMS || end <= first) return null;
  const before = items.slice(first, end);
  if (before.some(({ quotation }) => quotation)) return null;
  const starts = [
    first,
    ...range(first + 1, end).filter((index) => items[index - 1]?.text === ','),
  ];
  const isWhole = mark === ':' && standsAlone(items[at], items[at + 1]);
  for (const start of starts.slice(-MAX_BETWEEN)) {
    const found = inWords(facts, start, end) ?? (isWhole ? introduction(facts, start, end) : null);
    if (found) return found;
  }
  return null;
}

/** Not “Moen is proud: “He won,” says Berg.” */
function standsAlone(item: Token | undefined, next: Token | undefined): boolean {
  const { startsCapital, ending } = item?.quotation ?? {};
  return startsCapital === true && ending !== 'comma' && !(next && isSpeechVerb(next));
}

function introduction(facts: WordFacts, start: number, end: number): Introduction | null {
  const { items } = facts;
  const from = isJoin(items[start]) ? start + 1 : start;
  const given = behindOpener(items, from);
  return (
    ownWords(facts, given, end) ??
    wordsFrom(items, given, end) ??
    (given > from ? whatIsSaid(items, given) : null) ??
    aboutSubject(items, from, end) ??
    onTopic(items, from)
  );
}

/** @returns the item behind “here’s”, “there was”, “then came”; `from` where none of these is there. */
function behindOpener(items: readonly Token[], from: number): number {
  const [word, verb] = [items[from]?.lower ?? '', items[from + 1]?.lower ?? ''];
  const isOpener =
    /^(?:here|there|then)$/u.test(word) && /^(?:is|are|was|were|came|comes|['’]s)$/u.test(verb);
  return isOpener ? from + 2 : from;
}

/** “what Moen said yesterday”, “what Moen had to say”. */
function whatIsSaid(items: readonly Token[], from: number): Introduction | null {
  const source = items[from]?.lower === 'what' ? speakerAt(items, from + 1) : null;
  if (!source) return null;
  const verb = items[source.end];
  if (verb && isSpeechVerb(verb)) return { source, head: source.end };
  const words = items.slice(source.end, source.end + 3).map(({ lower }) => lower);
  return /^(?:had|has|have) to say$/u.test(words.join(' '))
    ? { source, head: source.end + 2 }
    : null;
}

const isJoin = (item: Token | undefined): boolean =>
  /^(?:and|but|so|yet)$/u.test(item?.lower ?? '');

/** “Moen’s answer was simple”, “Her advice to drivers”, “His wife’s reply”. */
function ownWords(facts: WordFacts, start: number, end: number): Introduction | null {
  const { items } = facts;
  for (const owner of [pronounAt(items, start), ownerAt(facts, start)]) {
    const head = owner && saidAt(items, owner.end, end);
    if (owner && head !== null && mayFollow(items[head + 1]))
      return { source: senderAt(items, head + 1, end) ?? owner, head };
  }
  return null;
}

/** “The verdict of Moen, who drove it”, “A warning from the council was blunt”. */
function wordsFrom(items: readonly Token[], start: number, end: number): Introduction | null {
  const { lower = '' } = items[start] ?? {};
  if (!DETERMINERS.has(lower) || lower === 'no') return null;
  const head = lower === 'this' ? start : saidAt(items, start + 1, end);
  if (head === null) return null;
  const link = items[head + 1]?.lower === 'came' ? head + 2 : head + 1;
  const source =
    senderAt(items, link, end) ??
    (/^(?:of|by)$/u.test(items[link]?.lower ?? '') ? speakerAt(items, link + 1) : null);
  return source && source.end <= end && mayFollow(items[source.end]) ? { source, head } : null;
}

/** “from Moen”, “, from its secretary Ole Moen”. */
function senderAt(items: readonly Token[], from: number, end: number): Range | null {
  const link = items[from]?.text === ',' ? from + 1 : from;
  const source = items[link]?.lower === 'from' ? speakerAt(items, link + 1) : null;
  return source && source.end <= end ? source : null;
}

/** “Moen was in no doubt”, “Moen could not hide his relief”, “Moen had a warning for drivers”. */
function aboutSubject(items: readonly Token[], start: number, end: number): Introduction | null {
  const source = speakerAt(items, start);
  if (!source || source.end >= end) return null;
  let verb = behindAside(items, source.end);
  while (verb < end && items[verb] && isAdverb(items[verb] as Token)) verb++;
  const head = givenAt(items, verb, end) ?? (showsFeeling(items, verb, end) ? verb : null);
  return head === null ? null : { source, head };
}

/** @returns the item behind “, 49,” or “, the owner,” of so many items at most; `from` where no such aside begins there. */
export function behindAside(items: readonly Token[], from: number, longest = MAX_OWNER): number {
  if (items[from]?.text !== ',') return from;
  const close = range(from + 1, from + longest).find((at) => items[at]?.text === ',');
  return close === undefined ? from : close + 1;
}

/** @returns the noun of “had a warning for drivers”; null for “had a letter”, “had a question from a reader”, “had the council’s answer”. */
function givenAt(items: readonly Token[], verb: number, end: number): number | null {
  const isGiven =
    GIVES.test(items[verb]?.lower ?? '') && DETERMINERS.has(items[verb + 1]?.lower ?? '');
  const said = isGiven ? saidAt(items, verb + 2, end) : null;
  if (said === null || WRITTEN.test(items[said]?.lower ?? '')) return null;
  const next = items[said + 1];
  return mayFollow(next) && !/^(?:from|of|by)$/u.test(next?.lower ?? '') ? said : null;
}

/** Angry at a reply, or proud of a sign, one may be quoted with neither. */
function showsFeeling(items: readonly Token[], verb: number, end: number): boolean {
  const { lower = '' } = items[verb] ?? {};
  const rest = items.slice(verb + 1, end).map((item) => item.lower);
  if (rest.some((word) => SAID.test(word) || INSCRIBED.test(word))) return false;
  if (range(verb + 1, end).some((at) => isHeard(items, at))) return false;
  const near = rest.slice(0, MAX_BETWEEN + 1);
  if (MODALS.has(lower)) return near.some((word) => HIDES.test(word));
  const mayFeel = BE_FORMS.has(lower) || /^(?:remains|remained|sounds|sounded)$/u.test(lower);
  return mayFeel && isFeeling(near);
}

/** “furious at what she read”, “shocked when Berg said”; not “blunt when asked”. */
function isHeard(items: readonly Token[], at: number): boolean {
  const item = items[at];
  const isVerb = item !== undefined && (HEARS.test(item.lower) || isSpeechVerb(item));
  return isVerb && items[at - 1]?.lower !== 'when';
}

/** “in no doubt”, “more blunt”, “not at all impressed”, “clear about the bridge”; not “an honest man”. */
function isFeeling(words: readonly string[]): boolean {
  if (/\bno (?:doubt|mood)\b/u.test(words.join(' '))) return true;
  const noun = words.findIndex((word) => DETERMINERS.has(word));
  return words.slice(0, noun < 0 ? words.length : noun).some((word) => FEELS.test(word));
}

/** “Ole Moen on the bridge”, “Here is Moen on why he left”, “Here’s Moen, the mayor, on the radio”. */
function onTopic(items: readonly Token[], start: number): Introduction | null {
  const isHere =
    items[start]?.lower === 'here' && /^(?:is|was|['’]s)$/u.test(items[start + 1]?.lower ?? '');
  const source = speakerAt(items, isHere ? start + 2 : start);
  if (!source || !isNamed(items, source, isHere)) return null;
  const comma = items[source.end]?.text === ',' ? source.end + 1 : source.end;
  const on = isHere && items[comma]?.lower !== 'on' ? behindAside(items, source.end) : comma;
  const topic = items[on + 1];
  const isTime = topic?.kind === 'number' || TIME_WORDS.has(topic?.lower ?? '');
  return items[on]?.lower === 'on' && !isTime ? { source, head: on } : null;
}

/** “To quote Moen”, “in Moen’s words”, “to use her own words”, “in the words of Moen”. */
function inWords(facts: WordFacts, start: number, end: number): Introduction | null {
  const { items } = facts;
  const [first, second] = [items[start]?.lower, items[start + 1]?.lower];
  if (first === 'to' && second === 'quote') return upTo(items, { from: start + 2, end }, start + 1);
  const from = first === 'in' ? start + 1 : start + 2;
  if (first !== 'in' && !(first === 'to' && second === 'use')) return null;
  const last = end - 1;
  if (items[last]?.lower === 'words') {
    const owner = pronounAt(items, from) ?? ownerAt(facts, from);
    return owner && last - owner.end <= 1 ? { source: owner, head: last } : null;
  }
  const isOf = items[from + 1]?.lower === 'words' && items[from + 2]?.lower === 'of';
  return isOf ? upTo(items, { from: from + 3, end }, from + 1) : null;
}

/** @returns who is named from there on, where nothing or a comma is behind it. */
function upTo(
  items: readonly Token[],
  { from, end }: { readonly from: number; readonly end: number },
  head: number,
): Introduction | null {
  const source = speakerAt(items, from);
  const isAll = source && (source.end === end || items[source.end]?.text === ',');
  return source && isAll ? { source, head } : null;
}

/** “…,” was Moen’s verdict; “…,” came the reply from Moen; “…” was how Moen described it. */
function introducedBehind(facts: WordFacts, at: number): Introduction | null {
  const { items } = facts;
  const quotation = items[at]?.quotation;
  const { start, end } = sentenceOf(facts, at);
  const verb = items[at + 1]?.text === ',' ? at + 2 : at + 1;
  if (
    start !== at ||
    !quotation?.startsCapital ||
    verb >= end ||
    isTitle(quotedWords(facts, quotation))
  )
    return null;
  const link = items[verb]?.lower ?? '';
  if (items[verb + 1]?.lower === 'how' && BE_FORMS.has(link)) return howPut(items, verb + 2, end);
  if (quotation.ending === 'open' || !/^(?:is|was|came|comes|ran|runs|went)$/u.test(link))
    return null;
  return ownWords(facts, verb + 1, end) ?? wordsFrom(items, verb + 1, end);
}

function howPut(items: readonly Token[], from: number, end: number): Introduction | null {
  const source = speakerAt(items, from);
  const isSaid = source && source.end < end && PUTS.test(items[source.end]?.lower ?? '');
  return isSaid ? { source, head: source.end } : null;
}

/** “The Long Road”: each longer word has a capital. */
function isTitle(words: string): boolean {
  const long = words.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 1 && long.every((word) => /^\p{Lu}/u.test(word));
}

function pronounAt(items: readonly Token[], start: number): Range | null {
  const isOwn = /^(?:his|her)$/u.test(items[start]?.lower ?? '');
  return isOwn ? { start, end: start + 1 } : null;
}

/** “Moen’s”, “the mayor’s”, “his wife’s”. */
function ownerAt(facts: WordFacts, start: number): Range | null {
  const { items } = facts;
  const limit = Math.min(items.length, start + MAX_OWNER);
  const first = items[start]?.lower ?? '';
  if (PREPOSITIONS.has(first) || SUBJECT_PRONOUNS.has(first) || TIME_WORDS.has(first)) return null;
  for (let at = start + 1; at < limit; at++) {
    const isOwned = items[at]?.kind === 'clitic' && /^['’]s$/u.test(items[at]?.lower ?? '');
    if (isOwned) return mayOwn(items.slice(start, at)) ? { start, end: at + 1 } : null;
    if (items[at]?.kind !== 'word' || isAuxiliary(items[at]) || isVerb(facts, at)) return null;
  }
  return null;
}

const mayOwn = (words: readonly Token[]): boolean =>
  words.some((word) => isSpeaker(word) || RELATIONS.has(word.lower));

/** A pronoun, a name, “the mayor”. */
function speakerAt(items: readonly Token[], start: number): Range | null {
  const first = items[start]?.lower ?? '';
  if (/^(?:he|she)$/u.test(first)) return { start, end: start + 1 };
  const phrase = TIME_WORDS.has(first) ? null : nounPhraseAfter(items, start);
  return phrase && items.slice(phrase.start, phrase.end).some(isSpeaker) ? phrase : null;
}

const isSpeaker = (word: Token): boolean => maySpeak(word) && !isFunctionWord(word.lower);

/** @returns the noun that stands for what is said; null where none is near. */
function saidAt(items: readonly Token[], start: number, end: number): number | null {
  for (let at = start; at < Math.min(end, start + MAX_BETWEEN + 1); at++) {
    const item = items[at];
    if (SAID.test(item?.lower ?? '') && item?.kind === 'word') return at;
    if (item?.kind !== 'word' && item?.text !== ',') return null;
    if (isAuxiliary(item) || PREPOSITIONS.has(item.lower)) return null;
  }
  return null;
}

/** Behind the noun, or who is named by it: nothing, “was”, “to drivers”, “, who …”. */
function mayFollow(item: Token | undefined): boolean {
  return (
    item === undefined ||
    item.kind === 'punctuation' ||
    isAuxiliary(item) ||
    /^(?:remains|remained|came|comes)$/u.test(item.lower) ||
    PREPOSITIONS.has(item.lower) ||
    TIME_WORDS.has(item.lower)
  );
}

/** “Ole Moen”; where “here is” stands before it, “Moen” too. */
function isNamed(items: readonly Token[], { start, end }: Range, isHere: boolean): boolean {
  const words = items.slice(start, end);
  return words.every(({ isCapital }) => isCapital) && (isHere || words.length > 1);
}
