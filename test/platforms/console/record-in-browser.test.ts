/** The pages of the record in a real Chromium: what pictures and days look like to a reader. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { QuoteId } from '../../../src/model/quote.ts';
import type { Console } from '../../../src/platforms/console/create-console.ts';
import { ARTICLE, QUOTES, VIK } from '../../helpers/console/console-article.ts';
import { fakeReader, startTestConsole } from '../../helpers/console/console-fixtures.ts';
import { hasChromium, launchChromium } from '../../helpers/program/chromium.ts';

const DAY_MS = 86_400_000;

/** As long as the name of anybody may be. */
const ENDLESS = 'harbour'.repeat(28);

describe.runIf(hasChromium)('the record in Chromium', () => {
  let browser: Browser;
  let web: Console;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(() => browser.close());

  beforeEach(async () => {
    const publishedAtMs = VIK.publishedAtMs - 5 * DAY_MS;
    const earlier = { ...VIK, id: 'vikEarlier1' as QuoteId, publishedAtMs };
    const article = { ...ARTICLE, title: ENDLESS };
    web = await startTestConsole({
      reader: fakeReader({ article, quotes: [...QUOTES, earlier] }),
    });
  });

  afterEach(() => web.stop());

  async function open(path: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ timezoneId: 'America/Halifax', ...options });
    const page = await context.newPage();
    await page.goto(`${web.url}${path}`);
    return page;
  }

  it.each(['.bars', '.columns'])('draws %s as wide as what stands below it', async (picture) => {
    const page = await open('/voices');
    const drawn = await page.locator(picture).boundingBox();
    const figure = await page.locator('figure', { has: page.locator(picture) }).boundingBox();
    expect(drawn?.width).toBeGreaterThan(600);
    expect([drawn?.x, drawn?.width]).toEqual([figure?.x, figure?.width]);
    await page.context().close();
  });

  it.each([
    ['/s/', 404],
    ['/topic/', 404],
    ['/outlet/', 404],
    ['/c/', 404],
    ['/voices?topic=', 200],
    ['/story/7#', 200],
  ])('keeps words without end within a phone: %s', async (path, status) => {
    const page = await open('/', { viewport: { width: 390, height: 800 } });
    const response = await page.goto(`${web.url}${path}${ENDLESS}`);
    expect(response?.status()).toBe(status);
    const main = page.locator('#main');
    expect(await main.textContent()).toContain(ENDLESS);
    expect(await main.evaluate((element) => element.scrollWidth)).toBe(390);
    await page.context().close();
  });

  it('lets letters that run from the right turn nothing beside them', async () => {
    await web.stop();
    const outlet = 'جريدة المرفأ';
    const article = { ...ARTICLE, outlet, title: 'توقف بناء جسر أوستر' };
    const quotes = QUOTES.map((quote) => ({ ...quote, outlet }));
    web = await startTestConsole({ reader: fakeReader({ article, quotes }) });
    const page = await open(`/outlet/${outlet}`);
    const line = page.locator('.quote-provenance').first();
    const link = await line.getByRole('link', { name: outlet }).boundingBox();
    const time = await line.locator('time').boundingBox();
    expect(time?.x).toBeGreaterThan((link?.x ?? 0) + (link?.width ?? 0));
    await page.goto(`${web.url}/story/7`);
    const headline = page.getByRole('heading', { level: 1 });
    const [wordsEnd, lineEnd] = await headline.evaluate((element) => {
      const words = document.createRange();
      words.selectNodeContents(element);
      return [words, element].map((each) => each.getBoundingClientRect().right);
    });
    expect(wordsEnd).toBe(lineEnd);
    await page.context().close();
  });

  it.each([1000, 390])(
    'scrolls by keys at once, and back to where one was, %i wide',
    async (width) => {
      const page = await open('/outlet/Harbour%20Post', { viewport: { width, height: 300 } });
      const scrolled = () => page.evaluate('scrollY');
      await page.keyboard.press('PageDown');
      await expect.poll(scrolled).toBeGreaterThan(100);
      await page.locator('.permalink').last().click();
      await page.locator('#passage').waitFor();
      expect((await page.locator('.side').boundingBox())?.y).toBe(0);
      await page.goBack();
      await expect.poll(scrolled).toBeGreaterThan(100);
      await page.context().close();
    },
  );

  it('makes no other day of a day where clocks are behind', async () => {
    const page = await open('/outlet/Harbour%20Post');
    const day = page.locator('time[datetime="2026-03-03"]').first();
    expect(await day.textContent()).toBe('3 Mar 2026');
    expect(await day.getAttribute('title')).toBeNull();
    await page.context().close();
  });

  it('tells the day of an article where the reader is', async () => {
    await web.stop();
    const article = { ...ARTICLE, publishedAtMs: Date.UTC(2026, 2, 3, 1, 30) };
    web = await startTestConsole({ reader: fakeReader({ article }) });
    const page = await open('/outlet/Harbour%20Post');
    const day = page.locator('time[datetime="2026-03-03T01:30:00.000Z"]').first();
    expect(await day.textContent()).toBe('2 Mar 2026');
    expect(await day.getAttribute('title')).toMatch(/^Monday.* 2 March 2026/);
    await page.context().close();
  });
});
