import fc from 'fast-check';
import { expect, it } from 'vitest';
import { showPieces } from '../../../src/lib/text/show-pieces.ts';
import type { AttributionKind } from '../../../src/model/attribution.ts';

it.each<[string, AttributionKind, string[], string[]]>([
  [
    'each piece has its own marks',
    'direct',
    ['We will,', 'not pay.'],
    ['“We will,”', '“not pay.”'],
  ],
  ['a mark that is alone in front', 'direct', ['“A quota…'], ['“A quota…”']],
  ['a mark that is alone behind', 'direct', ['passports,”'], ['“passports,”']],
  ['marks of one of several', 'direct', ['a', '“b'], ['“a”', '“b”']],
  ['marks that belong together', 'direct', ['the “dear” bridge'], ['“the “dear” bridge”']],
  [
    'reported speech: the cue once',
    'indirect',
    ['a bridge', 'a road'],
    ['denied: a bridge', 'a road'],
  ],
  ['reported speech with marks inside', 'mixed', ['“no” bridge'], ['denied: “no” bridge']],
])('%s', (_what, kind, contents, shown) => {
  expect(showPieces(contents, { kind, cue: 'denied' })).toEqual(shown);
});

it('shows reported speech that has no cue as it stands', () => {
  expect(showPieces(['a bridge'], { kind: 'indirect', cue: null })).toEqual(['a bridge']);
});

it('changes no letter of the words', () => {
  const bare = (text: string) => text.replace(/[“”„«»\s]/g, '');
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '“', '”', '«', '»', '.') })),
      (contents) => {
        const shown = showPieces(contents, { kind: 'direct', cue: null });
        expect(shown.map(bare)).toEqual(contents.map(bare));
      },
    ),
  );
});
