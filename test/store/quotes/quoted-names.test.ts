import { expect, it } from 'vitest';
import { isNoted } from '../../../src/store/quotes/quoted-names.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { news } from '../../helpers/values/news.ts';
import { person } from '../../helpers/values/quote.ts';

it.each([
  ['berg', true],
  ['a', false],
])('“%s” is found by: %s', (word, isFoundBy) => {
  expect(isNoted(word)).toBe(isFoundBy);
});

it('an article is found by all the names in its quotes, and by those of its last text alone', async () => {
  const store = await openTestStore();
  const tell = async (name: string) => {
    const by = person(name, { speaksFor: 'Oster Port' });
    const { article, analysis } = news({
      title: 'Quay',
      said: [{ words: `This is what ${name} says.`, by, about: 'the Crane' }],
    });
    await store.saveArticle(article, analysis);
    await store.noteQuoted();
  };
  const find = async (...words: readonly string[]) => {
    const question = { names: [words], words: [], isAnyEnough: false, beforeMs: 9e15, limit: 9 };
    return (await store.findOlder(question)).numbers.length;
  };
  await tell('Anna Dvořák');
  expect(await Promise.all([find('dvorak'), find('oster', 'port'), find('crane')])).toEqual([
    1, 1, 1,
  ]);
  await tell('Jonas Moen');
  expect(await Promise.all([find('dvorak'), find('moen')])).toEqual([0, 1]);
});
