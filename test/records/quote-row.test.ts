import { expect, it } from 'vitest';
import { joinContents, toOrigin, toQuoteRow, toWords } from '../../src/records/quote-row.ts';
import { quote } from '../helpers/values/quote.ts';

const QUOTE = quote({ contents: ['We will not pay', 'for a bridge'], confidence: 0.5 });

it('tells words, speaker and place of a quote', () => {
  expect(toQuoteRow(QUOTE)).toEqual({
    id: 'q1q1q1q1q1q1',
    speaker: 'Anna Berg',
    office: 'mayor of Oster',
    speaksFor: 'Oster',
    howKnown: 'named',
    isSpeakerUncertain: true,
    kind: 'direct',
    cue: 'told reporters',
    words: 'We will not pay […] for a bridge',
    confidence: 0.5,
    outlet: 'Harbour Post',
    title: 'Oster council stops the bridge',
    published: '2026-03-03T08:30:00.000Z',
    address: 'https://harbour-post.example/bridge',
    passage: 'https://harbour-post.example/bridge#:~:text=We%20will%20not%20pay',
  });
});

it('has no speaker to doubt where none is named', () => {
  const row = toQuoteRow({ ...QUOTE, speaker: null });
  expect(row).toMatchObject({ speaker: null, office: null, isSpeakerUncertain: false });
});

it('gives reported words with their cue', () => {
  const said = { ...QUOTE, kind: 'indirect', cue: 'denied' } as const;
  expect(toWords(said)).toEqual({
    ...{ isSpeakerUncertain: true, kind: 'indirect', cue: 'denied' },
    words: 'We will not pay […] for a bridge',
  });
});

it('has the same columns for every quote', () => {
  expect(Object.keys(toQuoteRow({ ...QUOTE, speaker: null }))).toEqual(
    Object.keys(toQuoteRow(QUOTE)),
  );
});

it('leads back to where the words stand', () => {
  expect(joinContents(QUOTE)).toBe('We will not pay […] for a bridge');
  expect(toOrigin(QUOTE)).toMatchObject({ outlet: 'Harbour Post' });
});
