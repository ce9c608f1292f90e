import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, chooseText } from '../../src/articles/choose-text.ts';

/** Forty different words for each letter: "a0 a1 a2 …" */
const paragraph = (letter: string) =>
  Array.from({ length: 40 }, (_, at) => `${letter}${at}`).join(' ');

/** One paragraph a letter; a word in brackets is taken as it is. */
function candidate(origin: Candidate['origin'], layout: string): Candidate {
  const texts = layout.split(' ').filter((part) => part !== '');
  const blocks = texts.map((part) => ({
    kind: 'paragraph' as const,
    text: part.startsWith('[') ? part.slice(1, -1).replaceAll('_', ' ') : paragraph(part),
    linkShare: 0,
  }));
  return { origin, blocks };
}

function choose([page, jsonLd, feed]: readonly [string, string, string], isWitness = false) {
  return chooseText(candidate('page', page), [
    candidate('json-ld', jsonLd),
    { ...candidate('feed', feed), isWitness },
  ]).origin;
}

describe('the article is', () => {
  it.each([
    ['the page when nothing else is said', ['a b c', '', ''], 'page'],
    ['the page when all say the same', ['a b c', 'a b c', 'a b c'], 'page'],
    ['the page when JSON-LD has only the beginning', ['a b c d e f', 'a b', ''], 'page'],
    ['the page when the feed has only a summary', ['a b c', '', 'a'], 'page'],
    ['the page when a statement adds a little', ['a b c d', 'a b c d e', ''], 'page'],
    [
      'the page when it is longer and the statements are cut off',
      ['a b c d e f', 'a b c […]', 'a b c …'],
      'page',
    ],
    [
      'the page when it is confirmed by one and the other is about something else',
      ['a b c', 'a b c', 'x y z'],
      'page',
    ],
    [
      'the page when a much longer statement is about something else and the feed confirms the page',
      ['a b', 'x y z u v w', 'a b'],
      'page',
    ],
    ['JSON-LD when the page has nothing', ['', 'a b c', ''], 'json-ld'],
    ['JSON-LD when the page is a teaser of it', ['a', 'a b c', ''], 'json-ld'],
    ['JSON-LD when page and feed are teasers of it', ['a', 'a b c', 'a'], 'json-ld'],
    ['JSON-LD when the page shows only a notice', ['[Log_in_to_read]', 'a b c', ''], 'json-ld'],
    [
      'JSON-LD when the page was read in the wrong place, and the feed’s summary says so',
      ['x y z', 'a b c', 'a'],
      'json-ld',
    ],
    [
      'JSON-LD when the feed says the same and the page says more',
      ['a b c x y z', 'a b c', 'a b c'],
      'json-ld',
    ],
    [
      'JSON-LD when the feed says the same and the page lost a part',
      ['a b c', 'a b c d e', 'a b c d e'],
      'json-ld',
    ],
    ['the feed when the page is a teaser of it', ['a', '', 'a b c'], 'feed'],
    [
      'the feed when JSON-LD says the same in one paragraph',
      ['x y z', `[${['a', 'b', 'c'].map(paragraph).join(' ').replaceAll(' ', '_')}]`, 'a b c'],
      'feed',
    ],
  ] as const)('%s', (_, given, expected) => {
    expect(choose(given)).toBe(expected);
  });
});

it.each([
  ['the page', 'where it is a teaser of it', ['a', '', 'a b c'], 'page'],
  ['the page', 'where the page says nothing', ['', '', 'a b c'], 'page'],
  ['the page', 'where it is about something else', ['a b', '', 'x y z u v w'], 'page'],
  ['JSON-LD', 'which it confirms', ['x y z', 'a b c', 'a'], 'json-ld'],
  ['the page', 'which it confirms', ['a b', 'x y z u v w', 'a b'], 'page'],
] as const)('is %s %s, and never what another site’s feed says', (_, __, given, expected) => {
  expect(choose(given, true)).toBe(expected);
});

const layouts = fc.array(fc.constantFrom('a', 'b', 'c', 'x', 'y'), { maxLength: 6 });

it('is always one of the candidates as it was given, and the page where the others are silent', () => {
  fc.assert(
    fc.property(layouts, layouts, layouts, (...letters) => {
      const [page, jsonLd, feed] = [
        candidate('page', letters[0].join(' ')),
        candidate('json-ld', letters[1].join(' ')),
        candidate('feed', letters[2].join(' ')),
      ] as const;
      expect([page, jsonLd, feed]).toContain(chooseText(page, [jsonLd, feed]));
      expect(chooseText(page, [candidate('json-ld', ''), candidate('feed', '')])).toBe(page);
      expect(chooseText(page, [{ ...page, origin: 'feed' }])).toBe(page);
      expect([page, jsonLd]).toContain(chooseText(page, [jsonLd, { ...feed, isWitness: true }]));
    }),
  );
});
