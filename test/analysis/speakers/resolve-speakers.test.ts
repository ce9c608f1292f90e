import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { expectReading } from '../../helpers/analysis/expect-reading.ts';

/** Each row: the text with every content, source and cue marked (¶ parts paragraphs), and its speakers with how each is known. */

describe('pronouns', () => {
  it.each([
    [
      'Anna Berg met John Cole in Ostwick.¶“{C:We will pay,}” {S:she} {Q:said}.',
      'Anna Berg/pronoun',
    ],
    [
      'Anna Berg met John Cole in Ostwick.¶“{C:We will pay,}” {S:he} {Q:said}.',
      'John Cole/pronoun',
    ],
    [
      'Anna Berg opened the session with a speech about Clara Holm and Ruth Falk.¶“{C:We will pay,}” {S:she} {Q:said}.',
      'Anna Berg/pronoun',
    ],
    [
      '{S1:Mary Stone} {Q1:said} {C1:the wall was safe}. Her deputy, Ruth Falk, was there.¶“{C2:We will pay,}” {S2:she} {Q2:said}.',
      'Mary Stone/named, Mary Stone/pronoun',
    ],
  ])('%s', expectReading);
});

it.each([
  [
    'A row broke out.\n\nOle Moen, the club’s manager said, was “late again”.',
    'the club’s manager',
  ],
  ['Ole Moen, the manager, left.\n\nThe bus, the manager said, was “late again”.', 'Ole Moen'],
])(
  'takes a title behind the name of whom the words are about for somebody else: %s',
  (text, name) => {
    expect(analyze(text).attributions.at(-1)?.speaker?.name).toBe(name);
  },
);

describe('spokes', () => {
  it.each([
    [
      '{S:A Department for Transport spokesman} {Q:said}: “{C:We will pay.}”',
      'A Department for Transport spokesman/named/for Department for Transport',
    ],
    [
      '{S:Anna Berg}, of the Centre for Rural Life, {Q:said}: “{C:We will pay.}”',
      'Anna Berg/named/for Centre for Rural Life',
    ],
    [
      '“{C:We will pay,}” {Q:said} {S:a spokesman for the Harbour Ministry}.',
      'a spokesman for the Harbour Ministry/named/for Harbour Ministry',
    ],
    [
      '“{C:We will pay,}” {Q:said} {S:Harbour Ministry spokeswoman Ruth Falk}.',
      'Ruth Falk/named/for Harbour Ministry',
    ],
    [
      '{S:A spokeswoman for Anna Berg} {Q:said} {C:the city would pay}.',
      'A spokeswoman for Anna Berg/named/for Anna Berg',
    ],
  ])('%s', expectReading);
});

describe('unnamed', () => {
  it.each([
    ['“{C:We will pay,}” {S:a senior aide} {Q:said}.', 'a senior aide/named'],
    ['{S:Officials} {Q:said} {C:the city would pay}.', 'Officials/named'],
  ])('%s', expectReading);
});

describe('titles', () => {
  it.each([
    [
      'Prime Minister Anna Berg arrived late.¶“{C:We will pay,}” {S:the prime minister} {Q:said}.',
      'Anna Berg/title',
    ],
    [
      'Ostwick Mayor Anna Berg arrived late.¶“{C:We will pay,}” {S:the Vestmark mayor} {Q:said}.',
      'the Vestmark mayor/named/for Vestmark',
    ],
    [
      'Ostwick’s mayor, Anna Berg, arrived late.¶“{C:We will pay,}” {S:the mayor of Ostwick} {Q:said}.',
      'Anna Berg/title/for Ostwick',
    ],
    ['Dr. Ruth Falk spoke first.¶“{C:We will pay,}” {S:Dr. Falk} {Q:said}.', 'Ruth Falk/surname'],
    [
      '{S:Norwegian Foreign Minister Anna Berg} {Q:said}: “{C:We will pay.}”',
      'Anna Berg/named/for Norway',
    ],
    [
      '{S:Harbour Council chairwoman Anna Berg} {Q:said} {C:the city would pay}.',
      'Anna Berg/named/for Harbour Council',
    ],
  ])('%s', expectReading);
});

describe('two of one kind', () => {
  it.each([
    [
      'Anna Berg and Ruth Falk met in Ostwick. Berg spoke first.¶“{C1:We will pay,}” {S1:she} {Q1:said}.¶Falk shook her head.¶“{C2:We will not,}” {S2:she} {Q2:said}.',
      'Anna Berg/pronoun, Ruth Falk/pronoun',
    ],
    [
      '{S1:Anna Berg} {Q1:said} {C1:the city would pay}.¶John Cole disagreed.¶“{C2:We will not,}” {S2:he} {Q2:said}.',
      'Anna Berg/named, John Cole/pronoun',
    ],
    [
      'Anna Berg and John Berg came to Ostwick.¶“{C1:We will pay,}” {S1:Mr. Berg} {Q1:said}.¶“{C2:We will not,}” {S2:Ms. Berg} {Q2:said}.',
      'John Berg/surname, Anna Berg/surname',
    ],
    [
      'Paul Stone Jr. met Paul Stone in Ostwick.¶“{C:We will pay,}” {Q:said} {S:Paul Stone Jr.}',
      'Paul Stone Jr./named',
    ],
  ])('%s', expectReading);
});

describe('bodies', () => {
  it.each([
    [
      'The Harbour Ministry met on Monday.¶{S:The ministry} {Q:said} {C:the city would pay}.',
      'Harbour Ministry/title',
    ],
    ['{S:The Kremlin} {Q:said} {C:the talks would go on}.', 'Kremlin/named/for Russia'],
    ['{S:Police} {Q:said} {C:the road was closed}.', 'Police/named'],
    [
      '{S:The Ostwick Union} {Q:said in a statement}: “{C:We will not pay.}”',
      'Ostwick Union/named',
    ],
  ])('%s', expectReading);
});

describe('interviews', () => {
  it.each([
    [
      'Anna Berg spoke to the Harbour Post.¶“{C1:We will pay,}” {S1:she} {Q1:said}.¶“{C2:It will take years.}”',
      'Anna Berg/pronoun, Anna Berg/continued',
    ],
    [
      '“{C1:We will pay,}” {S1:Anna Berg} {Q1:said}.¶{S2:She} smiled. “{C2:We have always paid for it.}”',
      'Anna Berg/named, Anna Berg/pronoun',
    ],
    [
      'After the vote in Ostwick, {S:Anna Berg} {Q:said} {C:the city would pay}.',
      'Anna Berg/named',
    ],
    ['Asked about the wall, {S:Anna Berg} {Q:said}: “{C:We will pay.}”', 'Anna Berg/named'],
  ])('%s', expectReading);
});
