import { expect, it } from 'vitest';
import { FakeClock } from '../../helpers/fake-clock.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { NEWS_DAY_MS, news, type Said } from '../../helpers/values/news.ts';
import { person } from '../../helpers/values/quote.ts';

const PAY: Said = { words: 'We will not pay for the bridge.' };
const MAY: Said = { words: 'It opens in May, whatever the weather.' };

/** An article in which an old analyser found these statements. */
async function setUp(...said: readonly Said[]) {
  const time = new FakeClock(NEWS_DAY_MS);
  const store = await openTestStore({ clock: time });
  const other = news({ title: 'Tunnel', said: [{ words: 'We will dig.' }] });
  await store.saveArticle(other.article, other.analysis);
  const { article, analysis } = news({ title: 'Bridge', said });
  await store.saveArticle(article, analysis);
  const quotes = (await store.getArticle(article.id))?.quotes ?? [];
  await time.advance(60_000);
  /** With some of the statements given to somebody else, or to nobody; those left out are not found any more. */
  const readAgain = (...speakers: readonly (string | null)[]) =>
    store.replaceAnalysis(article.id, {
      ...analysis,
      analyzerVersion: 2,
      attributions: analysis.attributions.slice(0, speakers.length).map((attribution, at) => {
        const name = speakers[at];
        return { ...attribution, speaker: name == null ? null : person(name) };
      }),
    });
  return { store, article, analysis, quotes, readAgain };
}

it('records what a newer analyser takes back as its own doing', async () => {
  const { store, article, quotes, readAgain } = await setUp(PAY, MAY);
  await readAgain('Kari Moen');
  expect(await store.listRevisions(article.id)).toMatchObject([
    {
      by: 'analyzer',
      revisedAtMs: NEWS_DAY_MS + 60_000,
      removed: [{ id: quotes[1]?.id }],
      added: [],
      corrected: [{ before: quotes[0], after: { speaker: { name: 'Kari Moen' } } }],
    },
  ]);
});

it('records nothing where the same is found', async () => {
  const { store, article, quotes, readAgain } = await setUp(PAY, MAY);
  expect((await readAgain('Anna Berg', 'Anna Berg'))?.quotes).toEqual(quotes);
  expect(await store.listRevisions(article.id)).toEqual([]);
});

it('puts nothing in place of what is as new', async () => {
  const { store, article, readAgain } = await setUp(PAY);
  await readAgain('Kari Moen');
  expect(await readAgain('Jonas Vik')).toBeNull();
  expect((await store.getArticle(article.id))?.quotes[0]?.speaker?.name).toBe('Kari Moen');
});

it('keeps the page of a quote that is none any more', async () => {
  const { store, quotes, readAgain } = await setUp(PAY, MAY);
  const gone = quotes[1];
  if (gone === undefined) throw new Error('two were said');
  await readAgain('Anna Berg');
  expect(await store.getQuote(gone.id)).toBeNull();
  expect(await store.getFormerQuote(gone.id)).toEqual(gone);
});

it('has nothing stored of an edit before the old text is read by the newer analyser', async () => {
  const { store, article, analysis, quotes, readAgain } = await setUp(PAY);
  const edited = { ...article, text: `${article.text}\n\nThe ferry was late.` };
  const newer = { ...analysis, analyzerVersion: 2, attributions: [] };
  expect(await store.saveArticle(edited, newer)).toEqual({ kind: 'outdated' });
  expect(await store.getArticle(article.id)).toMatchObject({ article, quotes });
  await readAgain();
  expect(await store.saveArticle(edited, newer)).toMatchObject({
    kind: 'revised',
    revision: { by: 'outlet', removed: [], added: [], corrected: [] },
  });
});
