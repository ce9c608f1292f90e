/** One article, however its feed writes it: feed document, item, page and store, as the program has them. */
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../src/feeds/parse-feed.ts';
import { harbourPage } from './helpers/outlets/harbour-page.ts';
import { FEED, openItemReader } from './helpers/outlets/item-reader.ts';
import type { OutletPage } from './helpers/outlets/serve-outlet.ts';

const CRANE = harbourPage('Crane', 'We will lift it tonight with both of the cranes');
const CRANE_EDITED = harbourPage('Crane', 'We will lift it tomorrow with both of the cranes');
const GATE = harbourPage('Gate', 'The gate stays open for the boats of the north quay');

const BODY =
  'The harbour office of Gullhaven will close its north quay on Monday. “We need two days for the new crane,” said Runa Halden, the harbour master.';
const EDITED_BODY = BODY.replace('two days', 'four days');
const OTHER_BODY =
  'Visitors may climb the lighthouse from May on, every Sunday afternoon. “It has two hundred steps and no lift,” said Runa Halden, the harbour master.';

function withCanonical(page: OutletPage, url: string): OutletPage {
  const body = page.body.replace('</head>', `<link rel="canonical" href="${url}"></head>`);
  return { ...page, body };
}

interface Item {
  readonly guid?: string;
  readonly link?: string;
  readonly title?: string;
  readonly body?: string;
}

function rss(items: readonly Item[]): string {
  const written = items.map(({ guid, link, title = 'Crane', body }) =>
    [
      '<item>',
      `<title>${title}</title>`,
      guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`,
      link === undefined ? '' : `<link>${link.replaceAll('&', '&amp;')}</link>`,
      body === undefined ? '' : `<description>${body}</description>`,
      '</item>',
    ].join(''),
  );
  return `<rss version="2.0"><channel><title>Harbour Post</title>${written.join('')}</channel></rss>`;
}

interface Case {
  readonly pages?: Readonly<Record<string, OutletPage>>;
  readonly first: readonly Item[];
  /** Pages as they are at the second poll. */
  readonly edited?: Readonly<Record<string, OutletPage>>;
  readonly second: readonly Item[];
  readonly articles: number;
  readonly revisions: number;
}

const PAGES = { '/crane': CRANE, '/gate': GATE };
const crane = { guid: 'g1', link: '@origin@/crane' };

const CASES: readonly [string, Case][] = [
  ['the same item in two polls', { first: [crane], second: [crane], articles: 1, revisions: 0 }],
  [
    'an id used again for another article, under the same title',
    { first: [crane], second: [{ guid: 'g1', link: '@origin@/gate' }], articles: 2, revisions: 0 },
  ],
  [
    'one id for two items of one poll',
    { first: [crane, { ...crane, link: '@origin@/gate' }], second: [], articles: 2, revisions: 0 },
  ],
  [
    'an id that changes with an edit',
    {
      first: [crane],
      edited: { '/crane': CRANE_EDITED },
      second: [{ ...crane, guid: 'g1-v2' }],
      articles: 1,
      revisions: 1,
    },
  ],
  [
    'no id, and a new title with an edit',
    {
      first: [{ link: '@origin@/crane' }],
      edited: { '/crane': CRANE_EDITED },
      second: [{ link: '@origin@/crane', title: 'Crane, corrected' }],
      articles: 1,
      revisions: 1,
    },
  ],
  [
    'tracking parameters and a fragment',
    {
      first: [{ link: '@origin@/crane?utm_source=rss&utm_medium=feed#top' }],
      second: [{ link: '@origin@/crane?fbclid=1&at_campaign=x' }, { link: '@origin@/crane' }],
      articles: 1,
      revisions: 0,
    },
  ],
  [
    'a slash at the end',
    {
      pages: { '/crane': CRANE, '/crane/': CRANE },
      first: [{ link: '@origin@/crane/' }],
      second: [{ link: '@origin@/crane' }],
      articles: 1,
      revisions: 0,
    },
  ],
  [
    'its twin for https, named as the canonical address',
    {
      first: [{ link: '@origin@/crane' }],
      edited: { '/crane': withCanonical(CRANE, 'https://@host@/crane') },
      second: [{ link: '@origin@/crane', title: 'Crane again' }],
      articles: 1,
      revisions: 0,
    },
  ],
  [
    'AMP and mobile pages that name the article as the canonical address',
    {
      pages: {
        '/crane': CRANE,
        '/amp/crane': withCanonical(CRANE, '@origin@/crane'),
        '/m/crane.html': withCanonical(CRANE, '@origin@/crane'),
      },
      first: [{ link: '@origin@/amp/crane' }, { link: '@origin@/m/crane.html' }],
      second: [crane],
      articles: 1,
      revisions: 0,
    },
  ],
  [
    'two pages that name the front page as their canonical address',
    {
      pages: {
        '/crane': withCanonical(CRANE, '@origin@/'),
        '/gate': withCanonical(GATE, '@origin@/'),
      },
      first: [crane, { guid: 'g2', link: '@origin@/gate' }],
      second: [],
      articles: 2,
      revisions: 0,
    },
  ],
  [
    'a page that claims to be another site’s',
    {
      pages: { '/crane': withCanonical(CRANE, 'https://coastal-courier.example/crane') },
      first: [crane],
      second: [],
      articles: 1,
      revisions: 0,
    },
  ],
  [
    'no link, and an edit of the text',
    {
      first: [{ guid: 'g1', body: BODY }],
      second: [{ guid: 'g1', body: EDITED_BODY }],
      articles: 1,
      revisions: 1,
    },
  ],
  [
    'no link, and an id used again',
    {
      first: [{ guid: 'g1', body: BODY }],
      second: [{ guid: 'g1', title: 'Lighthouse', body: OTHER_BODY }],
      articles: 2,
      revisions: 0,
    },
  ],
  [
    'neither link nor id, in two polls',
    {
      first: [{ body: BODY }, { title: 'Lighthouse', body: OTHER_BODY }],
      second: [{ body: EDITED_BODY }],
      articles: 2,
      revisions: 1,
    },
  ],
  ['neither link nor text', { first: [{ guid: 'g1' }], second: [], articles: 0, revisions: 0 }],
];

async function run({ pages = PAGES, first, edited = {}, second }: Case) {
  const { outlet, reader, store, index } = await openItemReader(pages);
  const poll = async (items: readonly Item[]) => {
    const text = rss(items).replaceAll('@origin@', outlet.origin);
    const document = await parseFeed(Buffer.from(text), { url: FEED.url, contentType: null });
    expect(await reader.readItems(FEED, document.items)).toMatchObject({ isComplete: true });
  };
  await poll(first);
  for (const [path, page] of Object.entries(edited)) outlet.pages.set(path, page);
  await poll(second);
  const articles = [];
  for await (const stored of store.readAllArticles()) articles.push(stored);
  const revisions = await Promise.all(
    articles.map(({ article }) => store.listRevisions(article.id)),
  );
  return { articles, revisions: revisions.flat(), index };
}

describe('the identity of an article', () => {
  it.each(CASES)('holds for %s', async (_case, given) => {
    const { articles, revisions, index } = await run(given);
    expect(articles).toHaveLength(given.articles);
    expect(revisions).toHaveLength(given.revisions);
    expect(index.articleCount).toBe(given.articles);
    for (const { removed, added, corrected } of revisions) {
      expect([removed, added]).toEqual([[], []]);
      expect(corrected).toHaveLength(1);
    }
  });
});
