/** Feeds that link to pages of other sites. */
import { expect, it } from 'vitest';
import { harbourPage } from '../helpers/outlets/harbour-page.ts';
import { FEED, openItemReader } from '../helpers/outlets/item-reader.ts';
import type { OutletPage } from '../helpers/outlets/serve-outlet.ts';
import { feed } from '../helpers/values/feed.ts';

const BLOG = feed('f2', { title: 'Tide Blog' });
const CLOSED: OutletPage = { contentType: 'text/plain', body: 'No.', status: 403 };
const ESSAY = `${'<p>For twenty years the gates of this harbour were shut on Sundays and open to all on the other days.</p>'.repeat(12)}<p>“We never meant to build it,” said Runa Halden, the harbour master.</p>`;

it.each([
  ['open', harbourPage('Crane', 'We will lift it tonight')],
  ['closed', CLOSED],
])('leave the words of an outlet as they were read, be its page %s', async (_, page) => {
  const { outlet, store, reader, item, said } = await openItemReader({
    '/crane': harbourPage('Crane', 'We will lift it tonight'),
  });
  await store.addFeed(BLOG);
  await reader.readItems(FEED, [item('/crane')]);
  const before = said();
  outlet.pages.set('/crane', page);
  await reader.readItems(BLOG, [item('/crane', { title: 'At last', content: ESSAY })]);
  expect(said()).toEqual(before);
});

it('may be the outlet’s own, where their document names its site', async () => {
  const { outlet, reader, item, said } = await openItemReader({ '/crane': CLOSED });
  const items = [item('/crane', { content: ESSAY })];
  await reader.readItems(FEED, items, `${outlet.origin}/`);
  expect(said()).toEqual([expect.stringContaining('We never meant to build it')]);
});
