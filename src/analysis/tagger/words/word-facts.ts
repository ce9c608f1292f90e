/** The items of all sentences in one row, with what the tagger sees of each, as numbers. */
import { groupBy } from '../../../lib/group-by.ts';
import { hashText } from '../../../lib/hash.ts';
import { lowerBound } from '../../../lib/lower-bound.ts';
import type { Document, Draft, Quotation, Token, TokenKind } from '../../text/document.ts';
import type { ItemRange } from '../../text/noun-phrases.ts';
import { Features } from '../weights/features.ts';
import type { Weights } from '../weights/weight-codes.ts';
import { AUX, groupOf, type Lexicon, NOUN, PRON, PROPN, VERB, type WordEntry } from './lexicon.ts';
import { readUntagged, TAG_BITS, tagSentence } from './tag-words.ts';

/** Stands for an item outside the sentence. */
export const OUTSIDE = 1;

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
  /** Index of the item's paragraph. */
  readonly paragraph: Int32Array;
  /** First item of each sentence, and behind the last. */
  readonly sentenceStart: Int32Array;
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly prefix: Int32Array;
  /** Index into TAGS. */
  readonly tag: Int32Array;
  readonly shape: Int32Array;
  readonly cueRate: Int32Array;
  /** Words used alike: narrow clusters, and the wider groups that these belong to; 0 where not known. */
  readonly cluster: Int32Array;
  readonly group: Int32Array;
  /** How many verbs and quotations stand before each item, and before the end: two look-ups count those between two items. */
  readonly verbsBefore: Int32Array;
  readonly quotationsBefore: Int32Array;
  readonly readings: readonly RuleReading[];
  /** The readings by the first item of their content. */
  readonly readingsFrom: ReadonlyMap<number, readonly RuleReading[]>;
  /** Rule of the reading whose cue the item is in; 0 where none. */
  readonly ruleCue: Int32Array;
  /** The same for contents. */
  readonly ruleContent: Int32Array;
}

/** What is known of words before any document is read. */
export interface WordModel {
  readonly lexicon: Lexicon;
  readonly tag: Weights;
}

/** @param drafts what the rules found in the document. */
export function describeWords(
  document: Document,
  drafts: readonly Draft[],
  { lexicon, tag: weights }: WordModel,
): WordFacts {
  const items: Token[] = [];
  for (const sentence of document.sentences) for (const item of sentence.items) items.push(item);
  const column = () => new Int32Array(items.length);
  const facts = {
    document,
    items,
    sentence: column(),
    paragraph: column(),
    sentenceStart: new Int32Array(document.sentences.length + 1),
    word: column(),
    suffix: column(),
    prefix: column(),
    tag: column(),
    shape: column(),
    cueRate: column(),
    cluster: column(),
    group: column(),
    verbsBefore: new Int32Array(items.length + 1),
    quotationsBefore: new Int32Array(items.length + 1),
    readings: [],
    readingsFrom: new Map(),
    ruleCue: column(),
    ruleContent: column(),
  };
  const features = new Features(TAG_BITS);
  let at = 0;
  document.sentences.forEach((sentence, index) => {
    const entries = sentence.items.map((item) => lexicon.entryAt(item));
    facts.tag.set(tagSentence(readUntagged(sentence.items, entries), weights, features), at);
    facts.sentenceStart[index] = at;
    sentence.items.forEach((item, place) => {
      facts.sentence[at] = index;
      facts.paragraph[at] = sentence.paragraph.index;
      describeItem(facts, at, item, entries[place] as WordEntry);
      facts.verbsBefore[at + 1] = (facts.verbsBefore[at] ?? 0) + Number(facts.tag[at] === VERB);
      facts.quotationsBefore[at + 1] =
        (facts.quotationsBefore[at] ?? 0) + Number(item.quotation !== null);
      at++;
    });
  });
  facts.sentenceStart[document.sentences.length] = at;
  return withReadings(facts, drafts);
}

type Columns = Pick<
  WordFacts,
  'word' | 'suffix' | 'prefix' | 'shape' | 'cueRate' | 'cluster' | 'group'
>;

function describeItem(facts: Columns, at: number, item: Token, entry: WordEntry): void {
  const { quotation } = item;
  facts.word[at] = quotation ? hashText(quotationForm(quotation)) : entry.word;
  if (item.kind === 'number') facts.word[at] = NUMBER;
  facts.suffix[at] = entry.suffix;
  facts.prefix[at] = entry.prefix;
  facts.shape[at] =
    KINDS.indexOf(item.kind) * 4 + (item.isCapital ? 2 : 0) + (item.isAllCapitals ? 1 : 0);
  facts.cueRate[at] = entry.cueRate;
  facts.cluster[at] = entry.cluster;
  facts.group[at] = groupOf(entry.cluster);
}

/** Stands for every number. */
const NUMBER = hashText('#');

const KINDS: readonly TokenKind[] = [
  'word',
  'number',
  'clitic',
  'mark',
  'punctuation',
  'quotation',
];

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
    content: new Set(itemsIn(facts, draft.contents).sort((a, b) => a - b)),
  }));
  for (const { rule, cue, content } of readings) {
    for (const at of cue) facts.ruleCue[at] = rule;
    for (const at of content) facts.ruleContent[at] ||= rule;
  }
  const readingsFrom = groupBy(readings, ({ content }) => content.values().next().value ?? -1);
  return { ...facts, readings, readingsFrom };
}

/** @returns the rules' reading that begins with the same item and has as many. */
export function ruleReadingOf(
  { readingsFrom }: WordFacts,
  content: readonly number[],
): RuleReading | undefined {
  return readingsFrom.get(content[0] ?? -1)?.find((rule) => rule.content.size === content.length);
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

/** @returns what stands between a quotation's marks, as printed. */
export function quotedWords(
  { document }: Pick<WordFacts, 'document'>,
  { inner }: Quotation,
): string {
  return document.text.slice(inner.start, inner.end);
}

/** @returns whether the item is a comma, or a quotation with one behind its words. */
export function endsInComma({ items }: Pick<WordFacts, 'items'>, at: number): boolean {
  return items[at]?.text === ',' || items[at]?.quotation?.ending === 'comma';
}

/** @returns the items of the sentence in which this one stands, half-open. */
export function sentenceOf({ sentence, sentenceStart }: WordFacts, at: number): ItemRange {
  const of = sentence[at] ?? 0;
  const start = sentenceStart[of] ?? 0;
  return { start, end: sentenceStart[of + 1] ?? start };
}

export const isVerb = ({ tag }: WordFacts, at: number): boolean => tag[at] === VERB;

/** An auxiliary or a verb, but no form in "-ing". */
export function isFiniteVerb({ items, tag }: WordFacts, at: number): boolean {
  return tag[at] === AUX || (tag[at] === VERB && !/ing$/u.test(items[at]?.lower ?? ''));
}

/** A word that may head a subject or an object. */
export function isNominalTag(tag: number | undefined): boolean {
  return tag === NOUN || tag === PROPN || tag === PRON;
}

/** @returns how many are in [from, to), by the counts of those before each item. */
export function countIn(before: Int32Array, from: number, to: number): number {
  return (before[to] as number) - (before[from] as number);
}

/** @returns the value of the item `offset` items on; OUTSIDE when that is in another sentence. */
export function near(facts: WordFacts, column: Int32Array, at: number, offset: number): number {
  return facts.sentence[at] === facts.sentence[at + offset] ? (column[at + offset] ?? 0) : OUTSIDE;
}
