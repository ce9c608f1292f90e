/**
 * Part of time-index.mjs: one index in a process of its own, so that its memory is its own. Prints one line of JSON.
 *
 *   node --expose-gc measure-index.mjs verbatim|minisearch|flexsearch|sqliteFts5 QUOTES [HELD [alone]]
 *
 * HELD says how many quotes stay in memory, of this index; with `alone` it is given no others, and has no limit.
 *
 * An index under test (see the files beside this one) has: `add(article)`, `finish()`, the questions `speaker(name)`,
 * `speakerAndWord(name, word)`, `words(words)`, `completion(typed)`, each with how many it shows first, `diskBytes()` or nothing, and
 * `save(path)`, `forget()` and `open(path)` or none of them. `insert(article)` where more than `add` is to be timed, `typo(mistyped)` where it knows near
 * names.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom, createWorld, inventArticles } from './invent-quotes.mjs';

const [, , contender, count, held, alone] = process.argv;
const quoteCount = Number(count);
const heldCount = Math.min(quoteCount, Number(held ?? count));
const maxQuotes = held === undefined || alone ? null : heldCount;
/** Questions of one kind: what is slow is asked fewer, for p99 at least a hundred. */
const [MOST_QUESTIONS, FEWEST_QUESTIONS, QUESTIONS_MS] = [2000, 100, 8000];
/**
 * The engine compiles what runs often, on the processors whose time is taken, and its users run it for weeks: so long each kind is asked before,
 * and at least so often.
 */
const [WARM_UP_MS, FEWEST_WARM_UPS, MOST_WARM_UP_ROUNDS] = [3000, 50, 20];
/** As `/quote` shows and as platforms complete. */
const [PAGE, COMPLETED] = [10, 25];
const INSERTED_ARTICLES = 5000;
/** For warmth, before these. */
const INSERTED_BEFORE = 15_000;

const folder = mkdtempSync(join(tmpdir(), 'verbatim-index-'));
try {
  const { createContender } = await import(`./${fileOf(contender)}.mjs`);
  console.log(JSON.stringify(await measure(createContender)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(createContender) {
  const world = createWorld(quoteCount);
  const bytesBefore = bytesHeld();
  const index = await createContender(join(folder, 'index'), maxQuotes);
  const { buildS, textBytes } = build(index, articlesGiven(world));
  const memoryBytes = bytesHeld() - bytesBefore;
  const bytes = index.diskBytes?.() ?? memoryBytes;
  const questions = drawQuestions(world);
  const asked = {
    speaker: questions.map(
      ({ name }) =>
        () =>
          index.speaker(name, PAGE),
    ),
    speakerAndWord: questions.map(({ name, words: [word] }) => {
      return () => index.speakerAndWord(name, word, PAGE);
    }),
    words: questions.map(
      ({ words }) =>
        () =>
          index.words(words, PAGE),
    ),
    completion: questions.map(
      ({ typed }) =>
        () =>
          index.completion(typed, COMPLETED),
    ),
    typo: index.typo
      ? questions.map(
          ({ mistyped }) =>
            () =>
              index.typo(mistyped, COMPLETED),
        )
      : [],
  };
  const times = Object.entries(asked).map(([kind, each]) => [
    kind,
    percentiles(each, Array(MOST_WARM_UP_ROUNDS).fill(each).flat()),
  ]);
  const inserts = inventInserts(world).map((article) => () => (index.insert ?? index.add)(article));
  const measured = inserts.slice(INSERTED_BEFORE);
  times.push(['insert', percentiles(measured, inserts.slice(0, INSERTED_BEFORE))]);
  const readyS = await timeReady(index, join(folder, 'saved'));
  return {
    quotes: quoteCount,
    buildS: rounded(buildS),
    bytesPerQuote: Math.round(bytes / heldCount - textBytes / (alone ? heldCount : quoteCount)),
    p50Ms: Object.fromEntries(times.map(([kind, { p50 }]) => [kind, p50])),
    p99Ms: Object.fromEntries(times.map(([kind, { p99 }]) => [kind, p99])),
    longestMs: Object.fromEntries(times.map(([kind, { longest }]) => [kind, longest])),
    readyS,
    heapMb: Math.round(memoryBytes / 1e6),
    residentMb: Math.round(process.memoryUsage().rss / 1e6),
  };
}

function* articlesGiven(world) {
  let before = alone ? quoteCount - heldCount : 0;
  for (const article of inventArticles(world, quoteCount)) {
    before -= article.quotes.length;
    if (before < 0) yield article;
  }
}

/** The quotes are made in batches, outside of what is timed, and not kept. */
function build(index, articles) {
  let [spentMs, textBytes] = [0, 0];
  for (let batch = take(articles, 2500); batch.length > 0; batch = take(articles, 2500)) {
    for (const { quotes } of batch)
      for (const { contents } of quotes) textBytes += Buffer.byteLength(contents[0]);
    const startedMs = processorMs();
    for (const article of batch) index.add(article);
    spentMs += processorMs() - startedMs;
  }
  const startedMs = processorMs();
  index.finish();
  return { buildS: (spentMs + processorMs() - startedMs) / 1000, textBytes };
}

function take(articles, many) {
  const batch = [];
  while (batch.length < many) {
    const { value, done } = articles.next();
    if (done) break;
    batch.push(value);
  }
  return batch;
}

/** Names and words as often as they are held: the most quoted and the commonest are asked for most. */
function drawQuestions(world) {
  const random = createRandom(7);
  const questions = [];
  while (questions.length < MOST_QUESTIONS) {
    const name = world.speaker(random)?.name;
    if (name === undefined) continue;
    const words = [];
    while (words.length < 2) {
      const [word, next] = world.text(random).toLowerCase().split(/\W+/).slice(2, 4);
      if (word && !words.includes(word)) words.push(word, ...(next === word ? [] : [next]));
    }
    const [, surname] = name.toLowerCase().split(' ');
    const typed = surname.slice(0, 1 + Math.floor(random() * 4));
    const at = 1 + Math.floor(random() * (surname.length - 2));
    const mistyped = `${surname.slice(0, at)}x${surname.slice(at + 1)}`;
    questions.push({ name, words: words.slice(0, 2), typed, mistyped });
  }
  return questions;
}

/** Articles of one quote. */
function inventInserts(world) {
  const single = [];
  const count = INSERTED_BEFORE + INSERTED_ARTICLES;
  for (const { articleId, quotes } of inventArticles(world, 5 * count, {
    seed: 2,
    from: quoteCount,
  }))
    if (single.push({ articleId, quotes: quotes.slice(0, 1) }) === count) break;
  return single;
}

function percentiles(questions, warmUps) {
  const spentMs = [];
  warmUp(warmUps);
  const startedAt = performance.now();
  for (const ask of questions) {
    if (performance.now() - startedAt > QUESTIONS_MS && spentMs.length >= FEWEST_QUESTIONS) break;
    const askedMs = processorMs();
    ask();
    spentMs.push(processorMs() - askedMs);
  }
  if (spentMs.length === 0) return { p50: null, p99: null, longest: null };
  spentMs.sort((a, b) => a - b);
  const part = (share) =>
    rounded(spentMs[Math.min(Math.floor(spentMs.length * share), spentMs.length - 1)]);
  return { p50: part(0.5), p99: part(0.99), longest: rounded(spentMs.at(-1)) };
}

function warmUp(questions) {
  const startedAt = performance.now();
  for (const [at, ask] of questions.entries()) {
    if (performance.now() - startedAt > WARM_UP_MS && at >= FEWEST_WARM_UPS) return;
    ask();
  }
}

/** From a file to the first answer; null for an index that can't be kept, or is too large for one string. */
async function timeReady(index, path) {
  if (index.save === undefined) return null;
  try {
    await index.save(path);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  // A start finds nothing in memory.
  index.forget?.();
  globalThis.gc();
  const startedMs = processorMs();
  await index.open(path);
  return rounded((processorMs() - startedMs) / 1000);
}

/** What the process has had of the processors, its collector's threads too: a busy machine shows less in it than by the clock. */
function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function bytesHeld() {
  for (let round = 0; round < 3; round++) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function fileOf(name) {
  return `index-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function rounded(value) {
  return Number(value.toPrecision(3));
}
