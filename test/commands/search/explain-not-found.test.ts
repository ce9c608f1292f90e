import { describe, expect, it } from 'vitest';
import { lineOf, openNewsroom, textOf } from '../../helpers/newsroom.ts';

describe('where nothing is found', () => {
  it.each([
    ['/search pilots herring', 'Without “herring” (5)', '/search pilots'],
    ['/search pilots this month', 'Published this month', '/search pilots since:20260228T2300Z'],
    ['/search hired tired', 'With some of the words (2)', '/search hired tired match:some'],
    ['/search hiring', 'With other forms of it (1)', '/search hiring match:some'],
    ['/search "pilots tired"', 'The words apart (2)', '/search pilots tired'],
    ['/search pilots until:2020', 'At any time (5)', '/search pilots'],
    ['/search pilots from:mountain', 'In any outlet (5)', '/search pilots'],
    ['/search standstill in:quotes', 'In quotes and articles (1)', '/search standstill'],
    ['/search sleep speaker:"Ruth Aldane"', 'By anyone (2)', '/search sleep'],
    ['/search Harowby', 'Quotes of Tomas Harrowby, leader of the union', '/quote "Tomas Harrowby"'],
    ['/search leader of the union', 'Quotes of Tomas Harrowby', '/quote "Tomas Harrowby"'],
  ])('%s offers “%s”', async (line, label, next) => {
    const { say } = await openNewsroom();
    const document = await say(line);
    expect(document.fallback).toContain('Found no');
    expect(lineOf(document, label)).toBe(next);
    expect(textOf(await say(next))).not.toContain('Found no');
  });

  it('says what was looked for, and how an article is added that has it', async () => {
    const { say } = await openNewsroom();
    const text = textOf(await say('/search herring'));
    expect(text).toContain('Found no quote and no article with “herring”.');
    expect(text).toContain('/feeds add');
    expect(text).not.toContain('There is something');
  });

  it('offers nothing that finds nothing, and no name for many words', async () => {
    const { say } = await openNewsroom();
    const document = await say('/search Harrowby herring bream plaice turbot');
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'note']);
  });
});
