/** What is told where words were posted whose page is gone since, and when it is back: the words stay as they were read, and the outlet has not said why. */
import { groupBy } from '../lib/group-by.ts';
import type { Links } from '../lib/links.ts';
import type { Article, EpochMs } from '../model/article.ts';
import type { ReplyDocument } from '../model/reply.ts';
import type { StoredArticle } from '../store/ports/article-store.ts';
import type { Store } from '../store/store.ts';
import { deliveryIdOf } from './outbox.ts';

export interface GonePageParts {
  readonly store: Pick<Store, 'listPosted' | 'promiseDelivery'>;
  readonly links: Pick<Links, 'toStoredArticle'>;
}

/**
 * Promises an answer to each message with words of the article, once for each time that the page is gone, however often it was corrected.
 *
 * @param finding how the page answers: a sentence.
 */
export async function tellGonePage(
  { store, links }: GonePageParts,
  stored: StoredArticle,
  { finding, goneAtMs }: { readonly finding: string; readonly goneAtMs: EpochMs },
): Promise<void> {
  const document = describeGonePage(stored.article, finding, links);
  await answerMessages(store, stored, { document, what: ['gone page', goneAtMs] });
}

/** The same when the page is there again. @param goneAtMs as it was told. */
export async function tellPageBack(
  { store }: Pick<GonePageParts, 'store'>,
  stored: StoredArticle,
  goneAtMs: EpochMs,
): Promise<void> {
  const document = describePageBack(stored.article);
  await answerMessages(store, stored, { document, what: ['page back', goneAtMs] });
}

async function answerMessages(
  store: GonePageParts['store'],
  { article, quotes }: StoredArticle,
  { document, what }: { readonly document: ReplyDocument; readonly what: readonly unknown[] },
): Promise<void> {
  const posted = await store.listPosted(quotes.map(({ id }) => id));
  for (const [deliveryId, [first]] of groupBy(posted, ({ topId }) => topId)) {
    if (first === undefined) continue;
    const { destination } = first;
    const id = deliveryIdOf(JSON.stringify([...what, deliveryId, article.id]));
    const answer = { id, destination, document, attempts: 0, replyTo: deliveryId };
    await store.promiseDelivery({ ...answer, articleIds: [article.id] });
  }
}

function describeGonePage(
  { id, title, outlet }: Article,
  finding: string,
  links: GonePageParts['links'],
): ReplyDocument {
  const heading = `Page gone: ${title}`;
  const stored = links.toStoredArticle(id);
  return {
    audience: 'channel',
    fallback: heading,
    blocks: [
      { kind: 'heading', text: heading },
      { kind: 'paragraph', text: finding },
      ...(stored === null
        ? []
        : [{ kind: 'list' as const, items: [{ text: 'As it was read', url: stored }] }]),
      {
        kind: 'note',
        text: `${outlet} may have moved it or taken it down. The words above stand as they were read.`,
      },
    ],
    shareCommandText: null,
  };
}

function describePageBack({ title, outlet, url }: Article): ReplyDocument {
  const heading = `Page back: ${title}`;
  return {
    audience: 'channel',
    fallback: heading,
    blocks: [
      { kind: 'heading', text: heading },
      { kind: 'paragraph', text: 'The page that was gone answers again.' },
      { kind: 'list', items: [{ text: outlet, url }] },
    ],
    shareCommandText: null,
  };
}
