/** The items of all sentences in one row, with what the tagger sees of each, as numbers. */
import { lowerBound } from '../../lib/lower-bound.ts';
import type { Document, Draft, Quotation, Token } from '../text/document.ts';
import { hashText } from './hash.ts';
import { type Lexicon, NOUN, NUM, PRON, PROPN, PUNCT, QUOTATION, VERB } from './lexicon.ts';

/** Stands for an item outside the sentence. */
export const OUTSIDE = 1;
const SUFFIX_LENGTH = 3;
const PREFIX_LENGTH = 4;

/** What the rules say of the items: the tagger takes it for evidence, not for truth. */
export interface RuleReading {
  readonly draft: Draft;
  /** Hash of the rule's name. */
  readonly rule: number;
  readonly source: ReadonlySet<number>;
  readonly cue: ReadonlySet<number>;
  readonly content: ReadonlySet<number>;
}

/** Parallel arrays over the items of a document. */
export interface WordFacts {
  readonly document: Document;
  readonly items: readonly Token[];
  /** Index of the item's sentence. */
  readonly sentence: Int32Array;
  /** First item of each sentence, and behind the last. */
  readonly sentenceStart: Int32Array;
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly prefix: Int32Array;
  /** Index into TAGS. */
  readonly tag: Int32Array;
  readonly shape: Int32Array;
  readonly cueRate: Int32Array;
  readonly readings: readonly RuleReading[];
  /** Rule of the reading whose cue the item is in; 0 where none. */
  readonly ruleCue: Int32Array;
  /** The same for contents. */
  readonly ruleContent: Int32Array;
}

/** @param drafts what the rules found in the document. */
export function describeWords(
  document: Document,
  drafts: readonly Draft[],
  lexicon: Lexicon,
): WordFacts {
  const items = document.sentences.flatMap(({ items: own }) => own);
  const column = () => new Int32Array(items.length);
  const facts = {
    document,
    items,
    sentence: column(),
    sentenceStart: new Int32Array(document.sentences.length + 1),
    word: column(),
    suffix: column(),
    prefix: column(),
    tag: column(),
    shape: column(),
    cueRate: column(),
    readings: [],
    ruleCue: column(),
    ruleContent: column(),
  };
  let at = 0;
  document.sentences.forEach((sentence, index) => {
    facts.sentenceStart[index] = at;
    sentence.items.forEach((item, place) => {
      facts.sentence[at] = index;
      describeItem(facts, { at, item, isFirst: place === 0 }, lexicon);
      at++;
    });
  });
  facts.sentenceStart[document.sentences.length] = at;
  return withReadings(facts, drafts);
}

type Columns = Pick<WordFacts, 'word' | 'suffix' | 'prefix' | 'tag' | 'shape' | 'cueRate'>;

function describeItem(
  facts: Columns,
  { at, item, isFirst }: { at: number; item: Token; isFirst: boolean },
  lexicon: Lexicon,
): void {
  const { lower, quotation } = item;
  const form = quotation ? quotationForm(quotation) : item.kind === 'number' ? '#' : lower;
  facts.word[at] = hashText(form);
  facts.suffix[at] = hashText(quotation ? '“”' : lower.slice(-SUFFIX_LENGTH));
  facts.prefix[at] = hashText(quotation ? '“”' : lower.slice(0, PREFIX_LENGTH));
  facts.tag[at] = tagOf(item, isFirst, lexicon);
  facts.shape[at] = hashText(`${item.kind}${item.isCapital}${isAllCapitals(item.text)}`);
  facts.cueRate[at] = quotation ? 0 : lexicon.cueRateOf(facts.word[at] ?? 0);
}

function tagOf(item: Token, isFirst: boolean, lexicon: Lexicon): number {
  if (item.quotation) return QUOTATION;
  if (item.kind === 'number') return NUM;
  if (item.kind === 'word' || item.kind === 'clitic')
    return lexicon.tagOf(item.lower, item.isCapital && !isFirst);
  return PUNCT;
}

const isAllCapitals = (text: string): boolean => text.length > 1 && text === text.toUpperCase();

/** Long or short, whole or a scrap, and how it ends: what a quotation looks like from outside. */
function quotationForm({ wordCount, startsCapital, ending }: Quotation): string {
  const length = wordCount < 2 ? 1 : wordCount < 4 ? 3 : wordCount < 8 ? 7 : 20;
  return `“${length}${startsCapital ? 'C' : 'l'}${ending}”`;
}

function withReadings(facts: WordFacts, drafts: readonly Draft[]): WordFacts {
  const readings = drafts.map((draft) => ({
    draft,
    rule: hashText(draft.rule),
    source: new Set(draft.source ? itemsIn(facts, [draft.source]) : []),
    cue: new Set(draft.cue ? itemsIn(facts, [draft.cue.span]) : []),
    content: new Set(itemsIn(facts, draft.contents)),
  }));
  for (const { rule, cue, content } of readings) {
    for (const at of cue) facts.ruleCue[at] = rule;
    for (const at of content) facts.ruleContent[at] ||= rule;
  }
  return { ...facts, readings };
}

/** @returns indices of the items that lie in the spans by half or more, in order. */
export function itemsIn(
  { items }: Pick<WordFacts, 'items'>,
  spans: readonly { readonly start: number; readonly end: number }[],
): number[] {
  const found: number[] = [];
  for (const span of spans) {
    for (let at = firstEndingBehind(items, span.start); at < items.length; at++) {
      const item = items[at];
      if (!item || item.start >= span.end) break;
      const shared = Math.min(span.end, item.end) - Math.max(span.start, item.start);
      if (item.quotation === null || 2 * shared >= item.end - item.start) found.push(at);
    }
  }
  return found;
}

function firstEndingBehind(items: readonly Token[], offset: number): number {
  return lowerBound(items, ({ end }) => end <= offset);
}

export const isVerb = ({ tag }: WordFacts, at: number): boolean => tag[at] === VERB;

/** A word that may head a subject or an object. */
export function isNominalTag(tag: number | undefined): boolean {
  return tag === NOUN || tag === PROPN || tag === PRON;
}

/** @returns the value of the item `offset` items on; OUTSIDE when that is in another sentence. */
export function near(facts: WordFacts, column: Int32Array, at: number, offset: number): number {
  return facts.sentence[at] === facts.sentence[at + offset] ? (column[at + offset] ?? 0) : OUTSIDE;
}
