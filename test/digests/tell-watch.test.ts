import { expect, it } from 'vitest';
import { describeWatch, MAX_TOLD_QUOTES, tellWatch } from '../../src/digests/tell-watch.ts';
import type { Quote } from '../../src/model/quote.ts';
import type { Watch, WatchId } from '../../src/model/watch.ts';
import { listElsewhere } from '../../src/quote-index/elsewhere.ts';
import { textOf } from '../helpers/newsroom.ts';
import { testLinks } from '../helpers/values/links.ts';
import { quote } from '../helpers/values/quote.ts';

const WATCH: Watch = {
  id: '3fa94c10' as WatchId,
  destination: { platform: 'slack', workspaceId: 'T1', channelId: 'C1' },
  ownerId: 'U1',
  name: 'Anna Berg',
  words: ['bridge'],
  quiet: null,
  createdAtMs: 0,
};

const tell = (quotes: readonly [Quote, ...Quote[]], others: readonly Quote[] = []) =>
  tellWatch(WATCH, quotes, {
    links: testLinks,
    index: { alsoIn: () => others, elsewhere: () => listElsewhere(others) },
  });

it.each([
  [{ name: 'Anna Berg', words: [] }, 'Anna Berg'],
  [{ name: null, words: ['bridge toll'] }, '“bridge toll”'],
  [{ name: 'Anna Berg', words: ['bridge', 'toll'] }, 'Anna Berg “bridge” “toll”'],
])('is called %j', (watch, called) => {
  expect(describeWatch(watch)).toBe(called);
});

it('is the quote itself, with the words in the notification', () => {
  const told = tell([quote({ contents: ['No bridge is free.'] })]);
  expect(told.fallback).toContain('“No bridge is free.”');
  expect(textOf(told)).toContain('> No bridge is free.');
  expect(textOf(told)).toContain('Watch: Anna Berg “bridge”');
  expect(textOf(told)).toContain('[Stop watching: watch remove 3fa94c10]');
});

it('names the other outlets that have the words', () => {
  const told = tell([quote()], [quote({ outlet: 'Coastal Courier' })]);
  expect(JSON.stringify(told)).toContain('Coastal Courier');
});

it('is one message for many, and counts what it leaves out', () => {
  const all = Array.from({ length: MAX_TOLD_QUOTES + 3 }, (_, at) =>
    quote({ contents: [`Bridge ${at}.`] }),
  );
  const [first, ...rest] = all;
  if (first === undefined) throw new Error('none');
  const told = tell([first, ...rest]);
  expect(told.fallback).toBe('11 new quotes: Anna Berg “bridge”');
  expect(told.blocks.filter(({ kind }) => kind === 'quote')).toHaveLength(MAX_TOLD_QUOTES);
  expect(textOf(told)).toContain('and 3 more · Watch:');
});
