import { expect, it } from 'vitest';
import { parseText } from '../../../../src/analysis/parse-text.ts';
import { findMentions } from '../../../../src/analysis/speakers/mentions/find-mentions.ts';
import { joinNames } from '../../../../src/analysis/speakers/names/join-names.ts';
import { findAnswerer } from '../../../../src/analysis/speakers/turns/find-answerer.ts';

function answererOf(text: string, before = text.length) {
  const document = parseText(text);
  return findAnswerer(document, joinNames(findMentions(document)), before)?.entity.name ?? null;
}

it.each<[string, string, string | null]>([
  [
    'the one who is named',
    'A year at sea\n\nRuna Halden came home.\n\nQ: Why?\n\nA: I had to.',
    'Runa Halden',
  ],
  [
    'nobody of two',
    'A year at sea\n\nRuna Halden and Jon Aske came home.\n\nQ: Why?\n\nA: I had to.',
    null,
  ],
  [
    'of two the one in the headline',
    'Runa Halden on her year\n\nRuna Halden met Jon Aske in May.\n\nQ: Why?\n\nA: I had to.',
    'Runa Halden',
  ],
  [
    'nobody where others may answer, too',
    'A year at sea\n\nRuna Halden and her young husband came home.\n\nQ: Why?\n\nA: I had to.',
    null,
  ],
  ...['and', 'and opponent'].map((and): [string, string, null] => [
    `nobody where the headline names one of two: ${and}`,
    `Runa Halden on her year\n\nRuna Halden ${and} Jon Aske came home.\n\nQ: Why?\n\nA: I had to.`,
    null,
  ]),
  [
    'nobody where the one who is named asks',
    'A year at sea\n\nThe sailor talks to Jon Aske about it.\n\nQ: Why?\n\nA: I had to.',
    null,
  ],
  [
    'nobody where the one who is named wrote it down',
    'A year at sea\n\nAn interview by Jon Aske.\n\nQ: Why?\n\nA: I had to.',
    null,
  ],
  [
    'the one to whom the paper spoke',
    'A year at sea\n\nWe have spoken much, and then we spoke to Runa Halden.\n\nQ: Why?\n\nA: I had to.',
    'Runa Halden',
  ],
  [
    'nobody who is named in the talk alone',
    'A year at sea\n\nQ: Why?\n\nA: Jon Aske told me.',
    null,
  ],
])('takes %s', (_, text, name) => {
  expect(answererOf(text)).toBe(name);
});

it('looks no further than to where it is told', () => {
  const text = 'A year at sea\n\nRuna Halden came home.\n\nJon Aske was there.';
  expect(answererOf(text)).toBeNull();
  expect(answererOf(text, text.indexOf('Jon'))).toBe('Runa Halden');
});
