/** What is told where a quote was posted that was changed or taken out since: from, to, and where it stands. */
import type { Links } from '../lib/links.ts';
import type { ReplyBlock, ReplyDocument } from '../model/reply.ts';
import { quotedName, quoteWords, toQuoteCard } from '../quote-index/quote-card.ts';
import type { UntoldCorrection } from '../store/ports/correction-store.ts';

type Change = Omit<UntoldCorrection, 'sequence'>;

/** @param changes of quotes in one message. */
export function tellCorrections(
  changes: readonly [Change, ...Change[]],
  links: Links,
): ReplyDocument {
  const [first] = changes;
  const title =
    changes.length === 1
      ? `Correction: ${sayWho(first)} a quote of ${quotedName(first.before)}`
      : `Correction: ${changes.length} quotes above were changed`;
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

/** The words are the article's: only who said them is for the newsroom to correct, and to take back. */
function sayWho({ before, after, by, isBack }: Change): string {
  const who = { outlet: before.outlet, newsroom: 'the newsroom', analyzer: 'Verbatim' }[by];
  if (isBack) return `${who} put back`;
  if (by === 'outlet') return `${who} ${after === null ? 'took out' : 'changed'}`;
  return `${who} ${after === null ? 'took back' : 'corrected who said'}`;
}

function tellChange({ before, after, by, isBack }: Change, links: Links): readonly ReplyBlock[] {
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
