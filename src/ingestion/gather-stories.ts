/**
 * Puts what is stored into stories, in the background: each article soon after it came, and at a start all that have none yet, oldest first,
 * one at a time when nobody waits for an answer. What is done is in the store, so a stop or a kill costs one article at most.
 */

import type { StoryJoiner } from '../digests/join-stories.ts';
import type { Logger } from '../lib/logger.ts';
import { always, type MayWork } from '../lib/may-work.ts';
import { createTurns } from '../lib/take-turns.ts';
import type { ArticleId } from '../model/article.ts';
import type { Store } from '../store/store.ts';

export interface GathererParts {
  readonly store: Pick<Store, 'listStoryless'>;
  readonly joiner: StoryJoiner;
  readonly mayWork?: MayWork;
  readonly logger: Logger;
}

export interface StoryGatherer {
  /** Something was stored, or the program starts. */
  wake(): void;
  /** Lets the article under way finish. */
  stop(): Promise<void>;
  /** Resolves when all that was stored by now has its story. */
  idle(): Promise<void>;
}

/** Looked up at once: one look costs as much as joining a few. */
const LISTED_AT_ONCE = 50;

export function createStoryGatherer({
  store,
  joiner,
  mayWork = always,
  logger,
}: GathererParts): StoryGatherer {
  const takeTurn = createTurns();
  /** They are tried again with the next start. */
  const failed = new Set<ArticleId>();
  let underWay: Promise<void> | null = null;
  let isAsked = false;
  let isStopped = false;

  async function gather(): Promise<void> {
    while (isAsked && !isStopped) {
      isAsked = false;
      if (await gatherSome()) isAsked = true;
    }
  }

  /** @returns whether there may be more. */
  async function gatherSome(): Promise<boolean> {
    if (!(await mayWork())) return false;
    const waiting = await store.listStoryless(LISTED_AT_ONCE + failed.size);
    const ids = waiting.filter((id) => !failed.has(id));
    for (const id of ids) if (!isStopped) await joinOne(id);
    return ids.length > 0;
  }

  async function joinOne(id: ArticleId): Promise<void> {
    try {
      await takeTurn(() => joiner.join(id));
    } catch (error) {
      failed.add(id);
      logger.error({ err: error, article: id }, 'article not put into a story');
    }
  }

  function wake(): void {
    isAsked = true;
    if (underWay !== null || isStopped) return;
    underWay = gather()
      .catch((error: unknown) => logger.error({ err: error }, 'stories not gathered'))
      .finally(() => {
        underWay = null;
        if (isAsked) wake();
      });
  }

  return {
    wake,
    async stop() {
      isStopped = true;
      await underWay;
    },
    idle: async () => {
      await underWay;
    },
  };
}
