import { describe, expect, it } from 'vitest';
import { withInterposed } from '../../../../src/analysis/tagger/statements/with-interposed.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

describe('a clause with its verb first amid what it reports', () => {
  /** Each row: a sentence, who speaks in it, and what they say. */
  it.each([
    ['The bridge, says Ole Moen, will be closed.', 'Ole Moen', 'The bridge will be closed .'],
    ['The bridge, says Ole Moen, who owns it, is safe.', 'Ole Moen', 'The bridge is safe .'],
    ['The bridge, says Moen, the owner, is safe.', 'Moen', 'The bridge is safe .'],
    ['The bridge, said Moen on Monday, would be closed.', 'Moen', 'The bridge would be closed .'],
    ['The bridge – says Moen – is closed.', 'Moen', 'The bridge is closed .'],
    ['The bridge (or so says Moen) is closed.', 'Moen', 'The bridge is closed .'],
    ['Anna Berg, says Moen, knew nothing of it.', 'Moen', 'Anna Berg knew nothing of it .'],
    ['Her plan, say the unions, will cost more.', 'the unions', 'Her plan will cost more .'],
    ['Her plan, say unions such as Moen’s, is dear.', 'unions', 'Her plan is dear .'],
    ['Her plan, warned the trust, would cost more.', 'the trust', 'Her plan would cost more .'],
    ['It is, says Moen, a disgrace.', 'Moen', 'It is a disgrace .'],
    ['It was, said Moen, the mayor, a disgrace.', 'Moen', 'It was a disgrace .'],
    ['It was, said Moen, the mayor, the worst day.', 'Moen', 'It was the worst day .'],
    [
      'They are, said Moen, the mayor, the council and the port.',
      'Moen',
      'They are the mayor , the council and the port .',
    ],
    ['Without a bridge, says Moen, the town dies.', 'Moen', 'Without a bridge the town dies .'],
    ['If the bridge goes, says Moen, we go.', 'Moen', 'If the bridge goes we go .'],
    ['And, says Moen, the bridge is closed.', 'Moen', 'the bridge is closed .'],
    [
      'The bridge, built in 1890, says Moen, is old.',
      'Moen',
      'The bridge , built in 1890 is old .',
    ],
    ['Moen is ill; nobody, says Berg, is well.', 'Berg', 'nobody is well .'],
  ])('%s', (prose, name, content) => {
    const facts = wordFactsOf(prose);
    const [{ reading } = { reading: readingOf({}) }] = withInterposed(facts, []);
    expect(wordsOf(facts, reading.source)).toBe(name);
    expect(wordsOf(facts, reading.content)).toBe(content);
  });

  it('has its quotation with it', () => {
    const facts = wordFactsOf('Berg, says Ole Moen, “never answered”.');
    const [{ reading } = { reading: readingOf({}) }] = withInterposed(facts, []);
    expect(wordsOf(facts, reading.source)).toBe('Ole Moen');
    expect(facts.items[reading.content[1] ?? 0]?.quotation).not.toBeNull();
  });

  it.each([
    'Councillor Anna Berg, said the bridge, built in 1890, was safe.',
    'The mayor, Anna Berg, said Ole Moen, who owns the mill, was to blame.',
    'The village, meanwhile, says it will go to court.',
    'The site, which is down, claims Ole Moen, 45, is a doctor.',
    'She, however, said Ole Moen, 45, was safe.',
    'The company, said to be worth millions, is for sale.',
    'The ship, believed sunk, was found.',
    'The letter, written by Berg, is gone.',
    'The police came too late, says Moen, and the fire brigade never.',
    'The race will be tight, said Ole Moen, a driver.',
    '‘The bridge’, says Moen, ‘is closed.’',
  ])('is not in %s', (prose) => {
    expect(withInterposed(wordFactsOf(prose), [])).toEqual([]);
  });

  it('takes the place of what is read around its verb', () => {
    const facts = wordFactsOf('The bridge, says Moen, is closed.');
    const says = itemAt(facts, 'says');
    const wrong = {
      reading: readingOf({ head: says, source: [0, 1], content: [4] }),
      probability: 0.9,
    };
    const read = withInterposed(facts, [wrong]);
    expect(read.map(({ reading }) => wordsOf(facts, reading.source))).toEqual(['Moen']);
  });

  it('ends where somebody else’s words begin, and has what is added behind it', () => {
    const facts = wordFactsOf(
      'Boys, says Moen, are late, adding that girls are not, but Berg said no.',
    );
    const [adding, said] = [itemAt(facts, 'adding'), itemAt(facts, 'said')];
    const read = withInterposed(facts, [
      {
        reading: readingOf({ head: adding, cue: [adding], source: [0], content: [adding + 2] }),
        probability: 0.5,
      },
      {
        reading: readingOf({ head: said, cue: [said], source: [said - 1], content: [said + 1] }),
        probability: 0.9,
      },
    ]);
    expect(read.map(({ reading }) => wordsOf(facts, reading.source))).toEqual([
      'Moen',
      'Berg',
      'Moen',
    ]);
    expect(wordsOf(facts, read[2]?.reading.content ?? [])).toBe('Boys are late');
  });

  it('has what its subject says', () => {
    const facts = wordFactsOf('Berg, says Moen, had promised that she would come.');
    const [had, head] = [itemAt(facts, 'had'), itemAt(facts, 'promised')];
    const read = withInterposed(facts, [
      {
        reading: readingOf({ head, cue: [had, head], source: [0], content: [head + 2] }),
        probability: 0.9,
      },
    ]);
    expect(wordsOf(facts, read[1]?.reading.content ?? [])).toBe(
      'Berg had promised that she would come .',
    );
  });
});

describe('a clause with its verb last', () => {
  it.each([
    ['Moen, police say, was late.', 'police', 'Moen was late'],
    ['In Oster, police say, Moen was late.', 'police', 'Moen was late'],
    ['Moen, who was ill, police say, was late.', 'police', 'was late'],
  ])('%s', (prose, name, content) => {
    const facts = wordFactsOf(prose);
    const [source, say] = [itemAt(facts, name), itemAt(facts, 'say')];
    const said = facts.items.map((_, at) => at).slice(say + 2, -1);
    const [{ reading } = { reading: readingOf({}) }] = withInterposed(facts, [
      {
        reading: readingOf({ head: say, cue: [say], source: [source], content: said }),
        probability: 0.9,
      },
    ]);
    expect(wordsOf(facts, reading.content)).toBe(content);
  });
});

it('parts the subject from who speaks where the model takes both for one name', () => {
  const facts = wordFactsOf('Moen, mayor Anna Berg said, was late.');
  const said = itemAt(facts, 'said');
  const source = facts.items.map((_, at) => at).slice(0, said);
  const content = facts.items.map((_, at) => at).slice(said + 2, -1);
  const [{ reading } = { reading: readingOf({}) }] = withInterposed(facts, [
    { reading: readingOf({ head: said, cue: [said], source, content }), probability: 0.9 },
  ]);
  expect(wordsOf(facts, reading.source)).toBe('mayor Anna Berg');
  expect(wordsOf(facts, reading.content)).toBe('Moen was late');
});
