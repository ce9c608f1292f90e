import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import { describeSource } from '../../../../src/analysis/speakers/names/describe-source.ts';
import {
  findHolder,
  type Holder,
  isAnother,
  isOneOfTwo,
} from '../../../../src/analysis/speakers/turns/find-holder.ts';
import { traceMentions } from '../../../../src/analysis/speakers/turns/traces.ts';
import { tokenize } from '../../../../src/analysis/text/tokenize.ts';
import { nameBookOf, parseDocument } from '../../../helpers/analysis/parse-document.ts';

/** @param prose in which a line ‖ stands where the title is read. */
function holderOf(prose: string, title: string): Holder | null {
  const at = prose.indexOf('‖');
  const document = parseDocument(prose.replace('‖', ''));
  const names = nameBookOf(document);
  const tokens = tokenize(title);
  const description = describeSource(tokens);
  const offset = prose.slice(0, at).replaceAll('¶', '\n\n').length;
  const sentence = document.sentences.findLast(({ start }) => start <= offset);
  if (!description || !sentence) throw new Error('not a title');
  return findHolder(
    { description, tokens, owner: null },
    { sentence: sentence.index, paragraph: sentence.paragraph.index },
    traceMentions(document, names).filter((trace) => trace.offset < offset),
    names.entities,
  );
}

describe('who has the office', () => {
  it.each([
    ['Mayor Anna Berg met Governor Ruth Falk late that day.¶‖They left.', 'the mayor', 'Anna Berg'],
    ['Mayor Anna Berg left. Mayor John Cole came.¶‖They left.', 'the mayor', 'John Cole'],
    [
      '‖It rained on Monday.¶Anna Berg, the finance minister, left.',
      'the finance minister',
      'Anna Berg',
    ],
    ['Prime Minister Anna Berg left. It rained.¶‖It rained.', 'the prime minister', 'Anna Berg'],
    [
      'It was late when Ohio Senator Anna Berg met Texas Senator John Cole on the stairs.¶‖They left.',
      'the Ohio senator',
      'Anna Berg',
    ],
    [
      'President John Cole met former President Anna Berg there.¶‖They left.',
      'the former president',
      'Anna Berg',
    ],
    [
      'Former President John Cole met President Anna Berg and former President Ida Moen.¶‖They left.',
      'the president',
      'Anna Berg',
    ],
    [
      'Minister John Cole met his predecessor, Anna Berg.¶‖They left.',
      'the former minister',
      'Anna Berg',
    ],
    ['Minister John Cole resigned.¶‖They left.', 'the former minister', 'John Cole'],
    [
      'Anna Berg, minister since May, met John Cole, minister until then.¶‖They left.',
      'the minister',
      'Anna Berg',
    ],
    [
      'Anna Berg, minister since May, met John Cole, minister from 2010 to 2014.¶‖They left.',
      'the minister',
      'Anna Berg',
    ],
    ['Her lawyer, John Cole, met Anna Berg there. ‖They left.', 'her lawyer', 'John Cole'],
  ])('%s %s is %s', (prose, title, name) => {
    const holder = holderOf(prose, title);
    expect(holder?.entity.name).toBe(name);
    expect(holder?.margin).toBe(0.8);
  });
});

describe('nobody was given the office', () => {
  it.each([
    ['Anna Berg criticised the plan. ‖It rained.', 'the opposition leader', 'Anna Berg'],
    [
      'President John Cole left.¶Anna Berg came late, blaming Ida Moen. ‖They left.',
      'the former president',
      'Anna Berg',
    ],
    [
      'Anna Berg left. “They say it of President Falk,” ‖they said.',
      'the former president',
      'Anna Berg',
    ],
    [
      'That was too little for Ruth Falk of the Oster Institute. ‖It rained.',
      'the biologist',
      'Ruth Falk',
    ],
    ['Anna Berg has a new album.¶‖They left.', 'the singer', 'Anna Berg'],
    ['Anna Berg has a new album.¶‖They left.', 'the pop star', 'Anna Berg'],
  ])('%s %s may be %s, less sure', (prose, title, name) => {
    const holder = holderOf(prose, title);
    expect(holder?.entity.name).toBe(name);
    expect(holder?.margin).toBe(0.6);
  });

  it.each([
    ['Mayor Anna Berg criticised the plan. ‖It rained.', 'the opposition leader'],
    ['Anna Berg criticised the plan.¶It rained.¶‖It rained.', 'the opposition leader'],
    ['Prime Minister Anna Berg left.¶‖It rained.', 'the minister'],
    ['Vice President Anna Berg left.¶‖It rained.', 'the president'],
    ['President Anna Berg left.¶It rained.¶‖It rained.', 'the former president'],
    ['President Anna Berg left. Governor John Cole stayed. ‖It rained.', 'the former president'],
    ['Anna Berg criticised the plan. ‖It rained.', 'the spokeswoman'],
    ['Anna Berg stood up. ‖It rained.', 'the judge'],
    ['Anna Berg stood up. ‖It rained.', 'the photographer'],
    ['Anna Berg stood up. ‖It rained.', 'the Speaker'],
    ['Anna Berg stood up. ‖It rained.', 'the coach'],
    ['Neighbour Anna Berg stood up. ‖It rained.', 'the mother'],
    ['Anna Berg stood up. ‖It rained.', 'her lawyer'],
    ['Anna Berg met Ida Moen there.¶‖They left.', 'the singer'],
    ['They met Anna Berg there.¶‖They left.', 'the singer'],
    ['Anna Berg has a new album.¶It rained.¶‖They left.', 'the singer'],
    ['Mayor Anna Berg has a new album.¶‖They left.', 'the singer'],
    ['Anna Berg has a new album.¶‖They left.', 'the producer'],
    ['Anna Berg sued her.¶‖They left.', 'the attorney general of the state of Oster'],
    ['Anna Berg stood up. ‖It rained.', 'her rival'],
  ])('%s "%s" is nobody', (prose, title) => {
    expect(holderOf(prose, title)).toBeNull();
  });
});

it.each([
  ['“I won,” the Norwegian said. “I lost,” the American said.', true],
  ['Halden beat a young Norwegian. “I lost,” the Norwegian said.', true],
  ['Halden beat an American in May. “I won,” the Norwegian said.', true],
  ['The American team lost. “I won,” the Norwegian said.', false],
  ['“I won,” the Norwegian said, and the Norwegian laughed.', false],
])('takes the Norwegian for one of two in "%s": %s', (article, expected) => {
  expect(isOneOfTwo(tokenize('the Norwegian'), tokenize(article))).toBe(expected);
});

it('guesses nobody where two are told by their countries', () => {
  const text =
    'A race\n\nRuna Halden won in May. “I am glad,” the Norwegian said.\n\n“I lost,” the American said.';
  const { attributions } = analyze(text);
  expect(attributions.map(({ speaker }) => speaker?.name)).toEqual([
    'the Norwegian',
    'the American',
  ]);
});

it.each([
  ['Anna Berg filmed a teenager in May.', true],
  ['Anna Berg met another young teenager.', true],
  ['Anna Berg, a teenager, left.', false],
  ['Anna Berg is a teenager.', false],
  ['Anna Berg, who filmed the teenager, left.', false],
])('another teenager in "%s": %s', (between, expected) => {
  expect(isAnother('teenager', between)).toBe(expected);
});
