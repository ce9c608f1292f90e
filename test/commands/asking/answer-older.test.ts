/** Answers of a newsroom whose memory holds only what is not older than four days: the first news of the strike is in the store alone. */
import { describe, expect, it } from 'vitest';
import type { ReplyDocument } from '../../../src/model/reply.ts';
import { lineOf, openNewsroom, STRIKE_NEWS, textOf } from '../../helpers/newsroom.ts';
import { NEWS_DAY_MS, type News } from '../../helpers/values/news.ts';
import { person } from '../../helpers/values/quote.ts';

const DAY_MS = 86_400_000;
const heldSinceMs = NEWS_DAY_MS - 4 * DAY_MS;

const openHalf = (news: readonly News[] = STRIKE_NEWS) => openNewsroom({ heldSinceMs, news });
const wordsIn = (document: ReplyDocument) =>
  document.blocks.flatMap((block) => (block.kind === 'quote' ? [block.quote.contents[0]] : []));

const IN_STORE =
  'In the store: 1 older article naming Tomas Harrowby, published before 27 Feb, 09:30.';

describe('/quote of one who was quoted before, too', () => {
  it('shows what is in memory, says that there is more, and a button reads it', async () => {
    const { say } = await openHalf();
    const first = await say('/quote Harrowby');
    expect(textOf(first)).toContain('# Tomas Harrowby, leader of the union: 4 quotes');
    expect(textOf(first)).toContain(`${IN_STORE}\n[Older: `);
    const older = await say(lineOf(first, 'Older'));
    expect(textOf(older)).toContain('until 27 Feb, 09:30');
    expect(wordsIn(older)).toEqual([
      'We are asking for sleep, not for money.',
      'The authority has never listened to a pilot.',
    ]);
    expect(textOf(older)).not.toContain('In the store');
  });

  it.each([
    ['with words that only older ones have', '/quote Harrowby money'],
    ['until a time before what is in memory', '/quote Harrowby money until:2026-02-25'],
  ])('reads the store at once, asked %s', async (_case, line) => {
    const { say } = await openHalf();
    expect(wordsIn(await say(line))).toEqual(['We are asking for sleep, not for money.']);
  });

  it('says nothing of the store where only what is in memory was asked for', async () => {
    const { say } = await openHalf();
    expect(textOf(await say('/quote Harrowby since:2d'))).not.toContain('In the store');
  });

  it('says nothing of the store where it was looked through in vain', async () => {
    const { say } = await openHalf();
    const text = textOf(await say('/quote Harrowby lighthouse'));
    expect(text).toContain('no quotes with “lighthouse”');
    expect(text).not.toContain('In the store');
  });

  it('goes on behind what was looked through in vain, where there is more', async () => {
    const many = Array.from({ length: 210 }, (_, at) => ({
      title: `Day ${at}`,
      publishedAtMs: NEWS_DAY_MS - (20 + at) * DAY_MS,
      said: [{ words: `It is day ${at}.`, by: person('Tomas Harrowby') }],
    }));
    const { say } = await openHalf([...many, ...STRIKE_NEWS]);
    const first = await say('/quote Harrowby "day 205"');
    expect(wordsIn(first)).toEqual([]);
    expect(wordsIn(await say(lineOf(first, 'Older')))).toEqual(['It is day 205.']);
  });

  it('says nothing of the store where it has nothing older of them', async () => {
    const { say } = await openHalf();
    expect(textOf(await say('/quote Ruth Aldane'))).not.toContain('In the store');
  });
});

describe('/quote of one who is in the store alone', () => {
  const OLD: readonly News[] = [
    {
      title: 'Lighthouse sold',
      publishedAtMs: NEWS_DAY_MS - 30 * DAY_MS,
      said: [{ words: 'The lamp will burn on as long as I live.', by: person('Ingrid Vestby') }],
    },
    ...STRIKE_NEWS,
  ];

  it.each([
    '/quote Ingrid Vestby',
    '/quote Vestby',
    '/quote Vestby lamp',
    '/quote Ingrid Vestby lamp',
    '/quote "Ingrid Vestby"',
    '/quote Vestby until:2026-02-10',
  ])('%s reads it', async (line) => {
    const { say } = await openHalf(OLD);
    expect(wordsIn(await say(line))).toEqual(['The lamp will burn on as long as I live.']);
  });

  it('a slip is answered with the name that may be meant', async () => {
    const { say } = await openHalf(OLD);
    expect(textOf(await say('/quote Ingrid Westby'))).toContain('Ingrid Vestby');
  });

  it('nobody is nobody there, too', async () => {
    const { say } = await openHalf(OLD);
    expect(textOf(await say('/quote Nils Ostrand'))).toContain('Nobody called “Nils Ostrand”');
  });
});

describe('what else is answered from the store where memory has not got it', () => {
  const ABOUT = '"Aldersund Harbour Authority"';

  it('/positions: what others said', async () => {
    const { say } = await openHalf();
    const first = await say(`/positions ${ABOUT}`);
    expect(textOf(first)).toContain('In the store: 1 older article naming Aldersund Harbour');
    expect(textOf(first)).not.toContain('never listened');
    const older = await say(lineOf(first, 'Older'));
    expect(textOf(older)).toContain('> The authority has never listened to a pilot.');
    expect(textOf(older)).toContain('> Every pilot we have is trained and rested.');
    expect(textOf(older)).not.toContain('kept its word');
  });

  it('/positions about someone', async () => {
    const { say } = await openHalf();
    const line = `/positions Harrowby about:${ABOUT} until:2026-02-25`;
    expect(textOf(await say(line))).toContain('> The authority has never listened to a pilot.');
  });

  it('/compare', async () => {
    const { say } = await openHalf();
    const first = await say(`/compare Harrowby ${ABOUT}`);
    expect(textOf(first)).toContain(
      'naming Tomas Harrowby or Aldersund Harbour Authority or Ruth Aldane, published',
    );
    const older = textOf(await say(lineOf(first, 'Older')));
    expect(older).toContain('> We are asking for sleep, not for money.');
    expect(older).toContain('> Every pilot we have is trained and rested.');
  });

  it('/search, by words', async () => {
    const { say } = await openHalf();
    const first = await say('/search pilots in:quotes');
    expect(wordsIn(first)).not.toContain('The authority has never listened to a pilot.');
    const found = await say('/search money in:quotes');
    expect(wordsIn(found)).toEqual(['We are asking for sleep, not for money.']);
    const both = await say('/search pilot in:quotes');
    expect(wordsIn(both)).toEqual(
      expect.arrayContaining(['The authority has never listened to a pilot.']),
    );
  });

  it('/search, by words that are there on both sides', async () => {
    const { say } = await openHalf();
    const first = await say('/search authority in:quotes');
    expect(textOf(first)).toContain('In the store: 1 older article with the words');
    expect(wordsIn(await say(lineOf(first, 'Older')))).toEqual([
      'The authority has never listened to a pilot.',
    ]);
  });

  it('/search, of a speaker', async () => {
    const { say } = await openHalf();
    const found = await say('/search money speaker:Harrowby');
    expect(wordsIn(found)).toEqual(['We are asking for sleep, not for money.']);
    expect(textOf(await say('/search money speaker:Ostrand'))).toContain('Nobody called “Ostrand”');
  });

  it('/search in:articles has them all, and no word of what is in memory', async () => {
    const { say } = await openHalf();
    expect(textOf(await say('/search money in:articles'))).toContain('= Union calls strike');
    expect(textOf(await say('/search money in:articles'))).not.toContain('In the store');
  });

  it('/cite', async () => {
    const { say } = await openHalf();
    const older = await say('/quote Harrowby money');
    const id = older.blocks.flatMap((block) => (block.kind === 'quote' ? block.quote.id : []))[0];
    expect(wordsIn(await say(`/cite ${id}`))).toEqual(['We are asking for sleep, not for money.']);
  });
});
