import { expect, it } from 'vitest';
import { createChangeFollower } from '../../src/index-upkeep/follow-changes.ts';
import type { ArticleId } from '../../src/model/article.ts';
import type { SpeakerDecision } from '../../src/model/speaker-decision.ts';
import type { StoredArticle } from '../../src/store/ports/article-store.ts';
import type { Change } from '../../src/store/ports/shared-work.ts';
import { storedNews } from '../helpers/values/news.ts';

const [ONE, TWO] = ['One', 'Two'].map((title) =>
  storedNews({ title, said: [{ words: `It is ${title}.` }] }),
) as [StoredArticle, StoredArticle];

/** A store that others write to, and the index as it is followed. */
function world(...stored: readonly StoredArticle[]) {
  const articles = new Map(stored.map((each) => [each.article.id, each]));
  const changes: Change[] = [];
  let forgotten = 0;
  const decisions: SpeakerDecision[] = [];
  const index = new Map<ArticleId, number>();
  const seen = { decisions: 0, followed: 0, put: 0, looks: 0 };
  const follower = createChangeFollower({
    store: {
      listQuotes: async (ids) =>
        new Map(
          ids.flatMap((id) => {
            const found = articles.get(id);
            return found === undefined ? [] : [[id, found.quotes] as const];
          }),
        ),
      listSpeakerDecisions: async () => decisions,
      noteQuoted: async () => undefined,
      async *readAllArticles() {
        yield* articles.values();
      },
    },
    shared: {
      newestChange: async () => changes.at(-1)?.sequence ?? 0,
      async listChanges(after, limit) {
        seen.looks += 1;
        if (after < forgotten) return null;
        return changes.filter(({ sequence }) => sequence > after).slice(0, limit);
      },
    },
    index: {
      heldSinceMs: null,
      putArticle(id, quotes) {
        seen.put += 1;
        index.set(id, quotes.length);
      },
      removeArticle: (id) => void index.delete(id),
      setDecisions() {
        seen.decisions += 1;
      },
    },
    onFollowed() {
      seen.followed += 1;
    },
  });
  const change = (articleId: ArticleId | null, isOwn = false) =>
    changes.push({ sequence: changes.length + 1, articleId, isOwn });
  const put = (each: StoredArticle, isOwn = false) => {
    articles.set(each.article.id, each);
    change(each.article.id, isOwn);
  };
  const remove = ({ article }: StoredArticle) => {
    articles.delete(article.id);
    change(article.id);
  };
  const forget = () => {
    forgotten = changes.length;
  };
  return { follower, index, seen, change, put, remove, forget };
}

it('fills the index, and takes in what others add, change and remove', async () => {
  const { follower, index, seen, put, remove } = world(ONE);
  await follower.load();
  expect([...index.keys()]).toEqual([ONE.article.id]);
  put(TWO);
  put({ ...ONE, quotes: [] });
  await follower.catchUp();
  expect([...index.values()]).toEqual([0, 1]);
  remove(TWO);
  await follower.catchUp();
  expect([...index.keys()]).toEqual([ONE.article.id]);
  expect(seen.followed).toBe(2);
});

it('takes in nothing twice, and nothing of its own', async () => {
  const { follower, seen, put } = world(ONE);
  await follower.load();
  put(TWO, true);
  await follower.catchUp();
  await follower.catchUp();
  expect(seen).toMatchObject({ put: 1, followed: 0 });
});

it('looks once for all who ask before it does, and again for who asks meanwhile', async () => {
  const { follower, index, seen, put } = world();
  await follower.load();
  const first = [follower.catchUp(), follower.catchUp(), follower.catchUp()];
  put(ONE);
  await Promise.all(first);
  expect([seen.looks, index.size]).toEqual([1, 1]);

  const under = follower.catchUp();
  await Promise.resolve();
  const later = follower.catchUp();
  put(TWO);
  await Promise.all([under, later]);
  expect([seen.looks, index.size]).toEqual([3, 2]);
});

it('reads decisions anew when they change', async () => {
  const { follower, seen, change } = world();
  await follower.load();
  change(null);
  await follower.catchUp();
  expect(seen.decisions).toBe(2);
});

it('reads an article once where it changed often, and goes through any number of changes', async () => {
  const { follower, seen, put } = world();
  await follower.load();
  for (let time = 0; time < 1200; time++) put(ONE);
  await follower.catchUp();
  expect(seen.put).toBe(3);
});

it('reads everything anew when it was away for too long, and forgets what is gone', async () => {
  const { follower, index, put, remove, forget } = world(ONE);
  await follower.load();
  put(TWO);
  await follower.catchUp();
  remove(ONE);
  put(TWO);
  forget();
  await follower.catchUp();
  expect([...index.keys()]).toEqual([TWO.article.id]);
});
