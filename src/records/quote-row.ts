/** A quote as a row of a table that others read: `verbatim export`, and what the console gives out. */
import type { CsvRow } from '../lib/csv.ts';
import { textFragment } from '../lib/text/text-fragment.ts';
import type { Quote } from '../model/quote.ts';
import { isSpeakerUncertain } from '../quote-index/quote-card.ts';

/** Returns its words, how its speaker is known, and where it stands. */
export function toQuoteRow(quote: Quote): CsvRow {
  const { id, speaker, confidence } = quote;
  return {
    id,
    speaker: speaker?.name ?? null,
    office: speaker?.office ?? null,
    speaksFor: speaker?.speaksFor ?? null,
    howKnown: speaker?.how ?? null,
    ...toWords(quote),
    confidence: Number(confidence.toFixed(3)),
    ...toOrigin(quote),
  };
}

/** What is said, and whether by whom is sure; reported words may mean the opposite without their cue. */
export function toWords(quote: Quote): CsvRow {
  const { kind, cue } = quote;
  return {
    isSpeakerUncertain: isSpeakerUncertain(quote),
    kind,
    cue,
    words: joinContents(quote),
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
