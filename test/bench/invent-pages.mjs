/**
 * Invented pages as outlets serve them, in four sizes: the sample wire's articles with ever more around them. What weighs on real
 * pages is here too: state of scripts, drawings, addresses of pictures in six sizes, data attributes, link lists, comments.
 */

/** Of words a long page repeats its article's paragraphs to this many; half of all pages have fewer than 700. */
const SIZES = [
  { name: 'plain', boxes: 0, comments: 0, scriptKilobytes: 0, repeats: 1 },
  { name: 'small', boxes: 12, comments: 0, scriptKilobytes: 20, repeats: 1 },
  { name: 'usual', boxes: 60, comments: 10, scriptKilobytes: 80, repeats: 2 },
  { name: 'long', boxes: 120, comments: 80, scriptKilobytes: 200, repeats: 5 },
];

/**
 * @param articles { title, body: paragraphs } of the sample wire, their words without markup.
 * @returns one page an article: { url, html }.
 */
export function inventPages(articles) {
  return articles.map((article, index) => ({
    url: `https://outlet-${index}.example/${index}`,
    html: inventPage(article, SIZES[index % SIZES.length], index),
  }));
}

function inventPage({ title, body }, size, index) {
  const paragraphs = Array.from({ length: size.repeats }, () => body).flat();
  const parts = paragraphs.map((text, at) => {
    const box = at % 6 === 5 ? newsletterBox(at) : at % 9 === 4 ? pictureOf(at) : '';
    return `<div class="article-block" data-component="text-block" data-index="${at}"><p class="paragraph css-1k2j">${text}</p></div>${box}`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Outlet ${index}</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="Outlet ${index}">
<link rel="canonical" href="https://outlet-${index}.example/${index}">${metas(size.boxes)}
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: title, datePublished: '2031-03-04T06:30:00Z' })}</script>
<style>${'.css-1k2j{margin:0 0 1rem;font:16px/1.5 serif}'.repeat(size.boxes)}</style>${scripts(size.scriptKilobytes)}</head>
<body class="article-page theme-light" data-page-type="article"><header class="site-header"><nav aria-label="Main">${links(size.boxes, 'Section')}</nav></header>
<main><article><h1>${title}</h1><div class="byline" data-author="1">By Runa Vik</div>${parts.join('\n')}</article>
<aside class="related-articles">${cards(size.boxes)}</aside>
<section id="comments"><h2>Comments</h2>${comments(size.comments)}</section></main>
<div class="most-read">${cards(Math.floor(size.boxes / 2))}</div><footer>${links(size.boxes, 'About')}</footer></body></html>`;
}

const each = (count, write) => Array.from({ length: count }, (_, index) => write(index)).join('\n');

const metas = (count) =>
  each(
    count,
    (at) =>
      `<meta name="data-point-${at}" content="value ${at}"><link rel="preload" href="/chunk-${at}.js">`,
  );

const scripts = (kilobytes) =>
  `<script>window.__STATE__=${JSON.stringify('{"id":1,"tags":["<p>a</p>"]},'.repeat(kilobytes * 30))}</script>`;

const links = (count, word) =>
  `<ul class="menu">${each(count, (at) => `<li class="menu-item" data-track="${word}:${at}"><a class="menu-link" href="/${word}/${at}">${icon}<span>${word} ${at}</span></a></li>`)}</ul>`;

const icon =
  '<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><g><path d="M1 1h14v14H1zM3 3l10 10"></path><path d="M2 8h12"></path></g></svg>';

const cards = (count) =>
  each(
    count,
    (at) =>
      `<div class="card" data-card-id="${at}" data-position="${at}"><a href="/story/${at}" class="card-link"><picture>${sources(at)}<img src="/pictures/${at}.jpg" alt="" loading="lazy"></picture><div class="card-text"><h3>Another story, number ${at}</h3><span class="card-time">${at} hours ago</span></div></a></div>`,
  );

const sources = (at) =>
  each(
    6,
    (width) =>
      `<source srcset="/pictures/${at}-${width * 320}.webp ${width}x" media="(min-width: ${width * 320}px)">`,
  );

const pictureOf = (at) =>
  `<figure class="inline-picture">${sources(at)}<img src="/pictures/${at}.jpg" alt=""><figcaption>The quay, seen from the ferry. Photo: Outlet</figcaption></figure>`;

const newsletterBox = (at) =>
  `<div class="newsletter-box" data-box="${at}"><h3>The morning in one letter</h3><p>Sign up for our newsletter and get the first news of the day in your inbox.</p><form><input type="email"><button>Sign up</button></form></div>`;

const comments = (count) =>
  each(
    count,
    (at) =>
      `<div class="comment" id="comment-${at}"><div class="comment-author"><span>Reader ${at}</span></div><p>I have lived on this island for ${at} years and the ferry was late in most of them.</p><button data-reply="${at}">Reply</button></div>`,
  );
