import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { safeHref } from '../../../../src/platforms/console/html/safe-href.ts';
import {
  renderStoryPage,
  type StoryView,
  storyHrefOf,
} from '../../../../src/platforms/console/pages/render-story-page.ts';
import type { ConsoleStory } from '../../../../src/platforms/console/ports/story-ports.ts';
import { AIDE, ARTICLE, BERG, cardOf, REMOVED } from '../../../helpers/console/console-article.ts';

const HOUR_MS = 3_600_000;
const { id, title, outlet, url, publishedAtMs } = ARTICLE;
const lead = { id, title, outlet, url, publishedAtMs };

const STORY: ConsoleStory = {
  id: 7,
  lead,
  articles: [
    {
      ...lead,
      cards: [cardOf(BERG)],
      edits: [
        { revisedAtMs: publishedAtMs + HOUR_MS, removed: [REMOVED], added: [AIDE], corrected: [] },
      ],
    },
  ],
  articleCount: 1,
  outlets: 1,
  people: [{ key: 'anna berg', label: 'Anna Berg, mayor of Oster', quoteCount: 1 }],
  parted: [],
};

async function show(change: Partial<ConsoleStory> = {}, view: Partial<StoryView> = {}) {
  const given = { sinceMs: null, nowMs: publishedAtMs, isAdmin: true, toHref: safeHref, ...view };
  const page = await renderStoryPage({ story: { ...STORY, ...change }, ...given });
  return new JSDOM(String(page)).window.document.body;
}

const tell = (body: HTMLElement) => body.textContent?.replace(/\s+/g, ' ') ?? '';

describe('renderStoryPage', () => {
  it('has an outlet’s own headline, marked as that', async () => {
    const body = await show();
    expect(body.querySelector('h1')?.textContent).toBe(title);
    expect(tell(body)).toContain(`Headline of ${outlet} · 1 article in 1 outlet`);
  });

  it('has the words that were first printed in each article, and what its outlet changed', async () => {
    const body = await show();
    expect(body.querySelector('.timeline .quote-words')?.textContent).toContain(
      cardOf(BERG).contents[0],
    );
    expect(body.querySelector('.story-edit del')?.textContent).toContain(REMOVED.contents[0]);
    expect(body.querySelector('.story-edit ins')?.textContent).toBe(`said: ${AIDE.contents[0]}`);
  });

  it('leads to the people who speak', async () => {
    expect((await show()).querySelector('.aside a')?.getAttribute('href')).toBe('/s/anna%20berg');
  });

  it.each([
    ['an article', publishedAtMs, '1 article, 1 quote, 1 edit', 2],
    ['an edit alone', publishedAtMs + 1, '0 articles, 0 quotes, 1 edit', 1],
    ['nothing', publishedAtMs + 2 * HOUR_MS, 'nothing new', 0],
  ])('marks %s as new since a time', async (_case, sinceMs, words, marks) => {
    const body = await show({}, { sinceMs });
    expect(tell(body)).toContain(`: ${words}`);
    expect(body.querySelectorAll('.new-mark')).toHaveLength(marks);
  });

  it('lets admins take an article out of a story that has others', async () => {
    const buttons = async (articleCount: number, isAdmin: boolean) =>
      (await show({ articleCount }, { isAdmin })).querySelectorAll('[data-take-out]').length;
    expect(await buttons(2, true)).toBe(1);
    expect(await buttons(2, false)).toBe(0);
    expect(await buttons(1, true)).toBe(0);
  });

  it('shows quotes of the newest articles, as many as a page holds, and counts the others', async () => {
    const [article] = STORY.articles;
    if (article === undefined) throw new Error('the story has one');
    const cards = Array.from({ length: 10 }, () => cardOf(BERG));
    const body = await show({ articles: Array.from({ length: 5 }, () => ({ ...article, cards })) });
    const counts = [...body.querySelectorAll('.timeline > li')].map(
      (each) => each.querySelectorAll('.quote').length,
    );
    expect(counts).toEqual([8, 8, 8, 0, 0]);
    expect(tell(body).match(/and 2 more quotes in the article/g)).toHaveLength(3);
    expect(tell(body).match(/and 10 more quotes in the article/g)).toHaveLength(2);
  });

  it('counts what it doesn’t show, and leads to what was taken out', async () => {
    const body = await show({
      articleCount: 3,
      parted: [{ articleId: id, title: 'Another <b>vote</b>', storyId: 9 }],
    });
    expect(tell(body)).toContain('and 2 older articles');
    expect(body.querySelector('a[href="/story/9"]')?.textContent).toBe('Another <b>vote</b>');
  });
});

it('knows where the story of an article is', () => {
  expect(storyHrefOf(id)).toBe(`/a/${id}/story`);
});
