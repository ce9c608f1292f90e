import { expect, it } from 'vitest';
import { noteShown } from '../../../commands/gateway/note-shown.ts';
import { createLogger } from '../../../src/lib/logger.ts';
import type { Quote } from '../../../src/model/quote.ts';
import { toQuoteCard } from '../../../src/quote-index/quote-card.ts';
import { openNewsroom } from '../../helpers/newsroom.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { testLinks } from '../../helpers/values/links.ts';
import { news } from '../../helpers/values/news.ts';
import { person } from '../../helpers/values/quote.ts';

const NINE = 'The bridge costs nine million crowns and not one more.';
const TEN = 'The bridge costs ten million crowns and not one more.';
const ELEVEN = 'The bridge costs eleven million crowns and not one more.';
const MAY = 'It opens in May, whatever the weather is going to be.';
const PLACE = { platform: 'slack', workspaceId: 'T1', channelId: 'C1' } as const;

async function setUp() {
  const store = await openTestStore();
  const save = async (...words: readonly string[]) => {
    const given = news({ title: 'Bridge', said: words.map((each) => ({ words: each })) });
    await store.saveArticle(given.article, given.analysis);
    return (await store.getArticle(given.article.id))?.quotes ?? [];
  };
  const woken: string[] = [];
  const show = (quotes: readonly Quote[], messageId: string | null = 'm1') =>
    noteShown(
      {
        ...{ destination: PLACE, messageId },
        blocks: quotes.map((quote) => ({ kind: 'quote', quote: toQuoteCard(quote, testLinks) })),
      },
      {
        store,
        links: testLinks,
        clock: { nowMs: () => 1 },
        deliveries: { wake: () => woken.push('x') },
      },
    );
  return { store, save, show, woken };
}

it('is known as posted there, and tells nothing while its quotes stand', async () => {
  const { store, save, show, woken } = await setUp();
  const quotes = await save(NINE, MAY);
  await show(quotes);
  await show(quotes, null);
  const posted = await store.listPosted(quotes.map(({ id }) => id));
  expect(posted.map(({ destination }) => destination)).toEqual([PLACE, PLACE, PLACE, PLACE]);
  expect(new Set(posted.map(({ deliveryId }) => deliveryId)).size).toBe(2);
  expect(await store.listOpenDeliveries()).toEqual([]);
  expect(woken).toEqual([]);
});

it.each([
  ['changed', TEN, 'Correction: Harbour Post changed a quote of Anna Berg', 'ten million'],
  ['taken out', '', 'Correction: Harbour Post took out a quote of Anna Berg', 'Not in the article'],
])('tells at once, and once, of what was %s before', async (_, words, title, told) => {
  const { store, save, show, woken } = await setUp();
  const quotes = await save(NINE, MAY);
  await save(...(words === '' ? [] : [words]), MAY);
  await show(quotes);
  await show(quotes);
  const [correction, ...others] = await store.listOpenDeliveries();
  expect(correction?.document.fallback).toBe(title);
  expect(JSON.stringify(correction?.document.blocks)).toContain(told);
  expect(correction).toMatchObject({ destination: PLACE, replyTo: expect.any(String) });
  expect(others).toEqual([]);
  expect(woken.length).toBeGreaterThan(0);
});

it('tells of the words that stand where they were changed twice', async () => {
  const { store, save, show } = await setUp();
  const quotes = await save(NINE);
  await save(TEN);
  await save(ELEVEN);
  await show(quotes);
  const [correction] = await store.listOpenDeliveries();
  expect(correction?.document.fallback).toBe(
    'Correction: Harbour Post changed a quote of Anna Berg',
  );
  expect(JSON.stringify(correction?.document.blocks)).toContain('eleven million');
});

it('says that a quote went which was changed before', async () => {
  const { store, save, show } = await setUp();
  const quotes = await save(NINE);
  await save(TEN);
  await save(MAY);
  await show(quotes);
  const [correction] = await store.listOpenDeliveries();
  expect(correction?.document.fallback).toContain('took out');
});

it.each([
  ['nothing of words whose bounds a newer analyser reads better', 'Anna Berg', []],
  [
    'of words that it gives to another',
    'Kari Moen',
    ['Correction: Verbatim corrected who said a quote of Anna Berg'],
  ],
])('tells %s', async (_, name, told) => {
  const { store, show } = await setUp();
  const { article, analysis } = news({ title: 'Bridge', said: [{ words: NINE }] });
  await store.saveArticle(article, analysis);
  const quotes = (await store.getArticle(article.id))?.quotes ?? [];
  await store.replaceAnalysis(article.id, {
    ...analysis,
    analyzerVersion: 2,
    attributions: analysis.attributions.map((attribution) => {
      const [{ start, end }] = attribution.contents;
      return { ...attribution, speaker: person(name), contents: [{ start, end: end - 18 }] };
    }),
  });
  await show(quotes);
  expect((await store.listOpenDeliveries()).map(({ document }) => document.fallback)).toEqual(told);
});

it('leaves alone what shows no quotes, and quotes that nobody knows any more', async () => {
  const { store, save, show } = await setUp();
  const [quote] = await save(NINE);
  if (quote === undefined) throw new Error('no quote');
  await show([]);
  await show([{ ...quote, id: 'zzzzzzzzzzzz' as Quote['id'] }]);
  expect(await store.listOpenDeliveries()).toEqual([]);
});

it('is asked of the gateway, which logs what fails', async () => {
  const lines: string[] = [];
  const { gateway, services } = await openNewsroom({
    logger: createLogger('error', { write: (line) => lines.push(line) }),
    change: ({ store }) => ({
      store: { ...store, noteSent: () => Promise.reject(new Error('no room')) },
    }),
  });
  const [quote] = services.index.find({ offset: 0, limit: 1 }).quotes;
  if (quote === undefined) throw new Error('no quote');
  const blocks = [{ kind: 'quote', quote: toQuoteCard(quote, testLinks) }] as const;
  await gateway.noteShown({ destination: PLACE, messageId: null, blocks });
  expect(lines.join()).toContain('no room');
});
