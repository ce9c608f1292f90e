/**
 * Writes an article of the sample wire as outlets write theirs: with navigation, captions, boxes and a comment form around it,
 * so that reading it shows the same work as reading the web. Every page says at its top that it is a sample.
 */
import type { EpochMs } from '../model/article.ts';
import type { SampleArticle } from './sample-story.ts';

export interface SampleOutletFacts {
  readonly host: string;
  /** "Harbour Post" */
  readonly name: string;
}

export interface SamplePage {
  readonly outlet: SampleOutletFacts;
  readonly article: SampleArticle;
  readonly url: string;
  readonly publishedAtMs: EpochMs;
  /** Other articles of the outlet, for its box of links. */
  readonly others: readonly { readonly title: string; readonly url: string }[];
}

/** Shown on every page and in the description of every feed. */
export const SAMPLE_NOTICE =
  'This is a sample page of Verbatim. The people, bodies, places and events on it are invented.';

/** Returns a whole HTML document. */
export function renderSamplePage(page: SamplePage): string {
  const { outlet, article, url } = page;
  const title = escapeMarkup(article.title);
  const published = new Date(page.publishedAtMs).toISOString();
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>${title} | ${escapeMarkup(outlet.name)} (sample)</title>
<link rel="canonical" href="${escapeMarkup(url)}">
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:site_name" content="${escapeMarkup(outlet.name)} (sample)">
<link rel="stylesheet" href="/style.css">
<meta property="og:url" content="${escapeMarkup(url)}">
<meta property="article:published_time" content="${published}">
</head>
<body>
<header class="site-header">
<p class="sample-notice" role="note">${SAMPLE_NOTICE}</p>
<a href="/">${escapeMarkup(outlet.name)}</a>
<nav><ul><li><a href="/">News</a></li><li><a href="/harbour">Harbour</a></li><li><a href="/weather">Weather</a></li></ul></nav>
</header>
<main>
<article>
<h1>${title}</h1>
<div class="byline">By ${escapeMarkup(article.byline)} · <time datetime="${published}">${published.slice(0, 10)}</time></div>
<figure><img src="/picture.jpg" alt=""><figcaption>${escapeMarkup(article.caption)}. Photo: ${escapeMarkup(outlet.name)}</figcaption></figure>
${renderBody(article)}
</article>
<aside class="related-articles"><h2>More from the ${escapeMarkup(outlet.name)}</h2><ul>${page.others
    .map(
      (other) => `<li><a href="${escapeMarkup(other.url)}">${escapeMarkup(other.title)}</a></li>`,
    )
    .join('')}</ul></aside>
<section class="newsletter-box"><h2>The tide table, every morning</h2><p>Sign up for our newsletter and get the first news of the day in your inbox.</p></section>
<section id="comments"><h2>Leave a Reply</h2><form><p>We do not publish your email address. *</p><textarea name="comment"></textarea><button>Post comment</button></form></section>
</main>
<footer><p>© ${escapeMarkup(outlet.name)}, an invented newspaper. ${SAMPLE_NOTICE}</p></footer>
</body>
</html>
`;
}

/** Plain enough to be read in, and marked as what it is. Linked, since the console's policy refuses styles in the page. */
export const SAMPLE_STYLE = `body { max-width: 42rem; margin: 0 auto; padding: 1rem; font: 1.1rem/1.6 Georgia, serif; color: #222; background: #fff }
.sample-notice { padding: .5rem 1rem; background: #fff3c4; font: .9rem/1.4 sans-serif }
nav ul { display: flex; gap: 1rem; padding: 0; list-style: none }
figure img { display: none }
figcaption, .byline, footer, aside, section { font: .9rem/1.5 sans-serif; color: #555 }
`;

/** For text and for attribute values, in HTML and XML. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function renderBody(article: SampleArticle): string {
  return article.body
    .map((block) =>
      block.startsWith('## ')
        ? `<h2>${escapeMarkup(block.slice(3))}</h2>`
        : `<p>${escapeMarkup(block)}</p>`,
    )
    .join('\n');
}
