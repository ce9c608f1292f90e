import { expect, it } from 'vitest';
import { openNewsroom, textOf } from '../../helpers/newsroom.ts';
import { testLinks } from '../../helpers/values/links.ts';

it('shows the quote behind a link into the console', async () => {
  const { gateway, services } = await openNewsroom();
  const [quote] = services.index.find({ offset: 0, limit: 1 }).quotes;
  if (quote === undefined) throw new Error('no quote');
  const page = testLinks.toQuote(quote.id);
  const shown = await gateway.preview(`${page}#passage`);
  expect(shown === null ? '' : textOf(shown)).toContain(quote.contents[0]);
});

it.each([
  'https://other.example/q/abc',
  'https://other.example/',
  'not an address',
  `${testLinks.toQuote('nobody' as never)}`,
])('shows nothing for %s', async (url) => {
  const { gateway } = await openNewsroom();
  expect(await gateway.preview(url)).toBeNull();
});
