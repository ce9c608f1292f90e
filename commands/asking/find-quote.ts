/** The quote that somebody means: by its id, or by its address in the console. */
import { quoteWithId } from '../../src/digests/quote-with-id.ts';
import { cutLine } from '../../src/lib/text/cut-line.ts';
import type { Quote, QuoteId } from '../../src/model/quote.ts';
import type { ReplyDocument } from '../../src/model/reply.ts';
import { button, buttons, note, paragraph, privateReply } from '../replying/reply-parts.ts';
import type { Services } from '../services.ts';

/** A quote's id, alone or at the end of its page's address in the console. */
const QUOTE_ID = /(?:^|\/q\/)([A-Za-z0-9_-]{12})(?:[?#].*)?$/;

const MAX_TYPED_CHARS = 100;

/** Returns the quote that an id or an address names, from memory or else from the store; null when there is none (any more). */
export async function findQuote(
  typed: string,
  { index, store }: Pick<Services, 'index' | 'store'>,
): Promise<Quote | null> {
  const id = QUOTE_ID.exec(typed.trim())?.[1] as QuoteId | undefined;
  return id === undefined ? null : quoteWithId(id, { index, store });
}

/** An old button, an id that never was, or something else altogether, of which no outlet is to be blamed. */
export function explainGone(typed: string): ReplyDocument {
  if (!QUOTE_ID.test(typed.trim())) return explainNone(typed);
  const finding = 'This quote is not there any more.';
  return privateReply(finding, [
    paragraph(finding),
    note(
      'Its outlet has changed or removed the words since, its feed is not followed any more, or it is older than articles are kept. /article with the address of the article reads it again, and shows what changed.',
    ),
    ...buttons([button('Help', 'help quote')]),
  ]);
}

function explainNone(typed: string): ReplyDocument {
  const finding = `“${cutLine(typed, MAX_TYPED_CHARS)}” is no id of a quote, nor its address in the console.`;
  return privateReply(finding, [
    paragraph(finding),
    note('Answers of /quote, /positions and /search offer each quote that they show.'),
    ...buttons([button('Help', 'help quote')]),
  ]);
}
