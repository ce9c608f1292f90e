import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Console } from '../../../../src/platforms/console/create-console.ts';
import { startTestConsole } from '../../../helpers/console/console-fixtures.ts';
import { testLogin } from '../../../helpers/console/console-login.ts';

let web: Console;

beforeAll(async () => {
  web = await startTestConsole();
});

afterAll(() => web.stop());

async function get(path: string) {
  const response = await fetch(`${web.url}${path}`);
  const { pathname, search } = new URL(response.url);
  return { status: response.status, text: await response.text(), at: pathname + search };
}

describe('the page of a topic', () => {
  it('shows who speaks about it, and where they stand', async () => {
    const { status, text } = await get('/topic/norrland%20span');
    expect(status).toBe(200);
    expect(text).toContain('<title>About Norrland Span');
    expect(text).toContain('We will not pay for a bridge that leads nowhere,');
    expect(text).toContain('stance is-against');
  });

  it('is where the page of one who is never quoted leads', async () => {
    expect((await get('/s/Norrland%20Span')).at).toMatch(/^\/(s|topic)\/norrland%20span$/);
  });

  it('says what is near when there is none, and leads to it', async () => {
    const { status, text } = await get('/topic/Norland%20Spam');
    expect(status).toBe(404);
    expect(text).toContain('href="/topic/norrland%20span"');
  });

  it('shows the last page where there is none behind it', async () => {
    expect((await get('/topic/norrland%20span?page=9')).at).toBe('/topic/norrland%20span');
  });
});

describe('the page of an outlet', () => {
  it('is where an article leads', async () => {
    expect((await get('/a/a1a1a1a1a1a1a1a1')).text).toContain('href="/outlet/Harbour%20Post"');
    const { status, text } = await get('/outlet/Harbour%20Post');
    expect(status).toBe(200);
    expect(text).toContain('Quotes by people and bodies');
    expect(text).toContain('Newest corrections');
  });

  it('says what is near when there is none', async () => {
    const { status, text } = await get('/outlet/Harbour%20Mail');
    expect(status).toBe(404);
    expect(text).toContain('href="/outlet/Harbour%20Post"');
    expect((await get(`/outlet/${'x'.repeat(3000)}`)).text).not.toContain('x'.repeat(501));
  });

  it('shows the last page where there is none behind it', async () => {
    expect((await get('/outlet/Harbour%20Post?page=9')).at).toBe('/outlet/Harbour%20Post');
  });
});

describe('share of voice', () => {
  it('is a link away on every page, and marked there', async () => {
    expect((await get('/c/politics')).text).toContain('href="/voices"');
    const { text } = await get('/voices');
    expect(text).toContain('href="/voices" aria-current="page"');
    expect(text).toContain('>Anna Berg, mayor of Oster</a>');
  });

  it('counts what is chosen alone', async () => {
    const { text } = await get('/voices?topic=Norrland+Span&outlet=Harbour+Post&days=all');
    expect(text).toContain('1 quote in 1 printing.');
  });

  it('names what is near a topic that nobody speaks about', async () => {
    const { text } = await get('/voices?topic=Norland+Spam');
    expect(text).toContain('href="/voices?topic=norrland+span"');
    expect((await get('/voices?topic=lighthouse')).text).not.toContain('Near it are');
  });

  it('is there for outlets, too', async () => {
    expect((await get('/outlets?days=all')).text).toContain('href="/outlet/Harbour%20Post"');
  });
});

it('gives every table out as a file, the words letter by letter', async () => {
  const response = await fetch(`${web.url}/csv/quotes?speaker=anna+berg`);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const [row] = parse(await response.text(), { columns: true, bom: true });
  expect(row).toMatchObject({
    who: 'Anna Berg',
    words:
      'We will not pay for a bridge that leads nowhere, […] Not this year, and not as long as the ferry runs.',
  });
  expect((await get('/csv/passwords')).status).toBe(404);
});

it.each(['/voices', '/outlets', '/topic/x', '/outlet/x', '/s/x', '/csv/quotes'])(
  'shows nothing of %s without a login',
  async (path) => {
    const closed = await startTestConsole({ login: testLogin() });
    const response = await fetch(`${closed.url}${path}`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      `/login?next=${encodeURIComponent(path)}`,
    ]);
    expect(await response.text()).toBe('');
    await closed.stop();
  },
);
