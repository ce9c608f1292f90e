import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/lib/text/fold-text.ts';
import type { QuoteCard, ReplyDocument, StoryCard } from '../../src/model/reply.ts';
import { lineOf, openNewsroom, textOf } from '../helpers/newsroom.ts';
import { HOSTILE } from '../helpers/values/hostile.ts';
import { NEWS_DAY_MS, type News, news } from '../helpers/values/news.ts';
import { person } from '../helpers/values/quote.ts';

const HOUR_MS = 3_600_000;

function found({ blocks }: ReplyDocument) {
  const quotes: QuoteCard[] = [];
  const articles: StoryCard[] = [];
  for (const block of blocks) {
    if (block.kind === 'quote') quotes.push(block.quote);
    if (block.kind === 'story') articles.push(block.story);
  }
  return { quotes, articles };
}

describe('/search', () => {
  it('shows quotes, then articles with the part around the words, and what is to be set off in both', async () => {
    const { say } = await openNewsroom();
    const document = await say('/search "tired pilots"');
    expect(textOf(document)).toBe(
      [
        '# 1 quote and 1 article',
        'with “tired pilots”',
        '> Nobody here wants tired pilots. (Ruth Aldane)',
        '= Harbour at a standstill',
        'Copy, report, more from the story …',
        '(Ruth Aldane: “Nobody here wants tired pilots.”: cite 0ig6HqqyZ02-)',
      ].join('\n'),
    );
    const { quotes, articles } = found(document);
    expect(quotes.map(({ highlight }) => highlight)).toEqual([['tired pilots']]);
    expect(articles).toMatchObject([
      {
        outlet: 'Harbour Post',
        summary: ['“Nobody here wants tired pilots.” Ruth Aldane said.'],
        highlight: ['tired pilots'],
      },
    ]);
    expect(articles[0]?.url).toMatch(/^https:\/\/harbour-post\.example\/.*#:~:text=/);
  });

  it.each([
    ['/search pilots', 3, 2],
    ['/search PILOTS wrong', 1, 1],
    ['/search "pilots tired"', 0, 0],
    ['/search pilots in:quotes', 3, 0],
    ['/search pilots in:articles', 0, 2],
    ['/search pilots from:courier', 1, 1],
    ['/search pilots since:24h', 1, 1],
    ['/search pilots until:2026-03-01', 2, 1],
    ['/search pilots speaker:"Ruth Aldane"', 3, 0],
    ['/search sleep speaker:Harrowby', 1, 0],
    ['/search standstill', 0, 1],
    ['/search hired tired match:some', 2, 0],
    ['/search hired tired match:all', 0, 0],
  ])('%s finds %i quotes and %i articles', async (line, quoteCount, articleCount) => {
    const { say } = await openNewsroom();
    const { quotes, articles } = found(await say(line));
    expect([quotes.length, articles.length]).toEqual([quoteCount, articleCount]);
  });

  it('shows the same words of several outlets once', async () => {
    const said = [
      { words: 'We will never again sail without a second pilot.', by: person('Anna Berg') },
    ];
    const { say } = await openNewsroom({
      news: [
        { title: 'One', said },
        { title: 'Two', outlet: 'Coastal Courier', said },
      ],
    });
    const { quotes, articles } = found(await say('/search "second pilot"'));
    expect(quotes.map(({ alsoIn }) => alsoIn?.map(({ text }) => text))).toEqual([
      ['Coastal Courier'],
    ]);
    expect(articles).toHaveLength(2);
  });

  it('turns pages of four, and what is published meanwhile shifts none of them', async () => {
    const given = (at: number): News => ({
      title: `Tug ${at}`,
      publishedAtMs: NEWS_DAY_MS - at * HOUR_MS,
      said: [{ words: `Tug number ${at} has sailed.`, by: person('Anna Berg') }],
    });
    const { say, services } = await openNewsroom({ news: [1, 2, 3, 4, 5, 6].map(given) });
    const first = await say('/search tug');
    expect(textOf(first)).toContain('Page 1 of 2');
    const late = news({ ...given(0), publishedAtMs: NEWS_DAY_MS + HOUR_MS });
    const outcome = await services.store.saveArticle(late.article, late.analysis);
    if (outcome.kind === 'added') services.index.putArticle(late.article.id, outcome.stored.quotes);
    const second = await say(lineOf(first, 'Next'));
    const titles = [first, second].map((each) => found(each).articles.map(({ title }) => title));
    expect(titles).toEqual([
      ['Tug 1', 'Tug 2', 'Tug 3', 'Tug 4'],
      ['Tug 5', 'Tug 6'],
    ]);
    expect(found(second).quotes.map(({ contents }) => contents[0])).toEqual([
      'Tug number 5 has sailed.',
      'Tug number 6 has sailed.',
    ]);
    expect(found(await say(lineOf(second, 'Back')))).toEqual(found(first));
    expect(found(await say(`/${first.shareCommandText}`))).toEqual(found(first));
    expect(textOf(await say('/search tug page:9'))).toContain('There is no page 9');
  });

  it('offers the quotes of someone who is called as the words say', async () => {
    const { say } = await openNewsroom();
    expect(lineOf(await say('/search Harrowby'), 'Quotes of Tomas Harrowby')).toBe(
      '/quote "Tomas Harrowby"',
    );
  });

  it.each(['…', '""', '-- ! --'])('asks for a word where there is none in %j', async (words) => {
    const { say } = await openNewsroom();
    expect((await say(`/search ${words}`)).problem).toMatchObject({ option: 'words' });
  });

  it('says that it looks for some of the words, and that articles have all', async () => {
    const { say } = await openNewsroom();
    const text = textOf(await say('/search "hired tired" match:some'));
    expect(text).toContain('some of the words, or their other forms');
    expect(textOf(await say('/search hired tired match:some in:articles'))).toContain(
      'match:some is for quotes: an article has all of the words.',
    );
  });

  it('says that articles have no speaker', async () => {
    const { say } = await openNewsroom();
    const document = await say('/search strike speaker:Harrowby in:articles');
    expect(document.problem?.finding).toContain('speaker: is for quotes');
  });

  it('asks which speaker is meant, and says so of nobody', async () => {
    const { say } = await openNewsroom();
    expect((await say('/search pilots speaker:Aldane')).fallback).toContain(
      'Which one do you mean?',
    );
    expect((await say('/search pilots speaker:Nobody')).fallback).toContain(
      'Nobody called “Nobody”',
    );
  });

  it.each([
    'pilots" OR "strike',
    'pilots NEAR strike',
    'title:pilots',
    'pilots*',
    '(pilots',
    'pilots AND NOT strike',
    `${'pilots '.repeat(500)}`,
    '"'.repeat(4000),
    '\u0000',
    HOSTILE,
  ])('answers %j like any other words', async (words) => {
    const { say } = await openNewsroom();
    const document = await say(`/search ${words}`);
    expect(document.fallback).not.toContain('went wrong');
    for (const { summary } of found(document).articles)
      expect(` ${foldText(summary.join(' '))} `).toContain(' pilots ');
  });

  it('finds the best that has all words, and nothing that lacks one', async () => {
    const word = fc.constantFrom('cod', 'Quota', 'ÅRHUS', 'straße', 'harbour’s', 'seven');
    const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((each) => each.join(' '));
    const phrases = fc.array(fc.array(word, { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 2,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 5 }),
        phrases,
        async (texts, asked) => {
          const { say, services } = await openNewsroom({
            news: texts.map((text, at) => ({
              title: `Item ${at}`,
              publishedAtMs: NEWS_DAY_MS - at * HOUR_MS,
              said: [{ words: text, by: person(`Speaker ${at}`) }],
            })),
          });
          const sought = asked.map((phrase) => foldText(phrase.join(' ')));
          const hasAll = (text: string) =>
            sought.every((phrase) => ` ${foldText(text)} `.includes(` ${phrase} `));
          const line = asked.map((phrase) => `"${phrase.join(' ')}"`).join(' ');
          const { quotes, articles } = found(await say(`/search ${line}`));
          const having = texts.flatMap((text, at) => (hasAll(text) ? [at] : []));
          const ranked = services.index.find({
            words: asked.map((phrase) => phrase.join(' ')),
            best: 'all',
            offset: 0,
            limit: 4,
          });
          expect(quotes.map(({ speaker }) => speaker)).toEqual(
            ranked.quotes.map(({ speaker }) => speaker?.name),
          );
          expect(ranked.total).toBe(having.length);
          expect(having.map((at) => `Speaker ${at}`)).toEqual(
            expect.arrayContaining(quotes.map(({ speaker }) => speaker)),
          );
          expect(articles.every(({ title }) => having.some((at) => title === `Item ${at}`))).toBe(
            true,
          );
          expect(articles).toHaveLength(Math.min(having.length, 4));
          await services.store.close();
        },
      ),
      { numRuns: 25 },
    );
  });
});
