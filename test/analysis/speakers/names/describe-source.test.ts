import { expect, it } from 'vitest';
import {
  bearsWords,
  describeSource,
  isPost,
  matchesOffice,
} from '../../../../src/analysis/speakers/names/describe-source.ts';
import { tokenize } from '../../../../src/analysis/text/tokenize.ts';

it.each([
  ['the minister', 'person minister definite'],
  ['a senior aide', 'person aide'],
  ['a spokeswoman for the ministry', 'person spokeswoman spokes female'],
  ['his press secretary', 'person secretary definite spokes'],
  ['the harbour ministry', 'body ministry definite'],
  ['officials', 'group officials'],
  ['the Norwegian', 'person norwegian definite'],
  ['the pop star', 'person star definite'],
  ['Harbour Union (HU) officials', 'group officials'],
  ['the Dutch', null],
  ['the wall', null],
])('%s -> %s', (words, described) => {
  const found = describeSource(tokenize(words));
  const told = found && [
    found.type,
    found.head,
    ...(found.isDefinite ? ['definite'] : []),
    ...(found.isSpokes ? ['spokes'] : []),
    ...(found.gender ? [found.gender] : []),
  ];
  expect(told?.join(' ') ?? null).toBe(described);
});

it.each([
  ['finance minister', 'the minister', true],
  ['finance minister', 'the finance minister', true],
  ['finance minister', 'the foreign minister', false],
  ['prime minister', 'the minister', false],
  ['prime minister', 'the prime minister', true],
  ['vice president', 'the president', false],
  ['Vice-President', 'the former president', false],
  ['deputy mayor', 'the mayor', false],
  ['deputy mayor', 'the deputy mayor', true],
  ['finance minister and deputy leader', 'the finance minister', true],
  ['Sen.', 'the senator', true],
  ['Lt. Gov.', 'the governor', false],
  ['Lt. Gov.', 'the lieutenant governor', true],
  ['Lt. Gen.', 'the general', true],
  ['mayor of Ostwick', 'the governor', false],
  ['Punjab CM', 'the chief minister', true],
  ['Punjab CM', 'the prime minister', false],
  ['Punjab Deputy CM', 'the chief minister', false],
  ['Lands PS', 'the principal secretary', true],
  ['Gull Air CFO', 'the chief financial officer', true],
  ['boy’s father', 'the boy', false],
  ['mayor’s wife', 'the wife', true],
  ['chair of Berg’s company', 'the chair', true],
])('whether the %s may be called "%s"', (office, words, may) => {
  const tokens = tokenize(words);
  const description = describeSource(tokens);
  expect(description && matchesOffice(office, description, tokens)).toBe(may);
});

it.each([
  ['a banner above his head', true],
  ['two hand-painted signs', true],
  ['a woman with a banner', false],
  ['the minister', false],
])('tells whether %j are words on a thing', (words, isThing) => {
  expect(bearsWords(tokenize(words))).toBe(isThing);
});

it.each([
  ['the coach', true],
  ['the Rovers coach', false],
  ['the senator', false],
])('whether "%s" says no more than the post', (words, is) => {
  const description = describeSource(tokenize(words));
  expect(description && isPost(description)).toBe(is);
});
