import { expect, it } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { findStands } from '../../../src/analysis/positions/find-stands.ts';
import { nameBookOf, parseDocument } from '../../helpers/analysis/parse-document.ts';
import { RULES_ALONE } from '../../helpers/analysis/rules-alone.ts';

const LEAD = 'The Harbour Council met John Cole in Ostwick on Monday.\n\n';

/** @returns "source, cue, words" of each position that nobody is quoted with. */
function standsIn(sentence: string): string {
  const text = LEAD + sentence;
  const document = parseDocument(text);
  const named = nameBookOf(document).mentions.map(({ mention, entity }) => ({
    start: mention.start,
    end: mention.end,
    name: entity.name,
    kind: entity.kind,
  }));
  return findStands(document, named, [])
    .map(({ source, cue, contents }) =>
      [source, cue?.span, contents[0]]
        .map((span) => (span ? text.slice(span.start, span.end) : '-'))
        .join(' | '),
    )
    .join('; ');
}

it.each([
  ['Anna Berg opposes John Cole’s bill.', 'Anna Berg | opposes | John Cole’s bill'],
  ['Anna Berg stood by John Cole.', 'Anna Berg | stood by | John Cole'],
  [
    'John Cole’s call for a vote was brushed aside by Anna Berg.',
    'Anna Berg | brushed aside | John Cole’s call for a vote',
  ],
  [
    'Anna Berg’s refusal to meet John Cole surprised nobody, a paper wrote.',
    'Anna Berg | refusal | meet John Cole',
  ],
  ['Opposition from Anna Berg to the Harbour Council grew.', ''],
  [
    'In spring opposition from Anna Berg to the Harbour Council grew.',
    'Anna Berg | opposition | the Harbour Council',
  ],
  ['Anna Berg wants to reject John Cole’s bill.', ''],
  ['Many oppose John Cole’s bill.', ''],
  ['Anna Berg opposes the wall.', ''],
])('%s', (sentence, expected) => expect(standsIn(sentence)).toBe(expected));

it('is a position of its holder in the analysis', () => {
  const text = `${LEAD}John Cole’s call for a vote was brushed aside by Anna Berg.`;
  const { attributions, positions } = analyze(text, RULES_ALONE);
  const [position] = positions.filter(({ holder }) => holder === 'Anna Berg');
  expect(position).toMatchObject({ topic: 'John Cole', act: 'rejects', stance: 'against' });
  const contents = attributions[position?.attributionIndex ?? -1]?.contents ?? [];
  expect(contents.map(({ start, end }) => text.slice(start, end))).toEqual([
    'John Cole’s call for a vote',
  ]);
});
