/** The page of feeds of the real program in a real Chromium: feeds over HTTP, polls that went well and badly, and a kill in between. */
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { harbourFeed, harbourPage } from '../helpers/outlets/harbour-page.ts';
import { type OutletPage, serveOutlet } from '../helpers/outlets/serve-outlet.ts';
import { hasChromium, launchChromium } from '../helpers/program/chromium.ts';
import { runProgram } from '../helpers/program/run-program.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const TROUBLE: OutletPage = { contentType: 'text/plain', body: 'Back soon.', status: 503 };

async function openPage(): Promise<Page> {
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  return browser.newPage();
}

describe.runIf(hasChromium)('the page of feeds', () => {
  it('sorts, filters, opens, retries and tests, and keeps its polls over a kill', async () => {
    const outlet = await serveOutlet(
      new Map([
        ['/feed.xml', harbourFeed('Quay News', ['/crane'])],
        ['/crane', harbourPage('Crane', 'We will lift it tonight')],
        ['/trouble.xml', TROUBLE],
      ]),
    );
    const folder = tempFolder();
    const settings = `http: { allowedHosts: ["${outlet.host}"] }\nfeeds: ["${outlet.origin}/feed.xml", "${outlet.origin}/trouble.xml"]\n`;
    const first = await runProgram({ folder, settings });
    await first.waitFor('feed polled', 3);
    await first.waitFor('feed could not be polled');
    const page = await openPage();
    const titles = () => page.locator('.feed-link').allTextContents();

    await page.goto(`${first.consoleUrl}/feeds`);
    expect((await titles())[0]).toBe(outlet.host);
    await page.getByRole('columnheader', { name: 'Feed' }).getByRole('link').click();
    await page.waitForURL(/sort=title/);
    await expect
      .poll(titles)
      .toEqual([outlet.host, 'Coastal Courier', 'Harbour Post', 'Quay News']);
    await page.getByRole('link', { name: 'Failing 1' }).click();
    await page.waitForURL(/state=failing/);
    await expect.poll(titles).toEqual([outlet.host]);

    await page.getByRole('link', { name: outlet.host }).click();
    const newest = page.locator('.poll').first();
    expect(await newest.textContent()).toMatch(
      /503\s+\d+ ms\s+10 B\s+The server has a fault \(HTTP 503\)\./,
    );

    outlet.pages.set('/trouble.xml', harbourFeed('Trouble over', ['/crane']));
    await page.getByRole('button', { name: 'Retry now' }).click();
    await page.getByText('Trouble over: HTTP 200 in').waitFor();
    expect(await page.locator('#feeds-note').textContent()).toMatch(
      /: 1 item, 1 of them new or edited$/,
    );
    await page.getByRole('link', { name: 'Show all feeds' }).click();
    await page.getByRole('searchbox').fill('trouble');
    await page.keyboard.press('Enter');
    await page.waitForURL(/words=trouble/);
    expect(await page.locator('.feed-health').textContent()).toMatch(
      /Healthy\s+1 of 2 polls failed/,
    );

    await page.getByRole('link', { name: 'Test an address' }).click();
    await page.getByLabel('Address of a feed').fill(`${outlet.origin}/crane`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'A page with an article of' }).waitFor();
    expect(await page.locator('.article').textContent()).toContain('“We will lift it tonight,”');
    expect(await page.frameLocator('iframe').locator('article p').count()).toBe(3);

    await first.kill();
    const second = await runProgram({ folder, settings });
    await page.goto(`${second.consoleUrl}/feeds?words=trouble`);
    await page.getByRole('link', { name: 'Trouble over' }).click();
    await page.locator('.poll').nth(1).waitFor();
    expect(await page.locator('.poll').last().textContent()).toContain('(HTTP 503)');
    expect(await second.stop()).toBe(0);
  });
});
