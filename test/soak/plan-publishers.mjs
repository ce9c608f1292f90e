/**
 * What the soak's publishers will do, all of it told by the seed: both the server that plays them and the check of what arrived
 * read it from here. Names and news are invented.
 */

import { createRandom } from '../../scripts/train/random.mjs';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A Monday. */
export const STARTS_AT_MS = Date.UTC(2026, 2, 2);

/**
 * Shares of all feeds, in thousandths. `isHealthy`: every item must arrive, exactly once; of the others nothing is expected
 * but that they harm nobody. What each does is in run-publishers.mjs.
 */
const KINDS = [
  { kind: 'etag', share: 300, isHealthy: true },
  { kind: 'last-modified', share: 110, isHealthy: true },
  { kind: 'no-validators', share: 90, isHealthy: true },
  { kind: 'changing-body', share: 60, isHealthy: true },
  { kind: 'json', share: 40, isHealthy: true },
  { kind: 'gzip', share: 60, isHealthy: true },
  { kind: 'truncated', share: 20, isHealthy: true },
  { kind: 'bare-ampersands', share: 20, isHealthy: true },
  { kind: 'constant-etag', share: 20, isHealthy: true },
  { kind: 'one-guid-for-all', share: 20, isHealthy: true },
  { kind: 'moves-for-good', share: 20, isHealthy: true },
  { kind: 'redirects', share: 20, isHealthy: true },
  { kind: 'slow', share: 10, isHealthy: true },
  { kind: 'large', share: 10, isHealthy: true },
  { kind: 'goes-down', share: 40, isHealthy: true },
  { kind: 'asks-to-wait', share: 20, isHealthy: true },
  { kind: 'drips', share: 8, isHealthy: false },
  { kind: 'never-answers', share: 7, isHealthy: false },
  { kind: 'never-ends', share: 10, isHealthy: false },
  { kind: 'bomb', share: 10, isHealthy: false },
  { kind: 'entity-bomb', share: 5, isHealthy: false },
  { kind: 'no-xml', share: 15, isHealthy: false },
  { kind: 'web-page', share: 15, isHealthy: false },
  { kind: 'empty', share: 5, isHealthy: false },
  { kind: 'lying-304', share: 5, isHealthy: false },
  { kind: 'too-long-a-length', share: 5, isHealthy: false },
  { kind: 'breaks-off', share: 5, isHealthy: false },
  { kind: 'circle', share: 8, isHealthy: false },
  { kind: 'many-hops', share: 5, isHealthy: false },
  { kind: 'into-private-space', share: 12, isHealthy: false },
  { kind: 'private-name', share: 5, isHealthy: false },
  { kind: 'nonsense-retry-after', share: 5, isHealthy: false },
  { kind: 'gone', share: 10, isHealthy: false },
  { kind: 'missing', share: 5, isHealthy: false },
];

/** How often news comes, in thousandths of all feeds; `everyMs` null is silence. */
const RHYTHMS = [
  { share: 15, everyMs: 10 * MINUTE_MS, hint: null },
  { share: 15, everyMs: HOUR_MS, hint: null },
  { share: 220, everyMs: 16 * HOUR_MS, hint: 'sy:updatePeriod' },
  { share: 80, everyMs: 16 * HOUR_MS, hint: 'max-age' },
  { share: 25, everyMs: 16 * HOUR_MS, hint: null },
  { share: 645, everyMs: null, hint: null },
];

/** Before the soak begins each feed has so many items; those of silent feeds are days to months old. */
const OLD_ITEMS = 3;

const MAX_SILENCE_DAYS = 60;

/** Small seeds lie far apart: the generator begins with what it is given. */
export const randomOf = (seed) => createRandom(Math.imul(seed + 1, 0x9e3779b1));

/**
 * @returns one plan a feed: its kind, host and path, its hint, when it goes down or moves, and its items with their times,
 *   oldest first.
 */
export function planPublishers({ seed, feeds, hours }) {
  const random = randomOf(seed);
  return Array.from({ length: feeds }, (_, number) => {
    const { kind, isHealthy } = pick(KINDS, ((number + 0.5) / feeds) * 1000);
    const rhythm = pick(RHYTHMS, random() * 1000);
    return {
      number,
      kind,
      isHealthy,
      hint: kind === 'slow' || kind === 'large' ? 'sy:updatePeriod' : rhythm.hint,
      // Some hosts carry many feeds, as platforms do.
      host:
        random() < 0.2
          ? `platform-${Math.floor(random() * 10)}.example`
          : `paper-${number}.example`,
      path: `/feed-${number}`,
      changesAtMs: STARTS_AT_MS + random() * hours * HOUR_MS,
      items: planItems(number, rhythm.everyMs, { random, hours }),
    };
  });
}

function planItems(feed, everyMs, { random, hours }) {
  const silenceMs =
    everyMs === null ? DAY_MS * (1 + random() * MAX_SILENCE_DAYS) : everyMs * random();
  const newestMs = STARTS_AT_MS - silenceMs;
  const times = Array.from(
    { length: OLD_ITEMS },
    (_, at) => newestMs - (OLD_ITEMS - 1 - at) * HOUR_MS,
  );
  for (let atMs = STARTS_AT_MS; everyMs !== null; ) {
    atMs += -Math.log(1 - random()) * everyMs;
    if (atMs >= STARTS_AT_MS + hours * HOUR_MS) break;
    times.push(atMs);
  }
  return times.map((atMs, number) => ({
    number,
    atMs: Math.round(atMs),
    story: `story-${feed}-${number}`,
  }));
}

function pick(list, thousandths) {
  let left = thousandths;
  for (const entry of list) {
    left -= entry.share;
    if (left < 0) return entry;
  }
  return list.at(-1);
}

/** Where an item leads to: its identity, in whatever form its feed tells of it. */
export const linkOf = ({ host }, { story }) => `http://${host}/${story}`;
