import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Console } from '../../../../src/platforms/console/create-console.ts';
import { type FakeFeeds, fakeFeeds } from '../../../helpers/console/console-feeds.ts';
import { startTestConsole } from '../../../helpers/console/console-fixtures.ts';
import { post, postForJson } from '../../../helpers/console/console-requests.ts';
import { feed } from '../../../helpers/values/feed.ts';

let web: Console;
let feeds: FakeFeeds;

beforeEach(async () => {
  feeds = fakeFeeds();
  web = await startTestConsole({ feeds });
});

afterEach(() => web.stop());

const get = async (path: string) => {
  const response = await fetch(`${web.url}${path}`);
  return { status: response.status, text: await response.text() };
};

describe('the page', () => {
  it('lists the feeds, and is where the navigation leads', async () => {
    const { status, text } = await get('/feeds');
    expect(status).toBe(200);
    expect(text).toContain('<title>Feeds · Verbatim</title>');
    expect(text.match(/class="feed is-/g)).toHaveLength(5);
    expect(text).toContain('href="/feeds" aria-current="page"');
    expect((await get('/c/politics')).text).toContain('href="/feeds">Feeds</a>');
  });

  it('shows what its address asks for', async () => {
    const { text } = await get('/feeds?sort=title&state=failing&feed=oster-herald');
    expect(text.match(/class="feed is-/g)).toHaveLength(1);
    expect(text.match(/class="poll is-/g)).toHaveLength(20);
  });

  it('asks only for the polls that it shows, of 2,000 feeds', async () => {
    const many = Array.from({ length: 2000 }, (_, n) => feed(`f${n}`));
    const asked: number[] = [];
    const inner = fakeFeeds(many);
    const polls: FakeFeeds['polls'] = (ids) => {
      asked.push(ids.length);
      return inner.polls(ids);
    };
    const large = await startTestConsole({ feeds: { ...inner, polls } });
    const text = await (await fetch(`${large.url}/feeds`)).text();
    await large.stop();
    expect(asked).toEqual([50]);
    expect(text.length).toBeLessThan(200_000);
  });

  it('where an address is tried has it from the link, and tries nothing by itself', async () => {
    const { status, text } = await get('/feeds/test?url=https%3A%2F%2Foster-herald.example%2F');
    expect(status).toBe(200);
    expect(text).toContain('<title>Test an address · Verbatim</title>');
    expect(text).toContain('value="https://oster-herald.example/"');
    expect(feeds.tried).toEqual([]);
  });
});

describe('a poll at once', () => {
  it('is made, and told in words', async () => {
    expect(await postForJson(web, '/api/feeds/poll', { id: 'oster-herald' })).toEqual({
      kind: 'polled',
      note: 'Oster Herald: council and courts: HTTP 200 in 340 ms: 20 items, 2 of them new or edited',
    });
    expect(feeds.polled).toEqual(['oster-herald']);
  });

  it.each([
    ['not-followed', 'This feed is not followed any more.'],
    ['stopped', 'It was not polled: Verbatim is stopping.'],
  ] as const)('says when it is %s', async (outcome, note) => {
    const other = await startTestConsole({ feeds: { ...feeds, pollNow: async () => outcome } });
    expect(await postForJson(other, '/api/feeds/poll', { id: 'f1' })).toMatchObject({ note });
    await other.stop();
  });
});

describe('an address that is tried', () => {
  it('is answered with what it gave', async () => {
    const { html } = await postForJson(web, '/api/feeds/try', { address: 'https://x.example/' });
    expect(html).toContain('The server answered with HTTP 404.');
    expect(feeds.tried).toEqual(['https://x.example/']);
  });
});

describe('a feed', () => {
  const address = 'https://harbour-post.example/feed.xml';

  it('is followed from where it was tried', async () => {
    const { html } = await postForJson(web, '/api/feeds/follow', { address });
    expect(html).toContain('Following Harbour Post now.');
    expect(feeds.followed).toEqual([address]);
    expect(feeds.followers).toEqual(['console']);
  });

  it('is chosen where a page has several', async () => {
    const { html } = await postForJson(web, '/api/feeds/follow', {
      address: 'https://harbour-post.example/',
    });
    expect(html).toContain(`data-follow="${address}"`);
  });
});

describe('what was not asked by the console’s own page, or can’t be read,', () => {
  it.each([
    ['/api/feeds/poll', { id: 'harbour-post' }],
    ['/api/feeds/try', { address: 'https://x.example/' }],
    ['/api/feeds/follow', { address: 'https://x.example/' }],
  ])('is refused at %s, and nothing is done', async (path, body) => {
    const refused = [
      await post(web, path, body, { origin: 'https://evil.example' }),
      await post(web, path, body, { 'sec-fetch-site': 'cross-site' }),
      await post(web, path, body, { 'content-type': 'text/plain' }),
      await post(web, path, {}),
      await post(web, path, null),
      await post(web, path, { id: 7, address: 7 }),
      await fetch(`${web.url}${path}?id=harbour-post&address=https://x.example/`),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 400, 400, 400, 404]);
    expect([feeds.polled, feeds.tried, feeds.followed]).toEqual([[], [], []]);
  });

  it('is refused when the address is longer than any', async () => {
    const address = `https://x.example/${'a'.repeat(2000)}`;
    expect((await post(web, '/api/feeds/try', { address })).status).toBe(400);
  });
});

it('fails without a word of why to the page, and with an id for the log', async () => {
  const tryAddress = () => Promise.reject(new Error('a fault'));
  const other = await startTestConsole({ feeds: { ...feeds, tryAddress } });
  const response = await post(other, '/api/feeds/try', { address: 'https://x.example/' });
  expect(response.status).toBe(500);
  expect(await response.text()).toMatch(/^\{"kind":"refused","note":"Something failed\./);
  await other.stop();
});
