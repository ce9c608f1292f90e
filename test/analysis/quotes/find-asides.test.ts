import { expect, it } from 'vitest';
import { withoutAsides } from '../../../src/analysis/quotes/find-asides.ts';
import { findCues } from '../../../src/analysis/quotes/find-cues.ts';
import { parseDocument } from '../../helpers/analysis/parse-document.ts';

it.each([
  ['“No,” one resident, who asked not to be named, said.', ['said']],
  [
    '“No,” a clerk, who declined to give his name and said little, told the Post.',
    ['told the Post'],
  ],
  ['“No,” Berg, speaking as he asked for time, added.', ['added']],
  ['“No,” said Berg, who asked not to be named.', ['said', 'asked']],
  ['Berg, who asked for time, said no.', ['asked', 'said']],
  ['“No,” Berg said, and Cole, who asked for time, agreed.', ['said', 'asked', 'agreed']],
])('%s has the cues %j', (prose, expected) => {
  const document = parseDocument(prose);
  const found = document.sentences.flatMap((sentence) => {
    const { items } = sentence;
    return findCues(sentence).map(({ start, end }) =>
      prose.slice(items[start]?.start, items[end - 1]?.end),
    );
  });
  expect(found).toEqual(expected);
});

it('leaves what has no cue behind it', () => {
  const [sentence] = parseDocument('“No,” said Berg.').sentences;
  const cues = sentence ? findCues(sentence) : [];
  expect(withoutAsides(sentence?.items ?? [], cues)).toEqual(cues);
});
