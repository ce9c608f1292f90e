/** Who said it, as the newsroom knows: put in place of what the analysis says. Pure. */
import { foldText } from '../lib/fold-text.ts';
import type { Quote } from '../model/quote.ts';
import type { SpeakerFix } from '../model/report.ts';

/** Words that are cut otherwise by another analysis are known by so many: fewer may stand in the article twice. */
const MIN_WORDS = 5;

/**
 * Returns the quotes with the speakers that fixes of the same article give them; the later fix of a quote wins. A fix is for the quote
 * with its id or, where that is gone, for those whose words hold its words or are held by them. No letter of what was said changes.
 */
export function applyFixes(
  quotes: readonly Quote[],
  fixes: readonly SpeakerFix[],
): readonly Quote[] {
  return fixes.reduce((fixed, fix) => {
    const isExact = fixed.some(({ id }) => id === fix.quoteId);
    return fixed.map((quote) =>
      (isExact ? quote.id === fix.quoteId : isCutOtherwise(quote, fix)) ? give(quote, fix) : quote,
    );
  }, quotes);
}

function isCutOtherwise({ contents }: Quote, { words }: SpeakerFix): boolean {
  const own = foldText(contents.join(' '));
  const [shorter, longer] = own.length < words.length ? [own, words] : [words, own];
  return shorter.split(' ').length >= MIN_WORDS && ` ${longer} `.includes(` ${shorter} `);
}

/** Nothing is left to doubt: somebody has looked. */
function give(quote: Quote, { speaker }: SpeakerFix): Quote {
  return { ...quote, speaker, confidence: 1, isCorrected: true };
}
