/** What the reader of items tells others than the store. */
import { expect, it } from 'vitest';
import { createLogger } from '../../src/lib/logger.ts';
import { createTracer } from '../../src/lib/trace.ts';
import { harbourPage } from '../helpers/outlets/harbour-page.ts';
import { FEED, openItemReader } from '../helpers/outlets/item-reader.ts';
import type { OutletPage } from '../helpers/outlets/serve-outlet.ts';

const GONE: OutletPage = { contentType: 'text/plain', body: 'Gone.', status: 410 };

it('tells the operator of each article that was read or given up, with its quotes', async () => {
  const told: string[] = [];
  const { reader, item, outlet } = await openItemReader(
    { '/crane': harbourPage('Crane', 'We will lift it tonight'), '/gone': GONE },
    { onRead: (outcome, quotes) => told.push(`${outcome} ${quotes}`) },
  );
  await reader.readItems(FEED, [item('/crane'), item('/gone')]);
  await reader.readItems(FEED, [item('/crane', { updatedAtMs: 1 })]);
  outlet.pages.set('/crane', harbourPage('Crane', 'We will lift it tomorrow'));
  await reader.readItems(FEED, [item('/crane', { updatedAtMs: 2 })]);
  expect(told.sort()).toEqual(['added 1', 'revised 1', 'unchanged 0', 'unreadable 0']);
});

it('reads each item in the trace of its poll, whatever waits for a place with it', async () => {
  const paths = ['/1', '/2', '/3', '/4', '/5', '/6'];
  const lines: string[] = [];
  const { reader, item, outlet } = await openItemReader(
    Object.fromEntries(paths.map((path) => [path, harbourPage(path, `Gate ${path} stays open`)])),
    { logger: createLogger('info', { write: (line) => lines.push(line) }) },
  );
  const tracer = createTracer(null);
  const poll = (digit: string, read: readonly string[]) =>
    tracer.begin(
      'poll',
      () =>
        reader.readItems(
          FEED,
          read.map((path) => item(path)),
        ),
      digit,
    );
  // Two pages of a host are read at a time: the last of each wait for places that the other's leave.
  await Promise.all([poll('a', paths.slice(0, 3)), poll('b', paths.slice(3))]);
  const traces = lines
    .map((line) => JSON.parse(line))
    .filter(({ msg }) => msg === 'article added')
    .map(({ url, traceId }) => `${url.replace(outlet.origin, '')} ${traceId}`);
  expect(traces.toSorted()).toEqual(['/1 a', '/2 a', '/3 a', '/4 b', '/5 b', '/6 b']);
});
