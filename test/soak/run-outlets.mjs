/**
 * Plays the outlets of the soak of commands: feeds and pages on loopback, each outlet at an address of its own (127.0.0.2 and so on, which
 * Linux has), because the program asks no host for much at a time. A process of its own. The first pages are served at once;
 * when told to go on, the others come at an even pace, so many a second over all outlets, however many are asked for at a time.
 */

import { createServer } from 'node:http';
import { constants, setPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { inventPages } from '../bench/invent-pages.mjs';
import { writeArticle } from './write-news.mjs';

/** Publishers have machines of their own: theirs must not take the program's cores. */
setPriority(constants.priority.PRIORITY_LOW);

const { seed, articles, atOnce, perSecond, outlets } = JSON.parse(process.argv[2]);

const waiting = [];
let isPaced = false;
let servedAtPace = 0;

const hosts = await Promise.all(Array.from({ length: outlets }, (_, outlet) => listen(outlet)));
process.on('message', (message) => {
  if (message === 'go' && !isPaced) void keepPace();
  process.send({ servedAtPace, waiting: waiting.length });
});
process.on('disconnect', () => process.exit());
process.send({ hosts });

function listen(outlet) {
  const server = createServer((request, response) => {
    const number = Number(/^\/story\/(\d+)$/.exec(request.url)?.[1] ?? -1);
    if (request.url === '/feed') serveFeed(outlet, request, response);
    else if (number < 0) response.writeHead(404).end();
    else if (number < atOnce) servePage(number, response);
    else waiting.push(() => servePage(number, response));
  });
  return new Promise((resolve) => {
    const address = `127.0.0.${outlet + 2}`;
    server.listen(0, address, () => resolve(`${address}:${server.address().port}`));
  });
}

/** Newest first, and the newest are those that are served at once: they are asked for first. */
function serveFeed(outlet, request, response) {
  const items = [];
  for (let number = outlet; number < articles; number += outlets)
    items.push(
      `<item><title>${writeArticle(seed, number).title}</title><link>http://${request.headers.host}/story/${number}</link><pubDate>${new Date(
        Date.now() - (number + 1) * 60_000,
      ).toUTCString()}</pubDate></item>`,
    );
  response.writeHead(200, { 'content-type': 'application/rss+xml' });
  response.end(
    `<rss version="2.0"><channel><title>Outlet ${outlet}</title>${items.join('')}</channel></rss>`,
  );
}

function servePage(number, response) {
  // In turn plain, small, and as heavy as most: see inventPages.
  const filler = Array.from({ length: number % 3 }, () => ({ title: '', body: [] }));
  const html = inventPages([...filler, writeArticle(seed, number)]).at(-1).html;
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(html);
}

/** A turn that nobody waits for is lost: that is a program which can't keep up. */
async function keepPace() {
  isPaced = true;
  const startedAt = performance.now();
  for (let turn = 1; ; turn += 1) {
    await wait(Math.max(0, startedAt + (turn * 1000) / perSecond - performance.now()));
    const serve = waiting.shift();
    if (serve === undefined) continue;
    servedAtPace += 1;
    serve();
  }
}
