/** The largest things that the console has to show: words of their own, so that nothing packs better than news does. */
import type { Analysis } from '../../../src/model/analysis.ts';
import type { Article } from '../../../src/model/article.ts';
import type { Attribution } from '../../../src/model/attribution.ts';
import type { Quote, QuoteId } from '../../../src/model/quote.ts';
import type { ReplyDocument, StoryCard } from '../../../src/model/reply.ts';
import type { Speaker } from '../../../src/model/speaker.ts';
import type { ConsoleArticle } from '../../../src/platforms/console/ports/article-ports.ts';
import { ARTICLE, BERG, cardOf } from './console-article.ts';

/** Characters of an article that are read at most (read-blocks.ts). */
const MAX_TEXT_CHARS = 300_000;

/** The same row of numbers each time (https://en.wikipedia.org/wiki/Linear_congruential_generator, of Numerical Recipes). */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Sentences of invented words; like in news, the few short ones are most of them. */
function createWriter(seed: number): (words: number) => string {
  const roll = createDice(seed);
  const syllables = 'ka lo min ter ves tra ol gan sul per ith ond rea bel'.split(' ');
  const word = () =>
    Array.from({ length: 1 + roll(3) }, () => syllables[roll(syllables.length)]).join('');
  const lexicon = Array.from({ length: 4000 }, word);
  const common = 'the of to and a in that for it on was is with as by at from not'.split(' ');
  const next = () => (roll(5) < 2 ? common[roll(common.length)] : lexicon[roll(lexicon.length)]);
  return (words) => Array.from({ length: words }, next).join(' ');
}

/** An article of the greatest length, in which every paragraph quotes somebody. */
export function heavyArticle(): ConsoleArticle {
  const write = createWriter(7);
  const quotes: Quote[] = [];
  const attributions: Attribution[] = [];
  const paragraphs = [`${write(8)}`];
  let length = paragraphs[0]?.length ?? 0;
  for (let i = 0; ; i++) {
    const name = write(2);
    const words = write(18);
    const lead = `${write(14)}. “`;
    const paragraph = `${lead}${words},” ${name} said. ${write(12)}.`;
    if (length + 2 + paragraph.length > MAX_TEXT_CHARS) break;
    const start = length + 2 + lead.length;
    const span = { start, end: start + words.length };
    const nameSpan = { start: span.end + 3, end: span.end + 3 + name.length };
    const speaker: Speaker = {
      name,
      kind: 'person',
      office: write(3),
      speaksFor: null,
      how: 'named',
    };
    const said = { span: { start: nameSpan.end + 1, end: nameSpan.end + 5 }, lemma: 'say' };
    quotes.push({
      ...BERG,
      id: `heavy${String(i).padStart(7, '0')}` as QuoteId,
      contents: [words],
      contentSpans: [span],
      speaker,
    });
    attributions.push({
      kind: 'direct',
      speaker,
      contents: [span],
      confidence: 0.9,
      source: nameSpan,
      cue: said,
      chain: [],
    });
    paragraphs.push(paragraph);
    length += 2 + paragraph.length;
  }
  const article: Article = { ...ARTICLE, text: paragraphs.join('\n\n') };
  const analysis: Analysis = {
    analyzerVersion: 1,
    language: 'en',
    attributions,
    positions: [],
    summary: [],
  };
  const revisions = Array.from({ length: 60 }, (_, i) => ({
    revisedAtMs: i,
    removed: quotes.slice(i, i + 30),
    added: quotes.slice(i + 30, i + 60),
    corrected: [],
  }));
  return { article, analysis, quotes, revisions, pageGoneAtMs: null };
}

/** A digest of ten stories with three quotes each, every time of other words. */
export function heavyDigest(seed: number): ReplyDocument {
  const write = createWriter(seed);
  const story = (): StoryCard => ({
    articleId: ARTICLE.id,
    outlet: ARTICLE.outlet,
    publishedAtMs: ARTICLE.publishedAtMs,
    also: [{ text: 'Coastal Courier', url: 'https://coastal-courier.example/' }],
    title: write(9),
    url: `https://harbour-post.example/${write(5).replaceAll(' ', '-')}`,
    summary: [write(22), write(25)],
    quotes: [0, 1, 2].map(() => {
      const words = write(24);
      const id = write(1).padEnd(12, 'x') as QuoteId;
      return {
        ...cardOf({ ...BERG, id, contents: [words] }),
        speaker: write(2),
        office: write(3),
        articleUrl: `https://harbour-post.example/${write(4).replaceAll(' ', '-')}#:~:text=${encodeURIComponent(words)}`,
      };
    }),
  });
  const stories = Array.from({ length: 10 }, story);
  return {
    audience: 'channel',
    fallback: 'Morning digest: 10 stories',
    blocks: stories.map((each) => ({ kind: 'story', story: each })),
    shareCommandText: null,
  };
}
