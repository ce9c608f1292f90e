import { expect, it } from 'vitest';
import { tellGonePage, tellPageBack } from '../../src/digests/tell-gone-page.ts';
import { toQuoteCard } from '../../src/quote-index/quote-card.ts';
import type { StoredArticle } from '../../src/store/ports/article-store.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { delivery } from '../helpers/values/delivery.ts';
import { testLinks } from '../helpers/values/links.ts';
import { news } from '../helpers/values/news.ts';

const FINDING = 'https://harbour.example/bridge answered with status 410.';
const GONE = { finding: FINDING, goneAtMs: 2000 };

it('answers each message that has words of the article, once, and says how they stand', async () => {
  const store = await openTestStore();
  const { article, analysis } = news({ title: 'Bridge', said: [{ words: 'We open it in May.' }] });
  await store.saveArticle(article, analysis);
  const stored = await store.getArticle(article.id);
  if (stored === null) throw new Error('it was stored');
  const blocks = stored.quotes.map((quote) => ({
    kind: 'quote' as const,
    quote: toQuoteCard(quote, testLinks),
  }));
  for (const [id, channelId, shown] of [
    ['d1', 'C1', blocks],
    ['d2', 'C2', [...blocks, ...blocks]],
    ['d3', 'C3', []],
  ] as const) {
    const { document, ...sent } = delivery(id, channelId);
    await store.promiseDelivery({ ...sent, document: { ...document, blocks: shown } });
    await store.markDelivered(id, null);
  }
  const parts = { store, links: testLinks };
  await tellGonePage(parts, stored, GONE);
  await tellGonePage(parts, stored, GONE);
  const promised = await store.listOpenDeliveries();
  expect(promised.map(({ destination, replyTo }) => [destination.channelId, replyTo])).toEqual([
    ['C1', 'd1'],
    ['C2', 'd2'],
  ]);
  expect(promised[0]?.document).toMatchObject({
    fallback: 'Page gone: Bridge',
    blocks: [
      { kind: 'heading', text: 'Page gone: Bridge' },
      { kind: 'paragraph', text: FINDING },
      { kind: 'list', items: [{ url: testLinks.toStoredArticle(article.id) }] },
      {
        kind: 'note',
        text: 'Harbour Post may have moved it or taken it down. The words above stand as they were read.',
      },
    ],
  });
});

it('answers a message once whose words were corrected below it', async () => {
  const store = await openTestStore();
  const save = async (...said: readonly string[]) => {
    const given = news({ title: 'Bridge', said: said.map((words) => ({ words })) });
    await store.saveArticle(given.article, given.analysis);
    const stored = await store.getArticle(given.article.id);
    if (stored === null) throw new Error('it was stored');
    return stored;
  };
  const post = async (id: string, { quotes }: StoredArticle, replyTo?: string) => {
    const { document, ...sent } = delivery(id, 'C1');
    const blocks = quotes.map((quote) => ({
      kind: 'quote' as const,
      quote: toQuoteCard(quote, testLinks),
    }));
    const answer = replyTo === undefined ? {} : { replyTo };
    await store.promiseDelivery({ ...sent, ...answer, document: { ...document, blocks } });
    await store.markDelivered(id, null);
  };
  await post('d1', await save('It costs nine million crowns.', 'We open it in May.'));
  const edited = await save('It costs ten million crowns.', 'We open it in May.');
  await post('d2', { ...edited, quotes: edited.quotes.slice(0, 1) }, 'd1');
  await tellGonePage({ store, links: testLinks }, edited, GONE);
  const promised = await store.listOpenDeliveries();
  expect(promised.map(({ replyTo }) => replyTo)).toEqual(['d1']);
});

it('names no page of a console that is off', async () => {
  const store = await openTestStore();
  const { article, analysis } = news({ title: 'Bridge', said: [{ words: 'We open it in May.' }] });
  await store.saveArticle(article, analysis);
  const stored = await store.getArticle(article.id);
  if (stored === null) throw new Error('it was stored');
  const { document, ...sent } = delivery('d1');
  const blocks = stored.quotes.map((quote) => ({
    kind: 'quote' as const,
    quote: toQuoteCard(quote, testLinks),
  }));
  await store.promiseDelivery({ ...sent, document: { ...document, blocks } });
  await store.markDelivered('d1', null);
  await tellGonePage({ store, links: { toStoredArticle: () => null } }, stored, GONE);
  const [promised] = await store.listOpenDeliveries();
  expect(promised?.document.blocks.map(({ kind }) => kind)).toEqual([
    'heading',
    'paragraph',
    'note',
  ]);
});

it('says that it is back, once, and that it is gone again', async () => {
  const store = await openTestStore();
  const { article, analysis } = news({ title: 'Bridge', said: [{ words: 'We open it in May.' }] });
  await store.saveArticle(article, analysis);
  const stored = await store.getArticle(article.id);
  if (stored === null) throw new Error('it was stored');
  const blocks = stored.quotes.map((quote) => ({
    kind: 'quote' as const,
    quote: toQuoteCard(quote, testLinks),
  }));
  const { document, ...sent } = delivery('d1');
  await store.promiseDelivery({ ...sent, document: { ...document, blocks } });
  await store.markDelivered('d1', null);
  const parts = { store, links: testLinks };
  await tellGonePage(parts, stored, GONE);
  await tellPageBack(parts, stored, GONE.goneAtMs);
  await tellPageBack(parts, stored, GONE.goneAtMs);
  await tellGonePage(parts, stored, { ...GONE, goneAtMs: 4000 });
  const promised = await store.listOpenDeliveries();
  expect(promised.map((each) => [each.replyTo, each.document.fallback])).toEqual([
    ['d1', 'Page gone: Bridge'],
    ['d1', 'Page back: Bridge'],
    ['d1', 'Page gone: Bridge'],
  ]);
  expect(promised[1]?.document.blocks).toMatchObject([
    { kind: 'heading' },
    { kind: 'paragraph', text: 'The page that was gone answers again.' },
    { kind: 'list', items: [{ text: 'Harbour Post', url: article.url }] },
  ]);
});
