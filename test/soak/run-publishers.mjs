/**
 * Plays two thousand publishers, good and bad, on two loopback ports: a process of its own, so that its work doesn't count as the
 * bot's. The parent tells what time it is; requests to the second port should never come and are counted.
 */
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { linkOf, planPublishers, STARTS_AT_MS } from './plan-publishers.mjs';

const options = JSON.parse(process.argv[2]);
const plans = planPublishers(options);
const byPlace = new Map(plans.map((plan) => [`${plan.host}${plan.path}`, plan]));
const HOUR_MS = 3_600_000;
/** Newest items that a document shows; more than come in the longest time between two good polls. */
const SHOWN_ITEMS = 60;
const SLOW_MS = 50;
const LARGE_BYTES = 1_500_000;

let nowMs = STARTS_AT_MS;
let requests = 0;
let privateRequests = 0;
let mostAtOnce = 0;
const atOnce = new Map();

const ports = await Promise.all([listen(answer), listen(answerPrivate)]);
process.on('message', (message) => {
  if (message.nowMs !== undefined) nowMs = message.nowMs;
  process.send({ requests, privateRequests, mostAtOnce });
});
process.on('disconnect', () => process.exit());
process.send({ ports });

function listen(handler) {
  const server = createServer(handler);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server.address().port));
  });
}

function answerPrivate(_, response) {
  privateRequests += 1;
  response.end('secret');
}

function answer(request, response) {
  requests += 1;
  const { host } = request.headers;
  count(host, 1);
  response.on('close', () => count(host, -1));
  response.on('error', () => undefined);
  const path = request.url.replace(/\/(new|hop-\d+)$/, '');
  const plan = byPlace.get(`${host}${path}`);
  if (plan === undefined) return response.writeHead(404).end();
  return (BEHAVIOURS[plan.kind] ?? serve)(plan, request, response);
}

function count(host, change) {
  const now = (atOnce.get(host) ?? 0) + change;
  atOnce.set(host, now);
  mostAtOnce = Math.max(mostAtOnce, now);
}

/** The good answer, with the validators of the kind. */
function serve(plan, request, response) {
  const items = plan.items.filter(({ atMs }) => atMs <= nowMs).slice(-SHOWN_ITEMS);
  const newest = items.at(-1);
  const headers = { 'content-type': 'application/rss+xml' };
  const etag = `W/"${newest.number}"`;
  const lastModified = new Date(newest.atMs).toUTCString();
  if (plan.hint === 'max-age') headers['cache-control'] = 'max-age=3600';
  if (HAVE_ETAG.has(plan.kind)) headers.etag = plan.kind === 'constant-etag' ? '"1"' : etag;
  if (plan.kind === 'last-modified') headers['last-modified'] = lastModified;
  const isKnown =
    (headers.etag !== undefined && request.headers['if-none-match'] === etag) ||
    (headers['last-modified'] !== undefined &&
      request.headers['if-modified-since'] === lastModified);
  if (isKnown) return response.writeHead(304, headers).end();
  const body = render(plan, items);
  if (plan.kind !== 'gzip') return response.writeHead(200, headers).end(body);
  return response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(gzipSync(body));
}

const HAVE_ETAG = new Set([
  'etag',
  'gzip',
  'large',
  'slow',
  'constant-etag',
  'moves-for-good',
  'redirects',
  'goes-down',
]);

function render(plan, items) {
  if (plan.kind === 'json') return JSON.stringify(jsonFeed(plan, items));
  const hint =
    plan.hint === 'sy:updatePeriod'
      ? '<sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">hourly</sy:updatePeriod>'
      : '';
  const built =
    plan.kind === 'changing-body'
      ? `<lastBuildDate>${new Date(nowMs).toUTCString()}</lastBuildDate>`
      : '';
  const padding = plan.kind === 'large' ? `<!--${'tide '.repeat(LARGE_BYTES / 5)}-->` : '';
  const isWhole = plan.kind !== 'truncated';
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${titleOf(plan)}</title>${hint}${built}${padding}${[
    ...items,
  ]
    .reverse()
    .map((item) => renderItem(plan, item))
    .join('')}${isWhole ? '</channel></rss>' : '<item><title>Cut o'}`;
}

function renderItem(plan, item) {
  const and = plan.kind === 'bare-ampersands' ? '&' : 'and';
  const guid = plan.kind === 'one-guid-for-all' ? 'story' : item.story;
  return `<item><title>${headlineOf(item, and)}</title><link>${linkOf(plan, item)}</link><guid isPermaLink="false">${guid}</guid><pubDate>${new Date(
    item.atMs,
  ).toUTCString()}</pubDate><description>${wordsOf(item)}</description></item>`;
}

const jsonFeed = (plan, items) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: titleOf(plan),
  items: items.map((item) => ({
    id: item.story,
    url: linkOf(plan, item),
    title: headlineOf(item, 'and'),
    date_published: new Date(item.atMs).toISOString(),
    content_text: wordsOf(item),
  })),
});

const titleOf = ({ number }) => `Harbour Paper ${number}`;
const headlineOf = ({ story }, and) => `Ferries ${and} freight at berth ${story}`;
const wordsOf = ({ story }) =>
  `The harbour office opened berth ${story} on time. “The gate stays open until the tide turns,” said Anna Berg, the harbour master of Oster.`;

const say = (status, headers, body) => (_, __, response) =>
  response.writeHead(status, headers).end(body);
const redirect = (response, status, location) => response.writeHead(status, { location }).end();
const hasChanged = (plan) => nowMs >= plan.changesAtMs;
/** What a body of ten megabytes of nothing weighs is ten kilobytes. */
const BOMB = gzipSync(Buffer.alloc(10 * 1024 * 1024, 0x20));
const ENTITIES = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">${Array.from(
  { length: 30 },
  (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`,
).join('')}]><rss><channel><title>&a30;</title></channel></rss>`;

/** Where strangers would like us to look. Each is refused before anything is sent. */
const PRIVATE_PLACES = [
  () => `http://127.0.0.1:${ports[1]}/`,
  () => `http://localhost:${ports[1]}/`,
  () => `http://2130706433:${ports[1]}/`,
  () => `http://[::ffff:127.0.0.1]:${ports[1]}/`,
  () => `http://rebinding.example:${ports[1]}/`,
  () => 'http://169.254.169.254/latest/meta-data/',
  () => 'http://10.0.0.1/',
  () => 'file:///etc/hostname',
  () => 'data:text/xml,<rss/>',
  () => `http://anna:secret@127.0.0.1:${ports[1]}/`,
];

const BEHAVIOURS = {
  async slow(...all) {
    await wait(SLOW_MS);
    serve(...all);
  },
  'moves-for-good'(plan, request, response) {
    const isOld = hasChanged(plan) && !request.url.endsWith('/new');
    return isOld ? redirect(response, 301, `${plan.path}/new`) : serve(plan, request, response);
  },
  redirects(plan, request, response) {
    const isFirst = !request.url.endsWith('/new');
    return isFirst ? redirect(response, 302, `${plan.path}/new`) : serve(plan, request, response);
  },
  'goes-down'(plan, request, response) {
    const isDown = hasChanged(plan) && nowMs < plan.changesAtMs + 2 * HOUR_MS;
    return isDown ? response.writeHead(500).end() : serve(plan, request, response);
  },
  'asks-to-wait'(plan, request, response) {
    const isBusy = Math.floor(nowMs / HOUR_MS) % 4 === 0;
    const headers = {
      'retry-after': plan.number % 2 === 0 ? '900' : new Date(nowMs + 900_000).toUTCString(),
    };
    return isBusy
      ? response.writeHead(plan.number % 3 === 0 ? 429 : 503, headers).end()
      : serve(plan, request, response);
  },
  async drips(_, __, response) {
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    for (const byte of '<rss version="2.0">') {
      if (response.destroyed) return;
      response.write(byte);
      await wait(SLOW_MS);
    }
  },
  'never-answers': () => undefined,
  'never-ends'(_, __, response) {
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    const chunk = Buffer.alloc(256 * 1024, '<item></item>');
    const pour = () => {
      while (!response.destroyed && response.write(chunk)) {}
      if (!response.destroyed) response.once('drain', pour);
    };
    pour();
  },
  bomb: say(200, { 'content-encoding': 'gzip' }, BOMB),
  'entity-bomb': say(200, {}, ENTITIES),
  'no-xml': say(200, { 'content-type': 'application/rss+xml' }, 'rss <<<< & no more \u0000'),
  'web-page': say(
    200,
    { 'content-type': 'text/html' },
    '<!DOCTYPE html><title>Please log in</title>',
  ),
  empty: say(200, {}, ''),
  'lying-304': say(304, {}),
  'too-long-a-length'(_, __, response) {
    response.writeHead(200, { 'content-length': 5000 }).write('<rss version="2.0"><channel>');
    response.socket.end();
  },
  'breaks-off': (_, __, response) => response.socket.destroy(),
  circle: (plan, request, response) =>
    redirect(response, 302, request.url.endsWith('/new') ? plan.path : `${plan.path}/new`),
  'many-hops': (plan, request, response) => {
    const hop = Number(/hop-(\d+)$/.exec(request.url)?.[1] ?? 0);
    redirect(response, 301, `${plan.path}/hop-${hop + 1}`);
  },
  'into-private-space': (plan, _, response) =>
    redirect(response, 301, PRIVATE_PLACES[plan.number % PRIVATE_PLACES.length]()),
  'nonsense-retry-after': (plan, _, response) =>
    response.writeHead(429, { 'retry-after': ['-5', 'soon', '1e99', ''][plan.number % 4] }).end(),
  gone: (plan, request, response) =>
    hasChanged(plan) ? response.writeHead(410).end() : serve(plan, request, response),
  missing: say(404, {}),
};
