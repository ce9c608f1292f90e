/**
 * Keeps the index of this process in step with what others store in the same database: numbered changes are read from where it was, when a
 * notice comes and once a second in any case, so that a notice that is lost costs a second.
 */
import type { ArticleId } from '../model/article.ts';
import type { QuoteIndex } from '../quote-index/quote-index.ts';
import type { Change, SharedWork } from '../store/ports/shared-work.ts';
import type { Store } from '../store/store.ts';

export interface FollowerParts {
  readonly store: Pick<
    Store,
    'listQuotes' | 'listSpeakerDecisions' | 'noteQuoted' | 'readAllArticles'
  >;
  readonly shared: Pick<SharedWork, 'listChanges' | 'newestChange'>;
  readonly index: Pick<QuoteIndex, 'heldSinceMs' | 'putArticle' | 'removeArticle' | 'setDecisions'>;
  /** Something that others stored has come into the index. */
  readonly onFollowed: () => void;
}

export interface ChangeFollower {
  /** Fills the index with all that is stored, and that it holds. */
  load(): Promise<void>;
  /** Resolves when all that was stored before the call is in the index. */
  catchUp(): Promise<void>;
}

/** Changes read in one go. */
const CHANGES_A_LOOK = 500;

/** Articles read in one go: each takes a millisecond or two in which nothing else happens. */
const ARTICLES_A_READ = 20;

export function createChangeFollower(parts: FollowerParts): ChangeFollower {
  const { store, shared, index, onFollowed } = parts;
  let cursor = 0;
  let last: Promise<void> = Promise.resolve();
  /** It has not begun: what asks meanwhile waits for the same. */
  let next: Promise<void> | null = null;
  const known = new Set<ArticleId>();

  async function load(): Promise<void> {
    // Before what is read: what comes in between is read twice.
    cursor = await shared.newestChange();
    const gone = new Set(known);
    index.setDecisions(await store.listSpeakerDecisions());
    const { heldSinceMs } = index;
    if (heldSinceMs !== null) await store.noteQuoted();
    for await (const { article, quotes } of store.readAllArticles(heldSinceMs)) {
      index.putArticle(article.id, quotes);
      gone.delete(article.id);
      known.add(article.id);
    }
    for (const id of gone) remove(id);
  }

  function remove(id: ArticleId): void {
    index.removeArticle(id);
    known.delete(id);
  }

  async function follow(): Promise<void> {
    for (;;) {
      const changes = await shared.listChanges(cursor, CHANGES_A_LOOK);
      if (changes === null) {
        await load();
        onFollowed();
        return;
      }
      const newest = changes.at(-1);
      if (newest === undefined) return;
      await take(changes);
      cursor = newest.sequence;
      if (changes.length < CHANGES_A_LOOK) return;
    }
  }

  async function take(changes: readonly Change[]): Promise<void> {
    // What it changed itself is in the index already; that its articles are known is for `load`.
    for (const { articleId, isOwn } of changes)
      if (isOwn && articleId !== null) known.add(articleId);
    const others = changes.filter(({ isOwn }) => !isOwn);
    if (others.length === 0) return;
    const ids = [...new Set(others.flatMap(({ articleId }) => articleId ?? []))];
    for (let from = 0; from < ids.length; from += ARTICLES_A_READ)
      await takeArticles(ids.slice(from, from + ARTICLES_A_READ));
    if (others.some(({ articleId }) => articleId === null))
      index.setDecisions(await store.listSpeakerDecisions());
    onFollowed();
  }

  async function takeArticles(ids: readonly ArticleId[]): Promise<void> {
    const found = await store.listQuotes(ids);
    for (const id of ids) {
      const quotes = found.get(id);
      if (quotes === undefined) {
        remove(id);
        continue;
      }
      index.putArticle(id, quotes);
      known.add(id);
    }
  }

  return {
    load,
    catchUp() {
      if (next !== null) return next;
      next = last.then(() => {
        next = null;
        return follow();
      });
      last = next.catch(() => undefined);
      return next;
    },
  };
}
