/** Part of bench.mjs: one process over a filled store answers commands and prints p99 and its memory as JSON. */
import { fileURLToPath } from 'node:url';

const [, , place, questions] = process.argv;
const root = fileURLToPath(new URL('../..', import.meta.url));
const built = (path) => import(`${root}dist/${path}.js`);

process.chdir(place);
const { favorSpeed } = await built('src/tune-heap');
const { loadConfig } = await built('config/load');
const { openApp } = await built('src/app');
const { systemClock } = await built('src/lib/time/clock');
const { systemTimers } = await built('src/lib/time/timers');
const { silentLogger } = await built('src/lib/logger');

const app = await openApp({
  config: loadConfig({ folder: place, environment: {} }),
  clock: systemClock,
  timers: systemTimers,
  logger: silentLogger,
  random: Math.random,
  say: { notice() {}, problem() {} },
});
favorSpeed();
const caller = {
  platform: 'console',
  userId: 'bench',
  workspaceId: 'console',
  channelId: 'newsroom',
  isAdmin: async () => true,
};
const names = [
  ...new Set(
    'abcdefghijklmnopqrstuvwxyz'
      .split('')
      .flatMap((typed) =>
        app.gateway
          .complete({ name: 'quote', subcommand: null, option: 'speaker', typed })
          .map(({ value }) => value),
      ),
  ),
];
const took = [];
for (let number = 0; number < Number(questions); number++) {
  const who = names[number % names.length];
  const [name, text] =
    number % 3 === 0
      ? ['positions', `"${who}"`]
      : ['quote', `"${who}"${number % 3 === 1 ? ' will' : ''}`];
  const startedAt = performance.now();
  await app.gateway.run({ name, arguments: { kind: 'text', text }, caller });
  took.push(performance.now() - startedAt);
}
took.sort((a, b) => a - b);
const status = await app.gateway.run({
  name: 'status',
  arguments: { kind: 'text', text: '' },
  caller,
});
global.gc?.();
const residentMb = process.memoryUsage.rss() / 1e6;
await app.stop();
const quotes = /([\d,. ]+) quotes/.exec(JSON.stringify(status))?.[1]?.trim() ?? '?';
console.log(JSON.stringify({ p99Ms: took[Math.floor(took.length * 0.99)], residentMb, quotes }));
