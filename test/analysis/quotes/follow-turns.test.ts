import { describe, it } from 'vitest';
import { expectReading } from '../../helpers/analysis/expect-reading.ts';

/** Each row: the text with every content, source and cue marked (¶ parts paragraphs), and its speakers with how each is known. */

describe('split', () => {
  it.each([
    [
      '“{C:We will not pay,}” {S:Anna Berg} {Q:said}, “{C:and we will not leave.}”',
      'Anna Berg/named',
    ],
    ['“{C:We will not pay,}” {S:Anna Berg} {Q:said}. “{C:We will not leave.}”', 'Anna Berg/named'],
    [
      '“{C:We will not pay,}” {S:Anna Berg} {Q:said} on Monday on “The Harbour Hour.” “{C:We will not leave.}”',
      'Anna Berg/named',
    ],
    ['“{C:We will not pay,}” {S:she} {Q:told reporters}. “{C:We will not leave. Ever.}”', '-'],
  ])('%s', expectReading);
});

describe('several paragraphs', () => {
  it.each([
    [
      '{S:Anna Berg} {Q:said}: “{C:We will not pay. That is final.}¶“{C:And we will not leave.}”',
      'Anna Berg/named',
    ],
    [
      '“{C1:We will not pay,}” {Q1:said} {S1:Anna Berg}.¶“{C2:We will not leave the harbour to them.}”',
      'Anna Berg/named, Anna Berg/continued',
    ],
    ['{S:Anna Berg} {Q:continued}:¶“{C:We will not pay for this wall.}”', 'Anna Berg/named'],
    [
      '{S:Anna Berg} {Q:said}: “{C:One thing is certain.}¶“{C:Two things are not.}¶“{C:We will see.}”',
      'Anna Berg/named',
    ],
  ])('%s', expectReading);
});

describe('labels and credits', () => {
  it.each([
    ['{S:Commissioner Stark}: “{C:The wall stays where it is.}”', 'Stark/named'],
    ['The old wall and its price - {S:Anna Berg}: “{C:It stays where it is.}”', 'Anna Berg/named'],
    [
      'Anna Berg has written to the council. From {S:Berg}’s letter: “{C:It stays where it is.}”',
      'Anna Berg/surname',
    ],
    ['It rained - and a part of the wall: “it fell.”', ''],
    ['“{C:The wall stays where it is, whatever they say.}” – {S:Anna Berg}', 'Anna Berg/named'],
    ['“{C:The wall stays where it is, whatever they say.}” {S:Anna Berg}', 'Anna Berg/named'],
    [
      '“{C:The wall stays where it is, whatever they say.}”¶— {S:Anna Berg}, fisherman',
      'Anna Berg/named',
    ],
  ])('%s', expectReading);
});

describe('far name, two sentences', () => {
  it.each([
    [
      '“{C:We will see,}” {S:Anna Berg}, who has led the council of Ostwick since the great flood, {Q:said}.',
      'Anna Berg/named',
    ],
    ['{S:Anna Berg} was not amused. “{C:We will not pay for their wall.}”', 'Anna Berg/named'],
    [
      '{S:Anna Berg} laughed when asked about the wall. “{C:We will not pay for it.}”',
      'Anna Berg/named',
    ],
  ])('%s', expectReading);
});

describe('an aside', () => {
  it.each([
    [
      '“{C1:We heard it fall,}” {S1:Anna Berg} {Q1:said}. The deck tilted. “{C2:Then all the plates broke.}”',
      'Anna Berg/named, Anna Berg/continued',
    ],
    [
      '“{C1:We heard it fall,}” {S1:Anna Berg} {Q1:said}. {S2:Cole} nodded. “{C2:Then all the plates broke.}”',
      'Anna Berg/named, Cole/named',
    ],
  ])('%s', expectReading);
});

describe('two speakers in one paragraph', () => {
  it.each([
    [
      '“{C1:We will pay,}” {Q1:said} {S1:Anna Berg}. “{C2:We will not,}” {Q2:said} {S2:John Cole}.',
      'Anna Berg/named, John Cole/named',
    ],
  ])('%s', expectReading);
});
