/** Items that lead to a live blog, whose page shows its newest posts. */
import { expect, it } from 'vitest';
import { FEED, openItemReader } from '../helpers/outlets/item-reader.ts';
import type { OutletPage } from '../helpers/outlets/serve-outlet.ts';

const SAID: Readonly<Record<string, string>> = {
  '07:00': 'Our gates are shut and will stay shut',
  '08:00': 'Nobody has asked the pilots what they think',
  '09:00': 'The tugs left without their papers',
  '10:00': 'I have written to the minister twice',
  '11:00': 'There is coffee for every crew in the yard',
  '12:00': 'Two of the cranes have been repaired overnight',
};

/** @param hours of its posts, from the top; in each Runa Halden speaks of its hour. */
function livePage(...hours: readonly string[]): OutletPage {
  const posts = hours.map(
    (hour) =>
      `<div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting"><meta itemprop="datePublished" content="2026-03-02T${hour}:00Z"><p>The harbour office of Gullhaven wrote to its crews once more at ${hour}, and they read it on the north quay.</p><p>“${SAID[hour]},” said Runa Halden, the harbour master.</p></div>`,
  );
  return {
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html><html><head><title>The strike, live</title></head><body><article><h1>The strike, live</h1><div itemscope itemtype="https://schema.org/LiveBlogPosting">${posts.join('')}</div></article></body></html>`,
  };
}

const hourOf = ({ contents }: { readonly contents: readonly string[] }) =>
  Object.keys(SAID).find((hour) => contents.join().includes(SAID[hour] ?? ''));

it('keeps what was said in posts that left the page, and tells what was taken out between them', async () => {
  const { outlet, reader, item, store, index } = await openItemReader({
    '/live': livePage('09:00', '08:00', '07:00'),
  });
  await reader.readItems(FEED, [item('/live')]);
  const pages = [livePage('11:00', '10:00', '09:00'), livePage('12:00', '11:00', '09:00')];
  for (const [updatedAtMs, page] of pages.entries()) {
    outlet.pages.set('/live', page);
    await reader.readItems(FEED, [item('/live', { updatedAtMs })]);
  }
  const { quotes } = index.find({ offset: 0, limit: 9 });
  expect(quotes.map(hourOf)).toEqual(['12:00', '11:00', '09:00', '08:00', '07:00']);
  const [first, second] = await store.listRevisions(quotes[0]?.articleId ?? expect.fail());
  expect([first?.removed.map(hourOf), first?.added.map(hourOf)]).toEqual([[], ['11:00', '10:00']]);
  expect([second?.removed.map(hourOf), second?.added.map(hourOf)]).toEqual([['10:00'], ['12:00']]);
});
