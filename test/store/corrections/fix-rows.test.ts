import { expect, it } from 'vitest';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { inChannel } from '../../helpers/values/in-channel.ts';
import { news } from '../../helpers/values/news.ts';

it('keeps what ties few words to their copies', async () => {
  const store = await openTestStore();
  const lead = Array.from({ length: 60 }, (_, at) => `Boat ${at} left the quay at ${at} o’clock.`);
  const saved = [];
  for (const outlet of ['Coastal Courier', 'Evening Mail']) {
    const { article, analysis } = news({
      title: 'Boats',
      outlet,
      lead,
      said: [{ words: 'No more.' }],
    });
    await store.saveArticle(article, analysis);
    saved.push(article.id);
  }
  const [, second] = saved;
  const [quote] = (second === undefined ? null : await store.getArticle(second))?.quotes ?? [];
  if (quote?.passage === undefined) throw new Error('the few words are tied to their copy');
  const { id } = await store.addReport(
    { quote, place: inChannel('C1'), userId: 'U1', userName: 'Edda', suggested: null, reason: 'x' },
    () => [],
  );
  await store.resolveReport(id, { kind: 'fixed', speaker: null }, 'slack Ada');
  expect(await store.getQuote(quote.id)).toMatchObject({ speaker: null, passage: quote.passage });
});
