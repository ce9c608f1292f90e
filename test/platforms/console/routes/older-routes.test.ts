import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOlderReader } from '../../../../src/index-upkeep/read-older.ts';
import { silentLogger } from '../../../../src/lib/logger.ts';
import type { Console } from '../../../../src/platforms/console/create-console.ts';
import { createQuoteIndex } from '../../../../src/quote-index/create-quote-index.ts';
import { createSpeakerReader } from '../../../../src/records/read-speakers.ts';
import { openStore } from '../../../../src/store/open-store.ts';
import type { Store } from '../../../../src/store/store.ts';
import { fakeReader, startTestConsole } from '../../../helpers/console/console-fixtures.ts';
import { newsDayClock } from '../../../helpers/store/open-test-store.ts';
import { testLinks } from '../../../helpers/values/links.ts';
import { NEWS_DAY_MS, news } from '../../../helpers/values/news.ts';
import { person } from '../../../helpers/values/quote.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** The end of yesterday's minute. */
const heldSinceMs = NEWS_DAY_MS - DAY_MS;

let web: Console;
let store: Store;

/** Today's words are in memory, those before it in the store alone; of the ferry there are 230 articles. */
beforeAll(async () => {
  store = await openStore({ path: ':memory:', clock: newsDayClock, logger: silentLogger });
  const opened = store;
  const index = createQuoteIndex({ maxQuotes: null, heldSinceMs });
  const tell = async (title: string, daysAgo: number, name: string) => {
    const said = [{ words: `It is ${title} of ${name}.`, by: person(name), about: 'the ferry' }];
    const publishedAtMs = NEWS_DAY_MS - daysAgo * DAY_MS;
    const { article, analysis } = news({ title, publishedAtMs, said });
    const outcome = await opened.saveArticle(article, analysis);
    if (outcome.kind === 'added') index.putArticle(article.id, outcome.stored.quotes);
  };
  await tell('Today', 0, 'Anna Berg');
  await tell('Spring', 300, 'Anna Berg');
  await tell('Winter', 400, 'Ingrid Vestby');
  for (let at = 0; at < 230; at++) await tell(`T${at}`, 10 + at, 'Jonas Moen');
  const speakers = createSpeakerReader(index, testLinks, createOlderReader(opened));
  web = await startTestConsole({ reader: { ...fakeReader(), speakers } });
});

afterAll(async () => {
  await web.stop();
  await store.close();
});

async function get(path: string) {
  const response = await fetch(`${web.url}${path}`);
  const { pathname, search } = new URL(response.url);
  return { status: response.status, text: await response.text(), at: pathname + search };
}

/** Where the link leads that says so. */
const hrefOf = (text: string, label: string) =>
  new RegExp(`<a[^>]* href="([^"]*)">${label}</a>`).exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';

describe('the page of a person', () => {
  it('leads to what is in the store alone, and back', async () => {
    const { text } = await get('/s/anna%20berg');
    expect(text).toContain('It is Today of Anna Berg.');
    expect(text).not.toContain('It is Spring');
    const older = await get(hrefOf(text, 'older quotes'));
    expect(older.text).toContain('<title>Anna Berg: older quotes');
    expect(older.text).toContain('It is Spring of Anna Berg.');
    expect(older.text).not.toContain('It is Today');
    expect(hrefOf(older.text, 'The newest quotes')).toBe('/s/anna%20berg');
    expect(hrefOf(older.text, 'older quotes')).toBe('');
  });

  it('is that of the store where nothing of them is in memory', async () => {
    const { at, text, status } = await get('/s/Vestby');
    expect([status, at]).toEqual([200, `/s/Vestby/older?before=${heldSinceMs}`]);
    expect(text).toContain('It is Winter of Ingrid Vestby.');
  });

  it.each(['9999999999999999', '-9999999999999999', '2026-03-03', ''])(
    'takes “%s” for no time to begin before',
    async (before) => {
      const { status, text } = await get(`/s/anna%20berg/older?before=${before}`);
      expect([status, text.includes('It is Spring of Anna Berg.')]).toEqual([200, true]);
    },
  );

  it('says that there is nobody where the store has nobody, with names that are near', async () => {
    const { status, text } = await get('/s/Nils%20Westby');
    expect(status).toBe(404);
    expect(text).toContain('Nobody called “Nils Westby” is quoted here');
  });

  it('goes on where there are more articles than are read in one go', async () => {
    const first = await get(`/s/jonas%20moen/older?before=${heldSinceMs}`);
    expect(first.text).toContain('200 quotes, newest first');
    const second = await get(hrefOf(first.text, 'Older →'));
    expect(second.text).toContain('Page 2 of 10');
    const rest = await get(hrefOf(first.text, 'older quotes'));
    expect(rest.text).toContain('30 quotes, newest first');
    expect(rest.text).toContain('It is T200 of Jonas Moen.');
  });

  it('shows the last page where there is none behind it', async () => {
    const { at } = await get(`/s/jonas%20moen/older?before=${heldSinceMs}&page=99`);
    expect(at).toContain('page=10');
  });

  it('reads what it can of an address', async () => {
    expect((await get('/s/anna%20berg/older?before=soon')).text).toContain('It is Spring');
    const none = await get('/s/anna%20berg/older?before=-5');
    expect(none.status).toBe(404);
  });
});

it('the page of a topic leads there, too', async () => {
  const { text } = await get('/topic/the%20ferry');
  expect(text).not.toContain('It is Spring');
  const older = await get(hrefOf(text, 'older quotes'));
  expect(older.text).toContain('It is T0 of Jonas Moen.');
  expect(older.text).toContain('200 quotes, newest first');
});

it.each(['/voices', '/outlets', '/outlet/Harbour%20Post'])(
  '%s says what is counted',
  async (path) => {
    expect((await get(path)).text).toContain('Counted is what was published since <time');
  },
);

it('where memory has all there is no such page', async () => {
  const whole = await startTestConsole();
  try {
    const response = await fetch(`${whole.url}/s/anna%20berg/older`);
    expect(new URL(response.url).pathname).toBe('/s/anna%20berg');
    expect(await response.text()).not.toContain('older quotes');
  } finally {
    await whole.stop();
  }
});
