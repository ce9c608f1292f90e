import { expect, it } from 'vitest';
import { VerbatimError } from '../../src/model/errors.ts';
import { harbourPage } from '../helpers/outlets/harbour-page.ts';
import { FEED, openItemReader } from '../helpers/outlets/item-reader.ts';

it('gives up nothing for a store that is away, however often', async () => {
  const { reader, store, item, said } = await openItemReader({
    '/crane': harbourPage('Crane', 'We will lift it tonight'),
  });
  const { saveArticle } = store;
  store.saveArticle = () =>
    Promise.reject(new VerbatimError('store-unreachable', 'The store is away.'));
  for (let poll = 0; poll < 4; poll++)
    await expect(reader.readItems(FEED, [item('/crane')])).rejects.toThrow('away');
  store.saveArticle = saveArticle;
  expect(await reader.readItems(FEED, [item('/crane')])).toMatchObject({ isComplete: true });
  expect(said()).toHaveLength(1);
});
