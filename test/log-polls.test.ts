import { expect, it } from 'vitest';
import { createPollLog } from '../src/log-polls.ts';
import type { FeedId } from '../src/model/article.ts';
import { feed } from './helpers/feed.ts';
import { openTestStore } from './helpers/open-test-store.ts';
import { poll } from './helpers/polls.ts';

it('keeps each poll with the number of its own new items', async () => {
  const store = await openTestStore();
  const [one, two] = [feed('f1'), feed('f2')];
  await store.addFeed(one);
  await store.addFeed(two);
  const log = createPollLog(store);
  log.noteNewItems(one.id, 3);
  log.noteNewItems(two.id, 0);
  await log.record(two, poll(0));
  await log.record(one, poll(0));
  await log.record(one, poll(0));
  const polls = await store.listPolls([one.id, two.id]);
  const counts = (id: FeedId) => polls.get(id)?.map(({ newItemCount }) => newItemCount);
  expect(counts(one.id)).toEqual([null, 3]);
  expect(counts(two.id)).toEqual([0]);
});
