/**
 * The blocks of a reading above its readers' comments.
 *
 * Method: comments stand below a heading that says so. One that counts "comments" is enough; "Comments", "5 responses" and the like
 * may head a part of the article ("Responses", and "The council says:" below it), and count where what stands next below them has
 * the marks of a comment: when it was written, a button to reply.
 * Limits: English, with the commonest German and French forms.
 */
import type { PageBlock } from './read-blocks.ts';

const COUNTED =
  /^(?:[1-9]\d* (?:comments?|kommentare?|commentaires?)|(?:comments?|kommentare?|commentaires?)[ :]*\(?[1-9]\d*\)?|(?:\d+|one|no) (?:comments?|thoughts?|responses?|repl(?:y|ies)|kommentare?|gedanken?) (?:on|to|zu) ["“„«].+["”“»])$/i;
const NAMED =
  /^(?:[1-9]\d* (?:repl(?:y|ies)|responses?|thoughts?|antworten)|(?:(?:reader|your|user|all|latest)s?['’]? )?(?:comments?|responses?|replies)(?: \(\d+\))?|discussion|kommentare?|leserkommentare|commentaires?)[:.]?$/i;

/** A counter above the article has nothing of it before. */
const MIN_COMMENTED_CHARS = 500;
/** Name, time and words of the first comment. */
const BLOCKS_OF_COMMENT = 5;
const MAX_MARK_CHARS = 100;

const MARKS: readonly RegExp[] = [
  /\b(?:\d+|an?|one) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s? ago$/i,
  /\b(?:20\d\d|\p{L}{3,9} \d{1,2}),? (?:at|um|à) \d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?(?: uhr)?(?: says:?)?$/iu,
  /^.{0,40}\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:, 20\d\d)?$/i,
  /^(?:(?:log in to |quote and )?reply|antworten|répondre|report(?: abuse| comment)?|upvote|downvote|flag)(?: ?[·|•/] ?.{1,40})?$/i,
];

export function beforeComments(blocks: readonly PageBlock[]): readonly PageBlock[] {
  let chars = 0;
  const end = blocks.findIndex(({ kind, text }, at) => {
    chars += text.length;
    if (kind !== 'heading' || chars < MIN_COMMENTED_CHARS) return false;
    return COUNTED.test(text) || (NAMED.test(text) && isCommentAt(blocks, at + 1));
  });
  return end < 0 ? blocks : blocks.slice(0, end);
}

function isCommentAt(blocks: readonly PageBlock[], start: number): boolean {
  return blocks
    .slice(start, start + BLOCKS_OF_COMMENT)
    .some(({ text }) => text.length <= MAX_MARK_CHARS && MARKS.some((mark) => mark.test(text)));
}
