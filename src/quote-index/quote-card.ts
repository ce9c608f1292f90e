/** A quote as replies and digests show it: the same card for commands and digests. */
import { getOrMake } from '../lib/get-or-make.ts';
import type { Links } from '../lib/links.ts';
import { UNCERTAIN_BELOW } from '../model/attribution.ts';
import type { SpeechAct } from '../model/position.ts';
import type { Quote } from '../model/quote.ts';
import type { QuoteCard, ReplyText } from '../model/reply.ts';

/** The name shown for words whose speaker the article doesn't give. */
export const SPEAKER_NOT_NAMED = 'Speaker not named';

/** Other outlets named in one card; the last of them gives its place to "and 12 more". */
const MAX_ALSO_IN = 5;

export interface CardContext {
  /** What the words do, for lines like "Sherman rejects"; left out elsewhere. */
  readonly act?: SpeechAct;
  /** The same words elsewhere, as `QuoteIndex.alsoIn` gives them. */
  readonly alsoIn?: readonly Quote[];
  /** Why it was chosen of many; left out elsewhere. */
  readonly why?: readonly string[];
}

/** Returns the card of a quote; its contents are the quote's own, letter for letter. */
export function toQuoteCard(
  quote: Quote,
  links: Links,
  { act, alsoIn = [], why }: CardContext = {},
): QuoteCard {
  const { speaker } = quote;
  const others = listOthers(quote, alsoIn, links);
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
    // Without a speaker there is none to be uncertain of: the card says so already.
    isUncertain: speaker !== null && quote.confidence < UNCERTAIN_BELOW,
    articleTitle: quote.articleTitle,
    outlet: quote.outlet,
    publishedAtMs: quote.publishedAtMs,
    articleUrl: links.toPassage(quote.articleUrl, quote.contents[0]),
    permalink: links.toQuote(quote.id),
    ...(others.length === 0 ? {} : { alsoIn: others }),
    ...(why === undefined ? {} : { why }),
  };
}

/** Each outlet and wording once, in the order given. */
function listOthers(quote: Quote, alsoIn: readonly Quote[], links: Links): readonly ReplyText[] {
  // Wire copy has the same letters in dozens of outlets: what is equal as it stands is looked at once.
  const known = new Map<string, string>();
  const bareWordsOf = (each: Quote) =>
    getOrMake(known, each.contents.join('\n'), () => bareWords(each));
  const others = firstOfEach(alsoIn, (other) => `${other.outlet}\n${bareWordsOf(other)}`);
  const own = bareWordsOf(quote);
  const list = (other: Quote): ReplyText => {
    const isSameWording = quote.kind === other.kind && own === bareWordsOf(other);
    return {
      text: isSameWording ? other.outlet : `${other.outlet}: ${quoteWords(other)}`,
      url: links.toPassage(other.articleUrl, other.contents[0]),
    };
  };
  if (others.length <= MAX_ALSO_IN) return others.map(list);
  const all = links.toQuote(quote.id);
  const text = `and ${others.length - MAX_ALSO_IN + 1} more`;
  return [
    ...others.slice(0, MAX_ALSO_IN - 1).map(list),
    all === null ? { text } : { text, url: all },
  ];
}

function firstOfEach(quotes: readonly Quote[], keyOf: (quote: Quote) => string): readonly Quote[] {
  const firsts = new Map<string, Quote>();
  for (const quote of quotes) {
    const key = keyOf(quote);
    if (!firsts.has(key)) firsts.set(key, quote);
  }
  return [...firsts.values()];
}

/** As everywhere: marks around what stands in marks, and reported speech behind its cue, for without it it could read as its opposite. */
export function quoteWords({
  contents,
  kind,
  cue,
}: Pick<Quote, 'contents' | 'kind' | 'cue'>): string {
  const words = contents.join(' […] ');
  if (kind === 'direct') return `“${words}”`;
  return cue === null ? words : `${cue}: ${words}`;
}

/** Only marks at the ends, the shape of quotation marks, and a "she said" between pieces make no other wording. */
function bareWords({ contents }: Quote): string {
  return contents
    .map((content) => content.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''))
    .join(' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ');
}
