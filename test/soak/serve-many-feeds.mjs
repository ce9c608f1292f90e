/** Plays outlets with a few articles each, on addresses of their own (127.0.0.2 and so on, which Linux has), told by a seed. */
import { createServer } from 'node:http';
import { COUNTRY, writeArticle } from './write-news.mjs';

const ADDRESSES = 100;

/** A word that one quote of the feed's newest article has, and no other. */
export const markOf = (feed) => `kb${feed}`;

/** @returns the feeds' addresses, those of their items, the hosts to allow, and a function that ends it. */
export async function serveManyFeeds({ seed, feeds, itemsPerFeed }) {
  const servers = [];
  const hosts = await Promise.all(
    Array.from({ length: Math.min(feeds, ADDRESSES) }, (_, at) => {
      const server = createServer(answer);
      servers.push(server);
      return new Promise((resolve) => {
        const address = `127.0.0.${at + 2}`;
        server.listen(0, address, () => resolve(`${address}:${server.address().port}`));
      });
    }),
  );
  const hostOf = (feed) => hosts[feed % hosts.length];
  const itemUrl = (feed, item) => `http://${hostOf(feed)}/story/${feed}-${item}`;

  function answer(request, response) {
    const [, feed] = /^\/feed\/(\d+)$/.exec(request.url) ?? [];
    const [, of, item] = /^\/story\/(\d+)-(\d+)$/.exec(request.url) ?? [];
    if (feed !== undefined) serveFeed(Number(feed), response);
    else if (item !== undefined) servePage(Number(of), Number(item), response);
    else response.writeHead(404).end();
  }

  function serveFeed(feed, response) {
    const items = Array.from({ length: itemsPerFeed }, (_, item) => {
      const { title } = writeArticle(seed, feed * itemsPerFeed + item, COUNTRY);
      return `<item><title>${title}</title><link>${itemUrl(feed, item)}</link></item>`;
    });
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    response.end(
      `<rss version="2.0"><channel><title>Outlet ${feed}</title>${items.join('')}</channel></rss>`,
    );
  }

  function servePage(feed, item, response) {
    const { title, body } = writeArticle(seed, feed * itemsPerFeed + item, COUNTRY);
    const { name, office } = COUNTRY.people[feed % COUNTRY.people.length];
    const marked = `“Berth ${markOf(feed)} stays where it is,” said ${name}, the ${office}.`;
    const paragraphs = [...body, ...(item === itemsPerFeed - 1 ? [marked] : [])]
      .map((text) => `<p>${text}</p>`)
      .join('');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs}</article></body></html>`,
    );
  }

  const numbers = Array.from({ length: feeds }, (_, feed) => feed);
  return {
    hosts,
    feedUrls: numbers.map((feed) => `http://${hostOf(feed)}/feed/${feed}`),
    itemUrls: numbers.flatMap((feed) =>
      Array.from({ length: itemsPerFeed }, (_, item) => itemUrl(feed, item)),
    ),
    close() {
      for (const server of servers) server.close().closeAllConnections();
    },
  };
}
