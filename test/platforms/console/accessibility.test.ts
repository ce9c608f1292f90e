/** What holds for every kind of page, in a real Chromium: axe-core finds nothing serious, a phone is wide enough, and keys reach everything. */
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Console } from '../../../src/platforms/console/create-console.ts';
import { hasChromium, launchChromium } from '../../helpers/chromium.ts';
import { logInto, SCENES, type Scene, startSceneConsole } from '../../helpers/console-scenes.ts';

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** In the dark nothing but colours is another: all rules again would take a minute more. */
const RULES = { light: [], dark: ['color-contrast', 'link-in-text-block'] };

/** Presses of Tab at most on one page: none has as many places to stop at. */
const MAX_STOPS = 200;

describe.runIf(hasChromium)('every kind of page', () => {
  let browser: Browser;
  let web: Console;
  let inside: BrowserContext;
  let outside: BrowserContext;

  beforeAll(async () => {
    browser = await launchChromium();
    web = await startSceneConsole();
    inside = await browser.newContext();
    outside = await browser.newContext();
    const page = await inside.newPage();
    await logInto(page, web);
    await page.close();
  });

  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  async function open(scene: Scene): Promise<Page> {
    const page = await (scene.isLoggedOut ? outside : inside).newPage();
    await page.goto(`${web.url}${scene.path}`);
    await scene.act?.(page);
    return page;
  }

  const byName = SCENES.map((scene) => [scene.name, scene] as const);

  it.each(byName)(
    '%s: axe finds nothing serious, in light and dark, on desktop and phone',
    async (_name, scene) => {
      const page = await open(scene);
      // As the debugger does it: the page's own policy lets no script in.
      await page.evaluate(axe.source);
      for (const colorScheme of ['light', 'dark'] as const)
        for (const size of [DESKTOP, PHONE]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize(size);
          const found = await page.evaluate(findSerious, RULES[colorScheme]);
          expect({ colorScheme, width: size.width, found }).toMatchObject({ found: [] });
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(width).toBeLessThanOrEqual(size.width);
        }
      await page.close();
    },
  );

  it.each(byName)('%s: keys reach everything, and show where they are', async (_name, scene) => {
    const page = await open(scene);
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      getSelection()?.removeAllRanges();
    });
    const wanted = await page.evaluate(listControls);
    const reached = new Set<string>();
    for (let i = 0; i < MAX_STOPS && reached.size < wanted.length; i++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(describeStop);
      if (stop === null) continue;
      expect(stop).toMatchObject({ isSeen: true });
      reached.add(stop.key);
    }
    expect(wanted.filter((key) => !reached.has(key))).toEqual([]);
    await page.close();
  });
});

/** In the page. */
/** @param rules all when there are none. */
async function findSerious(rules: readonly string[]) {
  const { axe: inPage } = window as unknown as { axe: typeof axe };
  const only = rules.length === 0 ? {} : { runOnly: [...rules] };
  const { violations } = await inPage.run(document, { iframes: false, ...only });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`);
}

/** In the page: gives each control a number that is not seen, and lists those that a mouse could use. */
function listControls(): string[] {
  const all = document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  );
  const seen = [...all].filter(
    (control) =>
      control.checkVisibility() &&
      !(control instanceof HTMLInputElement && control.type === 'hidden'),
  );
  return seen.map((control, i) => {
    const key = `${i} ${control.tagName} ${control.textContent?.trim().slice(0, 40)}`;
    control.setAttribute('data-control', key);
    return key;
  });
}

/** In the page: where the focus is, and whether that shows. */
function describeStop(): { key: string; isSeen: boolean } | null {
  const stop = document.activeElement;
  const key = stop?.getAttribute('data-control');
  if (!stop || !key) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(stop);
  return { key, isSeen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 };
}
