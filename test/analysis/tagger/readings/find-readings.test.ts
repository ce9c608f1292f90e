import { expect, it } from 'vitest';
import { findReadings } from '../../../../src/analysis/tagger/readings/find-readings.ts';
import { cueFactsOf, LABELS, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

const LEAD = 'The council of Ostwick has an old harbour wall that fell in the storm of May.¶';

function read(prose: string) {
  const cues = cueFactsOf(LEAD + prose);
  return findReadings(cues, LABELS).map(({ source, content, rule }) => ({
    source: wordsOf(cues.facts, source),
    quotations: content.filter((at) => cues.facts.items[at]?.quotation).length,
    isRule: rule !== 0,
  }));
}

it('keeps a turn whole over several paragraphs', () => {
  const [reading] = read(
    'Anna Berg said: “We will not pay.¶“It is too much for us.¶“We will see them in court.”',
  );
  expect(reading).toEqual({ source: 'Anna Berg', quotations: 3, isRule: false });
});

it('gives verbs joined by "and" the subject that they share', () => {
  const found = read(
    'Anna Berg praised the plan of the league in May and has demanded that the city pay for it.',
  );
  expect(found.at(-1)?.source).toBe('Anna Berg');
});

it('never has who speaks among their words', () => {
  const cues = cueFactsOf('Ferry closure ‘a disaster’, says Moen¶The ferry was late on Monday.');
  const [reading] = findReadings(cues, LABELS);
  expect(wordsOf(cues.facts, reading?.source ?? [])).toBe('Moen');
  expect(wordsOf(cues.facts, reading?.content ?? [])).toBe('Ferry closure “”');
});

it('takes a quotation without a cue from the rules', () => {
  expect(read('“The wall stays where it is.” – Anna Berg')).toContainEqual({
    source: 'Anna Berg',
    quotations: 1,
    isRule: true,
  });
});

it('offers a quotation that goes on behind an aside with what it goes on with', () => {
  const found = read(
    '“None of the boats,” said Anna Berg – she stood in the rain – “had a rope on board.”',
  );
  expect(found.map(({ quotations }) => quotations)).toContain(2);
});

it.each([
  'Anna Berg quoted Joel Cole as saying “the harbour wall will stay where it is”.',
  'The Post cited Joel Cole as saying that “the harbour wall will stay” for a year.',
  '“The harbour wall will stay where it is,” the Post quoted Joel Cole as saying.',
])('gives words to whom somebody quotes as saying them: %s', (prose) => {
  expect(read(prose)[0]).toMatchObject({ source: 'Joel Cole', quotations: 1 });
});

it('takes who stands behind "by" for the source of a passive verb', () => {
  const found = read('The bridge was called “a gift to nobody” by Anna Berg, the mayor of Lund.');
  expect(found[0]).toEqual({ source: 'Anna Berg', quotations: 1, isRule: false });
});

it.each([
  'one resident, who declined to be identified, said on Monday.',
  'a senior official, who asked not to be named because the talks are private, said of the reply.',
  'a clerk, who spoke on condition of anonymity as she feared for her work, told the Post.',
])('leaves out of a statement what is told of the speaker behind it: %s', (rest) => {
  const prose = `${LEAD}“It is nonsense and they know it,” ${rest}`;
  const { facts, ...cues } = cueFactsOf(prose);
  const contents = findReadings({ facts, ...cues }, LABELS).map(({ content }) => content);
  const statement = facts.items.findIndex(({ quotation }) => quotation !== null);
  expect(contents).toContainEqual([statement]);
});

it.each([
  ['Analyst Anna Berg at Harbour Bank said: “It is a shock.”', 'Analyst Anna Berg at Harbour Bank'],
  [
    'The chairman of the inquiry, Tor Lindahl, asked Marit Osen: “When did you first learn of it?”',
    'chairman of the inquiry , Tor Lindahl',
  ],
])('has the whole of a source that is cut, and not who is asked: %s', (prose, source) => {
  expect(read(prose)[0]?.source).toContain(source);
});
