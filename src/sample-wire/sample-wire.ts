/**
 * The built-in sample wire: two invented outlets with feeds and article pages, so that a fresh install shows something real
 * without a network. Its hosts end in .example, which no name server ever answers (RFC 2606); the HTTP client is told that a
 * loopback port of this program answers for them.
 */
import type { EpochMs } from '../model/article.ts';
import { renderAtom, renderRss, type SampleFeed } from './render-sample-feed.ts';
import {
  escapeMarkup,
  renderSamplePage,
  SAMPLE_NOTICE,
  SAMPLE_STYLE,
  type SampleOutletFacts,
} from './render-sample-page.ts';
import { SAMPLE_STORIES } from './sample-stories.ts';
import type { SampleArticle, SampleOutlet } from './sample-story.ts';

interface SampleResponse {
  readonly status: 200;
  readonly contentType: string;
  readonly body: string;
}

export interface SampleWire {
  readonly hosts: readonly string[];
  /** Addresses of the feeds, one an outlet. */
  readonly feedUrls: readonly string[];
  /** What the host answers for a path; null where there is no such host or page. `host` may carry a port. */
  respond(host: string, path: string): SampleResponse | null;
}

const OUTLETS: Readonly<Record<SampleOutlet, SampleOutletFacts>> = {
  'harbour-post': { host: 'harbour-post.example', name: 'Harbour Post' },
  'coastal-courier': { host: 'coastal-courier.example', name: 'Coastal Courier' },
};

/** One outlet in each format, so that both are seen at work. */
const FEED_TYPES: Readonly<Record<SampleOutlet, string>> = {
  'harbour-post': 'application/rss+xml',
  'coastal-courier': 'application/atom+xml',
};

const OUTLET_NAMES: readonly SampleOutlet[] = ['harbour-post', 'coastal-courier'];

const MINUTE_MS = 60_000;
const FEED_PATH = '/feed.xml';
const STYLE_PATH = '/style.css';
const STYLE: SampleResponse = {
  status: 200,
  contentType: 'text/css; charset=utf-8',
  body: SAMPLE_STYLE,
};
const ARTICLE_FOLDER = '/news/';
const LINKS_A_PAGE = 3;

interface WireArticle {
  readonly article: SampleArticle;
  readonly outlet: SampleOutletFacts;
  readonly url: string;
  readonly publishedAtMs: EpochMs;
}

/** Makes the wire; its articles were published in the 7 days before `startedAtMs`, several in the last 24 hours. */
export function createSampleWire(options: { readonly startedAtMs: EpochMs }): SampleWire {
  const articles = SAMPLE_STORIES.flatMap((story) => story.articles)
    .map((article) => placeArticle(article, options.startedAtMs))
    .sort((a, b) => b.publishedAtMs - a.publishedAtMs);
  const hosts = OUTLET_NAMES.map((name) => OUTLETS[name].host);

  return {
    hosts,
    feedUrls: hosts.map((host) => `http://${host}${FEED_PATH}`),
    respond(host, path) {
      const name = OUTLET_NAMES.find(
        (outlet) => OUTLETS[outlet].host === host.toLowerCase().replace(/:\d+$/, ''),
      );
      if (name === undefined) return null;
      const own = articles.filter((entry) => entry.article.outlet === name);
      const [pathname = ''] = path.split(/[?#]/, 1);
      if (pathname === STYLE_PATH) return STYLE;
      if (pathname === FEED_PATH) return respondWithFeed(name, own);
      if (pathname === '/') return respondWithFrontPage(name, own);
      const found = own.find((entry) => new URL(entry.url).pathname === pathname);
      return found === undefined ? null : respondWithPage(found, own);
    },
  };
}

function placeArticle(article: SampleArticle, startedAtMs: EpochMs): WireArticle {
  const outlet = OUTLETS[article.outlet];
  // Whole minutes, as feeds give them.
  const startedAtMinute = Math.floor(startedAtMs / MINUTE_MS);
  return {
    article,
    outlet,
    url: `http://${outlet.host}${ARTICLE_FOLDER}${article.slug}`,
    publishedAtMs: (startedAtMinute - article.minutesBefore) * MINUTE_MS,
  };
}

function respondWithFeed(name: SampleOutlet, own: readonly WireArticle[]): SampleResponse {
  const { host, name: title } = OUTLETS[name];
  const feed: SampleFeed = {
    title,
    siteUrl: `http://${host}/`,
    description: `An invented newspaper. ${SAMPLE_NOTICE}`,
    items: own.map(({ article, url, publishedAtMs }) => ({
      title: article.title,
      url,
      publishedAtMs,
      summary: article.body[0] ?? '',
    })),
  };
  const body = name === 'harbour-post' ? renderRss(feed) : renderAtom(feed);
  return { status: 200, contentType: `${FEED_TYPES[name]}; charset=utf-8`, body };
}

function respondWithPage(found: WireArticle, own: readonly WireArticle[]): SampleResponse {
  const others = own
    .filter((entry) => entry !== found)
    .slice(0, LINKS_A_PAGE)
    .map(({ article, url }) => ({ title: article.title, url }));
  return {
    status: 200,
    contentType: 'text/html; charset=utf-8',
    body: renderSamplePage({ ...found, others }),
  };
}

function respondWithFrontPage(name: SampleOutlet, own: readonly WireArticle[]): SampleResponse {
  const outlet = OUTLETS[name];
  const links = own.map(
    ({ article, url }) => `<li><a href="${url}">${escapeMarkup(article.title)}</a></li>`,
  );
  return {
    status: 200,
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${outlet.name} (sample)</title>
<link rel="alternate" type="${FEED_TYPES[name]}" title="${outlet.name} (sample)" href="${FEED_PATH}"></head>
<body><h1>${outlet.name}</h1><p>${SAMPLE_NOTICE}</p><ul>${links.join('')}</ul></body></html>
`,
  };
}
