import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FeedId } from '../../../src/model/article.ts';
import type { Quote } from '../../../src/model/quote.ts';
import type { Report, ReportVerdict } from '../../../src/model/report.ts';
import type { Delivery } from '../../../src/store/ports/delivery-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';
import { feed } from '../../helpers/values/feed.ts';
import { inChannel } from '../../helpers/values/in-channel.ts';
import { NEWS_DAY_MS, type News, news } from '../../helpers/values/news.ts';
import { person } from '../../helpers/values/quote.ts';

const LUND = person('Ivo Lund');
const TO_LUND: ReportVerdict = { kind: 'fixed', speaker: LUND };
const NOBODY: ReportVerdict = { kind: 'fixed', speaker: null };
const WORDS = 'We will not pay for a bridge that leads nowhere.';
const BRIDGE: News = {
  title: 'Bridge stopped',
  feedId: 'harbour-post',
  said: [{ words: WORDS, confidence: 0.4 }, { words: 'The boats stay in the harbour tonight.' }],
};

async function save(store: Store, given: News = BRIDGE, analyzerVersion = 1) {
  const { article, analysis } = news(given);
  const fresh = { ...analysis, analyzerVersion };
  const outcome = await store.saveArticle(article, fresh);
  const stored = await store.getArticle(article.id);
  const [quote] = stored?.quotes ?? [];
  if (stored === null || quote === undefined) throw new Error('the article has quotes');
  return { article, analysis: fresh, quote, stored, outcome };
}

function report(store: Store, quote: Quote, promise: (report: Report) => Delivery[] = () => []) {
  return store.addReport(
    {
      quote,
      place: inChannel('C1'),
      userId: 'U1',
      userName: 'Edda',
      suggested: 'Ivo Lund',
      reason: 'He wrote to us.',
    },
    promise,
  );
}

async function openWithReport() {
  const store = await openTestStore();
  await store.addFeed(feed('harbour-post'));
  const saved = await save(store);
  return { store, ...saved, ...(await report(store, saved.quote)) };
}

const speakersOf = (quotes: readonly Quote[] = []) => quotes.map(({ speaker }) => speaker?.name);

describe('reports', () => {
  it('are kept with the quote as it was, and their messages promised with them', async () => {
    const path = join(tempFolder(), 'verbatim.db');
    const store = await openTestStore({ path });
    const { quote } = await save(store, { ...BRIDGE, feedId: null });
    const document = { audience: 'channel', fallback: 'x', blocks: [], shareCommandText: null };
    const kept = await report(store, quote, ({ id }) => [
      { id: `report ${id}`, destination: inChannel('C2'), document, attempts: 0 } as Delivery,
    ]);
    await store.close();
    const again = await openTestStore({ path });
    expect(await again.getReport(kept.id)).toEqual({
      id: 1,
      quote,
      place: inChannel('C1'),
      userId: 'U1',
      userName: 'Edda',
      suggested: 'Ivo Lund',
      reason: 'He wrote to us.',
      reportedAtMs: NEWS_DAY_MS,
      resolution: null,
    });
    expect((await again.listOpenDeliveries()).map(({ id }) => id)).toEqual(['report 1']);
  });

  it('are all or nothing with their messages', async () => {
    const { store, quote } = await openWithReport();
    const fail = () => {
      throw new Error('no message');
    };
    await expect(report(store, quote, fail)).rejects.toThrow('no message');
    expect(await store.listReports('open', 9)).toHaveLength(1);
  });

  it('are listed apart, open and resolved, newest first', async () => {
    const { store, quote, id } = await openWithReport();
    await report(store, quote);
    await report(store, quote);
    await store.resolveReport(id, { kind: 'dismissed' }, 'slack Ada');
    const ids = async (state: 'open' | 'resolved', limit = 9) =>
      (await store.listReports(state, limit)).map((each) => each.id);
    expect(await ids('open')).toEqual([3, 2]);
    expect(await ids('open', 1)).toEqual([3]);
    expect(await ids('resolved')).toEqual([1]);
  });

  it('are resolved once, and opened again once', async () => {
    const { store, id } = await openWithReport();
    const resolved = await store.resolveReport(id, { kind: 'dismissed' }, 'slack Ada');
    expect(resolved).toMatchObject({
      report: {
        resolution: { kind: 'dismissed', resolvedAtMs: NEWS_DAY_MS, resolvedBy: 'slack Ada' },
      },
      stored: null,
    });
    expect(await store.resolveReport(id, TO_LUND, 'slack Ada')).toBeNull();
    expect(await store.reopenReport(id)).toMatchObject({ report: { resolution: null } });
    expect(await store.reopenReport(id)).toBeNull();
    expect(await store.resolveReport(99, TO_LUND, 'slack Ada')).toBeNull();
  });
});

describe('a speaker that the newsroom knows', () => {
  it('stands in place of the one that was found, and a revision by the newsroom says so', async () => {
    const { store, id, quote, article } = await openWithReport();
    const resolved = await store.resolveReport(id, TO_LUND, 'slack Ada');
    const fixed = { ...quote, speaker: LUND, confidence: 1, isCorrected: true };
    expect(resolved?.stored?.quotes[0]).toEqual(fixed);
    expect(await store.getQuote(quote.id)).toEqual(fixed);
    expect(await store.listRevisions(article.id)).toEqual([
      {
        articleId: article.id,
        revisedAtMs: NEWS_DAY_MS,
        by: 'newsroom',
        removed: [],
        added: [],
        corrected: [{ before: quote, after: fixed }],
      },
    ]);
  });

  it('is nobody, where nobody can tell', async () => {
    const { store, id, quote } = await openWithReport();
    await store.resolveReport(id, NOBODY, 'slack Ada');
    expect(await store.getQuote(quote.id)).toMatchObject({ speaker: null, isCorrected: true });
  });

  it('leaves the analysis as it is', async () => {
    const { store, id, article, analysis } = await openWithReport();
    await store.resolveReport(id, TO_LUND, 'slack Ada');
    expect((await store.getArticle(article.id))?.analysis).toEqual(analysis);
  });

  it.each<readonly [string, News, readonly string[]]>([
    [
      'added',
      { ...BRIDGE, said: [...(BRIDGE.said ?? []), { words: 'It is late.' }] },
      ['Ivo Lund', 'Anna Berg', 'Anna Berg'],
    ],
    [
      'cut otherwise',
      { ...BRIDGE, said: [{ words: `${WORDS} Not now, not ever.` }] },
      ['Ivo Lund'],
    ],
  ])('survives an edit by the outlet: words are %s', async (_what, edited, speakers) => {
    const { store, id } = await openWithReport();
    await store.resolveReport(id, TO_LUND, 'slack Ada');
    const { outcome, stored } = await save(store, edited);
    expect(outcome.kind).toBe('revised');
    expect(speakersOf(stored.quotes)).toEqual(speakers);
  });

  it('is not given to whoever quotes the words later, also when it was fixed twice', async () => {
    const { store, id, quote } = await openWithReport();
    await store.resolveReport(id, TO_LUND, 'slack Ada');
    const later = await report(store, (await store.getQuote(quote.id)) ?? quote);
    await store.resolveReport(later.id, NOBODY, 'slack Ada');
    const said = [{ words: `She told me “${WORDS}” and laughed.`, by: person('Kari Moen') }];
    const { stored } = await save(store, { ...BRIDGE, said });
    expect(speakersOf(stored.quotes)).toEqual(['Kari Moen']);
    const theirs = [{ words: `${WORDS} Not now, not ever.` }];
    expect((await save(store, { ...BRIDGE, said: theirs })).quote.speaker).toBeNull();
  });

  it('survives another analysis', async () => {
    const { store, id, article, analysis } = await openWithReport();
    await store.resolveReport(id, TO_LUND, 'slack Ada');
    const newer = await store.replaceAnalysis(article.id, { ...analysis, analyzerVersion: 2 });
    expect(speakersOf(newer?.quotes)).toEqual(['Ivo Lund', 'Anna Berg']);
    expect(await store.listRevisions(article.id)).toHaveLength(1);
  });

  it('survives that the article goes and is read again', async () => {
    const { store, id } = await openWithReport();
    await store.resolveReport(id, TO_LUND, 'slack Ada');
    await store.removeArticlesOfFeed('harbour-post' as FeedId);
    const { outcome, stored } = await save(store);
    expect(outcome.kind).toBe('added');
    expect(speakersOf(stored.quotes)).toEqual(['Ivo Lund', 'Anna Berg']);
  });

  it('stays with its quote where others say the same above it, through another analysis, and is taken back', async () => {
    const store = await openTestStore();
    const berg = { words: 'No comment.' };
    const moen = { words: 'No comment.', by: person('Kari Moen') };
    const { quote } = await save(store, { title: 'Bridge', said: [berg] });
    const { id } = await report(store, quote);
    await store.resolveReport(id, TO_LUND, 'slack Ada');
    const { article, analysis, stored } = await save(store, {
      title: 'Bridge',
      said: [moen, berg],
    });
    expect(speakersOf(stored.quotes)).toEqual(['Kari Moen', 'Ivo Lund']);
    const newer = await store.replaceAnalysis(article.id, { ...analysis, analyzerVersion: 2 });
    expect(newer?.quotes).toEqual(stored.quotes);
    const again = await store.reopenReport(id);
    expect(speakersOf(again?.stored?.quotes)).toEqual(['Kari Moen', 'Anna Berg']);
    expect(again?.stored?.quotes[1]?.id).toBe(quote.id);
  });

  it('is taken back with its report: the one that was found stands again, which is a revision as well', async () => {
    const { store, id, quote, article } = await openWithReport();
    await store.resolveReport(id, TO_LUND, 'slack Ada');
    const again = await store.reopenReport(id);
    expect(again?.stored?.quotes[0]).toEqual(quote);
    const revisions = await store.listRevisions(article.id);
    expect(
      revisions.map(({ by, corrected }) => [by, speakersOf(corrected.map(({ after }) => after))]),
    ).toEqual([
      ['newsroom', ['Ivo Lund']],
      ['newsroom', ['Anna Berg']],
    ]);
  });

  it('is the later one of two, and the earlier one again when the later is taken back', async () => {
    const { store, id, quote } = await openWithReport();
    await store.resolveReport(id, TO_LUND, 'slack Ada');
    const later = await report(store, quote);
    await store.resolveReport(later.id, NOBODY, 'slack Ada');
    expect((await store.getQuote(quote.id))?.speaker).toBeNull();
    await store.reopenReport(later.id);
    expect((await store.getQuote(quote.id))?.speaker).toEqual(LUND);
  });

  it('changes nothing where the article is gone', async () => {
    const { store, id } = await openWithReport();
    await store.removeArticlesOfFeed('harbour-post' as FeedId);
    expect(await store.resolveReport(id, TO_LUND, 'slack Ada')).toMatchObject({ stored: null });
  });
});
