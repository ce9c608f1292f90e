/** How fast feeds are decoded, repaired and parsed, against rss-parser alone on those that it can read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import RssParser from 'rss-parser';

/** In turns, so that what else the machine does meets both. */
const PASSES = 40;
const WARM_UP_PASSES = 10;

/**
 * @param built imports a module of the built program.
 * @param folder of feed files; without one, feeds are made of the sample wire's articles.
 */
export async function timeFeeds(built, folder) {
  const { parseFeed } = await built('feeds/parse-feed');
  const ours = (bytes) => parseFeed(bytes, { url: null, contentType: null });
  const theirs = (bytes) => new RssParser().parseString(bytes.toString('utf8'));
  const given = folder === undefined ? await makeFeeds(built) : readFeeds(folder);
  const feeds = [];
  for (const bytes of given) {
    const isValid = await Promise.all([ours(bytes), theirs(bytes)]).then(
      () => true,
      () => false,
    );
    if (isValid) feeds.push(bytes);
  }
  if (feeds.length === 0) throw new Error(`${folder} has no feed that rss-parser reads`);
  const spent = await timeInTurns(feeds, [ours, theirs]);
  const [oursMs, theirsMs] = spent.map(median);
  const kilobytes = feeds.reduce((sum, { length }) => sum + length, 0) / 1024;
  return [
    {
      what: `decode, repair and parse ${feeds.length} feeds of ${Math.round(kilobytes / feeds.length)} kB, feeds a second`,
      measured: Math.round((1000 * feeds.length) / oursMs),
    },
    {
      what: '… against rss-parser alone',
      measured: Math.round((100 * theirsMs) / oursMs) / 100,
      goal: '>= 1',
    },
  ];
}

async function timeInTurns(feeds, parsers) {
  const spent = parsers.map(() => []);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [at, parse] of parsers.entries()) {
      const startedAt = performance.now();
      for (const bytes of feeds) await parse(bytes);
      if (pass >= WARM_UP_PASSES) spent[at].push(performance.now() - startedAt);
    }
  }
  return spent;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function readFeeds(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  if (files.length === 0) throw new Error(`${folder} has no feed file`);
  return files
    .map(({ name }) => name)
    .sort()
    .map((name) => readFileSync(join(folder, name)));
}

/** The sample wire in the shapes that feeds have: whole articles, summaries only, many short items; RSS, RSS 1.0, Atom. */
async function makeFeeds(built) {
  const { SAMPLE_STORIES } = await built('sample-wire/sample-stories');
  const articles = SAMPLE_STORIES.flatMap((story) => story.articles);
  const shapes = [writeRss, writeShortRss, writeRdf, writeAtom];
  return [5, 20, 60].flatMap((count) => {
    const items = Array.from({ length: count }, (_, at) => articles[at % articles.length]);
    return shapes.map((write) => Buffer.from(write(items)));
  });
}

const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const bodyOf = ({ body }) =>
  body.map((text) => `<p class="text">${escapeXml(text)}</p>`).join('\n');
const dateOf = (at) => new Date(Date.UTC(2026, 2, 3, 8) - at * 600_000);
const urlOf = (at) => `https://harbour-post.example/news/${at}?utm_source=rss&amp;utm_medium=feed`;

const CHANNEL =
  '<title>Harbour Post</title><link>https://harbour-post.example/</link><description>News of the coast</description>';

function writeRss(articles) {
  const items = articles.map(
    (article, at) => `<item><title>${escapeXml(article.title)}</title><link>${urlOf(at)}</link>
      <guid isPermaLink="false">post-${at}</guid><pubDate>${dateOf(at).toUTCString()}</pubDate>
      <dc:creator>Newsroom</dc:creator><category>Harbour</category><category>Fish</category>
      <description>${escapeXml(article.body[0])}</description>
      <content:encoded><![CDATA[${bodyOf(article)}]]></content:encoded></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${CHANNEL}<ttl>15</ttl>${items.join('\n')}</channel></rss>`;
}

function writeShortRss(articles) {
  const items = articles.map(
    ({ title, body }, at) => `<item><title>${escapeXml(title)}</title><link>${urlOf(at)}</link>
      <description>${escapeXml(`<p>${escapeXml(body[0])}</p>`)}</description><pubDate>${dateOf(at).toUTCString()}</pubDate>
      <guid>${urlOf(at)}</guid><enclosure url="https://harbour-post.example/${at}.jpg" length="1000" type="image/jpeg"/></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel>${CHANNEL}${items.join('\n')}</channel></rss>`;
}

function writeRdf(articles) {
  const items = articles.map(
    (
      { title, body },
      at,
    ) => `<item rdf:about="${urlOf(at)}"><title>${escapeXml(title)}</title><link>${urlOf(at)}</link>
      <dc:date>${dateOf(at).toISOString()}</dc:date><description>${escapeXml(body[0])}</description></item>`,
  );
  return `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://harbour-post.example/">${CHANNEL}</channel>${items.join('\n')}</rdf:RDF>`;
}

function writeAtom(articles) {
  const entries = articles.map(
    (
      article,
      at,
    ) => `<entry><id>tag:harbour-post.example,2026:${at}</id><title type="html">${escapeXml(article.title)}</title>
      <link rel="alternate" href="${urlOf(at)}"/><published>${dateOf(at).toISOString()}</published>
      <updated>${dateOf(at).toISOString()}</updated><author><name>Newsroom</name></author>
      <summary>${escapeXml(article.body[0])}</summary><content type="html">${escapeXml(bodyOf(article))}</content></entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title>
    <link href="https://harbour-post.example/"/><id>tag:harbour-post.example,2026:</id>${entries.join('\n')}</feed>`;
}
