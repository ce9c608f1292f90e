/**
 * Speed and memory of the built program, printed, never asserted: machines differ and are shared. Figures that have a peer are
 * ratios against it in the same run.
 *
 *   npm run bench [-- [--only NAME] [--texts FOLDER] [--pages FOLDER] [--feeds FOLDER]]
 *   npm run bench -- index [--quotes N] [--json] [--only NAME]
 *   npm run bench -- index --only verbatim --max-quotes M [--quotes N]
 *   npm run bench -- index --growth FILE
 *
 * The second sets the quote index beside full-text engines (verbatim, minisearch, flexsearch, sqliteFts5) over N invented quotes, 100,000
 * if not told; with --json the last line is the figures. A million take half an hour and 8 GB. With --max-quotes
 * this index holds M of them, the newest, and is measured beside one that was given these alone. The last measures it alone with
 * 10,000, 100,000 and a million, and draws how times grow into an SVG file. The first measures all else:
 *
 * NAME is start, model, feeds, pages, copies, analysis, record, positions, answers or operation. The folder of --texts has texts (*.txt) to analyse, as a corpus keeps
 * them; without it the sample wire's articles are taken. That of --pages has web pages (*.html or *.html.gz), that of --feeds feed
 * files; without them both are invented.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { drawGrowth } from './index/draw-growth.mjs';
import { timeAnalysis } from './time-analysis.mjs';
import { timeCopies } from './time-copies.mjs';
import { timeFeeds } from './time-feeds.mjs';
import { timeGrowth, timeIndex } from './time-index.mjs';
import { timeOperation } from './time-operation.mjs';
import { timePages } from './time-pages.mjs';
import { timePositions } from './time-positions.mjs';
import { timeRecord } from './time-record.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quotes: { type: 'string', default: '100000' },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    'max-quotes': { type: 'string' },
    growth: { type: 'string' },
    texts: { type: 'string' },
    pages: { type: 'string' },
    feeds: { type: 'string' },
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const built = (path) => import(`${root}dist/src/${path}.js`);

const ARTICLES = 10_000;
/** Outlets that print one text, as wire copy is. */
const PRINTINGS = 8;
const QUESTIONS = 2000;
const rows = [];
const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));

try {
  console.log(`${cpus()[0]?.model.trim()} × ${cpus().length}, Node.js ${process.version}`);
  if (positionals.includes('index')) await compareIndexes();
  else await measureParts();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compareIndexes() {
  if (options.growth !== undefined) {
    writeFileSync(options.growth, drawGrowth(await timeGrowth()));
    return;
  }
  const { rows, results } = await timeIndex(
    Number(options.quotes),
    options.only,
    options['max-quotes'],
  );
  console.table(rows);
  if (options.json) console.log(JSON.stringify(results));
}

async function measureParts() {
  const parts = {
    start: timeStart,
    model: measureModel,
    feeds: () => timeFeeds(built, options.feeds),
    pages: () => timePages(options.pages),
    copies: () => timeCopies(built),
    analysis: async () =>
      timeAnalysis(options.texts ? readTexts(options.texts) : await sampleTexts()),
    record: () => timeRecord(built),
    positions: () => timePositions(built),
    answers: timeAnswers,
    operation: () => timeOperation(built, { folder, fill: fillStore, articles: ARTICLES }),
  };
  for (const [name, measure] of Object.entries(parts))
    if (options.only === undefined || options.only === name) rows.push(...(await measure()));
  console.table(rows);
}

/** A fresh install until the first `/quote` is answered from the sample wire. */
async function timeStart() {
  const place = join(folder, 'start');
  const startedAt = performance.now();
  const program = await startProgram(place);
  let html = '';
  while (!html.includes('/q/')) html = await ask(program.url, '/quote Solvane');
  const seconds = (performance.now() - startedAt) / 1000;
  await program.stop();
  return [
    {
      what: 'start to first answered /quote, sample wire, s',
      measured: round(seconds),
      goal: '< 2',
    },
  ];
}

/** What the learned model costs once: in a process of its own, so that nothing else counts. */
async function measureModel() {
  const worker = spawn(
    process.execPath,
    ['--expose-gc', fileURLToPath(new URL('load-model.mjs', import.meta.url))],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  worker.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await once(worker, 'close');
  const { milliseconds, megabytes } = JSON.parse(output);
  return [
    { what: 'loading the model, ms', measured: Math.round(milliseconds), goal: '< 150' },
    { what: 'memory of model and tables, MB', measured: Math.round(megabytes), goal: '< 60' },
  ];
}

function readTexts(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  if (files.length === 0) throw new Error(`${folder} has no text to analyse: no file ends in .txt`);
  return files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
}

/** A process with 10,000 articles: its memory, and how long commands take in it from memory. */
async function timeAnswers() {
  const place = join(folder, 'many');
  await fillStore(join(place, 'data'));
  writeFileSync(join(place, 'verbatim.yaml'), 'sampleWire: false\nconsole: { port: 0 }\n');
  const worker = spawn(
    process.execPath,
    [fileURLToPath(new URL('answer-commands.mjs', import.meta.url)), place, String(QUESTIONS)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let output = '';
  worker.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await once(worker, 'close');
  const { p99Ms, residentMb, quotes } = JSON.parse(output);
  return [
    { what: `command from memory (${quotes} quotes), p99 ms`, measured: round(p99Ms), goal: '< 5' },
    {
      what: `resident memory, ${ARTICLES} articles, MB`,
      measured: Math.round(residentMb),
      goal: '< 200',
    },
  ];
}

async function sampleTexts() {
  const { SAMPLE_STORIES } = await built('sample-wire/sample-stories');
  return SAMPLE_STORIES.flatMap(({ articles }) => articles).map(({ title, body }) =>
    [title, ...body.filter((block) => !block.startsWith('## '))].join('\n\n'),
  );
}

/** 10,000 articles from the sample texts, each story in several outlets, through the real analysis and the real store. */
async function fillStore(data) {
  const { analyze } = await built('analysis/analyze');
  const { openStore } = await built('store/open-store');
  const { silentLogger } = await built('lib/logger');
  const clock = { nowMs: () => Date.now() };
  const store = await openStore({ path: join(data, 'verbatim.db'), clock, logger: silentLogger });
  const texts = await sampleTexts();
  for (let number = 0; number < ARTICLES; number++) {
    const story = Math.floor(number / PRINTINGS);
    const text = tellAnew(texts[story % texts.length], story);
    const [title] = text.split('\n');
    const id = number.toString(16).padStart(16, '0');
    const url = `https://outlet-${number % 40}.example/${number}`;
    const article = {
      id,
      feedId: null,
      url,
      outlet: `Outlet ${number % 40}`,
      title,
      publishedAtMs: Date.now() - number * 60_000,
      text,
    };
    await store.saveArticle(article, analyze(text));
  }
  await store.close();
}

/** Another family name for every hundredth story's people, so that the index holds as many names as real news does, and other words. */
function tellAnew(text, story) {
  const suffix = ['son', 'berg', 'vik', 'dahl', 'mark', 'gren', 'lund', 'holm'][story % 8];
  const named = text.replaceAll(
    /\b(\p{Lu}\p{Ll}{3,})(qvist|sen|by|feld|rup)\b/gu,
    (_, stem) => `${stem}${suffix}${story % 97}`,
  );
  return named.replaceAll(/ the /gu, ` the ${story}th `);
}

async function startProgram(place) {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'verbatim.yaml'), 'console: { port: 0 }\n');
  const child = spawn(process.execPath, [`${root}dist/src/cli.js`, 'run'], {
    cwd: place,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const url = await new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`the program ended: ${output}`)));
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const address = /http:\/\/\S+:\d+/.exec(output)?.[0];
      if (address) resolve(address);
    });
  });
  return {
    url,
    async stop() {
      child.kill('SIGINT');
      await once(child, 'exit');
    },
  };
}

async function ask(url, line) {
  const response = await fetch(`${url}/api/run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ channelId: 'newsroom', line }),
  });
  return (await response.json()).html ?? '';
}

function round(value) {
  return Math.round(value * 100) / 100;
}
