import { describe, expect, it } from 'vitest';
import { createAgainReader } from '../../src/ingestion/read-again.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import type { Article } from '../../src/model/article.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { harbourPage } from '../helpers/outlets/harbour-page.ts';
import { FEED, openItemReader } from '../helpers/outlets/item-reader.ts';
import type { OutletPage } from '../helpers/outlets/serve-outlet.ts';
import { newsDayClock, openTestStore } from '../helpers/store/open-test-store.ts';
import { news } from '../helpers/values/news.ts';

const TONIGHT = harbourPage('Crane', 'We will lift it tonight');
const TOMORROW = harbourPage('Crane', 'We may lift it tomorrow');
const GONE: OutletPage = { contentType: 'text/plain', body: 'Gone.', status: 410 };

const edit = (page: OutletPage, from: string, to: string): OutletPage => ({
  ...page,
  body: page.body.replace(from, to),
});

describe('an article of a feed that is asked for', () => {
  /** Read by its feed, then changed by its outlet, then asked for. */
  async function readAgain(page: OutletPage, content = '') {
    const newsroom = await openItemReader({ '/crane': TONIGHT });
    const { reader, item, outlet } = newsroom;
    await reader.readItems(FEED, [item('/crane', { content })]);
    outlet.pages.set('/crane', page);
    return { ...newsroom, url: item('/crane').url ?? '' };
  }

  it('is read again: an edit is a revision, whose feed and outlet stay', async () => {
    const { reader, url, store, said } = await readAgain(TOMORROW);
    const { article, staleBecause } = await reader.readOne(url);
    expect(staleBecause).toBeNull();
    expect(article).toMatchObject({ feedId: FEED.id, outlet: 'Harbour Post' });
    expect(said()).toEqual([expect.stringContaining('We may lift it tomorrow')]);
    expect(await store.listRevisions(article.id)).toMatchObject([{ by: 'outlet' }]);
  });

  it.each([
    ['', ''],
    ['beside the words of its feed', '<p>The harbour office opened its crane.</p>'],
    ['beside all of it in its feed', TONIGHT.body.replace(/.*<article>|<\/article>.*/g, '')],
  ])('is no revision where nothing was edited %s', async (_, content) => {
    const { reader, url, store } = await readAgain(TONIGHT, content);
    const { article, staleBecause } = await reader.readOne(url);
    expect(staleBecause).toBeNull();
    expect(await store.listRevisions(article.id)).toEqual([]);
  });

  it('is no revision where its words were found among others of the page by what its feed says', async () => {
    const words = TONIGHT.body.replace(/.*<\/h1>|<\/article>.*/g, '');
    const body = words.replace(/<p>(.*?)<\/p>/g, '$1\\n\\n');
    const state = `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${body}"}</script>`;
    const others = `<p>${'The office sells tickets for its summer fair at the north quay. '.repeat(8)}</p>`;
    const page = edit(edit(TONIGHT, '</head>', `${state}</head>`), words, others);
    const { reader, item, store, said } = await openItemReader({ '/crane': page });
    await reader.readItems(FEED, [item('/crane', { content: words.slice(0, 240) })]);
    expect(said()).toEqual([expect.stringContaining('We will lift it tonight')]);
    const { article } = await reader.readOne(item('/crane').url ?? '');
    expect(await store.listRevisions(article.id)).toEqual([]);
  });

  it.each<[string, OutletPage, string]>([
    ['is gone', GONE, 'answered with status 410'],
    [
      'has become a stub',
      { ...TONIGHT, body: TONIGHT.body.replace(/(<\/p>).*<\/p>/, '$1') },
      'It holds much less than was read of it now.',
    ],
  ])('is as it was, and says so each time, where its page %s', async (_, page, reason) => {
    const { reader, url, outlet, said } = await readAgain(page);
    for (const answer of [await reader.readOne(url), await reader.readOne(url)])
      expect(answer.staleBecause).toContain(reason);
    expect(said()).toEqual([expect.stringContaining('We will lift it tonight')]);
    expect(outlet.requests).toHaveLength(2);
  });
});

it('shows what is stored where the page does not answer, and stores it when it does', async () => {
  const time = new FakeClock(newsDayClock.nowMs());
  const store = await openTestStore();
  const { article, analysis } = news({ title: 'Bridge' });
  await store.saveArticle(article, analysis);
  const stored = await store.getArticle(article.id);
  if (stored === null) throw new Error('it was stored');
  let answer = (_: Article) => {};
  const saved: Article[] = [];
  const { readAgain } = createAgainReader({
    ...{ clock: time, timers: time, logger: silentLogger },
    fetchPage: () =>
      new Promise<Article>((resolve) => {
        answer = resolve;
      }),
    save: async (page) => {
      saved.push(page);
      return { ...stored, article: page };
    },
  });
  const asked = readAgain(stored);
  await time.advance(8000);
  expect(await asked).toEqual({ ...stored, staleBecause: 'It does not answer.' });
  answer({ ...article, text: `${article.text}!` });
  await time.advance(0);
  expect(saved).toHaveLength(1);
  expect(await readAgain(stored)).toMatchObject({ staleBecause: null });
});
