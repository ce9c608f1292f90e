/** One invented article with its quotes, for the console's tests. */
import type { Analysis } from '../../../src/model/analysis.ts';
import type { Article, ArticleId } from '../../../src/model/article.ts';
import type { Attribution } from '../../../src/model/attribution.ts';
import type { Quote, QuoteId } from '../../../src/model/quote.ts';
import type { QuoteCard } from '../../../src/model/reply.ts';
import type { Span } from '../../../src/model/span.ts';

const TEXT = [
  'Oster council stops the harbour bridge',
  'OSTER — The town council of Oster voted late on Monday to stop the harbour bridge, eleven months after the first piles were driven into the sound.',
  '“We will not pay for a bridge that leads nowhere,” Anna Berg, mayor of Oster, told reporters after the vote. “Not this year, and not as long as the ferry runs.”',
  'The decision leaves the builder, Norrland Span, with a half-finished deck and some 140 workers on the quay. Its director, Jonas Vik, called the vote “a mistake we will all be paying off for thirty years”.',
  'She said the town would meet the builder’s lawyers before Easter.',
  'A senior aide in the transport ministry said the state had never promised to cover the missing third of the cost.',
  'The council will take up the matter of the ferry again in April.',
].join('\n\n');

export const ARTICLE: Article = {
  id: 'a1a1a1a1a1a1a1a1' as ArticleId,
  feedId: null,
  url: 'https://harbour-post.example/news/bridge',
  outlet: 'Harbour Post',
  title: 'Oster council stops the harbour bridge',
  publishedAtMs: Date.UTC(2026, 2, 3, 7, 30),
  text: TEXT,
};

/** A quote of these words of the article. */
function quoteOf(id: string, contents: [string, ...string[]], change: Partial<Quote>): Quote {
  const spans = contents.map((words) => {
    const start = TEXT.indexOf(words);
    return { start, end: start + words.length };
  });
  const [first = { start: 0, end: 0 }, ...rest] = spans;
  return {
    id: id as QuoteId,
    articleId: ARTICLE.id,
    feedId: null,
    articleTitle: ARTICLE.title,
    articleUrl: ARTICLE.url,
    outlet: ARTICLE.outlet,
    publishedAtMs: ARTICLE.publishedAtMs,
    kind: 'direct',
    speaker: {
      name: 'Anna Berg',
      kind: 'person',
      office: 'mayor of Oster',
      speaksFor: 'Oster',
      how: 'named',
    },
    cue: 'told reporters',
    contents,
    contentSpans: [first, ...rest],
    confidence: 0.97,
    positions: [],
    ...change,
  };
}

export const BERG = quoteOf(
  'bergBridge01',
  [
    'We will not pay for a bridge that leads nowhere,',
    'Not this year, and not as long as the ferry runs.',
  ],
  { positions: [{ topic: 'Norrland Span', act: 'rejects', stance: 'against' }] },
);

export const VIK = quoteOf(
  'vikMistake02',
  ['a mistake we will all be paying off for thirty years'],
  {
    kind: 'mixed',
    cue: 'called',
    speaker: {
      name: 'Jonas Vik',
      kind: 'person',
      office: 'director of Norrland Span',
      speaksFor: 'Norrland Span',
      how: 'named',
    },
  },
);

export const UNCERTAIN = quoteOf(
  'sheLawyers03',
  ['the town would meet the builder’s lawyers before Easter'],
  {
    kind: 'indirect',
    cue: 'said',
    confidence: 0.5,
    speaker: {
      name: 'Anna Berg',
      kind: 'person',
      office: 'mayor of Oster',
      speaksFor: 'Oster',
      how: 'pronoun',
    },
  },
);

export const AIDE = quoteOf(
  'aidePromise4',
  ['the state had never promised to cover the missing third of the cost'],
  {
    kind: 'indirect',
    cue: 'said',
    speaker: {
      name: 'a senior aide in the transport ministry',
      kind: 'unnamed',
      office: null,
      speaksFor: null,
      how: 'named',
    },
  },
);

/** Words that the outlet took out of the article. */
export const REMOVED: Quote = {
  ...AIDE,
  id: 'goneWords005' as QuoteId,
  kind: 'direct',
  contents: ['Oster was warned twice, in writing.'],
  contentSpans: [{ start: 100, end: 135 }],
};

export const QUOTES = [BERG, VIK, UNCERTAIN, AIDE];

/** The spans of words in the article, from the first place behind `after` where they stand. */
function spanOf(words: string, after = 0): Span {
  const start = TEXT.indexOf(words, after);
  return { start, end: start + words.length };
}

function attributionOf(
  quote: Quote,
  source: Span,
  lemma: string,
  chain: Attribution['chain'] = [],
): Attribution {
  const { kind, speaker, contentSpans: contents, confidence } = quote;
  const cue = { span: spanOf(quote.cue ?? 'said', source.end), lemma };
  return { kind, speaker, contents, confidence, source, cue, chain };
}

/** What the quotes were made of. */
export const ANALYSIS: Analysis = {
  analyzerVersion: 1,
  language: 'en',
  attributions: [
    attributionOf(BERG, spanOf('Anna Berg, mayor of Oster'), 'tell'),
    attributionOf(VIK, spanOf('Jonas Vik'), 'call'),
    attributionOf(UNCERTAIN, spanOf('She'), 'say', [
      { clue: 'speaker', span: spanOf('Anna Berg, mayor of Oster') },
    ]),
    attributionOf(AIDE, spanOf('A senior aide in the transport ministry'), 'say'),
  ],
  positions: [],
  summary: [],
};

export function cardOf(quote: Quote): QuoteCard {
  return {
    id: quote.id,
    contents: quote.contents,
    attributionKind: quote.kind,
    speaker: quote.speaker?.name ?? 'Speaker not named',
    ...(quote.speaker === null ? {} : { speakerKind: quote.speaker.kind }),
    office: quote.speaker?.office ?? null,
    how: quote.speaker?.how ?? null,
    cue: quote.cue,
    act: null,
    isUncertain: quote.confidence < 0.6,
    articleTitle: quote.articleTitle,
    outlet: quote.outlet,
    publishedAtMs: quote.publishedAtMs,
    articleUrl: `${quote.articleUrl}#:~:text=${encodeURIComponent(quote.contents[0])}`,
    permalink: null,
  };
}
