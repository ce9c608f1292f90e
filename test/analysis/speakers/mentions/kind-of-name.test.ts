import { expect, it } from 'vitest';
import { findMentions } from '../../../../src/analysis/speakers/mentions/find-mentions.ts';
import {
  genderOf,
  genderOfHonorific,
  isFamilyFirst,
  kindOf,
  looksLikeBody,
  mayBeShortened,
  opensAsBody,
} from '../../../../src/analysis/speakers/mentions/kind-of-name.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

it.each([
  ['Kim Sung-ho', true],
  ['Lee Wei Hao', true],
  ['Xi Jinhao', true],
  ['Kim Berg', false],
  ['Lee Anna Berg', false],
  ['Berg Wei Hao', false],
])('tells whether the family name stands first in %s: %j', (name, is) => {
  expect(isFamilyFirst(name.split(' '))).toBe(is);
});

it.each([
  ['They met Anna Berg there.', 'person'],
  ['They met Mr. Berg there.', 'person'],
  ['They met the Harbour Ministry there.', 'body'],
  ['Anna Church met them there.', 'person'],
  ['They met Jonas Power there.', 'person'],
  ['They met in Jackson Park then.', 'unknown'],
  ['Georgia Power met them.', 'body'],
  ['They met the Anna Church there.', 'body'],
  ['Anna Church of Harrow Capital met them there.', 'person'],
  ['They met the Anna Church of Oster there.', 'body'],
  ['St. John’s Church met them.', 'body'],
  ['They met in Ohio then.', 'place'],
  ['San Jose met them.', 'place'],
  ['Microsoft met them there.', 'body'],
  ['They met MoD there.', 'body'],
  ['Nordlys Foods met them there.', 'body'],
  ['Seabright Robotics, the leader in mooring, met them.', 'body'],
  ['Kettle Rovers met them there.', 'body'],
  ['Berg & Moen met them there.', 'body'],
  ['The Centre for Rural Life met them.', 'body'],
  ['They met Berg there.', 'unknown'],
  ['They met Team Berg there.', 'body'],
  ['They met at Hotel Anna there.', 'body'],
])('%s has a name of kind %s', (text, kind) => {
  const [mention] = findMentions(parseDocument(text));
  expect(mention && kindOf(mention)).toBe(kind);
  expect(mention && looksLikeBody(mention, mention.words.join(' '))).toBe(kind === 'body');
});

it.each([
  ['Team Anna Berg', true],
  ['Project Lead Anna Berg', false],
  ['Team', false],
])('tells a body by the first word of %j: %j', (name, is) => {
  expect(opensAsBody(name.split(' '))).toBe(is);
});

it.each([
  ['The newspaper Haugetz said so.', 'body'],
  ['The firm Berg founded met them.', 'unknown'],
  ['In the party Berg said so.', 'unknown'],
  ['They met at the airline Gullavia.', 'body'],
  ['The paper Anna Berg wrote for met them.', 'person'],
])('by the noun in front of it: %s', (text, kind) => {
  const [mention] = findMentions(parseDocument(text));
  expect(mention && kindOf(mention)).toBe(kind);
});

it.each([
  ['They met Anna Berg there.', 'female'],
  ['They met Mr. Berg there.', 'male'],
  ['They met Congresswoman Berg there.', 'female'],
  ['They met Berg there.', null],
])('%s tells a gender: %s', (text, gender) => {
  const [mention] = findMentions(parseDocument(text));
  expect(mention && genderOf(mention)).toBe(gender);
});

it('knows titles of one gender', () => {
  expect(['mr.', 'ms.', 'sen.', null].map(genderOfHonorific)).toEqual([
    'male',
    'female',
    null,
    null,
  ]);
});

it.each([
  ['Brenner Holdings', true],
  ['Voltis Inc.', true],
  ['Oster Council', false],
  ['Oster United', false],
])('%s goes by its first word alone: %s', (name, isShort) => {
  expect(mayBeShortened(name)).toBe(isShort);
});
