import { expect, it } from 'vitest';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { news } from '../../helpers/values/news.ts';
import { person } from '../../helpers/values/quote.ts';

/** Saves versions of an article in which the same words are said by these people. @returns the speakers by id, version by version. */
async function edit(...versions: readonly (readonly string[])[]) {
  const store = await openTestStore();
  const all = [];
  for (const names of versions) {
    const said = names.map((name) => ({ words: 'No comment.', by: person(name) }));
    const { article, analysis } = news({ title: 'Bridge', lead: [names.join()], said });
    await store.saveArticle(article, analysis);
    const quotes = (await store.getArticle(article.id))?.quotes ?? [];
    all.push(new Map(quotes.map(({ speaker, id }) => [speaker?.name, id])));
  }
  return { store, all };
}

it('gives words that are put back the id they had, and their page to nobody else', async () => {
  const { store, all } = await edit(
    ['Anna Berg', 'Kari Moen'],
    ['Kari Moen'],
    ['Ivo Lund', 'Kari Moen'],
    ['Ivo Lund', 'Kari Moen', 'Anna Berg'],
  );
  const [first, second, third, fourth] = all;
  const berg = first?.get('Anna Berg');
  expect(new Set(all.map((each) => each.get('Kari Moen'))).size).toBe(1);
  expect(second?.size).toBe(1);
  expect(third?.get('Ivo Lund')).not.toBe(berg);
  expect(fourth?.get('Anna Berg')).toBe(berg);
  if (berg === undefined) throw new Error('Berg said something');
  expect((await store.getQuote(berg))?.speaker?.name).toBe('Anna Berg');
});

it('lets words be taken out, put back and taken out again', async () => {
  const { store, all } = await edit(
    ['Anna Berg', 'Kari Moen'],
    ['Kari Moen'],
    ['Kari Moen', 'Anna Berg'],
    ['Kari Moen'],
  );
  const [first, , third, fourth] = all;
  const berg = first?.get('Anna Berg');
  expect(third?.get('Anna Berg')).toBe(berg);
  expect(fourth?.has('Anna Berg')).toBe(false);
  if (berg === undefined) throw new Error('Berg said something');
  expect((await store.getFormerQuote(berg))?.id).toBe(berg);
});

it('keeps the page of words for whom they were last given to', async () => {
  const { all } = await edit(['Anna Berg'], ['Ivo Lund'], [], ['Anna Berg']);
  const [first, second, third, fourth] = all;
  expect(second?.get('Ivo Lund')).toBe(first?.get('Anna Berg'));
  expect(third?.size).toBe(0);
  expect(fourth?.get('Anna Berg')).not.toBe(first?.get('Anna Berg'));
});

it('gives no words an id that the same words had in another article', async () => {
  const { store, all } = await edit(['Anna Berg'], []);
  const quotesAfter = async (...names: string[]) => {
    const said = names.map((name) => ({ words: 'No comment.', by: person(name) }));
    const { article, analysis } = news({ title: 'Ferry', lead: [names.join()], said });
    await store.saveArticle(article, analysis);
    return (await store.getArticle(article.id))?.quotes ?? [];
  };
  expect(await quotesAfter()).toEqual([]);
  const [quote] = await quotesAfter('Anna Berg');
  expect(quote?.id).toBeDefined();
  expect(quote?.id).not.toBe(all[0]?.get('Anna Berg'));
});
