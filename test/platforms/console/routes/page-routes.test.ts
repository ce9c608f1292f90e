import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Console } from '../../../../src/platforms/console/create-console.ts';
import { DIGEST, startTestConsole } from '../../../helpers/console/console-fixtures.ts';
import { delivery, inChannel } from '../../../helpers/values/in-channel.ts';

let web: Console;

const sampleSite = (host: string, path: string) => {
  if (host !== 'harbour-post.example') return null;
  if (path === '/pixel')
    return { status: 200, contentType: 'image/png', body: new Uint8Array([1, 2]) };
  return path === '/news/bridge'
    ? {
        status: 200,
        contentType: 'text/html; charset=utf-8',
        body: '<a href="/news/bridge">again</a>',
      }
    : null;
};

beforeEach(async () => {
  web = await startTestConsole({ sampleSite });
});

afterEach(() => web.stop());

async function get(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${web.url}${path}`);
  return { status: response.status, text: await response.text() };
}

it('begins at the first channel', async () => {
  const response = await fetch(web.url);
  expect([response.status, new URL(response.url).pathname]).toEqual([200, '/c/politics']);
});

it('shows the newest 100 messages of a channel', async () => {
  for (let i = 1; i <= 101; i++)
    await web.post(inChannel('politics'), DIGEST, delivery(`delivery ${i}`));
  const { text } = await get('/c/politics');
  expect(text.match(/id="message-\d+"/g)).toHaveLength(100);
  expect(text).not.toContain('id="message-1"');
  expect(text).toContain('data-seen-id="101"');
});

it('shows a quote in its article', async () => {
  const { status, text } = await get('/q/bergBridge01');
  expect(status).toBe(200);
  expect(text).toMatch(/<mark class="passage-shown" id="passage">We will not pay/);
});

it('shows an article', async () => {
  expect((await get('/a/a1a1a1a1a1a1a1a1')).text).toContain('4 quotes in this article');
});

it('shows how an article was read', async () => {
  const { status, text } = await get('/a/a1a1a1a1a1a1a1a1/why');
  expect(status).toBe(200);
  expect(text).toContain('<title>How “Oster council stops the harbour bridge” was read');
});

describe('what is missing', () => {
  it.each([
    ['/c/nowhere', 'There is no channel #nowhere'],
    ['/c/%3Cscript%3E', 'There is no channel #&lt;script&gt;'],
    ['/q/nothing', '/quote'],
    ['/a/nothing', '/article'],
    ['/a/nothing/why', '/article'],
    ['/q/forgotten', 'This quote is no longer kept'],
    ['/a/forgotten', 'This article is no longer kept'],
    ['/a/forgotten/why', 'This article is no longer kept'],
    ['/nowhere', 'No such page'],
    ['/public/../strings.ts', 'No such page'],
    ['/sample/harbour-post.example/nothing', 'No such page'],
    ['/sample/elsewhere.example/', 'No such page'],
  ])('%s says how to go on', async (path, words) => {
    const { status, text } = await get(path);
    expect(status).toBe(404);
    expect(text).toContain(words);
    expect(text).toContain('href="/c/politics"');
  });
});

describe('the sample wire', () => {
  it('opens in the console, its links included', async () => {
    const { status, text } = await get('/sample/harbour-post.example/news/bridge');
    expect([status, text]).toEqual([
      200,
      '<a href="/sample/harbour-post.example/news/bridge">again</a>',
    ]);
  });

  it('serves what is no page as it is', async () => {
    const response = await fetch(`${web.url}/sample/harbour-post.example/pixel`);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2]));
  });

  it('is where links to its articles lead', async () => {
    expect((await get('/q/bergBridge01')).text).toContain(
      'href="/sample/harbour-post.example/news/bridge#:~:text=',
    );
  });
});

describe('older messages', () => {
  const idsIn = (text: string) => [...text.matchAll(/id="message-(\d+)"/g)].map(([, id]) => id);

  it('are found before the newest, until there are no more', async () => {
    for (let i = 1; i <= 3; i++) await web.post(inChannel('world'), DIGEST, delivery(`world ${i}`));
    expect((await get('/c/world')).text).not.toContain('?before=');
    const { status, text } = await get('/c/world?before=3');
    expect([status, idsIn(text)]).toEqual([200, ['1', '2']]);
    expect(text).not.toContain('?before=');
    expect((await get('/c/world?before=2')).text).not.toContain('id="composer"');
  });

  it.each(['', 'x', '-1', '1e99', '0'])('are none before %j', async (before) => {
    await web.post(inChannel('world'), DIGEST, delivery('world'));
    const { status, text } = await get(`/c/world?before=${before}`);
    expect([status, idsIn(text)]).toEqual([200, []]);
  });

  it('are where those are that a page has no room for', async () => {
    for (let i = 1; i <= 101; i++) await web.post(inChannel('desk'), DIGEST, delivery(`desk ${i}`));
    expect((await get('/c/desk')).text).toContain('href="/c/desk?before=2"');
  });
});

describe('the page of a speaker', () => {
  it('is where the name in a quote leads, under one address', async () => {
    const { text } = await get('/q/bergBridge01');
    expect(text).toContain('href="/s/Anna%20Berg?quote=bergBridge01"');
    const response = await fetch(`${web.url}/s/Anna%20Berg?quote=bergBridge01`);
    expect(new URL(response.url).pathname).toBe('/s/anna%20berg');
    const page = await response.text();
    expect(page).toContain('<title>Anna Berg, mayor of Oster · Verbatim</title>');
    expect(page).toContain('We will not pay for a bridge that leads nowhere,');
    expect(page).toContain('Harbour Post');
  });

  it('is found by any form of the name', async () => {
    for (const name of ['Berg', 'ANNA%20BERG', 'anna+berg'])
      expect((await get(`/s/${name}`)).text).toContain('<h1 class="article-title">Anna Berg');
  });

  it('is none for an unnamed source, whose words lead nowhere', async () => {
    expect((await get('/q/aidePromise4')).text).not.toContain('quote=aidePromise4');
    expect((await get('/s/x?quote=aidePromise4')).status).toBe(404);
  });

  it('says what is near when there is none', async () => {
    const { status, text } = await get('/s/Jonas%20Wik');
    expect(status).toBe(404);
    expect(text).toContain('href="/s/jonas%20vik"');
  });

  it.each(['/s/anna%20berg?page=99', '/s/anna%20berg?page=0', '/s/anna%20berg?page=x'])(
    '%s shows what there is',
    async (path) => {
      const { status, text } = await get(path);
      expect(status).toBe(200);
      expect(text).toContain('We will not pay');
    },
  );

  it('shortens a name that is none', async () => {
    const { status, text } = await get(`/s/${'x'.repeat(3000)}`);
    expect(status).toBe(404);
    expect(text).not.toContain('x'.repeat(501));
  });
});

it('keeps the page of words that the outlet took out', async () => {
  const { status, text } = await get('/q/goneWords005');
  expect(status).toBe(200);
  expect(text).toContain('Oster was warned twice, in writing.');
  expect(text).toContain('Taken out');
});
