import { describe, expect, it } from 'vitest';
import { UNCERTAIN_BELOW } from '../../src/model/attribution.ts';
import { toQuoteCard } from '../../src/quote-index/quote-card.ts';
import { testLinks } from '../helpers/links.ts';
import { quote } from '../helpers/quote.ts';

describe('toQuoteCard', () => {
  it('carries the words letter for letter, with the way back to them', () => {
    expect(toQuoteCard(quote(), testLinks, 'rejects')).toEqual({
      id: 'q1q1q1q1q1q1',
      contents: ['We will not pay for a bridge that leads nowhere.'],
      attributionKind: 'direct',
      speaker: 'Anna Berg',
      office: 'mayor of Oster',
      how: 'named',
      cue: 'told reporters',
      act: 'rejects',
      isUncertain: false,
      articleTitle: 'Oster council stops the bridge',
      outlet: 'Harbour Post',
      publishedAtMs: Date.UTC(2026, 2, 3, 8, 30),
      articleUrl:
        'https://harbour-post.example/bridge#:~:text=We%20will%20not%20pay%20for%20a%20bridge%20that%20leads%20nowhere.',
      permalink: 'http://127.0.0.1:3000/q/q1q1q1q1q1q1',
    });
  });

  it.each([
    ['a sure speaker', quote({ confidence: UNCERTAIN_BELOW }), 'Anna Berg', false],
    ['an unsure one', quote({ confidence: UNCERTAIN_BELOW - 0.01 }), 'Anna Berg', true],
    ['none', quote({ speaker: null, confidence: 0.1 }), 'Speaker not named', false],
  ])('tells %s', (_case, given, speaker, isUncertain) => {
    expect(toQuoteCard(given, testLinks)).toMatchObject({ speaker, isUncertain, act: null });
  });
});
