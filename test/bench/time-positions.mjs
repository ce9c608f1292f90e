/** Part of bench.mjs: `/positions` over 100,000 quotes in memory, half of them about one name and a quarter by it. */

const QUOTES = 100_000;
/** Outlets that print the same words, as wire copy is. */
const PRINTINGS = 8;
const QUOTES_AN_ARTICLE = 10;
const HOLDERS = 2000;
const QUESTIONS = 4000;
const WARM_UP = 400;
/** An article comes before every so-manieth question: what is kept between questions is forgotten then. */
const QUESTIONS_AN_ARTICLE = 50;

const MINUTE_MS = 60_000;
const NOW_MS = Date.UTC(2026, 2, 3, 8, 30);
const BIG = 'Tidewater Council';
const STANCES = ['favor', 'against', 'none', 'none'];
const WORDS =
  'harbour tolls pilots quota winter bridge ferry council strike sleep tugs herring gate survey law bell'.split(
    ' ',
  );

/** @param built loads a module of dist/src; `../commands/…` beside it. */
export async function timePositions(built) {
  const { createQuoteIndex } = await built('quote-index/create-quote-index');
  const { answerPositions } = await built('../commands/positions');
  const index = createQuoteIndex();
  for (let number = 0; number < QUOTES / QUOTES_AN_ARTICLE; number++)
    putArticle(index, number, NOW_MS - (QUOTES / QUOTES_AN_ARTICLE - number) * MINUTE_MS);
  index.prepare();
  const services = {
    index,
    clock: { nowMs: () => NOW_MS },
    timeZone: 'Europe/Oslo',
    links: {
      toPassage: (url, words) => `${url}#:~:text=${encodeURIComponent(words.slice(0, 80))}`,
      toArticle: (url) => url,
      toQuote: (id) => `https://verbatim.example/q/${id}`,
      toStoredArticle: (id) => `https://verbatim.example/a/${id}`,
    },
  };
  const took = { first: [], words: [], big: [], others: [] };
  let article = QUOTES / QUOTES_AN_ARTICLE;
  for (let number = -WARM_UP; number < QUESTIONS; number++) {
    const isFirst = number % QUESTIONS_AN_ARTICLE === 0;
    if (isFirst) putArticle(index, article++, NOW_MS - MINUTE_MS * (number % 3));
    const options = questionOf(number);
    const startedMs = processorMs();
    const { blocks } = answerPositions({ options, quoted: ['name'] }, services);
    const milliseconds = processorMs() - startedMs;
    if (blocks.length === 0) throw new Error('nothing was answered');
    if (number >= 0) took[isFirst ? 'first' : kindOf(options)].push(milliseconds);
  }
  const what = `/positions, ${index.quoteCount.toLocaleString('en-GB')} quotes in memory`;
  return [
    { what: `${what}, p99 ms`, measured: p99(took.others), goal: '< 5' },
    {
      what: '… of a name with 50,000 about it and 25,000 by it, p99 ms',
      measured: p99(took.big),
      goal: '< 5',
    },
    { what: '… the same with a word, p99 ms', measured: p99(took.words) },
    { what: '… the first question after an article came, p99 ms', measured: p99(took.first) },
  ];
}

/** What the process has had of the processors: a busy machine shows less in it than by the clock. */
function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function kindOf({ name, words }) {
  if (name !== BIG) return 'others';
  return words === undefined ? 'big' : 'words';
}

/** In turn plain, with a word, with a date, about somebody. */
function questionOf(number) {
  const isBig = number % 4 === 0;
  const name = isBig ? BIG : nameOf(Math.abs(number * 7) % HOLDERS);
  const kind = Math.abs(number >> 2) % 4;
  if (kind === 1) return { name, words: WORDS[Math.abs(number >> 4) % WORDS.length] };
  if (kind === 2) return { name, since: '3d' };
  if (kind === 3) return { name, about: isBig ? nameOf(Math.abs(number) % HOLDERS) : BIG };
  return { name };
}

/** "Kari Moenvik": given names and surnames that no rule takes for each other's. */
function nameOf(number) {
  const given = ['Kari', 'Nils', 'Ingrid', 'Tomas', 'Ruth', 'Oskar', 'Greta', 'Lars'];
  const letters = [...number.toString(20)].map(
    (digit) => 'bdfgklmnprstvbdfgklm'[parseInt(digit, 20)],
  );
  return `${given[number % given.length]} M${letters.map((letter) => `o${letter}`).join('')}en`;
}

/** The same words and speakers in every printing of a story, each in an article of its own. */
const stories = new Map();

function putArticle(index, number, publishedAtMs) {
  const story = Math.floor(number / PRINTINGS);
  if (!stories.has(story)) stories.clear();
  const told = stories.get(story) ?? tellStory(story);
  stories.set(story, told);
  const articleId = number.toString(16).padStart(16, '0');
  index.putArticle(
    articleId,
    told.map((each, place) => ({
      ...each,
      id: `${number.toString(36)}-${place}`.padStart(12, 'q'),
      articleId,
      feedId: null,
      articleTitle: `Story ${story}`,
      articleUrl: `https://outlet-${number % 40}.example/${number}`,
      outlet: `Outlet ${number % 40}`,
      publishedAtMs,
    })),
  );
}

function tellStory(story) {
  return Array.from({ length: QUOTES_AN_ARTICLE }, (_, place) => {
    const number = story * QUOTES_AN_ARTICLE + place;
    const isOwn = place % 4 === 3;
    const about = place % 2 === 0 ? BIG : nameOf((number * 3) % HOLDERS);
    const [first, second] = [(number * 7919) >> 4, (number * 104_729) >> 6].map(
      (mixed) => WORDS[mixed % WORDS.length],
    );
    const words = `The ${first} of number ${number} must wait for the ${second} until day ${number % 365}.`;
    return {
      kind: 'direct',
      speaker: {
        name: isOwn ? BIG : nameOf(number % HOLDERS),
        kind: isOwn ? 'body' : 'person',
        office: null,
        speaksFor: null,
        how: 'named',
      },
      cue: 'said',
      contents: [words],
      contentSpans: [{ start: number * 100, end: number * 100 + words.length }],
      confidence: 0.9,
      positions: [{ topic: about, act: 'says', stance: STANCES[number % STANCES.length] }],
    };
  });
}

function p99(times) {
  times.sort((a, b) => a - b);
  return Math.round(times[Math.floor(times.length * 0.99)] * 100) / 100;
}
