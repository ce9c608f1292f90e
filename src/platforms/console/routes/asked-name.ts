/** What the address of a page of quotes asks for: a name and a page; and the page where the name is nobody's, or that of several. */
import type { Context } from 'hono';
import type { ConsoleParts } from '../console-parts.ts';
import { renderMissing } from '../html/render-page.ts';
import { STRINGS } from '../html/strings.ts';
import { MAX_NAME_LENGTH } from '../pages/record-query.ts';
import { readPart } from '../pages/render-parts.ts';
import { QUOTES_PER_PAGE, renderNames } from '../pages/render-record-lists.ts';
import type { NameDoubt } from '../ports/speaker-ports.ts';
import { listChannels, showMain } from './page-routes.ts';

export const readName = (c: Context) => (c.req.param('name') ?? '').slice(0, MAX_NAME_LENGTH);

export interface AskedPage {
  /** From 1. */
  readonly page: number;
  readonly offset: number;
  readonly limit: number;
}

export function readPage(c: Context): AskedPage {
  const page = readPart(c.req.query('page'));
  return { page, offset: (page - 1) * QUOTES_PER_PAGE, limit: QUOTES_PER_PAGE };
}

/** The last page, where one behind it was asked for; null where it is there. */
export function lastPage({ page }: AskedPage, total: number): number | null {
  const last = Math.max(1, Math.ceil(total / QUOTES_PER_PAGE));
  return page > last ? last : null;
}

interface Doubt {
  readonly found: NameDoubt;
  readonly hrefOf: (key: string) => string;
}

export function showDoubt(
  c: Context,
  parts: ConsoleParts,
  name: string,
  { found, hrefOf }: Doubt,
): Promise<Response> {
  const words = STRINGS.speaker;
  if (found.kind === 'several') {
    const title = words.whichTitle(name);
    const names = renderNames(found.names, hrefOf);
    return showMain(c, parts, title, renderMissing(title, words.which, names));
  }
  const title = words.missingTitle(name);
  const isAlone = found.nearest.length === 0;
  const [advice, next] = isAlone
    ? [words.missingAlone, listChannels(parts)]
    : [words.missing, renderNames(found.nearest, hrefOf)];
  c.status(404);
  return showMain(c, parts, title, renderMissing(title, advice, next));
}
