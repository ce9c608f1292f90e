import { describe, expect, it } from 'vitest';
import { createSparedHosts } from '../../src/articles/spare-hosts.ts';
import { FakeClock } from '../helpers/fake-clock.ts';

const MINUTE_MS = 60_000;
const PAGE = 'https://www.post.example/crane';

function answer(status: number, retryAfter?: string, url = PAGE) {
  return { url, status, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } };
}

describe('a host is left alone', () => {
  it.each([
    ['for the time it names', 429, '1800', 30],
    ['for the time it names, when it has no room', 503, '120', 2],
    ['for a minute at least', 429, '1', 1],
    ['for a day at most', 429, '999999', 24 * 60],
    ['for the rest of a poll when it names none', 429, undefined, 4],
  ])('%s', async (_, status, retryAfter, minutes) => {
    const clock = new FakeClock();
    const hosts = createSparedHosts(clock);
    expect(hosts.refuse(PAGE)).toBeNull();
    expect(hosts.heed(PAGE, answer(status, retryAfter))).toMatchObject({
      code: 'fetch-failed',
      finding: `${PAGE} answered with status ${status}.`,
      retryAfterMs: minutes * MINUTE_MS,
    });
    await clock.advance(minutes * MINUTE_MS - 1);
    expect(hosts.refuse('https://www.post.example/ferry')).toMatchObject({
      finding: 'www.post.example asks for fewer requests: none is made for 1 min.',
    });
    expect(hosts.refuse('https://other.example/crane')).toBeNull();
    await clock.advance(1);
    expect(hosts.refuse(PAGE)).toBeNull();
  });
});

it.each([200, 404, 403, 500])('is no matter of an answer with status %d', (status) => {
  const hosts = createSparedHosts(new FakeClock());
  expect(hosts.heed(PAGE, answer(status, '60'))).toBeNull();
  expect(hosts.refuse(PAGE)).toBeNull();
});

it.each([
  ['https://post.example/crane', true],
  ['https://links.example/crane', false],
])('a link of %s waits for the host it leads to: %s', (link, waits) => {
  const hosts = createSparedHosts(new FakeClock());
  hosts.heed(link, answer(429));
  expect(hosts.refuse(link) !== null).toBe(waits);
  expect(hosts.refuse(PAGE)).not.toBeNull();
});
