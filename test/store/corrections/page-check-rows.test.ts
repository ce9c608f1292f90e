import { Kysely, SqliteDialect } from 'kysely';
import { expect, it, vi } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import { toQuoteCard } from '../../../src/quote-index/quote-card.ts';
import { createPageCheckRows } from '../../../src/store/corrections/page-check-rows.ts';
import { SqliteDatabase } from '../../../src/store/database/sqlite.ts';
import { migrate } from '../../../src/store/schema/migrate.ts';
import type { Tables } from '../../../src/store/tables/tables.ts';
import { FakeClock } from '../../helpers/fake-clock.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { delivery } from '../../helpers/values/delivery.ts';
import { testLinks } from '../../helpers/values/links.ts';
import { news } from '../../helpers/values/news.ts';

async function setUp() {
  const clock = new FakeClock(1000);
  const store = await openTestStore({ clock });
  const save = async (title: string) => {
    const given = news({ title, said: [{ words: `We open the ${title} in May, all of it.` }] });
    await store.saveArticle(given.article, given.analysis);
    return given.article.id;
  };
  /** @param titles of the articles that it quotes. */
  const send = async (id: string, ...articles: readonly ArticleId[]) => {
    const stored = await Promise.all(articles.map((each) => store.getArticle(each)));
    const blocks = stored
      .flatMap((each) => each?.quotes ?? [])
      .map((quote) => ({ kind: 'quote' as const, quote: toQuoteCard(quote, testLinks) }));
    const { document, ...sent } = delivery(id);
    await store.promiseDelivery({ ...sent, document: { ...document, blocks } });
    await store.markDelivered(id, null);
  };
  return { clock, store, save, send };
}

it('lists the articles that messages quote, by the first of these messages, from a time on', async () => {
  const { clock, store, save, send } = await setUp();
  const [bridge, crane] = [await save('bridge'), await save('crane')];
  await save('tunnel');
  await send('d1', crane);
  await clock.advance(500);
  await send('d2', bridge, crane);
  expect(await store.listArticlesInMessages(1000)).toEqual([
    { articleId: crane, postedAtMs: 1000, check: null },
    { articleId: bridge, postedAtMs: 1500, check: null },
  ]);
  expect(await store.listArticlesInMessages(1001)).toMatchObject(
    [bridge, crane].sort().map((articleId) => ({ articleId, postedAtMs: 1500 })),
  );
});

it('lists none of messages that were not sent', async () => {
  const { store, save, send } = await setUp();
  await send('d1');
  const article = await store.getArticle(await save('bridge'));
  const blocks = (article?.quotes ?? []).map((quote) => ({
    kind: 'quote' as const,
    quote: toQuoteCard(quote, testLinks),
  }));
  const { document, ...open } = delivery('d2');
  await store.promiseDelivery({ ...open, document: { ...document, blocks } });
  expect(await store.listArticlesInMessages(0)).toEqual([]);
});

it('keeps the last check, and none at an article that is gone', async () => {
  const { store, save, send } = await setUp();
  const bridge = await save('bridge');
  await send('d1', bridge);
  await store.notePageCheck(bridge, { atMs: 2000, seen: 'x', goneAtMs: null });
  await store.notePageCheck(bridge, { atMs: 3000, seen: null, goneAtMs: 2500 });
  await store.notePageCheck('gone' as ArticleId, { atMs: 3000, seen: null, goneAtMs: null });
  expect(await store.listArticlesInMessages(0)).toEqual([
    { articleId: bridge, postedAtMs: 1000, check: { atMs: 3000, seen: null, goneAtMs: 2500 } },
  ]);
  expect(await store.pageGoneAt(bridge)).toBe(2500);
  expect(await store.pageGoneAt('gone' as ArticleId)).toBeNull();
});

it('is asked each minute, and looks through no table for it: what was posted is known for good', async () => {
  const database = new SqliteDatabase(':memory:');
  migrate(database);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  const prepare = vi.spyOn(database, 'prepare');
  await createPageCheckRows(db).listArticlesInMessages(0);
  const plan = database.prepare(`EXPLAIN QUERY PLAN ${prepare.mock.calls[0]?.[0]}`).all('sent', 0);
  const details = plan.map((row) => JSON.stringify(row));
  expect(details.join()).toContain('SEARCH deliveries USING INDEX deliveries_ended');
  expect(details.filter((each) => each.includes('SCAN'))).toEqual([]);
  await db.destroy();
});
