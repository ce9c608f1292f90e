import { expect, it } from 'vitest';
import { news } from '../helpers/news.ts';
import { openTestStore } from '../helpers/open-test-store.ts';
import { person } from '../helpers/quote.ts';

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
