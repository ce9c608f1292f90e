/**
 * The digest of a subscription for a period: the one way in which it is made, for its schedule and for who wants to see it before. A
 * trial gives the same document, and leaves everything as it was.
 */
import { groupBy } from '../lib/group-by.ts';
import type { Links } from '../lib/links.ts';
import type { ArticleId, EpochMs } from '../model/article.ts';
import type { StoryFilter, StoryId, Subscription } from '../model/digest.ts';
import type { ReplyDocument } from '../model/reply.ts';
import type { StoredArticle } from '../store/ports/article-store.ts';
import type { MissedArticle } from '../store/ports/digest-store.ts';
import type { KnownStories } from '../store/ports/story-store.ts';
import type { Store } from '../store/store.ts';
import { chooseStories, type Story, tellNothing, tellStories, toldOf } from './build-digest.ts';
import type { FilterIndex } from './filter-stories.ts';
import { findStories, keepStories } from './keep-stories.ts';

/** A feed may bring an article a day late; what is older is no news. */
const MAX_LATE_MS = 24 * 3_600_000;

/** After a long stop, what is older is no news any more. */
const MAX_PERIOD_MS = 7 * 24 * 3_600_000;

export interface ComposeParts {
  readonly store: Store;
  readonly index: FilterIndex;
  readonly links: Links;
  /** Whether digests on schedule tell what a feed listed already when it was first read. */
  readonly backlogIsNews: boolean;
}

export interface ComposedDigest {
  /** null where nothing is posted. */
  readonly document: ReplyDocument | null;
  /** The stories that it tells. */
  readonly toldIds: readonly StoryId[];
  /** What can't be read, now or since an earlier digest: told once it is repaired. */
  readonly missed: readonly MissedArticle[];
}

export interface Composing {
  /** The end of the period, which begins where the last one ended. */
  readonly toMs: EpochMs;
  /** Whether the stories' identities are not to be kept. */
  readonly isTrial: boolean;
}

/** Returns what a subscription posts for all that came since its last digest. */
export type ComposeDigest = (
  subscription: Subscription,
  composing: Composing,
) => Promise<ComposedDigest>;

/**
 * Hundreds of channels may have the same digest at 08:00: what those that come one after the other have in common is made once. For one
 * run, as it doesn't see what changes meanwhile.
 */
export function createComposer(parts: ComposeParts): ComposeDigest {
  const choose = rememberLast((choice: Choice) => chooseOf(parts, choice));
  const tell = rememberLast(tellStories);
  return async (subscription, { toMs, isTrial }) => {
    const { store, index, links } = parts;
    const { id, filter, timeZone, coveredUntilMs, saysEmpty } = subscription;
    const period = { fromMs: Math.max(coveredUntilMs, toMs - MAX_PERIOD_MS), toMs };
    const toldBefore = [...(await store.listToldArticles(id, period.fromMs, toMs))];
    const missedBefore = (await store.listMissedArticles(id)).filter(
      ({ fromMs }) => fromMs >= toMs - MAX_PERIOD_MS,
    );
    const choice = { period, filter, toldBefore, missedBefore };
    const { stories, copies, missed, damaged, keep } = await choose(choice, choice);
    const options = { ...period, filter, index, timeZone, links, damaged };
    if (stories.length === 0)
      return { document: saysEmpty ? tellNothing(options) : null, toldIds: [], missed };
    const known: KnownStories = isTrial
      ? await store.tryStories(await findStories(store, stories, copies), id)
      : { storyIds: await keep(), toldAtMs: await store.listToldStories(id) };
    const idOf = ([lead]: Story) => known.storyIds.get(lead.article.id);
    const toldAtMs = (story: Story) => {
      const storyId = idOf(story);
      return (storyId === undefined ? undefined : known.toldAtMs.get(storyId)) ?? null;
    };
    const key = [choice, timeZone, damaged, stories.map(toldAtMs)];
    const document = await tell(key, stories, { ...options, toldAtMs });
    const toldIds = toldOf(stories, filter).flatMap((story) => idOf(story) ?? []);
    return { document, toldIds, missed };
  };
}

/** [fromMs, toMs) */
export interface Period {
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
}

interface Choice {
  readonly period: Period;
  readonly filter: StoryFilter;
  readonly toldBefore: readonly ArticleId[];
  readonly missedBefore: readonly MissedArticle[];
}

async function chooseOf(
  { store, index, backlogIsNews }: ComposeParts,
  { period: { fromMs, toMs }, filter, toldBefore, missedBefore }: Choice,
) {
  const told = new Set(toldBefore);
  const missedFromMs = new Map(missedBefore.map((each) => [each.articleId, each.fromMs]));
  const isNews = ({ article, isBacklog }: StoredArticle) =>
    (backlogIsNews || !isBacklog) &&
    article.publishedAtMs >= (missedFromMs.get(article.id) ?? fromMs) - MAX_LATE_MS &&
    !told.has(article.id);
  const missed: MissedArticle[] = [];
  const onDamaged = (articleId: ArticleId) =>
    missed.push({ articleId, fromMs: missedFromMs.get(articleId) ?? fromMs });
  const stored = await store.listArticlesStoredBetween(fromMs, toMs, onDamaged, [
    ...missedFromMs.keys(),
  ]);
  // Those of before were counted then.
  const damaged = missed.filter(({ articleId }) => !missedFromMs.has(articleId)).length;
  const articles = stored.filter(isNews);
  const ids = articles.map(({ article }) => article.id);
  const copies = [...(await store.listCopyGroups(ids)), ...(await listKnown(store, ids))];
  const stories = await chooseStories(articles, { filter, index, copies });
  let kept: ReturnType<typeof keepStories> | null = null;
  const keep = () => {
    kept ??= keepStories(store, stories, copies);
    return kept;
  };
  return { stories, copies, missed, damaged, keep };
}

/** What is one story already is told as one. */
async function listKnown(
  store: Pick<Store, 'storiesOf'>,
  ids: readonly ArticleId[],
): Promise<readonly (readonly ArticleId[])[]> {
  const stories = await store.storiesOf(ids);
  return [...groupBy([...stories.keys()], (id) => stories.get(id)).values()];
}

/** Makes it anew only where the key is another than the last time. One alone is kept: articles of many periods are large. */
function rememberLast<Given extends readonly unknown[], Result>(
  make: (...given: Given) => Result,
): (key: unknown, ...given: Given) => Result {
  let last: { readonly key: string; readonly result: Result } | null = null;
  return (key, ...given) => {
    const text = JSON.stringify(key);
    if (last?.key !== text) last = { key: text, result: make(...given) };
    return last.result;
  };
}
