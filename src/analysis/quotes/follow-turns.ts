/**
 * Gives quotations without a cue of their own to the turn they belong to.
 *
 * In order of certainty: a quotation that runs over several paragraphs; the rest of a split one ("…,” she said. “…”); speaker
 * labels and credits; a quotation right behind its speaker's paragraph; a name and its quotation in two sentences. What is
 * left is kept as floating, without a speaker; scare quotes, nicknames and titles of works are dropped.
 */
import type { Span } from '../../model/span.ts';
import type { Document, Draft, Quotation, Sentence, Token } from '../text/document.ts';
import { sentenceSubject } from '../text/noun-phrases.ts';
import { maySpeak } from '../text/offices.ts';
import { DETERMINERS, SUBJECT_PRONOUNS } from '../text/word-lists.ts';
import type { Findings } from './find-attributions.ts';
import { isNameWord, nameOfCredit } from './find-block-quotes.ts';
import { isAboveName } from './find-name-below.ts';
import { readClauses } from './read-clauses.ts';

/** A quotation of fewer words is taken for a phrase in quotation marks unless a cue says otherwise. */
const MIN_STATEMENT_WORDS = 4;
const MAX_LABEL_ITEMS = 6;
/** Of a block quotation's credit: a name, an office, and the day of a post. */
const MAX_CREDIT_ITEMS = 20;

interface Place {
  readonly sentence: Sentence;
  /** Index of its stand-in among the sentence's items. */
  readonly at: number;
}

/** @returns all drafts in the order of their first content. */
export function followTurns(document: Document, findings: Findings): Draft[] {
  const drafts = [...findings.drafts];
  const draftOf = new Map(findings.draftOf);
  const places = findPlaces(document);
  joinToLast(document.quotations, drafts, draftOf);
  /** Contents that join a draft of an earlier sentence. */
  const added = new Map<number, Span[]>();
  document.quotations.forEach((quotation, index) => {
    const place = places.get(quotation);
    if (!place || draftOf.has(quotation)) return;
    const before = lastSpoken(document.quotations, index, draftOf, places);
    const turn: Turn = { drafts, before, draftBefore: before ? draftOf.get(before) : undefined };
    const to = goesOnWith(turn, quotation, place);
    const draft = to === undefined ? undefined : drafts[to];
    if (to !== undefined && draft) {
      const more = added.get(to) ?? [];
      added.set(to, more);
      more.push(quotation.inner);
      draftOf.set(quotation, to);
      return;
    }
    const found = readAlone(document, quotation, place, turn);
    if (!found) return;
    draftOf.set(quotation, drafts.length);
    drafts.push(found);
  });
  for (const [index, more] of added) {
    const draft = drafts[index];
    if (draft) drafts[index] = { ...draft, contents: [...draft.contents, ...more] };
  }
  return sortDrafts(drafts);
}

/**
 * @returns the quotation before this one; where that is nobody's words (“…,” Berg said on “The Hour.” “…”) the one before it in
 *   its sentence.
 */
function lastSpoken(
  quotations: readonly Quotation[],
  index: number,
  draftOf: ReadonlyMap<Quotation, number>,
  places: ReadonlyMap<Quotation, Place>,
): Quotation | undefined {
  const next = quotations[index - 1];
  const sentence = next && places.get(next)?.sentence;
  for (let at = index - 1; at >= 0; at--) {
    const quotation = quotations[at];
    if (!quotation || places.get(quotation)?.sentence !== sentence) return next;
    if (draftOf.has(quotation)) return quotation;
  }
  return next;
}

/** “The ferry is old. ¶ “It will not sail,” Berg said: the cue of the last paragraph is that of the first. */
function joinToLast(
  quotations: readonly Quotation[],
  drafts: Draft[],
  draftOf: Map<Quotation, number>,
): void {
  /** Of each draft, last first. */
  const earlier = new Map<number, Span[]>();
  for (let at = quotations.length - 2; at >= 0; at--) {
    const quotation = quotations[at];
    const next = quotations[at + 1];
    if (!quotation?.isContinued || !next || draftOf.has(quotation)) continue;
    const index = draftOf.get(next);
    if (index === undefined) continue;
    const spans = earlier.get(index) ?? [];
    earlier.set(index, spans);
    spans.push(quotation.inner);
    draftOf.set(quotation, index);
  }
  for (const [index, spans] of earlier) {
    const draft = drafts[index];
    const [first, ...rest] = spans.reverse();
    if (draft && first) drafts[index] = { ...draft, contents: [first, ...rest, ...draft.contents] };
  }
}

function readAlone(
  document: Document,
  quotation: Quotation,
  place: Place,
  turn: Turn,
): Draft | null {
  if (place.sentence.paragraph.isAnswer) return null;
  const own = fromLayout(document, quotation, place);
  if (own) return own;
  return isStatement(quotation, place) ? withoutCue(document, quotation, place, turn) : null;
}

/** Which draft the quotation goes on with; undefined when it starts a new one. */
function goesOnWith(turn: Turn, quotation: Quotation, place: Place): number | undefined {
  const { before, draftBefore } = turn;
  if (!before || draftBefore === undefined) return undefined;
  if (before.isContinued) return draftBefore;
  return isSameTurn(turn.drafts[draftBefore], before, quotation, place) ? draftBefore : undefined;
}

function findPlaces(document: Document): Map<Quotation, Place> {
  const places = new Map<Quotation, Place>();
  for (const sentence of document.sentences) {
    sentence.items.forEach((item, at) => {
      if (item.quotation) places.set(item.quotation, { sentence, at });
    });
  }
  return places;
}

/** Starts and ends as something said does: not a scrap, a nickname or a title inside a sentence. */
function isStatement(quotation: Quotation, place: Place): boolean {
  if (quotation.wordCount < MIN_STATEMENT_WORDS || !quotation.startsCapital) return false;
  const { items } = place.sentence;
  const lead = items.slice(0, place.at).filter((item) => item.kind !== 'punctuation');
  const isIntroduced = items[place.at - 1]?.text === ':';
  const rest = items.slice(place.at + 1).filter((item) => item.kind !== 'punctuation');
  if (lead.length === 0 && rest.length === 0)
    return quotation.ending !== 'open' || quotation.isUnclosed || quotation.wordCount > 7;
  return isIntroduced && quotation.wordCount >= MIN_STATEMENT_WORDS;
}

/** The rest of a split quotation, or the next sentence of a turn, in the same paragraph. */
function isSameTurn(
  draft: Draft | undefined,
  before: Quotation,
  quotation: Quotation,
  place: Place,
): boolean {
  if (!draft || before.paragraph !== quotation.paragraph || place.at > 0) return false;
  const rest = place.sentence.items.slice(1).filter((item) => item.kind !== 'punctuation');
  if (rest.length > 0 || (!quotation.startsCapital && quotation.wordCount < MIN_STATEMENT_WORDS))
    return false;
  const isNext =
    place.sentence.index - draft.sentence.index === 1 ||
    place.sentence.start - before.outer.end < 3;
  return isNext && /^(?:quote-before|quote-after|mixed|label)$/u.test(draft.rule);
}

/** "Commissioner Berg: “…”" and "“…” – Anna Berg". */
function fromLayout(document: Document, quotation: Quotation, place: Place): Draft | null {
  const { items } = place.sentence;
  const label = labelBefore(items, place.at);
  if (label) {
    return {
      rule: 'label',
      source: spanOf(label),
      cue: null,
      contents: [quotation.inner],
      sentence: place.sentence,
      continues: null,
    };
  }
  if (quotation.wordCount < MIN_STATEMENT_WORDS) return null;
  const credit = creditBehind(document, place);
  if (!credit && !isAboveName(document, place.sentence)) return null;
  return {
    rule: 'credit',
    source: credit,
    cue: null,
    contents: [quotation.inner],
    sentence: place.sentence,
    continues: null,
  };
}

/** "Commissioner Berg:", "Q.", "… - Berg:", "From Berg’s letter:", "From the report:": the words of a label right before an item. */
function labelBefore(items: readonly Token[], at: number): readonly Token[] | null {
  if (at === 1 && /^[qa]\.$/u.test(items[0]?.lower ?? '')) return items.slice(0, 1);
  const colon = at - 1;
  if (items[colon]?.text !== ':') return null;
  let start = colon;
  while (start > 0 && colon - start <= MAX_LABEL_ITEMS && items[start - 1]?.kind !== 'punctuation')
    start--;
  const words = items.slice(start, colon);
  const isSet = start === 0 || /^[–—―-]$/u.test(items[start - 1]?.text ?? '');
  if (!isSet || words.length > MAX_LABEL_ITEMS) return null;
  if (words[0]?.lower === 'from' && words.length > 1) {
    const owner = words.findIndex(({ kind }) => kind === 'clitic');
    return words.slice(1, owner < 0 ? words.length : owner);
  }
  return isName(words) ? words : null;
}

function creditBehind(document: Document, place: Place): Span | null {
  const rest = place.sentence.items.slice(place.at + 1);
  const isEnd = isLastOf(document, place.sentence);
  if (rest.length > 0) return creditSpan(rest, isEnd && place.at === 0 && isBareCredit(rest));
  const last = lastOfQuotation(document, place.sentence);
  const next = document.sentences[last.index + 1];
  if (!next) return null;
  if (next.paragraph.index === last.paragraph.index)
    return isLastOf(document, next) ? creditSpan(next.items, isBareCredit(next.items)) : null;
  if (next.paragraph.index !== last.paragraph.index + 1) return null;
  const { isBlockQuote } = next.paragraph;
  const mostItems = isBlockQuote ? MAX_CREDIT_ITEMS : MAX_LABEL_ITEMS + 4;
  return next.items.length <= mostItems ? creditSpan(next.items, isBlockQuote) : null;
}

function isLastOf({ sentences }: Document, { index, paragraph }: Sentence): boolean {
  return sentences[index + 1]?.paragraph !== paragraph;
}

/** "Anna Berg." behind a quotation, which ends the paragraph as it does a box with words of the article. */
function isBareCredit(items: readonly Token[]): boolean {
  const name = items.at(-1)?.text === '.' ? items.slice(0, -1) : items;
  return name.length > 1 && name.length < 4 && isName(name);
}

/** The last paragraph of a quotation of several. */
function lastOfQuotation({ sentences }: Document, first: Sentence): Sentence {
  let last = first;
  while (last.items.at(-1)?.quotation?.isContinued) {
    const next = sentences[last.index + 1];
    if (next?.items.length !== 1 || !next.items[0]?.quotation) break;
    last = next;
  }
  return last;
}

/** @param mayBeBare whether a credit without a dash is one there. */
function creditSpan(items: readonly Token[], mayBeBare: boolean): Span | null {
  const hasDash = /^[–—―-]$/u.test(items[0]?.text ?? '');
  if (!hasDash && !mayBeBare) return null;
  const name = nameOfCredit(items.slice(hasDash ? 1 : 0).filter(({ text }) => text !== '.'));
  return name.length > 0 ? spanOf(name) : null;
}

function isName(items: readonly Token[]): boolean {
  return items.length > 0 && items.every(isNameWord);
}

interface Turn {
  readonly drafts: readonly Draft[];
  readonly before: Quotation | undefined;
  readonly draftBefore: number | undefined;
}

function withoutCue(
  document: Document,
  quotation: Quotation,
  place: Place,
  turn: Turn,
): Draft | null {
  const { sentence } = place;
  const base = { cue: null, contents: [quotation.inner] as const, sentence };
  const previous = document.sentences[sentence.index - 1];
  const lead = place.at > 0 ? subjectSpan(sentence.items.slice(0, place.at)) : null;
  if (lead) return { ...base, rule: 'neighbour', source: lead, continues: null };
  const introduced = previous && place.at === 0 ? introduction(previous, sentence) : null;
  if (isSetWithoutMarks(sentence, quotation) && !introduced?.cue) return null;
  if (introduced) return { ...base, ...introduced, rule: 'quote-after', continues: null };
  const beside =
    previous?.paragraph.index === sentence.paragraph.index ? fromBefore(previous, turn) : null;
  if (beside) return { ...base, ...beside };
  if (previous && !sentence.paragraph.isFresh && goesOnBelow(previous, quotation, turn))
    return { ...base, rule: 'continued', source: null, continues: turn.draftBefore ?? null };
  return { ...base, rule: 'floating', source: null, continues: null };
}

/** "The ingredients are:" a page sets much as a quotation that nobody says. */
function isSetWithoutMarks({ paragraph }: Sentence, { outer, inner }: Quotation): boolean {
  return paragraph.isBlockQuote && outer.start === inner.start;
}

/** Who speaks or acts in the sentence before, in the same paragraph. */
function fromBefore(
  previous: Sentence,
  turn: Turn,
): Pick<Draft, 'rule' | 'source' | 'continues'> | null {
  const of = lastDraftIn(turn.drafts, previous);
  if (of !== null)
    return { rule: 'neighbour', source: turn.drafts[of]?.source ?? null, continues: of };
  const above = draftAbove(turn, previous);
  if (above !== null) return { rule: 'continued', source: null, continues: above };
  const source = subjectSpan(previous.items);
  return source && { rule: 'neighbour', source, continues: null };
}

/** “…,” he said. The deck tilted. “…”: who spoke before an aside that is about nobody. */
function draftAbove({ drafts, before, draftBefore }: Turn, aside: Sentence): number | null {
  if (draftBefore === undefined || before?.paragraph !== aside.paragraph.index) return null;
  if (drafts[draftBefore]?.sentence.index !== aside.index - 1) return null;
  const subject = sentenceSubject(aside.items);
  const words = subject ? aside.items.slice(subject.start, subject.end) : [];
  const isAboutSomebody = words.some(
    (word) => !DETERMINERS.has(word.lower) && (SUBJECT_PRONOUNS.has(word.lower) || maySpeak(word)),
  );
  return words.length > 0 && !isAboutSomebody ? draftBefore : null;
}

/** The paragraph above ends with the quotation before this one, and that one has a draft. */
function goesOnBelow(previous: Sentence, quotation: Quotation, turn: Turn): boolean {
  if (turn.draftBefore === undefined || turn.before?.paragraph !== quotation.paragraph - 1)
    return false;
  return previous.paragraph.index === quotation.paragraph - 1;
}

function subjectSpan(items: readonly Token[]): Span | null {
  const subject = sentenceSubject(items);
  return subject && spanOf(items.slice(subject.start, subject.end));
}

/** "Berg continued:" on the line before. */
function introduction(
  previous: Sentence,
  sentence: Sentence,
): Pick<Draft, 'source' | 'cue'> | null {
  if (
    previous.items.at(-1)?.text !== ':' ||
    sentence.paragraph.index - previous.paragraph.index > 1
  )
    return null;
  const clause = readClauses(previous).at(-1);
  if (clause?.source) {
    const { items } = previous;
    const cue = spanOf(items.slice(clause.cue.start, clause.cue.end));
    return {
      source: spanOf(items.slice(clause.source.start, clause.source.end)),
      cue: { span: cue, lemma: clause.cue.lemma },
    };
  }
  const source = subjectSpan(previous.items);
  return source && { source, cue: null };
}

function lastDraftIn(drafts: readonly Draft[], sentence: Sentence): number | null {
  for (let index = drafts.length - 1; index >= Math.max(0, drafts.length - 400); index--) {
    if (drafts[index]?.sentence === sentence) return index;
  }
  return null;
}

function spanOf(items: readonly Token[]): Span {
  const start = items[0]?.start ?? 0;
  return { start, end: items.at(-1)?.end ?? start };
}

/** By first content; indices of `continues` are carried along. */
function sortDrafts(drafts: readonly Draft[]): Draft[] {
  const order = drafts
    .map((_, index) => index)
    .sort(
      (a, b) => (drafts[a]?.contents[0].start ?? 0) - (drafts[b]?.contents[0].start ?? 0) || a - b,
    );
  const placeOf = new Map(order.map((from, to) => [from, to]));
  return order.flatMap((from) => {
    const draft = drafts[from];
    if (!draft) return [];
    return [
      {
        ...draft,
        continues: draft.continues === null ? null : (placeOf.get(draft.continues) ?? null),
      },
    ];
  });
}
