import { describe, expect, it } from 'vitest';
import {
  showChosen,
  showContents,
  showProvenance,
  showSpeaker,
  showUpdate,
} from '../../src/platforms/wording.ts';
import { quoteCard } from '../helpers/values/quote-card.ts';
import { storyCard } from '../helpers/values/story-card.ts';

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

it.each([
  ['is new', {}, ''],
  ['goes on', { update: 'Update: more on a story' }, ' · update'],
])('marks the headline of a story that %s', (_what, change, mark) => {
  expect(showUpdate(storyCard(change))).toBe(mark);
});

describe('showChosen', () => {
  const shown = (chosen: Parameters<typeof showChosen>[0]) =>
    showChosen(chosen)
      .map(({ text }) => text)
      .join('');

  it.each([
    ['a sentence alone', 'She voted.', 'She voted.'],
    [
      'a name of ours in brackets',
      { text: 'She voted.', names: [{ at: 3, name: 'Anna Berg' }] },
      'She [Anna Berg] voted.',
    ],
    [
      'two names',
      {
        text: 'She saw Cole.',
        names: [
          { at: 3, name: 'Anna Berg' },
          { at: 12, name: 'John Cole' },
        ],
      },
      'She [Anna Berg] saw Cole [John Cole].',
    ],
    [
      'the outlet behind its words',
      { text: 'She voted.', source: { text: 'Coastal Courier' } },
      'She voted. (Coastal Courier)',
    ],
  ])('shows %s', (_what, chosen, text) => expect(shown(chosen)).toBe(text));

  it('tells the outlets’ words from ours, letter by letter', () => {
    const text = 'She voted. Cole did not.';
    const names = [{ at: 3, name: 'Anna Berg' }];
    const words = showChosen({ text, names }).filter(({ kind }) => kind === 'words');
    expect(words.map((run) => run.text).join('')).toBe(text);
  });
});
