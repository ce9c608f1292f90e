import { describe, expect, it } from 'vitest';
import { withAgents } from '../../../../src/analysis/tagger/statements/with-agents.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** What is read where the model takes all in front of the verb’s auxiliaries for who speaks, and all behind it for what is said. */
function read(prose: string, verb: string, sourceLength = 2) {
  const facts = wordFactsOf(prose);
  const head = itemAt(facts, verb);
  const source = facts.items.map((_, at) => at).slice(0, sourceLength);
  const content = facts.items.flatMap(({ text }, at) => (at > head && text !== '.' ? [at] : []));
  const [each] = withAgents(facts, [
    { reading: readingOf({ head, cue: [head], source, content }), probability: 0.5 },
  ]);
  const said = each?.reading.content.filter((at) => !facts.items[at]?.quotation) ?? [];
  return {
    source: wordsOf(facts, each?.reading.source ?? []),
    words: wordsOf(facts, said),
    probability: each?.probability,
  };
}

describe('who is named as the agent speaks', () => {
  it.each([
    [
      'Anna Berg was praised by Ole Moen for her “courage”.',
      'praised',
      'Ole Moen',
      'Anna Berg for her',
    ],
    [
      'Anna Berg was praised for her “courage” by Ole Moen.',
      'praised',
      'Ole Moen',
      'Anna Berg for her',
    ],
    ['The plan has been branded “madness” by campaigners.', 'branded', 'campaigners', 'The plan'],
    ['The plan was not called “madness” by the council.', 'called', 'the council', 'The plan'],
    ['Anna Berg, described as “kind” by his friends.', 'described', 'his friends', 'as'],
    [
      'Anna Berg was described by her lawyer, Ole Moen, as “kind”.',
      'described',
      'her lawyer , Ole Moen ,',
      'Anna Berg as',
    ],
    ['Anna Berg was told by Ole Moen to “go away”.', 'told', 'Ole Moen', 'to'],
    ['The plan, described by Ole Moen as “madness”, was dropped.', 'described', 'Ole Moen', 'as'],
    ['The plan, branded “madness” by Ole Moen, was dropped.', 'branded', 'Ole Moen', ''],
    [
      'Anna Berg was accused by the mayor of lying “all day”.',
      'accused',
      'the mayor',
      'Anna Berg of lying',
    ],
  ])('%s', (prose, verb, source, words) => {
    expect(read(prose, verb)).toEqual({ source, words, probability: 0.75 });
  });
});

describe('nobody is told where no agent is named', () => {
  it.each([
    ['Anna Berg was praised for her “courage”.', 'praised', 'Anna Berg for her'],
    ['Anna Berg, described as “a hero”, was 81.', 'described', 'as'],
    ['Anna Berg was warned that it was late.', 'warned', 'that it was late'],
    [
      'Anna Berg was praised for it at a lunch held by the Courier.',
      'praised',
      'Anna Berg for it at a lunch held by the Courier',
    ],
    ['Anna Berg was praised for it by Monday.', 'praised', 'Anna Berg for it by Monday'],
  ])('%s', (prose, verb, words) => {
    expect(read(prose, verb)).toEqual({ source: '', words, probability: 0.5 });
  });
});

describe('a subject that speaks stays', () => {
  it.each([
    ['Anna Berg praised her “courage”.', 'praised'],
    ['Anna Berg had described it as “madness”.', 'described'],
    ['Anna Berg, for one, called it “madness”.', 'called'],
    ['Anna Berg is convinced by it all.', 'convinced'],
    ['Anna Berg said what is described as “madness” was hers.', 'described'],
    ['Anna Berg, condemned “cowardly” attacks by rebels.', 'condemned'],
    ['Anna Berg was criticised for calling Ole Moen “a liar”.', 'criticised'],
    ['Anna Berg was condemned by Ole Moen for saying it was “late”.', 'condemned'],
  ])('%s', (prose, verb) => {
    expect(read(prose, verb).source).toBe('Anna Berg');
  });

  it.each([
    'Anna Berg, the mayor, condemned “cowardly” attacks by rebels.',
    'Anna Berg, the mayor, condemned as “cowardly” the attack by rebels.',
    'Anna Berg, the mayor, condemned “cowardly” attacks, and said so.',
  ])('with what is told of it: %s', (prose) => {
    expect(read(prose, 'condemned', 5).source).toBe('Anna Berg , the mayor');
  });
});

describe('who is told of between commas is spoken of', () => {
  it('also behind what else is told', () => {
    const { source } = read(
      'Anna Berg, the mayor, hailed as “brave” by Ole Moen, was ill.',
      'hailed',
      5,
    );
    expect(source).toBe('Ole Moen');
  });

  it('and another agent’s words are not the first’s', () => {
    const prose = 'The plan was described by Moen as fair and by Berg as “madness”.';
    expect(read(prose, 'described').words).toBe('The plan as fair');
  });
});
