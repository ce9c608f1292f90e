/** Buttons hold their whole state: a year and a restart later each works, or says what of it is gone. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FeedId } from '../../../src/model/article.ts';
import type { ReplyDocument } from '../../../src/model/reply.ts';
import { admin, lineOf, type Newsroom, openNewsroom, STRIKE_NEWS } from '../../helpers/newsroom.ts';
import { REPORTED } from '../../helpers/reports.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';
import { NEWS_DAY_MS, type News } from '../../helpers/values/news.ts';
import { person } from '../../helpers/values/quote.ts';

const YEAR_MS = 365 * 86_400_000;

/** All from one feed, so that all goes with it. */
const NEWS = STRIKE_NEWS.map((each): News => ({ ...each, feedId: 'harbour-post' }));

const LATER: readonly News[] = [
  {
    title: 'A year on',
    publishedAtMs: NEWS_DAY_MS + YEAR_MS - 3_600_000,
    said: [{ words: 'We sleep well now.', by: person('Tomas Harrowby') }],
  },
];

/** What was shown once, and the same newsroom a year later, with other news. */
async function openTwice(): Promise<{ first: Newsroom; later(): Promise<Newsroom> }> {
  const path = join(tempFolder(), 'verbatim.db');
  const first = await openNewsroom({ path, news: NEWS });
  return {
    first,
    async later() {
      await first.services.store.close();
      return openNewsroom({ path, news: LATER, nowMs: NEWS_DAY_MS + YEAR_MS });
    },
  };
}

const quotesIn = ({ blocks }: ReplyDocument) =>
  blocks.flatMap((block) => (block.kind === 'quote' ? [block.quote.id] : []));

describe('a year and a restart later', () => {
  it('pages turn as they did: what came since shifts none of them', async () => {
    const { first, later } = await openTwice();
    const page = await first.say('/quote Harrowby');
    const next = await first.say(lineOf(page, 'Next'));
    const newsroom = await later();
    expect((await newsroom.say('/quote Harrowby')).fallback).toContain('7 quotes');
    const again = await newsroom.say(lineOf(page, 'Next'));
    expect(quotesIn(again)).toEqual(quotesIn(next));
    expect(quotesIn(await newsroom.say(lineOf(again, 'Back')))).toEqual(quotesIn(page));
  });

  it('what can be shared is the same', async () => {
    const { first, later } = await openTwice();
    const page = await first.say('/quote Harrowby since:2w');
    const again = await (await later()).say(`/${page.shareCommandText}`);
    expect(quotesIn(again)).toEqual(quotesIn(page));
  });

  it('a quote stands with its words to take over, and can be reported', async () => {
    const { first, later } = await openTwice();
    const card = await first.say(`/cite ${REPORTED}`);
    const newsroom = await later();
    expect(await newsroom.say(`/cite ${REPORTED}`)).toEqual(card);
    expect(quotesIn(await newsroom.say(lineOf(card, 'More from this story')))).not.toEqual([]);
    const line = `${lineOf(card, 'Report')} why:"It was him"`;
    expect((await newsroom.say(line)).fallback).toContain('report 1');
  });

  it('an admin’s question can still be answered', async () => {
    const { first, later } = await openTwice();
    const asked = await first.say('/feeds remove "Harbour Post"', admin);
    await first.say(`/reports add ${REPORTED} "It was him"`);
    const newsroom = await later();
    expect((await newsroom.say(lineOf(asked, 'Stop'), admin)).fallback).toContain(
      'is not followed any more',
    );
    expect((await newsroom.say('/reports show 1', admin)).fallback).toContain('Report 1: open');
  });
});

describe('when what was shown is gone', () => {
  async function openGone(): Promise<{ first: Newsroom; gone(): Promise<Newsroom> }> {
    const { first, later } = await openTwice();
    return {
      first,
      async gone() {
        await first.services.store.removeArticlesOfFeed('harbour-post' as FeedId);
        await first.services.store.removeFeed('harbour-post' as FeedId);
        return later();
      },
    };
  }

  it('a page says so: nobody of the name is left', async () => {
    const { first, gone } = await openGone();
    const page = await first.say('/quote "Ruth Aldane" page:1');
    const all = await first.say('/positions "Aldersund Harbour Authority"');
    const newsroom = await gone();
    expect((await newsroom.say(`/${page.shareCommandText}`)).fallback).toContain(
      'What this showed is gone: nobody called “Ruth Aldane” is quoted any more.',
    );
    expect((await newsroom.say(`/${all.shareCommandText}`)).fallback).toContain(
      'What this showed is gone: nobody called “Aldersund Harbour Authority” is known any more.',
    );
  });

  it('a page says so: the name has other quotes now', async () => {
    const { first, gone } = await openGone();
    const page = await first.say('/quote Harrowby');
    const answer = await (await gone()).say(lineOf(page, 'Next'));
    expect(answer.fallback).toContain('Tomas Harrowby: no quotes until');
    expect(lineOf(answer, 'At any time (1)')).toBe('/quote "Tomas Harrowby"');
  });

  it.each([
    [`/cite ${REPORTED}`, 'This quote is not there any more.'],
    [`/cite ${REPORTED} more:story`, 'This quote is not there any more.'],
    [`/reports add ${REPORTED} "It was him"`, 'This quote is not there any more.'],
    ['/feeds remove harbour-post confirm:yes', 'No feed is called “harbour-post”.'],
    ['/digest remove s1 confirm:yes', 'No digest has the id “s1”.'],
    ['/speakers undo 3', 'No decision has the number 3, or it is undone already.'],
    ['/speakers show "Ruth Aldane"', 'Nobody called “Ruth Aldane” is known.'],
    ['/reports show 3', 'There is no report 3.'],
    ['/status audit page:4', 'There is no page 4: the audit log ends on page 1.'],
  ])('%s says so', async (line, finding) => {
    const { gone } = await openGone();
    const answer = await (await gone()).say(line, admin);
    expect(answer.audience).toBe('caller');
    expect(answer.fallback).toContain(finding);
  });
});
