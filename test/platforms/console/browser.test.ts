/** The console in a real Chromium, where one is installed: what a reader does with keys and clicks. */
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Console } from '../../../src/platforms/console/create-console.ts';
import { DIGEST, startTestConsole } from '../../helpers/console/console-fixtures.ts';
import {
  hasChromium,
  launchChromium,
  openWatchedPage,
  type WatchedPage,
} from '../../helpers/program/chromium.ts';
import { delivery, inChannel } from '../../helpers/values/in-channel.ts';

describe.runIf(hasChromium)('the console in Chromium', () => {
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  let web: Console;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(() => browser.close());

  beforeEach(async () => {
    web = await startTestConsole();
    watched = await openWatchedPage(browser);
    page = watched.page;
  });

  afterEach(async () => {
    await watched.context.close();
    await web.stop();
    expect(watched.complaints).toEqual([]);
  });

  const line = () => page.locator('#line');
  const options = () => page.getByRole('option');
  const answers = () => page.locator('.is-private:not(.is-working)');

  it('completes a command by keys alone and answers in private', async () => {
    await page.goto(web.url);
    await page.keyboard.type('/q');
    await options().first().waitFor();
    expect(await options().allTextContents()).toEqual([
      '/quoteThe exact words of a speaker, newest first',
    ]);
    await page.keyboard.press('Tab');
    await expect.poll(() => line().inputValue()).toBe('/quote ');
    await page.keyboard.type('ann');
    await expect.poll(() => options().allTextContents()).toEqual(['Anna Berg, mayor of Oster (2)']);
    await page.keyboard.press('ArrowDown');
    expect(await line().getAttribute('aria-activedescendant')).toBe('completion-0');
    expect(await line().getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Enter');
    await expect.poll(() => line().inputValue()).toBe('/quote "Anna Berg" ');
    await page.keyboard.press('Escape');
    await expect.poll(() => options().count()).toBe(0);
    await page.keyboard.press('Enter');
    await answers().waitFor();
    expect(await answers().locator('.only-you').textContent()).toBe('Only you can see this');
    expect(await answers().locator('.piece').first().textContent()).toBe(
      '“We will not pay for a bridge that leads nowhere,”',
    );
    await page.keyboard.press('ArrowUp');
    expect(await line().inputValue()).toBe('/quote "Anna Berg"');
  });

  it('keeps the page as high as the window, however long the messages are', async () => {
    await page.setViewportSize({ width: 740, height: 300 });
    await page.goto(web.url);
    for (let asked = 1; asked <= 3; asked++) {
      await line().fill('/quote Berg');
      await page.keyboard.press('Enter');
      await expect.poll(() => answers().count()).toBe(asked);
    }
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    expect(await height()).toBe(300);
  });

  it('shows the first completion, and all of a long one, on a low screen', async () => {
    const label = `Anna Berg, ${'keeper of the lighthouses and '.repeat(4)}buoys (91)`;
    const choices = Array.from({ length: 12 }, (_, at) => ({ label, detail: '', value: `${at}` }));
    await page.route('**/api/complete', (route) =>
      route.fulfill({ json: { from: 0, to: 1, choices, hint: '' } }),
    );
    await page.setViewportSize({ width: 740, height: 340 });
    await page.goto(web.url);
    await page.keyboard.type('/');
    const first = await options().first().boundingBox();
    expect(first?.y).toBeGreaterThan(0);
    const list = page.getByRole('listbox');
    const [inner, outer] = await list.evaluate((each) => [each.scrollWidth, each.clientWidth]);
    expect(inner).toBe(outer);
    await page.unrouteAll();
  });

  it('keeps what was chosen while the answer to the last letter is on its way, and replaces that letter too', async () => {
    const held: Route[] = [];
    await page.route('**/api/complete', (route) =>
      route.request().postDataJSON().line === '/quote ann'
        ? void held.push(route)
        : route.continue(),
    );
    await page.goto(web.url);
    await page.keyboard.type('/quote an');
    await expect.poll(() => options().allTextContents()).toEqual(['Anna Berg, mayor of Oster (2)']);
    await page.keyboard.type('n');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => held.length).toBe(1);
    await held[0]?.continue();
    await expect.poll(() => line().inputValue()).toBe('/quote "Anna Berg" ');
  });

  it.each([
    [1280, 'light'],
    [390, 'dark'],
  ] as const)(
    'tells why by colour, line and letter, %i wide in the %s',
    async (width, colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${web.url}/q/sheLawyers03`);
      await page.getByRole('link', { name: 'How this was read' }).click();
      const reason = page.locator('#attribution-3');
      await reason.getByRole('link', { name: '“She”' }).click();
      expect(
        await page.locator('mark:target').evaluate((mark) => mark.lastChild?.textContent),
      ).toBe('She');
      const looks = await page.locator('.legend mark').evaluateAll((marks) =>
        marks.map((mark) => {
          const { backgroundColor, textDecorationStyle } = getComputedStyle(mark);
          return [backgroundColor, textDecorationStyle, mark.textContent];
        }),
      );
      for (const column of [0, 1, 2])
        expect(new Set(looks.map((look) => look[column])).size).toBe(3);
      const isWider = () => document.documentElement.scrollWidth > innerWidth;
      expect(await page.evaluate(isWider)).toBe(false);
    },
  );

  it('turns the pages of an answer in its place', async () => {
    await page.goto(web.url);
    await page.keyboard.type('/quote Berg');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('speaker uncertain').waitFor();
    expect(await answers().count()).toBe(1);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => answers().count()).toBe(0);
  });

  it('shares an answer with the channel, where a second reader sees it come', async () => {
    await page.goto(web.url);
    const other = await watched.context.newPage();
    await other.goto(`${web.url}/c/world`);
    await page.keyboard.type('/quote Berg');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Share to #politics' }).click();
    await page.getByText('Shared to #politics').waitFor();
    const shared = page.locator('.message:not(.is-private)');
    await shared.waitFor();
    expect(await shared.textContent()).toContain('Shared by you');
    await other.locator('.is-unread', { hasText: 'politics' }).waitFor();
    await expect.poll(() => other.title()).toMatch(/^\(1\) #world/);
    await other.getByRole('link', { name: 'politics' }).click();
    await other.locator('.message').waitFor();
    await expect.poll(() => other.locator('.is-unread').count()).toBe(0);
  });

  it('shows a digest as it arrives, once, in the reader’s own time zone', async () => {
    await page.goto(web.url);
    await page.getByText('This is #politics').waitFor();
    await web.post(inChannel('politics'), DIGEST, delivery('delivery 1'));
    await web.post(inChannel('politics'), DIGEST, delivery('delivery 1'));
    await web.post(
      inChannel('politics'),
      { ...DIGEST, fallback: 'Second' },
      delivery('delivery 2'),
    );
    await expect.poll(() => page.locator('.message').count()).toBe(2);
    expect(await page.locator('.message-head time').first().textContent()).toBe(
      '3 Mar 2026, 10:15',
    );
    expect(await page.locator('#welcome').count()).toBe(0);
  });

  it('shows what a message says since it was edited, in its place', async () => {
    const first = await web.post(inChannel('politics'), DIGEST, delivery('delivery 1'));
    await web.post(inChannel('politics'), DIGEST, delivery('delivery 2'));
    await page.goto(web.url);
    await page.locator('.message').first().waitFor();
    const edited = { ...DIGEST, blocks: [{ kind: 'paragraph' as const, text: 'Also elsewhere' }] };
    await web.edit(inChannel('politics'), first ?? '', edited);
    await page.locator('.message').first().getByText('Also elsewhere').waitFor();
    expect(await page.locator('.message').count()).toBe(2);
    await page.reload();
    expect(await page.locator('.message').first().textContent()).toContain('Also elsewhere');
  });

  it('comes back by itself after the program was started again', async () => {
    const port = Number(new URL(web.url).port);
    await page.goto(web.url);
    await web.post(inChannel('politics'), DIGEST, delivery('delivery 1'));
    await page.locator('.message').waitFor();
    await web.stop();
    await page.getByText('Connection lost').waitFor();
    web = await startTestConsole({ port });
    await web.post(inChannel('politics'), DIGEST, delivery('delivery 1'));
    await web.post(inChannel('politics'), DIGEST, delivery('delivery 2'));
    await expect.poll(() => page.locator('.message').count()).toBe(2);
    // The browser reports each try at a connection that is not there.
    watched.complaints = watched.complaints.filter((text) => !/ERR_|Failed to load/.test(text));
  });

  it('runs a first example with one click', async () => {
    await page.goto(web.url);
    await page.getByRole('button', { name: '/quote Berg' }).click();
    await answers().waitFor();
    expect(await answers().locator('.line').textContent()).toBe('/quote Berg');
  });

  it('goes to the composer with a slash from anywhere', async () => {
    await page.goto(web.url);
    await page.locator('#scroll').focus();
    await page.keyboard.press('/');
    await options().first().waitFor();
    expect(await line().inputValue()).toBe('/');
    expect(await options().count()).toBe(4);
  });

  it('opens a permalink at the highlighted passage', async () => {
    await page.setViewportSize({ width: 390, height: 300 });
    await page.goto(`${web.url}/q/aidePromise4`);
    const passage = page.locator('#passage');
    expect(await passage.textContent()).toBe(
      'the state had never promised to cover the missing third of the cost',
    );
    await expect.poll(() => passage.isVisible()).toBe(true);
    const box = await passage.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(300);
    const background = "getComputedStyle(document.getElementById('passage')).backgroundColor";
    expect(await page.evaluate(background)).toBe('rgb(255, 230, 128)');
  });

  it('can be read without script', async () => {
    await web.post(inChannel('politics'), DIGEST, delivery('delivery 1'));
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const reader = await plain.newPage();
    await reader.goto(web.url);
    expect(await reader.getByText('Morning digest').isVisible()).toBe(true);
    expect(await reader.locator('#composer').isVisible()).toBe(false);
    await reader.getByRole('link', { name: 'In context' }).first().click();
    await reader.locator('mark').first().waitFor();
    await plain.close();
  });

  it('fits a phone', async () => {
    await web.post(inChannel('politics'), DIGEST, delivery('delivery 1'));
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['/c/politics', '/c/desk', '/q/bergBridge01', '/nowhere']) {
      await page.goto(`${web.url}${path}`);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      expect(await page.locator('.side').evaluate((bar) => bar.scrollWidth)).toBe(390);
    }
    watched.complaints = watched.complaints.filter((text) => !text.includes('404'));
  });
});
