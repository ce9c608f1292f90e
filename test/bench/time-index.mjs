/** The quote index beside full-text engines over the same invented quotes, one after the other, each in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const CONTENDERS = ['verbatim', 'minisearch', 'flexsearch', 'sqliteFts5'];
/** Of a process's heap: a million quotes are more than Node's own limit for some. */
const HEAP_MB = 12_000;
const GROWTH = [10_000, 100_000, 1_000_000];

/**
 * @param only the contender to measure; all when left out.
 * @param maxQuotes that this index holds, of all that it is given.
 * @returns rows of the table, and what `--json` ends with: null for one that ended without figures.
 */
export async function timeIndex(quoteCount, only, maxQuotes) {
  const contenders = CONTENDERS.filter((name) => only === undefined || name === only);
  const results = { quotes: quoteCount };
  const rows = [];
  for (const name of contenders) {
    const measured = await measure(name, quoteCount, maxQuotes);
    results[name] = measured && toResult(measured);
    rows.push(measured === null ? { index: name } : toRow(name, measured));
    if (maxQuotes === undefined) continue;
    rows.push(toRow(`${name}, these alone`, await measure(name, quoteCount, maxQuotes, 'alone')));
  }
  return { rows, results };
}

/** @returns of this index alone, as measure-index.mjs prints it, one a size. */
export async function timeGrowth() {
  const measured = [];
  for (const quoteCount of GROWTH) measured.push(await measure('verbatim', quoteCount));
  return measured;
}

async function measure(name, quoteCount, ...held) {
  const file = fileURLToPath(new URL('index/measure-index.mjs', import.meta.url));
  const flags = ['--expose-gc', `--max-old-space-size=${HEAP_MB}`];
  const worker = spawn(
    process.execPath,
    [...flags, file, name, String(quoteCount), ...held.filter(Boolean)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let output = '';
  worker.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await once(worker, 'close');
  return output === '' ? null : JSON.parse(output);
}

function toResult({ buildS, bytesPerQuote, p99Ms, readyS }) {
  const { speaker, speakerAndWord, words, completion, insert } = p99Ms;
  return {
    buildS,
    bytesPerQuote,
    p99Ms: { speaker, speakerAndWord, words, completion, insert },
    readyS,
  };
}

function toRow(name, { buildS, bytesPerQuote, p99Ms, longestMs, readyS, heapMb, residentMb }) {
  const { speaker, speakerAndWord, words, completion, typo, insert } = p99Ms;
  return {
    index: name,
    'build s': buildS,
    'bytes a quote beyond its text': bytesPerQuote,
    'p99 ms: speaker': speaker,
    'and word': speakerAndWord,
    words,
    completion,
    typo,
    insert,
    'longest insert': longestMs.insert,
    'ready s': readyS,
    'heap MB': heapMb,
    'resident MB': residentMb,
  };
}
