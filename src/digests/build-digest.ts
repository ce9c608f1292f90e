/**
 * A digest: the stories of a period, each told once, in sentences and quotes taken from the articles as they are. Pure.
 *
 * A story is led by its fullest article; other outlets are named beside it. Stories that more outlets tell come first.
 */
import { DateTime } from 'luxon';
import type { Links } from '../lib/links.ts';
import type { ArticleId, EpochMs } from '../model/article.ts';
import type { StoryFilter } from '../model/digest.ts';
import type { PostFormat } from '../model/feed-post.ts';
import type { ReplyBlock, ReplyDocument, ReplyText, StoryCard } from '../model/reply.ts';
import { listElsewhere } from '../quote-index/elsewhere.ts';
import { toQuoteCard } from '../quote-index/quote-card.ts';
import type { StoredArticle } from '../store/ports/article-store.ts';
import { chooseKeyQuotes, type KeyQuoteOptions } from './choose-key-quotes.ts';
import { describeFilter } from './describe-filter.ts';
import {
  countOutlets,
  type FilterIndex,
  filterArticles,
  filterStories,
  isSaidBy,
} from './filter-stories.ts';
import { groupStories } from './group-stories.ts';
import { summariseStory } from './summarise-story.ts';

/** Stories told with summary and quotes; more than a reader takes in are listed by headline. */
const MAX_STORIES = 10;
const MAX_LISTED_STORIES = 20;
/** Of a digest's stories, the first so many are told or listed. */
export const MAX_TOLD_STORIES = MAX_STORIES + MAX_LISTED_STORIES;
const MAX_QUOTES = 3;

/** Articles that are grouped, newest published first. */
const MAX_ARTICLES = 2000;

export interface DigestOptions {
  readonly filter: StoryFilter;
  /** Tells who is meant by the names of the filter. */
  readonly index: FilterIndex;
  /** The period [fromMs, toMs), told in the heading. */
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
  /** IANA name. */
  readonly timeZone: string;
  readonly links: Links;
  /** Groups of articles that are one text, with articles that are not told: told once. */
  readonly copies?: readonly (readonly ArticleId[])[];
  /** How many articles of the period can't be read, so that nobody knows whether they belong here. */
  readonly damaged?: number;
  /** When a story was last told to the same readers; null for a new one. */
  readonly toldAtMs?: (story: Story) => EpochMs | null;
}

/** Articles that tell one story; the first leads. */
export type Story = readonly [StoredArticle, ...StoredArticle[]];

/** Returns the digest of these articles, or null when there is no story to tell. */
export async function buildDigest(
  articles: readonly StoredArticle[],
  options: DigestOptions,
): Promise<ReplyDocument | null> {
  return tellStories(await chooseStories(articles, options), options);
}

/** Returns the stories of these articles that the filter lets through, as they are told: those of more outlets first. */
export async function chooseStories(
  articles: readonly StoredArticle[],
  { filter, index, copies }: Pick<DigestOptions, 'filter' | 'index' | 'copies'>,
): Promise<readonly Story[]> {
  const newest = [...filterArticles(articles, filter)]
    .sort((a, b) => b.article.publishedAtMs - a.article.publishedAtMs)
    .slice(0, MAX_ARTICLES);
  return filterStories(await groupStories(newest, copies), filter, index)
    .map(leadFirst)
    .sort((a, b) => countOutlets(b) - countOutlets(a) || newestMs(b) - newestMs(a));
}

/** Returns those of the stories that a digest tells or lists; the others are only counted. */
export function toldOf(
  stories: readonly Story[],
  { maxStories = MAX_TOLD_STORIES }: StoryFilter,
): readonly Story[] {
  return stories.slice(0, Math.min(maxStories, MAX_TOLD_STORIES));
}

/** Returns the digest of these stories, or null when there is none. */
export async function tellStories(
  stories: readonly Story[],
  options: DigestOptions,
): Promise<ReplyDocument | null> {
  if (stories.length === 0) return null;
  const articleCount = stories.reduce((sum, story) => sum + story.length, 0);
  const all = toldOf(stories, options.filter);
  const told = all.slice(0, MAX_STORIES);
  const left = stories.length - all.length;
  const { links, index } = options;
  const card = { ...WHOLE_CARD, isFirst: isSaidBy(options.filter, index), index };
  const blocks: ReplyBlock[] = [];
  for (const story of told)
    blocks.push({
      kind: 'story',
      story: { ...(await toStoryCard(story, links, card)), ...sayUpdate(story, options) },
    });
  const counts = `${count(stories.length, 'story', 'stories')} from ${count(articleCount, 'article', 'articles')}`;
  return {
    audience: 'channel',
    fallback: `Digest, ${count(stories.length, 'story', 'stories')}: ${told.map(([lead]) => lead.article.title).join(' · ')}`,
    blocks: [
      { kind: 'heading', text: headingOf(options.filter) },
      { kind: 'note', text: `${tellPeriod(options)} · ${counts}` },
      ...blocks,
      ...listMore(all.slice(MAX_STORIES), options),
      ...(left > 0 ? [noteLeft(left)] : []),
      ...noteDamaged(options),
    ],
    shareCommandText: null,
  };
}

/** Returns the digest of a period with nothing to tell: one line that says so. */
export function tellNothing(
  options: Pick<DigestOptions, 'filter' | 'fromMs' | 'toMs' | 'timeZone' | 'damaged'>,
): ReplyDocument {
  const text = `${headingOf(options.filter)}: nothing to tell from ${tellPeriod(options)}.`;
  return {
    audience: 'channel',
    fallback: text,
    blocks: [{ kind: 'note', text }, ...noteDamaged(options)],
    shareCommandText: null,
  };
}

const headingOf = (filter: StoryFilter) =>
  ['Digest', describeFilter(filter)].filter((part) => part !== '').join(' · ');

/** "Tue 3 Mar 2026, 08:00 to Wed 4 Mar 2026, 08:00 (Europe/London)"; the date once for one day. */
function tellPeriod({
  fromMs,
  toMs,
  timeZone,
}: Pick<DigestOptions, 'fromMs' | 'toMs' | 'timeZone'>): string {
  const [from, to] = [toDateTime(fromMs, timeZone), toDateTime(toMs, timeZone)];
  const end = to.toFormat(from.hasSame(to, 'day') ? 'HH:mm' : DAY_AND_TIME);
  return `${from.toFormat(DAY_AND_TIME)} to ${end} (${timeZone})`;
}

const DAY_AND_TIME = 'ccc d LLL yyyy, HH:mm';

const toDateTime = (timeMs: EpochMs, zone: string) =>
  DateTime.fromMillis(timeMs, { zone, locale: 'en-GB' });

/** A story that the reader knows says so. */
function sayUpdate(story: Story, { toldAtMs, timeZone }: DigestOptions): Pick<StoryCard, 'update'> {
  const atMs = toldAtMs?.(story) ?? null;
  if (atMs === null) return {};
  const when = toDateTime(atMs, timeZone).toFormat(DAY_AND_TIME);
  return { update: `Update: more on a story that was told on ${when}` };
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Returns the story with the one that leads first: with most quotes, then the longest, then the earliest, leads; the others follow as they were published. */
export function leadFirst(story: Story): Story {
  const [lead, ...rest] = [...story].sort(
    (a, b) =>
      b.quotes.length - a.quotes.length ||
      b.article.text.length - a.article.text.length ||
      a.article.publishedAtMs - b.article.publishedAtMs,
  ) as [StoredArticle, ...StoredArticle[]];
  return [lead, ...rest.sort((a, b) => a.article.publishedAtMs - b.article.publishedAtMs)];
}

function newestMs(story: Story): EpochMs {
  return Math.max(...story.map(({ article }) => article.publishedAtMs));
}

/** What a card shows of a story, and by what its quotes are chosen. */
type CardFormat = Pick<PostFormat, 'quoteCount' | 'hasSummary'> &
  Pick<KeyQuoteOptions, 'isFirst' | 'index'>;

const WHOLE_CARD: CardFormat = { quoteCount: MAX_QUOTES, hasSummary: true };

/** Returns a story with its summary and its key quotes. */
export async function toStoryCard(
  story: Story,
  links: Links,
  { quoteCount, hasSummary, ...choice }: CardFormat = WHOLE_CARD,
): Promise<StoryCard> {
  const [{ article }, ...others] = story;
  const quotes = await chooseKeyQuotes(story, { ...choice, limit: quoteCount });
  return {
    articleId: article.id,
    title: article.title,
    url: links.toArticle(article.url),
    outlet: article.outlet,
    publishedAtMs: article.publishedAtMs,
    summary: hasSummary ? summariseStory(story, links) : [],
    quotes: quotes.map(({ quote, alsoIn, why }) =>
      toQuoteCard(quote, links, { elsewhere: listElsewhere(alsoIn), why }),
    ),
    also: otherOutlets(article.outlet, others).map(
      (other): ReplyText => ({
        text: other.article.outlet,
        url: links.toArticle(other.article.url),
      }),
    ),
  };
}

/** The first article of each outlet but the lead's. */
function otherOutlets(lead: string, others: readonly StoredArticle[]): readonly StoredArticle[] {
  const seen = new Set([lead]);
  return others.filter(({ article: { outlet } }) => !seen.has(outlet) && seen.add(outlet));
}

/** Stories beyond the first ten, by headline. */
function listMore(
  stories: readonly Story[],
  { links, toldAtMs }: DigestOptions,
): readonly ReplyBlock[] {
  if (stories.length === 0) return [];
  const items = stories.map((story): ReplyText => {
    const [{ article }] = story;
    const update = (toldAtMs?.(story) ?? null) === null ? '' : ', update';
    return {
      text: `${article.title} (${article.outlet}${update})`,
      url: links.toArticle(article.url),
    };
  });
  return [
    { kind: 'note', text: 'More stories' },
    { kind: 'list', items },
  ];
}

function noteLeft(left: number): ReplyBlock {
  return { kind: 'note', text: `and ${count(left, 'more story', 'more stories')}` };
}

/** What a scheduled digest misses is told by a later one. */
export function noteDamaged({
  damaged = 0,
}: Pick<DigestOptions, 'damaged'>): readonly ReplyBlock[] {
  if (damaged === 0) return [];
  const them = damaged === 1 ? 'it' : 'them';
  const text = `${count(damaged, 'article', 'articles')} of this time can’t be read and may be missing here: the log names ${them}, and digests tell ${them} after the repair`;
  return [{ kind: 'note', text }];
}
