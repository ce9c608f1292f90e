/** What a page costs on a slow line: all bytes over the wire, its styles and scripts included, as for a first visit. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Console } from '../../../src/platforms/console/create-console.ts';
import { fakeFeeds } from '../../helpers/console/console-feeds.ts';
import {
  fakeMessages,
  fakeReader,
  startTestConsole,
} from '../../helpers/console/console-fixtures.ts';
import { heavyArticle, heavyDigest } from '../../helpers/console/heavy-console.ts';
import { feed } from '../../helpers/values/feed.ts';
import { delivery, inChannel } from '../../helpers/values/in-channel.ts';

const MAX_BYTES = 100_000;

let web: Console;
const heavy = heavyArticle();

beforeAll(async () => {
  const feeds = fakeFeeds(Array.from({ length: 2000 }, (_, n) => feed(`f${n}`)));
  web = await startTestConsole({ reader: fakeReader(heavy), messages: fakeMessages(), feeds });
  for (let i = 0; i < 100; i++)
    await web.post(inChannel('politics'), heavyDigest(i), delivery(`d${i}`));
});

afterAll(() => web.stop());

interface Transfer {
  readonly bytes: number;
  readonly text: string;
}

/** Counts head and packed body of an answer as a browser asks for it. */
function transfer(path: string): Promise<Transfer> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip, deflate, br' };
    request(`${web.url}${path}`, { headers }, (response) => {
      const head = response.rawHeaders.reduce((sum, part) => sum + part.length + 2, 0);
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', async () => {
        const body = Buffer.concat(chunks);
        const isPacked = response.headers['content-encoding'] === 'gzip';
        const { gunzipSync } = await import('node:zlib');
        const text = (isPacked ? gunzipSync(body) : body).toString();
        resolve({ bytes: head + body.length, text });
      });
    })
      .once('error', reject)
      .end();
  });
}

/** The page, and what it loads: styles, icon, and scripts with those that they import. */
async function weigh(path: string): Promise<number> {
  const page = await transfer(path);
  let bytes = page.bytes;
  const wanted = [...page.text.matchAll(/(?:href|src)="(\/public\/[^"]+)"/g)].map(
    ([, each = '']) => each,
  );
  const seen = new Set<string>();
  for (let next = wanted.pop(); next !== undefined; next = wanted.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const file = await transfer(next);
    bytes += file.bytes;
    const imports = next.endsWith('.js') ? file.text.matchAll(/from '\.\/([^']+)'/g) : [];
    for (const [, name] of imports) wanted.push(`/public/${name}`);
  }
  expect(seen.size).toBeGreaterThan(10);
  return bytes;
}

describe('over the wire, nothing is larger than 100 kB', () => {
  const { id } = heavy.article;
  it.each([
    ['a channel with 100 large digests', '/c/politics'],
    ['its older messages', '/c/politics?before=50'],
    ['the largest article', `/a/${id}`],
    ['another part of it', `/a/${id}?part=3`],
    ['how it was read', `/a/${id}/why`],
    ['how another part was read', `/a/${id}/why?part=4`],
    ['a quote in the middle of it', `/q/${heavy.quotes[500]?.id}`],
    ['a speaker', `/s/${encodeURIComponent(heavy.quotes[0]?.speaker?.name ?? '')}`],
    ['share of voice of a thousand speakers', '/voices'],
    ['the outlet of them all', `/outlet/${encodeURIComponent(heavy.article.outlet)}`],
    ['the first 50 of 2,000 feeds', '/feeds'],
    ['a page that is not there', '/nowhere'],
  ])('%s', async (_case, path) => {
    const bytes = await weigh(path);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(MAX_BYTES);
  });
});

it('shows a quote of a long article in its part, and leads to the other parts', async () => {
  const quote = heavy.quotes[500];
  const { text } = await transfer(`/q/${quote?.id}`);
  expect(text).toContain(`<mark class="passage-shown" id="passage">${quote?.contents[0]}</mark>`);
  expect(text).toMatch(/rel="next" href="\/a\/[a-z0-9]+\?part=\d+"/);
});

it('shows every word of a long article on one of its parts', async () => {
  const path = `/a/${heavy.article.id}`;
  const parts: string[] = [];
  for (let part = 1; part <= 11; part++) parts.push((await transfer(`${path}?part=${part}`)).text);
  for (const quote of heavy.quotes)
    expect(parts.some((text) => text.includes(`>${quote.contents[0]}</a>,”`))).toBe(true);
});
