/** What is told where a quote was posted that was changed or taken out since, or a story of which that is so: from, to, and where it stands. */
import type { Links } from '../lib/links.ts';
import { cutLine } from '../lib/text/cut-line.ts';
import type { Quote } from '../model/quote.ts';
import type { ReplyBlock, ReplyDocument } from '../model/reply.ts';
import { quotedName, quoteWords, toQuoteCard } from '../quote-index/quote-card.ts';
import type { UntoldCorrection } from '../store/ports/correction-store.ts';
import type { ChangedLine } from './changed-facts.ts';

/** A paragraph may take the place of a sentence. */
const MAX_LINE_CHARS = 500;

export interface Told extends Omit<UntoldCorrection, 'sequence'> {
  /** Of a story: what was told by its headline and summary, and is otherwise now. */
  readonly lines?: readonly ChangedLine[];
}

/** It is about a story's headline and summary, not a quote. */
export const isOfStory = ({ before }: Pick<Told, 'before'>): boolean =>
  before.id === (before.articleId as string);

/** @param changes of what one message tells. */
export function tellCorrections(changes: readonly [Told, ...Told[]], links: Links): ReplyDocument {
  const [first] = changes;
  const what = changes.some(isOfStory) ? 'passages' : 'quotes';
  const title =
    changes.length === 1
      ? `Correction: ${sayWho(first)} ${sayWhat(first)}`
      : `Correction: ${changes.length} ${what} above were changed`;
  return {
    audience: 'channel',
    fallback: title,
    blocks: [
      { kind: 'heading', text: title },
      ...changes.flatMap((change) => tellChange(change, links)),
    ],
    shareCommandText: null,
  };
}

function sayWhat({ before, lines = [] }: Told): string {
  const [headline] = before.contents;
  if (lines.some(({ from }) => from === headline)) return 'its headline';
  return lines.length > 0 ? 'its story' : `a quote of ${quotedName(before)}`;
}

/** The words are the article's: only who said them is for the newsroom to correct, and to take back. */
function sayWho({ before, after, by, isBack }: Told): string {
  const who = { outlet: before.outlet, newsroom: 'the newsroom', analyzer: 'Verbatim' }[by];
  if (isBack) return `${who} put back`;
  if (by === 'outlet') return `${who} ${after === null ? 'took out' : 'changed'}`;
  return `${who} ${after === null ? 'took back' : 'corrected who said'}`;
}

function tellChange(change: Told, links: Links): readonly ReplyBlock[] {
  const { before, after, by, isBack, lines } = change;
  if (lines !== undefined) return lines.flatMap((line) => tellLine(line, after ?? before, links));
  if (isBack) return [{ kind: 'quote', quote: toQuoteCard(after ?? before, links) }];
  const from: ReplyBlock = {
    kind: 'paragraph',
    text: `From: ${quotedName(before)}: ${quoteWords(before)}`,
  };
  if (after === null) {
    const what =
      by === 'outlet' ? 'Not in the article any more' : 'Read again, not a quote in this article';
    const text = `${what}: ${before.articleTitle} (${before.outlet})`;
    return [from, { kind: 'list', items: [{ text, url: links.toArticle(before.articleUrl) }] }];
  }
  return [
    from,
    { kind: 'paragraph', text: 'To:' },
    { kind: 'quote', quote: toQuoteCard(after, links) },
  ];
}

function tellLine(
  { from, to }: ChangedLine,
  { articleUrl, outlet }: Quote,
  links: Links,
): readonly ReplyBlock[] {
  return [
    { kind: 'paragraph', text: `From: ${inOneLine(from)}` },
    {
      kind: 'list',
      items: [{ text: `To: ${inOneLine(to)} (${outlet})`, url: links.toArticle(articleUrl) }],
    },
  ];
}

/** A piece of a summary may go over the end of a paragraph. */
const inOneLine = (text: string) => cutLine(text.replace(/\s*\n\s*/g, ' '), MAX_LINE_CHARS);
