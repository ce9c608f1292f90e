/**
 * The whole analysis beside peers that do a part of the same work, each in a process of its own, in turns: what runs at the same time
 * on the machine slows them all. Processor time is counted, and only of passes over all texts for which the engine has compiled what it
 * will: the fastest of a few counts, because others on the machine make passes slower and never faster.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The analysis runs at full speed after some seven, compromise, which takes many times as long for one, after two. */
const WARM_UP_PASSES = { analysis: 8, compromise: 2, segmenter: 8 };
const PASSES_A_ROUND = { analysis: 4, compromise: 1, segmenter: 4 };
const ROUNDS = 5;

/**
 * @param texts articles.
 * @returns rows of what is measured.
 */
export async function timeAnalysis(texts) {
  const workers = new Map();
  for (const work of Object.keys(WARM_UP_PASSES)) {
    const worker = fork(fileURLToPath(new URL('pass-over-texts.mjs', import.meta.url)), [work]);
    workers.set(work, worker);
    worker.send({ texts });
    await once(worker, 'message');
    await passes(worker, WARM_UP_PASSES[work]);
  }
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const spentMs = [];
    for (const [work, worker] of workers)
      spentMs.push(Math.min(...(await passes(worker, PASSES_A_ROUND[work]))));
    rounds.push(spentMs);
  }
  for (const worker of workers.values()) worker.disconnect();
  const ratios = (peer) => rounds.map(([own, ...peers]) => peers[peer] / own);
  const wordCount = texts.reduce((sum, text) => sum + text.split(/\s+/u).length, 0);
  return [
    {
      what: `whole analysis, articles of ${Math.round(wordCount / texts.length)} words a second`,
      measured: Math.round(median(rounds.map(([own]) => (1000 * texts.length) / own))),
      goal: '>= 200',
    },
    {
      what: '… against compromise finding quotations and people',
      measured: hundredths(median(ratios(0))),
      goal: '>= 5',
    },
    {
      what: '… against Intl.Segmenter splitting the same into words',
      measured: hundredths(median(ratios(1))),
    },
  ];
}

/** @returns milliseconds of processor time of each pass. */
async function passes(worker, count) {
  const spentMs = [];
  for (let pass = 0; pass < count; pass++) {
    worker.send('pass');
    const [ms] = await once(worker, 'message');
    spentMs.push(ms);
  }
  return spentMs;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function hundredths(value) {
  return Math.round(value * 100) / 100;
}
