/** What the reader of items tells others than the store. */
import { expect, it } from 'vitest';
import { harbourPage } from './helpers/harbour-page.ts';
import { FEED, openItemReader } from './helpers/item-reader.ts';
import type { OutletPage } from './helpers/serve-outlet.ts';

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
