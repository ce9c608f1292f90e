import { describe, expect, it } from 'vitest';
import type { QuoteId } from '../../src/model/quote.ts';
import { createSpeakerReader } from '../../src/records/read-speakers.ts';
import { testLinks } from '../helpers/values/links.ts';
import { nothingOlder } from '../helpers/values/nothing-older.ts';
import { person } from '../helpers/values/quote.ts';
import { about, indexOf, named } from '../helpers/values/quote-index.ts';

const mayor = { office: 'mayor of Oster', speaksFor: 'Oster' };
const FIRST = { offset: 0, limit: 20 };

const index = indexOf(
  { speaker: person('Anna Berg', mayor), publishedAtMs: 1000 },
  { speaker: person('Anna Berg', mayor), publishedAtMs: 3000, ...about('the ferry') },
  { speaker: person('Anna Berg', { office: 'striker', speaksFor: 'Gullhaven FC' }) },
  { speaker: person('Jonas Vik'), publishedAtMs: 2000, outlet: 'Evening Mail' },
  { speaker: person('a senior aide', { kind: 'unnamed' }) },
  { speaker: null },
);
const { find, topic, keyOf } = createSpeakerReader(index, testLinks, nothingOlder);

describe('find', () => {
  it('gives who goes by the key or by the name in any form', () => {
    const names = ['jonas vik', 'Jonas Vik', 'JONAS VIK', 'Vik', 'jonas  vik'];
    for (const name of names)
      expect(find(name, FIRST)).toMatchObject({ kind: 'one', speaker: { key: 'jonas vik' } });
  });

  it('tells all of them: office with its times, words newest first', () => {
    const found = find('anna berg mayor of oster', FIRST);
    expect(found).toMatchObject({
      kind: 'one',
      speaker: {
        label: 'Anna Berg, mayor of Oster',
        forms: [{ name: 'Anna Berg', quoteCount: 2 }],
        offices: [{ name: 'mayor of Oster', quoteCount: 2, fromMs: 1000, toMs: 3000 }],
        namesakes: [{ label: 'Anna Berg, striker', quoteCount: 1 }],
        total: 2,
      },
    });
    const cards = found.kind === 'one' ? found.speaker.cards : [];
    expect(cards.map(({ id }) => id)).toEqual(['q1', 'q0']);
    expect(cards[0]?.contents).toEqual(['It is number 1.']);
  });

  it('tells what else they are called, for whom they speak by which rule, and what is open', () => {
    const kremlin = person('Kremlin', { kind: 'body', speaksFor: 'Russia' });
    const reader = createSpeakerReader(
      indexOf({ speaker: kremlin }, named('Chad')),
      testLinks,
      nothingOlder,
    );
    expect(reader.find('Kremlin', FIRST)).toMatchObject({
      speaker: { speaksFor: ['Kremlin speaks for Russia (gazetteer)'] },
    });
    expect(reader.topic('Russian Federation', FIRST)).toMatchObject({
      topic: { aliases: ['Russian Federation (gazetteer)'], isQuoted: false },
    });
    expect(reader.find('Chad', FIRST)).toMatchObject({
      speaker: { doubts: ['“Chad” is a state too'] },
    });
    const known = find('jonas vik', FIRST);
    expect(known.kind === 'one' && 'aliases' in known.speaker).toBe(false);
  });

  it('gives the page that was asked for', () => {
    const found = find('anna berg mayor of oster', { offset: 1, limit: 1 });
    const cards = found.kind === 'one' ? found.speaker.cards : [];
    expect(cards.map(({ id }) => id)).toEqual(['q0']);
  });

  it('asks which of several of one name is meant, and guesses none', () => {
    const found = find('Anna Berg', FIRST);
    expect(found.kind === 'several' && found.names.map(({ label }) => label)).toEqual([
      'Anna Berg, mayor of Oster',
      'Anna Berg, striker',
    ]);
  });

  it('knows of who is never quoted that they are spoken about', () => {
    expect(find('The Ferry', FIRST)).toEqual({ kind: 'topic', key: 'the ferry' });
  });

  it('knows no page of an unnamed source: two articles mean two people by its words', () => {
    expect(find('a senior aide', FIRST).kind).toBe('none');
  });

  it('names those near a name that nobody has', () => {
    expect(find('Jonas Wik', FIRST)).toMatchObject({
      kind: 'none',
      nearest: [{ key: 'jonas vik' }],
    });
    expect(find('', FIRST).kind).toBe('none');
  });
});

describe('topic', () => {
  it('gives what is said about who is never quoted', () => {
    expect(topic('the ferry', FIRST)).toMatchObject({
      kind: 'one',
      topic: { label: 'the ferry', isQuoted: false, total: 1, cards: [{ id: 'q1' }] },
    });
  });

  it('says that there are words by them, too, and none about them', () => {
    expect(topic('Jonas Vik', FIRST)).toMatchObject({
      kind: 'one',
      topic: { isQuoted: true, total: 0, cards: [] },
    });
  });

  it('asks which of several is meant, and names those near', () => {
    expect(topic('Anna Berg', FIRST).kind).toBe('several');
    expect(topic('the fery', FIRST)).toMatchObject({
      kind: 'none',
      nearest: [{ key: 'the ferry' }],
    });
  });
});

it('knows whose words a quote has, of two of one name', () => {
  expect(keyOf('q0' as QuoteId)).toBe('anna berg mayor of oster');
  expect(keyOf('q2' as QuoteId)).toBe('anna berg striker');
});

it.each(['q4', 'q5', 'nowhere'])('knows nobody of %s', (id) => {
  expect(keyOf(id as QuoteId)).toBeNull();
});
