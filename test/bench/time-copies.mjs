/**
 * What a wire story on many outlets costs: storing its copies, each cut, headed and edited in a way of its own, and finding them again.
 * The store is in memory, so that no disk is measured.
 */
const OUTLETS = 200;
const PARAGRAPHS = 18;
const WORDS_A_PARAGRAPH = 36;
const DAY_MS = Date.UTC(2026, 2, 3);

/** @param built imports a module of the built program. */
export async function timeCopies(built) {
  const { openStore } = await built('store/open-store');
  const { silentLogger } = await built('lib/logger');
  const clock = { nowMs: () => DAY_MS };
  const store = await openStore({ path: ':memory:', clock, logger: silentLogger });
  const analysis = {
    analyzerVersion: 1,
    language: 'en',
    attributions: [],
    positions: [],
    summary: [],
  };
  const time = async (articles) => {
    const spentMs = [];
    for (const article of articles) {
      const startedAt = performance.now();
      await store.saveArticle(article, analysis);
      spentMs.push(performance.now() - startedAt);
    }
    return spentMs.sort((a, b) => a - b)[Math.floor(spentMs.length / 2)];
  };
  const printings = Array.from({ length: OUTLETS }, (_, outlet) => printing(outlet));
  const aloneMs = await time(Array.from({ length: OUTLETS }, (_, number) => alone(number)));
  const copyMs = await time(printings);
  const ids = printings.map(({ id }) => id);
  const groupedAt = performance.now();
  const groups = await store.listCopyGroups(ids);
  const groupMs = performance.now() - groupedAt;
  await store.close();
  return [
    { what: 'storing an article that has no copies, median, ms', measured: tenths(aloneMs) },
    { what: `… one of a story on ${OUTLETS} outlets, median, ms`, measured: tenths(copyMs) },
    {
      what: `finding all ${groups[0]?.length} of its articles, in ${groups.length} group, ms`,
      measured: tenths(groupMs),
    },
  ];
}

/** @returns what an outlet makes of the wire's text: paragraphs cut from the end, a word here and there, a paragraph of its own. */
function printing(outlet) {
  const kept = PARAGRAPHS - ((outlet * 7) % 10);
  const wire = Array.from({ length: kept }, (_, at) => paragraph(at + 1));
  const edited = wire.map((each, at) => ((outlet + at) % 5 === 0 ? `Now ${each}` : each));
  return article(`copy${outlet}`, [...edited, paragraph(1000 + outlet)]);
}

/** @returns an article as long, of words that no other has. */
function alone(number) {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, at) =>
    paragraph(5000 + number * PARAGRAPHS + at),
  );
  return article(`alone${number}`, paragraphs);
}

function article(name, paragraphs) {
  return {
    id: name.padEnd(16, '.'),
    feedId: null,
    url: `https://${name}.example/story`,
    outlet: name,
    title: name,
    publishedAtMs: DAY_MS,
    text: [name, ...paragraphs].join('\n\n'),
  };
}

/** Words told by its number: no two paragraphs have three in a row in common. */
function paragraph(number) {
  let state = number * 2654435761;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state % 46656).toString(36).replaceAll(/\d/g, 'x');
  };
  return Array.from({ length: WORDS_A_PARAGRAPH }, next).join(' ');
}

const tenths = (value) => Math.round(10 * value) / 10;
