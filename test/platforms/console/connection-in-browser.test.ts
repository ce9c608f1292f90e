/** Messages as they come in a real Chromium, over connections that are lost, refused, or too many. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Console } from '../../../src/platforms/console/create-console.ts';
import { DIGEST, fakeMessages, startTestConsole } from '../../helpers/console/console-fixtures.ts';
import {
  hasChromium,
  launchChromium,
  openWatchedPage,
  type WatchedPage,
} from '../../helpers/program/chromium.ts';
import { delivery, inChannel } from '../../helpers/values/in-channel.ts';

/** More than a browser has connections to one host. */
const TABS = 8;

describe.runIf(hasChromium)('new messages in Chromium', () => {
  let browser: Browser;
  let watched: WatchedPage;
  let web: Console;
  let messages = fakeMessages();

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(() => browser.close());

  beforeEach(async () => {
    messages = fakeMessages();
    web = await startTestConsole({ messages });
    watched = await openWatchedPage(browser);
  });

  afterEach(async () => {
    await watched.context.close();
    await web.stop();
  });

  const tell = (id: string) => web.post(inChannel('politics'), DIGEST, delivery(id));

  async function startAgain(): Promise<void> {
    const port = Number(new URL(web.url).port);
    await web.stop();
    web = await startTestConsole({ port, messages });
  }

  /** The browser that is driven shows all its tabs at once. */
  const hide = (isHidden: boolean) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    document.dispatchEvent(new Event('visibilitychange'));
  };

  /** Says in the page that it has left its connection. */
  const noteClosing = () => {
    const { close } = EventSource.prototype;
    EventSource.prototype.close = function leave() {
      Object.assign(window, { isLeft: true });
      close.call(this);
    };
  };

  it('come beside more tabs than a browser has connections, and to each tab when it is shown', async () => {
    await watched.context.addInitScript(noteClosing);
    const tabs = [watched.page];
    while (tabs.length < TABS) tabs.push(await watched.context.newPage());
    for (const tab of tabs) {
      await tab.goto(web.url, { timeout: 10_000 });
      await tab.evaluate(hide, true);
    }
    const [first, ...others] = tabs;
    const last = others.at(-1);
    await last?.waitForFunction(() => 'isLeft' in window);
    await tell('delivery 1');
    await expect.poll(() => first?.locator('.message').count()).toBe(1);
    expect(await last?.locator('.message').count()).toBe(0);
    await last?.evaluate(hide, false);
    await expect.poll(() => last?.locator('.message').count()).toBe(1);
  });

  it('come again after a proxy answered that the program is away', async () => {
    const { page } = watched;
    await page.goto(web.url);
    await page.route('**/api/**', (route) => route.fulfill({ status: 502, body: 'Bad gateway' }));
    const refused = page.waitForResponse((response) => response.status() === 502);
    await startAgain();
    await refused;
    await page.unrouteAll();
    await tell('delivery 1');
    await page.locator('.message').waitFor();
    await expect.poll(() => page.locator('#hint').textContent()).toBe('');
  });

  it('show what was edited while the connection was lost', async () => {
    const { page } = watched;
    const id = await tell('delivery 1');
    await tell('delivery 2');
    await page.goto(web.url);
    await page.locator('.message').first().waitFor();
    await page.locator('.message a').nth(-1).focus();
    await messages.edit(Number(id), {
      ...DIGEST,
      blocks: [{ kind: 'paragraph', text: 'Also elsewhere' }],
    });
    await startAgain();
    await page.locator('.message').first().getByText('Also elsewhere').waitFor();
    expect(await page.locator('.message').count()).toBe(2);
    // What says the same stays, with the focus that is in it.
    expect(await page.evaluate(() => document.activeElement?.closest('.message')?.id)).toBe(
      'message-2',
    );
  });

  it('show what was edited while one was on another page, when one goes back', async () => {
    const { page } = watched;
    const id = await tell('delivery 1');
    await page.goto(`${web.url}/c/politics`);
    await page.getByRole('link', { name: 'In context' }).first().click();
    await page.locator('#passage').waitFor();
    const blocks = [{ kind: 'paragraph' as const, text: 'Also elsewhere' }];
    await web.edit(inChannel('politics'), String(id), { ...DIGEST, blocks });
    await page.goBack();
    await page.locator('.message').getByText('Also elsewhere').waitFor();
  });

  it('come where the browser may keep nothing', async () => {
    const { page } = watched;
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Access is denied', 'SecurityError');
        },
      });
    });
    await page.goto(web.url);
    await page.getByText('This is #politics').waitFor();
    await tell('delivery 1');
    await page.locator('.message').waitFor();
    expect(watched.complaints).toEqual([]);
  });
});
