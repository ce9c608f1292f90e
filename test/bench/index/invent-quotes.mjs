/**
 * Quotes of a newsroom's years, told by their number: the same ones for every index that is measured. Words and speakers are drawn by
 * Zipf's law, one name for forty quotes; one article in five is a copy of an earlier one in another outlet.
 */
const FIRST_MS = Date.UTC(2016, 0, 1);
/** A million quotes in ten years. */
const QUOTE_EVERY_MS = 315_576;
const QUOTES_AN_ARTICLE = 4;
const VOCABULARY = 60_000;
const QUOTES_A_NAME = 40;
const OUTLETS = 60;
const BODIES = 400;
/** Characters of a quote, on average 178. */
const [SHORTEST, LONGEST] = [60, 296];
/** Copies are of one of so many articles before. */
const COPIED_BACK = 20;

/** @returns numbers from 0 up to below 1, always the same for a seed (mulberry32). */
export function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @returns a draw of ranks from 0, each as often as Zipf's law says. */
function createZipf(size) {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) {
    sum += 1 / (rank + 1);
    sums[rank] = sum;
  }
  return (random) => {
    const sought = random() * sum;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < sought) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const [STARTS, VOWELS, ENDS] = ['bdfgklmnprstvwhj', 'aeiou', 'nrlsm'];
const SYLLABLES = STARTS.length * VOWELS.length * ENDS.length;

/** A word for a rank: three letters for the commonest 400, six for the others. */
function wordOf(rank) {
  const start = STARTS[rank % STARTS.length];
  const vowel = VOWELS[Math.floor(rank / STARTS.length) % VOWELS.length];
  const end = ENDS[Math.floor(rank / STARTS.length / VOWELS.length) % ENDS.length];
  const syllable = start + vowel + end;
  return rank < SYLLABLES ? syllable : wordOf(Math.floor(rank / SYLLABLES) - 1) + syllable;
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);
/** Ninety given names, and surnames of three syllables from all over, as few of them of one sound as real ones. */
const nameOf = (rank) =>
  `${capital(wordOf(450 + (rank % 90)))} ${capital(wordOf(SPREAD_FROM + ((rank * 48_271) % SPREAD)))}`;
const SPREAD_FROM = 161_000;
const SPREAD = 63_000_001;

/** @returns what draws speakers, words and queries for an index of so many quotes. */
export function createWorld(quoteCount) {
  const names = Math.max(50, Math.round(quoteCount / QUOTES_A_NAME));
  const [drawName, drawWord] = [createZipf(names), createZipf(VOCABULARY)];
  const speakers = [];
  return {
    speaker(random) {
      if (random() < 0.08) return null;
      const rank = drawName(random);
      // Equal ones are one, as those that the store reads are.
      speakers[rank] ??= speakerOf(rank);
      return speakers[rank];
    },
    text(random) {
      const length = SHORTEST + random() * (LONGEST - SHORTEST);
      let text = capital(wordOf(drawWord(random)));
      while (text.length < length) text += ` ${wordOf(drawWord(random))}`;
      return flat(`${text}.`);
    },
  };
}

function speakerOf(rank) {
  const isInOffice = rank % 2 === 0;
  return {
    name: flat(nameOf(rank)),
    kind: 'person',
    office: isInOffice ? flat(`${wordOf(rank % 40)} minister`) : null,
    speaksFor: isInOffice ? bodyOf(rank % BODIES) : null,
    how: 'named',
  };
}

/** As texts are that were read from somewhere: not a tree of the parts that it was put together from. */
const flat = (text) => Buffer.from(text).toString();

/** Ten bodies of each kind. */
const bodies = Array.from({ length: BODIES }, (_, number) =>
  flat(`${capital(wordOf(500 + number))} ${capital(wordOf(2_000 + (number % 40)))}`),
);
const bodyOf = (number) => bodies[number];
const outlets = Array.from({ length: OUTLETS }, (_, number) =>
  flat(`Outlet ${capital(wordOf(number))}`),
);
const feeds = outlets.map((_, number) => `feed-${number}`);

/** Articles with their quotes, earliest first, until there are so many quotes. */
export function* inventArticles(world, quoteCount, { seed = 1, from = 0 } = {}) {
  const random = createRandom(seed);
  const lately = [];
  for (let number = from; number < from + quoteCount; number += QUOTES_AN_ARTICLE) {
    const copied = random() < 0.2 ? lately[Math.floor(random() * lately.length)] : undefined;
    const said =
      copied ??
      Array.from({ length: Math.min(QUOTES_AN_ARTICLE, from + quoteCount - number) }, () => ({
        speaker: world.speaker(random),
        contents: [world.text(random)],
        contentSpans: [{ start: Math.floor(random() * 4000), end: 4300 }],
        positions:
          random() < 0.3
            ? [
                {
                  topic: bodyOf(Math.floor(random() * BODIES)),
                  act: 'rejects',
                  stance: 'against',
                },
              ]
            : [],
      }));
    if (copied === undefined) lately.push(said);
    if (lately.length > COPIED_BACK) lately.shift();
    yield articleOf(number, said.slice(0, from + quoteCount - number), random);
  }
}

function articleOf(number, said, random) {
  const articleId = flat(number.toString(16).padStart(16, '0'));
  const outlet = Math.floor(random() * OUTLETS);
  const shared = {
    articleId,
    feedId: feeds[outlet],
    articleTitle: flat(`Headline ${wordOf(number % 50_000)} of article ${number}`),
    articleUrl: flat(`https://outlet-${outlet}.example/news/story-${number}`),
    outlet: outlets[outlet],
    publishedAtMs: FIRST_MS + number * QUOTE_EVERY_MS,
  };
  // Field by field, as the store makes them: spread, V8 keeps some of them apart.
  const quotes = said.map(({ speaker, contents, contentSpans, positions }, place) => ({
    id: flat((number + place).toString(36).padStart(12, '-')),
    articleId,
    feedId: shared.feedId,
    articleTitle: shared.articleTitle,
    articleUrl: shared.articleUrl,
    outlet: shared.outlet,
    publishedAtMs: shared.publishedAtMs,
    kind: 'direct',
    speaker,
    cue: 'said',
    contents,
    contentSpans,
    confidence: 0.9,
    positions,
  }));
  return { articleId, quotes };
}
