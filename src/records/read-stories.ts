/** What the console shows of stories: the articles of one by time, what was said in them, and by whom. */
import { keepAudit } from '../../commands/audit.ts';
import { leadFirst, type Story } from '../digests/build-digest.ts';
import type { StoryJoiner } from '../digests/join-stories.ts';
import { groupBy } from '../lib/group-by.ts';
import type { Links } from '../lib/links.ts';
import type { StoryId } from '../model/digest.ts';
import type { Quote } from '../model/quote.ts';
import type { ConsoleName } from '../platforms/console/ports/speaker-ports.ts';
import type {
  ConsoleStories,
  ConsoleStory,
  ConsoleStoryArticle,
} from '../platforms/console/ports/story-ports.ts';
import { listElsewhere } from '../quote-index/elsewhere.ts';
import { joinQuotes } from '../quote-index/joining/joined-quotes.ts';
import { toQuoteCard } from '../quote-index/quote-card.ts';
import type { QuoteIndex } from '../quote-index/quote-index.ts';
import type { StoredArticle } from '../store/ports/article-store.ts';
import type { Store } from '../store/store.ts';
import { labelOf } from './read-speakers.ts';

export interface StoryReaderParts {
  readonly store: Store;
  readonly index: Pick<QuoteIndex, 'speakerOf'>;
  readonly joiner: StoryJoiner;
  readonly links: Links;
}

/** Of a story, newest published first; more are counted. */
const MAX_ARTICLES = 40;

/** Returns the console's view of stories. */
export function createStoryReader(parts: StoryReaderParts): ConsoleStories {
  const { store, joiner } = parts;
  return {
    idOf: (articleId) => joiner.join(articleId),

    async read(id) {
      const place = await store.getStory(id as StoryId, MAX_ARTICLES);
      if (place === null) return null;
      const found = await Promise.all(place.articleIds.map((each) => store.getArticle(each)));
      const [first, ...others] = found.filter((each) => each !== null);
      return first === undefined ? null : toStory(parts, place, [first, ...others]);
    },

    takeOut: (articleId, caller) =>
      keepAudit(
        {
          line: `take article ${articleId} out of its story`,
          caller,
          errorId: null,
          sayOutcome: (own) => (own === null ? 'it is alone in it, or gone' : `story ${own}`),
        },
        store,
        () => store.partFromStory(articleId),
      ),
  };
}

async function toStory(
  { store, index, links }: StoryReaderParts,
  place: {
    readonly id: StoryId;
    readonly articleCount: number;
    readonly parted: ConsoleStory['parted'];
  },
  newestFirst: Story,
): Promise<ConsoleStory> {
  const [lead] = leadFirst(newestFirst);
  const joined = await joinQuotes(newestFirst.flatMap(({ quotes }) => quotes));
  const firsts = groupBy(
    joined.map(({ lead: quote, joined: all }) => ({ quote, all, first: firstOf(all) })),
    ({ first }) => first.articleId,
  );
  const articles = newestFirst.map(async (stored): Promise<ConsoleStoryArticle> => {
    const told = firsts.get(stored.article.id) ?? [];
    return {
      ...pick(stored, links),
      cards: told.map(({ quote, all }) =>
        toQuoteCard(quote, links, {
          elsewhere: listElsewhere(all.filter(({ id }) => id !== quote.id)),
        }),
      ),
      edits: (await store.listRevisions(stored.article.id)).filter(({ by }) => by === 'outlet'),
    };
  });
  return {
    id: place.id,
    lead: pick(lead, links),
    articles: await Promise.all(articles),
    articleCount: place.articleCount,
    outlets: new Set(newestFirst.map(({ article }) => article.outlet)).size,
    people: listPeople(
      joined.map(({ lead: quote }) => quote),
      index,
    ),
    parted: place.parted,
  };
}

const firstOf = (quotes: readonly Quote[]): Quote =>
  quotes.reduce((first, each) => (each.publishedAtMs < first.publishedAtMs ? each : first));

function pick({ article }: StoredArticle, links: Links): ConsoleStory['lead'] {
  const { id, title, outlet, publishedAtMs } = article;
  return { id, title, outlet, publishedAtMs, url: links.toArticle(article.url) };
}

/** Who speaks, by how often; nobody without a page. */
function listPeople(
  quotes: readonly Quote[],
  index: StoryReaderParts['index'],
): readonly ConsoleName[] {
  const known = quotes.flatMap((quote) => {
    const entry = index.speakerOf(quote);
    return entry === null || entry.kind === 'unnamed' ? [] : [entry];
  });
  return [...groupBy(known, ({ key }) => key)]
    .map(([key, same]): ConsoleName => {
      const [entry] = same as [(typeof same)[number]];
      return { key, label: labelOf(entry), quoteCount: same.length };
    })
    .sort((a, b) => b.quoteCount - a.quoteCount);
}
