import { describe, it } from 'vitest';
import { expectReading } from '../../helpers/analysis/expect-reading.ts';

/** Each row: the text with every content, source and cue marked (¶ parts paragraphs), and its speakers with how each is known. */

describe('direct: cue behind', () => {
  it.each([
    ['“{C:We will not pay,}” {S:Anna Berg} {Q:said}.', 'Anna Berg/named'],
    ['“{C:We will not pay,}” {Q:said} {S:Anna Berg}.', 'Anna Berg/named'],
    ['“{C:We will not pay,}” the head of the council, {S:Anna Berg}, {Q:said}.', 'Anna Berg/named'],
    ['“{C:Will they pay?}” a harbour engineer, {S:Anna Berg}, {Q:asked}.', 'Anna Berg/named'],
    ['“{C:We will not pay,}” Cole’s lawyer, {S:Anna Berg}, {Q:said}.', 'Anna Berg/named/for Cole'],
    ['“{C:We will not pay!}” {Q:shouted} {S:Anna Berg}.', 'Anna Berg/named'],
    ['“{C:Will they pay?}” {Q:asked} {S:Anna Berg}.', 'Anna Berg/named'],
    ['“{C:Will they pay?}” {S:Anna Berg} {Q:asked}.', 'Anna Berg/named'],
    [
      '"{C:We will not pay,}" {Q:said} {S:Anna Berg}, the mayor of Ostwick.',
      'Anna Berg/named/for Ostwick',
    ],
    [
      '"{C:We will not pay,}" {S:Anna Berg}, the mayor of Ostwick, {Q:told reporters} on Tuesday.',
      'Anna Berg/named/for Ostwick',
    ],
    [
      '“{C:We will not pay,}” {S:Mayor Anna Berg}, 52, {Q:said in an interview}.',
      'Anna Berg/named',
    ],
    ['„{C:We will not pay,}“ {Q:said} {S:Anna Berg}.', 'Anna Berg/named'],
    ['«{C:We will not pay}», {Q:said} {S:Anna Berg}.', 'Anna Berg/named'],
    ['‘{C:We will not pay,}’ {Q:said} {S:Anna Berg}.', 'Anna Berg/named'],
    ['‘{C:We won’t pay the ministers’ bills,}’ {Q:said} {S:Anna Berg}.', 'Anna Berg/named'],
    ['“{C:He called it ‘a farce’ and left,}” {S:Anna Berg} {Q:said}.', 'Anna Berg/named'],
  ])('%s', expectReading);
});

describe('direct: cue before', () => {
  it.each([
    ['{S:Anna Berg} {Q:said}: “{C:We will not pay.}”', 'Anna Berg/named'],
    ['{S:Anna Berg} {Q:told the Harbour Post}, “{C:We will not pay.}”', 'Anna Berg/named'],
    ['{S:Anna Berg} {Q:said in a statement} on Monday: “{C:We will not pay.}”', 'Anna Berg/named'],
    [
      'In a letter to the council, {S:Anna Berg} {Q:wrote}: “{C:We will not pay.}”',
      'Anna Berg/named',
    ],
    ['Speaking in Ostwick, {S:Anna Berg} {Q:warned}: "{C:We will not pay.}"', 'Anna Berg/named'],
  ])('%s', expectReading);
});

describe('wrong marks', () => {
  it.each([
    ['{S:Anna Berg} {Q:said}: “{C:We have paid before.} “', 'Anna Berg/named'],
    ['{S:Anna Berg} {Q:said}: “{C:We have paid before.} ”', 'Anna Berg/named'],
    ['{S:Anna Berg} {Q:said}: “{C:We will not pay.}¶John Cole disagreed.', 'Anna Berg/named'],
    ['“{C:We will not pay,} {Q:said} {S:Anna Berg}.', 'Anna Berg/named'],
    ['”{C:We will not pay,}” {Q:said} {S:Anna Berg}.', 'Anna Berg/named'],
    ['{S:Anna Berg} {Q:said}: "{C:We will not pay.} "', 'Anna Berg/named'],
  ])('%s', expectReading);
});

describe('not statements', () => {
  it.each([
    ['The so-called “peace wall” was built in May.', ''],
    ['{S:Anna “Nan” Berg} {Q:said} {C:the wall would stay}.', 'Anna Berg/named'],
    ['Her novel, “The Salt Road,” won a prize in Ostwick.', ''],
    ['They met at the “Blue Anchor” on Friday.', ''],
    ['{S:Anna Berg} {Q:called} {C:the wall a “mistake.”}', 'Anna Berg/named'],
  ])('%s', expectReading);
});

describe('mixed', () => {
  it.each([
    ['{S:Anna Berg} {Q:said} {C:the wall was “a mistake of the first order.”}', 'Anna Berg/named'],
    ['{C:The wall is finished, and “nobody wants it,”} {S:Anna Berg} {Q:said}.', 'Anna Berg/named'],
    ['{S:Anna Berg} {Q:described} {C:the wall as “a mistake.”}', 'Anna Berg/named'],
    ['{S:Anna Berg} {Q:accused} {C:John Cole of “selling the harbour.”}', 'Anna Berg/named'],
  ])('%s', expectReading);
});

describe('indirect', () => {
  it.each([
    ['{S:Anna Berg} {Q:said} that {C:the city would pay}.', 'Anna Berg/named'],
    ['{S:Anna Berg} {Q:said} {C:the city would pay}.', 'Anna Berg/named'],
    ['{C:The city will pay}, {S:Anna Berg} {Q:said}.', 'Anna Berg/named'],
    ['{C:The city will pay}, {Q:said} {S:Anna Berg}.', 'Anna Berg/named'],
    ['{Q:According to} {S:Anna Berg}, {C:the city will pay}.', 'Anna Berg/named'],
    ['{C:The city will pay}, {Q:according to} {S:Anna Berg}.', 'Anna Berg/named'],
    ['{S:Anna Berg} {Q:has demanded} that {C:the city pay}.', 'Anna Berg/named'],
    [
      '{S1:{S2:Anna Berg}} {Q1:said} {C1:the city would pay} and {Q2:warned} that {C2:taxes would rise}.',
      'Anna Berg/named, Anna Berg/named',
    ],
    [
      '{S1:{S2:Anna Berg}} {Q1:said} {C1:the city would pay}, {Q2:adding} that {C2:taxes would rise}.',
      'Anna Berg/named, Anna Berg/named',
    ],
    ['{S:Anna Berg} {Q:told the council} that {C:the city would pay}.', 'Anna Berg/named'],
    ['{S:Anna Berg}, who chairs the council, {Q:said} {C:the city would pay}.', 'Anna Berg/named'],
    ['{S:The ministry} {Q:said} {C:the city would pay}.', 'The ministry/named'],
  ])('%s', expectReading);
});

describe('headlines', () => {
  it.each([
    [
      '{C:City will pay for wall}, {Q:says} {S:Anna Berg}¶The council of Ostwick met on Monday to talk about the wall and its cost.',
      'Anna Berg/named',
    ],
  ])('%s', expectReading);
});

describe('other cues', () => {
  it.each([
    ['“{C:We will see,}” {S:Anna Berg} {Q:sighed}.', 'Anna Berg/named'],
    ['“{C:We will see,}” {Q:countered} {S:Anna Berg}.', 'Anna Berg/named'],
    ['“{C:We will see,}” {S:Anna Berg} {Q:tweeted}.', 'Anna Berg/named'],
    ['“{C:We will see,}” {Q:quipped} {S:Anna Berg}.', 'Anna Berg/named'],
  ])('%s', expectReading);
});
