/** Pairs of articles and of quotations from test/quality/duplicates: invented stories, and what outlets do with a text, as operations. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { analyze } from '../../../src/analysis/analyze.ts';
import type { Article, ArticleId } from '../../../src/model/article.ts';
import type { Quote, QuoteId } from '../../../src/model/quote.ts';
import type { Span } from '../../../src/model/span.ts';
import type { StoredArticle } from '../../../src/store/ports/article-store.ts';
import { buildQuotes } from '../../../src/store/quotes/build-quotes.ts';
import { NEWS_DAY_MS } from '../values/news.ts';
import { person, quote } from '../values/quote.ts';

const FOLDER = 'test/quality/duplicates';
const HOUR_MS = 3_600_000;

interface Text {
  readonly title: string;
  readonly sentences: readonly string[];
}

interface Story {
  readonly name: string;
  readonly texts: ReadonlyMap<string, Text>;
}

export interface ArticlePair {
  readonly name: string;
  readonly one: StoredArticle;
  readonly other: StoredArticle;
  readonly isCopy: boolean;
  readonly isSameStory: boolean;
}

export interface QuotePair {
  readonly name: string;
  readonly one: Quote;
  readonly other: Quote;
  readonly isSame: boolean;
}

/** "# name", then "== kind: Title" and a line a sentence. */
function readStories(): readonly Story[] {
  const [, ...stories] = readFileSync(`${FOLDER}/stories.txt`, 'utf8').split(/^# /m);
  return stories.map((story) => {
    const [name = '', ...texts] = story.split(/^== /m);
    const read = texts.map((text): [string, Text] => {
      const [head = '', ...sentences] = text.trim().split('\n');
      const [kind = '', title = ''] = head.split(/: (.*)/);
      return [kind, { title, sentences }];
    });
    return { name: name.trim(), texts: new Map(read) };
  });
}

/** What a wire's text becomes in another outlet; each is still a copy. */
const COPIES: Readonly<Record<string, (wire: Text, story: Story) => Text>> = {
  cut: ({ title, sentences }) => ({ title, sentences: sentences.slice(0, 3) }),
  retitled: ({ sentences }, { texts }) => ({
    title: texts.get('rewritten')?.title ?? '',
    sentences,
  }),
  reordered: ({ title, sentences }) => ({
    title,
    sentences: [...sentences.slice(4), ...sentences.slice(0, 2), ...sentences.slice(2, 4)],
  }),
  edited: ({ title, sentences }) => ({
    title: title.toUpperCase(),
    sentences: sentences
      .filter((_, at) => at !== 3)
      .map((sentence) =>
        sentence
          .replace(/ said /, ' told this paper ')
          .replace(/ (?:on|late on) (\w+day)/, ', $1,')
          .replaceAll(' hundred', '00'),
      ),
  }),
  'half rewritten': ({ sentences }, { texts }) => {
    const { title = '', sentences: own = [] } = texts.get('rewritten') ?? {};
    return { title, sentences: own.flatMap((each, at) => [each, sentences[2 * at] ?? '']) };
  },
};

const BOILERPLATE =
  'This paper is read in nine towns and sent out by boat. To get it in the morning, leave your address at the harbour office or with any conductor. Letters are welcome, and those that are short are printed first.';

/** A text that an outlet prints each day with other numbers. */
function tideTable(day: number): Text {
  return {
    title: 'Tides and winds for Gullhaven',
    sentences: [
      `High water at Gullhaven comes at ${3 + day}.${10 + 7 * day} and again at ${15 + day}.${30 + 5 * day}, low water at ${9 + day}.${20 + day}.`,
      `Winds blow from the ${['west', 'north', 'east', 'south'][day % 4]} with ${10 + 3 * day} knots, and gusts reach ${20 + 2 * day} knots off the mole.`,
      'Small boats should stay inside the boom after dark, and nobody should walk on the mole.',
      `The sea has ${8 + day} degrees and waves of ${1 + day} metres outside the sound.`,
    ],
  };
}

interface Place {
  readonly outlet: string;
  readonly hours?: number;
}

function store({ title, sentences }: Text, { outlet, hours = 0 }: Place): StoredArticle {
  const text = [title, ...sentences].join('\n\n');
  const url = `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${createHash('sha256').update(text).digest('hex')}`;
  const article: Article = {
    id: createHash('sha256').update(url).digest('hex').slice(0, 16) as ArticleId,
    feedId: null,
    url,
    outlet,
    title,
    publishedAtMs: NEWS_DAY_MS + hours * HOUR_MS,
    text,
  };
  const analysis = analyze(text);
  const quotes = buildQuotes(article, analysis);
  return { article, analysis, quotes, storedAtMs: NEWS_DAY_MS, isBacklog: false };
}

const POST = { outlet: 'Harbour Post' };
const MAIL = { outlet: 'Evening Mail', hours: 5 };
const NEXT = { outlet: 'Evening Mail', hours: 26 };

export function articlePairs(): readonly ArticlePair[] {
  const stories = readStories();
  const pairs = stories.flatMap(pairsOf);
  const tides = [0, 1, 2, 3].map((day): ArticlePair => {
    const [one, other] = [tideTable(day), tideTable(day + 1)];
    return {
      name: `tides, day ${day} and the next`,
      one: store(one, POST),
      other: store(other, { ...POST, hours: 24 }),
      isCopy: false,
      isSameStory: false,
    };
  });
  return [...pairs, ...tides];
}

function pairsOf(story: Story): readonly ArticlePair[] {
  const text = (kind: string): Text => {
    const found = story.texts.get(kind);
    if (found === undefined) throw new Error(`${story.name} has no ${kind}`);
    return found;
  };
  const wire = text('wire');
  const withBoilerplate = ({ title, sentences }: Text): Text => ({
    title,
    sentences: [...sentences, BOILERPLATE],
  });
  const pair = (name: string, one: StoredArticle, other: StoredArticle, label: string) => ({
    name: `${story.name}: ${name}`,
    one,
    other,
    isCopy: label === 'copy',
    isSameStory: label !== 'other',
  });
  return [
    ...Object.entries(COPIES).map(([name, make]) =>
      pair(name, store(wire, POST), store(make(wire, story), MAIL), 'copy'),
    ),
    pair('rewritten', store(wire, POST), store(text('rewritten'), MAIL), 'story'),
    pair('next day', store(wire, POST), store(text('next day'), NEXT), 'story'),
    pair(
      'rewritten, next day',
      store(text('rewritten'), MAIL),
      store(text('next day'), NEXT),
      'story',
    ),
    pair('same people', store(wire, POST), store(text('same people'), NEXT), 'other'),
    pair('same topic', store(wire, POST), store(text('same topic'), MAIL), 'other'),
    pair(
      'boilerplate of one group of papers',
      store(withBoilerplate(text('same people')), POST),
      store(withBoilerplate(text('same topic')), MAIL),
      'other',
    ),
  ];
}

/** One article of each story: what the others are compared with. */
export function wires(): readonly StoredArticle[] {
  return readStories().flatMap(({ texts }) => {
    const wire = texts.get('wire');
    return wire === undefined ? [] : [store(wire, { outlet: 'Coastal Courier' })];
  });
}

/** "same: name | Speaker: words | Speaker +8d: words"; " / " parts pieces. */
export function quotePairs(): readonly QuotePair[] {
  const lines = readFileSync(`${FOLDER}/quotes.txt`, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [head = '', ...said] = line.split(' | ');
    const [label = '', name = ''] = head.split(/: (.*)/);
    const [one, other] = said.map((each, at) => readQuote(each, `${name} ${at}`));
    if (one === undefined || other === undefined) throw new Error(`no pair: ${line}`);
    return { name, one, other, isSame: label === 'same' };
  });
}

export interface FewWordsPair {
  readonly name: string;
  readonly one: Marked;
  readonly other: Marked;
  readonly isSame: boolean;
}

export interface Marked {
  readonly stored: StoredArticle;
  /** Where its few words stand. */
  readonly span: Span;
}

/**
 * few-words.txt: "# name", "== wire: Title" and a line a sentence, with few words marked as {a:words}; below, what other outlets made of
 * it: "== same: what they did: Title" where words with the same mark are one statement, "== other: …" where they are not.
 */
export function fewWordsPairs(): readonly FewWordsPair[] {
  const [, ...stories] = readFileSync(`${FOLDER}/few-words.txt`, 'utf8').split(/^# /m);
  return stories.flatMap((story) => {
    const [name = '', ...texts] = story.split(/^== /m);
    const [wire, ...versions] = texts.map(readMarked);
    if (wire === undefined) throw new Error(`${name} has no wire`);
    return versions.flatMap(({ head, stored, spans }) => {
      const [, label = '', what = ''] = /^(\w+): (.*): /.exec(head) ?? [];
      return [...spans].map(([mark, span]): FewWordsPair => {
        const inWire = wire.spans.get(mark);
        if (inWire === undefined) throw new Error(`${name}: ${mark} is not in the wire`);
        const one = { stored: wire.stored, span: inWire };
        const pairName = `${name.trim()}: ${what}, ${mark}`;
        return { name: pairName, one, other: { stored, span }, isSame: label === 'same' };
      });
    });
  });
}

function readMarked(text: string, at: number) {
  const [head = '', ...sentences] = text.trim().split('\n');
  const title = head.split(': ').at(-1) ?? '';
  const spans = new Map<string, Span>();
  let plain = '';
  for (const part of [title, ...sentences].join('\n\n').split(/(\{\w:[^}]*\})/)) {
    const [, mark, words] = /^\{(\w):([^}]*)\}$/.exec(part) ?? [];
    if (mark !== undefined && words !== undefined)
      spans.set(mark, { start: plain.length, end: plain.length + words.length });
    plain += words ?? part;
  }
  const [, ...rest] = plain.split('\n\n');
  const stored = store({ title, sentences: rest }, { outlet: `Outlet ${at}`, hours: at });
  return { head, stored, spans };
}

function readQuote(line: string, id: string): Quote {
  const [head = '', words = ''] = line.split(/: (.*)/);
  const [, name = '', days = '0'] = /^(.*?)(?: \+(\d+)d)?$/.exec(head) ?? [];
  const [first = '', ...rest] = words.split(' / ');
  return quote({
    id: id as QuoteId,
    articleId: id as ArticleId,
    speaker: name === 'nobody' ? null : person(name),
    contents: [first, ...rest],
    publishedAtMs: NEWS_DAY_MS + 24 * Number(days) * HOUR_MS,
  });
}
