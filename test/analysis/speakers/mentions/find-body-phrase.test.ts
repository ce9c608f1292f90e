import { describe, expect, it } from 'vitest';
import {
  bodyNounOf,
  bodyPhraseEnd,
  bodyPhraseStart,
  hasBodyPhrase,
  joinsBody,
} from '../../../../src/analysis/speakers/mentions/find-body-phrase.ts';
import { nameBookOf, parseDocument } from '../../../helpers/analysis/parse-document.ts';

describe('what a body is for is part of its name', () => {
  it.each([
    ['The Centre for Rural Life said so.', 'Centre for Rural Life'],
    ['The Council on Sea Relations said so.', 'Council on Sea Relations'],
    ['The Bank of the North said so.', 'Bank of the North'],
    ['The Harbour Council on X said so.', 'Harbour Council | X'],
    ['The Ministry of the Interior said so.', 'Ministry of the Interior'],
    ['The Department for Work and Pensions said so.', 'Department for Work and Pensions'],
    [
      'The Department for Culture, Media and Sport said so.',
      'Department for Culture, Media and Sport',
    ],
    ['The Campaign to Protect Rural Oster said so.', 'Campaign to Protect Rural Oster'],
    ['The Campaign Against Tolls said so.', 'Campaign Against Tolls'],
    [
      'The Royal Society for the Protection of Mills said so.',
      'Royal Society for the Protection of Mills',
    ],
    ['The Association of Chief Constables said so.', 'Association of Chief Constables'],
    ['The Confederation of Oster Industry said so.', 'Confederation of Oster Industry'],
    ['The Food and Drug Administration said so.', 'Food and Drug Administration'],
    ['The Health and Safety Executive said so.', 'Health and Safety Executive'],
    ['Oster Fire and Rescue Service said so.', 'Oster Fire and Rescue Service'],
    [
      'The Centers for Disease Control and Prevention said so.',
      'Centers for Disease Control and Prevention',
    ],
    ['Anna Berg and Harbour Council said so.', 'Anna Berg | Harbour Council'],
    ['The Harbour Council and Mill Trust said so.', 'Harbour Council | Mill Trust'],
    ['St Olaf’s Hospital said so.', 'St Olaf’s Hospital'],
    ['The Fund for Peace and the Harbour Council said so.', 'Fund for Peace | Harbour Council'],
    [
      'The Department for Trade and Harbour Council said so.',
      'Department for Trade | Harbour Council',
    ],
    ['He went to the Ministry for Anna Berg.', 'Ministry | Anna Berg'],
    ['The Council on Monday said no.', 'Council'],
  ])('%s', (prose, names) => {
    const { mentions } = nameBookOf(parseDocument(prose));
    expect(mentions.map(({ mention }) => mention.words.join(' ')).join(' | ')).toBe(names);
  });

  it('and in front of an office', () => {
    const { mentions } = nameBookOf(
      parseDocument('Royal Society for the Protection of Mills director Ole Berg said so.'),
    );
    expect(mentions.at(-1)?.mention.office).toBe(
      'Royal Society for the Protection of Mills director',
    );
  });

  it('later by its noun alone', () => {
    const { mentions } = nameBookOf(
      parseDocument('The Centre for Rural Life closed. The Centre will open in May.'),
    );
    expect(mentions.map(({ entity }) => entity.name)).toEqual([
      'Centre for Rural Life',
      'Centre for Rural Life',
    ]);
  });
});

it('“and” joins two words of one body', () => {
  const { tokens } = parseDocument('The Food and Drug Administration and Berg left.');
  const [first, second] = tokens.flatMap(({ text }, at) => (text === 'and' ? [at] : []));
  expect(joinsBody(tokens, 1, first ?? 0)).toBe(true);
  expect(joinsBody(tokens, 1, second ?? 0)).toBe(false);
});

it('a phrase ends where it ends, and begins with its body', () => {
  const { tokens } = parseDocument('Then the Royal Society for Mills director left.');
  const at = (word: string) => tokens.findIndex(({ text }) => text === word);
  expect(bodyPhraseEnd(tokens, at('for'), tokens.length)).toBe(at('director'));
  expect(bodyPhraseEnd(tokens, at('Society'), tokens.length)).toBe(at('Society'));
  expect(bodyPhraseStart(tokens, at('Mills'), 0)).toBe(at('Royal'));
  expect(bodyPhraseStart(tokens, at('director'), 0)).toBe(at('director'));
});

it.each([
  ['Centre for Rural Life', true, 'Centre'],
  ['Oster Council', false, 'Council'],
  ['Anna Berg', false, 'Berg'],
])('%s', (name, hasPhrase, noun) => {
  expect(hasBodyPhrase(name.split(' '))).toBe(hasPhrase);
  expect(bodyNounOf(name.split(' '))).toBe(noun);
});
