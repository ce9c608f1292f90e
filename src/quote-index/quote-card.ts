/** A quote as replies and digests show it: the same card for commands and digests. */
import type { Links } from '../lib/links.ts';
import { showPieces } from '../lib/text/show-pieces.ts';
import { formatDuration } from '../lib/time/dates.ts';
import { UNCERTAIN_BELOW } from '../model/attribution.ts';
import type { SpeechAct } from '../model/position.ts';
import type { Quote } from '../model/quote.ts';
import type { QuoteCard, ReplyText } from '../model/reply.ts';
import { bareWords, type Elsewhere, MAX_ELSEWHERE } from './elsewhere.ts';

const MINUTE_MS = 60_000;

/** The name shown for words whose speaker the article doesn't give. */
export const SPEAKER_NOT_NAMED = 'Speaker not named';

export interface CardContext {
  /** What the words do, for lines like "Sherman rejects"; left out elsewhere. */
  readonly act?: SpeechAct;
  /** Where the same words were printed, too. */
  readonly elsewhere?: Elsewhere;
  /** Why it was chosen of many; left out elsewhere. */
  readonly why?: readonly string[];
}

/** Returns the card of a quote; its contents are the quote's own, letter for letter. */
export function toQuoteCard(
  quote: Quote,
  links: Links,
  { act, elsewhere, why }: CardContext = {},
): QuoteCard {
  const { speaker } = quote;
  const others = elsewhere === undefined ? [] : listOthers(quote, elsewhere, links);
  return {
    id: quote.id,
    contents: quote.contents,
    attributionKind: quote.kind,
    speaker: speaker?.name ?? SPEAKER_NOT_NAMED,
    ...(speaker === null ? {} : { speakerKind: speaker.kind }),
    office: speaker?.office ?? null,
    how: quote.isCorrected === true ? 'corrected' : (speaker?.how ?? null),
    cue: quote.cue,
    act: act ?? null,
    isUncertain: isSpeakerUncertain(quote),
    articleTitle: quote.articleTitle,
    outlet: quote.outlet,
    publishedAtMs: quote.publishedAtMs,
    articleUrl: links.toPassage(quote.articleUrl, quote.contents[0], quote),
    permalink: links.toQuote(quote.id),
    ...(others.length === 0 ? {} : { alsoIn: others }),
    ...(why === undefined ? {} : { why }),
  };
}

/** Without a speaker there is none to be uncertain of. */
export function isSpeakerUncertain({ speaker, confidence }: Quote): boolean {
  return speaker !== null && confidence < UNCERTAIN_BELOW;
}

/** Who said it, in a line of words where no card stands: "Anna Berg", "Anna Berg (speaker uncertain)". */
export function quotedName(quote: Quote): string {
  const name = quote.speaker?.name ?? SPEAKER_NOT_NAMED;
  return `${name}${sayDoubt({ isUncertain: isSpeakerUncertain(quote) })}`;
}

/** Stands behind a name in a line of words; empty where the speaker is sure. */
export function sayDoubt({ isUncertain }: Pick<QuoteCard, 'isUncertain'>): string {
  return isUncertain ? ' (speaker uncertain)' : '';
}

function listOthers(quote: Quote, { shown, count }: Elsewhere, links: Links): readonly ReplyText[] {
  const own = bareWords(quote.contents);
  const list = (other: Quote): ReplyText => {
    const isSameWording = quote.kind === other.kind && own === bareWords(other.contents);
    const earlier = quote.publishedAtMs - other.publishedAtMs;
    // Who printed it first is asked of every quote that several have.
    const when = earlier < MINUTE_MS ? '' : ` (${formatDuration(earlier)} earlier)`;
    return {
      text: `${other.outlet}${when}${isSameWording ? '' : `: ${quoteWords(other)}`}`,
      url: links.toPassage(other.articleUrl, other.contents[0], other),
    };
  };
  if (count <= MAX_ELSEWHERE) return shown.map(list);
  const all = links.toQuote(quote.id);
  const text = `and ${count - MAX_ELSEWHERE + 1} more`;
  return [
    ...shown.slice(0, MAX_ELSEWHERE - 1).map(list),
    all === null ? { text } : { text, url: all },
  ];
}

/** In one line, as everywhere. */
export function quoteWords({
  contents,
  kind,
  cue,
}: Pick<Quote, 'contents' | 'kind' | 'cue'>): string {
  return showPieces(contents, { kind, cue }).join(' […] ');
}
