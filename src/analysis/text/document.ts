/**
 * What one pass over an article gives to all later stages: its tokens, paragraphs, quotations and sentences.
 * Everything is a span of the one text; nothing is copied or normalised.
 */
import type { Span } from '../../model/span.ts';

/**
 * word: letters, digits, inner hyphens and apostrophes, an abbreviation's point; number; clitic: the `’s` of "Russia’s";
 * mark: one quotation mark or apostrophe of any shape; punctuation: one other character;
 * quotation: a stand-in for a whole quotation, only in `Sentence.items`.
 */
export type TokenKind = 'word' | 'number' | 'clitic' | 'mark' | 'punctuation' | 'quotation';

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** In small letters, with straight apostrophes; but for "WHO", which is no "who". */
  readonly lower: string;
  /** First letter is upper case. */
  readonly isCapital: boolean;
  /** Two characters or more, and no small letter among them. */
  readonly isAllCapitals: boolean;
  /** What a stand-in stands for; null for every other token. */
  readonly quotation: Quotation | null;
  /** What the tables of words know of it (word-table.ts), shared by all tokens of one word. */
  readonly known: (object | null | undefined)[];
}

/**
 * headline: the first paragraph; heading: a short line without a full stop between others; boilerplate: a line of the
 * page, not of the story ("Leave a Reply"). Neither heading nor boilerplate carries speech.
 */
export type ParagraphKind = 'headline' | 'heading' | 'boilerplate' | 'body';

export interface Paragraph extends Span {
  readonly index: number;
  readonly kind: ParagraphKind;
  /** Range of `Document.tokens`. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Nobody speaks on from the paragraph above. */
  readonly isFresh: boolean;
  /** The page sets it as a quotation, with marks or without. */
  readonly isBlockQuote: boolean;
  /** The page sets it as a heading, or all of it bold or italic. */
  readonly isSetOff: boolean;
  /** It answers a question of an interview, without marks: see find-interview.ts. */
  readonly isAnswer?: true;
}

/** The part of a quotation that lies in one paragraph. */
export interface Quotation {
  /** From the opening mark to behind the closing one. */
  readonly outer: Span;
  /** Without the marks and the white space inside them; never empty. */
  readonly inner: Span;
  readonly paragraph: number;
  readonly wordCount: number;
  readonly startsCapital: boolean;
  /** How its last words end, inside the marks or right behind them; `call`: with a question or exclamation mark, behind which a cue may still follow. */
  readonly ending: 'terminal' | 'call' | 'comma' | 'open';
  /** No closing mark in its paragraph. */
  readonly isUnclosed: boolean;
  /** The next quotation in `Document.quotations` goes on with it, in the next paragraph. */
  readonly isContinued: boolean;
}

/** One sentence outside quotations, in which each quotation is a single stand-in item. */
export interface Sentence extends Span {
  readonly index: number;
  readonly paragraph: Paragraph;
  readonly items: readonly Token[];
}

export interface ParsedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly Paragraph[];
}

export interface Document extends ParsedText {
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly Sentence[];
}

/** By which rule an attribution was found; confidence is measured for each. */
export type AttributionRule =
  | 'quote-after'
  | 'quote-before'
  | 'mixed'
  | 'indirect'
  | 'according'
  | 'label'
  | 'credit'
  | 'answer'
  | 'continued'
  | 'neighbour'
  | 'floating';

/** An attribution whose speaker is not resolved yet. */
export interface Draft {
  readonly rule: AttributionRule;
  /** null when the sentence names no source. */
  readonly source: Span | null;
  readonly cue: { readonly span: Span; readonly lemma: string } | null;
  readonly contents: readonly [Span, ...Span[]];
  /** Sentence in which source and cue stand, or the first content. */
  readonly sentence: Sentence;
  /** Index of the draft whose speaker goes on here; null when this one has a source, or nobody can be told. */
  readonly continues: number | null;
}

export interface ScoredDraft extends Draft {
  /** That source and contents are right, in [0, 1]. */
  readonly probability: number;
}
