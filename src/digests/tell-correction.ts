/** What is told where a quote was posted that the outlet has changed or taken out since: from, to, and where it stands. */
import type { Links } from '../lib/links.ts';
import type { Quote } from '../model/quote.ts';
import type { ReplyBlock, ReplyDocument } from '../model/reply.ts';
import { quoteWords, SPEAKER_NOT_NAMED, toQuoteCard } from '../quote-index/quote-card.ts';
import type { UntoldCorrection } from '../store/store.ts';

type Change = Pick<UntoldCorrection, 'before' | 'after'>;

/** @param changes of quotes in one message. */
export function tellCorrections(
  changes: readonly [Change, ...Change[]],
  links: Links,
): ReplyDocument {
  const [first] = changes;
  const title =
    changes.length === 1
      ? `Correction: ${sayWho(first)} a quote of ${nameOf(first.before)}`
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
function sayWho({ before, after }: Change): string {
  if (after === null) return `${before.outlet} took out`;
  const isOurs = before.isCorrected === true || after.isCorrected === true;
  return isOurs && before.id === after.id
    ? 'the newsroom corrected who said'
    : `${before.outlet} changed`;
}

function tellChange({ before, after }: Change, links: Links): readonly ReplyBlock[] {
  const from: ReplyBlock = {
    kind: 'paragraph',
    text: `From: ${nameOf(before)}: ${quoteWords(before)}`,
  };
  if (after === null) {
    const text = `Not in the article any more: ${before.articleTitle} (${before.outlet})`;
    return [from, { kind: 'list', items: [{ text, url: links.toArticle(before.articleUrl) }] }];
  }
  return [
    from,
    { kind: 'paragraph', text: 'To:' },
    { kind: 'quote', quote: toQuoteCard(after, links) },
  ];
}

const nameOf = ({ speaker }: Quote) => speaker?.name ?? SPEAKER_NOT_NAMED;
