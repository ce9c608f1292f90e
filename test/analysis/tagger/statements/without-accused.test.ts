import { expect, it } from 'vitest';
import { withoutAccused } from '../../../../src/analysis/tagger/statements/without-accused.ts';
import { itemAt, readingOf, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: what Moen’s verb has for its content to the end, an inner verb that is read as Moen’s too, and whether that reading stays. */
it.each([
  ['accused', 'Moen accused Berg of misleading us by saying it was “safe”.', 'saying', false],
  ['attacked', 'Moen attacked Berg for calling it “safe”.', 'calling', false],
  ['praised', 'Moen praised Berg for warning that it was “old”.', 'warning', false],
  ['said', 'Moen said they ended the row by saying it was “safe”.', 'saying', true],
  ['attacked', 'Moen attacked Berg, saying it was “safe”.', 'saying', true],
])('behind “%s” in “%s” the reading of “%s” stays: %s', (outer, prose, inner, stays) => {
  const facts = wordFactsOf(prose);
  const readings = [outer, inner].map((verb) => {
    const head = itemAt(facts, verb);
    const content = facts.items.flatMap((_, at) => (at > head ? [at] : []));
    return { reading: readingOf({ head, source: [0], content }), probability: 0.9 };
  });
  expect(withoutAccused(facts, readings)).toHaveLength(stays ? 2 : 1);
});

it('leaves what another one is read as saying', () => {
  const facts = wordFactsOf('Moen attacked Berg for calling it “safe”.');
  const [outer, inner] = ['attacked', 'calling'].map((verb) => itemAt(facts, verb));
  const readings = [
    {
      reading: readingOf({ head: outer ?? 0, source: [0], content: [2, 3, 4, 5, 6] }),
      probability: 0.9,
    },
    { reading: readingOf({ head: inner ?? 0, source: [2], content: [5, 6] }), probability: 0.9 },
  ];
  expect(withoutAccused(facts, readings)).toHaveLength(2);
});
