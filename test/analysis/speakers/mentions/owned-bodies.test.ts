import { expect, it } from 'vitest';
import { findMentions } from '../../../../src/analysis/speakers/mentions/find-mentions.ts';
import { OwnedBodies } from '../../../../src/analysis/speakers/mentions/owned-bodies.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

it.each([
  [
    'They asked Norway’s Ministry of Justice. They asked the Ministry of Justice again.',
    'Norway’s Ministry of Justice, Norway’s Ministry of Justice',
  ],
  [
    'They asked the Norwegian Foreign Ministry. They asked Norway’s Foreign Ministry again.',
    'Norwegian Foreign Ministry, Norwegian Foreign Ministry',
  ],
  [
    'They asked Norway’s Senate. They asked Sweden’s Senate, and the Senate again.',
    'Norway’s Senate, Sweden’s Senate, -',
  ],
  ['They asked the Supreme Court.', '-'],
  ['They asked Berg’s Ministry of Justice.', '-'],
])('%s', (text, names) => {
  const mentions = findMentions(parseDocument(text));
  const bodies = new OwnedBodies(mentions, ({ words }) => words[0] !== 'Berg');
  const found = mentions.filter(({ words }) => /Ministry|Senate|Court/.test(words.join(' ')));
  expect(found.map((mention) => bodies.nameOf(mention) ?? '-').join(', ')).toBe(names);
});
