/** Items that have neither id nor link nor title. */
import { expect, it } from 'vitest';
import { feedItem } from '../helpers/outlets/harbour-page.ts';
import { FEED, openItemReader } from '../helpers/outlets/item-reader.ts';

const CRANE =
  '<p>“We will lift it tonight, and nobody else has to be there,” said Runa Halden, the harbour master of Gullhaven.</p>';
const FERRY =
  '<p>The council of Skarholm sold its last boat to a company for nine million crowns on Friday evening, after a vote.</p>';

it('are told apart by their texts: what comes after the first document is news', async () => {
  const { reader, store } = await openItemReader({});
  const [one, two] = [CRANE, FERRY].map((content) => feedItem({ title: '', content }));
  if (one === undefined || two === undefined) throw new Error('no items');
  await reader.readItems(FEED, [one]);
  await reader.readItems({ ...FEED, bodyHash: 'taken in whole' }, [one, two]);
  const found: Record<string, boolean> = {};
  for await (const { article, isBacklog } of store.readAllArticles())
    found[article.text.includes('Skarholm') ? 'ferry' : 'crane'] = isBacklog;
  expect(found).toEqual({ crane: true, ferry: false });
});

it('are all kept of one document', async () => {
  const { reader, store } = await openItemReader({});
  const items = [CRANE, FERRY].map((summary) => feedItem({ title: '', summary }));
  await reader.readItems(FEED, items);
  expect(await store.countArticles()).toBe(2);
});
