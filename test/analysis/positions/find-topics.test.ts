import { expect, it } from 'vitest';
import { findTopics, keepSureNames } from '../../../src/analysis/positions/find-topics.ts';
import { toNamedSpan } from '../../../src/analysis/to-named-span.ts';
import { assert } from '../../../src/lib/assert.ts';
import { nameBookOf, parseDocument } from '../../helpers/analysis/parse-document.ts';

/** @param prose with the content between ⟨ and ⟩. */
function topicsOf(prose: string): string[] {
  const text = prose.replace('⟨', '').replace('⟩', '');
  const content = { start: prose.indexOf('⟨'), end: prose.indexOf('⟩') - 1 };
  const document = parseDocument(text);
  const named = keepSureNames(text, nameBookOf(document).mentions.map(toNamedSpan));
  const sentence = document.sentences.find(({ end }) => end >= content.end);
  assert(sentence !== undefined, 'a sentence');
  const attribution = { kind: 'indirect', speaker: null, cue: null, contents: [content] } as const;
  return findTopics(document, { attribution, sentence }, named).map(({ name }) => name);
}

it.each([
  ['Anna Berg criticised ⟨the Harbour Council⟩ in May.', ['Harbour Council']],
  [
    'Anna Berg criticised ⟨John Cole and the Harbour Council⟩ at a meeting in May.',
    ['John Cole', 'Harbour Council'],
  ],
  ['Anna Berg said ⟨the Russian plan was late⟩.', ['Russia']],
  ['The Harbour Council met. Anna Berg said ⟨the council was late⟩.', ['Harbour Council']],
  ['The Harbour Council met. Anna Berg said ⟨the union was late⟩.', []],
  ['Anna Berg said ⟨the wall was old⟩.', []],
  ['Anna Berg said ⟨she had seen it on TV, and that Jewish families had, too⟩.', []],
  ['Anna Berg said ⟨Brussels must act before May⟩.', ['Brussels']],
  ['Anna Berg said ⟨the ministers met in Brussels⟩.', []],
  ['Anna Berg said ⟨the talks in Moscow would go on⟩.', []],
  ['Anna Berg said ⟨Tuvalu must be heard⟩.', ['Tuvalu']],
  ['Anna Berg read. She said ⟨Reading is a joy⟩.', []],
  ['Anna Berg said: ⟨Polish your shoes⟩.', []],
  ['Georgia Lind spoke. Anna Berg said ⟨that Georgia must count again⟩.', []],
])('%s', (prose, topics) => expect(topicsOf(prose)).toEqual(topics));
