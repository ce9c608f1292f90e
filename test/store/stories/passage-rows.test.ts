import { describe, expect, it } from 'vitest';
import type { Quote } from '../../../src/model/quote.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { NEWS_DAY_MS, type News, news, type Said } from '../../helpers/values/news.ts';

const LEAD = [
  'Crews of the Norland ferries stopped work on Tuesday morning in a dispute about night shifts.',
  'The union said four hundred sailors had joined the strike before the sun was up.',
  'Passengers slept on benches in the hall of the terminal, and some of them walked home over the dam.',
  'The mayor sent soup and blankets, and asked both sides to think of the winter.',
];

const NO: Said = { words: 'No comment.' };
const YES: Said = { words: 'By all means.' };
/** Parts that two places have nothing around in common. */
const LONG: Said = {
  words: 'Whoever wants to know what a night on the water is like may come along and hold the lamp',
};

const outlet = (name: string, said: readonly Said[], lead = LEAD): News => ({
  title: 'Ferry crews walk out',
  outlet: name,
  lead,
  said,
});

async function save(store: Store, given: News) {
  const { article, analysis } = news(given);
  const outcome = await store.saveArticle(article, analysis);
  return 'stored' in outcome ? outcome : null;
}

async function passages(store: Store, given: News): Promise<readonly (string | undefined)[]> {
  const stored = await store.getArticle(news(given).article.id);
  return (stored?.quotes ?? []).map(({ passage }) => passage);
}

const idsOf = (quotes: readonly Quote[] = []) => quotes.map(({ id }) => id);

const POST = outlet('Harbour Post', [NO]);
const MAIL = outlet('Evening Mail', [NO]);

describe('passages', () => {
  it('are told by the first copy, whose quotes then tell them, too', async () => {
    const store = await openTestStore();
    const first = await save(store, POST);
    expect(first).not.toHaveProperty('touched');
    const second = await save(store, MAIL);
    const [id] = idsOf(first?.stored.quotes);
    expect(second?.stored.quotes[0]?.passage).toBe(id);
    expect(second?.touched?.map(({ article }) => article.outlet)).toEqual(['Harbour Post']);
    expect(second?.touched?.[0]?.quotes[0]?.passage).toBe(id);
    const third = await save(store, outlet('Coastal Courier', [NO]));
    expect(third?.stored.quotes[0]?.passage).toBe(id);
    expect(third).not.toHaveProperty('touched');
  });

  it.each<[string, News]>([
    ['articles that are no copies', outlet('Evening Mail', [NO], [LEAD[0] ?? ''])],
    ['other words', outlet('Evening Mail', [YES])],
    ['another place', outlet('Evening Mail', [LONG, LONG, NO, LONG])],
    ['more words than are few', outlet('Evening Mail', [LONG])],
    ['another day', { ...MAIL, publishedAtMs: NEWS_DAY_MS + 8 * 86_400_000 }],
  ])('are not in %s', async (_case, other) => {
    const store = await openTestStore();
    await save(store, POST);
    await save(store, other);
    expect((await passages(store, other)).every((each) => each === undefined)).toBe(true);
    expect(await passages(store, POST)).toEqual([undefined]);
  });

  it('are each told by their place, though the words are said twice', async () => {
    const store = await openTestStore();
    const both = [NO, LONG, YES, LONG, NO];
    const first = await save(store, outlet('Harbour Post', both));
    const [one, , yes, , two] = idsOf(first?.stored.quotes);
    const last = outlet('Evening Mail', [LONG, YES, LONG, NO]);
    await save(store, last);
    expect(await passages(store, last)).toEqual([undefined, yes, undefined, two]);
    const whole = outlet('Coastal Courier', both);
    await save(store, whole);
    expect(await passages(store, whole)).toEqual([one, undefined, yes, undefined, two]);
  });

  it('outlive an edit elsewhere and another analysis, and end with the words', async () => {
    const store = await openTestStore();
    await save(store, POST);
    const second = await save(store, MAIL);
    const passage = second?.stored.quotes[0]?.passage;
    await save(store, { ...MAIL, lead: [...LEAD, 'The dam is closed to carts.'] });
    expect(await passages(store, MAIL)).toEqual([passage]);
    const { article, analysis } = news({ ...MAIL, lead: [...LEAD, 'The dam is closed to carts.'] });
    await store.replaceAnalysis(article.id, { ...analysis, analyzerVersion: 2 });
    expect(await passages(store, MAIL)).toEqual([passage]);
    await save(store, outlet('Evening Mail', [YES]));
    expect(await passages(store, MAIL)).toEqual([undefined]);
  });
});
