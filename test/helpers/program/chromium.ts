/** Debian's Chromium, where it is installed. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

const ARGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

export const hasChromium = existsSync(CHROMIUM);

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ARGS });
}

/** A page in a context of its own, and what the browser complained of in it: refused by CSP, scripts that threw. */
export interface WatchedPage {
  readonly context: BrowserContext;
  readonly page: Page;
  complaints: string[];
}

export async function openWatchedPage(browser: Browser): Promise<WatchedPage> {
  const context = await browser.newContext({ timezoneId: 'Europe/Oslo' });
  const page = await context.newPage();
  const watched: WatchedPage = { context, page, complaints: [] };
  page.on('console', (message) => watched.complaints.push(message.text()));
  page.on('pageerror', (error) => watched.complaints.push(error.message));
  return watched;
}
