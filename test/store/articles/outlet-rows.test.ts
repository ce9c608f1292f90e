import { expect, it } from 'vitest';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { news } from '../../helpers/values/news.ts';

const NINE = 'The bridge costs nine million crowns and not one more.';
const TEN = 'The bridge costs ten million crowns and not one more.';

async function filledStore() {
  const store = await openTestStore();
  const save = async (title: string, words: string, outlet?: string) => {
    const given = news({ title, said: [{ words }] });
    const article = outlet === undefined ? given.article : { ...given.article, outlet };
    await store.saveArticle(article, given.analysis);
  };
  await save('Bridge', NINE);
  await save('Ferry', 'The ferry sails at dawn, whatever the council says.');
  await save('Quay', 'The quay is closed for the winter.', 'Evening Mail');
  return { store, save };
}

it('counts the articles of an outlet, and gives the newest', async () => {
  const { store } = await filledStore();
  const facts = await store.describeOutlet('Harbour Post', 1);
  expect(facts).toMatchObject({ articleCount: 2, newest: [{ title: 'Ferry' }], revisions: [] });
  expect(facts.newest).toHaveLength(1);
});

it('tells what it corrected, the last first, and not what others did', async () => {
  const { store, save } = await filledStore();
  await save('Bridge', TEN);
  await save('Ferry', 'Nothing of that was ever said by anybody here.');
  await save('Quay', 'The quay is closed until the spring.', 'Evening Mail');
  const { revisions } = await store.describeOutlet('Harbour Post', 5);
  expect(revisions).toMatchObject([
    { article: { title: 'Ferry' } },
    {
      article: { title: 'Bridge' },
      corrected: [{ before: { contents: [NINE] }, after: { contents: [TEN] } }],
      removed: [],
    },
  ]);
});

it('knows nothing of an outlet by a part of its name', async () => {
  const { store } = await filledStore();
  expect(await store.describeOutlet('Harbour', 5)).toEqual({
    articleCount: 0,
    newest: [],
    revisions: [],
  });
});
