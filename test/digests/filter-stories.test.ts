import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterArticles, filterStories, isSaidBy } from '../../src/digests/filter-stories.ts';
import type { StoryFilter } from '../../src/model/digest.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import type { StoredArticle } from '../../src/store/ports/article-store.ts';
import { type News, storedNews } from '../helpers/values/news.ts';
import { person } from '../helpers/values/quote.ts';

const LEAGUE = 'Harbour League';
const mayor = person('Anna Berg', { office: 'mayor of Oster', speaksFor: 'Oster' });
const striker = person('Anna Berg', { office: 'striker of Gullhaven FC' });
const secretary = person('Jonas Dvorak', { office: 'secretary', speaksFor: LEAGUE });

const BRIDGE: News = {
  title: 'Oster stops the bridge',
  said: [{ words: 'We will not pay for it.', by: mayor, about: LEAGUE }],
};
const TOLLS: News = {
  title: 'League raises tolls',
  said: [{ words: 'Tolls will rise in spring.', by: secretary }],
};
const CUP: News = {
  title: 'Gullhaven wins the cup',
  said: [{ words: 'I have waited for this all my life.', by: striker }],
};
const FERRY: News = {
  title: 'Ferry runs late',
  lead: ['Kari Moen missed the harbour league meeting.'],
  said: [{ words: 'The captain overslept.', by: null }],
};
const TALK: News = {
  title: 'Council talks of the ferry',
  said: [{ words: 'He must answer for it.', by: person('Kari Moen'), about: 'Jonas Dvorak' }],
};

/** Each article is a story of its own. */
function setUp(all: readonly News[] = [BRIDGE, TOLLS, CUP, FERRY, TALK]) {
  const articles = all.map((given) => storedNews(given));
  const index = createQuoteIndex();
  for (const { article, quotes } of articles) index.putArticle(article.id, quotes);
  const titles = (filter: StoryFilter, stories = articles.map((each) => [each])) =>
    filterStories(stories, filter, index).map(([lead]) => lead?.article.title);
  return { articles, index, titles };
}

describe('people and bodies', () => {
  it.each<readonly [string, StoryFilter, readonly News[]]>([
    ['who speaks', { people: ['Kari Moen'] }, [TALK]],
    ['who speaks or is spoken about', { people: ['Jonas Dvorak'] }, [TOLLS, TALK]],
    ['any of several', { people: ['Kari Moen', 'Jonas Dvorak'] }, [TOLLS, TALK]],
    ['a body that is spoken for or about', { bodies: [LEAGUE] }, [BRIDGE, TOLLS]],
    ['the one of two namesakes', { people: ['Anna Berg, mayor of Oster'] }, [BRIDGE]],
    ['the other', { people: ['Anna Berg, striker of Gullhaven FC'] }, [CUP]],
    ['both, where only their name is given', { people: ['Anna Berg'] }, [BRIDGE, CUP]],
    ['person and body', { people: ['Jonas Dvorak'], bodies: [LEAGUE] }, [TOLLS]],
    ['nobody', { people: ['Nils Aamodt'] }, []],
    ['a surname alone: nobody', { people: ['Moen'] }, []],
  ])('%s', (_what, filter, told) => {
    expect(setUp().titles(filter)).toEqual(told.map(({ title }) => title));
  });

  it('of the same name are told apart no more when one is gone', () => {
    const { titles } = setUp([BRIDGE, TOLLS, FERRY]);
    expect(titles({ people: ['Anna Berg, mayor of Oster'] })).toEqual([BRIDGE.title]);
  });

  it('are those that the article prints, as long as the index does not have it yet', () => {
    const { articles } = setUp();
    const stories = articles.map((each) => [each]);
    const told = (filter: StoryFilter) =>
      filterStories(stories, filter, createQuoteIndex()).map(([lead]) => lead?.article.title);
    expect(told({ people: ['Jonas Dvorak'] })).toEqual([TOLLS.title, TALK.title]);
    expect(told({ bodies: ['harbour league'] })).toEqual([BRIDGE.title, TOLLS.title]);
  });
});

it.each<readonly [StoryFilter, readonly string[]]>([
  [{}, []],
  [{ people: ['Kari Moen'] }, ['Kari Moen']],
  [{ people: ['Anna Berg, mayor of Oster'], topics: ['ferry'] }, ['Anna Berg']],
  [{ bodies: [LEAGUE], people: ['Kari Moen'] }, ['Jonas Dvorak', 'Kari Moen']],
  [{ people: ['Nils Aamodt'] }, []],
])('%j is about what is said by %j', (filter, speakers) => {
  const { articles, index } = setUp();
  const said = articles.flatMap(({ quotes }) => quotes).filter(isSaidBy(filter, index));
  expect(said.map(({ speaker }) => speaker?.name)).toEqual(speakers);
});

describe('outlets', () => {
  const told = ['Harbour Post', 'Coastal Courier', 'Harbour Post'].map((outlet, number) =>
    storedNews({ title: `Story ${number}`, outlet, url: `https://a.example/${number}` }),
  );
  const [first, second, third] = told as [StoredArticle, StoredArticle, StoredArticle];
  const stories = [[first, second], [third], [second]];

  it.each<readonly [StoryFilter, readonly number[]]>([
    [{ outlets: ['harbour post'] }, [0, 1]],
    [{ outlets: ['Courier'] }, [0, 2]],
    [{ outlets: ['Courier', 'Harbour'] }, [0, 1, 2]],
    [{ outlets: ['Evening'] }, []],
    [{ minOutlets: 2 }, [0]],
    [{ minOutlets: 3 }, []],
    [{ minOutlets: 2, outlets: ['Courier'], topics: ['story 1'] }, [0]],
    [{ minOutlets: 2, topics: ['story 2'] }, []],
  ])('%j keeps stories %j', (filter, kept) => {
    const found = filterStories(stories, filter, createQuoteIndex());
    expect(found).toEqual(kept.map((place) => stories[place]));
  });
});

describe('languages', () => {
  const written = (language: string, declared: string | null = null): StoredArticle => {
    const stored = storedNews({ title: 'Brücke', language });
    const reading = {
      blocks: [],
      authors: [],
      modifiedAtMs: null,
      language: declared,
      partial: null,
    };
    return { ...stored, article: { ...stored.article, reading } };
  };

  it.each([
    ['en', null, ['en'], true],
    ['de', null, ['en'], false],
    ['de', null, ['en', 'de'], true],
    ['nb', null, ['no'], true],
    ['zh', 'en', ['en'], false],
    // Too short to tell: by its page, else as English.
    ['und', 'de-AT', ['de'], true],
    ['und', 'de-AT', ['en'], false],
    ['und', null, ['en'], true],
    ['und', 'no tag', ['en'], true],
  ])('an article in %s on a page in %s is in %j: %s', (language, declared, languages, isKept) => {
    const article = written(language, declared);
    expect(filterArticles([article], { languages })).toEqual(isKept ? [article] : []);
    expect(filterArticles([article], {})).toEqual([article]);
  });
});

it('keeps what each of its conditions keeps, in order', () => {
  const { articles, index } = setUp();
  const stories = articles.map((each) => [each]);
  const some = (...values: string[]) => fc.subarray(values, { minLength: 1 });
  fc.assert(
    fc.property(
      fc.record(
        {
          topics: some('tolls', 'ferry', 'nothing'),
          people: some('Kari Moen', 'Anna Berg', 'Jonas Dvorak'),
          bodies: some(LEAGUE, 'Oster'),
          outlets: some('Harbour Post', 'Courier'),
          minOutlets: fc.integer({ min: 1, max: 2 }),
        },
        { requiredKeys: [] },
      ),
      (filter: StoryFilter) => {
        const alone = Object.entries(filter).map(([condition, value]) =>
          filterStories(stories, { [condition]: value }, index),
        );
        const all = stories.filter((story) => alone.every((kept) => kept.includes(story)));
        expect(filterStories(stories, filter, index)).toEqual(all);
      },
    ),
  );
});
