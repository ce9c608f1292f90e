import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  MAX_FAILURES_PER_ADDRESS,
  MAX_FAILURES_PER_NAME,
} from '../../../../src/platforms/console/access/limit-logins.ts';
import type { Console } from '../../../../src/platforms/console/create-console.ts';
import type { ConsoleOptions } from '../../../../src/platforms/console/ports/console-ports.ts';
import { type FakeFeeds, fakeFeeds } from '../../../helpers/console/console-feeds.ts';
import {
  DIGEST,
  type FakeGateway,
  fakeGateway,
  fakeMessages,
  startTestConsole,
} from '../../../helpers/console/console-fixtures.ts';
import {
  ADA_PASSWORD,
  BERIT_PASSWORD,
  type Browser,
  type FakeSessions,
  fakeSessions,
  openBrowser,
  testLogin,
  tokenIn,
} from '../../../helpers/console/console-login.ts';
import { delivery, inChannel } from '../../../helpers/values/in-channel.ts';

let web: Console;
let browser: Browser;
let gateway: FakeGateway;
let feeds: FakeFeeds;
let sessions: FakeSessions;
const messages = fakeMessages();

async function start(change: Partial<ConsoleOptions> = {}): Promise<void> {
  gateway = fakeGateway();
  feeds = fakeFeeds();
  sessions = fakeSessions();
  web = await startTestConsole({ gateway, feeds, messages, login: testLogin(sessions), ...change });
  browser = openBrowser(web);
}

beforeEach(() => start());
afterEach(() => web.stop());

const goesTo = (response: Response) => [response.status, response.headers.get('location')];

describe('without a login', () => {
  it.each([
    ['/', '/login?next=%2F'],
    ['/c/politics', '/login?next=%2Fc%2Fpolitics'],
    ['/q/bergBridge01', '/login?next=%2Fq%2FbergBridge01'],
    ['/feeds?state=failing', '/login?next=%2Ffeeds%3Fstate%3Dfailing'],
    ['/nowhere', '/login?next=%2Fnowhere'],
    ['/public/../c/politics', '/login?next=%2Fc%2Fpolitics'],
    ['/Login', '/login?next=%2FLogin'],
    ['/login/', '/login?next=%2Flogin%2F'],
  ])('%s leads to the login', async (path, login) => {
    expect(goesTo(await browser.get(path))).toEqual([303, login]);
  });

  it.each([
    ['/api/run', { channelId: 'politics', line: '/status' }],
    ['/api/complete', { line: '/q', cursor: 2 }],
    ['/api/share', { channelId: 'politics', commandText: 'quote Berg' }],
    ['/api/feeds/poll', { id: 'oster-herald' }],
    ['/api/nothing', {}],
  ])('%s does nothing', async (path, body) => {
    const response = await browser.postJson(path, body);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ kind: 'refused' });
    expect([gateway.requests, feeds.polled]).toEqual([[], []]);
  });

  it('no message is heard', async () => {
    expect((await browser.get('/api/events?after=0')).status).toBe(401);
  });

  it('the program can be asked whether it is well, and the door has its looks', async () => {
    for (const path of ['/healthz', '/public/style.css', '/login'])
      expect((await browser.get(path)).status).toBe(200);
  });

  it('the program says whether it is ready, and what it counts to nobody', async () => {
    await web.stop();
    await start({
      operator: async (path) => ({ status: 200, contentType: 'text/plain', body: path }),
    });
    expect(await (await browser.get('/readyz')).text()).toBe('/readyz');
    expect(goesTo(await browser.get('/metrics'))).toEqual([303, '/login?next=%2Fmetrics']);
    await browser.logIn('berit', BERIT_PASSWORD);
    expect(await (await browser.get('/metrics')).text()).toBe('/metrics');
  });

  it.each(['/public/nothing', '/public/..%2fc/politics', '/login?x', '/healthz/'])(
    'nothing of what is behind shows at %s',
    async (path) => {
      const text = await (await browser.get(path)).text();
      expect(text).not.toContain('politics');
    },
  );

  it('a page that another site led to is asked for again as the console’s own', async () => {
    const led = { 'sec-fetch-site': 'cross-site' };
    const page = await (await browser.get('/q/bergBridge01?x="><script>', led)).text();
    expect(page).toContain('http-equiv="refresh" content="0; url=/q/bergBridge01?x=');
    expect(page).not.toContain('<script>');
    expect(page).not.toContain('We will not pay');
  });

  it.each(['//elsewhere.example/x', '/%2e//elsewhere.example/x', '///elsewhere.example'])(
    'no link of another site leads on from here to %s',
    async (path) => {
      const led = { 'sec-fetch-site': 'cross-site' };
      const page = await (await browser.get(path, led)).text();
      expect(page).toContain('http-equiv="refresh" content="0; url=/"');
      expect(page).not.toContain('elsewhere.example');
    },
  );
});

describe('logging in', () => {
  it('leads to where one wanted to go, and lets one read, run and be called by one’s name', async () => {
    expect(goesTo(await browser.logIn('ada', ADA_PASSWORD, '/c/world?x=1'))).toEqual([
      303,
      '/c/world?x=1',
    ]);
    const page = await (await browser.get('/c/world')).text();
    expect(page).toContain('<span class="visitor-name">ada</span>');
    await browser.postJson('/api/run', { channelId: 'world', line: '/quote Berg' });
    const [request] = gateway.requests;
    expect(request?.caller).toMatchObject({ userId: 'ada', userName: 'ada', channelId: 'world' });
    expect(await request?.caller.isAdmin()).toBe(true);
  });

  it('takes a name in capitals, as phones write it', async () => {
    expect((await browser.logIn(' Ada', ADA_PASSWORD)).status).toBe(303);
  });

  it('gives a cookie that no script reads, no other site sends, and that ends', async () => {
    const response = await browser.logIn('ada', ADA_PASSWORD);
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith('verbatim='));
    expect(cookie).toMatch(
      /^verbatim=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('gives one for https alone behind a proxy that has it', async () => {
    await web.stop();
    await start({ publicUrl: 'https://verbatim.example' });
    const response = await browser.logIn('ada', ADA_PASSWORD);
    for (const cookie of response.headers.getSetCookie())
      expect(cookie).toMatch(/^__Host-verbatim(-form)?=.*; HttpOnly; Secure; SameSite=Strict$/);
    expect((await browser.get('/c/world')).status).toBe(200);
  });

  it.each([
    ['another site', 'https://evil.example/'],
    ['another site, shortly', '//evil.example/'],
    ['another site, with a backslash', '/\\evil.example/'],
    ['another site, behind a tab', '/\t/evil.example/'],
    ['a script', 'javascript:alert(1)'],
    ['the login itself', '/login?next=/login'],
    ['what only logs out', '/logout'],
    ['nothing', ''],
    ['far too much', `/${'x'.repeat(3000)}`],
  ])('never goes on to %s', async (_case, next) => {
    expect(goesTo(await browser.logIn('ada', ADA_PASSWORD, next))).toEqual([303, '/']);
  });

  it('keeps what it shows out of every cache', async () => {
    await browser.logIn('ada', ADA_PASSWORD);
    for (const path of ['/c/world', '/q/bergBridge01', '/nowhere'])
      expect((await browser.get(path)).headers.get('cache-control')).toBe('no-store');
  });
});

describe('a login that is refused', () => {
  it('says the same whether the name is known or not', async () => {
    const answers = await Promise.all(
      [
        ['ada', 'wrong'],
        ['nobody', 'wrong'],
        ['', ''],
        ['berit', ADA_PASSWORD],
      ].map(async ([name = '', password = '']) => {
        const response = await openBrowser(web).logIn(name, password);
        const text = (await response.text()).replace(/value="[^"]*"/g, '');
        return [response.status, response.headers.getSetCookie().length, text];
      }),
    );
    expect(answers[0]).toEqual([401, 1, expect.stringContaining('Name or password is wrong.')]);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(sessions.all()).toEqual([]);
  });

  it('is refused for a while after too many, with the right password too', async () => {
    for (let i = 0; i < MAX_FAILURES_PER_NAME; i++)
      expect((await browser.logIn('ada', 'wrong')).status).toBe(401);
    const refused = await browser.logIn('ada', ADA_PASSWORD);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('900');
    expect(await refused.text()).toContain('Too many tries. Try again in 15 minutes.');
    expect((await browser.logIn('berit', BERIT_PASSWORD)).status).toBe(303);
  });

  it('counts by the address that the proxy tells, not by one that the visitor tells', async () => {
    await web.stop();
    await start({ publicUrl: 'https://verbatim.example' });
    const page = await (await browser.get('/login')).text();
    const tryFrom = async (forwarded: string, i: number) =>
      (
        await browser.postForm(
          '/login',
          { name: `n${i}`, password: 'wrong', token: tokenIn(page) },
          { 'x-forwarded-for': forwarded },
        )
      ).status;
    for (let i = 0; i < MAX_FAILURES_PER_ADDRESS; i++)
      expect(await tryFrom(`203.0.113.${i}, 198.51.100.7`, i)).toBe(401);
    expect(await tryFrom('203.0.113.99, 198.51.100.7', 99)).toBe(429);
    expect(await tryFrom('198.51.100.8', 99)).toBe(401);
  });

  it.each<[string, Record<string, string>, Record<string, string>, number]>([
    ['without the token', { token: '' }, {}, 403],
    ['with another token', { token: 'x'.repeat(32) }, {}, 403],
    ['from another site', {}, { origin: 'https://evil.example' }, 403],
    ['from a site that hides', {}, { 'sec-fetch-site': 'cross-site' }, 403],
    ['as JSON', {}, { 'content-type': 'application/json' }, 403],
    ['as a form with files', {}, { 'content-type': 'multipart/form-data; boundary=x' }, 403],
    ['far too large', { password: 'x'.repeat(9000) }, {}, 413],
  ])('%s', async (_case, fields, headers, status) => {
    const token = tokenIn(await (await browser.get('/login')).text());
    const form = { name: 'ada', password: ADA_PASSWORD, token, ...fields };
    expect((await browser.postForm('/login', form, headers)).status).toBe(status);
    expect(sessions.all()).toEqual([]);
  });

  it('without the cookie of its page', async () => {
    const token = tokenIn(await (await browser.get('/login')).text());
    const other = openBrowser(web);
    const form = { name: 'ada', password: ADA_PASSWORD, token };
    expect((await other.postForm('/login', form)).status).toBe(403);
  });
});

describe('logging out', () => {
  it('ends the session, here and for what still listens', async () => {
    await browser.logIn('ada', ADA_PASSWORD);
    const page = await (await browser.get('/c/world')).text();
    const kept = new Map(browser.cookies);
    const { body } = await browser.get('/api/events?after=9999');
    const ended = body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await ended?.read())?.value).toContain('retry:');
    expect(goesTo(await browser.postForm('/logout', { token: tokenIn(page) }))).toEqual([
      303,
      '/login',
    ]);
    expect(browser.cookies.has('verbatim')).toBe(false);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.get('/c/world')).status).toBe(303);
    await web.post(
      inChannel('world'),
      { ...DIGEST, fallback: 'told after' },
      delivery('after logout'),
    );
    const rest = await ended?.read().catch(() => ({ done: true, value: '' }));
    expect(rest?.value ?? '').not.toContain('told after');
  });

  it('ends what listens, and nothing else, where the store can’t say who is logged in', async () => {
    await browser.logIn('ada', ADA_PASSWORD);
    const { body } = await browser.get('/api/events?after=9999');
    const stream = body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await stream?.read())?.value).toContain('retry:');
    sessions.get = () => Promise.reject(new Error('The store is away.'));
    await web.post(inChannel('world'), DIGEST, delivery('while the store is away'));
    const rest = await stream?.read().catch(() => ({ done: true, value: '' }));
    expect(rest).toMatchObject({ done: true });
    expect((await browser.get('/healthz')).status).toBe(200);
  });

  it('asks for the token of its own page', async () => {
    await browser.logIn('ada', ADA_PASSWORD);
    for (const token of ['', 'x', 'x'.repeat(43)])
      expect((await browser.postForm('/logout', { token })).status).toBe(403);
    expect((await browser.get('/c/world')).status).toBe(200);
  });
});

describe('a reader', () => {
  beforeEach(async () => {
    await browser.logIn('berit', BERIT_PASSWORD);
  });

  it('asks and shares by name, without the rights of an admin', async () => {
    await browser.postJson('/api/run', { channelId: 'world', line: '/quote Berg' });
    expect(await gateway.requests[0]?.caller.isAdmin()).toBe(false);
    await browser.postJson('/api/share', { channelId: 'world', commandText: 'quote Anna Berg' });
    const [message] = await messages.list('world', 1);
    expect(message?.document.blocks[0]).toEqual({ kind: 'note', text: 'Shared by berit' });
    expect(await (await browser.get('/c/world')).text()).toContain('berit (reader)');
  });

  it.each([
    ['/api/feeds/poll', { id: 'oster-herald' }],
    ['/api/feeds/try', { address: 'https://oster-herald.example/' }],
    ['/api/feeds/follow', { address: 'https://oster-herald.example/feed.xml' }],
  ])('may not use %s', async (path, body) => {
    const response = await browser.postJson(path, body);
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ kind: 'refused', note: 'Only admins may do this.' });
    expect([feeds.polled, feeds.tried, feeds.followed]).toEqual([[], [], []]);
  });

  it('sees how feeds fare, and no buttons that would be refused', async () => {
    const page = await (await browser.get('/feeds')).text();
    expect(page.match(/class="feed is-/g)).toHaveLength(5);
    expect(page).not.toContain('data-poll-feed');
    const trial = await (await browser.get('/feeds/test')).text();
    expect(trial).toContain('Only admins may do this.');
    expect(trial).not.toContain('id="trial"');
  });
});

it('has no login where there are no users', async () => {
  await web.stop();
  web = await startTestConsole();
  browser = openBrowser(web);
  expect((await browser.get('/c/politics')).status).toBe(200);
  expect((await browser.get('/login')).status).toBe(404);
  expect((await browser.postForm('/login', {})).status).toBe(403);
  expect(await (await browser.get('/c/politics')).text()).not.toContain('/logout');
});
