/** The pages about feeds in a real Chromium: what an admin does with keys and clicks, and what hostile text can't do. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  onTestFinished,
} from 'vitest';
import type { Console } from '../../../src/platforms/console/create-console.ts';
import type { AddressTrial } from '../../../src/platforms/console/ports/console-ports.ts';
import { CONSOLE_FEEDS, type FakeFeeds, fakeFeeds } from '../../helpers/console/console-feeds.ts';
import { startTestConsole } from '../../helpers/console/console-fixtures.ts';
import { pageTrial } from '../../helpers/console/page-trial.ts';
import { feedItem } from '../../helpers/outlets/harbour-page.ts';
import { failedPoll } from '../../helpers/outlets/polls.ts';
import {
  hasChromium,
  launchChromium,
  openWatchedPage,
  type WatchedPage,
} from '../../helpers/program/chromium.ts';
import { feed } from '../../helpers/values/feed.ts';
import { HOSTILE, hostilePage } from '../../helpers/values/hostile.ts';

const ARTICLE = 'https://harbour-post.example/news/bridge';

const PARAGRAPH = 'The crews of the north quay went back to their boats and waited for the tide.';

const PAGE_TRIAL = pageTrial(
  Array.from({ length: 30 }, () => PARAGRAPH),
  {
    url: ARTICLE,
    original: `<html><body><nav>Menu of the outlet</nav>${`<p>${PARAGRAPH}</p>`.repeat(30)}</body></html>`,
  },
);

const FEED_TRIAL: AddressTrial = {
  kind: 'feed',
  url: 'https://harbour-post.example/feed.xml',
  feed: {
    title: 'Harbour Post',
    link: null,
    description: '',
    id: null,
    items: [feedItem({ title: 'Oster stops the bridge', url: ARTICLE })],
    warnings: ['A date could not be read.'],
  },
};

const TRIALS = { [ARTICLE]: PAGE_TRIAL, 'harbour-post.example/feed.xml': FEED_TRIAL };

/** An address that counts who connects to it, even ahead of a request. */
async function countConnections(): Promise<{ readonly origin: string; count(): number }> {
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, count: () => count };
}

describe.runIf(hasChromium)('the pages about feeds in Chromium', () => {
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  let web: Console;
  let feeds: FakeFeeds;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(() => browser.close());

  beforeEach(async () => {
    feeds = fakeFeeds(CONSOLE_FEEDS, TRIALS);
    web = await startTestConsole({ feeds });
    watched = await openWatchedPage(browser);
    page = watched.page;
  });

  afterEach(async () => {
    await watched.context.close();
    await web.stop();
    expect(watched.complaints).toEqual([]);
  });

  const titles = () => page.locator('.feed-link').allTextContents();
  const note = () => page.locator('#feeds-note');
  const isTooWide = () => page.evaluate('document.documentElement.scrollWidth > innerWidth');

  async function tryAddress(address: string): Promise<void> {
    await page.getByLabel('Address of a feed').fill(address);
    await page.keyboard.press('Enter');
    await page.locator('.trial').waitFor();
  }

  it('sorts, filters and opens, each with an address of its own', async () => {
    await page.goto(web.url);
    await page.getByRole('link', { name: 'Feeds', exact: true }).click();
    await page.getByRole('columnheader', { name: 'Feed' }).getByRole('link').click();
    const byTitle = [
      'coastal-courier.example',
      'Harbour Post',
      'Norrland Wire',
      'Oster Herald: council and courts',
      'Varna Bay Bulletin',
    ];
    await expect.poll(titles).toEqual(byTitle);
    await page.getByRole('columnheader', { name: 'Feed' }).getByRole('link').click();
    await expect.poll(titles).toEqual([...byTitle].reverse());
    await page.getByRole('searchbox').fill('harb');
    await page.keyboard.press('Enter');
    await page.waitForURL(/words=harb/);
    await expect.poll(titles).toEqual(['Harbour Post']);
    await page.goBack();
    await page.getByRole('link', { name: 'Failing 1' }).click();
    await expect.poll(titles).toEqual(['Oster Herald: council and courts']);
    await page.getByRole('link', { name: 'Oster Herald' }).click();
    const polls = page.getByRole('table').last().getByRole('row');
    await expect.poll(() => polls.count()).toBe(21);
    await expect
      .poll(() => polls.nth(1).textContent())
      .toMatch(
        /3 Mar 2026, 10:10\s+404\s+10\.0 s\s+–\s+There is nothing at this address \(HTTP 404\)\./,
      );
    await page.getByRole('link', { name: 'Oster Herald' }).click();
    await expect.poll(() => page.locator('.feed-details').count()).toBe(0);
  });

  it('polls a feed at once, by keys alone, and says what came of it', async () => {
    await page.goto(`${web.url}/feeds?feed=oster-herald`);
    const button = page.getByRole('button', { name: 'Retry now: Oster Herald' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByText('HTTP 200 in 340 ms').waitFor();
    expect(await note().getAttribute('role')).toBe('status');
    expect(await note().textContent()).toBe(
      'Oster Herald: council and courts: HTTP 200 in 340 ms: 20 items, 2 of them new or edited',
    );
    expect(feeds.polled).toEqual(['oster-herald']);
    const row = page.locator('#feed-oster-herald');
    expect(await row.textContent()).toContain('Healthy');
    expect(await page.locator('.poll').first().textContent()).toContain('2 of them new');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('says when the program does not answer, and goes on showing what it knew', async () => {
    await page.goto(`${web.url}/feeds`);
    await web.stop();
    await page.getByRole('button', { name: 'Retry now: Harbour Post' }).click();
    await page.getByText('Verbatim doesn’t answer.').waitFor();
    expect(await titles()).toHaveLength(5);
    watched.complaints = watched.complaints.filter((text) => !/ERR_|Failed to load/.test(text));
  });

  it.each([
    [1280, 'light', 'beside'],
    [390, 'dark', 'below'],
  ] as const)(
    'shows a page %i wide in the %s: its text, and the original %s it',
    async (width, colorScheme, place) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${web.url}/feeds/test`);
      await tryAddress('harbour-post.example/feed.xml');
      expect(await page.getByText('A date could not be read.').isVisible()).toBe(true);
      await page.getByRole('button', { name: 'Read its page: “Oster stops the bridge”' }).click();
      await page.getByRole('heading', { name: 'A page with an article of 480 words' }).waitFor();
      expect(feeds.tried).toEqual(['harbour-post.example/feed.xml', ARTICLE]);
      const original = page.frameLocator('iframe');
      expect(await original.getByText('Menu of the outlet').isVisible()).toBe(true);
      const text = await page.locator('.pane').first().boundingBox();
      const frame = await page.locator('iframe').boundingBox();
      const isBeside =
        text?.y === frame?.y && (frame?.x ?? 0) > (text?.x ?? 0) + (text?.width ?? 0);
      expect(isBeside).toBe(place === 'beside');
      expect(await isTooWide()).toBe(false);
      expect(await page.evaluate('document.activeElement.tagName')).toBe('H2');
    },
  );

  it('follows a feed that was tried, by keys alone, and one of several of a site', async () => {
    await page.goto(`${web.url}/feeds/test`);
    await tryAddress('harbour-post.example/feed.xml');
    await page.getByRole('button', { name: 'Follow this feed' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Following Harbour Post now.').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Following');
    await tryAddress(ARTICLE);
    await page.getByRole('button', { name: 'Follow the feed of this site' }).click();
    await page.getByRole('button', { name: 'Follow Feed of sport.xml' }).click();
    await page.getByText('Harbour Post is followed already.').waitFor();
    expect(feeds.followed).toEqual([
      'https://harbour-post.example/feed.xml',
      ARTICLE,
      'https://harbour-post.example/news/sport.xml',
    ]);
    await page.getByRole('link', { name: 'See how it fares' }).click();
    await page.waitForURL(/\/feeds\?feed=added/);
  });

  it('says when the program does not answer a wish to follow, and keeps the button', async () => {
    await page.goto(`${web.url}/feeds/test`);
    await tryAddress('harbour-post.example/feed.xml');
    await web.stop();
    await page.getByRole('button', { name: 'Follow this feed' }).click();
    await page.locator('.follow').getByText('Verbatim doesn’t answer.').waitFor();
    expect(await page.getByRole('button', { name: 'Follow this feed' }).isVisible()).toBe(true);
    watched.complaints = watched.complaints.filter((text) => !/ERR_|Failed to load/.test(text));
  });

  it('shows the answer to the last question only', async () => {
    let answerFirst = () => undefined as unknown;
    const waiting = new Promise<void>((resolve) => {
      answerFirst = resolve;
    });
    const slow = await startTestConsole({
      feeds: {
        ...feeds,
        async tryAddress(address) {
          if (address === 'slow.example') await waiting;
          return { kind: 'failed', reason: `Nothing at ${address}.` };
        },
      },
    });
    onTestFinished(() => slow.stop());
    await page.goto(`${slow.url}/feeds/test`);
    const field = page.getByLabel('Address of a feed');
    await field.fill('slow.example');
    await page.keyboard.press('Enter');
    await field.fill('quick.example');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing at quick.example.').waitFor();
    const late = page.waitForResponse(`${slow.url}/api/feeds/try`);
    answerFirst();
    await (await late).finished();
    expect(await page.locator('.trial').textContent()).toContain('Nothing at quick.example.');
  });

  it('can be read, sorted, filtered and opened without script', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const reader = await plain.newPage();
    await reader.goto(`${web.url}/feeds`);
    expect(await reader.getByRole('button', { name: 'Retry now' }).count()).toBe(0);
    await reader.getByRole('searchbox').fill('oster');
    await reader.getByRole('button', { name: 'Filter' }).click();
    await reader.waitForURL(/words=oster/);
    await reader.getByRole('link', { name: 'Oster Herald' }).click();
    await reader.waitForURL(/feed=/);
    await reader.locator('.poll').first().waitFor();
    expect(await reader.locator('.poll').count()).toBe(20);
    await plain.close();
  });

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of [
      '/feeds',
      '/feeds?feed=norrland-wire',
      '/feeds?words=nothing',
      '/feeds/test',
    ]) {
      await page.goto(`${web.url}${path}`);
      expect(await isTooWide(), path).toBe(false);
    }
  });

  it('runs nothing and loads nothing of what feeds, servers and pages say', async () => {
    const beacon = await countConnections();
    const bad = feed('f1', { title: HOSTILE, failureCount: 1, lastError: HOSTILE });
    const trials: Record<string, AddressTrial> = {
      text: {
        ...pageTrial([HOSTILE]),
        title: HOSTILE,
        outlet: HOSTILE,
        authors: [HOSTILE],
        language: HOSTILE,
        canonicalUrl: HOSTILE,
        url: HOSTILE,
        original: hostilePage(beacon.origin),
      },
      feed: {
        kind: 'feed',
        url: HOSTILE,
        feed: {
          ...FEED_TRIAL.feed,
          title: HOSTILE,
          items: [feedItem({ title: HOSTILE, url: `https://x.example/${HOSTILE}` })],
          warnings: [HOSTILE],
        },
      },
      failed: { kind: 'failed', reason: HOSTILE },
    };
    const inner = fakeFeeds([bad], trials);
    const polls: FakeFeeds['polls'] = async () => new Map([[bad.id, [failedPoll(0, HOSTILE)]]]);
    const pollNow: FakeFeeds['pollNow'] = async () => failedPoll(0, HOSTILE);
    const hostile = await startTestConsole({ feeds: { ...inner, polls, pollNow } });
    onTestFinished(() => hostile.stop());
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()) && dialog.dismiss());
    const hasRun = () => page.evaluate('"ran" in window');

    await page.goto(`${hostile.url}/feeds?feed=f1&words=${encodeURIComponent('<script>')}`);
    await page.goto(`${hostile.url}/feeds?feed=f1`);
    await page.getByRole('button', { name: 'Retry now' }).click();
    await expect.poll(() => note().textContent()).toContain('<script>parent.ran=');
    expect(await page.locator('.poll .outcome').textContent()).toContain(HOSTILE.slice(0, 60));
    expect(await hasRun()).toBe(false);

    await page.goto(`${hostile.url}/feeds/test?url=${encodeURIComponent(HOSTILE)}`);
    for (const address of ['failed', 'feed', 'text']) {
      await tryAddress(address);
      await page.locator('.trial').hover();
      expect(await hasRun(), address).toBe(false);
    }
    const frame = page.frameLocator('iframe.pane');
    await frame.getByText('The town council of Oster').waitFor();
    await frame.getByText('A link out of the frame').click();
    await frame.getByText('A script').click();
    await frame.getByRole('button', { name: 'Send' }).click();
    await page.locator('summary').click();
    expect(await page.locator('pre').textContent()).toContain('<script>top.ran = 8</script>');

    expect(await hasRun()).toBe(false);
    expect(page.url()).toContain(`${hostile.url}/feeds/test`);
    expect(dialogs).toEqual([]);
    expect(beacon.count()).toBe(0);
    // The browser says what it refused, and nothing else.
    const refused = /Content Security Policy|sandboxed|Unsafe attempt to initiate navigation/;
    expect(watched.complaints.filter((text) => !refused.test(text))).toEqual([]);
    expect(watched.complaints).not.toEqual([]);
    watched.complaints = [];
  });
});
