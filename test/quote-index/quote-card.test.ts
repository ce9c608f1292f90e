import { describe, expect, it } from 'vitest';
import { UNCERTAIN_BELOW } from '../../src/model/attribution.ts';
import type { Quote } from '../../src/model/quote.ts';
import { listElsewhere } from '../../src/quote-index/elsewhere.ts';
import { quoteWords, toQuoteCard } from '../../src/quote-index/quote-card.ts';
import { testLinks } from '../helpers/values/links.ts';
import { quote } from '../helpers/values/quote.ts';

it.each<[string, Partial<Quote>, string]>([
  [
    'pieces apart, each in marks of its own',
    {
      contents: ['The cod do not carry passports,', '“A quota that only one side keeps…'],
    },
    '“The cod do not carry passports,” […] “A quota that only one side keeps…”',
  ],
  [
    'reported speech behind its cue, without marks',
    { kind: 'indirect', cue: 'denied', contents: ['the bridge is too dear', 'or too long'] },
    'denied: the bridge is too dear […] or too long',
  ],
])('gives in one line %s', (_what, change, words) => {
  expect(quoteWords(quote(change))).toBe(words);
});

describe('toQuoteCard', () => {
  it('carries the words letter for letter, with the way back to them', () => {
    expect(toQuoteCard(quote(), testLinks, { act: 'rejects' })).toEqual({
      id: 'q1q1q1q1q1q1',
      contents: ['We will not pay for a bridge that leads nowhere.'],
      attributionKind: 'direct',
      speaker: 'Anna Berg',
      speakerKind: 'person',
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

  it('names the other outlets, with their words where those differ', () => {
    const given = quote({ contents: ['We will not pay for a bridge that leads nowhere.'] });
    const other = (outlet: string, words: string, change: Partial<Quote> = {}) =>
      quote({ outlet, contents: [words], articleUrl: `https://${outlet}.example/`, ...change });
    const card = toQuoteCard(given, testLinks, {
      elsewhere: listElsewhere([
        other('one', '“We will not pay for a bridge that leads nowhere,”'),
        other('one', 'We will not pay for a bridge that leads nowhere'),
        other('two', 'we will not pay for a bridge that leads nowhere'),
        other('three', 'We will not pay for a bridge that leads nowhere', {
          kind: 'indirect',
          cue: 'denied',
        }),
        other('four', 'a bridge that leads nowhere'),
      ]),
    });
    expect(card.alsoIn?.map(({ text }) => text)).toEqual([
      'one',
      'two: “we will not pay for a bridge that leads nowhere”',
      'three: denied: We will not pay for a bridge that leads nowhere',
      'four: “a bridge that leads nowhere”',
    ]);
    expect(card.alsoIn?.[3]?.url).toBe(
      'https://four.example/#:~:text=a%20bridge%20that%20leads%20nowhere',
    );
  });

  it('names four of many, and leads to all', () => {
    const alsoIn = Array.from({ length: 16 }, (_, at) => quote({ outlet: `outlet ${at}` }));
    expect(
      toQuoteCard(quote(), testLinks, { elsewhere: listElsewhere(alsoIn) }).alsoIn?.slice(3),
    ).toEqual([
      { text: 'outlet 3', url: expect.stringContaining('https://harbour-post.example/bridge') },
      { text: 'and 12 more', url: 'http://127.0.0.1:3000/q/q1q1q1q1q1q1' },
    ]);
  });

  it.each([
    ['a sure speaker', quote({ confidence: UNCERTAIN_BELOW }), 'Anna Berg', false],
    ['an unsure one', quote({ confidence: UNCERTAIN_BELOW - 0.01 }), 'Anna Berg', true],
    ['none', quote({ speaker: null, confidence: 0.1 }), 'Speaker not named', false],
  ])('tells %s', (_case, given, speaker, isUncertain) => {
    expect(toQuoteCard(given, testLinks)).toMatchObject({ speaker, isUncertain, act: null });
  });
});

it('says who printed the same words before', () => {
  const at = (outlet: string, minutes: number) =>
    quote({ outlet, publishedAtMs: 1_000_000_000 + minutes * 60_000 });
  const others = [at('Coastal Courier', -125), at('Evening Mail', 60), at('Morning Mail', 0)];
  const { alsoIn } = toQuoteCard(at('Harbour Post', 0), testLinks, {
    elsewhere: listElsewhere(others),
  });
  expect(alsoIn?.map(({ text }) => text)).toEqual([
    'Coastal Courier (2 hours, 5 minutes earlier)',
    'Evening Mail',
    'Morning Mail',
  ]);
});
