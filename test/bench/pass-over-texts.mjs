/** Part of time-analysis.mjs: goes once over the texts that it was sent whenever it is told to, and answers with milliseconds of processor time. */
import { fileURLToPath } from 'node:url';

const work = await workOf(process.argv[2]);
let texts = [];

process.on('message', (message) => {
  if (message.texts) {
    texts = message.texts;
    process.send('ready');
    return;
  }
  const before = process.cpuUsage();
  for (const text of texts) work(text);
  const { user, system } = process.cpuUsage(before);
  process.send((user + system) / 1000);
});

async function workOf(name) {
  if (name === 'analysis') {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    return (await import(`${root}dist/src/analysis/analyze.js`)).analyze;
  }
  if (name === 'segmenter') {
    const words = new Intl.Segmenter('en', { granularity: 'word' });
    return (text) => [...words.segment(text)].length;
  }
  const { default: compromise } = await import('compromise');
  return (text) => {
    const read = compromise(text);
    return [read.quotations().out('array'), read.people().out('array')];
  };
}
