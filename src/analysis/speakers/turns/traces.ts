/** Where and as what the people and bodies of an article were mentioned, in text order. */
import { lowerBound } from '../../../lib/lower-bound.ts';
import type { Span } from '../../../model/span.ts';
import { findCueVerb } from '../../text/cue-lexicon.ts';
import type { Document, Sentence, Token } from '../../text/document.ts';
import type { Gender } from '../../text/given-names.ts';
import { type ItemRange, isNominal, sentenceSubject } from '../../text/noun-phrases.ts';
import { AUXILIARIES, COMMON_VERBS } from '../../text/word-lists.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Entity, NameBook, NamedMention } from '../names/join-names.ts';

export interface Trace {
  readonly entity: Entity;
  readonly sentence: number;
  readonly paragraph: number;
  readonly offset: number;
  /** A name's with title and apposition. */
  readonly words: Span;
  readonly role: Role;
  /** Whoever speaks says "she" of another woman, or "he" of another man. */
  readonly spokeOfAlike?: boolean;
  /** Of somebody without a name: of which gender another is in the same scene, who may speak as well: “A doctor helped him.” */
  readonly beside?: Gender | 'anybody' | null | undefined;
}

/**
 * introduced: first named, with an office; clause: subject of a clause inside the sentence ("that Berg has won");
 * asked: is asked a question; told: is told something; agent: “Moen was held by Berg”; topic: owns the subject ("Berg’s boat sank").
 */
export type Role =
  | 'speaker'
  | 'subject'
  | 'clause'
  | 'introduced'
  | 'asked'
  | 'told'
  | 'agent'
  | 'topic'
  | 'other'
  | 'owner'
  | 'object';

/** "Then there is Anna Berg.", "As for Anna Berg, …" */
const PRESENTED =
  /^(?:(?:and|but|then) )*(?:there(?:['’]s| is| was)|enter|meet|take|consider|as for) (?:also )?$/iu;

/** @returns one trace for each mention outside quotations, with its role in its sentence. */
export function traceMentions(document: Document, names: NameBook): Trace[] {
  const traces: Trace[] = [];
  let at = 0;
  let subject: ItemRange | null = null;
  let of: Sentence | undefined;
  for (const named of names.mentions) {
    const { mention, entity } = named;
    while ((document.sentences[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= mention.start) at++;
    const sentence = document.sentences[at];
    if (mention.isQuoted || !sentence) continue;
    if (sentence !== of) {
      of = sentence;
      subject = sentenceSubject(sentence.items);
    }
    traces.push({
      entity,
      sentence: at,
      paragraph: mention.paragraph,
      offset: mention.start,
      words: { start: mention.titleStart, end: mention.titleEnd },
      role: isAsked(sentence.items, nextTo(sentence, mention), mention)
        ? 'asked'
        : roleOf(document.text, { sentence, subject }, named),
    });
  }
  return traces;
}

/** The item behind a name. */
function nextTo({ items }: Sentence, { end }: Mention): number {
  return lowerBound(items, ({ start }) => start < end);
}

interface Clause {
  readonly sentence: Sentence;
  readonly subject: ItemRange | null;
}

function roleOf(text: string, clause: Clause, named: NamedMention): Role {
  const { mention } = named;
  const { items, start } = clause.sentence;
  const next = nextTo(clause.sentence, mention);
  const place = clause.subject && placeIn(items, clause.subject, mention);
  if (mention.isPossessive) return place === 'inside' ? 'topic' : 'owner';
  // "The Berg plan failed" is not about Berg.
  if (
    named.entity.kind !== 'body' &&
    mention.hasArticle &&
    place === 'inside' &&
    isNominal(items[next])
  )
    return 'object';
  if (place !== null) return mention.isObject ? 'other' : 'subject';
  if (PRESENTED.test(text.slice(start, mention.titleStart))) return 'subject';
  if (isBehindSaid(items, mention)) return 'subject';
  if (actsInClause(items, next, mention)) return 'clause';
  return roleOfMet(items, firstOf(items, mention)) ?? roleAside(named);
}

function roleAside({ mention, entity }: NamedMention): Role {
  if (mention.office !== null && mention === entity.mentions[0]?.mention) return 'introduced';
  return mention.isObject ? 'object' : 'other';
}

/**
 * Stands in the subject or explains it: "The harbour minister, Anna Berg, left", "One member, Anna Berg, left"; not so
 * "His deputy, Anna Berg, left".
 */
function placeIn(
  items: readonly Token[],
  subject: ItemRange,
  mention: Mention,
): 'inside' | 'beside' | null {
  const start = items[subject.start]?.start ?? 0;
  const end = items[subject.end - 1]?.end ?? 0;
  if (mention.start >= start && mention.end <= end) return 'inside';
  if (/^(?:his|her|their)$/u.test(mention.officeOwner ?? '')) return null;
  const isExplained = mention.titleStart <= start && mention.start > end;
  const isBehind =
    items[subject.end]?.text === ',' && items[subject.end + 1]?.start === mention.titleStart;
  return isExplained || isBehind ? 'beside' : null;
}

/** “…,” said Anna Berg; not “Moen left, blaming Anna Berg”. */
function isBehindSaid(items: readonly Token[], { titleStart }: Mention): boolean {
  const first = firstOf(items, { titleStart });
  const before = items[first - 2];
  return (before?.kind === 'quotation' || before?.text === ',') && isSaying(items[first - 1]);
}

function isSaying(item: Token | undefined): boolean {
  const form = findCueVerb(item?.lower ?? '')?.form ?? 'ing';
  return form !== 'ing';
}

const TELLS =
  /^(?:told|tells|asked|asks|warned|warns|reminded|informed|urged|assured|begged|ordered|called|phoned|emailed|texted|attacked|accused|challenged|criticised|criticized|mocked|interrupted|confronted)$/u;
const TELLS_TO =
  /^(?:said|says|wrote|writes|spoke|speaks|shouted|shouts|yelled|whispered|turned|pointed|snapped)$/u;

/** "Moen told Berg", "Moen wrote to Berg". */
function isTold(items: readonly Token[], start: number): boolean {
  const [verb = '', before = ''] = [items[start - 2]?.lower, items[start - 1]?.lower];
  return TELLS.test(before) || (/^(?:to|at)$/u.test(before) && TELLS_TO.test(verb));
}

/** Whom the subject tells something, or who does something to it. */
function roleOfMet(items: readonly Token[], start: number): Role | null {
  if (isTold(items, start)) return 'told';
  return isAgent(items, start) ? 'agent' : null;
}

/** What somebody does to another on the spot: of both any may speak. */
const DONE =
  /^(?:jailed|sentenced|arrested|detained|held|charged|cautioned|fined|stopped|questioned|interviewed|cross-examined|beaten|defeated|succeeded|replaced|sacked|dismissed|tackled|fouled|floored|treated|examined|operated|rescued|saved|pulled|found|attacked|assaulted|hit|shot|stabbed|robbed|punched|threatened|led|met|greeted|joined|accompanied|flanked|represented|defended|confronted|interrupted|heckled)$/u;

/** “jailed for six years by” */
const MAX_TO_AGENT = 6;

/** @returns whether a phrase that begins there is whoever does what the words before tell: “was held by”; not “Held by Berg, …”. */
export function isAgent(items: readonly Token[], start: number): boolean {
  if (items[start - 1]?.lower !== 'by') return false;
  const from = Math.max(1, start - MAX_TO_AGENT);
  return items
    .slice(from, start - 1)
    .some(
      ({ lower }, at, words) =>
        DONE.test(lower) && !words.slice(at).some(({ text }) => text === ','),
    );
}

function firstOf(items: readonly Token[], { titleStart }: Pick<Mention, 'titleStart'>): number {
  return lowerBound(items, ({ start }) => start < titleStart);
}

/** "A reporter asked Berg if she would go", "Berg was asked if …": the next "she" may well be who answers. */
function isAsked(items: readonly Token[], next: number, { titleStart }: Mention): boolean {
  const first = firstOf(items, { titleStart });
  const [before = '', at = '', behind = ''] = [first - 1, next, next + 1].map(
    (index) => items[index]?.lower,
  );
  if (/^(?:was|is)$/u.test(at)) return ASKED.test(behind);
  return ASKED.test(before) && OPENS_QUESTION.test(at);
}

const ASKED = /^(?:asks?|asked|pressed|questioned|quizzed)$/u;
const OPENS_QUESTION = /^(?:if|whether|why|what|how|when|where|who|which|about|on|:|,)$/u;

/** "Though Berg has …", "… that Berg won", "with Berg leading", "with Berg, who leads". */
function actsInClause(items: readonly Token[], next: number, mention: Mention): boolean {
  const item = items[next];
  if (!item || item.kind === 'quotation') return false;
  const first = firstOf(items, mention);
  const isWith = items[first - 1]?.lower === 'with';
  if (isWith) {
    const isWho = /^[,—–]$/u.test(item.text) && items[next + 1]?.lower === 'who';
    return isWho || item.lower.endsWith('ing');
  }
  return !mention.isObject || CLAUSE_OPENERS.test(items[first - 1]?.lower ?? '')
    ? isFiniteVerb(item)
    : false;
}

/** Prepositions that open clauses as well. */
const CLAUSE_OPENERS =
  /^(?:after|before|since|until|as|because|when|while|where|if|although|though|whether|unless|once|than)$/u;

function isFiniteVerb({ lower, kind }: Token): boolean {
  if (kind === 'clitic') return false;
  if (AUXILIARIES.has(lower) || COMMON_VERBS.has(lower)) return true;
  const verb = findCueVerb(lower);
  return verb !== null && (verb.form === 'past' || verb.form === 'third');
}
