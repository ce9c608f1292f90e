/** Part of bench.mjs: how many pages a second become text, by two workers, and against what others do on one thread. */
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { inventPages } from './invent-pages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = (path) => import(`${root}dist/src/${path}.js`);

const WORKERS = 2;
const WARM_UP_MS = 3000;
const MEASURED_MS = 4000;

/** @param folder with pages (*.html, gzipped or not); without it invented ones are taken. */
export async function timePages(folder) {
  const pages = folder ? await readPages(folder) : inventPages(await sampleArticles());
  const kilobytes = pages.reduce((sum, { html }) => sum + html.length, 0) / pages.length / 1000;
  const byWorkers = await timeWorkers(pages);
  const { extractText } = await built('articles/extract-text');
  const alone = await perSecond(pages, ({ html, url }) => extractText(html, url));
  const peer = await perSecond(pages, readWithPeer);
  return [
    {
      what: `page to text by ${WORKERS} workers, pages of ${Math.round(kilobytes)} kB a second`,
      measured: Math.round(byWorkers.perSecond),
      goal: '>= 60',
    },
    {
      what: '… by time on the processor, as if nothing else ran',
      measured: Math.round(byWorkers.perSecondAlone),
      goal: '>= 60',
    },
    {
      what: '… on one thread, against Readability with jsdom',
      measured: Math.round((100 * alone) / peer) / 100,
      goal: '>= 1.5',
    },
  ];
}

async function timeWorkers(pages) {
  const { createExtractor, EXTRACTOR_DEFAULTS } = await built('articles/extract-in-worker');
  const extractor = createExtractor({ ...EXTRACTOR_DEFAULTS, threads: WORKERS });
  const readAll = () => Promise.all(pages.map(({ html, url }) => extractor.extract(html, url)));
  await repeat(WARM_UP_MS, readAll);
  const before = process.cpuUsage();
  let passes = 0;
  const passesPerSecond = await repeat(MEASURED_MS, () => {
    passes += 1;
    return readAll();
  });
  const { user, system } = process.cpuUsage(before);
  await extractor.close();
  const secondsAPage = (user + system) / 1e6 / passes / pages.length;
  return {
    perSecond: passesPerSecond * pages.length,
    perSecondAlone: Math.min(WORKERS, cpus().length) / secondsAPage,
  };
}

async function perSecond(pages, read) {
  const readAll = async () => {
    for (const page of pages) await read(page);
  };
  await readAll();
  return (await repeat(MEASURED_MS, readAll)) * pages.length;
}

/** Passes a second. */
async function repeat(atLeastMs, work) {
  const startedAt = performance.now();
  let count = 0;
  while (performance.now() - startedAt < atLeastMs) {
    await work();
    count += 1;
  }
  return (1000 * count) / (performance.now() - startedAt);
}

function readWithPeer({ html, url }) {
  // A console of its own keeps what jsdom says of style sheets to itself.
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  return new Readability(document).parse()?.textContent;
}

async function readPages(folder) {
  const { decodePage } = await built('articles/decode-page');
  return readdirSync(folder)
    .filter((file) => /\.html(?:\.gz)?$/.test(file))
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      const html = decodePage(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, null);
      return { url: `https://outlet.example/${file}`, html };
    });
}

async function sampleArticles() {
  const { SAMPLE_STORIES } = await built('sample-wire/sample-stories');
  return SAMPLE_STORIES.flatMap(({ articles }) => articles).map(({ title, body }) => ({
    title,
    body: body.filter((block) => !block.startsWith('## ')),
  }));
}
