/** Logging in and out in a real Chromium, with and without its script. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Console } from '../../../src/platforms/console/create-console.ts';
import { DIGEST, startTestConsole } from '../../helpers/console/console-fixtures.ts';
import {
  ADA_PASSWORD,
  type FakeSessions,
  fakeSessions,
  testLogin,
} from '../../helpers/console/console-login.ts';
import { startLoopbackServer } from '../../helpers/loopback-server.ts';
import { hasChromium, launchChromium } from '../../helpers/program/chromium.ts';
import { delivery, inChannel } from '../../helpers/values/in-channel.ts';

describe.runIf(hasChromium)('the login in Chromium', () => {
  let browser: Browser;
  let web: Console;
  let sessions: FakeSessions;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(() => browser.close());

  beforeEach(async () => {
    sessions = fakeSessions();
    web = await startTestConsole({ login: testLogin(sessions) });
  });

  afterEach(() => web.stop());

  async function logIn(page: Page, password = ADA_PASSWORD): Promise<void> {
    // The name has the focus, a moment after it is shown: what is typed before goes nowhere.
    await page.getByLabel('Name').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('ada');
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
  }

  it.each([true, false])(
    'by keys, on to the page that was wanted, and out again (script: %s)',
    async (javaScriptEnabled) => {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(`${web.url}/q/bergBridge01`);
      await logIn(page, 'wrong');
      await page.getByText('Name or password is wrong.').waitFor();
      await logIn(page);
      await page.locator('#passage').waitFor();
      expect(new URL(page.url()).pathname).toBe('/q/bergBridge01');
      await page.getByRole('button', { name: 'Log out' }).click();
      await page.getByLabel('Name').waitFor();
      await page.goto(`${web.url}/c/world`);
      expect(new URL(page.url()).pathname).toBe('/login');
      await context.close();
    },
  );

  it('lets in from a link on another site who is logged in, and shows others the door', async () => {
    const link = `<a href="${web.url}/q/bergBridge01">the quote</a>`;
    const chat = await startLoopbackServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(link);
    });
    const chatUrl = chat.origin.replace('127.0.0.1', 'localhost');
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(chatUrl);
    await page.getByText('the quote').click();
    await logIn(page);
    await page.locator('#passage').waitFor();
    await page.goto(chatUrl);
    await page.getByText('the quote').click();
    await page.locator('#passage').waitFor();
    expect(new URL(page.url()).pathname).toBe('/q/bergBridge01');
    await context.close();
    await chat.close();
  });

  it('runs commands and hears messages when logged in', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(web.url);
    await logIn(page);
    await page.locator('#line').waitFor();
    await page.keyboard.type('/quote Berg');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Share to #politics' }).click();
    await page.getByText('Shared by ada').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('says to whom it shows a channel that the login has ended', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(web.url);
    await logIn(page);
    await page.locator('#line').waitFor();
    for (const { idHash } of sessions.all()) await sessions.remove(idHash);
    await web.post(inChannel('politics'), DIGEST, delivery('delivery 1'));
    await page.getByText('You are not logged in any more').waitFor();
    expect(await page.locator('.message').count()).toBe(0);
    await context.close();
  });
});
