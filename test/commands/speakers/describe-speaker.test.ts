import { describe, expect, it } from 'vitest';
import {
  concerns,
  describeDecision,
  explainForm,
  mergeLine,
  names,
  sayDecision,
  sayOverTime,
  shortHandle,
  showLine,
  splitLine,
  undoLine,
} from '../../../commands/speakers/describe-speaker.ts';
import type { ArticleId } from '../../../src/model/article.ts';
import { createQuoteIndex } from '../../../src/quote-index/create-quote-index.ts';
import { newsDayClock } from '../../helpers/store/open-test-store.ts';
import { NEWS_DAY_MS } from '../../helpers/values/news.ts';
import { person, quote } from '../../helpers/values/quote.ts';
import { alias, merge, split } from '../../helpers/values/speaker-decisions.ts';

describe('a decision in words', () => {
  it.each([
    [merge(['Anna Berg', 'mayor'], 'A. K. Moen'), 'Anna Berg (mayor) and A. K. Moen are one'],
    [split('A. Berg'), 'A. Berg is an entry of its own'],
    [split('Anna Berg', 'striker'), 'Anna Berg as “striker” is another'],
    [alias(['Anna Berg', 'mayor'], 'Nan'), 'Anna Berg (mayor) also goes by “Nan”'],
  ])('%o', (decision, words) => {
    expect(sayDecision(decision)).toBe(words);
  });

  it('says when it was decided, and not by whom, which other workspaces would see', () => {
    const services = { clock: newsDayClock, timeZone: 'UTC' };
    const decided = { ...split('A. Berg'), decidedAtMs: NEWS_DAY_MS - 86_400_000 };
    expect(describeDecision(decided, services)).toBe('A. Berg is an entry of its own · 2 Mar');
  });
});

it.each([
  ['Dr. Anna Berg', 'title'],
  ['A. Berg', 'initial'],
  ['Anna K. Berg', 'middle name'],
  ['Ana-Maria Berg', 'short form or other spelling, office or body the same'],
  ['Anna Berg Jr.', 'with or without suffix, office or body the same'],
  ['anna berg', null],
  ['Berg', 'other name'],
])('says why %s is Anna Berg', (form, reason) => {
  expect(explainForm('Anna Berg', form)).toBe(reason);
});

it('says that the gazetteer has two names for one', () => {
  expect(explainForm('Britain', 'U.K.')).toBe('gazetteer');
  expect(explainForm('Britain', 'EU')).toBe('other name');
});

describe('what was one after the other', () => {
  const DAY_MS = 86_400_000;
  const services = { clock: newsDayClock, timeZone: 'UTC' };
  const span = (name: string, fromDay: number, toDay: number) => ({
    name,
    fromMs: NEWS_DAY_MS + fromDay * DAY_MS,
    toMs: NEWS_DAY_MS + toDay * DAY_MS,
  });

  it.each([
    [[span('mayor', -9, -6), span('minister', -3, 0)], 'mayor until 25 Feb, minister since 28 Feb'],
    [[span('minister', -3, 0), span('mayor', -9, -6)], 'mayor until 25 Feb, minister since 28 Feb'],
    [
      [
        span('clerk', -20, -15),
        span('mayor', -9, -6),
        span('Mayor', -8, -5),
        span('minister', -3, 0),
      ],
      'clerk until 16 Feb, Mayor 22 Feb – 26 Feb, minister since 28 Feb',
    ],
    [[span('mayor', -9, -2), span('minister', -3, 0)], null],
    [[span('mayor', -9, -3), span('minister', -3, 0)], null],
    [[span('mayor', -9, -6)], null],
    [[], null],
  ])('%j: %s', (spans, said) => expect(sayOverTime(spans, services)).toBe(said));
});

it('says that another spelling is one', () => {
  expect(explainForm('Ihor Zelensky', 'Ihor Zelenskyy')).toBe('spelling');
});

describe('what is known of entries', () => {
  const index = createQuoteIndex();
  const office = 'deputy chair of the committee for lights';
  [person('Anna Berg', { office }), person('Anna Berg', { office: 'striker' }), person('Ida Moen')]
    .map((speaker, at) => ({ speaker, articleId: `a${at}` as ArticleId }))
    .forEach((change) => {
      index.putArticle(change.articleId, [quote(change)]);
    });
  const [moen] = index.findNames('Moen');
  const [chair] = index.findNames('Anna Berg, chair');

  it('tells which decisions concern one', () => {
    expect(moen && concerns(split('ida moen'), moen)).toBe(true);
    expect(moen && concerns(merge('Anna Berg', 'Ida Moen'), moen)).toBe(true);
    expect(moen && concerns(split('Anna Berg'), moen)).toBe(false);
    expect(moen && concerns(alias('Ida Moen', 'Idun'), moen)).toBe(true);
    expect(names(alias('Ida Moen', 'Idun'), 'idun')).toBe(true);
    expect(names(split('Ida Moen'), 'Idun')).toBe(false);
  });

  it('writes one of several as short as it can be', () => {
    expect(moen && shortHandle(moen, index)).toBe('Ida Moen');
    expect(chair && shortHandle(chair, index)).toBe('Anna Berg, deputy');
  });
});

it('writes the lines of buttons', () => {
  expect(showLine('Anna Berg')).toBe('speakers show "Anna Berg"');
  expect(mergeLine('Anna Berg', 'Moen', 'yes')).toBe('speakers merge "Anna Berg" Moen confirm:yes');
  expect(splitLine('Anna Berg', 'A. Berg')).toBe('speakers split "Anna Berg" "A. Berg"');
  expect(undoLine(7)).toBe('speakers undo 7');
});
