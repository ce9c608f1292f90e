import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { FATES } from '../../../src/analysis/positions/fate-lexicon.ts';
import { RULES_ALONE } from '../../helpers/analysis/rules-alone.ts';
import { spellIdioms } from '../../helpers/analysis/spell-idioms.ts';

const idioms = new Map(spellIdioms());

it.each([
  ['hit by', '#'],
  ['charged with', '#'],
  ['assassination of', 'z'],
  ['heart attack', '_'],
])('%s', (phrase, sign) => expect(idioms.get(phrase)).toBe(sign));

it('has one letter for a sign, and nothing but words in its templates', () => {
  for (const [sign, list] of Object.entries(FATES)) {
    expect(sign).toHaveLength(1);
    for (const template of list.split('|')) expect(template.trim()).toMatch(/^[\p{Ll}’'/()+ -]+$/u);
  }
});

const LEAD = 'The Harbour Council met John Cole, the mayor, in Ostwick on Monday.\n\n';

function toldOf(sentence: string, towards: string): string {
  const { positions } = analyze(LEAD + sentence, RULES_ALONE);
  const { act, stance } = positions.find(({ topic }) => topic === towards) ?? {};
  return `${act} ${stance}`;
}

describe('what befell somebody, and what they were at, blames nobody', () => {
  it.each([
    ['Anna Berg condemned the murder of John Cole.', 'condemns none'],
    ['Anna Berg condemned John Cole’s murder.', 'condemns none'],
    ['Anna Berg criticised John Cole’s dismissal.', 'condemns none'],
    ['Anna Berg condemned John Cole’s cuts.', 'condemns against'],
    ['“John Cole had a heart attack in June,” Anna Berg said.', 'says none'],
    ['“John Cole is charged with murder and fraud,” Anna Berg said.', 'says none'],
    ['“John Cole was attacked by cowardly thugs,” Anna Berg said.', 'says none'],
    ['“John Cole was hit by weak demand,” Anna Berg said.', 'says none'],
    ['“John Cole was hit by weak demand, and he is a liar,” Anna Berg said.', 'condemns against'],
    ['“It is a tragedy that John Cole has died,” Anna Berg said.', 'says none'],
    ['“Whoever killed John Cole is a monster,” Anna Berg said.', 'supports favor'],
    ['“The loss of John Cole is a terrible blow,” Anna Berg said.', 'supports favor'],
    ['“John Cole will be sadly missed,” Anna Berg said.', 'supports favor'],
    ['“John Cole exposed the fraud,” Anna Berg said.', 'says none'],
    ['“John Cole must admit his mistake,” Anna Berg said.', 'demands against'],
    ['Anna Berg slammed the ball past John Cole.', 'says none'],
    ['“We will not rest until John Cole resigns,” Anna Berg said.', 'promises against'],
    ['“He came and told us John Cole was a saint,” Anna Berg said.', 'says none'],
    ['“John Cole’s symptoms are terrible,” Anna Berg said.', 'says none'],
    ['Anna Berg doubts that John Cole will play.', 'doubts none'],
    ['“John Cole broke the world record,” Anna Berg said.', 'says none'],
    ['“John Cole is furious,” Anna Berg said.', 'says none'],
    ['“John Cole is wickedly funny,” Anna Berg said.', 'supports favor'],
    ['“Poor John Cole,” Anna Berg said.', 'says none'],
    ['Anna Berg admitted stealing from John Cole.', 'says none'],
  ])('%s %s', (sentence, told) => expect(toldOf(sentence, 'John Cole')).toBe(told));
});
