import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';

/** What the bundled model says: rows that any sensible model gets right, so that a new one is held to them. */
function read(prose: string) {
  const text = prose.replaceAll('¶', '\n\n');
  return analyze(text).attributions.map(({ source, cue, contents, speaker }) => ({
    source: source && text.slice(source.start, source.end),
    cue: cue?.lemma ?? null,
    contents: contents.map(({ start, end }) => text.slice(start, end)),
    speaker: speaker?.name ?? null,
  }));
}

const LEAD = 'The council of Ostwick has an old harbour wall that fell in the storm of May.¶';

describe('direct speech', () => {
  it.each([
    ['“We have never been asked for so much money,” said Anna Berg, the mayor of Ostwick.'],
    [
      'Anna Berg, the mayor of Ostwick, told reporters: “We have never been asked for so much money.”',
    ],
  ])('%s', (prose) => {
    const [found] = read(LEAD + prose);
    expect(found?.speaker).toBe('Anna Berg');
    expect(found?.contents.join()).toContain('We have never been asked for so much money');
    expect(found?.contents.join()).not.toContain('”');
  });

  it('keeps a split quotation together, and a second paragraph with the first', () => {
    const found = read(
      `${LEAD}“The wall is old,” Anna Berg said. “It will not stand another winter like the last.¶“We should have built a new one ten years ago.”`,
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.contents).toHaveLength(3);
  });
});

it.each(['— Ida Moen', 'Ida Moen.', 'Ida Moen'])('leaves to %s what has that credit', (credit) => {
  const found = read(
    `${LEAD}“The wall is old,” said Joel Cole. “It fell.”¶“It was late, and nobody had told us what to do.” ${credit}¶It rained.`,
  );
  expect(found.map(({ speaker }) => speaker)).toEqual(['Joel Cole', 'Ida Moen']);
  expect(found[0]?.contents).toEqual(['The wall is old,', 'It fell.']);
});

describe('reported speech', () => {
  it.each([
    [
      'Anna Berg said that the city would pay for a new wall.',
      'say',
      'the city would pay for a new wall',
    ],
    [
      'The city would pay for a new wall, according to Anna Berg.',
      'according to',
      'The city would pay for a new wall',
    ],
    [
      'Anna Berg warned that taxes would have to rise next year.',
      'warn',
      'taxes would have to rise next year',
    ],
  ])('%s', (prose, cue, content) => {
    expect(read(LEAD + prose)).toContainEqual(
      expect.objectContaining({ cue, contents: [content], speaker: 'Anna Berg' }),
    );
  });

  it.each([
    [
      'Anna Berg said that’s what the city would pay for a new wall.',
      'that’s what the city would pay for a new wall',
    ],
    ['Anna Berg said that was not enough for a new wall.', 'that was not enough for a new wall'],
    ['That wall would fall within a year, Anna Berg said.', 'That wall would fall within a year'],
  ])('begins with the “that” that is spoken of: %s', (prose, content) => {
    expect(read(LEAD + prose)[0]?.contents).toEqual([content]);
  });

  it('leaves "who asked not to be named" out of the source', () => {
    const found = read(
      `${LEAD}A senior official, who asked not to be named, said that the city would pay for a new wall.`,
    );
    const said = found.find(({ cue }) => cue === 'say');
    expect(said?.source).toBe('A senior official');
  });
});

it.each([
  ['The tide rose at noon, and the wall held until the evening.'],
  ['The memo appears to contradict “the plan” of the mayor.'],
  ['Berg, the mayor, enjoys ‘The Hour’ most of all.'],
])('finds nothing where nobody speaks: %s', (prose) => expect(read(LEAD + prose)).toEqual([]));

it('takes the questions of a talk for nobody’s statements, and the answers for those of who was named before', () => {
  const found = read(
    'Talks on the wall¶Anna Berg, the mayor, came late.¶Q: Will John Cole pay for it?¶A: He will not pay for it.¶Q: Why?¶A: Because we must.',
  );
  expect(found.map(({ speaker, contents }) => [speaker, contents.join()])).toEqual([
    ['Anna Berg', 'He will not pay for it.'],
    ['Anna Berg', 'Because we must.'],
  ]);
});

it.each([
  ['“The wall stays as it is,” Anna Berg was quoted as saying by the Courier.'],
  ['“The wall stays as it is,” Anna Berg was quoted by the Oster Courier as saying.'],
  ['“The wall stays as it is,” Anna Berg can be heard saying.'],
])('gives words to who speaks them, not to who passes them on: %s', (prose) => {
  const [found] = read(LEAD + prose);
  expect(found).toMatchObject({ contents: ['The wall stays as it is,'], speaker: 'Anna Berg' });
});

it.each([
  ['“The wall stays as it is,” said Will Berg. “It is ours,” said Anna Moen.'],
  ['“The wall stays as it is,” sighed Will Berg.'],
])('takes a name that is a verb for a name: %s', (prose) => {
  const [found] = read(LEAD + prose);
  expect(found).toMatchObject({ contents: ['The wall stays as it is,'], speaker: 'Will Berg' });
});

it.each([
  '“The wall stays as it is,” said Anna Berg afterwards.',
  '“The wall stays as it is,” said Anna Berg yesterday.',
  '“The wall stays as it is,” said Anna Berg proudly.',
  '“The wall stays as it is,” said Anna Berg on Monday night.',
  'Anna Berg last night said: “The wall stays as it is,” and left.',
  'Anna Berg yesterday said: “The wall stays as it is,” and left.',
  '“The wall stays as it is,” said a clearly tired Anna Berg.',
])('takes no word for how or when it was said into the name or the words: %s', (prose) => {
  const [found] = read(LEAD + prose);
  expect(found).toMatchObject({ contents: ['The wall stays as it is,'], speaker: 'Anna Berg' });
  expect(found?.source).toMatch(/^(?:a clearly tired )?Anna Berg$/u);
});
