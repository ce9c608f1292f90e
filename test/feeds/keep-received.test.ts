import { expect, it } from 'vitest';
import { keepReceived } from '../../src/feeds/keep-received.ts';

const OWN = 'https://ostwick.example/feed.xml';
const OTHER = 'https://harbour.example/feed.xml';
const listFeeds = async () => [{ url: OWN }, { url: OTHER }];
const VALIDATORS = { etag: '"a"', lastModified: 'Tue, 03 Mar 2026 08:00:00 GMT', bodyHash: 'b' };

it.each([
  ['its validators where it stayed', null, VALIDATORS],
  ['the same where it leads to itself', OWN, VALIDATORS],
  [
    'the address that it moved to',
    'https://new.example/feed',
    { ...VALIDATORS, url: 'https://new.example/feed' },
  ],
  [
    'neither address nor validators where another feed has that address',
    OTHER,
    { etag: null, lastModified: null, bodyHash: 'b' },
  ],
] as const)('keeps %s', async (_what, newUrl, kept) => {
  const outcome = { kind: 'same-body', freshForMs: null, ...VALIDATORS, newUrl } as const;
  expect(await keepReceived({ url: OWN }, outcome, listFeeds)).toEqual(kept);
});

it('keeps what it has where nothing came', async () => {
  const outcome = { kind: 'not-modified', freshForMs: 60 } as const;
  expect(await keepReceived({ url: OWN }, outcome, listFeeds)).toEqual({});
});
