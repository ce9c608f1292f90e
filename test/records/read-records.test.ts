import { describe, expect, it } from 'vitest';
import type { CsvRow } from '../../src/lib/csv.ts';
import type { ArticleId, FeedId } from '../../src/model/article.ts';
import { queryOf } from '../../src/platforms/console/pages/record-query.ts';
import {
  MAX_ROWS,
  type RecordQuery,
  type RecordTable,
} from '../../src/platforms/console/ports/record-ports.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { createRecordReader } from '../../src/records/read-records.ts';
import { feed } from '../helpers/values/feed.ts';
import { testLinks } from '../helpers/values/links.ts';
import { person, quote } from '../helpers/values/quote.ts';
import { about, indexOf, named } from '../helpers/values/quote-index.ts';

const DAY_MS = 86_400_000;
const NOW_MS = 100 * DAY_MS;
const WIRE = { contents: ['We will not pay for a bridge that leads nowhere.'] } as const;
const mayor = { speaker: person('Anna Berg', { office: 'mayor of Oster' }) };

const index = indexOf(
  { ...WIRE, ...mayor, outlet: 'Harbour Post', publishedAtMs: NOW_MS - 40 * DAY_MS },
  { ...WIRE, ...mayor, outlet: 'Evening Mail', publishedAtMs: NOW_MS - 39 * DAY_MS },
  { ...mayor, ...about('the ferry'), feedId: 'post' as FeedId, publishedAtMs: NOW_MS - DAY_MS },
  { ...named('Jonas Vik'), publishedAtMs: NOW_MS - 2 * DAY_MS },
  { speaker: person('a senior aide', { kind: 'unnamed' }), publishedAtMs: NOW_MS - 2 * DAY_MS },
  { speaker: null, publishedAtMs: NOW_MS - 2 * DAY_MS },
);

const read = (from = index, articleCount = 0) =>
  createRecordReader({
    index: from,
    links: testLinks,
    store: {
      describeOutlet: async () => ({ articleCount, newest: [], revisions: [] }),
      listFeeds: async () => [feed('post'), feed('Evening Mail'), feed('other')],
    },
    clock: { nowMs: () => NOW_MS },
  });

const records = read();

async function rows(table: RecordTable, query: Partial<RecordQuery> = {}, from = records) {
  const all: CsvRow[] = [];
  for await (const batch of from.rows(table, { ...queryOf({}), ...query })) all.push(...batch);
  return all;
}

describe('count', () => {
  const count = async (query: Partial<RecordQuery>) => {
    const { quoteCount, printingCount, voices } = await records.count({ ...queryOf({}), ...query });
    return [quoteCount, printingCount, voices.map(({ key }) => key)];
  };

  it.each<[string, Partial<RecordQuery>, unknown]>([
    ['all', {}, [5, 6, ['anna berg', 'jonas vik', 'a senior aide']]],
    ['the last days', { days: 7 }, [4, 4, ['anna berg', 'jonas vik', 'a senior aide']]],
    ['an outlet', { outlet: 'Evening Mail' }, [1, 1, ['anna berg']]],
    ['a topic by its name', { topic: 'The Ferry' }, [1, 1, ['anna berg']]],
    ['a speaker', { speaker: 'jonas vik' }, [1, 1, ['jonas vik']]],
    ['a kind', { kind: 'unnamed' }, [1, 1, ['a senior aide']]],
    ['what nobody says', { topic: 'a lighthouse' }, [0, 0, []]],
  ])('%s', async (_case, query, expected) => {
    expect(await count(query)).toEqual(expected);
  });

  it('names speakers with their office', async () => {
    const { voices } = await records.count(queryOf({}));
    expect(voices[0]?.label).toBe('Anna Berg, mayor of Oster');
  });
});

describe('rows', () => {
  it('gives every printing of the quotes, newest first, with its links and what it is a printing of', async () => {
    const quotes = await rows('quotes', { speaker: 'anna berg' });
    expect(quotes.map(({ id, statement, outlet }) => [id, statement, outlet])).toEqual([
      ['q2', 'q2', 'Harbour Post'],
      ['q1', 'q0', 'Evening Mail'],
      ['q0', 'q0', 'Harbour Post'],
    ]);
    expect(quotes[0]).toMatchObject({
      who: 'Anna Berg',
      words: 'It is number 2.',
      permalink: testLinks.toQuote('q2' as never),
    });
  });

  it('gives shares of all that is counted', async () => {
    expect(await rows('voices')).toMatchObject([
      { name: 'Anna Berg', kind: 'person', quotes: 2, share: 0.4, printings: 3 },
      { name: 'Jonas Vik', quotes: 1, share: 0.2, printings: 1 },
      { name: 'a senior aide', kind: 'unnamed' },
    ]);
    expect(await rows('outlets')).toMatchObject([
      { name: 'Harbour Post', quotes: 5, share: 1 },
      { name: 'Evening Mail', quotes: 1, share: 0.2 },
    ]);
    expect(await rows('topics')).toMatchObject([{ name: 'the ferry', quotes: 1 }]);
    expect(await rows('voices', { topic: 'a lighthouse' })).toEqual([]);
  });

  it('gives positions with words and links', async () => {
    expect(await rows('positions')).toMatchObject([
      {
        holder: 'Anna Berg, mayor of Oster',
        topic: 'the ferry',
        stance: 'against',
        act: 'rejects',
        words: 'It is number 2.',
        permalink: testLinks.toQuote('q2' as never),
        stanceBefore: null,
      },
    ]);
  });

  it.each(['quotes', 'voices', 'outlets', 'topics', 'positions'] as const)(
    'has the same columns in each row of %s',
    async (table) => {
      const columns = (await rows(table)).map((row) => Object.keys(row).join());
      expect(new Set(columns).size).toBe(1);
    },
  );

  it('ends where a file is long enough', async () => {
    const many = createQuoteIndex();
    const quotes = Array.from({ length: 1000 }, () => quote());
    for (let number = 0; number <= MAX_ROWS / 1000; number++)
      many.putArticle(`a${number}` as ArticleId, quotes);
    let count = 0;
    for await (const batch of read(many).rows('quotes', queryOf({}))) count += batch.length;
    expect(count).toBe(MAX_ROWS);
  });
});

describe('outlet', () => {
  const FIRST = { offset: 0, limit: 2 };

  it('gives its quotes as it prints them, newest first, and its feeds', async () => {
    const found = await records.outlet('harbour post', FIRST);
    const outlet = found.kind === 'one' ? found.outlet : null;
    expect(outlet).toMatchObject({ name: 'Harbour Post', counts: { quoteCount: 5 } });
    expect(outlet?.cards.map(({ id }) => id)).toEqual(['q2', 'q3']);
    expect(outlet?.feeds.map(({ id }) => id)).toEqual(['post']);
    const mail = await records.outlet('Evening Mail', FIRST);
    expect(mail.kind === 'one' && mail.outlet.cards[0]).toMatchObject({
      id: 'q1',
      alsoIn: [{ text: 'Harbour Post (1 day earlier)' }],
    });
    expect(mail.kind === 'one' && mail.outlet.feeds.map(({ id }) => id)).toEqual(['Evening Mail']);
  });

  it('gives the page that was asked for', async () => {
    const found = await records.outlet('Harbour Post', { offset: 4, limit: 2 });
    expect(found.kind === 'one' && found.outlet.cards.map(({ id }) => id)).toEqual(['q0']);
  });

  it('knows one that is read and quotes nobody', async () => {
    const found = await read(index, 3).outlet('Quiet Gazette', FIRST);
    expect(found).toMatchObject({ kind: 'one', outlet: { articleCount: 3, cards: [] } });
  });

  it.each([
    ['Harbor Post', ['Harbour Post']],
    ['the post', ['Harbour Post']],
    ['Evning Mail', ['Evening Mail']],
    ['', []],
    ['Quiet Gazette', []],
  ])('names those near “%s”', async (name, nearest) => {
    expect(await records.outlet(name, FIRST)).toEqual({ kind: 'none', nearest });
  });
});
