import { expect, it } from 'vitest';
import {
  askWhichFeed,
  explainNoFeed,
  findFeeds,
  hostOf,
} from '../../../commands/feeds/find-feed.ts';
import { lineOf, textOf } from '../../helpers/newsroom.ts';
import { feed } from '../../helpers/values/feed.ts';

const FEEDS = [
  feed('harbour-post', { title: 'Harbour Post' }),
  feed('harbour-sport', { title: 'Harbour Post Sport' }),
  feed('wire-one', { title: 'Wire One', isSample: true }),
  feed('wire-two', { title: 'Wire Two', isSample: true }),
];

it.each([
  ['its id', 'harbour-sport', ['harbour-sport']],
  ['its address', 'https://wire-one.example/feed.xml', ['wire-one']],
  ['its title, before a part of another', 'harbour post', ['harbour-post']],
  ['its host', 'harbour-sport.example', ['harbour-sport']],
  ['a part that several have', 'harbour', ['harbour-post', 'harbour-sport']],
  ['the name of the sample wire', 'Sample', ['wire-one', 'wire-two']],
  ['nothing known', 'ferry', []],
  ['marks alone', '…', []],
])('a feed is found by %s', (_what, name, ids) => {
  expect(findFeeds(FEEDS, name).map(({ id }) => id)).toEqual(ids);
});

it('which of several is meant is asked, each with its own line', () => {
  const asked = askWhichFeed('harbour', FEEDS.slice(0, 2), ({ id }) => `feeds post ${id}`);
  expect(asked.fallback).toBe('2 feeds match “harbour”. Which one?');
  expect(lineOf(asked, 'Harbour Post Sport')).toBe('/feeds post harbour-sport');
});

it('what is unknown is said, and that the sample wire is off', () => {
  expect(textOf(explainNoFeed('ferry', FEEDS))).toMatch(/^No feed is called “ferry”\./);
  expect(() => explainNoFeed('sample', FEEDS)).toThrow('The sample wire is off already.');
});

it('a host is shown where there is one', () => {
  expect(['https://a.example/x', 'no address'].map(hostOf)).toEqual(['a.example', 'no address']);
});
