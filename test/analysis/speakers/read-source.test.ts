import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { expectReading } from '../../helpers/expect-reading.ts';

/** Each row: the text with every content, source and cue marked (¶ parts paragraphs), and its speakers with how each is known. */

describe('a source that explains a name', () => {
  it.each([
    [
      '“{C:We will pay,}” {S:Anna Berg}, Ostwick’s harbour minister, {Q:told reporters}.',
      'Anna Berg/named/for Ostwick',
    ],
    [
      'The finance minister, {S:Anna Berg}, {Q:said} that {C:the city would pay}.',
      'Anna Berg/named',
    ],
  ])('%s', expectReading);
});

describe('an unnamed source keeps all its words', () => {
  it.each([
    [
      '{S:Two people} who were in the room {Q:said} {C:the city would pay}.',
      'Two people who were in the room/named',
    ],
    [
      '{C:The city will pay}, {Q:according to} {S:an official} in the mayor’s office.',
      'an official in the mayor’s office/named',
    ],
    ['{S:A senior aide}, who left early, {Q:said} {C:the city would pay}.', 'A senior aide/named'],
  ])('%s', expectReading);
});

describe('a noun for a body', () => {
  it.each([
    [
      'The Oster Coastguard came at noon.¶{S:The coastguard} {Q:said} {C:the ship was safe}.',
      'Oster Coastguard/title',
    ],
    [
      'Gull Shipping paid on Monday.¶“{C:We will pay,}” {S:the company} {Q:said}.',
      'Gull Shipping/title',
    ],
    ['It rained on Monday.¶“{C:We will pay,}” {S:the company} {Q:said}.', 'the company/named'],
    [
      'The Oster Council met on Monday.¶{S:It} {Q:said} {C:the city would pay}.',
      'Oster Council/pronoun',
    ],
  ])('%s', expectReading);
});

it.each([
  ['the company', 'unnamed'],
  ['a court in Oster', 'unnamed'],
  ['Berg’s campaign', 'body'],
  ['the Oster council', 'body'],
  ['the Ministry of Justice', 'unnamed'],
  ['the Senate', 'unnamed'],
  ['Norway’s Ministry of Justice', 'body'],
  ['the State Department', 'body'],
])('%s of an article that gives no name is %s: another article means another', (source, kind) => {
  const [said] = analyze(
    `It rained on Monday.\n\n“The city will pay for the wall,” ${source} said.`,
  ).attributions;
  expect(said?.speaker?.kind).toBe(kind);
});

describe('nobody is guessed', () => {
  it.each([
    ['“{C:We will pay,}” {S:they} {Q:said}.', '-'],
    ['It rained on Monday.¶“{C:We will pay,}” {S:she} {Q:said}.', '-'],
  ])('%s', expectReading);
});

describe('words about somebody are not that somebody', () => {
  it.each([
    [
      '{S:Anna Berg and John Cole} {Q:said} {C:the city would pay}.',
      'Anna Berg and John Cole/named',
    ],
    [
      '{S:Supporters of Anna Berg} {Q:said} {C:the city would pay}.',
      'Supporters of Anna Berg/named',
    ],
    ['Anna Berg came late.¶“{C:We will pay,}” {S:her lawyer} {Q:said}.', 'her lawyer/named'],
    ['Judge Ruth Falk sat down.¶“{C:We will pay,}” {S:the judge} {Q:said}.', 'Ruth Falk/title'],
  ])('%s', expectReading);
});

describe('whom the narration is about', () => {
  it.each([
    [
      'Anna Berg met Ruth Falk in May. She drew the port, and then she drew the wall.¶“{C:We will pay,}” {S:she} {Q:said}.',
      'Anna Berg/pronoun',
    ],
    [
      'Anna Berg’s letter asks for the licence.¶“{C:We will pay,}” {S:she} {Q:said}.',
      'Anna Berg/pronoun',
    ],
    [
      'Prime Minister Anna Berg came.¶“{C:We will pay,}” {S:the Prime Minister} {Q:said}.',
      'Anna Berg/title',
    ],
  ])('%s', expectReading);
});
