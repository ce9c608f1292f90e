import { describe, expect, it } from 'vitest';
import { showContents, showProvenance, showSpeaker } from '../../src/platforms/wording.ts';
import { quoteCard } from '../helpers/quote-card.ts';

describe('showContents', () => {
  it.each([
    ['direct speech stands in marks', 'direct', ['We will not pay.'], ['“We will not pay.”']],
    [
      'each piece has its own marks',
      'direct',
      ['We will,', 'not pay.'],
      ['“We will,”', '“not pay.”'],
    ],
    [
      'a stray mark at the end is dropped',
      'direct',
      ['We will not pay. “'],
      ['“We will not pay.”'],
    ],
    [
      'reported speech has its cue and no marks',
      'indirect',
      ['the city will not pay'],
      ['told reporters: the city will not pay'],
    ],
    [
      'marks inside stay',
      'mixed',
      ['the city “will not pay” for it'],
      ['told reporters: the city “will not pay” for it'],
    ],
  ] as const)('%s', (_case, attributionKind, contents, shown) => {
    expect(
      showContents(
        quoteCard({ attributionKind, contents: [...contents] as [string, ...string[]] }),
      ),
    ).toEqual(shown);
  });
});

it('names the speaker with office and act', () => {
  expect(showSpeaker(quoteCard())).toBe('Anna Berg, mayor of Oster');
  expect(showSpeaker(quoteCard({ office: null, act: 'rejects' }))).toBe('Anna Berg, rejects');
});

it('says how the speaker is known and what is uncertain', () => {
  expect(showProvenance(quoteCard())).toBe('told reporters');
  expect(showProvenance(quoteCard({ cue: 'said', how: 'pronoun', isUncertain: true }))).toBe(
    'said · known from a pronoun · speaker uncertain',
  );
  expect(showProvenance(quoteCard({ how: 'corrected' }))).toBe(
    'told reporters · corrected by the newsroom',
  );
});
