/**
 * Tells of one quotation mark whether it opens or closes: its shape and the white space around it both vote, so that straight
 * marks, marks facing the wrong way and a space before the closing mark all come out.
 */
import { findCueVerb } from '../text/cue-lexicon.ts';
import type { Paragraph, Token } from '../text/document.ts';

/** Every shape of a single mark. */
export const SINGLE = "‘’‚‛'`´‹›";
const OPENING = [...'“„‟«‘‚‹＂', '``'];
const CLOSING = [...'”»″’›', "''"];
/** How far, in tokens, a closing mark is looked for: keeps each look constant. */
export const MAX_TOKENS_LOOKED_AT = 400;

/** One double or single mark with what its surroundings say. */
export class Mark {
  readonly isSingle: boolean;
  private readonly glyph: string;
  private readonly hasSpaceBefore: boolean;
  private readonly hasSpaceAfter: boolean;
  private readonly before: Token | undefined;
  /** The two before the mark are a verb of saying and its comma or colon. */
  private readonly isBehindCue: boolean;
  private readonly after: Token | undefined;
  /** Behind the token that follows another point stands, or something without white space. */
  private readonly isAfterGoingOn: boolean;
  private readonly next: () => readonly Mark[];

  constructor(tokens: readonly Token[], at: number, paragraph: Paragraph) {
    const token = tokens[at];
    this.before = at > paragraph.firstToken ? tokens[at - 1] : undefined;
    this.after = at + 1 < paragraph.endToken ? tokens[at + 1] : undefined;
    this.glyph = token?.text ?? '';
    this.isSingle = SINGLE.includes(this.glyph);
    this.hasSpaceBefore = !this.before || this.before.end < (token?.start ?? 0);
    this.hasSpaceAfter = !this.after || this.after.start > (token?.end ?? 0);
    const second = at + 2 < paragraph.endToken ? tokens[at + 2] : undefined;
    this.isAfterGoingOn = second?.text === '.' || second?.start === this.after?.end;
    const cue = /^[,:]$/u.test(this.before?.text ?? '') ? tokens[at - 2] : undefined;
    this.isBehindCue = findCueVerb(cue?.lower ?? '')?.flags.includes('q') === true;
    this.next = () => nextDoubleMarks(tokens, at, paragraph);
  }

  /** A closing mark where nothing is open. */
  get mayOnlyClose(): boolean {
    return (
      !this.isSingle && !this.hasSpaceBefore && this.hasSpaceAfter && !OPENING.includes(this.glyph)
    );
  }

  get opens(): boolean {
    if (!this.after) return false;
    if (this.before?.kind === 'number' && !this.hasSpaceBefore) return false;
    if (OPENING.includes(this.glyph)) return this.hasSpaceBefore || !this.hasSpaceAfter;
    if (this.isWrongWay || this.isTurned) return true;
    if (
      !this.hasSpaceAfter &&
      (this.hasSpaceBefore || this.before?.kind === 'punctuation' || this.before?.kind === 'mark')
    ) {
      return !/^[,.;:?!)]/u.test(this.after.text) || this.startsEllipsisOrName();
    }
    return this.glyph === '"' && this.hasSpaceBefore;
  }

  /** `said,” But it stays.”`: the closing mark in front of what is said, where the next one closes. */
  private get isWrongWay(): boolean {
    return this.isBehindCue && this.glyph === '”' && this.next()[0]?.glyph === '”';
  }

  /** `said: ” It will fall. “`: both marks of a pair are turned, with white space inside. */
  private get isTurned(): boolean {
    if (this.glyph !== '”' || !this.hasSpaceBefore) return false;
    const next = this.next()[0];
    return next?.glyph === '“' && (next.hasSpaceAfter || next.after?.kind === 'punctuation');
  }

  /** `"It will fall, "said Berg`: the white space is on the wrong side. */
  private get isBeforeCue(): boolean {
    return (
      this.glyph === '"' &&
      /^[,.?!]$/u.test(this.before?.text ?? '') &&
      findCueVerb(this.after?.lower ?? '')?.flags.includes('q') === true
    );
  }

  /** `"... and then`, `". . . and then`, `".@Berg is right"`: a point that something follows at once ends nothing. */
  private startsEllipsisOrName(): boolean {
    return this.hasSpaceBefore && this.after?.text === '.' && this.isAfterGoingOn;
  }

  /** Whether it closes what `opener` opened; else it opens another one inside. */
  closes(opener: string): boolean {
    if (CLOSING.includes(this.glyph) || this.isBeforeCue) return true;
    if ((opener === '„' && this.glyph === '“') || (opener === '»' && this.glyph === '«'))
      return true;
    const isBeforeWord = !this.hasSpaceAfter && this.after?.kind !== 'punctuation';
    return OPENING.includes(this.glyph) ? !isBeforeWord : !(this.hasSpaceBefore && isBeforeWord);
  }

  /** Two closing marks follow: this one opens a quotation within the quotation. */
  isNested(): boolean {
    const next = this.next();
    return next.length === 2 && next.every((mark) => mark.onlyCloses);
  }

  /** By its shape; a straight one by standing at the end of a word, or behind punctuation. */
  private get onlyCloses(): boolean {
    if (this.glyph !== '"') return CLOSING.includes(this.glyph);
    return !this.hasSpaceBefore && (this.hasSpaceAfter || this.after?.kind === 'punctuation');
  }
}

/** The next two. */
function nextDoubleMarks(tokens: readonly Token[], at: number, paragraph: Paragraph): Mark[] {
  const marks: Mark[] = [];
  const limit = Math.min(paragraph.endToken, at + MAX_TOKENS_LOOKED_AT);
  for (let index = at + 1; index < limit && marks.length < 2; index++) {
    if (isDoubleMark(tokens[index])) marks.push(new Mark(tokens, index, paragraph));
  }
  return marks;
}

export function isDoubleMark(token: Token | undefined): boolean {
  return token?.kind === 'mark' && !SINGLE.includes(token.text);
}
