/** Every kind of page of the console, as a reader comes to see it: for checks that hold for all of them. */
import type { Page } from 'playwright-core';
import type { Console } from '../../../src/platforms/console/create-console.ts';
import type { AddressTrial } from '../../../src/platforms/console/ports/console-ports.ts';
import { feedItem } from '../outlets/harbour-page.ts';
import { feed } from '../values/feed.ts';
import { delivery, inChannel } from '../values/in-channel.ts';
import { CONSOLE_FEEDS, fakeFeeds } from './console-feeds.ts';
import { DIGEST, fakeGateway, PARTS, startTestConsole } from './console-fixtures.ts';
import { ADA_PASSWORD, testLogin } from './console-login.ts';
import { pageTrial } from './page-trial.ts';

const FEED = 'https://harbour-post.example/feed.xml';
const ARTICLE = 'https://harbour-post.example/news/bridge';

const TRIALS: Readonly<Record<string, AddressTrial>> = {
  [FEED]: {
    kind: 'feed',
    url: FEED,
    feed: {
      title: 'Harbour Post',
      link: null,
      description: '',
      id: null,
      items: [feedItem({ title: 'Oster stops the bridge', url: ARTICLE })],
      warnings: ['A date could not be read.'],
    },
  },
  [ARTICLE]: pageTrial([
    'The council voted late.',
    'The crews went back to their boats and waited for the tide.',
  ]),
};

/** So many that they have pages. */
const MORE_FEEDS = Array.from({ length: 50 }, (_, n) => feed(`more-${n}`));

/** A console with users, messages and an answer that has every part. */
export async function startSceneConsole(): Promise<Console> {
  const fake = fakeGateway();
  const gateway = {
    ...fake,
    run: (request: Parameters<typeof fake.run>[0]) =>
      request.name === 'status' ? Promise.resolve(PARTS) : fake.run(request),
  };
  const web = await startTestConsole({
    gateway,
    feeds: fakeFeeds([...CONSOLE_FEEDS, ...MORE_FEEDS], TRIALS),
    login: testLogin(),
  });
  for (const id of ['first', 'second']) await web.post(inChannel('politics'), DIGEST, delivery(id));
  return web;
}

export async function logInto(page: Page, web: Console): Promise<void> {
  await page.goto(`${web.url}/login`);
  await page.getByLabel('Name').fill('ada');
  await page.getByLabel('Password').fill(ADA_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Log out' }).waitFor();
}

export interface Scene {
  readonly name: string;
  /** Where it begins. */
  readonly path: string;
  /** What is done there, until all is shown. */
  act?(page: Page): Promise<void>;
  readonly isLoggedOut?: boolean;
}

async function run(page: Page, line: string): Promise<void> {
  await page.locator('#line').fill(line);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.locator('.is-private:not(.is-working)').waitFor();
}

async function tryAddress(page: Page, address: string): Promise<void> {
  await page.locator('#address').fill(address);
  await page.keyboard.press('Enter');
  await page.locator('#trial-result h2').waitFor();
}

export const SCENES: readonly Scene[] = [
  { name: 'the login', path: '/login', isLoggedOut: true },
  {
    name: 'a login that was refused',
    path: '/login',
    isLoggedOut: true,
    async act(page) {
      await page.getByLabel('Name').fill('ada');
      await page.getByLabel('Password').fill('wrong');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'a channel with digests', path: '/c/politics' },
  { name: 'older messages', path: '/c/politics?before=2' },
  { name: 'an empty channel', path: '/c/desk' },
  {
    name: 'a channel with completions',
    path: '/c/desk',
    async act(page) {
      await page.locator('#line').pressSequentially('/');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
  },
  { name: 'an answer with quotes', path: '/c/desk', act: (page) => run(page, '/quote Berg') },
  {
    name: 'an answer with a menu, a text to copy and a form that was filled in wrongly',
    path: '/c/desk',
    async act(page) {
      await run(page, '/status');
      await page.getByRole('button', { name: 'Subscribe' }).click();
      const topic = page.getByLabel('Only stories of this');
      await topic.evaluate((field: HTMLInputElement) => {
        field.removeAttribute('maxlength');
        field.value = 'x'.repeat(2001);
      });
      await page.locator('.ask').getByRole('button', { name: 'Run' }).click();
      await page.locator('.field-error:not(:empty)').waitFor();
    },
  },
  { name: 'a quote', path: '/q/bergBridge01' },
  { name: 'a quote whose speaker is uncertain', path: '/q/sheLawyers03' },
  { name: 'a quote that was taken out', path: '/q/goneWords005' },
  { name: 'an article', path: '/a/a1a1a1a1a1a1a1a1' },
  { name: 'how an article was read', path: '/a/a1a1a1a1a1a1a1a1/why' },
  { name: 'a story', path: '/story/7' },
  {
    name: 'a story with what is new, and an article about to be taken out',
    path: '/story/7?since=2026-03-01',
    async act(page) {
      await page.locator('.take-out summary').first().click();
      await page.locator('[data-take-out]').first().waitFor();
    },
  },
  { name: 'a speaker', path: '/s/anna%20berg' },
  { name: 'a speaker who is not there', path: '/s/Jonas%20Wik' },
  { name: 'what is said about a topic', path: '/topic/Norrland%20Span' },
  { name: 'an outlet', path: '/outlet/Harbour%20Post' },
  { name: 'an outlet that is not there', path: '/outlet/Harbour%20Mail' },
  { name: 'share of voice', path: '/voices' },
  { name: 'share of voice about nothing', path: '/voices?topic=lighthouse&kind=body' },
  { name: 'the outlets', path: '/outlets?days=all' },
  { name: 'a page that is not there', path: '/nowhere' },
  { name: 'the feeds, one of them opened', path: '/feeds?state=failing&feed=oster-herald' },
  { name: 'the last page of many feeds', path: '/feeds?page=2' },
  { name: 'no feed that fits', path: '/feeds?words=lighthouse' },
  { name: 'the test of an address', path: '/feeds/test' },
  { name: 'a feed that was tried', path: '/feeds/test', act: (page) => tryAddress(page, FEED) },
  { name: 'a page that was tried', path: '/feeds/test', act: (page) => tryAddress(page, ARTICLE) },
  {
    name: 'an address that gave nothing',
    path: '/feeds/test',
    act: (page) => tryAddress(page, 'nowhere.example'),
  },
];
