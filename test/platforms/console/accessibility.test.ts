/** What holds for every kind of page, in a real Chromium: axe-core finds nothing serious, a phone is wide enough, and keys reach everything. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Console } from '../../../src/platforms/console/create-console.ts';
import { logInto, SCENES, startSceneConsole } from '../../helpers/console/console-scenes.ts';
import { hasChromium, launchChromium } from '../../helpers/program/chromium.ts';

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** In the dark nothing but colours is another. */
const RULES = { light: [], dark: ['color-contrast', 'link-in-text-block'] };

/** To open a scene; as for a test, for a hook has less by itself. */
const SCENE_TIMEOUT_MS = 60_000;

/** Presses of Tab at most on one page: none has as many places to stop at. */
const MAX_STOPS = 200;

describe.runIf(hasChromium)('every kind of page', () => {
  let browser: Browser;
  let web: Console;
  /** One for each kind of visitor: a new page for each scene, with a process of its own, took as long as all that is looked at in it. */
  let inside: Page;
  let outside: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    web = await startSceneConsole();
    inside = await browser.newContext().then((context) => context.newPage());
    outside = await browser.newContext().then((context) => context.newPage());
    await logInto(inside, web);
  });

  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  describe.each(SCENES)('$name', (scene) => {
    let page: Page;

    beforeAll(async () => {
      page = scene.isLoggedOut ? outside : inside;
      await showOn(page, 'light', DESKTOP);
      await page.goto(`${web.url}${scene.path}`);
      await scene.act?.(page);
    }, SCENE_TIMEOUT_MS);

    it('has nothing that axe finds serious, in light and dark, on desktop and phone', async () => {
      // As the debugger does it: the page's own policy lets no script in.
      await page.evaluate(axe.source);
      for (const colorScheme of ['light', 'dark'] as const)
        for (const size of [DESKTOP, PHONE]) {
          await showOn(page, colorScheme, size);
          const found = await page.evaluate(findSerious, RULES[colorScheme]);
          expect({ colorScheme, width: size.width, found }).toMatchObject({ found: [] });
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(width).toBeLessThanOrEqual(size.width);
        }
    });

    it('lets keys reach everything, and shows where they are', async () => {
      await showOn(page, 'light', DESKTOP);
      const wanted = await page.evaluate(listControls);
      await page.evaluate(recordStops);
      const reached = new Set<string>();
      for (let presses = 0; presses < MAX_STOPS && reached.size < wanted.length; ) {
        // Those between may be no controls, so what is still wanted may take more rounds.
        for (const end = presses + wanted.length - reached.size; presses < end; presses++)
          await page.keyboard.press('Tab');
        for (const stop of await page.evaluate(takeStops)) {
          expect(stop).toMatchObject({ isSeen: true });
          reached.add(stop.key);
        }
      }
      expect(wanted.filter((key) => !reached.has(key))).toEqual([]);
    });
  });
});

async function showOn(page: Page, colorScheme: 'light' | 'dark', size: typeof DESKTOP) {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(size);
}

/** In the page. */
/** @param rules all when there are none. */
async function findSerious(rules: readonly string[]) {
  const { axe: inPage } = window as unknown as { axe: typeof axe };
  const only = rules.length === 0 ? {} : { runOnly: [...rules] };
  const { violations } = await inPage.run(document, {
    iframes: false,
    resultTypes: ['violations'],
    // Of WCAG 2.2, which axe looks for only when told to.
    rules: { 'target-size': { enabled: rules.length === 0 } },
    ...only,
  });
  return violations
    .filter(
      ({ impact, id }) =>
        impact === 'serious' || impact === 'critical' || id === 'page-has-heading-one',
    )
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

interface Stop {
  readonly key: string;
  readonly isSeen: boolean;
}

/** In the page: from the top on, writes down where the focus comes, and whether that shows. To ask after each press took a second a page. */
function recordStops(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  getSelection()?.removeAllRanges();
  const stops: Stop[] = [];
  Object.assign(window, { stops });
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    const key = target.getAttribute('data-control');
    if (!key) return;
    const { outlineStyle, outlineWidth } = getComputedStyle(target);
    stops.push({ key, isSeen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 });
  });
}

/** In the page: the stops since it was asked last. */
function takeStops(): Stop[] {
  return (window as unknown as { stops: Stop[] }).stops.splice(0);
}
