/** Addresses of the pages of people and bodies, topics and outlets. */
import type { EpochMs } from '../../../model/article.ts';

/** @param name a key, or a name in any form. */
export const speakerHref = (name: string, page = 1) => toHref('s', name, page);

/** @param name a key, or a name in any form. */
export const topicHref = (name: string, page = 1) => toHref('topic', name, page);

/** Of quotes that were published before. */
export const olderHref = (
  kind: 's' | 'topic',
  name: string,
  { beforeMs, page = 1 }: { readonly beforeMs: EpochMs; readonly page?: number },
) => {
  const path = `/${kind}/${encodeURIComponent(name)}/older?before=${beforeMs}`;
  return page === 1 ? path : `${path}&page=${page}`;
};

/** @param name as articles give it. */
export const outletHref = (name: string, page = 1) => toHref('outlet', name, page);

function toHref(kind: 's' | 'topic' | 'outlet', name: string, page: number): string {
  const path = `/${kind}/${encodeURIComponent(name)}`;
  return page === 1 ? path : `${path}?page=${page}`;
}
