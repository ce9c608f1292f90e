/**
 * What the console's pages of the record cost with 100,000 quotes in memory: 12,500 that eight of 200 outlets print each, every other one by
 * one and the same person. Processor time, because what is counted lets others have their turn in between.
 */
const STATEMENTS = 12_500;
const PRINTINGS = 8;
const OUTLETS = 200;
const NAMES = 3000;
const RUNS = 7;
const HOUR_MS = 3_600_000;
const STEMS = 'Ald Berg Corv Dahl Esk Ferr Gull Harr Ivar Jorn'.split(' ');

/** @param built imports a module of the built program. */
export async function timeRecord(built) {
  const { createQuoteIndex } = await built('quote-index/create-quote-index');
  const { createRecordReader } = await built('records/read-records');
  const { createSpeakerReader } = await built('records/read-speakers');
  const index = createQuoteIndex();
  for (let number = 0; number < STATEMENTS; number++)
    for (let place = 0; place < PRINTINGS; place++) {
      const quote = printing(number, place);
      index.putArticle(quote.articleId, [quote]);
    }
  index.prepare();
  const links = { toPassage: (url) => url, toQuote: () => null };
  const nowMs = STATEMENTS * 2 * HOUR_MS;
  const records = createRecordReader({ index, links, store: {}, clock: { nowMs: () => nowMs } });
  const speakers = createSpeakerReader(index, links, {});
  const all = { speaker: null, topic: null, outlet: null, kind: null, days: null };
  const busiest = nameOf(0);
  const speaker = busiest.toLowerCase();
  const page = () => speakers.find(busiest, { offset: 0, limit: 20 });
  const counted = index.quoteCount.toLocaleString('en-GB');
  return [
    {
      what: `share of voice of ${counted} quotes, processor ms`,
      measured: await spent(() => records.count(all)),
    },
    {
      what: '… of the last 30 days, processor ms',
      measured: await spent(() => records.count({ ...all, days: 30 })),
    },
    {
      what: 'page of a name with half of them: counts, processor ms',
      measured: await spent(() => records.count({ ...all, speaker })),
    },
    { what: '… names, offices and newest quotes, in one go, ms', measured: await spent(page) },
  ];
}

/** The median of some runs. */
async function spent(work) {
  await work();
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return Math.round(times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]);
}

function printing(number, place) {
  const articleId = `${number}-${place}`;
  const words = `${STEMS[number % 10]} ${number} will not pay for pier ${number} at ${STEMS[number % 7]} ${number} this year.`;
  const topic = `${STEMS[number % 10]}land ${number % 50}`;
  return {
    id: `q${articleId}`,
    articleId,
    feedId: null,
    articleTitle: `Pier ${number}`,
    articleUrl: `https://outlet.example/${articleId}`,
    outlet: `Outlet ${(number * 7 + place * 25) % OUTLETS}`,
    publishedAtMs: (number * 2 + place / PRINTINGS) * HOUR_MS,
    kind: 'direct',
    speaker: {
      name: nameOf(number % 2 === 0 ? 0 : number % NAMES),
      kind: 'person',
      office: 'harbour minister',
      speaksFor: null,
      how: 'named',
    },
    cue: 'said',
    contents: [words],
    contentSpans: [{ start: 0, end: words.length }],
    confidence: 0.9,
    positions: number % 3 === 0 ? [] : [{ topic, act: 'rejects', stance: 'against' }],
  };
}

const nameOf = (number) =>
  `${STEMS[number % 10]}a ${STEMS[Math.floor(number / 10) % 10]}${STEMS[Math.floor(number / 100) % 10].toLowerCase()}${'son'.repeat(1 + Math.floor(number / 1000))}`;
