import { describe, expect, it } from 'vitest';
import type { Article, FeedId, PartialReading } from '../../../src/model/article.ts';
import { FakeClock } from '../../helpers/fake-clock.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { feed } from '../../helpers/values/feed.ts';
import { NEWS_DAY_MS, news, type Said } from '../../helpers/values/news.ts';
import { person } from '../../helpers/values/quote.ts';

const url = 'https://harbour-post.example/bridge';

function version(words: readonly string[], change: Partial<Article> = {}) {
  const said: Said[] = words.map((each) => ({ words: each }));
  const { article, analysis } = news({ title: 'The bridge', url, said });
  return { article: { ...article, ...change }, analysis };
}

async function openTimedStore() {
  const time = new FakeClock(NEWS_DAY_MS);
  const store = await openTestStore({ clock: time });
  const save = ({ article, analysis }: ReturnType<typeof version>) =>
    store.saveArticle(article, analysis);
  return { time, store, save };
}

describe('saveArticle', () => {
  it('changes nothing for the same text', async () => {
    const { store, save } = await openTimedStore();
    const first = await save(version(['No.']));
    expect(await save(version(['No.'], { title: 'Another' }))).toEqual({ kind: 'unchanged' });
    const stored = await store.getArticle(version([]).article.id);
    expect(first).toEqual({ kind: 'added', stored });
  });

  it('keeps what was read whole when a paywall has come up since, and takes the whole for a part', async () => {
    const readingOf = (partial: PartialReading | null) => ({
      reading: { blocks: [], authors: [], modifiedAtMs: null, language: null, partial },
    });
    const part = readingOf({ from: 'page', reason: 'subscription' });
    const { store, save } = await openTimedStore();
    await save(version(['No.'], part));
    const whole = await save(version(['No.', 'Never.'], readingOf(null)));
    expect(whole).toMatchObject({ kind: 'revised', revision: { removed: [] } });
    expect(await save(version(['No.'], part))).toEqual({ kind: 'unchanged' });
    const { id } = version([]).article;
    expect((await store.getArticle(id))?.quotes).toHaveLength(2);
    expect(await store.listRevisions(id)).toHaveLength(1);
  });

  it('goes on with what has become longer than is read of one article', async () => {
    const reading = { blocks: [], authors: [], modifiedAtMs: null, language: null };
    const partial = { from: 'page', reason: 'length' } as const;
    const { store, save } = await openTimedStore();
    await save(version(['No.'], { reading: { ...reading, partial: null } }));
    const longer = version(['Never.'], { reading: { ...reading, partial } });
    expect(await save(longer)).toMatchObject({ kind: 'revised' });
    const quotes = (await store.getArticle(longer.article.id))?.quotes ?? [];
    expect(quotes.map(({ contents }) => contents)).toEqual([['Never.']]);
  });

  it('records what an edit removed and added, and keeps the first times', async () => {
    const { time, store, save } = await openTimedStore();
    const first = await save(version(['We will not pay.', 'It is a folly.']));
    await time.advanceTo(NEWS_DAY_MS + 60_000);
    const second = await save(
      version(['It is a folly!', 'We may pay.'], { publishedAtMs: NEWS_DAY_MS + 50_000 }),
    );
    expect(second).toMatchObject({
      kind: 'revised',
      stored: { article: { publishedAtMs: NEWS_DAY_MS }, storedAtMs: NEWS_DAY_MS },
      revision: {
        revisedAtMs: NEWS_DAY_MS + 60_000,
        removed: [],
        added: [],
        corrected: [
          {
            before: { contents: ['We will not pay.'] },
            after: { contents: ['We may pay.'], publishedAtMs: NEWS_DAY_MS },
          },
        ],
      },
    });
    if (first.kind !== 'added' || second.kind !== 'revised') throw new Error('wrong outcome');
    const { id } = first.stored.article;
    expect(await store.getArticle(id)).toEqual(second.stored);
    expect(await store.listRevisions(id)).toEqual([second.revision]);
    expect(second.stored.quotes[0]?.id).toBe(first.stored.quotes[1]?.id);
    const [corrected] = second.revision.corrected;
    expect(corrected && (await store.getQuote(corrected.before.id))).toBeNull();
  });

  it('records a corrected speaker, though the words are the same', async () => {
    const { store, save } = await openTimedStore();
    await save(version(['We will not pay.']));
    const { article, analysis } = news({
      title: 'The bridge',
      url,
      said: [{ words: 'We will not pay.', by: person('Ruth Aldane') }],
    });
    await save({ article, analysis });
    expect(await store.listRevisions(article.id)).toMatchObject([
      {
        removed: [],
        added: [],
        corrected: [
          {
            before: { speaker: { name: 'Anna Berg' } },
            after: { speaker: { name: 'Ruth Aldane' } },
          },
        ],
      },
    ]);
  });

  it.each([
    ['It costs £9 million to build.', 'It costs $9 million to build.', 1],
    ['It grew by 5% in a year.', 'It grew by 5 in a year.', 1],
    ['It costs £9 million to build.', 'It costs “£9 million” to build.', 0],
  ])('%s → %s: %d correction', async (before, after, corrections) => {
    const { store, save } = await openTimedStore();
    await save(version([before]));
    await save(version([after]));
    const [revision] = await store.listRevisions(version([]).article.id);
    expect(revision?.corrected).toHaveLength(corrections);
  });

  it.each([
    ['direct', 'indirect', 1],
    ['indirect', 'direct', 1],
    ['mixed', 'direct', 0],
    ['mixed', 'indirect', 1],
  ] as const)('%s → %s, in the same words: %d correction', async (before, after, corrections) => {
    const { store, save } = await openTimedStore();
    const words = 'We will not pay for the bridge before the summer is over.';
    const given = (kind: typeof before | typeof after) =>
      news({ title: 'The bridge', url, lead: [`It is ${kind}.`], said: [{ words, kind }] });
    await save(given(before));
    await save(given(after));
    const [revision] = await store.listRevisions(given(before).article.id);
    expect(revision?.corrected).toHaveLength(corrections);
    const quotes = (await store.getArticle(given(before).article.id))?.quotes;
    expect(quotes).toMatchObject([{ kind: after }]);
  });

  it('lists revisions in order', async () => {
    const { store, save } = await openTimedStore();
    for (const words of ['One.', 'Two.', 'Three.']) await save(version([words]));
    const revisions = await store.listRevisions(version([]).article.id);
    expect(revisions.map(({ added }) => added[0]?.contents[0])).toEqual(['Two.', 'Three.']);
  });

  it('hands an article read on demand to the feed that carries it later', async () => {
    const { store, save } = await openTimedStore();
    await store.addFeed(feed('f1'));
    await save(version(['No.']));
    expect(await save(version(['No.'], { feedId: 'f1' as FeedId }))).toEqual({ kind: 'unchanged' });
    const stored = await store.getArticle(version([]).article.id);
    expect(stored?.article.feedId).toBe('f1');
    expect(stored?.quotes[0]?.feedId).toBe('f1');
  });

  it('stores an article whose feed was removed meanwhile, with no feed', async () => {
    const { save } = await openTimedStore();
    expect(await save(version(['No.'], { feedId: 'gone' as FeedId }))).toMatchObject({
      kind: 'added',
      stored: { article: { feedId: null } },
    });
  });

  it('never stores at a time before what is stored, though the clock is set back', async () => {
    let nowMs = NEWS_DAY_MS + 60_000;
    const store = await openTestStore({ clock: { nowMs: () => nowMs } });
    const first = version(['No.']);
    await store.saveArticle(first.article, first.analysis);
    nowMs = NEWS_DAY_MS;
    const { article, analysis } = news({ title: 'Another' });
    expect(await store.saveArticle(article, analysis)).toMatchObject({
      stored: { storedAtMs: NEWS_DAY_MS + 60_000 },
    });
  });

  it('leaves nothing behind when it fails half way', async () => {
    const { store, save } = await openTimedStore();
    const { article, analysis } = version(['No.']);
    await expect(save({ article: { ...article, text: 'No' }, analysis })).rejects.toThrow(
      'AssertionFailure',
    );
    expect(await store.countArticles()).toBe(0);
    expect(await store.getArticle(article.id)).toBeNull();
  });

  it('repairs half a surrogate pair, which no file can hold', async () => {
    const { save, store } = await openTimedStore();
    await save(version(['No \ud83d way, 🌉.']));
    const stored = await store.getArticle(version([]).article.id);
    expect(stored?.quotes[0]?.contents).toEqual(['No \ufffd way, 🌉.']);
  });
});
