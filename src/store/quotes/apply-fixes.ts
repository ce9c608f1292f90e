/** Who said it, as the newsroom knows: put in place of what the analysis says. Pure. */
import { foldText } from '../../lib/text/fold-text.ts';
import type { Quote } from '../../model/quote.ts';
import type { SpeakerFix } from '../../model/report.ts';
import { isSameSpeaker, maySpeakAs } from './same-speaker.ts';

/** Words that are cut otherwise by another analysis are known by so many: fewer may stand in the article twice. */
const MIN_WORDS = 5;
/** Where nobody knows whom the analysis had named, the words themselves have to be nearly all. */
const MIN_SHARE_OF_UNNAMED = 0.8;

/**
 * Returns the quotes with the speakers that fixes of the same article give them; the later fix of a quote wins. A fix is for the quote
 * with its id or, where that is gone, for those whose words hold its words or are held by them, unless the analysis names somebody
 * else for them: who quotes the words of another did not say them. No letter of what was said changes.
 *
 * @param quotes as the analysis has them.
 */
export function applyFixes(
  quotes: readonly Quote[],
  fixes: readonly SpeakerFix[],
): readonly Quote[] {
  return fixes.reduce((fixed, fix) => {
    const isExact = quotes.some(({ id }) => id === fix.quoteId);
    const isMeant = (quote: Quote) =>
      isExact ? quote.id === fix.quoteId : isCutOtherwise(quote, fix);
    return fixed.map((quote, at) => (isMeant(quotes[at] ?? quote) ? give(quote, fix) : quote));
  }, quotes);
}

function isCutOtherwise({ contents, speaker }: Quote, { words, named }: SpeakerFix): boolean {
  const own = foldText(contents.join(' '));
  const [shorter, longer] = own.length < words.length ? [own, words] : [words, own];
  if (shorter.split(' ').length < MIN_WORDS || !` ${longer} `.includes(` ${shorter} `))
    return false;
  if (named === undefined) return shorter.length >= MIN_SHARE_OF_UNNAMED * longer.length;
  return speaker === null || (named !== null && maySpeakAs(speaker.name, named));
}

/**
 * Whom the analysis names for a quote that may have been fixed.
 *
 * @param fixes of its article.
 * @returns null for nobody; undefined where it was fixed, and no fix says whom it had been given to.
 */
export function namedOf(
  quote: Pick<Quote, 'id' | 'speaker' | 'isCorrected'>,
  fixes: readonly SpeakerFix[],
): string | null | undefined {
  if (quote.isCorrected !== true) return quote.speaker?.name ?? null;
  const fix =
    fixes.findLast(({ quoteId }) => quoteId === quote.id) ??
    fixes.findLast((each) => isSameSpeaker(each, quote));
  return fix?.named;
}

/** Nothing is left to doubt: somebody has looked. */
function give(quote: Quote, { speaker }: SpeakerFix): Quote {
  return { ...quote, speaker, confidence: 1, isCorrected: true };
}
