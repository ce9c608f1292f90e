/** A quote as a row of a table that others read: `verbatim export`, and what the console gives out. */
import type { CsvRow } from '../lib/csv.ts';
import { textFragment } from '../lib/text-fragment.ts';
import { UNCERTAIN_BELOW } from '../model/attribution.ts';
import type { Quote } from '../model/quote.ts';

/** Returns its words, how its speaker is known, and where it stands. */
export function toQuoteRow(quote: Quote): CsvRow {
  const { id, kind, speaker, cue, confidence } = quote;
  return {
    id,
    speaker: speaker?.name ?? null,
    office: speaker?.office ?? null,
    speaksFor: speaker?.speaksFor ?? null,
    howKnown: speaker?.how ?? null,
    isSpeakerUncertain: speaker !== null && confidence < UNCERTAIN_BELOW,
    kind,
    cue,
    words: joinContents(quote),
    confidence: Number(confidence.toFixed(3)),
    ...toOrigin(quote),
  };
}

/** The words as they stand in the article, with a mark where it says something between them. */
export const joinContents = ({ contents }: Quote) => contents.join(' […] ');

/** Where and when it was published; `passage` opens the outlet's page at the words. */
export function toOrigin(quote: Quote): CsvRow {
  const { outlet, articleTitle, publishedAtMs, articleUrl, contents } = quote;
  return {
    outlet,
    title: articleTitle,
    published: new Date(publishedAtMs).toISOString(),
    address: articleUrl,
    passage: textFragment(articleUrl, contents[0], quote),
  };
}
