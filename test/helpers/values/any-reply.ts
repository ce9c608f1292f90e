/**
 * Any reply document, for the property tests of all surfaces: every kind of block, and in every place for text what a hostile or
 * careless page might have there. Ids and times are the program's own and stay what they are in it.
 */
import fc from 'fast-check';
import type { Strip } from '../../../src/model/picture.ts';
import type {
  ChosenWords,
  QuoteCard,
  ReplyBlock,
  ReplyButton,
  ReplyChoice,
  ReplyDocument,
  ReplyText,
  StoryCard,
} from '../../../src/model/reply.ts';
import { foreignText } from './foreign-text.ts';
import { quoteCard } from './quote-card.ts';
import { storyCard } from './story-card.ts';

/** As model/reply.ts promises. */
const MAX_CHOICES = 25;
const MAX_COMMAND_CHARS = 90;

/** Short where it stands beside much else: a document of long texts alone shows little of itself. */
const name = foreignText(300);
const text = foreignText();
const atMs = fc.integer({ min: 0, max: 4e12 });

/** Addresses of outlets, and what pages have in their place. */
const url = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  name,
  name.map((path) => `https://post.example/${path}`),
  name.map((words) => `https://post.example/bridge#:~:text=${words}`),
  fc.constantFrom('javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'data:text/html,x', '//a.example'),
);

const linked: fc.Arbitrary<ReplyText> = fc.oneof(
  fc.record({ text: name, url }),
  fc.record({ text: name }),
);

/** Words that the text may have: bare letters, and what it has anywhere. */
const highlight = fc.array(fc.oneof(name, fc.constantFrom('everyone', 'a', 'https', '1', 'the')), {
  maxLength: 3,
});

/** One of the card's own words is among them, half of the time. */
const withHighlight = <Card extends QuoteCard | StoryCard>(
  cards: fc.Arbitrary<Card>,
  textsOf: (card: Card) => readonly string[],
): fc.Arbitrary<Card> =>
  fc.tuple(cards, fc.option(highlight), fc.nat()).map(([card, phrases, at]) => {
    const words = textsOf(card).join('\n').split(/\s+/);
    return phrases === null
      ? card
      : { ...card, highlight: [...phrases, words[at % words.length] ?? ''] };
  });

const plainQuoteCard: fc.Arbitrary<QuoteCard> = fc
  .record({
    contents: fc
      .tuple(text, fc.array(text, { maxLength: 2 }))
      .map(([first, others]): QuoteCard['contents'] => [first, ...others]),
    attributionKind: fc.constantFrom('direct' as const, 'indirect', 'mixed'),
    speaker: name,
    office: fc.option(name),
    how: fc.option(fc.constantFrom('named' as const, 'surname', 'title', 'pronoun', 'continued')),
    cue: fc.option(name),
    act: fc.option(name),
    isUncertain: fc.boolean(),
    articleTitle: name,
    outlet: name,
    publishedAtMs: atMs,
    articleUrl: url,
    permalink: fc.option(url),
    alsoIn: fc.array(linked, { maxLength: 30 }),
    why: fc.array(name, { maxLength: 4 }),
  })
  .map(({ alsoIn, ...change }) => quoteCard(alsoIn.length > 0 ? { ...change, alsoIn } : change));

export const anyQuoteCard = withHighlight(plainQuoteCard, ({ contents }) => contents);

/** Names stand behind any of its characters. */
const chosenWords: fc.Arbitrary<string | ChosenWords> = fc.oneof(
  text,
  fc
    .record({
      text,
      names: fc.array(fc.record({ at: fc.nat({ max: 60 }), name }), { maxLength: 2 }),
      source: fc.option(linked, { nil: undefined }),
    })
    .map(({ text: words, names, source }) => ({
      text: words,
      names: names
        .map(({ at, ...rest }) => ({ ...rest, at: Math.min(at, words.length) }))
        .sort((a, b) => a.at - b.at),
      ...(source === undefined ? {} : { source }),
    })),
);

const plainStory: fc.Arbitrary<StoryCard> = fc
  .record({
    title: text,
    url,
    outlet: name,
    publishedAtMs: atMs,
    summary: fc.array(chosenWords, { maxLength: 3 }),
    quotes: fc.array(anyQuoteCard, { maxLength: 3 }),
    also: fc.array(linked, { maxLength: 30 }),
    update: fc.option(text),
  })
  .map(({ update, ...change }) => storyCard(update === null ? change : { ...change, update }));

const story = withHighlight(plainStory, ({ summary }) =>
  summary.map((chosen) => (typeof chosen === 'string' ? chosen : chosen.text)),
);

/** Nearly always one that fits, as commands make them. */
const commandText = fc.oneof(
  { weight: 4, arbitrary: name.map((words) => `quote ${words}`.slice(0, MAX_COMMAND_CHARS)) },
  { weight: 1, arbitrary: text },
);

const button: fc.Arbitrary<ReplyButton> = fc.oneof(
  fc.record({ label: name, commandText, style: fc.constantFrom('plain' as const, 'danger') }),
  fc.record({
    label: name,
    commandText,
    style: fc.constant('plain' as const),
    asks: fc.constantFrom<[string, ...string[]]>(['speaker'], ['speaker', 'words', 'since']),
  }),
);

const choice: fc.Arbitrary<ReplyChoice> = fc.oneof(
  fc.record({ label: name, commandText }),
  fc.record({ label: name, detail: name, commandText }),
);

const cells = fc.array(name, { maxLength: 12 });

const side = fc.record({
  title: name,
  quotes: fc.array(anyQuoteCard, { maxLength: 3 }),
  notes: fc.array(name, { maxLength: 2 }),
});

export const anyStrip: fc.Arbitrary<Strip> = fc
  .array(
    fc.record({
      name,
      marks: fc.array(
        fc.record({
          atMs,
          stance: fc.constantFrom('favor' as const, 'against', 'mixed', 'none'),
          isUncertain: fc.boolean(),
        }),
        { minLength: 1, maxLength: 5 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((rows) => {
    const times = rows.flatMap(({ marks }) => marks.map((mark) => mark.atMs));
    const [fromMs, toMs] = [Math.min(...times), Math.max(...times)];
    const title = 'What others say';
    return { kind: 'strip', title, rows, fromMs, toMs, moreHolders: 2, timeZone: 'Europe/Oslo' };
  });

/** One of each kind: the compiler asks for a new one here. */
const BLOCKS: {
  readonly [Kind in ReplyBlock['kind']]: fc.Arbitrary<
    Omit<Extract<ReplyBlock, { kind: Kind }>, 'kind'>
  >;
} = {
  heading: fc.record({ text }),
  paragraph: fc.record({ text }),
  note: fc.record({ text }),
  list: fc.record({ items: fc.array(linked, { maxLength: 60 }) }),
  quote: fc.record({ quote: anyQuoteCard }),
  story: fc.record({ story }),
  table: fc.record({ columns: cells, rows: fc.array(cells, { maxLength: 30 }) }),
  buttons: fc.record({ buttons: fc.array(button, { maxLength: 40 }) }),
  choices: fc.record({
    prompt: name,
    choices: fc.array(choice, { minLength: 1, maxLength: MAX_CHOICES }),
  }),
  copy: fc.record({ text }),
  sides: fc.record({ sides: fc.tuple(side, side) }),
  picture: fc.record({ picture: anyStrip, alt: text }),
  divider: fc.record({}),
};

const anyBlock: fc.Arbitrary<ReplyBlock> = fc.oneof(
  ...Object.entries(BLOCKS).map(([kind, fields]) =>
    (fields as fc.Arbitrary<object>).map((block) => ({ kind, ...block }) as ReplyBlock),
  ),
);

export const anyReply: fc.Arbitrary<ReplyDocument> = fc.record({
  audience: fc.constantFrom('caller' as const, 'channel'),
  fallback: text,
  blocks: fc.oneof(
    { weight: 8, arbitrary: fc.array(anyBlock, { maxLength: 8 }) },
    { weight: 1, arbitrary: fc.array(anyBlock, { minLength: 30, maxLength: 70 }) },
  ),
  shareCommandText: fc.option(commandText),
});

/** For `fc.assert`: a failing document is large, and shrinking it takes minutes; what was found by then will do. */
export const REPLY_RUNS = { numRuns: 100, interruptAfterTimeLimit: 10_000 };

/** Every quotation of a document, in the order of reading. */
export function quotesOf({ blocks }: Pick<ReplyDocument, 'blocks'>): readonly QuoteCard[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quote') return [block.quote];
    if (block.kind === 'sides') return block.sides.flatMap(({ quotes }) => quotes);
    return block.kind === 'story' ? block.story.quotes : [];
  });
}

/** Every address that a document gives, wherever it stands. */
export function addressesOf(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return /url|permalink/i.test(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, part]) => addressesOf(part, field));
}

/** The texts of all "copy" blocks, in order. */
export function copiesOf({ blocks }: Pick<ReplyDocument, 'blocks'>): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'copy' ? [block.text] : []));
}

/** Half characters can't be sent: each is shown as the mark for what can't be shown. */
export const repaired = (words: string) => words.replace(/\p{Surrogate}/gu, '\uFFFD');
