import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import type { Article } from '../../../src/model/article.ts';
import { createArticleRows } from '../../../src/store/articles/article-rows.ts';
import { isPostgres } from '../../../src/store/database/dialect.ts';
import { askTogether, inTransaction } from '../../../src/store/database/transactions.ts';
import {
  compareAhead,
  copyBands,
  isCopy,
  recordCopies,
  searchCopies,
  selectCandidates,
} from '../../../src/store/stories/copy-rows.ts';
import { FakeClock } from '../../helpers/fake-clock.ts';
import { openTestDatabase } from '../../helpers/store/open-test-database.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { NEWS_DAY_MS, type News, news } from '../../helpers/values/news.ts';

const DAY_MS = 86_400_000;
/** For storing hundreds of articles beside other tests. */
const MANY_MS = 30_000;

const SENTENCES = [
  'Crews of the Norland ferries stopped work on Tuesday morning in a dispute about night shifts.',
  'The union said four hundred sailors had joined the strike before the sun was up.',
  'Passengers slept on benches in the hall of the terminal, and some of them walked home over the dam.',
  'A spokesman for the company said that talks would go on as long as anybody wanted to talk.',
  'The mayor sent soup and blankets, and asked both sides to think of the winter.',
];

const BELOW =
  'This paper is read in nine towns and sent out by boat; to get it in the morning, leave your address at the harbour office or with any conductor; letters are welcome, and short ones are printed first.';

const wire: News = { title: 'Ferry crews walk out', lead: SENTENCES };
const cut: News = {
  title: 'Ferries at rest',
  outlet: 'Coastal Courier',
  lead: SENTENCES.slice(0, 3),
};
const other: News = {
  title: 'Harbour opens a school',
  outlet: 'Evening Mail',
  lead: [
    'Children of the north quay went to a school of their own for the first time on Monday morning.',
    'It has nine rooms, a garden behind the net store, and a bell that was once a ship’s.',
    'Their teacher had taught them in a boat shed for two winters while the council looked for money.',
  ],
};

const flash: News = {
  title: 'Six lost',
  lead: ['The ferry to Norland sank off the dam this morning.'],
};
const FLASH_ELSEWHERE = 'https://harbour-post.example/live/six-lost';

async function openWithCopies(all: readonly News[]) {
  const clock = new FakeClock(NEWS_DAY_MS);
  const store = await openTestStore({ clock });
  const save = async (given: News) => {
    const { article, analysis } = news(given);
    await store.saveArticle(article, analysis);
    return article.id;
  };
  const ids = [];
  for (const each of all) ids.push(await save(each));
  return { store, save, ids, clock };
}

it('compares in its turn what came, or changed, since it was compared ahead', async () => {
  const db = await openTestDatabase();
  const clock = new FakeClock(NEWS_DAY_MS);
  const rows = createArticleRows(db, { clock, logger: silentLogger });
  const save = async (given: News) => {
    const { article, analysis } = news(given);
    await rows.saveArticle(article, analysis);
    return article;
  };
  const own = await save(wire);
  const former = await save({ ...wire, outlet: 'Island Gazette' });
  const lasting = await save({ ...wire, outlet: 'Quay Times' });
  const search = isPostgres(db) ? await compareAhead(db, own) : searchCopies(own);
  await save({ ...other, outlet: former.outlet, url: former.url });
  const come = await save(cut);
  const { copies } = await inTransaction(db, async (transaction) => {
    const [candidates] = await askTogether(transaction, [
      selectCandidates(transaction, own, search),
    ]);
    return recordCopies(transaction, own, { search, candidates, nowMs: clock.nowMs() });
  });
  expect(copies).toEqual([lasting, come].map(({ id, text }) => ({ id, text })));
});

describe('isCopy', () => {
  it.each<[string, News, News, boolean]>([
    ['a cut and retitled copy', wire, cut, true],
    ['another story', wire, other, false],
    [
      'a copy of eight days later',
      wire,
      { ...cut, publishedAtMs: NEWS_DAY_MS + 8 * DAY_MS },
      false,
    ],
    [
      'half of it in the same outlet',
      wire,
      { ...cut, outlet: 'Harbour Post', lead: [...SENTENCES.slice(0, 2), ...(other.lead ?? [])] },
      false,
    ],
    ['all of it in the same outlet', wire, { ...wire, title: 'Ferry crews walk out again' }, true],
    [
      'nothing but what a group of papers prints below',
      { ...wire, lead: [...SENTENCES.slice(0, 2), BELOW] },
      { ...other, lead: [...(other.lead ?? []).slice(0, 2), BELOW] },
      false,
    ],
    [
      'a few words',
      { title: 'Ferry strike' },
      { title: 'Ferry strike', outlet: 'Evening Mail' },
      false,
    ],
    ['a flash at two addresses of its outlet', flash, { ...flash, url: FLASH_ELSEWHERE }, true],
    [
      'that with another figure',
      flash,
      { ...flash, url: FLASH_ELSEWHERE, title: 'Seven lost' },
      false,
    ],
    ['that of another outlet', flash, { ...flash, outlet: 'Evening Mail' }, false],
    [
      'a bulletin that comes each hour',
      flash,
      { ...flash, url: FLASH_ELSEWHERE, publishedAtMs: NEWS_DAY_MS + 3_600_000 },
      false,
    ],
    [
      'a title alone',
      { title: 'Correction' },
      { title: 'Correction', url: FLASH_ELSEWHERE },
      false,
    ],
  ])('tells %s', (_case, one, two, isOne) => {
    const [a, b] = [one, two].map((each) => inParagraphs(news(each).article));
    if (a === undefined || b === undefined) throw new Error('no articles');
    expect([isCopy(a, b), isCopy(b, a)]).toEqual([isOne, isOne]);
  });
});

describe('copyBands', () => {
  it('has none in common for texts that have nothing in common', () => {
    const bands = new Set(copyBands(news(wire).article.text));
    expect(copyBands(news(other).article.text).filter((band) => bands.has(band))).toEqual([]);
    expect(copyBands(news(cut).article.text).some((band) => bands.has(band))).toBe(true);
  });
});

describe('the store', () => {
  it('knows the copies of an article, both ways round', async () => {
    const { store, ids } = await openWithCopies([wire, cut, other]);
    const [a = '', b = ''] = ids;
    const pairs = [[a, b].sort(), [a, b].sort().reverse()];
    expect(await store.listCopies(ids)).toEqual(pairs);
    expect(await store.listCopies(ids.slice(2))).toEqual([]);
  });

  it('knows what one outlet printed in few words at two addresses', async () => {
    const { store, ids } = await openWithCopies([flash, { ...flash, url: FLASH_ELSEWHERE }]);
    const [first, second] = ids;
    expect(await store.listCopies(ids.slice(0, 1))).toEqual([[first, second]]);
  });

  it('knows the same copies in whatever order they came', async () => {
    const one = await openWithCopies([wire, cut, other]);
    const two = await openWithCopies([other, cut, wire]);
    expect(await two.store.listCopies(two.ids)).toEqual(await one.store.listCopies(one.ids));
  });

  it('finds a copy after a clock was far ahead for a while', async () => {
    const { store, save, ids, clock } = await openWithCopies([wire]);
    await clock.advance(365 * DAY_MS);
    await save(other);
    const copy = await save(cut);
    expect(await store.listCopies([copy])).toEqual([[copy, ids[0]]]);
  });

  it('forgets a copy that was edited into another text, and one that was removed', async () => {
    const { store, save, ids } = await openWithCopies([wire, cut]);
    const url = news(cut).article.url;
    await save({ ...other, outlet: 'Coastal Courier', url });
    expect(await store.listCopies(ids)).toEqual([]);
    await save({ ...cut, url });
    expect(await store.listCopies(ids)).toHaveLength(2);
  });

  it('does not look for what came weeks ago', async () => {
    const { store, save, ids, clock } = await openWithCopies([wire]);
    await clock.advanceTo(NEWS_DAY_MS + 15 * DAY_MS);
    await save({ ...other, publishedAtMs: NEWS_DAY_MS + 15 * DAY_MS });
    await clock.advance(DAY_MS);
    await save({ ...other, title: 'A school opens' });
    await save(cut);
    expect(await store.listCopies(ids)).toEqual([]);
  });
});

describe('a story on two hundred outlets', () => {
  const OUTLETS = 200;
  /** Whole or cut, under the headline of each. */
  const printed = (number: number): News => ({
    title: `Ferries, as outlet ${number} has it`,
    outlet: `Outlet ${number}`,
    lead: SENTENCES.slice(0, 3 + (number % 3)),
  });
  const all = Array.from({ length: OUTLETS }, (_, number) => printed(number));

  it(
    'is one group, whichever of its articles is asked for, and each has all the others as copies',
    async () => {
      const { store, ids } = await openWithCopies([...all, other]);
      const story = ids.slice(0, OUTLETS);
      expect(await store.listCopyGroups(ids)).toEqual([story]);
      expect(
        await store.listCopyGroups([ids[OUTLETS - 1] ?? ids[0]].flatMap((id) => id ?? [])),
      ).toEqual([story]);
      const last = story.slice(-1);
      const copies = (await store.listCopies(last)).map(([, copyId]) => copyId);
      expect(copies).toEqual(story.slice(0, -1).sort());
    },
    MANY_MS,
  );

  it('stays one group while the outlets edit it, the first ones too', async () => {
    const few = all.slice(0, 40);
    const { store, save, ids } = await openWithCopies(few);
    for (const each of few)
      await save({ ...each, lead: [...(each.lead ?? []), `${each.outlet} has more soon.`] });
    const [group, ...more] = await store.listCopyGroups(ids);
    expect([group?.length, more.length]).toEqual([few.length, 0]);
  });

  it('is no copy of what a round-up prints beside it', async () => {
    const roundUp: News = {
      title: 'The day in short',
      outlet: 'Norland Digest',
      lead: [...SENTENCES, ...(other.lead ?? [])],
    };
    const { store, ids } = await openWithCopies([wire, other, roundUp]);
    const [story, school, both] = ids;
    expect(await store.listCopyGroups(ids.slice(0, 1))).toEqual([ids]);
    expect(await store.listCopies(ids.slice(0, 2))).toEqual(
      [
        [story, both],
        [school, both],
      ].sort(),
    );
  });
});

/** A paragraph a sentence. */
const inParagraphs = (article: Article): Article => ({
  ...article,
  text: article.text.replaceAll('. ', '.\n\n'),
});
