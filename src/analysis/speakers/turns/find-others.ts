/**
 * Finds of whom words speak that somebody says, and whom they are told: it is seldom they who say them. “Berg will win,” she told Lund: neither
 * Berg nor Lund, but for those who call themselves by their name.
 */
import type { Span } from '../../../model/span.ts';
import type { Document, Draft } from '../../text/document.ts';
import type { Gender } from '../../text/given-names.ts';
import type { Mention } from '../mentions/mention.ts';
import { touching } from '../names/in-span.ts';
import type { Entity, NameBook } from '../names/join-names.ts';

export interface Others {
  /** Named in the words; not as in "the Berg plan". */
  readonly named: ReadonlySet<Entity>;
  /** Named right behind "told" or "said of". */
  readonly told: Entity | null;
  readonly isQuoted: boolean;
  /** Whether quoted words speak of somebody as "she" that "she" says. */
  readonly isAlike: boolean;
}

/** “…,” she told Lund; “…,” she said of Lund. */
const BEHIND_CUE = /^(?: (?:of|about|to|with))? (?=\p{Lu})/u;
const MAX_GAP = 10;
const ALIKE: Readonly<Record<Gender, RegExp>> = {
  female: /\b(?:she|her|hers|herself)\b/iu,
  male: /\b(?:he|him|his|himself)\b/iu,
};
/** Opens a quotation right in front of its words. */
const MARK = /[“"‘'«„]\s?$/u;

/**
 * @param gender of who says the words.
 * @returns whether quoted words speak of somebody as "she" that "she" says.
 */
export function speaksOfAlike(
  { text }: Pick<Document, 'text'>,
  { contents }: Pick<Draft, 'contents'>,
  gender: Gender,
): boolean {
  return quotedIn(text, contents).some(({ start, end }) =>
    ALIKE[gender].test(text.slice(start, end)),
  );
}

/** @param gender of who says the words. */
export function findOthers(
  document: Pick<Document, 'text'>,
  { mentions }: Pick<NameBook, 'mentions'>,
  draft: Draft,
  gender: Gender,
): Others {
  const { text } = document;
  const { contents, source, cue } = draft;
  const named = new Set(
    contents.flatMap((content) =>
      touching(mentions, content)
        .filter(({ mention }) => mention.start >= content.start && !isModifier(text, mention))
        .map(({ entity }) => entity),
    ),
  );
  return {
    named,
    told: toldBehind(text, mentions, Math.max(source?.end ?? 0, cue?.span.end ?? 0)),
    isQuoted: quotedIn(text, contents).length > 0,
    isAlike: speaksOfAlike(document, draft, gender),
  };
}

function quotedIn(text: string, contents: Draft['contents']): Span[] {
  return contents.filter(({ start }) => MARK.test(text.slice(Math.max(0, start - 2), start)));
}

/** "the Berg plan", "a Berg sign" */
function isModifier(text: string, { start, isPossessive }: Mention): boolean {
  return !isPossessive && /\b(?:an?|the) $/iu.test(text.slice(Math.max(0, start - 5), start));
}

function toldBehind(text: string, mentions: NameBook['mentions'], end: number): Entity | null {
  const gap = BEHIND_CUE.exec(text.slice(end, end + MAX_GAP));
  if (!gap) return null;
  const start = end + gap[0].length;
  const told = touching(mentions, { start, end: start + 1 });
  return told.find(({ mention }) => mention.titleStart === start)?.entity ?? null;
}
