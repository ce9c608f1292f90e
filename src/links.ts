/** Addresses that lead from a quote back to its passage, at the outlet and in the console. */
import { isItemAddress } from './articles/article-of-item.ts';
import { articleIdOf } from './articles/canonical-url.ts';
import type { Links } from './lib/links.ts';
import { textFragment } from './lib/text/text-fragment.ts';

export interface LinksOptions {
  /** The console's address without a trailing slash, once it listens; null when it is off. */
  readonly consoleUrl: () => string | null;
  /** Hosts of the sample wire: the console shows their pages, since no browser finds them. */
  readonly sampleHosts: readonly string[];
}

export function createLinks({ consoleUrl, sampleHosts }: LinksOptions): Links {
  function openable(articleUrl: string): string {
    // An article of no page is shown by the console; without one its address leads nowhere, and platforms show it as text.
    if (isItemAddress(articleUrl)) return inConsole(`/a/${articleIdOf(articleUrl)}`) ?? articleUrl;
    const { host, pathname, search } = new URL(articleUrl);
    const base = consoleUrl();
    if (base === null || !sampleHosts.includes(host)) return articleUrl;
    return `${base}/sample/${host}${pathname}${search}`;
  }
  const inConsole = (path: string) => {
    const base = consoleUrl();
    return base === null ? null : `${base}${path}`;
  };
  return {
    toPassage: (articleUrl, words, around) =>
      isItemAddress(articleUrl)
        ? openable(articleUrl)
        : textFragment(openable(articleUrl), words, around),
    toArticle: openable,
    toQuote: (id) => inConsole(`/q/${id}`),
    toStoredArticle: (id) => inConsole(`/a/${id}`),
  };
}
