/** Menus, forms and texts to copy in a real Chromium, by keys alone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Console } from '../../../src/platforms/console/create-console.ts';
import {
  type FakeGateway,
  fakeGateway,
  PARTS,
  startTestConsole,
} from '../../helpers/console/console-fixtures.ts';
import {
  hasChromium,
  launchChromium,
  openWatchedPage,
  type WatchedPage,
} from '../../helpers/program/chromium.ts';

describe.runIf(hasChromium)('the parts of answers in Chromium', () => {
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  let web: Console;
  let gateway: FakeGateway;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(() => browser.close());

  beforeEach(async () => {
    const fake = fakeGateway();
    gateway = {
      ...fake,
      run: (request) => (request.name === 'status' ? Promise.resolve(PARTS) : fake.run(request)),
    };
    web = await startTestConsole({ gateway });
    watched = await openWatchedPage(browser);
    page = watched.page;
    await page.goto(web.url);
    await page.keyboard.type('/status');
    await page.keyboard.press('Enter');
    await page.locator('.copy').waitFor();
  });

  afterEach(async () => {
    await watched.context.close();
    await web.stop();
    expect(watched.complaints).toEqual([]);
  });

  const focused = () => page.evaluate(() => document.activeElement?.textContent);

  it('chooses from a menu by keys', async () => {
    await page.getByLabel('Which Anna Berg?').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Choose');
    await page.keyboard.press('Enter');
    await expect.poll(() => gateway.requests.length).toBe(1);
    expect(gateway.requests[0]).toMatchObject({
      name: 'quote',
      arguments: { text: '"Anna Berg, striker"' },
    });
  });

  it('asks in a form, tells what is wrong at its field, and runs what was filled in', async () => {
    const opener = page.getByRole('button', { name: 'Subscribe' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const topic = page.getByLabel('Only stories of this');
    await topic.waitFor();
    expect(await topic.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await opener.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.type('x'.repeat(10));
    await topic.evaluate((field: HTMLInputElement) => {
      field.removeAttribute('maxlength');
      field.value = 'x'.repeat(2001);
    });
    await page.keyboard.press('Enter');
    await expect.poll(() => topic.getAttribute('aria-invalid')).toBe('true');
    const error = page.locator('.field-error:not(:empty)');
    expect(await error.textContent()).toBe('At most 2,000 characters.');
    expect(gateway.requests).toEqual([]);
    await topic.fill('the “bridge”');
    await page.keyboard.press('Enter');
    await expect.poll(() => gateway.requests.length).toBe(1);
    expect(gateway.requests[0]?.arguments).toEqual({
      kind: 'options',
      subcommand: 'subscribe',
      options: { topic: 'the “bridge”' },
    });
    await expect.poll(() => page.locator('.ask').count()).toBe(0);
    expect(await opener.getAttribute('aria-expanded')).toBe('false');
  });

  it('closes a form with Escape, back at its button', async () => {
    await page.getByRole('button', { name: 'Subscribe' }).press('Enter');
    await page.locator('.ask').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.ask').count()).toBe(0);
    expect(await focused()).toBe('Subscribe');
  });

  it('copies a text, and selects it where the browser gives no leave', async () => {
    const text = await page.locator('.copy-text').textContent();
    const note = page.locator('.copy [role=status]');
    await page.getByRole('button', { name: 'Copy' }).press('Enter');
    await expect.poll(() => note.textContent()).toMatch(/^(Copied|Selected)/);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.getByRole('button', { name: 'Copy' }).press('Enter');
    await expect.poll(() => note.textContent()).toBe('Selected: copy it with Ctrl+C or ⌘C');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(text);
  });
});
