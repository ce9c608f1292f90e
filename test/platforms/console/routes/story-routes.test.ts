import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Console } from '../../../../src/platforms/console/create-console.ts';
import { fakeReader, startTestConsole } from '../../../helpers/console/console-fixtures.ts';
import { postForJson } from '../../../helpers/console/console-requests.ts';

let web: Console;

beforeEach(async () => {
  web = await startTestConsole({ reader: fakeReader() });
});

afterEach(() => web.stop());

async function get(path: string) {
  const response = await fetch(`${web.url}${path}`);
  const { pathname, search } = new URL(response.url);
  return { status: response.status, at: pathname + search, text: await response.text() };
}

describe('the page of a story', () => {
  it('is where its articles, quotes and digests lead', async () => {
    const { at, text } = await get('/a/a1a1a1a1a1a1a1a1/story');
    expect(at).toBe('/story/7');
    expect(text).toContain('Headline of');
    for (const path of ['/a/a1a1a1a1a1a1a1a1', '/q/bergBridge01'])
      expect((await get(path)).text).toContain('href="/a/a1a1a1a1a1a1a1a1/story"');
  });

  it('is led to by a story that was joined with it, at the same time', async () => {
    expect((await get('/story/8?since=2026-03-01')).at).toBe('/story/7?since=2026-03-01');
  });

  it('says what is new since a time, and passes over what is none', async () => {
    expect((await get('/story/7?since=2026-03-01T08:00Z')).text).toContain('2 articles, ');
    expect((await get('/story/7?since=2046-03-01')).text).toContain('nothing new');
    for (const since of ['yesterday', '2026-99-99', '7', ''])
      expect((await get(`/story/7?since=${since}`)).text).not.toContain('story-news');
  });

  it('takes a time without a zone for one in UTC, whatever the zone of the machine', async () => {
    vi.stubEnv('TZ', 'America/Halifax');
    const { text } = await get('/story/7?since=2026-03-01T08:00');
    vi.unstubAllEnvs();
    expect(text).toContain('datetime="2026-03-01T08:00:00.000Z"');
  });

  it.each(['/story/99', '/story/-1', '/story/7.5', '/story/x', '/story/99999999999999999999'])(
    'says that there is none at %s',
    async (path) => {
      const { status, text } = await get(path);
      expect(status).toBe(404);
      expect(text).toContain('No such story');
    },
  );

  it('says that there is no such article', async () => {
    expect((await get('/a/nowhere/story')).status).toBe(404);
    expect((await get('/story')).status).toBe(404);
  });
});

describe('an article', () => {
  const takeOut = (body: Readonly<Record<string, unknown>>) =>
    postForJson(web, '/api/stories/take-out', body);

  it('is taken out of its story, which leads to where it is', async () => {
    expect(await takeOut({ article: 'later' })).toMatchObject({ kind: 'taken-out' });
    const { text } = await get('/story/7');
    expect(text).toContain('Taken out of this story');
    expect(text).toContain('href="/story/9"');
    expect(await takeOut({ article: 'later' })).toEqual({
      kind: 'taken-out',
      note: 'It is alone in its story, or was removed.',
    });
  });

  it('is not where none is named', async () => {
    expect(await takeOut({})).toMatchObject({ kind: 'refused' });
    expect(await takeOut({ article: 7 })).toMatchObject({ kind: 'refused' });
  });
});
