/**
 * Takes from a statement what the article adds behind its words in marks: “Berg called the vote “a sham,” a word that Moen had used.”
 * In the articles that the model learned from, all but two of 36 contents of verbs that name something end where a comma follows the
 * mark, and eight of nine where a verb of saying as “adding” does; of what was never seen the model is less sure.
 */
import { range } from '../../../lib/range.ts';
import { findCueVerb } from '../../text/cue-lexicon.ts';
import {
  DAYS_AND_MONTHS,
  DETERMINERS,
  SUBJECT_PRONOUNS,
  TIME_WORDS,
} from '../../text/word-lists.ts';
import type { Reading } from '../readings/reading.ts';
import { AUX, VERB } from '../words/lexicon.ts';
import { endsInComma, isVerb, quotedWords, type WordFacts } from '../words/word-facts.ts';

/** Name something, too, and report nothing else. */
const LIKENED = /^(?:liken|compar)(?:s|es|ed|ing)$/u;
const DASH = /^[-–—―]$/u;
const AND = /^(?:and|but|then)$/u;
/** Opens, behind a comma, what is told and not said. */
const TOLD =
  /^(?:an?|the|another|one|which|who|whom|whose|where|when|while|as|though|although|even|but|until|before|after|in|on|at|with|during|despite|amid|following|since)$/u;
/** Opens what an article tells of what was named. */
const DESCRIBED = /^(?:an?|which|who|whose|where)$/u;
/** Are no verbs of saying, and only tell what the words were about or did, or what was done meanwhile. */
const BESIDE =
  /^(?:referencing|pointing|linking|echoing|drawing|prompting|sparking|wiping|choking|fighting|weeping|sobbing|gesturing|gesticulating|shaking|nodding|holding|waving|smiling|grinning|laughing)$/u;
/** Of these verbs, what goes on with the words in front of it. */
const LEADS_ON = /^(?:mean|consider|allow|offer|begin|requir)ing$/u;
/** Of who heard it: “to applause”. */
const RECEPTION = /^(?:applause|cheers?|laughter|boos?|jeers?|whoops|ovation)$/u;
/** What a speaker does and doesn't say of themselves; nor of a bridge, as “stood”. */
const LEFT =
  /^(?:left|walked|stormed|stalked|strode|hung|smiled|laughed|nodded|shrugged|waved|arrived|spoke)$/u;
const LEAVING =
  /^(?:adding|leaving|walking|storming|hanging|turning|sitting|breaking|bursting|taking)$/u;
const POSTED = /^(?:writ|wrote|post|tweet|blog|shar)/u;
/** Opens what tells when it was said. */
const WHEN = /^(?:during|after|before|while|having|following|amid|ahead|throughout|live)$/u;
const OCCASION =
  /^(?:interviews?|statements?|letters?|tweets?|posts?|speech|speeches|e-?mails?|remarks|message|messages|column|editorial|article|blog|website|page|account|press|rally|rallies|meeting|hearing|briefing|debate|conference|event|forum|broadcast|programme|podcast|twitter|facebook|instagram|tiktok|social|radio|television|tv)$/u;
/** Longest "at an angry public meeting" up to what it is, in items. */
const MAX_TO_OCCASION = 5;
/** Longest “the new complaint says” behind what it says, in items. */
const MAX_CREDIT = 7;
/** Longest "also angrily" in front of a verb. */
const MAX_ADVERBS = 2;
/** Longest "the plan of the council for the old harbour as" up to a quotation, in items. */
const MAX_NAMED = 30;
/** Longest way from a quotation to the next in a list: “a liar,” a real “thief”. */
const MAX_IN_LIST = 4;

/** @returns the reading up to the quotation behind which others' words begin; as it is where none do. */
export function withoutTail(facts: WordFacts, reading: Reading): Reading {
  const { head, content } = reading;
  if (head === null) return reading;
  const verb = facts.items[head]?.lower ?? '';
  const flags = findCueVerb(verb)?.flags ?? '';
  const isNaming = /o/u.test(flags) || LIKENED.test(verb);
  const isReporting = /q.*[ct]/u.test(flags);
  const last = content.find((at, place) => {
    const isGone = at > head && content[place + 1] === at + 1 && facts.items[at]?.quotation;
    if (!isGone) return false;
    if (isRemark(facts, at) || isMeanwhile(facts, at) || isWhole(facts, head, at)) return true;
    if (isCredited(facts, at)) return true;
    if (POSTED.test(verb)) return isPlace(facts, at + 1);
    if (!isNamed(facts, head, at)) return false;
    return isNaming ? isTail(facts, at) : !isReporting && isDescribed(facts, at);
  });
  return last === undefined ? reading : { ...reading, content: content.filter((at) => at <= last) };
}

/** “… “safe,” adding that”. */
function isRemark(facts: WordFacts, quotation: number): boolean {
  const { items, tag } = facts;
  const word = items[quotation + 1]?.lower ?? '';
  const isSaying = findCueVerb(word)?.form === 'ing' && !LEADS_ON.test(word);
  return (
    (isSaying || BESIDE.test(word)) && tag[quotation + 1] === VERB && endsInComma(facts, quotation)
  );
}

/** “… “cold,” the complaint says.” */
function isCredited(facts: WordFacts, quotation: number): boolean {
  const { items, sentence } = facts;
  if (!endsInComma(facts, quotation)) return false;
  const behind = range(quotation + 1, quotation + 2 + MAX_CREDIT).filter(
    (at) => sentence[at] === sentence[quotation] && items[at]?.kind !== 'punctuation',
  );
  const last = behind.at(-1) ?? quotation;
  const verb = findCueVerb(items[last]?.lower ?? '');
  const isEnd = behind.length > 1 && behind.length <= MAX_CREDIT && isVerb(facts, last);
  return (
    isEnd &&
    !behind.some((at) => items[at]?.quotation) &&
    /[ct]/u.test(verb?.flags ?? '') &&
    /^(?:third|past)$/u.test(verb?.form ?? '')
  );
}

/** “… “safe” as she left”, “and hung up”, “before leaving the stage”, “to loud applause”. */
function isMeanwhile(facts: WordFacts, quotation: number): boolean {
  const { items } = facts;
  const [word, second, third] = range(quotation + 1, quotation + 4).map(
    (at) => items[at]?.lower ?? '',
  );
  if (word === 'and') return LEFT.test(second ?? '');
  if (word === 'before') return LEAVING.test(second ?? '');
  if (word === 'as' && isHeadline(facts, quotation)) return !items[quotation + 2]?.quotation;
  if (word === 'as') return SUBJECT_PRONOUNS.has(second ?? '') && LEFT.test(third ?? '');
  return word === 'to' && (RECEPTION.test(second ?? '') || RECEPTION.test(third ?? ''));
}

/** “Berg calls it ‘a disgrace’ as row deepens”. */
function isHeadline({ document, sentence }: WordFacts, at: number): boolean {
  return document.sentences[sentence[at] ?? 0]?.paragraph.kind === 'headline';
}

/** “… said, “Don’t do it,” until shots were heard”: behind a comma all that is said stands in marks. */
function isWhole(facts: WordFacts, head: number, quotation: number): boolean {
  const { items } = facts;
  const next = items[quotation + 1];
  const isOpened = /^[,:]$/u.test(items[quotation - 1]?.text ?? '');
  const isNext = quotation - head <= MAX_ADVERBS + 2;
  if (!isOpened || !isNext || next === undefined || next.isCapital) return false;
  const { quotation: marked } = items[quotation] ?? {};
  const isEnded =
    endsInComma(facts, quotation) || (marked && /[!?]$/u.test(quotedWords(facts, marked)));
  return isEnded === true && !isList(items, quotation + 1);
}

/** “… support for the “harbour option”, which would be free”. */
function isDescribed(facts: WordFacts, quotation: number): boolean {
  const { items } = facts;
  return endsInComma(facts, quotation) && DESCRIBED.test(items[quotation + 1]?.lower ?? '');
}

/** No clause stands between the verb and what it names: “called the vote “a sham””. */
function isNamed(facts: WordFacts, head: number, quotation: number): boolean {
  if (quotation - head > MAX_NAMED) return false;
  return range(head + 1, quotation).every((at) => {
    const { lower = '', isCapital = false } = facts.items[at] ?? {};
    const isClause = isVerb(facts, at) || facts.tag[at] === AUX;
    return !isClause || isCapital || /ing$/u.test(lower);
  });
}

function isTail(facts: WordFacts, quotation: number): boolean {
  const { items } = facts;
  const next = quotation + 1;
  const word = items[next]?.lower ?? '';
  if (DASH.test(items[next]?.text ?? '')) return isTold(items, behindDash(items, next));
  if (AND.test(word)) return isDeed(facts, next + 1);
  if (endsInComma(facts, quotation)) return isTold(items, next) && !isList(items, next);
  return isWhen(facts, next);
}

function isTold(items: WordFacts['items'], at: number): boolean {
  const { lower = '' } = items[at] ?? {};
  return TOLD.test(lower) || AND.test(lower) || SUBJECT_PRONOUNS.has(lower);
}

/** @returns the item behind a dash, which may be two. */
function behindDash(items: WordFacts['items'], dash: number): number {
  return DASH.test(items[dash + 1]?.text ?? '') ? dash + 2 : dash + 1;
}

/** “and then left”, “but she stayed”. */
function isDeed(facts: WordFacts, at: number): boolean {
  const { items, tag } = facts;
  if (SUBJECT_PRONOUNS.has(items[at]?.lower ?? '')) return true;
  const verb = range(at, at + 1 + MAX_ADVERBS).find(
    (place) => !/ly$|^(?:also|then)$/u.test(items[place]?.lower ?? ''),
  );
  const form = items[verb ?? at]?.lower ?? '';
  return (
    (tag[verb ?? at] === VERB || tag[verb ?? at] === AUX) &&
    /(?:ed|s|ing)$|^(?:said|told|wrote|left|went|took|made|had|has|was|is|did|began|called)$/u.test(
      form,
    )
  );
}

/** “a liar,” a “thief” and “a fool”. */
function isList(items: WordFacts['items'], next: number): boolean {
  return range(next, next + MAX_IN_LIST).some((at) => items[at]?.quotation);
}

/** “during a visit”, “in a letter to residents”, “on Monday”, “as she left”. */
function isWhen({ items }: WordFacts, next: number): boolean {
  const [word, second] = [items[next]?.lower ?? '', items[next + 1]?.lower ?? ''];
  if (WHEN.test(word)) return true;
  if (/^(?:last|this)$/u.test(word)) return TIME_WORDS.has(second);
  if (TIME_WORDS.has(word)) return true;
  if (word === 'as') return SUBJECT_PRONOUNS.has(second);
  if (word === 'on' && DAYS_AND_MONTHS.has(second)) return true;
  return isPlace({ items }, next);
}

/** “in a letter to residents”, “on social media”. */
function isPlace({ items }: Pick<WordFacts, 'items'>, next: number): boolean {
  const [word, second] = [items[next]?.lower ?? '', items[next + 1]?.lower ?? ''];
  if (!/^(?:in|on|at|via)$/u.test(word)) return false;
  const noun = range(next + 1, next + 1 + MAX_TO_OCCASION).find((at) =>
    OCCASION.test(items[at]?.lower ?? ''),
  );
  return noun !== undefined && (noun === next + 1 || DETERMINERS.has(second));
}
