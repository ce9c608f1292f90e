/** Items that lead to parts of one page, and carry their texts themselves. */
import { expect, it } from 'vitest';
import type { FeedItem } from '../../src/model/feed.ts';
import { harbourPage } from '../helpers/outlets/harbour-page.ts';
import { openItemReader } from '../helpers/outlets/item-reader.ts';
import type { OutletPage } from '../helpers/outlets/serve-outlet.ts';
import { feed } from '../helpers/values/feed.ts';

const CLOSED: OutletPage = { contentType: 'text/plain', body: 'No.', status: 403 };

const textOf = (topic: string, words: string) =>
  `${Array.from({ length: 8 }, (_, at) => `<p>The ${topic} of quay ${at} was seen at berth ${topic}${at} by crew ${topic}-${at}.</p>`).join('')}<p>“${words},” said Runa Halden, the harbour master.</p>`;

async function openNews(page: OutletPage = CLOSED) {
  const opened = await openItemReader({ '/news': page });
  const { outlet, reader, item, store } = opened;
  const site = feed('f1', { url: `${outlet.origin}/feed.xml` });
  const part = (fragment: string, words: string, edit: Partial<FeedItem> = {}) =>
    item(`/news${fragment}`, {
      id: `${fragment}${edit.title ?? ''}`,
      title: fragment,
      content: textOf(fragment.slice(1) || 'tide', words),
      ...edit,
    });
  const poll = (items: readonly FeedItem[], bodyHash: string | null = null) =>
    reader.readItems({ ...site, bodyHash }, items);
  const stored = async () => {
    const found: Record<string, boolean> = {};
    for await (const { article, isBacklog } of store.readAllArticles())
      found[article.url.replace(outlet.origin, '')] = isBacklog;
    return found;
  };
  return { ...opened, part, poll, stored };
}

const ONE = 'We will lift the crane tonight';
const TWO = 'The ferry will not sail before Easter';

it('are articles of their own, in one document and in the next, and no backlog of each other', async () => {
  const { poll, part, stored } = await openNews();
  await poll([part('#crane', ONE), part('#ferry', TWO)]);
  await poll([part('#fish', 'There are no herrings left')], 'taken in whole');
  await poll([part('#gate', 'The gate stays open all night')], 'taken in whole');
  expect(await stored()).toEqual({
    '/news#crane': true,
    '/news#ferry': true,
    '/news': false,
    '/news#gate': false,
  });
});

it('become revisions of themselves', async () => {
  const { poll, part, said, store } = await openNews();
  await poll([part('#crane', ONE), part('#ferry', TWO)]);
  await poll([part('#ferry', 'The ferry will sail at Easter')]);
  expect(said().sort()).toEqual([
    'The ferry will sail at Easter,',
    'We will lift the crane tonight,',
  ]);
  expect(await store.countArticles()).toBe(2);
});

it('leave the one that was alone first where it is', async () => {
  const { poll, part, said, store } = await openNews();
  await poll([part('#crane', ONE)]);
  await poll([part('#crane', 'We lifted the crane today'), part('#ferry', TWO)]);
  expect(said().sort()).toEqual([
    'The ferry will not sail before Easter,',
    'We lifted the crane today,',
  ]);
  expect(await store.countArticles()).toBe(2);
});

it('are told apart by their titles where they lead to the page itself', async () => {
  const { poll, part, said } = await openNews();
  await poll([part('', ONE, { title: 'Crane' }), part('', TWO, { title: 'Ferry' })]);
  expect(said()).toHaveLength(2);
});

it('are the page where it can be read', async () => {
  const { poll, part, stored } = await openNews(harbourPage('Crane', 'We will lift it tonight'));
  await poll([part('#crane', ONE, { content: null }), part('#ferry', TWO, { content: null })]);
  expect(await stored()).toEqual({ '/news': true });
});

it('are no backlog of each other where they lead to the page itself', async () => {
  const { poll, part, store } = await openNews();
  const first = [part('', ONE, { title: 'Crane' }), part('', TWO, { title: 'Ferry' })];
  await poll(first);
  const edited = part('', 'We lifted the crane today', { title: 'Crane' });
  const fish = part('', 'There are no herrings left', { title: 'Fish' });
  await poll([fish, edited, ...first.slice(1)], 'taken in whole');
  const found: Record<string, boolean> = {};
  for await (const { article, isBacklog } of store.readAllArticles())
    found[article.title] = isBacklog;
  expect(found).toEqual({ Crane: true, Ferry: true, Fish: false });
});
